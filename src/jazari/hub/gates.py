"""The SQL of who asked for the files of gated repositories."""

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, delete, insert, select, update

from jazari.hub.tables import accesses, repositories


def status_of(connection: Connection, key: int, person: str) -> str | None:
    """What became of a person's request, or None where there is none."""
    where = (accesses.c.repository == key) & (accesses.c.person == person)
    found: str | None = connection.scalar(select(accesses.c.status).where(where))
    return found


def set_status(
    connection: Connection, key: int, person: str, status: str, at: datetime, reason: str = ""
) -> None:
    """Write what became of a person's request, making it where there is none."""
    where = (accesses.c.repository == key) & (accesses.c.person == person)
    values = {"status": status, "at": at, "reason": reason}
    if connection.execute(update(accesses).where(where).values(values)).rowcount == 0:
        connection.execute(insert(accesses).values(repository=key, person=person, **values))


def list_requests(
    connection: Connection, key: int, status: str, limit: int, skip: int
) -> list[tuple[str, datetime, str]]:
    """(person, moment, reason) of the requests in one state, oldest first."""
    query = (
        select(accesses.c.person, accesses.c.at, accesses.c.reason)
        .where(accesses.c.repository == key, accesses.c.status == status)
        .order_by(accesses.c.at, accesses.c.person)
        .limit(limit)
        .offset(skip)
    )
    return [(row.person, row.at, row.reason) for row in connection.execute(query)]


def of_person(connection: Connection, person: str) -> list[dict[str, Any]]:
    """What a person asked for: repository, moment, reason and what became of it."""
    query = (
        select(
            repositories.c.kind,
            repositories.c.name,
            accesses.c.status,
            accesses.c.at,
            accesses.c.reason,
        )
        .join(repositories, repositories.c.id == accesses.c.repository)
        .where(accesses.c.person == person)
        .order_by(accesses.c.at)
    )
    return [dict(row._mapping) for row in connection.execute(query)]


def forget_person(connection: Connection, person: str) -> None:
    """Forget what a person asked for."""
    connection.execute(delete(accesses).where(accesses.c.person == person))
