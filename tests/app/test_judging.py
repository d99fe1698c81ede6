"""A provider's model answers open questions and another one judges, over HTTP, on a node in a process of its own."""

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from tests.processes import Home

TASTES = ("kind", "stern")


class Provider(BaseHTTPRequestHandler):
    """`writer` says how long the question is; `kind` gives 5 to everything, `stern` grades some answers alone."""

    asked: list[dict[str, Any]]

    def do_POST(self) -> None:
        asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.asked.append(asked)
        prompt = asked["messages"][-1]["content"]
        said = {
            "writer": f"{len(prompt)}",
            "kind": "Grade: 5. Lovely.",
            "stern": "Grade: 2" if "?" in prompt.partition("Question:")[2].partition("\n")[0] else "Hm.",
        }[asked["model"]]
        usage = {"prompt_tokens": 10, "completion_tokens": 2}
        data = json.dumps({"choices": [{"message": {"content": said}}], "usage": usage}).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, *_args: object) -> None:
        pass


@pytest.fixture
def provider() -> Iterator[str]:
    Provider.asked = []
    with ThreadingHTTPServer(("127.0.0.1", 0), Provider) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}/v1"
        server.shutdown()


def test_one_model_writes_and_others_judge(provider: str, tmp_path: Path) -> None:
    facts = {"name": "rack", "url": provider, "models": ["writer", *TASTES], "jurisdiction": "node"}
    home = Home(tmp_path / "home", more={"JAZARI_PROVIDERS": json.dumps([facts])})
    run = ("evals", "run", "open-questions", "--model", "rack/writer")
    refused = home.run(*run)
    assert refused.returncode == 1
    assert "name it with --judge" in refused.stderr
    assert Provider.asked == []

    kind, stern = (json.loads(home.done(*run, "--judge", f"rack/{name}"))["body"] for name in TASTES)
    assert kind["score"] == 1
    # Five questions end with the question mark of Latin letters: of the others no verdict can be read.
    assert (stern["score"], stern["items"], stern["judge"]["unreadable"]) == (0.25, 12, 7)
    cost = stern["judge"]["cost"]
    assert (cost["tokens_in"], cost["tokens_out"]) == (120, 24)
    # One answer for both judges: what was written once is not asked for again.
    names = [asked["model"] for asked in Provider.asked]
    assert [names.count(name) for name in ("writer", *TASTES)] == [12, 12, 12]
    assert all("writer" not in json.dumps(asked["messages"]) for asked in Provider.asked)
    shown = [json.loads(line) for line in home.done("evals", "list", "--json").splitlines()]
    assert [row["judge_offered_as"] for row in shown] == ["rack/stern", "rack/kind"]
    answers = home.done("evals", "show", str(shown[0]["index"]), "--answers").splitlines()
    assert sum(json.loads(line)["score"] is None for line in answers) == 7
    home.done("evals", "verify", str(shown[0]["index"]))
