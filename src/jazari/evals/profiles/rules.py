"""How scores of many benchmarks become a picture: parts of a benchmark, suspicious jumps, repetitions, the gap."""

import math
import zlib
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from jazari.core import Language, Metric
from jazari.evals.measures import MEASURES, label_rows, ratio
from jazari.evals.profiles.records import (
    Beside,
    Estimate,
    Gap,
    Jump,
    Part,
    PartKind,
    Repeats,
    Sampled,
    Utility,
)
from jazari.evals.records import Answer, BenchmarkItem, Evaluation, Interval
from jazari.evals.rules import class_scores, confusion_of_answers, same_items
from jazari.evals.statistics import RESAMPLES, SEED, holm, interval_of, resampled, score_of

ALPHA = 0.05
"""A corrected p-value below this is called a difference."""
INTERVAL_ERRORS = 2 * 1.959964
"""How many standard errors a 95 % interval is wide."""
IDENTIFICATION = "lid"
"""The task whose classes are languages."""


def language_scores(task: str, metric: Metric, answers: Sequence[Answer]) -> dict[str, Sampled]:
    """A model's figure for each language of a benchmark, sorted: of the items in it, or from or into it.

    Where languages are what is asked for, the F1 of each.
    """
    if task == IDENTIFICATION:
        return class_samples(answers)
    groups: dict[str, list[Answer]] = defaultdict(list)
    for answer in scored(answers):
        for language in {answer.item.language, answer.item.target} - {""}:
            groups[language].append(answer)
    return {name: sampled(metric, groups[name], _seed_of(groups[name])) for name in sorted(groups)}


def scored(answers: Iterable[Answer]) -> Iterator[Answer]:
    """Those that are worth something or nothing: not those whose verdict cannot be read."""
    return (answer for answer in answers if answer.score is not None)


def class_samples(answers: Sequence[Answer]) -> dict[str, Sampled]:
    """The F1 of each class; a resample without items of a class counts as the score itself."""
    items, said, hits = np.split(resampled(label_rows(answers)), 3, axis=1)
    values = ratio(2 * hits, items + said)
    found = {}
    for place, (label, figures) in enumerate(class_scores(confusion_of_answers(answers)).items()):
        own = np.where(items[:, place] > 0, values[:, place], figures.f1)
        found[label] = Sampled(figures.items, figures.f1, interval_of(own, figures.f1), own)
    return found


def sampled(metric: Metric, answers: Sequence[Answer], seed: int = SEED) -> Sampled:
    """The metric of at least one answer, with its resamples."""
    measure = MEASURES[metric]
    values, score = measure.values(resampled(measure.rows(answers), seed=seed)), score_of(metric, answers)
    return Sampled(len(answers), score, interval_of(values, score), values)


def _seed_of(answers: Sequence[Answer]) -> int:
    """A seed that follows from the items: of others the draws are independent, of the same ones they are the same.

    By one seed, figures of different items would rise and fall together, and their quotients seem surer than they are.
    """
    return zlib.crc32("\n".join(answer.item.id for answer in answers).encode())


def parts(task: str, metric: Metric, answers: Sequence[Answer]) -> tuple[Part, ...]:
    """Where a model is strong and weak: its classes, languages and sources, of each kind the best first.

    A class counts as the metric does: with its F1 for macro-F1, else with the share of its items that are right. A
    kind with one part only says nothing that the whole does not, and is left out.
    """
    whole = score_of(metric, answers)
    found: list[Part] = []
    if metric == "macro_f1":
        found += _placed("class", class_samples(answers), whole)
    elif MEASURES[metric].of_classes:
        found += _placed("class", _grouped(metric, answers, lambda item: item.expected), whole)
    if task != IDENTIFICATION:
        found += _placed("language", _grouped(metric, answers, lambda item: item.language), whole)
    return tuple(found + _placed("source", _grouped(metric, answers, lambda item: item.source), whole))


def _grouped(
    metric: Metric, answers: Sequence[Answer], group: Callable[[BenchmarkItem], str]
) -> dict[str, Sampled]:
    groups: dict[str, list[Answer]] = defaultdict(list)
    for answer in scored(answers):
        groups[group(answer.item)].append(answer)
    return {name: sampled(metric, groups[name]) for name in sorted(groups)}


def _placed(kind: PartKind, samples: Mapping[str, Sampled], whole: float) -> list[Part]:
    if len(samples) < 2:
        return []
    found = [
        Part(kind, name, one.items, one.score, one.interval, _beside(one.interval, whole))
        for name, one in samples.items()
    ]
    return sorted(found, key=lambda part: (-part.score, part.name))


def _beside(interval: Interval, whole: float) -> Beside:
    return "above" if interval.low > whole else "below" if interval.high < whole else "about"


def jumps(evaluations: Iterable[Evaluation], declared: Callable[[str], frozenset[str] | None]) -> list[Jump]:
    """Scores that rose by more than chance explains while nothing that was declared to be learnt from changed.

    Looked at is each evaluation of a repository's model beside the one before it on the same items, of another
    revision. A rise is tested against the standard error of the difference, as if the two were on different items,
    which is cautious; the errors are read off the intervals, so that the entries alone decide. The p-values are
    corrected for all pairs (S. Holm, 1979). `declared` gives what a model says that it was made from, None for what
    says nothing of the kind.
    """
    pairs: list[tuple[Evaluation, Evaluation]] = []
    newest: dict[tuple[str, str, str | None], Evaluation] = {}
    for one in sorted(evaluations, key=lambda found: found.index):
        place = (one.model_name, one.body.benchmark_sha256, one.body.dataset)
        before = newest.get(place)
        if before is not None and before.body.model != one.body.model:
            pairs.append((before, one))
        newest[place] = one
    corrected = holm([_chance(*pair) for pair in pairs])
    found = []
    for (before, after), p_value in zip(pairs, corrected, strict=True):
        learnt = declared(after.body.model)
        if p_value < ALPHA and learnt is not None and declared(before.body.model) == learnt:
            rise = after.body.score - before.body.score
            found.append(Jump(before.index, after.index, rise, _error(before, after), p_value))
    return found


def _error(before: Evaluation, after: Evaluation) -> float:
    """The standard error of the difference of two scores, from their intervals."""
    return math.hypot(*((one.body.high - one.body.low) / INTERVAL_ERRORS for one in (before, after)))


def _chance(before: Evaluation, after: Evaluation) -> float:
    """How often chance alone would raise the score as much (one-sided, normal)."""
    rise, error = after.body.score - before.body.score, _error(before, after)
    if error == 0:
        return 0.0 if rise > 0 else 1.0
    return math.erfc(rise / error / math.sqrt(2)) / 2


def repeats(evaluation: Evaluation, again: Iterable[Evaluation]) -> Repeats | None:
    """The mean and standard deviation of a model's score and those of its repetitions on the same items."""
    scores = {evaluation.body.model: evaluation.body.score}
    scores |= {one.body.model: one.body.score for one in again if same_items(one, evaluation)}
    if len(scores) < 2:
        return None
    values = list(scores.values())
    return Repeats(len(values), float(np.mean(values)), float(np.std(values, ddof=1)))


def gap(
    languages: Sequence[Language], best: Mapping[tuple[str, Metric], Mapping[str, Sampled]]
) -> Gap | None:
    """What speakers of the country's languages lack of what the best-served language has; None without any figure.

    The utility of a language for a task is its best model's score as a share of the best-served language's, 0 where
    nothing was measured; over several metrics and tasks the plain mean. The country's languages are those whose
    speakers a census counted; of one that is written in several scripts the mean over them, as nobody counted who
    writes which. The gap is one less the sum of demand times utility, demand being a language's share of all their
    speakers (tau = 1), or the same for each language (tau = 0): the global metric of D. Blasi, A. Anastasopoulos and
    G. Neubig, Systematic inequalities in language technology performance across the world's languages, ACL 2022. The
    interval resamples items, with the best models as they were found.
    """
    spoken: dict[str, list[Language]] = defaultdict(list)
    for language in languages:
        if language.speakers:
            spoken[language.code.partition("_")[0]].append(language)
    if not best or not spoken:
        return None
    tasks = sorted({task for task, _ in best})
    shares = {place: _shares(samples) for place, samples in best.items()}
    rows, of_tasks = [], []
    for forms in spoken.values():
        by_task = [
            np.mean(
                [
                    own.get(row.code, _NOTHING)
                    for row in forms
                    for place, own in shares.items()
                    if place[0] == task
                ],
                axis=0,
            )
            for task in tasks
        ]
        of_tasks.append(by_task)
        rows.append(np.mean(by_task, axis=0))
    speakers = np.array([forms[0].speakers for forms in spoken.values()], dtype=np.float64)
    utilities = np.array(rows)
    found = [
        Utility(
            tuple(row.code for row in forms),
            float(count),
            _estimate(utility),
            {task: float(values[0]) for task, values in zip(tasks, by_task, strict=True)},
        )
        for forms, count, utility, by_task in zip(spoken.values(), speakers, utilities, of_tasks, strict=True)
    ]
    return Gap(
        by_speakers=_estimate(1 - speakers @ utilities / speakers.sum()),
        by_language=_estimate(1 - utilities.mean(axis=0)),
        languages=tuple(sorted(found, key=lambda one: (-one.utility.value, -one.speakers))),
        tasks=tuple(tasks),
    )


_NOTHING = np.zeros(RESAMPLES + 1)


def _shares(samples: Mapping[str, Sampled]) -> dict[str, NDArray[np.float64]]:
    """Each language's score as a share of the best one's: first itself, then its resamples."""
    values = {code: np.concatenate([[one.score], one.values]) for code, one in samples.items()}
    top = np.max(list(values.values()), axis=0)
    return {code: ratio(own, top) for code, own in values.items()}


def _estimate(values: NDArray[np.float64]) -> Estimate:
    """The figure that stands first, with the interval of its resamples after it."""
    return Estimate(float(values[0]), interval_of(values[1:], float(values[0])))
