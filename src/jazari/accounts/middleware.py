"""In front of every room: who asks, how much they may send, and the headers that keep browsers safe."""

import binascii
from base64 import b64decode
from collections.abc import Callable

from fastapi import Request, Response
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from jazari.accounts import rules
from jazari.accounts.actions import Accounts
from jazari.accounts.errors import BodyTooLarge, InvalidToken
from jazari.accounts.records import Actor
from jazari.accounts.request import Guard
from jazari.core import JazariError, Unauthenticated, error_json, json_response, status_of

# Of a body too large, this many times the limit is read and dropped, so that a browser comes to read the answer.
DRAINED_LIMITS = 16

CONTENT_SECURITY_POLICY = (
    "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
)
SECURITY_HEADERS = {
    "Content-Security-Policy": CONTENT_SECURITY_POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}
TRANSPORT_SECURITY = "max-age=31536000"


class SecurityHeaders:
    """ASGI middleware: the headers above on every answer; one that an endpoint set itself stays as it is."""

    def __init__(self, app: ASGIApp, public_url: str = "") -> None:
        self._app = app
        self._https = public_url.startswith("https://")

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def send_safe(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in SECURITY_HEADERS.items():
                    headers.setdefault(name, value)
                if self._https or scope["scheme"] == "https":
                    headers.setdefault("Strict-Transport-Security", TRANSPORT_SECURITY)
            await send(message)

        await self._app(scope, receive, send_safe)


def answer_json(_request: Request, error: JazariError) -> Response:
    """An error as the API answers it."""
    return json_response(error_json(error), status_of(error))


class AccountsMiddleware:
    """ASGI middleware: puts who asks on `request.state.actor` and refuses bodies over the settings' limit.

    Who asks is known by `Authorization: Bearer TOKEN`, by Basic (any user, the token as password: git), or by
    the session's cookie. A token that is not valid is refused here, whatever was asked. Paths that `is_upload`
    names have limits of their own, paths that `has_own_tokens` names tokens of their own; `answer` makes the
    error's answer (the app's own, so that it is a page where one is wanted).
    """

    def __init__(
        self,
        app: ASGIApp,
        accounts: Accounts,
        is_upload: Callable[[str], bool] = lambda _path: False,
        has_own_tokens: Callable[[str], bool] = lambda _path: False,
        answer: Callable[[Request, JazariError], Response] = answer_json,
    ) -> None:
        self._app = app
        self._accounts = accounts
        self._is_upload = is_upload
        self._has_own_tokens = has_own_tokens
        self._answer = answer

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        request = Request(scope, receive)
        guard = self._guard(request)
        # A state of this request's own: a server may hand every request the same one.
        scope["state"] = {**scope.get("state", {}), "actor": None, "guard": guard}
        body = LimitedBody(receive, None if self._is_upload(scope["path"]) else self._limit_bytes)
        started = False

        async def send_with_cookie(message: Message) -> None:
            nonlocal started
            if body.exceeded and not started:
                return  # the answer of whoever could not read the body; ours follows
            if message["type"] == "http.response.start":
                started = True
                _add_visitor(guard, message)
            await send(message)

        try:
            body.refuse_announced(request.headers.get("content-length"))
            request.state.actor = await self._who(request, guard)
        except JazariError as error:
            await self._refuse(request, error, body, send)
            return
        try:
            await self._app(scope, body.receive, send_with_cookie)
        except Exception:
            if started or not body.exceeded:
                raise
        if body.exceeded and not started:
            await self._refuse(request, body.error, body, send)

    @property
    def _limit_bytes(self) -> int:
        return self._accounts.settings.body_limit_bytes

    def _guard(self, request: Request) -> Guard:
        settings = self._accounts.settings
        secure = settings.public_url.startswith("https://") or request.url.scheme == "https"
        guard = Guard(self._accounts.secret, secure, settings.session_hours * 3600, settings.body_limit_bytes)
        guard.session = request.cookies.get(guard.session_cookie)
        visitor = request.cookies.get(guard.visitor_cookie, "")
        guard.visitor = visitor if rules.COOKIE_SECRET.fullmatch(visitor) else None
        return guard

    async def _who(self, request: Request, guard: Guard) -> Actor | None:
        if self._has_own_tokens(request.scope["path"]):
            return None
        token = presented_token(request.headers.get("authorization"))
        if token is not None:
            return await run_in_threadpool(self._accounts.authenticate_token, token)
        site = request.headers.get("sec-fetch-site")
        if guard.session and rules.cookie_counts(request.method, request.scope["path"], site):
            return await run_in_threadpool(self._accounts.authenticate_session, guard.session)
        return None

    async def _refuse(self, request: Request, error: JazariError, body: "LimitedBody", send: Send) -> None:
        # Who waits for "100 Continue" has sent nothing yet, and need not.
        if isinstance(error, BodyTooLarge) and request.headers.get("expect", "").lower() != "100-continue":
            await body.drain()
        response = await run_in_threadpool(self._answer, request, error)
        if isinstance(error, Unauthenticated):
            response.headers["WWW-Authenticate"] = "Bearer"
            # The words by which Hugging Face's clients tell a wrong token from a repository that is missing.
            response.headers["X-Error-Message"] = "Invalid credentials in Authorization header"

        async def send_with_cookie(message: Message) -> None:
            if message["type"] == "http.response.start":
                _add_visitor(request.state.guard, message)
            await send(message)

        await response(request.scope, body.receive, send_with_cookie)


class LimitedBody:
    """A request's body, counted as it is read and never kept; no limit where `limit_bytes` is None."""

    def __init__(self, receive: Receive, limit_bytes: int | None) -> None:
        self._receive = receive
        self._limit_bytes = limit_bytes
        self._read_bytes = 0
        self._announced_bytes = 0
        self._ended = False
        self.exceeded = False

    @property
    def error(self) -> BodyTooLarge:
        """What is wrong with a body over the limit."""
        return BodyTooLarge(
            f"this request's body has more than {self._limit_bytes} bytes, the most that is taken here; nothing "
            "of it was kept: send less, or upload files to a repository",
            limit_bytes=self._limit_bytes,
        )

    def refuse_announced(self, content_length: str | None) -> None:
        """Raise BodyTooLarge where the Content-Length says so already."""
        if content_length is not None and content_length.isascii() and content_length.isdigit():
            self._announced_bytes = int(content_length)
            if self._limit_bytes is not None and self._announced_bytes > self._limit_bytes:
                self.exceeded = True
                raise self.error

    async def receive(self) -> Message:
        """The next part. Raises BodyTooLarge once there are too many bytes."""
        message = await self._next()
        if self._limit_bytes is not None and self._read_bytes > self._limit_bytes:
            self.exceeded = True
            raise self.error
        return message

    async def drain(self) -> None:
        """Read and drop what still comes, up to a bound; nothing where more than that was announced."""
        most = (self._limit_bytes or 0) * DRAINED_LIMITS
        if self._announced_bytes > most:
            return
        while not self._ended and self._read_bytes <= most:
            await self._next()

    async def _next(self) -> Message:
        message = await self._receive()
        if message["type"] == "http.request":
            self._read_bytes += len(message.get("body", b""))
            self._ended = not message.get("more_body", False)
        else:
            self._ended = True
        return message


def presented_token(header: str | None) -> str | None:
    """The token of an Authorization header; None where there is no header. Raises InvalidToken for another kind."""
    if not header:
        return None
    scheme, _, rest = header.partition(" ")
    if scheme.lower() == "bearer":
        return rest.strip()
    if scheme.lower() == "basic":
        try:
            return b64decode(rest.strip(), validate=True).decode().partition(":")[2]
        except (binascii.Error, UnicodeDecodeError):
            pass
    raise InvalidToken(
        "the Authorization header cannot be read; send `Bearer TOKEN`, or Basic with it as password"
    )


def _add_visitor(guard: Guard, message: Message) -> None:
    if guard.new_visitor and guard.visitor is not None:
        carrier = Response()
        guard.set_cookie(carrier, guard.visitor_cookie, guard.visitor)
        MutableHeaders(scope=message).append("set-cookie", carrier.headers["set-cookie"])
