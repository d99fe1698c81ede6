"""An arena, what models answered in it, and how people judged that."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Literal, Protocol

from pydantic import BaseModel, ConfigDict, Field

from jazari.evals.records import Interval

Task = Literal["pairs", "grades"]
"""What people are asked: which of two answers is better, or (a panel) to grade one by a rubric, 1 to 5."""

VERDICTS = ("a", "b", "equal", "bad")
"""Of a pair: the first shown is better, the second is, both are as good, both are bad."""
GRADES = ("1", "2", "3", "4", "5")
PASS = "pass"  # noqa: S105 - a verdict that judges nothing
"""Somebody cannot judge what they were shown; it does not come back to them and counts nowhere."""
PROMPT_CHARACTERS = 8000
PROMPTS_MOST = 2000
MODELS_MOST = 12

Texts = Annotated[dict[str, Annotated[str, Field(min_length=1, max_length=4000)]], Field(max_length=20)]


class _Given(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class GivenPrompt(_Given):
    """What models are asked, and the language that it is in."""

    text: Annotated[str, Field(pattern=r"\S", max_length=PROMPT_CHARACTERS)]
    language: Annotated[str, Field(max_length=8)]


class Rows(_Given):
    """Rows of a Parquet or JSON Lines file of a dataset: at most `most` of them, drawn by the arena's seed."""

    name: Annotated[str, Field(max_length=193)]
    revision: Annotated[str, Field(max_length=200)] = "main"
    path: Annotated[str, Field(max_length=1000)]
    column: Annotated[str, Field(max_length=200)] = "text"
    language_column: Annotated[str, Field(max_length=200)] = "language"
    most: Annotated[int, Field(ge=1, le=PROMPTS_MOST)] = 200


class Plan(_Given):
    """An arena as a steward describes it.

    `title` and (for a task `grades`) `rubric` are in the four languages of the pages, by FLORES code. `models` are
    names of this node's language models or of its providers'. Prompts are given, or drawn from `dataset`. A model's
    answer has at most `answer_tokens`; all answers together, prompts counted, stay about `budget_tokens`.
    `repository` is where the dataset of votes goes; `licence` (SPDX), what judges give their votes under, is the
    dataset's where none is given.
    """

    slug: Annotated[str, Field(pattern=r"^[a-z0-9]+(?:-[a-z0-9]+)*$", max_length=60)]
    task: Task = "pairs"
    title: Texts
    rubric: Texts = {}
    models: Annotated[
        tuple[Annotated[str, Field(max_length=400)], ...], Field(min_length=1, max_length=MODELS_MOST)
    ]
    licence: str | None = None
    open_to_all: bool = False
    seed: Annotated[int, Field(ge=0, le=2**31 - 1)] = 0
    answer_tokens: Annotated[int, Field(ge=1, le=8192)] = 512
    budget_tokens: Annotated[int, Field(ge=1, le=10**12)] | None = None
    repository: str | None = None
    prompts: Annotated[tuple[GivenPrompt, ...], Field(max_length=PROMPTS_MOST)] = ()
    dataset: Rows | None = None


@dataclass(frozen=True, slots=True)
class Arena:
    """One arena; `models` are refs of this node's models or names of providers' (`provider/model`).

    `shown` is the ref of the dataset whose rows are its prompts, `entry` that of its published ranking.
    """

    key: int
    slug: str
    organisation: str
    task: Task
    title: Mapping[str, str]
    rubric: Mapping[str, str]
    models: tuple[str, ...]
    licence: str
    open_to_all: bool
    seed: int
    answer_tokens: int
    budget_tokens: int | None
    repository: str
    shown: str
    created_at: datetime
    closed_at: datetime | None = None
    entry: str = ""

    @property
    def is_open(self) -> bool:
        """Whether it takes votes."""
        return self.closed_at is None

    @property
    def verdicts(self) -> tuple[str, ...]:
        """What a judge may say of what they are shown."""
        return VERDICTS if self.task == "pairs" else GRADES


@dataclass(frozen=True, slots=True)
class Prompt:
    """What models were asked; `source` is its row's number, or its place among those given."""

    key: int
    source: str
    text: str
    language: str


@dataclass(frozen=True, slots=True)
class Judge:
    """Somebody's part in an arena: which languages they read, their region ("" where not told), named or not."""

    key: int
    person: str | None
    credited: bool
    region: str
    languages: tuple[str, ...]
    licence: str
    agreed_at: datetime


@dataclass(frozen=True, slots=True)
class Matchup:
    """A prompt and two places of models, the lower first; one place twice where one answer is shown.

    `swapped`: the second's answer is on the left, as answer A.
    """

    prompt: int
    first: int
    second: int
    swapped: bool = False

    @property
    def shown(self) -> tuple[int, ...]:
        """Places of models in the order in which their answers are shown, A first."""
        if self.first == self.second:
            return (self.first,)
        return (self.second, self.first) if self.swapped else (self.first, self.second)


@dataclass(frozen=True, slots=True)
class Offer:
    """What a judge sees next: a prompt and its answers in the order of A and B, or None where nothing is left.

    They judged `done` of `total` that there are in their languages.
    """

    vote: int | None
    prompt: Prompt | None
    answers: tuple[str, ...]
    done: int
    total: int


@dataclass(frozen=True, slots=True)
class Ballot:
    """A vote as it is published: which judge (a number), on what, in which order, and what they said.

    `models` are those whose answers were shown as A and B, or the one that was graded. `region` is "" where it was
    not told or has too few judges to be published.
    """

    judge: int
    prompt: str
    language: str
    region: str
    models: tuple[str, ...]
    verdict: str


@dataclass(frozen=True, slots=True)
class Rating:
    """How a model does in one arena, or one part of it.

    `rank` is one more than the number of models whose whole interval lies above this one's. In pairs `score` is the
    share of votes (half for each tie) that it would take from an average model of the arena, and `strength` its
    Bradley-Terry parameter, a natural logarithm, 0 for the average; of grades `score` is the mean, 1 to 5, and
    `strength` is None. `wins`, `ties` and `losses` are of pairs; `bad` counts answers called bad, or graded 1.
    """

    model: str
    rank: int
    votes: int
    wins: int
    ties: int
    losses: int
    bad: int
    score: float
    interval: Interval
    strength: float | None


@dataclass(frozen=True, slots=True)
class Board:
    """A ranking, best first, of so many votes of so many judges.

    `first_share` says how often, where one of two answers was called better, it was the one shown first: about one
    half where the order did not matter. `alpha` (Krippendorff's, ordinal) is of grades. None where not defined.
    """

    ratings: tuple[Rating, ...]
    votes: int
    judges: int
    first_share: float | None = None
    alpha: float | None = None


@dataclass(frozen=True, slots=True)
class Result:
    """An arena's ranking: of all votes, and of the languages and regions that have judges enough."""

    overall: Board
    by_language: Mapping[str, Board]
    by_region: Mapping[str, Board]


@dataclass(frozen=True, slots=True)
class Status:
    """How an arena is doing, for its stewards: answers that models gave, tokens these cost, judges and votes."""

    answers: int
    answers_wanted: int
    tokens: int
    judges: int
    votes: int

    @property
    def is_ready(self) -> bool:
        """Whether every model has answered every prompt."""
        return self.answers == self.answers_wanted


class Answering(Protocol):
    """Models by name, wherever they answer: what the gateway has, handed in by the app."""

    def named(self, name: str) -> str:
        """What keeps naming the model: a ref of this node's, `provider/model` of a provider's. Raises JazariError."""
        ...

    def answer(self, name: str, prompt: str, max_tokens: int) -> tuple[str, int]:
        """The model's likeliest answer to a prompt, and the tokens of both. Raises what asking it raises."""
        ...


Ballots = Sequence[Ballot]
