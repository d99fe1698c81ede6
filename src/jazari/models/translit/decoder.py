"""The likeliest text in the other script: the best spelling of each word, or of words that are written as one."""

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from jazari.models.translit.channel import Channel
from jazari.models.translit.scripts import SPACE
from jazari.models.translit.words import WordModel

LONGEST_WORD = 40
"""Symbols of a word; a longer run of letters is none and is written in pieces."""
_CACHED = 1 << 14
_DENIED = re.compile("(ma)([^_]{3,}š)")
"""A verb and its negation around it, in Latin letters often written as one word: ma bghach."""


@dataclass(frozen=True, slots=True)
class Weights:
    """How much the decoder believes what: logarithms of the joint model and of words are multiplied by these.

    `lexicon` is how many sightings of a known pair weigh as much as the model; `beam` spellings of a word are followed.
    """

    joint: float
    words: float
    lexicon: float
    beam: int


class _Choice(NamedTuple):
    text: str | None
    """None where units lack for a letter."""
    score: float


_NO_CHOICE = _Choice(None, -math.inf)
"""Of words that are not written as one."""


class Decoder:
    """One direction. `lexicon` counts known spellings by word; `joined` tells how often a word is one with the next."""

    def __init__(
        self,
        side: int,
        channel: Channel,
        words: WordModel,
        lexicon: Mapping[str, Mapping[str, float]],
        joined: Mapping[str, float],
        weights: Weights,
    ) -> None:
        self._side = side
        self._channel = channel
        self._words = words
        self._lexicon = lexicon
        self._joined = joined
        self._weights = weights
        self._choices: dict[str, _Choice] = {}

    def sentence(self, words: Sequence[str]) -> list[tuple[int, str | None]]:
        """How many of the words each part stands for, and how the part is written in the other script.

        None for a word with a letter that has no counterpart there; such a word is a part of its own.
        """
        best: list[tuple[float, int, str | None]] = [(0.0, 0, ""), *[(-math.inf, 0, "")] * len(words)]
        for begin in range(len(words)):
            for end in self._ends(words, begin):
                choice = self._spelled(SPACE.join(words[begin:end]))
                score = best[begin][0] + choice.score + self._parting(words, begin, end)
                if score > best[end][0]:
                    best[end] = score, begin, choice.text
        found: list[tuple[int, str | None]] = []
        place = len(words)
        while place:
            _, before, text = best[place]
            found.append((place - before, text))
            place = before
        return found[::-1]

    def _ends(self, words: Sequence[str], begin: int) -> list[int]:
        ends = [begin + 1]
        while ends[-1] < len(words) and len(ends) < 3 and words[ends[-1] - 1] in self._joined:
            ends.append(ends[-1] + 1)
        return ends

    def _parting(self, words: Sequence[str], begin: int, end: int) -> float:
        score = sum(math.log(self._joined[word]) for word in words[begin : end - 1])
        last = self._joined.get(words[end - 1], 0.0)
        return score + (math.log(1 - last) if end < len(words) else 0.0)

    def _spelled(self, word: str) -> _Choice:
        if word not in self._choices:
            if len(self._choices) > _CACHED:
                self._choices.clear()
            self._choices[word] = self._weighed(word)
        return self._choices[word]

    def _weighed(self, word: str) -> _Choice:
        weights = self._weights
        if len(word) > LONGEST_WORD:
            if SPACE in word:
                return _NO_CHOICE
            pieces = [word[begin : begin + LONGEST_WORD] for begin in range(0, len(word), LONGEST_WORD)]
            best = [self._channel.spellings(piece, self._side, 1) for piece in pieces]
            return _Choice("".join(found[0].text for found in best) if all(best) else None, 0.0)
        known = self._lexicon.get(word, {})
        denied = _DENIED.fullmatch(word) if self._side == 0 and not known else None
        if denied:
            ma, verb = (self._spelled(part) for part in denied.groups())
            spelled = None if ma.text is None or verb.text is None else f"{ma.text}{SPACE}{verb.text}"
            return _Choice(spelled, ma.score + verb.score)
        scores = {
            text: weights.joint * score + weights.words * sum(map(self._words.log, text.split(SPACE)))
            for text, score in self._channel.spellings(word, self._side, weights.beam)
            if text.strip(SPACE) == text and text
        }
        if not scores and not known:
            return _NO_CHOICE if SPACE in word else _Choice(None, 0.0)
        most = max(scores.values(), default=0.0)
        shares = {text: math.exp(score - most) for text, score in scores.items()}
        total, seen = sum(shares.values()) or 1.0, sum(known.values())
        mixed = {
            text: (known.get(text, 0.0) + weights.lexicon * shares.get(text, 0.0) / total)
            / (seen + weights.lexicon)
            for text in {**shares, **known}
        }
        text = min(mixed, key=lambda text: (-mixed[text], text))
        return _Choice(text, math.log(mixed[text]))
