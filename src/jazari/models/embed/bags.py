"""Texts as bags of numbered words, and the features of those words: what learning reads."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from jazari.models.embed.words import features, word_weights

Ints = NDArray[np.int64]
Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Bag:
    """The words of a text by number, in the order they first come, and their weights."""

    words: Ints
    weights: Floats


class Words:
    """Words numbered in the order they are first met; `spelled` has them by their numbers."""

    def __init__(self) -> None:
        self.spelled: list[str] = []
        self._numbers: dict[str, int] = {}

    def bag(self, text: str) -> Bag:
        """A text with all its words numbered."""
        found = word_weights(text)
        numbers = [self._number(word) for word in found]
        return Bag(np.array(numbers, dtype=np.int64), np.array(list(found.values()), dtype=np.float32))

    def _number(self, word: str) -> int:
        number = self._numbers.setdefault(word, len(self.spelled))
        if number == len(self.spelled):
            self.spelled.append(word)
        return number


@dataclass(frozen=True, slots=True)
class Table:
    """For each word the places of its features among `names`, from `starts[word]` to the next, and their weights."""

    names: Sequence[str]
    starts: Ints
    places: Ints
    weights: Floats


def feature_table(words: Sequence[str], counts: Ints, most: int, least_count: int) -> tuple[Table, Ints]:
    """The features of words that are worth a row, with how often they are seen; `counts` are of the words.

    A row is worth most to what means something by itself: a whole word before a skeleton before a piece of either.
    """
    seen: Counter[str] = Counter()
    for word, count in zip(words, counts.tolist(), strict=True):
        for name, _ in features(word):
            seen[name] += count
    often = [name for name, count in seen.items() if count >= least_count]
    names = sorted(sorted(often, key=lambda name: (-seen[name] * _WORTH[name[0]], name))[:most])
    places = {name: place for place, name in enumerate(names)}
    kept = [[(places[name], weight) for name, weight in features(word) if name in places] for word in words]
    flat = [pair for found in kept for pair in found]
    table = Table(
        names,
        np.cumsum([0, *map(len, kept)], dtype=np.int64),
        np.array([place for place, _ in flat], dtype=np.int64),
        np.array([weight for _, weight in flat], dtype=np.float32),
    )
    return table, np.array([seen[name] for name in names], dtype=np.int64)


_WORTH = {"w": 8, "s": 4, "c": 1, "g": 1}
