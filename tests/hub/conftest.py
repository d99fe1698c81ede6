"""A hub on a real database and store, and people who ask it."""

from collections.abc import Iterable
from dataclasses import dataclass, field

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from fastapi import FastAPI
from starlette.datastructures import Headers
from starlette.requests import Request
from starlette.responses import Response
from starlette.testclient import TestClient
from starlette.types import ASGIApp, Receive, Scope, Send

from jazari.core import Clock, Database, JazariError, Objects, Store, error_json, json_response, status_of
from jazari.hub import KINDS, Hub, pages, router
from jazari.ledger import Ledger, Signer
from jazari.web import NodeFacts, Surroundings, Web

RANKS = ("reader", "contributor", "reviewer", "steward")


@dataclass(frozen=True)
class Person:
    """Someone as the accounts room would put them on a request."""

    name: str
    roles: dict[str, str] = field(default_factory=dict)
    scope: str = "write"
    csrf: str | None = None

    @property
    def person_id(self) -> str:
        return f"person-{self.name}"

    def can(self, role: str, organisation: str) -> bool:
        held = "contributor" if organisation == self.name else self.roles.get(organisation)
        return held is not None and RANKS.index(held) >= RANKS.index(role)


PEOPLE = {
    "hf_amina": Person("amina", {"lab": "contributor"}),
    "hf_reading": Person("amina", {"lab": "contributor"}, scope="read"),
    "hf_reader": Person("badr", {"lab": "reader"}),
    "hf_other": Person("chaima", {"elsewhere": "steward"}),
    "hf_browser": Person("amina", {"lab": "contributor"}, csrf="x"),
    "hf_reviewer": Person("dalal", {"lab": "reviewer"}, csrf="x"),
}


class WhoAsks:
    """ASGI middleware: the person of `PEOPLE` whose token came, where the accounts room would put them."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http":
            token = Headers(scope=scope).get("authorization", "").removeprefix("Bearer ")
            scope["state"] = {**scope.get("state", {}), "actor": PEOPLE.get(token)}
        await self._app(scope, receive, send)


@pytest.fixture
def ledger(database: Database, store: Store, clock: Clock) -> Ledger:
    return Ledger(database, store, Signer("hub.test", Ed25519PrivateKey.generate()), KINDS, clock)


@pytest.fixture
def hub(database: Database, objects: Objects, ledger: Ledger, clock: Clock) -> Hub:
    ids = {person.name: person.person_id for person in PEOPLE.values()}
    handles = {person: name for name, person in ids.items()}

    def people(wanted: Iterable[str]) -> dict[str, str]:
        return {person: handles[person] for person in wanted if person in handles}

    return Hub(database, objects, ledger, clock, people=people, find_person=ids.get)


@dataclass(frozen=True)
class SmallCountry:
    iso: str = "MA"
    timezone: str = "Africa/Casablanca"
    names: dict[str, str] = field(default_factory=lambda: {"fra_Latn": "Maroc", "arb_Arab": "المغرب"})


@pytest.fixture
def app(hub: Hub, ledger: Ledger, clock: Clock) -> FastAPI:
    """The wire and the pages as a node mounts them, with tokens of `PEOPLE`."""
    app = FastAPI()
    app.state.renderer = Web(
        ["jazari.web", "jazari.hub"],
        SmallCountry(),
        Surroundings(
            node=lambda: NodeFacts("hub.test", ledger.size()),
            entries_about=lambda about: ledger.entries(about=about),
            actor=lambda request: request.state.actor,
            csrf_token=lambda request: "token",
            version="0",
            names={},
        ),
        default_language="en",
    )

    app.add_middleware(WhoAsks)

    @app.exception_handler(JazariError)
    async def failed(request: Request, error: JazariError) -> Response:
        return json_response(error_json(error), status_of(error))

    app.include_router(router(hub, secret=b"s" * 32, clock=clock))
    app.include_router(pages(hub))
    return app


@pytest.fixture
def client(app: FastAPI) -> TestClient:
    return TestClient(app, base_url="http://hub.test", headers={"Authorization": "Bearer hf_amina"})


@pytest.fixture
def anyone(app: FastAPI) -> TestClient:
    return TestClient(app, base_url="http://hub.test")
