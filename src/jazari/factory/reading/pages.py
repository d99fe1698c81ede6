"""Rows of what a parser process must read: PDF, web pages alone and in WARC, and Parquet."""

import contextlib
import io
import itertools
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal

from jazari.core import SourceFile
from jazari.factory.reading.containers import PIECE_BYTES, Pieces
from jazari.factory.reading.limits import Broken, Limits, Reason
from jazari.factory.reading.process import Parser
from jazari.factory.reading.rows import NoColumn, Row, language_of, numbered_columns

_NO_DOCUMENT = ("request", "warcinfo", "metadata", "revisit", "continuation")
"""Records of a crawl that are about it, or repeat what is elsewhere (ISO 28500, 6)."""


def pdf_rows(path: Path, file: SourceFile, limits: Limits, parser: Parser) -> Iterator[Row]:
    """A PDF's text as one document, its pages parted by an empty line; one longer than a document may be, as several.

    The number of a document, or of a page that cannot be read, is its first page's. Raises Broken.
    """
    language, first, texts, size = language_of(file), 0, list[str](), 0
    broken: Broken | None = None
    try:
        for number, text, reason in _pdf_pages(path, limits, parser):
            if reason:
                yield Row(number, language, "", "", reason)
            if texts and size + len(text.encode()) > limits.document_bytes:
                yield Row(first, language, "", "\n\n".join(texts))
                texts, size = [], 0
            if text:
                first = first if texts else number
                texts.append(text)
                size += len(text.encode())
    except Broken as error:
        broken = error
    if texts:
        yield Row(first, language, "", "\n\n".join(texts))
    if broken or not first:
        raise broken or Broken("no-text")


def _pdf_pages(path: Path, limits: Limits, parser: Parser) -> Iterator[tuple[int, str, Reason | Literal[""]]]:
    """Number, text and reason of each page; one that ends the parser is left out and the next ones are read."""
    if path.stat().st_size > limits.pdf_bytes:
        raise Broken("too-large")
    done, pages = 0, 1
    while done < min(pages, limits.pdf_pages):
        messages = parser.ask({"kind": "pdf", "path": str(path), "first": done})
        try:
            pages = next(messages)["pages"]
            for message in itertools.islice(messages, limits.pdf_pages - done):
                done += 1
                yield done, message["text"] or "", "" if message["text"] is not None else "broken-page"
        except Broken as error:
            if error.reason not in ("crash", "endless", "too-large") or parser.given_up:
                raise
            done += 1
            yield done, "", error.reason
    if done < pages:
        raise Broken("too-large")


def web_rows(pieces: Pieces, file: SourceFile, limits: Limits, parser: Parser) -> Iterator[Row]:
    """A web page's main text as one document. Raises Broken."""
    data = b"".join(_at_most(pieces, limits.page_bytes))
    yield Row(1, language_of(file), "", _page_text(data, "", parser))


def _at_most(pieces: Pieces, limit: int) -> Pieces:
    size = 0
    for piece in pieces:
        size += len(piece)
        if size > limit:
            raise Broken("too-large")
        yield piece


def _page_text(data: bytes, charset: str, parser: Parser) -> str:
    request = {"kind": "html", "bytes": len(data), "charset": charset}
    return "".join(message["text"] for message in parser.ask(request, data))


def crawl_rows(pieces: Pieces, file: SourceFile, limits: Limits, parser: Parser) -> Iterator[Row]:
    """The web pages of a WARC file; a row's number is its record's place. Raises Broken."""
    for number, record in enumerate(_records(pieces), start=1):
        if record.rec_type in _NO_DOCUMENT:
            continue
        if parser.given_up:
            raise Broken("given-up")
        try:
            with _record_errors():
                text = _record_text(record, limits, parser)
            yield Row(number, language_of(file), "", text)
        except Broken as error:
            yield Row(number, language_of(file), "", "", error.reason)


def _records(pieces: Pieces) -> Iterator[Any]:
    from warcio.archiveiterator import ArchiveIterator

    with _record_errors():
        records = ArchiveIterator(_Stream(pieces))
    while True:
        # It prints pieces of a damaged record, which are nobody's to see in a log.
        with _record_errors(), contextlib.redirect_stderr(io.StringIO()):
            record = next(records, None)
        if record is None:
            return
        yield record


@contextlib.contextmanager
def _record_errors() -> Iterator[None]:
    """A damaged record makes the library fail in many ways, AttributeError among them; all are Broken."""
    try:
        yield
    except Broken:
        raise
    except Exception as error:
        raise Broken("broken-warc") from error


def _record_text(record: Any, limits: Limits, parser: Parser) -> str:
    headers = record.http_headers
    if headers and headers.get_statuscode() != "200":
        raise Broken("not-found")
    kind = (headers or record.rec_headers).get_header("Content-Type") or ""
    if kind.partition(";")[0].strip().lower() not in ("text/html", "application/xhtml+xml"):
        raise Broken("other-format")
    content = iter(lambda: record.content_stream().read(PIECE_BYTES), b"")
    data = b"".join(_at_most(content, limits.page_bytes))
    if record.raw_stream.limit:  # bytes that the record promised
        raise Broken("broken-warc")
    charset = kind.lower().partition("charset=")[2].partition(";")[0].strip(" \"'")
    return _page_text(data, charset, parser)


class _Stream:
    """Pieces as a file that is read forward: all that `warcio` needs."""

    def __init__(self, pieces: Pieces) -> None:
        self._pieces = pieces
        self._rest = b""
        self._place = 0

    def read(self, size: int) -> bytes:
        """At most so many bytes; none at the end."""
        self._rest = self._rest or next(self._pieces, b"")
        taken, self._rest = self._rest[:size], self._rest[size:]
        self._place += len(taken)
        return taken

    def tell(self) -> int:
        """How many bytes were read."""
        return self._place


def table_rows(path: Path, file: SourceFile, limits: Limits, parser: Parser) -> Iterator[Row]:
    """The rows of a Parquet file. Raises NoColumn, and Broken."""
    wanted = numbered_columns(file)
    names = [name for name, _, _ in wanted]
    request = {
        "kind": "parquet",
        "path": str(path),
        "columns": names,
        "characters": limits.document_bytes,
    }
    messages = parser.ask(request)
    known = next(messages)["columns"]
    for name in names:
        if name not in known:
            raise NoColumn(name, known)
    batches = (message["rows"] for message in messages)
    for number, cells in enumerate(itertools.chain.from_iterable(batches), start=1):
        topic = cells[len(wanted)] if len(cells) > len(wanted) else ""
        for cell, (_, language, column) in zip(cells, wanted, strict=False):
            yield Row(number, language, topic, cell, column=column)
