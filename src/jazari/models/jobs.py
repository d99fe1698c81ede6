"""Training as a job that survives a restart."""

from collections.abc import Callable, Mapping
from typing import Any

from jazari.core import Json, Run
from jazari.models.actions import Models

TRAIN_JOB = "models.train"


def jobs(models: Models) -> dict[str, Callable[[Run, Mapping[str, Any]], Json]]:
    """The job functions of this room, by name; `models.train` takes `recipe` and `dataset` (null: the newest)."""

    def train(run: Run, arguments: Mapping[str, Any]) -> Json:
        return {"ref": models.train(arguments["recipe"], arguments.get("dataset"), run)}

    return {TRAIN_JOB: train}
