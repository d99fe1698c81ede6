"""What every room's HTTP needs: JSON answers, pages through the renderer, one table of error statuses."""

from collections.abc import Callable, Mapping
from typing import Any, Protocol, TypeVar

from fastapi import APIRouter, Request, Response

from jazari.core.encoding import json_text
from jazari.core.errors import (
    Conflict,
    Invalid,
    JazariError,
    NotFound,
    Refused,
    TooLarge,
    TooMany,
    Unauthenticated,
    Unavailable,
)

Endpoint = TypeVar("Endpoint", bound=Callable[..., Any])

STATUSES: tuple[tuple[type[JazariError], int], ...] = (
    (Unauthenticated, 401),
    (Refused, 403),
    (NotFound, 404),
    (Conflict, 409),
    (TooLarge, 413),
    (Invalid, 422),
    (TooMany, 429),
    (Unavailable, 503),
)
"""The one table from kinds of error to HTTP statuses."""


class Renderer(Protocol):
    """Makes a page of a template in the reader's language; the web room implements it, app.py chooses it."""

    def render(self, request: Request, template: str, context: Mapping[str, object], status: int) -> Response:
        """The page as an HTTP answer."""
        ...


def status_of(error: JazariError) -> int:
    """The HTTP status of an error; 500 for a kind that no caller can mend."""
    return next((status for kind, status in STATUSES if isinstance(error, kind)), 500)


def json_response(value: object, status: int = 200, headers: Mapping[str, str] | None = None) -> Response:
    """`value` as JSON: records, moments (RFC 3339, Z) and paths included."""
    return Response(
        json_text(value), status_code=status, media_type="application/json", headers=dict(headers or {})
    )


def error_json(error: JazariError) -> dict[str, object]:
    """The one JSON shape of every error: code, message, facts."""
    return {"error": {"code": error.code, "message": error.message, "facts": error.facts}}


def render(
    request: Request,
    template: str,
    context: Mapping[str, object],
    *,
    status: int = 200,
    json: object = None,
) -> Response:
    """A page; where the address ends in `.json`, the same facts as JSON (`json`, or else the context)."""
    if request.url.path.endswith(".json"):
        return json_response(context if json is None else json, status)
    renderer: Renderer = request.app.state.renderer
    return renderer.render(request, template, context, status)


def page(
    router: APIRouter, path: str, *, methods: tuple[str, ...] = ("GET",)
) -> Callable[[Endpoint], Endpoint]:
    """Register a page at `path` and, for GET, its `.json` twin; pages stay out of the API's schema."""

    def register(endpoint: Endpoint) -> Endpoint:
        # The twin first: a last path parameter would otherwise swallow ".json".
        if "GET" in methods and path != "/":
            router.add_api_route(f"{path}.json", endpoint, methods=["GET", "HEAD"], include_in_schema=False)
        # Who may GET may ask for the head alone (RFC 9110, 9.1): monitors and link checkers do.
        heads = ["HEAD"] if "GET" in methods else []
        router.add_api_route(path, endpoint, methods=[*methods, *heads], include_in_schema=False)
        return endpoint

    return register
