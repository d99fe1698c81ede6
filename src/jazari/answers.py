"""Errors as answers: a page for people, JSON for programs, OpenAI's shape where its clients speak."""

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException

from jazari import gateway
from jazari.core import STATUSES, Invalid, JazariError, NotFound, error_json, json_response, render, status_of


def add_answers(app: FastAPI) -> None:
    """Have every error of the application answered here."""
    app.add_exception_handler(JazariError, on_error)
    app.add_exception_handler(RequestValidationError, _on_invalid_request)
    app.add_exception_handler(HTTPException, _on_http_error)
    app.add_exception_handler(Exception, _on_fault)


def _wants_json(request: Request) -> bool:
    path = request.url.path
    return path.startswith(("/api/", "/ledger/tile")) or path.endswith(".json")


def _answer(request: Request, error: JazariError, status: int) -> Response:
    headers = {"WWW-Authenticate": "Bearer"} if status == 401 else {}
    if "retry_after_seconds" in error.facts:
        headers["Retry-After"] = str(error.facts["retry_after_seconds"])
    if gateway.speaks_openai(request.url.path):
        return json_response(*gateway.error_object(error, status), headers)
    if _wants_json(request):
        return json_response(error_json(error), status, headers)
    context = {
        "code": error.code,
        "message": error.message,
        "facts": error.facts,
        "request_id": getattr(request.state, "request_id", ""),
    }
    answer = render(request, "web/error.html", context, status=status)
    answer.headers.update(headers)
    return answer


def on_error(request: Request, error: Exception) -> Response:
    """An error that a room raised, with its status."""
    assert isinstance(error, JazariError)
    return _answer(request, error, status_of(error))


def _on_invalid_request(request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)
    first = error.errors()[0]
    place = ".".join(str(part) for part in first["loc"])
    said = first["msg"].removeprefix("Value error, ")
    return _answer(request, Invalid(f"{place}: {said}", place=place), 422)


def _on_http_error(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    if error.status_code == 404:
        return _answer(request, NotFound(f"there is no page at {request.url.path}; check the address"), 404)
    known = next((kind for kind, status in STATUSES if status == error.status_code), Invalid)
    answer = _answer(request, known(str(error.detail)), error.status_code)
    answer.headers.update(error.headers or {})  # Allow, where the method is not taken
    return answer


def _on_fault(request: Request, error: Exception) -> Response:
    """A fault of ours: the log has the trace, the answer has the request's identifier only."""
    sentence = "something went wrong here, and nothing of it was kept; try again, or tell who runs this node"
    return _answer(request, JazariError(sentence), 500)
