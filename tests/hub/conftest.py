"""A hub on a real database and store, and people who ask it."""

from collections.abc import Iterable
from dataclasses import dataclass, field

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from fastapi import FastAPI
from starlette.datastructures import Headers
from starlette.testclient import TestClient
from starlette.types import ASGIApp, Receive, Scope, Send

from jazari.accounts import actor
from jazari.core import Clock, Database, Objects, Store
from jazari.hub import KINDS, Hub, pages, router
from jazari.ledger import Ledger, Signer
from tests.rooms import SmallCountry, application, rendered

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


@pytest.fixture
def app(hub: Hub, ledger: Ledger, clock: Clock) -> FastAPI:
    """The wire and the pages as a node mounts them, with tokens of `PEOPLE`."""
    app = application(router(hub, secret=b"s" * 32, clock=clock), pages(hub))
    app.add_middleware(WhoAsks)
    return rendered(app, ["jazari.hub"], SmallCountry(), ledger, actor=actor, default_language="en")


@pytest.fixture
def client(app: FastAPI) -> TestClient:
    return TestClient(app, base_url="http://hub.test", headers={"Authorization": "Bearer hf_amina"})


@pytest.fixture
def anyone(app: FastAPI) -> TestClient:
    return TestClient(app, base_url="http://hub.test")
