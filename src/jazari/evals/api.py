"""`/api/v1/evals`: benchmarks, evaluations, and asking for one."""

from typing import Annotated, Any

from fastapi import APIRouter, Request, Response
from pydantic import BaseModel, ConfigDict, Field

from jazari.accounts import require_role
from jazari.core import Benchmark, Jobs, Perturbation
from jazari.evals.actions import Evals
from jazari.evals.jobs import RUN_JOB
from jazari.evals.keeping import MEDIA_TYPE
from jazari.evals.profiles import Profiles, add_routes
from jazari.evals.records import Comparison, Evaluation, Suspect
from jazari.evals.rules import cut

_FILE: dict[int | str, dict[str, Any]] = {
    200: {"content": {MEDIA_TYPE: {"schema": {"type": "string", "format": "binary"}}}}
}


class BenchmarksOut(BaseModel):
    """The benchmarks of the country pack."""

    benchmarks: tuple[Benchmark, ...]


class EvaluationsOut(BaseModel):
    """One page of evaluations, newest first."""

    evaluations: list[Evaluation]
    page: int
    pages: int


class SuspectsOut(BaseModel):
    """One page of items to look at, the surest first."""

    suspects: list[Suspect]
    page: int
    pages: int


class RunIn(BaseModel):
    """What to evaluate: a benchmark of the pack, and a model's ref, `org/name` or task; None is the default model.

    `judge` is the model that grades the answers of a judged benchmark. The items are asked again, spoilt, under each of
    the `perturbations` and those of the benchmark's file. Each time `budget_tokens` is the most that questions, answers
    and verdicts may take.
    """

    model_config = ConfigDict(extra="forbid")

    benchmark: str
    model: str | None = None
    judge: str | None = None
    perturbations: tuple[Perturbation, ...] = ()
    budget_tokens: Annotated[int, Field(ge=0)] | None = None


class QueuedOut(BaseModel):
    """The job that does it."""

    job: str


def router(evals: Evals, jobs: Jobs, profiles: Profiles) -> APIRouter:
    """The room's HTTP API."""
    api = APIRouter(prefix="/api/v1/evals", tags=["evals"])
    add_routes(api, profiles)

    @api.get("/benchmarks")
    def benchmarks() -> BenchmarksOut:
        """The benchmarks of the country pack."""
        return BenchmarksOut(benchmarks=evals.country.benchmarks)

    @api.get("/evaluations")
    def evaluations(benchmark: str | None = None, page: int = 1) -> EvaluationsOut:
        """Evaluations, newest first, 50 a page; of one benchmark where asked."""
        part = cut(list(evals.evaluations(benchmark)), page)
        return EvaluationsOut(evaluations=list(part.rows), page=part.page, pages=part.pages)

    @api.get("/evaluations/{index}")
    def evaluation(index: int) -> Evaluation:
        """One evaluation, by the index of its entry."""
        return evals.evaluation(index)

    @api.get("/evaluations/{index}/answers", response_class=Response, responses=_FILE)
    def answers(index: int) -> Response:
        """Every item, what the model said to it and what that is worth: one Parquet file, as it is kept."""
        found = evals.evaluation(index)
        name = f"{found.body.benchmark}-{index}.parquet"
        headers = {"Content-Disposition": f'attachment; filename="{name}"'}
        return Response(evals.answer_bytes(found), media_type=MEDIA_TYPE, headers=headers)

    @api.get("/evaluations/{first}/compare/{second}")
    def compare(first: int, second: int) -> Comparison:
        """How much better the second did than the first on the same items, and how sure that is."""
        return evals.compare(first, second).comparison

    @api.get("/benchmarks/{benchmark}/audit")
    def audit(benchmark: str, page: int = 1) -> SuspectsOut:
        """Items whose right answer may be wrong, as models' answers tell, 50 a page."""
        part = cut(evals.audit(benchmark), page)
        return SuspectsOut(suspects=list(part.rows), page=part.page, pages=part.pages)

    @api.post("/run", status_code=202)
    def run(request: Request, asked: RunIn) -> QueuedOut:
        """Queue an evaluation: contributors of the node's organisation; answers 202 with the job to follow.

        A job that is already asked the same is joined.
        """
        organisation = evals.country.node.organisation
        require_role(request, "contributor", organisation)
        evals.country.benchmark(asked.benchmark)
        arguments = {**asked.model_dump(mode="json"), "by": organisation}
        waiting = jobs.unfinished(RUN_JOB, arguments)
        return QueuedOut(job=waiting.id if waiting else jobs.enqueue(RUN_JOB, arguments))

    return api
