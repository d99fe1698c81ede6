"""The only SQL that touches the tables of discussions."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, case, func, insert, select, update

from jazari.hub.discussions.records import Discussion, Event, Page
from jazari.hub.discussions.tables import discussions, events
from jazari.hub.tables import repositories

UNTITLED = "…"
"""What stands for a title whose writer was erased, in every script."""


def next_number(connection: Connection, repository: int) -> int:
    """The number that a new discussion gets, while the repository is locked."""
    query = select(func.max(discussions.c.number)).where(discussions.c.repository == repository)
    return int(connection.execute(query).scalar() or 0) + 1


def add_discussion(connection: Connection, values: Mapping[str, object]) -> int:
    """Write a discussion; gives its key."""
    key = connection.execute(insert(discussions).values(comments=0, **values)).inserted_primary_key
    assert key is not None
    return int(key[0])


def change_discussion(connection: Connection, key: int, **values: object) -> None:
    """Change columns of a discussion."""
    connection.execute(update(discussions).where(discussions.c.id == key).values(**values))


def find_discussion(
    connection: Connection, repository: int, number: int, *, lock: bool = False
) -> Discussion | None:
    """The discussion of that number; `lock` holds it until the transaction ends."""
    query = select(discussions).where(discussions.c.repository == repository, discussions.c.number == number)
    row = connection.execute(query.with_for_update() if lock else query).one_or_none()
    return None if row is None else _discussion(row)


def list_discussions(
    connection: Connection,
    repository: int,
    *,
    statuses: Iterable[str],
    is_pull_request: bool | None,
    author: str | None,
    skip: int,
    limit: int,
) -> Page:
    """One page, newest first; None means any."""
    table = discussions.c
    conditions = [table.repository == repository, table.status.in_(list(statuses))]
    if is_pull_request is not None:
        conditions.append(table.is_pull_request.is_(is_pull_request))
    if author is not None:
        conditions.append(table.author == author)
    count = connection.execute(select(func.count()).select_from(discussions).where(*conditions)).scalar_one()
    query = select(discussions).where(*conditions).order_by(table.number.desc()).offset(skip).limit(limit)
    return Page(int(count), skip, tuple(_discussion(row) for row in connection.execute(query)))


def add_event(connection: Connection, discussion: int, values: Mapping[str, object]) -> Event:
    """Write an event."""
    row = {"before": "", "sha": "", **values, "discussion": discussion}
    key = connection.execute(insert(events).values(row)).inserted_primary_key
    assert key is not None
    if values["kind"] == "comment":
        more = discussions.c.comments + 1
        connection.execute(update(discussions).where(discussions.c.id == discussion).values(comments=more))
    found = find_event(connection, discussion, int(key[0]))
    assert found is not None
    return found


def change_event(connection: Connection, key: int, **values: object) -> None:
    """Change columns of an event."""
    connection.execute(update(events).where(events.c.id == key).values(**values))


def find_event(connection: Connection, discussion: int, key: int) -> Event | None:
    """The event of that key, where it is the discussion's."""
    query = select(events).where(events.c.discussion == discussion, events.c.id == key)
    row = connection.execute(query).one_or_none()
    return None if row is None else _event(row)


def list_events(connection: Connection, discussion: int) -> list[Event]:
    """All that happened in a discussion, oldest first."""
    query = select(events).where(events.c.discussion == discussion).order_by(events.c.id)
    return [_event(row) for row in connection.execute(query)]


def size_of(connection: Connection, discussion: int) -> tuple[int, int]:
    """(events, characters) of a discussion."""
    characters = func.coalesce(func.sum(func.length(events.c.text)), 0)
    row = connection.execute(select(func.count(), characters).where(events.c.discussion == discussion)).one()
    return int(row[0]), int(row[1])


def nth_newest(connection: Connection, author: str, number: int) -> datetime | None:
    """When somebody caused the event that has `number` - 1 newer ones of theirs; None where there are fewer."""
    query = select(events.c.at).where(events.c.author == author)
    found: datetime | None = connection.execute(
        query.order_by(events.c.at.desc()).offset(number - 1).limit(1)
    ).scalar()
    return found


def of_person(connection: Connection, person: str) -> list[dict[str, Any]]:
    """All that somebody did in discussions, oldest first: what they opened and what they said."""
    query = (
        select(
            repositories.c.kind.label("repository_kind"),
            repositories.c.name.label("repository"),
            discussions.c.number,
            case((discussions.c.author == person, discussions.c.title)).label("title"),
            events.c.kind,
            events.c.at,
            events.c.text,
            events.c.edited_at,
        )
        .select_from(discussions)
        .join(repositories, repositories.c.id == discussions.c.repository)
        .outerjoin(events, (events.c.discussion == discussions.c.id) & (events.c.author == person))
        .where((discussions.c.author == person) | events.c.id.is_not(None))
        .order_by(discussions.c.id, events.c.id)
    )
    return [dict(row._mapping) for row in connection.execute(query)]


def forget_words(connection: Connection, person: str, at: datetime) -> None:
    """Delete what somebody wrote: comments become hidden ones, titles `UNTITLED`; what happened when stays."""
    theirs = (events.c.author == person) & (events.c.kind == "comment")
    connection.execute(update(events).where(theirs).values(text="", hidden=True, edited_at=at))
    named = select(events.c.discussion).where(events.c.author == person, events.c.kind == "title-change")
    mine = (discussions.c.author == person) | discussions.c.id.in_(named)
    for row in connection.execute(select(discussions.c.id, discussions.c.author).where(mine)).all():
        writer = row.author
        changes = (events.c.discussion == row.id) & (events.c.kind == "title-change")
        for event in connection.execute(select(events).where(changes).order_by(events.c.id)).all():
            words = {"before": UNTITLED} if writer == person else {}
            writer = event.author
            words |= {"text": UNTITLED} if writer == person else {}
            if words:
                change_event(connection, event.id, **words)
        if writer == person:
            change_discussion(connection, row.id, title=UNTITLED)


def _discussion(row: Row[Any]) -> Discussion:
    return Discussion(
        row.id,
        row.repository,
        row.number,
        row.title,
        row.status,
        row.is_pull_request,
        row.author,
        row.created_at,
        row.base,
        row.fork,
        row.merged,
        row.comments,
    )


def _event(row: Row[Any]) -> Event:
    return Event(
        row.id, row.kind, row.author, row.at, row.text, row.before, row.sha, row.edited_at, row.hidden
    )
