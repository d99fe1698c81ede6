"""Steps that run once: a step's result is kept under the hash of its inputs and of the code that made it."""

import importlib.util
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from pathlib import Path

from sqlalchemy import JSON, Column, String, Table, insert, select
from sqlalchemy.exc import IntegrityError

from jazari.core.clock import Clock, now
from jazari.core.database import Database, UtcDateTime, metadata
from jazari.core.encoding import Json, canonical_json, plain, sha256_hex
from jazari.core.errors import Invalid, JazariError

core_step = Table(
    "core_step",
    metadata,
    Column("key", String(64), primary_key=True),
    Column("name", String(120), nullable=False, index=True),
    Column("output", JSON, nullable=False),
    Column("finished_at", UtcDateTime, nullable=False),
)


class JobCancelled(JazariError):
    """Somebody asked this job to stop; finished steps are kept."""

    code = "core.job-cancelled"


Watcher = Callable[[int, int, str], None]
"""Told how far a job is: so many of so many units are done, and what is happening now."""


class Run:
    """What a job function is given: steps that run once, and a place to say how far it is."""

    def __init__(
        self,
        database: Database,
        *,
        watch: Watcher | None = None,
        check: Callable[[], None] | None = None,
        note: Callable[[Json], None] | None = None,
        clock: Clock = now,
    ) -> None:
        self._database = database
        self._watch = watch
        self._check = check
        self._note = note
        self._clock = clock

    def progress(self, done: int, total: int, message: str) -> None:
        """Say how far it is. Raises JobCancelled when somebody asked the job to stop."""
        if self._check:
            self._check()
        if self._watch:
            self._watch(done, total, message)

    def counted(self, facts: Json) -> None:
        """Say what was found so far; it stands where the result will, until there is one."""
        if self._note:
            self._note(facts)

    def within(self, watch: Watcher) -> "Run":
        """The same run for one part of it, whose progress `watch` makes progress of the whole."""
        return Run(self._database, watch=watch, check=self._check, clock=self._clock)

    def step(self, name: str, inputs: Mapping[str, object], work: Callable[[], Json]) -> Json:
        """The result of `work`, computed once for these inputs and this code, ever, on this node.

        The code is the package two levels deep that defines `work` (`jazari.factory`). `work` must be safe
        to repeat: a crash between its last effect and the keeping of its result runs it again.
        """
        if self._check:
            self._check()
        package = ".".join(work.__module__.split(".")[:2])
        key = sha256_hex(
            canonical_json({"name": name, "inputs": plain(inputs), "code": code_version(package)})
        )
        with self._database.reading() as connection:
            row = connection.execute(select(core_step.c.output).where(core_step.c.key == key)).first()
        if row is not None:
            kept: Json = row.output
            return kept
        output = work()
        try:
            with self._database.transaction() as connection:
                connection.execute(
                    insert(core_step).values(key=key, name=name, output=output, finished_at=self._clock())
                )
        except IntegrityError:
            # Another process finished the same step meanwhile; both results come from the same inputs.
            pass
        return output


def kept_outputs(database: Database) -> Iterator[Json]:
    """What every finished step gave: objects that it names are needed as long as it counts as done."""
    with database.reading() as connection:
        for (output,) in connection.execute(select(core_step.c.output)).yield_per(500):
            yield output


@lru_cache(maxsize=64)
def code_version(package: str) -> str:
    """SHA-256 over the Python sources of a package, so that changed code makes its steps new."""
    spec = importlib.util.find_spec(package)
    if spec is None or spec.origin is None:
        raise Invalid(f"{package!r} is no package with sources; give the module that defines the step's work")
    origin = Path(spec.origin)
    files = sorted(origin.parent.rglob("*.py")) if origin.name == "__init__.py" else [origin]
    return sha256_hex(b"".join(bytes.fromhex(sha256_hex(file.read_bytes())) for file in files))
