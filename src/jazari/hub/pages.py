"""The hub for people: each repository's card, folders and origins."""

from collections.abc import Callable
from typing import Protocol

from fastapi import APIRouter, Request, Response
from markupsafe import Markup
from starlette.responses import RedirectResponse

from jazari.accounts import actor
from jazari.core import JazariError, NotFound, page, render
from jazari.hub.actions import Hub
from jazari.hub.card import CARD_LIMIT_BYTES, CARD_PATH, read_card
from jazari.hub.records import KINDS, File, Folder, Kind, Repository, Revision
from jazari.hub.rules import may_read
from jazari.hub.views import (
    View,
    crumbs,
    json_suffix,
    laid_out,
    look,
    look_at_head,
    page_number,
    plain,
)
from jazari.hub.wire import visible

TREE_ROWS = 200


class Storage(Protocol):
    """What a repository's contents take."""

    @property
    def saved_bytes(self) -> int:
        """What keeping equal contents and equal chunks once saves."""
        ...


Measure = Callable[[Repository], Storage | None]
Scores = Callable[[str], str | None]
"""The address of a model's scores, by its repository's name; None where nobody measured it."""


def pages(hub: Hub, measure: Measure, scores: Scores) -> APIRouter:
    """The pages of every repository and, last, `/org/name` for models; `measure` knows what contents take.

    Include it after every other router: it matches any address of two parts.
    """
    routes = APIRouter()

    for kind in KINDS:
        _add_pages(routes, hub, kind, measure, scores)

    # The address that Hugging Face's clients print for a model.
    @routes.get("/{org}/{name}", include_in_schema=False)
    def model(request: Request, org: str, name: str) -> Response:
        try:
            visible(hub, "model", f"{org}/{name}", actor(request))
        except JazariError:
            raise NotFound(f"there is no page at {request.url.path!r}", path=request.url.path) from None
        return RedirectResponse(f"/models/{org}/{name}", 307)

    return routes


def _add_pages(routes: APIRouter, hub: Hub, kind: Kind, measure: Measure, scores: Scores) -> None:
    one = f"/{kind}s/{{org}}/{{name}}"

    @page(routes, f"{one}/tree/{{rest:path}}")
    def tree(request: Request, org: str, name: str) -> Response:
        return files_page(look(hub, kind, request, org, name, suffix=json_suffix(request)))

    @page(routes, f"{one}/origins")
    def origins(request: Request, org: str, name: str) -> Response:
        return origins_page(look_at_head(hub, kind, request, org, name))

    @page(routes, one)
    def card(request: Request, org: str, name: str) -> Response:
        return card_page(look_at_head(hub, kind, request, org, name), measure, scores)


def card_page(view: View, measure: Measure, scores: Scores) -> Response:
    """A repository's first page: its card, how to use it, where it comes from."""
    text = ""
    found = view.hub.paths(view.repository.kind, view.repository.name, view.revision.sha, [CARD_PATH])
    if found and isinstance(found[0], File) and found[0].size_bytes <= CARD_LIMIT_BYTES:
        text = read_card(view.hub.objects.get(found[0].sha256)).text
    context = view.context("card")
    html = Markup("")
    if text.strip():
        html = laid_out(text, view.files_root, str(context["title"]))
    context |= {
        "card": html,
        "endpoint": str(view.request.base_url).rstrip("/"),
        "storage": measure(view.repository),
        "scores": scores(view.repository.name) if view.repository.kind == "model" else None,
        "may_download": view.may_download,
        "asked": "asked" in view.request.query_params,
        "uses": _visible_uses(view)[:10],
    }
    shape = plain(view.repository) | {"revision": view.revision, "card_text": text}
    return render(view.request, "hub/repository.html", context, json=shape)


def files_page(view: View) -> Response:
    """What lies in a folder, with the last change of each entry."""
    number = page_number(view.request)
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
        crumbs=crumbs(view.path),
        folder=view.path,
        page_number=number,
        pages=number + (len(entries) > TREE_ROWS),
    )
    return render(view.request, "hub/files.html", context, json={"revision": view.revision, "entries": shown})


def origins_page(view: View) -> Response:
    """What the head was made from, and what was made from any revision."""
    uses = _visible_uses(view)
    context = view.context("origins", uses=uses)
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
