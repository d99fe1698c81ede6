"""How sure a figure is: bootstrap intervals, paired tests between two models, and many comparisons at once."""

from collections.abc import Sequence

import numpy as np

from jazari.core import Metric
from jazari.evals.measures import MEASURES, Measure, Numbers
from jazari.evals.records import Answer, Comparison, Interval

RESAMPLES = 2000
SEED = 2030
PERCENTILES = (2.5, 97.5)
_BLOCK_NUMBERS = 1 << 23
"""Draws held in memory at once: 64 MiB."""


def score_of(metric: Metric, answers: Sequence[Answer]) -> float:
    """The benchmark's metric, 0 to 1, of at least one answer."""
    return _figure(MEASURES[metric], MEASURES[metric].rows(answers))


def _figure(measure: Measure, rows: Numbers) -> float:
    """The figure of all rows together."""
    return float(measure.values(rows.sum(axis=0, keepdims=True))[0])


def bootstrap(
    metric: Metric, answers: Sequence[Answer], *, resamples: int = RESAMPLES, seed: int = SEED
) -> Interval:
    """The 95 % percentile interval of the metric over resampled items, widened to hold the score itself.

    The score can fall outside the percentiles with a few items only, as macro-F1 is biased low in resamples.
    """
    measure = MEASURES[metric]
    rows = measure.rows(answers)
    return interval_of(measure.values(resampled(rows, resamples, seed)), _figure(measure, rows))


def interval_of(values: Numbers, estimate: float) -> Interval:
    """The percentile interval of resampled values, widened to hold the estimate; its ends are it where none is."""
    low, high = np.percentile(values, PERCENTILES) if len(values) else (estimate, estimate)
    return Interval(min(float(low), estimate), max(float(high), estimate))


def resampled(rows: Numbers, resamples: int = RESAMPLES, seed: int = SEED) -> Numbers:
    """The sums of as many rows drawn with replacement, of shape (resamples, columns).

    Drawing n items is one multinomial draw over the different rows, so that the cost follows them and not the items.
    """
    # By the greatest first number first, which is the order of the classes: streams that entries rest on stay.
    negated, counts = np.unique(-rows, axis=0, return_counts=True)
    different = -negated.astype(np.float64)
    # The legacy generator's streams are frozen: any numpy gives the interval that an entry states.
    random = np.random.RandomState(seed)
    items = int(counts.sum())
    block = max(1, _BLOCK_NUMBERS // len(counts))
    sums = [
        # As floats, (resamples, different rows): their matrix products are fast.
        random.multinomial(items, counts / items, size=min(block, resamples - start)).astype(np.float64)
        @ different
        for start in range(0, resamples, block)
    ]
    return np.concatenate(sums)


def compare(
    metric: Metric,
    first: Sequence[Answer],
    second: Sequence[Answer],
    *,
    resamples: int = RESAMPLES,
    seed: int = SEED,
) -> Comparison:
    """How much better the second model did than the first on the same items in the same order, and how sure that is.

    The interval is the bootstrap's over items, the p-value that of approximate randomisation: how often the difference
    would be as large if each item's two answers had been given by chance to one model or the other (E. Noreen,
    Computer-Intensive Methods for Testing Hypotheses, 1989), counting the observed one. Raises ValueError where the
    items are not the same.
    """
    if [answer.item for answer in first] != [answer.item for answer in second]:
        raise ValueError("the answers are not to the same items in the same order")
    measure = MEASURES[metric]
    one, other = measure.rows(first), measure.rows(second)
    columns = one.shape[1]
    difference = _figure(measure, other) - _figure(measure, one)

    sums = resampled(np.concatenate([one, other], axis=1), resamples, seed)
    resampled_differences = measure.values(sums[:, columns:]) - measure.values(sums[:, :columns])

    apart = np.flatnonzero((one != other).any(axis=1))
    moved = (other - one)[apart].astype(np.float64)
    swaps = np.random.RandomState(seed).randint(0, 2, size=(resamples, len(apart))).astype(np.float64) @ moved
    shuffled = measure.values(other.sum(axis=0) - swaps) - measure.values(one.sum(axis=0) + swaps)
    pairs = ((a.score, b.score) for a, b in zip(first, second, strict=True))
    scores = [(a, b) for a, b in pairs if a is not None and b is not None]
    # Sums in another order may differ in the last digit: as large is as large but for that.
    as_large = int((np.abs(shuffled) >= abs(difference) - 1e-12).sum())
    return Comparison(
        items=len(first),
        difference=difference,
        interval=interval_of(resampled_differences, difference),
        p_value=(as_large + 1) / (resamples + 1),
        first_only=sum(a > b for a, b in scores),
        second_only=sum(b > a for a, b in scores),
    )


def holm(p_values: Sequence[float]) -> list[float]:
    """The p-values as they count among so many comparisons (S. Holm, Scandinavian Journal of Statistics 6, 1979)."""
    adjusted = [0.0] * len(p_values)
    worst = 0.0
    for rank, place in enumerate(sorted(range(len(p_values)), key=p_values.__getitem__)):
        worst = max(worst, min(1.0, (len(p_values) - rank) * p_values[place]))
        adjusted[place] = worst
    return adjusted
