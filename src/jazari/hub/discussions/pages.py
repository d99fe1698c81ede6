"""Discussions and pull requests for people."""

from fastapi import APIRouter, Request, Response
from starlette.datastructures import FormData
from starlette.responses import RedirectResponse

from jazari.accounts import CheckedForm, actor, require_actor, text_field
from jazari.core import JazariError, TooMany, page, render, status_of
from jazari.hub.discussions import rules
from jazari.hub.discussions.actions import Discussions
from jazari.hub.discussions.errors import (
    DiscussionNotFound,
    DiscussionRefused,
    Flood,
    InvalidText,
    MergeConflict,
    StatusConflict,
)
from jazari.hub.discussions.records import STATUSES, Discussion, Event
from jazari.hub.discussions.shapes import details_json, discussion_json, rendered
from jazari.hub.errors import RevisionNotFound
from jazari.hub.records import KINDS, Kind
from jazari.hub.views import ROWS, View, directed, look_at_head, page_number

SHOWN_ERRORS = (DiscussionRefused, Flood, InvalidText, MergeConflict, StatusConflict)
"""What a page says beside the form that was sent; everything else has a page of its own."""

KINDS_SHOWN = {"all": None, "discussion": False, "pull-request": True}


def pages(discussions: Discussions) -> APIRouter:
    """The list, one discussion and opening one, of every repository."""
    routes = APIRouter()
    for kind in KINDS:
        _add_pages(routes, discussions, kind)

    # The address that Hugging Face's clients print for a model's.
    @routes.get("/{org}/{name}/discussions/{number:int}", include_in_schema=False)
    def of_model(org: str, name: str, number: int) -> Response:
        return RedirectResponse(f"/models/{org}/{name}/discussions/{number}", 307)

    return routes


def _add_pages(routes: APIRouter, discussions: Discussions, kind: Kind) -> None:
    every = f"/{kind}s/{{org}}/{{name}}/discussions"

    def look(request: Request, org: str, name: str) -> View:
        return look_at_head(discussions.hub, kind, request, org, name)

    @page(routes, f"{every}/new")
    def opening(request: Request, org: str, name: str) -> Response:
        """The form for a new discussion."""
        return _form(look(request, org, name))

    @page(routes, f"{every}/new", methods=("POST",))
    def open_one(request: Request, org: str, name: str, sent: CheckedForm) -> Response:
        """Open a discussion and go to it."""
        view = look(request, org, name)
        try:
            made = discussions.open(
                view.repository, text_field(sent, "title"), text_field(sent, "text"), require_actor(request)
            )
        except SHOWN_ERRORS as error:
            return _form(view, error, sent)
        return RedirectResponse(f"{view.root}/discussions/{made.number}", 303)

    @page(routes, every)
    def listing(request: Request, org: str, name: str) -> Response:
        """Discussions and pull requests, newest first."""
        return _list(discussions, look(request, org, name))

    @page(routes, f"{every}/{{number:int}}")
    def one(request: Request, org: str, name: str, number: int) -> Response:
        """A discussion with all that happened in it."""
        return _one(discussions, look(request, org, name), number)

    @page(routes, f"{every}/{{number:int}}", methods=("POST",))
    def act(request: Request, org: str, name: str, number: int, sent: CheckedForm) -> Response:
        """Do what the button says: comment, close, reopen, rename, merge, edit or hide."""
        view = look(request, org, name)
        try:
            _act(discussions, view, number, sent)
        except SHOWN_ERRORS as error:
            return _one(discussions, view, number, error, sent)
        return RedirectResponse(f"{view.root}/discussions/{number}#last", 303)


def _list(discussions: Discussions, view: View) -> Response:
    query = view.request.query_params
    status, kind = query.get("status", "open"), query.get("kind", "all")
    number = page_number(view.request)
    found = discussions.page(
        view.repository,
        status=status,
        is_pull_request=KINDS_SHOWN.get(kind),
        skip=(number - 1) * ROWS,
        limit=ROWS,
    )
    names = discussions.names(found.discussions)
    context = view.context(
        "discussions",
        found=found,
        names=names,
        status=status,
        kind=kind,
        page_number=number,
        pages=max(1, -(-found.count // ROWS)),
        filtered=status != "all" or kind != "all",
    )
    shapes = [discussion_json(item, view.repository, names) for item in found.discussions]
    facts = {"count": found.count, "discussions": shapes}
    return render(view.request, "hub/discussions.html", context, json=facts)


def _form(view: View, error: JazariError | None = None, sent: FormData | None = None) -> Response:
    given = {name: text_field(sent, name) if sent is not None else "" for name in ("title", "text")}
    context = view.context("discussions", error=error, given=given)
    status = 200 if error is None else status_of(error)
    response = render(
        view.request, "hub/discussion-new.html", context, status=status, json={"fields": list(given)}
    )
    return _retry(response, error)


def _one(
    discussions: Discussions,
    view: View,
    number: int,
    error: JazariError | None = None,
    sent: FormData | None = None,
) -> Response:
    repository, asker = view.repository, actor(view.request)
    found, events = discussions.show(repository, number)
    names = discussions.names([found], events)
    conflicts, ends = _standing(discussions, view, found)
    context = view.context(
        "discussions",
        discussion=found,
        events=[(event, _text(event)) for event in events],
        names=names,
        conflicts=conflicts,
        ends=ends,
        may_manage=rules.may_manage(found, repository, asker),
        may_merge=rules.may_write_to(repository, asker),
        editable={event.key for event in events if rules.may_edit(event, asker)},
        hidable={event.key for event in events if rules.may_hide(event, repository, asker)},
        given=text_field(sent, "text") if sent is not None else "",
        error=error,
    )
    shape = details_json(found, repository, events, names, conflicts=conflicts)
    status = 200 if error is None else status_of(error)
    return _retry(render(view.request, "hub/discussion.html", context, status=status, json=shape), error)


def _standing(
    discussions: Discussions, view: View, found: Discussion
) -> tuple[list[str], tuple[str, str] | None]:
    """(conflicting files, ids of fork and head) of a pull request."""
    if not found.is_pull_request:
        return [], None
    conflicts = discussions.conflicts(view.repository, found) if found.status in STATUSES["open"] else []
    try:
        fork, head = discussions.ends(view.repository, found)
    except RevisionNotFound:
        return conflicts, None
    return conflicts, None if fork.sha == head.sha else (fork.sha, head.sha)


def _text(event: Event) -> str:
    """A comment as safe HTML, each block in the direction of its own script."""
    shown = event.kind == "comment" and not event.hidden
    return directed(rendered(event.text, f"comment-{event.key}-")) if shown else ""


def _act(discussions: Discussions, view: View, number: int, sent: FormData) -> None:
    repository, asker = view.repository, require_actor(view.request)
    text, comment = text_field(sent, "text"), text_field(sent, "comment")
    key = int(comment) if comment.isascii() and comment.isdigit() and len(comment) < 10 else 0
    match text_field(sent, "do"):
        case "comment":
            discussions.comment(repository, number, text, asker)
        case "close":
            discussions.set_status(repository, number, "closed", asker, text)
        case "open":
            discussions.set_status(repository, number, "open", asker, text)
        case "merge":
            discussions.merge(repository, number, asker)
        case "rename":
            discussions.rename(repository, number, text_field(sent, "title"), asker)
        case "edit":
            discussions.edit(repository, number, key, text_field(sent, f"text-{key}"), asker)
        case "hide":
            discussions.hide(repository, number, key, asker)
        case other:
            raise DiscussionNotFound(f"there is nothing called {other!r} to do in a discussion")


def _retry(response: Response, error: JazariError | None) -> Response:
    if isinstance(error, TooMany):
        response.headers["Retry-After"] = str(error.facts["retry_after_seconds"])
    return response
