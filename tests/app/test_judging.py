"""A provider's model answers open questions and another one judges, over HTTP, on a node in a process of its own."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.processes import Home
from tests.standing import answering

TASTES = ("kind", "stern")


class Provider:
    """`writer` says how long the question is; `kind` gives 5 to everything, `stern` grades some answers alone."""

    def __init__(self) -> None:
        self.asked: list[dict[str, Any]] = []
        self.address = ""

    def answer(self, _path: str, asked: dict[str, Any]) -> dict[str, Any]:
        self.asked.append(asked)
        prompt = asked["messages"][-1]["content"]
        said = {
            "writer": f"{len(prompt)}",
            "kind": "Grade: 5. Lovely.",
            "stern": "Grade: 2" if "?" in prompt.partition("Question:")[2].partition("\n")[0] else "Hm.",
        }[asked["model"]]
        usage = {"prompt_tokens": 10, "completion_tokens": 2}
        return {"choices": [{"message": {"content": said}}], "usage": usage}


@pytest.fixture
def provider() -> Iterator[Provider]:
    found = Provider()
    with answering(found.answer) as address:
        found.address = f"{address}/v1"
        yield found


def test_one_model_writes_and_others_judge(provider: Provider, tmp_path: Path) -> None:
    facts = {"name": "rack", "url": provider.address, "models": ["writer", *TASTES], "jurisdiction": "node"}
    home = Home(tmp_path / "home", more={"JAZARI_PROVIDERS": json.dumps([facts])})
    run = ("evals", "run", "open-questions", "--model", "rack/writer")
    refused = home.run(*run)
    assert refused.returncode == 1
    assert "name it with --judge" in refused.stderr
    assert provider.asked == []

    kind, stern = (json.loads(home.done(*run, "--judge", f"rack/{name}"))["body"] for name in TASTES)
    assert kind["score"] == 1
    # Five questions end with the question mark of Latin letters: of the others no verdict can be read.
    assert (stern["score"], stern["items"], stern["judge"]["unreadable"]) == (0.25, 12, 7)
    cost = stern["judge"]["cost"]
    assert (cost["tokens_in"], cost["tokens_out"]) == (120, 24)
    # One answer for both judges: what was written once is not asked for again.
    names = [asked["model"] for asked in provider.asked]
    assert [names.count(name) for name in ("writer", *TASTES)] == [12, 12, 12]
    assert all("writer" not in json.dumps(asked["messages"]) for asked in provider.asked)
    shown = [json.loads(line) for line in home.done("evals", "list", "--json").splitlines()]
    assert [row["judge_offered_as"] for row in shown] == ["rack/stern", "rack/kind"]
    answers = home.done("evals", "show", str(shown[0]["index"]), "--answers").splitlines()
    assert sum(json.loads(line)["score"] is None for line in answers) == 7
    home.done("evals", "verify", str(shown[0]["index"]))
