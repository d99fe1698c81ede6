"""Hugging Face's wire: settings, moving and copying repositories, and who gets the files of gated ones."""

from collections.abc import Callable
from typing import Any

from starlette.responses import Response

from jazari.core import json_response
from jazari.hub.errors import InvalidChange, RepositoryExists
from jazari.hub.governing import gating_of
from jazari.hub.records import KINDS, AccessRequest, Kind
from jazari.hub.rules import split_name
from jazari.hub.shapes import URL_PREFIX, moment
from jazari.hub.wire import Call, text_of, visible

REQUESTS_PAGE = 1000

AddRoute = Callable[..., None]


def add_routes(add: AddRoute, one: str, page: str, kind: Kind) -> None:
    """Mount what is below `/api/{kind}s/{org}/{name}`, and at `page` what people ask there."""
    add(f"{one}/settings", "PUT", settings, kind)
    add(f"{one}/duplicate", "POST", duplicate, kind)
    add(f"{one}/user-access-request/handle", "POST", handle_access, kind)
    add(f"{one}/user-access-request/grant", "POST", grant_access, kind)
    add(f"{one}/user-access-request/{{status}}", "GET", access_requests, kind)
    add(f"{page}/ask-access", "POST", ask_access, kind)


def settings(call: Call) -> Response:
    """Change visibility and gating."""
    repository, _ = call.writable()
    asked = call.json()
    changed = call.hub.change_settings(
        call.kind,
        repository.name,
        private=private_of(asked),
        gated=gating_of(asked["gated"]) if asked.get("gated") is not None else None,
    )
    return json_response({"private": changed.private, "gated": changed.gated or False})


def private_of(asked: dict[str, Any]) -> bool | None:
    """Whether `visibility`, or `private` as older clients write it, asks to hide; None where neither came."""
    visibility: object = asked.get("visibility")
    private: object = asked.get("private")
    if visibility is not None:
        if visibility not in ("public", "private", "protected"):
            raise InvalidChange("'visibility' is public, private or protected")
        return visibility != "public"
    if private is None or isinstance(private, bool):
        return private
    raise InvalidChange("'private' is true or false")


def move(call: Call) -> Response:
    """Give a repository another name, by who may write under both."""
    asked = call.json()
    kind = next((kind for kind in KINDS if kind == (asked.get("type") or "model")), None)
    if kind is None:
        raise InvalidChange("'type' must be dataset, model or space")
    source, target = text_of(asked, "fromRepo"), text_of(asked, "toRepo")
    repository = visible(call.hub, kind, source, call.asker)
    call.writer(repository.organisation)
    call.writer(split_name(target)[0])
    call.hub.move_repository(kind, source, target)
    return json_response({"url": f"{call.base}/{URL_PREFIX[kind]}{target}"})


def duplicate(call: Call) -> Response:
    """Copy a repository under a name where who asks may write; a taken name answers 409 with its address."""
    call.files()
    asked = call.json()
    target = text_of(asked, "repository")
    call.writer(split_name(target)[0])
    url = f"{call.base}/{URL_PREFIX[call.kind]}{target}"
    try:
        call.hub.duplicate_repository(call.kind, call.name, target, private=private_of(asked))
    except RepositoryExists as error:
        shape = {"error": error.message, "code": error.code, "url": url}
        return json_response(shape, 409, {"X-Error-Message": error.message})
    return json_response({"url": url, "id": target})


def access_requests(call: Call) -> Response:
    """Who waits for a gated repository's files, has them, or was refused; for its writers."""
    repository, _ = call.writable()
    page = call.number("p", 0, 1_000_000)
    status = call.request.path_params["status"]
    found = call.hub.access_requests(
        call.kind, repository.name, status, limit=REQUESTS_PAGE + 1, skip=page * REQUESTS_PAGE
    )
    headers = {}
    if len(found) > REQUESTS_PAGE:
        headers["Link"] = f'<{call.base}{call.request.url.path}?p={page + 1}>; rel="next"'
    return json_response([_request_json(request) for request in found[:REQUESTS_PAGE]], headers=headers)


def _request_json(request: AccessRequest) -> dict[str, Any]:
    user = {"_id": request.person, "user": request.person, "fullname": request.person, "type": "user"}
    shape: dict[str, Any] = {"user": user, "requestId": request.person, "status": request.status}
    shape["timestamp"] = moment(request.at)
    return shape | ({"rejectionReason": request.reason} if request.reason else {})


def handle_access(call: Call) -> Response:
    """Accept or reject a request, or put it back to the pending ones."""
    repository, _ = call.writable()
    asked = call.json()
    reason = asked.get("rejectionReason") or ""
    if not isinstance(reason, str):
        raise InvalidChange("'rejectionReason' must be a text")
    person = text_of(asked, "user" if "user" in asked else "requestId")
    call.hub.handle_access(call.kind, repository.name, person, text_of(asked, "status"), reason)
    return json_response({})


def grant_access(call: Call) -> Response:
    """Give somebody a gated repository's files who need not have asked."""
    repository, _ = call.writable()
    call.hub.grant_access(call.kind, repository.name, text_of(call.json(), "user"))
    return json_response({})


def ask_access(call: Call) -> Response:
    """Ask for a gated repository's files, for who is known."""
    repository = call.repository()
    status = call.hub.ask_access(call.kind, repository.name, call.known().person_id)
    return json_response({"status": status})
