"""The command line says what the actions say."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from fastapi import FastAPI
from typer.testing import CliRunner

from jazari.evals import NotPerturbable, commands
from jazari.web import Web
from tests.evals.conftest import RIGHT, Lab
from tests.rooms import rendered


def renderer(lab: Lab) -> Web:
    app = rendered(FastAPI(), ["jazari.evals"], lab.evals.country, lab.ledger)
    made: Web = app.state.renderer
    return made


def test_the_commands_mirror_the_actions(lab: Lab, tmp_path: Path) -> None:
    @contextmanager
    def open_node() -> Iterator[Lab]:
        yield lab

    def call(*words: str) -> str:
        result = CliRunner().invoke(commands(open_node, renderer), list(words), catch_exceptions=False)
        assert result.exit_code == 0
        return result.stdout

    ran = json.loads(call("run", "lid"))
    assert ran["body"]["model"] == lab.model
    index = str(ran["index"])
    assert call("list").split("\t")[:2] == [index, "lid"]
    assert json.loads(call("list", "lid", "--json")) == ran == json.loads(call("show", index))
    assert [json.loads(line)["id"] for line in call("show", index, "--answers").splitlines()] == list(
        "123456"
    )
    assert json.loads(call("verify", index))["verified"] is True
    file = tmp_path / "answers.parquet"
    file.write_bytes(lab.evals.answer_bytes(lab.evals.evaluation(int(index))))
    assert json.loads(call("verify", index, "--answers", str(file)))["verified"] is True
    assert call("audit", "lid") == ""
    compared = json.loads(call("compare", index, index))
    assert (compared["first"], compared["items"], compared["difference"]) == (lab.model, 6, 0)
    assert [line.split("\t")[0] for line in call("benchmarks").splitlines()] == [
        "lid",
        "open-questions",
        "prejudices",
        "procedures",
        "public-procedures",
        "refusals",
        "translit",
    ]


def test_spoilt_items_are_a_line_more(lab: Lab) -> None:
    @contextmanager
    def open_node() -> Iterator[Lab]:
        yield lab

    runner, app = CliRunner(), commands(open_node, renderer)
    lab.predictor.outputs = {text.upper(): output for text, output in RIGHT.items()} | RIGHT
    result = runner.invoke(app, ["run", "lid", "--perturb", "casing"])
    assert result.exit_code == 0, result.output
    clean, spoilt = map(json.loads, result.stdout.splitlines())
    assert clean["body"]["cost"]["seconds"] >= 0
    assert (spoilt["perturbation"], spoilt["drop"], spoilt["changed"]) == ("casing", 0, 2)
    wrong = runner.invoke(app, ["run", "lid", "--perturb", "noise"])
    assert wrong.exit_code != 0
    assert isinstance(wrong.exception, NotPerturbable)
