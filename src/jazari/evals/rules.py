"""How answers become what an evaluation says: confusion, figures of classes and parts, and who stands where."""

from collections.abc import Iterable, Sequence

import numpy as np

from jazari.core import Metric
from jazari.evals.measures import MEASURES, label_rows, ratio
from jazari.evals.records import (
    Answer,
    Confusion,
    Evaluation,
    GroupScore,
    Interval,
    Part,
    Row,
    Summary,
)
from jazari.evals.statistics import bootstrap, interval_of, resampled, score_of
from jazari.models import ClassScore

PAGE_ROWS = 50
_SHADES = 5


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
    counts = confusion.counts
    hits, items, answers = np.diagonal(counts), counts.sum(axis=1), counts[:, :-1].sum(axis=0)
    precision, recall = ratio(hits, answers), ratio(hits, items)
    f1 = ratio(2 * hits, items + answers)
    return {
        label: ClassScore(int(items[i]), float(precision[i]), float(recall[i]), float(f1[i]))
        for i, label in enumerate(confusion.classes)
    }


def f1_intervals(answers: Sequence[Answer]) -> dict[str, Interval]:
    """The bootstrap interval of each class's F1, over the resamples in which the class has items."""
    items, said, hits = np.split(resampled(label_rows(answers)), 3, axis=1)
    values = ratio(2 * hits, items + said)
    return {
        label: interval_of(values[items[:, i] > 0, i], figures.f1)
        for i, (label, figures) in enumerate(class_scores(confusion_of_answers(answers)).items())
    }


def by_group(metric: Metric, answers: Sequence[Answer], groups: Sequence[str]) -> dict[str, GroupScore]:
    """The metric over each group's items alone, sorted; `groups` names the group of each answer.

    What has no score is left out.

    For macro-F1 the classes are then the labels of the group's own items.
    """
    parts: dict[str, list[Answer]] = {}
    for answer, group in zip(answers, groups, strict=True):
        if answer.score is not None:
            parts.setdefault(group, []).append(answer)
    return {group: GroupScore(len(part), score_of(metric, part)) for group, part in sorted(parts.items())}


def confusion_of_answers(answers: Sequence[Answer]) -> Confusion:
    """The confusion of kept answers."""
    return confusion_of([answer.item.expected for answer in answers], [answer.answered for answer in answers])


def summarise(metric: Metric, answers: Sequence[Answer]) -> Summary:
    """Every figure of an evaluation, from at least one answer."""
    return Summary(
        items=len(answers),
        score=score_of(metric, answers),
        interval=bootstrap(metric, answers),
        by_class=class_scores(confusion_of_answers(answers)) if MEASURES[metric].of_classes else {},
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
        comparable = same_items(one, newest_first[0])
        if comparable and one.model_name not in kept:
            kept[one.model_name] = one
        else:
            earlier.append(one)
    return tuple(sorted(kept.values(), key=lambda one: (-one.body.score, one.index))), tuple(earlier)


def same_items(first: Evaluation, second: Evaluation) -> bool:
    """Whether two evaluations are on the same state of the same benchmark, by the same judge if by any."""
    return _state(first) == _state(second)


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


def _state(evaluation: Evaluation) -> tuple[str | None, ...]:
    body = evaluation.body
    return body.benchmark_sha256, body.dataset, body.judge.model if body.judge else None
