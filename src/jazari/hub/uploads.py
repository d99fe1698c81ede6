"""Large files on their way: whole, or in parts that are kept until all are there."""

import hashlib
import tempfile
from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path

from jazari.core import ObjectMismatch
from jazari.hub.errors import FileTooLarge, InvalidChange
from jazari.hub.keeping import Keeping
from jazari.hub.reading import find_repository
from jazari.hub.records import File, Kind

WHOLE_LIMIT_BYTES = 512 << 20
"""Larger files come in parts where the client can: what breaks off is sent again alone."""
PART_BYTES = 64 << 20
PARTS_LIMIT = 1000
PARTS_FOLDER = "incoming/parts"


def part_sizes(size_bytes: int) -> list[int]:
    """How a file is divided: parts of one size, whole mebibytes, and a last one of what is left."""
    least = -(-size_bytes // PARTS_LIMIT)
    part = max(PART_BYTES, -(-least // (1 << 20)) << 20)
    return [min(part, size_bytes - start) for start in range(0, size_bytes, part)]


class Uploads(Keeping):
    """A hub's verbs that take bytes before the commit that names them."""

    def receive(self, kind: Kind, name: str, sha256: str, size_bytes: int, chunks: Iterable[bytes]) -> None:
        """Take the bytes of a large file for a repository before the commit that names it.

        Raises ObjectMismatch for other bytes, FileTooLarge for more of them; then nothing is kept.
        """
        self.check_room(self.repository(kind, name).organisation, size_bytes)
        _, size = self.objects.put_stream(_at_most(chunks, size_bytes), sha256)
        if size != size_bytes:
            raise ObjectMismatch(
                f"object {sha256} has {size} bytes, not {size_bytes}", sha256=sha256, size_bytes=size
            )
        with self.database.transaction() as connection:
            repository = find_repository(connection, kind, name, lock=True)
            self.hold(connection, repository, [File("", "", sha256, size_bytes, True)])

    def receive_part(
        self, kind: Kind, name: str, sha256: str, size_bytes: int, number: int, chunks: Iterable[bytes]
    ) -> str:
        """Keep part `number` (from 1) of a large file; gives the part's own SHA-256.

        Raises InvalidChange for a number that the file does not have, ObjectMismatch, FileTooLarge.
        """
        sizes = part_sizes(size_bytes)
        if not 1 <= number <= len(sizes):
            raise InvalidChange(f"a file of {size_bytes} bytes has parts 1 to {len(sizes)}, not {number}")
        folder = self._parts(kind, name, sha256, size_bytes)
        store, digest, size = self.objects.store, hashlib.sha256(), 0
        with tempfile.NamedTemporaryFile(dir=store.incoming(), delete=False) as spool:
            try:
                for chunk in _at_most(chunks, sizes[number - 1]):
                    digest.update(chunk)
                    size += len(chunk)
                    spool.write(chunk)
                spool.flush()
                if size != sizes[number - 1]:
                    raise ObjectMismatch(
                        f"part {number} has {size} bytes, not {sizes[number - 1]}; send it again",
                        size_bytes=size,
                    )
                store.take(f"{folder}/{number}", Path(spool.name))
            finally:
                Path(spool.name).unlink(missing_ok=True)
        return digest.hexdigest()

    def join_parts(self, kind: Kind, name: str, sha256: str, size_bytes: int) -> None:
        """Put a large file together from its parts, for a repository.

        Raises InvalidChange where a part is missing, ObjectMismatch where they are not the file; the parts of
        another file are forgotten then.
        """
        folder, store = self._parts(kind, name, sha256, size_bytes), self.objects.store
        sizes = part_sizes(size_bytes)
        paths = [f"{folder}/{number}" for number in range(1, len(sizes) + 1)]
        missing = [
            number
            for number, (path, size) in enumerate(zip(paths, sizes, strict=True), 1)
            if store.size(path) != size
        ]
        if missing:
            if self.holds(self.repository(kind, name), sha256):
                return  # joined already: the answer to it was lost
            raise InvalidChange(f"parts {missing[:10]} of {len(sizes)} have not come; send them first")
        try:
            self.receive(kind, name, sha256, size_bytes, chain.from_iterable(map(store.stream, paths)))
        except ObjectMismatch:
            self._forget(paths)
            raise
        self._forget(paths)

    def _forget(self, paths: Iterable[str]) -> None:
        for path in paths:
            self.objects.store.delete(path)

    def _parts(self, kind: Kind, name: str, sha256: str, size_bytes: int) -> str:
        """Where a repository's parts of one file lie; nobody else's upload reaches them."""
        key = self.repository(kind, name).key
        return f"{PARTS_FOLDER}/{key}-{sha256}-{size_bytes}"


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
