"""One spelling for what people write in many."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jazari.core import Country
from jazari.services.concepts import Concepts
from jazari.services.text import MAX_WORDS, views


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("الشهادة", "شهاده"),
        ("إقامَة", "اقامه"),
        ("مـــحكمة", "محكمة"),
        ("والبطاقة", "البطاقة"),
        ("3afak", "eafak"),
        ("l7ouma", "lhuma"),
        ("wra9", "wraq"),
        ("Déménagé", "demenage"),
        ("l'adresse", "l adresse"),
        ("passeport", "paseport"),
    ],
)
def test_spellings_of_one_word_meet(one: str, other: str) -> None:
    assert views(one).words == views(other).words


@pytest.mark.parametrize(
    ("arabic", "latin"),
    [("لاكارط", "lakart"), ("طوموبيل", "tomobil"), ("دوسي", "dosi"), ("شهادة", "chahada")],
)
def test_both_scripts_of_one_word_keep_the_same_consonants(arabic: str, latin: str) -> None:
    assert views(arabic).skeletons == views(latin).skeletons


@given(st.text())
def test_any_text_can_be_read(text: str) -> None:
    seen = views(text)
    assert len(seen.words) <= MAX_WORDS * 3
    assert all(word and " " not in word for word in seen.words)


@given(st.text(max_size=60))
def test_reading_again_changes_nothing_in_the_number_of_words(text: str) -> None:
    once = views(text).words
    assert len(views(" ".join(once)).words) == len(once)


@pytest.mark.parametrize(
    ("text", "concept"),
    [
        ("J'ai perdu mon permis", "lose"),
        ("tlef lia passport", "passport"),
        ("مراتي ولدات البارح", "birth"),
        ("I moved house and my address changed", "move"),
        ("بغيت نبني دار", "build"),
        ("lantrit dyal baba", "old_age"),
    ],
)
def test_words_of_every_language_mean_concepts(morocco: Country, text: str, concept: str) -> None:
    assert concept in Concepts(morocco.concepts).of(views(text).words)


def test_a_concept_without_a_letter_left_is_never_found() -> None:
    assert Concepts({"empty": ["2", "=2"], "full": ["naiss"]}).of(("naissance",)) == ["full"]


@pytest.mark.parametrize(
    ("stem", "text", "found"),
    [
        ("naiss", "la naissance", True),
        ("naiss", "renaissance", False),
        ("=né", "il est né", True),
        ("=né", "la neige", False),
        ("*جدد", "نتجدد", True),
        ("permis_de_conduire", "mon permis de conduire", True),
        ("hi", "hier", False),
        ("hi", "hi all", True),
    ],
)
def test_a_stem_says_where_it_may_stand(stem: str, text: str, found: bool) -> None:
    assert Concepts({"one": [stem]}).of(views(text).words) == (["one"] if found else [])
