"""The dataset viewer's pages: rows of a file, one row, its columns' statistics, and which files there are."""

from base64 import b64decode
from collections.abc import Mapping, Sequence
from urllib.parse import quote, urlencode

from fastapi import APIRouter, Request, Response
from starlette.responses import RedirectResponse

from jazari.core import JazariError, NotFound, json_response, page, render, status_of
from jazari.hub.actions import Hub
from jazari.hub.errors import PathNotFound
from jazari.hub.records import Kind
from jazari.hub.viewer.actions import Viewer
from jazari.hub.viewer.errors import FileUnreadable, InvalidQuestion, QuestionTooLarge
from jazari.hub.viewer.records import OPERATORS, Filter, Query, Source, Split
from jazari.hub.viewer.rules import PICTURE_BYTES, picture_type, source_of
from jazari.hub.viewer.splits import splits_of
from jazari.hub.views import View, crumbs, html_page, look_at_head

ROWS_PER_PAGE = 25
MOST_ROWS = 100
COLUMNS_PER_PAGE = 20
COLUMNS_CHOSEN = 200
"""Up to as many columns are offered in a list; of more, the name is typed."""
AT_ONCE_BYTES = 8 << 20
"""Statistics of a file up to here come with its first rows; of a larger one when they are asked for."""
QUESTION_CHARACTERS = 1000
ROW_LIMIT = 1 << 50

SHOWN_ERRORS = (FileUnreadable, InvalidQuestion, QuestionTooLarge)
"""What the page itself says, above what was asked."""


def add_first_page(routes: APIRouter, hub: Hub, kind: Kind) -> None:
    """`/datasets/org/name/viewer`, for one type of repository."""

    @page(routes, f"/{kind}s/{{org}}/{{name}}/viewer")
    def first(request: Request, org: str, name: str) -> Response:
        return first_page(look_at_head(hub, kind, request, org, name))


def first_page(view: View) -> Response:
    """To the first file of the first split; a page that says so where there is none."""
    view.require_files()
    splits = _splits(view)
    if splits and not view.request.url.path.endswith(".json"):
        query = view.request.url.query
        return RedirectResponse(address(view, splits[0].paths[0]) + (f"?{query}" if query else ""), 307)
    return render(view.request, "hub/no-rows.html", view.context("viewer"), json={"splits": splits})


def table_page(view: View, viewer: Viewer, as_json: bool) -> Response:
    """Rows of a file, one of them, or statistics of its columns, as the address asks."""
    view.require_files()
    file = view.hub.file(view.repository.kind, view.repository.name, view.revision.sha, view.path)
    source = source_of(file)
    if source is None:
        raise PathNotFound(
            f"{file.path!r} is no table; the viewer reads Parquet, JSON and CSV", name=view.repository.name,
            path=file.path, sha=view.revision.sha,
        )  # fmt: skip
    query = query_of(view.request)
    context: dict[str, object] = {
        "file": file,
        "query": query,
        "splits": _splits(view),
        "crumbs": crumbs(file.path),
        "operators": OPERATORS,
        "address": address(view, file.path),
        "link": _links(view, file.path, query),
        "error": None,
        "shape": None,
        "found": None,
        "row": None,
        "summary": None,
        "columns_chosen": COLUMNS_CHOSEN,
        "columns_per_page": COLUMNS_PER_PAGE,
    }
    status = 200
    try:
        context |= _asked(view, viewer, source, query)
    except SHOWN_ERRORS as error:
        context["error"] = error
        status = status_of(error)
    facts = {key: context[key] for key in ("file", "shape", "found", "row", "summary", "splits")}
    if as_json:
        refused = context["error"]
        if isinstance(refused, JazariError):
            raise refused
        return json_response(facts | {"revision": view.revision})
    return html_page(view.request, "hub/rows.html", view.context("viewer", **context), status)


def _asked(view: View, viewer: Viewer, source: Source, query: Query) -> Mapping[str, object]:
    asked = view.request.query_params
    shape = viewer.shape(source)
    known: dict[str, object] = {"shape": shape}
    if "row" in asked:
        number = _number(asked.get("row", ""), -1, ROW_LIMIT)
        if number < 0:
            raise NotFound(f"there is no row {asked.get('row')!r}", row=asked.get("row"))
        return known | {"row": row_shown(viewer, source, number, query), "row_number": number}
    if asked.get("show") == "columns":
        return known | {"summary": viewer.summary(source, query.first, query.last)}
    found = viewer.rows(source, query)
    # Reading may have shown that the columns' types hold for the first rows only.
    known["shape"] = viewer.shape(source)
    small = source.size_bytes <= AT_ONCE_BYTES and bool(found.rows)
    make = viewer.summary if small else viewer.known_summary
    try:
        summary = make(source, query.first, query.last)
    except SHOWN_ERRORS:
        summary = None
    by_name = {item.column.name: item for item in summary.columns} if summary else {}
    return known | {"found": found, "summary": summary, "by_name": by_name}


def row_shown(viewer: Viewer, source: Source, number: int, query: Query) -> Sequence[Mapping[str, object]]:
    """One row's values for a page: pictures as data addresses, where they are safe and small."""
    shown = []
    for column, value in viewer.row(source, number, query.first, query.last):
        cell: dict[str, object] = {"column": column, "value": value, "picture": ""}
        if column.family == "picture" and isinstance(value, dict):
            cell |= {"value": value.get("size"), "path": value.get("path")}
            data = str(value.get("base64", ""))
            kind = picture_type(b64decode(data[:64]))
            if kind and len(data) <= 2 * PICTURE_BYTES:
                cell["picture"] = f"data:{kind};base64,{data}"
        shown.append(cell)
    return shown


def query_of(request: Request) -> Query:
    """The question in an address: `q`, `sort`, `order`, `from` (a row), `rows`, `columns`, and filters of three."""
    asked = request.query_params
    filters = []
    for column, operator, value in zip(
        asked.getlist("column"), asked.getlist("op"), asked.getlist("value"), strict=False
    ):
        known = next((name for name in OPERATORS if name == operator), None)
        if not column or (not value and known not in ("null", "not-null")):
            continue
        if known is None:
            raise InvalidQuestion(f"{operator!r} compares nothing; use one of {', '.join(OPERATORS)}")
        filters.append(Filter(column[:QUESTION_CHARACTERS], known, value[:QUESTION_CHARACTERS]))
    first = _number(asked.get("columns", ""), 0, ROW_LIMIT)
    first -= first % COLUMNS_PER_PAGE
    return Query(
        asked.get("q", "").strip()[:QUESTION_CHARACTERS],
        tuple(filters[:20]),
        asked.get("sort", "")[:QUESTION_CHARACTERS],
        asked.get("order") == "down",
        _number(asked.get("from", ""), 0, ROW_LIMIT),
        min(max(1, _number(asked.get("rows", ""), ROWS_PER_PAGE, MOST_ROWS)), MOST_ROWS),
        first,
        first + COLUMNS_PER_PAGE,
    )


def address(view: View, path: str) -> str:
    """Where the rows of a file of the repository are shown."""
    return f"{view.root}/viewer/{quote(view.rev, safe='')}/{quote(path)}"


class _Links:
    """The present question's address with something else asked."""

    def __init__(self, base: str, query: Query) -> None:
        self._base = base
        self._query = query

    def __call__(self, **changed: object) -> str:
        query = self._query
        asked: dict[str, object] = {
            "q": query.search, "sort": query.sort, "order": "down" if query.sort and query.descending else "",
            "from": query.skip or "", "columns": query.first or "",
            "rows": query.limit if query.limit != ROWS_PER_PAGE else "",
        }  # fmt: skip
        filters = query.filters
        if "without" in changed:
            gone = changed.pop("without")
            filters = tuple(item for item in filters if item != gone)
        pairs = [(name, value) for name, value in (asked | changed).items() if value != ""]
        for item in filters:
            pairs += [("column", item.column), ("op", item.operator), ("value", item.value)]
        return f"{self._base}?{urlencode(pairs)}" if pairs else self._base


def _links(view: View, path: str, query: Query) -> _Links:
    return _Links(address(view, path), query)


def _splits(view: View) -> list[Split]:
    files = view.hub.files(view.repository.kind, view.repository.name, view.revision.sha)
    return splits_of(view.repository.card, files)


def _number(text: str, default: int, most: int) -> int:
    return min(int(text), most) if text.isascii() and text.isdigit() and len(text) <= 18 else default
