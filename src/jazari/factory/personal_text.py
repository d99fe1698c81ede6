"""Text as the detectors read it: one code point per code point, digits and separators in one spelling."""

import re
import unicodedata
from collections.abc import Sequence

_ZERO_WIDTH = "\u00ad\u061c\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060"
_ZERO_WIDTH += "\u2066\u2067\u2068\u2069\ufeff"
_HIDDEN = re.compile(f"[{_ZERO_WIDTH}]")
_SPACES = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t"
_DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe63\uff0d"
_BARS = "\u2502\u01c0\uff5c\u00a6\u2223"

_FOLD: dict[int, str] = {}
for _zero in (0x0660, 0x06F0, 0xFF10):  # Arabic-Indic, Persian, full width
    _FOLD |= {_zero + digit: str(digit) for digit in range(10)}
_FOLD |= {ord(space): " " for space in _SPACES} | {ord(dash): "-" for dash in _DASHES}
_FOLD |= {ord(bar): "|" for bar in _BARS}
_FOLD |= {0xFF20: "@", 0xFE6B: "@", 0xFF0B: "+", 0x066B: ".", 0x066C: ",", 0x2044: "/", 0x2215: "/"}
_FOLD |= {0x2019: "'", 0x02BC: "'"}


class Folded:
    """A text folded for matching; `span` gives a match's place in the text as it was written."""

    def __init__(self, text: str) -> None:
        self._places: Sequence[int] | None = None
        if _HIDDEN.search(text):
            places = [place for place, mark in enumerate(text) if mark not in _ZERO_WIDTH]
            text = "".join(text[place] for place in places)
            self._places = places
        self.text = text.translate(_FOLD)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The written text's (start, end), end exclusive, of a non-empty stretch of the folded text."""
        if self._places is None:
            return start, end
        return self._places[start], self._places[end - 1] + 1


def is_latin(mark: str) -> bool:
    """Whether a code point is a letter of the Latin script."""
    return mark.isalpha() and (mark.isascii() or unicodedata.name(mark, "").startswith("LATIN"))


def ends_in_latin(text: str, place: int) -> bool:
    """Whether a Latin letter stands right before `place`."""
    return place > 0 and is_latin(text[place - 1])


def starts_in_latin(text: str, place: int) -> bool:
    """Whether a Latin letter stands at `place`."""
    return place < len(text) and is_latin(text[place])
