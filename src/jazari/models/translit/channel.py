"""The joint model of both spellings of a word: an n-gram over units, read from either side by beam search.

After Bisani and Ney, "Joint-sequence models for grapheme-to-phoneme conversion" (2008), with Witten-Bell smoothing.
"""

import math
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from jazari.models.ngrams import EDGE, Context, NGrams
from jazari.models.translit.units import Unit

ORDER = 4
"""Units of a gram."""


class Spelling(NamedTuple):
    """One way to write a word in the other script, with the logarithm of its joint probability."""

    text: str
    log_probability: float


class _Path(NamedTuple):
    text: str
    context: Context
    score: float


class Channel:
    """Units with their n-grams. `side` is the script that is read: 0 Latin, 1 Arabic."""

    def __init__(self, units: Sequence[Unit], grams: NGrams) -> None:
        self.grams = grams
        self._options: tuple[dict[str, list[tuple[int, str]]], ...] = ({}, {})
        for number, unit in enumerate(units, 1):
            for side in (0, 1):
                self._options[side].setdefault(unit[side], []).append((number, unit[1 - side]))
        self._longest = [max((len(chunk) for chunk in options), default=0) for options in self._options]

    def spellings(self, word: str, side: int, width: int) -> list[Spelling]:
        """The likeliest spellings of a word's symbols in the other script, best first; none where units lack."""
        begin = (EDGE,) * (ORDER - 1)
        ends: list[dict[tuple[str, Context], float]] = [{} for _ in range(len(word) + 1)]
        ends[0][("", begin)] = 0.0
        options = self._options[side]
        for place, found in enumerate(ends):
            paths = self._widened(_best(found, width), options.get("", ()), width)
            if place == len(word):
                break
            for height in range(1, min(self._longest[side], len(word) - place) + 1):
                units = options.get(word[place : place + height], ())
                onward = ends[place + height]
                for path in paths:
                    for number, written in units:
                        _keep(onward, path, number, written, self.grams)
        spelled: dict[str, float] = {}
        for path in paths:
            score = path.score + self.grams.log(path.context, EDGE)
            spelled[path.text] = max(score, spelled.get(path.text, -math.inf))
        ranked = sorted(spelled.items(), key=lambda row: (-row[1], row[0]))
        return [Spelling(*row) for row in ranked[:width]]

    def _widened(self, paths: list[_Path], units: Sequence[tuple[int, str]], width: int) -> list[_Path]:
        """The same and those with one more unit that the read script does not write."""
        if not units:
            return paths
        more: dict[tuple[str, Context], float] = {(path.text, path.context): path.score for path in paths}
        for path in paths:
            for number, written in units:
                _keep(more, path, number, written, self.grams)
        return _best(more, 2 * width)


def _keep(
    found: dict[tuple[str, Context], float], path: _Path, number: int, written: str, grams: NGrams
) -> None:
    score = path.score + grams.log(path.context, number)
    key = path.text + written, (*path.context[1:], number)
    if score > found.get(key, -math.inf):
        found[key] = score


def _best(found: Mapping[tuple[str, Context], float], width: int) -> list[_Path]:
    ranked = sorted(found.items(), key=lambda row: (-row[1], row[0]))
    return [_Path(text, context, score) for (text, context), score in ranked[:width]]
