"""Real requests through the middleware: who asks, how much they may send, which headers every answer has."""

import asyncio
import base64
import tracemalloc
from collections.abc import Callable, Iterator

import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient
from starlette.types import Message

from jazari.accounts import Accounts
from tests.accounts.conftest import PASSWORD, Browser, make_app
from tests.conftest import SetClock

MEBIBYTE = 1 << 20


def bearer(token: str) -> dict[str, str]:
    return {"Authorization": f"Bearer {token}"}


def basic(text: str) -> dict[str, str]:
    return {"Authorization": f"Basic {base64.b64encode(text.encode()).decode()}"}


def test_a_visitor_is_nobody_and_gets_no_cookie(client: TestClient) -> None:
    answer = client.get("/who")
    assert answer.text == "visitor"
    assert "set-cookie" not in answer.headers


def test_a_token_by_bearer_and_by_basic(client: TestClient, accounts: Accounts, amina: str) -> None:
    token = accounts.create_token(amina, "read")
    for headers in (
        bearer(token),
        {"Authorization": f"bearer  {token} "},
        basic(f"any:{token}"),
        basic(f":{token}"),
    ):
        assert client.get("/who", headers=headers).text == amina


@pytest.mark.parametrize(
    "headers",
    [
        bearer("jzr_" + "a" * 43),
        bearer("hf_something"),
        bearer(""),
        basic("amina:wrong"),
        {"Authorization": "Basic ???"},
        {"Authorization": "Digest x"},
    ],
)
def test_a_wrong_token_is_refused_whatever_is_asked(client: TestClient, headers: dict[str, str]) -> None:
    answer = client.get("/who", headers=headers)
    assert answer.status_code == 401
    assert answer.json()["error"]["code"] == "accounts.invalid-token"
    assert answer.headers["www-authenticate"] == "Bearer"
    assert "nosniff" in answer.headers["x-content-type-options"]


def test_an_expired_token_is_refused(
    client: TestClient, accounts: Accounts, amina: str, clock: SetClock
) -> None:
    token = accounts.create_token(amina, "read", days=1)
    clock.advance(days=1)
    answer = client.get("/who", headers=bearer(token))
    assert answer.status_code == 401 and "expired" in answer.json()["error"]["message"]
    assert token not in answer.text


def test_an_expired_session_is_a_visitors(browser: Browser, amina: str, clock: SetClock) -> None:
    browser.sign_in(amina)
    assert browser.client.get("/who").text == amina
    clock.advance(hours=12)
    assert browser.client.get("/who").text == "visitor"


def test_a_cookie_that_is_no_session(client: TestClient) -> None:
    for value in ("x", "A" * 43, '"', "A" * 4000):
        assert client.get("/who", headers={"Cookie": f"jazari-session={value}"}).text == "visitor"


def test_no_change_through_the_api_by_a_cookie(browser: Browser, accounts: Accounts, amina: str) -> None:
    browser.sign_in(amina)
    assert browser.client.get("/api/v1/people/me").json()["name"] == amina
    answer = browser.client.post("/api/v1/people/me/tokens", json={"scope": "admin"})
    assert answer.status_code == 401
    assert accounts.tokens() == []


def test_another_sites_page_posts_without_the_session(browser: Browser, amina: str) -> None:
    browser.sign_in(amina)
    data = {"csrf": browser.token("/form"), "word": "hello"}
    assert (
        browser.client.post("/form", data=data, headers={"Sec-Fetch-Site": "same-origin"}).status_code == 200
    )
    for site in ("cross-site", "same-site"):
        answer = browser.client.post("/form", data=data, headers={"Sec-Fetch-Site": site})
        assert answer.json()["error"]["code"] == "accounts.form-refused"


def test_roles_are_asked_of_the_token(client: TestClient, accounts: Accounts, amina: str) -> None:
    accounts.create_organisation("lab", steward=amina)
    write, read = accounts.create_token(amina, "write"), accounts.create_token(amina, "read")
    assert client.get("/desk/lab", headers=bearer(write)).text == amina
    refused = client.get("/desk/lab", headers=bearer(read))
    assert (refused.status_code, refused.json()["error"]["code"]) == (403, "accounts.scope-too-small")
    assert "--scope write" in refused.json()["error"]["message"]
    refused = client.get("/desk/other", headers=bearer(write))
    assert (refused.status_code, refused.json()["error"]["code"]) == (403, "accounts.role-missing")
    assert client.get("/desk/lab").status_code == 401


def test_the_headers_of_every_answer(client: TestClient) -> None:
    for path in ("/who", "/nowhere", "/desk/lab"):
        headers = client.get(path).headers
        policy = headers["content-security-policy"]
        for part in ("default-src 'self'", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'"):
            assert part in policy
        assert "unsafe" not in policy and "img-src 'self' data:" in policy
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["referrer-policy"] == "same-origin"
        assert "camera=()" in headers["permissions-policy"]
        assert (
            headers["cross-origin-opener-policy"] == headers["cross-origin-resource-policy"] == "same-origin"
        )
        assert "strict-transport-security" not in headers


def test_over_https_cookies_are_secure(accounts: Accounts, amina: str) -> None:
    browser = Browser(TestClient(make_app(accounts), base_url="https://node.example"))
    answer = browser.sign_in(amina)
    cookie = answer.headers["set-cookie"]
    assert cookie.startswith("__Host-jazari-session=")
    assert all(part in cookie for part in ("HttpOnly", "SameSite=lax", "Secure", "Path=/", "Max-Age=43200"))
    assert answer.headers["strict-transport-security"] == "max-age=31536000"
    assert browser.client.get("/who").text == amina


def test_behind_a_proxy_the_public_address_decides(make_accounts: Callable[..., Accounts]) -> None:
    client = TestClient(make_app(make_accounts(public_url="https://node.example")))
    assert client.get("/form").headers["set-cookie"].startswith("__Host-jazari-visitor=")


def test_a_body_up_to_the_limit_is_taken(client: TestClient) -> None:
    assert client.post("/swallows", content=b"x" * (10 * MEBIBYTE)).text == str(10 * MEBIBYTE)


def test_a_body_over_the_limit_is_refused(client: TestClient) -> None:
    for content in (b"x" * (10 * MEBIBYTE + 1), iter([b"x" * MEBIBYTE] * 11)):
        answer = client.post("/swallows", content=content)
        assert answer.status_code == 413
        error = answer.json()["error"]
        assert error["code"] == "accounts.body-too-large"
        assert error["facts"] == {"limit_bytes": 10 * MEBIBYTE}


def test_a_form_over_the_limit_is_refused_as_such(client: TestClient) -> None:
    answer = client.post("/form", files={"file": b"x" * (11 * MEBIBYTE)})
    assert answer.status_code == 413


def test_an_upload_has_no_such_limit(client: TestClient) -> None:
    assert client.put("/upload", content=b"x" * (11 * MEBIBYTE)).text == str(11 * MEBIBYTE)


def send_chunks(
    app: FastAPI, path: str, chunks: Iterator[bytes], headers: list[tuple[bytes, bytes]]
) -> tuple[int, int]:
    """POST chunk after chunk straight into the application; (status, how many chunks it took)."""
    taken, status = 0, 0

    async def receive() -> Message:
        nonlocal taken
        chunk = next(chunks, b"")
        taken += bool(chunk)
        return {"type": "http.request", "body": chunk, "more_body": bool(chunk)}

    async def send(message: Message) -> None:
        nonlocal status
        status = message.get("status", status)

    scope = {
        "type": "http", "method": "POST", "path": path, "raw_path": path.encode(), "query_string": b"",
        "headers": [(b"host", b"node"), *headers], "scheme": "http", "server": ("node", 80), "root_path": "",
        "client": ("192.0.2.1", 1), "http_version": "1.1",
    }  # fmt: skip
    asyncio.run(app(scope, receive, send))
    return status, taken


@pytest.mark.parametrize("path", ["/form", "/swallows", "/account/sign-in"])
def test_a_hundred_megabytes_in_chunks_are_refused_without_being_kept(app: FastAPI, path: str) -> None:
    form = (b"content-type", b"application/x-www-form-urlencoded")
    send_chunks(app, path, iter([b"a=1"]), [form])  # what the first request loads is not the body's doing
    tracemalloc.start()
    status, taken = send_chunks(app, path, (b"x" * MEBIBYTE for _ in range(100)), [form])
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert (status, taken) == (413, 100)
    assert peak < 40 * MEBIBYTE


def test_an_endless_body_is_not_read_to_its_end(app: FastAPI) -> None:
    def endless() -> Iterator[bytes]:
        while True:
            yield b"x" * MEBIBYTE

    status, taken = send_chunks(app, "/swallows", endless(), [])
    assert status == 413 and taken <= 161


def test_nothing_is_read_of_what_is_announced_as_far_too_large_or_waits(app: FastAPI) -> None:
    size = str(1 << 40).encode()
    assert send_chunks(app, "/form", iter([b"x"]), [(b"content-length", size)]) == (413, 0)
    waits = [(b"content-length", b"20000000"), (b"expect", b"100-continue")]
    assert send_chunks(app, "/form", iter([b"x"]), waits) == (413, 0)


def test_two_requests_have_a_state_of_their_own(app: FastAPI, accounts: Accounts, amina: str) -> None:
    """Where a server hands the same state to every request, nobody may become somebody else."""
    shared = {"started": True}
    seen: list[str] = []

    async def ask(headers: list[tuple[bytes, bytes]]) -> None:
        async def receive() -> Message:
            return {"type": "http.request", "body": b"", "more_body": False}

        async def send(message: Message) -> None:
            if message["type"] == "http.response.body" and message.get("body"):
                seen.append(message["body"].decode())

        scope = {
            "type": "http", "method": "GET", "path": "/who", "raw_path": b"/who", "query_string": b"",
            "headers": headers, "scheme": "http", "server": ("node", 80), "root_path": "",
            "http_version": "1.1", "state": shared,
        }  # fmt: skip
        await app(scope, receive, send)

    token = accounts.create_token(amina, "read").encode()
    asyncio.run(ask([(b"authorization", b"Bearer " + token)]))
    asyncio.run(ask([]))
    assert seen == [amina, "visitor"]
    assert shared == {"started": True}


def test_sign_in_needs_the_pages_own_form(browser: Browser, amina: str) -> None:
    answer = browser.client.post("/account/sign-in", data={"handle": amina, "password": PASSWORD})
    assert answer.status_code == 403
    assert browser.client.get("/who").text == "visitor"
