"""The hub's verbs: create, change, name and delete; each is one transaction, each fact one entry with it."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime

from pydantic import ValidationError
from sqlalchemy import Connection
from sqlalchemy.exc import IntegrityError

from jazari.core import Clock, Database, ObjectMismatch, Objects, now
from jazari.hub import store
from jazari.hub.card import CARD_LIMIT_BYTES, CARD_PATH, licence_of, read_card, tags_of, title_of
from jazari.hub.changes import ATTRIBUTES_PATH, Change, prepare
from jazari.hub.entries import (
    REPOSITORY_CREATED,
    REPOSITORY_DELETED,
    REVISION_PUBLISHED,
    RepositoryCreated,
    RepositoryDeleted,
    RevisionPublished,
)
from jazari.hub.errors import (
    FileTooLarge,
    InvalidChange,
    ParentMoved,
    PathNotFound,
    RefExists,
    RefNotFound,
    RepositoryExists,
    RevisionNotFound,
    WriteRefused,
)
from jazari.hub.git import encode_commit, object_id
from jazari.hub.reading import Reading, find_items, find_repository, find_revision, load_tree
from jazari.hub.records import Add, DataClass, Kind, Operation, Ref, Repository, Revision
from jazari.hub.rules import DEFAULT_ATTRIBUTES, check_ref_name, split_name
from jazari.hub.tree import TreeEditor
from jazari.ledger import Ledger

MESSAGE_LIMIT = 65_536
MAIN = "main"


class Hub(Reading):
    """The commons: repositories of datasets, models and spaces, their revisions and their bytes.

    `by` is always an organisation's name; `person`, where given, stays in this node's database. Who may
    do what is decided at the edges (`rules.may_read`, `rules.may_write`): a node's own pipeline acts freely.
    """

    def __init__(self, database: Database, objects: Objects, ledger: Ledger, clock: Clock = now) -> None:
        super().__init__(database, objects)
        self._ledger = ledger
        self._clock = clock

    def create_repository(
        self,
        kind: Kind,
        name: str,
        *,
        data_class: DataClass = "open",
        licence: str | None = None,
        private: bool = False,
        exist_ok: bool = False,
        by: str,
        person: str | None = None,
    ) -> Repository:
        """Open a repository whose first revision holds `.gitattributes`.

        Raises RepositoryExists unless `exist_ok` (a name that differs by case only is the same), InvalidName.
        """
        organisation, _ = split_name(name)
        at = self._clock()
        contents = prepare(self.objects, [Add(ATTRIBUTES_PATH, DEFAULT_ATTRIBUTES.encode(), lfs=False)])
        first = contents[ATTRIBUTES_PATH].as_file(ATTRIBUTES_PATH, False)
        editor = TreeEditor(lambda oid: (), None)
        editor.put(first.path, first.git_oid)
        try:
            with self.database.transaction() as connection:
                taken = store.find_by_spelling(connection, kind, name)
                if taken is not None:
                    if exist_ok and taken == name:
                        return find_repository(connection, kind, name)
                    raise RepositoryExists(
                        f"there is already a {kind} {taken!r}; take another name", kind=kind, name=taken
                    )
                store.put_blobs(connection, [first])
                trees: dict[str, bytes] = {}
                tree = editor.write(trees.__setitem__)
                store.put_objects(connection, "tree", trees)
                sha = _put_commit(connection, tree, None, by, at, "initial commit")
                columns = {"private": private, "gated": "", "data_class": data_class, "licence": licence}
                columns |= {"created_at": at, "updated_at": at, "head": sha, "files": 1}
                columns |= {"size_bytes": first.size_bytes, "tags": [], "card": {}}
                columns |= {"kind": kind, "name": name, "organisation": organisation}
                key = store.add_repository(connection, columns | {"search_text": name.casefold()})
                revision = Revision(
                    kind, name, sha, tree, None, "initial commit", at, by, (), 1, first.size_bytes
                )
                store.add_revision(connection, key, revision, person)
                store.set_ref(connection, key, Ref("branch", MAIN, sha))
                if not private:
                    body = RepositoryCreated(ref=revision.ref, data_class=data_class, licence=licence)
                    self._ledger.append(connection, REPOSITORY_CREATED, body, by=by)
                return find_repository(connection, kind, name)
        except IntegrityError as error:
            raise RepositoryExists(f"there is already a {kind} {name!r}", kind=kind, name=name) from error

    def delete_repository(self, kind: Kind, name: str, *, by: str) -> None:
        """Forget a repository and its revisions; its bytes go with the next garbage collection."""
        with self.database.transaction() as connection:
            repository = find_repository(connection, kind, name, lock=True)
            store.remove_repository(connection, repository.key)
            if not repository.private:
                body = RepositoryDeleted(ref=repository.ref)
                self._ledger.append(connection, REPOSITORY_DELETED, body, by=by)

    def commit(
        self,
        kind: Kind,
        name: str,
        operations: Sequence[Operation],
        *,
        message: str,
        made_from: Sequence[str] = (),
        branch: str = MAIN,
        parent: str | None = None,
        by: str,
        person: str | None = None,
    ) -> Revision:
        """Change files of a branch, in order; a change that changes nothing gives the head and no entry.

        `parent` (7 or more digits) is the head that the change was made for. Raises ParentMoved,
        InvalidPath, PathCollision, PathNotFound, ObjectUnknown, InvalidChange, RevisionNotFound.
        """
        message = message.replace("\0", "").strip()[:MESSAGE_LIMIT] or "Change files"
        branch = branch.removeprefix("refs/heads/")
        contents = prepare(self.objects, operations)
        with self.database.transaction() as connection:
            repository = find_repository(connection, kind, name, lock=True)
            head = _head(connection, repository, branch)
            if parent is not None and not head.sha.startswith(parent):
                raise ParentMoved(
                    f"{branch!r} of {name!r} is at {head.sha}, not at {parent}: a commit has happened since. "
                    "Refresh and try again",
                    head=head.sha,
                    parent=parent,
                )
            editor = TreeEditor(lambda oid: load_tree(connection, oid), head.tree)
            change = Change(
                editor, contents, lambda oid: store.get_blobs(connection, [oid])[oid], self.objects
            )
            try:
                change.apply(operations)
            except PathNotFound as error:
                error.facts["sha"] = head.sha
                raise
            trees: dict[str, bytes] = {}
            tree = editor.write(trees.__setitem__)
            if tree == head.tree:
                return head
            store.put_blobs(connection, change.new_files)
            store.put_objects(connection, "tree", trees)
            store.add_holdings(connection, repository.key, [f.sha256 for f in change.new_files if f.is_lfs])
            at = self._clock()
            files, size_bytes = _counts(connection, head, editor)
            sha = _put_commit(connection, tree, head.sha, by, at, message)
            refs = tuple(dict.fromkeys(made_from))
            revision = Revision(kind, name, sha, tree, head.sha, message, at, by, refs, files, size_bytes)
            store.add_revision(connection, repository.key, revision, person)
            store.set_ref(connection, repository.key, Ref("branch", branch, sha))
            if branch == MAIN:
                repository = self._renew(connection, repository, revision)
            self._publish(connection, repository, revision)
            return revision

    def create_branch(self, kind: Kind, name: str, branch: str, *, start: str = MAIN) -> Ref:
        """A new branch at a revision. Raises RefExists, InvalidName, RevisionNotFound."""
        return self._create_ref(kind, name, "branch", branch, start, "")

    def create_tag(self, kind: Kind, name: str, tag: str, *, at: str = MAIN, message: str = "") -> Ref:
        """A new tag at a revision. Raises RefExists, InvalidName, RevisionNotFound."""
        return self._create_ref(kind, name, "tag", tag, at, message[:MESSAGE_LIMIT])

    def delete_branch(self, kind: Kind, name: str, branch: str) -> None:
        """Forget a branch. Raises RefNotFound, and WriteRefused for `main`."""
        if branch == MAIN:
            raise WriteRefused(f"{MAIN!r} cannot be deleted: it is what a repository shows", name=name)
        self._delete_ref(kind, name, "branch", branch)

    def delete_tag(self, kind: Kind, name: str, tag: str) -> None:
        """Forget a tag. Raises RefNotFound."""
        self._delete_ref(kind, name, "tag", tag)

    def receive(self, kind: Kind, name: str, sha256: str, size_bytes: int, chunks: Iterable[bytes]) -> None:
        """Take the bytes of a large file for a repository before the commit that names it.

        Raises ObjectMismatch for other bytes, FileTooLarge for more of them; then nothing is kept.
        """
        with self.database.reading() as connection:
            repository = find_repository(connection, kind, name)
        _, size = self.objects.put_stream(_at_most(chunks, size_bytes), sha256)
        if size != size_bytes:
            raise ObjectMismatch(
                f"object {sha256} has {size} bytes, not {size_bytes}", sha256=sha256, size_bytes=size
            )
        with self.database.transaction() as connection:
            store.add_holdings(connection, repository.key, [sha256])

    def _create_ref(self, kind: Kind, name: str, type_: str, ref_name: str, start: str, message: str) -> Ref:
        check_ref_name(ref_name)
        with self.database.transaction() as connection:
            repository = find_repository(connection, kind, name, lock=True)
            if store.get_ref(connection, repository.key, type_, ref_name) is not None:
                raise RefExists(f"{name!r} already has a {type_} {ref_name!r}", name=name, ref=ref_name)
            sha = find_revision(connection, repository, start).sha
            ref = Ref("branch" if type_ == "branch" else "tag", ref_name, sha, message)
            store.set_ref(connection, repository.key, ref)
            return ref

    def _delete_ref(self, kind: Kind, name: str, type_: str, ref_name: str) -> None:
        with self.database.transaction() as connection:
            repository = find_repository(connection, kind, name, lock=True)
            if not store.remove_ref(connection, repository.key, type_, ref_name):
                raise RefNotFound(f"{name!r} has no {type_} {ref_name!r}", name=name, ref=ref_name)

    def _renew(self, connection: Connection, repository: Repository, revision: Revision) -> Repository:
        """What listings show of a repository, read from its new head."""
        item = find_items(connection, revision.tree, [CARD_PATH]).get(CARD_PATH)
        metadata: dict[str, object] = {}
        if item is not None and not item.is_folder:
            blob = store.get_blobs(connection, [item.oid])[item.oid]
            if blob.size_bytes <= CARD_LIMIT_BYTES:
                metadata = dict(read_card(self.objects.get(blob.sha256)).metadata)
        found = tags_of(repository.kind, metadata)
        words = [repository.name, title_of(metadata), *found]
        columns = {
            "head": revision.sha,
            "updated_at": revision.at,
            "files": revision.files,
            "size_bytes": revision.size_bytes,
            "licence": licence_of(metadata) or repository.licence,
            "tags": list(found),
            "card": metadata,
            "search_text": " ".join(words).casefold(),
        }
        store.change_repository(connection, repository.key, columns)
        licence = columns["licence"]
        known = [f"license:{str(licence).lower()}"] if licence else []
        store.set_tags(connection, repository.key, [*found, *known])
        return find_repository(connection, repository.kind, repository.name)

    def _publish(self, connection: Connection, repository: Repository, revision: Revision) -> None:
        try:
            body = RevisionPublished(
                ref=revision.ref,
                made_from=revision.made_from,
                licence=repository.licence,
                data_class=repository.data_class,
                files=revision.files,
                size_bytes=revision.size_bytes,
            )
        except ValidationError as error:
            wrong = ", ".join(str(problem["input"]) for problem in error.errors(include_url=False))
            raise InvalidChange(
                f"{wrong!r} cannot be written to the ledger; made_from takes refs as dataset:org/name@<40 hex>, "
                "a licence is SPDX's"
            ) from error
        if not repository.private:
            self._ledger.append(connection, REVISION_PUBLISHED, body, by=revision.organisation)


def _head(connection: Connection, repository: Repository, branch: str) -> Revision:
    ref = store.get_ref(connection, repository.key, "branch", branch)
    if ref is None:
        raise RevisionNotFound(
            f"{repository.kind} {repository.name!r} has no branch {branch!r} to commit to",
            name=repository.name,
            revision=branch,
        )
    return find_revision(connection, repository, ref.sha)


def _put_commit(
    connection: Connection, tree: str, parent: str | None, by: str, at: datetime, message: str
) -> str:
    # The organisation signs: a person's name or address would stay in history for ever.
    author = f"{by} <{by}@organisations.invalid>"
    data = encode_commit(tree, [parent] if parent else [], author, at, message)
    sha = object_id("commit", data)
    store.put_objects(connection, "commit", {sha: data})
    return sha


def _counts(connection: Connection, head: Revision, editor: TreeEditor) -> tuple[int, int]:
    blobs = store.get_blobs(connection, {*editor.added, *editor.removed})
    size = sum(blobs[oid].size_bytes for oid in editor.added)
    size -= sum(blobs[oid].size_bytes for oid in editor.removed)
    return head.files + len(editor.added) - len(editor.removed), head.size_bytes + size


def _at_most(chunks: Iterable[bytes], size_bytes: int) -> Iterator[bytes]:
    seen = 0
    for chunk in chunks:
        seen += len(chunk)
        if seen > size_bytes:
            raise FileTooLarge(
                f"more than the {size_bytes} bytes announced are coming; nothing was kept",
                size_bytes=size_bytes,
            )
        yield chunk
