"""Text as rows of folded code points: what the model sees, and which script decides.

Everything works on a whole batch at once, as arrays of code points with one row of characters per text, because
per-character Python would cost a hundred times more than the model itself.
"""

import sys
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Codes = NDArray[np.uint16]
Counts = NDArray[np.int64]

TEXT_LIMIT = 20_000
"""Characters of a text that are read; what follows them does not change its label."""

LATIN, ARABIC, TIFINAGH, OTHER = 1, 2, 3, 4
"""Scripts as the gate numbers them; 0 is no letters."""

SPACE, NEWLINE = 32, 10
PADDING = 8
"""Spaces between two rows, which is the length of the longest n-gram."""
_OPENING = "\n" * PADDING
_FIRST_LETTER = ord("a")
_DROPPED, _OTHER_LETTER, _COMPOSED = 0, 1, 2
_TOP = 0xFFFF
_UTF16 = "utf-16-le" if sys.byteorder == "little" else "utf-16-be"
_TATWEEL = 0x0640
_LANE_BITS = 16
"""Room for the letters of one script in a text, of which there are at most `TEXT_LIMIT`."""
_JAMO = (0x1161, 0x11C2)
"""Vowels and last consonants of Korean, which join what is before them."""
_ASTRAL_LETTERS = (0xD835, 0xD83B)
"""First halves of the letters beyond U+FFFF that are others in mathematical dress."""
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

    Every row begins with `PADDING` spaces or more, as the line ends: no n-gram of up to as many characters that begins
    in a row reaches the next one.
    """

    codes: Codes
    starts: Counts


class Folded(NamedTuple):
    """Folded codes of texts, each opened by NEWLINEs, where each begins, its script, and its letters in that script."""

    codes: Codes
    starts: Counts
    scripts: NDArray[np.uint8]
    letters: Counts


@lru_cache(maxsize=1)
def _simple() -> tuple[Codes, NDArray[np.uint8]]:
    """What each code unit of composed text in lower case becomes, and the script of each folded code."""
    folded = np.full(_TOP + 1, SPACE, dtype=np.uint16)
    script = np.zeros(_TOP + 1, dtype=np.uint8)
    for point in range(_TOP + 1):
        category = unicodedata.category(chr(point))
        if category[0] == "L":
            folded[point] = _OTHER_LETTER
        elif category in ("Mn", "Cf"):
            folded[point] = _DROPPED
    for number, ranges in ((LATIN, _LATIN_RANGES), (ARABIC, _ARABIC_RANGES), (TIFINAGH, (_TIFINAGH_RANGE,))):
        for first, last in ranges:
            for point in range(first, last + 1):
                if unicodedata.category(chr(point))[0] == "L":
                    folded[point] = point
                    script[point] = number
    for old, new in (_ARABIC_FOLDED | _LATIN_FOLDED).items():
        folded[ord(old)] = ord(new)
    for kept in "'\n" + _DIGITS:
        folded[ord(kept)] = ord(kept)
    folded[_TATWEEL] = _DROPPED
    script[_OTHER_LETTER] = OTHER
    return folded, script


@lru_cache(maxsize=1)
def _raw() -> Codes:
    """What each code unit of any text becomes; `_COMPOSED` where the text has to be composed to know.

    Composing every text would cost more than all the rest, and few need it.
    """
    simple, _ = _simple()
    folded = simple.copy()
    for point in range(_TOP + 1):
        pair = unicodedata.decomposition(chr(point)).split()
        if len(pair) == 2 and not pair[0].startswith("<"):
            folded[int(pair[1], 16)] = _COMPOSED
    folded[_JAMO[0] : _JAMO[1] + 1] = _COMPOSED
    folded[list(_ASTRAL_LETTERS)] = _COMPOSED
    for point in np.flatnonzero(folded != _COMPOSED).tolist():
        normal = [int(simple[ord(sign)]) if ord(sign) <= _TOP else SPACE for sign in composed(chr(point))]
        letters = [code for code in normal if code != _DROPPED]
        if len(letters) <= 1 or set(letters) == {SPACE}:
            folded[point] = letters[0] if letters else _DROPPED
        else:
            folded[point] = _COMPOSED
    return folded


@lru_cache(maxsize=1)
def _counters() -> NDArray[np.uint64]:
    """What each folded code adds to four counters in one number, one a script: one pass, not four."""
    lanes = np.array([0, *(1 << _LANE_BITS * lane for lane in range(4))], dtype=np.uint64)
    return np.take(lanes, _simple()[1])


@lru_cache(maxsize=3)
def _kept(script: int) -> Codes:
    """What a script's model sees of each folded code: its letters; signs that may be letters; spaces for the others."""
    _, kinds = _simple()
    kept = np.where(kinds == script, np.arange(_TOP + 1), SPACE).astype(np.uint16)
    kept[NEWLINE] = NEWLINE
    if script == LATIN:
        for sign in map(ord, "'" + _DIGITS):
            kept[sign] = sign
    return kept


def composed(text: str) -> str:
    """The text compatibility-composed and in lower case."""
    return unicodedata.normalize("NFKC", text).lower()


def fold(texts: Sequence[str]) -> Folded:
    """The texts' folded codes and scripts."""
    lines = [text[:TEXT_LIMIT] for text in texts]
    units = _units(lines)
    codes = np.take(_raw(), units)
    unknown = np.flatnonzero(codes == _COMPOSED)
    if len(unknown):
        starts = np.flatnonzero(codes == NEWLINE)[::PADDING]
        for row in np.unique(np.searchsorted(starts, unknown, side="right") - 1).tolist():
            lines[row] = composed(lines[row])[:TEXT_LIMIT]
        units = _units(lines)
        codes = np.take(_raw(), units)
        unknown = codes == _COMPOSED
        codes[unknown] = np.take(_simple()[0], units[unknown])
    if not codes.all():
        codes = codes[codes != _DROPPED]
    starts = np.flatnonzero(codes == NEWLINE)[::PADDING]
    packed = np.add.reduceat(np.take(_counters(), codes), starts)
    counts = np.stack(
        [packed >> np.uint64(_LANE_BITS * lane) & np.uint64(0xFFFF) for lane in range(4)], axis=1
    )
    best = counts[:, :3].argmax(axis=1)
    most, others = counts[np.arange(len(best)), best], counts[:, 3]
    scripts = np.where(others > most, OTHER, np.where(most == 0, 0, best + 1))
    return Folded(
        codes, starts, scripts.astype(np.uint8), np.where(scripts == OTHER, others, most).astype(np.int64)
    )


def _units(lines: Sequence[str]) -> Codes:
    """The code units of the lines in one, `PADDING` line ends before each; a letter beyond U+FFFF is two."""
    line = _OPENING + _OPENING.join(lines)
    if line.count("\n") > PADDING * len(lines):
        line = _OPENING + _OPENING.join(text.replace("\n", " ") for text in lines)
    return np.frombuffer(line.encode(_UTF16, "surrogatepass"), dtype=np.uint16)


def rows(codes: Codes, starts: Counts, chosen: NDArray[np.bool_], script: int) -> Rows:
    """The chosen texts as the model of `script` reads them: its letters only, single spaces."""
    line = codes
    if not chosen.all():
        line = codes[np.repeat(chosen, np.diff(np.append(starts, len(codes))))]
    line = np.take(_kept(script), line)
    if script == LATIN:
        _drop_lone_signs(line)
    line = _without_runs(np.append(line, np.full(PADDING, SPACE, dtype=np.uint16)))
    opening = line == NEWLINE
    begins = np.flatnonzero(opening)[::PADDING]
    line[opening] = SPACE
    return Rows(line, begins)


def _drop_lone_signs(line: Codes) -> None:
    """Spaces, in place, for digits and apostrophes that touch no letter."""
    signs = np.flatnonzero((line < _FIRST_LETTER) & (line > SPACE))
    # A row is opened by NEWLINEs, so nothing stands before a first sign; after a last one, nothing need to.
    after = line[np.minimum(signs + 1, len(line) - 1)]
    line[signs[(line[signs - 1] < _FIRST_LETTER) & (after < _FIRST_LETTER)]] = SPACE


def _without_runs(line: Codes) -> Codes:
    """Single spaces between words, and a letter at most twice in a row (`salaaaam`); the last character as it is."""
    again = line[1:] == line[:-1]
    dropped = again & (line[1:] == SPACE)
    dropped[1:] |= again[1:] & again[:-1] & (line[2:] != NEWLINE)
    dropped[-PADDING:] = False
    kept: Codes = line[np.append(True, ~dropped)]
    return kept


def as_read(texts: Sequence[str], script: int) -> list[str]:
    """The texts as the model of `script` reads them, without those that it has no letter of."""
    codes, starts, _, _ = fold(texts)
    found = rows(codes, starts, np.ones(len(texts), dtype=np.bool_), script)
    line = found.codes.astype("<u2").tobytes().decode("utf-16-le", "surrogatepass")
    ends = [*found.starts[1:].tolist(), len(line)]
    read = (line[begin:end].strip() for begin, end in zip(found.starts.tolist(), ends, strict=True))
    return [text for text in read if text]
