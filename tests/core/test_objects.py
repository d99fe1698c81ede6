"""Objects: bytes by hash, on a folder, in memory and in a real S3 server."""

import hashlib
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from jazari.core import InvalidSetting, ObjectMismatch, ObjectNotFound, Objects, Store


@pytest.fixture(params=["folder", "memory", "s3"])
def any_store(
    request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Store]:
    if request.param == "folder":
        yield Store.open(str(tmp_path / "files"))
    elif request.param == "memory":
        yield Store.open("memory:")
    else:
        endpoint = request.getfixturevalue("s3_endpoint")
        monkeypatch.setenv("AWS_ACCESS_KEY_ID", "test")
        monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "test")
        yield Store.open(f"s3://commons/{tmp_path.name}?endpoint={endpoint}")


def test_bytes_come_back_by_hash(any_store: Store) -> None:
    objects = Objects(any_store)
    sha256 = objects.put(b"salam")
    assert sha256 == hashlib.sha256(b"salam").hexdigest()
    assert objects.get(sha256) == b"salam"
    assert objects.size(sha256) == 5
    assert objects.put(b"salam") == sha256
    assert list(objects.list()) == [(sha256, 5)]
    objects.delete(sha256)
    objects.delete(sha256)
    assert objects.size(sha256) is None
    with pytest.raises(ObjectNotFound):
        objects.get(sha256)


def test_a_stream_is_kept_whole_and_read_in_ranges(any_store: Store) -> None:
    objects = Objects(any_store)
    chunks = [bytes([n]) * 700_000 for n in range(4)]
    sha256, size = objects.put_stream(iter(chunks))
    whole = b"".join(chunks)
    assert (sha256, size) == (hashlib.sha256(whole).hexdigest(), len(whole))
    assert b"".join(objects.stream(sha256)) == whole
    assert b"".join(objects.stream(sha256, 699_990, 1_400_010)) == whole[699_990:1_400_010]


def test_wrong_bytes_are_refused_and_leave_nothing(any_store: Store) -> None:
    objects = Objects(any_store)
    with pytest.raises(ObjectMismatch, match="nothing was kept"):
        objects.put_stream(iter([b"other"]), "0" * 64)
    assert list(any_store.list()) == []


def test_a_stream_that_breaks_leaves_nothing(any_store: Store) -> None:
    def broken() -> Iterator[bytes]:
        yield b"half"
        raise ConnectionError("gone")

    with pytest.raises(ConnectionError):
        Objects(any_store).put_stream(broken())
    assert list(any_store.list()) == []


def test_an_unknown_scheme_is_named() -> None:
    with pytest.raises(InvalidSetting, match="gopher://"):
        Store.open("gopher://somewhere")


@given(data=st.binary(max_size=5000), cuts=st.lists(st.integers(0, 5000), max_size=6))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
def test_how_a_stream_is_cut_does_not_matter(objects: Objects, data: bytes, cuts: list[int]) -> None:
    edges = [0, *sorted(min(cut, len(data)) for cut in cuts), len(data)]
    pieces = [data[a:b] for a, b in pairwise(edges)]
    sha256, size = objects.put_stream(iter(pieces))
    assert sha256 == hashlib.sha256(data).hexdigest()
    assert size == len(data)
    assert objects.get(sha256) == data
