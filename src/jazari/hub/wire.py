"""What every endpoint of Hugging Face's wire shares: who asks, which repository, errors as its clients read them."""

import asyncio
import base64
import binascii
import json
import re
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qs

import structlog
from anyio import from_thread
from starlette.concurrency import run_in_threadpool
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response

from jazari.accounts import Actor, actor
from jazari.core import (
    Clock,
    Invalid,
    JazariError,
    NotFound,
    TooLarge,
    Unauthenticated,
    json_response,
    now,
    status_of,
)
from jazari.hub.actions import Hub
from jazari.hub.errors import (
    GatedRepository,
    InvalidChange,
    InvalidPath,
    ParentMoved,
    PathNotFound,
    RefNotFound,
    RepositoryMoved,
    RepositoryNotFound,
    RevisionNotFound,
    TokenWanted,
    UnsatisfiableRange,
    WriteRefused,
)
from jazari.hub.pulls import Pulls
from jazari.hub.records import Kind, Repository
from jazari.hub.rules import may_propose, may_read, may_write, pull_number, split_name, split_revision

BODY_LIMIT_BYTES = 16 * 1024 * 1024
BLOCK_BYTES = 1 << 20
DIGITS = 18
"""The digits that a number in an address has at most."""

# What the clients turn into their own exceptions.
_CODES: tuple[tuple[type[JazariError], str], ...] = (
    (RepositoryNotFound, "RepoNotFound"),
    (RevisionNotFound, "RevisionNotFound"),
    (RefNotFound, "RevisionNotFound"),
    (PathNotFound, "EntryNotFound"),
    (GatedRepository, "GatedRepo"),
)
_STATUSES: tuple[tuple[type[JazariError], int], ...] = (
    (ParentMoved, 412),
    (UnsatisfiableRange, 416),
    (InvalidPath, 422),
    (Invalid, 400),
)


@dataclass(frozen=True, slots=True)
class Wire:
    """What the endpoints work on: `secret` (32 random bytes that stay the same) signs upload and download
    addresses, `public_url` is the node's.
    """

    hub: Hub
    secret: bytes
    public_url: str | None = None
    clock: Clock = now
    pulls: Pulls = field(kw_only=True)


@dataclass(slots=True)
class Call:
    """One request to the wire, with its body where it is small."""

    wire: Wire
    request: Request
    kind: Kind
    body: bytes = b""

    @property
    def hub(self) -> Hub:
        """The hub."""
        return self.wire.hub

    @property
    def asker(self) -> Actor | None:
        """Who asks, or None."""
        return actor(self.request)

    @property
    def base(self) -> str:
        """The node's address as the client should use it, without a slash at the end."""
        return (self.wire.public_url or str(self.request.base_url)).rstrip("/")

    @property
    def name(self) -> str:
        """The repository's name in the address."""
        parts = self.request.path_params
        return f"{parts['org']}/{parts['name']}"

    def repository(self) -> Repository:
        """The repository in the address. Raises RepositoryNotFound where it is hidden from who asks."""
        return visible(self.hub, self.kind, self.name, self.asker)

    def files(self) -> Repository:
        """The repository in the address, where who asks may have its files. Raises GatedRepository."""
        repository = self.repository()
        if not self.hub.may_download(repository, self.asker):
            page = f"{self.base}/{self.kind}s/{repository.name}"
            raise GatedRepository(
                f"Access to {self.kind} {repository.name} is restricted and you are not in the authorized list. "
                f"Visit {page} to ask for access.",
                name=repository.name,
                known=self.asker is not None,
            )
        return repository

    def files_for_git(self) -> Repository:
        """The same for git and git-lfs, which send a token only after they are asked. Raises TokenWanted."""
        try:
            return self.files()
        except (NotFound, GatedRepository) as error:
            if self.asker is not None or isinstance(error, RepositoryMoved):
                raise
            raise TokenWanted(
                f"{self.name!r} is not here, or needs a token: give it as the password, with any user name"
            ) from None

    def known(self) -> Actor:
        """Who asks. Raises Unauthenticated for a visitor."""
        if self.asker is None:
            raise Unauthenticated(
                "this needs a token: set HF_TOKEN to one that `jazari tokens create` printed"
            )
        return self.asker

    def token(self) -> Actor:
        """Who asks, where their token may write anywhere. Raises Unauthenticated, WriteRefused."""
        asker = self.known()
        if asker.csrf is not None or asker.scope not in ("write", "admin"):
            raise WriteRefused("this token may only read; make one with --scope write", scope=asker.scope)
        return asker

    def writer(self, organisation: str) -> Actor:
        """Who asks, where they may write in the organisation. Raises Unauthenticated, WriteRefused."""
        asker = self.token()
        if not may_write(organisation, asker):
            raise WriteRefused(
                f"writing in {organisation!r} needs the role contributor there; ask one of its stewards",
                organisation=organisation,
            )
        return asker

    def writable(self) -> tuple[Repository, Actor]:
        """The repository in the address and who asks, where they may write to it."""
        repository = self.repository()
        return repository, self.writer(repository.organisation)

    def uploader(self, revision: str | None) -> tuple[Repository, Actor]:
        """The repository in the address and who asks, where they may send something for a revision.

        Who may read may open a pull request (`create_pr`; or None, where bytes come before their revision is
        named) and add to their own; anything else is the writers'.
        """
        repository = self.repository()
        asker = self.token()
        number = pull_number(revision or "")
        if revision is None or self.flag("create_pr"):
            allowed = may_propose(repository, asker)
        else:
            allowed = number is not None and self.wire.pulls.may_push(repository, number, asker)
        if not (allowed and self.hub.may_download(repository, asker)):
            self.writer(repository.organisation)
        return repository, asker

    def rest(self, depth: int) -> tuple[str, str]:
        """(revision, path) after the first `depth` parts of the address, where %2F is not a separator."""
        raw = self.request.scope.get("raw_path") or self.request.url.path.encode()
        parts = raw.decode("latin-1").split("?", 1)[0].split("/")
        return split_revision("/".join(parts[depth + 1 :]))

    def json(self) -> dict[str, Any]:
        """The body as a JSON object. Raises InvalidChange."""
        return read_json(self.body or b"{}", "the body")

    def form(self) -> dict[str, list[str]]:
        """The body as form fields; JSON bodies are taken too."""
        if self.request.headers.get("content-type", "").startswith("application/json"):
            return {
                key: [str(item) for item in value] if isinstance(value, list) else [str(value)]
                for key, value in self.json().items()
            }
        try:
            return parse_qs(self.body.decode(), max_num_fields=10_000)
        except ValueError:
            raise InvalidChange("the body is not a form, or has more than 10000 fields") from None

    def flag(self, key: str) -> bool:
        """Whether a query parameter is set to true."""
        return self.request.query_params.get(key, "").lower() in ("1", "true")

    @property
    def expand(self) -> list[str]:
        """What the query asks for besides the usual."""
        query = self.request.query_params
        return query.getlist("expand") + query.getlist("expand[]")

    def number(self, key: str, default: int, most: int) -> int:
        """A query parameter as a number between 1 and `most`."""
        text = self.request.query_params.get(key, "")
        if not (text.isascii() and text.isdigit()):
            return default
        # Python refuses to read numbers of thousands of digits.
        return min(max(int(text), 1), most) if len(text) <= DIGITS else most

    def blocks(self) -> Iterator[bytes]:
        """The body in blocks of about a mebibyte, for a worker thread: while it works on one, the next one comes."""
        parts = self.request.stream()

        async def next_block() -> bytes:
            block = bytearray()
            async for part in parts:
                block += part
                if len(block) >= BLOCK_BYTES:
                    break
            return bytes(block)

        loop = from_thread.run_sync(asyncio.get_running_loop)
        coming = asyncio.run_coroutine_threadsafe(next_block(), loop)
        try:
            while block := coming.result():
                coming = asyncio.run_coroutine_threadsafe(next_block(), loop)
                yield block
        except ClientDisconnect:
            raise InvalidChange("the connection closed before everything had come") from None
        finally:
            coming.cancel()


Handler = Callable[[Call], Response]


def read_json(data: bytes, what: str) -> dict[str, Any]:
    """A JSON object. Raises InvalidChange, for half characters too: no database and no file takes them."""
    try:
        value = json.loads(data)
        if b"\\u" in data:
            json.dumps(value, ensure_ascii=False).encode()
    except (ValueError, RecursionError):
        raise InvalidChange(f"{what} is not JSON") from None
    if not isinstance(value, dict):
        raise InvalidChange(f"{what} must be a JSON object")
    return value


def text_of(value: Any, key: str) -> str:
    """The text that a JSON object has under `key`. Raises InvalidChange."""
    found = value.get(key) if isinstance(value, dict) else None
    if not isinstance(found, str):
        raise InvalidChange(f"{key!r} must be a text")
    return found


def decoded(text: str, path: str) -> bytes:
    """The bytes of a base64 text that came for `path`. Raises InvalidChange."""
    try:
        return base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        raise InvalidChange(f"{path!r}: its content is not base64", path=path) from None


_UPLOAD = re.compile(
    r"/api/(?:models|datasets|spaces)/[^/]+/[^/]+/(?:commit|preupload)/.+"
    r"|/(?:datasets/|spaces/)?[^/]+/[^/]+\.git/info/lfs/objects/[0-9a-f]{64}(?:/parts/[0-9]{1,4})?"
    r"|/xet/(?:v1/xorbs/[^/]+/[^/]+|v[12]/shards)"
)


def is_upload(path: str) -> bool:
    """Whether an address takes bodies of any size: those that the wire itself counts as they come."""
    return _UPLOAD.fullmatch(path) is not None


def has_own_tokens(path: str) -> bool:
    """Whether an address takes tokens that the wire itself gives out and checks."""
    return path.startswith("/xet/") or path == "/v1/telemetry"


def visible(hub: Hub, kind: Kind, name: str, asker: Actor | None) -> Repository:
    """The repository, hidden like one that does not exist from those who may not read it.

    Raises RepositoryNotFound, and RepositoryMoved where it has another name now.
    """
    split_name(name)
    hidden = RepositoryNotFound(
        f"there is no {kind} {name!r} here, or you may not see it", kind=kind, name=name
    )
    try:
        repository = hub.repository(kind, name)
    except RepositoryNotFound:
        present = hub.present_name(kind, name)
        if present is None or not may_read(hub.repository(kind, present), asker):
            raise hidden from None
        raise RepositoryMoved(
            f"{kind} {name!r} is called {present!r} now", name=name, present=present
        ) from None
    if not may_read(repository, asker):
        raise hidden
    return repository


def endpoint(
    wire: Wire, handler: Handler, kind: Kind = "model", *, streams: bool = False
) -> Callable[[Request], Awaitable[Response]]:
    """A Starlette endpoint: the body read, the handler in a worker thread, errors as the wire says them."""

    async def run(request: Request) -> Response:
        call = Call(wire, request, kind)
        try:
            if not streams:
                call.body = await _small_body(request)
            return await run_in_threadpool(handler, call)
        except RepositoryMoved as error:
            return _redirect(request, error)
        except JazariError as error:
            return wire_error(error)

    return run


def _redirect(request: Request, error: RepositoryMoved) -> Response:
    """To the same place below the repository's present name; an error where the address does not hold its old one."""
    raw = (request.scope.get("raw_path") or request.url.path.encode()).decode("latin-1").split("?", 1)[0]
    old, present = f"/{error.facts['name']}", f"/{error.facts['present']}"
    start, found, rest = raw.partition(old)
    if not found or (not rest.startswith(("/", ".git")) and rest):
        return wire_error(error)
    query = f"?{request.url.query}" if request.url.query else ""
    # Relative, so that clients take their credentials along.
    return Response(status_code=307, headers={"Location": f"{start}{present}{rest}{query}"})


async def _small_body(request: Request) -> bytes:
    body = bytearray()
    async for part in request.stream():
        body += part
        if len(body) > BODY_LIMIT_BYTES:
            raise TooLarge(f"the body has more than {BODY_LIMIT_BYTES} bytes", limit_bytes=BODY_LIMIT_BYTES)
    return bytes(body)


def wire_error(error: JazariError) -> Response:
    """An error with the status, code and headers that Hugging Face's clients look for."""
    status = next((status for kind, status in _STATUSES if isinstance(error, kind)), status_of(error))
    if isinstance(error, NotFound):
        status = 404
    message = " ".join(error.message.split())
    if status == 500:
        # A fault of ours, damage above all: who runs the node must hear of it.
        structlog.get_logger("jazari.hub").error("fault", code=error.code, message=message)
    if isinstance(error, RepositoryNotFound):
        # Clients say the rest themselves, and better: they know what was asked of whom.
        message = "Repository not found"
    headers = {"X-Error-Message": message.encode("ascii", "backslashreplace").decode()[:1000]}
    for kind, code in _CODES:
        if isinstance(error, kind):
            headers["X-Error-Code"] = code
    if isinstance(error, Unauthenticated):
        # The only words after which clients speak of credentials and not of a missing repository.
        headers["X-Error-Message"] = "Invalid credentials in Authorization header"
        headers["WWW-Authenticate"] = "Bearer"
    if isinstance(error, TokenWanted):
        headers["WWW-Authenticate"] = 'Basic realm="the token is the password", charset="UTF-8"'
    if isinstance(error, GatedRepository) and not error.facts["known"]:
        status = 401
        headers["WWW-Authenticate"] = "Bearer"
    if isinstance(error, PathNotFound) and "sha" in error.facts:
        headers["X-Repo-Commit"] = str(error.facts["sha"])
    if isinstance(error, UnsatisfiableRange):
        headers["Content-Range"] = f"bytes */{error.facts['size_bytes']}"
    if "retry_after_seconds" in error.facts:
        headers["Retry-After"] = str(error.facts["retry_after_seconds"])
    return json_response({"error": message, "code": error.code}, status, headers)
