"""How answers become figures: confusion, precision, recall, F1, accuracy, and their bootstrap intervals.

The classes of a benchmark are the labels that its items have. An answer that is none of them is wrong and lowers
the recall of the item's class; it opens no class of its own, so that a label which no item could get right does
not pull the macro average down.
"""

from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from jazari.evals.records import (
    Answer,
    Confusion,
    Evaluation,
    GroupScore,
    Interval,
    Metric,
    Part,
    Row,
    Summary,
)
from jazari.models import ClassScore

RESAMPLES = 2000
SEED = 2030
PERCENTILES = (2.5, 97.5)
PAGE_ROWS = 50
_SHADES = 5

Numbers = NDArray[Any]
"""Counts, or ratios of counts; exact as long as they stay below 2**53."""


def confusion_of(expected: Sequence[str], answered: Sequence[str]) -> Confusion:
    """How often each class was answered with each; the classes are the labels in `expected`, sorted."""
    classes = tuple(sorted(set(expected)))
    places = {label: place for place, label in enumerate(classes)}
    counts = np.zeros((len(classes), len(classes) + 1), dtype=np.int64)
    rows = [places[label] for label in expected]
    columns = [places.get(label, len(classes)) for label in answered]
    np.add.at(counts, (rows, columns), 1)
    return Confusion(classes, counts)


def class_scores(confusion: Confusion) -> dict[str, ClassScore]:
    """Precision, recall and F1 of each class; a ratio of nothing is 0."""
    hits, items, answers = _sums(confusion.counts)
    precision, recall = _ratio(hits, answers), _ratio(hits, items)
    f1 = _ratio(2 * hits, items + answers)
    return {
        label: ClassScore(int(items[i]), float(precision[i]), float(recall[i]), float(f1[i]))
        for i, label in enumerate(confusion.classes)
    }


def score_of(metric: Metric, confusion: Confusion) -> float:
    """The benchmark's metric, 0 to 1, of at least one item.

    `macro_f1` is the plain mean of the F1 of the labels that items have, `accuracy` the share of right answers.
    """
    sums = _sums(confusion.counts)
    return float(_metric(metric, *(part[np.newaxis] for part in sums))[0])


def bootstrap(
    metric: Metric, confusion: Confusion, *, resamples: int = RESAMPLES, seed: int = SEED
) -> Interval:
    """The 95 % percentile interval of the metric over resampled items, widened to hold the score itself.

    The score can fall outside the percentiles with a few items only, as macro-F1 is biased low in resamples.
    """
    values = _metric(metric, *_resampled(confusion, resamples, seed))
    low, high = np.percentile(values, PERCENTILES)
    score = score_of(metric, confusion)
    return Interval(min(float(low), score), max(float(high), score))


def f1_intervals(
    confusion: Confusion, *, resamples: int = RESAMPLES, seed: int = SEED
) -> dict[str, Interval]:
    """The same interval of each class's F1, over the resamples in which the class has items."""
    hits, items, answers = _resampled(confusion, resamples, seed)
    values = _ratio(2 * hits, items + answers)
    found = {}
    for i, (label, figures) in enumerate(class_scores(confusion).items()):
        present = values[items[:, i] > 0, i]
        low, high = np.percentile(present, PERCENTILES) if len(present) else (figures.f1, figures.f1)
        found[label] = Interval(min(float(low), figures.f1), max(float(high), figures.f1))
    return found


def by_group(metric: Metric, answers: Sequence[Answer], groups: Sequence[str]) -> dict[str, GroupScore]:
    """The metric over each group's items alone, sorted; `groups` names the group of each answer.

    For macro-F1 the classes are then the labels of the group's own items.
    """
    parts: dict[str, list[Answer]] = {}
    for answer, group in zip(answers, groups, strict=True):
        parts.setdefault(group, []).append(answer)
    return {
        group: GroupScore(len(part), score_of(metric, confusion_of_answers(part)))
        for group, part in sorted(parts.items())
    }


def confusion_of_answers(answers: Sequence[Answer]) -> Confusion:
    """The confusion of kept answers."""
    return confusion_of([answer.item.expected for answer in answers], [answer.answered for answer in answers])


def summarise(metric: Metric, answers: Sequence[Answer]) -> Summary:
    """Every figure of an evaluation, from at least one answer."""
    confusion = confusion_of_answers(answers)
    return Summary(
        items=len(answers),
        score=score_of(metric, confusion),
        interval=bootstrap(metric, confusion),
        by_class=class_scores(confusion),
        by_source=by_group(metric, answers, [answer.item.source for answer in answers]),
    )


def rank(evaluations: Iterable[Evaluation]) -> tuple[tuple[Evaluation, ...], tuple[Evaluation, ...]]:
    """(comparable, earlier) of one benchmark's evaluations; see `Standing`.

    Scores compare only on the same items, so the newest evaluation says which state of benchmark and dataset
    counts. Of equal scores the older evaluation stands first.
    """
    newest_first = sorted(evaluations, key=lambda one: -one.index)
    kept: dict[str, Evaluation] = {}
    earlier = []
    for one in newest_first:
        comparable = _state(one) == _state(newest_first[0])
        if comparable and one.model_name not in kept:
            kept[one.model_name] = one
        else:
            earlier.append(one)
    return tuple(sorted(kept.values(), key=lambda one: (-one.body.score, one.index))), tuple(earlier)


def shades(confusion: Confusion) -> list[list[int]]:
    """How deep each cell of the confusion is shaded: 0 for none, else 1 to 5 by its share of the row."""
    totals = confusion.counts.sum(axis=1, keepdims=True)
    depth = np.ceil(confusion.counts * _SHADES / np.maximum(totals, 1)).astype(int)
    rows: list[list[int]] = depth.tolist()
    return rows


def split_files(paths: Iterable[str], split: str) -> list[str]:
    """The Parquet files of a split among a dataset's paths, by the Hub's naming, sorted.

    A file belongs to `test` where `test` is a folder of its path or a word of its name: `data/test-00000.parquet`.
    """
    return sorted(
        path
        for path in paths
        if path.endswith(".parquet")
        and split in path.replace("-", "/").replace("_", "/").replace(".", "/").split("/")
    )


def cut(rows: Sequence[Row], page: int, size: int = PAGE_ROWS) -> Part[Row]:
    """The rows of one page, counted from 1; a page that does not exist is the nearest one."""
    pages = max(1, -(-len(rows) // size))
    page = min(max(page, 1), pages)
    return Part(rows[(page - 1) * size : page * size], page, pages, len(rows))


def _state(evaluation: Evaluation) -> tuple[str, str | None]:
    return evaluation.body.benchmark_sha256, evaluation.body.dataset


def _sums(counts: Numbers) -> tuple[Numbers, Numbers, Numbers]:
    """(right answers, items, answers) of each class, each of shape (classes,)."""
    classes = counts.shape[0]
    return np.diagonal(counts)[:classes], counts.sum(axis=1), counts[:, :classes].sum(axis=0)


def _metric(metric: Metric, hits: Numbers, items: Numbers, answers: Numbers) -> Numbers:
    """The metric of each row of counts, given as (rows, classes): a class without items is none."""
    if metric == "accuracy":
        return _ratio(hits.sum(axis=1), items.sum(axis=1))
    f1 = np.where(items > 0, _ratio(2 * hits, items + answers), 0.0)
    return _ratio(f1.sum(axis=1), (items > 0).sum(axis=1))


def _resampled(confusion: Confusion, resamples: int, seed: int) -> tuple[Numbers, Numbers, Numbers]:
    """(right answers, items, answers) of each class, each of shape (resamples, classes).

    Drawing n items with replacement is one multinomial draw over the confusion's cells: only the cells that are
    not empty are drawn, so that the cost follows them and not the number of items.
    """
    counts = confusion.counts
    classes = np.arange(counts.shape[0])
    rows, columns = np.nonzero(counts)
    cells = counts[rows, columns]
    # The legacy generator's streams are frozen: any numpy gives the interval that an entry states.
    random = np.random.RandomState(seed)
    # As floats, (resamples, cells): their matrix products are fast.
    draws = random.multinomial(int(cells.sum()), cells / cells.sum(), size=resamples).astype(np.float64)
    of_row = (rows[:, np.newaxis] == classes).astype(np.float64)
    of_column = (columns[:, np.newaxis] == classes).astype(np.float64)
    return draws @ (of_row * of_column), draws @ of_row, draws @ of_column


def _ratio(above: Numbers, below: Numbers) -> Numbers:
    """`above / below`, 0 where `below` is 0."""
    return np.divide(above, below, out=np.zeros(np.shape(below), dtype=np.float64), where=below > 0)
