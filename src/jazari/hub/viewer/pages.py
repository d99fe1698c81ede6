"""Pages of the viewer: a file, its history, a revision's changes, two revisions compared."""

from collections.abc import Callable
from urllib.parse import unquote

from fastapi import APIRouter, Request, Response

from jazari.core import json_response, page, render
from jazari.hub.actions import Hub
from jazari.hub.differences import (
    FileChange,
    TextChange,
    compared,
    differences,
    path_history,
    text_change,
)
from jazari.hub.records import KINDS, Kind, Revision
from jazari.hub.viewer import pages_rows
from jazari.hub.viewer.actions import Viewer
from jazari.hub.viewer.preview import preview
from jazari.hub.viewer.rules import source_of
from jazari.hub.views import (
    ROWS,
    View,
    crumbs,
    html_page,
    json_suffix,
    laid_out,
    look,
    look_at_head,
    page_number,
    page_or_twin,
    raw_path,
)

FILES_PER_PAGE = 50
LINES_PER_FILE = 400
LINES_PER_PAGE = 2500
COUNTED_FILES = 5
"""Parquet files of one comparison whose rows are counted."""


def pages(hub: Hub) -> APIRouter:
    """Every page that looks into files, for each type of repository."""
    routes = APIRouter()
    viewer = Viewer(hub.objects)
    for kind in KINDS:
        pages_rows.add_first_page(routes, hub, kind)
        _add_file(routes, hub, viewer, kind)
        _add_changes(routes, hub, viewer, kind)
    return routes


def _add_file(routes: APIRouter, hub: Hub, viewer: Viewer, kind: Kind) -> None:
    one = f"/{kind}s/{{org}}/{{name}}"

    def add(what: str, show: Callable[[View, bool], Response]) -> None:
        @routes.api_route(f"{one}/{what}/{{rest:path}}", methods=["GET", "HEAD"], include_in_schema=False)
        def shown(request: Request, org: str, name: str) -> Response:
            return page_or_twin(
                request, lambda suffix: look(hub, kind, request, org, name, suffix=suffix), show
            )

    add("blob", file_page)
    add("commits", revisions_page)
    add("viewer", lambda view, as_json: pages_rows.table_page(view, viewer, as_json))


def _add_changes(routes: APIRouter, hub: Hub, viewer: Viewer, kind: Kind) -> None:
    one = f"/{kind}s/{{org}}/{{name}}"

    @page(routes, f"{one}/commit/{{rest:path}}")
    def commit(request: Request, org: str, name: str) -> Response:
        view = look(hub, kind, request, org, name, suffix=json_suffix(request))
        parent = view.revision.parent
        before = hub.resolve(kind, view.repository.name, parent) if parent else None
        return changes_page(view, viewer, before)

    @page(routes, f"{one}/compare/{{rest:path}}")
    def compare(request: Request, org: str, name: str) -> Response:
        view = look_at_head(hub, kind, request, org, name)
        asked = "/".join(raw_path(request).removesuffix(json_suffix(request)).split("/")[5:])
        before, after = compared(hub, kind, view.repository.name, asked)
        there = View(request, hub, view.repository, after, after.sha)
        return changes_page(there, viewer, before, compared_as=unquote(asked))


def file_page(view: View, as_json: bool) -> Response:
    """A file: what a page can show of it, its size and hash always."""
    file = view.hub.file(view.repository.kind, view.repository.name, view.revision.sha, view.path)
    as_source = view.request.query_params.get("show") == "source"
    shown = preview(view.hub.objects, file, source=as_source or as_json) if view.may_download else None
    if as_json:
        text = shown.text if shown is not None and shown.how == "text" else None
        return json_response({"revision": view.revision, "file": file, "text": text})
    html = ""
    if shown is not None and shown.how == "markdown":
        html = laid_out(shown.text, view.files_root, folder=file.path.rpartition("/")[0])
    context = view.context(
        "files",
        file=file,
        shown=shown,
        html=html,
        as_source=as_source,
        has_rows=source_of(file) is not None,
        crumbs=crumbs(view.path),
    )
    return html_page(view.request, "hub/file.html", context)


def revisions_page(view: View, as_json: bool) -> Response:
    """The history of a branch or revision, or of what lies at one path."""
    number = page_number(view.request)
    skip, names = (number - 1) * ROWS, (view.repository.kind, view.repository.name, view.revision.sha)
    if view.path:
        found = path_history(view.hub, *names, view.path, skip=skip, limit=ROWS + 1)
    else:
        found = view.hub.revisions(*names, limit=ROWS + 1, skip=skip)
    context = view.context(
        "revisions",
        revisions=found[:ROWS],
        refs=view.hub.refs(view.repository.kind, view.repository.name),
        path_shown=view.path,
        page_number=number,
        pages=number + (len(found) > ROWS),
    )
    if as_json:
        return json_response({"revisions": found[:ROWS]})
    return html_page(view.request, "hub/revisions.html", context)


def changes_page(view: View, viewer: Viewer, before: Revision | None, *, compared_as: str = "") -> Response:
    """What a revision changed, or what lies between two: files, and their lines where they are text."""
    changes = differences(view.hub, before, view.revision)
    number = page_number(view.request)
    shown = changes[(number - 1) * FILES_PER_PAGE : number * FILES_PER_PAGE]
    texts = list(_texts(view, shown)) if view.may_download else [TextChange(change) for change in shown]
    counted = [change for change in shown if _is_parquet(change)][:COUNTED_FILES] if view.may_download else []
    context = view.context(
        "revisions",
        before=before,
        compared_as=compared_as,
        changes=changes,
        texts=texts,
        line_limit=LINES_PER_FILE,
        row_counts={change.path: _row_counts(viewer, change) for change in counted},
        files_by_kind={
            how: sum(c.how == how for c in changes) for how in ("added", "changed", "renamed", "removed")
        },
        page_number=number,
        pages=max(1, -(-len(changes) // FILES_PER_PAGE)),
    )
    facts = {
        "before": before,
        "revision": view.revision,
        "changes": [{"how": c.how, "before": c.before, "after": c.after} for c in shown],
        "count": len(changes),
    }
    return render(view.request, "hub/changes.html", context, json=facts)


def _texts(view: View, changes: list[FileChange]) -> list[TextChange]:
    """The changes line by line, until a page is full; the rest with sizes and hashes alone."""
    found, lines = [], 0
    for change in changes:
        text = text_change(view.hub.objects, change) if lines < LINES_PER_PAGE else TextChange(change)
        lines += min(LINES_PER_FILE, sum(len(hunk.lines) for hunk in text.hunks))
        found.append(text)
    return found


def _is_parquet(change: FileChange) -> bool:
    return change.how == "changed" and change.path.endswith(".parquet")


def _row_counts(viewer: Viewer, change: FileChange) -> tuple[int | None, int | None]:
    return viewer.row_count(change.before), viewer.row_count(change.after)
