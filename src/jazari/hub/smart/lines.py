"""Git's pkt-lines: each one says in four hex digits how long it is; three lengths are marks.

Source: git-scm.com/docs/protocol-common, git-scm.com/docs/protocol-v2 (delimiter, response end).
"""

import re
from collections.abc import Iterable, Iterator
from enum import Enum

from jazari.hub.smart.errors import UnreadableRequest

LINE_BYTES = 65_520
"""The longest line, its own four digits counted."""
BAND_BYTES = LINE_BYTES - 5
"""The most that one line of a side band carries."""

_LENGTH = re.compile(rb"[0-9a-fA-F]{4}")


class Mark(bytes, Enum):
    """A line of no text."""

    FLUSH = b"0000"
    DELIMITER = b"0001"
    END = b"0002"


class Band(bytes, Enum):
    """What a line of the side band is: bytes of the pack, talk, or why it ends here."""

    PACK = b"\1"
    PROGRESS = b"\2"
    FATAL = b"\3"


def line(text: str | bytes) -> bytes:
    """One line, its newline added."""
    data = (text.encode() if isinstance(text, str) else text) + b"\n"
    return b"%04x%b" % (len(data) + 4, data)


def band(which: Band, data: bytes) -> bytes:
    """Lines of a side band, as many as the bytes need."""
    parts = (data[start : start + BAND_BYTES] for start in range(0, len(data), BAND_BYTES))
    return b"".join(b"%04x%b%b" % (len(part) + 5, which.value, part) for part in parts)


def read_lines(body: bytes) -> Iterator[bytes | Mark]:
    """The lines of a body without their newlines, and its marks. Raises UnreadableRequest."""
    position = 0
    while position < len(body):
        digits = body[position : position + 4]
        length = int(digits, 16) if _LENGTH.fullmatch(digits) else -1
        if length in (0, 1, 2):
            yield Mark(digits.lower())
            position += 4
            continue
        end = position + length
        if length < 4 or length > LINE_BYTES or end > len(body):
            raise UnreadableRequest(
                f"byte {position} of the request does not begin a pkt-line; send what git sends",
                position=position,
            )
        yield body[position + 4 : end].removesuffix(b"\n")
        position = end


def join(parts: Iterable[str | Mark]) -> bytes:
    """Lines and marks as bytes."""
    return b"".join(part.value if isinstance(part, Mark) else line(part) for part in parts)
