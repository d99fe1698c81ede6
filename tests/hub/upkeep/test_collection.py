"""Garbage collection: what is needed stays, what is not goes, whoever commits meanwhile."""

import os
import threading
from datetime import timedelta
from pathlib import Path

import pytest

from jazari.core import Objects, Store
from jazari.hub import Add, Delete, Hub, Upkeep
from jazari.hub.errors import ObjectUnknown
from jazari.hub.reading import find_repository
from jazari.hub.records import File
from jazari.hub.upkeep.collection import Collection
from jazari.ledger import Ledger
from jazari.trust import Trust
from tests.conftest import SetClock

NAME = "lab/darija"
HOURS = timedelta(hours=24)


@pytest.fixture
def repository(hub: Hub) -> str:
    hub.create_repository("dataset", NAME, by="lab")
    return NAME


def commit(hub: Hub, *operations: Add | Delete, branch: str = "main") -> str:
    return hub.commit("dataset", NAME, operations, message="Change", by="lab", branch=branch).sha


def sound(upkeep: Upkeep) -> bool:
    return not [problem for part in upkeep.verify() for problem in part.problems]


def kept(store: Store) -> set[str]:
    return {sha256 for sha256, _ in Objects(store).list()}


def test_nothing_that_a_revision_needs_goes(
    hub: Hub, upkeep: Upkeep, store: Store, clock: SetClock, repository: str
) -> None:
    commit(hub, Add("a.txt", b"first"), Add("big.bin", b"\0large"))
    commit(hub, Delete("a.txt"), Delete("big.bin"))
    before = kept(store)
    clock.advance(days=400)
    assert upkeep.collect().freed_bytes == 0
    assert kept(store) == before
    assert sound(upkeep)


def test_a_deleted_repository_frees_what_only_it_had(
    hub: Hub, upkeep: Upkeep, store: Store, clock: SetClock, repository: str
) -> None:
    hub.create_repository("model", "lab/other", by="lab")
    hub.commit("model", "lab/other", [Add("same.bin", b"\0shared")], message="Fill", by="lab")
    commit(hub, Add("same.bin", b"\0shared"), Add("own.bin", b"\0own"), Add("own.txt", b"own text"))
    hub.delete_repository("dataset", NAME, by="lab")
    clock.advance(days=400)
    would = upkeep.collect(dry_run=True)
    did = upkeep.collect()
    assert (would.objects, would.object_bytes) == (did.objects, did.object_bytes)
    assert did.objects >= 2
    assert hub.read("model", "lab/other", "main", "same.bin") == b"\0shared"
    assert sound(upkeep)
    assert upkeep.collect().freed_bytes == 0
    assert upkeep.totals().objects == did.objects


def test_what_is_young_stays(
    hub: Hub, upkeep: Upkeep, store: Store, clock: SetClock, repository: str
) -> None:
    sha256 = hub.objects.put(b"\0on its way")
    hub.receive("dataset", NAME, sha256, 11, [b"\0on its way"])
    assert upkeep.collect(older_than=timedelta(days=4000)).objects == 0
    assert sha256 in kept(store)


def test_an_upload_that_no_commit_named_goes_when_it_is_old(
    hub: Hub, upkeep: Upkeep, store: Store, clock: SetClock, repository: str
) -> None:
    sha256 = hub.objects.put(b"\0never named")
    hub.receive("dataset", NAME, sha256, 12, [b"\0never named"])
    used = hub.usage("lab").stored_bytes
    clock.advance(days=400)
    assert (upkeep.collect().holdings, sha256 in kept(store)) == (1, False)
    assert hub.usage("lab").stored_bytes == used - 12


def test_a_branch_that_was_deleted_goes_unless_something_was_made_from_it(
    hub: Hub, upkeep: Upkeep, clock: SetClock, repository: str
) -> None:
    for branch in ("gone", "needed"):
        hub.create_branch("dataset", NAME, branch)
    gone = commit(hub, Add("a.bin", b"\0gone"), branch="gone")
    needed = commit(hub, Add("a.bin", b"\0needed"), branch="needed")
    hub.create_repository("model", "lab/lid", by="lab")
    ref = f"dataset:{NAME}@{needed}"
    hub.commit("model", "lab/lid", [Add("m.bin", b"\0m")], message="Train", by="lab", made_from=[ref])
    for branch in ("gone", "needed"):
        hub.delete_branch("dataset", NAME, branch)
    clock.advance(days=400)
    assert upkeep.collect().revisions == 1
    assert hub.read("dataset", NAME, needed, "a.bin") == b"\0needed"
    with pytest.raises(Exception, match=gone):
        hub.resolve("dataset", NAME, gone)
    assert sound(upkeep)


def test_what_other_rooms_name_stays(
    hub: Hub, store: Store, ledger: Ledger, trust: Trust, clock: SetClock, repository: str
) -> None:
    answers, step, nobody = (hub.objects.put(data) for data in (b"answers", b"step", b"nobody"))
    hub.create_branch("dataset", NAME, "old")
    revision = commit(hub, Add("a.bin", b"\0old"), branch="old")
    hub.delete_branch("dataset", NAME, "old")
    trust.decide(
        f"dataset:{NAME}@{revision}",
        "triage",
        approved=True,
        basis="person",
        evidence=(f"object:{answers}",),
        by="lab",
    )
    upkeep = Upkeep(hub, store, ledger, trust, keepers=[lambda: [{"parts": [step]}]], clock=clock)
    clock.advance(days=400)
    upkeep.collect()
    assert {answers, step} <= kept(store)
    assert nobody not in kept(store)
    assert hub.read("dataset", NAME, revision, "a.bin") == b"\0old"


def test_parts_of_cut_off_writes_go(store: Store, upkeep: Upkeep, clock: SetClock, tmp_path: Path) -> None:
    incoming = store.incoming()
    assert incoming is not None
    (incoming / "tmpabc").write_bytes(b"12345")
    staged = tmp_path / "files" / "objects" / "half#1"
    staged.parent.mkdir(parents=True, exist_ok=True)
    staged.write_bytes(b"123")
    store.put(f"viewer/{'a' * 64}/1-csv-rows.json", b"{}")
    clock.advance(days=400)
    collected = upkeep.collect()
    assert (collected.leftovers, collected.leftover_bytes) == (3, 10)
    assert not staged.exists()


def test_putting_bytes_again_makes_them_young(objects: Objects, tmp_path: Path) -> None:
    path = objects.local_path(objects.put(b"again"))
    assert path is not None
    os.utime(path, (0, 0))
    objects.put(b"again")
    assert path.stat().st_mtime > 0


def test_a_commit_that_names_what_was_just_taken_away_is_refused(hub: Hub, repository: str) -> None:
    sha256 = hub.objects.put(b"\0gone meanwhile")
    hub.objects.delete(sha256)
    with hub.database.transaction() as connection:
        found = find_repository(connection, "dataset", NAME, lock=True)
        with pytest.raises(ObjectUnknown, match="upload it again"):
            hub.hold(connection, found, [File("a.bin", "", sha256, 15, True)])


def test_a_commit_between_the_looking_and_the_taking_keeps_what_it_names(
    hub: Hub, upkeep: Upkeep, store: Store, clock: SetClock, repository: str
) -> None:
    """The same tree, the same file and the same bytes as a branch that is about to go."""
    hub.create_branch("dataset", NAME, "old")
    commit(hub, Add("d/a.bin", b"\0back again"), branch="old")
    hub.delete_branch("dataset", NAME, "old")
    clock.advance(days=400)
    done: list[str] = []

    def commit_once(what: str, number: int) -> None:
        if what == "repositories" and not done:
            done.append(commit(hub, Add("d/a.bin", b"\0back again")))

    Collection(hub, store, clock=clock, watch=commit_once).run(timedelta(0))
    assert done
    assert hub.read("dataset", NAME, "main", "d/a.bin") == b"\0back again"
    assert sound(upkeep)


def test_committing_and_collecting_at_once_loses_nothing(
    hub: Hub, upkeep: Upkeep, clock: SetClock, repository: str
) -> None:
    """No grace at all: each commit is there whole, or was refused with a sentence that says what to do."""
    contents = [b"\0" + bytes([n]) * 50 for n in range(6)]
    clock.advance(days=400)
    stop = threading.Event()
    faults: list[BaseException] = []

    def collect() -> None:
        try:
            while not stop.is_set():
                upkeep.collect(older_than=timedelta(0))
        except BaseException as error:
            faults.append(error)

    thread = threading.Thread(target=collect)
    thread.start()
    acknowledged = []
    for turn in range(30):
        data = contents[turn % len(contents)]
        try:
            acknowledged.append((commit(hub, Add(f"d{turn % 3}/a.bin", data)), f"d{turn % 3}/a.bin", data))
        except ObjectUnknown as error:
            assert "upload it" in error.message
    stop.set()
    thread.join()
    assert faults == []
    assert acknowledged
    for sha, path, data in acknowledged:
        assert hub.read("dataset", NAME, sha, path) == data
    assert sound(upkeep)
