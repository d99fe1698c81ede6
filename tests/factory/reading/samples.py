"""Files of every format, whole and broken, made as small as they can be; and a reader that says what it got."""

import io
import tarfile
import zipfile
import zlib
from collections.abc import Mapping, Sequence
from gzip import compress
from pathlib import Path
from typing import Any
from uuid import uuid4

from jazari.core import SourceSpec
from jazari.factory.reading import Limits, read_documents
from jazari.factory.records import Document
from tests.factory.conftest import source, source_file

ARABIC = "ابحرملق"
"""Letters that the font of a test's PDF has, at the codes from 192."""


def read(
    folder: Path, name: str, data: bytes, format_: str, *, limits: Limits | None = None, **fields: Any
) -> list[tuple[str, str]]:
    """Place in the file and text of each document, or place and `!reason` of each drop."""
    (folder / name).write_bytes(data)
    file = source_file(name, format_, **fields)
    found = read_documents(folder / name, file, spec(), limits or Limits())
    return [
        (row.id.removeprefix(f"s/{name}#"), row.text if isinstance(row, Document) else f"!{row.reason}")
        for row in found
    ]


def spec(kind: str = "open", **fields: object) -> SourceSpec:
    """A source; what it says of its files is not asked here."""
    return source("s", kind, {"path": "a", "format": "txt", "language": "fra_Latn"}, **fields)


def zipped(members: Sequence[tuple[str, bytes]]) -> bytes:
    """A zip archive."""
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members:
            archive.writestr(name, data)
    return whole.getvalue()


def tarred(members: Sequence[tuple[str, bytes]], packing: str = "") -> bytes:
    """A tar archive, compressed by `gz`, `bz2` or `xz`; with a link in it, which is nobody's text."""
    whole = io.BytesIO()
    with tarfile.open(fileobj=whole, mode=f"w:{packing}") as archive:  # type: ignore[call-overload]
        for name, data in members:
            member = tarfile.TarInfo(name)
            member.size = len(data)
            archive.addfile(member, io.BytesIO(data))
        link = tarfile.TarInfo("link.txt")
        link.type, link.linkname = tarfile.SYMTYPE, "/etc/passwd"
        archive.addfile(link)
    return whole.getvalue()


def web_page(words: str, charset: str | None = "utf-8") -> bytes:
    """A page with a menu around a text of some paragraphs."""
    text = "".join(f"<p>{number}. {words}</p>" for number in range(8))
    meta = f'<meta charset="{charset}">' if charset else ""
    page = (
        f"<html><head>{meta}<title>Titre</title></head><body><nav>Accueil Menu</nav>"
        f"<article>{text}</article><footer>Mentions</footer></body></html>"
    )
    return page.encode(charset or "windows-1252")


def warc(records: Sequence[tuple[str, str, bytes]], *, gzipped: bool = True) -> bytes:
    """A crawl of records, each with HTTP status, content type and body."""
    whole = [_record("warcinfo", "application/warc-fields", b"software: a test\r\n")]
    for status, kind, body in records:
        head = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {len(body)}\r\n\r\n"
        whole.append(_record("response", "application/http; msgtype=response", head.encode() + body))
    return b"".join(compress(record) if gzipped else record for record in whole)


def _record(type_: str, kind: str, block: bytes) -> bytes:
    head = (
        f"WARC/1.0\r\nWARC-Type: {type_}\r\nWARC-Target-URI: https://example.org/\r\n"
        f"WARC-Record-ID: <urn:uuid:{uuid4()}>\r\nWARC-Date: 2026-11-22T09:00:00Z\r\n"
        f"Content-Type: {kind}\r\nContent-Length: {len(block)}\r\n\r\n"
    )
    return head.encode() + block + b"\r\n\r\n"


def pdf(pages: Sequence[bytes], forms: Mapping[str, bytes] | None = None) -> bytes:
    """A PDF whose pages have these contents; `forms` are drawn by name (`/name Do`) from pages and each other."""
    letters = b" ".join(b"/uni%04X" % ord(letter) for letter in ARABIC)
    encoding = b"<< /Type /Encoding /BaseEncoding /WinAnsiEncoding /Differences [192 %s] >>" % letters
    font = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding %s >>" % encoding
    objects: list[bytes] = [font]
    numbers = {name: 2 + number for number, name in enumerate(forms or {})}
    names = b" ".join(b"/%s %d 0 R" % (name.encode(), number) for name, number in numbers.items())
    resources = b"/Resources << /Font << /F1 1 0 R >> /XObject << %s >> >>" % names
    for content in (forms or {}).values():
        extra = b"/Type /XObject /Subtype /Form /BBox [0 0 612 792] " + resources
        objects.append(_stream(content, extra))
    tree = len(objects) + 2 * len(pages) + 1
    kids = []
    for content in pages:
        objects.append(_stream(content))
        page = b"<< /Type /Page /Parent %d 0 R /MediaBox [0 0 612 792] /Contents %d 0 R %s >>"
        objects.append(page % (tree, len(objects), resources))
        kids.append(b"%d 0 R" % len(objects))
    objects.append(b"<< /Type /Pages /Count %d /Kids [%s] >>" % (len(kids), b" ".join(kids)))
    objects.append(b"<< /Type /Catalog /Pages %d 0 R >>" % tree)
    data, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, start=1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    head = b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    trailer = b"trailer << /Size %d /Root %d 0 R >>\nstartxref\n%d\n%%%%EOF"
    return data + head + table + trailer % (len(objects) + 1, len(objects), len(data))


def _stream(content: bytes, extra: bytes = b"") -> bytes:
    packed = zlib.compress(content)
    head = b"<< /Length %d /Filter /FlateDecode %s >>" % (len(packed), extra)
    return head + b"\nstream\n" + packed + b"\nendstream"


def page_of(*lines: str) -> bytes:
    """The content of a page with these lines, their signs set from left to right as they stand."""
    codes = str.maketrans({letter: chr(192 + number) for number, letter in enumerate(ARABIC)})
    shown = b" ".join(b"(%s) Tj T*" % line.translate(codes).encode("latin-1") for line in lines)
    return b"BT /F1 12 Tf 72 720 Td 14 TL " + shown + b" ET"
