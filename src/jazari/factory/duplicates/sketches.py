"""Sketches: 120 bytes that stand for a document where duplicates are looked for.

The signature is a MinHash of character 5-grams in 14 bands of 8 rows, as FineWeb's, by one permutation: each 5-gram is
seen once and falls into one of the 112 rows; an empty row borrows from the first full one on a walk of its own
(Shrivastava, Optimal Densification for Fast and Accurate Minwise Hashing, 2017). Each row keeps 8 bits (Li and König,
b-Bit Minwise Hashing, 2010), so that one word of 64 bits is a whole band. Both leave the estimate unbiased.
"""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from jazari.factory.duplicates.forms import BREAK, Folded, batches, fold

BANDS, ROWS, SHINGLE = 14, 8, 5
WORDS = 1 + BANDS
"""64-bit words of a sketch: the hash of the normal form, then one word a band."""

Sketches = npt.NDArray[np.uint64]
"""One row a document, WORDS columns."""

_BINS = BANDS * ROWS
_EMPTY, _BORROWED = np.uint32(1 << 31), np.uint32(1 << 30)  # above every minimum, which has 30 bits
_CHANCE = 2.0**-8  # how often two different 5-grams leave the same 8 bits
_ODD = tuple(np.uint32(n) for n in (0x9E3779B1, 0x85EBCA77, 0xC2B2AE3D, 0x27D4EB2F, 0x165667B1))
# numpy's generators may change with its versions; these orders may not, for sketches are kept.
_scattered = np.arange(1, 7 * _BINS + 1, dtype=np.uint64) * np.uint64(0xBF58476D1CE4E5B9)
_scattered = (_scattered ^ _scattered >> np.uint64(31)) * np.uint64(0x94D049BB133111EB)
_WALKS = np.vstack(
    [
        np.argsort(_scattered.reshape(7, _BINS), axis=1, kind="stable"),
        [np.roll(np.arange(_BINS), 1 << n) for n in range(7)],
    ]
)
"""Which bin each bin (column) borrows from at each step (row), be it borrowed there too: a walk of 2 ** steps bins.

The first seven steps spread what is borrowed evenly; the rotations after them reach every bin.
"""


def sketch(texts: Sequence[str] | Sketches) -> Sketches:
    """The sketches of texts, shape (texts, WORDS), each independent of its company; sketches come back as they are."""
    if isinstance(texts, np.ndarray):
        return texts
    result = np.empty((len(texts), WORDS), dtype=np.uint64)
    for start, end in batches(texts):
        folded = fold(texts[start:end])
        result[start:end, 0] = hashes(folded)
        result[start:end, 1:] = _signatures(folded)
    return result


def hashes(folded: Folded) -> npt.NDArray[np.uint64]:
    """A hash of 64 bits of each whole normal form."""
    from xxhash import xxh3_64_intdigest

    signs = folded.codes.data.cast("B")
    spans = zip((folded.starts * 4).tolist(), (folded.ends * 4).tolist(), strict=True)
    return np.array([xxh3_64_intdigest(signs[start:end]) for start, end in spans], dtype=np.uint64)


def agreement(left: Sketches, right: Sketches) -> npt.NDArray[np.float64]:
    """The estimated Jaccard similarity of the 5-grams of two documents, row by row; unbiased, so at times below 0."""
    same = left[:, 1:].view(np.uint8) == right[:, 1:].view(np.uint8)
    share: npt.NDArray[np.float64] = np.count_nonzero(same, axis=1) / _BINS
    return (share - _CHANCE) / (1 - _CHANCE)


def _signatures(folded: Folded) -> Sketches:
    """One word a band, shape (documents, BANDS)."""
    values = _shingles(folded)
    count = len(folded.starts)
    # A window belongs to the text that ended last before it began, the first ones to the first text.
    owned = np.diff(np.append(folded.starts, len(values)))
    owned[0] += folded.starts[0]
    places = ((values >> 16) * np.uint32(_BINS) >> 16) * np.int64(count)
    places += np.repeat(np.arange(count), owned)
    values *= _ODD[4]  # the order within a bin is not that of the bins
    values >>= 2
    values[~_inside(folded)] = _EMPTY
    minima = np.full(_BINS * count, _EMPTY, dtype=np.uint32)
    np.minimum.at(minima, places, values)
    rows = _last_bits(_densified(minima.reshape(_BINS, count)))
    return np.ascontiguousarray(rows.T).view(np.uint64)


def _shingles(folded: Folded) -> npt.NDArray[np.uint32]:
    """A hash of the window of SHINGLE code points that begins at each place, but for the last ones."""
    one = folded.codes
    two = one[:-1] * _ODD[0] + one[1:]
    four = two[:-2] * _ODD[1] + two[2:]
    values: npt.NDArray[np.uint32] = four[:-1] * _ODD[2] + one[4:]
    values ^= values >> 15
    values *= _ODD[3]
    values ^= values >> 13
    values *= _ODD[0]
    values ^= values >> 16
    return values


def _inside(folded: Folded) -> npt.NDArray[np.bool_]:
    """Which windows lie within a text; a text shorter than a window has one, padded with breaks."""
    letters = folded.codes != BREAK
    inside: npt.NDArray[np.bool_] = letters[: 1 - SHINGLE] & letters[SHINGLE - 1 :]
    inside[folded.starts[folded.ends - folded.starts < SHINGLE]] = True
    return inside


def _densified(dense: npt.NDArray[np.uint32]) -> npt.NDArray[np.uint32]:
    """The minima, shape (_BINS, documents), each empty one borrowed from the first full one."""
    for walk in _WALKS:
        if dense.max(initial=0) < _EMPTY:
            break
        # What is borrowed counts for more than what is there and less than nothing: the least is what stays.
        dense = np.minimum(dense, dense[walk] | _BORROWED) & ~_BORROWED
    return dense


def _last_bits(minima: npt.NDArray[np.uint32]) -> npt.NDArray[np.uint8]:
    """8 bits of each minimum, shape (_BINS, documents), other ones in each bin: a short text has one in many bins."""
    bits = minima + (np.arange(_BINS, dtype=np.uint32) * _ODD[1])[:, None]
    bits ^= bits >> 15
    bits *= _ODD[2]
    bits ^= bits >> 13
    bits *= _ODD[3]
    return (bits >> 24).astype(np.uint8)
