"""The SQL of data classes: what a repository's is, and who asked for another one."""

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, insert, select, update

from jazari.hub.records import DataClass, Repository, Residency
from jazari.hub.tables import repositories
from jazari.hub.upkeep.records import ClassReason, ClassRequest, Outcome
from jazari.hub.upkeep.tables import class_requests


def set_class(connection: Connection, key: int, data_class: DataClass, residency: Residency) -> None:
    """How far a repository's data may travel from now on."""
    values = {"data_class": data_class, "residency": residency}
    connection.execute(update(repositories).where(repositories.c.id == key).values(**values))


def add_request(
    connection: Connection,
    repository: Repository,
    after: tuple[DataClass, Residency],
    asked_by: str,
    asked_at: datetime,
) -> int:
    """Keep a request; gives its number."""
    values = {
        "repository": repository.key,
        "previous": repository.data_class,
        "next": after[0],
        "previous_residency": repository.residency,
        "next_residency": after[1],
        "asked_by": asked_by,
        "asked_at": asked_at,
    }
    key = connection.execute(insert(class_requests).values(**values)).inserted_primary_key
    assert key is not None
    return int(key[0])


def requests(
    connection: Connection,
    *,
    number: int | None = None,
    repository: int | None = None,
    undecided: bool = False,
) -> list[ClassRequest]:
    """Requests, newest first: one by its number, those of a repository, those that wait."""
    query = select(class_requests, repositories.c.kind, repositories.c.name).join(
        repositories, repositories.c.id == class_requests.c.repository
    )
    if number is not None:
        query = query.where(class_requests.c.id == number)
    if repository is not None:
        query = query.where(class_requests.c.repository == repository)
    if undecided:
        query = query.where(class_requests.c.outcome.is_(None))
    return [_request(row) for row in connection.execute(query.order_by(class_requests.c.id.desc()))]


def close_request(
    connection: Connection,
    number: int,
    outcome: Outcome,
    reason: ClassReason,
    decision: str | None,
    by: str,
    at: datetime,
) -> None:
    """Write what was decided on a request."""
    values = {"outcome": outcome, "reason": reason, "decision": decision, "decided_by": by, "decided_at": at}
    connection.execute(update(class_requests).where(class_requests.c.id == number).values(**values))


def _request(row: Row[Any]) -> ClassRequest:
    return ClassRequest(
        row.id,
        row.kind,
        row.name,
        row.previous,
        row.next,
        row.previous_residency,
        row.next_residency,
        row.asked_by,
        row.asked_at,
        row.outcome,
        row.reason,
        row.decision,
        row.decided_by,
        row.decided_at,
    )
