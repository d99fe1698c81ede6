"""Where a source's files are found: pack, mirror, web, hub, portal, list of addresses."""

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from jazari.core import SourceSpec
from jazari.factory.errors import SourceChanged, SourceMissing
from jazari.factory.reading import Found, Places, Web, find_files
from tests.factory.conftest import source
from tests.factory.reading.test_web import Site, site

__all__ = ["site"]
LINES: dict[str, object] = {"format": "txt", "language": "fra_Latn"}


def sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def found(spec: SourceSpec, places: Places) -> list[tuple[str, str]]:
    """Path in the source and content of each file, or place and reason of each drop."""
    return [
        (row.file.path, row.path.read_bytes().decode())
        if isinstance(row, Found)
        else (row.id, f"!{row.reason}")
        for row in find_files(spec, places)
    ]


@pytest.fixture
def places(tmp_path: Path) -> Places:
    for name in (
        "pack/corpus/a.tsv",
        "mirror/s/x.txt",
        "mirror/s/b/Y.TXT",
        "mirror/s/b/c/z.txt",
        "mirror/s/n.md",
    ):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(path.name)
    web = Web(tmp_path / "cache", private_hosts=True)
    return Places(tmp_path / "pack", tmp_path / "cache", mirror=tmp_path / "mirror", web=web)


def test_files_by_name_lie_in_the_pack_or_the_mirror(places: Places) -> None:
    starter = source("starter", "starter", {"path": "corpus/a.tsv", "format": "tsv", "language": "fra_Latn"})
    assert found(starter, places) == [("corpus/a.tsv", "a.tsv")]
    stated: dict[str, object] = {"path": "x.txt", "sha256": sha256(b"x.txt"), **LINES}
    assert found(source("s", "open", stated), places) == [("x.txt", "x.txt")]
    with pytest.raises(SourceChanged, match="state the new checksum"):
        found(source("s", "open", stated | {"sha256": "0" * 64}), places)
    with pytest.raises(SourceMissing, match="put the file of s there"):
        found(source("s", "open", {"path": "none.txt", **LINES}), places)


@pytest.mark.parametrize(
    ("pattern", "names"),
    [
        ("*.txt", ["x.txt"]),
        ("b/*.txt", ["b/Y.TXT"]),
        ("b/**/*.txt", ["b/Y.TXT", "b/c/z.txt"]),
        ("**/*.txt", ["b/Y.TXT", "b/c/z.txt", "x.txt"]),
        ("**/?.*", ["b/Y.TXT", "b/c/z.txt", "n.md", "x.txt"]),
        ("b/[c]*/*", []),
    ],
)
def test_a_pattern_stands_for_the_files_that_fit_by_path(
    places: Places, pattern: str, names: list[str]
) -> None:
    spec = source("s", "open", {"path": pattern, **LINES})
    assert [name for name, _ in found(spec, places)] == names


def test_without_a_mirror_a_corpus_is_fetched_from_its_address(tmp_path: Path, site: Site) -> None:
    site.files["/x.txt"] = b"un"
    places = Places(tmp_path, tmp_path, web=Web(tmp_path / "cache", private_hosts=True))
    file = source("s", "open", {"path": "x.txt", "sha256": sha256(b"un"), **LINES}).files[0]
    with pytest.raises(SourceMissing, match="set JAZARI_MIRROR"):
        found(with_files(file), places)
    assert found(with_files(file.model_copy(update={"url": f"{site.address}/x.txt"})), places) == [
        ("x.txt", "un")
    ]
    wrong = {"url": f"{site.address}/x.txt", "sha256": "0" * 64}
    assert found(with_files(file.model_copy(update=wrong)), places) == [
        ("s/x.txt#0000000/und", "!other-checksum")
    ]


def with_files(*files: object) -> SourceSpec:
    """A source with files that a pack could not state: the addresses of a test are not https."""
    return source("s", "open", {"path": "a", **LINES}).model_copy(update={"files": files})


@dataclass
class Memory:
    """A hub's datasets in memory."""

    datasets: dict[str, dict[str, bytes]]
    streamed: list[str] = field(default_factory=list)

    def files(self, dataset: str) -> Mapping[str, str]:
        return {path: sha256(data) for path, data in self.datasets[dataset].items()}

    def local_path(self, sha256: str) -> Path | None:
        return None

    def stream(self, digest: str) -> Iterator[bytes]:
        self.streamed.append(digest)
        yield from (
            data for files in self.datasets.values() for data in files.values() if sha256(data) == digest
        )


def test_a_dataset_of_the_hub_is_copied_once(tmp_path: Path) -> None:
    shelf = Memory({"org/set": {"data/b.txt": b"b", "data/a.txt": b"a", "README.md": b"r"}})
    spec = source("s", "hub", {"path": "data/*.txt", **LINES}, dataset="org/set")
    for _ in range(2):
        assert found(spec, Places(tmp_path, tmp_path / "cache", shelf=shelf)) == [
            ("data/a.txt", "a"),
            ("data/b.txt", "b"),
        ]
    assert len(shelf.streamed) == 2
    with pytest.raises(SourceMissing, match="none is at hand"):
        found(spec, Places(tmp_path, tmp_path))


def portal(site: Site, *packages: dict[str, object]) -> None:
    """Serve these packages as CKAN does, by name and by search."""
    for package in packages:
        answer = json.dumps({"success": True, "result": package}).encode()
        site.files[f"/api/3/action/package_show?id={package['name']}"] = answer
    for start in range(0, len(packages) + 1, 100):
        answer = json.dumps(
            {"success": True, "result": {"count": len(packages), "results": packages[start : start + 100]}}
        ).encode()
        site.files[f"/api/3/action/package_search?q=sant%C3%A9&rows=100&start={start}&sort=name+asc"] = answer


def test_a_portal_gives_the_resources_of_its_packages(site: Site, places: Places) -> None:
    site.files |= {"/f/a.csv": b"a", "/f/b": b"b", "/g/a.csv": b"again", "/f/c.pdf": b"c"}
    resources = [
        {"url": f"{site.address}/f/a.csv", "format": "CSV"},
        {"url": f"{site.address}/f/b", "format": "CSV"},
        {"url": f"{site.address}/g/a.csv", "format": "CSV"},
        {"url": f"{site.address}/f/c.pdf", "format": "PDF"},
        {"url": f"{site.address}/f/none.csv", "format": "CSV"},
        {"url": None, "id": "7", "format": None},
    ]
    portal(site, {"name": "budget", "resources": resources}, {"name": "empty"})
    table: dict[str, object] = {"path": "*/*.csv", "format": "csv", "columns": {"1": "fra_Latn"}}
    spec = source("s", "ckan", table, packages=("budget", "empty"))
    want = [
        ("budget/a.csv", "a"),
        ("budget/a~2.csv", "again"),
        ("budget/b.csv", "b"),
        ("s/budget/none.csv#0000000/und", "!not-found"),
    ]
    assert found(spec.model_copy(update={"origin": site.address}), places) == want


def test_a_portal_is_searched_page_by_page(site: Site, places: Places) -> None:
    site.files["/a.txt"] = b"a"
    packages: list[dict[str, object]] = [
        {"name": f"p{number:03d}", "resources": [{"url": f"{site.address}/a.txt"}]} for number in range(250)
    ]
    portal(site, *packages)
    spec = source("s", "ckan", {"path": "**/*.txt", **LINES}, query="santé")
    assert len(found(spec.model_copy(update={"origin": site.address}), places)) == 250
    assert sum(path.startswith("/api") for path, _ in site.asked) == 3


@pytest.mark.parametrize("answer", [b"<html>", b"[]", b'{"result": []}', b'{"success": false}'])
def test_what_is_no_portal_is_one_drop(site: Site, places: Places, answer: bytes) -> None:
    site.files["/api/3/action/package_show?id=a"] = answer
    spec = source("s", "ckan", {"path": "**/*.txt", **LINES}, packages=("a",))
    got = found(spec.model_copy(update={"origin": site.address}), places)
    assert [place for place, _ in got] == ["s/#0000000/und"]
    assert got[0][1] in ("!bad-json", "!no-portal")


def test_addresses_are_fetched_where_robots_may(site: Site, places: Places) -> None:
    site.files |= {"/": b"home", "/a/b.html": b"b", "/no/c.html": b"c"}
    site.files["/robots.txt"] = b"User-agent: *\nDisallow: /no/\n"
    urls = tuple(f"{site.address}{path}" for path in ("/", "/a/b.html", "/no/c.html", "/d.html"))
    spec = source("s", "urls", {"path": "**/*.html", "format": "html"}).model_copy(update={"urls": urls})
    assert found(spec, places) == [
        ("127.0.0.1/a/b.html", "b"),
        ("s/127.0.0.1/d.html#0000000/und", "!not-found"),
        ("127.0.0.1/index.html", "home"),
        ("s/127.0.0.1/no/c.html#0000000/und", "!robots"),
    ]
