"""Translations of words that no phrase has: by words of the same frame, in either script."""

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from jazari.models.edits import edits
from jazari.models.mt.languages import LANGUAGES
from jazari.models.mt.phrases import Phrase, PhraseLookup

_CANDIDATES, _CHOICES = 6, 10
_CACHED = 1 << 14
_LEAST_LETTERS = 3
_STRIPPED_COST, _LETTER_COST, _EDIT_COST, _SHORT_COST, _OTHER_SCRIPT_COST = 0.7, 0.3, 0.25, 1.5, 0.3
_SHARPNESS = 2.0


@dataclass(frozen=True, slots=True)
class Known:
    """The words of a language that have translations: the language's code, its forms by number, and the lookup."""

    code: str
    forms: Sequence[str]
    lookup: PhraseLookup


class Likeness:
    """Finds known words that are like an unknown one."""

    def __init__(self, known: Sequence[Known]) -> None:
        self._language = LANGUAGES[known[0].code]
        self._known = known
        self._frames: dict[str, list[tuple[int, int, float]]] = defaultdict(list)
        for place, words in enumerate(known):
            language = LANGUAGES[words.code]
            for number in words.lookup.words():
                for core, cost in _cores(words.forms[number], language.before, language.after):
                    self._frames[language.frame(core)].append((place, number, cost))
        self._found: dict[str, list[tuple[Phrase, float]]] = {}

    def translations(self, form: str) -> list[tuple[Phrase, float]]:
        """Translations of the likest known words with the logarithm of what they are worth, best first."""
        if form not in self._found:
            if len(self._found) > _CACHED:
                self._found.clear()
            self._found[form] = self._weighed(form)
        return self._found[form]

    def _weighed(self, form: str) -> list[tuple[Phrase, float]]:
        worth: dict[tuple[int, int], float] = {}
        for core, cost in _cores(form, self._language.before, self._language.after):
            frame = self._language.frame(core)
            if len(frame) < 1 + (cost > 0):
                continue
            for place, number, other_cost in self._frames.get(frame, ()):
                paid = cost + other_cost + (_SHORT_COST if len(frame) < 2 else 0.0)
                if place:
                    paid += _OTHER_SCRIPT_COST
                else:
                    paid += _EDIT_COST * edits(form, self._known[0].forms[number])
                worth[place, number] = max(-paid, worth.get((place, number), -math.inf))
        best = sorted(worth.items(), key=lambda row: (-row[1], row[0]))[:_CANDIDATES]
        total = sum(math.exp(_SHARPNESS * value) for _, value in best)
        shares: dict[Phrase, float] = defaultdict(float)
        for (place, number), value in best:
            share = math.exp(_SHARPNESS * value) / total
            for feature in self._known[place].lookup.features((number,)):
                shares[feature.phrase] += share * math.exp(feature.given_source)
        ranked = sorted(shares.items(), key=lambda row: (-row[1], row[0]))[:_CHOICES]
        return [(phrase, math.log(share)) for phrase, share in ranked]


def _cores(form: str, before: Iterable[str], after: Sequence[str]) -> Iterator[tuple[str, float]]:
    """A form, and what stays of it without what inflection adds, with what that costs."""
    yield form, 0.0
    for prefix in ("", *before):
        if form.startswith(prefix):
            for suffix in ("", *after):
                size = len(prefix) + len(suffix)
                if size and form.endswith(suffix) and len(form) - size >= _LEAST_LETTERS:
                    yield form[len(prefix) : len(form) - len(suffix)], _STRIPPED_COST + _LETTER_COST * size
