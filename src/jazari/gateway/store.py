"""The gateway's one table and the only SQL that touches it: numbers by day, person, token and model, no text."""

from collections.abc import Iterable
from datetime import date

from sqlalchemy import (
    BigInteger,
    Column,
    Connection,
    Date,
    String,
    Table,
    bindparam,
    delete,
    func,
    select,
    update,
)

from jazari.core import add_missing, batches, metadata
from jazari.gateway.records import Use

MODEL_CHARACTERS = 300

uses = Table(
    "gateway_use",
    metadata,
    Column("person_id", String(32), primary_key=True),
    Column("day", Date, primary_key=True),
    Column("token_id", String(32), primary_key=True),
    Column("model", String(MODEL_CHARACTERS), primary_key=True),
    Column("requests", BigInteger, nullable=False),
    Column("prompt_tokens", BigInteger, nullable=False),
    Column("completion_tokens", BigInteger, nullable=False),
)

_NUMBERS = ("requests", "prompt_tokens", "completion_tokens")
_KEY = ("person_id", "day", "token_id", "model")


def add(connection: Connection, used: Iterable[Use]) -> None:
    """Add to what is counted already."""
    query = (
        update(uses)
        .where(*(uses.c[name] == bindparam(f"at_{name}") for name in _KEY))
        .values({name: uses.c[name] + bindparam(f"more_{name}") for name in _NUMBERS})
    )
    for batch in batches(used):
        empty = [
            {**{name: getattr(use, name) for name in _KEY}, **dict.fromkeys(_NUMBERS, 0)} for use in batch
        ]
        add_missing(connection, uses, empty)
        connection.execute(
            query,
            [
                {f"at_{name}": getattr(use, name) for name in _KEY}
                | {f"more_{name}": getattr(use, name) for name in _NUMBERS}
                for use in batch
            ],
        )


def spent_tokens(connection: Connection, person_id: str, day: date) -> int:
    """Tokens of a person on a day, prompts and answers."""
    total = func.coalesce(func.sum(uses.c.prompt_tokens + uses.c.completion_tokens), 0)
    query = select(total).where(uses.c.person_id == person_id, uses.c.day == day)
    return int(connection.scalar(query) or 0)


def list_uses(connection: Connection, since: date, person_id: str | None = None) -> list[Use]:
    """What was used from a day on, the newest day first."""
    query = select(uses).where(uses.c.day >= since)
    if person_id is not None:
        query = query.where(uses.c.person_id == person_id)
    order = (uses.c.day.desc(), uses.c.person_id, uses.c.token_id, uses.c.model)
    return [Use(**row) for row in connection.execute(query.order_by(*order)).mappings()]


def forget_person(connection: Connection, person_id: str) -> None:
    """Delete what is counted for a person."""
    connection.execute(delete(uses).where(uses.c.person_id == person_id))
