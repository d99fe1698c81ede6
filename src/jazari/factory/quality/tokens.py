"""One tokenisation of a batch of texts, as arrays: words, lines, and a 64-bit hash of any stretch of text.

Words are cut as spaCy cuts English (punctuation and contractions apart), with one rule for all languages. Hashes
are polynomial: one running sum over the batch gives the hash of any word, n-gram or line by a subtraction.
"""

from collections.abc import Iterator, Sequence
from functools import cache, cached_property
from typing import Any

import numpy as np
import numpy.typing as npt

from jazari.factory.quality import characters
from jazari.factory.quality.boundaries import word_starts
from jazari.factory.quality.characters import Sign

Places = npt.NDArray[np.int64]
Hashes = npt.NDArray[np.uint64]

BATCH_SIGNS = 1 << 18
"""Code points tokenised at once: the arrays of a batch take some 60 bytes each."""

LONGEST = 1 << 21
"""Of a longer text only so many code points are looked at, so that no text takes unbounded memory."""

_BASE = 0x9E3779B97F4A7C15
_BASE_INVERSE = pow(_BASE, -1, 1 << 64)
_MIX, _MIX_AGAIN = np.uint64(0xBF58476D1CE4E5B9), np.uint64(0x94D049BB133111EB)


class Tokens:
    """The words and lines of some texts; all places are code points of `signs`, ends exclusive.

    `signs` (uint32) holds the texts one after another, each between two line feeds, and `flags` what each sign is.
    """

    def __init__(self, texts: Sequence[str]) -> None:
        self.texts = texts = [text if len(text) <= LONGEST else text[:LONGEST] for text in texts]
        self.joined = "\n" + "\n".join(texts) + "\n\n"
        self.signs = np.frombuffer(self.joined.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
        self.flags = characters.flags()[self.signs]
        lengths = np.fromiter(map(len, texts), np.int64, len(texts))
        self.text_ends: Places = np.cumsum(lengths + 1)
        self.text_starts: Places = self.text_ends - lengths
        self.starts, self.ends = word_starts(self.signs, self.flags)
        # Every sign of a word, and the spaces after it; no later use looks at that flag of a word.
        self.kinds = np.bitwise_or.reduceat(self.flags, self.starts) if len(self.starts) else self.flags[:0]

    def __len__(self) -> int:
        return len(self.text_starts)

    @cached_property
    def bounds(self) -> Places:
        """Where the words of each text begin among all words, shape (texts + 1,)."""
        return np.append(np.searchsorted(self.starts, self.text_starts), len(self.starts))

    @cached_property
    def hashes(self) -> Hashes:
        """The hash of each word, as it is written."""
        return self.hash_runs(np.arange(len(self.starts)), 1)

    @cached_property
    def text_of_word(self) -> npt.NDArray[np.uint64]:
        """Which text each word is of."""
        return np.repeat(np.arange(len(self), dtype=np.uint64), np.diff(self.bounds))

    def written_signs(self, starts: Places, ends: Places) -> npt.NDArray[np.int32]:
        """How many signs of each stretch of text are not white space."""
        ranks = self._written[0]
        return ranks[ends] - ranks[starts]

    def hash_spans(self, starts: Places, ends: Places) -> Hashes:
        """The hash of each stretch of text, whatever its white space; equal stretches of any batch hash equally."""
        return _spans(self._written, starts, ends)

    def hash_runs(self, places: Places, count: int) -> Hashes:
        """As `hash_spans`, of the `count` words from each place (of a word) on."""
        begins, ends, factors = self._sums_of_words
        return _mixed((ends[places + count - 1] - begins[places]) * factors[places])

    def fold_spans(self, starts: Places, ends: Places) -> Hashes:
        """As `hash_spans`, blind to case, accents, vowel signs, punctuation and the values of digits; 0 if empty."""
        return _spans(self._folded, starts, ends)

    def shingles(self, count: int) -> tuple[Hashes, Places]:
        """Folded hashes of each run of `count` words, and where those of each text begin, shape (texts + 1,).

        A text of fewer words has one shingle, of all it has; so every text has at least one.
        """
        ranks = self._folded[0]
        is_word = ranks[self.ends] > ranks[self.starts]
        starts, ends = self.starts[is_word], self.ends[is_word]
        bounds = np.append(np.searchsorted(starts, self.text_starts), len(starts))
        words = np.diff(bounds)
        shingles = np.maximum(words - count + 1, 1)
        firsts = np.append(0, np.cumsum(shingles))
        place = np.arange(firsts[-1]) + np.repeat(bounds[:-1] - firsts[:-1], shingles)
        last = np.minimum(place + count, np.repeat(bounds[1:], shingles)) - 1
        # A text without words borrows places that are not its own: it is given an empty stretch instead.
        empty = np.repeat(words == 0, shingles)
        starts, ends = np.append(starts, 0), np.append(ends, 0)
        begin, end = starts[place], ends[last]
        return self.fold_spans(np.where(empty, 0, begin), np.where(empty, 0, end)), firsts

    @cached_property
    def _written(self) -> tuple[npt.NDArray[np.int32], Hashes]:
        return _running(self.signs, self.flags & Sign.SPACE == 0)

    @cached_property
    def _sums_of_words(self) -> tuple[Hashes, Hashes, Hashes]:
        """The running sum before and after each word, and what makes a stretch from it on comparable."""
        ranks, sums = self._written
        first = ranks[self.starts]
        return sums[first], sums[ranks[self.ends]], _powers(_BASE_INVERSE, _room(len(ranks)))[first]

    @cached_property
    def _folded(self) -> tuple[npt.NDArray[np.int32], Hashes]:
        signs = characters.folded()[self.signs]
        return _running(signs, signs != 0)


def batches(texts: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Stretches of `texts` that are fit to be tokenised at once: `start`, `end` (exclusive)."""
    start = signs = 0
    for place, text in enumerate(texts):
        if signs and signs + len(text) > BATCH_SIGNS:
            yield start, place
            start, signs = place, 0
        signs += len(text) + 1
    if start < len(texts):
        yield start, len(texts)


def tally(places: Places, size: int, weights: npt.NDArray[Any] | None = None) -> npt.NDArray[np.float64]:
    """How often each of the numbers below `size` occurs, or the sum of the weights where it does."""
    return np.bincount(places, weights, size).astype(np.float64)


def in_text(hashes: Hashes, text: npt.NDArray[np.uint64]) -> Hashes:
    """Hashes that differ between texts, so that repetition is counted within each."""
    return _mixed(hashes + text * np.uint64(_BASE))


def _mixed(values: Hashes) -> Hashes:
    """The finaliser of splitmix64: every bit of the result hangs on every bit of the value."""
    values = (values ^ (values >> np.uint64(30))) * _MIX
    values = (values ^ (values >> np.uint64(27))) * _MIX_AGAIN
    return values ^ (values >> np.uint64(31))


@cache
def _powers(base: int, count: int) -> Hashes:
    powers = np.full(count, base, dtype=np.uint64)
    powers[0] = 1
    return np.multiply.accumulate(powers)


def _running(
    signs: npt.NDArray[np.uint32], counted: npt.NDArray[np.bool_]
) -> tuple[npt.NDArray[np.int32], Hashes]:
    """How many signs are counted before each place, and the running sum of the counted signs' terms."""
    ranks = np.zeros(len(signs) + 1, dtype=np.int32)
    np.cumsum(counted, out=ranks[1:])
    # From 1 on: a term of 0 would make a stretch with and without a NUL equal.
    terms = (signs[counted].astype(np.uint64) + np.uint64(1)) * _MIX
    terms ^= terms >> np.uint64(32)
    terms *= _powers(_BASE, _room(len(signs)))[: len(terms)]
    sums = np.zeros(len(terms) + 1, dtype=np.uint64)
    np.cumsum(terms, out=sums[1:])
    return ranks, sums


def _spans(running: tuple[npt.NDArray[np.int32], Hashes], starts: Places, ends: Places) -> Hashes:
    ranks, sums = running
    first = ranks[starts]
    return _mixed((sums[ranks[ends]] - sums[first]) * _powers(_BASE_INVERSE, _room(len(ranks)))[first])


def _room(count: int) -> int:
    return max(BATCH_SIGNS * 2, 1 << count.bit_length())
