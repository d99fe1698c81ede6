from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jazari.factory.duplicates import lines as module
from jazari.factory.duplicates import normal_form, repeated_lines

LINE = st.sampled_from(["Home | News", "home news", "Contact", "", "ok", "Accueil", "الصفحة الأولى", "a"])
DOCUMENTS = st.lists(st.lists(LINE, max_size=6).map("\n".join), max_size=8)


def by_definition(texts: list[str], least_characters: int, least_documents: int) -> list[tuple[str, int]]:
    forms = [[normal_form(line) for line in text.split("\n")] for text in texts]
    counts = Counter(form for own in forms for form in set(own))
    found = []
    for text, own in zip(texts, forms, strict=True):
        stays = [len(form) < max(least_characters, 1) or counts[form] < least_documents for form in own]
        left = [line for line, stay in zip(text.split("\n"), stays, strict=True) if stay]
        found.append(("\n".join(left), len(own) - len(left)))
    return found


@given(DOCUMENTS, st.integers(0, 9), st.integers(1, 4), st.integers(0, 8))
def test_lines_are_struck_that_enough_documents_hold(
    texts: list[str], least_characters: int, least_documents: int, cut: int
) -> None:
    known = repeated_lines([texts[:cut], texts[cut:]], least_characters, least_documents)
    assert known.strike(texts) == by_definition(texts, least_characters, least_documents)


@given(DOCUMENTS, st.randoms(use_true_random=False))
def test_the_order_of_documents_changes_nothing(texts: list[str], chooser: object) -> None:
    shuffled = list(texts)
    chooser.shuffle(shuffled)  # type: ignore[attr-defined]
    one, other = (repeated_lines([given], 3, 2).known.tolist() for given in (texts, shuffled))
    assert one == other


def test_counting_range_by_range_gives_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = [
        f"the notice under every page\nline {number} of its own\nnumber {number % 7}" for number in range(60)
    ]
    whole = repeated_lines([texts], 5, 4).known.tolist()
    monkeypatch.setattr(module, "_SORTED_AT_ONCE", 16)
    monkeypatch.setattr(module, "_READ_AT_ONCE", 10)
    assert repeated_lines([texts], 5, 4).known.tolist() == whole
    assert len(whole) == 8


def test_a_line_repeated_within_one_document_is_not_boilerplate() -> None:
    assert repeated_lines([["the refrain of the song\n" * 9]], 5, 2).known.tolist() == []


def test_what_stays_is_left_as_it_was() -> None:
    text = "  Kept — as is\r\n\nNOTICE: all rights reserved\nlast"
    known = repeated_lines([[text, "notice all rights reserved"]], 10, 2)
    assert known.strike([text, "no such line"]) == [("  Kept — as is\r\n\nlast", 1), ("no such line", 0)]
