"""The catalogue's only SQL: how many repositories each value of a facet has, and what has changed since."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from sqlalchemy import Connection, func, or_, select

from jazari.hub.catalogue.records import Facet
from jazari.hub.listing import Listing, conditions
from jazari.hub.tables import repositories, tags

VALUES = 60
"""Values of one facet that are shown at most."""
_TAGS: Mapping[Facet, str] = {"language": "language:", "license": "licence:", "task": "task:"}
_COLUMNS = {
    "type": repositories.c.kind,
    "organisation": repositories.c.organisation,
    "class": repositories.c.data_class,
}

Values = tuple[tuple[str, int], ...]


def count_values(connection: Connection, facets: Iterable[Facet], wanted: Listing) -> dict[Facet, Values]:
    """(value, repositories) of facets in a listing, most frequent first: one reading for columns, one for tags."""
    needed = conditions(connection, wanted)
    counts: dict[Facet, Counter[str]] = {facet: Counter() for facet in facets}
    columns = [facet for facet in counts if facet in _COLUMNS]
    if columns:
        chosen = [_COLUMNS[facet] for facet in columns]
        for *values, number in connection.execute(
            select(*chosen, func.count()).where(*needed).group_by(*chosen)
        ):
            for facet, value in zip(columns, values, strict=True):
                counts[facet][value] += number
    prefixes = {_TAGS[facet]: facet for facet in counts if facet in _TAGS}
    if prefixes:
        query = (
            select(tags.c.tag, func.count())
            .join(repositories, repositories.c.id == tags.c.repository)
            .where(or_(*(tags.c.tag.startswith(prefix) for prefix in prefixes)), *needed)
            .group_by(tags.c.tag)
        )
        for tag, number in connection.execute(query):
            prefix, colon, value = tag.partition(":")
            counts[prefixes[prefix + colon]][value] = number
    return {
        facet: tuple(sorted(found.items(), key=lambda item: (-item[1], item[0]))[:VALUES])
        for facet, found in counts.items()
    }


def newest(connection: Connection) -> tuple[object, ...]:
    """What differs as soon as a repository was made or has a new revision; costs two steps in an index."""
    table = repositories.c
    last = select(table.updated_at, table.head).order_by(table.updated_at.desc(), table.id.desc()).limit(1)
    made = connection.execute(select(func.max(table.id))).scalar()
    changed = connection.execute(last).one_or_none()
    return (made, *(changed or ()))


def public_places(connection: Connection, limit: int) -> Iterator[tuple[str, str]]:
    """(path, day of the last change) of every page of a public repository, newest first."""
    table = repositories.c
    query = (
        select(table.kind, table.name, table.updated_at)
        .where(*conditions(connection, Listing()))
        .order_by(table.updated_at.desc(), table.id.desc())
        .limit(limit)
    )
    for kind, name, changed in connection.execute(query):
        yield f"/{kind}s/{name}", changed.date().isoformat()


def every_place(connection: Connection) -> list[tuple[str, str]]:
    """(kind, name) of every repository."""
    query = select(repositories.c.kind, repositories.c.name).order_by(repositories.c.id)
    return [(row.kind, row.name) for row in connection.execute(query)]
