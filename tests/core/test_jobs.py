"""Jobs: a queue that survives a killed worker, and steps that run once."""

import multiprocessing
import os
import signal
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from jazari.core import (
    Conflict,
    Database,
    Invalid,
    JobCancelled,
    JobNotFound,
    Jobs,
    Json,
    Run,
    Worker,
    follow,
)

SPAWN = multiprocessing.get_context("spawn")


def wait_for(happened: Callable[[], bool], what: str) -> None:
    """Look until it happened; only a broken queue makes this give up."""
    for _ in range(600):
        if happened():
            return
        time.sleep(0.05)
    pytest.fail(f"never happened: {what}")


def count_up(folder: Path) -> Callable[[Run, Mapping[str, Any]], Json]:
    """A job of six steps that writes one line a finished step, and waits at the third for a file to appear."""

    def job(run: Run, arguments: Mapping[str, Any]) -> Json:
        total = 0
        for number in range(6):
            run.progress(number, 6, f"step {number}")
            run.counted({"so far": total})

            def work(number: int = number) -> Json:
                if number == 3:
                    (folder / "at-three").touch()
                    while not (folder / "go").exists():
                        time.sleep(0.02)
                with (folder / "log").open("a") as log:
                    log.write(f"{number}\n")
                return number

            work.__module__ = "jazari.core.jobs"
            kept = run.step("count", {"number": number, "of": arguments["of"]}, work)
            assert isinstance(kept, int)
            total += kept
        return {"total": total}

    return job


def fail_once(folder: Path) -> Callable[[Run, Mapping[str, Any]], Json]:
    def job(run: Run, arguments: Mapping[str, Any]) -> Json:
        if not (folder / "failed").exists():
            (folder / "failed").touch()
            raise Invalid("the source is empty; add text to it")
        return "well"

    return job


def serve_jobs(database_url: str, queue_url: str, folder: str) -> None:
    database = Database(database_url)
    worker = Worker(database, queue_url, {"count": count_up(Path(folder)), "fail": fail_once(Path(folder))})
    worker.start()
    while True:
        time.sleep(1)


@pytest.fixture
def queue_url(database_url: str, tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path / 'jobs.db'}" if database_url.startswith("sqlite") else database_url


def start_worker(database_url: str, queue_url: str, folder: Path) -> Any:
    process = SPAWN.Process(target=serve_jobs, args=(database_url, queue_url, str(folder)), daemon=True)
    process.start()
    return process


def test_a_killed_worker_s_job_is_finished_by_the_next_without_repeating_a_step(
    database: Database, database_url: str, queue_url: str, tmp_path: Path
) -> None:
    jobs = Jobs(database, queue_url)
    job = jobs.enqueue("count", {"of": "things"})
    assert jobs.status(job).state == "queued"
    first = start_worker(database_url, queue_url, tmp_path)
    wait_for((tmp_path / "at-three").exists, "the job reached its third step")
    os.kill(first.pid, signal.SIGKILL)
    first.join()
    status = jobs.status(job)
    assert (status.state, status.done, status.total, status.message) == ("running", 3, 6, "step 3")
    assert status.result == {"so far": 3}
    (tmp_path / "go").touch()
    second = start_worker(database_url, queue_url, tmp_path)
    try:
        last = [*follow(jobs, job, lambda: time.sleep(0.05))][-1]
    finally:
        second.kill()
        second.join()
    assert (last.state, last.result, last.fraction) == ("done", {"total": 15}, 1.0)
    assert (tmp_path / "log").read_text().split() == ["0", "1", "2", "3", "4", "5"]
    jobs.close()


def test_a_failed_job_says_why_and_can_be_tried_again_and_a_running_one_stopped(
    database: Database, database_url: str, queue_url: str, tmp_path: Path
) -> None:
    jobs = Jobs(database, queue_url)
    failing, stopped = jobs.enqueue("fail", {}), jobs.enqueue("count", {"of": "stars"})
    worker = start_worker(database_url, queue_url, tmp_path)
    try:
        wait_for(lambda: jobs.status(failing).finished, "the failing job ended")
        assert jobs.status(failing).state == "failed"
        assert jobs.status(failing).message == "the source is empty; add text to it"
        jobs.retry(failing)
        wait_for((tmp_path / "at-three").exists, "the other job reached its third step")
        assert jobs.cancel(stopped).state == "cancelling"
        (tmp_path / "go").touch()
        wait_for(lambda: jobs.status(stopped).finished and jobs.status(failing).finished, "both ended")
        assert jobs.status(stopped).state == "cancelled"
        assert jobs.status(failing).result == "well"
    finally:
        worker.kill()
        worker.join()
    with pytest.raises(Conflict, match="is done already"):
        jobs.cancel(failing)
    with pytest.raises(Conflict, match="only a failed or cancelled"):
        jobs.retry(failing)
    assert {job.id for job in jobs.recent()} == {failing, stopped}
    jobs.close()


def test_a_queued_job_is_cancelled_at_once_and_found_again_by_its_arguments(
    database: Database, queue_url: str
) -> None:
    jobs = Jobs(database, queue_url)
    job = jobs.enqueue("count", {"of": "stars"})
    found = jobs.unfinished("count", {"of": "stars"})
    assert found is not None
    assert found.id == job
    assert jobs.unfinished("count", {"of": "moons"}) is None
    assert jobs.cancel(job).state == "cancelled"
    assert jobs.unfinished("count", {"of": "stars"}) is None
    with pytest.raises(JobNotFound, match="no job 'nothing'"):
        jobs.status("nothing")
    jobs.close()


def test_a_step_runs_once_for_the_same_inputs_and_stops_when_asked(database: Database) -> None:
    calls: list[int] = []

    def work() -> Json:
        calls.append(1)
        return {"made": len(calls)}

    work.__module__ = "jazari.core.jobs"
    assert Run(database).step("make", {"from": "a"}, work) == {"made": 1}
    assert Run(database).step("make", {"from": "a"}, work) == {"made": 1}
    assert Run(database).step("make", {"from": "b"}, work) == {"made": 2}

    def stop() -> None:
        raise JobCancelled("asked to stop")

    with pytest.raises(JobCancelled):
        Run(database, check=stop).step("make", {"from": "c"}, work)
    assert len(calls) == 2
