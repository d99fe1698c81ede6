"""What the dataset viewer speaks of: files of rows, their columns, questions to them and statistics of them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

Format = Literal["parquet", "json", "csv"]

Family = Literal["text", "number", "moment", "boolean", "bytes", "picture", "list", "nested", "other"]
"""What can be asked of a column, and how its statistics look."""

Operator = Literal["eq", "ne", "lt", "le", "gt", "ge", "contains", "null", "not-null"]

OPERATORS: tuple[Operator, ...] = ("eq", "ne", "lt", "le", "gt", "ge", "contains", "null", "not-null")


@dataclass(frozen=True, slots=True)
class Source:
    """A file of rows as the hub has it."""

    sha256: str
    size_bytes: int
    format: Format
    compression: Literal["", "gzip", "zstd"] = ""
    delimiter: str = ""


@dataclass(frozen=True, slots=True)
class Column:
    """A column; `type` is DuckDB's word for it."""

    name: str
    type: str
    family: Family


@dataclass(frozen=True, slots=True)
class Shape:
    """A file's columns and rows, as far as they are known; `reading` is the way in which it could be read."""

    columns: tuple[Column, ...]
    rows: int | None
    reading: int = 0
    delimiter: str = ""

    def column(self, name: str) -> int | None:
        """The place of the column of that name."""
        return next((place for place, column in enumerate(self.columns) if column.name == name), None)


@dataclass(frozen=True, slots=True)
class Filter:
    """Only rows whose column compares so with a value."""

    column: str
    operator: Operator
    value: str = ""


@dataclass(frozen=True, slots=True)
class Query:
    """Which rows of a file, in which order; `first` and `last` are places of the columns shown."""

    search: str = ""
    filters: tuple[Filter, ...] = ()
    sort: str = ""
    descending: bool = False
    skip: int = 0
    limit: int = 25
    first: int = 0
    last: int = 20

    @property
    def narrows(self) -> bool:
        """Whether it leaves rows out."""
        return bool(self.search or self.filters)


@dataclass(frozen=True, slots=True)
class Rows:
    """Some rows: (number in the file from 0, values); `total` is None where counting took too long."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[int, tuple[Any, ...]], ...]
    total: int | None
    more: bool


@dataclass(frozen=True, slots=True)
class Bin:
    """One bar of a histogram: from a value to the next, and how many rows."""

    low: str
    high: str
    count: int


@dataclass(frozen=True, slots=True)
class Frequent:
    """A value and how many rows have it."""

    value: str
    count: int


@dataclass(frozen=True, slots=True)
class Statistics:
    """What is known of one column over `rows` rows; lengths are characters, bytes or items, by the family."""

    column: Column
    rows: int
    nulls: int
    distinct: int | None = None
    figures: Mapping[str, str] = field(default_factory=dict)
    bins: tuple[Bin, ...] = ()
    frequent: tuple[Frequent, ...] = ()


@dataclass(frozen=True, slots=True)
class Summary:
    """Statistics of some columns; `sampled` where they are of a part of the rows."""

    rows: int
    sampled: bool
    columns: tuple[Statistics, ...]


@dataclass(frozen=True, slots=True)
class Split:
    """One split of a configuration, and the paths of its files in order."""

    config: str
    split: str
    paths: tuple[str, ...]
