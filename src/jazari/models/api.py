"""Models for programs: what is here, and answers."""

from typing import Any

from fastapi import APIRouter, Request, Response
from pydantic import BaseModel, ConfigDict, Field

from jazari.accounts import actor, require_role
from jazari.core import Jobs, Json, json_response
from jazari.models.actions import Models
from jazari.models.jobs import TRAIN_JOB

ITEMS_LIMIT = 1000


class PredictRequest(BaseModel):
    """Items as lines of `jazari models run` hold them."""

    model_config = ConfigDict(extra="forbid")

    items: list[dict[str, Any]] = Field(max_length=ITEMS_LIMIT)


class TrainRequest(BaseModel):
    """A recipe of the country pack, and the dataset to learn from; none means the recipe's newest."""

    model_config = ConfigDict(extra="forbid")

    recipe: str
    dataset: str | None = None


def router(models: Models, jobs: Jobs | None = None) -> APIRouter:
    """`/api/v1/models`; with a queue of jobs also `/api/v1/models/train`."""
    api = APIRouter(prefix="/api/v1/models", tags=["models"])

    @api.get("")
    def index() -> Response:
        """The models that anybody may use."""
        return json_response({"models": models.summaries()})

    if jobs is not None:
        _add_training(api, models, jobs)

    @api.post("/{task}/predict")
    def predict_task(request: Request, task: str, given: PredictRequest) -> Response:
        """Answers of the country's default model for a task."""
        return _predict(request, models, task, given)

    @api.post("/{organisation}/{name}/predict")
    def predict(
        request: Request, organisation: str, name: str, given: PredictRequest, revision: str = "main"
    ) -> Response:
        """Answers of one model, at a revision if one is named."""
        return _predict(request, models, f"{organisation}/{name}@{revision}", given)

    return api


def _add_training(api: APIRouter, models: Models, jobs: Jobs) -> None:
    @api.post("/train", status_code=202)
    def train(request: Request, given: TrainRequest) -> Response:
        """Queue a training; a contributor of the node's organisation may."""
        require_role(request, "contributor", models.country.node.organisation)
        models.country.recipe(given.recipe)
        arguments: dict[str, Json] = {"recipe": given.recipe, "dataset": given.dataset}
        waiting = jobs.unfinished(TRAIN_JOB, arguments)
        return json_response({"job": waiting.id if waiting else jobs.enqueue(TRAIN_JOB, arguments)}, 202)


def _predict(request: Request, models: Models, name: str, given: PredictRequest) -> Response:
    who = actor(request)
    ref = models.resolve_for(name, lambda organisation: who is not None and who.can("reader", organisation))
    ref, answers = models.predict(ref, given.items)
    return json_response({"model": ref, "answers": answers})
