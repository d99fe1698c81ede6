"""`jazari evals arena` from a plan to a verified ranking."""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from typer.testing import CliRunner

from jazari.core import Database
from jazari.evals import Arenas
from jazari.evals.arena import commands
from jazari.evals.arena.errors import ArenaBudgetSpent, InvalidArena
from tests.evals.arena.conftest import AMINA, BADR, judge_all, prefers

Do = Callable[..., str]
PLAN = """
slug = "greetings"
models = ["here/small", "here/large"]
licence = "CC0-1.0"
budget_tokens = 20
[title]
fra_Latn = "Salutations"
arb_Arab = "تحيات"
zgh_Tfng = "ⴰⵣⵓⵍ"
eng_Latn = "Greetings"
"""


@dataclass
class Node:
    """As much of a node as these commands use."""

    arenas: Arenas
    database: Database


@pytest.fixture
def run(arenas: Arenas, database: Database, tmp_path: Path) -> Do:
    @contextmanager
    def open_node() -> Iterator[Node]:
        yield Node(arenas, database)

    def do(*arguments: str) -> str:
        result = CliRunner().invoke(commands(open_node), arguments)
        if result.exception:
            raise result.exception
        return result.stdout

    (tmp_path / "plan.toml").write_text(PLAN, encoding="utf-8")
    prompts = 'fra_Latn | Bonjour ?\n\n{"language": "ary_Arab", "text": "كيداير؟"}\n'
    (tmp_path / "prompts.txt").write_text(prompts, encoding="utf-8")
    return do


def test_from_a_plan_to_a_verified_ranking(run: Do, arenas: Arenas, tmp_path: Path) -> None:
    assert (
        run("create", str(tmp_path / "plan.toml"), "--prompts", str(tmp_path / "prompts.txt"))
        == "greetings\n"
    )
    assert run("list") == "greetings  pairs  open\n"
    with pytest.raises(ArenaBudgetSpent):
        run("answer", "greetings")
    answered = json.loads(run("answer", "greetings", "--budget-tokens", "100").splitlines()[-1])
    assert (answered["answers"], answered["tokens"]) == (4, 40)
    for who in (AMINA, BADR):
        arenas.join("greetings", who, "CC0-1.0", languages=["fra_Latn", "ary_Arab"])
        judge_all(arenas, "greetings", who, prefers("here/large"))
    entry = run("publish", "greetings").strip()
    shown = json.loads(run("show", "greetings"))
    assert (shown["entry"], shown["status"]["votes"]) == (entry, 4)
    assert [row["wins"] for row in shown["ranking"]["overall"]["models"]] == [4, 0]
    assert json.loads(run("verify", "greetings")) == {"entry": entry, "verified": True}
    assert json.loads(run("list", "--json"))["models"] == ["here/small", "here/large"]


@pytest.mark.parametrize(
    ("prompts", "said"),
    [
        ("Bonjour ?", "prompt 1 has no language before it"),
        ('fra_Latn | Bonjour\n{"text": ', "prompt 2 is not JSON"),
        ('{"text": "Bonjour", "language": "fra_Latn", "answer": "no"}', "prompts.0.answer"),
    ],
)
def test_prompts_that_cannot_be_read(run: Do, tmp_path: Path, prompts: str, said: str) -> None:
    (tmp_path / "wrong.txt").write_text(prompts, encoding="utf-8")
    with pytest.raises(InvalidArena, match=said):
        run("create", str(tmp_path / "plan.toml"), "--prompts", str(tmp_path / "wrong.txt"))


def test_a_plan_that_is_not_there(run: Do, tmp_path: Path) -> None:
    with pytest.raises(InvalidArena, match="cannot be read"):
        run("create", str(tmp_path / "none.toml"))
