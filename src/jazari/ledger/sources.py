"""Where a published log is read from to be checked: a folder, an address, or a node's own store."""

import urllib.error
import urllib.request
from collections.abc import Iterator
from http.client import HTTPException
from pathlib import Path
from typing import Protocol
from urllib.parse import urlsplit

from jazari.core import ObjectNotFound, Store
from jazari.ledger.errors import UnreadableLog

TIMEOUT_SECONDS = 30
USER_AGENT = "jazari-ledger-verify"
PLACES = ("", "ledger/")
"""A log lies at the folder or address itself, or in `ledger/` below it."""


class Source(Protocol):
    """Reads a log's files by their path below the log's prefix."""

    def read(self, path: str, limit_bytes: int) -> bytes | None:
        """The file, or None where there is none. Raises UnreadableLog past the limit or on a failed read."""
        ...

    def files(self) -> Iterator[str]:
        """Every file below `tile/`, where they can be listed; over HTTP none are."""
        ...


def open_source(source: str | Path | Store) -> Source:
    """The source behind a folder, an http(s) address or a store. Raises UnreadableLog where no log is."""
    candidates: list[Source]
    if isinstance(source, Store):
        candidates = [_StoreSource(source, place) for place in PLACES]
    elif str(source).startswith(("http://", "https://")):
        candidates = [_UrlSource(f"{str(source).rstrip('/')}/{place}") for place in PLACES]
    else:
        candidates = [_FolderSource(Path(source) / place) for place in PLACES]
    for candidate in candidates:
        if candidate.read("checkpoint", 1 << 20) is not None:
            return candidate
    where = "this node's store" if isinstance(source, Store) else str(source)
    raise UnreadableLog(
        f"there is no log at {where}: neither `checkpoint` nor `ledger/checkpoint` is there", source=where
    )


class _FolderSource:
    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def read(self, path: str, limit_bytes: int) -> bytes | None:
        try:
            with (self._folder / path).open("rb") as file:
                return _within(file.read(limit_bytes + 1), limit_bytes, path)
        except (FileNotFoundError, NotADirectoryError):
            return None
        except OSError as error:
            raise UnreadableLog(
                f"{self._folder / path} cannot be read ({error.strerror})", file=path
            ) from error

    def files(self) -> Iterator[str]:
        for path in sorted((self._folder / "tile").rglob("*")):
            if path.is_file():
                yield path.relative_to(self._folder).as_posix()


class _StoreSource:
    def __init__(self, store: Store, place: str) -> None:
        self._store = store
        self._place = place

    def read(self, path: str, limit_bytes: int) -> bytes | None:
        size = self._store.size(self._place + path)
        if size is not None and size > limit_bytes:
            raise _too_long(path, limit_bytes)
        try:
            return self._store.get(self._place + path)
        except ObjectNotFound:
            return None

    def files(self) -> Iterator[str]:
        for path, _ in self._store.list(f"{self._place}tile"):
            yield path.removeprefix(self._place)


class _UrlSource:
    def __init__(self, prefix: str) -> None:
        if not urlsplit(prefix).hostname:
            raise UnreadableLog(f"{prefix} is not an address; write https://host/ledger", source=prefix)
        self._prefix = prefix

    def read(self, path: str, limit_bytes: int) -> bytes | None:
        # Only http and https come here, and urllib follows redirects to no other scheme that reads files.
        request = urllib.request.Request(  # noqa: S310
            self._prefix + path, headers={"User-Agent": USER_AGENT, "Accept-Encoding": "identity"}
        )
        try:
            with urllib.request.urlopen(request, timeout=TIMEOUT_SECONDS) as response:  # noqa: S310
                data: bytes = response.read(limit_bytes + 1)
        except urllib.error.HTTPError as error:
            with error:
                if error.code in (404, 410):
                    return None
                raise UnreadableLog(
                    f"{self._prefix}{path} answers {error.code}", file=path, status=error.code
                ) from error
        except (OSError, HTTPException) as error:
            raise UnreadableLog(f"{self._prefix}{path} cannot be read ({error})", file=path) from error
        return _within(data, limit_bytes, path)

    def files(self) -> Iterator[str]:
        yield from ()


def _within(data: bytes, limit_bytes: int, path: str) -> bytes:
    if len(data) > limit_bytes:
        raise _too_long(path, limit_bytes)
    return data


def _too_long(path: str, limit_bytes: int) -> UnreadableLog:
    return UnreadableLog(f"{path} has more than {limit_bytes} bytes", file=path, limit_bytes=limit_bytes)
