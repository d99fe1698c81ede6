"""Where data may go: what no rule allows is refused."""

from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jazari.trust import DATA_CLASSES, Action, DataClass, Destination, TransferLaw, may

LAW = TransferLaw("MA", frozenset({"FR"}), "09-08", "05-20", 2)
actions = st.sampled_from(get_args(Action))
classes = st.sampled_from(DATA_CLASSES)
destinations = st.builds(
    Destination,
    place=st.sampled_from(["public", "node", "national", "abroad"]),
    country=st.sampled_from(["", "MA", "FR", "US"]),
    level=st.integers(0, 3),
    authorised=st.booleans(),
)


@given(actions, classes, destinations)
def test_a_decision_names_its_rule_and_reason(action: Action, data_class: DataClass, to: Destination) -> None:
    decision = may(action, data_class, to, LAW)
    assert decision.rule
    assert decision.reason


@given(actions, destinations)
def test_sensitive_data_never_leaves_the_country(action: Action, to: Destination) -> None:
    if to.place in ("abroad", "public"):
        assert not may(action, "sensitive", to, LAW).allowed


@given(classes, st.booleans())
def test_only_open_data_is_published(data_class: DataClass, authorised: bool) -> None:
    decision = may("publish", data_class, Destination("public", authorised=authorised), LAW)
    assert decision.allowed == (data_class == "open")


@given(actions, destinations)
def test_a_more_guarded_class_never_goes_further(action: Action, to: Destination) -> None:
    """Sensitive data goes nowhere that internal data may not; internal data nowhere that open data may not."""
    open_, internal = may(action, "open", to, LAW), may(action, "internal", to, LAW)
    assert internal.allowed <= open_.allowed
    assert may(action, "sensitive", to, LAW).allowed <= internal.allowed


@pytest.mark.parametrize(
    ("to", "allowed"),
    [
        (Destination("abroad", country="FR"), True),
        (Destination("abroad", country="US"), False),
        (Destination("abroad", country="US", authorised=True), True),
        (Destination("national"), True),
        (Destination("node"), True),
    ],
)
def test_personal_data_goes_to_listed_countries_or_with_an_authorisation(
    to: Destination, allowed: bool
) -> None:
    assert may("route", "personal", to, LAW).allowed == allowed


@pytest.mark.parametrize(("level", "allowed"), [(0, False), (1, True), (2, True), (3, False)])
def test_sensitive_data_asks_a_provider_of_the_law_s_level(level: int, allowed: bool) -> None:
    assert may("route", "sensitive", Destination("national", level=level), LAW).allowed == allowed
