"""The likeliest sentence in the target language: a beam search over phrases, left to right, in the source's order."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

from jazari.models.mt.forms import Form
from jazari.models.mt.languages import is_word
from jazari.models.mt.phrases import LONGEST, Feature, Phrase, PhraseLookup
from jazari.models.ngrams import EDGE, Context, NGrams

GRAM = 3
"""Forms of a gram of the language model."""
OTHER = 1
"""The number of every form that is not in a vocabulary."""
_LONGEST_WORD = 60
"""Characters: a longer run of letters is no word, and stays."""
_CACHED = 1 << 15


class Weights(NamedTuple):
    """What the parts of a translation's score are multiplied by, and how many of what are followed.

    `word` and `phrase` are added for each that is written; `choices` are the translations of a phrase, `beam` the
    sentences of the same source words.
    """

    given_source: float
    given_target: float
    words_given_source: float
    words_given_target: float
    language_model: float
    word: float
    phrase: float
    choices: int
    beam: int


class Choice(NamedTuple):
    """A translation of a phrase as it is written, its numbers for the language model, and its score without that."""

    forms: tuple[str, ...]
    numbers: Phrase
    score: float


class _Path(NamedTuple):
    score: float
    before: "_Path | None"
    choice: Choice


Guess = Callable[[str], Sequence[tuple[Phrase, float]]]
"""Translations of a form that no phrase has, with the logarithms of what they are worth."""


class Decoder:
    """One direction: `numbers` of the source's forms, `forms` of the target by number.

    What neither a phrase nor `guess` translates is written as `spell` has it.
    """

    def __init__(
        self,
        lookup: PhraseLookup,
        grams: NGrams,
        numbers: Mapping[str, int],
        forms: Sequence[str],
        weights: Weights,
        guess: Guess,
        spell: Callable[[str], str],
    ) -> None:
        self._lookup = lookup
        self._grams = grams
        self._numbers = numbers
        self._forms = forms
        self._target = {form: number for number, form in enumerate(forms)}
        self._weights = weights
        self._guess = guess
        self._spell = spell
        self._choices: dict[Phrase, list[Choice]] = {}

    def translate(self, source: Sequence[Form]) -> list[str]:
        """The forms of the target sentence."""
        start = (EDGE,) * (GRAM - 1)
        ends: list[dict[Context, _Path]] = [{} for _ in range(len(source) + 1)]
        ends[0][start] = _Path(0.0, None, Choice((), (), 0.0))
        numbers = [self._numbers.get(form.text, OTHER) for form in source]
        for begin in range(len(source)):
            ranked = sorted(ends[begin].items(), key=lambda row: (-row[1].score, row[0]))
            paths = ranked[: self._weights.beam]
            for end in range(begin + 1, min(len(source), begin + LONGEST) + 1):
                choices = self._known(tuple(numbers[begin:end]))
                if end == begin + 1 and not choices:
                    choices = self._unknown(source[begin])
                for choice in choices:
                    self._follow(paths, choice, ends[end])
        weight, log = self._weights.language_model, self._grams.log
        path: _Path | None = max(
            ends[-1].items(), key=lambda row: (row[1].score + weight * log(row[0], EDGE), row[0])
        )[1]
        parts: list[tuple[str, ...]] = []
        while path is not None:
            parts.append(path.choice.forms)
            path = path.before
        return [form for part in reversed(parts) for form in part]

    def _follow(
        self, paths: Sequence[tuple[Context, _Path]], choice: Choice, found: dict[Context, _Path]
    ) -> None:
        weight, log = self._weights.language_model, self._grams.log
        for context, path in paths:
            likely = 0.0
            for number in choice.numbers:
                likely += log(context, number)
                context = (*context[1:], number)
            score = path.score + choice.score + weight * likely
            if context not in found or score > found[context].score:
                found[context] = _Path(score, path, choice)

    def _known(self, phrase: Phrase) -> list[Choice]:
        if OTHER in phrase:
            return []
        if phrase not in self._choices:
            if len(self._choices) > _CACHED:
                self._choices.clear()
            scored = ((feature.phrase, self._score(feature)) for feature in self._lookup.features(phrase))
            self._choices[phrase] = self._best(scored)
        return self._choices[phrase]

    def _score(self, feature: Feature) -> float:
        weights = self._weights
        return (
            weights.given_source * feature.given_source
            + weights.given_target * feature.given_target
            + weights.words_given_source * feature.words_given_source
            + weights.words_given_target * feature.words_given_target
        )

    def _best(self, scored: Iterable[tuple[Phrase, float]]) -> list[Choice]:
        weights = self._weights
        choices = (
            Choice(
                tuple(self._forms[number] for number in phrase),
                phrase,
                score + weights.word * len(phrase) + weights.phrase,
            )
            for phrase, score in scored
        )
        return sorted(choices, key=lambda choice: (-choice.score, choice.numbers))[: weights.choices]

    def _unknown(self, form: Form) -> list[Choice]:
        if not is_word(form.text) or len(form.text) > _LONGEST_WORD:
            return [Choice((form.spelled,), (self._target.get(form.spelled, OTHER),), 0.0)]
        guesses = self._guess(form.text)
        if guesses:
            return self._best((phrase, self._weights.given_source * worth) for phrase, worth in guesses)
        return [Choice((self._spell(form.spelled),), (OTHER,), 0.0)]
