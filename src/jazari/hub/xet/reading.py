"""Reading what Xet keeps: files put together again, parts of xorbs, and every chunk checked on its way out."""

import threading
from collections import OrderedDict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import Connection

from jazari.core import Database, ObjectDamaged, ObjectNotFound, Store
from jazari.hub.xet import store as sql
from jazari.hub.xet.errors import XorbInvalid
from jazari.hub.xet.records import Buffer, Term, XetFile, XorbIndex
from jazari.hub.xet.rules import Merkle, file_hash, hash_text
from jazari.hub.xet.shard import read_terms
from jazari.hub.xet.store import XorbRow
from jazari.hub.xet.xorb import footer_bytes, read_footer, read_xorb, unpack_records

BLOCK_BYTES = 1 << 20
INDEXES = 64
"""Indexes that are remembered: at most 330 KB each, about 40 KB usually."""


@dataclass(frozen=True, slots=True)
class Part:
    """Chunks `start` to `end` (exclusive) of a xorb, which are its bytes `first` to `last` (exclusive)."""

    xorb: bytes
    start: int
    end: int
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Reconstruction:
    """How to make a range of a file: skip `skip_bytes` of the first term; `parts` hold every chunk once."""

    skip_bytes: int
    terms: tuple[Term, ...]
    parts: tuple[Part, ...]


class XorbReader:
    """Xorbs in a Store and their indexes, of which the last used are remembered."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._indexes: OrderedDict[tuple[str, datetime], XorbIndex] = OrderedDict()
        self._lock = threading.Lock()

    def index(self, row: XorbRow) -> XorbIndex:
        """The index of a xorb. Raises ObjectDamaged, also where its bytes are missing."""
        # A xorb that was collected and sent again may be packed differently: the moment is part of the name.
        key = (row.hash, row.stored_at)
        with self._lock:
            if key in self._indexes:
                self._indexes.move_to_end(key)
                return self._indexes[key]
        end = row.size_bytes + footer_bytes(row.chunks)
        index = read_footer(self._read(row.hash, row.size_bytes, end), row.chunks)
        if (hash_text(index.hash), index.size_bytes) != (row.hash, row.size_bytes):
            raise ObjectDamaged(
                f"the index of xorb {row.hash} is another one's; check the disk", xorb=row.hash
            )
        with self._lock:
            self._indexes[key] = index
            while len(self._indexes) > INDEXES:
                self._indexes.popitem(last=False)
        return index

    def blocks(self, index: XorbIndex, start: int, end: int) -> Iterator[list[Buffer]]:
        """Chunks `start` to `end` (exclusive), checked, in lists of about a mebibyte. Raises ObjectDamaged."""
        for number, stop, data in self._records(index, start, end):
            yield list(unpack_records(data, index, number, stop))

    def body(self, index: XorbIndex, first: int, last: int) -> Iterator[bytes]:
        """The packed bytes `first` to `last` (exclusive), each of its chunks checked. Raises ObjectDamaged."""
        start, end = index.chunk_after(first), index.chunk_after(last - 1) + 1
        for number, stop, data in self._records(index, start, end):
            for _chunk in unpack_records(data, index, number, stop):
                pass
            origin = index.offset(number)
            yield data[max(first - origin, 0) : last - origin]

    def check(self, row: XorbRow) -> str | None:
        """What is wrong with a xorb, all its bytes read; None where nothing is."""
        try:
            index = self.index(row)
            if self._store.size(xorb_path(row.hash)) != row.size_bytes + footer_bytes(row.chunks):
                return f"xorb {row.hash} is longer than it should be"
            body = (data for *_, data in self._records(index, 0, len(index)))
            if read_xorb(body, index.hash, len) != index:
                return f"xorb {row.hash} is not what its index says"
        except XorbInvalid as error:
            return f"xorb {row.hash} is damaged: {error.message}"
        except ObjectDamaged as error:
            return error.message
        return None

    def forget(self, hash_: str) -> None:
        """Read the index again next time."""
        with self._lock:
            for key in [key for key in self._indexes if key[0] == hash_]:
                del self._indexes[key]

    def _records(self, index: XorbIndex, start: int, end: int) -> Iterator[tuple[int, int, bytes]]:
        """(first chunk, last exclusive, their records), about a mebibyte unpacked at a time."""
        while start < end:
            stop = min(max(index.chunk_at(index.raw_start(start) + BLOCK_BYTES), start + 1), end)
            yield start, stop, self._read(hash_text(index.hash), index.offset(start), index.offset(stop))
            start = stop

    def _read(self, hash_: str, start: int, end: int) -> bytes:
        try:
            data = self._store.get_range(xorb_path(hash_), start, end)
        except ObjectNotFound as error:
            raise ObjectDamaged(f"xorb {hash_} is missing; restore it from a backup", xorb=hash_) from error
        except OSError as error:
            raise ObjectDamaged(f"xorb {hash_} cannot be read ({error})", xorb=hash_) from error
        if len(data) != end - start:
            raise ObjectDamaged(f"xorb {hash_} is shorter than it was; restore it from a backup", xorb=hash_)
        return data


class FileReader:
    """Files put together from xorbs."""

    def __init__(self, database: Database, xorbs: XorbReader) -> None:
        self._database = database
        self.xorbs = xorbs

    def stream(self, file: XetFile, start: int = 0, end: int | None = None) -> Iterator[bytes]:
        """Bytes `start` to `end` (exclusive), in blocks of about a mebibyte. Raises ObjectDamaged."""
        with self._database.reading() as connection:
            rows = _rows(connection, file)
        stop = file.size_bytes if end is None else min(end, file.size_bytes)
        for term, skip, take in _cut(read_terms(file.terms), start, stop):
            index = self._index(rows, term)
            yield from self._part(index, term, skip, take)

    def reconstruct(self, connection: Connection, file: XetFile, start: int, end: int) -> Reconstruction:
        """The terms for bytes `start` to `end` (exclusive), cut to whole chunks. Raises ObjectDamaged."""
        rows = _rows(connection, file)
        skip_bytes: int | None = None
        terms, parts = [], []
        for term, skip, take in _cut(read_terms(file.terms), start, end):
            index = self._index(rows, term)
            origin = index.raw_start(term.start)
            first, last = index.chunk_at(origin + skip), index.chunk_at(origin + skip + take - 1) + 1
            if skip_bytes is None:
                skip_bytes = origin + skip - index.raw_start(first)
            terms.append(Term(term.xorb, first, last, index.raw_size(first, last)))
            parts.append(Part(term.xorb, first, last, index.offset(first), index.offset(last)))
        return Reconstruction(skip_bytes or 0, tuple(terms), merge_parts(parts))

    def problem(self, connection: Connection, file: XetFile, damaged: Collection[str]) -> str | None:
        """What is wrong with a file, without reading its bytes: its xorbs here, its terms and hash right."""
        rows = _rows(connection, file)
        tree = Merkle()
        size_bytes = 0
        try:
            for term in read_terms(file.terms):
                if hash_text(term.xorb) in damaged:
                    return f"file {file.text} needs xorb {hash_text(term.xorb)}, which is damaged"
                index = self._index(rows, term)
                if not term.start < term.end <= len(index):
                    return f"file {file.text} has a term that names no chunks"
                for number in range(term.start, term.end):
                    tree.add(*index.chunk(number))
                size_bytes += index.raw_size(term.start, term.end)
        except ObjectDamaged as error:
            return f"file {file.text}: {error.message}"
        if size_bytes != file.size_bytes or file_hash(tree.root(), size_bytes) != file.hash:
            return f"the terms of file {file.text} make another file"
        return None

    def _index(self, rows: Mapping[str, XorbRow], term: Term) -> XorbIndex:
        row = rows.get(hash_text(term.xorb))
        if row is None:
            raise ObjectDamaged(f"xorb {hash_text(term.xorb)} is not known; run `jazari hub verify`")
        return self.xorbs.index(row)

    def _part(self, index: XorbIndex, term: Term, skip: int, take: int) -> Iterator[bytes]:
        origin = index.raw_start(term.start)
        first, last = index.chunk_at(origin + skip), index.chunk_at(origin + skip + take - 1) + 1
        skip -= index.raw_start(first) - origin
        for chunks in self.xorbs.blocks(index, first, last):
            block = b"".join(chunks)[skip : skip + take]
            skip = 0
            take -= len(block)
            yield block


def _cut(terms: Iterator[Term], start: int, end: int) -> Iterator[tuple[Term, int, int]]:
    """(term, bytes to skip, bytes to take) of the terms that hold bytes `start` to `end` (exclusive)."""
    position = 0
    for term in terms:
        after = position + term.size_bytes
        if position >= end:
            return
        skip, stop = max(start - position, 0), min(end, after) - position
        if skip < stop:
            yield term, skip, stop - skip
        position = after


def merge_parts(parts: Iterable[Part]) -> tuple[Part, ...]:
    """Parts that overlap or touch as one, for clients stop where two of one xorb overlap."""
    merged: list[Part] = []
    for part in sorted(parts, key=lambda part: (part.xorb, part.start)):
        before = merged[-1] if merged else None
        if before is not None and before.xorb == part.xorb and part.start <= before.end:
            merged[-1] = replace(before, end=max(before.end, part.end), last=max(before.last, part.last))
        else:
            merged.append(part)
    return tuple(merged)


def _rows(connection: Connection, file: XetFile) -> dict[str, XorbRow]:
    return sql.find_xorbs(connection, map(hash_text, needed_xorbs(file.terms)))


def xorb_path(hash_: str) -> str:
    """Where a xorb lies in its Store."""
    return f"xorbs/{hash_[:2]}/{hash_}"


def needed_xorbs(terms: Buffer) -> list[bytes]:
    """The xorbs that terms name, each once."""
    return list(dict.fromkeys(term.xorb for term in read_terms(terms)))
