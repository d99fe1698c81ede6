"""DCAT-AP of datasets and of the catalogue, as RDF libraries and SHACL read them."""

from pathlib import Path
from typing import Any

import pytest
from fastapi import FastAPI
from hypothesis import given
from hypothesis import strategies as st
from rdflib import RDF, Graph, URIRef
from rdflib.compare import isomorphic
from rdflib.namespace import DCAT, DCTERMS, FOAF
from starlette.testclient import TestClient

from jazari.hub import Add, Hub, Publisher
from jazari.hub.catalogue import dcat
from jazari.hub.catalogue.api import asked_form
from jazari.hub.catalogue.dcat import language_address, territory_address
from jazari.hub.catalogue.rdf import MEDIA_TYPES, PREFIXES, SUFFIXES, Form, Name, Resource, Text, write
from jazari.hub.mount import router
from tests.hub.conftest import WhoAsks

# rdflib reads JSON-LD by what it itself calls deprecated.
pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")
SHAPES = Path(__file__).with_name("dcat_ap_3.ttl")
AUTHORITY = "http://publications.europa.eu/resource/authority"
BASE = "http://hub.test"
MOROCCO = Publisher(
    "MA",
    {"fra_Latn": "Maroc", "arb_Arab": "المغرب"},
    "root",
    {"lab": {"fra_Latn": "Le labo", "arb_Arab": "المختبر"}},
)
CARD = """---
language: [ary, ar, fr, zz-x]
license: cc-by-4.0
pretty_name: "نصوص \\"بالدارجة\\" <b>"
tags: [darija, "a \\\\ b"]
update_frequency: monthly
---
Texts.
"""
FORMATS = {"turtle": "turtle", "json-ld": "json-ld", "xml": "xml"}


@pytest.fixture
def catalogue(hub: Hub, app: FastAPI) -> TestClient:
    hub.create_repository("dataset", "lab/darija", by="lab")
    files = {"README.md": CARD, "data/نص 1.csv": "a,b\n1,2\n", "b.jsonl": '{"a": 1}\n', "c.parquet": "PAR1"}
    hub.commit(
        "dataset", "lab/darija", [Add(p, t.encode()) for p, t in files.items()], message="Fill", by="lab"
    )
    hub.create_repository("dataset", "other/bare.ttl", by="other")
    hub.create_repository("dataset", "lab/hidden", private=True, by="lab")
    hub.create_repository("dataset", "lab/secret", data_class="sensitive", by="lab")
    hub.create_repository("model", "lab/model", by="lab")
    country = FastAPI()
    country.state.renderer = app.state.renderer
    country.add_middleware(WhoAsks)
    country.exception_handlers |= app.exception_handlers
    country.include_router(router(hub, b"s" * 32, publisher=MOROCCO))
    return TestClient(country, base_url=BASE)


def graph_of(client: TestClient, path: str, **headers: str) -> Graph:
    answer = client.get(path, headers=headers)
    assert answer.status_code == 200, answer.text
    form = next(
        form for form, media_type in MEDIA_TYPES.items() if media_type in answer.headers["content-type"]
    )
    return Graph().parse(data=answer.text, format=FORMATS[form])


def test_the_catalogue_has_the_shape_of_dcat_ap(catalogue: TestClient) -> None:
    from pyshacl import validate

    found = graph_of(catalogue, "/catalogue.ttl")
    conforms, _, told = validate(found, shacl_graph=str(SHAPES), ont_graph=str(SHAPES), inference="rdfs")
    assert conforms, told
    missing = Graph()
    missing += found
    missing.remove((None, DCTERMS.publisher, None))
    missing.remove((None, DCAT.accessURL, None))
    conforms, _, told = validate(missing, shacl_graph=str(SHAPES), ont_graph=str(SHAPES), inference="rdfs")
    assert not conforms
    assert "accessURL" in told


def test_only_public_datasets_are_in_it(catalogue: TestClient) -> None:
    found = graph_of(catalogue, "/catalogue.jsonld")
    names = {str(name) for name in found.subjects(RDF.type, DCAT.Dataset)}
    assert names == {f"{BASE}/datasets/lab/darija", f"{BASE}/datasets/other/bare.ttl"}
    assert {str(name) for name in found.objects(URIRef(f"{BASE}/catalogue"), DCAT.dataset)} == names
    assert not any("hidden" in str(term) or "secret" in str(term) for triple in found for term in triple)
    assert catalogue.get("/catalogue/datasets/lab/hidden").status_code == 404
    assert catalogue.get("/catalogue/datasets/lab/secret.ttl").status_code == 404


def test_the_three_forms_say_the_same(catalogue: TestClient) -> None:
    graphs = [graph_of(catalogue, f"/catalogue{suffix}") for suffix in SUFFIXES]
    graphs += [graph_of(catalogue, "/catalogue", accept=media_type) for media_type in MEDIA_TYPES.values()]
    assert len(graphs[0]) > 50
    assert all(isomorphic(graphs[0], other) for other in graphs[1:])


def test_a_dataset_says_what_it_is(catalogue: TestClient) -> None:
    found = graph_of(catalogue, "/catalogue/datasets/lab/darija.rdf")
    name = URIRef(f"{BASE}/datasets/lab/darija")
    said: dict[str, Any] = {
        str(p).rsplit("/", 1)[-1].rsplit("#", 1)[-1]: str(o) for p, o in found.predicate_objects(name)
    }
    assert said["title"] == 'نصوص "بالدارجة" <b>'
    assert said["accessRights"] == f"{AUTHORITY}/access-right/PUBLIC"
    assert said["accrualPeriodicity"] == f"{AUTHORITY}/frequency/MONTHLY"
    assert said["spatial"] == f"{AUTHORITY}/country/MAR"
    languages = {str(o).rsplit("/", 1)[-1] for o in found.objects(name, DCTERMS.language)}
    assert languages == {"ARY", "ARA", "FRA"}
    assert {str(o) for o in found.objects(name, DCAT.keyword)} == {"darija", "a \\ b"}
    downloads = {str(o) for o in found.objects(None, DCAT.downloadURL)}
    assert len(downloads) == 3
    for address in downloads:
        assert catalogue.get(address.removeprefix(BASE)).status_code == 200
    types = {str(o).rpartition("media-types/")[2] for o in found.objects(None, DCAT.mediaType)}
    assert types == {"text/csv", "application/vnd.apache.parquet"}
    assert {str(o) for o in found.objects(None, FOAF.name)} == {"Le labo", "المختبر"}
    assert str(next(found.objects(None, DCTERMS.license))) == "https://spdx.org/licenses/CC-BY-4.0.html"


def test_a_name_may_end_like_a_form(catalogue: TestClient) -> None:
    for path in ("bare.ttl", "bare.ttl.ttl"):
        found = graph_of(catalogue, f"/catalogue/datasets/other/{path}")
        assert [str(o) for o in found.subjects(RDF.type, DCAT.Dataset)] == [f"{BASE}/datasets/other/bare.ttl"]
    assert catalogue.get("/catalogue/datasets/other/none.ttl").status_code == 404


def test_a_long_catalogue_comes_by_pages(catalogue: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dcat, "PAGE", 1)
    pages = [graph_of(catalogue, f"/catalogue.ttl?page={page}") for page in (1, 2)]
    names = [set(page.subjects(RDF.type, DCAT.Dataset)) for page in pages]
    assert [len(found) for found in names] == [1, 1]
    assert not names[0] & names[1]
    hydra = URIRef(PREFIXES["hydra"] + "next")
    assert [str(o) for o in pages[0].objects(None, hydra)] == [f"{BASE}/catalogue?page=2"]
    assert list(pages[1].objects(None, hydra)) == []
    assert catalogue.get("/catalogue.ttl?page=3").status_code == 404


def test_the_map_of_the_site_names_public_pages(catalogue: TestClient) -> None:
    text = catalogue.get("/sitemap.xml").text
    assert f"<loc>{BASE}/datasets/lab/darija</loc><lastmod>2026-11-22</lastmod>" in text
    assert f"<loc>{BASE}/models/lab/model</loc>" in text
    assert "hidden" not in text
    assert f"Sitemap: {BASE}/sitemap.xml" in catalogue.get("/robots.txt").text


@pytest.mark.parametrize(
    ("accept", "form"),
    [
        ("", "turtle"), ("*/*", "turtle"), ("text/html", "turtle"), ("application/ld+json", "json-ld"),
        ("text/turtle;q=0.5, application/rdf+xml", "xml"), ("application/rdf+xml;q=0", "turtle"),
        ("application/json", "json-ld"), ("text/turtle;q=x, application/ld+json;q=0.1", "json-ld"),
    ],
)  # fmt: skip
def test_a_form_is_asked_for(accept: str, form: Form) -> None:
    assert asked_form(accept) == form


@pytest.mark.parametrize(
    ("code", "three"),
    [("fr", "FRA"), ("ar", "ARA"), ("zgh", "ZGH"), ("ary-Latn", "ARY"), ("de", "DEU"), ("x", None), ("12", None)]
)  # fmt: skip
def test_languages_are_those_of_the_european_table(code: str, three: str | None) -> None:
    assert language_address(code) == (three and f"{AUTHORITY}/language/{three}")


def test_countries_are_those_of_the_european_table() -> None:
    assert territory_address("MA") == f"{AUTHORITY}/country/MAR"
    assert territory_address("SN") == f"{AUTHORITY}/country/SEN"
    assert territory_address("??") is None


@given(st.text(max_size=40), st.text(max_size=40))
def test_any_text_and_address_can_be_read_again_in_every_form(value: str, address: str) -> None:
    statements = (("dct:title", Text(value)), ("dcat:accessURL", Name(f"http://x.test/{address}")))
    blank = Resource("", "dcat:Distribution", statements)
    resource = Resource("http://x.test/a b", "dcat:Dataset", (*statements, ("dcat:distribution", blank)))
    graphs = [
        Graph().parse(data="".join(write([resource], form)), format=FORMATS[form]) for form in MEDIA_TYPES
    ]
    titles = {str(title) for title in graphs[0].objects(None, DCTERMS.title)}
    assert titles == {Text(value).value}
    assert all(isomorphic(graphs[0], other) for other in graphs[1:])
