"""What a repository is to others: seen by whom, under which name, copied where."""

from sqlalchemy import Connection

from jazari.hub import places, quotas, store
from jazari.hub.entries import (
    GATING_CHANGED,
    REPOSITORY_CREATED,
    REPOSITORY_MOVED,
    REPOSITORY_WITHDRAWN,
    GatingChanged,
    RepositoryCreated,
    RepositoryMoved,
    RepositoryWithdrawn,
)
from jazari.hub.errors import InvalidChange, RepositoryExists
from jazari.hub.gating import Gating
from jazari.hub.reading import find_repository, find_revision
from jazari.hub.records import Gating as Gates
from jazari.hub.records import Kind, Repository
from jazari.hub.rules import split_name


class Governing(Gating):
    """A hub's verbs about whole repositories that exist. `by` is an organisation's name, as everywhere."""

    def change_settings(
        self, kind: Kind, name: str, *, private: bool | None = None, gated: Gates | None = None
    ) -> Repository:
        """Change who sees a repository and who gets its files; None leaves it.

        What turns public becomes a fact of the ledger, what turns private is withdrawn there. Raises InvalidChange.
        """
        with self.database.transaction() as connection:
            before = find_repository(connection, kind, name, lock=True)
            values: dict[str, object] = {}
            if private is not None:
                values["private"] = private
            if gated is not None:
                values["gated"] = gated
            if values:
                store.change_repository(connection, before.key, values)
            after = find_repository(connection, kind, name)
            self._tell(connection, before, after)
            if after.is_fact and before.is_fact and after.gated != before.gated:
                body = GatingChanged(
                    ref=after.ref, previous=before.gated or "open", next=after.gated or "open"
                )
                self._ledger.append(connection, GATING_CHANGED, body, by=after.organisation)
            return after

    def move_repository(self, kind: Kind, name: str, target: str) -> Repository:
        """Give a repository another name, in another organisation too; the old name leads to it.

        Raises RepositoryExists, InvalidName, QuotaExceeded.
        """
        organisation, _ = split_name(target)
        personal = self.find_person(organisation) is not None
        with self.database.transaction() as connection:
            before = find_repository(connection, kind, name, lock=True)
            if target == name:
                return before
            self._check_free(connection, kind, target, but=name)
            places.rename(connection, before.key, kind, name, target)
            values = {"organisation": organisation, "personal": personal}
            store.change_repository(connection, before.key, values)
            if organisation != before.organisation:
                stored = before.stored_bytes
                quotas.charge(
                    connection, before.organisation, self.limits, stored_bytes=-stored, repositories=-1
                )
                quotas.charge(connection, organisation, self.limits, stored_bytes=stored, repositories=1)
            moved = find_repository(connection, kind, target)
            after = self.renew(connection, moved, find_revision(connection, moved, moved.head))
            self._tell(connection, before, after)
            if before.is_fact and after.is_fact:
                body = RepositoryMoved(previous=name, ref=after.ref)
                self._ledger.append(connection, REPOSITORY_MOVED, body, by=organisation)
            return after

    def duplicate_repository(
        self, kind: Kind, name: str, target: str, *, private: bool | None = None
    ) -> Repository:
        """Copy a repository with its history under another name; its bytes are shared.

        Licence, data class and gating stay what they are, and `private` where it is None: a copy opens nothing.
        Raises RepositoryExists, InvalidName, QuotaExceeded.
        """
        organisation, _ = split_name(target)
        with self.database.transaction() as connection:
            source = find_repository(connection, kind, name, lock=True)
            self._check_free(connection, kind, target)
            at = self._clock()
            values: dict[str, object] = {
                "kind": kind,
                "name": target,
                "organisation": organisation,
                "personal": self.find_person(organisation) is not None,
                "private": source.private if private is None else private,
                "created_at": at,
                "updated_at": at,
                "tags": list(source.tags),
                "card": dict(source.card),
            }
            same = (
                "gated",
                "data_class",
                "licence",
                "head",
                "files",
                "size_bytes",
                "residency",
                "stored_bytes",
            )
            values |= {column: getattr(source, column) for column in same}
            key = store.add_repository(connection, values)
            places.forget_old_name(connection, kind, target)
            quotas.charge(
                connection, organisation, self.limits, stored_bytes=source.stored_bytes, repositories=1
            )
            places.copy_content(connection, source.key, key)
            made = find_repository(connection, kind, target)
            made = self.renew(connection, made, find_revision(connection, made, made.head))
            self._tell(connection, None, made)
            return made

    def _check_free(self, connection: Connection, kind: Kind, name: str, *, but: str = "") -> None:
        taken = store.find_by_spelling(connection, kind, name)
        if taken not in (None, but):
            raise RepositoryExists(
                f"A {kind} repository called {taken!r} already exists; take another name",
                kind=kind,
                name=taken,
            )

    def _tell(self, connection: Connection, before: Repository | None, after: Repository) -> None:
        """The entries of a repository that became a fact of the ledger, or is one no more."""
        if before is not None and before.is_fact and not after.is_fact:
            body = RepositoryWithdrawn(ref=before.ref)
            self._ledger.append(connection, REPOSITORY_WITHDRAWN, body, by=before.organisation)
        if after.is_fact and (before is None or not before.is_fact):
            head = find_revision(connection, after, after.head)
            created = RepositoryCreated(ref=after.ref, data_class=after.data_class, licence=after.licence)
            self._ledger.append(connection, REPOSITORY_CREATED, created, by=after.organisation)
            self.publish(connection, after, head)


def gating_of(value: object) -> Gates:
    """A `gated` setting as it came in JSON. Raises InvalidChange."""
    known: dict[object, Gates] = {False: "", "auto": "auto", "manual": "manual"}
    if isinstance(value, bool | str) and value in known:
        return known[value]
    raise InvalidChange(f"'gated' is auto, manual or false, not {value!r}")
