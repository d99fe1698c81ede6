"""The facts of the evals room: how well a model answered a benchmark."""

from typing import Literal

from jazari.core import Metric, Perturbation
from jazari.ledger import (
    Body,
    Count,
    Kind,
    LanguageCode,
    Number,
    RefText,
    Sha256,
    Share,
    Slug,
    SoftwareVersion,
)


class ClassFigures(Body):
    """Figures of one class; precision is 0 where nothing was answered with it."""

    items: Count
    precision: Share
    recall: Share
    f1: Share


class SourceFigures(Body):
    """The metric over the items of one source alone."""

    items: Count
    score: Share


class CostFigures(Body):
    """What the answers took: seconds of waiting for them and bytes of UTF-8 in them and in their questions.

    `tokens_in` and `tokens_out` are as the model counts them, None where it has none; `price` is in `currency` (ISO
    4217, small), None where nobody named one. `energy` says how the joules are known: measured by the processor
    (RAPL), estimated from its rated power and the processor time, or not at all.
    """

    seconds: Number
    bytes: Count
    tokens_in: Count | None
    tokens_out: Count | None
    price: Number | None
    currency: Slug | None
    energy: Literal["measured", "estimated", "unknown"]
    joules: Number | None


class EngineFigures(Body):
    """Which other harness asked, and its version."""

    engine: Literal["lm-eval", "inspect"]
    version: SoftwareVersion


class JudgeFigures(Body):
    """The model that graded the answers, how many of its verdicts could not be read, and what they took."""

    model: RefText
    unreadable: Count
    cost: CostFigures


class Evaluated(Body):
    """Body of `evals.evaluated`.

    `low` and `high` bound the 95 % bootstrap interval of `score`; `passed` says that `low` reaches the
    benchmark's `minimum`. `benchmark_sha256` is over all of the benchmark that decides the score; `dataset`
    is None where the pack's own questions were asked. `answers` is the Parquet file with every item's answer.
    Classes are language codes, or procedures and `none`; a metric of texts has none. `contaminated` counts the items
    whose question stands in what the model was trained on, None where that is not known here. `engine` is None where
    this house asked itself, `cost` and `native` (whether the items were written in their language, not translated) in
    entries from before they were told. With a `judge` the score is of those answers alone whose verdict could be read.
    """

    model: RefText
    benchmark: Slug
    benchmark_sha256: Sha256
    dataset: RefText | None
    task: Slug
    metric: Metric
    items: Count
    score: Share
    low: Share
    high: Share
    minimum: Share
    passed: bool
    by_class: dict[LanguageCode, ClassFigures] | dict[Slug, ClassFigures]
    by_source: dict[Slug, SourceFigures]
    answers: RefText
    contaminated: Count | None = None
    engine: EngineFigures | None = None
    cost: CostFigures | None = None
    native: bool | None = None
    judge: JudgeFigures | None = None


EVALUATED = Kind(
    "evals.evaluated",
    Evaluated,
    "A model answered every item of a benchmark; the score has its interval, and the answers are kept.",
)


class Perturbed(Body):
    """Body of `evals.perturbed`.

    The items of an `evaluation` were asked again, their texts spoilt in one way; `changed` of them are other texts than
    before. `drop` is the clean score less this one, with the bounds of its paired 95 % interval; `low` and `high` bound
    that of `score`. `answers` is the Parquet file with every item's answer.
    """

    evaluation: RefText
    model: RefText
    benchmark: Slug
    perturbation: Perturbation
    seed: Count
    items: Count
    changed: Count
    score: Share
    low: Share
    high: Share
    drop: Number
    drop_low: Number
    drop_high: Number
    answers: RefText


PERTURBED = Kind(
    "evals.perturbed",
    Perturbed,
    "A model answered a benchmark's items spoilt in one way; what that cost it stands beside the clean score.",
)
KINDS = (EVALUATED, PERTURBED)
