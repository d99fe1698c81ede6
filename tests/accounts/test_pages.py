"""Signing in and out, one's own account, the organisations: as a browser goes through them."""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from pathlib import Path

import pytest
from fastapi import FastAPI, Request, Response
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup
from starlette.testclient import TestClient

from jazari.accounts import Accounts, actor, csrf_token
from tests.accounts.conftest import PASSWORD, ROOT, Browser
from tests.conftest import SetClock

OTHER = "green gate eight figs"


def test_signing_in_and_out(browser: Browser, amina: str) -> None:
    answer = browser.sign_in(amina)
    assert (answer.status_code, answer.headers["location"]) == (303, "/account")
    cookie = answer.headers["set-cookie"]
    assert cookie.startswith("jazari-session=")
    assert "HttpOnly" in cookie and "SameSite=lax" in cookie and "Secure" not in cookie
    assert browser.client.get("/who").text == amina
    kept = browser.client.cookies["jazari-session"]
    answer = browser.post("/account/sign-out", {}, page="/form")
    assert (answer.status_code, answer.headers["location"]) == (303, "/")
    assert browser.client.get("/who").text == "visitor"
    assert browser.client.get("/who", headers={"Cookie": f"jazari-session={kept}"}).text == "visitor"


def test_signing_in_changes_the_session(browser: Browser, amina: str) -> None:
    browser.sign_in(amina)
    first = browser.client.cookies["jazari-session"]
    browser.sign_in(amina)
    second = browser.client.cookies["jazari-session"]
    assert first != second
    browser.client.cookies.clear()
    assert browser.client.get("/who", headers={"Cookie": f"jazari-session={first}"}).text == "visitor"
    assert browser.client.get("/who", headers={"Cookie": f"jazari-session={second}"}).text == amina


def test_where_signing_in_leads(browser: Browser, amina: str) -> None:
    for wanted, leads in (("/cases?page=2", "/cases?page=2"), ("//evil.example", "/account")):
        fields = {"handle": amina, "password": PASSWORD, "next": wanted}
        assert browser.post("/account/sign-in", fields).headers["location"] == leads


def test_a_wrong_sign_in_is_said_on_the_page(browser: Browser, amina: str) -> None:
    answers = [browser.sign_in(amina, "wrong"), browser.sign_in("nobody")]
    for answer in answers:
        assert answer.status_code == 401
        assert answer.text.startswith("accounts/sign-in.html") and "do not belong together" in answer.text
        assert "jazari-session" not in answer.headers.get("set-cookie", "")


def test_too_many_sign_ins(browser: Browser, amina: str, clock: SetClock) -> None:
    for _ in range(3):
        browser.sign_in(amina, "wrong")
    answer = browser.sign_in(amina)
    assert (answer.status_code, answer.headers["retry-after"]) == (429, "900")
    clock.advance(minutes=15)
    assert browser.sign_in(amina).status_code == 303


def test_a_visitor_is_led_to_sign_in(client: TestClient) -> None:
    answer = client.get("/account", follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (303, "/account/sign-in?next=/account")
    assert client.get("/account.json").status_code == 401
    assert client.get("/account/export").status_code == 401


def test_a_token_is_made_shown_once_and_deleted(browser: Browser, accounts: Accounts, amina: str) -> None:
    browser.sign_in(amina)
    fields = {"label": "my laptop", "scope": "write", "days": "30"}
    answer = browser.post("/account/tokens", fields, page="/account")
    assert answer.headers["cache-control"] == "no-store"
    secret = answer.text.splitlines()[2]
    assert accounts.authenticate_token(secret).scope == "write"
    again = browser.client.get("/account")
    assert secret not in again.text and secret not in browser.client.get("/account.json").text
    (token,) = accounts.tokens(amina)
    answer = browser.post(f"/account/tokens/{token.id}/delete", {}, page="/account")
    assert (answer.status_code, answer.headers["location"]) == (303, "/account#tokens")
    assert accounts.tokens(amina) == []


@pytest.mark.parametrize("fields", [{"scope": "all"}, {"days": "9999"}, {"days": "x"}, {"label": "x" * 99}])
def test_a_token_that_is_refused(
    browser: Browser, accounts: Accounts, amina: str, fields: dict[str, str]
) -> None:
    browser.sign_in(amina)
    answer = browser.post(
        "/account/tokens", {"scope": "read", "days": "30", "label": "", **fields}, page="/account"
    )
    assert answer.status_code == 422 and answer.text.startswith("accounts/account.html")
    assert accounts.tokens() == []


def test_changing_the_password_ends_every_session(browser: Browser, app: FastAPI, amina: str) -> None:
    elsewhere = Browser(TestClient(app))
    elsewhere.sign_in(amina)
    browser.sign_in(amina)
    wrong = browser.post("/account/password", {"present": "wrong", "wanted": OTHER}, page="/account")
    assert wrong.status_code == 401 and "'present'" in wrong.text
    weak = browser.post("/account/password", {"present": PASSWORD, "wanted": "short"}, page="/account")
    assert weak.status_code == 422 and "'wanted'" in weak.text
    answer = browser.post("/account/password", {"present": PASSWORD, "wanted": OTHER}, page="/account")
    assert (answer.status_code, answer.headers["location"]) == (303, "/account/sign-in?ended")
    for other in (browser, elsewhere):
        assert other.client.get("/who").text == "visitor"
    assert browser.sign_in(amina, OTHER).status_code == 303


def test_forms_of_the_account_need_a_session(browser: Browser, accounts: Accounts, amina: str) -> None:
    for path in ("/account/tokens", "/account/tokens/x/delete", "/account/password"):
        assert browser.post(path, {}, page="/form").status_code == 401
        assert browser.client.post(path).status_code == 403


def test_ones_own_data_as_a_file(browser: Browser, amina: str) -> None:
    browser.sign_in(amina)
    answer = browser.client.get("/account/export")
    assert answer.json()["name"] == amina
    assert answer.headers["content-disposition"] == 'attachment; filename="jazari-amina.json"'


def test_organisations_are_public_and_name_nobody(client: TestClient, accounts: Accounts, amina: str) -> None:
    accounts.create_organisation("lab", "Labo", "university", "MA-01", amina)
    found = client.get("/organisations.json").json()
    assert found["total"] == 1
    (row,) = found["organisations"]
    assert {key: row[key] for key in ("name", "kind", "region", "people")} == {
        "name": "lab", "kind": "university", "region": "MA-01", "people": 1
    }  # fmt: skip
    assert amina not in client.get("/organisations.json").text
    assert client.get("/organisations").text.startswith("accounts/organisations.html")
    assert client.get("/organisations?page=0").status_code == 422


class HtmlRenderer:
    """The room's real templates over the web room's layout parts, with keys in place of words."""

    def __init__(self) -> None:
        rooms = ROOT / "src" / "jazari"
        self.environment = Environment(
            loader=FileSystemLoader([rooms / "accounts" / "templates", rooms / "web" / "templates"]),
            autoescape=True,
            undefined=StrictUndefined,
        )

    def render(self, request: Request, template: str, context: Mapping[str, object], status: int) -> Response:
        def csrf_field() -> Markup:
            return Markup('<input type="hidden" name="csrf" value="{}">').format(csrf_token(request))

        self.environment.globals |= {
            "t": lambda key, **given: f"{key} {' '.join(str(value) for value in given.values())}".strip(),
            "content": lambda texts: next(iter(texts.values())),
            "csrf_field": csrf_field,
            "error_text": lambda code, message, facts: code,
            "date": lambda moment: str(moment)[:10],
            "days": str,
            "number": str,
            "asset": str,
            "url_with": lambda **query: "?",
            "ref_address": str,
        }
        surroundings = {
            "language": "en", "direction": "ltr", "page_languages": [], "navigation": [], "path": "/", "version": "0",
            "awaits_review": False, "actor": actor(request), "country": {"names": {"eng_Latn": "Morocco"}},
            "node": {"ledger_size": 0, "origin": "node"}, "status": status,
        }  # fmt: skip
        text = self.environment.get_template(template).render(surroundings | dict(context))
        return Response(text, status, media_type="text/html")


@pytest.fixture
def reader(app: FastAPI, client: TestClient) -> TestClient:
    app.state.renderer = HtmlRenderer()
    return client


def sign_in(client: TestClient, accounts: Accounts, person: str) -> None:
    client.cookies.set("jazari-session", accounts.sign_in(person, PASSWORD))


def test_the_sign_in_page(reader: TestClient) -> None:
    text = reader.get("/account/sign-in?next=/cases").text
    assert 'action="/account/sign-in"' in text and 'name="csrf"' in text
    assert 'name="next" value="/cases"' in text and 'autocomplete="current-password"' in text
    assert "accounts-ended" in reader.get("/account/sign-in?ended").text
    assert "<script>" not in text and "style=" not in text


def test_the_account_page(reader: TestClient, accounts: Accounts, amina: str, clock: SetClock) -> None:
    accounts.create_organisation("lab", "Labo <b>", steward=amina)
    accounts.create_token(amina, "read", "<script>", days=7)
    accounts.create_token(amina, "admin", days=1)
    clock.moment = datetime(2026, 11, 24, tzinfo=UTC)
    sign_in(reader, accounts, amina)
    text = reader.get("/account").text
    for part in (
        "accounts-role-steward",
        "Labo &lt;b&gt;",
        "&lt;script&gt;",
        "accounts-token-unnamed",
        "2026-11-29",
    ):
        assert part in text
    assert text.count("accounts-token-expired") == 1
    assert 'value="jzr_' not in text


def test_the_account_page_of_who_has_nothing(reader: TestClient, accounts: Accounts, amina: str) -> None:
    sign_in(reader, accounts, amina)
    text = reader.get("/account").text
    assert "accounts-roles-empty" in text and "accounts-tokens-empty" in text


def test_the_organisations_page(
    reader: TestClient, accounts: Accounts, make_accounts: Callable[..., Accounts]
) -> None:
    assert "accounts-organisations-empty-title" in reader.get("/organisations").text
    for number in range(51):
        accounts.create_organisation(f"lab-{number:02}")
    assert "lab-49" in reader.get("/organisations").text
    second = reader.get("/organisations?page=2").text
    assert "lab-50" in second and "lab-49" not in second


def test_every_language_has_the_rooms_words() -> None:
    folder = Path(ROOT / "src" / "jazari" / "accounts" / "locale")
    keys = {
        path.stem: {line.split(" = ")[0] for line in path.read_text().splitlines() if line[:1].islower()}
        for path in folder.glob("*.ftl")
    }
    assert set(keys) == {"en", "fr", "ar", "zgh"}
    assert all(found == keys["en"] for found in keys.values())
