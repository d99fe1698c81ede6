"""What is inside a file: itself, what it was compressed from, or an archive's members, as streams of bytes."""

import bz2
import gzip
import lzma
import struct
import tarfile
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BufferedReader
from pathlib import Path
from typing import Literal, Protocol

from jazari.factory.reading.limits import Broken, Limits, Reason

PIECE_BYTES = 1 << 18
_XZ_MEMORY_BYTES = 128 << 20
"""What `xz -9` needs, twice; a file may ask for 4 GB."""
_ZSTD_BYTES = 1 << 14
"""What a break in the file may cost of the text before it."""
_COMPRESSED = (".gz", ".bz2", ".xz", ".zst")
_ARCHIVES = (".zip", ".tar", ".tgz", ".tbz2", ".txz")
_SHORT = {".tgz": ".gz", ".tbz2": ".bz2", ".txz": ".xz"}
_SUFFIXES = {
    "txt": (".txt", ".text"),
    "tsv": (".tsv", ".tab", ".txt"),
    "csv": (".csv",),
    "jsonl": (".jsonl", ".ndjson", ".json"),
    "parquet": (".parquet",),
    "html": (".html", ".htm", ".xhtml"),
    "pdf": (".pdf",),
    "warc": (".warc",),
}
_LISTED_BYTES = 120
"""What a member takes in a zip's list, its name included."""
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2)
_PACKING_ERRORS = (
    EOFError, zlib.error, lzma.LZMAError, zipfile.BadZipFile, tarfile.TarError,
    NotImplementedError, ValueError, LookupError, TypeError, OverflowError, struct.error,
)  # fmt: skip


class _Buffered(Protocol):
    """What `_blocks` reads from."""

    def read1(self, size: int, /) -> bytes: ...


Pieces = Iterator[bytes]
"""A file's bytes in order, a quarter of a megabyte at a time; it raises Broken where they cannot be had."""


@dataclass(frozen=True, slots=True)
class Member:
    """One readable thing: the file itself (no name) or an archive's member; `path` where it lies on the disk as it is.

    With a `reason` there is nothing to read, and that is why.
    """

    name: str
    pieces: Pieces
    path: Path | None = None
    reason: Reason | Literal[""] = ""


def members(path: Path, file_format: str, limits: Limits) -> Iterator[Member]:
    """What a file holds, in its order; a tar's members must be read before the next is asked for.

    Raises Broken where the container itself cannot be read on.
    """
    name = path.name.lower()
    suffix = next((end for end in (*_COMPRESSED, *_ARCHIVES) if name.endswith(end)), "")
    inner = name.removesuffix(suffix)
    with _reading_errors(), path.open("rb") as file:
        if suffix == ".zip":
            yield from _zip(file, file_format, limits)
        elif suffix in (".tar", *_SHORT) or inner.endswith(".tar"):
            pieces = _unpacked(file, _SHORT.get(suffix, suffix), limits)
            yield from _tar(_Forward(pieces), file_format, limits)
        elif suffix:
            yield Member("", _unpacked(file, suffix, limits))
        else:
            yield Member("", _blocks(file), path)


@contextmanager
def _reading_errors() -> Iterator[None]:
    """Every way in which packed bytes turn out wrong, as Broken."""
    try:
        yield
    except OSError as error:  # the disk's has a number; without one it is gzip's or bz2's
        raise Broken("unreadable" if error.errno else "broken-archive") from error
    except _PACKING_ERRORS as error:
        raise Broken("broken-archive") from error


def _blocks(file: _Buffered) -> Pieces:
    with _reading_errors():
        # As it comes, so that what was unpacked before a break is not lost with it.
        while block := file.read1(PIECE_BYTES):
            yield block


def _unpacked(file: BufferedReader, suffix: str, limits: Limits) -> Pieces:
    """The bytes of a compressed file, within what a file of its size may hold."""
    unpack: dict[str, Callable[[BufferedReader], Pieces]] = {
        "": _blocks,
        ".tar": _blocks,
        ".gz": lambda raw: _blocks(gzip.GzipFile(fileobj=raw)),
        ".bz2": lambda raw: _streams(raw, bz2.BZ2Decompressor),
        ".xz": lambda raw: _streams(raw, lambda: lzma.LZMADecompressor(memlimit=_XZ_MEMORY_BYTES)),
        ".zst": _zstd,
    }
    return _within(unpack[suffix](file), file.tell, limits)


def _streams(file: BufferedReader, new: Callable[[], bz2.BZ2Decompressor | lzma.LZMADecompressor]) -> Pieces:
    """One or several compressed streams, one after the other, as the command line tools read them."""
    with _reading_errors():
        unpacker, data = new(), file.read(PIECE_BYTES)
        while data or not unpacker.eof:
            if unpacker.eof:
                unpacker = new()
            if piece := unpacker.decompress(data, PIECE_BYTES):
                yield piece
            if unpacker.eof:
                data = unpacker.unused_data.lstrip(b"\0") or file.read(PIECE_BYTES)
            elif unpacker.needs_input:
                data = file.read(PIECE_BYTES)
                if not data:
                    raise EOFError
            else:
                data = b""


def _zstd(file: BufferedReader) -> Pieces:
    import pyarrow as pa

    with _reading_errors(), pa.CompressedInputStream(pa.PythonFile(file, "r"), "zstd") as stream:
        while block := stream.read(_ZSTD_BYTES):
            yield block


def _within(pieces: Pieces, bytes_in: Callable[[], int], limits: Limits) -> Pieces:
    bytes_out = 0
    for piece in pieces:
        bytes_out += len(piece)
        if bytes_out > limits.unpacked_bytes:
            raise Broken("too-large")
        if bytes_out > limits.unpacked_free_bytes + limits.unpacked_ratio * bytes_in():
            raise Broken("bomb")
        yield piece


def _zip(file: BufferedReader, file_format: str, limits: Limits) -> Iterator[Member]:
    if _list_bytes(file) > limits.members * _LISTED_BYTES:
        raise Broken("too-many-members")
    known: set[str] = set()
    with zipfile.ZipFile(file) as archive:
        for number, info in enumerate(archive.infolist()):
            if number >= limits.members:
                raise Broken("too-many-members")
            if info.is_dir():
                continue
            name = _unique(info.filename, known)
            reason = _refusal(info.filename, file_format)
            if info.flag_bits & 1:
                reason = "encrypted"
            elif info.compress_type not in _METHODS:
                reason = "broken-archive"
            yield Member(name, iter(()) if reason else _zipped(archive, info, limits), None, reason)


def _zipped(archive: zipfile.ZipFile, info: zipfile.ZipInfo, limits: Limits) -> Pieces:
    with _reading_errors(), archive.open(info) as stream:
        yield from _within(_blocks(stream), lambda: info.compress_size, limits)  # type: ignore[arg-type]


def _list_bytes(file: BufferedReader) -> int:
    """The size of a zip's list of members, which `zipfile` reads at once (APPNOTE 4.3.14 and 4.3.16)."""
    size = file.seek(0, 2)
    start = max(0, size - (1 << 16) - 100)
    file.seek(start)
    tail = file.read()
    end = tail.rfind(b"PK\5\6")
    if end < 0:
        raise Broken("broken-archive")
    if tail[end - 20 : end - 16] != b"PK\6\7":
        return int(struct.unpack_from("<L", tail, end + 12)[0])
    file.seek(struct.unpack_from("<Q", tail, end - 12)[0])
    return int(struct.unpack_from("<Q", file.read(56), 40)[0])


def _tar(stream: "_Forward", file_format: str, limits: Limits) -> Iterator[Member]:
    known: set[str] = set()
    with tarfile.open(fileobj=stream, mode="r:", errors="replace") as archive:  # type: ignore[call-overload]
        for number, info in enumerate(archive):
            if number >= limits.members:
                raise Broken("too-many-members")
            archive.members = []  # it would keep them all
            if not info.isreg():
                continue
            name, reason = _unique(info.name, known), _refusal(info.name, file_format)
            if info.issparse():  # holes cost nothing and may be endless
                reason = "bomb"
            taken = None if reason else archive.extractfile(info)
            yield Member(name, _blocks(taken) if taken else iter(()), None, reason)
    if not stream.last or stream.last.strip(
        b"\0"
    ):  # `tarfile` takes a wrong header for the end: a block of zeros
        raise Broken("broken-archive")
    while stream.read(PIECE_BYTES):  # to the checksum behind it
        pass


class _Forward:
    """A stream of pieces as a file that only goes forward: all that `tarfile` needs."""

    def __init__(self, pieces: Pieces) -> None:
        self._pieces = pieces
        self._rest = bytearray()
        self._place = 0
        self._broken: Broken | None = None
        self.last = b""
        """What was read last."""

    def read(self, size: int) -> bytes:
        """So many bytes, fewer before the end or a break. Raises Broken, also for more than any header needs."""
        if size > 4 * PIECE_BYTES:
            raise Broken("broken-archive")
        try:
            while len(self._rest) < size and not self._broken:
                self._rest += next(self._pieces)
        except StopIteration:
            pass
        except Broken as error:
            self._broken = error
        if self._broken and not self._rest:
            raise self._broken
        self.last = taken = bytes(self._rest[:size])
        del self._rest[:size]
        self._place += len(taken)
        return taken

    def tell(self) -> int:
        """How many bytes were read."""
        return self._place

    def seek(self, place: int) -> None:
        """Go forward to `place`."""
        if place < self._place:
            raise tarfile.StreamError
        while self._place < place and self.read(min(place - self._place, PIECE_BYTES)):
            pass


def _refusal(name: str, file_format: str) -> Reason | Literal[""]:
    """Why a member of an archive is not read, or nothing."""
    lower = name.lower()
    if lower.endswith((*_COMPRESSED, *_ARCHIVES, ".7z", ".rar")):
        return "nested-archive"
    return "" if lower.endswith(_SUFFIXES[file_format]) else "other-format"


def _unique(name: str, known: set[str]) -> str:
    """A member's name as part of an id: never a path to anywhere, and each its own."""
    shown = "".join(c if c.isprintable() and c not in "#\ufffd" else "_" for c in name).lstrip("/")
    shown = "/".join("__" if part == ".." else part for part in shown.split("/"))[:300] or "_"
    number, found = 1, shown
    while found in known:
        number += 1
        found = f"{shown}*{number}"
    known.add(found)
    return found
