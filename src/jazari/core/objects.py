"""Bytes by path and bytes by hash, on a local folder, in S3, or in memory (obstore)."""

import errno
import hashlib
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl, urlsplit

import obstore
from obstore.store import LocalStore, MemoryStore, ObjectStore, S3Store

from jazari.core.errors import InvalidSetting, ObjectMismatch, ObjectNotFound, StorageFull

if TYPE_CHECKING:
    from obstore.store import ClientConfig, S3Config

CHUNK_BYTES = 1 << 20


class Store:
    """Bytes by path. Paths are relative, with `/`; a write is whole or not at all."""

    def __init__(self, backend: ObjectStore, folder: Path | None = None) -> None:
        self._backend = backend
        self._folder = folder

    @classmethod
    def open(cls, address: str) -> "Store":
        """A store at a folder, `memory:`, or `s3://bucket/prefix?endpoint=...&region=...`.

        S3 credentials come from the usual AWS variables. Raises InvalidSetting for another scheme.
        """
        parts = urlsplit(address)
        if parts.scheme == "s3":
            options = dict(parse_qsl(parts.query))
            config: S3Config = {"bucket": parts.netloc, "region": options.get("region", "us-east-1")}
            client: ClientConfig = {}
            if "endpoint" in options:
                config["endpoint"] = options["endpoint"]
                client["allow_http"] = options["endpoint"].startswith("http://")
            return cls(S3Store(prefix=parts.path.strip("/") or None, config=config, client_options=client))
        if address == "memory:":
            return cls(MemoryStore())
        if parts.scheme and len(parts.scheme) > 1:
            raise InvalidSetting(
                f"JAZARI_OBJECTS={address!r}: {parts.scheme}:// is not known; give a folder or s3://bucket/prefix",
                setting="objects",
            )
        folder = Path(address).resolve()
        folder.mkdir(parents=True, exist_ok=True)
        return cls(LocalStore(folder), folder)

    def put(self, path: str, data: bytes) -> None:
        """Keep `data` under `path`, replacing what was there. Raises StorageFull."""
        with _full_disk(path):
            obstore.put(self._backend, path, data)

    def take(self, path: str, file: Path) -> None:
        """Keep a file under `path`: moved where the store is a folder on the same disk, else copied."""
        target = self.local_path(path)
        with _full_disk(path):
            if target is not None:
                target.parent.mkdir(parents=True, exist_ok=True)
                file.replace(target)
            else:
                with file.open("rb") as source:
                    obstore.put(self._backend, path, source)

    def incoming(self) -> Path | None:
        """The folder where bytes wait before `take`: on the store's disk when it is local, else None."""
        if self._folder is None:
            return None
        folder = self._folder / "incoming"
        folder.mkdir(exist_ok=True)
        return folder

    def get(self, path: str) -> bytes:
        """The bytes at `path`. Raises ObjectNotFound."""
        with _missing(path):
            return bytes(obstore.get(self._backend, path).bytes())

    def get_range(self, path: str, start: int, end: int) -> bytes:
        """Bytes `start` (inclusive) to `end` (exclusive) of `path`. Raises ObjectNotFound."""
        if end <= start:
            return b""
        with _missing(path):
            return bytes(obstore.get_range(self._backend, path, start=start, end=end))

    def stream(self, path: str, start: int = 0, end: int | None = None) -> Iterator[bytes]:
        """The bytes from `start` to `end` (exclusive), in chunks of a mebibyte, memory bounded."""
        size = self.size(path)
        if size is None:
            raise ObjectNotFound(f"nothing is kept under {path!r}", path=path)
        stop = size if end is None else min(end, size)
        for offset in range(start, stop, CHUNK_BYTES):
            yield self.get_range(path, offset, min(offset + CHUNK_BYTES, stop))

    def size(self, path: str) -> int | None:
        """Size in bytes, or None where nothing is kept."""
        try:
            return int(obstore.head(self._backend, path)["size"])
        except FileNotFoundError:
            return None

    def delete(self, path: str) -> None:
        """Forget `path`; no error where nothing is kept."""
        try:
            obstore.delete(self._backend, path)
        except FileNotFoundError:
            return

    def list(self, prefix: str = "") -> Iterator[tuple[str, int]]:
        """(path, size in bytes) of everything below the folder `prefix`, in no fixed order."""
        for batch in obstore.list(self._backend, prefix=prefix or None):
            for item in batch:
                yield str(item["path"]), int(item["size"])

    def local_path(self, path: str) -> Path | None:
        """The file behind `path` where the store is a local folder: servers send it without copying."""
        return None if self._folder is None else self._folder / path


class Objects:
    """Immutable bytes named by their SHA-256, under `objects/ab/cd/<sha256>` of a Store."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def put(self, data: bytes) -> str:
        """Keep `data` and give its SHA-256; putting the same bytes again costs a look."""
        sha256 = hashlib.sha256(data).hexdigest()
        path = object_path(sha256)
        if self._store.size(path) != len(data):
            self._store.put(path, data)
        return sha256

    def put_stream(self, chunks: Iterable[bytes], expected_sha256: str | None = None) -> tuple[str, int]:
        """Keep a stream and give (sha256, size in bytes), in bounded memory.

        Raises ObjectMismatch, keeping nothing, when the bytes are not the expected ones.
        """
        digest = hashlib.sha256()
        size = 0
        # Spooled to a file first: the name is known only when the last byte is, and the backend must never
        # be asked for bytes from inside its own write.
        with tempfile.NamedTemporaryFile(dir=self._store.incoming(), delete=False) as spool:
            try:
                with _full_disk(spool.name):
                    for chunk in chunks:
                        digest.update(chunk)
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
                self._store.take(object_path(sha256), Path(spool.name))
            finally:
                Path(spool.name).unlink(missing_ok=True)
        return sha256, size

    def get(self, sha256: str) -> bytes:
        """The bytes of that hash. Raises ObjectNotFound."""
        return self._store.get(object_path(sha256))

    def stream(self, sha256: str, start: int = 0, end: int | None = None) -> Iterator[bytes]:
        """The bytes from `start` to `end` (exclusive), in chunks."""
        return self._store.stream(object_path(sha256), start, end)

    def size(self, sha256: str) -> int | None:
        """Size in bytes, or None where it is not kept."""
        return self._store.size(object_path(sha256))

    def local_path(self, sha256: str) -> Path | None:
        """The file behind it where the store is a local folder."""
        return self._store.local_path(object_path(sha256))

    def delete(self, sha256: str) -> None:
        """Forget the bytes; only a garbage collection that knows every reference may call this."""
        self._store.delete(object_path(sha256))

    def list(self) -> Iterator[tuple[str, int]]:
        """(sha256, size in bytes) of everything kept."""
        for path, size in self._store.list("objects"):
            yield path.rsplit("/", 1)[-1], size


def object_path(sha256: str) -> str:
    """Where an object of that hash lies in its Store."""
    return f"objects/{sha256[:2]}/{sha256[2:4]}/{sha256}"


@contextmanager
def _missing(path: str) -> Iterator[None]:
    try:
        yield
    except FileNotFoundError:
        raise ObjectNotFound(f"nothing is kept under {path!r}", path=path) from None


@contextmanager
def _full_disk(path: str) -> Iterator[None]:
    try:
        yield
    except Exception as error:
        number = getattr(error, "errno", None)
        if number in (errno.ENOSPC, errno.EDQUOT) or "No space left" in str(error):
            raise StorageFull(
                f"{path!r} could not be written: the disk is full; nothing of it was kept; free some space "
                "and try again",
                path=path,
            ) from error
        raise
