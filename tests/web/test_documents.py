from pathlib import Path

import pytest
from starlette.testclient import TestClient

from jazari.web import DocumentNotFound, shelf
from jazari.web.documents import collect


@pytest.fixture
def sources(tmp_path: Path) -> Path:
    for folder in ("docs/pictures", "design"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "README.md").write_text(
        "# Jazari\n\n[S](docs/settings.md#port) [D](design/one-log.md) [X](LICENSE) ![P](docs/pictures/home.png)"
        " [W](https://example.org/a.md) [Top](#jazari)\n",
        encoding="utf-8",
    )
    (tmp_path / "notes.md").write_text("# Private notes\n", encoding="utf-8")
    (tmp_path / "docs" / "settings.md").write_text(
        "# Settings\n\n[R](../README.md) [x](../../etc)", encoding="utf-8"
    )
    (tmp_path / "docs" / "pictures" / "home.png").write_bytes(b"\x89PNG")
    (tmp_path / "design" / "one-log.md").write_text("no heading", encoding="utf-8")
    return tmp_path


def test_the_index_has_every_page_by_title_start_first(sources: Path) -> None:
    index = collect(sources, sources / "docs", sources / "design").index()
    assert [(page.section, page.name, page.title) for page in index] == [
        ("start", "readme", "Jazari"),
        ("guide", "settings", "Settings"),
        ("decision", "decision-one-log", "one-log"),
    ]


def test_links_between_pages_lead_to_where_the_node_serves_them(sources: Path) -> None:
    found = collect(sources, sources / "docs", sources / "design")
    _, body = found.page("readme")
    for address in ("/docs/settings#port", "/docs/decision-one-log", "/docs/pictures/home.png", "#jazari"):
        assert f'"{address}"' in body
    assert 'href="https://example.org/a.md"' in body
    assert 'href="/docs/readme"' in found.page("settings")[1]
    assert found.picture("home.png") == (b"\x89PNG", "image/png")


def test_a_package_has_its_first_pages_among_its_guides(sources: Path) -> None:
    (sources / "docs" / "README.md").write_text("# Jazari\n", encoding="utf-8")
    found = collect(sources / "docs", sources / "docs", sources / "design")
    assert {page.name: page.section for page in found.index()} == {
        "readme": "start",
        "settings": "guide",
        "decision-one-log": "decision",
    }


def test_missing_folders_make_an_empty_shelf(tmp_path: Path) -> None:
    assert collect(tmp_path, tmp_path / "docs", tmp_path / "design").index() == []


@pytest.mark.parametrize(
    "name", ["../README", "..", "notes", "/etc/passwd", "docs/settings", "settings.md", ""]
)
def test_what_is_not_on_the_shelf_is_not_read(sources: Path, name: str) -> None:
    found = collect(sources, sources / "docs", sources / "design")
    with pytest.raises(DocumentNotFound):
        found.page(name)
    with pytest.raises(DocumentNotFound):
        found.picture(name)


@pytest.mark.parametrize(
    "path",
    [
        "/docs/..%2f..%2fpyproject",
        "/docs/%2e%2e",
        "/docs/....//readme",
        "/docs/readme%00",
        "/docs/pictures/..%2f..%2f..%2fetc%2fpasswd",
        "/docs/pictures/%2e%2e%2fREADME.md",
    ],
)
def test_no_address_climbs_out_of_the_documentation(client: TestClient, path: str) -> None:
    assert client.get(path).status_code == 404


def test_the_shipped_readme_is_served(client: TestClient) -> None:
    assert "readme" in {page.name for page in shelf().index()}
    page = client.get("/docs/readme")
    assert page.status_code == 200
    assert '<article class="prose" lang="en" dir="ltr">' in page.text
    assert client.get("/docs/readme.json").json()["document"]["name"] == "readme"
    assert 'href="/docs/readme"' in client.get("/docs").text
