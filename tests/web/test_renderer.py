from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from starlette.testclient import TestClient

from jazari.web import Web, Words, ref_address
from jazari.web.renderer import room_folder, short_ref
from tests.web.conftest import ENTRY


@pytest.mark.parametrize(
    ("code", "direction", "name"),
    [("fr", "ltr", "Jazari"), ("ar", "rtl", "الجزري"), ("zgh", "ltr", "ⵊⴰⵣⴰⵔⵉ"), ("en", "ltr", "Jazari")],
)
def test_the_layout_is_in_the_readers_language(
    client: TestClient, code: str, direction: str, name: str
) -> None:
    page = client.get(f"/probe?lang={code}")
    assert page.status_code == 200
    assert f'<html lang="{code}" dir="{direction}">' in page.text
    assert f"<title>Probe · {name}</title>" in page.text
    assert page.headers["content-language"] == code
    assert page.text.count("<h1") + page.text.count("<main") == 1
    assert ("awaits review" in page.text or "ⴰⵙⵓⵖⵍ" in page.text) is (code == "zgh")


def test_a_language_asked_for_is_remembered_and_only_then_set(client: TestClient) -> None:
    assert "set-cookie" not in client.get("/probe").headers
    chosen = client.get("/probe?lang=ar&page=2")
    cookie = chosen.headers["set-cookie"]
    assert cookie.startswith("lang=ar;")
    assert "SameSite=lax" in cookie
    assert 'lang="ar" dir="rtl"' in client.get("/probe").text
    assert "set-cookie" not in client.get("/probe?lang=%3Cscript%3E").headers


def test_the_language_switch_keeps_the_address(client: TestClient) -> None:
    page = client.get("/probe?value=a%26b&lang=fr").text
    assert 'href="/probe?value=a%26b&amp;lang=ar" lang="ar" dir="rtl"' in page
    assert 'href="/probe?value=a%26b&amp;lang=fr&amp;page=3"' in page


def test_components_escape_what_they_are_given(client: TestClient) -> None:
    page = client.get("/probe", params={"value": '"><script>x</script>'}).text
    assert "<script>x" not in page
    assert "&#34;&gt;&lt;script&gt;" in page


def test_components_say_what_a_screen_reader_needs(client: TestClient) -> None:
    page = client.get("/probe?lang=en").text
    assert '<input type="hidden" name="csrf" value="the-token">' in page
    assert '<label for="q">Question</label>' in page
    assert 'aria-describedby="hint-q error-q" aria-invalid="true" required' in page
    assert '<a href="#q">Wrong</a>' in page
    assert '<td class="align-end">1,234.5</td>' in page
    assert f'title="dataset:jazari/starter@{"b" * 40}">dataset:jazari/starter@bbbbbbb</a>' in page
    assert '<progress max="4" value="1" aria-label="Working"></progress>' in page
    assert 'data-poll="/probe"' in page
    assert '<li aria-current="page">Probe</li>' in page
    assert "22 November 2026 · 3 days · " in page
    assert " style=" not in page
    assert "onclick" not in page


def test_entries_are_shown_in_the_words_of_their_kind(
    client: TestClient, web: Web, words: Callable[[str], Words]
) -> None:
    assert "3 vus le 20 novembre 2026, Rabat-Salé-Kénitra" in client.get("/probe?lang=fr").text
    # The demo room has no Arabic: English stands in, whole.
    assert "seen on" in client.get("/probe?lang=ar").text
    assert 'href="/ledger/entries/7"' in client.get("/probe").text
    assert web.entry_text(words("fr"), ENTRY) == "demo.sighting"


@pytest.mark.parametrize(
    ("ref", "address"),
    [
        (f"dataset:jazari/starter@{'a' * 40}", f"/datasets/jazari/starter/tree/{'a' * 40}"),
        ("model:jazari/lid", "/models/jazari/lid"),
        ("entry:ai.example.ma/root/7", "/ledger/entries/7"),
        (f"object:{'0' * 64}", None),
        ("javascript:alert(1)", None),
        ("nothing", None),
    ],
)
def test_refs_lead_to_their_pages(ref: str, address: str | None) -> None:
    assert ref_address(ref) == address


@pytest.mark.parametrize(
    ("ref", "short"),
    [
        (f"model:jazari/lid@{'a' * 40}", "model:jazari/lid@aaaaaaa"),
        ("model:jazari/lid", "model:jazari/lid"),
        (f"object:{'0' * 64}", "object:0000000…"),
        ("entry:ai.example.ma/root/7", "#7"),
        ("entry:other.example/root/7", "entry:other.example/root/7"),
        ("refused: no", "refused: no"),
    ],
)
def test_refs_are_short_where_people_read_them(ref: str, short: str) -> None:
    assert short_ref(ref, "ai.example.ma/root") == short


def test_languages_have_names_by_any_code(web: Web, words: Callable[[str], Words]) -> None:
    assert web.language_name(words("fr"), "ary_Latn") == "Darija (écriture latine)"
    assert web.language_name(words("fr"), "ary") == "Darija"
    assert web.language_name(words("en"), "fr") == "French"
    assert web.language_name(words("fr"), "tlh") == "tlh"


@given(st.text())
def test_no_ref_leads_off_this_node(ref: str) -> None:
    address = ref_address(ref)
    assert address is None or (address.startswith("/") and not address.startswith("//"))


def test_a_room_that_is_not_there_is_named() -> None:
    with pytest.raises(ModuleNotFoundError, match="json"):
        room_folder("json.decoder")
    assert room_folder(Path("x")) == Path("x")
