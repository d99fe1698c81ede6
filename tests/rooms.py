"""A room's pages and API as a node mounts them, and somebody who asks them."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from fastapi import APIRouter, FastAPI, Request, Response
from starlette.middleware.base import RequestResponseEndpoint
from starlette.testclient import TestClient

from jazari.accounts import Accounts, Actor, Role
from jazari.core import JazariError, error_json, json_response, status_of
from jazari.ledger import Ledger
from jazari.web import NodeFacts, Surroundings, Web
from jazari.web.renderer import CountryFacts

PASSWORD = "blue door seven olives"
"""Everybody's, of `PEOPLE`."""
PEOPLE: dict[str, Role | None] = {
    "amina": "contributor", "badr": "contributor", "rim": "reviewer", "sana": "steward", "zineb": None,
}  # fmt: skip


@dataclass(frozen=True)
class SmallCountry:
    """What pages need of a country pack."""

    iso: str = "MA"
    timezone: str = "Africa/Casablanca"
    names: dict[str, str] = field(
        default_factory=lambda: {"fra_Latn": "Maroc", "arb_Arab": "المغرب", "eng_Latn": "Morocco"}
    )


def application(*routers: APIRouter) -> FastAPI:
    """These routers in an application that answers a refusal as a node's API does."""
    app = FastAPI()
    for router in routers:
        app.include_router(router)

    @app.exception_handler(JazariError)
    async def refused(request: Request, error: Exception) -> Response:
        assert isinstance(error, JazariError)
        return json_response(error_json(error), status_of(error))

    return app


def rendered(
    app: FastAPI,
    rooms: Sequence[str | Path],
    country: CountryFacts,
    ledger: Ledger,
    *,
    actor: Callable[[Request], object] = lambda request: None,
    csrf_token: Callable[[Request], str] = lambda request: "token",
    default_language: str = "fr",
) -> FastAPI:
    """The application, its pages in the templates and words of `rooms`."""
    surroundings = Surroundings(
        node=lambda: NodeFacts(ledger.origin, ledger.size()),
        entries_about=lambda about: ledger.entries(about=about),
        actor=actor,
        csrf_token=csrf_token,
        version="0",
        names={},
    )
    app.state.renderer = Web(["jazari.web", *rooms], country, surroundings, default_language=default_language)
    return app


def entrance(app: FastAPI) -> Callable[[Actor | None], None]:
    """Lets in whom it is called with, or nobody: who makes the requests that follow."""
    present: list[Actor | None] = [None]

    @app.middleware("http")
    async def come_in(request: Request, call_next: RequestResponseEndpoint) -> Response:
        if present[0] is not None:
            request.state.actor = present[0]
        return await call_next(request)

    def let_in(actor: Actor | None) -> None:
        present[0] = actor

    return let_in


def add_people(accounts: Accounts, organisation: str) -> Accounts:
    """The accounts with `PEOPLE`, in their roles in one organisation of the country pack."""
    accounts.create_pack_organisations()
    for name, role in PEOPLE.items():
        accounts.create_person(name, password=PASSWORD)
        if role is not None:
            accounts.grant_role(name, organisation, role)
    return accounts


class Person:
    """Somebody with a browser; signed in where they have a name."""

    def __init__(self, app: FastAPI, accounts: Accounts, name: str = "", language: str = "en") -> None:
        self.client = TestClient(app, base_url="http://node.test", follow_redirects=False)
        self.client.cookies.set("lang", language)
        if name:
            self.client.cookies.set("jazari-session", accounts.sign_in(name, PASSWORD))

    def see(self, address: str, status: int = 200) -> str:
        answer = self.client.get(address)
        assert answer.status_code == status, answer.text
        return answer.text

    def send(self, address: str, status: int = 303, *, form: str = "", **fields: object) -> str:
        """Send a form of the page at this address, or at `form`."""
        hidden = found(r'name="csrf" value="([^"]+)"', self.client.get(form or address).text)
        answer = self.client.post(address, data={"csrf": hidden, **fields})
        assert answer.status_code == status, answer.text
        return answer.text

    def hidden(self, name: str, address: str) -> str:
        """The number in a hidden field of that page."""
        return found(rf'name="{name}" value="(\d+)"', self.see(address))


def found(pattern: str, text: str) -> str:
    """The first group of the pattern where it first is in the text."""
    match = re.search(pattern, text)
    assert match is not None, f"{pattern} is not in {text}"
    return match[1]
