"""The normal form that duplicates share: small plain letters and digits, one space between words.

Case, accents, vowel signs, tatweel, punctuation and the letters that keyboards vary (alef forms, ى, ة, digits) are
levelled. Texts are folded by the batch, as code points in one array: numpy does what Python would do letter by letter.
"""

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from jazari.core import plain_letters

BREAK, SPACE = 0x1E, 0x20
PADDING = 5
"""How many breaks follow each text, so that no window of that many code points reaches into the next text."""

_DROPPED, _SPELT_OUT, _UNKNOWN = 0, 0xFFFF_FFFE, 0xFFFF_FFFF
_BATCH_CHARACTERS = 1 << 17  # the arrays of a batch stay in the processor's second cache

# What each code point becomes; filled in as code points are met, for all of Unicode would take seconds.
_TABLE = np.full(0x11_0000, _UNKNOWN, dtype=np.uint32)
_TABLE[BREAK] = BREAK
_SPELLINGS: dict[str, str] = {}  # of code points that become several: ligatures, fractions, œ


@dataclass(frozen=True, slots=True)
class Folded:
    """Normal forms of several texts.

    `codes` holds all code points, each text followed by at least PADDING breaks; a text is
    `codes[starts[i]:ends[i]]`.
    """

    codes: npt.NDArray[np.uint32]
    starts: npt.NDArray[np.int64]
    ends: npt.NDArray[np.int64]


def normal_form(text: str) -> str:
    """What two duplicates have in common: plain small letters and digits, single spaces between words."""
    folded = fold([text])
    return folded.codes[folded.starts[0] : folded.ends[0]].tobytes().decode("utf-32-le")


def batches(texts: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Where to part texts so that a batch folds within the processor's cache: (first, one past the last)."""
    start = characters = 0
    for place, text in enumerate(texts):
        characters += len(text)
        if characters >= _BATCH_CHARACTERS:
            yield start, place + 1
            start, characters = place + 1, 0
    if start < len(texts):
        yield start, len(texts)


def fold(texts: Sequence[str]) -> Folded:
    """The normal forms of texts; see `batches` for how many at a time."""
    codes = _mapped(texts)
    if not codes.all():
        codes = codes[codes != _DROPPED]
    # Of each run of spaces the last one stays, unless the text ends there.
    after = np.append(codes[1:], np.uint32(BREAK))
    codes = codes[(codes != SPACE) | ((after != SPACE) & (after != BREAK))]
    breaks = np.flatnonzero(codes == BREAK)
    ends = breaks[::PADDING]
    starts = np.concatenate(([0], breaks[PADDING - 1 : -1 : PADDING] + 1))[: len(ends)]
    leading = codes[starts] == SPACE
    codes[starts[leading]] = BREAK
    return Folded(codes, starts + leading, ends)


def _mapped(texts: Sequence[str]) -> npt.NDArray[np.uint32]:
    """The code points of all texts, each folded alone, dropped ones as zero, texts parted by breaks."""
    separator = chr(BREAK) * PADDING
    joined = separator.join([*texts, ""])
    if joined.count(chr(BREAK)) != PADDING * len(texts):
        joined = separator.join([*(text.replace(chr(BREAK), " ") for text in texts), ""])
    while True:
        codes = np.frombuffer(joined.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
        mapped = np.take(_TABLE, codes, mode="clip")  # clip: twice as fast, and no code point is beyond
        special = mapped >= _SPELT_OUT
        if not special.any():
            return mapped
        for code in np.unique(codes[special]).tolist():
            _learn(chr(code))
            if chr(code) in _SPELLINGS:
                joined = joined.replace(chr(code), _SPELLINGS[chr(code)])


def _learn(sign: str) -> None:
    """Put into the table what a code point becomes."""
    plain = unicodedata.normalize("NFC", plain_letters(plain_letters(sign)))  # ǽ is æ, then ae
    if not plain or unicodedata.category(sign) == "Cf":
        _TABLE[ord(sign)] = _DROPPED
    elif len(plain) == 1:
        _TABLE[ord(sign)] = ord(plain) if plain.isalnum() else SPACE
    else:
        _SPELLINGS[sign] = "".join(part if part.isalnum() else " " for part in plain)
        _TABLE[ord(sign)] = _SPELT_OUT
