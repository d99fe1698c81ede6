"""Gated repositories: who gets their files, by asking, by grant, by no road around it."""

import hashlib
from typing import Any

import pytest
from starlette.testclient import TestClient

from jazari.hub import Add, Hub

NAME = "lab/gated"
API = f"/api/datasets/{NAME}"
DATA = b"PAR1 for those who asked"
OTHER = {"Authorization": "Bearer hf_other"}


@pytest.fixture
def gated(client: TestClient, hub: Hub) -> str:
    hub.create_repository("dataset", NAME, by="lab")
    hub.commit("dataset", NAME, [Add("x.parquet", DATA)], message="x", by="lab")
    assert client.put(f"{API}/settings", json={"gated": "manual"}).status_code == 200
    return NAME


def listed(client: TestClient, status: str) -> list[str]:
    return [item["user"]["user"] for item in client.get(f"{API}/user-access-request/{status}").json()]


def roads(anyone: TestClient, headers: dict[str, str]) -> set[int]:
    """Statuses of every way to the bytes."""
    oid = hashlib.sha256(DATA).hexdigest()
    batch = {"operation": "download", "objects": [{"oid": oid, "size": len(DATA)}]}
    return {
        anyone.get(f"/datasets/{NAME}/resolve/main/x.parquet", headers=headers).status_code,
        anyone.get(f"{API}/auth-check", headers=headers).status_code,
        anyone.get(f"{API}/xet-read-token/main", headers=headers).status_code,
        anyone.post(f"/datasets/{NAME}.git/info/lfs/objects/batch", json=batch, headers=headers).status_code,
        anyone.get(f"/datasets/{NAME}.git/info/refs?service=git-upload-pack", headers=headers).status_code,
        anyone.post(f"{API}/duplicate", json={"repository": "chaima/copy"}, headers=headers).status_code,
    }


def test_metadata_is_open_and_files_are_not(client: TestClient, anyone: TestClient, gated: str) -> None:
    assert anyone.get(API).json()["gated"] == "manual"
    assert anyone.get(f"{API}/tree/main").status_code == 200
    assert roads(anyone, OTHER) == {403}
    assert roads(anyone, {}) == {401}
    refused = anyone.get(f"/datasets/{NAME}/resolve/main/x.parquet", headers=OTHER)
    assert refused.headers["X-Error-Code"] == "GatedRepo"
    assert "ask for access" in refused.headers["X-Error-Message"]
    assert client.get(f"/datasets/{NAME}/resolve/main/x.parquet").content == DATA
    assert [item["id"] for item in anyone.get("/api/datasets?gated=true").json()] == [NAME]
    assert anyone.get("/api/datasets?gated=false").json() == []


def test_asking_and_handling(client: TestClient, anyone: TestClient, gated: str) -> None:
    def handle(status: str, **more: str) -> int:
        asked = {"user": "chaima", "status": status, **more}
        return client.post(f"{API}/user-access-request/handle", json=asked).status_code

    def ask(headers: dict[str, str]) -> Any:
        return anyone.post(f"/datasets/{NAME}/ask-access", headers=headers)

    assert ask({}).status_code == 401
    assert handle("accepted") == 404, "nobody asked"
    assert ask(OTHER).json() == ask(OTHER).json() == {"status": "pending"}
    assert listed(client, "pending") == ["chaima"]
    assert 403 in roads(anyone, OTHER)
    assert handle("accepted") == 200
    assert handle("accepted") == 404
    assert roads(anyone, OTHER) == {200}
    assert handle("rejected", rejectionReason="Write to us first") == 200
    assert ask(OTHER).json() == {"status": "rejected"}
    assert listed(client, "accepted") == []
    rejected = client.get(f"{API}/user-access-request/rejected").json()[0]
    assert (rejected["rejectionReason"], rejected["status"]) == ("Write to us first", "rejected")
    assert handle("pending") == 200
    assert handle("pending", rejectionReason="no") == 400
    assert handle("perhaps") == 400


def test_granting_without_asking(client: TestClient, anyone: TestClient, gated: str) -> None:
    def grant(user: str) -> int:
        return client.post(f"{API}/user-access-request/grant", json={"user": user}).status_code

    assert (grant("chaima"), grant("chaima"), grant("nobody")) == (200, 400, 404)
    assert listed(client, "accepted") == ["chaima"]
    assert client.put(f"{API}/settings", json={"gated": False}).status_code == 200
    assert grant("badr") == 400


def test_automatic_gates_open_for_who_asks(client: TestClient, anyone: TestClient, gated: str) -> None:
    client.put(f"{API}/settings", json={"gated": "auto"})
    assert anyone.post(f"/datasets/{NAME}/ask-access", headers=OTHER).json() == {"status": "accepted"}
    assert anyone.get(f"/datasets/{NAME}/resolve/main/x.parquet", headers=OTHER).content == DATA


def test_requests_are_the_writers_business(anyone: TestClient, gated: str) -> None:
    for token in ("hf_other", "hf_reader", "hf_reading"):
        headers = {"Authorization": f"Bearer {token}"}
        assert anyone.get(f"{API}/user-access-request/pending", headers=headers).status_code == 403
        for path in ("handle", "grant"):
            body = {"user": "chaima", "status": "accepted"}
            answer = anyone.post(f"{API}/user-access-request/{path}", json=body, headers=headers)
            assert answer.status_code == 403
        assert anyone.put(f"{API}/settings", json={"gated": False}, headers=headers).status_code == 403


def test_naming_an_object_does_not_pass_the_gate(anyone: TestClient, hub: Hub, gated: str) -> None:
    hub.create_repository("dataset", "chaima/mine", by="chaima")
    oid = hashlib.sha256(DATA).hexdigest()
    header = '{"key": "header", "value": {"summary": "take"}}\n'
    line = f'{{"key": "lfsFile", "value": {{"path": "x.bin", "algo": "sha256", "oid": "{oid}", "size": {len(DATA)}}}}}'
    url = "/api/datasets/chaima/mine/commit/main"
    assert anyone.post(url, content=header + line, headers=OTHER).status_code == 400


@pytest.mark.parametrize(
    "asked", [{"gated": "perhaps"}, {"gated": True}, {"private": 3}, {"visibility": "some"}]
)
def test_settings_that_mean_nothing(client: TestClient, gated: str, asked: dict[str, object]) -> None:
    assert client.put(f"{API}/settings", json=asked).status_code == 400
