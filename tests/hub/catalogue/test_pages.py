"""The catalogue's page as people and programs read it."""

import json
import re
from typing import Any

import pytest
from starlette.testclient import TestClient

from jazari.hub import Add, Hub
from jazari.hub.catalogue.actions import COUNTS_SECONDS, EXACT, Catalogue
from jazari.hub.catalogue.records import Wish
from jazari.hub.catalogue.rules import listing_of, wish_of

LANGUAGES = ("en", "fr", "ar", "zgh")


def put(hub: Hub, name: str, kind: Any = "dataset", **card: object) -> None:
    hub.create_repository(kind, name, by=name.split("/")[0], exist_ok=True)
    text = f"---\n{json.dumps(card)}\n---\n"
    hub.commit(kind, name, [Add("README.md", text.encode())], message="Card", by="lab")


@pytest.fixture
def filled(hub: Hub) -> Hub:
    put(
        hub,
        "lab/darija",
        pretty_name="نصوص بالدارجة",
        language=["ary"],
        license="mit",
        task_categories=["translation"],
    )
    put(hub, "lab/news", pretty_name="Presse <b>écrite</b>", language=["fr", "ary"], license="cc-by-4.0")
    put(hub, "moe/lid", "model", pretty_name="Quelle langue ?", pipeline_tag="translation", license="mit")
    hub.create_repository("dataset", "lab/hidden", private=True, by="lab")
    return hub


def found(client: TestClient, **query: str) -> dict[str, Any]:
    shape: dict[str, Any] = client.get("/commons.json", params=query).json()
    shape["names"] = {row["name"] for row in shape["repositories"]}
    shape["values"] = {
        facet: {row["value"]: row["count"] for row in rows} for facet, rows in shape["facets"].items()
    }
    return shape


def test_each_facet_narrows_and_counts(filled: Hub, anyone: TestClient) -> None:
    everything = found(anyone)
    assert everything["count"] == 3
    assert everything["values"] == {
        "type": {"dataset": 2, "model": 1},
        "language": {"ary": 2, "fr": 1},
        "license": {"MIT": 2, "CC-BY-4.0": 1},
        "task": {"translation": 2},
        "organisation": {"lab": 2, "moe": 1},
        "class": {"open": 3},
    }
    assert found(anyone, type="model")["names"] == {"moe/lid"}
    assert found(anyone, license="mit")["names"] == {"lab/darija", "moe/lid"}
    assert found(anyone, task="translation", type="dataset")["names"] == {"lab/darija"}
    assert found(anyone, organisation="moe")["names"] == {"moe/lid"}
    assert found(anyone, language="ary", **{"class": "open"})["names"] == {"lab/darija", "lab/news"}
    narrowed = found(anyone, type="model")
    assert narrowed["values"]["type"] == {"dataset": 2, "model": 1}
    assert narrowed["values"]["license"] == {"MIT": 1}
    assert found(anyone, type="x", **{"class": "y"})["count"] == 3


def test_who_may_see_more_counts_more(filled: Hub, client: TestClient, anyone: TestClient) -> None:
    assert found(client)["values"]["organisation"] == {"lab": 3, "moe": 1}
    assert found(anyone)["values"]["organisation"] == {"lab": 2, "moe": 1}
    assert "lab/hidden" in client.get("/commons").text
    assert "lab/hidden" not in anyone.get("/commons?q=hidden").text


def test_what_is_new_or_gone_is_counted_at_once(filled: Hub, anyone: TestClient) -> None:
    assert found(anyone)["values"]["organisation"]["lab"] == 2
    put(filled, "lab/third")
    assert found(anyone)["values"]["organisation"]["lab"] == 3
    filled.delete_repository("dataset", "lab/darija", by="lab")
    assert found(anyone)["values"]["organisation"]["lab"] == 2
    put(filled, "lab/third", language=["zgh"])
    assert found(anyone)["values"]["language"] == {"ary": 1, "fr": 1, "zgh": 1}
    assert found(anyone, q="الدارجة")["names"] == {"lab/news"}


def test_the_page_in_every_language(filled: Hub, anyone: TestClient) -> None:
    texts = set()
    for language in LANGUAGES:
        answer = anyone.get("/commons", params={"q": "الدَّارجه", "license": "mit", "lang": language})
        assert answer.status_code == 200
        assert "lab/darija" in answer.text
        assert "lab/news" not in answer.text
        assert 'name="license" value="MIT"' in answer.text
        assert "<script>" not in answer.text
        texts.add(answer.text)
    assert len(texts) == len(LANGUAGES)
    page = anyone.get("/commons?lang=fr").text
    assert "Presse &lt;b&gt;écrite&lt;/b&gt;" in page
    assert 'href="/commons?lang=fr&amp;license=MIT"' in page
    assert "autocomplete" not in page


def test_a_removed_facet_keeps_the_rest_of_the_question(filled: Hub, anyone: TestClient) -> None:
    page = anyone.get("/commons?q=presse&license=cc-by-4.0&organisation=lab&page=1").text
    links = set(re.findall(r'class="tag" href="([^"]+)"', page))
    assert links == {"/commons?q=presse&amp;organisation=lab", "/commons?q=presse&amp;license=cc-by-4.0"}


def test_the_best_answer_comes_first(hub: Hub, anyone: TestClient) -> None:
    put(hub, "lab/exact", pretty_name="Textes")
    put(hub, "lab/tagged", tags=["texte"])
    put(hub, "lab/begins", pretty_name="Textiles")
    put(hub, "lab/none", pretty_name="Images")
    rows = anyone.get("/commons.json?q=text").json()["repositories"]
    assert [row["name"] for row in rows] == ["lab/exact", "lab/tagged", "lab/begins"]
    rows = anyone.get("/commons.json?q=text&sort=created").json()["repositories"]
    assert [row["name"] for row in rows] == ["lab/begins", "lab/tagged", "lab/exact"]
    page = anyone.get("/commons.json", params={"q": "text", "page": "2"}).json()
    assert (page["count"], page["repositories"]) == (3, [])


def test_a_question_is_read_from_an_address() -> None:
    assert wish_of({}) == Wish()
    assert wish_of({"q": " x ", "type": "?", "class": "?", "sort": "?"}) == Wish("x", sort="best")
    assert wish_of({"q": "!", "sort": "best"}) == Wish("!", sort="updated")
    assert wish_of({"sort": "downloads"}).sort == "downloads"
    listing = listing_of(wish_of({"language": "ary", "license": "MIT", "q": "x"}), frozenset())
    assert (listing.tags, listing.search) == (["language:ary", "licence:MIT"], "x")


def test_counts_of_large_catalogues_are_kept_for_a_moment(
    filled: Hub, monkeypatch: pytest.MonkeyPatch
) -> None:
    at = 0.0
    catalogue = Catalogue(filled, lambda: at)
    monkeypatch.setattr("jazari.hub.catalogue.actions.EXACT", 1)

    def datasets() -> int:
        return dict(catalogue.look(Wish(), frozenset(), limit=1).choices.values["type"])["dataset"]

    assert datasets() == 2
    put(filled, "lab/third")
    assert datasets() == 2
    at += COUNTS_SECONDS
    assert datasets() == 3
    assert EXACT >= 1000
