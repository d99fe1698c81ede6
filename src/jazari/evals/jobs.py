"""The evals room's long work: running a benchmark."""

from collections.abc import Callable, Mapping
from typing import Any

from jazari.core import Json, Run
from jazari.evals.robustness import Robustness

RUN_JOB = "evals.run"


def jobs(robustness: Robustness) -> dict[str, Callable[[Run, Mapping[str, Any]], Json]]:
    """The job functions of this room, by name.

    `evals.run` takes `benchmark`, `model`, `judge` and `budget_tokens` (each may be None), `perturbations` and `by`.
    """

    def run(run: Run, arguments: Mapping[str, Any]) -> Json:
        entry, *perturbed = robustness.run(
            arguments["benchmark"], arguments["model"], arguments["perturbations"], run,
            by=arguments["by"], judge=arguments["judge"], budget_tokens=arguments["budget_tokens"],
        )  # fmt: skip
        return {"entry": entry, "perturbed": list[Json](perturbed)}

    return {RUN_JOB: run}
