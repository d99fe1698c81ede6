"""Killed at any moment, the programme is completed by the next start, and nothing is doubled."""

import json
import random
import signal
import subprocess
from pathlib import Path

from tests.crash.conftest import Undisturbed
from tests.processes import Home

KILLS = 10


def test_a_second_run_makes_nothing_new(copy: Home) -> None:
    kinds = copy.entry_kinds()
    first = json.loads(copy.done("programme", "run", "--json"))
    assert json.loads(copy.done("programme", "run", "--json")) == first
    assert copy.entry_kinds() == kinds


def test_killed_ten_times_at_random_moments(complete: Home, tmp_path: Path, undisturbed: Undisturbed) -> None:
    home = complete.beginning(tmp_path / "home")
    moments = random.Random(20261122)
    for _ in range(KILLS):
        process = home.start("programme", "run")
        try:
            process.wait(timeout=moments.uniform(0.3, undisturbed.seconds * 0.6))
        except subprocess.TimeoutExpired:
            process.send_signal(signal.SIGKILL)
            process.wait()
    home.done("programme", "run")
    assert home.entry_kinds() == undisturbed.entry_kinds
    assert "every hash, signature and entry is right" in home.done("ledger", "verify")
