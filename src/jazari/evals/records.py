"""What the evals room works with: items, answers, figures, evaluations."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Generic, Protocol, TypeVar, runtime_checkable

import numpy as np
from numpy.typing import NDArray

from jazari.core import Benchmark, Json, Price
from jazari.evals.entries import Evaluated
from jazari.models import ClassScore, Predictor

Row = TypeVar("Row")
NONE = "none"
"""The class of an item, or an answer, that is none of the country's procedures."""


@dataclass(frozen=True, slots=True)
class BenchmarkItem:
    """One thing to ask; `language` is that of `input`.

    `expected` is the class of the right answer, the right one of the `options`, or, where a text is asked for, the
    reference, in the language `target`. Spans are the canonical JSON of a list of [start, end, kind], code points.
    """

    id: str
    input: str
    expected: str
    language: str
    source: str
    target: str = ""
    options: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a judge was asked about an answer, and all that it said."""

    prompt: str
    said: str


@dataclass(frozen=True, slots=True)
class Answer:
    """What the model said to one item, as it said it, and the class or text that this is.

    `score` is 0 to 1; None where a judge's `verdict` cannot be read, or is not there yet.
    """

    item: BenchmarkItem
    output: Mapping[str, Json]
    answered: str
    score: float | None
    verdict: Verdict | None = None


@dataclass(frozen=True, slots=True)
class Tokens:
    """What answers took, as whoever answered counts tokens."""

    prompt_tokens: int
    completion_tokens: int

    def __add__(self, other: "Tokens") -> "Tokens":
        return Tokens(
            self.prompt_tokens + other.prompt_tokens, self.completion_tokens + other.completion_tokens
        )


class Used(Protocol):
    """Tokens of prompts and of answers."""

    @property
    def prompt_tokens(self) -> int:
        """Those that went in."""
        ...

    @property
    def completion_tokens(self) -> int:
        """Those that came out."""
        ...


@runtime_checkable
class Provided(Predictor, Protocol):
    """A model that answers elsewhere."""

    @property
    def offered_as(self) -> str:
        """Its name on `/v1`."""
        ...

    @property
    def price(self) -> Price | None:
        """What it costs, None where nobody said it."""
        ...

    @property
    def used(self) -> Used:
        """What it took so far."""
        ...


@dataclass(frozen=True, slots=True)
class Interval:
    """The ends of a 95 % interval."""

    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two models on the same items: how much higher the second's metric is than the first's, and how sure that is.

    `p_value` says how often chance alone would make the difference as large; `first_only` and `second_only` count the
    items that one of them did better on.
    """

    items: int
    difference: float
    interval: Interval
    p_value: float
    first_only: int
    second_only: int


@dataclass(frozen=True, slots=True)
class Agreement:
    """How far a judge and people agree on the answers that both graded, 1 to 5: quadratically weighted kappa."""

    answers: int
    kappa: float
    interval: Interval
    judge_mean: float
    people_mean: float


@dataclass(frozen=True, slots=True)
class GroupScore:
    """The metric over a part of the items alone: one source, one language."""

    items: int
    score: float


@dataclass(frozen=True, slots=True)
class Confusion:
    """How often each class was answered with each.

    `counts` has shape (classes, classes + 1): row the right class, column the answered one, the last column
    every answer that is no class of the benchmark.
    """

    classes: tuple[str, ...]
    counts: NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Summary:
    """Every figure that follows from the answers alone."""

    items: int
    score: float
    interval: Interval
    by_class: Mapping[str, ClassScore]
    by_source: Mapping[str, GroupScore]


@dataclass(frozen=True, slots=True)
class Evaluation:
    """One entry of the ledger that is an evaluation."""

    index: int
    ref: str
    at: datetime
    by: str
    body: Evaluated
    offered_as: str = ""
    """What `/v1` calls a provider's model, which has no repository."""
    judge_offered_as: str = ""

    @property
    def model_name(self) -> str:
        """The model without its revision: `model:org/name`."""
        return self.body.model.partition("@")[0]

    @property
    def model_title(self) -> str:
        """The model as people call it: `org/name`, as a provider offers it, or the beginning of its hash."""
        return self.offered_as or _title(self.model_name)

    @property
    def command(self) -> str:
        """What runs the evaluation again."""
        judge = f" --judge {self.judge_title}" if self.body.judge else ""
        return f"jazari evals run {self.body.benchmark} --model {self.body.model}{judge}"

    @property
    def judge_title(self) -> str:
        """The model that judged, as people call it; nothing where none did."""
        judge = self.body.judge
        return (self.judge_offered_as or _title(judge.model.partition("@")[0])) if judge else ""


def _title(name: str) -> str:
    kind, _, rest = name.partition(":")
    return rest[:12] if kind == "object" else rest


@dataclass(frozen=True, slots=True)
class Detail:
    """What an evaluation's page shows beyond its entry, all computed from the answers.

    `intervals` are those of each class's F1; `by_language` is of the items' languages. A metric of texts has neither
    classes nor `confusion`. `found_first` is recall@1, None where nothing was to be found.
    """

    confusion: Confusion | None
    intervals: Mapping[str, Interval]
    by_language: Mapping[str, GroupScore]
    found_first: float | None


@dataclass(frozen=True, slots=True)
class Standing:
    """A benchmark with its evaluations.

    `ranked` are comparable, best first: one of each model's repository, its newest, on the newest state of
    benchmark and dataset. `earlier` are all others, newest first. `licence` is the dataset's, where it has one.
    `behind` compares those after the best with it, by their index; p-values are corrected for how many they are.
    """

    benchmark: Benchmark
    ranked: tuple[Evaluation, ...]
    earlier: tuple[Evaluation, ...]
    dataset: str | None
    licence: str | None
    behind: Mapping[int, Comparison] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Compared:
    """Two evaluations on the same items, how the second did beside the first, and the items answered otherwise."""

    first: Evaluation
    second: Evaluation
    comparison: Comparison
    apart: Sequence[tuple[Answer, Answer]]


@dataclass(frozen=True, slots=True)
class Suspect:
    """An item whose right answer may be wrong: of so many models, some gave the same other answer.

    `answered` is None, and no model is counted, where the same question stands twice with different right answers.
    """

    item: BenchmarkItem
    answered: str | None
    models_agreeing: int
    models: int


@dataclass(frozen=True, slots=True)
class Part(Generic[Row]):
    """One page of a long list: its rows, its number from 1, how many pages there are, and of how many rows."""

    rows: Sequence[Row]
    page: int
    pages: int
    total: int
