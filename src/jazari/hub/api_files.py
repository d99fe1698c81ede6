"""Hugging Face's wire: trees, paths, and how files should come."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any
from urllib.parse import quote

from starlette.responses import Response

from jazari.core import json_response
from jazari.hub.changes import ATTRIBUTES_PATH
from jazari.hub.errors import (
    InvalidChange,
    PathNotFound,
    RevisionNotFound,
)
from jazari.hub.records import File, Folder, Kind, Revision
from jazari.hub.rules import (
    REGULAR_LIMIT_BYTES,
    check_path,
    ignored,
    stored_as_lfs,
    tracked_by_lfs,
)
from jazari.hub.shapes import entry_json
from jazari.hub.wire import Call, decoded, text_of

TREE_PAGE = 1000
EXPANDED_PAGE = 50
PREUPLOAD_LIMIT = 1000
OPERATIONS_LIMIT = 100_000
LINE_LIMIT_BYTES = REGULAR_LIMIT_BYTES * 4 // 3 + 65_536
TEXT_LIMIT_BYTES = 1 << 20

AddRoute = Callable[..., None]


def add_routes(add: AddRoute, one: str, kind: Kind) -> None:
    """Mount what is below `/api/{kind}s/{org}/{name}`."""
    add(f"{one}/tree/{{rest:path}}", "GET", tree, kind)
    add(f"{one}/paths-info/{{rest:path}}", "POST", paths_info, kind)
    add(f"{one}/preupload/{{rest:path}}", "POST", preupload, kind)


def tree(call: Call) -> Response:
    """What lies in a folder, by pages; `expand` adds the last commit of each entry."""
    call.repository()
    revision, path = call.rest(5)
    at = call.hub.resolve(call.kind, call.name, revision)
    expand, recursive = call.flag("expand"), call.flag("recursive")
    limit = call.number("limit", EXPANDED_PAGE if expand else TREE_PAGE, TREE_PAGE)
    skip = call.number("cursor", 0, 1 << 40)
    found = call.hub.tree(call.kind, call.name, at.sha, path, recursive=recursive, skip=skip, limit=limit + 1)
    page = found[:limit]
    changes = (
        call.hub.last_changes(call.kind, call.name, at.sha, [entry.path for entry in page]) if expand else {}
    )
    headers = {"X-Repo-Commit": at.sha}
    if len(found) > limit:
        # The next page names the commit, so that a branch may move while a client reads.
        where = "/".join(_quoted(part) for part in (at.sha, path) if part)
        flags = f"recursive={str(recursive).lower()}&expand={str(expand).lower()}"
        url = f"{call.base}/api/{call.kind}s/{call.name}/tree/{where}"
        headers["Link"] = f'<{url}?{flags}&limit={limit}&cursor={skip + limit}>; rel="next"'
    shapes = _shapes(call, page, changes)
    return json_response(shapes, headers=headers)


def _shapes(
    call: Call, entries: Sequence[File | Folder], changes: Mapping[str, Revision]
) -> list[dict[str, Any]]:
    large = {entry.path: entry.sha256 for entry in entries if isinstance(entry, File) and entry.is_lfs}
    hashes = call.hub.xet.hashes(large.values())
    return [
        entry_json(entry, changes.get(entry.path), hashes.get(large.get(entry.path, ""))) for entry in entries
    ]


def paths_info(call: Call) -> Response:
    """The files and folders at the paths of the form; missing ones are left out."""
    call.repository()
    revision, _ = call.rest(5)
    at = call.hub.resolve(call.kind, call.name, revision)
    form = call.form()
    wanted = [path.strip("/") for key in ("paths", "paths[]") for path in form.get(key, [])]
    found = call.hub.paths(call.kind, call.name, at.sha, [path for path in wanted if path])
    changes = (
        call.hub.last_changes(call.kind, call.name, at.sha, [entry.path for entry in found])
        if form.get("expand", ["false"])[0].lower() == "true"
        else {}
    )
    shapes = _shapes(call, found, changes)
    return json_response(shapes, headers={"X-Repo-Commit": at.sha})


def preupload(call: Call) -> Response:
    """How each file should come: inside the commit or as a large file, and whether it is ignored."""
    revision, _ = call.rest(5)
    repository = call.uploader(revision)[0]
    asked = call.json()
    files = asked.get("files")
    if not isinstance(files, list) or len(files) > PREUPLOAD_LIMIT:
        raise InvalidChange(f"'files' must be a list of at most {PREUPLOAD_LIMIT}")
    at = call.hub.resolve(call.kind, call.name, revision)
    tracked = tracked_by_lfs(_text_file(call, at.sha, ATTRIBUTES_PATH))
    given = asked.get("gitIgnore")
    left_out = ignored(given if isinstance(given, str) else _text_file(call, at.sha, ".gitignore"))
    answers, new_bytes = [], 0
    paths = [text_of(file, "path") for file in files]
    known = {entry.path: entry for entry in call.hub.paths(call.kind, call.name, at.sha, paths)}
    for file, path in zip(files, paths, strict=True):
        check_path(path)
        size = file.get("size")
        if not isinstance(size, int) or size < 0:
            raise InvalidChange(f"{path!r}: 'size' must be a number of bytes", path=path)
        lfs = stored_as_lfs(path, size, decoded(text_of(file, "sample"), path), tracked)
        answer: dict[str, Any] = {
            "path": path,
            "uploadMode": "lfs" if lfs else "regular",
            "shouldIgnore": left_out.match_file(path),
        }
        entry = known.get(path)
        if isinstance(entry, File):
            # Clients compare it with their own file and leave out what would change nothing.
            answer["oid"] = entry.sha256 if entry.is_lfs else entry.git_oid
        if not (isinstance(entry, File) and entry.size_bytes == size):
            new_bytes += size
        answers.append(answer)
    call.hub.check_room(repository.organisation, new_bytes)
    return json_response({"files": answers, "commitOid": at.sha})


def _text_file(call: Call, sha: str, path: str) -> str:
    try:
        file = call.hub.file(call.kind, call.name, sha, path)
    except (PathNotFound, RevisionNotFound):
        return ""
    return (
        call.hub.objects.get(file.sha256).decode("utf-8", "replace")
        if file.size_bytes < TEXT_LIMIT_BYTES
        else ""
    )


def _quoted(text: str) -> str:
    return quote(text, safe="")
