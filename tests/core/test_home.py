"""The data folder: one process a role, secrets that only their owner reads."""

import multiprocessing
import os
import signal
from multiprocessing.connection import Connection
from pathlib import Path

import pytest

from jazari.core import HomeLocked, StorageFull, home_secret, is_locked, locked_home, one_at_a_time


def hold(home: str, ready: Connection) -> None:
    with locked_home(Path(home), "server"):
        ready.send("held")
        signal.pause()


def test_a_second_process_is_refused_until_the_first_is_gone_however_it_went(tmp_path: Path) -> None:
    here, there = multiprocessing.get_context("spawn").Pipe()
    process = multiprocessing.get_context("spawn").Process(target=hold, args=(str(tmp_path), there))
    process.start()
    assert here.recv() == "held"
    with pytest.raises(HomeLocked, match=f"process {process.pid}"), locked_home(tmp_path, "server"):
        pass
    assert is_locked(tmp_path, "server")
    assert not is_locked(tmp_path, "worker")
    assert process.pid is not None
    os.kill(process.pid, signal.SIGKILL)
    process.join()
    with locked_home(tmp_path, "server"):
        pass


def work_alone(lock: str, log: str, started: Connection) -> None:
    started.send("started")
    with one_at_a_time(Path(lock)), Path(log).open("a") as file:
        for word in ("in", "out"):
            file.write(f"{word} {os.getpid()}\n")
            file.flush()


def test_what_one_process_does_at_a_time_waits_for_who_is_at_it(tmp_path: Path) -> None:
    spawn = multiprocessing.get_context("spawn")
    lock, log = tmp_path / "new" / "lock", tmp_path / "log"
    pipes = [spawn.Pipe() for _ in range(2)]
    workers = [spawn.Process(target=work_alone, args=(str(lock), str(log), there)) for _, there in pipes]
    with one_at_a_time(lock):
        for worker, (here, _) in zip(workers, pipes, strict=True):
            worker.start()
            assert here.recv() == "started"
        assert not log.exists()
    for worker in workers:
        worker.join()
    lines = [line.split() for line in log.read_text().splitlines()]
    assert [word for word, _ in lines] == ["in", "out"] * 2
    assert lines[0][1] == lines[1][1] != lines[2][1] == lines[3][1]


def test_a_home_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(StorageFull, match="JAZARI_HOME"), locked_home(tmp_path / "file", "server"):
        pass


def test_a_secret_is_made_once_and_for_its_owner_alone(tmp_path: Path) -> None:
    secret = home_secret(tmp_path, "forms")
    assert len(secret) == 32
    assert home_secret(tmp_path, "forms") == secret
    assert home_secret(tmp_path, "other") != secret
    assert (tmp_path / "secrets" / "forms").stat().st_mode & 0o777 == 0o600


def test_a_new_home_is_its_owners_alone(tmp_path: Path) -> None:
    with locked_home(tmp_path / "home", "server"):
        assert (tmp_path / "home").stat().st_mode & 0o077 == 0
