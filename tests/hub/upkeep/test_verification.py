import pytest
from sqlalchemy import delete, insert, update

from jazari.core import Objects
from jazari.hub import Add, Hub, Upkeep
from jazari.hub.tables import blobs, git_objects, holdings, refs
from jazari.hub.upkeep import Checked

NAME = "lab/darija"


@pytest.fixture
def repository(hub: Hub) -> str:
    hub.create_repository("dataset", NAME, by="lab")
    files = [Add("d/a.txt", b"abc"), Add("x.parquet", b"PAR1")]
    hub.commit("dataset", NAME, files, message="Fill", by="lab")
    hub.commit("dataset", NAME, [Add("d/a.txt", b"abd")], message="Change", by="lab")
    return NAME


def check(upkeep: Upkeep, *, quick: bool = False) -> dict[str, Checked]:
    return {checked.part: checked for checked in upkeep.verify(quick=quick)}


def problems(upkeep: Upkeep, *, quick: bool = False) -> list[str]:
    return [problem.what for checked in check(upkeep, quick=quick).values() for problem in checked.problems]


def test_a_sound_hub(upkeep: Upkeep, repository: str) -> None:
    found = check(upkeep)
    checked = found[f"dataset:{NAME}"]
    assert (checked.revisions, checked.files, checked.problems) == (3, 4, ())
    assert found["store"].files == 4
    assert not any(part.problems for part in found.values())


@pytest.mark.parametrize("quick", [True, False])
def test_lost_and_damaged_bytes_are_named(
    hub: Hub, upkeep: Upkeep, objects: Objects, repository: str, quick: bool
) -> None:
    old = hub.file("dataset", NAME, hub.resolve("dataset", NAME).parent or "", "d/a.txt")
    large = hub.file("dataset", NAME, "main", "x.parquet")
    objects.delete(old.sha256)
    path = objects.local_path(large.sha256)
    assert path is not None
    path.write_bytes(b"PAR2")
    damaged = [] if quick else [f"object {large.sha256} is damaged"]
    assert sorted(problems(upkeep, quick=quick)) == sorted([f"object {old.sha256} is missing", *damaged])


def test_lost_and_damaged_rows_are_named(hub: Hub, upkeep: Upkeep, repository: str) -> None:
    head = hub.resolve("dataset", NAME)
    known = hub.file("dataset", NAME, "main", "x.parquet")
    with hub.database.transaction() as connection:
        connection.execute(update(git_objects).where(git_objects.c.sha == head.sha).values(data=b"tree x"))
        connection.execute(delete(git_objects).where(git_objects.c.sha == head.tree))
        connection.execute(delete(blobs).where(blobs.c.git_oid == known.git_oid))
        connection.execute(update(refs).values(sha="0" * 40))
    assert sorted(problems(upkeep)) == sorted(
        [
            f"commit {head.sha} is damaged",
            f"tree {head.tree} is missing",
            f"file {known.git_oid} is not known",
            f"ref names no revision ({'0' * 40})",
        ]
    )


def test_an_upload_whose_bytes_are_lost_is_named(hub: Hub, upkeep: Upkeep, repository: str) -> None:
    key = hub.repository("dataset", NAME).key
    with hub.database.transaction() as connection:
        connection.execute(insert(holdings).values(repository=key, sha256="a" * 64, size_bytes=3))
    assert problems(upkeep) == [f"object {'a' * 64} is missing"]


def test_what_nothing_names_is_counted_and_no_fault(
    upkeep: Upkeep, objects: Objects, repository: str
) -> None:
    objects.put(b"nobody's")
    found = check(upkeep)
    assert (found["store"].orphans.objects, found["store"].orphans.object_bytes) == (1, 8)
    assert not any(part.problems for part in found.values())
