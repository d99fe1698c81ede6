"""The services room's tables and the only SQL that touches them: the one place with citizens' data."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import Any, cast

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    Connection,
    Date,
    ForeignKey,
    Index,
    Integer,
    Row,
    String,
    Table,
    delete,
    func,
    insert,
    nulls_last,
    select,
    update,
)

from jazari.core import UtcDateTime, metadata
from jazari.services.records import Case, CaseEvent, Pause

MOST_CASES = 2**31 - 1
"""The largest number that every database takes for a case."""

cases = Table(
    "services_case",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("code_hash", String(64), nullable=False, unique=True),
    Column("region", String(8), nullable=False),
    Column("text", String),
    Column("contact", String(200)),
    Column("procedure_chosen", String(80)),
    Column("procedure_proposed", String(80)),
    Column("language_chosen", String(8)),
    Column("language_proposed", String(8)),
    Column("received_at", UtcDateTime, nullable=False),
    Column("due", Date),
    Column("state", String(10), nullable=False),
    Column("demonstration", Boolean, nullable=False),
    Column("procedure", String(80)),
    Column("language", String(8)),
    Column("outcome", String(10)),
    Column("reason", String(20)),
    Column("remark", String),
    Column("decided_at", UtcDateTime),
    Column("decided_by", String(64)),
    Column("pauses", JSON, nullable=False),
    Index("ix_services_case_queue", "state", "due", "id"),
    Index("ix_services_case_decided", "decided_at"),
    # A number is never given twice: an address of an erased case must not lead to somebody else's.
    sqlite_autoincrement=True,
)

events = Table(
    "services_event",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("case_id", ForeignKey("services_case.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("at", UtcDateTime, nullable=False),
    Column("what", String(10), nullable=False),
    Column("person_id", String(64)),
)

tries = Table(
    "services_try",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("kind", String(10), nullable=False),
    Column("address_hash", String(64), nullable=False),
    Column("at", UtcDateTime, nullable=False, index=True),
    Index("ix_services_try_address", "kind", "address_hash", "at"),
)
"""Requests and wrong codes by the keyed hash of an address, for as long as they count against it."""


def insert_case(connection: Connection, case: Case, code_hash: str) -> int:
    """Keep a new case (its `id` is not read) and give its number."""
    values = {name: getattr(case, name) for name in _PLAIN} | {"pauses": _pauses_json(case.pauses)}
    result = connection.execute(insert(cases).values(code_hash=code_hash, **values))
    number = cast(tuple[int], result.inserted_primary_key)[0]
    insert_event(connection, number, CaseEvent(case.received_at, "received"))
    return number


def update_case(connection: Connection, case: Case) -> None:
    """Keep a case as it is now."""
    values = {name: getattr(case, name) for name in _PLAIN} | {"pauses": _pauses_json(case.pauses)}
    connection.execute(update(cases).where(cases.c.id == case.id).values(**values))


def insert_event(connection: Connection, number: int, event: CaseEvent) -> None:
    """Add one step to a case."""
    connection.execute(
        insert(events).values(case_id=number, at=event.at, what=event.what, person_id=event.person_id)
    )


def find_case(connection: Connection, number: int, *, lock: bool = False) -> Case | None:
    """The case of that number, with its steps; `lock` makes others who want to change it wait."""
    if not 0 < number <= MOST_CASES:
        return None
    query = select(cases).where(cases.c.id == number)
    row = connection.execute(query.with_for_update() if lock else query).one_or_none()
    return None if row is None else _case(row, _events(connection, number))


def find_by_code(connection: Connection, code_hash: str) -> Case | None:
    """The case of that code, with its steps."""
    row = connection.execute(select(cases).where(cases.c.code_hash == code_hash)).one_or_none()
    return None if row is None else _case(row, _events(connection, row.id))


def list_open(connection: Connection, limit: int, offset: int = 0) -> list[Case]:
    """Cases that wait for a decision: the running ones by legal limit, then those that wait for documents."""
    query = (
        select(cases)
        .where(cases.c.state != "decided")
        .order_by(nulls_last(cases.c.due.asc()), cases.c.id)
        .limit(limit)
        .offset(offset)
    )
    return [_case(row) for row in connection.execute(query)]


def count_states(connection: Connection) -> dict[str, int]:
    """How many cases are in each state."""
    query = select(cases.c.state, func.count().label("cases")).group_by(cases.c.state)
    return {row.state: row.cases for row in connection.execute(query)}


def delete_case(connection: Connection, number: int) -> None:
    """Erase a case and its steps."""
    connection.execute(delete(events).where(events.c.case_id == number))
    connection.execute(delete(cases).where(cases.c.id == number))


def forget_personal(connection: Connection, before: datetime) -> int:
    """Empty the personal fields of cases decided before a moment; gives how many had any."""
    personal = cases.c.text.is_not(None) | cases.c.contact.is_not(None) | cases.c.remark.is_not(None)
    result = connection.execute(
        update(cases)
        .where(cases.c.state == "decided", cases.c.decided_at < before, personal)
        .values(text=None, contact=None, remark=None)
    )
    return result.rowcount


def count_tries(
    connection: Connection, kind: str, address_hash: str, since: datetime
) -> tuple[int, datetime | None]:
    """How many tries of a kind an address made since a moment, and the first of them."""
    query = select(func.count(), func.min(tries.c.at)).where(
        tries.c.kind == kind, tries.c.address_hash == address_hash, tries.c.at > since
    )
    row = connection.execute(query).one()
    return row[0], row[1]


def insert_try(connection: Connection, kind: str, address_hash: str, at: datetime, forget: datetime) -> None:
    """Count a try, and forget those before `forget`."""
    connection.execute(delete(tries).where(tries.c.at <= forget))
    connection.execute(insert(tries).values(kind=kind, address_hash=address_hash, at=at))


_PLAIN = (
    "region", "text", "contact", "procedure_chosen", "procedure_proposed", "language_chosen", "language_proposed",
    "received_at", "due", "state", "demonstration", "procedure", "language", "outcome", "reason", "remark",
    "decided_at", "decided_by",
)  # fmt: skip


def _case(row: Row[Any], steps: Sequence[CaseEvent] = ()) -> Case:
    pauses = tuple(
        Pause(date.fromisoformat(start), end and date.fromisoformat(end)) for start, end in row.pauses
    )
    plain = {name: getattr(row, name) for name in _PLAIN}
    return Case(id=row.id, pauses=pauses, events=tuple(steps), **plain)


def _events(connection: Connection, number: int) -> list[CaseEvent]:
    query = select(events).where(events.c.case_id == number).order_by(events.c.id)
    return [CaseEvent(row.at, row.what, row.person_id) for row in connection.execute(query)]


def _pauses_json(pauses: Iterable[Pause]) -> list[list[str | None]]:
    return [[pause.start.isoformat(), pause.end.isoformat() if pause.end else None] for pause in pauses]
