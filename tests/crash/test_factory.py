"""A build that is killed at any moment is finished by the next one, as if nothing had happened."""

import json
import random
import signal
import subprocess
import time
from pathlib import Path

from tests.processes import Home

KILLS = 5
RUN = ("factory", "run", "starter", "--json")


def test_a_build_killed_at_random_moments_ends_as_an_undisturbed_one(tmp_path: Path) -> None:
    whole = Home(tmp_path / "whole")
    start = time.monotonic()
    expected = json.loads(whole.done(*RUN))
    seconds = time.monotonic() - start

    home = Home(tmp_path / "home")
    moments = random.Random(2030)
    for _ in range(KILLS):
        process = home.start(*RUN)
        try:
            process.wait(timeout=moments.uniform(0.2, seconds))
        except subprocess.TimeoutExpired:
            process.send_signal(signal.SIGKILL)
            process.wait()
    built = json.loads(home.done(*RUN))

    for outcome in (expected, built):
        del outcome["ref"], outcome["changed"]
    assert built == expected
    assert home.entry_kinds()["factory.dataset-built"] == 1
    assert "every hash, signature and entry is right" in home.done("ledger", "verify")
    work = {path.name for path in (home.folder / "factory").iterdir() if not path.name.startswith(".")}
    assert work == {path.name for path in (whole.folder / "factory").iterdir()}
