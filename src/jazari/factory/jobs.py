"""The factory's long work: building a dataset."""

from collections.abc import Callable, Mapping
from typing import Any

from jazari.core import Json, Run, plain
from jazari.factory.actions import Factory

BUILD_JOB = "factory.build"


def jobs(factory: Factory) -> dict[str, Callable[[Run, Mapping[str, Any]], Json]]:
    """The job functions of this room, by name; `factory.build` takes `sources` (empty: all that are at hand)."""

    def build(run: Run, arguments: Mapping[str, Any]) -> Json:
        built: Json = plain(factory.produce(factory.recipe(arguments["sources"]), run))
        return built

    return {BUILD_JOB: build}
