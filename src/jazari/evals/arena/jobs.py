"""The arena's long work: having models answer."""

from collections.abc import Callable, Mapping
from typing import Any

from jazari.core import Json, Run, plain
from jazari.evals.arena.actions import Arenas

ANSWERS_JOB = "evals.arena-answers"


def jobs(arenas: Arenas) -> dict[str, Callable[[Run, Mapping[str, Any]], Json]]:
    """The job function of the arena, by name; it takes the `arena` and, or None, its new `budget_tokens`."""

    def generate(run: Run, arguments: Mapping[str, Any]) -> Json:
        done: Json = plain(arenas.generate(arguments["arena"], run, budget_tokens=arguments["budget_tokens"]))
        return done

    return {ANSWERS_JOB: generate}
