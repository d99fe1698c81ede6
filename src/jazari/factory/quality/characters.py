"""What each Unicode character is to a tokeniser: one table of flags, looked up once for a whole batch."""

import unicodedata
from functools import cache

import numpy as np
import numpy.typing as npt

CODE_POINTS = 0x110000

# Planes 0 to 3 and the block of variation selectors hold every assigned character; the rest has no flag.
_ASSIGNED = (range(0x33480), range(0xE0000, 0xE0200))

_SPACES = (
    "\t\n\v\f\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u2028\u2029\u202f\u205f\u3000"
)
_PUNCTUATION = "…,:;!?¿؟¡()[]{}<>_#*&。？！，、；：～·।،۔؛٪"
_QUOTES = "'\"”“`‘´’‚„»«「」『』（）〔〕【】《》〈〉⟦⟧"
_ENDS_A_SENTENCE = ".!?‼‽⁇⁈⁉؟۔؝؞܀܁܂։።፧፨।॥။၊។៕᙮᠃᠉᥄᥅。｡！．？﹒﹖﹗⸮⸼꓿߹"
_JOINERS = "\u200c\u200d\ufe0e\ufe0f"


class Sign:
    """What a character can be; several at once. Plain integers, so that numpy keeps 16 bits."""

    SPACE = 1
    LETTER = 2
    DIGIT = 4
    """A number of any kind: Unicode N."""
    MARK = 8
    """A vowel sign or another mark of the letter before it, or a joiner."""
    LOWER = 16
    """A lower-case letter, or one of a script without case."""
    UPPER = 32
    """An upper-case letter, or one of a script without case."""
    OPENS = 64
    """Split off where it stands before a word."""
    CLOSES = 128
    """Split off where it stands after a word."""
    APART = 256
    """A token of its own wherever it stands: emoji, icons, the ellipsis."""
    STOP = 512
    """Ends a sentence."""
    PUNCTUATION = 1024
    """Unicode P."""
    CURRENCY = 2048


WORD = Sign.LETTER | Sign.DIGIT | Sign.MARK
"""What words are made of; all else but spaces is a symbol."""

_BY_CATEGORY = {
    "Lu": Sign.LETTER | Sign.UPPER,
    "Lt": Sign.LETTER | Sign.UPPER,
    "Ll": Sign.LETTER | Sign.LOWER,
    "Lm": Sign.LETTER | Sign.LOWER | Sign.UPPER,
    "Lo": Sign.LETTER | Sign.LOWER | Sign.UPPER,
    "Mn": Sign.MARK,
    "Mc": Sign.MARK,
    "Me": Sign.MARK,
    "Nd": Sign.DIGIT,
    "Nl": Sign.DIGIT,
    "No": Sign.DIGIT,
    "So": Sign.APART,
    "Sc": Sign.OPENS | Sign.CURRENCY,
} | dict.fromkeys(("Pc", "Pd", "Ps", "Pe", "Pi", "Pf", "Po"), Sign.PUNCTUATION)


@cache
def flags() -> npt.NDArray[np.uint16]:
    """The flags of every code point, shape (CODE_POINTS,)."""
    table = np.zeros(CODE_POINTS, dtype=np.uint16)
    for block in _ASSIGNED:
        by_category = (_BY_CATEGORY.get(unicodedata.category(chr(sign)), 0) for sign in block)
        table[block.start : block.stop] = np.fromiter(by_category, np.uint16, len(block))
    table[_points(_JOINERS)] = Sign.MARK
    table[_points(_SPACES)] = Sign.SPACE
    table[_points(_PUNCTUATION + _QUOTES + "—–")] |= Sign.OPENS | Sign.CLOSES
    table[_points("§%=+")] |= Sign.OPENS
    table[_points("…")] |= Sign.APART
    table[_points(_ENDS_A_SENTENCE)] |= Sign.STOP
    return table


@cache
def folded() -> npt.NDArray[np.uint32]:
    """What each code point counts as when words are compared loosely, shape (CODE_POINTS,); 0 is left out.

    Lower case, no accents, no vowel signs, compatibility forms as the letter they stand for, every digit as 0.
    """
    table = np.arange(CODE_POINTS, dtype=np.uint32)
    kinds = flags()
    table[kinds & WORD == 0] = 0
    table[kinds & Sign.MARK != 0] = 0
    table[ord("ـ")] = 0
    # Scripts with case, accents or presentation forms; ideographs and symbols stay themselves.
    for block in (range(0x3000), range(0xA640, 0xA800), range(0xAB30, 0xABC0), range(0xF900, 0x10000)):
        for sign in block:
            if kinds[sign] & Sign.LETTER and sign != ord("ـ"):
                form = unicodedata.normalize("NFKD", chr(sign).lower())
                table[sign] = next((ord(part) for part in form if kinds[ord(part)] & Sign.LETTER), sign)
    table[kinds & Sign.DIGIT != 0] = ord("0")
    return table


def _points(text: str) -> npt.NDArray[np.uint32]:
    return np.frombuffer(text.encode("utf-32-le"), dtype=np.uint32)
