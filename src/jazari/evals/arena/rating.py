"""How good models are by what people said: Bradley-Terry with ties, mean grades, and intervals over judges."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from itertools import combinations, groupby
from math import sqrt
from statistics import NormalDist

import numpy as np
from numpy.typing import NDArray

from jazari.core import alpha, ordinal
from jazari.evals.arena.records import Ballot, Ballots, Board, Rating, Result, Task
from jazari.evals.arena.rules import FEWEST_JUDGES, judges_of
from jazari.evals.records import Interval
from jazari.evals.statistics import resampled

Floats = NDArray[np.float64]

PRIOR_DEVIATION = 3.0
"""Of strengths and of the tie parameter, normal around 0, before any vote: odds of twenty to one. Without it a model
that nobody voted against would have no finite strength; a few votes outweigh it."""
_STUDENT = (
    12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.160, 2.145, 2.131,
    2.120, 2.110, 2.101, 2.093, 2.086, 2.080, 2.074, 2.069, 2.064, 2.060, 2.056, 2.052, 2.048, 2.045, 2.042,
)  # fmt: skip
"""The 97.5 % quantiles of Student's t for 1 to 30 degrees of freedom."""
_STEP_MAX = 2.0
_STEPS_MOST = 100
_SMALL = 1e-9


def result(task: Task, ballots: Ballots, models: Sequence[str], seed: int) -> Result:
    """The ranking of all votes, and of each language and region that has judges enough; see `Rating`.

    The same votes in the same order give the same figures.
    """

    def parts(part_of: Callable[[Ballot], str]) -> dict[str, Board]:
        kept = sorted((one for one in ballots if part_of(one)), key=part_of)
        found = {name: list(group) for name, group in groupby(kept, part_of)}
        return {
            name: board(task, part, models, seed)
            for name, part in found.items()
            if judges_of(part) >= FEWEST_JUDGES
        }

    return Result(
        board(task, ballots, models, seed), parts(lambda one: one.language), parts(lambda one: one.region)
    )


def board(task: Task, ballots: Ballots, models: Sequence[str], seed: int) -> Board:
    """The ranking of these votes, at least one; models that none of them is about are left out."""
    seen = {name for ballot in ballots for name in ballot.models}
    models = [name for name in models if name in seen]
    if task == "pairs":
        better = [ballot.verdict for ballot in ballots if ballot.verdict in ("a", "b")]
        first_share = better.count("a") / len(better) if better else None
        return Board(_pair_ratings(ballots, models, seed), len(ballots), judges_of(ballots), first_share)
    units: dict[tuple[str, tuple[str, ...]], list[int]] = {}
    for ballot in ballots:
        units.setdefault((ballot.prompt, ballot.models), []).append(int(ballot.verdict))
    ratings = _grade_ratings(ballots, models, seed)
    return Board(ratings, len(ballots), judges_of(ballots), alpha=alpha(list(units.values()), ordinal))


def strengths(counts: Floats, models: int) -> tuple[Floats, Floats]:
    """Bradley-Terry strengths with Davidson's ties: the likeliest under `PRIOR_DEVIATION`, by Newton's method.

    `counts` has shape (cases, pairs, 3): for each pair of models, in the order of `combinations`, how often the first
    won, the second, and neither; these three are as likely as exp(s1), exp(s2) and exp(t + (s1 + s2) / 2). Gives s,
    shape (cases, models), which adds up to 0, and t, shape (cases, 1). Both are logarithms.

    Source: R. R. Davidson, "On Extending the Bradley-Terry Model to Accommodate Ties in Paired Comparison Experiments",
    Journal of the American Statistical Association 65 (1970).
    """
    cases, size = len(counts), models + 1
    outcomes = _outcomes(models)
    flat = outcomes.reshape(-1, size)
    squares = (flat[:, :, None] * flat[:, None, :]).reshape(-1, size * size)
    games = counts.sum(axis=2, keepdims=True)
    precision = PRIOR_DEVIATION**-2
    found = np.zeros((cases, size))
    for _ in range(_STEPS_MOST):
        weights = np.exp(found @ flat.T).reshape(counts.shape)
        expected = games * weights / weights.sum(axis=2, keepdims=True)
        slope = (counts - expected).reshape(cases, -1) @ flat - precision * found
        # Of the sum of outcomes in each game, (cases, pairs, size): what is left of the squares is their covariance.
        sums = np.einsum("rgk,gka->rga", expected, outcomes)
        bend = (expected.reshape(cases, -1) @ squares).reshape(cases, size, size)
        bend -= np.swapaxes(sums / np.maximum(games, _SMALL), 1, 2) @ sums
        step = np.linalg.solve(bend + precision * np.eye(size), slope[..., None])[..., 0]
        # The likelihood is log-concave, yet far from its maximum a whole step can lead away from it.
        longest = np.abs(step).max(axis=1, keepdims=True)
        found += step * np.minimum(1.0, _STEP_MAX / np.maximum(longest, _SMALL))
        if longest.max() < _SMALL:
            break
    return found[:, :models], found[:, models:]


def _outcomes(models: int) -> Floats:
    """What each outcome of each pair says about the parameters, shape (pairs, 3, models + 1), the tie's last."""
    pairs = list(combinations(range(models), 2))
    found = np.zeros((len(pairs), 3, models + 1))
    for place, (first, second) in enumerate(pairs):
        found[place, 0, first] = found[place, 1, second] = 1
        found[place, 2, [first, second]] = 0.5
        found[place, 2, models] = 1
    return found


def _pair_ratings(ballots: Ballots, models: Sequence[str], seed: int) -> tuple[Rating, ...]:
    places = {pair: place for place, pair in enumerate(combinations(models, 2))}
    rows = _rows(ballots)
    counts = np.zeros((len(rows), len(places), 3))
    for ballot in ballots:
        a, b = ballot.models
        turned = (a, b) not in places
        outcome = {"a": int(turned), "b": int(not turned)}.get(ballot.verdict, 2)
        counts[rows[ballot.judge], places[(b, a) if turned else (a, b)], outcome] += 1
    total = counts.sum(axis=0)
    fitted, ties = strengths(total[None], len(models))
    scores = _against_average(fitted, ties)[0]
    drawn = _drawn(counts, seed)
    resampled_scores = _against_average(*strengths(drawn, len(models)))
    outcomes = _outcomes(len(models))[..., :-1]
    won, tied, met = (
        np.einsum("gk,gka->a", total, part)
        for part in (outcomes == 1, outcomes == 0.5, np.broadcast_to(outcomes[:, 2:] > 0, outcomes.shape))
    )
    bad = Counter(model for ballot in ballots if ballot.verdict == "bad" for model in ballot.models)
    intervals = [
        _interval(column, float(score), len(rows))
        for column, score in zip(resampled_scores.T, scores, strict=True)
    ]
    return _in_order(
        Rating(
            model=model,
            rank=rank,
            votes=int(met[place]),
            wins=int(won[place]),
            ties=int(tied[place]),
            losses=int(met[place] - won[place] - tied[place]),
            bad=bad[model],
            score=float(scores[place]),
            interval=intervals[place],
            strength=float(fitted[0, place]),
        )
        for place, (model, rank) in enumerate(zip(models, ranks(intervals), strict=True))
    )


def _grade_ratings(ballots: Ballots, models: Sequence[str], seed: int) -> tuple[Rating, ...]:
    places = {model: place for place, model in enumerate(models)}
    rows = _rows(ballots)
    sums = np.zeros((len(rows), len(models), 2))  # of grades, and how many
    for ballot in ballots:
        sums[rows[ballot.judge], places[ballot.models[0]]] += int(ballot.verdict), 1
    total = sums.sum(axis=0)
    drawn = _drawn(sums, seed)
    bad = Counter(ballot.models[0] for ballot in ballots if ballot.verdict == "1")
    scores = total[:, 0] / total[:, 1]
    intervals = []
    for place, score in enumerate(scores):
        graded = drawn[drawn[:, place, 1] > 0, place]  # resamples in which somebody graded the model
        intervals.append(_interval(graded[:, 0] / graded[:, 1], float(score), len(rows)))
    return _in_order(
        Rating(
            model=model,
            rank=rank,
            votes=int(total[place, 1]),
            wins=0,
            ties=0,
            losses=0,
            bad=bad[model],
            score=float(scores[place]),
            interval=intervals[place],
            strength=None,
        )
        for place, (model, rank) in enumerate(zip(models, ranks(intervals), strict=True))
    )


def _interval(values: Floats, estimate: float, judges: int) -> Interval:
    """The 95 % percentile interval over so many resampled judges, widened to hold the estimate.

    Plain percentiles of few are too narrow: these are further out, by Student's t and the bootstrap's variance being
    (n - 1) / n of the true one. Source: T. Hesterberg, "What Teachers Should Know About the Bootstrap", The American
    Statistician 69 (2015), the expanded percentile interval.
    """
    freedom = max(1, judges - 1)
    quantile = _STUDENT[freedom - 1] if freedom <= len(_STUDENT) else 1.96 + 2.4 / freedom
    tail = 100 * NormalDist().cdf(-quantile * sqrt((freedom + 1) / freedom))
    low, high = np.percentile(values, (tail, 100 - tail))
    return Interval(min(float(low), estimate), max(float(high), estimate))


def ranks(intervals: Sequence[Interval]) -> list[int]:
    """One more than how many intervals lie wholly above each: models whose intervals overlap share a rank."""
    return [1 + sum(other.low > own.high for other in intervals) for own in intervals]


def _in_order(ratings: Iterable[Rating]) -> tuple[Rating, ...]:
    return tuple(sorted(ratings, key=lambda one: (one.rank, -one.score, one.model)))


def _rows(ballots: Ballots) -> dict[int, int]:
    """A row for each judge."""
    return {judge: row for row, judge in enumerate(sorted({ballot.judge for ballot in ballots}))}


def _drawn(by_judge: Floats, seed: int) -> Floats:
    """Sums over judges drawn with replacement, in cases before the other axes: one person's votes are alike, and go
    together.
    """
    return resampled(by_judge.reshape(len(by_judge), -1), seed=seed).reshape(-1, *by_judge.shape[1:])


def _against_average(fitted: Floats, ties: Floats) -> Floats:
    """The share of votes, half for each tie, that models of these strengths take from one of strength 0."""
    won, tied = np.exp(fitted), np.exp(ties + fitted / 2)
    shares: Floats = (won + tied / 2) / (1 + won + tied)
    return shares
