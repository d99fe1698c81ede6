"""HTTP for every room: one table of statuses, JSON twins of pages, one line a request in the log."""

import json
import logging
from collections.abc import Iterator, Mapping

import pytest
import structlog
from fastapi import APIRouter, FastAPI, Request, Response
from starlette.testclient import TestClient

from jazari.core import (
    Conflict,
    Invalid,
    JazariError,
    NotFound,
    Observed,
    Refused,
    error_json,
    load_settings,
    metrics_text,
    page,
    render,
    set_up_logging,
    status_of,
)


class PlainRenderer:
    def render(self, request: Request, template: str, context: Mapping[str, object], status: int) -> Response:
        return Response(f"{template} {context['name']}", status_code=status)


def app() -> FastAPI:
    router = APIRouter()

    @page(router, "/things/{name}")
    def thing(request: Request, name: str) -> Response:
        return render(request, "things/thing.html", {"name": name})

    made = FastAPI()
    made.state.renderer = PlainRenderer()
    made.include_router(router)
    made.add_middleware(Observed)
    return made


def test_a_page_and_its_json_twin() -> None:
    client = TestClient(app())
    assert client.get("/things/bus").text == "things/thing.html bus"
    assert client.get("/things/bus.json").json() == {"name": "bus"}


@pytest.mark.parametrize(
    ("error", "status"),
    [
        (Invalid("a"), 422),
        (NotFound("b"), 404),
        (Refused("c"), 403),
        (Conflict("d"), 409),
        (JazariError("e"), 500),
    ],
)
def test_each_kind_of_error_has_its_status(error: JazariError, status: int) -> None:
    assert status_of(error) == status


def test_an_error_has_one_json_shape() -> None:
    assert error_json(Invalid("it is empty; write something", value=3)) == {
        "error": {"code": "core.invalid", "message": "it is empty; write something", "facts": {"value": 3}}
    }


def test_methods_that_strangers_invent_are_counted_as_one() -> None:
    client = TestClient(app())
    for number in range(3):
        client.request(f"INVENTED{number}", "/things/bus")
    assert b"INVENTED" not in metrics_text()[0]
    assert b'method="other"' in metrics_text()[0]


def test_a_page_answers_head() -> None:
    client = TestClient(app())
    assert client.head("/things/bus").status_code == 200
    assert client.head("/things/bus.json").status_code == 200


@pytest.fixture
def _logging() -> Iterator[None]:
    """Logging as it was: it would go on writing to what this test captures."""
    handlers, level = logging.root.handlers[:], logging.root.level
    yield
    structlog.reset_defaults()
    logging.root.handlers[:] = handlers
    logging.root.setLevel(level)


@pytest.mark.usefixtures("_logging")
def test_a_request_is_one_line_without_what_could_name_a_person(capsys: pytest.CaptureFixture[str]) -> None:
    set_up_logging(load_settings())
    answer = TestClient(app()).get("/things/fatima?token=abc", headers={"Authorization": "Bearer secret"})
    lines = capsys.readouterr().err.splitlines()
    ours = [json.loads(line) for line in lines if '"request"' in line]
    assert len(ours) == 1
    assert ours[0]["route"] == "/things/{name}"
    assert ours[0]["request_id"] == answer.headers["x-request-id"]
    assert not {"fatima", "abc", "secret"} & set(str(ours[0]).replace("'", " ").split())
    assert b'jazari_requests_total{method="GET",route="/things/{name}",status="200"}' in metrics_text()[0]
