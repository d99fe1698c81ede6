"""A repository's settings as its writers change them, and asking for the files of a gated one."""

from typing import Any

import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from jazari.core import JazariError
from jazari.hub import Add, Hub, RepositoryNotFound

NAME = "lab/darija"
ROOT = f"/datasets/{NAME}"
LANGUAGES = ("en", "fr", "ar", "zgh")


@pytest.fixture
def browser(app: FastAPI, hub: Hub) -> TestClient:
    """Amina, who may write in `lab`, signed in with a browser; and a repository there."""
    hub.create_repository("dataset", NAME, by="lab")
    hub.commit("dataset", NAME, [Add("a.txt", b"secret text\n")], message="Fill", by="lab")
    return TestClient(app, base_url="http://hub.test", headers={"Authorization": "Bearer hf_browser"})


def send(client: TestClient, what: str, **fields: Any) -> Any:
    form = {"csrf": "x", "what": what, **fields}
    return client.post(f"{ROOT}/settings", data=form, follow_redirects=False)


def test_the_page_in_every_language(browser: TestClient, hub: Hub) -> None:
    hub.change_settings("dataset", NAME, gated="manual")
    hub.ask_access("dataset", NAME, "person-chaima")
    texts = {browser.get(f"{ROOT}/settings", params={"lang": code}).text for code in LANGUAGES}
    assert len(texts) == len(LANGUAGES)
    assert all("chaima" in text and 'name="csrf"' in text for text in texts)
    assert browser.get(f"{ROOT}/settings.json").json() == {
        "private": False, "gated": "manual", "access_requests": {"pending": 1, "accepted": 0, "rejected": 0},
    }  # fmt: skip


def test_only_writers_with_a_form_of_this_node_change_anything(
    browser: TestClient, app: FastAPI, hub: Hub
) -> None:
    for token, status in (("", 401), ("hf_reader", 403), ("hf_other", 403)):
        other = TestClient(app, base_url="http://hub.test", headers={"Authorization": f"Bearer {token}"})
        assert other.get(f"{ROOT}/settings").status_code == status
        assert send(other, "visibility", visibility="private").status_code in (401, 403)
    assert browser.post(f"{ROOT}/settings", data={"what": "delete", "name": NAME}).status_code == 403
    assert hub.repository("dataset", NAME).private is False
    assert 'href="/datasets/lab/darija/settings"' in browser.get(ROOT).text


def test_visibility_and_gating(browser: TestClient, hub: Hub) -> None:
    assert send(browser, "visibility", visibility="private").headers["location"] == f"{ROOT}/settings"
    assert hub.repository("dataset", NAME).private
    send(browser, "visibility", visibility="public")
    send(browser, "gating", gated="auto")
    assert hub.repository("dataset", NAME).gated == "auto"
    send(browser, "gating", gated="no")
    assert hub.repository("dataset", NAME).gated == ""
    for wrong in ({"what": "gating", "gated": "sometimes"}, {"what": "visibility"}, {"what": "explode"}):
        assert send(browser, **wrong).status_code == 422


def test_access_is_asked_for_granted_and_refused(
    browser: TestClient, anyone: TestClient, app: FastAPI, hub: Hub
) -> None:
    send(browser, "gating", gated="manual")
    page = anyone.get(f"{ROOT}/blob/main/a.txt").text
    assert "secret text" not in page
    assert "/account/sign-in" in anyone.get(ROOT).text
    hub.ask_access("dataset", NAME, "person-chaima")
    assert send(browser, "access", person="chaima", status="rejected", reason="لا").status_code == 303
    assert [request.reason for request in hub.access_requests("dataset", NAME, "rejected")] == ["لا"]
    assert send(browser, "access", person="chaima", status="accepted", reason="left out").status_code == 303
    other = TestClient(app, base_url="http://hub.test", headers={"Authorization": "Bearer hf_other"})
    assert "secret text" in other.get(f"{ROOT}/blob/main/a.txt").text
    assert send(browser, "grant", person="nobody").status_code == 404
    assert send(browser, "grant", person="badr").status_code == 303
    assert send(browser, "access", person="chaima", status="accepted").status_code in (404, 409)


def test_a_gated_repository_offers_to_ask(browser: TestClient, app: FastAPI, hub: Hub) -> None:
    hub.create_repository("dataset", "lab/gated", by="lab")
    hub.change_settings("dataset", "lab/gated", gated="auto")
    reader = TestClient(app, base_url="http://hub.test", headers={"Authorization": "Bearer hf_other"})
    assert 'action="/datasets/lab/gated/access"' in reader.get("/datasets/lab/gated").text
    assert reader.post("/datasets/lab/gated/access", data={"csrf": "x"}).status_code == 403
    assert browser.get("/datasets/lab/gated").status_code == 200


def test_moving_and_deleting(browser: TestClient, hub: Hub) -> None:
    assert send(browser, "move", name="elsewhere/taken").status_code == 403
    assert send(browser, "move", name="no name").status_code == 422
    assert send(browser, "delete", name="lab/other").status_code == 422
    assert send(browser, "move", name="lab/renamed").headers["location"] == "/datasets/lab/renamed"
    assert hub.repository("dataset", "lab/renamed").name == "lab/renamed"
    hub.move_repository("dataset", "lab/renamed", NAME)
    assert send(browser, "delete", name=NAME).headers["location"] == "/commons"
    with pytest.raises((RepositoryNotFound, JazariError)):
        hub.repository("dataset", NAME)
