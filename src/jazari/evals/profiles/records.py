"""What is said of a model over all its benchmarks, of a language over all its tasks, and of all languages together."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from jazari.core import Benchmark, Language
from jazari.evals.records import Evaluation, Interval
from jazari.hub import Revision
from jazari.ledger import Checkpoint

State = Literal["works", "below", "unmeasured", "nothing"]
"""Of a task in a language: its best model surely reaches the benchmark's minimum; it does not; there is a model or a
benchmark but no score; there is neither.
"""
PartKind = Literal["class", "language", "source"]
Beside = Literal["above", "below", "about"]
"""Of a part of a benchmark: its interval lies wholly above the model's whole score, wholly below it, or neither."""


@dataclass(frozen=True, slots=True)
class Sampled:
    """A figure of a part of the items; `values` are those of the resamples, of shape (resamples,)."""

    items: int
    score: float
    interval: Interval
    values: NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Part:
    """A class, a language or a source of a benchmark, as one model did on it."""

    kind: PartKind
    name: str
    items: int
    score: float
    interval: Interval
    beside_whole: Beside


@dataclass(frozen=True, slots=True)
class Jump:
    """A score that rose by more than chance explains, while the data that the model declares stayed the same.

    Indices are of the two evaluations' entries; `p_value` is corrected for all pairs of scores that were looked at.
    """

    before: int
    after: int
    rise: float
    standard_error: float
    p_value: float


@dataclass(frozen=True, slots=True)
class Repeats:
    """Scores of models that differ by their seed alone: how many, their mean and standard deviation."""

    models: int
    mean: float
    deviation: float


@dataclass(frozen=True, slots=True)
class ModelScore:
    """What a model scores on one benchmark of the pack; `parts` are the best first, those of one kind together.

    `is_current` says that the benchmark has not changed since; `is_public` that its items may be shown.
    """

    benchmark: Benchmark
    evaluation: Evaluation
    parts: tuple[Part, ...]
    is_current: bool
    is_public: bool
    jump: Jump | None
    repeats: Repeats | None


@dataclass(frozen=True, slots=True)
class ModelProfile:
    """A model over all benchmarks of the pack.

    `line` names its repository, or the program, in a ref without revision; `revision` is the newest that was
    evaluated, None for a program, or where the repository has gone. `origins` are the refs it goes back to, each with
    how many steps away it is.
    """

    line: str
    title: str
    scores: tuple[ModelScore, ...]
    jumps: tuple[Jump, ...]
    revision: Revision | None
    origins: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Proof:
    """That an evaluation's entry stands in the ledger: its hash, the audit path, and the checkpoint it leads to."""

    leaf_hash: bytes
    path: tuple[bytes, ...]
    checkpoint: Checkpoint


@dataclass(frozen=True, slots=True)
class Best:
    """The best score of a language on a benchmark, and the language that is served best there.

    `relative` is the score as a share of that language's, 0 to 1.
    """

    evaluation: Evaluation
    benchmark: Benchmark
    items: int
    score: float
    interval: Interval
    reference: str
    reference_score: float
    relative: float


@dataclass(frozen=True, slots=True)
class TaskState:
    """How far a task is in one language; `benchmarks` and `models` are those that name the language."""

    task: str
    state: State
    best: Best | None
    benchmarks: tuple[str, ...]
    models: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LanguageProfile:
    """What works in a language today; `people` speak it, to the thousand; None where no census says."""

    language: Language
    people: int | None
    tasks: tuple[TaskState, ...]


@dataclass(frozen=True, slots=True)
class Estimate:
    """A figure with its 95 % interval."""

    value: float
    interval: Interval


@dataclass(frozen=True, slots=True)
class Utility:
    """What one spoken language has of what the best-served one has, over all tasks; `codes` are its written forms."""

    codes: tuple[str, ...]
    speakers: float
    utility: Estimate
    by_task: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Gap:
    """The gap between languages: see `rules.gap`. `by_speakers` and `by_language` are 0 (none) to 1."""

    by_speakers: Estimate
    by_language: Estimate
    languages: tuple[Utility, ...]
    tasks: tuple[str, ...]
