"""A laboratory on a real hub and ledger, with a model whose every answer the test writes."""

import io
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import settings
from starlette.testclient import TestClient

from jazari.accounts import Actor
from jazari.core import (
    Clock,
    Country,
    Database,
    Jobs,
    Objects,
    Run,
    Store,
    find_country,
    load_country,
)
from jazari.evals import KINDS, Engines, Evals, Profiles, Reached, Robustness, pages, router
from jazari.hub import KINDS as HUB_KINDS
from jazari.hub import Add, Hub
from jazari.ledger import Ledger, Signer
from jazari.models import KINDS as MODEL_KINDS
from jazari.models import Predictor
from tests.rooms import application, entrance, rendered

# A slow machine is no failure.
settings.register_profile("patient", deadline=None)
settings.load_profile("patient")

DATASET = "jazari/maroc-texts"
ROWS = (
    ("1", "واش كاين شي حد", "ary_Arab", "starter"),
    ("2", "فين غادي نمشي", "ary_Arab", "starter"),
    ("3", "أين تقع المحكمة", "arb_Arab", "starter"),
    ("4", "هل الوثيقة جاهزة", "arb_Arab", "open-texts"),
    ("5", "où est la mairie", "fra_Latn", "open-texts"),
    ("6", "il fait beau", "fra_Latn", "open-texts"),
    ("7", "azul fellawen", "kab_Latn", "open-texts"),
)
"""Six items of the benchmark `lid`, and one in a language that it does not ask."""
RIGHT = {text: {"label": language, "score": 0.9} for _, text, language, _ in ROWS}


@dataclass
class FakePredictor:
    """The in-memory twin of a model: it knows answers by heart, and counts what it is asked."""

    outputs: Mapping[str, Mapping[str, object]]
    task: str = "lid"
    asked: list[str] = field(default_factory=list)
    missing: int = 0

    def predict(self, items: Sequence[Mapping[str, object]]) -> list[dict[str, object]]:
        texts = [str(item["text"]) for item in items]
        self.asked += texts
        return [dict(self.outputs[text]) for text in texts[: len(texts) - self.missing]]


@dataclass
class Lab:
    """The laboratory and what it stands on; `predictor` is the model behind every name."""

    evals: Evals
    robustness: Robustness
    hub: Hub
    ledger: Ledger
    objects: Objects
    database: Database
    predictor: FakePredictor
    model: str
    others: dict[str, tuple[str, Predictor]] = field(default_factory=dict)
    """Models by other names."""

    @property
    def profiles(self) -> Profiles:
        return Profiles(self.evals, self.hub, self.ledger)

    def run(self, benchmark: str = "lid", model: str | None = None) -> str:
        return self.evals.run(benchmark, model, Run(self.database))

    def index(self, benchmark: str = "lid") -> int:
        return int(self.run(benchmark).rpartition("/")[2])

    @property
    def between(self) -> Country:
        """The country with one benchmark more: from Darija in Latin script to Arabic script."""
        own = self.evals.country
        benchmark = own.benchmark("lid").model_copy(
            update={
                "id": "between",
                "task": "translit",
                "source": "ary_Latn",
                "target": "ary_Arab",
                "metric": "character_accuracy",
                "labels": (),
            }
        )
        return replace(own, benchmarks=(*own.benchmarks, benchmark))

    def two_models(self) -> tuple[int, int]:
        """Evaluations of a model without a fault and of another, with one wrong answer."""
        first = self.index()
        self.train("jazari/other", b"others")
        self.predictor = FakePredictor({**RIGHT, "il fait beau": {"label": "ary_Arab", "score": 0.4}})
        return first, self.index()

    def publish(self, rows: Sequence[tuple[object, ...]], split: str = "test") -> str:
        add = Add(f"data/{split}-00000-of-00001.parquet", parquet(rows))
        return self.hub.commit("dataset", DATASET, [add], message="Build", by="jazari").ref

    def train(
        self, name: str = "jazari/lid", weights: bytes = b"weights", made_from: Sequence[str] = ()
    ) -> str:
        self.hub.create_repository("model", name, exist_ok=True, by="jazari")
        add = Add("w.bin", weights)
        made = self.hub.commit("model", name, [add], message="Train", made_from=made_from, by="jazari")
        self.model = made.ref
        return self.model


def parquet(
    rows: Sequence[tuple[object, ...]], columns: Sequence[str] = ("id", "text", "language", "source")
) -> bytes:
    table = pa.table({name: [row[place] for row in rows] for place, name in enumerate(columns)})
    data = io.BytesIO()
    pq.write_table(table, data)
    return data.getvalue()


@pytest.fixture(scope="session")
def morocco() -> Country:
    return load_country(find_country("morocco"))


def verbatim(items: Mapping[str, str], texts: Iterable[Sequence[str]]) -> set[str]:
    """The in-memory twin of the factory's fingerprints: items that are a whole text."""
    known = {text for batch in texts for text in batch}
    return {name for name, text in items.items() if text in known}


@contextmanager
def nobody() -> Iterator[Reached]:
    """No engine runs in these tests."""
    raise AssertionError("nobody is to be reached")
    yield


@pytest.fixture
def lab(
    database: Database, store: Store, objects: Objects, clock: Clock, morocco: Country, tmp_path: Path
) -> Lab:
    signer = Signer("node.example/ledger", Ed25519PrivateKey.from_private_bytes(bytes(32)))
    ledger = Ledger(database, store, signer, (*KINDS, *HUB_KINDS, *MODEL_KINDS), clock)
    hub = Hub(database, objects, ledger, clock)
    predictor = FakePredictor(RIGHT)
    evals = Evals(
        database=database,
        hub=hub,
        ledger=ledger,
        country=morocco,
        objects=objects,
        predictor=lambda name: made.others.get(name) or (made.model, made.predictor),
        contained=verbatim,
        engines=Engines(tmp_path / "engines", {}, nobody),
    )
    robustness = Robustness(
        evals=evals, database=database, hub=hub, ledger=ledger, objects=objects,
        predictor=lambda name: (made.model, made.predictor),
    )  # fmt: skip
    made = Lab(evals, robustness, hub, ledger, objects, database, predictor, "")
    hub.create_repository("dataset", DATASET, licence="CC-BY-SA-4.0", by="jazari")
    made.publish(ROWS)
    made.train()
    return made


@pytest.fixture
def queue(lab: Lab, tmp_path: Path) -> Jobs:
    return Jobs(lab.database, f"sqlite:///{tmp_path / 'queue.db'}")


@pytest.fixture
def visit(lab: Lab, queue: Jobs) -> Iterator[Callable[[Actor | None], TestClient]]:
    """A client of the room's pages and API, as some actor or nobody."""
    app = application(pages(lab.evals, lab.profiles, lab.robustness), router(lab.evals, queue, lab.profiles))
    let_in = entrance(rendered(app, ["jazari.evals"], lab.evals.country, lab.ledger))
    with TestClient(app) as client:

        def as_actor(actor: Actor | None = None) -> TestClient:
            let_in(actor)
            return client

        yield as_actor
