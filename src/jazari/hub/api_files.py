"""Hugging Face's wire, second part: trees, paths, and commits."""

import base64
import binascii
from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import quote

from starlette.responses import Response

from jazari.core import json_response
from jazari.hub.changes import ATTRIBUTES_PATH
from jazari.hub.errors import (
    FileTooLarge,
    InvalidChange,
    ObjectUnknown,
    PathNotFound,
    RevisionNotFound,
    WriteRefused,
)
from jazari.hub.records import Add, Delete, File, Kind, Operation
from jazari.hub.rules import (
    PATH_LIMIT_BYTES,
    REGULAR_LIMIT_BYTES,
    check_path,
    ignored,
    stored_as_lfs,
    tracked_by_lfs,
)
from jazari.hub.shapes import URL_PREFIX, entry_json
from jazari.hub.wire import Call, read_json

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
    add(f"{one}/commit/{{rest:path}}", "POST", commit, kind, streams=True)


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
    shapes = [entry_json(entry, changes.get(entry.path)) for entry in page]
    return json_response(shapes, headers=headers)


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
    shapes = [entry_json(entry, changes.get(entry.path)) for entry in found]
    return json_response(shapes, headers={"X-Repo-Commit": at.sha})


def preupload(call: Call) -> Response:
    """How each file should come: inside the commit or as a large file, and whether it is ignored."""
    call.writable()
    revision, _ = call.rest(5)
    asked = call.json()
    files = asked.get("files")
    if not isinstance(files, list) or len(files) > PREUPLOAD_LIMIT:
        raise InvalidChange(f"'files' must be a list of at most {PREUPLOAD_LIMIT}")
    at = call.hub.resolve(call.kind, call.name, revision)
    tracked = tracked_by_lfs(_text_file(call, at.sha, ATTRIBUTES_PATH))
    given = asked.get("gitIgnore")
    left_out = ignored(given if isinstance(given, str) else _text_file(call, at.sha, ".gitignore"))
    answers = []
    paths = [_text(file, "path") for file in files]
    known = {entry.path: entry for entry in call.hub.paths(call.kind, call.name, at.sha, paths)}
    for file, path in zip(files, paths, strict=True):
        check_path(path)
        size = file.get("size")
        if not isinstance(size, int) or size < 0:
            raise InvalidChange(f"{path!r}: 'size' must be a number of bytes", path=path)
        lfs = stored_as_lfs(path, size, _decoded(_text(file, "sample"), path), tracked)
        answer: dict[str, Any] = {
            "path": path,
            "uploadMode": "lfs" if lfs else "regular",
            "shouldIgnore": left_out.match_file(path),
        }
        entry = known.get(path)
        if isinstance(entry, File):
            # Clients compare it with their own file and leave out what would change nothing.
            answer["oid"] = entry.sha256 if entry.is_lfs else entry.git_oid
        answers.append(answer)
    return json_response({"files": answers, "commitOid": at.sha})


def commit(call: Call) -> Response:
    """One commit from NDJSON lines: header, files, large files, deletions."""
    repository, asker = call.writable()
    branch, _ = call.rest(5)
    if call.flag("create_pr"):
        raise WriteRefused("this node takes no pull requests; commit to a branch instead")
    header: dict[str, Any] = {}
    operations: list[Operation] = []
    sizes: dict[str, Any] = {}
    for line in _lines(call.blocks()):
        value = line.get("value")
        if not isinstance(value, dict):
            raise InvalidChange("every line needs a 'value' object")
        if line.get("key") == "header":
            header = value
        else:
            operations.append(_operation(call, str(line.get("key")), value))
            sizes[operations[-1].path] = value.get("size")
        if len(operations) > OPERATIONS_LIMIT:
            raise InvalidChange(f"one commit takes at most {OPERATIONS_LIMIT} operations; make several")
    summary = header.get("summary")
    if not isinstance(summary, str) or not summary.strip():
        raise InvalidChange("the commit needs a header line with a 'summary'")
    description = header.get("description")
    message = f"{summary}\n\n{description}" if isinstance(description, str) and description else summary
    parent = header.get("parentCommit")
    if parent is not None and not isinstance(parent, str):
        raise InvalidChange("'parentCommit' must be a text")
    for operation in operations:
        if isinstance(operation, Add) and operation.lfs and operation.sha256:
            size = sizes[operation.path]
            if not call.hub.may_link(repository, operation.sha256, size, asker):
                raise ObjectUnknown(
                    f"{operation.path!r} names object {operation.sha256}, which was not uploaded for "
                    f"{repository.name}; upload it first",
                    path=operation.path,
                    sha256=operation.sha256,
                )
    revision = call.hub.commit(
        call.kind,
        call.name,
        operations,
        message=message,
        branch=branch,
        parent=parent or None,
        by=repository.organisation,
        person=asker.person_id,
    )
    url = f"{call.base}/{URL_PREFIX[call.kind]}{call.name}/commit/{revision.sha}"
    return json_response({"success": True, "commitOid": revision.sha, "commitUrl": url, "hookOutput": ""})


def _operation(call: Call, key: str, value: dict[str, Any]) -> Operation:
    path = _text(value, "path")
    if len(path) > PATH_LIMIT_BYTES:
        check_path(path)
    if key == "file":
        encoding = value.get("encoding", "utf-8")
        content = _text(value, "content")
        data = _decoded(content, path) if encoding == "base64" else content.encode("utf-8", "replace")
        if len(data) > REGULAR_LIMIT_BYTES:
            raise FileTooLarge(
                f"{path!r} has {len(data)} bytes; more than {REGULAR_LIMIT_BYTES} go up as a large file",
                path=path,
            )
        check_path(path)
        # Kept at once: only the hash waits for the end of the commit.
        return Add(path, sha256=call.hub.objects.put(data), lfs=False)
    if key == "lfsFile":
        oid = _text(value, "oid")
        if (
            value.get("algo", "sha256") != "sha256"
            or len(oid) != 64
            or not set(oid) <= set("0123456789abcdef")
        ):
            raise InvalidChange(f"{path!r}: 'oid' must be a SHA-256 of 64 hex digits", path=path)
        return Add(path, sha256=oid, lfs=True)
    if key in ("deletedFile", "deletedFolder"):
        return Delete(path.strip("/"), folder=key == "deletedFolder")
    raise InvalidChange(f"{key!r} is not a line that a commit can have")


def _lines(blocks: Iterator[bytes]) -> Iterator[dict[str, Any]]:
    rest = b""
    for block in blocks:
        *whole, rest = (rest + block).split(b"\n")
        for line in whole:
            if line.strip():
                yield _line(line)
        if len(rest) > LINE_LIMIT_BYTES:
            raise FileTooLarge(f"a line has more than {LINE_LIMIT_BYTES} bytes; upload large files as such")
    if rest.strip():
        yield _line(rest)


def _line(line: bytes) -> dict[str, Any]:
    if len(line) > LINE_LIMIT_BYTES:
        raise FileTooLarge(f"a line has more than {LINE_LIMIT_BYTES} bytes; upload large files as such")
    return read_json(line, "a line of the commit")


def _text(value: Any, key: str) -> str:
    found = value.get(key) if isinstance(value, dict) else None
    if not isinstance(found, str):
        raise InvalidChange(f"{key!r} must be a text")
    return found


def _decoded(text: str, path: str) -> bytes:
    try:
        return base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        raise InvalidChange(f"{path!r}: its content is not base64", path=path) from None


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
