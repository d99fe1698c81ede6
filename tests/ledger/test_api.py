from collections.abc import Iterator

import pytest
from starlette.testclient import TestClient

from jazari.core import Store
from jazari.ledger import Ledger, router
from jazari.ledger.notes import open_checkpoint
from jazari.ledger.rules import root_of, verify_consistency, verify_inclusion
from tests.ledger.conftest import EVALUATION, Evaluated, append, signer
from tests.rooms import application


@pytest.fixture(params=["local", "bucket"])
def ledger(request: pytest.FixtureRequest, ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> Ledger:
    if request.param == "bucket":  # a store without files of its own
        monkeypatch.setattr(ledger.store, "local_path", lambda path: None)
    return ledger


@pytest.fixture
def client(ledger: Ledger) -> Iterator[TestClient]:
    with TestClient(application(router(ledger))) as client:
        yield client


def test_the_wire_that_tlog_clients_read(client: TestClient, ledger: Ledger) -> None:
    append(ledger, 300)
    note = client.get("/ledger/checkpoint")  # publishes what is pending
    assert note.headers["content-type"] == "text/plain; charset=utf-8"
    assert note.headers["cache-control"] == "no-store"
    checkpoint = open_checkpoint(note.content, ledger.signer.key)
    assert checkpoint.size == 300
    assert client.get("/ledger/key").text == f"{signer().key}\n"
    hashes = b""
    for path in ("tile/0/000", "tile/0/001.p/44"):
        tile = client.get(f"/ledger/{path}")
        assert tile.headers["content-type"] == "application/octet-stream"
        assert "immutable" in tile.headers["cache-control"]
        hashes += tile.content
    assert root_of([hashes[i : i + 32] for i in range(0, len(hashes), 32)]) == checkpoint.root
    assert client.get("/ledger/tile/entries/001.p/44").content[2:].startswith(ledger.record(256).data)
    assert client.head("/ledger/checkpoint").status_code == 200


@pytest.mark.parametrize(
    "path",
    ["tile/0/001", "tile/0/000.p/7", "tile/entries/00", "tile/../key", "tile/0/%2e%2e/%2e%2e/key", "tile/"],
)
def test_what_is_not_published_is_not_found(client: TestClient, ledger: Ledger, path: str) -> None:
    append(ledger, 3)
    ledger.publish()
    answer = client.get(f"/ledger/{path}")
    assert answer.status_code == 404 or (path == "tile/../key" and answer.text == f"{signer().key}\n")


def test_entries_come_by_pages(client: TestClient, ledger: Ledger) -> None:
    append(ledger, 5)
    with ledger.database.transaction() as connection:
        body = Evaluated(model=f"model:root/lid@{'0' * 40}", benchmark="lid", score=1)
        ledger.append(connection, EVALUATION, body, by="root")
    first = client.get("/api/v1/ledger/entries?limit=4").json()
    assert [entry["index"] for entry in first["entries"]] == [0, 1, 2, 3]
    assert first["next"] == 3
    last = client.get("/api/v1/ledger/entries?limit=4&after=3").json()
    assert ([entry["index"] for entry in last["entries"]], last["next"]) == ([4, 5], None)
    (found,) = client.get("/api/v1/ledger/entries?kind=evals.evaluation").json()["entries"]
    assert found == client.get("/api/v1/ledger/entries/5").json()
    assert found["body"] == {"benchmark": "lid", "languages": {}, "model": body.model, "score": 1}
    assert (found["at"], found["by"], found["ref"]) == (
        "2026-11-22T09:00:00Z",
        "root",
        "entry:node.example/ledger/5",
    )
    assert len(client.get("/api/v1/ledger/entries?about=root/lid").json()["entries"]) == 1
    assert client.get("/api/v1/ledger/entries?kind=evals.unknown").json() == {"entries": [], "next": None}
    for query in ("limit=0", "limit=1001", "after=-2", "after=x"):
        assert client.get(f"/api/v1/ledger/entries?{query}").status_code == 422
    missing = client.get("/api/v1/ledger/entries/6")
    assert missing.status_code == 404
    assert missing.json()["error"]["facts"] == {"index": 6, "size": 6}


def test_proofs_that_a_program_can_check(client: TestClient, ledger: Ledger) -> None:
    append(ledger, 7)
    old = ledger.publish()
    append(ledger, 4)
    said = client.get("/api/v1/ledger/proof/inclusion?index=8").json()
    checkpoint = ledger.publish()
    proof = [bytes.fromhex(item) for item in said["proof"]]
    assert (said["index"], said["size"]) == (8, 11)
    assert verify_inclusion(bytes.fromhex(said["leaf_hash"]), 8, 11, proof, checkpoint.root)
    said = client.get("/api/v1/ledger/proof/consistency?old=7").json()
    proof = [bytes.fromhex(item) for item in said["proof"]]
    assert (said["old"], said["new"]) == (7, 11)
    assert verify_consistency(7, old.root, 11, checkpoint.root, proof)
    assert client.get("/api/v1/ledger/proof/consistency?old=3&new=7").json()["new"] == 7
    for path in (
        "inclusion?index=11",
        "inclusion?index=9&size=9",
        "inclusion?index=1&size=12",
        "consistency?old=12",
    ):
        assert client.get(f"/api/v1/ledger/proof/{path}").status_code == 422


def test_a_log_that_cannot_be_signed_says_so(client: TestClient, ledger: Ledger, store: Store) -> None:
    append(ledger, 3)
    ledger.publish()
    store.put("ledger/checkpoint", b"something else")
    answer = client.get("/ledger/checkpoint")
    assert answer.status_code == 409
    assert answer.json()["error"]["code"] == "ledger.damaged-log"
