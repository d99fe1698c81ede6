"""Verdicts on signals: a recipe's own thresholds, by language, and the field's published filters, by name.

A filter is rows of limits; a text is dropped for the first row that it breaks. A signal that is not a number (stop
words of a language without a list) breaks none.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from math import inf

import numpy as np
import numpy.typing as npt

from jazari.factory.quality.signals import Signals
from jazari.factory.records import Thresholds

STEP = "quality"


@dataclass(frozen=True, slots=True)
class Rule:
    """Why a text is dropped whose signal is below `least` or above `most`."""

    reason: str
    signal: str
    least: float = -inf
    most: float = inf


FILTERS: Mapping[str, tuple[Rule, ...]] = {
    # Rae et al. 2021, section A.1.1 and table A1, with the limits of datatrove.
    "gopher": (
        Rule("gopher-length", "words", least=50, most=100_000),
        Rule("gopher-word-length", "mean_word_length", least=3, most=10),
        Rule("gopher-hashes", "hashes_per_token", most=0.1),
        Rule("gopher-ellipses", "ellipses_per_token", most=0.1),
        Rule("gopher-bullets", "bullet_line_share", most=0.9),
        Rule("gopher-line-ellipses", "ellipsis_line_share", most=0.3),
        Rule("gopher-letters", "letter_token_share", least=0.8),
        Rule("gopher-stop-words", "stop_words", least=2),
        Rule("gopher-paragraphs", "repeated_paragraph_share", most=0.3),
        Rule("gopher-paragraphs", "repeated_paragraph_sign_share", most=0.2),
        Rule("gopher-lines", "repeated_line_share", most=0.3),
        Rule("gopher-lines", "repeated_line_sign_share", most=0.2),
        Rule("gopher-top-ngram", "top_2gram_share", most=0.2),
        Rule("gopher-top-ngram", "top_3gram_share", most=0.18),
        Rule("gopher-top-ngram", "top_4gram_share", most=0.16),
        Rule("gopher-ngrams", "repeated_5gram_share", most=0.15),
        Rule("gopher-ngrams", "repeated_6gram_share", most=0.14),
        Rule("gopher-ngrams", "repeated_7gram_share", most=0.13),
        Rule("gopher-ngrams", "repeated_8gram_share", most=0.12),
        Rule("gopher-ngrams", "repeated_9gram_share", most=0.11),
        Rule("gopher-ngrams", "repeated_10gram_share", most=0.10),
    ),
    # Raffel et al. 2020, section 2.2, without its list of words.
    "c4": (
        Rule("c4-lorem-ipsum", "lorem_ipsum", most=0),
        Rule("c4-curly-bracket", "curly_bracket", most=0),
        Rule("c4-sentences", "sentences", least=5),
    ),
    # Penedo et al. 2024, section 3.5.
    "fineweb": (
        Rule("fineweb-line-ends", "stopped_line_share", least=0.12),
        Rule("fineweb-short-lines", "short_line_share", most=0.67),
        Rule("fineweb-repeated-lines", "repeated_line_sign_share", most=0.01),
        Rule("fineweb-line-feeds", "line_feeds_per_token", most=0.3),
    ),
}
"""The published filters. They were made for pages, in English: of short or Darija texts they keep next to nothing."""


@dataclass(frozen=True, slots=True)
class _Limit:
    """Which field of Thresholds limits which signal."""

    reason: str
    signal: str
    threshold: str


_LEAST = (_Limit("too-short", "words", "words_min"), _Limit("too-short", "letters", "letters_min"))
_MOST = (
    _Limit("too-long", "words", "words_max"),
    _Limit("symbols", "symbol_share", "symbol_share_max"),
    _Limit("digits", "digit_share", "digit_share_max"),
    _Limit("repeated-characters", "longest_run", "character_run_max"),
    _Limit("repeated-words", "top_word_share", "top_word_share_max"),
    _Limit("repeated-phrases", "repeated_trigram_share", "repeated_trigram_share_max"),
)
_CALIBRATED = _MOST[1:]
"""How long a document may be is its publisher's choice, and a corpus of sentences knows nothing of pages."""


def judge_batch(
    signals: Signals,
    languages: Sequence[str],
    thresholds: Mapping[str, Thresholds],
    filters: Sequence[str] = (),
) -> list[str | None]:
    """For each text why it is dropped, or None; the first reason in the order of the rules.

    `thresholds` are by language, those of "" for every other; `filters` names published ones (FILTERS) to apply after.
    """
    published = tuple(rule for name in filters for rule in FILTERS[name])
    of = np.array(languages, dtype=np.str_)
    reasons = np.full(len(signals), None, dtype=object)
    for language in sorted(set(languages)):
        own = thresholds.get(language) or thresholds.get("") or Thresholds()
        rules = _rules(own) + published
        texts = np.flatnonzero(of == language)
        for rule in reversed(rules):
            value = getattr(signals, rule.signal)[texts]
            reasons[texts[(value < rule.least) | (value > rule.most)]] = rule.reason
    found: list[str | None] = reasons.tolist()
    return found


def calibrate(
    signals: Signals,
    languages: Sequence[str],
    lost: float = 0.01,
    texts_min: int = 200,
    base: Thresholds = Thresholds(),  # noqa: B008
) -> dict[str, Thresholds]:
    """For each language the tightest thresholds that drop at most the share `lost` of a trusted corpus.

    The texts lost are those that stand out most, each at the signal where it is most extreme. Limits of length are
    those of `base`, and so is one whose signal is 0 throughout. Languages of fewer than `texts_min` texts get none; ""
    stands for all texts together.
    """
    of = np.array(languages, dtype=np.str_)
    groups = {language: of == language for language in sorted(set(languages))} | {"": of == of}
    return {
        language: _tightest(signals, texts, lost, base)
        for language, texts in groups.items()
        if texts.sum() >= texts_min
    }


def _rules(thresholds: Thresholds) -> tuple[Rule, ...]:
    least = [Rule(own.reason, own.signal, least=getattr(thresholds, own.threshold)) for own in _LEAST]
    most = [Rule(own.reason, own.signal, most=getattr(thresholds, own.threshold)) for own in _MOST]
    return (*least, *most)


def _tightest(signals: Signals, texts: npt.NDArray[np.bool_], lost: float, base: Thresholds) -> Thresholds:
    values = [getattr(signals, limit.signal)[texts] for limit in _CALIBRATED]
    # How extreme each text is: how many texts are no better than it, at the signal where they are fewest.
    peers = np.min([len(own) - np.searchsorted(np.sort(own), own) for own in values], axis=0)
    # The most extreme ones are lost, but none that ties with one that is kept.
    kept = peers >= np.sort(peers)[min(int(lost * len(peers)), len(peers) - 1)]
    highest = {limit.threshold: own[kept].max() for limit, own in zip(_CALIBRATED, values, strict=True)}
    return replace(
        base, **{name: type(getattr(base, name))(most) for name, most in highest.items() if most > 0}
    )
