"""Smoothed n-grams."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jazari.models.ngrams import EDGE, NGrams, count_grams

LINES = st.lists(st.lists(st.integers(1, 3), max_size=6), min_size=1, max_size=6)


@given(LINES, st.lists(st.integers(0, 3), min_size=2, max_size=2))
def test_probabilities_after_any_context_sum_to_one(lines: list[list[int]], context: list[int]) -> None:
    grams = NGrams(count_grams(((line, 1) for line in lines), 3), [0.25] * 4)
    total = sum(math.exp(grams.log(tuple(context), number)) for number in range(4))
    assert total == pytest.approx(1)


def test_what_was_seen_after_a_context_is_likelier_there_than_elsewhere() -> None:
    grams = NGrams(count_grams([([1, 2], 3), ([2, 1], 1)], 3), [0.25] * 4)
    assert grams.log((EDGE, 1), 2) > grams.log((EDGE, 2), 2)
    assert grams.log((EDGE, EDGE), 1) > grams.log((EDGE, EDGE), 2) > grams.log((EDGE, EDGE), 3)
