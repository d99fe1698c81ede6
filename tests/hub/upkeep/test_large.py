"""Large files of a repository, over the wire: listed, taken out of every revision, shared with another."""

import hashlib
from typing import Any

import pytest
from starlette.testclient import TestClient

from jazari.hub import Add, Hub
from jazari.hub.upkeep.verification import Verification

NAME = "lab/words"
API = f"/api/datasets/{NAME}"
LARGE = {"a.bin": b"\0one", "d/b.bin": b"\0two", "c.bin": b"\0three"}


def sha(path: str) -> str:
    return hashlib.sha256(LARGE[path]).hexdigest()


@pytest.fixture
def repository(hub: Hub) -> str:
    hub.create_repository("dataset", NAME, by="lab")
    for path in ("a.bin", "d/b.bin"):
        hub.commit("dataset", NAME, [Add(path, LARGE[path])], message=path, by="lab")
    hub.commit("dataset", NAME, [Add("note.txt", b"text")], message="note", by="lab")
    hub.create_branch("dataset", NAME, "more")
    hub.commit("dataset", NAME, [Add("c.bin", LARGE["c.bin"])], message="c", branch="more", by="lab")
    return NAME


def listed(client: TestClient) -> dict[str, Any]:
    return {item["filename"]: item for item in client.get(f"{API}/lfs-files").json()}


def test_large_files_are_listed_once(client: TestClient, anyone: TestClient, repository: str) -> None:
    found = listed(client)
    assert {path: item["ref"] for path, item in found.items()} == {
        "a.bin": "main",
        "d/b.bin": "main",
        "c.bin": "more",
    }
    assert (found["c.bin"]["fileOid"], found["c.bin"]["size"]) == (sha("c.bin"), 6)
    assert anyone.get(f"{API}/lfs-files").status_code == 401


def test_taking_files_out_of_history(client: TestClient, hub: Hub, repository: str) -> None:
    before = hub.resolve("dataset", NAME)
    stored = hub.repository("dataset", NAME).stored_bytes
    asked = {"deletions": {"sha": [sha("a.bin"), sha("d/b.bin"), "0" * 64], "rewriteHistory": True}}
    assert client.post(f"{API}/lfs-files/batch", json=asked).status_code == 200
    assert set(listed(client)) == {"c.bin"}
    for revision in ("main", "more"):
        paths = {file.path for file in hub.files("dataset", NAME, revision)}
        assert paths == {".gitattributes", "note.txt"} | ({"c.bin"} if revision == "more" else set())
        found = hub.resolve("dataset", NAME, revision)
        assert (found.files, found.size_bytes) == (
            len(paths), sum(file.size_bytes for file in hub.files("dataset", NAME, revision)),
        )  # fmt: skip
    assert hub.repository("dataset", NAME).head == hub.resolve("dataset", NAME).sha != before.sha
    assert hub.repository("dataset", NAME).stored_bytes == stored - 8
    assert client.get(f"/datasets/{NAME}/resolve/main/a.bin").status_code == 404
    assert [problem for part in verification(hub) for problem in part.problems] == []


def verification(hub: Hub) -> Any:
    return Verification(hub, hub.objects.store, needed=set).run()


@pytest.mark.parametrize(
    "asked",
    [{}, {"deletions": []}, {"deletions": {"sha": [3]}}, {"deletions": {"sha": [], "rewriteHistory": False}}],
)
def test_what_means_nothing_takes_nothing(client: TestClient, hub: Hub, repository: str, asked: Any) -> None:
    head = hub.resolve("dataset", NAME)
    assert client.post(f"{API}/lfs-files/batch", json=asked).status_code == 400
    assert hub.resolve("dataset", NAME) == head


def test_sharing_with_another_repository(
    client: TestClient, anyone: TestClient, hub: Hub, repository: str
) -> None:
    hub.create_repository("model", "amina/copy", by="amina")
    target = {"type": "model", "name": "amina/copy"}
    files = [{"xetHash": "x", "sha256": sha256, "filename": "f"} for sha256 in (sha("a.bin"), "0" * 64)]
    url = f"{API}/lfs-files/duplicate"
    assert anyone.post(url, json={"target": target, "files": files}).status_code == 401
    answer = client.post(url, json={"target": target, "files": files}).json()
    assert [item["sha256"] for item in answer["succeeded"]] == [sha("a.bin")]
    assert [item["sha256"] for item in answer["failed"]] == ["0" * 64]
    assert hub.holds(hub.repository("model", "amina/copy"), sha("a.bin"))
    hub.create_repository("dataset", "elsewhere/x", by="elsewhere")
    elsewhere = {"target": {"type": "dataset", "name": "elsewhere/x"}, "files": files}
    assert client.post(url, json=elsewhere).status_code == 403
