"""Quotas: one clear sentence before more is kept than may be, counted with each change."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest
from fastapi.testclient import TestClient
from hypothesis import given
from hypothesis import strategies as st

from jazari.core import Clock, Database, Objects
from jazari.hub import Add, Delete, Hub
from jazari.hub.errors import QuotaExceeded
from jazari.hub.quotas import GIB, Limits, Usage, check_room, limits
from jazari.ledger import Ledger

NAME = "lab/darija"


@pytest.fixture
def hub(hub: Hub) -> Hub:
    hub.create_repository("dataset", NAME, by="lab")
    return hub


def used(hub: Hub) -> int:
    assert hub.usage("lab").stored_bytes == sum(r.stored_bytes for r in hub.repositories(organisation="lab"))
    return hub.usage("lab").stored_bytes


def commit(hub: Hub, *operations: Add | Delete) -> None:
    hub.commit("dataset", NAME, operations, message="Change", by="lab")


def allow(hub: Hub, more: int) -> None:
    hub.set_limits("lab", Limits(stored_bytes=used(hub) + more))


def test_each_content_counts_once_in_a_repository_whatever_its_versions(hub: Hub) -> None:
    start = used(hub)
    commit(hub, Add("a.bin", b"\0" * 100), Add("b.bin", b"\0" * 100))
    attributes = hub.file("dataset", NAME, "main", ".gitattributes").size_bytes
    first = used(hub)
    assert first - start in (100, 100 + attributes)
    commit(hub, Delete("a.bin"))
    commit(hub, Add("c.bin", b"\0" * 100), Add("t.txt", b"text"))
    commit(hub, Add("t.txt", b"text"))
    assert used(hub) - first in (4, 4 + hub.file("dataset", NAME, "main", ".gitattributes").size_bytes)
    assert hub.usage("lab").repositories == 1


def test_a_deleted_repository_gives_its_room_back(hub: Hub) -> None:
    commit(hub, Add("a.bin", b"\0" * 100))
    hub.delete_repository("dataset", NAME, by="lab")
    assert (hub.usage("lab").stored_bytes, hub.usage("lab").repositories) == (0, 0)


def test_a_commit_over_the_quota_is_refused_and_keeps_nothing(hub: Hub) -> None:
    allow(hub, 50)
    before, head = used(hub), hub.resolve("dataset", NAME).sha
    with pytest.raises(QuotaExceeded, match="jazari hub quota lab --gib") as raised:
        commit(hub, Add("t.txt", b"x" * 51))
    assert raised.value.facts == {
        "organisation": "lab",
        "used": before,
        "limit": before + 50,
        "asked": 51,
        "unit": "bytes",
    }
    assert (used(hub), hub.resolve("dataset", NAME).sha) == (before, head)
    commit(hub, Add("t.txt", b"x" * 50))
    commit(hub, Delete("t.txt"))


def test_an_upload_over_the_quota_is_refused_before_its_bytes(hub: Hub) -> None:
    allow(hub, 10)

    def bytes_that_nobody_reads() -> Iterator[bytes]:
        raise AssertionError
        yield b""

    with pytest.raises(QuotaExceeded):
        hub.receive("dataset", NAME, "a" * 64, 11, bytes_that_nobody_reads())


def test_repositories_are_counted_too(hub: Hub) -> None:
    hub.set_limits("lab", Limits(repositories=1))
    with pytest.raises(QuotaExceeded, match="1 of at most 1 repositories"):
        hub.create_repository("model", "lab/lid", by="lab")
    assert hub.repositories("model") == []


def test_the_node_s_default_holds_where_nothing_else_is_said(
    database: Database, objects: Objects, ledger: Ledger, clock: Clock
) -> None:
    hub = Hub(database, objects, ledger, clock, limits=limits(None, 1))
    hub.create_repository("dataset", "one/a", by="one")
    with pytest.raises(QuotaExceeded):
        hub.create_repository("dataset", "one/b", by="one")
    hub.set_limits("one", Limits(repositories=2))
    hub.create_repository("dataset", "one/b", by="one")
    assert [usage.limits.repositories for usage in hub.usages()] == [2]
    assert limits(3, None) == Limits(3 * GIB, None)


def test_two_at_once_cannot_both_take_the_last_room(hub: Hub) -> None:
    for name in ("lab/one", "lab/two"):
        hub.create_repository("dataset", name, by="lab")
    allow(hub, 100)

    def fill(name: str) -> bool:
        try:
            hub.commit("dataset", name, [Add("t.txt", b"x" * 80)], message="Fill", by="lab")
        except QuotaExceeded:
            return False
        return True

    with ThreadPoolExecutor(2) as pool:
        assert sorted(pool.map(fill, ("lab/one", "lab/two"))) == [False, True]


def test_the_wire_says_it_in_one_sentence(hub: Hub, client: TestClient) -> None:
    allow(hub, 10)
    batch = client.post(
        f"/datasets/{NAME}.git/info/lfs/objects/batch",
        json={"operation": "upload", "objects": [{"oid": "a" * 64, "size": 11}]},
    )
    preupload = client.post(
        f"/api/datasets/{NAME}/preupload/main",
        json={"files": [{"path": "a.bin", "sample": "AAAA", "size": 11}]},
    )
    for answer in (batch, preupload):
        assert answer.status_code == 413
        assert "keeps" in answer.headers["X-Error-Message"]
        assert answer.json()["code"] == "hub.quota-exceeded"


@given(st.integers(0, 1 << 60), st.integers(0, 1 << 60), st.integers(-(1 << 60), 1 << 60))
def test_what_fits_passes_and_what_does_not_is_refused(used_bytes: int, limit: int, more: int) -> None:
    usage = Usage("lab", 0, used_bytes, Limits(stored_bytes=limit))
    fits = more <= 0 or used_bytes + more <= limit
    try:
        check_room(usage, more)
    except QuotaExceeded as error:
        assert not fits
        assert str(limit) in error.message
    else:
        assert fits
