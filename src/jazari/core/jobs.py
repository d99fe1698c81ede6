"""Durable jobs: a queue that survives `kill -9`.

DBOS Transact keeps the queue and takes an interrupted job up again; what must not run twice inside a job is a
step of its `Run` (steps.py).
"""

import logging
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any, Literal
from uuid import uuid4

from sqlalchemy import JSON, BigInteger, Column, Row, String, Table, Text, insert, select, update

from jazari.core.clock import Clock, now
from jazari.core.database import Database, UtcDateTime, metadata
from jazari.core.encoding import Json, plain
from jazari.core.errors import Conflict, JazariError, JobFailed, JobNotFound
from jazari.core.steps import JobCancelled, Run

if TYPE_CHECKING:
    # DBOS is loaded where it works: most commands ask nothing of the queue.
    from dbos import DBOSClient

QUEUE = "jobs"
WORKFLOW = "jazari-job"
DBOS_VERSION = "1"
"""DBOS takes a job up again only under the version it was queued with; ours are told apart step by step."""

State = Literal["queued", "running", "done", "failed", "cancelling", "cancelled"]
POLL_SECONDS = 1.0
"""How often an idle worker looks at its queue: a laptop should rest."""

UNFINISHED: tuple[State, ...] = ("queued", "running", "cancelling")

core_job = Table(
    "core_job",
    metadata,
    Column("id", String(36), primary_key=True),
    Column("name", String(80), nullable=False),
    Column("arguments", JSON, nullable=False),
    Column("state", String(12), nullable=False, index=True),
    Column("done", BigInteger, nullable=False),
    Column("total", BigInteger, nullable=False),
    Column("message", Text, nullable=False),
    Column("result", JSON),
    Column("attempt", BigInteger, nullable=False),
    Column("created_at", UtcDateTime, nullable=False, index=True),
    Column("updated_at", UtcDateTime, nullable=False),
)


@dataclass(frozen=True, slots=True)
class JobStatus:
    """Where a job stands; `fraction` is done/total, 0 while the total is unknown.

    `result` is what it gave once it is done; before, what it counted so far, where it says so.
    """

    id: str
    name: str
    state: State
    done: int
    total: int
    message: str
    result: Json
    created_at: datetime
    updated_at: datetime

    @property
    def fraction(self) -> float:
        """Share of the work done, 0 to 1."""
        if self.state == "done":
            return 1.0
        return min(1.0, self.done / self.total) if self.total else 0.0

    @property
    def finished(self) -> bool:
        """Whether nothing more will happen to it by itself."""
        return self.state not in UNFINISHED


JobFunction = Callable[[Run, Mapping[str, Any]], Json]


class Jobs:
    """The queue as the server and the command line see it; a Worker elsewhere does the work."""

    def __init__(self, database: Database, queue_url: str, clock: Clock = now) -> None:
        self._database = database
        self._queue = _Queue(queue_url)
        self._clock = clock

    def enqueue(self, name: str, arguments: Mapping[str, Json]) -> str:
        """Queue a job and give its identifier; it is kept even if no worker runs now."""
        job_id = str(uuid4())
        moment = self._clock()
        with self._database.transaction() as connection:
            connection.execute(
                insert(core_job).values(
                    id=job_id, name=name, arguments=dict(arguments), state="queued", done=0, total=0,
                    message="", result=None, attempt=1, created_at=moment, updated_at=moment,
                )
            )  # fmt: skip
        self._queue.start(job_id, 1)
        return job_id

    def status(self, job_id: str) -> JobStatus:
        """Where it stands. Raises JobNotFound."""
        with self._database.reading() as connection:
            row = connection.execute(select(core_job).where(core_job.c.id == job_id)).first()
        if row is None:
            raise JobNotFound(f"no job {job_id!r} on this node; `jazari jobs list` shows them", job=job_id)
        return _status(row)

    def recent(self, limit: int = 50, name: str | None = None) -> list[JobStatus]:
        """The newest jobs, newest first."""
        query = select(core_job).order_by(core_job.c.created_at.desc(), core_job.c.id).limit(limit)
        if name is not None:
            query = query.where(core_job.c.name == name)
        with self._database.reading() as connection:
            return [_status(row) for row in connection.execute(query)]

    def unfinished(self, name: str, arguments: Mapping[str, Json]) -> JobStatus | None:
        """A job of that name and arguments that is queued or running, to join instead of asking twice."""
        query = select(core_job).where(core_job.c.name == name, core_job.c.state.in_(UNFINISHED))
        with self._database.reading() as connection:
            for row in connection.execute(query.order_by(core_job.c.created_at)):
                if row.arguments == dict(arguments):
                    return _status(row)
        return None

    def asked(self) -> list[Json]:
        """The arguments of every job that is queued or running: what they name is needed."""
        query = select(core_job.c.arguments).where(core_job.c.state.in_(UNFINISHED))
        with self._database.reading() as connection:
            return list(connection.execute(query).scalars())

    def cancel(self, job_id: str) -> JobStatus:
        """Ask a job to stop: at once when queued, at its next step when running. Raises JobNotFound, Conflict."""
        status = self.status(job_id)
        if status.finished:
            raise Conflict(f"job {job_id} is {status.state} already; nothing was changed", job=job_id)
        state: State = "cancelled" if status.state == "queued" else "cancelling"
        _write(self._database, self._clock, job_id, state=state)
        return self.status(job_id)

    def retry(self, job_id: str) -> JobStatus:
        """Queue a failed or cancelled job again; finished steps are not repeated. Raises JobNotFound, Conflict."""
        status = self.status(job_id)
        if status.state not in ("failed", "cancelled"):
            raise Conflict(
                f"job {job_id} is {status.state}; only a failed or cancelled job is retried", job=job_id
            )
        with self._database.transaction() as connection:
            row = connection.execute(
                update(core_job)
                .where(core_job.c.id == job_id)
                .values(state="queued", message="", attempt=core_job.c.attempt + 1, updated_at=self._clock())
                .returning(core_job.c.attempt)
            ).one()
        self._queue.start(job_id, row.attempt)
        return self.status(job_id)

    def close(self) -> None:
        """Give the queue's connection back."""
        self._queue.close()


class _Queue:
    """DBOS as a client sees it: its tables made and its connection opened when first needed."""

    def __init__(self, url: str) -> None:
        self._url = url
        self._client: DBOSClient | None = None

    def start(self, job_id: str, attempt: int) -> None:
        """Queue an attempt of a job; once, however often it is called."""
        if self._client is None:
            from dbos import DBOSClient, run_dbos_database_migrations

            quiet_dbos()
            run_dbos_database_migrations(self._url)
            self._client = DBOSClient(system_database_url=self._url)
        self._client.enqueue(
            {
                "workflow_name": WORKFLOW,
                "queue_name": QUEUE,
                "workflow_id": f"{job_id}.{attempt}",
                "app_version": DBOS_VERSION,
            },
            job_id,
        )

    def close(self) -> None:
        """Give the connection back."""
        if self._client is not None:
            self._client.destroy()
            self._client = None


class Worker:
    """The process side of the queue: takes jobs one after another and runs their functions."""

    def __init__(
        self,
        database: Database,
        queue_url: str,
        functions: Mapping[str, JobFunction],
        clock: Clock = now,
    ) -> None:
        self._database = database
        self._queue_url = queue_url
        self._queue = _Queue(queue_url)
        self._functions = dict(functions)
        self._clock = clock

    def start(self, concurrency: int = 1) -> None:
        """Take up what was interrupted, then listen; returns at once (DBOS works in threads)."""
        from dbos import DBOS, DBOSConfig

        quiet_dbos()
        config: DBOSConfig = {
            "name": "jazari",
            "system_database_url": self._queue_url,
            "application_version": DBOS_VERSION,
            "executor_id": "worker",
            "log_level": "ERROR",
            "enable_otlp": False,
        }
        DBOS(config=config)

        @DBOS.workflow(name=WORKFLOW, max_recovery_attempts=1000)
        def _workflow(job_id: str) -> None:
            self._work(job_id)

        DBOS.launch()
        DBOS.register_queue(QUEUE, worker_concurrency=concurrency, polling_interval_sec=POLL_SECONDS)
        # A process that was killed between writing its job and queueing it left the job to us, and so does a
        # restored backup; queueing again under the same identifier does nothing where it was done.
        with self._database.reading() as connection:
            waiting = connection.execute(select(core_job).where(core_job.c.state.in_(UNFINISHED))).all()
        for job in waiting:
            self._queue.start(job.id, job.attempt)

    def stop(self) -> None:
        """Stop listening; a job that is running is taken up again at the next start."""
        from dbos import DBOS

        DBOS.destroy(workflow_completion_timeout_sec=0)
        self._queue.close()

    def _work(self, job_id: str) -> None:
        with self._database.reading() as connection:
            row = connection.execute(select(core_job).where(core_job.c.id == job_id)).first()
        if row is None or row.state not in UNFINISHED:
            return
        if row.state == "cancelling":
            self._set(job_id, state="cancelled")
            return
        log = logging.getLogger("jazari.jobs")
        self._set(job_id, state="running")
        try:
            function = self._functions.get(row.name)
            if function is None:
                raise JobFailed(f"this node has no job named {row.name!r}; is it an older version?")
            result = function(self._run(job_id), row.arguments)
        except JobCancelled:
            self._set(job_id, state="cancelled")
        except JazariError as error:
            log.warning("job %s (%s) failed: %s", job_id, row.name, error.message)
            self._set(job_id, state="failed", message=error.message)
        except Exception as error:
            log.exception("job %s (%s) failed", job_id, row.name)
            self._set(job_id, state="failed", message=f"{type(error).__name__}: {error}")
        else:
            self._set(job_id, state="done", result=plain(result))

    def _run(self, job_id: str) -> Run:
        def check() -> None:
            with self._database.reading() as connection:
                state = connection.execute(select(core_job.c.state).where(core_job.c.id == job_id)).scalar()
            if state == "cancelling":
                raise JobCancelled(f"job {job_id} was asked to stop; what its finished steps made is kept")

        def watch(done: int, total: int, message: str) -> None:
            self._set(job_id, done=done, total=total, message=message)

        def note(facts: Json) -> None:
            self._set(job_id, result=facts)

        return Run(self._database, watch=watch, check=check, note=note, clock=self._clock)

    def _set(self, job_id: str, **values: object) -> None:
        _write(self._database, self._clock, job_id, **values)


def quiet_dbos() -> None:
    """Keep DBOS from advertising its vendor's console and warning about SQLite on every start."""
    for name in ("dbos", "dbos.sql"):
        logger = logging.getLogger(name)
        logger.setLevel(logging.ERROR)
        logger.propagate = True


def follow(jobs: Jobs, job_id: str, pause: Callable[[], None]) -> Iterator[JobStatus]:
    """Each status of a job until it ends; `pause` waits between looks."""
    while True:
        status = jobs.status(job_id)
        yield status
        if status.finished:
            return
        pause()


def _status(row: Row[Any]) -> JobStatus:
    return JobStatus(
        row.id,
        row.name,
        row.state,
        row.done,
        row.total,
        row.message,
        row.result,
        row.created_at,
        row.updated_at,
    )


def _write(database: Database, clock: Clock, job_id: str, **values: object) -> None:
    with database.transaction() as connection:
        connection.execute(
            update(core_job).where(core_job.c.id == job_id).values(updated_at=clock(), **values)
        )
