"""People, organisations, roles and tokens, as the room hands them out; no record holds a secret or its hash."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Literal, NamedTuple

Role = Literal["reader", "contributor", "reviewer", "steward"]
"""What somebody may do in an organisation; each may all that those before it may."""
Scope = Literal["read", "write", "admin"]
"""How much of its owner's rights a token carries."""
OrganisationKind = Literal["institute", "ministry", "university", "firm"]
"""What an organisation is."""

ROLES: tuple[Role, ...] = ("reader", "contributor", "reviewer", "steward")
SCOPES: tuple[Scope, ...] = ("read", "write", "admin")
ORGANISATION_KINDS: tuple[OrganisationKind, ...] = ("institute", "ministry", "university", "firm")

# The highest role that a token of each scope can act in.
_CEILINGS: Mapping[Scope, Role] = {"read": "reader", "write": "reviewer", "admin": "steward"}


@dataclass(frozen=True, slots=True)
class Actor:
    """Who makes a request: a person, and how much of their rights came with it.

    `csrf` is set where a browser's session asks, None where a token does; `token_id` is that token's.
    `node_organisation` is the one that runs the node: its stewards are the node's.
    """

    person_id: str
    name: str
    roles: Mapping[str, Role]
    scope: Scope
    csrf: str | None = None
    node_organisation: str = ""
    token_id: str = ""

    def can(self, role: Role, organisation: str) -> bool:
        """Whether they may act in `role` there, with this scope; under their own handle all may contribute.

        The scope `read` reaches the role reader, `write` reviewer, `admin` steward.
        """
        held = "contributor" if organisation == self.name else self.roles.get(organisation)
        wanted = ROLES.index(role)
        return held is not None and wanted <= min(ROLES.index(held), ROLES.index(_CEILINGS[self.scope]))

    @property
    def is_steward(self) -> bool:
        """Whether they act as a steward of the node itself."""
        return self.can("steward", self.node_organisation)


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody with an account: `id` stays in rows of other rooms, `name` is their handle."""

    id: str
    name: str
    created_at: datetime
    roles: Mapping[str, Role] = field(default_factory=dict)


class NewPerson(NamedTuple):
    """A person just made, with the password, which is kept nowhere."""

    person: Person
    password: str


@dataclass(frozen=True, slots=True)
class Organisation:
    """An institute, ministry, university or firm; `title` by language code, `people` hold a role in it."""

    name: str
    title: Mapping[str, str]
    kind: OrganisationKind
    region: str
    created_at: datetime
    people: int = 0


@dataclass(frozen=True, slots=True)
class HeldRole:
    """A role that a person holds in an organisation."""

    person: str
    organisation: str
    role: Role
    since: datetime


@dataclass(frozen=True, slots=True)
class Token:
    """A personal token without its secret; `label` is its owner's word for it, `last_used` a day in UTC."""

    id: str
    person: str
    label: str
    scope: Scope
    created_at: datetime
    expires_at: datetime
    last_used: date | None


@dataclass(frozen=True, slots=True)
class Attempts:
    """Sign-ins counted against one address or name: how many since when, and when the last one was."""

    failures: int
    since: datetime
    last: datetime
