"""Large files in parts: kept until all are there, put together, checked."""

import hashlib
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from starlette.testclient import TestClient

from jazari.hub import Hub, uploads
from jazari.hub.uploads import PARTS_LIMIT, part_sizes

NAME = "lab/large"
MEBIBYTE = 1 << 20


@given(st.integers(1, 1 << 42))
def test_parts_make_the_file(size: int) -> None:
    sizes = part_sizes(size)
    assert sum(sizes) == size
    assert len(sizes) <= PARTS_LIMIT
    assert len(set(sizes[:-1])) <= 1
    assert all(0 < part <= sizes[0] for part in sizes)


@pytest.fixture
def data(monkeypatch: pytest.MonkeyPatch, hub: Hub) -> bytes:
    """A file of three parts, where parts are a mebibyte."""
    monkeypatch.setattr(uploads, "PART_BYTES", MEBIBYTE)
    monkeypatch.setattr("jazari.hub.api_lfs.WHOLE_LIMIT_BYTES", MEBIBYTE)
    hub.create_repository("model", NAME, by="lab")
    return b"\0" + bytes(range(256)) * 9000


def asked(client: TestClient, data: bytes, *transfers: str) -> dict[str, Any]:
    objects = [{"oid": hashlib.sha256(data).hexdigest(), "size": len(data)}]
    body = {"operation": "upload", "transfers": transfers, "objects": objects}
    answer = client.post(f"/{NAME}.git/info/lfs/objects/batch", json=body).json()
    found: dict[str, Any] = answer["objects"][0] | {"transfer": answer["transfer"]}
    return found


def test_a_large_file_comes_in_parts_in_any_order(
    client: TestClient, anyone: TestClient, hub: Hub, data: bytes
) -> None:
    assert asked(client, data, "basic")["transfer"] == "basic"
    answer = asked(client, data, "basic", "multipart")
    upload = answer["actions"]["upload"]
    size = int(upload["header"].pop("chunk_size"))
    parts = {int(number): url for number, url in upload["header"].items()}
    assert (answer["transfer"], sorted(parts)) == ("multipart", [1, 2, 3])

    def send(number: int, content: bytes) -> int:
        return anyone.put(parts[number], content=content).status_code

    def complete() -> int:
        proof = {"oid": answer["oid"], "parts": [{"partNumber": number, "etag": ""} for number in parts]}
        return anyone.post(upload["href"], json=proof).status_code

    pieces = {number: data[(number - 1) * size : number * size] for number in parts}
    assert send(3, pieces[3]) == 200
    assert complete() == 400, "parts are missing"
    assert send(1, pieces[1][:-1]) == 400
    assert send(1, pieces[1] + b"x") == 413
    assert send(1, pieces[1]) == send(2, pieces[2]) == 200
    assert complete() == complete() == 200
    assert hub.objects.get(answer["oid"]) == data
    assert not list(hub.objects.store.list("incoming"))
    assert "actions" not in asked(client, data, "multipart")


def test_wrong_parts_leave_nothing(client: TestClient, anyone: TestClient, hub: Hub, data: bytes) -> None:
    answer = asked(client, data, "multipart")
    upload = answer["actions"]["upload"]
    size = int(upload["header"].pop("chunk_size"))
    for number, url in upload["header"].items():
        part = data[(int(number) - 1) * size : int(number) * size]
        assert anyone.put(url, content=part[::-1]).status_code == 200
    assert anyone.post(upload["href"], json={}).status_code == 400
    assert hub.objects.size(answer["oid"]) is None
    assert not list(hub.objects.store.list("incoming"))


def test_a_part_cannot_be_sent_elsewhere(client: TestClient, anyone: TestClient, data: bytes) -> None:
    parts = asked(client, data, "multipart")["actions"]["upload"]["header"]
    for bent in (parts["1"].replace("/parts/1", "/parts/2"), parts["1"].replace("/parts/1", ""),
                 parts["1"].replace("large", "other"), parts["1"].split("?")[0]):  # fmt: skip
        assert anyone.put(bent, content=b"x").status_code == 403
