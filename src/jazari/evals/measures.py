"""What a benchmark measures: every item's numbers, which may be added up, and the figure that their sums give.

A figure of all items, of a part of them, of a resample and of answers swapped between two models is then the same
function of other sums.

The classes of a benchmark are the labels that its items have. An answer that is none of them is wrong and lowers
the recall of the item's class; it opens no class of its own, so that a label which no item could get right does
not pull the macro average down.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from jazari.evals.records import Answer, Metric

Numbers = NDArray[Any]
"""Counts, or ratios of counts; exact as long as they stay below 2**53."""


@dataclass(frozen=True, slots=True)
class Measure:
    """`rows` gives numbers of shape (items, columns), `values` the figure of each row of sums (sums, columns)."""

    rows: Callable[[Sequence[Answer]], Numbers]
    values: Callable[[Numbers], Numbers]


def ratio(above: Numbers, below: Numbers) -> Numbers:
    """`above / below`, 0 where `below` is 0."""
    return np.divide(above, below, out=np.zeros(np.shape(below), dtype=np.float64), where=below > 0)


def label_rows(answers: Sequence[Answer]) -> Numbers:
    """Of each item whether it is of a class, whether it was answered with it, and both: three columns a class."""
    classes = sorted({answer.item.expected for answer in answers})
    places = {label: place for place, label in enumerate(classes)}
    # One column more than classes for every answer that is none, and cut off.
    one = np.eye(len(classes) + 1, dtype=np.int64)[:, : len(classes)]
    items = one[[places[answer.item.expected] for answer in answers]]
    said = one[[places.get(answer.answered, len(classes)) for answer in answers]]
    return np.concatenate([items, said, items * said], axis=1)


def _macro_f1(sums: Numbers) -> Numbers:
    """The plain mean of the F1 of the labels that items have."""
    items, answers, hits = np.split(sums, 3, axis=1)
    f1 = np.where(items > 0, ratio(2 * hits, items + answers), 0.0)
    return ratio(f1.sum(axis=1), (items > 0).sum(axis=1))


def _accuracy(sums: Numbers) -> Numbers:
    """The share of right answers."""
    items, _, hits = np.split(sums, 3, axis=1)
    return ratio(hits.sum(axis=1), items.sum(axis=1))


MEASURES: Mapping[Metric, Measure] = {
    "macro_f1": Measure(label_rows, _macro_f1),
    "accuracy": Measure(label_rows, _accuracy),
}
"""Every metric a benchmark may ask for."""
