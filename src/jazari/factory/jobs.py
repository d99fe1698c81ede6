"""The factory's long work: building a dataset."""

from collections.abc import Callable, Mapping
from typing import Any

from jazari.core import Json, Run, plain
from jazari.factory.actions import Factory

BUILD_JOB = "factory.build"


def jobs(factory: Factory) -> dict[str, Callable[[Run, Mapping[str, Any]], Json]]:
    """The job functions of this room, by name.

    `factory.build` takes `sources` (none: all that are at hand) or a `recipe`.
    """

    def build(run: Run, arguments: Mapping[str, Any]) -> Json:
        name = arguments.get("recipe")
        recipe = factory.pack_recipe(name) if name else factory.recipe(arguments["sources"])
        built: Json = plain(factory.produce(recipe, run))
        return built

    return {BUILD_JOB: build}
