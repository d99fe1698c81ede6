import random
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import literal, select

from jazari.core import Database, Store
from jazari.hub.xet import Access, ShardInvalid, Xet, hash_text
from tests.hub.xet.make import Made, make_file, make_xorb

ACCESS = Access(1, "lab", "model", "lab/model", True, 0)
NOBODY = select(literal("nothing"))


class Held:
    """Who holds what, as the hub would say it."""

    def __init__(self) -> None:
        self.files: dict[str, int] = {}

    def hold(self, connection: Any, repository: int, sizes: Any) -> None:
        self.files |= sizes

    def holds(self, connection: Any, repository: int, sha256: str) -> bool:
        return sha256 in self.files

    def shared_with(self, organisation: str) -> Any:
        return select(literal("").label("sha256"))


@pytest.fixture
def xet(database: Database, store: Store, clock: Any) -> Xet:
    return Xet(database, store, Held(), clock)


def send(xet: Xet, made: Made) -> bool:
    xet.receive_xorb(hash_text(made.xorb.index.hash), [made.xorb.body])
    registration = xet.register(ACCESS, [made.shard])
    assert list(registration.verify())[-1] == registration.total_bytes == len(made.data)
    return registration.keep()


def read(xet: Xet, made: Made, start: int = 0, end: int | None = None) -> bytes:
    file = xet.file(made.sha256)
    assert file is not None
    return b"".join(xet.stream(file, start, end))


CHUNKS = [random.Random(seed).randbytes(40 + 7 * seed) for seed in range(12)]


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    ranges=st.lists(st.tuples(st.integers(0, 11), st.integers(1, 12)), min_size=1, max_size=8), data=st.data()
)
def test_every_range_of_every_file(xet: Xet, ranges: list[tuple[int, int]], data: st.DataObject) -> None:
    made = make_file(CHUNKS, [(start, min(12, start + length)) for start, length in ranges])
    send(xet, made)
    start = data.draw(st.integers(0, len(made.data)))
    end = data.draw(st.integers(start, len(made.data)))
    assert read(xet, made, start, end) == made.data[start:end]
    assert read(xet, made) == made.data
    file = xet.file(made.sha256)
    assert file is not None
    if start < end:
        plan = xet.reconstruct(file, start, end)
        starts = [sum(map(len, CHUNKS[:number])) for number in range(13)]
        whole = b"".join(CHUNKS)
        told = b"".join(whole[starts[term.start] : starts[term.end]] for term in plan.terms)
        assert told[plan.skip_bytes :][: end - start] == made.data[start:end]
        named = {number for term in plan.terms for number in range(term.start, term.end)}
        assert named == {number for part in plan.parts for number in range(part.start, part.end)}
        assert all(a.end < b.start for a, b in zip(plan.parts, plan.parts[1:], strict=False))


def test_chunks_are_kept_once(xet: Xet, store: Store) -> None:
    first = make_file(CHUNKS)
    assert send(xet, first)
    stored = sum(size for _, size in store.list("xorbs"))
    second = make_file(CHUNKS, [(0, 12), (3, 9)])
    registration = xet.register(ACCESS, [second.shard])
    list(registration.verify())
    assert registration.keep()
    assert sum(size for _, size in store.list("xorbs")) == stored
    held = select(literal(first.sha256)).union(select(literal(second.sha256)))
    logical, packed = xet.stored_bytes(held)  # type: ignore[arg-type]
    assert (logical, packed) == (len(first.data) + len(second.data), len(first.xorb.body))
    assert xet.hashes([first.sha256, second.sha256, "0" * 64]) == {
        first.sha256: hash_text(first.hash),
        second.sha256: hash_text(second.hash),
    }


def test_collection(xet: Xet, store: Store, clock: Any) -> None:
    made = make_file(CHUNKS)
    name = hash_text(made.xorb.index.hash)
    send(xet, made)
    lost = make_xorb([b"never named by a shard"])
    xet.receive_xorb(hash_text(lost.index.hash), [lost.body])
    assert xet.unused_xorbs(clock()) == []
    clock.advance(hours=25)
    before = clock() - timedelta(hours=24)
    assert [row.hash for row in xet.unused_xorbs(before)] == [hash_text(lost.index.hash)]
    # What a file needs stays, whatever its age; what was sent again is young again.
    assert not xet.delete_xorb(name, before)
    xet.receive_xorb(hash_text(lost.index.hash), [lost.body])
    assert not xet.delete_xorb(hash_text(lost.index.hash), before)
    clock.advance(hours=25)
    before = clock() - timedelta(hours=24)
    assert xet.delete_xorb(hash_text(lost.index.hash), before)
    assert [path.rsplit("/", 1)[1] for path, _ in store.list("xorbs")] == [name]
    held = select(literal(made.sha256))
    assert xet.unheld_files(held, before) == []
    assert [sha256 for _, sha256, _ in xet.unheld_files(NOBODY, before)] == [made.sha256]
    assert not xet.delete_file(hash_text(made.hash), held=held, older_than=before)
    assert xet.delete_file(hash_text(made.hash), held=NOBODY, older_than=before)
    assert xet.delete_xorb(name, before)
    assert (list(store.list("xorbs")), xet.xorbs(), xet.file(made.sha256)) == ([], [], None)
    # And all of it can come again.
    send(xet, made)
    assert read(xet, made) == made.data


def test_a_collection_that_was_cut_off(
    xet: Xet, store: Store, clock: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    lost = make_xorb([b"never named by a shard"])
    name = hash_text(lost.index.hash)
    xet.receive_xorb(name, [lost.body])
    clock.advance(hours=1)

    class Killed(BaseException):
        pass

    delete = store.delete

    def kill(path: str) -> None:
        delete(path)
        raise Killed

    monkeypatch.setattr(store, "delete", kill)
    with pytest.raises(Killed):
        xet.delete_xorb(name, clock())
    monkeypatch.undo()
    # Its bytes are gone, and so it counts as gone: no shard may name it, and it may come again.
    assert xet.xorbs() == []
    assert [row.hash for row in xet.unused_xorbs(clock() - timedelta(days=1))] == [name]
    assert xet.receive_xorb(name, [lost.body])
    assert (xet.xorbs(), xet.verify_xorb(name)) == ([name], None)


def test_a_xorb_that_went_while_its_shard_was_checked(xet: Xet, clock: Any) -> None:
    made = make_file(CHUNKS)
    xet.receive_xorb(hash_text(made.xorb.index.hash), [made.xorb.body])
    registration = xet.register(ACCESS, [made.shard])
    list(registration.verify())
    clock.advance(hours=1)
    assert xet.delete_xorb(hash_text(made.xorb.index.hash), clock())
    with pytest.raises(ShardInvalid):
        registration.keep()
    assert xet.file(made.sha256) is None


def test_problems_are_found(xet: Xet, store: Store) -> None:
    made = make_file(CHUNKS)
    name = hash_text(made.xorb.index.hash)
    send(xet, made)
    assert (xet.verify_xorb(name), list(xet.damaged_files())) == (None, [])
    body = store.get(f"xorbs/{name[:2]}/{name}")
    for change in (body[:-1], body + b"x", body[:50] + b"?" + body[51:], b""):
        store.put(f"xorbs/{name[:2]}/{name}", change)
        assert xet.verify_xorb(name) is not None or change is body
    store.delete(f"xorbs/{name[:2]}/{name}")
    fresh = Xet(xet._database, store, Held())
    assert fresh.verify_xorb(name) is not None
    assert [file.sha256 for file, _ in fresh.damaged_files()] == [made.sha256]
