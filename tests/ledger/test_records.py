import json
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jazari.ledger import EntryTooLarge, InvalidEntry, message_key
from jazari.ledger.records import Problem, decode_body, decode_entry, encode_entry
from tests.ledger.conftest import EVALUATION, MEASURE, Evaluated, measured

AT = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
BYTES = (
    b'{"at":"2026-11-22T09:00:00Z","body":{"days":7,"procedure":"carte-nationale","region":"MA-04"},'
    b'"by":"root","kind":"services.measure"}'
)
REF = "model:root/lid@" + "0" * 40


def test_the_canonical_bytes_of_an_entry() -> None:
    assert encode_entry(AT, MEASURE.name, "root", measured(7)) == BYTES
    said = decode_entry(BYTES)
    assert (said.at, said.kind, said.by) == (AT, "services.measure", "root")
    assert decode_body(MEASURE, said.body) == measured(7)


@given(
    st.datetimes(datetime(2000, 1, 1), datetime(2099, 1, 1), timezones=st.just(UTC)),
    st.floats(0, 1),
    st.dictionaries(st.sampled_from(["ary", "fra"]), st.floats(0, 1)),
)
def test_every_entry_reads_back(at: datetime, score: float, languages: dict[str, float]) -> None:
    at = at.replace(microsecond=0)
    body = Evaluated.model_validate(
        {"model": REF, "benchmark": "lid", "score": score, "languages": languages}
    )
    said = decode_entry(encode_entry(at, EVALUATION.name, "root", body))
    assert said.at == at
    assert decode_body(EVALUATION, said.body) == body


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"[]",
        b"{}",
        b"nonsense",
        b"\xff",
        BYTES + b"\n",
        BYTES.replace(b'"at":', b'"at": '),
        BYTES.replace(b'"days":7', b'"days":7.0'),
        BYTES.replace(b'"days":7', b'"days":7,"days":7'),
        BYTES.replace(b'"days":7', b'"days":NaN'),
        BYTES.replace(b'"days":7', b'"days":90071992547409931'),
        BYTES.replace(b"root", b"\\u0072oot"),
        BYTES.replace(b"09:00:00Z", b"09:00:00+00:00"),
        BYTES.replace(b"09:00:00Z", b"09:00:00.000000Z"),
        BYTES.replace(b"2026-11-22T09:00:00Z", b"yesterday"),
        BYTES.replace(b'"by":"root"', b'"by":null'),
        BYTES.replace(b'"by":"root"', b'"by":"a person"'),
        BYTES.replace(b"services.measure", b"Free text"),
        BYTES[:-1] + b',"note":"x"}',
        BYTES.replace(b'"body":{', b'"body":[{').replace(b'"},"by"', b'"}],"by"'),
        b"[" * 100_000,
    ],
)
def test_any_other_bytes_are_no_entry(data: bytes) -> None:
    with pytest.raises(InvalidEntry):
        decode_entry(data)


@given(st.binary(max_size=60))
def test_bytes_are_an_entry_or_refused(data: bytes) -> None:
    with pytest.raises(InvalidEntry):
        decode_entry(data)


@pytest.mark.parametrize(
    ("body", "named"),
    [
        ({}, "procedure"),
        ({"procedure": "x", "region": "Rabat", "days": 1}, "region"),
        ({"procedure": "x", "region": "MA-04", "days": "1"}, "days"),
        ({"procedure": "x", "region": "MA-04", "days": True}, "days"),
        ({"procedure": "x", "region": "MA-04", "days": 1, "citizen": "x"}, "citizen"),
    ],
)
def test_a_body_that_is_not_its_kinds_is_refused_by_field(body: dict[str, object], named: str) -> None:
    with pytest.raises(InvalidEntry, match=named):
        decode_body(MEASURE, json.loads(json.dumps(body)))


def test_an_entry_larger_than_a_bundle_can_hold_is_refused() -> None:
    body = Evaluated.model_construct(model=REF, benchmark="a" * 66_000, score=1, languages={})
    with pytest.raises(EntryTooLarge, match="at most 65535 fit"):
        encode_entry(AT, EVALUATION.name, "root", body)


def test_words() -> None:
    assert message_key("hub.repository-created") == "entry-hub-repository-created" != EVALUATION.message_key
    assert str(Problem("tile/0/000", "it is missing")) == "tile/0/000: it is missing"
    assert str(Problem("tile/entries/000", "it differs", 3)) == "tile/entries/000, entry 3: it differs"
