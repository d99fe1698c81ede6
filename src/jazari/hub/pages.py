"""The hub for people: the catalogue, and each repository's card, files, revisions and origins."""

import mimetypes
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote, urljoin, urlsplit

from fastapi import APIRouter, Request, Response
from markupsafe import Markup
from starlette.responses import RedirectResponse

from jazari.accounts import actor
from jazari.core import JazariError, NotFound, json_response, page, render
from jazari.hub.actions import Hub
from jazari.hub.card import CARD_LIMIT_BYTES, CARD_PATH, RENDERED_CHARACTERS, read_card, title_of
from jazari.hub.errors import PathNotFound
from jazari.hub.records import KINDS, File, Folder, Kind, Repository, Revision
from jazari.hub.rules import may_read, member_of, split_revision
from jazari.hub.shapes import URL_PREFIX
from jazari.hub.store import Listing
from jazari.hub.wire import visible
from jazari.web import to_html

ROWS = 20
TREE_ROWS = 200
TEXT_LIMIT_BYTES = 256 * 1024
_BLOCK = re.compile(r'<(?:(?:p|h[1-6]|ul|ol|blockquote)\b|div class="scroll")(?![^>]*\bdir=)')
_FIRST_HEADING = re.compile(r"\A\s*<h1[^>]*>(.*?)</h1>", re.DOTALL)
PICTURES = ("image/png", "image/jpeg", "image/gif", "image/webp", "image/svg+xml")


@dataclass(frozen=True, slots=True)
class View:
    """One repository as somebody looks at it, at a revision."""

    request: Request
    hub: Hub
    repository: Repository
    revision: Revision
    rev: str
    path: str = ""

    def context(self, tab: str, **more: object) -> dict[str, object]:
        """What every page of a repository shows."""
        repository = self.repository
        return {
            "repository": repository,
            "title": title_of(repository.card),
            "revision": self.revision,
            "rev": self.rev,
            "root": f"/{repository.kind}s/{repository.name}",
            "files_root": f"/{URL_PREFIX[repository.kind]}{repository.name}/resolve/{quote(self.rev, safe='')}",
            "encoded": quote,
            "rev_encoded": quote(self.rev, safe=""),
            "tab": tab,
            **more,
        }


def pages(hub: Hub) -> APIRouter:
    """The catalogue, the pages of every repository and, last, `/org/name` for models.

    Include it after every other router: it matches any address of two parts.
    """
    routes = APIRouter()

    @page(routes, "/commons")
    def commons(request: Request) -> Response:
        return catalogue(hub, request)

    for kind in KINDS:
        _add_pages(routes, hub, kind)

    # The address that Hugging Face's clients print for a model.
    @routes.get("/{org}/{name}", include_in_schema=False)
    def model(request: Request, org: str, name: str) -> Response:
        try:
            visible(hub, "model", f"{org}/{name}", actor(request))
        except JazariError:
            raise NotFound(f"there is no page at {request.url.path!r}", path=request.url.path) from None
        return RedirectResponse(f"/models/{org}/{name}", 307)

    return routes


def _add_pages(routes: APIRouter, hub: Hub, kind: Kind) -> None:
    one = f"/{kind}s/{{org}}/{{name}}"

    def look(request: Request, org: str, name: str, *, suffix: str = "") -> View:
        repository = visible(hub, kind, f"{org}/{name}", actor(request))
        raw = (request.scope.get("raw_path") or request.url.path.encode()).decode("latin-1").split("?", 1)[0]
        rev, path = split_revision("/".join(raw.removesuffix(suffix).split("/")[5:]))
        rev = rev or "main"
        return View(request, hub, repository, hub.resolve(kind, repository.name, rev), rev, path)

    def json_suffix(request: Request) -> str:
        return ".json" if request.url.path.endswith(".json") else ""

    @page(routes, f"{one}/tree/{{rest:path}}")
    def tree(request: Request, org: str, name: str) -> Response:
        return files_page(look(request, org, name, suffix=json_suffix(request)))

    @page(routes, f"{one}/commits/{{rest:path}}")
    def commits(request: Request, org: str, name: str) -> Response:
        return revisions_page(look(request, org, name, suffix=json_suffix(request)))

    # Not by `page`: a file may itself be called something.json.
    @routes.get(f"{one}/blob/{{rest:path}}", include_in_schema=False)
    def blob(request: Request, org: str, name: str) -> Response:
        view = look(request, org, name)
        try:
            return file_page(view, as_json=False)
        except PathNotFound:
            if not json_suffix(request):
                raise
            return file_page(look(request, org, name, suffix=".json"), as_json=True)

    @page(routes, f"{one}/origins")
    def origins(request: Request, org: str, name: str) -> Response:
        repository = visible(hub, kind, f"{org}/{name}", actor(request))
        return origins_page(View(request, hub, repository, hub.resolve(kind, repository.name), "main"))

    @page(routes, one)
    def card(request: Request, org: str, name: str) -> Response:
        repository = visible(hub, kind, f"{org}/{name}", actor(request))
        return card_page(View(request, hub, repository, hub.resolve(kind, repository.name), "main"))


def catalogue(hub: Hub, request: Request) -> Response:
    """Repositories by search, type, language and licence."""
    query = request.query_params
    kind = next((kind for kind in KINDS if kind == query.get("type")), None)
    chosen = {key: query.get(key, "") for key in ("language", "license")}
    tags = [f"{key}:{value}" for key, value in chosen.items() if value]
    members_of = member_of(actor(request))
    wanted = Listing(kind, query.get("q", ""), None, tags, "updated_at", members_of)
    everything = Listing(members_of=members_of)
    count = hub.count(wanted)
    number = _page_number(request)
    rows = hub.repositories(
        kind,
        search=wanted.search,
        tags=tags,
        members_of=members_of,
        limit=ROWS,
        skip=(number - 1) * ROWS,
    )
    context: dict[str, object] = {
        "rows": rows,
        "title_of": title_of,
        "count": count,
        "page_number": number,
        "pages": max(1, -(-count // ROWS)),
        "search": wanted.search,
        "type": kind or "",
        "chosen": chosen,
        "languages_there": hub.facets("language:", everything),
        "licences_there": hub.facets("license:", everything),
    }
    return render(
        request, "hub/commons.html", context, json={"count": count, "repositories": [_plain(r) for r in rows]}
    )


def card_page(view: View) -> Response:
    """A repository's first page: its card, how to use it, where it comes from."""
    text = ""
    found = view.hub.paths(view.repository.kind, view.repository.name, view.revision.sha, [CARD_PATH])
    if found and isinstance(found[0], File) and found[0].size_bytes <= CARD_LIMIT_BYTES:
        text = read_card(view.hub.objects.get(found[0].sha256)).text
    context = view.context("card")
    html = Markup("")
    if text.strip():
        html = _directed(_laid_out(text, context))
    context |= {
        "card": html,
        "endpoint": str(view.request.base_url).rstrip("/"),
        "used_by": _visible_uses(view)[:10],
    }
    shape = _plain(view.repository) | {"revision": view.revision, "card_text": text}
    return render(view.request, "hub/repository.html", context, json=shape)


def files_page(view: View) -> Response:
    """What lies in a folder, with the last change of each entry."""
    number = _page_number(view.request)
    entries = view.hub.tree(
        view.repository.kind,
        view.repository.name,
        view.revision.sha,
        view.path,
        skip=(number - 1) * TREE_ROWS,
        limit=TREE_ROWS + 1,
    )
    shown = entries[:TREE_ROWS]
    shown.sort(key=lambda entry: isinstance(entry, File))
    changes = view.hub.last_changes(
        view.repository.kind, view.repository.name, view.revision.sha, [entry.path for entry in shown]
    )
    context = view.context(
        "files",
        entries=[(entry, isinstance(entry, Folder), changes.get(entry.path)) for entry in shown],
        crumbs=_crumbs(view.path),
        folder=view.path,
        page_number=number,
        pages=number + (len(entries) > TREE_ROWS),
    )
    return render(view.request, "hub/files.html", context, json={"revision": view.revision, "entries": shown})


def file_page(view: View, *, as_json: bool) -> Response:
    """A file: its text or picture where a page can show it, its size and hash always."""
    file = view.hub.file(view.repository.kind, view.repository.name, view.revision.sha, view.path)
    text = None
    picture = mimetypes.guess_type(file.path)[0] in PICTURES
    if not picture and file.size_bytes <= TEXT_LIMIT_BYTES:
        data = view.hub.objects.get(file.sha256)
        text = None if b"\0" in data else _text(data)
    if as_json:
        return json_response({"revision": view.revision, "file": file, "text": text})
    context = view.context("files", file=file, text=text, picture=picture, crumbs=_crumbs(view.path))
    renderer = view.request.app.state.renderer
    response: Response = renderer.render(view.request, "hub/file.html", context, 200)
    return response


def revisions_page(view: View) -> Response:
    """The history of a branch or revision."""
    number = _page_number(view.request)
    found = view.hub.revisions(
        view.repository.kind,
        view.repository.name,
        view.revision.sha,
        limit=ROWS + 1,
        skip=(number - 1) * ROWS,
    )
    context = view.context(
        "revisions",
        revisions=found[:ROWS],
        refs=view.hub.refs(view.repository.kind, view.repository.name),
        page_number=number,
        pages=number + (len(found) > ROWS),
    )
    return render(view.request, "hub/revisions.html", context, json={"revisions": found[:ROWS]})


def origins_page(view: View) -> Response:
    """What the head was made from, and what was made from any revision."""
    uses = _visible_uses(view)
    context = view.context("origins", used_by=uses)
    shape = {
        "ref": view.revision.ref,
        "made_from": view.revision.made_from,
        "used_by": [use.ref for use in uses],
    }
    return render(view.request, "hub/origins.html", context, json=shape)


def _visible_uses(view: View) -> list[Revision]:
    asker = actor(view.request)
    allowed: dict[tuple[str, str], bool] = {}
    uses = []
    for use in view.hub.used_by(f"{view.repository.kind}:{view.repository.name}"):
        key = (use.kind, use.name)
        if key not in allowed:
            allowed[key] = may_read(view.hub.repository(use.kind, use.name), asker)
        if allowed[key]:
            uses.append(use)
    return uses


def _laid_out(text: str, context: dict[str, object]) -> Markup:
    if len(text) > RENDERED_CHARACTERS:
        return Markup('<pre dir="auto" tabindex="0">{}</pre>').format(text)
    return without_title(to_html(text, link=_card_link(context), prefix="card-"), str(context["title"]))


def without_title(html: Markup, title: str) -> Markup:
    """A card without a first heading that only repeats the page's own."""
    first = _FIRST_HEADING.match(html)
    if first is None or Markup(first[1]).striptags() != title:  # noqa: S704 - only compared
        return html
    return Markup(html[first.end() :])  # noqa: S704 - was safe, and stays so


def _directed(html: Markup) -> Markup:
    """Safe HTML whose every block takes the direction of its own first letter: cards mix scripts."""
    return Markup(_BLOCK.sub(r'\g<0> dir="auto"', str(html)))  # noqa: S704 - was safe, and stays so


def _card_link(context: dict[str, object]) -> Callable[[str], str]:
    """Relative targets of a card point to the repository's files, as on Hugging Face."""
    base = f"{context['files_root']}/"

    def link(target: str) -> str:
        if urlsplit(target).scheme or target.startswith(("#", "//")):
            return target
        # Joined below a host of our own, so that `..` cannot climb out of the address.
        return urlsplit(urljoin(f"http://node{base}", target.lstrip("/"))).path

    return link


def _crumbs(path: str) -> list[tuple[str, str]]:
    parts = path.split("/") if path else []
    return [(part, "/".join(parts[: depth + 1])) for depth, part in enumerate(parts)]


def _text(data: bytes) -> str | None:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return None


def _page_number(request: Request) -> int:
    text = request.query_params.get("page", "1")
    return int(text) if re.fullmatch(r"[1-9][0-9]{0,6}", text) else 1


def _plain(repository: Repository) -> dict[str, Any]:
    return {
        "kind": repository.kind,
        "name": repository.name,
        "ref": repository.ref,
        "title": title_of(repository.card),
        "data_class": repository.data_class,
        "licence": repository.licence,
        "languages": repository.languages,
        "files": repository.files,
        "size_bytes": repository.size_bytes,
        "updated_at": repository.updated_at,
    }
