"""Hugging Face's wire: Xet, where its default client sends and reads large files (Xet protocol 1.1, CAS API).

Missing parts of the protocol answer 404, after which clients take the older way.
"""

from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from typing import Any

from starlette.responses import Response, StreamingResponse

from jazari.core import Invalid, JazariError, NotFound, Refused, TooLarge, json_response, json_text
from jazari.hub.api_transfer import SAFE_HEADERS, checked_stream
from jazari.hub.errors import InvalidChange
from jazari.hub.records import Kind
from jazari.hub.rules import parse_range
from jazari.hub.wire import Call
from jazari.hub.xet import (
    Access,
    Part,
    Reconstruction,
    Registration,
    Seal,
    XetFileNotFound,
    XetLinkRefused,
    hash_text,
    merge_parts,
)

ROOT = "/xet"
NO_REVISION = "None"
"""What clients write for the revision where a pull request is to come."""
AT_ONCE_BYTES = 64 << 20
"""Files up to so many bytes are checked before a shard is answered at all; more of them while the answer runs."""
FRAME_EVERY_BYTES = 64 << 20
FILES_LIMIT = 1000
FRAMES = "application/x-ndjson"
XORB_PREFIXES = ("default",)
CHUNK_PREFIXES = ("default", "default-merkledb")

AddRoute = Callable[..., None]


def add_token_routes(add: AddRoute, one: str, kind: Kind) -> None:
    """Mount what gives out tokens, below `/api/{kind}s/{org}/{name}`."""
    add(f"{one}/xet-read-token/{{rest:path}}", "GET", read_token, kind)
    add(f"{one}/xet-write-token/{{rest:path}}", "GET", write_token, kind)


def add_routes(add: AddRoute) -> None:
    """Mount what the tokens are for."""
    add(f"{ROOT}/v1/xorbs/{{prefix}}/{{hash}}", "POST", receive_xorb, streams=True)
    add(f"{ROOT}/v1/xorbs/{{prefix}}/{{hash}}", "GET", xorb_bytes)
    add(f"{ROOT}/v1/shards", "POST", receive_shard, streams=True)
    add(f"{ROOT}/v2/shards", "POST", receive_shard_told, streams=True)
    add(f"{ROOT}/v1/chunks/{{prefix}}/{{hash}}", "GET", shared_chunk)
    add(f"{ROOT}/v1/reconstructions", "GET", reconstruct_several)
    add(f"{ROOT}/v1/reconstructions/{{hash}}", "GET", reconstruct)
    add(f"{ROOT}/v2/reconstructions/{{hash}}", "GET", reconstruct_grouped)
    # Clients that speak of their speed are heard, and nothing of it is kept.
    for prefix in (ROOT, ""):
        add(f"{prefix}/v1/telemetry", "POST", telemetry)
    for method in ("GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"):
        add(f"{ROOT}/{{rest:path}}", method, not_here)


def read_token(call: Call) -> Response:
    """A token that reads the repository's files."""
    repository = call.files()
    revision, _ = call.rest(5)
    if revision != NO_REVISION:
        call.hub.resolve(call.kind, call.name, revision)
    return _token(call, repository.key, write=False)


def write_token(call: Call) -> Response:
    """A token that sends files for a commit to the repository, and reads its files."""
    revision, _ = call.rest(5)
    repository, _ = call.uploader(None if revision == NO_REVISION else revision)
    if revision != NO_REVISION:
        call.hub.resolve(call.kind, call.name, revision)
    return _token(call, repository.key, write=True)


def _token(call: Call, key: int, *, write: bool) -> Response:
    seal = _seal(call)
    expires = seal.expiry()
    organisation = call.name.partition("/")[0]
    token = seal.token(Access(key, organisation, call.kind, call.name, write, expires))
    url = f"{call.base}{ROOT}"
    headers = {
        "X-Xet-Cas-Url": url,
        "X-Xet-Access-Token": token,
        "X-Xet-Token-Expiration": str(expires),
        "Cache-Control": "no-store",
    }
    return json_response({"casUrl": url, "exp": expires, "accessToken": token}, headers=headers)


def receive_xorb(call: Call) -> Response:
    """Take a xorb, checked as it comes."""
    access = _access(call, write=True)
    _check_prefix(call, XORB_PREFIXES)
    announced = call.request.headers.get("content-length", "")
    if announced.isascii() and announced.isdigit() and len(announced) < 12:
        call.hub.check_room(access.organisation, int(announced))
    inserted = call.hub.xet.receive_xorb(call.request.path_params["hash"], call.blocks())
    return json_response({"was_inserted": inserted})


def receive_shard(call: Call) -> Response:
    """Take a shard; 1 where any of its files is new."""
    registration = call.hub.xet.register(_access(call, write=True), call.blocks())
    for _seen in registration.verify():
        pass
    return json_response({"result": int(registration.keep())})


def receive_shard_told(call: Call) -> Response:
    """Take a shard, and where its files are large tell how far checking them is: a JSON line for each step."""
    registration = call.hub.xet.register(_access(call, write=True), call.blocks())
    if registration.total_bytes > AT_ONCE_BYTES:
        return StreamingResponse(_told(registration), media_type=FRAMES)
    for _seen in registration.verify():
        pass
    registration.keep()
    return Response(_frame(type="result"), media_type=FRAMES)


def _told(registration: Registration) -> Iterator[str]:
    told = 0
    total = registration.total_bytes
    try:
        for seen in registration.verify():
            if seen >= told:
                told = seen + FRAME_EVERY_BYTES
                yield _frame(type="validating", verified=seen, total=total)
        yield _frame(type="committing", stage="syncing")
        registration.keep()
    except JazariError as error:
        # What was wrong with the shard stays wrong; anything else is ours, and may pass.
        mendable = not isinstance(error, Invalid | NotFound | Refused | TooLarge)
        yield _frame(type="error", message=error.message, retryable=mendable)
    else:
        yield _frame(type="result")


def _frame(**values: object) -> str:
    return json_text(values) + "\n"


def shared_chunk(call: Call) -> Response:
    """Where a chunk is that is already here, as a shard whose hashes are keyed."""
    access = _access(call)
    _check_prefix(call, CHUNK_PREFIXES)
    answer = call.hub.xet.shared(access, call.request.path_params["hash"])
    return Response(answer, media_type="application/octet-stream")


def reconstruct(call: Call) -> Response:
    """How to make a file, or a range of it, out of xorbs: an address for each part."""
    found = _reconstruction(call)
    return json_response({**_terms(found), "fetch_info": _fetch_info(call, found.parts)})


def reconstruct_grouped(call: Call) -> Response:
    """The same, with the parts of a xorb together."""
    found = _reconstruction(call)
    xorbs: dict[str, list[dict[str, Any]]] = {}
    for part in found.parts:
        byte_range = {"start": part.first, "end": part.last - 1}
        ranges = [{"chunks": {"start": part.start, "end": part.end}, "bytes": byte_range}]
        xorbs.setdefault(hash_text(part.xorb), []).append({"url": _link(call, part), "ranges": ranges})
    return json_response({**_terms(found), "xorbs": xorbs})


def reconstruct_several(call: Call) -> Response:
    """How to make several whole files; those that are not the repository's are left out."""
    access = _access(call)
    asked = call.request.query_params.getlist("file_id")
    if len(asked) > FILES_LIMIT:
        raise InvalidChange(f"at most {FILES_LIMIT} files at once")
    files: dict[str, object] = {}
    parts: list[Part] = []
    for text in asked:
        with suppress(XetFileNotFound):
            file = call.hub.xet.held_file(access, text)
            found = call.hub.xet.reconstruct(file, 0, file.size_bytes)
            files[text] = _terms(found)["terms"]
            parts += found.parts
    return json_response({"files": files, "fetch_info": _fetch_info(call, merge_parts(parts))})


def _reconstruction(call: Call) -> Reconstruction:
    file = call.hub.xet.held_file(_access(call), call.request.path_params["hash"])
    start, end = parse_range(call.request.headers.get("range"), file.size_bytes) or (0, file.size_bytes)
    return call.hub.xet.reconstruct(file, start, end)


def _terms(found: Reconstruction) -> dict[str, Any]:
    terms = [
        {
            "hash": hash_text(term.xorb),
            "unpacked_length": term.size_bytes,
            "range": {"start": term.start, "end": term.end},
        }
        for term in found.terms
    ]
    return {"offset_into_first_range": found.skip_bytes, "terms": terms}


def _fetch_info(call: Call, parts: Iterable[Part]) -> dict[str, list[dict[str, Any]]]:
    fetch: dict[str, list[dict[str, Any]]] = {}
    for part in parts:
        # Chunk ranges end before their end, byte ranges with it.
        shape = {
            "range": {"start": part.start, "end": part.end},
            "url": _link(call, part),
            "url_range": {"start": part.first, "end": part.last - 1},
        }
        fetch.setdefault(hash_text(part.xorb), []).append(shape)
    return fetch


def _link(call: Call, part: Part) -> str:
    text = hash_text(part.xorb)
    return f"{call.base}{ROOT}/v1/xorbs/default/{text}?{_seal(call).link(text, part.first, part.last)}"


def xorb_bytes(call: Call) -> Response:
    """The bytes of a xorb that an address was signed for; it carries its own permission."""
    query = call.request.query_params
    text = call.request.path_params["hash"]
    signed = (query.get(key, "") for key in ("from", "to", "expires", "signature"))
    first, last = _seal(call).linked(text, *signed)
    start, end = parse_range(call.request.headers.get("range"), last) or (first, last)
    if start < first:
        raise XetLinkRefused(f"this address is for bytes {first} to {last - 1} alone")
    headers = {
        "Content-Range": f"bytes {start}-{end - 1}/*",
        "Content-Length": str(end - start),
        "Content-Type": "application/octet-stream",
        **SAFE_HEADERS,
    }
    return checked_stream(call.hub.xet.xorb_bytes(text, start, end), 206, headers)


def telemetry(_call: Call) -> Response:
    """Thanks."""
    return Response(status_code=200)


def not_here(call: Call) -> Response:
    """A part of the protocol that this node does not speak: clients then do without."""
    raise NotFound(f"there is nothing at {call.request.url.path} on this node")


def _seal(call: Call) -> Seal:
    return Seal(call.wire.secret, call.wire.clock)


def _access(call: Call, *, write: bool = False) -> Access:
    return _seal(call).access(call.request.headers.get("authorization"), write=write)


def _check_prefix(call: Call, known: tuple[str, ...]) -> None:
    if call.request.path_params["prefix"] not in known:
        not_here(call)
