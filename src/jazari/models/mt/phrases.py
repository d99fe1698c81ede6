"""Phrases of two languages that stand for each other, and how well: counted in training, looked up in translation."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from jazari.models.mt.alignment import align, phrases

LONGEST = 4
"""Forms of a phrase."""
_BITS = 16
_STEM = 5
"""Letters by which words are aligned: what comes after them is mostly inflection."""
_RARE_LIMIT = 2
"""Forms on either side of a phrase that is kept though it was seen only once."""
_DISCOUNT = 0.4
_LOGS_UNIT = 1 / 20
_LEAST_SHARE = 1e-4

Phrase = tuple[int, ...]
"""Numbers of forms in their language's vocabulary, from 2 on."""


@dataclass(frozen=True, slots=True)
class PhraseTable:
    """Rows of phrases of two languages, `pair`; shapes (rows, LONGEST) filled with 0, counts (rows).

    `logs` has for each row, in twentieths of a nat below 0, how likely its words are each the translation of the other
    side's: those of the second language, then those of the first.
    """

    pair: tuple[str, str]
    first: NDArray[np.uint16]
    second: NDArray[np.uint16]
    counts: NDArray[np.uint16]
    logs: NDArray[np.uint8]


@dataclass(frozen=True, slots=True)
class Feature:
    """What a translation of a phrase is judged by: logarithms of the probabilities of phrase and words, both ways."""

    phrase: Phrase
    given_source: float
    given_target: float
    words_given_source: float
    words_given_target: float


def learn_phrases(
    pair: tuple[str, str],
    sentences: Sequence[tuple[Sequence[str], Sequence[str]]],
    vocabularies: tuple[Mapping[str, int], Mapping[str, int]],
) -> PhraseTable:
    """The table of pairs of sentences in forms; phrases with a form that its vocabulary lacks are left out."""
    stems: tuple[dict[str, int], dict[str, int]] = {}, {}
    stemmed = [(_numbered(one, stems[0]), _numbered(other, stems[1])) for one, other in sentences]
    found: Counter[tuple[Phrase, Phrase]] = Counter()
    ways: tuple[dict[int, Counter[int]], ...] = (defaultdict(Counter), defaultdict(Counter))
    for (one, other), links in zip(sentences, align(stemmed), strict=True):
        ours = [vocabularies[0].get(form, 0) for form in one]
        theirs = [vocabularies[1].get(form, 0) for form in other]
        for i, j in links:
            ways[0][ours[i]][theirs[j]] += 1
            ways[1][theirs[j]][ours[i]] += 1
        for begin, end, low, high in phrases(links, len(one), len(other), LONGEST):
            both = tuple(ours[begin:end]), tuple(theirs[low:high])
            if all(map(all, both)):
                found[both] += 1
    rows = sorted(both for both, count in found.items() if count > 1 or max(map(len, both)) <= _RARE_LIMIT)
    logs = [[_words_log(one, other, ways[0]), _words_log(other, one, ways[1])] for one, other in rows]
    return PhraseTable(
        pair,
        _padded([one for one, _ in rows]),
        _padded([other for _, other in rows]),
        np.minimum([found[row] for row in rows], np.iinfo(np.uint16).max).astype(np.uint16),
        np.minimum(np.round(np.array(logs).reshape(-1, 2) / -_LOGS_UNIT), 255).astype(np.uint8),
    )


def _numbered(forms: Sequence[str], stems: dict[str, int]) -> NDArray[np.int64]:
    return np.array([stems.setdefault(form[:_STEM], len(stems)) for form in forms], dtype=np.int64)


def _words_log(source: Phrase, target: Phrase, way: Mapping[int, Counter[int]]) -> float:
    return sum(
        math.log(max(_LEAST_SHARE, *(way[s][word] / way[s].total() if s in way else 0.0 for s in source)))
        for word in target
    )


def _padded(found: Sequence[Phrase]) -> NDArray[np.uint16]:
    filled = [phrase + (0,) * (LONGEST - len(phrase)) for phrase in found]
    return np.array(filled, dtype=np.uint16).reshape(-1, LONGEST)


class PhraseLookup:
    """A table read from one of its sides, 0 or 1."""

    def __init__(self, table: PhraseTable, side: int) -> None:
        columns = (table.first, table.second)
        sources, targets = _packed(columns[side]), _packed(columns[1 - side])
        order = np.lexsort((targets, sources))
        self._sources = sources[order]
        self._targets = columns[1 - side][order]
        self._counts = table.counts[order].astype(np.float64)
        _, which = np.unique(targets[order], return_inverse=True)
        self._sums = np.bincount(which, self._counts)[which]
        self._logs = table.logs[order][:, [side, 1 - side]] * -_LOGS_UNIT

    def features(self, phrase: Phrase) -> list[Feature]:
        """Its translations."""
        begin, end = self._range(phrase)
        counts = self._counts[begin:end]
        total = math.log(counts.sum()) if end > begin else 0.0
        seen = np.log(counts - _DISCOUNT)
        back = seen - np.log(self._sums[begin:end])
        return [
            Feature(tuple(word for word in target if word), log - total, log_back, *words)
            for target, log, log_back, words in zip(
                self._targets[begin:end].tolist(),
                seen.tolist(),
                back.tolist(),
                self._logs[begin:end].tolist(),
                strict=True,
            )
        ]

    def count(self, phrase: Phrase) -> int:
        """How often a phrase was seen with its translations."""
        begin, end = self._range(phrase)
        return int(self._counts[begin:end].sum())

    def words(self) -> Iterator[int]:
        """The numbers of the forms that have translations by themselves."""
        single = self._sources[self._sources < 1 << _BITS]
        return iter(np.unique(single).tolist())

    def _range(self, phrase: Phrase) -> tuple[int, int]:
        key = np.uint64(sum(number << (_BITS * place) for place, number in enumerate(phrase)))
        return (
            int(np.searchsorted(self._sources, key)),
            int(np.searchsorted(self._sources, key, side="right")),
        )


def _packed(rows: NDArray[np.uint16]) -> NDArray[np.uint64]:
    """Shape (rows): the numbers of each phrase in one."""
    shifts = (np.arange(LONGEST) * _BITS).astype(np.uint64)
    packed: NDArray[np.uint64] = np.bitwise_or.reduce(rows.astype(np.uint64) << shifts, axis=1)
    return packed
