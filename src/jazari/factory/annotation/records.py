"""A campaign, its items and what people said of them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

Task = Literal["language", "transliteration", "translation", "quality", "answer"]
"""What people are asked: to name a language, to correct a text, to judge one (1 to 5), or to write an answer."""
SkipReason = Literal["unclear", "not-my-language", "personal", "offensive"]
"""Why somebody passes an item on."""
Outcome = Literal["open", "differs", "agreed", "reviewed", "dropped"]
"""Where an item stands: wants answers, wants a reviewer, or has its result (or none: a reviewer left it out)."""

SKIP_REASONS: tuple[SkipReason, ...] = ("unclear", "not-my-language", "personal", "offensive")
GRADES = ("1", "2", "3", "4", "5")
TEXT_CHARACTERS = 4000
ITEMS_MOST = 20_000

Text = Annotated[str, Field(min_length=1, max_length=TEXT_CHARACTERS)]
Texts = Annotated[dict[str, Annotated[str, Field(min_length=1, max_length=2000)]], Field(max_length=20)]


class _Given(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class GivenItem(_Given):
    """A text to be shown, with a draft to correct where there is one."""

    text: Text
    draft: Annotated[str, Field(max_length=TEXT_CHARACTERS)] = ""


class GoldItem(GivenItem):
    """An item whose answer is known."""

    answer: Text


class Rows(_Given):
    """Rows of a Parquet or JSON Lines file of a dataset: at most `most` of them, drawn by the campaign's seed."""

    name: Annotated[str, Field(max_length=193)]
    revision: Annotated[str, Field(max_length=200)] = "main"
    path: Annotated[str, Field(max_length=1000)]
    column: Annotated[str, Field(max_length=200)] = "text"
    draft_column: Annotated[str, Field(max_length=200)] | None = None
    most: Annotated[int, Field(ge=1, le=ITEMS_MOST)] = 1000


class Plan(_Given):
    """A campaign as a steward describes it.

    `title` and `instructions` are in the four languages of the pages, by FLORES code. `languages` are the choices of a
    task `language`, else the one language that answers are in. Items are given, or drawn from `dataset`. A contributor
    whose share of right answers to `gold` falls below `gold_share_min` gets no more items. `repository` is where the
    dataset goes; `licence` (SPDX) is the shown dataset's where none is given.
    """

    slug: Annotated[str, Field(pattern=r"^[a-z0-9]+(?:-[a-z0-9]+)*$", max_length=60)]
    task: Task
    title: Texts
    instructions: Texts
    languages: Annotated[tuple[str, ...], Field(min_length=1, max_length=30)]
    text_language: str = ""
    licence: str | None = None
    answers_per_item: Annotated[int, Field(ge=2, le=9)] = 2
    open_to_all: bool = False
    gold_share_min: Annotated[float, Field(ge=0, le=1)] = 0.7
    gold_every: Annotated[int, Field(ge=2, le=100)] = 10
    seed: Annotated[int, Field(ge=0, le=2**31 - 1)] = 0
    repository: str | None = None
    items: Annotated[tuple[GivenItem, ...], Field(max_length=ITEMS_MOST)] = ()
    dataset: Rows | None = None
    gold: Annotated[tuple[GoldItem, ...], Field(max_length=500)] = ()


@dataclass(frozen=True, slots=True)
class Campaign:
    """One piece of work for people; `shown` is the ref of the dataset whose rows are its items, `ref` its export's."""

    key: int
    slug: str
    organisation: str
    task: Task
    title: Mapping[str, str]
    instructions: Mapping[str, str]
    languages: tuple[str, ...]
    text_language: str
    licence: str
    answers_per_item: int
    open_to_all: bool
    gold_share_min: float
    gold_every: int
    seed: int
    repository: str
    shown: str
    created_at: datetime
    closed_at: datetime | None = None
    ref: str = ""

    @property
    def is_open(self) -> bool:
        """Whether it takes answers."""
        return self.closed_at is None

    @property
    def chooses(self) -> bool:
        """Whether people choose among answers, rather than write one."""
        return self.task in ("language", "quality")


@dataclass(frozen=True, slots=True)
class Item:
    """One thing to look at; `source` says where it is from: a row's number, or its place among those given."""

    key: int
    source: str
    text: str
    draft: str
    gold: str | None = None
    settled: str | None = None
    dropped: bool = False


@dataclass(frozen=True, slots=True)
class Unit:
    """An item with all answers that count, oldest first, and how many people passed it on."""

    item: Item
    answers: tuple[str, ...]
    normals: tuple[str, ...]
    skipped: int = 0


@dataclass(frozen=True, slots=True)
class Contributor:
    """Somebody's part in a campaign: agreed to its licence when, named in the card or not, stopped when."""

    key: int
    campaign: int
    person: str | None
    credited: bool
    licence: str
    agreed_at: datetime
    stopped_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Offer:
    """What a contributor sees next: an item, or none left for them.

    They answered `done` (or passed on); `complete` of the campaign's `total` items want no more answers. `before` is
    what they had answered, where they took it back.
    """

    item: Item | None
    done: int
    complete: int
    total: int
    before: str = ""


@dataclass(frozen=True, slots=True)
class Agreement:
    """How far people agreed on the items that two or more of them answered.

    `alpha` (Krippendorff's; nominal for languages, ordinal for grades) of what they chose, `equal` (share of pairs with
    equal normal forms) of what they corrected. None where a figure is not defined.
    """

    items: int
    answers: int
    alpha: float | None = None
    equal: float | None = None


@dataclass(frozen=True, slots=True)
class Status:
    """How a campaign is doing, for its stewards: items by outcome, people, and agreement so far."""

    outcomes: Mapping[str, int]
    contributors: int
    stopped: int
    credited: int
    agreement: Agreement

    @property
    def items(self) -> int:
        """All items, gold left out."""
        return sum(self.outcomes.values())


@dataclass(frozen=True, slots=True)
class Exported:
    """A campaign's dataset: its ref, how many items and answers it holds, whose answers were set aside, agreement."""

    ref: str
    items: int
    answers: int
    contributors: int
    set_aside: int
    agreement: Agreement
