"""A roadmap over a real ledger."""

from pathlib import Path

import pytest

from jazari.core import Country, Database, Store, find_country, load_country
from jazari.ledger import Ledger, load_or_create_key
from jazari.roadmap import KINDS, Roadmap
from tests.conftest import SetClock


@pytest.fixture(scope="session")
def country() -> Country:
    return load_country(find_country("morocco"))


@pytest.fixture
def ledger(database: Database, store: Store, clock: SetClock, tmp_path: Path) -> Ledger:
    signer = load_or_create_key(tmp_path / "ledger.key", "test.example/root")
    return Ledger(database, store, signer, KINDS, clock)


@pytest.fixture
def roadmap(database: Database, ledger: Ledger, country: Country) -> Roadmap:
    return Roadmap(database=database, ledger=ledger, country=country)
