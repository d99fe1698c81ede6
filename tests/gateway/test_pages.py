"""The page in four languages and as JSON, and the commands."""

import json
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from typer.testing import CliRunner

from jazari.gateway import commands
from jazari.node import Node
from jazari.web import LANGUAGES
from tests.gateway.conftest import Open, Opened


def use(served: Open) -> None:
    for person in ("amina", "badr"):
        answer = served.post(
            "/v1/completions", person, model="lm", prompt="the ", max_tokens=4, temperature=0
        )
        assert answer.status_code == 200


@pytest.mark.parametrize("language", [language.code for language in LANGUAGES])
def test_the_page_says_what_there_is_in_every_language(served: Open, language: str) -> None:
    page = served.client.get("/gateway", params={"lang": language})
    assert page.status_code == 200
    assert "jazari/lm" in page.text
    assert "home/echo" in page.text
    assert "lab/secret" not in page.text
    assert "http://testserver/v1" in page.text


def test_one_sees_what_one_used_and_a_steward_what_all_did(opened: Opened) -> None:
    served = opened()
    use(served)

    def people(person: str) -> list[tuple[str, int]]:
        usage = served.client.get("/gateway.json", headers=served.headers(person)).json()["usage"]
        return [(row["person"], row["completion_tokens"]) for row in usage]

    assert people("amina") == [("amina", 4)]
    assert sorted(people("steward")) == [("amina", 4), ("badr", 4)]
    assert served.client.get("/gateway.json").json()["usage"] == []
    page = served.client.get("/gateway", headers=served.headers("amina"), params={"lang": "en"})
    assert "badr" not in page.text
    assert "Tokens written" in page.text
    assert "lab/secret" in served.client.get("/gateway", headers=served.headers("badr")).text


def test_the_commands_tell_the_same(opened: Opened) -> None:
    served = opened()
    use(served)

    @contextmanager
    def open_node() -> Iterator[Node]:
        yield served.node

    app, runner = commands(open_node), CliRunner()
    rows = [json.loads(line) for line in runner.invoke(app, ["list", "--json"]).stdout.splitlines()]
    assert {"model": "jazari/lm", "owner": "jazari", "task": "lm", "where": "node"} in rows
    assert {"model": "abroad/echo", "owner": "abroad", "task": "", "where": "FR"} in rows
    assert "abroad/echo\t-\tFR" in runner.invoke(app, ["list"]).stdout
    (row,) = (
        json.loads(line)
        for line in runner.invoke(app, ["usage", "--json", "--person", "amina"]).stdout.splitlines()
    )
    assert (row["person"], row["model"], row["requests"], row["completion_tokens"]) == (
        "amina",
        "jazari/lm",
        1,
        4,
    )
    assert len(runner.invoke(app, ["usage", "--days", "1"]).stdout.splitlines()) == 2
    assert runner.invoke(app, ["usage", "--days", "0"]).exit_code == 2
