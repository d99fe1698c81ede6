import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from jazari.core import Store
from jazari.ledger import Ledger, pages
from jazari.web import LANGUAGES
from tests.ledger.conftest import append, signer
from tests.rooms import SmallCountry, application, rendered


@pytest.fixture
def services(tmp_path: Path) -> Path:
    """A room above the ledger, with the one line that its entries are shown by."""
    room = tmp_path / "services"
    (room / "templates").mkdir(parents=True)
    (room / "locale").mkdir()
    for language in LANGUAGES:
        line = "entry-services-measure = { $days } days in { $region } for { $procedure }\n"
        (room / "locale" / f"{language.code}.ftl").write_text(line)
    return room


@pytest.fixture
def client(ledger: Ledger, services: Path) -> Iterator[TestClient]:
    app = rendered(application(pages(ledger)), ["jazari.ledger", services], SmallCountry(), ledger)
    with TestClient(app, headers={"Accept-Language": "en"}) as client:
        yield client


def shown(page: str) -> list[int]:
    """The entries a listing shows, in its order."""
    return [int(number) for number in re.findall(r'href="/ledger/entries/(\d+)"', page)]


def test_an_empty_ledger_says_what_will_be_here(client: TestClient) -> None:
    page = client.get("/ledger").text
    assert "The first entry appears when" in page
    assert shown(page) == []


def test_the_newest_entries_come_first_and_older_ones_by_page(client: TestClient, ledger: Ledger) -> None:
    append(ledger, 120)
    page = client.get("/ledger").text
    assert shown(page) == list(range(119, 69, -1))
    assert "119 days in MA-04 for carte-nationale" in page
    assert f"--key {signer().key}" in page.replace("&#43;", "+")
    older = re.search(r'rel="next" href="([^"#]+)', page)
    assert older
    append(ledger, 3)  # what is added meanwhile moves nothing
    page = client.get(older[1].replace("&amp;", "&")).text
    assert shown(page) == list(range(69, 19, -1))
    page = client.get("/ledger?before=20").text
    assert shown(page) == list(range(19, -1, -1))
    assert 'rel="next"' not in page
    assert shown(client.get("/ledger?kind=evals.evaluation").text) == []
    assert shown(client.get("/ledger?about=MA-04&before=2").text) == [1, 0]


def test_one_entry_with_its_bytes_and_proof(client: TestClient, ledger: Ledger) -> None:
    append(ledger, 3)
    page = client.get("/ledger/entries/1").text
    record = ledger.record(1)
    checkpoint, proof = ledger.prove_inclusion(1)
    assert record.data.decode() in page.replace("&#34;", '"')
    assert record.leaf_hash.hex() in page
    assert checkpoint.root.hex() in page
    assert all(item.hex() in page for item in proof)
    assert shown(page) == [0, 2]
    facts = client.get("/ledger/entries/1.json").json()
    assert facts["canonical"] == record.data.decode()
    assert facts["entry"]["ref"] == record.ref
    assert facts["proof"] == [item.hex() for item in proof]
    assert client.get("/ledger/entries/3").status_code == 404
    assert client.get("/ledger/entries/x").status_code == 422


def test_every_page_answers_json(client: TestClient, ledger: Ledger) -> None:
    append(ledger, 2)
    facts = client.get("/ledger.json").json()
    assert facts["checkpoint"]["size"] == 2
    assert [entry["index"] for entry in facts["entries"]] == [1, 0]
    assert facts["kinds"] == {"services.measure": 2}


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.code)
def test_pages_in_every_language(client: TestClient, ledger: Ledger, language: object) -> None:
    append(ledger, 3)
    code, direction = language.code, language.direction  # type: ignore[attr-defined]
    for address in ("/ledger", "/ledger/entries/0", "/ledger/entries/2"):
        page = client.get(f"{address}?lang={code}").text
        assert f'<html lang="{code}" dir="{direction}">' in page
        assert "ledger-" not in re.sub(r"ledger-empty|/ledger[^\s<]*", "", page)


def test_entries_of_unknown_kinds_are_shown_plainly(client: TestClient, ledger: Ledger) -> None:
    append(ledger, 1)
    ledger.kinds = {}
    assert "of a kind that this node does not know" in client.get("/ledger").text
    assert "carte-nationale" in client.get("/ledger/entries/0").text


def test_a_log_that_cannot_be_published_is_shown_and_says_so(
    client: TestClient, ledger: Ledger, store: Store
) -> None:
    append(ledger, 2)
    ledger.publish()
    store.put("ledger/checkpoint", b"something else")
    for address in ("/ledger", "/ledger/entries/0"):
        page = client.get(address).text
        assert "The ledger cannot be published" in page
        assert "is not a checkpoint of this log" in page
