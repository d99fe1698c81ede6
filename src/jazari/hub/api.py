"""Hugging Face's wire: its router, who am I, and opening and deleting repositories."""

from collections.abc import Callable, Sequence
from typing import Any

from fastapi import APIRouter
from starlette.responses import Response

from jazari.core import Unauthenticated, json_response
from jazari.hub import (
    api_commit,
    api_files,
    api_lfs,
    api_listing,
    api_refs,
    api_settings,
    api_transfer,
    api_xet,
)
from jazari.hub.card import metadata_problems, parse_card
from jazari.hub.errors import InvalidChange, RepositoryExists
from jazari.hub.licences import licence_warnings, spdx_of
from jazari.hub.records import KINDS, Kind
from jazari.hub.rules import may_write, split_name
from jazari.hub.shapes import (
    URL_PREFIX,
)
from jazari.hub.wire import Call, Handler, Wire, endpoint

AddRoutes = Callable[[Callable[..., None], str, Kind], None]
"""Adds an inner room's endpoints: how to add one, the address of one repository's API, the type."""


def router(wire: Wire, inner: Sequence[AddRoutes] = ()) -> APIRouter:
    """Every endpoint of the wire, with what inner rooms add below `/api/{kind}s/{org}/{name}`.

    Nothing here may be compressed on its way: clients count the bytes of a file.
    """
    api = APIRouter()

    def add(path: str, method: str, handler: Handler, kind: Kind = "model", *, streams: bool = False) -> None:
        methods = ["GET", "HEAD"] if method == "GET" else [method]
        api.add_route(
            path, endpoint(wire, handler, kind, streams=streams), methods=methods, include_in_schema=False
        )

    add("/api/whoami-v2", "GET", who_am_i)
    add("/api/repos/create", "POST", create)
    add("/api/repos/delete", "DELETE", delete)
    add("/api/repos/move", "POST", api_settings.move)
    add("/api/validate-yaml", "POST", validate_yaml)
    api_xet.add_routes(add)
    for kind in KINDS:
        every, one = f"/api/{kind}s", f"/api/{kind}s/{{org}}/{{name}}"
        files = f"/{URL_PREFIX[kind]}{{org}}/{{name}}"
        api_listing.add_routes(add, every, one, kind)
        api_refs.add_routes(add, one, kind)
        api_files.add_routes(add, one, kind)
        api_commit.add_routes(add, one, kind)
        api_settings.add_routes(add, one, files, kind)
        api_xet.add_token_routes(add, one, kind)
        for add_routes in inner:
            add_routes(add, one, kind)
        api_lfs.add_routes(add, files, kind)
        api_transfer.add_routes(add, files, kind)
    for kind in KINDS:
        api_listing.add_names_alone(add, f"/api/{kind}s", f"/{URL_PREFIX[kind]}".rstrip("/"), kind)
    return api


def who_am_i(call: Call) -> Response:
    """Who the token belongs to, and the organisations where they may write."""
    asker = call.asker
    if asker is None:
        raise Unauthenticated("no valid token came with this request")
    organisations = [
        {
            "type": "org",
            "id": org,
            "name": org,
            "fullname": org,
            "isEnterprise": False,
            "roleInOrg": "write" if may_write(org, asker) else "read",
        }
        for org in sorted(asker.roles)
    ]
    token = {"displayName": "token", "role": "read" if asker.scope == "read" else "write"}
    return json_response(
        {
            "type": "user",
            "id": asker.person_id,
            "name": asker.name,
            "fullname": asker.name,
            "orgs": organisations,
            "auth": {"type": "access_token", "accessToken": token},
        }
    )


def create(call: Call) -> Response:
    """Create a repository; a taken name answers 409 with its address, which is how `exist_ok` works."""
    asked = call.json()
    kind, name = _asked_repository(call, asked)
    organisation, _ = split_name(name)
    asker = call.writer(organisation)
    url = f"{call.base}/{URL_PREFIX[kind]}{name}"
    licence = asked.get("license")
    private = api_settings.private_of(asked) or False
    try:
        call.hub.create_repository(
            kind,
            name,
            private=private,
            licence=spdx_of(licence) if isinstance(licence, str) else None,
            by=organisation,
            person=asker.person_id,
        )
    except RepositoryExists as error:
        shape = {"error": "You already created this " + kind + " repo", "code": error.code, "url": url}
        return json_response(shape, 409, {"X-Error-Message": "You already created this repo"})
    return json_response({"url": url, "name": name, "id": name})


def delete(call: Call) -> Response:
    """Delete a repository."""
    kind, name = _asked_repository(call, call.json())
    organisation, _ = split_name(name)
    found = Call(call.wire, call.request, kind)
    call.request.scope["path_params"] = dict(zip(("org", "name"), name.split("/"), strict=True))
    found.repository()
    call.writer(organisation)
    call.hub.delete_repository(kind, name, by=organisation)
    return json_response({})


def _asked_repository(call: Call, asked: dict[str, Any]) -> tuple[Kind, str]:
    kind = asked.get("type") or "model"
    if kind not in KINDS:
        raise InvalidChange(f"there are no repositories of type {kind!r} here; use dataset, model or space")
    name, organisation = asked.get("name"), asked.get("organization")
    if not isinstance(name, str) or not isinstance(organisation, str | None):
        raise InvalidChange("'name' and 'organization' must be texts")
    if organisation is None and "/" not in name:
        organisation = call.known().name
    return kind, f"{organisation}/{name}" if organisation else name


def validate_yaml(call: Call) -> Response:
    """Whether a README's metadata can be read, in the words that clients print; for who has a token."""
    if call.asker is None:
        raise Unauthenticated("this needs a token: reading metadata is work for the node")
    content = call.json().get("content")
    try:
        card = parse_card(content if isinstance(content, str) else "")
    except InvalidChange as error:
        return json_response({"errors": [{"message": error.message}], "warnings": []}, 400)
    problems = [{"message": problem} for problem in metadata_problems(card.metadata)]
    if problems:
        return json_response({"errors": problems, "warnings": []}, 400)
    warnings = licence_warnings(card.metadata)
    if not card.metadata:
        warnings = ["empty or missing yaml metadata in repo card"]
    return json_response({"errors": [], "warnings": [{"message": message} for message in warnings]})
