import pytest
from sqlalchemy import delete, update

from jazari.core import Objects
from jazari.hub import Add, Hub
from jazari.hub.tables import blobs, git_objects, refs
from jazari.hub.verify import Checked, Verification

NAME = "lab/darija"


@pytest.fixture
def repository(hub: Hub) -> str:
    hub.create_repository("dataset", NAME, by="lab")
    files = [Add("d/a.txt", b"abc"), Add("x.parquet", b"PAR1")]
    hub.commit("dataset", NAME, files, message="Fill", by="lab")
    hub.commit("dataset", NAME, [Add("d/a.txt", b"abd")], message="Change", by="lab")
    return NAME


def check(hub: Hub) -> Checked:
    (checked,) = Verification(hub).run()
    return checked


def problems(hub: Hub) -> list[str]:
    return [problem.what for problem in check(hub).problems]


def test_a_sound_hub(hub: Hub, repository: str) -> None:
    checked = check(hub)
    assert (checked.revisions, checked.files, checked.problems) == (3, 4, ())


def test_lost_and_damaged_bytes_are_named(hub: Hub, objects: Objects, repository: str) -> None:
    old = hub.file("dataset", NAME, hub.resolve("dataset", NAME).parent or "", "d/a.txt")
    large = hub.file("dataset", NAME, "main", "x.parquet")
    objects.delete(old.sha256)
    path = objects.local_path(large.sha256)
    assert path is not None
    path.write_bytes(b"PAR2")
    assert sorted(problems(hub)) == sorted(
        [f"object {old.sha256} is missing", f"object {large.sha256} is damaged"]
    )


def test_lost_and_damaged_rows_are_named(hub: Hub, repository: str) -> None:
    head = hub.resolve("dataset", NAME)
    known = hub.file("dataset", NAME, "main", "x.parquet")
    with hub.database.transaction() as connection:
        connection.execute(update(git_objects).where(git_objects.c.sha == head.sha).values(data=b"tree x"))
        connection.execute(delete(git_objects).where(git_objects.c.sha == head.tree))
        connection.execute(delete(blobs).where(blobs.c.git_oid == known.git_oid))
        connection.execute(update(refs).values(sha="0" * 40))
    assert sorted(problems(hub)) == sorted(
        [
            f"commit {head.sha} is damaged",
            f"tree {head.tree} is missing",
            f"file {known.git_oid} is not known",
            f"refs/heads/main names no revision ({'0' * 40})",
        ]
    )
