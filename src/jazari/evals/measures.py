"""What a benchmark measures: every item's numbers, which may be added up, and the figure that their sums give.

A figure of all items, of a part of them, of a resample and of answers swapped between two models is then the same
function of other sums.

The classes of a benchmark are the labels that its items have. An answer that is none of them is wrong and lowers
the recall of the item's class; it opens no class of its own, so that a label which no item could get right does
not pull the macro average down.
"""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from jazari.core import Metric, chrf_counts, chrf_score
from jazari.evals.records import Answer, BenchmarkItem

Numbers = NDArray[Any]
"""Counts, or ratios of counts; exact as long as they stay below 2**53."""


@dataclass(frozen=True, slots=True)
class Measure:
    """`rows` gives numbers of shape (items, columns), `values` the figure of each row of sums (sums, columns).

    `of_classes` says that answers are classes, which have figures of their own; else they are texts.
    """

    rows: Callable[[Sequence[Answer]], Numbers]
    values: Callable[[Numbers], Numbers]
    of_classes: bool = False


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


def _text_rows(numbers: Callable[[str, str], Sequence[float]]) -> Callable[[Sequence[Answer]], Numbers]:
    """Rows from what `numbers` gives for a reference and what was answered."""
    return lambda answers: np.array([numbers(answer.item.expected, answer.answered) for answer in answers])


def exact(reference: str, answered: str) -> tuple[int, int]:
    """Whether the text is the reference, spaces at its ends aside; and one."""
    return int(answered.strip() == reference.strip()), 1


def edits(reference: str, answered: str) -> tuple[int, int]:
    """Code points to insert, delete or replace to make the reference of the text; and how many the reference has."""
    # Compiled, and of an extra: a node without it serves evaluations all the same.
    from rapidfuzz.distance import Levenshtein

    return Levenshtein.distance(reference.strip(), answered.strip()), len(reference.strip())


def _character_accuracy(sums: Numbers) -> Numbers:
    """One less the character error rate, which is edits a code point of the references; 0 where that is more."""
    return np.maximum(0.0, 1.0 - ratio(sums[:, 0], sums[:, 1]))


def _chrf(sums: Numbers) -> Numbers:
    """chrF++ of each row of sums."""
    return np.array([chrf_score(row) for row in sums.tolist()])


def _own_rows(answers: Sequence[Answer]) -> Numbers:
    """What each answer is worth, and one: a figure that is the plain mean over items that have a score."""
    return np.array([(answer.score or 0, answer.score is not None) for answer in answers], dtype=np.float64)


def _mean(sums: Numbers) -> Numbers:
    return ratio(sums[:, 0], sums[:, 1])


def spans_of(text: str) -> set[tuple[int, int, str]]:
    """The spans that an expected or answered text lists."""
    return {(int(start), int(end), str(kind)) for start, end, kind in json.loads(text)}


def span_counts(reference: str, answered: str) -> tuple[int, int, int]:
    """Code points in spans of some kind: answered, in the reference, and in both; what overlaps counts once a kind."""
    said, wanted = (
        {(place, kind) for start, end, kind in spans_of(text) for place in range(start, end)}
        for text in (answered, reference)
    )
    return len(said), len(wanted), len(said & wanted)


def exact_span_counts(reference: str, answered: str) -> tuple[int, int, int]:
    """Whole spans with their kinds: answered, in the reference, and in both."""
    said, wanted = spans_of(answered), spans_of(reference)
    return len(said), len(wanted), len(said & wanted)


def _span_f1(sums: Numbers) -> Numbers:
    """F1 of the counts; 1 where there was nothing to find and nothing was found."""
    said, wanted, both = sums[:, 0], sums[:, 1], sums[:, 2]
    return np.where(said + wanted == 0, 1.0, ratio(2 * both, said + wanted))


MEASURES: Mapping[Metric, Measure] = {
    "macro_f1": Measure(label_rows, _macro_f1, of_classes=True),
    "accuracy": Measure(label_rows, _accuracy, of_classes=True),
    "character_accuracy": Measure(_text_rows(edits), _character_accuracy),
    "exact_match": Measure(_text_rows(exact), _mean),
    "chrf": Measure(_text_rows(chrf_counts), _chrf),
    "choice_accuracy": Measure(_own_rows, _mean),
    "span_f1": Measure(_text_rows(span_counts), _span_f1),
    "span_exact": Measure(_text_rows(exact_span_counts), _span_f1),
    "recall_at_10": Measure(_own_rows, _mean),
    "ndcg_at_10": Measure(_own_rows, _mean),
    "mean_score": Measure(_own_rows, _mean),
    "judged": Measure(_own_rows, _mean),
}
"""Every metric a benchmark may ask for."""


def item_score(metric: Metric, expected: str, answered: str) -> float:
    """What one answer is worth alone, 0 to 1: that of a class is right or wrong."""
    if MEASURES[metric].of_classes or metric == "choice_accuracy":
        return int(expected == answered)
    item = BenchmarkItem("", "", expected, "", "")
    return float(MEASURES[metric].values(MEASURES[metric].rows([Answer(item, {}, answered, 0)]))[0])
