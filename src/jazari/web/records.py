"""What the pages of this room show: facts that the app hands in, so that web imports no room above it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Literal, NamedTuple

Step = Literal["source", "dataset", "model", "evaluation", "service", "indicator"]


@dataclass(frozen=True, slots=True)
class Link:
    """One item of the navigation: the Fluent key of its words and its address."""

    key: str
    href: str
    signed_in: bool = False


@dataclass(frozen=True, slots=True)
class NodeFacts:
    """What every page says about the node it comes from."""

    origin: str
    ledger_size: int


@dataclass(frozen=True, slots=True)
class PillarFigure:
    """One pillar of the roadmap and the indicator that stands for it; texts are keyed by FLORES code.

    `number` is the pillar's place in the country pack, 1 to 5: it chooses the hue. `unit` is the pack's.
    `value` is None while nothing is measured; a value has an `as_of` day, and `source` says
    where it is from; computed from the ledger where that is empty.
    """

    number: int
    title: Mapping[str, str]
    indicator: Mapping[str, str]
    unit: str
    value: float | None
    target: float | None
    source: Mapping[str, str]
    as_of: date | None
    href: str


@dataclass(frozen=True, slots=True)
class ChainStep:
    """One step from source to indicator with the newest thing made there, None while there is none."""

    step: Step
    ref: str | None = None
    at: datetime | None = None
    href: str | None = None


@dataclass(frozen=True, slots=True)
class HomeFacts:
    """What the home page shows. `counts` are of the commons, keyed datasets, models, spaces, evaluations."""

    pillars: tuple[PillarFigure, ...] = ()
    counts: Mapping[str, int] = field(default_factory=dict)
    chain: tuple[ChainStep, ...] = ()


class Tile(NamedTuple):
    """One region of the tile map; `x` and `y` count tiles from the north-west corner, from 0.

    `text` is the value as printed; `value` (None if unknown) sets how deep the tile is coloured.
    """

    code: str
    label: str
    x: int
    y: int
    value: float | None
    text: str
    href: str = ""


class Bar(NamedTuple):
    """One bar of a chart, with its interval where the value was sampled."""

    label: str
    value: float
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """One page of the documentation: `name` in the address, its title, and its place among the sources."""

    name: str
    title: str
    path: str
    section: Literal["start", "guide", "decision"]


@dataclass(frozen=True, slots=True)
class Card:
    """A repository's card: its front matter (empty if it has none that can be read) and its page as safe HTML."""

    facts: Mapping[str, object]
    html: str
