"""Bytes by their SHA-256, checked whenever they are read."""

import hashlib
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from blake3 import blake3

from jazari.core.errors import ObjectDamaged, ObjectMismatch, ObjectNotFound, StorageFull
from jazari.core.stores import CHUNK_BYTES, Store

CHECKED_LIMIT = 100_000
"""Files that a process remembers to have checked."""
_HASH_BYTES = 32
_EMPTY = hashlib.sha256().hexdigest()


class Objects:
    """Immutable bytes named by their SHA-256, under `objects/ab/cd/<sha256>` of a Store; checked when read.

    Beside an object of more than one block, `blocks/ab/cd/<sha256>` has the BLAKE3 hash of each block, written
    when the whole had the right SHA-256: so a part is checked without reading the rest.
    """

    def __init__(self, store: Store) -> None:
        self.store = store
        self._checked: dict[str, _Identity] = {}

    def put(self, data: bytes) -> str:
        """Keep `data` and give its SHA-256; putting the same bytes again costs a look, and makes them young."""
        sha256 = hashlib.sha256(data).hexdigest()
        path = object_path(sha256)
        if self.store.size(path) != len(data):
            self.store.put(path, data)
        else:
            self.store.renew(path)
        return sha256

    def put_stream(self, chunks: Iterable[bytes], expected_sha256: str | None = None) -> tuple[str, int]:
        """Keep a stream and give (sha256, size in bytes), in bounded memory.

        Raises ObjectMismatch, keeping nothing, when the bytes are not the expected ones.
        """
        digest = hashlib.sha256()
        blocks = _BlockHashes()
        size = 0
        # Spooled to a file first: the name is known only when the last byte is, and the backend must never
        # be asked for bytes from inside its own write.
        with self.store.spool() as spool:
            for chunk in chunks:
                digest.update(chunk)
                blocks.update(chunk)
                size += len(chunk)
                spool.write(chunk)
            spool.flush()
            sha256 = digest.hexdigest()
            if expected_sha256 not in (None, sha256):
                raise ObjectMismatch(
                    f"the bytes have SHA-256 {sha256}, not {expected_sha256}; nothing was kept; send "
                    "them again",
                    expected_sha256=expected_sha256,
                    sha256=sha256,
                )
            self._take(sha256, Path(spool.name), blocks)
        return sha256, size

    def copying(self, sha256: str, chunks: Iterable[bytes]) -> Iterator[bytes]:
        """The same chunks, kept when all of them have gone by; who gives them has checked that they are the
        object's. A disk that is full keeps nothing, and hinders nobody.
        """
        blocks = _BlockHashes()
        source = iter(chunks)
        with suppress(StorageFull), self.store.spool() as spool:
            for chunk in source:
                yield chunk
                blocks.update(chunk)
                spool.write(chunk)
            spool.flush()
            self._take(sha256, Path(spool.name), blocks)
        yield from source

    def get(self, sha256: str) -> bytes:
        """The bytes of that hash. Raises ObjectNotFound, ObjectDamaged."""
        return b"".join(self.stream(sha256))

    def stream(self, sha256: str, start: int = 0, end: int | None = None) -> Iterator[bytes]:
        """The bytes from `start` to `end` (exclusive), in blocks that are checked before they are given.

        Raises ObjectNotFound, ObjectDamaged.
        """
        path = object_path(sha256)
        size = self.store.size(path)
        if size is None:
            raise ObjectNotFound(f"there is no object {sha256} here", sha256=sha256)
        if size == 0 and sha256 != _EMPTY:
            raise _damaged(sha256)
        before = self._identity(sha256)
        stop = size if end is None else min(end, size)
        hashes = self._hashes(sha256, size)
        first = start // CHUNK_BYTES
        for number in range(first, -(-stop // CHUNK_BYTES)):
            offset = number * CHUNK_BYTES
            block = self._block(path, offset, min(offset + CHUNK_BYTES, size))
            wanted = hashes[number * _HASH_BYTES : (number + 1) * _HASH_BYTES]
            if _hash(block, whole=size <= CHUNK_BYTES) != wanted:
                raise _damaged(sha256)
            yield block[max(start - offset, 0) : stop - offset]
        if start == 0 and stop == size:
            self._remember(sha256, before)

    def sendable(self, sha256: str) -> Path | None:
        """The file behind it, for a server to send without reading it: where it is local, and has been checked
        since it last changed.
        """
        identity = self._identity(sha256)
        if identity is None or self._checked.get(sha256) != identity:
            return None
        return self.store.local_path(object_path(sha256))

    def local_path(self, sha256: str) -> Path | None:
        """The file behind it where the store is a local folder, checked. Raises ObjectNotFound, ObjectDamaged."""
        if self.sendable(sha256) is None:
            for _block in self.stream(sha256):
                pass
        return self.store.local_path(object_path(sha256))

    def size(self, sha256: str) -> int | None:
        """Size in bytes, or None where it is not kept."""
        return self.store.size(object_path(sha256))

    def delete(self, sha256: str) -> None:
        """Forget the bytes; only a garbage collection that knows every reference may call this."""
        self.store.delete(object_path(sha256))
        self.store.delete(blocks_path(sha256))
        self._checked.pop(sha256, None)

    def list(self) -> Iterator[tuple[str, int]]:
        """(sha256, size in bytes) of everything kept."""
        for path, size in self.store.list("objects"):
            yield path.rsplit("/", 1)[-1], size

    def _take(self, sha256: str, file: Path, blocks: "_BlockHashes") -> None:
        if blocks.size > CHUNK_BYTES:
            self._keep_hashes(sha256, blocks)
        self.store.take(object_path(sha256), file)
        self._remember(sha256, self._identity(sha256))

    def _keep_hashes(self, sha256: str, blocks: "_BlockHashes") -> bytes:
        hashes = blocks.all()
        self.store.put(blocks_path(sha256), _hash(hashes) + hashes)
        return hashes

    def _hashes(self, sha256: str, size: int) -> bytes:
        """The hash of each block: its SHA-256 where there is one block only. Raises ObjectDamaged."""
        if size <= CHUNK_BYTES:
            return bytes.fromhex(sha256)
        try:
            kept = self.store.get(blocks_path(sha256))
        except ObjectNotFound:
            kept = b""
        count = -(-size // CHUNK_BYTES)
        if len(kept) == (count + 1) * _HASH_BYTES and _hash(kept[_HASH_BYTES:]) == kept[:_HASH_BYTES]:
            return kept[_HASH_BYTES:]
        return self._hash_again(sha256, size)

    def _hash_again(self, sha256: str, size: int) -> bytes:
        """The block hashes of an object that has none, once the whole has the right SHA-256."""
        digest = hashlib.sha256()
        blocks = _BlockHashes()
        for offset in range(0, size, CHUNK_BYTES):
            block = self._block(object_path(sha256), offset, min(offset + CHUNK_BYTES, size))
            digest.update(block)
            blocks.update(block)
        if digest.hexdigest() != sha256:
            raise _damaged(sha256)
        with suppress(StorageFull):
            self._keep_hashes(sha256, blocks)
        return blocks.all()

    def _block(self, path: str, start: int, end: int) -> bytes:
        data = self.store.get_range(path, start, end)
        if len(data) != end - start:
            raise _damaged(path.rsplit("/", 1)[-1])
        return data

    def _identity(self, sha256: str) -> "_Identity | None":
        path = self.store.local_path(object_path(sha256))
        try:
            return None if path is None else _Identity.of(path)
        except FileNotFoundError:
            return None

    def _remember(self, sha256: str, identity: "_Identity | None") -> None:
        if identity is not None:
            if len(self._checked) >= CHECKED_LIMIT:
                self._checked.clear()
            self._checked[sha256] = identity


class _Identity(NamedTuple):
    """What changes where a file's bytes do."""

    inode: int
    size_bytes: int
    modified_ns: int
    changed_ns: int

    @classmethod
    def of(cls, path: Path) -> "_Identity":
        facts = path.stat()
        return cls(facts.st_ino, facts.st_size, facts.st_mtime_ns, facts.st_ctime_ns)


class _BlockHashes:
    """The hash of each block of a stream, whatever pieces it comes in."""

    def __init__(self) -> None:
        self.size = 0
        self._hashes = bytearray()
        self._open = blake3()

    def update(self, data: bytes) -> None:
        view = memoryview(data)
        while view:
            part = view[: CHUNK_BYTES - self.size % CHUNK_BYTES]
            self._open.update(part)
            self.size += len(part)
            if self.size % CHUNK_BYTES == 0:
                self._close()
            view = view[len(part) :]

    def all(self) -> bytes:
        if self.size % CHUNK_BYTES:
            return bytes(self._hashes) + self._open.digest()
        return bytes(self._hashes)

    def _close(self) -> None:
        self._hashes += self._open.digest()
        self._open = blake3()


def _hash(data: bytes, *, whole: bool = False) -> bytes:
    return hashlib.sha256(data).digest() if whole else blake3(data).digest()


def _damaged(sha256: str) -> ObjectDamaged:
    return ObjectDamaged(
        f"object {sha256} is damaged: its bytes are not what they were; restore it from a backup",
        sha256=sha256,
    )


def object_path(sha256: str) -> str:
    """Where an object of that hash lies in its Store."""
    return f"objects/{sha256[:2]}/{sha256[2:4]}/{sha256}"


def blocks_path(sha256: str) -> str:
    """Where the hashes of its blocks lie."""
    return f"blocks/{sha256[:2]}/{sha256[2:4]}/{sha256}"
