"""Hugging Face's wire: history, branches and tags."""

from collections.abc import Callable

from markupsafe import escape
from starlette.responses import Response

from jazari.core import json_response
from jazari.hub.errors import InvalidChange
from jazari.hub.records import Kind
from jazari.hub.shapes import commit_json, ref_json
from jazari.hub.wire import Call

PAGE = 1000
COMMITS_PAGE = 50

AddRoute = Callable[..., None]


def add_routes(add: AddRoute, one: str, kind: Kind) -> None:
    """Mount what is below `/api/{kind}s/{org}/{name}`."""
    add(f"{one}/refs", "GET", refs, kind)
    add(f"{one}/commits/{{rest:path}}", "GET", commits, kind)
    add(f"{one}/branch/{{rest:path}}", "POST", create_branch, kind)
    add(f"{one}/branch/{{rest:path}}", "DELETE", delete_branch, kind)
    add(f"{one}/tag/{{rest:path}}", "POST", create_tag, kind)
    add(f"{one}/tag/{{rest:path}}", "DELETE", delete_tag, kind)
    add(f"{one}/super-squash/{{rest:path}}", "POST", squash, kind)


def refs(call: Call) -> Response:
    """Branches and tags, and with `include_prs` the refs of pull requests, newest first."""
    call.repository()
    found = call.hub.refs(call.kind, call.name, pulls=True)
    shape = {
        "branches": [ref_json(ref) for ref in found if ref.type == "branch"],
        "tags": [ref_json(ref) for ref in found if ref.type == "tag"],
        "converts": [],
    }
    if call.request.query_params.get("include_prs"):
        pulls = [ref for ref in found if ref.type == "pr"]
        shape["pullRequests"] = [ref_json(ref) for ref in sorted(pulls, key=lambda ref: -int(ref.name))]
    return json_response(shape)


def commits(call: Call) -> Response:
    """The history of a revision, newest first, by pages; `expand=formatted` adds HTML."""
    repository = call.repository()
    revision, _ = call.rest(5)
    at = call.hub.resolve(call.kind, call.name, revision)
    page = call.number("p", 0, 1_000_000)
    limit = call.number("limit", COMMITS_PAGE, PAGE)
    found = call.hub.revisions(call.kind, call.name, at.sha, limit=limit + 1, skip=page * limit)
    headers = {}
    if len(found) > limit:
        url = f"{call.base}/api/{call.kind}s/{call.name}/commits/{at.sha}"
        headers = {"Link": f'<{url}?p={page + 1}&limit={limit}>; rel="next"'}
    authors = call.hub.authors(repository, [item.sha for item in found[:limit]])
    shapes = [commit_json(item, authors[item.sha]) for item in found[:limit]]
    if "formatted" in call.expand:
        for shape in shapes:
            shape["formatted"] = {"title": escape(shape["title"]), "message": escape(shape["message"])}
    return json_response(shapes, headers=headers)


def create_branch(call: Call) -> Response:
    """A branch at `startingPoint`, or where `main` is."""
    call.writable()
    start = call.json().get("startingPoint") or "main"
    call.hub.create_branch(call.kind, call.name, _whole(call), start=str(start))
    return json_response({})


def delete_branch(call: Call) -> Response:
    """Forget a branch."""
    call.writable()
    call.hub.delete_branch(call.kind, call.name, _whole(call))
    return json_response({})


def create_tag(call: Call) -> Response:
    """A tag of the revision in the address."""
    call.writable()
    asked = call.json()
    tag, message = asked.get("tag"), asked.get("message")
    if not isinstance(tag, str):
        raise InvalidChange("'tag' must be a text")
    call.hub.create_tag(call.kind, call.name, tag, at=_whole(call), message=str(message or ""))
    return json_response({})


def delete_tag(call: Call) -> Response:
    """Forget a tag."""
    call.writable()
    call.hub.delete_tag(call.kind, call.name, _whole(call))
    return json_response({})


def squash(call: Call) -> Response:
    """Put one revision without ancestors in the place of a branch's history."""
    repository, asker = call.writable()
    message = call.json().get("message")
    if not isinstance(message, str | None):
        raise InvalidChange("'message' must be a text")
    call.hub.squash(
        call.kind,
        repository.name,
        _whole(call),
        message=message or "Squash history",
        by=repository.signer,
        person=asker.person_id,
    )
    return json_response({})


def _whole(call: Call) -> str:
    """A ref's name in the address, whether its slashes came as %2F or bare."""
    revision, path = call.rest(5)
    return f"{revision}/{path}" if path else revision
