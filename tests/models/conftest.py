"""A country's texts as a dataset on a real hub, and the room's actions on a real ledger."""

import io
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from jazari.core import (
    Clock,
    Country,
    Database,
    Objects,
    Recipe,
    Run,
    Settings,
    Store,
    find_country,
    load_country,
)
from jazari.hub import KINDS as HUB_KINDS
from jazari.hub import Add, Hub
from jazari.ledger import Ledger, Signer
from jazari.models import KINDS, Models
from jazari.models.lid import LidFamily, LidPredictor
from jazari.models.records import Texts, Trained, Training, TrainingData


@pytest.fixture(scope="session")
def morocco() -> Country:
    return load_country(find_country("morocco"))


@pytest.fixture(scope="session")
def recipe(morocco: Country) -> Recipe:
    return morocco.recipe("lid")


@pytest.fixture(scope="session")
def corpus(morocco: Country) -> TrainingData:
    """The starter corpus, split by topic as the pack says."""
    return TrainingData(*(texts_of(morocco, split) for split in ("train", "test")))


@pytest.fixture(scope="session")
def sentences(corpus: TrainingData) -> TrainingData:
    """The corpus without the entries of its dictionary: a model learns from those that a text ends after two words."""

    def long(texts: Texts) -> Texts:
        return texts.select([place for place, text in enumerate(texts.texts) if len(text.split()) > 4])

    return TrainingData(long(corpus.train), long(corpus.test))


@pytest.fixture(scope="session")
def training(tmp_path_factory: pytest.TempPathFactory) -> Training:
    """What a family trains with: nobody watches, nothing was begun before."""
    return Training(lambda done, total, message: None, tmp_path_factory.mktemp("training"))


@pytest.fixture(scope="session")
def trained(corpus: TrainingData, recipe: Recipe, training: Training) -> Trained:
    return LidFamily().train(corpus, recipe, training)


@pytest.fixture(scope="session")
def lid(trained: Trained) -> LidPredictor:
    return LidFamily().load(trained.files)


@pytest.fixture(scope="session")
def vocabulary_files(corpus: TrainingData, morocco: Country, training: Training) -> Trained:
    """A small vocabulary of the starter corpus."""
    from jazari.models.tokenizer import TokenizerFamily

    return TokenizerFamily().train(
        corpus, with_parameters(morocco.recipe("tokenizer"), vocabulary=600), training
    )


def with_parameters(recipe: Recipe, **changed: object) -> Recipe:
    """The recipe with other numbers."""
    return recipe.model_copy(update={"parameters": {**recipe.parameters, **changed}})


def texts_of(country: Country, split: str) -> Texts:
    rows = list(country.starter_texts(split=split))
    return Texts([row.text for row in rows], [row.language for row in rows], ["starter"] * len(rows))


def parquet(texts: Texts, columns: Sequence[str] = ("text", "language", "source")) -> bytes:
    """As the factory publishes them, with ids where the texts' rows are known."""
    table = pa.table(dict(zip(columns, (texts.texts, texts.labels, texts.sources), strict=True)))
    if texts.rows:
        ids = [f"{row}/{label}" for row, label in zip(texts.rows, texts.labels, strict=True)]
        table = table.append_column("id", pa.array(ids))
    data = io.BytesIO()
    pq.write_table(table, data)
    return data.getvalue()


@dataclass
class Room:
    """The room's actions and what they stand on."""

    models: Models
    hub: Hub
    ledger: Ledger
    database: Database
    folder: Path
    messages: list[str]
    settings: Settings = field(default_factory=Settings)

    def run(self) -> Run:
        return Run(self.database, watch=lambda done, total, message: self.messages.append(message))

    def publish(self, train: bytes, test: bytes | None = None) -> str:
        name = "jazari/maroc-texts"
        self.hub.create_repository("dataset", name, licence="CC-BY-SA-4.0", exist_ok=True, by="jazari")
        operations = [Add("data/train-00000.parquet", train)]
        if test is not None:
            operations.append(Add("data/test-00000.parquet", test))
        return self.hub.commit("dataset", name, operations, message="Build", by="jazari").ref


def made_room(database: Database, store: Store, clock: Clock, country: Country, folder: Path) -> Room:
    """The room of a node of that country."""
    signer = Signer("node.example/ledger", Ed25519PrivateKey.from_private_bytes(bytes(32)))
    ledger = Ledger(database, store, signer, (*KINDS, *HUB_KINDS), clock)
    hub = Hub(database, Objects(store), ledger, clock)
    models = Models(hub=hub, ledger=ledger, country=country, folder=folder)
    return Room(models, hub, ledger, database, folder, [])


@pytest.fixture
def room(database: Database, store: Store, clock: Clock, morocco: Country, tmp_path: Path) -> Room:
    return made_room(database, store, clock, morocco, tmp_path / "training")


@pytest.fixture
def dataset(room: Room, corpus: TrainingData) -> str:
    return room.publish(parquet(corpus.train), parquet(corpus.test))
