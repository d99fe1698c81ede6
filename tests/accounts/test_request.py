"""Forms: taken from our own pages alone, by people with an account and by visitors without."""

import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from jazari.accounts import Accounts
from tests.accounts.conftest import Browser


def code_of(answer: object) -> str:
    code: str = answer.json()["error"]["code"]  # type: ignore[attr-defined]
    return code


def test_a_visitors_form_is_taken_from_its_page(browser: Browser) -> None:
    first = browser.client.get("/form")
    cookie = first.headers["set-cookie"]
    assert cookie.startswith("jazari-visitor=") and "HttpOnly" in cookie and "SameSite=lax" in cookie
    assert first.text not in cookie
    assert browser.client.get("/form").text == first.text
    assert browser.post("/form", {"word": "hello"}).text == "taken hello"


@pytest.mark.parametrize("token", [None, "", "wrong", "ⴰ"])
def test_a_form_without_its_token_is_refused(browser: Browser, amina: str, token: str | None) -> None:
    data = {"word": "hello"} | ({} if token is None else {"csrf": token})
    for _ in range(2):
        browser.client.get("/form")
        answer = browser.client.post("/form", data=data)
        assert (answer.status_code, code_of(answer)) == (403, "accounts.form-refused")
        browser.sign_in(amina)


def test_a_visitors_token_needs_its_cookie(app: FastAPI) -> None:
    one, other = Browser(TestClient(app)), Browser(TestClient(app))
    token = one.token("/form")
    assert code_of(TestClient(app).post("/form", data={"csrf": token})) == "accounts.form-refused"
    other.token("/form")
    assert code_of(other.client.post("/form", data={"csrf": token})) == "accounts.form-refused"


def test_a_cookie_that_an_attacker_chose_proves_nothing(app: FastAPI) -> None:
    client = TestClient(app, cookies={"jazari-visitor": "A" * 43})
    for token in ("A" * 43, "", "0" * 64):
        assert client.post("/form", data={"csrf": token}).status_code == 403


def test_a_token_of_another_session_is_refused(app: FastAPI, amina: str, accounts: Accounts) -> None:
    accounts.create_person("brahim", password="blue door seven olives")
    one, other = Browser(TestClient(app)), Browser(TestClient(app))
    visitor = one.token("/form")
    one.sign_in(amina)
    other.sign_in("brahim")
    for token in (visitor, other.token("/form")):
        assert code_of(one.client.post("/form", data={"csrf": token})) == "accounts.form-refused"
    assert one.post("/form", {"word": "hello"}).text == "taken hello"


def test_a_bearer_token_fills_in_no_forms(browser: Browser, accounts: Accounts, amina: str) -> None:
    token = accounts.create_token(amina, "admin")
    data = {"csrf": browser.token("/form"), "word": "hello"}
    answer = browser.client.post("/form", data=data, headers={"Authorization": f"Bearer {token}"})
    assert code_of(answer) == "accounts.form-refused"


@pytest.mark.parametrize(
    ("content_type", "body"),
    [
        ("multipart/form-data; boundary=x", b"--x\r\nnonsense"),
        ("multipart/form-data", b"--x"),
        (
            "multipart/form-data; boundary=x",
            b'--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n' * 600 + b"--x--\r\n",
        ),
        ("application/x-www-form-urlencoded", b"a=1&" * 600),
        ("application/x-www-form-urlencoded", b"\xff\xfe%zz=%ff"),
        ("application/json", b"{}"),
        ("text/plain", b"csrf=1"),
    ],
)
def test_what_is_no_form_of_ours(client: TestClient, content_type: str, body: bytes) -> None:
    answer = client.post("/form", content=body, headers={"Content-Type": content_type})
    assert answer.status_code in (403, 422)
    assert code_of(answer) in ("accounts.form-refused", "accounts.unreadable-form")


def test_a_file_is_no_token(browser: Browser) -> None:
    token = browser.token("/form")
    answer = browser.client.post("/form", files={"csrf": token.encode()})
    assert code_of(answer) == "accounts.form-refused"
