from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jazari.core import Country
from jazari.factory import Thresholds
from jazari.factory.quality import judge, measure

DEFAULTS = Thresholds()


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("شكون جا؟", None),
        ("3andi 3 d drari", None),
        ("مَرْحَبًا بِكُمْ فِي المَغْرِبِ", None),
        ("12 34 56 78 ab", "digits"),
        ("*** --- *** ab ===", "symbols"),
        ("a", "too-short"),
        ("hahah" + "a" * 30, "repeated-characters"),
        ("buy now " * 20, "repeated-words"),
        ("one two three four " * 8, "repeated-phrases"),
    ],
)
def test_poor_texts_are_told_by_reason(text: str, reason: str | None) -> None:
    assert judge(measure(text), DEFAULTS) == reason


def test_thresholds_are_the_recipe_s() -> None:
    signals = measure("Bonjour à tous")
    assert judge(signals, replace(DEFAULTS, words_min=4)) == "too-short"
    assert judge(signals, replace(DEFAULTS, words_max=2)) == "too-long"


def test_the_starter_corpus_is_good_enough(pack: Country) -> None:
    assert [row.text for row in pack.texts if judge(measure(row.text), DEFAULTS)] == []


@given(st.text(max_size=200))
def test_shares_are_shares(text: str) -> None:
    signals = measure(text)
    shares = (
        signals.symbol_share,
        signals.digit_share,
        signals.top_word_share,
        signals.repeated_trigram_share,
    )
    assert all(0 <= share <= 1 for share in shares)
