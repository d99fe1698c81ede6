"""The factory's runs as the API and the pages see them: jobs of one name, with their funnel once done."""

from collections.abc import Sequence

from jazari.core import Invalid, JobNotFound, Jobs, JobStatus, Json
from jazari.factory.actions import Factory
from jazari.factory.errors import RunNotFound
from jazari.factory.jobs import BUILD_JOB


class Runs:
    """Starts builds on the node's queue, and follows them."""

    def __init__(self, factory: Factory, jobs: Jobs) -> None:
        self.factory = factory
        self._jobs = jobs

    def start(self, sources: Sequence[str] = (), recipe: str = "") -> JobStatus:
        """Queue a build of sources, or by a recipe, or give the same one that is already under way.

        Raises UnknownName, UnknownThreshold, and Invalid where both are given.
        """
        arguments: dict[str, Json]
        if recipe:
            if sources:
                raise Invalid(f"the recipe {recipe!r} names its sources itself; give it alone", recipe=recipe)
            self.factory.pack_recipe(recipe)
            arguments = {"recipe": recipe}
        else:
            for name in sources:
                self.factory.country.source(name)
            arguments = {"sources": list[Json](sorted(set(sources)))}
        under_way = self._jobs.unfinished(BUILD_JOB, arguments)
        return under_way or self._jobs.status(self._jobs.enqueue(BUILD_JOB, arguments))

    def recent(self, limit: int = 20) -> list[JobStatus]:
        """The newest builds, newest first."""
        return self._jobs.recent(limit, BUILD_JOB)

    def one(self, run_id: str) -> JobStatus:
        """One build. Raises RunNotFound, also for a job that is no build."""
        try:
            status = self._jobs.status(run_id)
        except JobNotFound:
            status = None
        if status is None or status.name != BUILD_JOB:
            raise RunNotFound(f"there is no factory run {run_id!r}; /factory lists them", run=run_id)
        return status
