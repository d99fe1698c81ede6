"""A document as its parts in order, in one language's words; what writes it (HTML, PDF) knows not its subject."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal


@dataclass(frozen=True, slots=True)
class Heading:
    """The heading of a section; one of level 2 begins a part of it."""

    text: str
    level: Literal[1, 2] = 1
    kind: Literal["heading"] = field(default="heading", init=False)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A few sentences; `attention` where a reader must not miss them."""

    text: str
    attention: bool = False
    kind: Literal["paragraph"] = field(default="paragraph", init=False)


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells under headings; `numeric` are the places of columns of numbers and refs, read left to right."""

    headings: Sequence[str]
    rows: Sequence[Sequence[str]]
    numeric: tuple[int, ...] = ()
    kind: Literal["table"] = field(default="table", init=False)


@dataclass(frozen=True, slots=True)
class Bar:
    """A figure from 0 to 1 with its interval, and how it is written."""

    label: str
    value: float
    low: float
    high: float
    text: str


@dataclass(frozen=True, slots=True)
class Bars:
    """Figures side by side, a full bar being 1."""

    bars: Sequence[Bar]
    kind: Literal["bars"] = field(default="bars", init=False)


@dataclass(frozen=True, slots=True)
class Code:
    """Lines for a machine, read left to right."""

    text: str
    kind: Literal["code"] = field(default="code", init=False)


Block = Heading | Paragraph | Table | Bars | Code


@dataclass(frozen=True, slots=True)
class Document:
    """`facts` stand under the title, each with its name; `at` is the moment that it tells of."""

    at: datetime
    title: str
    lead: str
    facts: Sequence[tuple[str, str]]
    blocks: Sequence[Block]
