"""The commands through a pipe, as scripts use them."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import pytest
import typer
from typer.testing import CliRunner

from jazari.core import Run
from jazari.services import InvalidDeadline, InvalidLine, NotEvaluated, Services, UnknownCase, commands, jobs
from tests.services.conftest import MODEL, Bed


@dataclass
class Opened:
    services: Services


@pytest.fixture
def app(bed: Bed) -> typer.Typer:
    @contextmanager
    def open_node() -> Iterator[Opened]:
        yield Opened(bed.services)

    return commands(open_node)


def run(app: typer.Typer, *arguments: str, text: str = "") -> str:
    return CliRunner().invoke(app, arguments, input=text, catch_exceptions=False).stdout


def test_ask_answers_line_by_line(app: typer.Typer, bed: Bed) -> None:
    bed.deploy()
    lines = [{"text": "renouveler mon passeport"}, {"text": "bonjour"}, {"text": ""}]
    out = run(app, "ask", text="\n".join(json.dumps(line) for line in lines) + "\n\n")
    answers = [json.loads(line) for line in out.splitlines()]
    assert [answer["procedure"] for answer in answers] == ["passport", None, None]
    assert [answer["language"] for answer in answers] == ["fra_Latn", "fra_Latn", None]
    assert all(set(answer) == {"procedure", "language", "ranked"} for answer in answers)
    assert all(len(answer["ranked"]) == 16 for answer in answers)


def test_due_counts_line_by_line(app: typer.Typer) -> None:
    lines = [
        {"start": "2026-11-20", "unit": "working_days", "number": 2, "weekend": ["saturday", "sunday"]},
        {
            "start": "2026-11-20",
            "unit": "calendar_days",
            "number": 2,
            "pauses": [{"from": "2026-11-21", "to": None}],
        },
    ]
    out = run(app, "due", text="\n".join(json.dumps(line) for line in lines))
    assert [json.loads(line) for line in out.splitlines()] == [{"due": "2026-11-24"}, {"due": None}]


@pytest.mark.parametrize(
    ("command", "text", "error"),
    [
        ("due", '{"start": "2026-11-20"}', InvalidDeadline),
        ("due", "nonsense", InvalidLine),
        ("due", "[1]", InvalidLine),
        ("ask", '{"question": "x"}', InvalidLine),
        ("ask", '{"text": 3}', InvalidLine),
    ],
)
def test_a_bad_line_is_named(app: typer.Typer, command: str, text: str, error: type[InvalidLine]) -> None:
    with pytest.raises(error) as refused:
        run(app, command, text=text)
    assert "line 1" in refused.value.message
    assert refused.value.facts["line"] == 1


def test_list_show_and_cases(app: typer.Typer, bed: Bed) -> None:
    assert len(run(app, "list").splitlines()) == len(json.loads(run(app, "list", "--json"))) == 16
    assert "ary_Latn\t" in run(app, "show", "passport")
    assert json.loads(run(app, "show", "passport", "--json"))["slug"] == "passport"
    bed.services.submit("MA-04", "mon secret")
    assert run(app, "cases").startswith("1\treceived\t2027-")
    assert "mon secret" not in run(app, "cases")
    assert json.loads(run(app, "cases", "--json"))["counts"]["received"] == 1


def test_deploy_and_erase(app: typer.Typer, bed: Bed) -> None:
    with pytest.raises(NotEvaluated):
        run(app, "deploy", MODEL)
    bed.evaluate()
    bed.approve()
    assert run(app, "deploy", MODEL).startswith("entry:")
    code = bed.services.submit("MA-04", "x").code
    run(app, "erase", code)
    with pytest.raises(UnknownCase):
        run(app, "erase", "-", text=f"{code}\n")


def test_retention_is_a_job(bed: Bed) -> None:
    assert jobs(bed.services)["services.retention"](Run(bed.database), {}) == {"forgotten": 0}
