import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import pytest
from typer.testing import CliRunner

from jazari.core import Database, Invalid
from jazari.factory import Factory, commands
from jazari.hub import Upkeep

runner = CliRunner()


@dataclass
class Node:
    """As much of a node as these commands use."""

    factory: Factory
    database: Database
    upkeep: Upkeep


@contextmanager
def nothing() -> Iterator[Node]:
    raise AssertionError("repair and detect need no node")
    yield


def test_lines_go_through_in_order() -> None:
    lines = "".join(json.dumps({"text": text}) + "\n" for text in ("خالل السنة", "ok", "0661234567"))
    repaired = runner.invoke(commands(nothing), ["repair"], input=lines)
    assert [json.loads(line) for line in repaired.stdout.splitlines()] == [
        {"text": "خلال السنة"},
        {"text": "ok"},
        {"text": "0661234567"},
    ]
    detected = runner.invoke(commands(nothing), ["detect"], input=lines)
    assert [json.loads(line) for line in detected.stdout.splitlines()] == [
        {"spans": []},
        {"spans": []},
        {"spans": [{"start": 0, "end": 10, "kind": "phone"}]},
    ]


@pytest.mark.parametrize("line", ["{", "[]", '{"text": 1}', '"text"'])
def test_a_bad_line_is_named(line: str) -> None:
    result = runner.invoke(commands(nothing), ["repair"], input=f'{{"text": "a"}}\n{line}\n')
    assert isinstance(result.exception, Invalid)
    assert "line 2" in result.exception.message


def test_run_prints_the_ref_alone(factory: Factory, database: Database, upkeep: Upkeep) -> None:
    @contextmanager
    def open_node() -> Iterator[Node]:
        yield Node(factory, database, upkeep)

    result = runner.invoke(commands(open_node), ["run", "starter"])
    assert result.exit_code == 0
    assert result.stdout.startswith("dataset:jazari/maroc-texts@")
    assert len(result.stdout.splitlines()) == 1
    as_json = runner.invoke(commands(open_node), ["run", "starter", "--json"])
    assert json.loads(as_json.stdout)["changed"] is False


def test_a_recipe_is_tried_run_and_a_document_taken_back(
    factory: Factory, database: Database, upkeep: Upkeep
) -> None:
    @contextmanager
    def open_node() -> Iterator[Node]:
        yield Node(factory, database, upkeep)

    app = commands(open_node)
    tried = runner.invoke(app, ["preview", "all", "--documents", "8"])
    assert tried.exit_code == 0
    assert "quality" in tried.stdout
    assert tried.stderr == ""
    ref = runner.invoke(app, ["run", "--recipe", "all"]).stdout.strip()
    assert ref.startswith("dataset:jazari/all@")
    document = "lines/fr.txt#0000001/fra_Latn"
    taken = runner.invoke(app, ["remove", "--document", document, "--reason", "licence", "--json"])
    assert taken.exit_code == 0
    done = json.loads(taken.stdout)
    assert [name.partition("@")[0] for name in done["rebuilt"]] == ["dataset:jazari/all"]
    assert done["rebuilt"] != [ref]


@pytest.mark.parametrize(
    "given",
    [
        ["run", "starter", "--recipe", "all"],
        ["remove", "--reason", "licence"],
        ["remove", "--reason", "licence", "--source", "law", "--document", "law/arb.jsonl#0000001/arb_Arab"],
    ],
)
def test_what_contradicts_itself_is_refused(given: list[str]) -> None:
    assert isinstance(runner.invoke(commands(nothing), given).exception, Invalid)
