"""Where a provider stands before the law, what a day may cost, what would change an answer."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jazari.core import Provider
from jazari.gateway import BudgetSpent, UnsupportedParameter
from jazari.gateway.rules import NEUTRAL, check_budget, check_parameters, destination, providers_body
from jazari.trust import Destination


def provider(jurisdiction: str, **more: object) -> Provider:
    facts = {"name": "p", "url": "https://host.example/v1", "models": ["m"], "jurisdiction": jurisdiction}
    return Provider.model_validate({**facts, **more})


def test_a_provider_is_where_its_jurisdiction_is() -> None:
    assert destination(provider("node"), "MA") == Destination("node")
    assert destination(provider("MA", level=1), "MA") == Destination("national", "MA", 1)
    abroad = destination(provider("FR", authorised=True), "MA")
    assert abroad == Destination("abroad", "FR", 0, authorised=True)
    assert destination(provider("MA"), "SN").place == "abroad"


@given(st.datetimes(datetime(2026, 1, 1), datetime(2027, 1, 1), timezones=st.just(UTC)), st.integers(0, 99))
def test_a_spent_budget_waits_for_midnight(moment: datetime, over: int) -> None:
    check_budget(99, 100, moment)
    check_budget(10**9, None, moment)
    with pytest.raises(BudgetSpent) as spent:
        check_budget(100 + over, 100, moment)
    seconds = spent.value.facts["retry_after_seconds"]
    assert isinstance(seconds, int)
    assert 0 <= seconds <= 86400
    assert (moment + timedelta(seconds=seconds + 1)).date() > moment.date()


def test_only_what_asks_for_nothing_is_let_through() -> None:
    check_parameters({**NEUTRAL, "user": "x", "temperature_of_the_room": None})
    for name, value in (("n", 2), ("tools", [{}]), ("temperature_of_the_room", 20)):
        with pytest.raises(UnsupportedParameter, match=f"{name} is not honoured") as refused:
            check_parameters({name: value})
        assert refused.value.facts["param"] == name


def test_a_stream_always_asks_openais_wire_for_its_count() -> None:
    asked = {"model": "p/m", "stream": True, "stream_options": {"include_usage": False, "x": 1}, "stop": None}
    assert providers_body(provider("node"), "m", asked) == {
        "model": "m", "stream": True, "stream_options": {"include_usage": True, "x": 1}
    }  # fmt: skip
    assert providers_body(provider("node", kind="mistral"), "m", asked) == {"model": "m", "stream": True}
