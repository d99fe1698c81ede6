"""Bradley-Terry with ties against cases solved by hand and a search without derivatives; ranks and intervals."""

import math
from collections.abc import Sequence
from itertools import combinations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jazari.evals.arena.rating import PRIOR_DEVIATION, board, ranks, result, strengths
from jazari.evals.arena.records import VERDICTS, Ballot, Ballots
from jazari.evals.records import Interval
from tests.evals.arena.conftest import ballot

Counts = list[tuple[int, int, int]]


def likelihood(parameters: Sequence[float], counts: Counts, models: int) -> float:
    """As the model is written down, one vote's outcome after another: Davidson's probabilities, and the prior."""
    *strength, tie = parameters
    total = -sum(value**2 for value in parameters) / (2 * PRIOR_DEVIATION**2)
    for (first, second), (won, lost, tied) in zip(combinations(range(models), 2), counts, strict=True):
        one, other = math.exp(strength[first]), math.exp(strength[second])
        both = math.exp(tie) * math.sqrt(one * other)
        for count, weight in ((won, one), (lost, other), (tied, both)):
            total += count * math.log(weight / (one + other + both))
    return total


def climbed(counts: Counts, models: int) -> list[float]:
    """The likeliest parameters by trying each up and down with smaller and smaller steps."""
    found, step = [0.0] * (models + 1), 1.0
    best = likelihood(found, counts, models)
    while step > 1e-7:
        better = False
        for place in range(models + 1):
            for change in (step, -step):
                tried = [*found[:place], found[place] + change, *found[place + 1 :]]
                value = likelihood(tried, counts, models)
                if value > best:
                    found, best, better = tried, value, True
        if not better:
            step /= 2
    return found


def test_two_models_by_hand() -> None:
    # With votes enough the prior does not matter: the odds are 6 to 3, and the tie's weight 1 / sqrt(6 * 3).
    (found,), (tie,) = strengths(np.array([[[600_000.0, 300_000.0, 100_000.0]]]), 2)
    assert found[0] - found[1] == pytest.approx(math.log(2), abs=1e-6)
    assert tie[0] == pytest.approx(-math.log(18) / 2, abs=1e-5)


def test_a_circle_has_no_best() -> None:
    # A beats B as often as B beats C and C beats A.
    (found,), _ = strengths(np.array([[[7.0, 3.0, 1.0], [3.0, 7.0, 1.0], [7.0, 3.0, 1.0]]]), 3)
    assert found == pytest.approx([0, 0, 0], abs=1e-8)


def test_without_votes_all_are_average() -> None:
    found, ties = strengths(np.zeros((2, 3, 3)), 3)
    assert found.tolist() == [[0, 0, 0]] * 2
    assert ties.tolist() == [[0], [0]]


@settings(max_examples=25)
@given(st.lists(st.tuples(*[st.integers(0, 40)] * 3), min_size=3, max_size=3))
def test_the_likeliest_strengths_as_a_search_finds_them(counts: Counts) -> None:
    (found,), (tie,) = strengths(np.array([counts], dtype=float), 3)
    best = likelihood(climbed(counts, 3), counts, 3)
    assert likelihood([*found, *tie], counts, 3) >= best - 1e-9
    assert sum(found) == pytest.approx(0, abs=1e-6)


def test_one_that_never_loses_has_a_finite_strength() -> None:
    counts = np.array([[[5000.0, 0, 0], [5000.0, 0, 0], [5000.0, 0, 0]]])
    (found,), _ = strengths(counts, 3)
    assert 10 > found[0] > found[1] > found[2] > -10


def votes(judges: int = 20, language: str = "fra_Latn", region: str = "") -> list[Ballot]:
    """Of each judge: a beats b and c, b and c are alike, some are bad."""
    found = []
    for judge in range(1, judges + 1):
        found += [
            ballot(judge, "a", "b", "a", prompt="1", language=language, region=region),
            ballot(judge, "c", "a", "b", prompt="2", language=language, region=region),
            ballot(judge, "b", "c", VERDICTS[judge % 4], prompt="3", language=language, region=region),
        ]  # fmt: skip
    return found


def test_a_board_of_pairs() -> None:
    found = board("pairs", votes(), ["c", "b", "a", "unseen"], 0)
    assert [row.model for row in found.ratings] == ["a", "b", "c"]
    # Both others lie wholly below the first, and overlap each other.
    assert [row.rank for row in found.ratings] == [1, 2, 2]
    best, *others = found.ratings
    assert (best.votes, best.wins, best.ties, best.losses, best.bad) == (40, 40, 0, 0, 0)
    assert [(row.wins, row.ties, row.losses, row.bad) for row in others] == [(5, 10, 25, 5)] * 2
    assert all(row.interval.low <= row.score <= row.interval.high for row in found.ratings)
    assert best.interval.low > 0.5 > others[0].interval.high
    assert (found.votes, found.judges) == (60, 20)
    # Of 50 votes for one of two answers, 20 were for a shown first, and 5 for b.
    assert found.first_share == 25 / 50


def test_the_same_votes_give_the_same_figures_in_any_order_of_judges() -> None:
    one = board("pairs", votes(), ["a", "b", "c"], 7)
    assert one == board("pairs", list(reversed(votes())), ["a", "b", "c"], 7)
    assert one != board("pairs", votes(), ["a", "b", "c"], 8)


def test_judges_are_drawn_whole() -> None:
    # Three hundred votes of three people who differ say no more than three votes do.
    def some(each: int) -> Ballots:
        return [
            ballot(judge, "a", "b", verdict, prompt=str(place))
            for judge, verdict in ((1, "a"), (2, "a"), (3, "b"))
            for place in range(each)
        ]

    few, many = (board("pairs", some(each), ["a", "b"], 0).ratings[0].interval for each in (5, 100))
    assert many.high - many.low >= few.high - few.low > 0.5


def test_languages_and_regions_with_judges_enough() -> None:
    found = result(
        "pairs", [*votes(5, "fra_Latn", "MA-01"), *votes(4, "ary_Arab", "MA-02")], ["a", "b", "c"], 0
    )
    assert set(found.by_language) == {"fra_Latn"}
    assert set(found.by_region) == {"MA-01"}
    assert found.by_region["MA-01"].votes == 15
    assert found.overall.votes == 27


def test_a_board_of_grades() -> None:
    graded = [
        Ballot(judge, prompt, "fra_Latn", "", (model,), grade)
        for model, prompt, grades in (
            ("a", "1", "445"),
            ("a", "2", "555"),
            ("b", "1", "112"),
            ("b", "2", "211"),
        )
        for judge, grade in enumerate(grades, 1)
    ]
    found = board("grades", graded, ["b", "a"], 0)
    assert [(row.model, row.rank, row.votes, row.bad) for row in found.ratings] == [
        ("a", 1, 6, 0),
        ("b", 2, 6, 4),
    ]
    assert [row.score for row in found.ratings] == [pytest.approx(28 / 6), pytest.approx(8 / 6)]
    assert found.alpha is not None and found.alpha > 0.7
    assert found.first_share is None
    assert found.ratings[0].strength is None


def test_models_whose_intervals_overlap_share_a_rank() -> None:
    given = [Interval(0.6, 0.9), Interval(0.5, 0.7), Interval(0.1, 0.55), Interval(0.0, 0.2)]
    assert ranks(given) == [1, 1, 2, 3]
