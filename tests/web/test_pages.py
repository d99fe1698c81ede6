import re

import pytest
from starlette.testclient import TestClient

from jazari.core import sha256_hex
from jazari.web import AssetNotFound
from jazari.web.assets import asset_address, assets

FIRST_PAGE_LIMIT_BYTES = 100_000


def test_home_is_for_citizens_first(client: TestClient) -> None:
    page = client.get("/?lang=fr").text
    search, follow, pillars = (page.index(text) for text in ('action="/services"', 'action="/cases"', "93,4"))
    assert search < follow < pillars
    assert "Dans les délais" in page
    assert "Pas encore mesuré" in page
    assert "jeux de données" in page
    assert f"/datasets/jazari/starter/tree/{'a' * 40}" in page
    assert "Aucun pour l’instant" in page


def test_home_has_its_facts_as_json(client: TestClient) -> None:
    facts = client.get("/home.json").json()["facts"]
    assert facts["counts"] == {"datasets": 2, "models": 1}
    assert facts["pillars"][0]["value"] == 0.934


@pytest.mark.parametrize("code", ["fr", "ar", "zgh", "en"])
def test_the_first_page_is_light_with_everything_it_loads(client: TestClient, code: str) -> None:
    page = client.get(f"/?lang={code}")
    loaded = set(re.findall(r'(?:href|src)="(/static/[^"]+)"', page.text))
    assert len(loaded) == 3
    total = len(page.content) + sum(len(client.get(address).content) for address in loaded)
    assert total < FIRST_PAGE_LIMIT_BYTES


@pytest.mark.parametrize("path", ["/", "/docs", "/docs/nowhere"])
@pytest.mark.parametrize("code", ["fr", "ar", "zgh", "en"])
def test_pages_need_no_style_or_script_of_their_own(client: TestClient, path: str, code: str) -> None:
    page = client.get(f"{path}?lang={code}").text
    assert not re.search(r"<[^>]+\s(style|on\w+)=", page)
    assert not re.search(r"<style|<script(?! src=)", page)
    assert len(re.findall("<h1[ >]", page)) == 1
    ids = re.findall(r'\sid="([^"]+)"', page)
    assert len(ids) == len(set(ids))


def test_an_error_says_what_happened_what_was_kept_and_what_to_do(client: TestClient) -> None:
    page = client.get("/docs/nowhere?lang=en")
    assert page.status_code == 404
    assert "The documentation has no page named “nowhere”." in page.text
    assert "Nothing was changed." in page.text
    assert "Check the address" in page.text
    assert "404 web.document-not-found" in page.text


def test_static_files_are_kept_for_ever_at_the_address_of_their_hash(client: TestClient) -> None:
    address = asset_address("jazari.css")
    answer = client.get(address)
    assert sha256_hex(answer.content).startswith(address.split("/")[2])
    assert answer.headers["cache-control"] == "public, max-age=31536000, immutable"
    assert answer.headers["content-type"] == "text/css; charset=utf-8"
    stale = client.get("/static/0000000000000000/jazari.css")
    assert stale.status_code == 200
    assert stale.headers["cache-control"] == "no-cache"
    assert client.get("/static/0/..%2fpages.py").status_code == 404
    assert client.get("/static/0/nothing.css").status_code == 404
    with pytest.raises(AssetNotFound):
        asset_address("nothing.css")


def test_style_sheet_and_script_stay_small() -> None:
    assert len(assets()["jazari.css"].data) < 24_000
    assert len(assets()["jazari.js"].data) < 4_000
