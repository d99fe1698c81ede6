"""Hugging Face's wire: the bytes of files."""

import mimetypes
from collections.abc import Callable, Iterator
from itertools import chain
from pathlib import Path
from urllib.parse import quote

from starlette.responses import FileResponse, Response, StreamingResponse

from jazari.hub.records import File, Kind, Repository, Revision
from jazari.hub.rules import parse_range
from jazari.hub.wire import Call

SMALL_BYTES = 64 * 1024
PLAIN_LIMIT_BYTES = 50 * 1000**3
"""Larger files are downloaded by the clients in chunks alone."""

# Shown by browsers without running anything; every other type goes out as plain text or bytes.
_SHOWN = ("image/", "audio/", "video/")
SAFE_HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    "Accept-Ranges": "bytes",
    "Cache-Control": "no-cache, no-transform",
    "Vary": "Authorization, Cookie",
}

AddRoute = Callable[..., None]


def add_routes(add: AddRoute, one: str, kind: Kind) -> None:
    """Mount what is below `/[datasets/|spaces/]{org}/{name}`."""
    add(f"{one}/resolve/{{rest:path}}", "GET", resolve, kind)


def resolve(call: Call) -> Response:
    """A file's bytes, whole or a range of them; HEAD tells commit, ETag and size."""
    repository = call.files()
    revision, path = call.rest(3 if call.kind == "model" else 4)
    at, file = call.hub.open(call.kind, call.name, revision, path)
    headers = {
        "X-Repo-Commit": at.sha,
        "ETag": f'"{file.etag}"',
        "Content-Disposition": _disposition(path),
        "Content-Type": _content_type(path),
        **SAFE_HEADERS,
    }
    if file.is_lfs:
        headers |= {"X-Linked-Size": str(file.size_bytes), "X-Linked-Etag": f'"{file.sha256}"'}
        headers |= _xet_headers(call, at, file)
    if call.request.headers.get("if-none-match") == headers["ETag"]:
        return Response(status_code=304, headers=headers)
    response = send_object(call, file.sha256, file.size_bytes, headers)
    count_download(call, repository)
    return response


def count_download(call: Call, repository: Repository) -> None:
    """Count what asks for the beginning of a file; the rest of one that was cut is the same download."""
    if call.request.method == "GET" and call.request.headers.get("range", "bytes=0-").startswith("bytes=0-"):
        call.hub.downloads.add(repository.key)


def _xet_headers(call: Call, at: Revision, file: File) -> dict[str, str]:
    # Without these clients download as plain HTTP, which is quicker here; so large a file they then refuse.
    if file.size_bytes <= PLAIN_LIMIT_BYTES:
        return {}
    known = call.hub.xet.hashes([file.sha256])
    route = f"{call.base}/api/{call.kind}s/{call.name}/xet-read-token/{at.sha}"
    return {"X-Xet-Hash": known[file.sha256], "X-Xet-Refresh-Route": route} if known else {}


def send_object(call: Call, sha256: str, size: int, headers: dict[str, str]) -> Response:
    """The bytes of an object, whole or the range that the request asks for. Raises UnsatisfiableRange."""
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
    if part is None and asked is None:
        found = objects.download(sha256, size)
        if isinstance(found, Path):
            return FileResponse(found, headers=headers, media_type=headers.get("Content-Type"))
        return checked_stream(found, status, headers)
    return checked_stream(objects.stream(sha256, start, end), status, headers)


def checked_stream(blocks: Iterator[bytes], status: int, headers: dict[str, str]) -> Response:
    """Blocks that are checked as they are read: damage in the first is an error's answer, later it cuts the
    connection, before the announced length is sent.
    """
    first = next(blocks, b"")
    return StreamingResponse(chain((first,), blocks), status, headers)


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
