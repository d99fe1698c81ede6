"""Text as the detectors read it: digits, separators and escaped signs in one spelling, places kept."""

import re
import unicodedata
from collections.abc import Sequence

Place = tuple[int, int]

ZEROS = (0x0660, 0x06F0, 0xFF10)
"""The zeros of the digits that are read as 0 to 9: Arabic-Indic, Persian, full width."""
_HIDDEN = "\u00ad\u061c\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff"
_SPACES = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
_DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe63\uff0d"
_BARS = "\u2502\u01c0\uff5c\u00a6\u2223"
_ESCAPED = {
    "&nbsp;": " ", "&#160;": " ", "&#xa0;": " ", "&thinsp;": " ", "&#8239;": " ",
    "&commat;": "@", "&#64;": "@", "&#064;": "@", "&#x40;": "@", "%40": "@", "%2b": "+",
    "&period;": ".", "&#46;": ".", "&#x2e;": ".", "&#43;": "+", "&plus;": "+",
}  # fmt: skip
_REWRITTEN = re.compile(
    f"[{_HIDDEN}]|&(?:[a-z]{{4,6}}|#[0-9]{{2,4}}|#x[0-9a-f]{{2}});|%(?:40|2b)", re.IGNORECASE
)

_FOLD: dict[int, str] = {zero + digit: str(digit) for zero in ZEROS for digit in range(10)}
_FOLD |= {ord(space): " " for space in _SPACES} | {ord(dash): "-" for dash in _DASHES}
_FOLD |= {ord(bar): "|" for bar in _BARS}
_FOLD |= {wide: chr(wide - 0xFEE0) for wide in range(0xFF20, 0xFF5B)}
_FOLD |= {
    0xFE6B: "@",
    0xFF0B: "+",
    0x066B: ".",
    0x066C: ",",
    0x2044: "/",
    0x2215: "/",
    0x00B7: ".",
    0xFF0E: ".",
}
_FOLD |= {
    code: letter
    for code in range(0xFE80, 0xFEFD)
    if len(letter := unicodedata.normalize("NFKC", chr(code))) == 1
}
_FOLD |= {0x2019: "'", 0x02BC: "'"}


_FOLDED = re.compile("[" + "".join(map(chr, sorted(_FOLD))) + "]")


def _fold(match: re.Match[str]) -> str:
    return _FOLD[ord(match.group())]


class Folded:
    """A text folded for matching; `span` gives a match's place in the text as it was written."""

    def __init__(self, text: str) -> None:
        self._starts: Sequence[int] | None = None
        self._ends: Sequence[int] = ()
        if _REWRITTEN.search(text):
            text = self._rewrite(text)
        # Few signs of a text change, so finding them is quicker than looking each sign up.
        self.text = text if text.isascii() else _FOLDED.sub(_fold, text)

    def _rewrite(self, text: str) -> str:
        """Take hidden signs out and put the sign itself for an escaped one."""
        parts, starts, ends, place = [], list[int](), list[int](), 0
        for match in _REWRITTEN.finditer(text):
            sign = _ESCAPED.get(match.group().lower(), "" if len(match.group()) == 1 else None)
            if sign is None:
                continue
            parts += [text[place : match.start()], sign]
            starts += [*range(place, match.start()), *[match.start()] * len(sign)]
            ends += [*range(place + 1, match.start() + 1), *[match.end()] * len(sign)]
            place = match.end()
        self._starts, self._ends = (
            [*starts, *range(place, len(text))],
            [*ends, *range(place + 1, len(text) + 1)],
        )
        return "".join([*parts, text[place:]])

    def span(self, start: int, end: int) -> Place:
        """The written text's (start, end), end exclusive, of a non-empty stretch of the folded text."""
        if self._starts is None:
            return start, end
        return self._starts[start], self._ends[end - 1]


def is_latin(mark: str) -> bool:
    """Whether a code point is a letter of the Latin script."""
    return mark.isalpha() and (mark.isascii() or unicodedata.name(mark, "").startswith("LATIN"))


def ends_in_latin(text: str, place: int) -> bool:
    """Whether a Latin letter stands right before `place`."""
    return place > 0 and is_latin(text[place - 1])


def starts_in_latin(text: str, place: int) -> bool:
    """Whether a Latin letter stands at `place`."""
    return place < len(text) and is_latin(text[place])
