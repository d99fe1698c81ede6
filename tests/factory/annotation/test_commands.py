import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from typer.testing import CliRunner

from jazari.factory.annotation import Campaigns, commands
from jazari.factory.annotation.errors import InvalidCampaign
from tests.factory.annotation.conftest import AMINA, BADR, answer_all

Do = Callable[..., str]
PLAN = """
slug = "greetings"
task = "translation"
languages = ["fra_Latn"]
text_language = "ary_Arab"
licence = "CC0-1.0"
[title]
fra_Latn = "Salutations"
arb_Arab = "تحيات"
zgh_Tfng = "ⴰⵣⵓⵍ"
eng_Latn = "Greetings"
[instructions]
fra_Latn = "Traduisez."
arb_Arab = "ترجم."
zgh_Tfng = "ⵙⵙⵓⵖⵍ."
eng_Latn = "Translate."
"""


@dataclass
class Factory:
    """As much of a factory as these commands use."""

    campaigns: Campaigns


@dataclass
class Node:
    """As much of a node as these commands use."""

    factory: Factory


@pytest.fixture
def run(campaigns: Campaigns, tmp_path: Path) -> Do:
    @contextmanager
    def open_node() -> Iterator[Node]:
        yield Node(Factory(campaigns))

    def do(*arguments: str) -> str:
        result = CliRunner().invoke(commands(open_node), arguments)
        if result.exception:
            raise result.exception
        return result.stdout

    (tmp_path / "plan.toml").write_text(PLAN, encoding="utf-8")
    items = [{"text": "كيداير"}, {"text": "لاباس عليك"}]
    (tmp_path / "items.jsonl").write_text("".join(json.dumps(row) + "\n" for row in items), encoding="utf-8")
    return do


def test_from_a_plan_to_a_dataset(run: Do, campaigns: Campaigns, tmp_path: Path) -> None:
    created = run("create", str(tmp_path / "plan.toml"), "--items", str(tmp_path / "items.jsonl"))
    assert created == "greetings\n"
    assert run("list") == "greetings  translation  open\n"
    for who in (AMINA, BADR):
        campaigns.join("greetings", who, "CC0-1.0", credited=False)
        answer_all(campaigns, "greetings", who, lambda text: "Comment vas-tu ?")
    assert "agreement    1.000 over 2 items" in run("show", "greetings")
    assert json.loads(run("show", "greetings", "--json"))["status"]["outcomes"]["agreed"] == 2
    assert run("export", "greetings").startswith("dataset:jazari-root/greetings@")
    assert run("list").startswith("greetings  translation  dataset:")


@pytest.mark.parametrize("text", ["slug = ", 'slug = "A B"', PLAN + "\n[other]\n"])
def test_a_plan_that_cannot_be_read_is_said_in_one_sentence(run: Do, tmp_path: Path, text: str) -> None:
    (tmp_path / "plan.toml").write_text(text, encoding="utf-8")
    with pytest.raises(InvalidCampaign) as raised:
        run("create", str(tmp_path / "plan.toml"))
    assert "\n" not in raised.value.message
