"""Discussions and pull requests on the wire, request by request; the real clients are in tests/clients."""

import base64
import hashlib
import json
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from starlette.testclient import TestClient

from jazari.hub import Add, Hub
from jazari.hub.discussions import Discussions, api, rules
from jazari.hub.discussions.store import change_discussion
from jazari.hub.pulls import Told
from tests.hub.conftest import PEOPLE

NAME = "lab/darija"
API = f"/api/datasets/{NAME}"
TALK = f"{API}/discussions"


def bearer(token: str) -> dict[str, str]:
    return {"Authorization": f"Bearer {token}"}


@pytest.fixture(autouse=True)
def repository(hub: Hub) -> str:
    hub.create_repository("dataset", NAME, by="lab")
    hub.commit("dataset", NAME, [Add("a.txt", b"a\n"), Add("b.txt", b"b\n")], message="Fill", by="lab")
    return NAME


@pytest.fixture
def other(app: Any) -> TestClient:
    """Who is no member of the organisation."""
    return TestClient(app, base_url="http://hub.test", headers=bearer("hf_other"))


def commit(
    client: TestClient,
    path: str,
    data: bytes,
    branch: str = "main",
    create_pr: bool = False,
    **header: object,
) -> Any:
    content = base64.b64encode(data).decode()
    lines = [
        {"key": "header", "value": {"summary": f"Write {path}", "description": "", **header}},
        {"key": "file", "value": {"path": path, "content": content, "encoding": "base64"}},
    ]
    body = b"".join(json.dumps(line).encode() + b"\n" for line in lines)
    flag = "?create_pr=1" if create_pr else ""
    return client.post(f"{API}/commit/{branch.replace('/', '%2F')}{flag}", content=body)


def open_one(client: TestClient, title: str = "A question", **more: object) -> int:
    answer = client.post(TALK, json={"title": title, "description": "Why **so**?", **more})
    assert answer.status_code == 200, answer.text
    number: int = answer.json()["num"]
    return number


def test_a_discussion_from_its_opening_to_its_closing(client: TestClient, other: TestClient) -> None:
    number = open_one(other, "  A  question ")
    said = client.post(f"{TALK}/{number}/comment", json={"comment": "Because <script>x</script>."}).json()
    assert said["newMessage"]["data"]["latest"]["raw"] == "Because <script>x</script>."
    assert "<script" not in said["newMessage"]["data"]["latest"]["html"]
    renamed = other.post(f"{TALK}/{number}/title", json={"title": "The question"}).json()["newTitle"]
    assert renamed["data"] == {"from": "A question", "to": "The question"}
    closed = other.post(f"{TALK}/{number}/status", json={"status": "closed", "comment": "Thanks"}).json()
    assert closed["newStatus"]["data"] == {"status": "closed"}
    details = client.get(f"{TALK}/{number}").json()
    assert (details["title"], details["status"], details["author"]["name"]) == (
        "The question",
        "closed",
        "chaima",
    )
    kinds = [event["type"] for event in details["events"]]
    assert kinds == ["comment", "comment", "title-change", "comment", "status-change"]
    assert details["repo"] == {"name": NAME, "type": "dataset"}
    assert "changes" not in details
    again = other.post(f"{TALK}/{number}/status", json={"status": "closed"})
    assert (again.status_code, again.json()["code"]) == (409, "hub.status-conflict")


def test_a_list_by_type_status_author_and_page(
    client: TestClient, other: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(api, "PAGE", 5)
    numbers = [open_one(client, f"Number {n}") for n in range(6)]
    pull = open_one(other, pullRequest=True)
    client.post(f"{TALK}/{numbers[0]}/status", json={"status": "closed"})

    def listed(**query: str | int) -> list[int]:
        return [item["num"] for item in client.get(TALK, params=query).json()["discussions"]]

    first = client.get(TALK).json()
    assert (first["count"], first["start"], len(first["discussions"])) == (7, 0, 5)
    assert first["discussions"][0]["num"] == pull
    assert listed(p=1) == [2, 1]
    assert listed(type="pull_request") == listed(author="chaima") == [pull]
    assert listed(type="pull_request", status="open") == [pull]
    assert listed(status="closed") == [1]
    assert listed(author="nobody") == []
    for wrong in ({"p": "x"}, {"status": "gone"}, {"type": "issue"}, {"p": "9" * 30}):
        assert client.get(TALK, params=wrong).status_code == 400, wrong


def test_a_pull_request_made_with_its_commit(client: TestClient, other: TestClient, hub: Hub) -> None:
    main = hub.resolve("dataset", NAME)
    made = commit(other, "c.txt", b"c\n", create_pr=True, description="Look").json()
    assert made["pullRequestUrl"] == f"http://hub.test/datasets/{NAME}/discussions/1"
    assert made["commitUrl"] == f"http://hub.test/datasets/{NAME}/commit/{made['commitOid']}"
    assert hub.resolve("dataset", NAME) == main
    assert hub.resolve("dataset", NAME, "refs/pr/1").sha == made["commitOid"]
    assert other.get(f"/datasets/{NAME}/resolve/refs%2Fpr%2F1/c.txt").content == b"c\n"
    assert other.get(f"/datasets/{NAME}/resolve/main/c.txt").status_code == 404
    assert [row["path"] for row in other.get(f"{API}/tree/refs%2Fpr%2F1").json()][-1] == "c.txt"
    assert other.get(f"{API}/revision/refs%2Fpr%2F1").json()["sha"] == made["commitOid"]
    assert commit(other, "d.txt", b"d\n", "refs/pr/1").status_code == 200
    details = client.get(f"{TALK}/1", params={"diff": "1"}).json()
    assert (details["title"], details["status"]) == ("Write c.txt", "open")
    assert details["changes"] == {"base": "refs/heads/main"}
    assert details["filesWithConflicts"] == []
    assert "+++ b/c.txt\n@@ -0,0 +1 @@\n+c\n" in details["diff"]
    assert [event["type"] for event in details["events"]] == ["comment", "commit", "commit"]
    entries = hub._ledger.size()
    merged = client.post(f"{TALK}/1/merge").json()
    assert hub._ledger.size() == entries + 1
    head = hub.resolve("dataset", NAME)
    assert (head.sha, head.parent, head.organisation) == (merged["mergeCommitId"], main.sha, "lab")
    assert {file.path for file in hub.files("dataset", NAME)} >= {"a.txt", "b.txt", "c.txt", "d.txt"}
    after = client.get(f"{TALK}/1").json()
    assert (after["status"], after["changes"]["mergeCommitId"]) == ("merged", head.sha)
    assert commit(other, "e.txt", b"e\n", "refs/pr/1").status_code == 409
    assert client.post(f"{TALK}/1/merge").status_code == 409


def test_a_pull_request_begins_at_a_branch_or_at_its_parent(client: TestClient, hub: Hub) -> None:
    first = hub.resolve("dataset", NAME)
    hub.create_branch("dataset", NAME, "next")
    hub.commit("dataset", NAME, [Add("n.txt", b"n")], message="Next", branch="next", by="lab")
    assert commit(client, "c.txt", b"c", "next", create_pr=True).status_code == 200
    assert client.get(f"{TALK}/1").json()["changes"]["base"] == "refs/heads/next"
    assert len(hub.files("dataset", NAME, "refs/pr/1")) == 5
    hub.commit("dataset", NAME, [Add("m.txt", b"m")], message="More", by="lab")
    assert commit(client, "c.txt", b"c", create_pr=True, parentCommit=first.sha).status_code == 200
    assert hub.resolve("dataset", NAME, "refs/pr/2").parent == first.sha
    for base in (first.sha, "missing", "refs/pr/1"):
        answer = commit(client, "c.txt", b"c", base, create_pr=True)
        assert (answer.status_code, answer.headers["X-Error-Code"]) == (404, "RevisionNotFound"), base
    stale = commit(client, "c.txt", b"c", "refs/pr/1", parentCommit=first.sha)
    assert stale.status_code == 412


def test_a_draft_is_opened_before_it_is_merged(client: TestClient, other: TestClient) -> None:
    number = open_one(client, pullRequest=True)
    assert client.get(f"{TALK}/{number}").json()["status"] == "draft"
    assert client.post(f"{TALK}/{number}/merge").status_code == 409
    client.post(f"{TALK}/{number}/status", json={"status": "open"})
    assert client.post(f"{TALK}/{number}/merge").status_code == 409
    commit(client, "c.txt", b"c", f"refs/pr/{number}")
    assert other.post(f"{TALK}/{number}/merge").status_code == 403
    assert client.post(f"{TALK}/{number}/merge", json={"comment": "Good"}).status_code == 200


def test_a_conflict_names_its_files(client: TestClient, hub: Hub) -> None:
    commit(client, "a.txt", b"theirs\n", create_pr=True)
    hub.commit("dataset", NAME, [Add("a.txt", b"ours\n"), Add("z.txt", b"z")], message="Ours", by="lab")
    assert client.get(f"{TALK}/1").json()["filesWithConflicts"] == ["a.txt"]
    head = hub.resolve("dataset", NAME)
    answer = client.post(f"{TALK}/1/merge")
    assert answer.status_code == 409
    assert "a.txt" in answer.json()["error"]
    assert hub.resolve("dataset", NAME) == head
    commit(client, "a.txt", b"ours\n", "refs/pr/1")
    assert client.post(f"{TALK}/1/merge").status_code == 200


def test_names_that_differ_by_case_only_conflict(client: TestClient, hub: Hub) -> None:
    commit(client, "New.txt", b"1", create_pr=True)
    hub.commit("dataset", NAME, [Add("new.txt", b"2")], message="Ours", by="lab")
    assert client.post(f"{TALK}/1/merge").status_code == 409


def test_both_sides_may_track_new_large_files(client: TestClient, hub: Hub) -> None:
    big = b"\0" * 100
    for path, branch in (("one.bin2", "refs/pr/1"), ("two.bin3", "main")):
        if branch == "main":
            hub.commit("dataset", NAME, [Add(path, big)], message="Big", by="lab")
        else:
            commit(client, "c.txt", b"c", create_pr=True)
            sha256 = hub.objects.put(big + b"1")
            repository = hub.repository("dataset", NAME)
            hub.receive("dataset", NAME, sha256, 101, [big + b"1"])
            assert hub.holds(repository, sha256)
            line = {"key": "lfsFile", "value": {"path": path, "algo": "sha256", "oid": sha256, "size": 101}}
            body = b"".join(
                json.dumps(item).encode() + b"\n"
                for item in ({"key": "header", "value": {"summary": "Big"}}, line)
            )
            assert client.post(f"{API}/commit/refs%2Fpr%2F1", content=body).status_code == 200
    assert client.get(f"{TALK}/1").json()["filesWithConflicts"] == []
    assert client.post(f"{TALK}/1/merge").status_code == 200
    attributes = hub.read("dataset", NAME, "main", ".gitattributes").decode()
    assert "/one.bin2 filter=lfs" in attributes
    assert "/two.bin3 filter=lfs" in attributes


def test_refs_of_pull_requests(client: TestClient) -> None:
    for path in "cde":
        commit(client, path, b"x", create_pr=True)
    listed = client.get(f"{API}/refs?include_prs=1").json()
    assert [ref["ref"] for ref in listed["pullRequests"]] == ["refs/pr/3", "refs/pr/2", "refs/pr/1"]
    assert len(listed["branches"]) == 1
    assert "pullRequests" not in client.get(f"{API}/refs").json()
    assert client.post(f"{API}/tag/refs%2Fpr%2F1", json={"tag": "v0"}).status_code == 200
    for method, address in (("POST", "branch/refs%2Fpr%2F9"), ("DELETE", "branch/refs%2Fpr%2F1")):
        assert client.request(method, f"{API}/{address}", json={}).status_code in (400, 404)
    assert client.get(f"{API}/revision/1").status_code == 404


def test_comments_are_edited_by_their_author_and_hidden_for_good(
    client: TestClient, other: TestClient
) -> None:
    number = open_one(other)
    comment = client.get(f"{TALK}/{number}").json()["events"][0]["id"]
    assert client.post(f"{TALK}/{number}/comment/{comment}/edit", json={"content": "x"}).status_code == 403
    edited = other.post(f"{TALK}/{number}/comment/{comment}/edit", json={"content": "New"}).json()
    assert edited["updatedComment"] == client.get(f"{TALK}/{number}").json()["events"][0]
    assert edited["updatedComment"]["data"]["edited"] is True
    assert edited["updatedComment"]["data"]["latest"]["raw"] == "New"
    hidden = client.post(f"{TALK}/{number}/comment/{comment}/hide").json()["updatedComment"]
    assert hidden["data"]["hidden"] is True
    assert "New" not in json.dumps(client.get(f"{TALK}/{number}").json())
    assert other.post(f"{TALK}/{number}/comment/{comment}/edit", json={"content": "x"}).status_code == 409
    for unknown in ("0" * 23 + "f", "xyz", "f" * 30):
        assert client.post(f"{TALK}/{number}/comment/{unknown}/hide").status_code == 404


def test_who_may_do_what(client: TestClient, other: TestClient, anyone: TestClient, hub: Hub) -> None:
    number = open_one(client)
    pull = commit(client, "c.txt", b"c", create_pr=True).json()
    assert pull["pullRequestUrl"].endswith("/2")
    for token, status in (("", 401), ("hf_nobody", 401), ("hf_reading", 403), ("hf_browser", 403)):
        anyone.headers["Authorization"] = f"Bearer {token}"
        asked: dict[str, object] = {"title": "Hello", "description": "x"}
        assert anyone.post(TALK, json=asked).status_code == status, token
        assert anyone.post(f"{TALK}/{number}/comment", json={"comment": "x"}).status_code == status
        assert commit(anyone, "x", b"x", create_pr=True).status_code == status
        assert anyone.get(f"{TALK}/{number}").status_code == 200
    assert other.post(f"{TALK}/{number}/title", json={"title": "Mine"}).status_code == 403
    assert other.post(f"{TALK}/{number}/status", json={"status": "closed"}).status_code == 403
    assert commit(other, "x", b"x", "refs/pr/2").status_code == 403
    assert commit(other, "x", b"x", "refs/pr/77").status_code == 403
    for branch in ("main", "None", ""):
        assert commit(other, "x", b"x", branch or "%20").status_code == 403
    preupload = {"files": [{"path": "x", "sample": "", "size": 1}]}
    assert other.post(f"{API}/preupload/main", json=preupload).status_code == 403
    assert other.post(f"{API}/preupload/main?create_pr=1", json=preupload).status_code == 200
    hub.create_repository("model", "lab/hidden", private=True, by="lab")
    for address in ("discussions", "discussions/1"):
        answer = other.get(f"/api/models/lab/hidden/{address}")
        assert (answer.status_code, answer.headers["X-Error-Code"]) == (404, "RepoNotFound")
    asked = {"title": "Hello", "description": "x", "pullRequest": True}
    assert other.post("/api/models/lab/hidden/discussions", json=asked).status_code == 404


def test_large_files_of_a_strangers_pull_request(other: TestClient, hub: Hub) -> None:
    data = b"\0large"
    sha256 = hashlib.sha256(data).hexdigest()
    batch = f"/datasets/{NAME}.git/info/lfs/objects/batch"
    asked: dict[str, Any] = {"operation": "upload", "objects": [{"oid": sha256, "size": len(data)}]}
    assert other.post(batch, json=asked | {"ref": {"name": "main"}}).status_code == 403
    actions = other.post(batch, json=asked).json()["objects"][0]["actions"]
    assert (
        other.put(actions["upload"]["href"].replace("http://hub.test", ""), content=data).status_code == 200
    )
    body = b"".join(
        json.dumps(line).encode() + b"\n"
        for line in (
            {"key": "header", "value": {"summary": "Add"}},
            {
                "key": "lfsFile",
                "value": {"path": "x.pkl", "algo": "sha256", "oid": sha256, "size": len(data)},
            },
        )
    )
    assert other.post(f"{API}/commit/main", content=body).status_code == 403
    assert other.post(f"{API}/commit/main?create_pr=1", content=body).status_code == 200
    assert other.get(f"/datasets/{NAME}/resolve/refs%2Fpr%2F1/x.pkl").content == data


def test_a_stranger_signs_nothing_in_the_organisations_name(other: TestClient, hub: Hub) -> None:
    entries = hub._ledger.size()
    commit(other, "c.txt", b"c", create_pr=True)
    assert hub.resolve("dataset", NAME, "refs/pr/1").organisation != "lab"
    assert hub._ledger.size() == entries


def test_a_discussion_that_is_full(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rules, "TEXT_LIMIT_CHARACTERS", 20)
    number = open_one(client)
    assert client.post(f"{TALK}/{number}/comment", json={"comment": "x" * 20}).status_code == 200
    assert client.post(f"{TALK}/{number}/comment", json={"comment": "x"}).status_code == 409


def test_the_diff_of_a_gated_repository_is_for_those_who_were_granted_it(
    client: TestClient, other: TestClient
) -> None:
    commit(client, "c.txt", b"secret\n", create_pr=True)
    assert client.put(f"{API}/settings", json={"gated": "manual"}).status_code == 200
    assert "secret" in client.get(f"{TALK}/1", params={"diff": "1"}).json()["diff"]
    assert other.get(f"{TALK}/1", params={"diff": "1"}).json()["diff"] == ""
    assert commit(other, "d.txt", b"x", create_pr=True).status_code == 403


def test_numbers_are_given_once(hub: Hub) -> None:
    talk = Discussions(hub)
    asker: Any = PEOPLE["hf_amina"]
    repository = hub.repository("dataset", NAME)
    with ThreadPoolExecutor(8) as threads:
        titles = [f"Number {n}" for n in range(16)]
        made = threads.map(lambda title: talk.open(repository, title, "x", asker).number, titles)
    assert sorted(made) == list(range(1, 17))


def test_merges_and_commits_at_once_lose_nothing(hub: Hub) -> None:
    talk = Discussions(hub)
    asker: Any = PEOPLE["hf_amina"]
    repository = hub.repository("dataset", NAME)
    for n in range(6):
        talk.open_with(repository, "main", [Add(f"pull-{n}", b"x")], Told(f"Pull {n}"), asker)

    def change(n: int) -> None:
        if n % 2:
            hub.commit("dataset", NAME, [Add(f"commit-{n}", b"x")], message="More", by="lab")
        else:
            talk.merge(repository, n // 2 + 1, asker)

    with ThreadPoolExecutor(6) as threads:
        list(threads.map(change, range(12)))
    wanted = {f"pull-{n}" for n in range(6)} | {f"commit-{n}" for n in range(1, 12, 2)}
    assert wanted <= {file.path for file in hub.files("dataset", NAME)}
    assert len(hub.revisions("dataset", NAME)) == 2 + 12


def test_a_pull_request_outlives_its_fork(client: TestClient, hub: Hub) -> None:
    """Where revisions were rewritten, what both have in common counts instead."""
    commit(client, "c.txt", b"c", create_pr=True)
    with hub.database.transaction() as connection:
        change_discussion(connection, 1, fork="f" * 40)
    assert client.get(f"{TALK}/1", params={"diff": "1"}).json()["filesWithConflicts"] == []
    assert client.post(f"{TALK}/1/merge").status_code == 200


def test_a_flood_is_slowed_down(other: TestClient, monkeypatch: pytest.MonkeyPatch, clock: Any) -> None:
    monkeypatch.setattr(rules, "FLOOD_EVENTS", 3)
    number = open_one(other)
    for _ in range(2):
        assert other.post(f"{TALK}/{number}/comment", json={"comment": "x"}).status_code == 200
    clock.advance(minutes=4)
    answer = other.post(f"{TALK}/{number}/comment", json={"comment": "x"})
    assert (answer.status_code, answer.headers["Retry-After"]) == (429, "360")
    assert open_status(other) == 429
    clock.advance(minutes=6)
    assert other.post(f"{TALK}/{number}/comment", json={"comment": "x"}).status_code == 200


def open_status(client: TestClient) -> int:
    return client.post(TALK, json={"title": "Again", "description": "x"}).status_code


anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=3),
    max_leaves=4,
)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    address=st.sampled_from(["", "/1/comment", "/1/title", "/1/status", "/1/merge", "/1/comment/1/edit"]),
    asked=st.dictionaries(
        st.sampled_from(["title", "description", "comment", "content", "status", "pullRequest"]), anything
    )
    | anything,
)
def test_nothing_that_is_sent_is_a_fault(client: TestClient, address: str, asked: object) -> None:
    answer = client.post(f"{TALK}{address}", json=asked)
    assert answer.status_code in (200, 400, 403, 404, 409, 429), answer.text


def test_texts_that_are_not_taken(client: TestClient) -> None:
    number = open_one(client)
    for title in ("", "ab", "x" * 201, " \n "):
        assert client.post(f"{TALK}/{number}/title", json={"title": title}).status_code == 400
        assert client.post(TALK, json={"title": title, "description": "x"}).status_code == 400
    for text in ("", "  ", "x" * 65_537):
        assert client.post(f"{TALK}/{number}/comment", json={"comment": text}).status_code == 400
    assert client.post(f"{TALK}/999/comment", json={"comment": "x"}).status_code == 404
    assert client.get(f"{TALK}/0").status_code == client.get(f"{TALK}/x").status_code == 404
