"""A source's file, whatever it is, as a stream of documents and of drops that say what was not read."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Literal

from jazari.core import SourceFile, SourceSpec, StorageFull
from jazari.factory.errors import UnknownColumn
from jazari.factory.reading.containers import Member, members
from jazari.factory.reading.limits import DEFAULT, Broken, Limits, Reason
from jazari.factory.reading.pages import crawl_rows, pdf_rows, table_rows, web_rows
from jazari.factory.reading.process import Parser
from jazari.factory.reading.rows import NoColumn, Row, text_rows, wanted_columns
from jazari.factory.records import Document, Drop, Split

STEP = "read"


def read_documents(
    path: Path, file: SourceFile, source: SourceSpec, limits: Limits = DEFAULT
) -> Iterator[Document | Drop]:
    """The documents of one file in its order, and a drop for each line, page, member or rest that is none.

    A row with text in several languages is a document in each. An id is `<source>/<file>#<line>/<language>`, with
    `<member>:` before the line in an archive; the place is a page in a PDF, a record in a WARC file, a row in Parquet.
    Nothing in the file raises; UnknownColumn is the country pack's mistake, and StorageFull the machine's.
    """
    reader = _Reader(file, source, limits)
    with Parser(limits) as parser:
        try:
            for member in members(path, file.format, limits):
                yield from reader.member(member, parser)
        except Broken as error:
            yield reader.drop("", 0, error.reason)
    if not reader.found:
        yield reader.drop("", 0, "empty")


class _Reader:
    """Rows of one file as documents and drops."""

    def __init__(self, file: SourceFile, source: SourceSpec, limits: Limits) -> None:
        self._file = file
        self._source = source
        self._limits = limits
        self.found = 0
        """Documents and drops so far."""

    def member(self, member: Member, parser: Parser) -> Iterator[Document | Drop]:
        """Those of one member, or of the file itself."""
        number = 0
        try:
            if member.reason:
                raise Broken(member.reason)
            for row in self._rows(member, parser):
                number = max(number, row.number)
                yield self._kept_or_dropped(member.name, row)
        except Broken as error:
            yield self.drop(member.name, number + 1, error.reason)
        except NoColumn as error:
            # The pack names this very file, so the pack is wrong; what else a portal holds is as it is.
            if not member.name and self._source.kind in ("starter", "open"):
                raise self._unknown(error) from error
            yield self.drop(member.name, number, "unknown-column")

    def drop(self, member: str, number: int, reason: Reason, language: str = "", column: int = 1) -> Drop:
        """What cannot be read, at its place; `language` and `column` where only the text in that one is lost."""
        self.found += 1
        return Drop(self._id(member, number, language, column), self._source.id, STEP, reason)

    def _rows(self, member: Member, parser: Parser) -> Iterator[Row]:
        file, limits = self._file, self._limits
        if file.format == "html":
            return web_rows(member.pieces, file, limits, parser)
        if file.format == "warc":
            return crawl_rows(member.pieces, file, limits, parser)
        if file.format in ("pdf", "parquet"):
            return self._from_disk(member, parser)
        return text_rows(member.pieces, file, limits)

    def _from_disk(self, member: Member, parser: Parser) -> Iterator[Row]:
        with _on_disk(member) as path:
            if self._file.format == "pdf":
                yield from pdf_rows(path, self._file, self._limits, parser)
            else:
                yield from table_rows(path, self._file, self._limits, parser)

    def _kept_or_dropped(self, member: str, row: Row) -> Document | Drop:
        reason = row.reason or _fault(row.text, self._limits)
        if reason:
            return self.drop(member, row.number, reason, row.language, row.column)
        self.found += 1
        held_out = self._source.held_out or row.topic in self._source.test_topics
        split: Split = "test" if held_out else "train"
        place = self._id(member, row.number, row.language, row.column)
        source = self._source
        return Document(place, row.text, row.language, source.id, source.licence, row.topic, split)

    def _id(self, member: str, number: int, language: str, column: int) -> str:
        """Where a text stands; a second column of the same language says so."""
        inside = f"{member}:" if member else ""
        language = language or next(iter(wanted_columns(self._file).values()))
        which = f".{column}" if column > 1 else ""
        return f"{self._source.id}/{self._file.path}#{inside}{number:07d}/{language}{which}"

    def _unknown(self, error: NoColumn) -> UnknownColumn:
        known = ", ".join(error.known) or "its columns by number: 1, 2, ..."
        place = f"{self._source.id}/{self._file.path}"
        return UnknownColumn(
            f"{place} has no column {error.name!r}; it has {known}",
            source=self._source.id,
            file=self._file.path,
            column=error.name,
        )


def _fault(text: str, limits: Limits) -> Reason | Literal[""]:
    """Why a text is none, or nothing."""
    if not text.strip():
        return "empty"
    if "\0" in text:
        return "nul-bytes"
    try:
        size = len(text.encode())
    except UnicodeEncodeError:  # bytes that were no UTF-8, or half a surrogate pair in JSON
        return "not-utf8"
    return "too-large" if size > limits.document_bytes else ""


@contextmanager
def _on_disk(member: Member) -> Iterator[Path]:
    """The member as a file of its own: where it lies, or a copy that is gone afterwards. Raises StorageFull."""
    if member.path:
        yield member.path.resolve()
        return
    with tempfile.NamedTemporaryFile(prefix="jazari-reading-") as copy:
        for piece in member.pieces:
            try:
                copy.write(piece)
            except OSError as error:
                free = shutil.disk_usage(tempfile.gettempdir()).free
                raise StorageFull(
                    f"{tempfile.gettempdir()} has {free} bytes left, too few to unpack a file; free some space, "
                    "or set TMPDIR to a larger disk",
                    free_bytes=free,
                ) from error
        copy.flush()
        yield Path(copy.name)
