"""Changing files: commits, and the bytes of large files before the commits that name them."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from pydantic import ValidationError
from sqlalchemy import Connection

from jazari.core import Clock, Database, Objects, now
from jazari.hub import store
from jazari.hub.card import (
    CARD_LIMIT_BYTES,
    CARD_PATH,
    Card,
    described,
    facets_of,
    licence_of,
    read_card,
    tags_of,
)
from jazari.hub.changes import Change, Content, prepare
from jazari.hub.counting import Downloads
from jazari.hub.entries import REVISION_PUBLISHED, RevisionPublished
from jazari.hub.errors import InvalidChange, ParentMoved, PathNotFound, RevisionNotFound
from jazari.hub.git import encode_commit, object_id
from jazari.hub.quotas import Limits
from jazari.hub.reading import find_items, find_repository, find_revision, load_tree
from jazari.hub.records import FindPerson, Kind, Operation, People, Ref, Repository, Revision, Signed
from jazari.hub.search import put_terms
from jazari.hub.tree import TreeEditor
from jazari.hub.uploads import Uploads
from jazari.hub.whole import WholeFiles
from jazari.ledger import Ledger

MESSAGE_LIMIT = 65_536
MAIN = "main"


class Committing(Uploads):
    """A hub's verbs that write revisions."""

    def __init__(
        self,
        database: Database,
        objects: Objects,
        ledger: Ledger,
        clock: Clock = now,
        limits: Limits | None = None,
        *,
        copies: WholeFiles | None = None,
        people: People = lambda ids: {},
        find_person: FindPerson = lambda handle: None,
    ) -> None:
        super().__init__(database, objects, copies=copies, limits=limits, clock=clock)
        self._ledger = ledger
        self.people = people
        self.find_person = find_person
        self.downloads = Downloads(database, clock)

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
        contents = prepare(self.objects, operations)
        with self.database.transaction() as connection:
            repository = find_repository(connection, kind, name, lock=True)
            ref = Ref("branch", branch.removeprefix("refs/heads/"), "")
            head = _head(connection, repository, ref)
            check_parent(head, ref, parent)
            signed = Signed(message, by, person, tuple(dict.fromkeys(made_from)))
            return self.change(connection, repository, ref, head, operations, contents, signed)

    def change(
        self,
        connection: Connection,
        repository: Repository,
        ref: Ref,
        head: Revision,
        operations: Sequence[Operation],
        contents: Mapping[str, Content],
        signed: Signed,
    ) -> Revision:
        """Apply operations to `head` and point `ref` at what comes of it, inside a transaction that holds the
        repository; `contents` are the operations' own, from `prepare`. Raises as `commit`.
        """
        editor = TreeEditor(lambda oid: load_tree(connection, oid), head.tree)
        change = Change(editor, contents, lambda oid: store.get_blobs(connection, [oid])[oid], self.objects)
        try:
            change.apply(operations)
        except PathNotFound as error:
            error.facts["sha"] = head.sha
            raise
        store.put_blobs(connection, change.new_files)
        # A regular file that was there already, as it is, takes nothing more.
        self.hold(connection, repository, [f for f in change.new_files if f.git_oid not in editor.removed])
        return self.seal(connection, repository, ref, head, editor, signed)

    def seal(
        self,
        connection: Connection,
        repository: Repository,
        ref: Ref,
        head: Revision,
        editor: TreeEditor,
        signed: Signed,
    ) -> Revision:
        """Make one revision after `head` of an edited tree and point `ref` at it; `head` where nothing changed.

        A branch's revision is published; a pull request's is not the organisation's word yet.
        """
        trees: dict[str, bytes] = {}
        tree = editor.write(trees.__setitem__)
        if tree == head.tree:
            return head
        store.put_objects(connection, "tree", trees)
        return self.sign(
            connection, repository, ref, signed, tree, head.sha, *_counts(connection, head, editor)
        )

    def sign(
        self,
        connection: Connection,
        repository: Repository,
        ref: Ref,
        signed: Signed,
        tree: str,
        parent: str | None,
        files: int,
        size_bytes: int,
    ) -> Revision:
        """Make a revision of a tree that is kept, point `ref` at it, and say so as `seal` does."""
        at = self._clock()
        message = signed.message.replace("\0", "").strip()[:MESSAGE_LIMIT] or "Change files"
        by = repository.signer if repository.personal else signed.by
        sha = put_commit(connection, tree, parent, by, at, message)
        facts = (message, at, by, signed.made_from, files, size_bytes)
        revision = Revision(repository.kind, repository.name, sha, tree, parent, *facts)
        store.add_revision(connection, repository.key, revision, signed.person)
        store.set_ref(connection, repository.key, replace(ref, sha=sha))
        if ref.full_name == f"refs/heads/{MAIN}":
            repository = self.renew(connection, repository, revision)
        if ref.type == "branch":
            self.publish(connection, repository, revision)
        return revision

    def renew(self, connection: Connection, repository: Repository, revision: Revision) -> Repository:
        """What listings show of a repository, read from its new head."""
        item = find_items(connection, revision.tree, [CARD_PATH]).get(CARD_PATH)
        card = Card()
        if item is not None and not item.is_folder:
            blob = store.get_blobs(connection, [item.oid])[item.oid]
            if blob.size_bytes <= CARD_LIMIT_BYTES:
                card = read_card(self.objects.get(blob.sha256))
        metadata = dict(card.metadata)
        found = tags_of(repository.kind, metadata)
        licence = licence_of(metadata) or repository.licence
        columns = {
            "head": revision.sha,
            "updated_at": revision.at,
            "files": revision.files,
            "size_bytes": revision.size_bytes,
            "licence": licence,
            "tags": list(found),
            "card": metadata,
        }
        store.change_repository(connection, repository.key, columns)
        known = [f"license:{licence.lower()}"] if licence else []
        store.set_tags(connection, repository.key, [*found, *known, *facets_of(metadata, licence)])
        put_terms(connection, repository.key, described(repository.name, card, found))
        return find_repository(connection, repository.kind, repository.name)

    def publish(self, connection: Connection, repository: Repository, revision: Revision) -> None:
        """Append the entry of a revision, where its repository is a fact. Raises InvalidChange."""
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
        if repository.is_fact:
            self._check_origins(connection, revision.made_from)
            self._ledger.append(connection, REVISION_PUBLISHED, body, by=repository.organisation)

    def _check_origins(self, connection: Connection, made_from: Sequence[str]) -> None:
        """Raise InvalidChange for a ref into a person's workspace: the ledger would keep their handle."""
        for ref in made_from:
            kind, _, name = ref.partition("@")[0].partition(":")
            found = store.find(connection, kind, name)
            if found is not None and found.personal:
                raise InvalidChange(
                    f"{name!r} lies in a person's workspace, which the ledger does not name; move it into an "
                    "organisation first",
                    name=name,
                )


def check_parent(head: Revision, ref: Ref, parent: str | None) -> None:
    """Raise ParentMoved where a change was made for another head than the ref's."""
    if parent is not None and not head.sha.startswith(parent):
        raise ParentMoved(
            f"{ref.name!r} of {head.name!r} is at {head.sha}, not at {parent}. "
            "The branch was updated since you opened this page. Please refresh and try again.",
            head=head.sha,
            parent=parent,
        )


def _head(connection: Connection, repository: Repository, ref: Ref) -> Revision:
    if store.get_ref(connection, repository.key, ref.type, ref.name) is None:
        raise RevisionNotFound(
            f"{repository.kind} {repository.name!r} has no branch {ref.name!r} to commit to",
            name=repository.name,
            revision=ref.name,
        )
    return find_revision(connection, repository, ref.full_name)


def put_commit(
    connection: Connection, tree: str, parent: str | None, by: str, at: datetime, message: str
) -> str:
    """Keep a commit of a tree; gives its id."""
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
