"""The evals room's long work: running a benchmark."""

from collections.abc import Callable, Mapping
from typing import Any

from jazari.core import Json, Run
from jazari.evals.actions import Evals

RUN_JOB = "evals.run"


def jobs(evals: Evals) -> dict[str, Callable[[Run, Mapping[str, Any]], Json]]:
    """The job functions of this room, by name; `evals.run` takes `benchmark`, `model` (or None) and `by`."""

    def run(run: Run, arguments: Mapping[str, Any]) -> Json:
        entry = evals.run(arguments["benchmark"], arguments["model"], run, by=arguments["by"])
        return {"entry": entry}

    return {RUN_JOB: run}
