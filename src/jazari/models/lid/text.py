"""Text as rows of folded code points: what the model sees, and which script decides.

Everything works on a whole batch at once, as arrays of code points with one row of characters per text, because
per-character Python would cost a hundred times more than the model itself.
"""

import sys
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

Codes = NDArray[np.uint16]
Counts = NDArray[np.int64]

TEXT_LIMIT = 20_000
"""Characters of a text that are read; what follows them does not change its label."""

LATIN, ARABIC, TIFINAGH, OTHER = 1, 2, 3, 4
"""Scripts as the gate numbers them; 0 is no letters."""

SPACE, NEWLINE = 32, 10
_DROPPED, _OTHER_LETTER = 0, 1
_TOP = 0xFFFF
_ARABIC_RANGES = ((0x0620, 0x06FF), (0x0750, 0x077F), (0x08A0, 0x08C9))
_LATIN_RANGES = ((0x61, 0x7A), (0xDF, 0x24F), (0x250, 0x2AF), (0x1E00, 0x1EFF))
_TIFINAGH_RANGE = (0x2D30, 0x2D7F)
# Hamza carriers, Persian forms of kaf and yeh, and final yeh differ by keyboard and habit, not by language.
_ARABIC_FOLDED = {"أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ی": "ي", "ک": "ك", "ھ": "ه", "ہ": "ه"}
_LATIN_FOLDED = {"’": "'", "ʼ": "'", "ε": "ɛ", "γ": "ɣ"}
_DIGITS = "2356789"
"""Digits that stand for letters of Arabic written in Latin script, where they touch a letter."""


@dataclass(frozen=True, slots=True)
class Rows:
    """Texts of one script: `codes` of all of them in a line, row i from `starts[i]` to the next start.

    Every row begins with one space and ends with at least `padding` spaces, so that no n-gram of up to
    `padding + 1` characters that begins in a row reaches the next one. `letters[i]` counts its letters.
    """

    codes: Codes
    starts: Counts
    letters: Counts


@lru_cache(maxsize=1)
def _tables() -> tuple[Codes, NDArray[np.uint8]]:
    """What each code point up to U+FFFF becomes, and the script of each folded code."""
    folded = np.full(_TOP + 1, SPACE, dtype=np.uint16)
    script = np.zeros(_TOP + 1, dtype=np.uint8)
    for point in range(_TOP + 1):
        category = unicodedata.category(chr(point))
        if category[0] == "L":
            folded[point] = _OTHER_LETTER
        elif category in ("Mn", "Cf") or point == 0x0640:  # marks, invisible signs; tatweel below
            folded[point] = _DROPPED
    for number, ranges in ((LATIN, _LATIN_RANGES), (ARABIC, _ARABIC_RANGES), (TIFINAGH, (_TIFINAGH_RANGE,))):
        for first, last in ranges:
            for point in range(first, last + 1):
                if unicodedata.category(chr(point))[0] == "L":
                    folded[point] = point
                    script[point] = number
    for old, new in (_ARABIC_FOLDED | _LATIN_FOLDED).items():
        folded[ord(old)] = ord(new)
    for kept in "'" + _DIGITS:
        folded[ord(kept)] = ord(kept)
    folded[0x0640], folded[NEWLINE] = _DROPPED, NEWLINE
    script[_OTHER_LETTER] = OTHER
    return folded, script


def joined(texts: Sequence[str]) -> str:
    """Texts as lines of one string, compatibility-composed and in lower case; one line a text."""
    lines = [text[:TEXT_LIMIT].replace("\n", " ") for text in texts]
    line = "\n".join(lines)
    return unicodedata.normalize("NFKC", line).lower() if not line.isascii() else line.lower()


def fold(texts: Sequence[str]) -> tuple[Codes, Counts, NDArray[np.uint8]]:
    """Folded codes of all texts (each opened by a NEWLINE), where each begins, and each one's script."""
    folded, script = _tables()
    data = ("\n" + joined(texts)).encode(
        "utf-32-" + ("le" if sys.byteorder == "little" else "be"), "surrogatepass"
    )
    codes = folded[np.minimum(np.frombuffer(data, dtype=np.uint32), _TOP)]
    codes = codes[codes != _DROPPED]
    starts = np.flatnonzero(codes == NEWLINE)
    kinds = script[codes]
    # Three counters of 21 bits in one number: one pass instead of three.
    lanes = np.array([0, 1, 1 << 21, 1 << 42, 0], dtype=np.int64)
    packed = np.add.reduceat(lanes[kinds], starts)
    counts = np.stack([(packed >> shift) & 0x1FFFFF for shift in (0, 21, 42)], axis=1)
    others = np.add.reduceat((kinds == OTHER).astype(np.int64), starts)
    best = counts.argmax(axis=1)
    most = counts[np.arange(len(best)), best]
    scripts = np.where(most == 0, np.where(others > 0, OTHER, 0), np.where(others > most, OTHER, best + 1))
    return codes, starts, scripts.astype(np.uint8)


def rows(codes: Codes, starts: Counts, chosen: NDArray[np.bool_], script: int, padding: int) -> Rows:
    """The chosen texts as the model of `script` reads them: its letters only, single spaces, padded."""
    _, kinds = _tables()
    line = codes
    if not chosen.all():
        line = codes[np.repeat(chosen, np.diff(np.append(starts, len(codes))))]
    letters = kinds[line] == script
    kept = letters | (line == NEWLINE)
    if script == LATIN:
        beside = np.zeros_like(letters)
        beside[1:] = letters[:-1]
        beside[:-1] |= letters[1:]
        kept |= (line < 128) & (line > SPACE) & beside
    line = np.where(kept, line, SPACE)
    line = _without_runs(line)
    ends = line == NEWLINE
    repeats = np.where(ends, padding + 1, 1)
    repeats[0] = 1
    line = np.repeat(np.append(line, np.uint16(SPACE)), np.append(repeats, padding))
    begins = (np.cumsum(repeats) - 1)[ends]
    line[line == NEWLINE] = SPACE
    words = line != SPACE
    return Rows(line, begins, np.add.reduceat(words.astype(np.int64), begins) if len(begins) else begins)


def _without_runs(line: Codes) -> Codes:
    """Single spaces, none beside a row's edge, and a letter at most twice in a row (`salaaaam`)."""
    before = np.empty_like(line)
    before[0], before[1:] = NEWLINE, line[:-1]
    space = line == SPACE
    line = line[~(space & ((before == SPACE) | (before == NEWLINE)))]
    line = line[np.append((line[:-1] != SPACE) | (line[1:] != NEWLINE), line[-1:] != SPACE)]
    third = np.zeros(len(line), dtype=np.bool_)
    third[2:] = (line[2:] == line[1:-1]) & (line[2:] == line[:-2]) & (line[2:] != NEWLINE)
    return line[~third]
