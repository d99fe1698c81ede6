"""A process of its own that reads PDF, HTML and Parquet: `python -I parser.py`, requests in, answers out.

A file comes from anywhere, and what reads it is a large library in C or C++: it may take all memory, run for ever
or crash. Here that ends this process and nothing else. It knows nothing of the house, so that it starts quickly.

A request is a line of JSON, `{"kind", ...}`, and for HTML `bytes` bytes after it. The answer is some messages, each
four bytes of length (big-endian) and JSON; the last one has `end`, which is a reason where the file is broken.
"""

import itertools
import json
import os
import re
import resource
import struct
import sys
from collections.abc import Callable, Iterator
from typing import Any

BATCH_CHARACTERS = 1_000_000
_BATCH_ROWS = 256
_NEWLINES = re.compile(r"\r\n?")
_RIGHT_TO_LEFT = re.compile(r"[\u0590-\u065f\u066a-\u06ef\u06fa-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]{2,}")
"""Hebrew and Arabic letters with their marks, without digits."""
_ALEFS = "اأإآٱ"
Box = tuple[float, float, float, float]
"""Left, bottom, right and top of a letter, in points."""
_PASSWORD = 4
"""PDFium's FPDF_ERR_PASSWORD."""


def main() -> int:
    """Answer requests until there are no more."""
    limits = json.loads(sys.argv[1])
    bound = limits["memory_bytes"]
    resource.setrlimit(resource.RLIMIT_AS, (bound, bound))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    kinds: dict[str, Callable[[dict[str, Any]], Iterator[dict[str, Any]]]]
    kinds = {"pdf": pdf_pages, "html": web_page, "parquet": parquet_rows}
    for line in sys.stdin.buffer:
        request = json.loads(line)
        end = ""
        _allow(limits["cpu_seconds"])
        try:
            for message in kinds[request["kind"]](request):
                _say(message)
                _allow(limits["cpu_seconds"])
        except MemoryError:
            end = "too-large"
        except Unreadable as error:
            end = str(error)
        except ImportError:
            raise
        except Exception:
            end = f"broken-{request['kind']}"
        _say({"end": end})
    return 0


class Unreadable(Exception):
    """The file is broken; the text is the reason."""


def _allow(seconds: int) -> None:
    """Let the process work so long from now; then the system ends it."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    soft = int(used.ru_utime + used.ru_stime) + seconds
    resource.setrlimit(resource.RLIMIT_CPU, (soft, resource.RLIM_INFINITY))


def _say(message: dict[str, Any]) -> None:
    data = json.dumps(message, ensure_ascii=False).encode()
    sys.stdout.buffer.write(struct.pack(">L", len(data)) + data)
    sys.stdout.buffer.flush()


def pdf_pages(request: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """The text of each page from `first` on, counted from 0, after a message with their number."""
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(request["path"])
        count = len(document)
    except pypdfium2.PdfiumError as error:
        raise Unreadable("encrypted" if error.err_code == _PASSWORD else "broken-pdf") from None
    yield {"pages": count}
    for number in range(request["first"], count):
        try:
            page = document[number]
            text_page = page.get_textpage()
            text: str | None = _page_text(text_page)
            text_page.close()
            page.close()
        except (pypdfium2.PdfiumError, ValueError):
            text = None
        yield {"text": text}


def _page_text(page: Any) -> str:
    """A page's text in the order in which it is read.

    PDF has glyphs at places, not words. Many writers put the glyphs of an Arabic word from left to right, and PDFium
    gives them so; the letters of one glyph it gives from the right. Their places tell.
    """
    from pypdfium2 import raw

    characters = [chr(raw.FPDFText_GetUnicode(page, place)) for place in range(page.count_chars())]
    for word in _RIGHT_TO_LEFT.finditer("".join(characters)):
        start, end = word.span()
        boxes = [page.get_charbox(place) for place in range(start, end)]
        characters[start:end] = _from_the_right(list(zip(characters[start:end], boxes, strict=True)))
    # A hyphen at a line's end is U+0002, and its line break is gone: the word is whole without it.
    text = _NEWLINES.sub("\n", "".join(characters).replace("\2", "").replace("\ufffe", ""))
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace").strip()


def _from_the_right(word: list[tuple[str, Box]]) -> list[str]:
    """The letters of a word in its direction; in a lam-alef of one glyph the lam is first whatever the writer said."""
    steps = [after[0] - before[0] for (_, before), (_, after) in itertools.pairwise(word)]
    if sum(step > 0 for step in steps) > sum(step < 0 for step in steps):
        letters = word[::-1]
    else:
        glyphs = [list(glyph) for _, glyph in itertools.groupby(word, key=lambda letter: letter[1])]
        letters = [letter for glyph in glyphs for letter in reversed(glyph)]
    for place, ((first, box), (second, next_box)) in enumerate(itertools.pairwise(letters)):
        if first in _ALEFS and second == "ل" and box == next_box:
            letters[place : place + 2] = letters[place + 1], letters[place]
    return [letter for letter, _ in letters]


def web_page(request: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """The main text of a web page, without menus, notices and comments."""
    import trafilatura

    data = sys.stdin.buffer.read(request["bytes"])
    text = trafilatura.extract(_decoded(data, request["charset"]), include_comments=False)
    if not text:
        raise Unreadable("no-text")
    yield {"text": text.encode("utf-8", "replace").decode()}


def _decoded(data: bytes, declared: str) -> str:
    """A page's markup, in the encoding that it or its server declares (as browsers do), else as UTF-8."""
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return data.decode("utf-16", "replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        pass
    inside = re.search(rb"<meta[^>]{1,200}?charset=[\"']?([\w-]{1,40})", data[:4096], re.IGNORECASE)
    name = (declared or (inside[1].decode("ascii", "replace") if inside else "")).lower()
    if not name:
        raise Unreadable("not-utf8")
    # WHATWG Encoding, 4.2: what calls itself Latin-1 is Windows-1252.
    latin = name in ("iso-8859-1", "latin1", "ascii", "us-ascii")
    try:
        return data.decode("windows-1252" if latin else name, "replace")
    except LookupError:
        raise Unreadable("not-utf8") from None


def parquet_rows(request: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """The cells of the asked columns, row after row, after a message with the columns that hold text."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    pa.set_cpu_count(1)
    pa.set_io_thread_count(1)
    try:
        # Part by part: a row group may be larger than the memory that reading may take.
        with pq.ParquetFile(request["path"], buffer_size=1 << 20, pre_buffer=False) as file:
            names = [field.name for field in file.schema_arrow if _is_text(pa, field.type)]
            yield {"columns": names}
            if set(request["columns"]) <= set(names):
                topic = ["topic"] if "topic" in names else []
                yield from _cells(file, [*request["columns"], *topic], request["characters"])
    except pa.ArrowMemoryError:
        raise MemoryError from None


def _is_text(pa: Any, kind: Any) -> bool:
    if pa.types.is_dictionary(kind):
        kind = kind.value_type
    return bool(pa.types.is_string(kind) or pa.types.is_large_string(kind))


def _cells(file: Any, columns: list[str], most: int) -> Iterator[dict[str, Any]]:
    """Rows of cells, each cut to a character more than a document may have: enough to tell that it is too long."""
    for batch in file.iter_batches(_BATCH_ROWS, columns=list(dict.fromkeys(columns)), use_threads=False):
        rows: list[list[str]] = []
        size = 0
        for place in range(batch.num_rows):
            row = [(batch.column(name)[place].as_py() or "")[: most + 1] for name in columns]
            rows.append(row)
            size += sum(map(len, row))
            if size > BATCH_CHARACTERS:
                yield {"rows": rows}
                rows, size = [], 0
        yield {"rows": rows}


if __name__ == "__main__":
    # A page may print warnings; what is said to the parent goes out alone.
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
    sys.exit(main())
