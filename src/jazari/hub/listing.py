"""The SQL of listings: which repositories, in which order, how many, with which tags."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, and_, false, func, or_, select, tuple_

from jazari.hub.records import DataClass, Kind, Repository
from jazari.hub.search import found_by, scores
from jazari.hub.store import repository_of
from jazari.hub.tables import repositories, tags

COMMON = 500
"""How many repositories make a tag a common one."""

Seen = tuple[datetime | int, int]
"""What the last repository of a page is sorted by, and its key."""


@dataclass(frozen=True, slots=True)
class Listing:
    """Which repositories a listing wants; None means any. `members_of` None sees everything."""

    kind: Kind | None = None
    search: str = ""
    organisation: str | None = None
    tags: Sequence[str] = ()
    sort: str = "updated_at"
    members_of: frozenset[str] | None = frozenset()
    data_class: DataClass | None = None
    gated: bool | None = None
    ascending: bool = False


def list_repositories(
    connection: Connection, wanted: Listing, *, limit: int, after: Seen | None = None, skip: int = 0
) -> list[Repository]:
    """Repositories of a listing, the newest or most downloaded first unless `ascending`; those after `after`."""
    column, key = repositories.c[wanted.sort], repositories.c.id
    order = (column, key) if wanted.ascending else (column.desc(), key.desc())
    query = select(repositories).where(*conditions(connection, wanted))
    if after is not None:
        # Compared as one value, so that an index is entered where the last page ended.
        here, last = tuple_(column, key), tuple_(after[0], after[1], types=[column.type, key.type])
        query = query.where(here > last if wanted.ascending else here < last)
    return [
        repository_of(row) for row in connection.execute(query.order_by(*order).limit(limit).offset(skip))
    ]


def best_repositories(
    connection: Connection, wanted: Listing, *, limit: int, skip: int = 0
) -> list[Repository]:
    """Those that answer the listing's search best, first; without a search, newest first."""
    score = scores(connection, wanted.search)
    if score is None:
        return list_repositories(connection, wanted, limit=limit, after=None, skip=skip)
    query = (
        select(repositories)
        .join(score, score.c.repository == repositories.c.id)
        .where(*conditions(connection, replace(wanted, search="")))
        .order_by(score.c.score.desc(), repositories.c.updated_at.desc(), repositories.c.id.desc())
    )
    return [repository_of(row) for row in connection.execute(query.limit(limit).offset(skip))]


def count_repositories(connection: Connection, wanted: Listing) -> int:
    """How many a listing would give in all."""
    query = select(func.count()).select_from(repositories).where(*conditions(connection, wanted))
    return int(connection.execute(query).scalar_one())


def count_tags(connection: Connection, prefix: str, wanted: Listing) -> list[tuple[str, int]]:
    """(tag without its prefix, repositories) of what a listing finds, most frequent first."""
    number = func.count()
    query = (
        select(tags.c.tag, number)
        .join(repositories, repositories.c.id == tags.c.repository)
        .where(tags.c.tag.startswith(prefix, autoescape=True), *conditions(connection, wanted))
        .group_by(tags.c.tag)
        .order_by(number.desc(), tags.c.tag)
    )
    return [(row[0].removeprefix(prefix), int(row[1])) for row in connection.execute(query)]


def conditions(connection: Connection, wanted: Listing) -> list[Any]:
    """What a repository must meet to be in a listing."""
    table = repositories.c
    needed: list[Any] = []
    if wanted.kind is not None:
        needed.append(table.kind == wanted.kind)
    if wanted.organisation is not None:
        needed.append(table.organisation == wanted.organisation)
    if wanted.data_class is not None:
        needed.append(table.data_class == wanted.data_class)
    if wanted.gated is not None:
        needed.append(table.gated != "" if wanted.gated else table.gated == "")
    needed += found_by(connection, wanted.search, table.id)
    needed += [_tagged(connection, tag) for tag in wanted.tags]
    if wanted.members_of is not None:
        public = and_(table.private == false(), table.data_class == "open")
        needed.append(or_(public, table.organisation.in_(wanted.members_of)))
    return needed


def _tagged(connection: Connection, tag: str) -> Any:
    """That a repository has a tag: asked of the few that have a rare one, or of each that comes, for a common one."""
    having = select(tags.c.repository).where(tags.c.tag == tag)
    few = connection.scalars(having.limit(COMMON)).all()
    if len(few) < COMMON:
        return repositories.c.id.in_(few)
    return having.where(tags.c.repository == repositories.c.id).exists()
