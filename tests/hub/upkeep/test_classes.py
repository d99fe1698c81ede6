"""Raising a class is free; lowering it is a reviewer's decision, recorded and then applied."""

from dataclasses import replace
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jazari.hub import Hub, Upkeep
from jazari.hub.records import DataClass, Repository, Residency
from jazari.hub.upkeep import ReviewRefused, may_leave
from jazari.hub.upkeep.classes import Classified
from jazari.hub.upkeep.errors import RequestNotFound, RequestOpen
from jazari.hub.upkeep.rules import RESIDENCIES, travels_farther
from jazari.ledger import Ledger
from jazari.trust import DATA_CLASSES, Action, Destination, Trust, may

NAME = "lab/darija"
PLACES = [
    Destination("node"),
    Destination("national", level=1),
    Destination("abroad", "FR"),
    Destination("public"),
]


@pytest.fixture
def repository(hub: Hub) -> Repository:
    return hub.create_repository("dataset", NAME, by="lab", data_class="personal")


def classify(
    upkeep: Upkeep, data_class: DataClass | None = None, residency: Residency | None = None
) -> Classified:
    return upkeep.classes.classify(
        "dataset", NAME, data_class=data_class, residency=residency, person="person-amina"
    )


def kinds(ledger: Ledger) -> list[str]:
    return [entry.kind for entry in ledger.entries()]


def test_a_stricter_class_holds_at_once(
    hub: Hub, upkeep: Upkeep, ledger: Ledger, repository: Repository
) -> None:
    done = classify(upkeep, "sensitive", "node")
    assert (done.request, done.repository.data_class, done.repository.residency) == (
        None,
        "sensitive",
        "node",
    )
    entry = list(ledger.entries(kind="hub.class-changed"))[-1]
    assert entry.body.model_dump() == {
        "ref": repository.ref,
        "previous": "personal",
        "next": "sensitive",
        "previous_residency": "law",
        "next_residency": "node",
        "decision": None,
    }
    classify(upkeep, "sensitive")
    assert kinds(ledger).count("hub.class-changed") == 1


def test_a_freer_class_waits_for_another_s_decision(
    hub: Hub, upkeep: Upkeep, ledger: Ledger, repository: Repository
) -> None:
    request = classify(upkeep, "open").request
    assert request is not None
    assert hub.repository("dataset", NAME).data_class == "personal"
    assert classify(upkeep, "open").request == request
    with pytest.raises(RequestOpen, match=str(request.id)):
        classify(upkeep, "internal")
    with pytest.raises(ReviewRefused):
        upkeep.classes.decide(request.id, "approved", "anonymised", reviewer="person-amina")
    assert "trust.decided" not in kinds(ledger)
    decided = upkeep.classes.decide(request.id, "approved", "anonymised", reviewer="person-badr")
    assert hub.repository("dataset", NAME).is_public
    entry = list(ledger.entries(kind="hub.class-changed"))[-1]
    assert (entry.body.model_dump()["next"], entry.body.model_dump()["decision"]) == (
        "open",
        decided.decision,
    )
    assert kinds(ledger)[-2:] == ["trust.decided", "hub.class-changed"]
    with pytest.raises(RequestNotFound, match="already"):
        upkeep.classes.decide(request.id, "refused", "not-shown", reviewer="person-badr")


def test_a_refusal_changes_nothing_and_is_recorded(
    hub: Hub, upkeep: Upkeep, ledger: Ledger, repository: Repository
) -> None:
    request = classify(upkeep, "open").request
    assert request is not None
    upkeep.classes.decide(request.id, "refused", "still-personal", reviewer="person-badr")
    assert hub.repository("dataset", NAME).data_class == "personal"
    assert kinds(ledger)[-1] == "trust.decided"
    assert classify(upkeep, "open").request != request


def test_a_decision_that_was_cut_off_goes_on(
    hub: Hub, upkeep: Upkeep, trust: Trust, ledger: Ledger, repository: Repository
) -> None:
    request = classify(upkeep, "open").request
    assert request is not None
    trust.decide(repository.ref, "class-open-law", approved=True, basis="person", evidence=(), by="lab")
    upkeep.classes.decide(request.id, "approved", "consent", reviewer="person-badr")
    assert kinds(ledger).count("trust.decided") == 1
    assert hub.repository("dataset", NAME).data_class == "open"


def test_what_is_private_is_decided_without_telling_its_name(
    hub: Hub, upkeep: Upkeep, ledger: Ledger
) -> None:
    hub.create_repository("dataset", NAME, by="lab", data_class="personal", private=True)
    request = classify(upkeep, "internal").request
    assert request is not None
    upkeep.classes.decide(request.id, "approved", "anonymised", reviewer="person-badr")
    assert hub.repository("dataset", NAME).data_class == "internal"
    assert ledger.size() == 0


pairs = st.tuples(st.sampled_from(DATA_CLASSES), st.sampled_from(RESIDENCIES))


@given(pairs, pairs)
def test_only_what_opens_a_new_place_travels_farther(before, after) -> None:  # type: ignore[no-untyped-def]
    stricter = DATA_CLASSES.index(after[0]) >= DATA_CLASSES.index(before[0]) and RESIDENCIES.index(
        after[1]
    ) >= RESIDENCIES.index(before[1])
    assert travels_farther(before, after) is not stricter
    assert not travels_farther(before, before)


def test_what_does_not_travel_farther_opens_no_place(trust: Trust, hub: Hub, repository: Repository) -> None:
    states = list(product(DATA_CLASSES, RESIDENCIES))
    for before, after, place in product(states, states, PLACES):
        was, now = (
            may_leave(replace(repository, data_class=c, residency=r), place, trust.law).allowed
            for c, r in (before, after)
        )
        if not travels_farther(before, after):
            assert was or not now, (before, after, place)


def test_residency_only_narrows_what_the_law_allows(trust: Trust, repository: Repository) -> None:
    for place in PLACES:
        action: Action = "publish" if place.place == "public" else "mirror"
        by_law = may(action, repository.data_class, place, trust.law)
        assert may_leave(repository, place, trust.law) == by_law
