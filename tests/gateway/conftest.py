"""A whole node over in-memory models and a provider on this machine."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from jazari.app import create_app
from jazari.core import Country, Database, Provider, Settings, Store, find_country, load_country, migrate
from jazari.gateway import Gateway
from jazari.node import Node, build_node
from tests.conftest import SetClock
from tests.gateway.twins import MODELS, KnownModels, StandIn, known_models, stand_in

KEY_FILE = Path("secrets") / "stand-in.key"


@pytest.fixture(scope="session")
def morocco() -> Country:
    return load_country(find_country("morocco"))


@pytest.fixture(scope="session")
def _provider() -> Iterator[StandIn]:
    with stand_in() as provider:
        yield provider


@pytest.fixture
def provider(_provider: StandIn) -> StandIn:
    _provider.asked.clear()
    _provider.authorizations.clear()
    _provider.left.clear()
    _provider.may_cut.clear()
    return _provider


@dataclass
class Open:
    """A node that serves, and people's tokens."""

    client: TestClient
    node: Node
    tokens: dict[str, str]

    def headers(self, person: str = "amina", **more: str) -> dict[str, str]:
        return {"Authorization": f"Bearer {self.tokens[person]}", **more}

    @property
    def post(self) -> Callable[..., Any]:
        """Post a body given as keywords to a path, as `person`, with more `headers` if wanted."""

        def send(
            path: str, person: str = "amina", headers: dict[str, str] | None = None, **body: object
        ) -> object:
            return self.client.post(path, json=body, headers={**self.headers(person), **(headers or {})})

        return send


Opened = Callable[..., Open]


def providers(address: str) -> tuple[Provider, ...]:
    """The stand-in under five names: abroad, abroad with Mistral's wire, in the country, on the node; and one gone."""
    key: dict[str, object] = {"key_file": KEY_FILE, "timeout_seconds": 5}
    return tuple(
        Provider.model_validate({"url": address, "models": MODELS, **facts})
        for facts in (
            {"name": "abroad", "jurisdiction": "FR", **key},
            {"name": "mistral", "jurisdiction": "FR", "kind": "mistral", **key},
            {"name": "home", "jurisdiction": "MA", "level": 1, **key},
            {"name": "rack", "jurisdiction": "node", **key},
            {"name": "keyless", "jurisdiction": "node", "key_variable": "NO_SUCH_KEY_IS_SET"},
            {"name": "wrong", "jurisdiction": "node"},
            {"name": "gone", "jurisdiction": "node", "url": "http://127.0.0.1:9/v1"},
        )
    )


@contextmanager
def running(
    folder: Path,
    country: Country,
    database: Database,
    provider: StandIn,
    clock: SetClock,
    models: KnownModels,
    **more: object,
) -> Iterator[Open]:
    """The node, while it serves."""
    home = folder / "home"
    (home / "secrets").mkdir(parents=True)
    (home / KEY_FILE).write_text(f"{provider.key}\n")
    settings = Settings.model_validate({"home": home, "providers": providers(provider.address), **more})
    node = build_node(settings, country, database, Store.open(str(folder / "files")))
    gateway = Gateway(
        database=database, models=models, hub=node.hub, trust=node.trust, country=country, settings=settings,
        clock=clock,
    )  # fmt: skip
    people = node.accounts
    people.first_start()
    for name in ("amina", "badr"):
        people.create_person(name)
    people.create_organisation("lab", {"eng_Latn": "Lab"}, steward="badr")
    tokens = {name: people.create_token(name, "read") for name in ("amina", "badr")}
    tokens["steward"] = people.create_token("steward", "admin")
    node = replace(node, gateway=gateway)
    with TestClient(create_app(node)) as client:
        yield Open(client, node, tokens)
    node.jobs.close()


@pytest.fixture
def opened(
    tmp_path: Path, morocco: Country, database: Database, provider: StandIn, clock: SetClock
) -> Iterator[Opened]:
    """Opens a node of the test's own, with other settings or models if wanted."""
    with ExitStack() as closing:

        def open_it(models: KnownModels | None = None, **more: object) -> Open:
            made = running(tmp_path, morocco, database, provider, clock, models or known_models(), **more)
            return closing.enter_context(made)

        yield open_it


@pytest.fixture(scope="package")
def served(tmp_path_factory: pytest.TempPathFactory, morocco: Country, _provider: StandIn) -> Iterator[Open]:
    """A node that all tests share that count nothing."""
    folder = tmp_path_factory.mktemp("gateway")
    database = Database(f"sqlite:///{folder / 'test.db'}")
    migrate(database)
    clock = SetClock(datetime(2026, 11, 22, 9, 0, tzinfo=UTC))
    with running(folder, morocco, database, _provider, clock, known_models()) as found:
        yield found
    database.close()
