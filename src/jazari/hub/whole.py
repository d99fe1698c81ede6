"""Whole copies of files that are read often and lie in pieces or far away; they can always be made again."""

import shutil
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from jazari.core import Objects, Store

SMALLEST_BYTES = 1 << 20
"""Smaller files are put together quicker than a copy is kept."""
SPARED_SECONDS = 60
"""A copy used so lately may be on its way to somebody, and stays."""
FREE_SHARE = 0.05
"""Of the disk, what copies leave free."""


class WholeFiles:
    """Whole copies in a folder of this node's disk, at most `limit_bytes`; those unused for longest go first.

    Several processes may use one folder: a copy appears whole, and one that is being sent stays open.
    """

    def __init__(self, folder: Path, limit_bytes: int) -> None:
        self._limit_bytes = limit_bytes
        self._objects = Objects(Store.open(str(folder)))
        self._used = folder / "used"
        self._used.mkdir(exist_ok=True)
        self._arriving: set[str] = set()
        self._lock = threading.Lock()

    def sendable(self, sha256: str) -> Path | None:
        """The copy, for a server to send without reading it, where it has been checked since it last changed."""
        path = self._objects.sendable(sha256)
        if path is not None:
            self._touch(sha256)
        return path

    def stream(self, sha256: str) -> Iterator[bytes] | None:
        """The copy's blocks, each checked; None where there is none. Raises ObjectDamaged on the way."""
        if self._objects.size(sha256) is None:
            return None
        self._touch(sha256)
        return self._objects.stream(sha256)

    def copying(self, sha256: str, size_bytes: int, blocks: Iterator[bytes]) -> Iterator[bytes]:
        """The same blocks; a copy of them is kept where there is room, and nobody else is making it."""
        with self._lock:
            if sha256 in self._arriving or not self._make_room(size_bytes):
                return blocks
            self._arriving.add(sha256)
        return self._copying(sha256, blocks)

    def forget(self, sha256: str) -> None:
        """Drop the copy."""
        self._objects.delete(sha256)
        (self._used / sha256).unlink(missing_ok=True)

    def size_bytes(self) -> int:
        """The bytes of all copies."""
        return sum(size for _, size in self._objects.list())

    def _copying(self, sha256: str, blocks: Iterator[bytes]) -> Iterator[bytes]:
        try:
            yield from self._objects.copying(sha256, blocks)
            self._touch(sha256)
        finally:
            with self._lock:
                self._arriving.discard(sha256)

    def _make_room(self, size_bytes: int) -> bool:
        """Whether so many bytes fit, after what was unused for longest has gone."""
        disk = shutil.disk_usage(self._used)
        if not SMALLEST_BYTES <= size_bytes <= self._limit_bytes // 2:
            return False
        kept = dict(self._objects.list())
        spare = self._limit_bytes - sum(kept.values()) - size_bytes
        free = disk.free - size_bytes - int(disk.total * FREE_SHARE)
        for sha256 in sorted(kept, key=self._last_use):
            if spare >= 0 and free >= 0:
                break
            if time.time() - self._last_use(sha256) < SPARED_SECONDS:
                return False
            self.forget(sha256)
            spare += kept[sha256]
            free += kept[sha256]
        return spare >= 0 and free >= 0

    def _touch(self, sha256: str) -> None:
        with suppress(OSError):
            (self._used / sha256).touch()

    def _last_use(self, sha256: str) -> float:
        try:
            return (self._used / sha256).stat().st_mtime
        except FileNotFoundError:
            return 0.0
