import unicodedata

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from jazari.core import plain_letters
from jazari.factory.duplicates import normal_form
from jazari.factory.duplicates.forms import BREAK, PADDING, batches, fold

TEXTS = st.lists(st.text(max_size=30) | st.text("aé ﷺœﻻـ\u0651\x1e\n.", max_size=12), max_size=8)


def by_definition(text: str) -> str:
    """The normal form, sign by sign."""
    signs: list[str] = []
    for sign in text:
        plain = unicodedata.normalize("NFC", plain_letters(plain_letters(sign)))
        if unicodedata.category(sign) != "Cf":
            signs.extend(part if part.isalnum() else " " for part in plain)
    return " ".join("".join(signs).split())


def test_what_writers_vary_is_levelled() -> None:
    assert normal_form("  L'École, À RABAT !") == "l ecole a rabat"
    assert normal_form("الإدارةُ الـــمغربيّة") == normal_form("الاداره المغربيه")
    assert normal_form("١٢ مارس") == normal_form("12 مارس")
    assert normal_form("\ufedf\ufe8e cœur") == normal_form("لا coeur")
    assert normal_form("ⵜⴰⵎⴰⵣⵉⵖⵜ!") == "ⵜⴰⵎⴰⵣⵉⵖⵜ"
    assert normal_form("soft\u00adhyphen") == "softhyphen"


@given(TEXTS)
def test_a_batch_is_folded_as_each_sign_alone(texts: list[str]) -> None:
    folded = fold(texts)
    spans = zip(folded.starts, folded.ends, strict=True)
    forms = [folded.codes[start:end].tobytes().decode("utf-32-le", "surrogatepass") for start, end in spans]
    assert forms == [by_definition(text.replace("\x1e", " ")) for text in texts]


@given(st.text(max_size=40))
def test_a_normal_form_is_its_own(text: str) -> None:
    assert normal_form(normal_form(text)) == normal_form(text)


@given(TEXTS)
def test_texts_are_parted_by_breaks(texts: list[str]) -> None:
    folded = fold(texts)
    for end in folded.ends:
        assert (folded.codes[end : end + PADDING] == BREAK).all()
    assert np.count_nonzero(folded.codes == BREAK) >= PADDING * len(texts)


def test_batches_hold_each_text_once() -> None:
    texts = ["x" * size for size in (5, 200_000, 0, 90_000, 90_000, 1)]
    parts = list(batches(texts))
    assert [place for start, end in parts for place in range(start, end)] == list(range(6))
    assert len(parts) > 1
