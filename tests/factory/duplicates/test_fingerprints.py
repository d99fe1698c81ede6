import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jazari.factory.duplicates import Fingerprints, FingerprintsDamaged, normal_form

WORD = st.sampled_from(["office", "closes", "Opens", "commune", "window", "رقم", "الشباك", "télé", "ⴰⵙⵙ"])
LONG = st.lists(WORD, min_size=13, max_size=30).map(" ".join)
PASSAGE = (
    "The commune office opens at half past eight, and closes at half past four on working days of the week."
)
QUESTION = "Which papers does a birth certificate need?"


def runs(text: str) -> set[tuple[str, ...]]:
    words = normal_form(text).split()
    return {tuple(words[place : place + 13]) for place in range(len(words) - 12)}


def contamination(texts: list[str], items: dict[str, str]) -> list[str | None]:
    return Fingerprints.of(items).overlaps(texts)


@given(st.lists(LONG, max_size=3), st.lists(LONG, max_size=2), st.integers(0, 1 << 32))
def test_a_long_item_is_found_by_any_run_of_thirteen_words(
    items: list[str], others: list[str], seed: int
) -> None:
    chooser = random.Random(seed)
    texts = [*others]
    for item in items:  # a piece of an item amid other words
        words = item.split()
        start = chooser.randrange(len(words))
        texts.append(" ".join(["before", *words[start : start + chooser.randrange(1, 20)], "after"]))
    named = {f"item-{place}": item for place, item in enumerate(items)}
    expected = [
        next((name for name, item in named.items() if runs(item) & runs(text)), None) for text in texts
    ]
    assert contamination(texts, named) == expected


@pytest.mark.parametrize(
    "text",
    [
        "before it " + PASSAGE.upper() + " and after it",
        "the COMMUNE   office — opens at\nhalf past eight; and closes at half past four on Mondays",
    ],
)
def test_case_signs_and_spaces_hide_nothing(text: str) -> None:
    assert contamination([text], {"passage": PASSAGE}) == ["passage"]


def test_vowel_signs_tatweel_and_alef_forms_hide_nothing() -> None:
    item = "كل مواطن يطلب نسخة من عقد الازدياد الى مكتب الحالة المدنية الذي سجلت فيه ولادته"
    text = "قالوا: كُلّ مُواطن يطلب نسخــة من عقد الإزدياد إلى مكتب الحالة المدنيّة الذي سُجّلت فيه ولادته اليوم"
    assert contamination([text], {"item": item}) == ["item"]


def test_twelve_words_are_not_enough() -> None:
    words = PASSAGE.split()
    assert contamination([" ".join(words[:12]), " ".join(words[:13])], {"passage": PASSAGE}) == [
        None,
        "passage",
    ]


def test_a_run_does_not_cross_from_one_text_into_the_next() -> None:
    words = PASSAGE.split()
    assert contamination([" ".join(words[:10]), " ".join(words[10:])], {"passage": PASSAGE}) == [None, None]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (QUESTION, True),
        ("which papers does a BIRTH certificate need", True),
        ("Which papers does a birth certificate need, please?", True),
        (f"A long page.\n{QUESTION}\nAnd {'much ' * 300}more.", True),
        (f"1. {QUESTION}", True),
        ("Which window gives birth certificates?", False),
        ("Papers", False),
        ("", False),
    ],
)
def test_a_short_item_is_found_where_a_text_or_line_is_nearly_the_same(text: str, found: bool) -> None:
    assert contamination([text], {"passage": PASSAGE, "question": QUESTION}) == [
        "question" if found else None
    ]


def test_an_item_of_a_word_is_a_text_and_not_a_line_of_one() -> None:
    found = contamination(["Rabat", "rabat!", "Fès\nRabat\nSalé", "…"], {"capital": "Rabat", "nothing": "?!"})
    assert found == ["capital", "capital", None, None]


@given(st.lists(LONG | st.lists(WORD, max_size=8).map(" ".join), max_size=4), st.integers(0, 6))
def test_kept_and_merged_fingerprints_find_the_same(items: list[str], cut: int) -> None:
    named = {f"item-{place}": item for place, item in enumerate(items)}
    whole = Fingerprints.of(named)
    parts = [dict(list(named.items())[:cut]), dict(list(named.items())[cut:])]
    merged = Fingerprints.merged(
        [Fingerprints.from_bytes(Fingerprints.of(part).to_bytes()) for part in parts]
    )
    assert merged.to_bytes() == whole.to_bytes()
    texts = [*items, "  ".join(items), PASSAGE]
    assert merged.overlaps(texts) == whole.overlaps(texts)
    assert [name is not None for name in whole.overlaps(items)] == [bool(normal_form(item)) for item in items]


def test_no_text_is_kept() -> None:
    kept = Fingerprints.of({"a": PASSAGE, "b": QUESTION}).to_bytes()
    assert not [word for word in (PASSAGE + QUESTION).split() if len(word) > 3 and word.encode() in kept]
    assert b"papers" not in kept.lower()


@pytest.mark.parametrize("place", [0, 10, 60, -1])
def test_damage_is_found(place: int) -> None:
    kept = bytearray(Fingerprints.of({"a": PASSAGE, "b": QUESTION}).to_bytes())
    kept[place] ^= 1
    with pytest.raises(FingerprintsDamaged, match="make them again"):
        Fingerprints.from_bytes(bytes(kept))
    with pytest.raises(FingerprintsDamaged):
        Fingerprints.from_bytes(b"")


def test_no_items_and_no_texts() -> None:
    assert contamination(["a text"], {}) == [None]
    assert contamination([], {"a": PASSAGE, "b": QUESTION}) == []
    assert Fingerprints.merged([]).overlaps(["a text"]) == [None]
