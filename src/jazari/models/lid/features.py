"""Features of a text, as hash buckets of its words' edges, its words, and its pairs of words.

Beginnings and ends of words carry grammar; their middles carry the topic, which a source has too much of.
"""

import numpy as np
from numpy.typing import NDArray

from jazari.models.lid.text import SPACE, Rows

Buckets = NDArray[np.uint32]

_STEP = np.uint32(0x01000193)
_SPREAD = np.uint32(0x9E3779B1)
_EDGE = np.uint32((0x811C9DC5 ^ SPACE) * 0x01000193 & 0xFFFFFFFF)
_WORD, _PAIR = np.uint32(0x5BD1E995), np.uint32(0x1B873593)


def width(longest: int) -> int:
    """How many features a word has: two n-grams of each length from 2 to `longest`, itself, its pair."""
    return 2 * (longest - 1) + 2


def buckets(rows: Rows, longest: int, buckets_log2: int) -> tuple[Buckets, NDArray[np.int64]]:
    """The buckets of every word, shape (width, words), and the number of the first word of each row.

    `longest` is at most `text.PADDING`. N-grams run from a space at a word's edge into the word,
    and over into the next where it is short. A row's first word is paired with nothing.
    """
    codes = rows.codes.astype(np.uint32)
    space = rows.codes == SPACE
    edges = np.flatnonzero(space[1:] != space[:-1]) + 1
    begins, ends = edges[0::2], edges[1::2]
    found = np.empty((width(longest), len(begins)), dtype=np.uint32)
    forward = np.full(len(begins), _EDGE)
    backward = np.full(len(begins), _EDGE ^ _WORD)
    for step in range(1, longest):
        forward = (forward ^ codes[begins - 1 + step]) * _STEP
        backward = (backward ^ codes[ends - step]) * _STEP
        found[2 * step - 2] = forward
        found[2 * step - 1] = backward
    words = _words(found, ends - begins, longest)
    before = np.empty_like(words)
    before[:1], before[1:] = 0, words[:-1]
    firsts = np.searchsorted(begins, rows.starts)
    before[firsts[firsts < len(words)]] = 0
    found[-2] = words
    found[-1] = (words ^ _PAIR) * _STEP ^ before
    found *= _SPREAD
    found >>= np.uint32(32 - buckets_log2)
    return found, firsts


def _words(found: Buckets, lengths: NDArray[np.int64], longest: int) -> Buckets:
    """A hash of each word's length, first and last letters: words of up to twice `longest - 1` exactly."""
    inside = 2 * (np.minimum(lengths, longest - 1) - 1)
    words = np.arange(len(lengths))
    state = (found[inside, words] ^ lengths.astype(np.uint32)) * _STEP
    state = (state ^ (state >> np.uint32(15))) * _SPREAD
    both: Buckets = state + found[inside + 1, words]
    return both
