"""Git's addresses: who may read, what is refused, and what a client reads when something is wrong."""

import gzip

import pytest
from starlette.testclient import TestClient

from jazari.hub import Add, Hub
from jazari.hub.smart.api import BODY_LIMIT_BYTES
from jazari.hub.smart.lines import Mark, join

SECOND = {"Git-Protocol": "version=2"}


@pytest.fixture
def head(hub: Hub) -> str:
    hub.create_repository("dataset", "lab/d", by="lab")
    return hub.commit("dataset", "lab/d", [Add("a.txt", data=b"salam\n")], message="A", by="lab").sha


def clone(client: TestClient, head: str) -> bytes:
    body = join(["command=fetch", Mark.DELIMITER, f"want {head}", "done", Mark.FLUSH])
    return client.post("/datasets/lab/d/git-upload-pack", content=body, headers=SECOND).content


def test_a_repository_is_offered_with_and_without_its_suffix(anyone: TestClient, head: str) -> None:
    for address in ("/datasets/lab/d", "/datasets/lab/d.git"):
        answer = anyone.get(f"{address}/info/refs?service=git-upload-pack")
        assert answer.headers["content-type"] == "application/x-git-upload-pack-advertisement"
        assert "no-cache" in answer.headers["cache-control"]
        assert f"{head} HEAD".encode() in answer.content
        second = anyone.get(f"{address}/info/refs?service=git-upload-pack", headers=SECOND)
        assert b"version 2" in second.content
        assert head.encode() not in second.content


def test_a_clone_is_streamed_as_a_pack(anyone: TestClient, head: str) -> None:
    assert b"PACK\0\0\0\2" in clone(anyone, head)


def test_a_packed_body_is_read_and_a_bomb_refused(anyone: TestClient, head: str) -> None:
    body = join(["command=ls-refs", Mark.DELIMITER, Mark.FLUSH])
    packed = SECOND | {"Content-Encoding": "gzip"}
    answer = anyone.post("/datasets/lab/d/git-upload-pack", content=gzip.compress(body), headers=packed)
    assert head.encode() in answer.content
    bomb = gzip.compress(bytes(BODY_LIMIT_BYTES * 4))
    answer = anyone.post("/datasets/lab/d/git-upload-pack", content=bomb, headers=packed)
    assert answer.status_code == 413
    answer = anyone.post("/datasets/lab/d/git-upload-pack", content=b"not gzip", headers=packed)
    assert (answer.status_code, answer.text.count("\n")) == (400, 1)


NEVER_SAID = (
    b"0003",
    b"ffff",
    b"0011command=push\n0000",
    b"garbage",
    b"0009\xff\xfe\xfd\xfc\xfb",
    join(["command=fetch", Mark.DELIMITER, "want me", Mark.FLUSH]),
)


def test_what_git_never_says_is_a_clear_400(anyone: TestClient, head: str) -> None:
    for body in NEVER_SAID:
        for headers in (SECOND, {}):
            answer = anyone.post("/datasets/lab/d/git-upload-pack", content=body, headers=headers)
            assert answer.status_code == 400, (body, headers)
            assert answer.headers["content-type"].startswith("text/plain")


def test_an_unknown_commit_is_an_error_in_gits_words(anyone: TestClient, head: str) -> None:
    answer = clone(anyone, "f" * 40)
    assert answer[4:8] == b"ERR "
    assert b"f" * 40 in answer


def test_nobody_is_asked_for_a_token_and_others_learn_nothing(
    hub: Hub, client: TestClient, anyone: TestClient
) -> None:
    hub.create_repository("model", "lab/hidden", private=True, by="lab")
    for path in ("/lab/hidden", "/lab/nothing"):
        for answer in (
            anyone.get(f"{path}/info/refs?service=git-upload-pack"),
            anyone.post(f"{path}/git-upload-pack", content=b"0000"),
            anyone.post(f"{path}.git/info/lfs/objects/batch", json={"operation": "download", "objects": []}),
        ):
            assert answer.status_code == 401
            assert answer.headers["www-authenticate"].startswith("Basic ")
        other = anyone.get(
            f"{path}/info/refs?service=git-upload-pack", headers={"Authorization": "Bearer hf_other"}
        )
        assert other.status_code == 404
    assert client.get("/lab/hidden/info/refs?service=git-upload-pack").status_code == 200


def test_push_and_the_oldest_clients_read_one_sentence(client: TestClient, head: str) -> None:
    for answer in (
        client.get("/datasets/lab/d/info/refs?service=git-receive-pack"),
        client.post("/datasets/lab/d/git-receive-pack", content=b"0000"),
    ):
        assert answer.status_code == 403
        assert "hf upload" in answer.text
    assert client.get("/datasets/lab/d/info/refs").status_code == 403


def test_what_cannot_be_read_ends_the_pack_with_a_sentence(hub: Hub, anyone: TestClient, head: str) -> None:
    file = hub.file("dataset", "lab/d", "main", "a.txt")
    hub.objects.delete(file.sha256)
    answer = clone(anyone, head)
    assert b"\3" in answer
    assert answer.endswith(b"\n0000")


def test_a_gated_repository_is_for_those_who_were_given_access(
    client: TestClient, anyone: TestClient, head: str
) -> None:
    client.put("/api/datasets/lab/d/settings", json={"gated": "manual"}).raise_for_status()
    address = "/datasets/lab/d/info/refs?service=git-upload-pack"
    assert anyone.get(address).status_code == 401
    refused = anyone.get(address, headers={"Authorization": "Bearer hf_other"})
    assert refused.status_code == 403
    assert "to ask for access" in refused.text
    assert client.get(address).status_code == 200


def test_a_moved_repository_is_found_under_its_old_name(hub: Hub, anyone: TestClient, head: str) -> None:
    hub.move_repository("dataset", "lab/d", "lab/e")
    answer = anyone.get("/datasets/lab/d.git/info/refs?service=git-upload-pack", follow_redirects=False)
    assert answer.status_code == 307
    assert head.encode() in anyone.get(answer.headers["location"]).content
