"""Objects: bytes by hash, on a folder, in memory and in a real S3 server."""

import hashlib
import os
import random
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from jazari.core import (
    InvalidSetting,
    ObjectDamaged,
    ObjectMismatch,
    ObjectNotFound,
    Objects,
    StorageFull,
    Store,
)
from jazari.core.objects import blocks_path, object_path


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


BLOCK = 1 << 20


def whole(objects: Objects, sha256: str, start: int = 0, end: int | None = None) -> bytes:
    return b"".join(objects.stream(sha256, start, end))


def flip(store: Store, path: str, at: int) -> None:
    data = bytearray(store.get(path))
    data[at] ^= 1
    store.put(path, bytes(data))


@pytest.mark.parametrize("size", [1, BLOCK - 1, BLOCK, BLOCK + 1, 2 * BLOCK, 2 * BLOCK + 77])
@pytest.mark.parametrize("address", ["memory:", "folder"])
def test_no_damaged_byte_is_given(tmp_path: Path, address: str, size: int) -> None:
    store = Store.open(address if address == "memory:" else str(tmp_path / "store"))
    data = random.Random(size).randbytes(size)
    sha256, _ = Objects(store).put_stream(data[start : start + 70_000] for start in range(0, size, 70_000))
    for start, end in ((0, None), (0, 1), (size - 1, size), (size // 2, None)):
        assert whole(Objects(store), sha256, start, end) == data[start:end]
    path = object_path(sha256)
    for at in {0, size // 2, size - 1}:
        flip(store, path, at)
        objects = Objects(store)
        given = b""
        with pytest.raises(ObjectDamaged):
            for block in objects.stream(sha256):
                given += block
        assert data.startswith(given)
        assert at >= len(given)
        with pytest.raises(ObjectDamaged):
            whole(objects, sha256, at, at + 1)
        flip(store, path, at)
    store.put(path, data[:-1])
    with pytest.raises(ObjectDamaged):
        whole(Objects(store), sha256)


def test_block_hashes_are_made_again(tmp_path: Path) -> None:
    store = Store.open(str(tmp_path))
    data = random.Random(1).randbytes(3 * BLOCK)
    sha256, _ = Objects(store).put_stream([data])
    for missing in (True, False):
        if missing:
            store.delete(blocks_path(sha256))
        else:
            flip(store, blocks_path(sha256), 40)
        assert whole(Objects(store), sha256, BLOCK, BLOCK + 9) == data[BLOCK : BLOCK + 9]
    store.delete(blocks_path(sha256))
    flip(store, object_path(sha256), 5)
    with pytest.raises(ObjectDamaged):
        whole(Objects(store), sha256, BLOCK, BLOCK + 9)
    objects = Objects(store)
    objects.delete(sha256)
    assert list(store.list()) == []


def test_a_file_is_sent_as_it_is_once_it_was_checked(tmp_path: Path) -> None:
    store = Store.open(str(tmp_path))
    data = random.Random(2).randbytes(2 * BLOCK)
    objects = Objects(store)
    sha256, _ = objects.put_stream([data])
    path = objects.sendable(sha256)
    assert path is not None
    assert path.read_bytes() == data
    other = Objects(store)
    assert other.sendable(sha256) is None
    whole(other, sha256, 0, BLOCK)
    assert other.sendable(sha256) is None
    whole(other, sha256)
    assert other.sendable(sha256) == path
    # Any write takes that away, also one that sets the times back.
    times = path.stat()
    with path.open("r+b") as file:
        file.write(bytes([data[0] ^ 1]))
    os.utime(path, ns=(times.st_atime_ns, times.st_mtime_ns))
    assert other.sendable(sha256) is None
    with pytest.raises(ObjectDamaged):
        other.local_path(sha256)
    assert Objects(Store.open("memory:")).sendable(sha256) is None


def test_copying_keeps_what_went_by(tmp_path: Path) -> None:
    data = random.Random(3).randbytes(BLOCK + 5)
    sha256 = hashlib.sha256(data).hexdigest()
    objects = Objects(Store.open(str(tmp_path)))
    some = objects.copying(sha256, iter([data[:100], data[100:]]))
    next(some)
    del some
    assert (objects.size(sha256), list(objects.store.list("incoming"))) == (None, [])
    assert b"".join(objects.copying(sha256, iter([data[:100], data[100:]]))) == data
    assert (objects.get(sha256), objects.sendable(sha256) is not None) == (data, True)


def test_a_full_disk_hinders_no_copying(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    objects = Objects(Store.open(str(tmp_path)))

    def full(path: str, file: Path) -> None:
        raise StorageFull("full")

    monkeypatch.setattr(objects.store, "take", full)
    assert b"".join(objects.copying("0" * 64, iter([b"a", b"b"]))) == b"ab"
    assert objects.size("0" * 64) is None
