"""The room's HTTP API, and the job that it queues."""

from collections.abc import Callable
from typing import Any

import pytest
from starlette.testclient import TestClient

from jazari.accounts import Actor
from jazari.core import Jobs, Run
from jazari.evals import RUN_JOB, BudgetSpent, jobs
from tests.evals.conftest import RIGHT, Lab
from tests.evals.test_running import Writer

CONTRIBUTOR = Actor("1", "amina", {"jazari-root": "contributor"}, "write")
READER = Actor("2", "idris", {"jazari-root": "reader"}, "write")


def test_the_api_lists_benchmarks_and_evaluations(lab: Lab, visit: Callable[..., TestClient]) -> None:
    index = lab.index()
    client = visit()
    assert {row["id"] for row in client.get("/api/v1/evals/benchmarks").json()["benchmarks"]} == {
        "lid", "open-questions", "prejudices", "procedures", "public-procedures", "refusals", "translit",
    }  # fmt: skip
    assert [row["index"] for row in client.get("/api/v1/evals/evaluations").json()["evaluations"]] == [index]
    assert client.get("/api/v1/evals/evaluations?benchmark=procedures").json()["evaluations"] == []
    assert client.get(f"/api/v1/evals/evaluations/{index}").json()["body"]["items"] == 6
    answers = client.get(f"/api/v1/evals/evaluations/{index}/answers")
    assert answers.headers["content-disposition"] == f'attachment; filename="lid-{index}.parquet"'
    assert lab.evals.verify(index, answers.content).index == index


def test_only_contributors_ask_for_an_evaluation(queue: Jobs, visit: Callable[..., TestClient]) -> None:
    ask = {"benchmark": "lid"}
    assert visit(None).post("/api/v1/evals/run", json=ask).status_code == 401
    assert visit(READER).post("/api/v1/evals/run", json=ask).status_code == 403
    assert queue.recent(name=RUN_JOB) == []
    assert visit(CONTRIBUTOR).post("/api/v1/evals/run", json={"benchmark": "lidd"}).status_code == 404
    first = visit(CONTRIBUTOR).post("/api/v1/evals/run", json=ask)
    assert first.status_code == 202
    assert visit(CONTRIBUTOR).post("/api/v1/evals/run", json=ask).json() == first.json()
    assert [job.id for job in queue.recent(name=RUN_JOB)] == [first.json()["job"]]


def test_what_is_asked_is_what_the_job_does(
    lab: Lab, queue: Jobs, visit: Callable[..., TestClient], monkeypatch: pytest.MonkeyPatch
) -> None:
    given: list[dict[str, Any]] = []

    def enqueue(_name: str, arguments: dict[str, Any]) -> str:
        given.append(arguments)
        return "job"

    monkeypatch.setattr(queue, "enqueue", enqueue)
    lab.predictor.outputs = {text.upper(): output for text, output in RIGHT.items()} | RIGHT
    client, ask = visit(CONTRIBUTOR), {"benchmark": "lid", "perturbations": ["casing"], "budget_tokens": 9}
    assert client.post("/api/v1/evals/run", json={**ask, "perturbations": ["noise"]}).status_code == 422
    assert client.post("/api/v1/evals/run", json={**ask, "budget_tokens": -1}).status_code == 422
    assert client.post("/api/v1/evals/run", json=ask).status_code == 202
    result = jobs(lab.robustness)[RUN_JOB](Run(lab.database), given[0])
    (spoilt,) = lab.ledger.entries(kind="evals.perturbed")
    assert result == {"entry": lab.run(), "perturbed": [spoilt.ref]}
    assert lab.ledger.entry(int(lab.run().rpartition("/")[2])).by == "jazari-root"


def test_a_job_stops_at_its_budget(lab: Lab) -> None:
    arguments: dict[str, Any] = {
        "benchmark": "refusals",
        "judge": None,
        "model": None,
        "perturbations": [],
        "budget_tokens": 10,
        "by": "jazari",
    }
    lab.predictor = Writer({item.text: "Oui." for item in lab.evals.country.benchmark("refusals").items})  # type: ignore[assignment]
    with pytest.raises(BudgetSpent):
        jobs(lab.robustness)[RUN_JOB](Run(lab.database), arguments)
