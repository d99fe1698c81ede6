"""Verdicts on signals: a recipe's own thresholds, by language, and the field's published filters, by name.

A filter is rows of limits; a text is dropped for the first row that it breaks. A signal that is not a number (stop
words of a language without a list) breaks none.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from math import inf

import numpy as np
import numpy.typing as npt

from jazari.factory.quality.signals import Signals
from jazari.factory.records import Thresholds

STEP = "quality"
LEAST_SHARE = 0.5
"""Of a recipe's own limit, to which calibration may tighten it."""


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
_CALIBRATED = (
    _Limit("symbols", "symbol_share", "symbol_share_max"),
    _Limit("digits", "digit_share", "digit_share_max"),
    _Limit("repeated-characters", "longest_run", "character_run_max"),
    _Limit("repeated-words", "top_word_share", "top_word_share_max"),
    _Limit("repeated-phrases", "repeated_trigram_share", "repeated_trigram_share_max"),
)
_MOST = (
    _Limit("too-long", "words", "words_max"),
    *_CALIBRATED,
    _Limit("lexicon", "lexicon_share", "lexicon_share_max"),
)
"""How long a document may be is its publisher's choice, as a corpus of sentences knows nothing of pages; so is which
words it may hold.
"""


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
    sources: Iterable[tuple[Signals, Sequence[str]]],
    lost: float = 0.001,
    texts_min: int = 200,
    base: Thresholds = Thresholds(),  # noqa: B008
) -> dict[str, Thresholds]:
    """For each language the tightest thresholds that drop at most the share `lost` of each trusted source.

    A source is the signals of its texts and their languages. The texts lost are those that stand out most, each at the
    signal where it is most extreme. Limits of length are those of `base`, and so is one whose signal no source shows;
    none is under the half of that of `base`, as sentences show little of what pages may repeat. A source of fewer than
    `texts_min` texts in a language says nothing of it; a language that none speaks of has no thresholds.
    """
    found: dict[str, dict[str, float]] = {}
    for signals, languages in sources:
        of = np.array(languages, dtype=np.str_)
        for language in sorted(set(languages)):
            texts = of == language
            if texts.sum() >= texts_min:
                known = found.setdefault(language, {})
                for name, limit in _tightest(signals, texts, lost, base).items():
                    known[name] = max(limit, known.get(name, limit))
    whole = {row.name: row.type for row in fields(Thresholds)}
    return {
        language: replace(base, **{name: whole[name](limit) for name, limit in limits.items()})  # type: ignore[operator]
        for language, limits in found.items()
    }


def _rules(thresholds: Thresholds) -> tuple[Rule, ...]:
    least = [Rule(own.reason, own.signal, least=getattr(thresholds, own.threshold)) for own in _LEAST]
    most = [Rule(own.reason, own.signal, most=getattr(thresholds, own.threshold)) for own in _MOST]
    return (*least, *most)


def _tightest(
    signals: Signals, texts: npt.NDArray[np.bool_], lost: float, base: Thresholds
) -> dict[str, float]:
    """The limits that one source's texts in one language show, by threshold."""
    values = [getattr(signals, limit.signal)[texts] for limit in _CALIBRATED]
    # How extreme each text is: how many texts are no better than it, at the signal where they are fewest.
    peers = np.min([len(own) - np.searchsorted(np.sort(own), own) for own in values], axis=0)
    # The most extreme ones are lost, but none that ties with one that is kept.
    kept = peers >= np.sort(peers)[min(int(lost * len(peers)), len(peers) - 1)]
    highest = {
        limit.threshold: float(own[kept].max()) for limit, own in zip(_CALIBRATED, values, strict=True)
    }
    return {name: max(most, getattr(base, name) * LEAST_SHARE) for name, most in highest.items() if most > 0}
