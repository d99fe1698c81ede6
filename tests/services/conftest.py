"""Public services over a real database and ledger, with a language model whose answers the test knows."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from starlette.testclient import TestClient

from jazari.accounts import Accounts, AccountsMiddleware, Actor, actor, csrf_token
from jazari.core import (
    Clock,
    Country,
    Database,
    Settings,
    Store,
    find_country,
    load_country,
)
from jazari.evals.entries import EVALUATED, Evaluated
from jazari.ledger import Ledger, Signer
from jazari.services import KINDS, Services, pages, router
from jazari.services.matching import ProcedureMatcher
from jazari.trust import KINDS as TRUST_KINDS
from jazari.trust import Trust
from tests.rooms import application, entrance, rendered

SECRET = bytes(range(32))
MODEL = f"model:jazari/lid@{'a' * 40}"
OTHER_MODEL = f"model:jazari/lid@{'b' * 40}"
ORIGIN = "node.example/ledger"


@dataclass
class KnownLanguage:
    """The in-memory twin of a language model: one answer for every text."""

    label: str = "fra_Latn"
    task: str = "lid"
    asked: list[str] = field(default_factory=list)

    def predict(self, items: Sequence[Mapping[str, object]]) -> list[dict[str, object]]:
        self.asked += [str(item["text"]) for item in items]
        return [{"label": self.label, "score": 0.9} for _ in items]


@dataclass
class Bed:
    """The room and what it stands on."""

    services: Services
    ledger: Ledger
    database: Database
    store: Store
    language: KnownLanguage
    trust: Trust

    def evaluate(self, model: str = MODEL, *, passed: bool = True, benchmark: str = "lid") -> str:
        score = 0.95 if passed else 0.4
        body = Evaluated.model_validate(
            {
                "model": model, "benchmark": benchmark, "benchmark_sha256": "0" * 64, "dataset": None, "task": "lid",
                "metric": "macro_f1", "items": 10, "score": score, "low": score - 0.05, "high": score + 0.05,
                "minimum": 0.8, "passed": passed, "by_class": {}, "by_source": {}, "answers": f"object:{'0' * 64}",
            }
        )  # fmt: skip
        with self.database.transaction() as connection:
            return self.ledger.append(connection, EVALUATED, body).ref

    def approve(self, model: str = MODEL, *, approved: bool = True) -> str:
        return self.trust.decide(
            model, "case-triage", approved=approved, basis="person", evidence=(), by="jazari-root"
        ).ref

    def deploy(self, model: str = MODEL) -> str:
        self.evaluate(model)
        self.approve(model)
        return self.services.deploy(model).ref

    def bodies(self, kind: str) -> list[dict[str, Any]]:
        return [entry.body.model_dump() for entry in self.ledger.entries(kind=kind)]


@pytest.fixture(scope="session")
def morocco() -> Country:
    return load_country(find_country("morocco"))


@pytest.fixture(scope="session")
def learnt(morocco: Country) -> ProcedureMatcher:
    """The search over the pack, learnt once: it takes seconds."""
    return ProcedureMatcher.learn(morocco)


@pytest.fixture
def bed(database: Database, store: Store, clock: Clock, morocco: Country, learnt: ProcedureMatcher) -> Bed:
    signer = Signer(ORIGIN, Ed25519PrivateKey.from_private_bytes(SECRET))
    ledger = Ledger(database, store, signer, (*KINDS, *TRUST_KINDS, EVALUATED), clock)
    language = KnownLanguage()
    services = Services(
        database=database,
        ledger=ledger,
        country=morocco,
        language=lambda ref: language,
        secret=SECRET,
        clock=clock,
    )
    services.search._learnt = learnt
    return Bed(
        services, ledger, database, store, language, Trust(database=database, ledger=ledger, country=morocco)
    )


@pytest.fixture
def services(bed: Bed) -> Services:
    return bed.services


@pytest.fixture
def reviewer(services: Services) -> Actor:
    return Actor(
        "p1", "rachid", {services.organisation: "reviewer"}, "admin", node_organisation=services.organisation
    )


@pytest.fixture
def visit(bed: Bed, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[..., TestClient]]:
    """A client of the room's pages and API behind the accounts' real middleware, as some actor or nobody."""
    country = bed.services.country
    accounts = Accounts(
        database=bed.database,
        ledger=bed.ledger,
        country=country,
        settings=Settings.model_validate({"home": tmp_path_factory.mktemp("home")}),
        secret=SECRET,
    )
    app = application(router(bed.services), pages(bed.services))
    rooms = ["jazari.services", "jazari.accounts"]
    let_in = entrance(rendered(app, rooms, country, bed.ledger, actor=actor, csrf_token=csrf_token))
    app.add_middleware(AccountsMiddleware, accounts=accounts)
    with TestClient(app) as client:

        def as_actor(who: Actor | None = None) -> TestClient:
            let_in(who)
            return client

        yield as_actor
