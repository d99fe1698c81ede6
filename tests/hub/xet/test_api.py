"""Xet on the wire, as its clients speak it."""

import hashlib
import json
import random
import struct
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from jazari.core import ObjectDamaged, Store
from jazari.hub import Add, Hub
from jazari.hub.api_xet import _told
from jazari.hub.xet import Access, hash_text
from jazari.hub.xet.records import Term
from jazari.hub.xet.rules import chunk_hash, file_hash, merkle_root, parse_hash, range_hash
from jazari.hub.xet.shard import write_shard
from tests.hub.xet.make import Made, make_file, make_xorb

NAME = "lab/model"
CHUNKS = [random.Random(seed).randbytes(9000 + seed) for seed in range(6)] + [bytes(40_000)]
MADE = make_file(CHUNKS)
XORB = hash_text(MADE.xorb.index.hash)
FILE = hash_text(MADE.hash)


@pytest.fixture
def repository(hub: Hub) -> str:
    hub.create_repository("model", NAME, by="lab")
    return NAME


def bearer(
    client: TestClient, kind: str = "write", name: str = NAME, token: str = "hf_amina"
) -> dict[str, str]:
    asked = client.get(
        f"/api/models/{name}/xet-{kind}-token/main", headers={"Authorization": f"Bearer {token}"}
    )
    assert asked.status_code == 200, asked.text
    return {"Authorization": f"Bearer {asked.json()['accessToken']}"}


def send(client: TestClient, made: Made, headers: dict[str, str], version: int = 2) -> Any:
    xorb = client.post(
        f"/xet/v1/xorbs/default/{hash_text(made.xorb.index.hash)}", content=made.xorb.body, headers=headers
    )
    assert xorb.status_code == 200, xorb.text
    return client.post(f"/xet/v{version}/shards", content=made.shard, headers=headers)


@pytest.fixture
def uploaded(client: TestClient, repository: str) -> Made:
    assert send(client, MADE, bearer(client)).json() == {"type": "result"}
    line = {
        "key": "lfsFile",
        "value": {"path": "w.bin", "algo": "sha256", "oid": MADE.sha256, "size": len(MADE.data)},
    }
    lines = [{"key": "header", "value": {"summary": "weights"}}, line]
    content = "\n".join(map(json.dumps, lines))
    answer = client.post(f"/api/models/{NAME}/commit/main", content=content)
    assert answer.status_code == 200, answer.text
    return MADE


def test_tokens(client: TestClient, anyone: TestClient, repository: str) -> None:
    for path in ("main", "None", "refs%2Fheads%2Fmain"):
        answer = client.get(f"/api/models/{NAME}/xet-write-token/{path}?create_pr=1")
        assert answer.json()["casUrl"] == "http://hub.test/xet" == answer.headers["X-Xet-Cas-Url"]
        assert answer.json()["accessToken"] == answer.headers["X-Xet-Access-Token"]
        assert str(answer.json()["exp"]) == answer.headers["X-Xet-Token-Expiration"]
    assert (
        client.get(f"/api/models/{NAME}/xet-read-token/nowhere").headers["X-Error-Code"] == "RevisionNotFound"
    )
    assert anyone.get(f"/api/models/{NAME}/xet-read-token/main").status_code == 200
    assert anyone.get(f"/api/models/{NAME}/xet-write-token/main").status_code == 401
    reading = {"Authorization": "Bearer hf_reading"}
    assert client.get(f"/api/models/{NAME}/xet-write-token/main", headers=reading).status_code == 403
    assert client.get("/api/models/lab/none/xet-read-token/main").headers["X-Error-Code"] == "RepoNotFound"


def test_up_and_down(client: TestClient, anyone: TestClient, hub: Hub, uploaded: Made, store: Store) -> None:
    down = anyone.get(f"/{NAME}/resolve/main/w.bin")
    assert (down.content, down.headers["X-Linked-Etag"]) == (MADE.data, f'"{MADE.sha256}"')
    assert "X-Xet-Hash" not in down.headers
    for start, end in ((0, 1), (8999, 9001), (20_000, 70_000), (len(MADE.data) - 1, len(MADE.data))):
        part = anyone.get(f"/{NAME}/resolve/main/w.bin", headers={"Range": f"bytes={start}-{end - 1}"})
        assert (part.status_code, part.content) == (206, MADE.data[start:end])
    (entry,) = [
        item for item in anyone.get(f"/api/models/{NAME}/tree/main").json() if item["path"] == "w.bin"
    ]
    assert entry["xetHash"] == FILE
    # Nothing lies whole, and every other room reads it all the same.
    assert [size for _, size in store.list("objects")] == [
        hub.objects.size(sha) for sha, _ in store_objects(store)
    ]
    assert hub.read("model", NAME, "main", "w.bin") == MADE.data
    assert hub.objects.size(MADE.sha256) == len(MADE.data)
    assert (MADE.sha256, len(MADE.data)) in list(hub.objects.list())


def test_a_huge_file_is_told_to_come_in_chunks(
    client: TestClient, uploaded: Made, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("jazari.hub.api_transfer.PLAIN_LIMIT_BYTES", len(MADE.data) - 1)
    head = client.head(f"/{NAME}/resolve/main/w.bin")
    assert head.headers["X-Xet-Hash"] == FILE
    assert client.get(head.headers["X-Xet-Refresh-Route"]).json()["casUrl"] == "http://hub.test/xet"


def store_objects(store: Store) -> Iterator[tuple[str, int]]:
    return ((path.rsplit("/", 1)[-1], size) for path, size in store.list("objects"))


def test_sent_again(client: TestClient, uploaded: Made) -> None:
    headers = bearer(client)
    again = client.post(f"/xet/v1/xorbs/default/{XORB}", content=MADE.xorb.body, headers=headers)
    assert again.json() == {"was_inserted": False}
    assert client.post("/xet/v1/shards", content=MADE.shard, headers=headers).json() == {"result": 0}
    assert client.post("/xet/v2/shards", content=MADE.shard, headers=headers).json() == {"type": "result"}


def test_either_road(client: TestClient, hub: Hub, uploaded: Made) -> None:
    batch = f"/{NAME}.git/info/lfs/objects/batch"
    item = {"oid": MADE.sha256, "size": len(MADE.data)}
    (up,) = client.post(batch, json={"operation": "upload", "objects": [item]}).json()["objects"]
    assert "actions" not in up
    (down,) = client.post(batch, json={"operation": "download", "objects": [item]}).json()["objects"]
    assert client.get(down["actions"]["download"]["href"]).content == MADE.data
    # What lies whole may come in chunks too.
    other = make_file([b"whole " * 2000, b"and in chunks" * 900])
    hub.commit("model", NAME, [Add("x.bin", other.data, lfs=True)], message="x", by="lab")
    assert send(client, other, bearer(client), version=1).json() == {"result": 1}
    assert client.get(f"/{NAME}/resolve/main/x.bin").content == other.data


@pytest.mark.parametrize("version", [1, 2])
@pytest.mark.parametrize(
    ("start", "end"), [(0, len(MADE.data)), (9000, 9001), (10_000, 90_000), (60_000, 1 << 40)]
)
def test_reconstruction(client: TestClient, uploaded: Made, version: int, start: int, end: int) -> None:
    asked = {**bearer(client, "read"), "Range": f"bytes={start}-{end - 1}"}
    plan = client.get(f"/xet/v{version}/reconstructions/{FILE}", headers=asked).json()
    parts: dict[tuple[str, int], bytes] = {}
    found = plan["fetch_info"] if version == 1 else plan["xorbs"]
    for xorb, entries in found.items():
        for entry in entries:
            ranges = [entry] if version == 1 else entry["ranges"]
            for one in ranges:
                chunks, place = (
                    (one["range"], one["url_range"]) if version == 1 else (one["chunks"], one["bytes"])
                )
                headers = {"Range": f"bytes={place['start']}-{place['end']}", "Authorization": ""}
                body = client.get(entry["url"], headers=headers)
                assert (body.status_code, len(body.content)) == (206, place["end"] - place["start"] + 1)
                index = MADE.xorb.index
                assert (
                    body.content
                    == MADE.xorb.body[index.offset(chunks["start"]) : index.offset(chunks["end"])]
                )
                for number in range(chunks["start"], chunks["end"]):
                    parts[xorb, number] = CHUNKS[number]
    data = b""
    for term in plan["terms"]:
        chunk_range = range(term["range"]["start"], term["range"]["end"])
        unpacked = b"".join(parts[term["hash"], number] for number in chunk_range)
        assert len(unpacked) == term["unpacked_length"]
        data += unpacked
    skip = plan["offset_into_first_range"]
    assert data[skip:][: min(end, len(MADE.data)) - start] == MADE.data[start:end]


def test_ranges_that_overlap_are_one(client: TestClient, repository: str) -> None:
    made = make_file(CHUNKS, [(0, 2), (1, 4), (6, 7)])
    headers = bearer(client)
    assert send(client, made, headers).json() == {"type": "result"}
    for version, key in ((1, "fetch_info"), (2, "xorbs")):
        plan = client.get(f"/xet/v{version}/reconstructions/{hash_text(made.hash)}", headers=headers).json()
        assert [len(entries) for entries in plan[key].values()] == [2]
        assert len(plan["terms"]) == 3
    several = client.get(
        f"/xet/v1/reconstructions?file_id={hash_text(made.hash)}&file_id={'0' * 64}", headers=headers
    )
    assert list(several.json()["files"]) == [hash_text(made.hash)]


def test_what_a_token_does_not_open(client: TestClient, anyone: TestClient, hub: Hub, uploaded: Made) -> None:
    hub.create_repository("model", "lab/other", by="lab")
    path = f"/xet/v2/reconstructions/{FILE}"
    assert anyone.get(path).status_code == 401
    assert anyone.get(path, headers={"Authorization": "Bearer hf_amina"}).status_code == 401
    # Another repository's token, of the same organisation even, opens no file of this one.
    assert client.get(path, headers=bearer(client, "read", "lab/other")).status_code == 404
    reading = bearer(client, "read")
    assert client.get(path, headers=reading).status_code == 200
    assert client.get(f"/xet/v1/reconstructions/{'0' * 64}", headers=reading).status_code == 404
    assert client.get("/xet/v1/reconstructions/x", headers=reading).status_code == 400
    assert client.get(path, headers={**reading, "Range": f"bytes={len(MADE.data)}-"}).status_code == 416
    assert (
        client.post(f"/xet/v1/xorbs/default/{XORB}", content=MADE.xorb.body, headers=reading).status_code
        == 403
    )
    assert client.post("/xet/v2/shards", content=MADE.shard, headers=reading).status_code == 403


def test_tokens_and_addresses_expire_and_are_signed(client: TestClient, uploaded: Made, clock: Any) -> None:
    reading = bearer(client, "read")
    plan = client.get(f"/xet/v2/reconstructions/{FILE}", headers=reading).json()
    url = plan["xorbs"][XORB][0]["url"]
    assert client.get(url, headers={"Range": "bytes=0-99"}).status_code == 206
    assert client.get(url.replace("to=", "to=1"), headers={"Range": "bytes=0-99"}).status_code == 403
    assert client.get(url.replace("from=0", "from=x"), headers={"Range": "bytes=0-99"}).status_code == 403
    assert client.get(url.partition("?")[0]).status_code == 403
    token = reading["Authorization"]
    for wrong in (token[:-1], token.replace("Bearer e", "Bearer f"), "Bearer .", "Bearer", "Basic eA=="):
        answer = client.get(f"/xet/v2/reconstructions/{FILE}", headers={"Authorization": wrong})
        assert answer.status_code == 401, wrong
    clock.advance(hours=2)
    assert client.get(url, headers={"Range": "bytes=0-99"}).status_code == 403
    assert client.get(f"/xet/v2/reconstructions/{FILE}", headers=reading).status_code == 401


def test_an_address_gives_its_own_bytes_alone(client: TestClient, uploaded: Made) -> None:
    asked = {**bearer(client, "read"), "Range": "bytes=20000-30000"}
    plan = client.get(f"/xet/v1/reconstructions/{FILE}", headers=asked).json()
    (entry,) = plan["fetch_info"][XORB]
    place = entry["url_range"]
    assert place["start"] > 0
    whole = client.get(entry["url"])
    assert len(whole.content) == place["end"] - place["start"] + 1
    assert client.get(entry["url"], headers={"Range": f"bytes={place['start'] - 1}-"}).status_code == 403
    inside = client.get(entry["url"], headers={"Range": f"bytes={place['start'] + 5}-{place['start'] + 8}"})
    assert inside.content == whole.content[5:9]


def test_missing_parts_of_the_protocol(client: TestClient, repository: str) -> None:
    headers = bearer(client)
    assert client.post(f"/xet/v1/xorb-grants/default/{XORB}", json={}, headers=headers).status_code == 404
    assert client.get(f"/xet/v2/file-chunk-hashes/{FILE}", headers=headers).status_code == 404
    assert client.delete(f"/xet/v1/xorbs/default/{XORB}", headers=headers).status_code == 404
    assert (
        client.post(f"/xet/v1/xorbs/else/{XORB}", content=MADE.xorb.body, headers=headers).status_code == 404
    )
    assert client.post("/v1/telemetry", json={}, headers=headers).status_code == 200


def test_what_is_shared(client: TestClient, hub: Hub, uploaded: Made) -> None:
    first = hash_text(chunk_hash(CHUNKS[0]))
    hub.create_repository("model", "elsewhere/own", by="elsewhere")
    outside = bearer(client, "write", "elsewhere/own", "hf_other")
    for prefix in ("default", "default-merkledb"):
        answer = client.get(f"/xet/v1/chunks/{prefix}/{first}", headers=outside)
        assert answer.status_code == 200
    assert parse_hash(XORB) in answer.content
    assert chunk_hash(CHUNKS[1]) not in answer.content
    assert answer.content != client.get(f"/xet/v1/chunks/default/{first}", headers=outside).content
    unknown = hash_text(chunk_hash(b"unknown"))
    assert client.get(f"/xet/v1/chunks/default/{unknown}", headers=outside).status_code == 404
    assert client.get(f"/xet/v1/chunks/none/{first}", headers=outside).status_code == 404


@pytest.mark.parametrize("options", [{"private": True}, {"data_class": "internal"}])
def test_hidden_files_are_shared_inside_only(client: TestClient, hub: Hub, options: dict[str, Any]) -> None:
    hub.create_repository("model", NAME, by="lab", **options)
    assert send(client, MADE, bearer(client)).status_code == 200
    hub.create_repository("model", "elsewhere/own", by="elsewhere")
    first = hash_text(chunk_hash(CHUNKS[0]))
    outside = bearer(client, "write", "elsewhere/own", "hf_other")
    assert client.get(f"/xet/v1/chunks/default/{first}", headers=outside).status_code == 404
    assert client.get(f"/xet/v1/chunks/default/{first}", headers=bearer(client)).status_code == 200
    assert client.get(f"/xet/v2/reconstructions/{FILE}", headers=outside).status_code == 404


def flipped(at: int) -> Callable[[bytes], bytes]:
    return lambda data: data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :]


def number(at: int, value: int) -> Callable[[bytes], bytes]:
    return lambda data: data[:at] + struct.pack("<I", value) + data[at + 4 :]


WRONG_SHARDS: tuple[Callable[[bytes], bytes], ...] = (
    flipped(0), flipped(48), flipped(96), flipped(144), flipped(192), lambda data: data[:-1],
    lambda data: data + b"x", lambda data: b"",
    number(84, 0xFFFFFFFF), number(140, 99), number(136, 7), number(132, 5),
    # The xorb's own section: its hash, number of chunks, size, and a chunk's hash, place and size.
    flipped(288), number(324, 6), number(328, 1), flipped(336), number(368, 1), number(372, 1),
)  # fmt: skip


def test_what_a_shard_may_not_say(client: TestClient, hub: Hub, repository: str) -> None:
    headers = bearer(client)
    client.post(f"/xet/v1/xorbs/default/{XORB}", content=MADE.xorb.body, headers=headers)
    for version in (1, 2):
        for place, change in enumerate(WRONG_SHARDS):
            answer = client.post(f"/xet/v{version}/shards", content=change(MADE.shard), headers=headers)
            assert answer.status_code == 400, (place, answer.text)
            assert list(hub.xet.sizes()) == []
    assert hub.objects.size(MADE.sha256) is None
    assert client.post("/xet/v2/shards", content=MADE.shard, headers=headers).status_code == 200


def test_a_shard_before_its_xorb(client: TestClient, hub: Hub, repository: str) -> None:
    assert client.post("/xet/v2/shards", content=MADE.shard, headers=bearer(client)).status_code == 400
    assert list(hub.xet.sizes()) == []


def test_a_wrong_sha256_of_what_is_known(client: TestClient, hub: Hub, uploaded: Made) -> None:
    answer = client.post("/xet/v2/shards", content=flipped(192)(MADE.shard), headers=bearer(client))
    assert answer.status_code == 400


@pytest.mark.parametrize(
    "body",
    [b"", b"x", MADE.xorb.body[:-1], flipped(200)(MADE.xorb.body), MADE.xorb.body + b"\0", b"\0" * 5000],
)
def test_what_is_no_xorb(client: TestClient, store: Store, repository: str, body: bytes) -> None:
    answer = client.post(f"/xet/v1/xorbs/default/{XORB}", content=body, headers=bearer(client))
    assert answer.status_code == 400
    assert list(store.list("xorbs")) == list(store.list("incoming")) == []


def test_an_empty_file(client: TestClient, hub: Hub, repository: str) -> None:
    shard = write_shard([(bytes(32), [], [], "0" * 64)], [])
    headers = bearer(client)
    assert client.post("/xet/v2/shards", content=shard, headers=headers).json() == {"type": "result"}
    plan = client.get(f"/xet/v2/reconstructions/{'0' * 64}", headers=headers).json()
    assert plan == {"offset_into_first_range": 0, "terms": [], "xorbs": {}}
    empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    assert (hub.objects.size(empty), hub.objects.get(empty)) == (0, b"")


def test_long_checking_is_told(client: TestClient, hub: Hub, repository: str) -> None:
    client.post(f"/xet/v1/xorbs/default/{XORB}", content=MADE.xorb.body, headers=bearer(client))
    access = Access(hub.repository("model", NAME).key, "lab", "model", NAME, True, 0)
    frames = [json.loads(line) for line in _told(hub.xet.register(access, [MADE.shard]))]
    assert [frame["type"] for frame in frames] == ["validating", "committing", "result"]
    wrong = flipped(192)(make_file(CHUNKS[:2]).shard)
    small = make_xorb(CHUNKS[:2])
    hub.xet.receive_xorb(hash_text(small.index.hash), [small.body])
    *_, last = [json.loads(line) for line in _told(hub.xet.register(access, [wrong]))]
    assert (last["type"], last["retryable"]) == ("error", False)


def test_a_repository_that_goes_takes_its_token_with_it(
    client: TestClient, hub: Hub, repository: str
) -> None:
    headers = bearer(client)
    client.post(f"/xet/v1/xorbs/default/{XORB}", content=MADE.xorb.body, headers=headers)
    hub.delete_repository("model", NAME, by="lab")
    assert client.post("/xet/v2/shards", content=MADE.shard, headers=headers).status_code == 404


def damage(store: Store, path: str, at: int) -> None:
    file = store.local_path(path)
    assert file is not None
    data = bytearray(file.read_bytes())
    data[at] ^= 1
    file.write_bytes(data)


def test_a_flipped_byte_is_never_served(
    client: TestClient, hub: Hub, uploaded: Made, store: Store, tmp_path: Path
) -> None:
    damage(store, f"xorbs/{XORB[:2]}/{XORB}", 30_000)
    answer = client.get(f"/{NAME}/resolve/main/w.bin")
    assert answer.status_code == 500
    assert (
        client.get(f"/{NAME}/resolve/main/w.bin", headers={"Range": "bytes=25000-35000"}).status_code == 500
    )
    with pytest.raises(ObjectDamaged):
        hub.objects.get(MADE.sha256)
    plan = client.get(f"/xet/v2/reconstructions/{FILE}", headers=bearer(client, "read")).json()
    assert client.get(plan["xorbs"][XORB][0]["url"]).status_code == 500
    assert hub.xet.verify_xorb(XORB) is not None
    assert [file.text for file, _ in hub.xet.damaged_files([XORB])] == [FILE]
    # Who sends it again mends it.
    headers = bearer(client)
    again = client.post(f"/xet/v1/xorbs/default/{XORB}", content=MADE.xorb.body, headers=headers)
    assert again.json() == {"was_inserted": True}
    assert client.get(f"/{NAME}/resolve/main/w.bin").content == MADE.data


def test_what_follows_in_a_file_is_told_too(client: TestClient, repository: str) -> None:
    xorbs = [make_xorb([bytes([number]) * (50 + number)] * 3) for number in range(3)]
    terms = [Term(xorb.index.hash, 0, 3, xorb.index.raw_size(0, 3)) for xorb in xorbs]
    proofs = [range_hash(xorb.index.hashes_of(0, 3)) for xorb in xorbs]
    pairs = [xorb.index.chunk(number) for xorb in xorbs for number in range(3)]
    data = b"".join(bytes([number]) * (50 + number) * 3 for number in range(3))
    value = file_hash(merkle_root(pairs), len(data))
    shard = write_shard([(value, terms, proofs, hashlib.sha256(data).hexdigest())], [x.index for x in xorbs])
    headers = bearer(client)
    for xorb in xorbs:
        name = hash_text(xorb.index.hash)
        sent = client.post(f"/xet/v1/xorbs/default/{name}", content=xorb.body, headers=headers)
        assert sent.status_code == 200
    assert client.post("/xet/v1/shards", content=shard, headers=headers).status_code == 200
    first = hash_text(xorbs[0].index.chunk(0)[0])
    told = client.get(f"/xet/v1/chunks/default/{first}", headers=headers).content
    assert [xorb.index.hash in told for xorb in xorbs] == [True, True, True]
