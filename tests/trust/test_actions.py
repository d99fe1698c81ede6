"""Decisions are entries; without an approving one nothing may be used."""

from pathlib import Path

import pytest

from jazari.core import Database, Store, find_country, load_country
from jazari.ledger import Ledger, load_or_create_key
from jazari.trust import KINDS, Destination, NotDecided, TravelRefused, Trust, transfer_law
from tests.conftest import SetClock

MODEL = f"model:jazari/lid@{'a' * 40}"
EVIDENCE = ("entry:test.example/root/0",)


@pytest.fixture
def trust(database: Database, store: Store, clock: SetClock, tmp_path: Path) -> Trust:
    signer = load_or_create_key(tmp_path / "ledger.key", "test.example/root")
    ledger = Ledger(database, store, signer, KINDS, clock)
    return Trust(database=database, ledger=ledger, country=load_country(find_country("morocco")))


def test_nothing_is_approved_before_somebody_decides(trust: Trust) -> None:
    with pytest.raises(NotDecided, match="was not decided"):
        trust.approved(MODEL, "case-triage")


def test_the_newest_decision_counts_and_the_same_one_again_is_no_second_entry(trust: Trust) -> None:
    first = trust.decide(
        MODEL, "case-triage", approved=True, basis="pack-rule", evidence=EVIDENCE, by="jazari-root"
    )
    again = trust.decide(
        MODEL, "case-triage", approved=True, basis="pack-rule", evidence=EVIDENCE, by="jazari-root"
    )
    assert first == again
    assert trust.approved(MODEL, "case-triage") == first
    with pytest.raises(NotDecided):
        trust.approved(MODEL, "something-else")
    trust.decide(MODEL, "case-triage", approved=False, basis="person", evidence=EVIDENCE, by="jazari-root")
    with pytest.raises(NotDecided, match="was refused"):
        trust.approved(MODEL, "case-triage")


def test_a_refusal_names_its_rule(trust: Trust) -> None:
    trust.require("publish", "open", Destination("public"))
    with pytest.raises(TravelRefused, match="rule not-open") as refused:
        trust.require("publish", "personal", Destination("public"))
    assert refused.value.facts["rule"] == "not-open"


def test_the_law_comes_from_the_pack() -> None:
    law = transfer_law(load_country(find_country("morocco")))
    assert (law.country, law.transfer_law, law.security_law, law.sensitive_data_level) == (
        "MA",
        "09-08",
        "05-20",
        2,
    )
    # The authority's list is the operator's to copy: until then no country is on it.
    assert law.listed_countries == frozenset()
