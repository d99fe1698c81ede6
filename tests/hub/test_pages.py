"""The hub's pages as people and programs read them."""

from typing import Any
from urllib.parse import quote

import pytest
from starlette.testclient import TestClient

from jazari.hub import Add, Hub
from jazari.hub import pages as room_pages
from jazari.ledger import Ledger
from tests.rooms import SmallCountry, application, rendered

NAME = "lab/darija"
ROOT = f"/datasets/{NAME}"
CARD = """---
language: [ary, ar]
license: cc-by-4.0
pretty_name: نصوص بالدارجة
---
# Texts <script>alert(1)</script>
![Chart](images/chart%20a.png) [rows](data/rows.json) [up](../../../../x) [web](https://example.org/) [here](#texts)
"""
LANGUAGES = ("en", "fr", "ar", "zgh")


@pytest.fixture
def repository(hub: Hub) -> str:
    source = hub.create_repository("dataset", "lab/source", by="lab")
    hub.create_repository("dataset", NAME, by="lab")
    files = {"README.md": CARD, "data/rows.json": '{"a": "<b>"}', "نص a.txt": "سلام"}
    operations = [Add(path, text.encode()) for path, text in files.items()]
    operations += [Add("images/chart a.png", b"\x89PNG\0"), Add("weights.bin", b"\0" * 100)]
    hub.commit("dataset", NAME, operations, message="Fill <i>", made_from=[source.ref], by="lab")
    hub.create_repository("model", "lab/lid", by="lab")
    head = hub.resolve("dataset", NAME)
    hub.commit("model", "lab/lid", [Add("a", b"a")], message="Train", made_from=[head.ref], by="lab")
    return NAME


def pages(hub: Hub) -> list[str]:
    sha = hub.resolve("dataset", NAME).sha
    return [
        "/commons", ROOT, f"{ROOT}/tree/main", f"{ROOT}/tree/{sha}/data", f"{ROOT}/commits/main", f"{ROOT}/origins",
        f"{ROOT}/blob/main/data/rows.json", f"{ROOT}/blob/main/{quote('نص a.txt')}", f"{ROOT}/blob/main/weights.bin",
        f"{ROOT}/blob/main/{quote('images/chart a.png')}", "/models/lab/lid", f"{ROOT}/commit/main",
        f"{ROOT}/compare/{sha}...main", f"{ROOT}/commits/main/data/rows.json", f"{ROOT}/blob/main/README.md",
    ]  # fmt: skip


def test_every_page_in_every_language(anyone: TestClient, hub: Hub, repository: str) -> None:
    for address in pages(hub):
        texts = set()
        for language in LANGUAGES:
            answer = anyone.get(address, params={"lang": language})
            assert answer.status_code == 200, (address, answer.text)
            assert f'<html lang="{language}" dir="{"rtl" if language == "ar" else "ltr"}">' in answer.text
            assert "<script>alert" not in answer.text
            assert len(answer.content) < 100_000
            texts.add(answer.text)
        assert len(texts) == len(LANGUAGES)


def test_the_card_is_safe_and_its_links_stay_inside(anyone: TestClient, repository: str) -> None:
    page = anyone.get(ROOT).text
    files = f"{ROOT}/resolve/main"
    for link in (f'src="{files}/images/chart%20a.png"', f'href="{files}/data/rows.json"', 'href="https://example.org/"',
                 'href="#texts"'):  # fmt: skip
        assert link in page
    assert 'href="/datasets/x"' in page
    assert '<h1 dir="auto" id="card-texts' in page
    assert "نصوص بالدارجة" in page
    assert "lab/source@" in page
    assert "lab/lid@" in page
    assert "load_dataset" in page


def test_every_page_answers_json(anyone: TestClient, hub: Hub, repository: str) -> None:
    head = hub.resolve("dataset", NAME)
    found = anyone.get("/commons.json").json()
    assert found["count"] == 3
    assert {item["name"] for item in found["repositories"]} == {NAME, "lab/source", "lab/lid"}
    shape = anyone.get(f"{ROOT}.json").json()
    assert (shape["ref"], shape["languages"], shape["licence"]) == (head.ref, ["ary", "ar"], "CC-BY-4.0")
    assert [entry["path"] for entry in anyone.get(f"{ROOT}/tree/main.json").json()["entries"]] == [
        "data", "images", ".gitattributes", "README.md", "weights.bin", "نص a.txt",
    ]  # fmt: skip
    assert anyone.get(f"{ROOT}/tree/main/data.json").json()["entries"][0]["path"] == "data/rows.json"
    assert anyone.get(f"{ROOT}/commits/main.json").json()["revisions"][0]["sha"] == head.sha
    origins = anyone.get(f"{ROOT}/origins.json").json()
    assert origins["made_from"][0].startswith("dataset:lab/source@")
    assert origins["used_by"][0].startswith("model:lab/lid@")


def test_a_json_file_has_a_page_and_a_twin(anyone: TestClient, repository: str) -> None:
    page = anyone.get(f"{ROOT}/blob/main/data/rows.json")
    assert page.headers["content-type"].startswith("text/html")
    assert "&#34;a&#34;: &#34;&lt;b&gt;&#34;" in page.text
    twin = anyone.get(f"{ROOT}/blob/main/data/rows.json.json").json()
    assert (twin["file"]["path"], twin["text"]) == ("data/rows.json", '{"a": "<b>"}')
    assert anyone.get(f"{ROOT}/blob/main/nothing.json").status_code == 404


def test_the_catalogue_filters(anyone: TestClient, hub: Hub, repository: str) -> None:
    def names(**query: str) -> set[str]:
        return {item["name"] for item in anyone.get("/commons.json", params=query).json()["repositories"]}

    assert names(q="دارجة") == names(language="ary") == names(license="cc-by-4.0") == {NAME}
    assert names(type="model") == {"lab/lid"}
    assert names(type="nonsense") == {NAME, "lab/source", "lab/lid"}
    assert names(q="nothing at all") == set()
    assert names(page="2") == set()
    assert "No repository matches" in anyone.get("/commons", params={"q": "zzz"}).text


def test_an_empty_catalogue_says_how_to_begin(anyone: TestClient) -> None:
    assert "jazari hub upload" in anyone.get("/commons").text


@pytest.mark.parametrize("options", [{"private": True}, {"data_class": "personal"}])
def test_hidden_repositories_have_no_page_for_others(
    client: TestClient, anyone: TestClient, hub: Hub, repository: str, options: dict[str, Any]
) -> None:
    hub.create_repository("dataset", "lab/hidden", by="lab", **options)
    ref = hub.resolve("dataset", NAME).ref
    hub.commit("dataset", "lab/hidden", [Add("a", b"a")], message="x", made_from=[ref], by="lab")
    for path in ("", ".json", "/tree/main", "/commits/main", "/origins", "/blob/main/a"):
        assert anyone.get(f"/datasets/lab/hidden{path}").status_code == 404
        assert client.get(f"/datasets/lab/hidden{path}").status_code == 200
    assert "lab/hidden" not in anyone.get("/commons").text
    assert "lab/hidden" in client.get("/commons").text
    assert anyone.get(f"{ROOT}/origins.json").json()["used_by"] == [hub.resolve("model", "lab/lid").ref]
    assert len(client.get(f"{ROOT}/origins.json").json()["used_by"]) == 2


def test_a_short_address_leads_to_the_model(anyone: TestClient, repository: str) -> None:
    answer = anyone.get("/lab/lid", follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (307, "/models/lab/lid")
    for path in ("/lab/darija", "/no/where", "/a--b/c"):
        assert anyone.get(path).status_code == 404


def test_a_models_page_leads_to_its_scores(hub: Hub, ledger: Ledger, repository: str) -> None:
    addresses = {"lab/lid": "/leaderboard/models/lab/lid"}
    app = application(room_pages(hub, scores=addresses.get))
    rendered(app, ["jazari.hub"], SmallCountry(), ledger)
    with TestClient(app) as client:
        assert 'href="/leaderboard/models/lab/lid"' in client.get("/models/lab/lid").text
        assert "/leaderboard/models" not in client.get(ROOT).text
    del addresses["lab/lid"]
    with TestClient(app) as client:
        assert "/leaderboard/models" not in client.get("/models/lab/lid").text


def test_branches_with_slashes_have_pages(anyone: TestClient, hub: Hub, repository: str) -> None:
    hub.create_branch("dataset", NAME, "feature/x")
    page = anyone.get(f"{ROOT}/tree/feature%2Fx/data")
    assert page.status_code == 200
    assert f"{ROOT}/blob/feature%2Fx/data/rows.json" in page.text
    assert anyone.get(f"{ROOT}/commits/feature%2Fx").status_code == 200


def test_long_histories_and_folders_come_by_pages(anyone: TestClient, hub: Hub, repository: str) -> None:
    for number in range(22):
        hub.commit("dataset", NAME, [Add("n", b"%d" % number)], message=f"Change {number}", by="lab")
    first, second = (anyone.get(f"{ROOT}/commits/main?page={page}").text for page in (1, 2))
    assert "Change 21" in first
    assert "Change 0<" not in first
    assert "Change 0<" in second
    hub.commit("dataset", NAME, [Add(f"many/{n:03}", b"") for n in range(201)], message="Many", by="lab")
    assert "200" in anyone.get(f"{ROOT}/tree/main/many?page=2").text


def test_a_card_does_not_repeat_the_title_of_its_page(anyone: TestClient, hub: Hub, repository: str) -> None:
    card = "---\npretty_name: Texts & more\n---\n# Texts & more\n\nSaid once.\n"
    hub.commit("dataset", NAME, [Add("README.md", card.encode())], message="Card", by="lab")
    page = anyone.get(ROOT).text
    assert page.count("<h1") == 1
    assert "Said once." in page


def test_a_card_too_long_to_lay_out_is_plain_text(anyone: TestClient, hub: Hub, repository: str) -> None:
    card = "<div>" * 40_000
    hub.commit("dataset", NAME, [Add("README.md", card.encode())], message="Card", by="lab")
    assert "&lt;div&gt;&lt;div&gt;" in anyone.get(ROOT).text
