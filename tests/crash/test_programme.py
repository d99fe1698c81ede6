"""Killed at any moment, the programme is completed by the next start, and nothing is doubled."""

import json
import os
import random
import signal
import socket
import subprocess
import time
from collections import Counter
from pathlib import Path

import pytest

from jazari.core import is_locked
from tests.processes import Home, ended, running, stop

KILLS = 10


def entry_kinds(home: Home) -> Counter[str]:
    lines = home.done("ledger", "list", "--limit", "10000", "--json").splitlines()
    return Counter(json.loads(line)["kind"] for line in lines)


@pytest.fixture
def undisturbed(complete: Home) -> tuple[Counter[str], float]:
    """The kinds of entries of a run that nothing disturbed, and how long it took here."""
    return entry_kinds(complete), float((complete.folder.parent / "seconds").read_text())


def test_a_second_run_makes_nothing_new(copy: Home) -> None:
    kinds = entry_kinds(copy)
    first = json.loads(copy.done("programme", "run", "--json"))
    assert json.loads(copy.done("programme", "run", "--json")) == first
    assert entry_kinds(copy) == kinds


def test_killed_ten_times_at_random_moments(tmp_path: Path, undisturbed: tuple[Counter[str], float]) -> None:
    expected, seconds = undisturbed
    home = Home(tmp_path / "home")
    moments = random.Random(20261122)
    for _ in range(KILLS):
        process = home.start("programme", "run")
        try:
            process.wait(timeout=moments.uniform(0.3, seconds * 0.6))
        except subprocess.TimeoutExpired:
            process.send_signal(signal.SIGKILL)
            process.wait()
    home.done("programme", "run")
    assert entry_kinds(home) == expected
    assert "every hash, signature and entry is right" in home.done("ledger", "verify")


def test_a_killed_node_is_taken_over_by_the_next_start(
    tmp_path: Path, undisturbed: tuple[Counter[str], float]
) -> None:
    """`kill -9` of `jazari up` leaves no orphan that serves; the next one finishes and serves."""
    expected, seconds = undisturbed
    home = Home(tmp_path / "home")
    for part in (0.3, 0.6):
        first = home.start("up")
        home.wait_until_healthy(first)
        time.sleep(seconds * part)
        first.send_signal(signal.SIGKILL)
        first.wait()
    # A log of its own: the first one's may hold the line already, and its orphans may still answer.
    with running(home, "up", log="second") as second:
        home.wait_for_line("Try next", second, log="second")
        assert entry_kinds(home) == expected
        refused = home.run("serve")
        assert refused.returncode == 1
        assert "already used by a running server" in refused.stderr
    assert second.returncode == 0
    with running(home, "serve") as server:
        assert stop(server) == 0
    assert "every hash, signature and entry is right" in home.done("ledger", "verify")


def test_a_node_that_loses_its_worker_ends_and_says_so(copy: Home) -> None:
    node = copy.start("up")
    copy.wait_for_line("Try next", node)
    os.kill(int((copy.folder / "locks" / "worker").read_text()), signal.SIGKILL)
    assert ended(node) == 1
    assert "`jazari work` ended with status -9" in (copy.folder.parent / "log").read_text()
    assert_nothing_is_held(copy)


@pytest.mark.parametrize("moment", ["Serving on", "[2/8]"])
def test_asked_to_stop_at_any_moment_a_node_ends_cleanly(tmp_path: Path, moment: str) -> None:
    home = Home(tmp_path / "home")
    node = home.start("up")
    home.wait_for_line(moment, node)
    assert stop(node) == 0
    assert_nothing_is_held(home)


def assert_nothing_is_held(home: Home) -> None:
    assert not any(is_locked(home.folder, role) for role in ("node", "server", "worker"))
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", home.port))
