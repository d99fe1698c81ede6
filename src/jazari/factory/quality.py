"""Signals of a text's quality, all from one tokenisation, and the verdict by thresholds.

The signals are those of Gopher (Rae et al. 2021, table A1) and C4 that mean something in a sentence as in a page.
"""

import re
from collections import Counter
from dataclasses import dataclass

from jazari.factory.records import Thresholds

STEP = "quality"

_MARKS = "\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u200c\u200d"
_SYMBOL = re.compile(rf"[^\w\s{_MARKS}]|_")
_DIGIT = re.compile(r"\d")
_LETTER = re.compile(r"[^\W\d_]")
_LONG_RUN = re.compile(r"(\S)\1{7,}")
_WORDS_TO_JUDGE_REPETITION = 12


@dataclass(frozen=True, slots=True)
class Signals:
    """What is measured of a text; shares are of its signs without spaces, or of its words."""

    words: int
    letters: int
    symbol_share: float
    digit_share: float
    top_word_share: float
    repeated_trigram_share: float
    longest_run: int


def measure(text: str) -> Signals:
    """The signals of a text; repetition is 0 in texts too short to judge."""
    words = text.split()
    signs = sum(map(len, words)) or 1
    top_share = trigram_share = 0.0
    if len(words) >= _WORDS_TO_JUDGE_REPETITION:
        top_share = Counter(words).most_common(1)[0][1] / len(words)
        trigrams = list(zip(words, words[1:], words[2:], strict=False))
        trigram_share = 1 - len(set(trigrams)) / len(trigrams)
    return Signals(
        words=len(words),
        letters=len(_LETTER.findall(text)),
        symbol_share=len(_SYMBOL.findall(text)) / signs,
        digit_share=len(_DIGIT.findall(text)) / signs,
        top_word_share=top_share,
        repeated_trigram_share=trigram_share,
        longest_run=max((len(run.group()) for run in _LONG_RUN.finditer(text)), default=0),
    )


def judge(signals: Signals, thresholds: Thresholds) -> str | None:
    """Why a text is dropped, or None; the first reason of a fixed order."""
    verdicts = (
        ("too-short", signals.words < thresholds.words_min or signals.letters < thresholds.letters_min),
        ("too-long", signals.words > thresholds.words_max),
        ("symbols", signals.symbol_share > thresholds.symbol_share_max),
        ("digits", signals.digit_share > thresholds.digit_share_max),
        ("repeated-characters", signals.longest_run > thresholds.character_run_max),
        ("repeated-words", signals.top_word_share > thresholds.top_word_share_max),
        ("repeated-phrases", signals.repeated_trigram_share > thresholds.repeated_trigram_share_max),
    )
    return next((reason for reason, applies in verdicts if applies), None)
