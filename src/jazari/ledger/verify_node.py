"""Checking a node's own database against the log it has published."""

from collections.abc import Iterator

from jazari.ledger.actions import Ledger
from jazari.ledger.errors import DamagedLog, InvalidEntry
from jazari.ledger.notes import Checkpoint
from jazari.ledger.publish import CHECKPOINT, read_checkpoint, read_tile
from jazari.ledger.records import Problem, decode_entry
from jazari.ledger.rules import leaf_hash
from jazari.ledger.store import EntryRow, read_head, read_mentions, read_rows
from jazari.ledger.tiles import TILE_WIDTH, split_hashes, tile_at
from jazari.ledger.types import mentions

TABLE = "ledger_entry"


def verify_node(ledger: Ledger) -> tuple[Problem, ...]:
    """Find the database rows that are not what was appended or not what is published, by entry.

    Rows that are not published yet are checked against themselves only; the tiles are `verify_log`'s to check.
    """
    try:
        published = read_checkpoint(ledger.store, ledger.signer)
    except DamagedLog as error:
        return (Problem(CHECKPOINT, error.message),)
    with ledger.database.reading() as connection:
        size = read_head(connection).size
    problems = list(_beyond(ledger, size, published))
    for start in range(0, size, TILE_WIDTH):
        problems.extend(_check_window(ledger, start, min(start + TILE_WIDTH, size), published))
    return tuple(problems)


def _beyond(ledger: Ledger, size: int, published: Checkpoint | None) -> Iterator[Problem]:
    if published is not None and published.size > size:
        yield Problem("ledger_head", f"it counts {size} entries, {published.size} are published")
    with ledger.database.reading() as connection:
        for row in read_rows(connection, size, size + TILE_WIDTH):
            yield Problem(TABLE, f"the head counts {size} entries only", row.index)


def _check_window(ledger: Ledger, start: int, end: int, published: Checkpoint | None) -> Iterator[Problem]:
    """The rows of one tile: each there, whole, and with the hash that the tile has for it."""
    with ledger.database.reading() as connection:
        rows = {row.index: row for row in read_rows(connection, start, end)}
        mentioned = read_mentions(connection, start, end)
    hashes: list[bytes] = []
    tile = tile_at(published.size, 0, start // TILE_WIDTH) if published else None
    if tile is not None:
        try:
            hashes = split_hashes(read_tile(ledger.store, tile))[: tile.width]
        except DamagedLog as error:
            yield Problem(tile.path, error.message)
    for index in range(start, end):
        row = rows.get(index)
        if row is None:
            yield Problem(TABLE, "the row is missing", index)
            continue
        if what := _fault(row):
            yield Problem(TABLE, what, index)
        elif index - start < len(hashes) and row.leaf_hash != hashes[index - start]:
            yield Problem(TABLE, "it is not the entry that is published", index)
        elif mentioned.get(index, set()) != mentions(decode_entry(row.data).body):
            yield Problem("ledger_mention", "what it is found by is not what it says", index)


def _fault(row: EntryRow) -> str | None:
    if leaf_hash(row.data) != row.leaf_hash:
        return "its bytes are not the ones that were appended"
    try:
        said = decode_entry(row.data)
    except InvalidEntry as error:
        return error.message
    if (said.at, said.kind, said.by) != (row.at, row.kind, row.by):
        return "its columns are not what its bytes say"
    return None
