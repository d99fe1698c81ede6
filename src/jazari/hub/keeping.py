"""What a repository keeps: its large objects, counted against its organisation's quota."""

from collections.abc import Iterable, Sequence

from sqlalchemy import Connection

from jazari.core import Clock, Database, Objects, now
from jazari.hub import quotas, store
from jazari.hub.contents import Contents, XetHoldings
from jazari.hub.errors import ObjectUnknown
from jazari.hub.quotas import Limits, Usage
from jazari.hub.reading import Reading, find_repository
from jazari.hub.records import File, Repository
from jazari.hub.whole import WholeFiles
from jazari.hub.xet import Xet


class Keeping(Reading):
    """A hub that knows how much each organisation keeps, and how much it may."""

    def __init__(
        self,
        database: Database,
        objects: Objects,
        *,
        copies: WholeFiles | None = None,
        limits: Limits | None = None,
        clock: Clock = now,
    ) -> None:
        self.xet = Xet(database, objects.store, XetHoldings(self.charge, clock), clock)
        super().__init__(database, Contents(objects, self.xet, copies))
        self.limits = limits or Limits()
        self._clock = clock

    def hold(self, connection: Connection, repository: Repository, files: Iterable[File]) -> None:
        """Make files the repository's, inside the transaction that names them.

        Raises QuotaExceeded, and ObjectUnknown where their bytes went with a garbage collection meanwhile.
        """
        files = list(files)
        store.keep_garbage_away(connection)
        for file in files:
            if self.objects.size(file.sha256) is None:
                raise ObjectUnknown(
                    f"{file.path!r} names object {file.sha256}, which is no longer here; upload it again",
                    path=file.path,
                    sha256=file.sha256,
                )
        large = {file.sha256: file.size_bytes for file in files if file.is_lfs}
        regular_bytes = sum(file.size_bytes for file in files if not file.is_lfs)
        new_bytes = store.add_holdings(connection, repository.key, large, self._clock())
        self.charge(connection, repository, new_bytes + regular_bytes)

    def share(self, source: Repository, target: Repository, hashes: Sequence[str]) -> set[str]:
        """Make large objects of one repository another's too; those that are. Raises QuotaExceeded."""
        with self.database.transaction() as connection:
            target = find_repository(connection, target.kind, target.name, lock=True)
            sizes = {
                sha256: self.objects.size(sha256)
                for sha256 in set(hashes)
                if any(holder.key == source.key for holder in store.holders(connection, sha256))
            }
            found = {sha256: size for sha256, size in sizes.items() if size is not None}
            self.hold(
                connection, target, [File("", "", sha256, size, True) for sha256, size in found.items()]
            )
            return set(found)

    def charge(self, connection: Connection, repository: Repository, more_bytes: int) -> None:
        """Count what a repository keeps from now on, or with a negative number no longer. Raises QuotaExceeded."""
        quotas.charge(connection, repository.organisation, self.limits, stored_bytes=more_bytes)
        store.add_stored_bytes(connection, repository.key, more_bytes)

    def check_room(self, organisation: str, more_bytes: int) -> None:
        """Raise QuotaExceeded before bytes are sent that would not be kept."""
        quotas.check_room(self.usage(organisation), more_bytes)

    def usage(self, organisation: str) -> Usage:
        """What an organisation keeps and may keep."""
        with self.database.reading() as connection:
            return quotas.usage_of(connection, organisation, self.limits)

    def usages(self) -> list[Usage]:
        """What every organisation keeps and may keep, the largest first."""
        with self.database.reading() as connection:
            return quotas.list_usage(connection, self.limits)

    def set_limits(self, organisation: str, limits: Limits) -> Usage:
        """Give an organisation limits of its own; None means the node's."""
        with self.database.transaction() as connection:
            quotas.set_limits(connection, organisation, limits)
        return self.usage(organisation)
