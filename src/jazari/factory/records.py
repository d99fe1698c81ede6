"""What flows through the factory: one small document, what was dropped and why, what each step counted."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

PersonalKind = Literal["cin", "phone", "rib", "iban", "ice", "plate", "email", "ip"]
Split = Literal["train", "test"]


@dataclass(frozen=True, slots=True)
class Span:
    """A personal datum in a text: code points from `start` to `end` (exclusive), without its label."""

    start: int
    end: int
    kind: PersonalKind


@dataclass(frozen=True, slots=True)
class Document:
    """One text as it was read; `id` is `<source>/<file>#<line>/<language>` and stays the same for ever."""

    id: str
    text: str
    language: str
    source: str
    licence: str
    topic: str
    split: Split


@dataclass(frozen=True, slots=True)
class Drop:
    """A document that did not come through, the step that stopped it, and the reason."""

    id: str
    source: str
    step: str
    reason: str


@dataclass(frozen=True, slots=True)
class Cleaned:
    """What the cleaning steps made of one text; `step` and `reason` are set where it is dropped."""

    text: str
    repaired: bool = False
    personal: tuple[PersonalKind, ...] = ()
    step: str | None = None
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Funnel:
    """How many documents a step got and let through, and how many it dropped for each reason."""

    step: str
    documents_in: int
    documents_kept: int
    dropped: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Thresholds:
    """When a text is too poor to keep; shares are of 0 to 1. The defaults suit sentences as well as pages."""

    words_min: int = 1
    words_max: int = 200_000
    letters_min: int = 2
    symbol_share_max: float = 0.4
    digit_share_max: float = 0.5
    top_word_share_max: float = 0.4
    repeated_trigram_share_max: float = 0.5
    character_run_max: int = 20


@dataclass(frozen=True, slots=True)
class DatasetRecipe:
    """A dataset to build: its repository, its title, and which sources (all that are at hand, where empty)."""

    name: str
    title: str
    sources: tuple[str, ...] = ()
    thresholds: Thresholds = Thresholds()
    near_duplicate_share: float = 0.8


@dataclass(frozen=True, slots=True)
class Built:
    """A finished build; `changed` is false where nothing was left to do."""

    ref: str
    changed: bool
    documents_read: int
    documents_kept: int
    funnel: tuple[Funnel, ...]
    documents_by_language: Mapping[str, Mapping[str, int]]
    documents_by_source: Mapping[str, int]
    personal: Mapping[str, int]
    documents_repaired: int
