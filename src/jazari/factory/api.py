"""The factory for programs."""

from fastapi import APIRouter, Request, Response
from pydantic import BaseModel, ConfigDict

from jazari.accounts import require_role
from jazari.core import Jobs, json_response
from jazari.factory import annotation
from jazari.factory.actions import Factory
from jazari.factory.runs import Runs


class RunRequest(BaseModel):
    """Which sources of the country pack to build from, none meaning all that are at hand; or a recipe of the pack."""

    model_config = ConfigDict(extra="forbid")

    sources: list[str] = []
    recipe: str = ""


def router(factory: Factory, jobs: Jobs) -> APIRouter:
    """`/api/v1/factory/runs`."""
    router = APIRouter(prefix="/api/v1/factory", tags=["factory"])
    runs = Runs(factory, jobs)

    @router.get("/runs")
    def recent() -> Response:
        """The newest runs with their progress; a finished one holds its funnel and counts."""
        return json_response({"runs": runs.recent()})

    @router.get("/runs/{run_id}")
    def one(run_id: str) -> Response:
        """One run."""
        return json_response(runs.one(run_id))

    @router.post("/runs", status_code=202)
    def start(request: Request, given: RunRequest) -> Response:
        """Queue a build; a contributor of the node's organisation may."""
        require_role(request, "contributor", factory.country.node.organisation)
        return json_response(runs.start(given.sources, given.recipe), 202)

    router.include_router(annotation.router(factory.campaigns))
    return router
