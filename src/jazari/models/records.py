"""What a model is to the rest of the house: a task's lines in and out, a family that trains, a predictor."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

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


class Generator(Protocol):
    """A model that continues a prompt, here or at a provider."""

    def generate(self, prompt: str, *, max_tokens: int, temperature: float = 0.0) -> Iterator[str]:
        """Pieces of the answer as they come; joined they are the answer."""
        ...


@dataclass(frozen=True, slots=True)
class Texts:
    """Labelled texts as columns of equal length; `sources` are slugs of the country's sources."""

    texts: Sequence[str]
    labels: Sequence[str]
    sources: Sequence[str]

    def __len__(self) -> int:
        return len(self.texts)


@dataclass(frozen=True, slots=True)
class TrainingData:
    """What a family may learn from, and what it may only be measured on."""

    train: Texts
    test: Texts


@dataclass(frozen=True, slots=True)
class ClassScore:
    """How well one label is told: of `items` that bear it; precision is 0 where nothing was answered with it."""

    items: int
    precision: float
    recall: float
    f1: float


@dataclass(frozen=True, slots=True)
class Scores:
    """Scores on the test data: macro-F1 over the labels in it, by label, by source, and by both (recall)."""

    macro_f1: float
    by_label: Mapping[str, ClassScore]
    by_source: Mapping[str, float]
    recall: Mapping[str, Mapping[str, tuple[float, int]]]


@dataclass(frozen=True, slots=True)
class Trained:
    """A finished training: the model's files, the labels it can give, and its scores on the test data."""

    files: Files
    labels: tuple[str, ...]
    scores: Scores
    limits: tuple[str, ...]


class Family(Protocol):
    """One way to do a task: trains files from data, and loads a predictor from files."""

    def train(self, data: TrainingData, recipe: Recipe, progress: Progress) -> Trained:
        """Deterministic: the same data and recipe give the same bytes. Raises NothingToLearn."""
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
