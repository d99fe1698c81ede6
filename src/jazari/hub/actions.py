"""The hub's verbs: create, change, name and delete; each is one transaction, each fact one entry with it."""

from typing import Any

from sqlalchemy.exc import IntegrityError

from jazari.hub import gates, places, quotas, store
from jazari.hub.changes import ATTRIBUTES_PATH, prepare
from jazari.hub.committing import MAIN, put_commit
from jazari.hub.entries import (
    REPOSITORY_CREATED,
    REPOSITORY_DELETED,
    RepositoryCreated,
    RepositoryDeleted,
)
from jazari.hub.errors import RepositoryExists
from jazari.hub.governing import Governing
from jazari.hub.reading import find_repository
from jazari.hub.records import KINDS, WORKSPACE_SIGNER, Add, DataClass, Kind, Ref, Repository, Revision
from jazari.hub.rules import DEFAULT_ATTRIBUTES, split_name
from jazari.hub.search import Described, put_terms
from jazari.hub.tree import TreeEditor


class Hub(Governing):
    """The commons: repositories of datasets, models and spaces, their revisions and their bytes.

    `by` is always an organisation's name; `person`, where given, stays in this node's database. Who may
    do what is decided at the edges (`rules.may_read`, `rules.may_write`): a node's own pipeline acts freely.
    """

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
        personal = self.find_person(organisation) is not None
        by = WORKSPACE_SIGNER if personal else by
        at = self._clock()
        contents = prepare(self.objects, [Add(ATTRIBUTES_PATH, DEFAULT_ATTRIBUTES.encode(), lfs=False)])
        first = contents[ATTRIBUTES_PATH].as_file(ATTRIBUTES_PATH, False)
        editor = TreeEditor(lambda oid: (), None)
        editor.put(first.path, first.git_oid)
        try:
            with self.database.transaction() as connection:
                store.keep_garbage_away(connection)
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
                sha = put_commit(connection, tree, None, by, at, "initial commit")
                columns = {"private": private, "gated": "", "data_class": data_class, "licence": licence}
                columns |= {"created_at": at, "updated_at": at, "head": sha, "files": 1}
                columns |= dict.fromkeys(("size_bytes", "stored_bytes"), first.size_bytes)
                columns |= {"tags": [], "card": {}}
                columns |= {"kind": kind, "name": name, "organisation": organisation, "personal": personal}
                key = store.add_repository(connection, columns)
                places.forget_old_name(connection, kind, name)
                put_terms(connection, key, Described(name))
                more = {"stored_bytes": first.size_bytes, "repositories": 1}
                quotas.charge(connection, organisation, self.limits, **more)
                revision = Revision(
                    kind, name, sha, tree, None, "initial commit", at, by, (), 1, first.size_bytes
                )
                store.add_revision(connection, key, revision, person)
                store.set_ref(connection, key, Ref("branch", MAIN, sha))
                repository = find_repository(connection, kind, name)
                if repository.is_fact:
                    body = RepositoryCreated(ref=revision.ref, data_class=data_class, licence=licence)
                    self._ledger.append(connection, REPOSITORY_CREATED, body, by=by)
                return repository
        except IntegrityError as error:
            raise RepositoryExists(f"there is already a {kind} {name!r}", kind=kind, name=name) from error

    def delete_repository(self, kind: Kind, name: str, *, by: str) -> None:
        """Forget a repository and its revisions; its bytes go with the next garbage collection."""
        with self.database.transaction() as connection:
            repository = find_repository(connection, kind, name, lock=True)
            store.remove_repository(connection, repository.key)
            quotas.charge(
                connection,
                repository.organisation,
                self.limits,
                stored_bytes=-repository.stored_bytes,
                repositories=-1,
            )
            if repository.is_fact:
                body = RepositoryDeleted(ref=repository.ref)
                self._ledger.append(connection, REPOSITORY_DELETED, body, by=by)

    def export_person(self, person: str) -> list[dict[str, Any]]:
        """The gated repositories whose files somebody asked for; their workspace is theirs to download."""
        with self.database.reading() as connection:
            return gates.of_person(connection, person)

    def forget_person(self, person: str, handle: str) -> None:
        """Delete what lies in a person's workspace, and what they asked for; commits elsewhere keep a bare id."""
        for kind in KINDS:
            for repository in self.repositories(kind, organisation=handle):
                if repository.personal:
                    self.delete_repository(kind, repository.name, by=repository.signer)
        with self.database.transaction() as connection:
            gates.forget_person(connection, person)
