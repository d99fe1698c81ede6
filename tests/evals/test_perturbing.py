"""Spoilt texts: what each way changes, what it leaves, and that it is repeatable."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jazari.evals import NotPerturbable
from jazari.evals.perturbing import known_way, perturbed

OWN = ("spelling", "keyboard", "diacritics", "digits", "casing", "whitespace")


@given(
    st.text(max_size=60), st.sampled_from(OWN), st.sampled_from(("ary_Latn", "arb_Arab", "zgh_Tfng", "und"))
)
def test_the_same_item_is_spoilt_in_the_same_way(text: str, name: str, language: str) -> None:
    way = known_way(name)
    assert perturbed(way, text, language, "7") == perturbed(way, text, language, "7")


@pytest.mark.parametrize(
    ("name", "text", "language", "spoilt"),
    [
        ("diacritics", "كِتَابٌ مُؤَمَّن", "arb_Arab", "كتاب مؤمن"),
        ("diacritics", "L'été à Fès", "fra_Latn", "L'ete a Fes"),
        ("digits", "2030 و٧", "arb_Arab", "٢٠٣٠ و7"),
        ("casing", "salam ⵙⵍⴰⵎ", "ary_Latn", "SALAM ⵙⵍⴰⵎ"),
    ],
)
def test_what_is_taken_away_or_exchanged(name: str, text: str, language: str, spoilt: str) -> None:
    assert perturbed(known_way(name), text, language, "1") == spoilt


def test_letters_that_only_look_marked_stay() -> None:
    assert perturbed("diacritics", "أإآئؤي", "arb_Arab", "1") == unicodedata.normalize("NFC", "أإآئؤي")


@given(st.lists(st.sampled_from("شيبلات"), min_size=1, max_size=30).map("".join))
def test_a_slip_of_the_finger_stays_near(word: str) -> None:
    spoilt = perturbed("keyboard", word, "ary_Arab", word)
    assert len(word) - len(spoilt) in range(len(word) + 1)


def test_slips_hit_a_letter_in_ten() -> None:
    text = "kanmchi " * 500
    spoilt = perturbed("keyboard", text, "ary_Latn", "1")
    assert 0.02 < (len(text) - len(spoilt)) / text.count("k") / 7 < 0.05


def test_habits_are_those_of_the_script() -> None:
    spoilt = {perturbed("spelling", "chouf 7na f lqahwa", "ary_Latn", str(number)) for number in range(20)}
    assert len(spoilt) > 3
    assert perturbed("spelling", "12 + 3", "und", "1") == "12 + 3"


def test_spaces_change_and_nothing_else_does() -> None:
    spoilt = perturbed("whitespace", "a b c", "fra_Latn", "1")
    assert spoilt != "a b c"
    assert spoilt.split() == ["a", "b", "c"]


def test_an_unknown_way_is_one_clear_error() -> None:
    with pytest.raises(
        NotPerturbable, match=r"'noise' is no perturbation; the known ones are spelling, arabizi"
    ):
        known_way("noise")
