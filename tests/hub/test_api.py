"""Hugging Face's wire, request by request; the real clients are in tests/clients."""

import base64
import hashlib
import json
from collections.abc import Iterable
from typing import Any
from urllib.parse import quote

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from starlette.testclient import TestClient

from jazari.hub import Add, Hub
from jazari.hub.links import LINK_SECONDS

NAME = "lab/darija"
API = f"/api/datasets/{NAME}"
TOKENS = ("hf_other", "hf_nobody")


def bearer(token: str) -> dict[str, str]:
    return {"Authorization": f"Bearer {token}"}


@pytest.fixture
def repository(hub: Hub) -> str:
    hub.create_repository("dataset", NAME, by="lab")
    files = {
        "README.md": b"---\nlanguage: ary\n---\n# Hi\n",
        "data/a b.txt": b"0123456789",
        "d/x.parquet": b"PAR1!",
    }
    hub.commit(
        "dataset", NAME, [Add(path, data) for path, data in files.items()], message="Fill\n\nWell", by="lab"
    )
    return NAME


def lines(*values: dict[str, Any]) -> bytes:
    return b"".join(json.dumps(value).encode() + b"\n" for value in values)


def header(**more: object) -> dict[str, Any]:
    return {"key": "header", "value": {"summary": "Change", "description": "", **more}}


def file(path: str, data: bytes) -> dict[str, Any]:
    content = base64.b64encode(data).decode()
    return {"key": "file", "value": {"path": path, "content": content, "encoding": "base64"}}


def send(client: TestClient, *values: dict[str, Any], branch: str = "main") -> Any:
    return client.post(f"{API}/commit/{branch}", content=lines(*values))


def test_who_am_i(client: TestClient, anyone: TestClient) -> None:
    answer = client.get("/api/whoami-v2").json()
    assert (answer["name"], [org["name"] for org in answer["orgs"]]) == ("amina", ["lab"])
    refused = anyone.get("/api/whoami-v2")
    assert refused.status_code == 401
    assert refused.headers["X-Error-Message"] == "Invalid credentials in Authorization header"


def test_create_and_delete(client: TestClient) -> None:
    asked = {"name": "x", "organization": "lab", "type": "dataset", "visibility": "private"}
    made = client.post("/api/repos/create", json=asked)
    assert made.json()["url"] == "http://hub.test/datasets/lab/x"
    again = client.post("/api/repos/create", json=asked)
    assert (again.status_code, again.json()["url"]) == (409, "http://hub.test/datasets/lab/x")
    assert client.get("/api/datasets/lab/x").json()["private"] is True
    assert client.request("DELETE", "/api/repos/delete", json=asked).status_code == 200
    gone = client.request("DELETE", "/api/repos/delete", json=asked)
    assert (gone.status_code, gone.headers["X-Error-Code"]) == (404, "RepoNotFound")


@pytest.mark.parametrize(
    "asked",
    [{}, {"name": 3}, {"name": "amina/x/y"}, {"name": "x", "organization": "lab", "type": "kernel"},
     {"name": "a--b", "organization": "lab"}, {"name": "x", "organization": ["lab"]}, []],
)  # fmt: skip
def test_what_cannot_be_created(client: TestClient, asked: object) -> None:
    answer = client.post("/api/repos/create", json=asked)
    assert answer.status_code == 400
    assert answer.json()["error"]


def test_who_may_write(client: TestClient, hub: Hub, repository: str) -> None:
    head = hub.resolve("dataset", NAME)
    for token, status in (("", 401), ("hf_nobody", 401), ("hf_reading", 403), ("hf_reader", 403), ("hf_other", 403),
                          ("hf_browser", 403)):  # fmt: skip
        client.headers["Authorization"] = f"Bearer {token}"
        assert send(client, header(), file("x", b"x")).status_code == status, token
        for path in ("branch/x", "tag/main", "preupload/main"):
            body = {"tag": "x", "files": []}
            assert client.post(f"{API}/{path}", json=body).status_code == status, (token, path)
        asked = {"name": "darija", "organization": "lab", "type": "dataset"}
        assert client.request("DELETE", "/api/repos/delete", json=asked).status_code == status
        assert client.post("/api/repos/create", json=asked | {"name": "y"}).status_code == status
        assert client.get(f"{API}/auth-check/write").status_code == status
        assert client.get(f"{API}/auth-check").status_code == 200
        upload = {"operation": "upload", "objects": [{"oid": "0" * 64, "size": 1}], "ref": {"name": "main"}}
        assert client.post(f"/datasets/{NAME}.git/info/lfs/objects/batch", json=upload).status_code == status
    assert hub.resolve("dataset", NAME) == head


@pytest.mark.parametrize("options", [{"private": True}, {"data_class": "internal"}])
def test_a_hidden_repository_is_not_there_for_others(
    client: TestClient, hub: Hub, options: dict[str, Any]
) -> None:
    hub.create_repository("dataset", NAME, by="lab", **options)
    gets = ["", "/tree/main", "/refs", "/commits/main", "/revision/main", "/auth-check"]
    paths = [f"{API}{path}" for path in gets] + [f"/datasets/{NAME}/resolve/main/.gitattributes"]
    for path in paths:
        assert client.get(path, headers=bearer("hf_reader")).status_code == 200, path
        for token in TOKENS:
            answer = client.get(path, headers=bearer(token))
            assert (answer.status_code, answer.headers["X-Error-Code"]) == (404, "RepoNotFound"), path
    assert [item["id"] for item in client.get("/api/datasets").json()] == [NAME]
    assert client.get("/api/datasets", headers=bearer("hf_other")).json() == []
    batch = {"operation": "download", "objects": []}
    for token in TOKENS:
        refused = client.post(
            f"/datasets/{NAME}.git/info/lfs/objects/batch", json=batch, headers=bearer(token)
        )
        assert refused.status_code == (404 if token == "hf_other" else 401)


def test_information(client: TestClient, repository: str, hub: Hub) -> None:
    head = hub.resolve("dataset", NAME)
    shape = client.get(API).json()
    assert (shape["id"], shape["sha"], shape["private"], shape["cardData"]) == (
        NAME,
        head.sha,
        False,
        {"language": "ary"},
    )
    assert [item["rfilename"] for item in shape["siblings"]] == [
        ".gitattributes", "README.md", "d/x.parquet", "data/a b.txt",
    ]  # fmt: skip
    blobs = client.get(f"{API}/revision/{head.sha}?blobs=true").json()["siblings"]
    large = next(item for item in blobs if item["rfilename"] == "d/x.parquet")
    assert large["lfs"]["sha256"] == hashlib.sha256(b"PAR1!").hexdigest()
    first = client.get(f"{API}/revision/{head.parent}").json()
    assert (first["sha"], len(first["siblings"])) == (head.parent, 1)
    assert client.get(f"{API}?expand=sha").json().keys() == {"id", "_id", "sha"}
    missing = client.get(f"{API}/revision/nothing")
    assert (missing.status_code, missing.headers["X-Error-Code"]) == (404, "RevisionNotFound")
    for path in ("/api/datasets/gpt2", "/api/models/lab/darija", "/api/datasets/lab/other"):
        assert client.get(path).headers["X-Error-Code"] == "RepoNotFound"


def test_listing_by_pages(client: TestClient, hub: Hub, clock: Any) -> None:
    for number in range(5):
        clock.advance(seconds=number % 2)
        hub.create_repository("model", f"lab/m{number}", by="lab")
    seen: list[str] = []
    url = "/api/models?limit=2&sort=createdAt&author=lab"
    while url:
        answer = client.get(url)
        seen += [item["id"] for item in answer.json()]
        url = answer.links.get("next", {}).get("url", "")
    assert sorted(seen) == [f"lab/m{number}" for number in range(5)]
    assert client.get("/api/models?search=M3").json()[0]["id"] == "lab/m3"
    assert client.get("/api/models?author=nobody").json() == []
    assert client.get("/api/models?cursor=zzz").status_code == 400
    assert "siblings" in client.get("/api/models?full=true").json()[0]


def test_tree_and_paths(client: TestClient, repository: str, hub: Hub) -> None:
    head = hub.resolve("dataset", NAME)
    assert [(item["type"], item["path"]) for item in client.get(f"{API}/tree/main").json()] == [
        ("file", ".gitattributes"), ("file", "README.md"), ("directory", "d"), ("directory", "data"),
    ]  # fmt: skip
    below = client.get(f"{API}/tree/main/{quote('data', safe='')}?expand=true").json()
    assert below[0]["path"] == "data/a b.txt"
    assert below[0]["lastCommit"] == {"id": head.sha, "title": "Fill", "date": "2026-11-22T09:00:00.000Z"}
    page = client.get(f"{API}/tree/main?recursive=true&limit=2")
    rest = client.get(page.links["next"]["url"])
    assert head.sha in page.links["next"]["url"]
    whole = client.get(f"{API}/tree/main?recursive=true").json()
    assert (page.json() + rest.json())[:4] == whole[:4]
    found = client.post(
        f"{API}/paths-info/main", data={"paths": ["d", "d/x.parquet", "no"], "expand": "False"}
    )
    assert [(item["type"], item["path"]) for item in found.json()] == [
        ("directory", "d"),
        ("file", "d/x.parquet"),
    ]
    assert found.json()[1]["lfs"]["size"] == 5
    missing = client.get(f"{API}/tree/main/nothing")
    assert (missing.headers["X-Error-Code"], missing.headers["X-Repo-Commit"]) == ("EntryNotFound", head.sha)


def test_history_branches_and_tags(client: TestClient, repository: str, hub: Hub) -> None:
    head = hub.resolve("dataset", NAME)
    assert client.post(f"{API}/branch/feature%2Fx", json={"startingPoint": head.parent}).status_code == 200
    assert client.post(f"{API}/branch/feature%2Fx", json={}).status_code == 409
    assert client.post(f"{API}/tag/feature%2Fx", json={"tag": "v1", "message": "m"}).status_code == 200
    refs = client.get(f"{API}/refs?include_prs=1").json()
    assert [(ref["name"], ref["ref"], ref["targetCommit"]) for ref in refs["branches"]] == [
        ("feature/x", "refs/heads/feature/x", head.parent), ("main", "refs/heads/main", head.sha),
    ]  # fmt: skip
    assert refs["tags"][0]["targetCommit"] == head.parent
    assert refs["pullRequests"] == []
    assert [item["id"] for item in client.get(f"{API}/commits/main").json()] == [head.sha, head.parent]
    first = client.get(f"{API}/commits/main?limit=1")
    assert (first.json()[0]["title"], first.json()[0]["message"]) == ("Fill", "Well")
    assert client.get(first.links["next"]["url"]).json()[0]["id"] == head.parent
    assert client.get(f"{API}/tree/feature%2Fx").json()[0]["path"] == ".gitattributes"
    for path in ("branch/feature%2Fx", "tag/v1"):
        assert client.delete(f"{API}/{path}").status_code == 200
        assert client.delete(f"{API}/{path}").status_code == 404
    assert client.delete(f"{API}/branch/main").status_code == 403


def test_preupload_decides(client: TestClient, repository: str) -> None:
    def asked(path: str, size: int, sample: bytes = b"text") -> dict[str, Any]:
        return {"path": path, "size": size, "sample": base64.b64encode(sample).decode()}

    files = [
        asked("a.txt", 4),
        asked("a.bin", 4),
        asked("a.log", 4),
        asked("data/a b.txt", 4),
        asked("big", 20_000_000),
    ]
    answer = client.post(f"{API}/preupload/main", json={"files": files, "gitIgnore": "*.log"}).json()["files"]
    assert [(item["uploadMode"], item["shouldIgnore"]) for item in answer] == [
        ("regular", False), ("lfs", False), ("regular", True), ("regular", False), ("lfs", False),
    ]  # fmt: skip
    assert ["oid" in item for item in answer] == [False, False, False, True, False]
    bad_files: list[object] = [3, {"path": "x", "sample": "!", "size": 1}, asked("x", -1)]
    for wrong in ({}, *({"files": [bad]} for bad in bad_files)):
        assert client.post(f"{API}/preupload/main", json=wrong).status_code == 400
    assert client.post(f"{API}/preupload/main", json={"files": [asked("../x", 3)]}).status_code == 422


def test_a_commit_of_every_kind_of_line(client: TestClient, hub: Hub, repository: str) -> None:
    answer = send(
        client,
        header(description="More"),
        file("نص.txt", "سلام".encode()),
        {"key": "deletedFolder", "value": {"path": "d/"}},
        {"key": "deletedFile", "value": {"path": "README.md"}},
    )
    assert answer.status_code == 200
    head = hub.resolve("dataset", NAME)
    assert answer.json()["commitOid"] == head.sha
    assert (head.message, head.organisation) == ("Change\n\nMore", "lab")
    assert {item.path for item in hub.files("dataset", NAME)} == {".gitattributes", "data/a b.txt", "نص.txt"}


def test_a_commit_with_an_old_parent_is_refused_as_clients_expect(
    client: TestClient, hub: Hub, repository: str
) -> None:
    parent = hub.resolve("dataset", NAME).parent
    answer = send(client, header(parentCommit=parent), file("x", b"x"))
    assert answer.status_code == 412
    assert "Please refresh and try again" in answer.json()["error"]


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (b"", 400),
        (b"not json\n", 400),
        (b"[]\n", 400),
        (lines({"key": "header", "value": {}}), 400),
        (lines({"key": "header"}), 400),
        (lines(file("x", b"x")), 400),
        (lines(header(), {"key": "other", "value": {"path": "x"}}), 400),
        (lines(header(), {"key": "file", "value": {"path": "x", "content": "!", "encoding": "base64"}}), 400),
        (lines(header(), file("../../x", b"x")), 422),
        (lines(header(), file(".git/config", b"x")), 422),
        (lines(header(), file("README.MD", b"x")), 400),
        (lines(header(), {"key": "lfsFile", "value": {"path": "x", "algo": "sha256", "oid": "0" * 64}}), 400),
        (lines(header(), {"key": "lfsFile", "value": {"path": "x", "oid": "zz"}}), 400),
        (lines(header(), {"key": "deletedFile", "value": {"path": "nothing"}}), 404),
        (b"[" * 100_000 + b"\n", 400),
        (b"x" * (15 << 20), 413),
    ],
)
def test_a_bad_commit_changes_nothing(
    client: TestClient, hub: Hub, repository: str, body: bytes, status: int
) -> None:
    head = hub.resolve("dataset", NAME)
    answer = client.post(f"{API}/commit/main", content=body)
    assert answer.status_code == status
    assert answer.json()["error"]
    assert hub.resolve("dataset", NAME) == head


values = st.recursive(
    st.none() | st.text(max_size=6) | st.integers(),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["key", "value", "path", "content", "header"]), inner)
    ),
    max_leaves=8,
)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.binary(max_size=80) | values.map(lambda value: json.dumps(value).encode()))
def test_any_bytes_as_a_commit_are_refused_clearly(client: TestClient, repository: str, body: bytes) -> None:
    for path in (f"{API}/commit/main", f"{API}/preupload/main", "/api/repos/create", "/api/validate-yaml",
                 f"/datasets/{NAME}.git/info/lfs/objects/batch"):  # fmt: skip
        assert client.post(path, content=body).status_code in (200, 400, 404)


def test_a_file_whole_and_in_ranges(
    client: TestClient, anyone: TestClient, hub: Hub, repository: str
) -> None:
    url = f"/datasets/{NAME}/resolve/main/{quote('data/a b.txt')}"
    head = hub.resolve("dataset", NAME)
    told = anyone.head(url)
    assert (told.headers["Content-Length"], told.content) == ("10", b"")
    known = hub.file("dataset", NAME, "main", "data/a b.txt")
    assert (told.headers["X-Repo-Commit"], told.headers["ETag"]) == (head.sha, f'"{known.git_oid}"')
    assert anyone.get(url).content == b"0123456789"
    part = anyone.get(url, headers={"Range": "bytes=3-5"})
    assert (part.status_code, part.content, part.headers["Content-Range"]) == (206, b"345", "bytes 3-5/10")
    assert anyone.get(url, headers={"Range": "bytes=-2"}).content == b"89"
    past = anyone.get(url, headers={"Range": "bytes=10-"})
    assert (past.status_code, past.headers["Content-Range"]) == (416, "bytes */10")
    other = anyone.get(url, headers={"Range": "bytes=3-5", "If-Range": '"old"'})
    assert (other.status_code, other.content) == (200, b"0123456789")
    assert anyone.get(url, headers={"If-None-Match": told.headers["ETag"]}).status_code == 304
    large = anyone.head(f"/datasets/{NAME}/resolve/{head.sha}/d/x.parquet")
    digest = hashlib.sha256(b"PAR1!").hexdigest()
    assert large.headers["ETag"] == large.headers["X-Linked-Etag"] == f'"{digest}"'


def test_what_is_not_there(anyone: TestClient, hub: Hub, repository: str) -> None:
    head = hub.resolve("dataset", NAME)
    for path in ("main/nothing", "main/d", "main/%2e%2e/%2e%2e/etc/passwd", "main/", "nothing/a"):
        answer = anyone.head(f"/datasets/{NAME}/resolve/{path}")
        code = "RevisionNotFound" if path == "nothing/a" else "EntryNotFound"
        assert (answer.status_code, answer.headers["X-Error-Code"]) == (404, code), path
    missing = anyone.get(f"/datasets/{NAME}/resolve/main/nothing")
    assert missing.headers["X-Repo-Commit"] == head.sha


def test_nothing_served_can_run_in_a_browser(client: TestClient, anyone: TestClient, repository: str) -> None:
    page = b"<script>alert(1)</script>"
    send(client, header(), file("x.html", page), file("x.svg", b"<svg/>"), file("x.js", page))
    for path in ("x.html", "x.js", "x.svg"):
        answer = anyone.get(f"/datasets/{NAME}/resolve/main/{path}")
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        assert "sandbox" in answer.headers["Content-Security-Policy"]
        assert "html" not in answer.headers["Content-Type"]
        assert "script" not in answer.headers["Content-Type"]


def batch(client: TestClient, operation: str, data: bytes, **headers: str) -> dict[str, Any]:
    objects = [{"oid": hashlib.sha256(data).hexdigest(), "size": len(data)}]
    asked = {"operation": operation, "transfers": ["basic"], "objects": objects}
    answer = client.post(f"/datasets/{NAME}.git/info/lfs/objects/batch", json=asked, headers=headers)
    assert answer.status_code == 200
    found: dict[str, Any] = answer.json()["objects"][0]
    return found


def pieces(data: bytes) -> Iterable[bytes]:
    yield from (data[start : start + 70_000] for start in range(0, len(data), 70_000))


def test_a_large_file_goes_up_and_comes_down(
    client: TestClient, anyone: TestClient, hub: Hub, repository: str
) -> None:
    data = bytes(range(256)) * 12_000
    oid = hashlib.sha256(data).hexdigest()
    actions = batch(client, "upload", data)["actions"]
    # The client sends no credentials with the bytes: the address itself is the permission.
    assert anyone.put(actions["upload"]["href"], content=pieces(data)).status_code == 200
    proof = {"oid": oid, "size": len(data)}
    assert client.post(actions["verify"]["href"], json=proof).status_code == 200
    assert client.post(actions["verify"]["href"], json=proof | {"size": 1}).status_code == 404
    assert "actions" not in batch(client, "upload", data)
    line = {"key": "lfsFile", "value": {"path": "big.bin", "algo": "sha256", "oid": oid, "size": len(data)}}
    assert send(client, header(), line).status_code == 200
    url = f"/datasets/{NAME}/resolve/main/big.bin"
    assert anyone.get(url).content == data
    assert anyone.get(url, headers={"Range": "bytes=1000000-"}).content == data[1_000_000:]
    download = batch(anyone, "download", data)["actions"]["download"]["href"]
    assert anyone.get(download).content == data
    assert "error" in batch(anyone, "download", b"other")


def test_upload_addresses_cannot_be_bent(
    client: TestClient, anyone: TestClient, hub: Hub, repository: str
) -> None:
    data = b"x" * 1000
    href = batch(client, "upload", data)["actions"]["upload"]["href"]
    for bent in (href.replace("size=1000", "size=1001"), href.replace("expires=", "expires=9"), href[:-1] + "~",
                 href.replace("darija", "other"), href.replace("datasets/", ""), href.split("?")[0],
                 href.replace(hashlib.sha256(data).hexdigest(), "0" * 64)):  # fmt: skip
        assert anyone.put(bent, content=data).status_code == 403, bent
    assert anyone.put(href, content=b"y" * 1000).status_code == 400
    assert anyone.put(href, content=data * 2).status_code == 413
    assert anyone.put(href, content=data[:10]).status_code == 400
    assert hub.objects.size(hashlib.sha256(data).hexdigest()) is None
    assert anyone.get(href).status_code == 403


def test_an_expired_address_is_refused(
    client: TestClient, anyone: TestClient, repository: str, clock: Any
) -> None:
    href = batch(client, "upload", b"x")["actions"]["upload"]["href"]
    clock.advance(seconds=LINK_SECONDS + 1)
    assert "expired" in anyone.put(href, content=b"x").json()["error"]


def test_naming_an_object_of_a_hidden_repository_is_refused(
    client: TestClient, hub: Hub, repository: str
) -> None:
    data = b"PAR1 secret"
    hub.create_repository("dataset", "other/hidden", private=True, by="other")
    hub.commit("dataset", "other/hidden", [Add("x.parquet", data)], message="x", by="other")
    oid = hashlib.sha256(data).hexdigest()
    value = {"path": "mine.parquet", "algo": "sha256", "oid": oid, "size": len(data)}
    assert send(client, header(), {"key": "lfsFile", "value": value}).status_code == 400
    assert "actions" in batch(client, "upload", data)
    assert "error" in batch(client, "download", data)


def test_validate_yaml(client: TestClient, anyone: TestClient) -> None:
    def answer(content: object) -> Any:
        return client.post("/api/validate-yaml", json={"content": content, "repoType": "dataset"})

    assert answer("---\nlanguage: ary\n---\n").json() == {"errors": [], "warnings": []}
    assert answer("# No metadata").json()["warnings"]
    wrong = answer("---\na: [\n---\n")
    assert (wrong.status_code, len(wrong.json()["errors"])) == (400, 1)
    assert anyone.post("/api/validate-yaml", json={"content": ""}).status_code == 401


@pytest.mark.parametrize("query", [f"limit={'9' * 5000}", "cursor=MS4wfDEwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAw"])
def test_endless_numbers_in_an_address_break_nothing(anyone: TestClient, query: str) -> None:
    assert anyone.get(f"/api/datasets?{query}").status_code in (200, 400)


def test_endless_numbers_in_ranges_and_signed_addresses(repository: str, anyone: TestClient) -> None:
    address, many = f"/datasets/{repository}/resolve/main/data/a%20b.txt", "9" * 5000
    assert anyone.get(address, headers={"Range": f"bytes=8-{'9' * 20}"}).content == b"89"
    for asked in (f"bytes=0-{many}", f"bytes={many}-", f"bytes=-{many}"):
        assert anyone.get(address, headers={"Range": asked}).status_code == 200
    signed = f"/datasets/{repository}.git/info/lfs/objects/{'a' * 64}?signature=x"
    assert anyone.get(f"{signed}&size={many}&expires=1").status_code == 403
    assert anyone.get(f"{signed}&size=1&expires={many}").status_code == 403


def test_half_characters_are_refused(repository: str, client: TestClient) -> None:
    half = "\ud800"
    assert send(client, {"key": "header", "value": {"summary": half}}).status_code == 400
    assert send(client, header(parentCommit=half), file("x", b"x")).status_code == 400
    assert client.post(f"{API}/branch/b", content=json.dumps({"startingPoint": half})).status_code == 400
    assert client.post(f"{API}/tag/main", content=json.dumps({"tag": half})).status_code == 400


def test_nobody_learns_whether_bytes_of_others_are_here(
    repository: str, client: TestClient, hub: Hub
) -> None:
    data = b"PAR1 hidden"
    hub.create_repository("dataset", "other/hidden", private=True, by="other")
    hub.commit("dataset", "other/hidden", [Add("x.parquet", data)], message="x", by="other")
    answers = set()
    for oid in (hashlib.sha256(data).hexdigest(), "0" * 64):
        value = {"path": "mine.parquet", "algo": "sha256", "oid": oid, "size": len(data)}
        answers.add(send(client, header(), {"key": "lfsFile", "value": value}).text.replace(oid, "OID"))
    assert len(answers) == 1
