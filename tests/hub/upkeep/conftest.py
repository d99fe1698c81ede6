"""A hub with its upkeep, whose clock runs ahead of the files' dates."""

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from jazari.core import Clock, Country, Database, Store, find_country, load_country
from jazari.hub import KINDS, Hub, Upkeep
from jazari.ledger import Ledger, Signer
from jazari.trust import KINDS as TRUST_KINDS
from jazari.trust import Trust


@pytest.fixture(scope="session")
def country() -> Country:
    return load_country(find_country("morocco"))


@pytest.fixture
def ledger(database: Database, store: Store, clock: Clock) -> Ledger:
    kinds = (*KINDS, *TRUST_KINDS)
    return Ledger(database, store, Signer("hub.test", Ed25519PrivateKey.generate()), kinds, clock)


@pytest.fixture
def trust(database: Database, ledger: Ledger, country: Country) -> Trust:
    return Trust(database=database, ledger=ledger, country=country)


@pytest.fixture
def upkeep(hub: Hub, store: Store, ledger: Ledger, trust: Trust, clock: Clock) -> Upkeep:
    return Upkeep(hub, store, ledger, trust, clock=clock)
