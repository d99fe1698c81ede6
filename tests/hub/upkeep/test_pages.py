"""What a repository keeps and how far its data may travel, as people see and change it."""

from typing import Any

import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from jazari.hub import Add, Hub, Upkeep
from jazari.hub.quotas import Limits
from jazari.hub.upkeep import pages

NAME = "lab/darija"
ROOT = f"/datasets/{NAME}/keeping"


@pytest.fixture
def app(app: FastAPI, upkeep: Upkeep, hub: Hub) -> FastAPI:
    app.include_router(pages(upkeep))
    hub.create_repository("dataset", NAME, by="lab", data_class="personal")
    hub.commit("dataset", NAME, [Add("a.txt", b"a\n")], message="Fill", by="lab")
    return app


def person(app: FastAPI, token: str) -> TestClient:
    headers = {"Authorization": f"Bearer {token}"}
    return TestClient(app, base_url="http://hub.test", headers=headers, follow_redirects=False)


def send(browser: TestClient, **fields: str) -> Any:
    return browser.post(ROOT, data={"csrf": "x", **fields})


def test_asking_and_deciding_in_a_browser(app: FastAPI, hub: Hub) -> None:
    amina, dalal = person(app, "hf_browser"), person(app, "hf_reviewer")
    asked = send(amina, **{"class": "open", "residency": "law"})
    assert (asked.status_code, asked.headers["location"]) == (303, ROOT)
    waiting = amina.get(ROOT).text
    assert "A request waits" in waiting
    assert 'name="reason"' not in waiting
    number = str(amina.get(f"{ROOT}.json").json()["requests"][0]["id"])
    assert 'value="anonymised"' in dalal.get(ROOT).text
    own = send(amina, request=number, reason="anonymised")
    assert own.status_code == 403
    assert hub.repository("dataset", NAME).data_class == "personal"
    assert send(dalal, request=number, reason="anonymised").status_code == 303
    assert hub.repository("dataset", NAME).data_class == "open"
    assert "the data was made anonymous" in dalal.get(ROOT).text
    assert send(dalal, request=number, reason="anonymised").status_code == 404


def test_a_stricter_class_in_a_browser_and_wrong_words(app: FastAPI, hub: Hub) -> None:
    amina = person(app, "hf_browser")
    assert send(amina, **{"class": "sensitive", "residency": "node"}).status_code == 303
    assert hub.repository("dataset", NAME).residency == "node"
    for wrong in (
        {"class": "secret", "residency": "law"},
        {"class": "open"},
        {"request": "x", "reason": "consent"},
    ):
        assert send(amina, **wrong).status_code in (403, 422)
    assert person(app, "hf_other").get(ROOT).status_code == 404


def test_members_see_the_quota_and_others_do_not(app: FastAPI, hub: Hub) -> None:
    hub.set_limits("lab", Limits(stored_bytes=5_000_000_000))
    assert "All of" in person(app, "hf_browser").get(ROOT).text
    hub.create_repository("dataset", "lab/open", by="lab")
    shown = person(app, "hf_other").get("/datasets/lab/open/keeping")
    assert shown.status_code == 200
    assert "All of" not in shown.text
    assert person(app, "hf_other").get("/datasets/lab/open/keeping.json").json()["usage"] is None


@pytest.mark.parametrize("language", ["en", "fr", "ar", "zgh"])
def test_the_page_is_there_in_every_language(app: FastAPI, language: str) -> None:
    amina = person(app, "hf_browser")
    send(amina, **{"class": "open", "residency": "law"})
    shown = amina.get(f"{ROOT}?lang={language}")
    assert shown.status_code == 200
    assert "hub-" not in shown.text.replace("hub.test", "")
