"""Where a source's files are: in the pack, a mirror, this node's hub, a portal or anywhere on the web."""

import hashlib
import itertools
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple, Protocol
from urllib.parse import urlencode, urlsplit

from jazari.core import SourceFile, SourceSpec, StorageFull
from jazari.factory.errors import SourceChanged, SourceMissing
from jazari.factory.reading.documents import STEP
from jazari.factory.reading.limits import Broken, Reason
from jazari.factory.reading.web import Web
from jazari.factory.records import Drop

_PAGE_ROWS = 100
_LISTED_AT_MOST = 100_000


class Shelf(Protocol):
    """A hub's datasets, as files."""

    def files(self, dataset: str) -> Mapping[str, str]:
        """The SHA-256 of each file of the newest revision, by path; raises NotFound."""
        ...

    def local_path(self, sha256: str) -> Path | None:
        """Where those bytes lie on this disk, if they do."""
        ...

    def stream(self, sha256: str) -> Iterator[bytes]:
        """The bytes."""
        ...


@dataclass(frozen=True, slots=True)
class Places:
    """Where to look: the pack's folder, a folder of open corpora, a hub, the web; and where copies are kept."""

    pack: Path
    cache: Path
    mirror: Path | None = None
    shelf: Shelf | None = None
    web: Web | None = None


class Found(NamedTuple):
    """A file of a source on this disk; `file.path` is its own, also where the pack has a pattern."""

    file: SourceFile
    path: Path
    sha256: str


class _Listed(NamedTuple):
    """A file that a source has somewhere: its path in the source, and how to get it with its SHA-256."""

    path: str
    get: Callable[[], tuple[Path, str]]


def find_files(source: SourceSpec, places: Places) -> Iterator[Found | Drop]:
    """The files of a source in the order of the pack, those of a pattern by path; a drop for each that cannot be had.

    A file belongs to the first pattern that it fits. Raises SourceMissing where there is nothing to look in or a
    named file is not there, SourceChanged where one is another than its checksum says, NotFound, StorageFull.
    """
    if source.kind in ("starter", "open"):
        for file in source.files:
            yield from _local(source, file, places)
        return
    try:
        listed = sorted(_listed(source, places), key=lambda row: row.path)
    except Broken as error:
        yield _drop(source, "", error.reason)
        return
    taken: set[str] = set()
    for file in source.files:
        fits = _pattern(file.path)
        for row in listed:
            if row.path not in taken and fits(row.path):
                taken.add(row.path)
                yield _got(source, file.model_copy(update={"path": row.path}), row.get)


def _got(source: SourceSpec, file: SourceFile, get: Callable[[], tuple[Path, str]]) -> Found | Drop:
    try:
        return Found(file, *get())
    except Broken as error:
        return _drop(source, file.path, error.reason)


def _drop(source: SourceSpec, path: str, reason: Reason) -> Drop:
    return Drop(f"{source.id}/{path}#0000000/und", source.id, STEP, reason)


def _local(source: SourceSpec, file: SourceFile, places: Places) -> Iterator[Found | Drop]:
    """The files of a pack or a mirror; without a mirror, what the pack has an address for."""
    folder = places.pack if source.kind == "starter" else places.mirror and places.mirror / source.id
    if folder is None:
        if file.url is None or places.web is None:
            raise SourceMissing(
                f"{source.id} is an open corpus and no mirror is set; set JAZARI_MIRROR to the folder that holds "
                f"{source.id}/{file.path}",
                source=source.id,
                file=file.path,
            )
        web, url = places.web, file.url
        yield _got(source, file, lambda: web.fetch(url, file.sha256))
    elif file.is_pattern:
        fits = _pattern(file.path)
        inside = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
        for name in filter(fits, inside):
            yield _hashed(source, file.model_copy(update={"path": name}), folder / name)
    else:
        yield _hashed(source, file, folder / file.path)


def _hashed(source: SourceSpec, file: SourceFile, path: Path) -> Found:
    facts = {"source": source.id, "file": file.path}
    try:
        with path.open("rb") as opened:
            sha256 = hashlib.file_digest(opened, "sha256").hexdigest()
    except OSError as error:
        raise SourceMissing(
            f"{path} cannot be read ({error.strerror}); put the file of {source.id} there", **facts
        ) from error
    if file.sha256 and sha256 != file.sha256:
        raise SourceChanged(
            f"{path} has SHA-256 {sha256}, and the country pack states {file.sha256}; fetch the stated file, "
            "or state the new checksum",
            **facts,
        )
    return Found(file, path, sha256)


def _pattern(pattern: str) -> Callable[[str], bool]:
    """Whether a path fits: `*` and `?` within a folder, `**/` across any number of them; capitals do not matter."""
    parts = ("(?:[^/]+/)*".join(map(_within_folders, pattern.split("**/"))),)
    return lambda path: re.fullmatch(parts[0], path, re.IGNORECASE) is not None


def _within_folders(pattern: str) -> str:
    translated = {"*": "[^/]*", "?": "[^/]"}
    return "".join(translated.get(sign) or re.escape(sign) for sign in pattern)


def _listed(source: SourceSpec, places: Places) -> Iterator[_Listed]:
    if source.kind == "hub":
        if places.shelf is None or source.dataset is None:
            raise SourceMissing(f"{source.id} is a dataset of a hub, and none is at hand", source=source.id)
        shelf = places.shelf
        for path, sha256 in shelf.files(source.dataset).items():
            yield _Listed(path, _copier(shelf, sha256, places.cache))
        return
    web = places.web
    if web is None:
        raise SourceMissing(
            f"{source.id} is on the web, and this node fetches nothing from there", source=source.id
        )
    for path, url in _addresses(source, web):
        yield _Listed(path, _fetcher(web, url, polite=source.kind == "urls"))


def _addresses(source: SourceSpec, web: Web) -> Iterator[tuple[str, str]]:
    """Each file's path in the source, and where it is; a second one of the same path gets a number."""
    known: dict[str, int] = {}
    found = _portal(source, web) if source.kind == "ckan" else ((_url_path(url), url) for url in source.urls)
    for path, url in itertools.islice(found, _LISTED_AT_MOST):
        known[path] = known.get(path, 0) + 1
        stem, dot, end = path.rpartition(".")
        again = f"~{known[path]}" if known[path] > 1 else ""
        yield (f"{stem}{again}{dot}{end}" if dot else f"{path}{again}"), url


def _url_path(url: str) -> str:
    parts = urlsplit(url)
    path = parts.path.strip("/") or "index.html"
    return _plain(f"{parts.hostname}/{path}{'?' if parts.query else ''}{parts.query}")


def _portal(source: SourceSpec, web: Web) -> Iterator[tuple[str, str]]:
    """The resources of a CKAN portal's packages (its API, version 3), at `<package>/<last part of its address>`."""
    for package in _packages(source, web):
        for resource in package.get("resources") or ():
            url, kind = str(resource.get("url") or ""), str(resource.get("format") or "").lower()
            name = urlsplit(url).path.rstrip("/").rpartition("/")[2] or str(resource.get("id"))
            if kind and kind.isalnum() and "." not in name:
                name = f"{name}.{kind}"  # where the address does not tell, the portal does
            yield _plain(f"{package.get('name')}/{name}"), url


def _packages(source: SourceSpec, web: Web) -> Iterator[dict[str, Any]]:
    api = f"{(source.origin or '').rstrip('/')}/api/3/action"
    for name in source.packages:
        yield _result(web, f"{api}/package_show?{urlencode({'id': name})}")
    start, count = 0, 1 if source.query else 0
    while start < min(count, _LISTED_AT_MOST):
        asked = {"q": source.query, "rows": _PAGE_ROWS, "start": start, "sort": "name asc"}
        page = _result(web, f"{api}/package_search?{urlencode(asked)}")
        rows = page.get("results") or []
        yield from rows
        start, count = start + _PAGE_ROWS, int(page.get("count") or 0) if rows else 0


def _result(web: Web, url: str) -> dict[str, Any]:
    answer = web.listing(url)
    result = answer.get("result") if isinstance(answer, dict) else None
    if not isinstance(result, dict):
        raise Broken("no-portal")
    return result


def _plain(path: str) -> str:
    """A path as part of an id and of a pattern's subject: printable, on one line, without `#`."""
    return "".join(sign if sign.isprintable() and sign not in "#\\" else "_" for sign in path)[:300]


def _fetcher(web: Web, url: str, *, polite: bool) -> Callable[[], tuple[Path, str]]:
    def get() -> tuple[Path, str]:
        if polite and not web.permits(url):
            raise Broken("robots")
        return web.fetch(url)

    return get


def _copier(shelf: Shelf, sha256: str, cache: Path) -> Callable[[], tuple[Path, str]]:
    def get() -> tuple[Path, str]:
        local, copy = shelf.local_path(sha256), cache / sha256
        if local:
            return local, sha256
        if not copy.is_file():
            cache.mkdir(parents=True, exist_ok=True)
            part = cache / f"{sha256}.part"
            try:
                with part.open("wb") as target:
                    target.writelines(shelf.stream(sha256))
            except OSError as error:
                raise StorageFull(
                    f"{cache} takes no more bytes ({error.strerror}); free some space"
                ) from error
            part.replace(copy)
        return copy, sha256

    return get
