"""A ledger with two kinds of its own."""

from typing import Literal

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import settings
from pydantic import Field

from jazari.core import Clock, Database, Store
from jazari.ledger import Body, Count, Kind, Ledger, RefText, RegionCode, Share, Signer, Slug

# A slow machine is not a failure.
settings.register_profile("patient", deadline=None)
settings.load_profile("patient")

ORIGIN = "node.example/ledger"


class Evaluated(Body):
    model: RefText
    benchmark: Slug
    score: Share
    languages: dict[Literal["ary", "fra"], Share] = Field(default_factory=dict)


class Measured(Body):
    procedure: Slug
    region: RegionCode
    days: Count


EVALUATION = Kind("evals.evaluation", Evaluated, "A model was scored on a benchmark.")
MEASURE = Kind("services.measure", Measured, "Cases of a procedure were counted.")
KINDS = (EVALUATION, MEASURE)
SEED = bytes(range(32))


def signer() -> Signer:
    return Signer(ORIGIN, Ed25519PrivateKey.from_private_bytes(SEED))


def measured(days: int = 1, *, region: str = "MA-04") -> Measured:
    return Measured(procedure="carte-nationale", region=region, days=days)


def append(ledger: Ledger, count: int) -> None:
    with ledger.database.transaction() as connection:
        for days in range(count):
            ledger.append(connection, MEASURE, measured(days))


@pytest.fixture
def ledger(database: Database, store: Store, clock: Clock) -> Ledger:
    return Ledger(database, store, signer(), KINDS, clock)
