"""Hugging Face's wire, first part: who am I, repositories, their information, history, branches and tags."""

import base64
from datetime import UTC, datetime
from typing import Any

from fastapi import APIRouter
from starlette.responses import Response

from jazari.core import Clock, Unauthenticated, json_response, now
from jazari.hub import api_files, api_transfer
from jazari.hub.actions import Hub
from jazari.hub.card import SPDX_BY_NAME, parse_card
from jazari.hub.errors import InvalidChange, RepositoryExists, RepositoryNotFound
from jazari.hub.records import KINDS, Kind
from jazari.hub.rules import may_write, member_of, split_name
from jazari.hub.shapes import (
    URL_PREFIX,
    commit_json,
    expanded,
    next_link,
    ref_json,
    repository_json,
    sibling_json,
)
from jazari.hub.wire import Call, Handler, Wire, endpoint

PAGE = 1000
COMMITS_PAGE = 50
SORTS = {"createdAt": "created_at", "lastModified": "updated_at"}


def router(hub: Hub, secret: bytes, public_url: str | None = None, clock: Clock = now) -> APIRouter:
    """Every endpoint of the wire. `secret` (32 random bytes that stay the same) signs LFS addresses.

    Nothing here may be compressed on its way: clients count the bytes of a file.
    """
    wire = Wire(hub, secret, public_url, clock)
    api = APIRouter()

    def add(path: str, method: str, handler: Handler, kind: Kind = "model", *, streams: bool = False) -> None:
        methods = ["GET", "HEAD"] if method == "GET" else [method]
        api.add_route(
            path, endpoint(wire, handler, kind, streams=streams), methods=methods, include_in_schema=False
        )

    add("/api/whoami-v2", "GET", who_am_i)
    add("/api/repos/create", "POST", create)
    add("/api/repos/delete", "DELETE", delete)
    add("/api/validate-yaml", "POST", validate_yaml)
    for kind in KINDS:
        every, one = f"/api/{kind}s", f"/api/{kind}s/{{org}}/{{name}}"
        add(every, "GET", listing, kind)
        add(f"{every}/{{single}}", "GET", not_here, kind)
        add(f"{one}/auth-check", "GET", auth_check, kind)
        add(f"{one}/auth-check/write", "GET", auth_check_write, kind)
        add(f"{one}/refs", "GET", refs, kind)
        add(f"{one}/commits/{{rest:path}}", "GET", commits, kind)
        add(f"{one}/branch/{{rest:path}}", "POST", create_branch, kind)
        add(f"{one}/branch/{{rest:path}}", "DELETE", delete_branch, kind)
        add(f"{one}/tag/{{rest:path}}", "POST", create_tag, kind)
        add(f"{one}/tag/{{rest:path}}", "DELETE", delete_tag, kind)
        api_files.add_routes(add, one, kind)
        api_transfer.add_routes(add, f"/{URL_PREFIX[kind]}{{org}}/{{name}}", kind)
        add(f"{one}/revision/{{rest:path}}", "GET", information, kind)
        add(one, "GET", information, kind)
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
    private = asked.get("private") is True or asked.get("visibility") in ("private", "protected")
    try:
        call.hub.create_repository(
            kind,
            name,
            private=private,
            licence=SPDX_BY_NAME.get(licence.lower()) if isinstance(licence, str) else None,
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
        asker = call.asker
        places = sorted(asker.roles) if asker else []
        raise InvalidChange(
            f"repositories belong to organisations: write org/{name}"
            + (f", where org is one of {', '.join(places)}" if places else "")
        )
    return kind, f"{organisation}/{name}" if organisation else name


def listing(call: Call) -> Response:
    """Repositories of one type, newest first: `search`, `author`, `filter`, `sort`, `limit`, `expand`, `full`."""
    query = call.request.query_params
    tags = [tag for value in query.getlist("filter") for tag in value.split(",") if tag]
    tags += [f"{key}:{value}" for key in ("language", "license") for value in query.getlist(key)]
    tags += query.getlist("pipeline_tag")
    sort = SORTS.get(query.get("sort", ""), "updated_at")
    limit = call.number("limit", PAGE, PAGE)
    # One more than asked, to know whether another page follows.
    found = call.hub.repositories(
        call.kind,
        search=query.get("search", ""),
        organisation=query.get("author"),
        tags=tags,
        sort=sort,
        members_of=member_of(call.asker),
        limit=limit + 1,
        after=_cursor(query.get("cursor")),
    )
    page = found[:limit]
    wanted = query.getlist("expand") + query.getlist("expand[]")
    full = call.flag("full") or "siblings" in wanted
    shapes = []
    for repository in page:
        shape = repository_json(repository, card=call.flag("cardData") or full or "cardData" in wanted)
        if full:
            files = call.hub.files(repository.kind, repository.name, repository.head)
            shape["siblings"] = [sibling_json(file, blobs=False) for file in files]
        shapes.append(expanded(shape, wanted))
    headers = {}
    if len(found) > limit:
        last: datetime = getattr(page[-1], sort)
        cursor = base64.urlsafe_b64encode(f"{last.timestamp():.6f}|{page[-1].key}".encode()).decode()
        headers = next_link(f"{call.base}{call.request.url.path}?{call.request.url.query}", cursor)
    return json_response(shapes, headers=headers)


def _cursor(text: str | None) -> tuple[datetime, int] | None:
    if not text:
        return None
    try:
        stamp, _, key = base64.urlsafe_b64decode(text).decode().partition("|")
        moment, number = datetime.fromtimestamp(float(stamp), UTC), int(key)
        if not 0 <= number < 1 << 62:
            raise ValueError(key)
        return moment, number
    except (ValueError, OverflowError, OSError):
        raise InvalidChange(f"{text!r} is not a cursor of this listing") from None


def not_here(call: Call) -> Response:
    """A repository without an organisation, as some of Hugging Face's oldest are: never here."""
    name = call.request.path_params["single"]
    raise RepositoryNotFound(f"there is no {call.kind} {name!r} here; write org/name", name=name)


def information(call: Call) -> Response:
    """A repository at a revision, with its files; `blobs=true` adds sizes and hashes."""
    repository = call.repository()
    revision, _ = call.rest(5)
    at = call.hub.resolve(call.kind, call.name, revision or "main")
    wanted = call.request.query_params.getlist("expand") + call.request.query_params.getlist("expand[]")
    shape = repository_json(repository) | {"sha": at.sha}
    if not wanted or "siblings" in wanted:
        files = call.hub.files(call.kind, call.name, at.sha)
        shape["siblings"] = [sibling_json(file, blobs=call.flag("blobs")) for file in files]
    return json_response(expanded(shape, wanted))


def auth_check(call: Call) -> Response:
    """200 where who asks may read the repository."""
    call.repository()
    return json_response({})


def auth_check_write(call: Call) -> Response:
    """200 where who asks may write to the repository."""
    call.writable()
    return json_response({})


def refs(call: Call) -> Response:
    """Branches and tags."""
    call.repository()
    found = call.hub.refs(call.kind, call.name)
    shape = {
        "branches": [ref_json(ref) for ref in found if ref.type == "branch"],
        "tags": [ref_json(ref) for ref in found if ref.type == "tag"],
        "converts": [],
    }
    if call.request.query_params.get("include_prs"):
        shape["pullRequests"] = []
    return json_response(shape)


def commits(call: Call) -> Response:
    """The history of a revision, newest first, by pages."""
    call.repository()
    revision, _ = call.rest(5)
    at = call.hub.resolve(call.kind, call.name, revision)
    page = call.number("p", 0, 1_000_000)
    limit = call.number("limit", COMMITS_PAGE, PAGE)
    found = call.hub.revisions(call.kind, call.name, at.sha, limit=limit + 1, skip=page * limit)
    headers = {}
    if len(found) > limit:
        url = f"{call.base}/api/{call.kind}s/{call.name}/commits/{at.sha}"
        headers = {"Link": f'<{url}?p={page + 1}&limit={limit}>; rel="next"'}
    return json_response([commit_json(item) for item in found[:limit]], headers=headers)


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


def _whole(call: Call) -> str:
    """A ref's name in the address, whether its slashes came as %2F or bare."""
    revision, path = call.rest(5)
    return f"{revision}/{path}" if path else revision


def validate_yaml(call: Call) -> Response:
    """Whether a README's metadata can be read, in the words that clients print; for who has a token."""
    if call.asker is None:
        raise Unauthenticated("this needs a token: reading metadata is work for the node")
    content = call.json().get("content")
    try:
        card = parse_card(content if isinstance(content, str) else "")
    except InvalidChange as error:
        return json_response({"errors": [{"message": error.message}], "warnings": []}, 400)
    warnings = []
    if not card.metadata:
        warnings = [{"message": "empty or missing yaml metadata in repo card"}]
    return json_response({"errors": [], "warnings": warnings})
