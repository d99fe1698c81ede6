"""What a model is to the rest of the house: a task's lines in and out, a family that trains, a predictor."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from jazari.core import Recipe

Item = Mapping[str, object]
Answer = dict[str, object]
Progress = Callable[[int, int, str], None]
"""Told how far training is: done, total, what is happening now."""
Files = Mapping[str, bytes]
"""A model's files by path: `config.json` and its weights."""


class Predictor(Protocol):
    """A loaded model; takes and gives the objects of its task's lines."""

    task: str

    def predict(self, items: Sequence[Item]) -> list[Answer]:
        """One answer an item, in order. Items are as `TaskSchema.check` accepts them."""
        ...


@dataclass(frozen=True, slots=True)
class Sampling:
    """How a generator chooses: `temperature` 0 takes the likeliest token; it ends before any of the `stop` texts."""

    max_tokens: int
    temperature: float = 0.0
    top_p: float = 1.0
    seed: int | None = None
    stop: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ScoredToken:
    """A token of a text and the natural logarithm of its probability after those before it (None for the first).

    `likeliest` are the likeliest tokens there, best first, with theirs.
    """

    text: str
    log_probability: float | None
    likeliest: Mapping[str, float]


class Generator(Protocol):
    """A language model that continues a prompt, here or at a provider."""

    context_tokens: int
    """How many tokens of prompt and answer it sees at once; it forgets the beginning of a longer prompt."""

    def generate(self, prompt: str, sampling: Sampling) -> Iterator[str]:
        """Pieces of the answer as they come; joined they are the answer. A seed makes it repeatable."""
        ...

    def score(self, text: str, likeliest: int = 0) -> list[ScoredToken]:
        """Every token of a text with its probability; the tokens' texts joined are the text."""
        ...

    def count(self, text: str) -> int:
        """How many tokens a text has."""
        ...


@dataclass(frozen=True, slots=True)
class Texts:
    """Labelled texts as columns of equal length; `sources` are slugs of the country's sources.

    `rows` name the row of its source that a text stands in: texts of one row say the same in different languages.
    """

    texts: Sequence[str]
    labels: Sequence[str]
    sources: Sequence[str]
    rows: Sequence[str] = ()

    def __len__(self) -> int:
        return len(self.texts)

    def select(self, places: Sequence[int]) -> "Texts":
        """The texts at these places, in this order."""
        return Texts(
            [self.texts[place] for place in places],
            [self.labels[place] for place in places],
            [self.sources[place] for place in places],
            [self.rows[place] for place in places] if self.rows else (),
        )


@dataclass(frozen=True, slots=True)
class Pair:
    """Two texts of one row of a source: the same said in two languages."""

    source_text: str
    target_text: str
    source: str


@dataclass(frozen=True, slots=True)
class TrainingData:
    """What a family may learn from, and what it may only be measured on.

    `alone` are texts to learn from that belong to no row: those of the datasets that a recipe names beside its own.
    """

    train: Texts
    test: Texts
    alone: Texts = field(default_factory=lambda: Texts((), (), ()))


@dataclass(frozen=True, slots=True)
class ClassScore:
    """How well one label is told: of `items` that bear it; precision is 0 where nothing was answered with it."""

    items: int
    precision: float
    recall: float
    f1: float


@dataclass(frozen=True, slots=True)
class ScoreTable:
    """Scores as a card shows them."""

    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Scores:
    """How well a model did on the test data: `figures` by name, first the one that sums up; none without test data."""

    figures: Mapping[str, float]
    tables: tuple[ScoreTable, ...] = ()


@dataclass(frozen=True, slots=True)
class Trained:
    """A finished training: the model's files, the languages or labels it knows, and its scores on the test data.

    `story` are sentences about how it was trained, `metadata` what its card's head says beside the usual.
    """

    files: Files
    labels: tuple[str, ...]
    scores: Scores
    limits: tuple[str, ...]
    story: tuple[str, ...] = ()
    metadata: Mapping[str, object] = field(default_factory=dict)

    def told(self, story: tuple[str, ...]) -> "Trained":
        """The same with more to tell of how it was trained."""
        return replace(self, story=(*self.story, *story))


@dataclass(frozen=True, slots=True)
class Training:
    """What a family is given to train with, beside data and recipe.

    `folder` is this training's alone and outlives a kill: what a family keeps there (whole files, each replaced at
    once) it may go on from, to the same result as without a break. `bases` are the files of the models that the recipe
    builds on, by their refs. `processes` share the work, where the family can part it.
    """

    progress: Progress
    folder: Path
    bases: Mapping[str, Files] = field(default_factory=dict)
    processes: int = 1


Arrays = Mapping[str, NDArray[np.float32]]
"""Weights by name, as institutes send them to be averaged."""


@dataclass(frozen=True, slots=True)
class Turn:
    """One of the rounds in which institutes improve the same weights, from 1."""

    round: int
    rounds: int


class Federated(Protocol):
    """A way to train in which only weights travel: each institute improves the average with its own texts."""

    def start(self, recipe: Recipe, training: Training) -> Arrays:
        """The weights before the first round: the same for the same recipe and bases."""
        ...

    def improve(
        self, arrays: Arrays, train: Texts, recipe: Recipe, turn: Turn, training: Training
    ) -> tuple[Arrays, int]:
        """The weights after one round with these texts, and from how many examples; deterministic."""
        ...

    def finish(self, arrays: Arrays, recipe: Recipe, test: Texts, training: Training) -> Trained:
        """The model of the last average, measured on texts that are nobody's training data."""
        ...


class Family(Protocol):
    """One way to do a task: trains files from data, and loads a predictor from files."""

    def train(self, data: TrainingData, recipe: Recipe, training: Training) -> Trained:
        """Deterministic: the same data, recipe and bases give the same bytes. Raises NothingToLearn, Invalid."""
        ...

    def load(self, files: Files) -> Predictor:
        """The predictor of files that `train` made. Raises DamagedModel."""
        ...


@dataclass(frozen=True, slots=True)
class ModelSummary:
    """A model repository as lists show it; `is_default` where its task's name means this model."""

    name: str
    ref: str
    task: str
    labels: tuple[str, ...]
    is_default: bool
