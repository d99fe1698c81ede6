"""Git's smart HTTP: clone, fetch and pull of any repository; push is refused with a sentence.

Source: git-scm.com/docs/http-protocol, git-scm.com/docs/protocol-v2.
"""

import zlib

from fastapi import APIRouter
from starlette.responses import PlainTextResponse, Response, StreamingResponse

from jazari.core import JazariError, TooLarge
from jazari.hub.errors import RepositoryMoved
from jazari.hub.records import KINDS, Kind
from jazari.hub.shapes import URL_PREFIX
from jazari.hub.smart import talk
from jazari.hub.smart.actions import answer, refs_of
from jazari.hub.smart.errors import DumbClient, NotOurs, PushRefused, UnreadableRequest
from jazari.hub.smart.lines import line
from jazari.hub.wire import Call, Handler, Wire, endpoint, wire_error

BODY_LIMIT_BYTES = 4 << 20
"""Some eighty thousand wants and haves."""
_NEVER_KEPT = {"Cache-Control": "no-cache, max-age=0, must-revalidate", "Vary": "Authorization, Git-Protocol"}


def router(wire: Wire) -> APIRouter:
    """`/[datasets/|spaces/]{org}/{name}[.git]/...` as git asks for it."""
    routes = APIRouter()

    def add(path: str, method: str, handler: Handler, kind: Kind) -> None:
        run = endpoint(wire, _in_gits_words(handler), kind)
        routes.add_route(path, run, methods=[method], include_in_schema=False)

    for kind in KINDS:
        for one in (f"/{URL_PREFIX[kind]}{{org}}/{{name}}.git", f"/{URL_PREFIX[kind]}{{org}}/{{name}}"):
            add(f"{one}/info/refs", "GET", info_refs, kind)
            add(f"{one}/git-upload-pack", "POST", upload_pack, kind)
            add(f"{one}/git-receive-pack", "POST", receive_pack, kind)
    return routes


def _in_gits_words(handler: Handler) -> Handler:
    """Errors as git shows them to its user: the sentence alone, as plain text."""

    def run(call: Call) -> Response:
        try:
            return handler(call)
        except RepositoryMoved:
            raise
        except JazariError as error:
            said = wire_error(error)
            asking = {key: said.headers[key] for key in ("WWW-Authenticate",) if key in said.headers}
            return PlainTextResponse(f"{error.message}\n", said.status_code, _NEVER_KEPT | asking)

    return run


def info_refs(call: Call) -> Response:
    """What the repository offers: git's first question."""
    service = call.request.query_params.get("service")
    if service == "git-receive-pack":
        return receive_pack(call)
    if service != "git-upload-pack":
        raise DumbClient("this server speaks git's smart HTTP alone; use git 1.6.6 or newer")
    repository = call.files_for_git()
    refs = refs_of(call.hub, repository)
    return _said(talk.offer(refs, _version(call)), "advertisement")


def upload_pack(call: Call) -> Response:
    """A pack of what the client lacks, or what it should say next."""
    repository = call.files_for_git()
    body, version = _body(call), _version(call)
    try:
        if version < 2:
            fetch = talk.read_fetch(body)
        else:
            command = talk.read_command(body)
            if command is None:
                return _said(b"", "result")
            if command.name == "ls-refs":
                return _said(talk.list_refs(refs_of(call.hub, repository), command.arguments), "result")
            fetch = talk.read_arguments(command.arguments)
        pieces = answer(call.hub, repository, fetch, version)
    except NotOurs as error:
        # Well-formed, but behind the times: git's user reads it as "remote error".
        return _said(line(f"ERR {error.message}"), "result")
    headers = _NEVER_KEPT | {"Content-Type": "application/x-git-upload-pack-result"}
    return StreamingResponse(pieces, headers=headers)


def receive_pack(call: Call) -> Response:
    """`git push`: not yet."""
    call.files_for_git()
    raise PushRefused(
        "git reads here and cannot push yet: commit with `hf upload`, or any other Hugging Face client"
    )


def _said(words: bytes, what: str) -> Response:
    return Response(words, headers=_NEVER_KEPT, media_type=f"application/x-git-upload-pack-{what}")


def _version(call: Call) -> int:
    """The protocol that the client prefers, of those spoken here."""
    asked = call.request.headers.get("git-protocol", "").split(":")
    return next((version for version in (2, 1) if f"version={version}" in asked), 0)


def _body(call: Call) -> bytes:
    """The body, unpacked where git packed it. Raises UnreadableRequest, TooLarge."""
    coding = call.request.headers.get("content-encoding", "identity").lower()
    body = call.body
    if coding in ("gzip", "x-gzip"):
        unpacker = zlib.decompressobj(wbits=31)
        try:
            body = unpacker.decompress(body, BODY_LIMIT_BYTES + 1)
        except zlib.error:
            raise UnreadableRequest("the body is not gzip, though its header says so") from None
    elif coding != "identity":
        raise UnreadableRequest(f"{coding[:40]!r} is not a coding that is read here; send gzip or none")
    if len(body) > BODY_LIMIT_BYTES:
        raise TooLarge(
            f"this fetch has more than {BODY_LIMIT_BYTES} bytes of wants and haves; clone afresh",
            limit_bytes=BODY_LIMIT_BYTES,
        )
    return body
