"""Statistics of columns: a bounded sample of rows, a few questions to it for each column, and their answers read."""

import math
from collections.abc import Mapping, Sequence
from contextlib import suppress
from datetime import UTC, datetime
from typing import Any

from jazari.hub.viewer.records import Bin, Column, Frequent, Shape, Source, Statistics, Summary
from jazari.hub.viewer.rules import name_sql, number_sql, table

SAMPLE_ROWS = 50_000
SAMPLE_BYTES = 256 << 20
"""What a sample reads of a file at most, as far as its size says."""
WINDOWS = 10
BINS = 10
VALUE_CHARACTERS = 80
FREQUENT = 8
CATEGORIES = 30
"""A column with more different values has its most frequent ones shown only where they repeat."""


def sample_sql(source: Source, shape: Shape, first: int, last: int) -> tuple[str, bool]:
    """(what makes the table `s` of some columns' values, whether it leaves rows out).

    Of a large Parquet file it takes rows from ten places, of other large files the first ones.
    """
    rows = SAMPLE_ROWS
    if shape.rows:
        rows = min(rows, max(1000, int(SAMPLE_BYTES * shape.rows / max(source.size_bytes, 1))))
    columns = shape.columns[first:last]
    names = "".join(f", {name_sql(column.name)} AS c{place}" for place, column in enumerate(columns))
    inner = f"(SELECT {number_sql(source, shape.columns)} AS n{names} FROM {table(source, shape)})"
    values = ", ".join(_kept(place, column) for place, column in enumerate(columns))
    select = f"SELECT {values} FROM {inner}"
    if shape.rows is not None and shape.rows <= rows:
        return f"CREATE TEMP TABLE s AS {select}", False
    if source.format != "parquet" or shape.rows is None:
        return f"CREATE TEMP TABLE s AS {select} LIMIT {rows}", True
    length = rows // WINDOWS
    starts = [(shape.rows - length) * place // (WINDOWS - 1) for place in range(WINDOWS)]
    parts = [f"{select} WHERE n >= {start} AND n < {start + length}" for start in starts]
    return f"CREATE TEMP TABLE s AS {' UNION ALL '.join(parts)}", True


def _kept(place: int, column: Column) -> str:
    """A value (`v`), as short as its statistics need, and the number (`x`) that its histogram is of."""
    value = f"c{place}"
    there = f"CASE WHEN {value} IS NULL THEN NULL ELSE true END"
    kept, axis = {
        "text": (f"left(CAST({value} AS VARCHAR), {VALUE_CHARACTERS})", f"length(CAST({value} AS VARCHAR))"),
        "number": (f"CAST({value} AS DOUBLE)", f"CAST({value} AS DOUBLE)"),
        "moment": (value, f"CAST(epoch({value}) AS DOUBLE)"),
        "boolean": (value, "NULL"),
        "bytes": (there, f"octet_length({value})"),
        "picture": (there, f"octet_length({value}.bytes)"),
        "list": (there, f"len({value})"),
    }.get(column.family, (there, "NULL"))
    return f"{kept} AS v{place}, CAST({axis} AS DOUBLE) AS x{place}"


def questions(place: int) -> tuple[str, str, str]:
    """What is asked about one column of the sample: figures, histogram, frequent values."""
    v, x = f"v{place}", f"x{place}"
    finite = f"{x} IS NOT NULL AND isfinite({x})"
    figures = (
        f"SELECT count(*), count({v}), count(DISTINCT {v}), min({x}) FILTER ({finite}), max({x}) FILTER ({finite}), "
        f"avg({x}) FILTER ({finite}), median({x}) FILTER ({finite}) FROM s"
    )
    bins = (
        f"WITH b AS (SELECT min({x}) AS lo, max({x}) AS hi FROM s WHERE {finite}) "
        f"SELECT CASE WHEN hi > lo THEN CAST(least({BINS - 1}, floor(({x} - lo) / (hi - lo) * {BINS})) AS INTEGER) "
        f"ELSE 0 END AS bin, count(*) FROM s, b WHERE {finite} GROUP BY bin ORDER BY bin"
    )
    frequent = (
        f"SELECT CAST({v} AS VARCHAR) AS value, count(*) AS rows FROM s WHERE {v} IS NOT NULL "
        f"GROUP BY value ORDER BY rows DESC, value LIMIT {FREQUENT}"
    )
    return figures, bins, frequent


def summary_of(columns: Sequence[Column], answers: Sequence[Mapping[str, Any]], *, sampled: bool) -> Summary:
    """The answers to the questions about each column, three for each, as statistics."""
    found = [
        _statistics(column, *(answer.get("rows", []) for answer in answers[3 * place : 3 * place + 3]))
        for place, column in enumerate(columns)
    ]
    return Summary(found[0].rows if found else 0, sampled, tuple(found))


def _statistics(
    column: Column, figures: Sequence[Any], bins: Sequence[Any], frequent: Sequence[Any]
) -> Statistics:
    first: Sequence[Any] = figures[0] if figures else (0, 0, 0, None, None, None, None)
    rows, there, distinct, low, high, mean, median = first
    known = {"min": low, "max": high, "mean": mean, "median": median}
    values = tuple(Frequent(str(value), count) for value, count in frequent)
    counted = column.family in ("text", "number", "boolean", "moment")
    repeats = bool(values) and values[0].count > 1 and distinct <= max(CATEGORIES, there // 2)
    if column.family == "number" and distinct > CATEGORIES:
        repeats = False
    return Statistics(
        column,
        rows,
        rows - there,
        distinct if counted else None,
        {key: _figure(column, value) for key, value in known.items() if value is not None},
        _bins(column, low, high, bins),
        values if repeats and counted and column.family != "moment" else (),
    )


def _bins(column: Column, low: float | None, high: float | None, rows: Sequence[Any]) -> tuple[Bin, ...]:
    if not isinstance(low, int | float) or not isinstance(high, int | float) or not rows:
        return ()
    if low == high:
        return ()
    counts = {int(place): int(count) for place, count in rows}
    edges = [low + (high - low) * place / BINS for place in range(BINS + 1)]
    if not all(math.isfinite(edge) for edge in edges):
        return ()
    return tuple(
        Bin(_figure(column, edges[place]), _figure(column, edges[place + 1]), counts.get(place, 0))
        for place in range(BINS)
    )


def _figure(column: Column, value: object) -> str:
    """A number as text that stays exact; a moment as its day and time in UTC."""
    if column.family == "moment" and isinstance(value, int | float):
        with suppress(ValueError, OverflowError, OSError):
            text = datetime.fromtimestamp(value, UTC).strftime("%Y-%m-%d %H:%M:%S")
            return text.removesuffix(" 00:00:00")
    return f"{value:.6g}" if isinstance(value, float) else str(value)
