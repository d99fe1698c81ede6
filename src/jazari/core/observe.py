"""What operators see: structured logs with request identifiers, and Prometheus metrics."""

import logging
import sys
import time
from uuid import uuid4

import structlog
from prometheus_client import (
    CONTENT_TYPE_LATEST,
    CollectorRegistry,
    Counter,
    Gauge,
    Histogram,
    generate_latest,
)
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from jazari.core.settings import Settings

METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})
"""Counted by name; strangers may invent others, and each new one would be kept for ever."""
registry = CollectorRegistry()
requests_total = Counter(
    "jazari_requests_total", "HTTP requests by route template, method and status.", ["route", "method", "status"],
    registry=registry,
)  # fmt: skip
request_seconds = Histogram(
    "jazari_request_seconds",
    "Seconds from the request to the end of its answer.",
    ["route"],
    registry=registry,
)
ledger_size = Gauge("jazari_ledger_size", "Entries in this node's ledger.", registry=registry)
jobs_unfinished = Gauge("jazari_jobs_unfinished", "Jobs queued or running.", registry=registry)
garbage_bytes = Gauge(
    "jazari_hub_garbage_freed_bytes", "Bytes that garbage collections have freed so far.", registry=registry
)
garbage_moment = Gauge(
    "jazari_hub_garbage_last_seconds",
    "When the last garbage collection ended, in seconds since 1970; 0 before the first.",
    registry=registry,
)


def set_up_logging(settings: Settings) -> None:
    """One line an event on stderr, as JSON or as text; the standard library's loggers go the same way."""
    shared: list[structlog.typing.Processor] = [
        structlog.contextvars.merge_contextvars,
        structlog.processors.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        structlog.processors.format_exc_info,
    ]
    console = settings.log_format == "console"
    last: structlog.typing.Processor = (
        structlog.dev.ConsoleRenderer(colors=sys.stderr.isatty())
        if console
        else structlog.processors.JSONRenderer(ensure_ascii=False)
    )
    level = logging.getLevelName(settings.log_level.upper())
    structlog.configure(
        processors=[*shared, last],
        wrapper_class=structlog.make_filtering_bound_logger(level),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
        cache_logger_on_first_use=False,
    )
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(foreign_pre_chain=shared, processors=[
            structlog.stdlib.ProcessorFormatter.remove_processors_meta, last])
    )  # fmt: skip
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(max(level, logging.WARNING) if level > logging.DEBUG else level)


class Observed:
    """ASGI middleware: a request identifier, one log line, one count and one duration per request.

    The line holds method, route template, status and time, never the address's own values, a body, a token
    or who asked, since those may name a person.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app
        self._log = structlog.get_logger("jazari.request")

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request, observed."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        request_id = uuid4().hex[:16]
        # A state of this request's own: a server may hand every request the same one.
        scope["state"] = {**scope.get("state", {}), "request_id": request_id}
        status = 500
        started = time.perf_counter()

        async def observed_send(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                message["headers"] = [*message["headers"], (b"x-request-id", request_id.encode())]
            await send(message)

        structlog.contextvars.clear_contextvars()
        structlog.contextvars.bind_contextvars(request_id=request_id)
        try:
            await self._app(scope, receive, observed_send)
        except Exception:
            # The trace says where; the request's own values stay out of it, as out of the line below.
            self._log.exception("failed")
            raise
        finally:
            seconds = time.perf_counter() - started
            route = getattr(scope.get("route"), "path", "-")
            method = scope["method"] if scope["method"] in METHODS else "other"
            requests_total.labels(route, method, str(status)).inc()
            request_seconds.labels(route).observe(seconds)
            self._log.info(
                "request",
                method=method,
                route=route,
                status=status,
                milliseconds=round(seconds * 1000, 1),
            )


def metrics_text() -> tuple[bytes, str]:
    """The metrics of this process and their media type, in Prometheus' text format."""
    return generate_latest(registry), CONTENT_TYPE_LATEST
