"""Krippendorff's alpha against published examples and against its definition, written out without any shortcut."""

from collections import Counter
from collections.abc import Sequence
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jazari.core.agreement import Difference, alpha, equal_share, nominal, ordinal, weighted_kappa

NOTHING = "."


def units_of(*coders: str) -> list[list[str]]:
    """The values of each unit, from one line for each coder."""
    rows = [line.split() for line in coders]
    return [[value for value in unit if value != NOTHING] for unit in zip(*rows, strict=True)]


# K. Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011), sections A, B and C to E.
TWO_BINARY = units_of("0 1 0 0 0 0 0 0 1 0", "1 1 1 0 0 1 0 0 0 0")
TWO_NOMINAL = units_of("a a b b d c c c e d d a", "b a b b b c c c e d d d")
FOUR_CODERS = units_of(
    "1 2 3 3 2 1 4 1 2 . . .", "1 2 3 3 2 2 4 1 2 5 . 3", ". 3 3 3 2 3 4 2 2 5 1 .", "1 2 3 3 2 4 4 1 2 5 1 ."
)
GRADED = [[int(value) for value in unit] for unit in FOUR_CODERS]


def test_published_examples() -> None:
    assert alpha(TWO_BINARY, nominal) == pytest.approx(0.095, abs=5e-4)
    assert alpha(TWO_NOMINAL, nominal) == pytest.approx(0.692, abs=5e-4)
    assert alpha(FOUR_CODERS, nominal) == pytest.approx(0.743, abs=5e-4)
    assert alpha(GRADED, ordinal) == pytest.approx(0.815, abs=5e-4)


def brute_force(units: Sequence[Sequence[int]], difference: Difference[int]) -> float | None:
    """One minus observed over expected difference, over every ordered pair of values that there is."""
    paired = [unit for unit in units if len(unit) > 1]
    values = [value for unit in paired for value in unit]
    used = Counter(values)
    if len(used) < 2:
        return None
    observed = sum(
        sum(difference(one, other, used) for one, other in permutations(unit, 2)) / (len(unit) - 1)
        for unit in paired
    ) / len(values)
    expected = sum(difference(one, other, used) for one, other in permutations(values, 2)) / (
        len(values) * (len(values) - 1)
    )
    return 1 - observed / expected


tables = st.lists(st.lists(st.integers(1, 5), max_size=5), max_size=8)


@given(tables)
def test_it_is_its_definition(units: list[list[int]]) -> None:
    for difference in (nominal, ordinal):
        expected = brute_force(units, difference)
        assert alpha(units, difference) == (None if expected is None else pytest.approx(expected))


@given(tables, st.randoms())
def test_who_said_what_and_in_which_order_does_not_matter(units: list[list[int]], random: object) -> None:
    turned = [unit[::-1] for unit in units[::-1]]
    first, second = alpha(units, ordinal), alpha(turned, ordinal)
    assert first == (None if second is None else pytest.approx(second))


@given(tables)
def test_values_alone_in_their_unit_say_nothing(units: list[list[int]]) -> None:
    assert alpha(units, nominal) == alpha([unit for unit in units if len(unit) != 1], nominal)


def test_it_is_one_where_all_agree_and_undefined_where_nothing_could_differ() -> None:
    assert alpha([["a", "a"], ["b", "b", "b"]], nominal) == 1
    assert alpha([["a", "a"], ["a", "a"]], nominal) is None
    assert alpha([], nominal) is None


def test_a_step_between_grades_costs_less_than_a_leap() -> None:
    near, far = [[1, 2], [3, 3], [5, 5], [1, 1]], [[1, 5], [3, 3], [5, 5], [1, 1]]
    first, second = alpha(near, ordinal), alpha(far, ordinal)
    assert first is not None
    assert second is not None
    assert first > second


def test_equal_texts_are_counted_by_pairs() -> None:
    assert equal_share([["a", "a"], ["a", "b"]]) == 0.5
    assert equal_share([["a", "a", "b"]]) == pytest.approx(1 / 3)
    assert equal_share([["a"], []]) is None


def test_weighted_kappa_by_its_definition() -> None:
    # Of four pairs two are one grade apart.
    pairs = [(1, 1), (1, 2), (3, 3), (3, 2)]
    chance = sum((one - other) ** 2 for one, _ in pairs for _, other in pairs) / 16
    assert weighted_kappa(pairs, 1, 5) == pytest.approx(1 - (2 / 4) / chance)
    assert weighted_kappa([(1, 1), (5, 5)], 1, 5) == 1
    assert weighted_kappa([(1, 5), (5, 1)], 1, 5) == -1
    # Grades that do not depend on each other agree as chance would.
    assert weighted_kappa([(one, other) for one in range(1, 6) for other in range(1, 6)], 1, 5) == 0


@pytest.mark.parametrize("pairs", [[], [(3, 3)], [(4, 4), (4, 4)]])
def test_kappa_is_not_defined_where_nothing_could_differ(pairs: list[tuple[int, int]]) -> None:
    assert weighted_kappa(pairs, 1, 5) is None
