"""Facts in, figures out."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any


@dataclass(frozen=True, slots=True)
class Fact:
    """An entry as the formulas see it: plain data, no other room's types."""

    ref: str
    kind: str
    at: datetime
    by: str
    body: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Value:
    """What a formula gives: a number, or None where there is nothing to count yet, and the entries behind it."""

    number: float | None
    entries: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RegionFigure:
    """An indicator in one region; `per_100k` is per 100,000 inhabitants, for counts alone."""

    region: str
    number: float | None
    per_100k: float | None
    entries: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Figure:
    """An indicator's present value, how it came to be, and where it should be.

    `as_of` is the newest entry's day for computed figures, the figure's own date for reported ones. `progress`
    is the share of the way to the target, 0 to 1, None without a target or value.
    """

    indicator: str
    pillar: str
    kind: str
    formula: str | None
    unit: str
    number: float | None
    as_of: date | None
    entries: tuple[str, ...]
    target: float | None
    target_date: date | None
    progress: float | None
    regions: tuple[RegionFigure, ...]
