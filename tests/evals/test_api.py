"""The room's HTTP API, and the job that it queues."""

from collections.abc import Callable

from starlette.testclient import TestClient

from jazari.accounts import Actor
from jazari.core import Jobs, Run
from jazari.evals import RUN_JOB, jobs
from tests.evals.conftest import Lab

CONTRIBUTOR = Actor("1", "amina", {"jazari-root": "contributor"}, "write")
READER = Actor("2", "idris", {"jazari-root": "reader"}, "write")


def test_the_api_lists_benchmarks_and_evaluations(lab: Lab, visit: Callable[..., TestClient]) -> None:
    index = lab.index()
    client = visit()
    assert {row["id"] for row in client.get("/api/v1/evals/benchmarks").json()["benchmarks"]} == {
        "lid", "prejudices", "procedures", "refusals", "translit",
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


def test_the_job_runs_the_benchmark(lab: Lab) -> None:
    arguments = {"benchmark": "lid", "model": None, "by": "jazari"}
    result = jobs(lab.evals)[RUN_JOB](Run(lab.database), arguments)
    assert result == {"entry": lab.run()}
