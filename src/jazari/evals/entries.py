"""The facts of the evals room: how well a model answered a benchmark."""

from typing import Literal

from jazari.ledger import Body, Count, Kind, LanguageCode, RefText, Sha256, Share, Slug


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


class Evaluated(Body):
    """Body of `evals.evaluated`.

    `low` and `high` bound the 95 % bootstrap interval of `score`; `passed` says that `low` reaches the
    benchmark's `minimum`. `benchmark_sha256` is over all of the benchmark that decides the score; `dataset`
    is None where the pack's own questions were asked. `answers` is the JSON Lines with every item's answer.
    Classes are language codes, or procedures and `none`; a metric of texts has none. `contaminated` counts the items
    whose question stands in what the model was trained on, None where that is not known here.
    """

    model: RefText
    benchmark: Slug
    benchmark_sha256: Sha256
    dataset: RefText | None
    task: Slug
    metric: Literal["macro_f1", "accuracy", "character_accuracy", "exact_match", "chrf"]
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


EVALUATED = Kind(
    "evals.evaluated",
    Evaluated,
    "A model answered every item of a benchmark; the score has its interval, and the answers are kept.",
)
KINDS = (EVALUATED,)
