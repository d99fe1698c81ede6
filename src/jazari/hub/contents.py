"""Contents by SHA-256, whichever road they came by: whole files (LFS, commits) and files in chunks (Xet)."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from sqlalchemy import Connection, Select, and_, false, or_, select

from jazari.core import Clock, ObjectDamaged, ObjectNotFound, Objects
from jazari.hub import store
from jazari.hub.errors import RepositoryNotFound
from jazari.hub.records import Repository
from jazari.hub.tables import holdings, repositories
from jazari.hub.whole import WholeFiles
from jazari.hub.xet import Xet


class Contents(Objects):
    """Every file's bytes by their SHA-256: whole where they lie whole, else put together from chunks.

    `copies` keeps whole copies of what is downloaded and does not lie whole on this disk.
    """

    def __init__(self, whole: Objects, xet: Xet, copies: WholeFiles | None = None) -> None:
        super().__init__(whole.store)
        self.xet = xet
        self.copies = copies

    def stream(self, sha256: str, start: int = 0, end: int | None = None) -> Iterator[bytes]:
        """The bytes from `start` to `end` (exclusive), in blocks that are checked before they are given.

        Raises ObjectNotFound, ObjectDamaged.
        """
        if super().size(sha256) is not None:
            return super().stream(sha256, start, end)
        file = self.xet.file(sha256)
        if file is None:
            raise ObjectNotFound(f"there is no object {sha256} here", sha256=sha256)
        return self.xet.stream(file, start, end)

    def download(self, sha256: str, size_bytes: int) -> Path | Iterator[bytes]:
        """The whole of it: a file to send as it is, or checked blocks, of which a copy is kept for the next.

        Raises ObjectNotFound, ObjectDamaged.
        """
        path = self.sendable(sha256)
        if path is not None:
            return path
        if self.copies is None or self._lies_here(sha256):
            return self.stream(sha256)
        kept = self.copies.stream(sha256)
        if kept is not None:
            return self._mended(sha256, kept)
        return self.copies.copying(sha256, size_bytes, self.stream(sha256))

    def sendable(self, sha256: str) -> Path | None:
        """The file with the whole of it, on this disk and known to be sound."""
        path = super().sendable(sha256)
        return self.copies.sendable(sha256) if path is None and self.copies is not None else path

    def local_path(self, sha256: str) -> Path | None:
        """A file with the whole of it on this disk, checked; a copy is made where there is room for one.

        Raises ObjectNotFound, ObjectDamaged.
        """
        size_bytes = self.size(sha256)
        if size_bytes is not None and self.sendable(sha256) is None:
            found = self.download(sha256, size_bytes)
            for _block in found if not isinstance(found, Path) else ():
                pass
        return self.sendable(sha256)

    def size(self, sha256: str) -> int | None:
        """Size in bytes, or None where it is not kept."""
        whole = super().size(sha256)
        return self.xet.size(sha256) if whole is None else whole

    def delete(self, sha256: str) -> None:
        """Forget the bytes, by both roads; xorbs that nothing needs any more go with the next collection."""
        super().delete(sha256)
        self.xet.forget(sha256)
        if self.copies is not None:
            self.copies.forget(sha256)

    def list(self) -> Iterator[tuple[str, int]]:
        """(sha256, size in bytes) of everything kept, some of it by both roads."""
        yield from super().list()
        yield from self.xet.sizes()

    def _lies_here(self, sha256: str) -> bool:
        return self.store.is_local and super().size(sha256) is not None

    def _mended(self, sha256: str, kept: Iterator[bytes]) -> Iterator[bytes]:
        """A copy's blocks, and where one is damaged the rest from what it was made of."""
        given = 0
        try:
            for block in kept:
                given += len(block)
                yield block
        except (ObjectDamaged, ObjectNotFound):
            assert self.copies is not None
            self.copies.forget(sha256)
            yield from self.stream(sha256, given)


class XetHoldings:
    """Which files that came through Xet are whose, for Xet: it knows no repository.

    `charge` counts what a repository keeps from now on against its organisation's quota.
    """

    def __init__(self, charge: Callable[[Connection, Repository, int], None], clock: Clock) -> None:
        self._charge = charge
        self._clock = clock

    def hold(self, connection: Connection, repository: int, sizes: Mapping[str, int]) -> None:
        """Make files (size in bytes by SHA-256) the repository's. Raises RepositoryNotFound, QuotaExceeded."""
        store.keep_garbage_away(connection)
        found = store.find_by_key(connection, repository)
        if found is None:
            raise RepositoryNotFound("the repository of this token has been deleted")
        self._charge(connection, found, store.add_holdings(connection, repository, sizes, self._clock()))

    def holds(self, connection: Connection, repository: int, sha256: str) -> bool:
        """Whether a file is the repository's."""
        ours = select(holdings.c.sha256).where(
            holdings.c.repository == repository, holdings.c.sha256 == sha256
        )
        return connection.execute(ours).one_or_none() is not None

    def shared_with(self, organisation: str) -> Select[str]:
        """The SHA-256 of files that an organisation may know of: anyone's, and its own."""
        anyones = and_(
            repositories.c.private == false(), repositories.c.data_class == "open", repositories.c.gated == ""
        )
        return (
            select(holdings.c.sha256)
            .join(repositories, repositories.c.id == holdings.c.repository)
            .where(or_(anyones, repositories.c.organisation == organisation))
        )
