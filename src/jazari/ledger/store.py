"""The ledger's tables, and the only SQL that touches them."""

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime

from sqlalchemy import (
    BigInteger,
    Column,
    Connection,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    Row,
    String,
    Table,
    bindparam,
    case,
    func,
    insert,
    or_,
    select,
    text,
    update,
)

from jazari.core import UtcDateTime, metadata

EntryIndex = BigInteger().with_variant(Integer, "sqlite")
HEAD = 1

entry_table = Table(
    "ledger_entry",
    metadata,
    Column("index", EntryIndex, primary_key=True, autoincrement=False),
    Column("at", UtcDateTime, nullable=False),
    Column("kind", String(200), nullable=False),
    Column("by", String(100), nullable=False),
    Column("data", LargeBinary, nullable=False),
    Column("leaf_hash", LargeBinary, nullable=False),
    Index("ix_ledger_entry_kind", "kind", "index"),
)
mention_table = Table(
    "ledger_mention",
    metadata,
    Column("value", String(400), primary_key=True),
    Column("index", EntryIndex, ForeignKey("ledger_entry.index"), primary_key=True, autoincrement=False),
    Index("ix_ledger_mention_index", "index"),
)
head_table = Table(
    "ledger_head",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("size", BigInteger, nullable=False),
    Column("at", UtcDateTime),
    Column("signed_size", BigInteger, nullable=False),
    Column("signed_root", LargeBinary),
)


@dataclass(frozen=True, slots=True)
class Head:
    """How many entries there are, and the last size and root for which a checkpoint was signed."""

    size: int
    signed_size: int
    signed_root: bytes | None


@dataclass(frozen=True, slots=True)
class EntryRow:
    """One row of the entries' table, with nothing decoded."""

    index: int
    at: datetime
    kind: str
    by: str
    data: bytes
    leaf_hash: bytes


# Built once: building statements would cost more than running them.
_MOMENT = bindparam("moment", type_=UtcDateTime)
_GROW = (
    update(head_table)
    .where(head_table.c.id == HEAD)
    .values(
        size=head_table.c.size + 1,
        at=case((or_(head_table.c.at.is_(None), head_table.c.at < _MOMENT), _MOMENT), else_=head_table.c.at),
    )
    .returning(head_table.c.size, head_table.c.at)
)
_INSERT_ENTRY = insert(entry_table)
_INSERT_MENTION = insert(mention_table)


def take_index(connection: Connection, at: datetime) -> tuple[int, datetime]:
    """The next index, and `at` or the last entry's moment if that is later (a clock may be set back).

    Locks the one row of the head until the transaction ends, so that indices have no gaps and are committed
    in order.
    """
    row = connection.execute(_GROW, {"moment": at}).one_or_none()
    if row is None:
        _make_head(connection)
        row = connection.execute(_GROW, {"moment": at}).one()
    return row.size - 1, row.at


def insert_entry(connection: Connection, row: EntryRow, mentions: Iterable[str]) -> None:
    """Keep one entry and what it mentions."""
    connection.execute(_INSERT_ENTRY, asdict(row))
    if values := [{"value": value, "index": row.index} for value in sorted(mentions)]:
        connection.execute(_INSERT_MENTION, values)


def read_head(connection: Connection, *, lock: bool = False) -> Head:
    """The head; with `lock` (in a write transaction) nobody else appends or signs until the transaction ends."""
    query = select(head_table).where(head_table.c.id == HEAD)
    row = connection.execute(query.with_for_update() if lock else query).one_or_none()
    if row is None and lock:
        _make_head(connection)
        row = connection.execute(query.with_for_update()).one()
    return Head(0, 0, None) if row is None else Head(row.size, row.signed_size, row.signed_root)


def set_signed(connection: Connection, size: int, root: bytes) -> None:
    """Remember the checkpoint that is about to be published."""
    connection.execute(
        update(head_table).where(head_table.c.id == HEAD).values(signed_size=size, signed_root=root)
    )


def read_leaf_hashes(connection: Connection, start: int, end: int) -> list[bytes]:
    """The leaf hashes of entries `start` to `end` (exclusive), in order."""
    index = entry_table.c.index
    query = select(entry_table.c.leaf_hash).where(index >= start, index < end).order_by(index)
    return list(connection.scalars(query))


def read_rows(connection: Connection, start: int, end: int) -> list[EntryRow]:
    """The rows of entries `start` to `end` (exclusive), in order."""
    index = entry_table.c.index
    query = select(entry_table).where(index >= start, index < end).order_by(index)
    return [_row(row) for row in connection.execute(query)]


def read_mentions(connection: Connection, start: int, end: int) -> dict[int, set[str]]:
    """What entries `start` to `end` (exclusive) mention, by index."""
    index = mention_table.c.index
    found: dict[int, set[str]] = {}
    query = select(index, mention_table.c.value).where(index >= start, index < end)
    for entry_index, value in connection.execute(query):
        found.setdefault(entry_index, set()).add(value)
    return found


def find_rows(
    connection: Connection,
    *,
    kinds: Sequence[str] | None,
    about: str | None,
    after: int,
    before: int | None,
    limit: int,
    newest_first: bool,
) -> list[EntryRow]:
    """Rows with after < index < before, of the given kinds, that mention `about`."""
    index = entry_table.c.index
    query = select(entry_table).where(index > after)
    if before is not None:
        query = query.where(index < before)
    if kinds is not None:
        query = query.where(entry_table.c.kind.in_(kinds))
    if about is not None:
        query = query.join(mention_table, mention_table.c.index == index).where(
            mention_table.c.value == about
        )
    query = query.order_by(index.desc() if newest_first else index).limit(limit)
    return [_row(row) for row in connection.execute(query)]


def count_kinds(connection: Connection) -> dict[str, int]:
    """How many entries there are of each kind, by name."""
    kind = entry_table.c.kind
    query = select(kind, func.count()).group_by(kind).order_by(kind)
    return dict(connection.execute(query).all())


def _make_head(connection: Connection) -> None:
    connection.execute(
        text("INSERT INTO ledger_head (id, size, signed_size) VALUES (1, 0, 0) ON CONFLICT DO NOTHING")
    )


def _row(row: Row[int, datetime, str, str, bytes, bytes]) -> EntryRow:
    index, at, kind, by, data, leaf_hash = row
    return EntryRow(index, at, kind, by, data, leaf_hash)
