"""Hugging Face's wire, third part: the bytes. Downloads by `resolve`, large files up and down by LFS."""

import hashlib
import hmac
import mimetypes
from collections.abc import Callable
from typing import Any, Literal
from urllib.parse import quote, urlencode

from starlette.responses import FileResponse, Response, StreamingResponse

from jazari.core import ObjectNotFound, json_response
from jazari.hub.errors import InvalidChange, LinkRefused
from jazari.hub.records import Kind
from jazari.hub.rules import parse_range
from jazari.hub.shapes import URL_PREFIX
from jazari.hub.wire import DIGITS, Call

LINK_SECONDS = 6 * 3600
BATCH_LIMIT = 1000
SMALL_BYTES = 64 * 1024

# Shown by browsers without running anything; every other type goes out as plain text or bytes.
_SHOWN = ("image/", "audio/", "video/")
_SAFE_HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    "Accept-Ranges": "bytes",
    "Cache-Control": "no-cache, no-transform",
    "Vary": "Authorization, Cookie",
}

AddRoute = Callable[..., None]


def add_routes(add: AddRoute, one: str, kind: Kind) -> None:
    """Mount what is below `/[datasets/|spaces/]{org}/{name}`."""
    objects = f"{one}.git/info/lfs/objects"
    add(f"{objects}/batch", "POST", lfs_batch, kind)
    add(f"{objects}/{{oid}}", "GET", lfs_download, kind)
    add(f"{objects}/{{oid}}", "PUT", lfs_upload, kind, streams=True)
    add(f"{objects}/{{oid}}/verify", "POST", lfs_verify, kind)
    add(f"{one}/resolve/{{rest:path}}", "GET", resolve, kind)


def resolve(call: Call) -> Response:
    """A file's bytes, whole or a range of them; HEAD tells commit, ETag and size."""
    call.repository()
    revision, path = call.rest(3 if call.kind == "model" else 4)
    at, file = call.hub.open(call.kind, call.name, revision, path)
    headers = {
        "X-Repo-Commit": at.sha,
        "ETag": f'"{file.etag}"',
        "Content-Disposition": _disposition(path),
        "Content-Type": _content_type(path),
        **_SAFE_HEADERS,
    }
    if file.is_lfs:
        headers |= {"X-Linked-Size": str(file.size_bytes), "X-Linked-Etag": f'"{file.sha256}"'}
    if call.request.headers.get("if-none-match") == headers["ETag"]:
        return Response(status_code=304, headers=headers)
    return _send(call, file.sha256, file.size_bytes, headers)


def _send(call: Call, sha256: str, size: int, headers: dict[str, str]) -> Response:
    objects = call.hub.objects
    asked = call.request.headers.get("range")
    if call.request.headers.get("if-range", headers.get("ETag")) != headers.get("ETag"):
        asked = None
    part = parse_range(asked, size)
    start, end = part or (0, size)
    status = 200 if part is None else 206
    headers = headers | {"Content-Length": str(end - start)}
    if part is not None:
        headers["Content-Range"] = f"bytes {start}-{end - 1}/{size}"
    if call.request.method == "HEAD":
        return Response(status_code=status, headers=headers)
    if end - start <= SMALL_BYTES:
        return Response(b"".join(objects.stream(sha256, start, end)), status, headers)
    local = objects.local_path(sha256)
    if part is None and asked is None and local is not None:
        return FileResponse(local, headers=headers, media_type=headers.get("Content-Type"))
    return StreamingResponse(objects.stream(sha256, start, end), status, headers)


def _content_type(path: str) -> str:
    guess, encoding = mimetypes.guess_type(path)
    if guess is None or encoding is not None:
        return "application/octet-stream"
    if guess.startswith(_SHOWN):
        return guess
    if guess.startswith("text/") or guess in ("application/json", "application/x-ndjson"):
        return "text/plain; charset=utf-8"
    return "application/octet-stream"


def _disposition(path: str) -> str:
    name = path.rsplit("/", 1)[-1]
    plain = "".join(c if c.isascii() and (c.isalnum() or c in " ._-+") else "_" for c in name)
    return f"inline; filename*=UTF-8''{quote(name)}; filename=\"{plain}\";"


def lfs_batch(call: Call) -> Response:
    """Where to send or fetch large objects; one that is already there needs no action."""
    repository = call.repository()
    asked = call.json()
    operation = asked.get("operation")
    objects = asked.get("objects")
    if operation not in ("upload", "download") or not isinstance(objects, list):
        raise InvalidChange("'operation' must be upload or download, 'objects' a list")
    if len(objects) > BATCH_LIMIT:
        raise InvalidChange(f"at most {BATCH_LIMIT} objects at once")
    if operation == "upload":
        call.writer(repository.organisation)
    answers = []
    for item in objects:
        oid, size = _asked_object(item)
        answer: dict[str, Any] = {"oid": oid, "size": size, "authenticated": True}
        if operation == "upload":
            if not call.hub.may_link(repository, oid, size, call.asker):
                verify = {"href": _link(call, oid, size, "verify"), "expires_in": LINK_SECONDS}
                upload = {"href": _link(call, oid, size, "PUT"), "expires_in": LINK_SECONDS, "header": {}}
                answer["actions"] = {"upload": upload, "verify": verify}
        elif call.hub.holds(repository, oid) and call.hub.objects.size(oid) == size:
            download = {"href": _link(call, oid, size, "GET"), "expires_in": LINK_SECONDS}
            answer["actions"] = {"download": download}
        else:
            answer["error"] = {"code": 404, "message": f"{repository.name} has no object {oid}"}
        answers.append(answer)
    shape = {"transfer": "basic", "objects": answers, "hash_algo": "sha256"}
    response = json_response(shape)
    response.headers["Content-Type"] = "application/vnd.git-lfs+json"
    return response


def lfs_upload(call: Call) -> Response:
    """Take an object's bytes, checking them as they come."""
    oid, size = _signed(call, "PUT")
    call.hub.receive(call.kind, call.name, oid, size, call.blocks())
    return Response(status_code=200, headers={"ETag": f'"{oid}"'})


def lfs_verify(call: Call) -> Response:
    """Whether an object came whole."""
    oid, size = _signed(call, "verify")
    asked, asked_size = _asked_object(call.json())
    if (asked, asked_size) != (oid, size) or call.hub.objects.size(oid) != size:
        raise ObjectNotFound(f"object {oid} of {size} bytes is not here; upload it again", sha256=oid)
    return json_response({})


def lfs_download(call: Call) -> Response:
    """An object's bytes, whole or a range."""
    oid, size = _signed(call, "GET")
    headers = {"ETag": f'"{oid}"', "Content-Type": "application/octet-stream", **_SAFE_HEADERS}
    return _send(call, oid, size, headers)


def _asked_object(item: Any) -> tuple[str, int]:
    oid = item.get("oid") if isinstance(item, dict) else None
    size = item.get("size") if isinstance(item, dict) else None
    if not isinstance(oid, str) or len(oid) != 64 or not set(oid) <= set("0123456789abcdef"):
        raise InvalidChange("'oid' must be a SHA-256 of 64 hex digits")
    if not isinstance(size, int) or isinstance(size, bool) or not 0 <= size < 1 << 50:
        raise InvalidChange("'size' must be a number of bytes")
    return oid, size


Verb = Literal["GET", "PUT", "verify"]


def _link(call: Call, oid: str, size: int, verb: Verb) -> str:
    expires = int(call.wire.clock().timestamp()) + LINK_SECONDS
    query = urlencode(
        {"size": size, "expires": expires, "signature": _signature(call, oid, size, expires, verb)}
    )
    tail = "/verify" if verb == "verify" else ""
    return f"{call.base}/{URL_PREFIX[call.kind]}{call.name}.git/info/lfs/objects/{oid}{tail}?{query}"


def _signature(call: Call, oid: str, size: int, expires: int, verb: Verb) -> str:
    text = f"{verb}\n{call.kind}\n{call.name}\n{oid}\n{size}\n{expires}"
    return hmac.new(call.wire.secret, text.encode(), hashlib.sha256).hexdigest()


def _signed(call: Call, verb: Verb) -> tuple[str, int]:
    """(oid, size) of an address that this node signed and that has not expired. Raises LinkRefused."""
    query = call.request.query_params
    oid = call.request.path_params["oid"]
    size, expires, signature = (query.get(key, "") for key in ("size", "expires", "signature"))
    if not all(text.isascii() and text.isdigit() and len(text) <= DIGITS for text in (size, expires)):
        raise LinkRefused("this address was not given out by this node; ask for a new one")
    expected = _signature(call, oid, int(size), int(expires), verb)
    if not hmac.compare_digest(expected.encode(), signature.encode()):
        raise LinkRefused("this address was not given out by this node; ask for a new one")
    if int(expires) < call.wire.clock().timestamp():
        raise LinkRefused("this address has expired; ask for a new one")
    return oid, int(size)
