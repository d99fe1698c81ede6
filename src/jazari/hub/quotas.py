"""How much an organisation or a person's workspace may keep: counted with each change, never by looking through all."""

from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import BigInteger, Column, Connection, Integer, Row, String, Table, case, select, update

from jazari.core import add_missing, metadata, upsert
from jazari.hub.errors import QuotaExceeded

GIB = 1 << 30

accounts = Table(
    "hub_account",
    metadata,
    Column("organisation", String(96), primary_key=True),
    Column("repositories", Integer, nullable=False, server_default="0"),
    Column("stored_bytes", BigInteger, nullable=False, server_default="0"),
    # None: the node's default.
    Column("limit_repositories", Integer),
    Column("limit_bytes", BigInteger),
)


@dataclass(frozen=True, slots=True)
class Limits:
    """The most that one organisation keeps; None where there is no limit."""

    stored_bytes: int | None = None
    repositories: int | None = None


def limits(gib: int | None, repositories: int | None) -> Limits:
    """The limits that a node's settings give."""
    return Limits(None if gib is None else gib * GIB, repositories)


@dataclass(frozen=True, slots=True)
class Usage:
    """What an organisation keeps and may keep.

    `stored_bytes` counts each large object once in each repository that has it, in any revision, and each
    regular file once for each commit that brought it.
    """

    organisation: str
    repositories: int
    stored_bytes: int
    limits: Limits


def check_room(usage: Usage, more_bytes: int, more_repositories: int = 0) -> None:
    """Raise QuotaExceeded where so much more would be too much; what makes nothing larger always passes."""
    used = (usage.stored_bytes, usage.repositories)
    limits = (usage.limits.stored_bytes, usage.limits.repositories)
    for more, have, limit, unit, option in zip(
        (more_bytes, more_repositories),
        used,
        limits,
        ("bytes", "repositories"),
        ("gib", "repositories"),
        strict=True,
    ):
        if more > 0 and limit is not None and have + more > limit:
            raise QuotaExceeded(
                f"{usage.organisation} keeps {have} of at most {limit} {unit} and this needs {more} more; delete "
                f"what is not needed, or ask who runs the node for more (jazari hub quota {usage.organisation} "
                f"--{option} N)",
                organisation=usage.organisation,
                used=have,
                limit=limit,
                asked=more,
                unit=unit,
            )


def usage_of(connection: Connection, organisation: str, default: Limits) -> Usage:
    """What an organisation keeps and may keep; nothing where it never kept anything."""
    row = connection.execute(select(accounts).where(accounts.c.organisation == organisation)).one_or_none()
    return Usage(organisation, 0, 0, default) if row is None else _usage(row, default)


def list_usage(connection: Connection, default: Limits) -> list[Usage]:
    """Every organisation that keeps something or has a limit of its own, the largest first."""
    query = select(accounts).order_by(accounts.c.stored_bytes.desc(), accounts.c.organisation)
    return [_usage(row, default) for row in connection.execute(query)]


def charge(
    connection: Connection,
    organisation: str,
    default: Limits,
    *,
    stored_bytes: int = 0,
    repositories: int = 0,
) -> None:
    """Count what comes, or with negative numbers what goes. Raises QuotaExceeded; then the caller keeps nothing."""
    # Counted first: two changes at once wait for each other here, and the second sees what the first brought.
    count(connection, organisation, stored_bytes=stored_bytes, repositories=repositories)
    usage = usage_of(connection, organisation, default)
    before = replace(
        usage,
        stored_bytes=usage.stored_bytes - stored_bytes,
        repositories=usage.repositories - repositories,
    )
    check_room(before, stored_bytes, repositories)


def count(connection: Connection, organisation: str, *, stored_bytes: int = 0, repositories: int = 0) -> None:
    """Count what came or went, whatever the limits are."""
    if not stored_bytes and not repositories:
        return
    add_missing(connection, accounts, [{"organisation": organisation}])
    row = accounts.c.organisation == organisation
    values = {
        name: case((column + more < 0, 0), else_=column + more)
        for name, column, more in (
            ("stored_bytes", accounts.c.stored_bytes, stored_bytes),
            ("repositories", accounts.c.repositories, repositories),
        )
    }
    connection.execute(update(accounts).where(row).values(values))


def set_limits(connection: Connection, organisation: str, limits: Limits) -> None:
    """Give an organisation limits of its own; None means the node's."""
    values = {"limit_bytes": limits.stored_bytes, "limit_repositories": limits.repositories}
    upsert(connection, accounts, "organisation", [{"organisation": organisation, **values}])


def _usage(row: Row[Any], default: Limits) -> Usage:
    limits = Limits(
        default.stored_bytes if row.limit_bytes is None else row.limit_bytes,
        default.repositories if row.limit_repositories is None else row.limit_repositories,
    )
    return Usage(row.organisation, row.repositories, row.stored_bytes, limits)
