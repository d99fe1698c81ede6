"""How a country makes datasets and models, and what it scores them on, as records."""

from collections.abc import Mapping
from typing import Any, Literal

from pydantic import Field

from jazari.core.country.forms import (
    Code,
    Line,
    Metric,
    NotNegative,
    Number,
    Parameter,
    Perturbation,
    Positive,
    Record,
    RepoName,
    RevisionName,
    Share,
    Slug,
    Spdx,
    Task,
    Word,
    Words,
)


class Recipe(Record):
    """How to train a model from a dataset and, where it builds on others, from these models (`bases`).

    Of the datasets `beside` it the texts are learned from too, each by itself; nothing is measured on them. `family` is
    another way to train a model of the task than its usual one. `parameters` are the recipe's own numbers and words.
    """

    id: Slug
    task: Task
    family: Slug | None = None
    title: Words
    labels: tuple[str, ...] = ()
    dataset: RepoName
    beside: tuple[RepoName, ...] = ()
    bases: tuple[RevisionName, ...] = ()
    model: RepoName
    licence: Spdx
    parameters: Mapping[str, Parameter] = {}


class Lexicon(Record):
    """Single words, by language, that people may want to look at where they stand in a text."""

    id: Slug
    words: Mapping[Code, tuple[Word, ...]]


class DatasetSpec(Record):
    """A dataset to build from sources, all that are at hand where none is named.

    `identifier` is the task of the model that checks declared languages. `filters` are published filters of quality;
    `thresholds` replace the factory's own, by name, for a language or for `all`; without any for a language, those are
    taken that the trusted sources `reference` pass, those of them that are at hand. The words of the list `lexicon` are
    counted in each text. With `benchmark_overlaps` what is for training may overlap a benchmark, which needs a recorded
    decision. `personal` says what stands for personal data. Lines of at least `repeated_line_characters` (0: none) that
    stand in `repeated_line_documents` are struck out; `against_releases` drops what another dataset published before.
    `aligned` takes the files alone that say the same in several languages, and keeps repeated texts, each of which may
    be half of another pair.
    """

    id: Slug
    title: Words
    dataset: RepoName
    sources: tuple[Slug, ...] = ()
    identifier: Slug | None = None
    benchmark_overlaps: bool = False
    near_duplicate_share: Share = 0.8
    shard_megabytes: Positive = 256
    filters: tuple[Slug, ...] = ()
    thresholds: Mapping[str, Mapping[str, Number]] = {}
    reference: tuple[Slug, ...] = ()
    lexicon: Slug | None = None
    personal: Literal["placeholder", "pseudonym"] = "placeholder"
    repeated_line_characters: NotNegative = 0
    repeated_line_documents: Positive = 10
    against_releases: bool = False
    aligned: bool = False


class EngineSpec(Record):
    """Another harness that runs a benchmark: a task it knows by its name, or one in its own keys as `parameters`.

    `figure` names what of an item counts, 0 to 1: a metric of lm-eval, a scorer of inspect.
    """

    name: Literal["lm-eval", "inspect"]
    task: Line
    figure: Line
    parameters: Mapping[str, Any] = {}


class BenchmarkText(Record):
    """An item in the benchmark's own file: what is asked, and which option or class is right."""

    id: Slug
    language: Code
    text: Line
    options: tuple[Line, ...] = ()
    answer: Line


class Benchmark(Record):
    """What to score on: a dataset's split, the items in its own file, or the pack's questions.

    `minimum` is the least lower bound of the metric's interval with which a model may be deployed;
    `native` says the items were written in their language, not translated. A task between two languages names
    both, `source` and `target`: its items are what stands in one row of the dataset in both; without a dataset `embed`
    looks for the procedure that a question of the pack is about, in the question's language. Options are compared
    by their likelihood for each unit that `normalise` names. An answer of at most `max_tokens` is a refusal where it
    holds one of the `refusals` of the item's language. What is `judged` another model grades after the `rubric`, which
    it is told in the language that stands first; an item's `answer` is what a good one says. Where there is an
    `engine`, it asks; `perturbations` are the ways in which the items are asked again, spoilt, to see what that costs.
    """

    id: Slug
    task: Task
    title: Words
    dataset: RepoName | None = None
    split: Literal["train", "test"]
    source: Code | None = None
    target: Code | None = None
    metric: Metric
    labels: tuple[str, ...] = ()
    minimum: Share
    native: bool
    remarks: str = ""
    engine: EngineSpec | None = None
    items: tuple[BenchmarkText, ...] = Field((), alias="item")
    normalise: Literal["bytes", "tokens", "none"] = "bytes"
    max_tokens: Positive | None = None
    refusals: Mapping[Code, tuple[Line, ...]] = {}
    perturbations: tuple[Perturbation, ...] = ()
    rubric: Words | None = None

    @property
    def told_rubric(self) -> str | None:
        """The rubric as a judge is told it; the other languages are for people."""
        return next(iter(self.rubric.values())) if self.rubric else None

    @property
    def asks_questions(self) -> bool:
        """Whether its items are the pack's own questions."""
        return self.task == "procedures" or (self.task == "embed" and self.dataset is None and not self.items)
