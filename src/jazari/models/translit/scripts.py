"""How Darija is written in each script: what stands for one sound becomes one symbol, and words apart from the rest."""

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

LATIN, ARABIC = "ary_Latn", "ary_Arab"
SPACE = "_"
"""Parts words of one script that the other writes as one."""

_LETTERS = "A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u1e00-\u1eff"
_ARABIC_LETTERS = "\u0621-\u063a\u0641-\u064a\u066e-\u06d3\u06fa-\u06fc"
_WORDS = {
    LATIN: re.compile(rf"[{_LETTERS}0-9](?:[{_LETTERS}0-9'’]*[{_LETTERS}0-9])?"),
    ARABIC: re.compile(rf"[{_ARABIC_LETTERS}]+"),
}
_AMOUNT = re.compile(r"\d+|\d\d.*|\d+(?:[hH]\d*|dh|DH|kg|g|km|m|cm|G|Go|Mo)")
_MEASURE = re.compile(r"(?i:dhs?|mad|kg|g|km|m|cm|l|h|mn|go|mo|ans)")
_ACRONYM = re.compile(r"[A-Z]{2,6}")
_LAUGHTER = re.compile(r"h{3,}|ه{3,}")
_INVISIBLE = re.compile(r"[\u0640\u064b-\u065f\u0670\u200b-\u200f\u202a-\u202e\u2066-\u2069]")
"""Vowel signs, the stretched line, and marks of direction: not written where people just write."""

_HABITS = (
    ("3['’]", "ġ"), ("7['’]", "ḵ"), ("9['’]", "ḍ"), ("ch|sh", "š"), ("kh|5", "ḵ"), ("gh|4", "ġ"),
    ("ou|oo", "u"), ("ee", "i"), ("aa", "ā"), ("9", "q"), ("8", "h"), ("7", "ḥ"), ("3", "ʿ"), ("6", "ṭ"),
    ("2|['’]", "ʾ"), ("D", "ḍ"), ("S", "ṣ"), ("T", "ṭ"), ("H", "ḥ"), ("Z", "ẓ"),
)  # fmt: skip
_HABIT = re.compile("|".join(f"({form})" for form, _ in _HABITS))
_DOUBLED = re.compile(r"(?<=.)([^aeiouāʾ_])\1+")
_DRAWN_OUT = re.compile(r"(\w)\1{2,}")
_EMPHATIC = frozenset("DSTHZ")
_PREFERRED = str.maketrans(
    {"š": "ch", "ḵ": "kh", "ġ": "gh", "q": "9", "ḥ": "7", "ʿ": "3", "ʾ": "2", "ā": "aa", "u": "ou",
     "ḍ": "d", "ṣ": "s", "ṭ": "t", "ẓ": "z", SPACE: " "}
)  # fmt: skip
_SIGNS = {
    ARABIC: str.maketrans({"?": "؟", ",": "،", ";": "؛"}),
    LATIN: str.maketrans(
        {"؟": "?", "،": ",", "؛": ";", **{chr(0x660 + digit): str(digit) for digit in range(10)}}
    ),
}


class Token(NamedTuple):
    """A word as it is written, and in symbols; what stands between words has none."""

    text: str
    symbols: str


def tokens(text: str, script: str) -> Iterator[Token]:
    """The words of a script and what stands between them; joined, the texts are the text without invisible marks.

    Numbers with their measures, acronyms and laughter are no words: they are not spelled but kept.
    """
    text = unicodedata.normalize("NFC", _INVISIBLE.sub("", text))
    emphatic = bool(re.search(rf"[{_LETTERS}][DSTHZ]", text)) and not text.isupper()
    end = 0
    counted = False
    for match in _WORDS[script].finditer(text):
        if match.start() > end:
            yield Token(text[end : match.start()], "")
        counted = counted and text[end : match.start()].isspace() and _MEASURE.fullmatch(match[0]) is not None
        end = match.end()
        word = match[0]
        amount = _AMOUNT.fullmatch(word) is not None
        if (
            amount
            or counted
            or _LAUGHTER.fullmatch(word)
            or (_ACRONYM.fullmatch(word) and not text.isupper())
        ):
            yield Token(word, "")
        else:
            yield Token(word, latin_symbols(word, emphatic=emphatic) if script == LATIN else word)
        counted = amount
    if end < len(text):
        yield Token(text[end:], "")


def latin_symbols(word: str, *, emphatic: bool) -> str:
    """A word in Latin letters with one symbol a sound; `emphatic` reads the capitals D S T H Z as such consonants."""
    plain = "".join(sign for sign in unicodedata.normalize("NFD", word) if not unicodedata.combining(sign))
    if not emphatic or (plain[:1].isupper() and plain[1:].islower()):
        plain = plain.lower()
    else:
        plain = "".join(sign if sign in _EMPHATIC else sign.lower() for sign in plain)
    plain = _DRAWN_OUT.sub(r"\1", plain)
    return _DOUBLED.sub(
        r"\1", _HABIT.sub(lambda match: _HABITS[match.lastindex - 1][1] if match.lastindex else "", plain)
    )


def latin_word(symbols: str) -> str:
    """The preferred spelling of symbols: 3 7 9, ch gh kh, ou, no capitals."""
    return symbols.translate(_PREFERRED)


def signs(text: str, target: str) -> str:
    """What stands between words, with the target's own punctuation and digits."""
    if _LAUGHTER.fullmatch(text):
        return ("ه" if target == ARABIC else "h") * len(text)
    return text.translate(_SIGNS[target]) if not text.isalnum() or target == LATIN else text
