"""SQL that every room writes: many values in bounded statements, and rows that may be there already."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Any, TypeVar

from sqlalchemy import Connection, Table
from sqlalchemy.dialects import postgresql, sqlite

BATCH = 500
"""Values in one statement: fewer than any database refuses."""

Item = TypeVar("Item")


def batches(values: Iterable[Item], size: int = BATCH) -> Iterator[list[Item]]:
    """The values in lists of at most `size`."""
    rest = iter(values)
    while batch := list(islice(rest, size)):
        yield batch


def add_missing(connection: Connection, table: Table, rows: Sequence[Mapping[str, object]]) -> None:
    """Write the rows that are not there.

    In one statement, so that two transactions that add the same row at once both succeed.
    """
    if rows:
        connection.execute(_insert(connection, table).on_conflict_do_nothing(), rows)


def upsert(connection: Connection, table: Table, key: str, rows: Sequence[Mapping[str, object]]) -> None:
    """Write the rows, over those that have the same `key`; all rows name the same columns, no key twice."""
    if rows:
        query = _insert(connection, table)
        changes = {name: query.excluded[name] for name in rows[0] if name != key}
        connection.execute(query.on_conflict_do_update(index_elements=[key], set_=changes), rows)


def _insert(connection: Connection, table: Table) -> Any:
    return (postgresql.insert if connection.dialect.name == "postgresql" else sqlite.insert)(table)
