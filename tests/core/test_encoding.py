"""Canonical JSON: one meaning, one spelling."""

import json
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jazari.core import Invalid, canonical_json, json_text, moment_text, parse_moment, plain

json_values = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53) + 1, 2**53 - 1) | st.text() | st.floats(-1e15, 1e15),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=20,
)


@given(json_values)
def test_canonical_bytes_read_back_to_the_same_value(value: object) -> None:
    written = canonical_json(value)
    assert canonical_json(json.loads(written)) == written


@given(st.dictionaries(st.text(), st.integers(0, 9), min_size=2))
def test_the_order_of_keys_does_not_matter(value: dict[str, int]) -> None:
    assert canonical_json(dict(reversed(value.items()))) == canonical_json(value)


def test_the_rfc_s_example() -> None:
    value = {"numbers": [333333333.33333329, 1e30, 4.5, 2e-3, 1e-27], "literals": [None, True, False]}
    assert canonical_json(value) == (
        b'{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27]}'
    )


@pytest.mark.parametrize("value", [float("nan"), float("inf"), 2**60, object(), "\ud800"])
def test_what_json_cannot_hold_is_refused(value: object) -> None:
    with pytest.raises(Invalid):
        canonical_json(value)


@dataclass(frozen=True)
class Thing:
    at: datetime
    day: date
    path: Path
    names: tuple[str, ...]


def test_records_become_plain_data() -> None:
    thing = Thing(datetime(2026, 11, 22, 9, tzinfo=UTC), date(2026, 11, 22), Path("a/b"), ("ت", "ⵜ"))
    assert plain(thing) == {
        "at": "2026-11-22T09:00:00Z",
        "day": "2026-11-22",
        "path": "a/b",
        "names": ["ت", "ⵜ"],
    }
    assert "ⵜ" in json_text(thing)


@given(st.datetimes(min_value=datetime(1970, 1, 1), timezones=st.just(UTC)))
def test_moments_read_back(moment: datetime) -> None:
    assert parse_moment(moment_text(moment)) == moment


@pytest.mark.parametrize("text", ["", "yesterday", "2026-11-22T09:00:00", "2026-13-01T00:00:00Z"])
def test_a_moment_that_is_none_is_refused(text: str) -> None:
    with pytest.raises(Invalid, match="2026-11-22T14:00:00Z|end it with Z"):
        parse_moment(text)
