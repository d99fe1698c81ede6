"""From a stream of bytes to rows: plain lines, tab-separated columns, CSV and JSON Lines."""

import codecs
import csv
import itertools
import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Literal, NamedTuple

from jazari.core import SourceFile
from jazari.factory.reading.containers import Pieces
from jazari.factory.reading.limits import Broken, Limits, Reason

_DELIMITERS = ",;\t|"
_NUL_SHARE = 0.001
"""More than that is no text but UTF-16 without its mark, or a program's own format."""

_PATIENCE = 50
"""How many rows of the greatest size a CSV file may have read twice because of quotes left open."""


class Row(NamedTuple):
    """One text of a file: line number from 1, language, topic (or nothing), and why it is no text, if so.

    `column` counts from 1 those of its language that the file is read from.
    """

    number: int
    language: str
    topic: str
    text: str
    reason: Reason | Literal[""] = ""
    column: int = 1


class NoColumn(Exception):
    """The file lacks a column that is wanted; `known` are those it has."""

    def __init__(self, name: str, known: Sequence[str]) -> None:
        super().__init__(name)
        self.name = name
        self.known = known


Line = tuple[int, str | None]
"""Number from 1 and text without its end; None where the line is longer than a document may be."""


def text_rows(pieces: Pieces, file: SourceFile, limits: Limits) -> Iterator[Row]:
    """The rows of a file of lines. Raises NoColumn, and Broken where it cannot be read on."""
    lines = _lines(_utf8(pieces), limits.document_bytes, file.legacy_encoding)
    readers = {"txt": _plain, "tsv": _tabbed, "csv": _quoted, "jsonl": _objects}
    return readers[file.format](lines, file, limits)


def wanted_columns(file: SourceFile) -> Mapping[str, str]:
    """Which columns or fields to read, each with the language of its text."""
    by_name = file.header or file.format not in ("tsv", "csv")
    return file.columns or {"text" if by_name else "1": language_of(file)}


def numbered_columns(file: SourceFile) -> list[tuple[str, str, int]]:
    """Which columns or fields to read: name, language, and which of those of its language it is, from 1."""
    seen: Counter[str] = Counter()
    found = []
    for name, language in wanted_columns(file).items():
        seen[language] += 1
        found.append((name, language, seen[language]))
    return found


def language_of(file: SourceFile) -> str:
    """The language of a whole file, `und` where the pack does not say."""
    return file.language or "und"


def _utf8(pieces: Pieces) -> Pieces:
    """The same text without a byte order mark, as UTF-8 where the mark says UTF-16."""
    first = next(pieces, b"")
    mark = first[:2]
    if mark in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE):
        yield from _from_utf16(first, pieces)
        return
    first = first.removeprefix(codecs.BOM_UTF8)
    if first.count(0) > _NUL_SHARE * len(first):
        raise Broken("not-text")
    yield first
    yield from pieces


def _from_utf16(first: bytes, pieces: Pieces) -> Pieces:
    decoder = codecs.getincrementaldecoder("utf-16")()
    try:
        yield decoder.decode(first).encode()
        for piece in pieces:
            yield decoder.decode(piece).encode()
        yield decoder.decode(b"", final=True).encode()
    except UnicodeError as error:
        raise Broken("not-text") from error


def _lines(pieces: Pieces, limit: int, legacy: str | None) -> Iterator[Line]:
    """Lines that end in a line feed; one that is too long is passed over, never held.

    Bytes that are no text become lone surrogates, which no UTF-8 has, so that whoever gets them can tell.
    """
    number, start, is_long = 1, b"", False
    for piece in pieces:
        *ended, rest = piece.split(b"\n")
        for part in ended:
            line = start + part
            yield number, None if is_long or len(line) > limit else _decoded(line, legacy)
            number, start, is_long = number + 1, b"", False
        is_long = is_long or len(start) + len(rest) > limit
        start = b"" if is_long else start + rest
    if start or is_long:
        yield number, None if is_long else _decoded(start, legacy)


def _decoded(line: bytes, legacy: str | None) -> str:
    line = line.removesuffix(b"\r")
    try:
        return line.decode()
    except UnicodeDecodeError:
        pass
    try:
        return line.decode(legacy or "utf-8")
    except UnicodeDecodeError:
        return line.decode("utf-8", "surrogateescape")


def _plain(lines: Iterator[Line], file: SourceFile, limits: Limits) -> Iterator[Row]:
    for number, line in lines:
        if line is None:
            yield Row(number, language_of(file), "", "", "too-large")
        elif line.strip():
            yield Row(number, language_of(file), "", line)


class _Columns:
    """Where the wanted columns stand, and the rows that a line's cells make."""

    def __init__(self, file: SourceFile, header: Sequence[str]) -> None:
        self.header = header
        places = {name: place for place, name in enumerate(header)}
        self._places = [
            (_place(name, places, file), language, column)
            for name, language, column in numbered_columns(file)
        ]
        self._topic = places.get("topic", -1)

    def rows(self, number: int, cells: Sequence[str]) -> Iterator[Row]:
        """One row a wanted column, its text empty where the line is too short for it."""
        topic = cells[self._topic] if 0 <= self._topic < len(cells) else ""
        for place, language, column in self._places:
            yield Row(number, language, topic, cells[place] if place < len(cells) else "", column=column)

    def lost(self, number: int, reason: Reason) -> Iterator[Row]:
        """The same rows where the line cannot be read."""
        return (Row(number, language, "", "", reason, column) for _, language, column in self._places)


def _place(name: str, places: Mapping[str, int], file: SourceFile) -> int:
    if not file.header and name.isdecimal() and int(name) >= 1:
        return int(name) - 1
    if name not in places:
        raise NoColumn(name, list(places))
    return places[name]


def _tabbed(lines: Iterator[Line], file: SourceFile, limits: Limits) -> Iterator[Row]:
    columns = _Columns(file, _header(next(lines, (0, ""))).split("\t") if file.header else [])
    for number, line in lines:
        if line is None:
            yield from columns.lost(number, "too-large")
        elif line.strip():
            yield from columns.rows(number, line.split("\t"))


def _header(line: Line) -> str:
    if line[1] is None:
        raise Broken("too-large")
    return line[1]


class _Feed:
    """Lines for the CSV reader, which takes as many as a row has; what it took in error can be given back."""

    def __init__(self, lines: Iterator[Line], limit: int) -> None:
        self._lines = lines
        self._limit = limit
        self._back: list[Line] = []
        self._taken: list[Line] = []
        self._size = 0
        self._patience = _PATIENCE * limit

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        number, line = self._back.pop() if self._back else next(self._lines)
        self._taken.append((number, line))
        self._size += len(line or "")
        if line is None or self._size > self._limit:
            raise csv.Error
        return f"{line}\n"

    def start_row(self) -> None:
        """Forget the lines of the row before."""
        self._taken, self._size = [], 0

    def first(self) -> Line:
        """The line that the row begins with."""
        return self._taken[0]

    def give_back(self) -> None:
        """All lines of the row but its first; no more where a file has asked for that too often."""
        self._patience -= self._size
        if self._patience > 0:
            self._back += reversed(self._taken[1:])


def _quoted(lines: Iterator[Line], file: SourceFile, limits: Limits) -> Iterator[Row]:
    """Rows of CSV (RFC 4180), parted by what parts the first line most; a quote left open costs its line alone."""
    head = next(lines, None)
    if head is None:
        return
    delimiter = max(_DELIMITERS, key=_header(head).count)
    feed = _Feed(itertools.chain([head], lines), limits.document_bytes)
    csv.field_size_limit(max(csv.field_size_limit(), limits.document_bytes))
    reader = csv.reader(feed, delimiter=delimiter, strict=True)
    columns = None if file.header else _Columns(file, [])
    while True:
        feed.start_row()
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error:
            number, line = feed.first()
            feed.give_back()
            if columns is None:
                raise Broken("bad-csv") from None
            yield from columns.lost(number, "too-large" if line is None else "bad-csv")
            continue
        if columns is None:
            columns = _Columns(file, cells)
        elif cells:
            yield from columns.rows(feed.first()[0], cells)


def _objects(lines: Iterator[Line], file: SourceFile, limits: Limits) -> Iterator[Row]:
    wanted = numbered_columns(file)
    for number, line in lines:
        if line is not None and not line.strip():
            continue
        try:
            record = json.loads(line) if line is not None else None
        except (ValueError, RecursionError):
            record = None
        fields = record if isinstance(record, dict) else {}
        topic = fields.get("topic")
        for name, language, column in wanted:
            text = fields.get(name)
            known = topic if isinstance(topic, str) else ""
            if isinstance(text, str):
                yield Row(number, language, known, text, column=column)
            else:
                yield Row(number, language, known, "", "too-large" if line is None else "bad-json", column)
