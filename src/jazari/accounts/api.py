"""People, tokens and organisations for programs, under `/api/v1/`."""

from datetime import date, datetime
from typing import Annotated

from fastapi import APIRouter, Query, Request
from pydantic import BaseModel, ConfigDict

from jazari.accounts.actions import Accounts
from jazari.accounts.entrance import TOKEN_DAYS
from jazari.accounts.records import OrganisationKind, Role, Scope
from jazari.accounts.request import require_actor, require_role

MAX_PAGE = 1000


class Out(BaseModel):
    """What the API answers, read from the room's records."""

    model_config = ConfigDict(from_attributes=True)


class MeOut(Out):
    """Who asks: their roles by organisation, and the scope of what they asked with."""

    id: str
    name: str
    roles: dict[str, Role]
    scope: Scope
    node_steward: bool


class TokenOut(Out):
    """A token without its secret; `label` is its owner's word for it."""

    id: str
    label: str
    scope: Scope
    created_at: datetime
    expires_at: datetime
    last_used: date | None


class TokenIn(BaseModel):
    """The token that is wanted; `days` until it expires."""

    model_config = ConfigDict(extra="forbid")

    scope: Scope
    label: str = ""
    days: int = TOKEN_DAYS


class SecretOut(BaseModel):
    """A new token, shown this once."""

    token: str


class OrganisationOut(Out):
    """An organisation; `title` by language code, `people` hold a role in it."""

    name: str
    title: dict[str, str]
    kind: OrganisationKind
    region: str
    created_at: datetime
    people: int


class OrganisationIn(BaseModel):
    """The organisation that is wanted; its region is the node's where none is given."""

    model_config = ConfigDict(extra="forbid")

    name: str
    title: dict[str, str] | str = ""
    kind: OrganisationKind = "institute"
    region: str | None = None
    steward: str | None = None


def router(accounts: Accounts) -> APIRouter:
    """The room's API. Changes need a token of scope `admin`: a token makes no token stronger than itself."""
    api = APIRouter(prefix="/api/v1", tags=["accounts"])

    @api.get("/people/me")
    def me(request: Request) -> MeOut:
        """Who the token belongs to."""
        actor = require_actor(request)
        return MeOut(
            id=actor.person_id,
            name=actor.name,
            roles=dict(actor.roles),
            scope=actor.scope,
            node_steward=actor.is_steward,
        )

    @api.get("/people/me/tokens")
    def list_tokens(request: Request) -> list[TokenOut]:
        """One's own tokens, the newest first."""
        actor = require_actor(request)
        return [TokenOut.model_validate(token) for token in accounts.tokens(actor.name)]

    @api.post("/people/me/tokens", status_code=201)
    def create_token(request: Request, wanted: TokenIn) -> SecretOut:
        """Make a token of one's own; scope `admin`."""
        actor = require_actor(request, "admin")
        return SecretOut(token=accounts.create_token(actor.name, wanted.scope, wanted.label, wanted.days))

    @api.delete("/people/me/tokens/{token_id}", status_code=204)
    def delete_token(request: Request, token_id: str) -> None:
        """Revoke a token of one's own; scope `admin`."""
        accounts.delete_token(token_id, require_actor(request, "admin").name)

    @api.get("/organisations")
    def list_organisations(
        limit: Annotated[int, Query(ge=1, le=MAX_PAGE)] = MAX_PAGE,
        offset: Annotated[int, Query(ge=0, lt=2**62)] = 0,
    ) -> list[OrganisationOut]:
        """Organisations by name."""
        return [OrganisationOut.model_validate(row) for row in accounts.organisations(limit, offset)]

    @api.post("/organisations", status_code=201)
    def create_organisation(request: Request, wanted: OrganisationIn) -> OrganisationOut:
        """Make an organisation; scope `admin`, by a steward of the node."""
        require_role(request, "steward", accounts.node_organisation)
        made = accounts.create_organisation(
            wanted.name, wanted.title, wanted.kind, wanted.region, wanted.steward
        )
        return OrganisationOut.model_validate(made)

    return api
