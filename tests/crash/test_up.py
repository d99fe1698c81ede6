"""`jazari up`, killed, bereft of its worker, or asked to stop: what it leaves, and what the next start finds."""

import os
import signal
import socket
import time
from pathlib import Path

import pytest

from jazari.core import is_locked
from tests.crash.conftest import Undisturbed
from tests.processes import Home, ended, running, stop


def test_a_killed_node_is_taken_over_by_the_next_start(
    complete: Home, tmp_path: Path, undisturbed: Undisturbed
) -> None:
    """`kill -9` of `jazari up` leaves no orphan that serves; the next one finishes and serves."""
    home = complete.beginning(tmp_path / "home")
    for part in (0.3, 0.6):
        first = home.start("up")
        home.wait_until_healthy(first)
        time.sleep(undisturbed.seconds * part)
        first.send_signal(signal.SIGKILL)
        first.wait()
    # A log of its own: the first one's may hold the line already, and its orphans may still answer.
    with running(home, "up", log="second") as second:
        home.wait_for_line("Try next", second, log="second")
        assert home.entry_kinds() == undisturbed.entry_kinds
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
def test_asked_to_stop_at_any_moment_a_node_ends_cleanly(complete: Home, tmp_path: Path, moment: str) -> None:
    home = complete.beginning(tmp_path / "home")
    node = home.start("up")
    home.wait_for_line(moment, node)
    assert stop(node) == 0
    assert_nothing_is_held(home)


def assert_nothing_is_held(home: Home) -> None:
    assert not any(is_locked(home.folder, role) for role in ("node", "server", "worker"))
    with socket.socket() as probe:
        # Connections that the server closed may linger; one that listens still refuses this.
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        probe.bind(("127.0.0.1", home.port))
