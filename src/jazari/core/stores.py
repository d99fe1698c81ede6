"""Bytes by path, on a local folder, in S3, or in memory (obstore)."""

import errno
import os
import re
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl, urlsplit

import obstore
from obstore.store import LocalStore, MemoryStore, ObjectStore, S3Store

from jazari.core.errors import InvalidSetting, ObjectNotFound, StorageFull

if TYPE_CHECKING:
    from obstore.store import ClientConfig, S3Config

CHUNK_BYTES = 1 << 20
_STAGED = re.compile(r"#[0-9]+$")
_PLAIN = re.compile(r"[0-9a-z/]+")


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

    @property
    def is_local(self) -> bool:
        """Whether it is a folder on this disk."""
        return self._folder is not None

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

    @contextmanager
    def spool(self) -> Iterator["tempfile._TemporaryFileWrapper[bytes]"]:
        """A file for bytes on their way in, to be flushed and given to `take`; afterwards it is gone.

        Raises StorageFull.
        """
        with tempfile.NamedTemporaryFile(dir=self.incoming(), delete=False) as file:
            try:
                with _full_disk(file.name):
                    yield file
            finally:
                Path(file.name).unlink(missing_ok=True)

    def get(self, path: str) -> bytes:
        """The bytes at `path`. Raises ObjectNotFound."""
        with _missing(path):
            return bytes(obstore.get(self._backend, path).bytes())

    def get_range(self, path: str, start: int, end: int) -> bytes:
        """Bytes `start` (inclusive) to `end` (exclusive) of `path`. Raises ObjectNotFound."""
        if end <= start:
            return b""
        with _missing(path):
            if (name := self._plain(path)) is not None:
                with open(name, "rb") as file:  # noqa: PTH123 - a Path takes as long as the reading
                    file.seek(start)
                    return file.read(end - start)
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
            if (name := self._plain(path)) is not None:
                return os.stat(name).st_size  # noqa: PTH116
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

    def dated(self, prefix: str = "") -> Iterator[tuple[str, int, datetime]]:
        """The same with the moment at which each was last written."""
        for batch in obstore.list(self._backend, prefix=prefix or None):
            for item in batch:
                yield str(item["path"]), int(item["size"]), item["last_modified"]

    def renew(self, path: str) -> None:
        """Have what is kept count as written now, where the store is a local folder."""
        if self._folder is not None:
            with suppress(FileNotFoundError):
                os.utime(self._folder / path)

    def unfinished(self) -> Iterator[tuple[Path, datetime]]:
        """Files of writes that were cut off, in a local folder, and when each was last written to."""
        if self._folder is None:
            return
        for folder, _, names in os.walk(self._folder):
            for name in names:
                # obstore writes beside the target, under its name with a number.
                if _STAGED.search(name):
                    file = Path(folder) / name
                    with suppress(FileNotFoundError):
                        yield file, datetime.fromtimestamp(file.stat().st_mtime, UTC)

    def local_path(self, path: str) -> Path | None:
        """The file behind `path` where the store is a local folder: servers send it without copying."""
        return None if self._folder is None else self._folder / path

    def _plain(self, path: str) -> str | None:
        """The file's name where it can be asked directly: ten times as quick, which small objects show."""
        return None if self._folder is None or not _PLAIN.fullmatch(path) else f"{self._folder}/{path}"


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
        full = number in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
        if full or "No space left" in str(error) or "File too large" in str(error):
            raise StorageFull(
                f"{path!r} could not be written: the disk is full; nothing of it was kept; free some space "
                "and try again",
                path=path,
            ) from error
        raise
