"""Workspaces of people, visibility, other names, copies: and what the ledger is told of each."""

from typing import Any

import pytest
from starlette.testclient import TestClient

from jazari.core import Conflict
from jazari.hub import Add, Hub
from jazari.hub.errors import InvalidChange
from jazari.ledger import Ledger

NAME = "lab/words"


def kinds(ledger: Ledger) -> list[str]:
    return [record.kind.removeprefix("hub.") for record in ledger.records() if record.kind.startswith("hub.")]


def filled(hub: Hub, name: str, **options: Any) -> None:
    hub.create_repository("dataset", name, by=name.partition("/")[0], **options)
    card = b"---\nlicense: mit\nlanguage: ary\n---\n"
    files = [Add("README.md", card), Add("x.parquet", b"PAR1")]
    hub.commit("dataset", name, files, message="Fill", by=name.partition("/")[0], person="person-amina")


def test_a_name_alone_is_in_the_workspace_of_who_asks(client: TestClient, anyone: TestClient) -> None:
    made = client.post("/api/repos/create", json={"name": "mine", "type": "dataset"})
    assert made.json()["url"] == "http://hub.test/datasets/amina/mine"
    assert anyone.get("/api/datasets/amina/mine").json()["author"] == "amina"
    other = {"Authorization": "Bearer hf_other"}
    gone = {"name": "mine", "organization": "amina", "type": "dataset"}
    assert anyone.request("DELETE", "/api/repos/delete", json=gone, headers=other).status_code == 403
    assert anyone.post("/api/repos/create", json={"name": "mine"}).status_code == 401
    assert (
        client.request("DELETE", "/api/repos/delete", json={"name": "mine", "type": "dataset"}).status_code
        == 200
    )


def test_a_private_workspace_is_its_owners(client: TestClient, anyone: TestClient) -> None:
    client.post("/api/repos/create", json={"name": "mine", "visibility": "private"})
    assert [item["id"] for item in client.get("/api/models").json()] == ["amina/mine"]
    for token in ("hf_reader", "hf_other", ""):
        headers = {"Authorization": f"Bearer {token}"}
        assert anyone.get("/api/models/amina/mine", headers=headers).status_code == 404
        assert anyone.get("/api/models", headers=headers).json() == []


def test_a_handle_is_in_no_entry_and_no_commit(hub: Hub, ledger: Ledger, client: TestClient) -> None:
    filled(hub, "amina/mine")
    assert kinds(ledger) == []
    with hub.database.reading() as connection:
        commits = connection.exec_driver_sql("SELECT data FROM hub_object WHERE type = 'commit'")
        assert not any(b"amina" in bytes(row[0]) for row in commits)
    listed = client.get("/api/datasets/amina/mine/commits/main").json()
    assert listed[0]["authors"] == [{"user": "amina"}]
    ref = hub.repository("dataset", "amina/mine").ref
    hub.create_repository("model", "lab/m", by="lab")
    with pytest.raises(InvalidChange, match="workspace"):
        hub.commit("model", "lab/m", [Add("a", b"a")], message="x", made_from=[ref], by="lab")


def test_an_erased_person_leaves_no_workspace(hub: Hub, client: TestClient) -> None:
    filled(hub, "amina/mine")
    filled(hub, NAME)
    hub.change_settings("dataset", NAME, gated="manual")
    hub.ask_access("dataset", NAME, "person-chaima")
    hub.forget_person("person-amina", "amina")
    hub.forget_person("person-chaima", "chaima")
    assert [repository.name for repository in hub.repositories()] == [NAME]
    assert hub.access_requests("dataset", NAME, "pending") == []


def test_what_moves_into_an_organisation_becomes_a_fact(hub: Hub, ledger: Ledger) -> None:
    filled(hub, "amina/mine")
    hub.move_repository("dataset", "amina/mine", NAME)
    assert kinds(ledger) == ["repository-created", "revision-published"]
    hub.move_repository("dataset", NAME, "other/words")
    assert kinds(ledger)[2:] == ["repository-moved"]
    hub.move_repository("dataset", "other/words", "amina/mine")
    assert kinds(ledger)[3:] == ["repository-withdrawn"]
    assert "amina" not in str([record.body for record in ledger.records()])


def test_visibility_and_gating_are_told(hub: Hub, ledger: Ledger) -> None:
    filled(hub, NAME, private=True)
    assert kinds(ledger) == []
    hub.change_settings("dataset", NAME, private=False)
    hub.change_settings("dataset", NAME, gated="auto")
    hub.change_settings("dataset", NAME, private=True, gated="")
    told = ["repository-created", "revision-published", "gating-changed", "repository-withdrawn"]
    assert kinds(ledger) == told


def test_an_old_name_leads_to_the_new_one(client: TestClient, anyone: TestClient, hub: Hub) -> None:
    filled(hub, NAME)
    before = hub.repository("dataset", NAME)
    hub.create_repository("model", "lab/uses", by="lab")
    hub.commit("model", "lab/uses", [Add("a", b"a")], message="x", made_from=[before.ref], by="lab")
    asked = {"fromRepo": NAME, "toRepo": "lab/terms", "type": "dataset"}
    assert client.post("/api/repos/move", json=asked).status_code == 200
    for path in (
        "/api/datasets/{}",
        "/api/datasets/{}/tree/main?recursive=true",
        "/datasets/{}/resolve/main/README.md",
    ):
        answer = anyone.get(path.format(NAME), follow_redirects=False)
        assert (answer.status_code, answer.headers["Location"]) == (307, path.format("lab/terms"))
        assert anyone.get(path.format(NAME)).status_code == 200
    assert hub.repository("dataset", "lab/terms").head == before.head
    assert [use.name for use in hub.used_by("dataset:lab/terms")] == ["lab/uses"]
    hub.create_repository("dataset", NAME, by="lab")
    assert anyone.get(f"/api/datasets/{NAME}", follow_redirects=False).json()["id"] == NAME


def test_capitals_lead_to_the_name(client: TestClient, hub: Hub) -> None:
    filled(hub, NAME)
    answer = client.get("/api/datasets/LAB/Words", follow_redirects=False)
    assert answer.headers["Location"] == f"/api/datasets/{NAME}"


def test_who_may_move_and_where(client: TestClient, anyone: TestClient, hub: Hub) -> None:
    filled(hub, NAME)
    hub.create_repository("dataset", "lab/taken", by="lab")
    hub.create_repository("dataset", "elsewhere/hidden", private=True, by="elsewhere")

    def move(source: str, target: str, kind: str = "dataset", **headers: str) -> Any:
        body = {"fromRepo": source, "toRepo": target, "type": kind}
        return client.post("/api/repos/move", json=body, headers=headers)

    taken = move(NAME, "lab/Taken")
    assert (taken.status_code, "already exists" in taken.json()["error"]) == (409, True)
    assert move(NAME, "elsewhere/words").status_code == 403
    assert move("elsewhere/hidden", "lab/hidden").status_code == 404
    assert move(NAME, "lab/words2", Authorization="Bearer hf_other").status_code == 403
    assert move(NAME, "no-slash").status_code == 400
    assert move(NAME, "lab/words2", kind="kernel").status_code == 400
    assert move(NAME, "lab/Words").status_code == 200
    assert hub.repository("dataset", "lab/Words").organisation == "lab"


def test_a_copy_shares_history_and_opens_nothing(client: TestClient, anyone: TestClient, hub: Hub) -> None:
    filled(hub, NAME)
    hub.create_tag("dataset", NAME, "v1")
    hub.change_settings("dataset", NAME, gated="auto")
    url = f"/api/datasets/{NAME}/duplicate"
    made = client.post(url, json={"repository": "amina/copy"})
    assert made.json()["url"] == "http://hub.test/datasets/amina/copy"
    assert client.post(url, json={"repository": "amina/copy"}).status_code == 409
    assert client.post(url, json={"repository": "elsewhere/copy"}).status_code == 403
    source, copy = hub.repository("dataset", NAME), hub.repository("dataset", "amina/copy")
    assert (copy.head, copy.gated, copy.tags, copy.stored_bytes) == (
        source.head, "auto", source.tags, source.stored_bytes,
    )  # fmt: skip
    assert [ref.full_name for ref in hub.refs("dataset", "amina/copy")] == ["refs/heads/main", "refs/tags/v1"]
    hub.delete_repository("dataset", NAME, by="lab")
    assert client.get("/datasets/amina/copy/resolve/v1/x.parquet").content == b"PAR1"


def test_two_names_that_differ_by_capitals_cannot_both_be(hub: Hub) -> None:
    filled(hub, NAME)
    with pytest.raises(Conflict):
        hub.create_repository("dataset", "lab/WORDS", by="lab")


def test_squashing_keeps_the_files_and_forgets_the_way(client: TestClient, hub: Hub) -> None:
    filled(hub, NAME)
    before = hub.resolve("dataset", NAME)
    hub.create_branch("dataset", NAME, "old")
    hub.create_tag("dataset", NAME, "v1")
    url = f"/api/datasets/{NAME}/super-squash"
    assert client.post(f"{url}/main", json={"message": "One"}).status_code == 200
    after = hub.resolve("dataset", NAME)
    assert (after.parent, after.title, after.tree, after.files) == (None, "One", before.tree, before.files)
    assert hub.repository("dataset", NAME).head == after.sha
    assert len(client.get(f"/api/datasets/{NAME}/commits/old").json()) == 2
    assert client.post(f"{url}/v1", json={}).status_code == 400
    assert client.post(f"{url}/nothing", json={}).status_code == 404
