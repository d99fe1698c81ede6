"""chrF++ against the field's own library."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sacrebleu.metrics.chrf import CHRF

from jazari.core import chrf_counts, chrf_score

TEXTS = st.text(alphabet="ab c.,!شكرا ⵣⵓⵍ", max_size=20)


@given(st.lists(st.tuples(TEXTS.filter(str.strip), TEXTS), min_size=1, max_size=6))
def test_counts_added_up_over_texts_score_as_sacrebleu_does(pairs: list[tuple[str, str]]) -> None:
    references, said = [list(column) for column in zip(*pairs, strict=True)]
    sums = [sum(column) for column in zip(*(chrf_counts(*pair) for pair in pairs), strict=True)]
    assert chrf_score(sums) * 100 == pytest.approx(CHRF(word_order=2).corpus_score(said, [references]).score)


def test_the_reference_itself_is_perfect_and_nothing_is_worth_nothing() -> None:
    assert chrf_score(chrf_counts("ⴰⵣⵓⵍ a good day", "ⴰⵣⵓⵍ a good day")) == pytest.approx(1)
    assert chrf_score(chrf_counts("a good day", "")) == 0
