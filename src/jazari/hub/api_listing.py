"""Hugging Face's wire: lists of repositories, what is known of one, and who may do what with it."""

import base64
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from typing import Any

from starlette.responses import Response

from jazari.core import json_response
from jazari.hub.errors import InvalidChange, RepositoryNotFound
from jazari.hub.listing import Listing, Seen
from jazari.hub.records import Kind, Repository
from jazari.hub.rules import member_of, tag_type
from jazari.hub.shapes import expanded, more_json, next_link, repository_json, sibling_json
from jazari.hub.weights import config_of, safetensors_of
from jazari.hub.wire import Call

PAGE = 1000
PAGE_WITH_FILES = 100
"""Repositories in a page that lists their files, or reads something out of them, too."""
TAGS_LIMIT = 10_000
SORTS = {
    "createdAt": "created_at",
    "created_at": "created_at",
    "downloads": "downloads",
    "downloadsAllTime": "downloads",
    "trendingScore": "downloads",
}
"""What a listing can be sorted by; anything else is sorted by `lastModified`."""

_TAG_PARAMETERS = (
    ("language", "license", "dataset", "region", "task_categories", "task_ids", "size_categories"),
    ("pipeline_tag", "library", "sdk", "tags"),
)
"""Query parameters that stand for a tag: with their name before the value, and without."""

AddRoute = Callable[..., None]


def add_routes(add: AddRoute, every: str, one: str, kind: Kind) -> None:
    """Mount the listing at `every` and what is known of `one` repository."""
    add(every, "GET", listing, kind)
    add(f"{every}-tags-by-type", "GET", tags_by_type, kind)
    add(f"{one}/auth-check", "GET", auth_check, kind)
    add(f"{one}/auth-check/write", "GET", auth_check_write, kind)
    add(f"{one}/revision/{{rest:path}}", "GET", information, kind)
    add(one, "GET", information, kind)


def add_names_alone(add: AddRoute, every: str, files: str, kind: Kind) -> None:
    """Mount, after all else, the addresses of repositories without an organisation: there are none here."""
    add(f"{every}/{{single}}", "GET", not_here, kind)
    for what in ("revision", "tree", "commits", "xet-read-token", "xet-write-token", "discussions"):
        add(f"{every}/{{single}}/{what}/{{rest:path}}", "GET", not_here, kind)
    for what in ("preupload", "commit", "paths-info", "branch", "tag"):
        add(f"{every}/{{single}}/{what}/{{rest:path}}", "POST", not_here, kind)
    add(f"{files}/{{single}}/resolve/{{rest:path}}", "GET", not_here, kind)


def listing(call: Call) -> Response:
    """Repositories of one type by pages: `search`, `author`, `filter`, `gated`, `sort`, `direction`, `limit`,
    `expand`, `full`, `config`, `cardData`.
    """
    query = call.request.query_params
    wanted = _wanted(call)
    expand = set(call.expand)
    with_files = (
        call.flag("full") or bool(expand & {"siblings", "config", "safetensors"}) or call.flag("config")
    )
    most = PAGE_WITH_FILES if with_files else PAGE
    limit = call.number("limit", most, most)
    # One more than asked, to know whether another page follows.
    found = call.hub.listed(wanted, limit=limit + 1, after=_cursor(query.get("cursor"), wanted.sort))
    page = found[:limit]
    if call.flag("full"):
        more = {"siblings", "cardData"}
    else:
        more = {key for key in ("cardData", "config") if call.flag(key)} | expand
    shapes = [expanded(_shape(call, repository, repository.head, more), call.expand) for repository in page]
    headers = {}
    if len(found) > limit:
        cursor = _cursor_after(page[-1], wanted.sort)
        headers = next_link(f"{call.base}{call.request.url.path}?{call.request.url.query}", cursor)
    return json_response(shapes, headers=headers)


def _wanted(call: Call) -> Listing:
    query = call.request.query_params
    tags = [tag for value in query.getlist("filter") for tag in value.split(",") if tag]
    with_name, bare = _TAG_PARAMETERS
    for key in with_name:
        tags += [tag if tag.startswith(f"{key}:") else f"{key}:{tag}" for tag in query.getlist(key)]
    tags += [tag for key in bare for tag in query.getlist(key)]
    gated = query.get("gated", "").lower()
    return Listing(
        call.kind,
        " ".join(query.getlist("search")),
        query.get("author"),
        tags,
        SORTS.get(query.get("sort", ""), "updated_at"),
        member_of(call.asker),
        gated={"true": True, "1": True, "false": False, "0": False}.get(gated),
        ascending=query.get("direction") == "1",
    )


def _shape(call: Call, repository: Repository, sha: str, more: Sequence[str] | set[str]) -> dict[str, Any]:
    """A repository at a revision, with those of its costlier properties that are in `more`."""
    shape = repository_json(repository, card="cardData" in more) | {"sha": sha}
    shape |= {key: value for key, value in more_json(repository).items() if key in more}
    if "siblings" in more:
        files = call.hub.files(repository.kind, repository.name, sha)
        xet = call.hub.xet.hashes(file.sha256 for file in files if file.is_lfs) if call.flag("blobs") else {}
        shape["siblings"] = [
            sibling_json(file, blobs=call.flag("blobs"), xet_hash=xet.get(file.sha256)) for file in files
        ]
    wanted = {"config", "safetensors", "transformersInfo"} & set(more)
    if repository.kind == "model" and wanted and call.hub.may_download(repository, call.asker):
        if "config" in more and (config := config_of(call.hub, repository, sha)):
            shape["config"] = config
        if "safetensors" in more and (weights := safetensors_of(call.hub, repository, sha)):
            shape["safetensors"] = weights
    return shape


def _cursor_after(repository: Repository, sort: str) -> str:
    value = getattr(repository, sort)
    text = f"{value.timestamp():.6f}" if isinstance(value, datetime) else str(value)
    return base64.urlsafe_b64encode(f"{text}|{repository.key}".encode()).decode()


def _cursor(text: str | None, sort: str) -> Seen | None:
    if not text:
        return None
    try:
        value, _, key = base64.urlsafe_b64decode(text).decode().partition("|")
        seen: datetime | int = (
            int(value) if sort == "downloads" else datetime.fromtimestamp(float(value), UTC)
        )
        number = int(key)
        if not 0 <= number < 1 << 62 or (isinstance(seen, int) and not 0 <= seen < 1 << 62):
            raise ValueError(key)
        return seen, number
    except (ValueError, OverflowError, OSError):
        raise InvalidChange(f"{text!r} is not a cursor of this listing") from None


def tags_by_type(call: Call) -> Response:
    """Every tag that repositories of one type have which who asks may see, by what it says; `type` chooses one."""
    wanted = Listing(call.kind, members_of=member_of(call.asker))
    only = call.request.query_params.get("type")
    found: dict[str, list[dict[str, str]]] = {}
    for tag, _ in call.hub.facets("", wanted)[:TAGS_LIMIT]:
        what = tag_type(tag)
        if only in (None, what):
            label = tag.partition(":")[2] or tag
            found.setdefault(what, []).append({"id": tag, "label": label, "type": what})
    return json_response(found)


def not_here(call: Call) -> Response:
    """A repository without an organisation, as some of Hugging Face's oldest are: never here."""
    name = call.request.path_params["single"]
    raise RepositoryNotFound(f"there is no {call.kind} {name!r} here; write org/name", name=name)


def information(call: Call) -> Response:
    """A repository at a revision, with its files; `blobs=true` adds sizes and hashes, `expand` chooses."""
    repository = call.repository()
    revision, _ = call.rest(5)
    at = call.hub.resolve(call.kind, call.name, revision or "main")
    more = call.expand or ["siblings", "cardData", "config", "safetensors", "usedStorage", "model-index"]
    return json_response(expanded(_shape(call, repository, at.sha, more), call.expand))


def auth_check(call: Call) -> Response:
    """200 where who asks may have the repository's files."""
    call.files()
    return json_response({})


def auth_check_write(call: Call) -> Response:
    """200 where who asks may write to the repository."""
    call.writable()
    return json_response({})
