"""Comparing two models: against tests that can be computed exactly, and against what the words promise."""

from math import comb

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from jazari.evals.records import Answer
from jazari.evals.statistics import compare, holm
from tests.evals.test_rules import METRICS, answers


def judged(right: list[bool]) -> list[Answer]:
    return answers([("a", "a" if one else "b") for one in right], ["x"] * len(right))


def test_a_model_beside_itself() -> None:
    same = judged([True] * 30 + [False] * 10)
    for metric in METRICS:
        found = compare(metric, same, same)
        assert (found.difference, found.p_value, found.first_only, found.second_only) == (0, 1, 0, 0)
        assert (found.interval.low, found.interval.high) == (0, 0)


@pytest.mark.parametrize(("first_only", "second_only"), [(3, 12), (10, 12), (0, 5), (20, 45)])
def test_the_p_value_is_that_of_the_exact_sign_test(first_only: int, second_only: int) -> None:
    # Accuracy differs by the items that one of two models had right alone: a coin a piece (McNemar's exact test).
    first = judged([True] * first_only + [False] * second_only + [True] * 50)
    second = judged([False] * first_only + [True] * second_only + [True] * 50)
    n, fewer = first_only + second_only, min(first_only, second_only)
    exact = min(1.0, 2 * sum(comb(n, k) for k in range(fewer + 1)) / 2**n)
    found = compare("accuracy", first, second, resamples=20_000)
    assert (found.first_only, found.second_only, found.items) == (first_only, second_only, n + 50)
    assert found.difference == pytest.approx((second_only - first_only) / (n + 50))
    assert found.p_value == pytest.approx(exact, abs=0.01)


def test_chance_alone_is_called_a_difference_as_seldom_as_it_says() -> None:
    random = np.random.default_rng(5)
    found = [
        compare(
            "macro_f1",
            *(
                answers([(e, e if random.random() < 0.7 else "b") for e in ["a", "b", "c"] * 20], ["x"] * 60)
                for _ in range(2)
            ),
            resamples=400,
        )
        for _ in range(150)
    ]
    assert 1 <= sum(one.p_value <= 0.05 for one in found) <= 15
    assert sum(one.interval.low <= 0 <= one.interval.high for one in found) >= 132


@given(st.lists(st.tuples(st.booleans(), st.booleans()), min_size=1, max_size=30))
def test_the_other_way_round_is_the_opposite(pairs: list[tuple[bool, bool]]) -> None:
    first, second = (judged([pair[side] for pair in pairs]) for side in (0, 1))
    there, back = (compare("accuracy", *both, resamples=200) for both in ((first, second), (second, first)))
    assert there.difference == -back.difference
    assert (there.first_only, there.second_only) == (back.second_only, back.first_only)
    assert there.interval.low <= there.difference <= there.interval.high
    assert 0 < there.p_value <= 1


def test_answers_to_other_items_cannot_be_compared() -> None:
    with pytest.raises(ValueError, match="same items"):
        compare("accuracy", judged([True, True]), judged([True]))


def test_among_many_comparisons_each_counts_less() -> None:
    assert holm([0.01, 0.04, 0.03]) == pytest.approx([0.03, 0.06, 0.06])
    assert holm([0.6, 0.5]) == [1.0, 1.0]
    assert holm([]) == []


@given(st.lists(st.floats(0, 1), min_size=1, max_size=12))
def test_a_correction_never_helps_and_keeps_the_order(values: list[float]) -> None:
    adjusted = holm(values)
    assert all(value <= found <= 1 for value, found in zip(values, adjusted, strict=True))
    order = sorted(range(len(values)), key=values.__getitem__)
    assert [adjusted[place] for place in order] == sorted(adjusted)
