"""Naming revisions: branches and tags."""

from jazari.hub import store
from jazari.hub.committing import MAIN, MESSAGE_LIMIT, Committing
from jazari.hub.errors import InvalidChange, RefExists, RefNotFound, WriteRefused
from jazari.hub.reading import find_repository, find_revision
from jazari.hub.records import Kind, Ref, RefType, Revision, Signed
from jazari.hub.rules import check_ref_name, refs_meant


class Naming(Committing):
    """A hub's verbs that name revisions."""

    def create_branch(self, kind: Kind, name: str, branch: str, *, start: str = MAIN) -> Ref:
        """A new branch at a revision. Raises RefExists, InvalidName, RevisionNotFound."""
        return self._create_ref(kind, name, "branch", branch, start, "")

    def create_tag(self, kind: Kind, name: str, tag: str, *, at: str = MAIN, message: str = "") -> Ref:
        """A new tag at a revision. Raises RefExists, InvalidName, RevisionNotFound."""
        return self._create_ref(kind, name, "tag", tag, at, message[:MESSAGE_LIMIT])

    def delete_branch(self, kind: Kind, name: str, branch: str) -> None:
        """Forget a branch. Raises RefNotFound, and WriteRefused for `main`."""
        if branch == MAIN:
            raise WriteRefused(f"Cannot delete refs/heads/{MAIN}: it is what a repository shows", name=name)
        self._delete_ref(kind, name, "branch", branch)

    def delete_tag(self, kind: Kind, name: str, tag: str) -> None:
        """Forget a tag. Raises RefNotFound."""
        self._delete_ref(kind, name, "tag", tag)

    def squash(
        self, kind: Kind, name: str, branch: str, *, message: str, by: str, person: str | None = None
    ) -> Revision:
        """Put one revision without ancestors in the place of a branch's or pull request's history.

        The old revisions stay as long as another ref leads to them. Raises RevisionNotFound, InvalidChange.
        """
        with self.database.transaction() as connection:
            repository = find_repository(connection, kind, name, lock=True)
            store.keep_garbage_away(connection)
            head = find_revision(connection, repository, branch)
            found = (store.get_ref(connection, repository.key, *meant) for meant in refs_meant(branch))
            ref = next((ref for ref in found if ref), None)
            if ref is None or ref.type == "tag":
                raise InvalidChange(
                    f"{branch!r} is not a branch of {name!r}: only a branch's history is squashed"
                )
            signed = Signed(message, by, person, head.made_from)
            return self.sign(
                connection, repository, ref, signed, head.tree, None, head.files, head.size_bytes
            )

    def _create_ref(
        self, kind: Kind, name: str, type_: RefType, ref_name: str, start: str, message: str
    ) -> Ref:
        with self.database.transaction() as connection:
            repository = find_repository(connection, kind, name, lock=True)
            sha = find_revision(connection, repository, start).sha
            check_ref_name(ref_name)
            if store.get_ref(connection, repository.key, type_, ref_name) is not None:
                full_name = Ref(type_, ref_name, "").full_name
                raise RefExists(f"Reference {full_name} already exists in {name!r}", name=name, ref=ref_name)
            ref = Ref(type_, ref_name, sha, message)
            store.set_ref(connection, repository.key, ref)
            return ref

    def _delete_ref(self, kind: Kind, name: str, type_: RefType, ref_name: str) -> None:
        with self.database.transaction() as connection:
            repository = find_repository(connection, kind, name, lock=True)
            if not store.remove_ref(connection, repository.key, type_, ref_name):
                raise RefNotFound(
                    f"Invalid rev id: {name!r} has no {type_} {ref_name!r}", name=name, ref=ref_name
                )
