"""The viewer's verbs: a file's columns, pages of its rows, one row, statistics; what is slow is kept by content."""

import zlib
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from typing import Any, TypeVar

from pydantic import TypeAdapter

from jazari.core import JazariError, NotFound, Objects
from jazari.hub.records import File
from jazari.hub.viewer import statistics
from jazari.hub.viewer.engine import Ask, Unanswered, ask
from jazari.hub.viewer.errors import FileUnreadable, InvalidQuestion
from jazari.hub.viewer.records import Column, Query, Rows, Shape, Source, Summary
from jazari.hub.viewer.rules import (
    SMALL_BYTES,
    WIDE_READING,
    Statement,
    family_of,
    readings,
    row_sql,
    source_of,
    table,
    wide_header,
)

VERSION = 1
"""Of what is kept; a change of the code that makes it goes with another number."""
HEADER_BYTES = 1 << 20
CHECKED_COLUMNS = 200
COUNT_SECONDS = 8.0
COLUMNS_LIMIT = 100_000

Kept = TypeVar("Kept")
_SHAPE = TypeAdapter(Shape)
_SUMMARY = TypeAdapter(Summary)


class Viewer:
    """Rows of Parquet, JSON and CSV files by the SHA-256 of their content.

    Columns and statistics are kept in the store below `viewer/<sha256>/`; who may see a file was decided before.
    """

    def __init__(self, objects: Objects) -> None:
        self._objects = objects

    def shape(self, source: Source) -> Shape:
        """The file's columns, and its rows where they could be counted. Raises FileUnreadable, QuestionTooLarge."""
        return self._kept(source, "shape", _SHAPE, lambda: self._read_shape(source, 0))

    def rows(self, source: Source, query: Query) -> Rows:
        """Rows that a question finds. Raises InvalidQuestion, FileUnreadable, QuestionTooLarge."""
        return self._in_any_reading(source, lambda shape: self._rows(source, shape, query))

    def row(self, source: Source, number: int, first: int, last: int) -> list[tuple[Column, Any]]:
        """One row's values, nearly whole; a picture's is {"base64", "path", "size"}. Raises NotFound as well."""

        def read(shape: Shape) -> list[tuple[Column, Any]]:
            (answer,) = ask(
                self._objects, source.sha256, [Ask(row_sql(source, shape, number, first, last), rows=1)]
            )
            if not answer["rows"]:
                raise NotFound(f"this file has no row {number}", row=number)
            values = iter(answer["rows"][0][1:])
            found: list[tuple[Column, Any]] = []
            for column in shape.columns[first:last]:
                value = next(values)
                if column.family == "picture":
                    value = {**(value or {}), "path": next(values), "size": next(values)}
                found.append((column, value))
            return found

        return self._in_any_reading(source, read)

    def summary(self, source: Source, first: int, last: int) -> Summary:
        """Statistics of some columns, of a sample where the file is large; made once for a content."""
        return self._kept(
            source,
            f"summary-{first}-{last}",
            _SUMMARY,
            lambda: self._in_any_reading(source, lambda shape: self._summarise(source, shape, first, last)),
        )

    def known_summary(self, source: Source, first: int, last: int) -> Summary | None:
        """Statistics of some columns where they were made before."""
        return self._find(source, f"summary-{first}-{last}", _SUMMARY)

    def row_count(self, file: File | None) -> int | None:
        """How many rows a file has, where that is cheap to know; None for a file that cannot be read."""
        source = source_of(file) if file is not None else None
        try:
            return self.shape(source).rows if source is not None else None
        except JazariError:
            return None

    def _rows(self, source: Source, shape: Shape, query: Query) -> Rows:
        columns = shape.columns[query.first : query.last]
        if not source.size_bytes or not shape.columns:
            return Rows(columns, (), 0, more=False)
        statement = Statement(source, shape, query)
        asks = [Ask(statement.rows(), statement.values, rows=query.limit + 1)]
        if query.narrows:
            asks.append(Ask(statement.count(), statement.values, COUNT_SECONDS, 1, optional=True))
        if statement.checks:
            asks.insert(0, Ask(statement.check(), statement.values, rows=1))
        answers = ask(self._objects, source.sha256, asks)
        if statement.checks:
            for (wanted, _), fits in zip(statement.checks, answers.pop(0)["rows"][0], strict=True):
                if not fits:
                    raise InvalidQuestion(
                        f"{wanted.value!r} is no value of column {wanted.column!r}", column=wanted.column,
                        value=wanted.value,
                    )  # fmt: skip
        found = [(int(number), tuple(values)) for number, *values in answers[0]["rows"]]
        total = shape.rows
        if query.narrows:
            counted = answers[1].get("rows")
            total = int(counted[0][0]) if counted else None
        return Rows(columns, tuple(found[: query.limit]), total, more=len(found) > query.limit)

    def _summarise(self, source: Source, shape: Shape, first: int, last: int) -> Summary:
        columns = shape.columns[first:last]
        if not source.size_bytes or not columns:
            return Summary(0, False, ())
        sample, sampled = statistics.sample_sql(source, shape, first, last)
        asks = [Ask(sample, seconds=20)]
        for place in range(len(columns)):
            asks += [Ask(sql, seconds=5, optional=True) for sql in statistics.questions(place)]
        answers = ask(self._objects, source.sha256, asks)
        return statistics.summary_of(columns, answers[1:], sampled=sampled)

    def _in_any_reading(self, source: Source, read: Callable[[Shape], Kept]) -> Kept:
        """What `read` makes of the file, read in another way where its types hold for its first rows only."""
        shape = self.shape(source)
        while True:
            try:
                return read(shape)
            except Unanswered:
                if shape.reading >= max(readings(source)):
                    raise
                shape = self._read_shape(source, shape.reading + 1)
                self._keep(source, "shape", _SHAPE, shape)

    def _read_shape(self, source: Source, at_least: int) -> Shape:
        if not source.size_bytes:
            return Shape((), 0)
        if source.format == "csv" and at_least == 0:
            delimiter, names = wide_header(self._beginning(source), source.delimiter)
            if names:
                columns = tuple(Column(name, "VARCHAR", "text") for name in names)
                return Shape(columns, None, WIDE_READING, delimiter)
        error: FileUnreadable | None = None
        for reading in readings(source):
            if reading >= at_least:
                try:
                    return self._describe(source, Shape((), None, reading))
                except Unanswered as refused:
                    error = error or refused
        raise error or FileUnreadable("this file cannot be read as a table")

    def _describe(self, source: Source, shape: Shape) -> Shape:
        """The shape of a file read in one way, every value of a small one looked at. Raises Unanswered."""
        as_table = table(source, shape)
        asks = [Ask(f"SELECT * FROM {as_table} LIMIT 0")]
        if source.format == "parquet":
            asks.append(Ask("SELECT num_rows FROM parquet_file_metadata($path)", rows=1))
        else:
            count = f"SELECT count(*) FROM {as_table}"
            asks.append(Ask(count, seconds=COUNT_SECONDS, rows=1, optional=True))
        answers = ask(self._objects, source.sha256, asks)
        columns = tuple(Column(name, kind, family_of(kind)) for name, kind in answers[0]["columns"])
        if len(columns) > COLUMNS_LIMIT:
            raise FileUnreadable(f"this file has more than {COLUMNS_LIMIT} columns", columns=len(columns))
        counted = answers[1]
        if (
            source.format != "parquet"
            and source.size_bytes <= SMALL_BYTES
            and len(columns) <= CHECKED_COLUMNS
        ):
            # All values, not the number of lines alone: what was guessed from the first must hold for the last.
            every = f"SELECT count(*), count(COLUMNS(*)) FROM {as_table}"
            (counted,) = ask(self._objects, source.sha256, [Ask(every, rows=1)])
        elif counted.get("error") == "unreadable":
            raise Unanswered(
                f"this file cannot be read as a table: {counted['message']}", reason=counted["message"]
            )
        rows = counted.get("rows")
        return replace(shape, columns=columns, rows=int(rows[0][0]) if rows else None)

    def _beginning(self, source: Source) -> bytes:
        data = b"".join(self._objects.stream(source.sha256, 0, HEADER_BYTES))
        if source.compression == "gzip":
            with suppress(zlib.error):
                return zlib.decompressobj(wbits=31).decompress(data, HEADER_BYTES)
        return b"" if source.compression else data

    def _kept(self, source: Source, name: str, adapter: TypeAdapter[Kept], make: Callable[[], Kept]) -> Kept:
        found = self._find(source, name, adapter)
        if found is None:
            found = make()
            self._keep(source, name, adapter, found)
        return found

    def _find(self, source: Source, name: str, adapter: TypeAdapter[Kept]) -> Kept | None:
        try:
            return adapter.validate_json(self._objects.store.get(_path(source, name)))
        except (NotFound, ValueError):
            return None

    def _keep(self, source: Source, name: str, adapter: TypeAdapter[Kept], value: Kept) -> None:
        try:
            self._objects.store.put(_path(source, name), adapter.dump_json(value))
        except JazariError:
            # A full disk: what was read can be shown all the same.
            return
        if self._objects.size(source.sha256) is None:
            # The content was taken away meanwhile, and nothing of it may stay.
            self._objects.store.delete(_path(source, name))


def _path(source: Source, name: str) -> str:
    # One content may be called .csv here and .json there.
    how = "".join(
        filter(str.isalnum, f"{source.format}{source.compression}{'tab' if source.delimiter else ''}")
    )
    return f"viewer/{source.sha256}/{VERSION}-{how}-{name}.json"
