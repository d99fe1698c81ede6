"""A node's accounts over a real database, and a small application behind the room's middleware."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import httpx2
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from fastapi import FastAPI, Request, Response
from fastapi.responses import PlainTextResponse
from starlette.testclient import TestClient

from jazari.accounts import (
    KINDS,
    Accounts,
    AccountsMiddleware,
    CheckedForm,
    SecurityHeaders,
    actor,
    csrf_token,
    pages,
    require_role,
    router,
)
from jazari.core import (
    Clock,
    Country,
    Database,
    JazariError,
    Settings,
    Store,
    load_country,
)
from jazari.ledger import Ledger, Signer
from tests.rooms import application

ROOT = Path(__file__).parents[2]
SECRET = bytes(range(32))
PASSWORD = "blue door seven olives"
ADDRESS = "203.0.113.9"


@pytest.fixture(scope="session")
def country() -> Country:
    return load_country(ROOT / "countries" / "morocco")


@pytest.fixture
def ledger(database: Database, store: Store, clock: Clock) -> Ledger:
    signer = Signer("node.example/ledger", Ed25519PrivateKey.from_private_bytes(SECRET))
    return Ledger(database, store, signer, KINDS, clock)


@pytest.fixture
def make_accounts(
    database: Database, ledger: Ledger, country: Country, clock: Clock, tmp_path: Path
) -> Callable[..., Accounts]:
    """Several servers of one node: the same database and secret, a process each."""

    def make(**settings: object) -> Accounts:
        made = Settings.model_validate({"home": tmp_path, "sign_in_attempts": 3, **settings})
        return Accounts(
            database=database, ledger=ledger, country=country, settings=made, secret=SECRET, clock=clock
        )

    return make


@pytest.fixture
def accounts(make_accounts: Callable[..., Accounts]) -> Accounts:
    return make_accounts()


@pytest.fixture
def amina(accounts: Accounts) -> str:
    """A person without roles."""
    accounts.create_person("amina", password=PASSWORD)
    return "amina"


class PlainRenderer:
    """Shows which template was asked, the form's token and the context's secret: all that these tests read."""

    def render(self, request: Request, template: str, context: Mapping[str, object], status: int) -> Response:
        lines = [template, csrf_token(request), str(context.get("secret", ""))]
        if error := context.get("error") or context.get("problem"):
            lines.append(repr(error))
        return PlainTextResponse("\n".join(lines), status)


def make_app(accounts: Accounts) -> FastAPI:
    """The room's pages and API, a page of another room, and an upload."""
    app = application(router(accounts), pages(accounts))
    app.state.renderer = PlainRenderer()

    @app.get("/form")
    def form(request: Request) -> Response:
        return PlainTextResponse(csrf_token(request))

    @app.post("/form")
    def post(request: Request, sent: CheckedForm) -> Response:
        return PlainTextResponse(f"taken {sent['word']}")

    @app.get("/who")
    def who(request: Request) -> Response:
        asks = actor(request)
        return PlainTextResponse(asks.name if asks else "visitor")

    @app.get("/desk/{organisation}")
    def desk(request: Request, organisation: str) -> Response:
        return PlainTextResponse(require_role(request, "reviewer", organisation).name)

    @app.post("/swallows")
    async def swallows(request: Request) -> Response:
        try:
            return PlainTextResponse(str(len(await request.body())))
        except JazariError:
            return PlainTextResponse("never mind")

    @app.put("/upload")
    async def upload(request: Request) -> Response:
        size = 0
        async for part in request.stream():
            size += len(part)
        return PlainTextResponse(str(size))

    app.add_middleware(AccountsMiddleware, accounts=accounts, is_upload=lambda path: path == "/upload")
    app.add_middleware(SecurityHeaders, public_url=accounts.settings.public_url)
    return app


@dataclass
class Browser:
    """A person's browser: keeps cookies, and reads the form's token off a page before it posts."""

    client: TestClient

    def token(self, path: str) -> str:
        lines = self.client.get(path).text.splitlines()
        return lines[1] if len(lines) > 1 else lines[0]

    def sign_in(self, handle: str, password: str = PASSWORD) -> httpx2.Response:
        return self.post("/account/sign-in", {"handle": handle, "password": password})

    def post(self, path: str, fields: Mapping[str, str], *, page: str | None = None) -> httpx2.Response:
        data = {"csrf": self.token(page or path), **fields}
        return self.client.post(path, data=data, follow_redirects=False)


@pytest.fixture
def app(accounts: Accounts) -> FastAPI:
    return make_app(accounts)


@pytest.fixture
def client(app: FastAPI) -> TestClient:
    return TestClient(app, client=(ADDRESS, 50000), raise_server_exceptions=True)


@pytest.fixture
def browser(client: TestClient) -> Browser:
    return Browser(client)
