"""The tables of people, organisations, roles, tokens, sessions and sign-ins, and the only SQL that touches them.

Secrets are here as hashes only; sign-ins are counted by keyed hashes of names and addresses.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import (
    JSON,
    Column,
    Connection,
    Date,
    ForeignKey,
    Integer,
    Row,
    Select,
    String,
    Table,
    bindparam,
    delete,
    func,
    insert,
    select,
    text,
    update,
)

from jazari.accounts.records import Attempts, HeldRole, Organisation, Person, Role, Token
from jazari.core import UtcDateTime, metadata

# One name space for handles and organisations. The name of a deleted person is kept as a keyed hash, so that
# nobody inherits what was published under it.
names = Table("accounts_name", metadata, Column("name", String(100), primary_key=True))
people = Table(
    "accounts_person",
    metadata,
    Column("id", String(32), primary_key=True),
    Column("name", String(100), ForeignKey("accounts_name.name"), nullable=False, unique=True),
    Column("password", String(200), nullable=False),
    Column("created_at", UtcDateTime, nullable=False),
)
organisations = Table(
    "accounts_organisation",
    metadata,
    Column("name", String(100), ForeignKey("accounts_name.name"), primary_key=True),
    Column("title", JSON, nullable=False),
    Column("kind", String(20), nullable=False),
    Column("region", String(6), nullable=False),
    Column("created_at", UtcDateTime, nullable=False),
)
roles = Table(
    "accounts_role",
    metadata,
    Column("person_id", String(32), ForeignKey("accounts_person.id"), primary_key=True),
    Column(
        "organisation", String(100), ForeignKey("accounts_organisation.name"), primary_key=True, index=True
    ),
    Column("role", String(20), nullable=False),
    Column("since", UtcDateTime, nullable=False),
)
tokens = Table(
    "accounts_token",
    metadata,
    Column("id", String(32), primary_key=True),
    Column("hash", String(64), nullable=False, unique=True),
    Column("person_id", String(32), ForeignKey("accounts_person.id"), nullable=False, index=True),
    Column("label", String(100), nullable=False),
    Column("scope", String(10), nullable=False),
    Column("created_at", UtcDateTime, nullable=False),
    Column("expires_at", UtcDateTime, nullable=False),
    Column("last_used", Date),
)
sessions = Table(
    "accounts_session",
    metadata,
    Column("hash", String(64), primary_key=True),
    Column("person_id", String(32), ForeignKey("accounts_person.id"), nullable=False, index=True),
    Column("created_at", UtcDateTime, nullable=False),
    Column("expires_at", UtcDateTime, nullable=False, index=True),
)
attempts = Table(
    "accounts_attempt",
    metadata,
    Column("key", String(64), primary_key=True),
    Column("failures", Integer, nullable=False),
    Column("since", UtcDateTime, nullable=False),
    Column("last_at", UtcDateTime, nullable=False, index=True),
)


@dataclass(frozen=True, slots=True)
class Credentials:
    """Whose password it is, and its argon2id hash."""

    person_id: str
    name: str
    password: str


@dataclass(frozen=True, slots=True)
class Pass:
    """What a token's or session's row says: whose, how far, until when."""

    person_id: str
    name: str
    expires_at: datetime
    scope: str = "admin"
    token_id: str = ""
    last_used: date | None = None


def claim_name(connection: Connection, name: str) -> bool:
    """Take a name; False where it is taken. A second transaction that wants it waits for the first."""
    query = text("INSERT INTO accounts_name (name) VALUES (:name) ON CONFLICT DO NOTHING")
    return connection.execute(query, {"name": name}).rowcount == 1


def has_name(connection: Connection, name: str) -> bool:
    """Whether a name is taken."""
    return connection.scalar(select(names.c.name).where(names.c.name == name)) is not None


def release_name(connection: Connection, name: str) -> None:
    """Forget a name that nobody bears any more."""
    connection.execute(delete(names).where(names.c.name == name))


def insert_person(connection: Connection, person: Person, password: str) -> None:
    """Keep a person; `password` is its argon2id hash."""
    row = {"id": person.id, "name": person.name, "password": password, "created_at": person.created_at}
    connection.execute(insert(people).values(row))


def delete_person(connection: Connection, person_id: str) -> None:
    """Forget a person and everything that hangs on them."""
    for table in (sessions, tokens, roles):
        connection.execute(delete(table).where(table.c.person_id == person_id))
    connection.execute(delete(people).where(people.c.id == person_id))


def find_person(connection: Connection, name: str) -> Person | None:
    """The person of that handle, with their roles."""
    row = connection.execute(select(people).where(people.c.name == name)).one_or_none()
    return None if row is None else Person(row.id, row.name, row.created_at, read_roles(connection, row.id))


def list_handles(connection: Connection, person_ids: Collection[str]) -> dict[str, str]:
    """Handles by id, of those who have an account."""
    query = select(people.c.id, people.c.name).where(people.c.id.in_(person_ids))
    return {row.id: row.name for row in connection.execute(query)}


def list_people(connection: Connection) -> list[Person]:
    """Everybody, by handle, with their roles."""
    held: dict[str, dict[str, Role]] = {}
    for row in connection.execute(select(roles).order_by(roles.c.organisation)):
        held.setdefault(row.person_id, {})[row.organisation] = row.role
    rows = connection.execute(select(people).order_by(people.c.name))
    return [Person(row.id, row.name, row.created_at, held.get(row.id, {})) for row in rows]


def find_credentials(connection: Connection, name: str) -> Credentials | None:
    """The password hash kept for a handle."""
    query = select(people.c.id, people.c.name, people.c.password).where(people.c.name == name)
    row = connection.execute(query).one_or_none()
    return None if row is None else Credentials(*row)


def set_password(connection: Connection, person_id: str, password: str) -> None:
    """Replace a password hash."""
    connection.execute(update(people).where(people.c.id == person_id).values(password=password))


def insert_organisation(connection: Connection, organisation: Organisation) -> None:
    """Keep an organisation."""
    connection.execute(
        insert(organisations).values(
            name=organisation.name,
            title=dict(organisation.title),
            kind=organisation.kind,
            region=organisation.region,
            created_at=organisation.created_at,
        )
    )


def find_organisation(connection: Connection, name: str, *, lock: bool = False) -> Organisation | None:
    """The organisation of that name; with `lock` nobody else changes its roles until the transaction ends."""
    if lock:
        query = select(organisations.c.name).where(organisations.c.name == name).with_for_update()
        connection.execute(query)
    row = connection.execute(_organisations().where(organisations.c.name == name)).one_or_none()
    return None if row is None else _organisation(row)


def list_organisations(connection: Connection, limit: int | None, offset: int) -> list[Organisation]:
    """Organisations by name."""
    query = _organisations().order_by(organisations.c.name).limit(limit).offset(offset)
    return [_organisation(row) for row in connection.execute(query)]


def count_organisations(connection: Connection) -> int:
    """How many organisations there are."""
    return connection.scalar(select(func.count()).select_from(organisations)) or 0


def read_roles(connection: Connection, person_id: str) -> dict[str, Role]:
    """A person's roles by organisation, in the order of its names."""
    query = (
        select(roles.c.organisation, roles.c.role)
        .where(roles.c.person_id == person_id)
        .order_by(roles.c.organisation)
    )
    return {row.organisation: row.role for row in connection.execute(query)}


def list_roles(
    connection: Connection, *, organisation: str | None = None, person_id: str | None = None
) -> list[HeldRole]:
    """Who holds which role where."""
    query = select(people.c.name, roles.c.organisation, roles.c.role, roles.c.since).join_from(roles, people)
    if organisation is not None:
        query = query.where(roles.c.organisation == organisation)
    if person_id is not None:
        query = query.where(roles.c.person_id == person_id)
    rows = connection.execute(query.order_by(roles.c.organisation, people.c.name))
    return [HeldRole(row.name, row.organisation, row.role, row.since) for row in rows]


def set_role(
    connection: Connection, person_id: str, organisation: str, role: Role | None, moment: datetime
) -> None:
    """Give a role, in place of the one held there, or take it away (None)."""
    held = (roles.c.person_id == person_id, roles.c.organisation == organisation)
    connection.execute(delete(roles).where(*held))
    if role is not None:
        row = {"person_id": person_id, "organisation": organisation, "role": role, "since": moment}
        connection.execute(insert(roles).values(row))


def stewards(connection: Connection, organisation: str) -> set[str]:
    """Identifiers of an organisation's stewards."""
    query = select(roles.c.person_id).where(roles.c.organisation == organisation, roles.c.role == "steward")
    return set(connection.scalars(query))


def insert_token(connection: Connection, token: Token, person_id: str, hashed: str) -> None:
    """Keep a token."""
    connection.execute(
        insert(tokens).values(
            id=token.id,
            hash=hashed,
            person_id=person_id,
            label=token.label,
            scope=token.scope,
            created_at=token.created_at,
            expires_at=token.expires_at,
            last_used=None,
        )
    )


def list_tokens(connection: Connection, person_id: str | None = None) -> list[Token]:
    """Tokens, the newest first, expired ones too."""
    query = select(tokens, people.c.name).join_from(tokens, people)
    if person_id is not None:
        query = query.where(tokens.c.person_id == person_id)
    rows = connection.execute(query.order_by(tokens.c.created_at.desc(), tokens.c.id))
    return [
        Token(row.id, row.name, row.label, row.scope, row.created_at, row.expires_at, row.last_used)
        for row in rows
    ]


def delete_token(connection: Connection, token_id: str, person_id: str | None) -> bool:
    """Forget a token, where it is that person's if one is given; False where there was none."""
    query = delete(tokens).where(tokens.c.id == token_id)
    if person_id is not None:
        query = query.where(tokens.c.person_id == person_id)
    return connection.execute(query).rowcount == 1


def find_token(connection: Connection, hashed: str) -> Pass | None:
    """Whose token it is."""
    query = (
        select(
            people.c.id, people.c.name, tokens.c.expires_at, tokens.c.scope,
            tokens.c.id.label("token_id"), tokens.c.last_used,
        )
        .join_from(tokens, people)
        .where(tokens.c.hash == hashed)
    )  # fmt: skip
    row = connection.execute(query).one_or_none()
    return None if row is None else Pass(*row)


def set_last_used(connection: Connection, token_id: str, day: date) -> None:
    """Note the day on which a token was used."""
    connection.execute(update(tokens).where(tokens.c.id == token_id).values(last_used=day))


def insert_session(
    connection: Connection, hashed: str, person_id: str, created_at: datetime, expires_at: datetime
) -> None:
    """Keep a session."""
    row = {"hash": hashed, "person_id": person_id, "created_at": created_at, "expires_at": expires_at}
    connection.execute(insert(sessions).values(row))


def find_session(connection: Connection, hashed: str) -> Pass | None:
    """Whose session it is."""
    query = (
        select(people.c.id, people.c.name, sessions.c.expires_at)
        .join_from(sessions, people)
        .where(sessions.c.hash == hashed)
    )
    row = connection.execute(query).one_or_none()
    return None if row is None else Pass(*row)


def list_sessions(connection: Connection, person_id: str) -> list[Mapping[str, datetime]]:
    """When a person's sessions began and end."""
    query = select(sessions.c.created_at, sessions.c.expires_at).where(sessions.c.person_id == person_id)
    return [dict(row) for row in connection.execute(query.order_by(sessions.c.created_at)).mappings()]


def delete_session(connection: Connection, hashed: str) -> None:
    """End one session."""
    connection.execute(delete(sessions).where(sessions.c.hash == hashed))


def delete_sessions_of(connection: Connection, person_id: str) -> None:
    """End all sessions of a person."""
    connection.execute(delete(sessions).where(sessions.c.person_id == person_id))


def forget_past(connection: Connection, sessions_before: datetime, attempts_before: datetime) -> None:
    """Drop sessions that expired and sign-ins that no longer count."""
    connection.execute(delete(sessions).where(sessions.c.expires_at <= sessions_before))
    connection.execute(delete(attempts).where(attempts.c.last_at <= attempts_before))


def lock_attempts(connection: Connection, key: str) -> Attempts | None:
    """What is counted for a key, locked until the transaction ends; None where nothing is."""
    row = connection.execute(select(attempts).where(attempts.c.key == key).with_for_update()).one_or_none()
    return None if row is None else Attempts(row.failures, row.since, row.last_at)


def save_attempts(connection: Connection, key: str, counted: Attempts) -> None:
    """Write a count that `lock_attempts` gave and a rule changed."""
    values = {"failures": counted.failures, "since": counted.since, "last_at": counted.last}
    connection.execute(update(attempts).where(attempts.c.key == key).values(values))


def begin_attempts(connection: Connection, key: str, moment: datetime) -> None:
    """Have a row for a key, so that it can be locked."""
    query = text(
        "INSERT INTO accounts_attempt (key, failures, since, last_at) VALUES (:key, 0, :moment, :moment) "
        "ON CONFLICT DO NOTHING"
    ).bindparams(bindparam("moment", type_=UtcDateTime))
    connection.execute(query, {"key": key, "moment": moment})


def forgive(connection: Connection, name_key: str, address_key: str | None) -> None:
    """A sign-in succeeded: the name starts anew, the address has one failure less."""
    connection.execute(delete(attempts).where(attempts.c.key == name_key))
    if address_key is not None:
        connection.execute(
            update(attempts)
            .where(attempts.c.key == address_key, attempts.c.failures > 0)
            .values(failures=attempts.c.failures - 1)
        )


def _organisations() -> Select[Any]:
    people_in = (
        select(func.count())
        .select_from(roles)
        .where(roles.c.organisation == organisations.c.name)
        .scalar_subquery()
    )
    return select(organisations, people_in.label("people"))


def _organisation(row: Row[Any]) -> Organisation:
    return Organisation(row.name, row.title, row.kind, row.region, row.created_at, row.people)
