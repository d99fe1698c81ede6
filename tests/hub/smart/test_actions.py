"""Fetches from a hub with a random history: whatever a client has, afterwards it has everything it asked for."""

import random
from io import BytesIO

import pytest
from dulwich.object_format import SHA1
from dulwich.pack import PackData

from jazari.core import Objects
from jazari.hub import Add, Delete, Hub, store
from jazari.hub.git import decode_tree, format_pointer, object_id
from jazari.hub.records import Operation
from jazari.hub.smart.actions import answer, refs_of
from jazari.hub.smart.errors import NotOurs
from jazari.hub.smart.lines import Band
from jazari.hub.smart.records import Deepen, Fetch

NAMES = {1: "commit", 2: "tree", 3: "blob"}
LARGE = b"\0large" * 100


@pytest.fixture
def history(hub: Hub) -> list[str]:
    """Commits of a repository, oldest first: files come, change and go, one of them large."""
    rng = random.Random(5)
    hub.create_repository("model", "lab/m", by="lab")
    paths: list[str] = []
    for number in range(12):
        here = rng.sample(paths, min(2, len(paths)))
        paths = [path for path in paths if path not in here[1:]]
        new = [f"{rng.choice('abc')}/{rng.choice('de')}/{number}-{n}.txt" for n in range(3)]
        changes: list[Operation] = [
            Add(path, data=rng.randbytes(30).hex().encode()) for path in [*new, *here[:1]]
        ]
        changes += [Delete(path) for path in here[1:]]
        hub.commit("model", "lab/m", changes, message=f"Change {number}", by="lab")
        paths += new
    hub.commit("model", "lab/m", [Add("w.bin", data=LARGE)], message="Weights", by="lab")
    return [revision.sha for revision in reversed(hub.revisions("model", "lab/m"))]


def fetch(hub: Hub, wanted: Fetch, version: int = 2) -> dict[str, tuple[str, bytes]]:
    """(type, bytes) by id of the objects that a fetch brings."""
    body = b"".join(answer(hub, hub.repository("model", "lab/m"), wanted, version))
    start = body.index(b"PACK")
    pack = b"".join(raw_bands(body)) if b"packfile\n" in body[:start] else body[start:]
    with PackData.from_file(BytesIO(pack), object_format=SHA1, size=len(pack)) as data:
        found = [(NAMES[item.pack_type_num], b"".join(item.decomp_chunks)) for item in data.iter_unpacked()]
    return {object_id(kind, content): (kind, content) for kind, content in found}  # type: ignore[arg-type]


def raw_bands(body: bytes) -> list[bytes]:
    parts, position = [], body.index(b"packfile\n") + len(b"packfile\n")
    while (length := int(body[position : position + 4], 16)) > 4:
        assert body[position + 4 : position + 5] != Band.FATAL.value
        if body[position + 4 : position + 5] == Band.PACK.value:
            parts.append(body[position + 5 : position + length])
        position += length
    return parts


def reach(hub: Hub, commit: str) -> set[str]:
    """Every object of a commit and those before it."""
    found: set[str] = set()
    with hub.database.reading() as connection:
        revisions = hub.revisions("model", "lab/m", commit)
        waiting = [revision.tree for revision in revisions]
        found |= {revision.sha for revision in revisions}
        while waiting:
            oid = waiting.pop()
            if oid not in found:
                found.add(oid)
                items = decode_tree(store.get_objects(connection, [oid])[oid])
                waiting += [item.oid for item in items if item.is_folder]
                found |= {item.oid for item in items if not item.is_folder}
    return found


def test_a_clone_brings_everything_and_a_pull_what_is_new(hub: Hub, history: list[str]) -> None:
    head = history[-1]
    everything = fetch(hub, Fetch((head,), done=True))
    assert set(everything) == reach(hub, head)
    pointer = format_pointer(Objects.put(hub.objects, LARGE), len(LARGE))
    assert everything[object_id("blob", pointer)] == ("blob", pointer)
    for number, had in enumerate(history[:-1]):
        new = fetch(hub, Fetch((head,), (had,), done=True))
        assert set(new) | reach(hub, had) == reach(hub, head)
        assert {oid for oid, (kind, _) in new.items() if kind == "commit"} == set(history[number + 1 :])
    assert fetch(hub, Fetch((head,), (head,), done=True)) == {}


def test_a_pull_after_a_small_change_is_small(hub: Hub, history: list[str]) -> None:
    new = fetch(hub, Fetch((history[-1],), (history[-2],), done=True))
    assert sorted(kind for kind, _ in new.values()) == ["blob", "commit", "tree"]


@pytest.mark.parametrize("version", [0, 2])
def test_a_shallow_clone_has_whole_trees(hub: Hub, history: list[str], version: int) -> None:
    one = fetch(hub, Fetch((history[-1],), deepen=Deepen(depth=1), done=True), version)
    with hub.database.reading() as connection:
        assert history[-2] not in one
        tree = hub.resolve("model", "lab/m").tree
        assert len([kind for kind, _ in one.values() if kind == "blob"]) == len(hub.files("model", "lab/m"))
        assert tree in one
        assert store.get_objects(connection, [tree])[tree] == one[tree][1]
    shallow = frozenset({history[-1]})
    more = fetch(
        hub, Fetch((history[-1],), (history[-1],), shallow, Deepen(depth=2**31 - 1), done=True), version
    )
    assert set(one) | set(more) == reach(hub, history[-1])


def test_every_ref_is_offered_head_first(hub: Hub, history: list[str]) -> None:
    hub.create_branch("model", "lab/m", "feature/x", start=history[3])
    hub.create_tag("model", "lab/m", "v1", at=history[2])
    refs = refs_of(hub, hub.repository("model", "lab/m"))
    assert list(refs.items()) == [
        ("HEAD", history[-1]),
        ("refs/heads/feature/x", history[3]),
        ("refs/heads/main", history[-1]),
        ("refs/tags/v1", history[2]),
    ]


def test_a_commit_of_another_repository_is_not_given(hub: Hub, history: list[str]) -> None:
    hub.create_repository("model", "lab/other", by="lab")
    other = hub.commit("model", "lab/other", [Add("secret", data=b"s")], message="S", by="lab")
    with pytest.raises(NotOurs):
        answer(hub, hub.repository("model", "lab/m"), Fetch((other.sha,), done=True), 2)
    unknown = fetch(hub, Fetch((history[-1],), (other.sha,), done=True))
    assert set(unknown) == reach(hub, history[-1])
