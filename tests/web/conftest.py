"""A small node's worth of surroundings for pages: no other room's pages are needed."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from fastapi import FastAPI, Request, Response
from starlette.testclient import TestClient

from jazari.core import JazariError, render, status_of
from jazari.ledger import Body, Count, DayText, Entry, RegionCode
from jazari.web import ChainStep, HomeFacts, NodeFacts, PillarFigure, Surroundings, Web, Words, make_router
from jazari.web.languages import Messages, language_of
from tests.rooms import SmallCountry

ROOMS = Path(__file__).parents[2] / "src" / "jazari"


class Sighting(Body):
    """A body as rooms declare them."""

    day: DayText
    region: RegionCode
    people: Count


ENTRY = Entry(
    index=7,
    at=datetime(2026, 11, 22, 9, 0, tzinfo=UTC),
    kind="demo.sighting",
    by="node",
    body=Sighting(day="2026-11-20", region="MA-04", people=3),
    ref="entry:ai.example.ma/root/7",
)

FACTS = HomeFacts(
    pillars=(
        PillarFigure(
            2,
            {"fra_Latn": "Confiance", "arb_Arab": "الثقة"},
            {"fra_Latn": "Dans les délais"},
            "share",
            0.934,
            0.99,
            {"fra_Latn": "Presse"},
            datetime(2026, 11, 22, tzinfo=UTC).date(),
            "/roadmap#trust",
        ),
        PillarFigure(
            3, {"fra_Latn": "Compétences"}, {"fra_Latn": "Formés"}, "people", None, None, {}, None, "/roadmap"
        ),
    ),
    counts={"datasets": 2, "models": 1},
    chain=(ChainStep("dataset", f"dataset:jazari/starter@{'a' * 40}", ENTRY.at), ChainStep("model")),
)

PROBE = """{% extends "web/layout.html" %}
{% from "web/components.html" import crumb, field, error_summary, table, ref_link, entries, progress, pagination %}
{% block title %}Probe{% endblock %}
{% block breadcrumb %}{{ crumb("Probe") }}{% endblock %}
{% block main %}
{{ error_summary(errors) }}
<form method="post">{{ csrf_field() }}{{ field("q", "Question", value=value, error="Wrong", hint="Hint") }}</form>
{{ table(["A", "B"], [["one", number(1234.5)]], numeric=(1,)) }}
{{ ref_link("dataset:jazari/starter@" ~ "b" * 40) }}
{{ entries("MA-04") }}
{{ progress(1, 4, "Working", address="/probe") }}
{{ pagination(2, 3) }}
<p>{{ date(day) }} · {{ days(3) }} · {{ content({"arb_Arab": "نص"}) }}</p>
{% endblock %}
"""


@pytest.fixture
def words() -> Callable[[str], Words]:
    messages = Messages([ROOMS / "web"], "MA")
    return lambda code: Words(language_of(code), messages, "MA")


@pytest.fixture
def demo_room(tmp_path: Path) -> Path:
    room = tmp_path / "demo"
    (room / "templates" / "demo").mkdir(parents=True)
    (room / "locale").mkdir()
    (room / "templates" / "demo" / "probe.html").write_text(PROBE, encoding="utf-8")
    for code, line in {"en": "seen on { $day } in { $region }", "fr": "vus le { $day }, { $region }"}.items():
        text = f"entry-demo-sighting = {{ $people }} {line}\n"
        (room / "locale" / f"{code}.ftl").write_text(text, encoding="utf-8")
    return room


@pytest.fixture
def web(demo_room: Path) -> Web:
    surroundings = Surroundings(
        node=lambda: NodeFacts("ai.example.ma/root", 1432),
        entries_about=lambda about: [ENTRY] if about == "MA-04" else [],
        actor=lambda request: None,
        csrf_token=lambda request: "the-token",
        version="0.1.0",
        names={
            "MA-04": {"fra_Latn": "Rabat-Salé-Kénitra", "eng_Latn": "Rabat-Salé-Kénitra"},
            "ary_Latn": {"fra_Latn": "Darija (écriture latine)"},
            "fra_Latn": {"fra_Latn": "Français", "eng_Latn": "French"},
        },
    )
    return Web(["jazari.web", demo_room], SmallCountry(), surroundings)


@pytest.fixture
def client(web: Web) -> Iterator[TestClient]:
    app = FastAPI(docs_url=None, redoc_url=None)
    app.state.renderer = web
    app.include_router(make_router(lambda: FACTS))

    @app.get("/probe")
    def probe(request: Request, value: str = "") -> Response:
        context: dict[str, Any] = {"errors": [("q", "Wrong")], "value": value, "day": ENTRY.at}
        return render(request, "demo/probe.html", context)

    def show(request: Request, error: Exception) -> Response:
        assert isinstance(error, JazariError)
        context = {"code": error.code, "message": error.message, "facts": error.facts}
        return render(request, "web/error.html", context, status=status_of(error))

    app.add_exception_handler(JazariError, show)
    with TestClient(app, headers={"Accept-Language": "fr"}) as client:
        yield client
