"""Hugging Face's wire: commits, read line by line."""

from collections.abc import Callable, Iterator
from typing import Any

from starlette.responses import Response

from jazari.accounts import Actor
from jazari.core import json_response
from jazari.hub.errors import FileTooLarge, InvalidChange, ObjectUnknown
from jazari.hub.pulls import Told
from jazari.hub.records import Add, Delete, Kind, Operation, Repository
from jazari.hub.rules import PATH_LIMIT_BYTES, REGULAR_LIMIT_BYTES, check_path, pull_number
from jazari.hub.shapes import URL_PREFIX
from jazari.hub.wire import Call, decoded, read_json, text_of

OPERATIONS_LIMIT = 100_000
LINE_LIMIT_BYTES = REGULAR_LIMIT_BYTES * 4 // 3 + 65_536

AddRoute = Callable[..., None]


def add_routes(add: AddRoute, one: str, kind: Kind) -> None:
    """Mount what is below `/api/{kind}s/{org}/{name}`."""
    add(f"{one}/commit/{{rest:path}}", "POST", commit, kind, streams=True)


def commit(call: Call) -> Response:
    """One commit from NDJSON lines: header, files, large files, deletions; with `create_pr` a pull request."""
    branch, _ = call.rest(5)
    repository, asker = call.uploader(branch)
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
    told = Told(summary, description if isinstance(description, str) else "", parent or None)
    return _made(call, repository, branch, operations, told, asker)


def _made(
    call: Call, repository: Repository, branch: str, operations: list[Operation], told: Told, asker: Actor
) -> Response:
    """Commit to a branch or a pull request, or open one, and say what came of it."""
    pulls, number = call.wire.pulls, pull_number(branch)
    url = f"{call.base}/{URL_PREFIX[call.kind]}{call.name}"
    shape: dict[str, Any] = {"success": True, "hookOutput": ""}
    if call.flag("create_pr"):
        number, revision = pulls.open_with(repository, branch, operations, told, asker)
        shape["pullRequestUrl"] = f"{url}/discussions/{number}"
    elif number is not None:
        revision = pulls.push(repository, number, operations, told, asker)
    else:
        revision = call.hub.commit(
            call.kind,
            call.name,
            operations,
            message=told.message,
            branch=branch,
            parent=told.parent,
            by=repository.organisation,
            person=asker.person_id,
        )
    return json_response(shape | {"commitOid": revision.sha, "commitUrl": f"{url}/commit/{revision.sha}"})


def _operation(call: Call, key: str, value: dict[str, Any]) -> Operation:
    path = text_of(value, "path")
    if len(path) > PATH_LIMIT_BYTES:
        check_path(path)
    if key == "file":
        encoding = value.get("encoding", "utf-8")
        content = text_of(value, "content")
        data = decoded(content, path) if encoding == "base64" else content.encode("utf-8", "replace")
        if len(data) > REGULAR_LIMIT_BYTES:
            raise FileTooLarge(
                f"{path!r} has {len(data)} bytes; more than {REGULAR_LIMIT_BYTES} go up as a large file",
                path=path,
            )
        check_path(path)
        # Kept at once: only the hash waits for the end of the commit.
        return Add(path, sha256=call.hub.objects.put(data), lfs=False)
    if key == "lfsFile":
        oid = text_of(value, "oid")
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
