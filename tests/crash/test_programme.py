"""Killed at any moment, the programme is completed by the next start, and nothing is doubled."""

import json
import random
import signal
import subprocess
import time
from collections import Counter
from pathlib import Path

import pytest

from tests.processes import Home, running, stop

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
    with running(home, "up") as second:
        home.wait_for_line("Try next", second)
        assert entry_kinds(home) == expected
        refused = home.run("serve")
        assert refused.returncode == 1
        assert "already used by a running server" in refused.stderr
    assert second.returncode == 0
    with running(home, "serve") as server:
        assert stop(server) == 0
    assert "every hash, signature and entry is right" in home.done("ledger", "verify")
