"""How likely a word is in a script: counts of words, and letters for words never seen."""

import math
from collections.abc import Mapping

from jazari.models.ngrams import EDGE, NGrams, count_grams

LETTERS_ORDER = 5
_OTHER_LETTER = 1


class WordModel:
    """Probabilities of words from their counts, with Witten-Bell smoothing over an n-gram of letters."""

    def __init__(self, counts: Mapping[str, int]) -> None:
        self._counts = counts
        self._total = sum(counts.values())
        alphabet = sorted({letter for word in counts for letter in word})
        self._letters = {letter: number for number, letter in enumerate(alphabet, _OTHER_LETTER + 1)}
        spelled = ((self._spelled(word), 1) for word in counts)
        base = [1 / (len(alphabet) + 2)] * (len(alphabet) + 2)
        self._grams = NGrams(count_grams(spelled, LETTERS_ORDER), base)
        self._logs: dict[str, float] = {}

    def log(self, word: str) -> float:
        """The natural logarithm of a word's probability."""
        if word not in self._logs:
            if len(self._logs) > 1 << 18:
                self._logs.clear()
            new = math.exp(max(self._spelling(word), -300.0))
            self._logs[word] = math.log(
                (self._counts.get(word, 0) + len(self._counts) * new) / (self._total + len(self._counts))
            )
        return self._logs[word]

    def _spelled(self, word: str) -> list[int]:
        return [self._letters.get(letter, _OTHER_LETTER) for letter in word]

    def _spelling(self, word: str) -> float:
        context = (EDGE,) * (LETTERS_ORDER - 1)
        score = 0.0
        for number in (*self._spelled(word), EDGE):
            score += self._grams.log(context, number)
            context = (*context[1:], number)
        return score
