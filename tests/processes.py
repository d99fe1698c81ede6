"""Real nodes in processes of their own, for the tests that need one."""

import atexit
import json
import os
import shutil
import signal
import socket
import sqlite3
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

LOOKS = 12_000
"""How often a test looks (every twentieth of a second) before it gives up on a process."""


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


class Forks:
    """The process of tests/forks.py: commands in processes of their own that need no second for loading."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.forks"],
            cwd=Path(__file__).parent.parent, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
        )  # fmt: skip
        atexit.register(self._end)

    def run(
        self, arguments: Sequence[str], environment: Mapping[str, str], given: bytes
    ) -> subprocess.CompletedProcess[str]:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        with tempfile.TemporaryDirectory(prefix="jazari-command-") as folder:
            files = [Path(folder) / name for name in ("stdin", "stdout", "stderr")]
            for file, data in zip(files, (given, b"", b""), strict=True):
                file.write_bytes(data)
            request = {
                "arguments": arguments,
                "environment": dict(environment),
                "files": [str(file) for file in files],
            }
            self._process.stdin.write(json.dumps(request).encode() + b"\n")
            self._process.stdin.flush()
            status = int(self._process.stdout.readline())
            out, err = (file.read_text(encoding="utf-8") for file in files[1:])
            return subprocess.CompletedProcess(list(arguments), status, out, err)

    def _end(self) -> None:
        self._process.communicate()


@cache
def forks() -> Forks:
    """This test process' own."""
    return Forks()


@dataclass
class Home:
    """A node's data folder and address, and the command line over it."""

    folder: Path
    port: int = field(default_factory=free_port)
    more: Mapping[str, str] = field(default_factory=dict)

    def copied(self, folder: Path) -> "Home":
        """A home of its own with all that this one holds, even while commands read this one."""
        shutil.copytree(self.folder, folder, ignore=shutil.ignore_patterns("jazari.db*"))
        with (
            closing(sqlite3.connect(self.folder / "jazari.db")) as source,
            closing(sqlite3.connect(folder / "jazari.db")) as target,
        ):
            source.backup(target)
        return Home(folder)

    def beginning(self, folder: Path, more: Mapping[str, str] | None = None) -> "Home":
        """A home of its own that holds nothing yet but the search, which takes a core ten seconds to learn."""
        shutil.copytree(self.folder / "files" / "search", folder / "files" / "search")
        return Home(folder, more=more or {})

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def environment(self) -> dict[str, str]:
        return {
            **os.environ,
            "JAZARI_HOME": str(self.folder),
            "JAZARI_LISTEN": f"127.0.0.1:{self.port}",
            "NO_COLOR": "1",
            "PYTHONFAULTHANDLER": "1",
            **self.more,
        }

    def start(self, *arguments: str, log: str = "log") -> subprocess.Popen[bytes]:
        """A command in a process group of its own, its output in a file beside the home."""
        self.folder.parent.mkdir(parents=True, exist_ok=True)
        with (self.folder.parent / log).open("ab") as output:
            return subprocess.Popen(
                [sys.executable, "-m", "jazari", *arguments],
                env=self.environment, stdout=output, stderr=output, stdin=subprocess.DEVNULL,
            )  # fmt: skip

    def run(self, *arguments: str, given: str | bytes = "") -> subprocess.CompletedProcess[str]:
        """A command to its end."""
        return forks().run(arguments, self.environment, given.encode() if isinstance(given, str) else given)

    def done(self, *arguments: str, given: str | bytes = "") -> str:
        """What a command that must succeed prints."""
        finished = self.run(*arguments, given=given)
        assert finished.returncode == 0, finished.stderr
        return finished.stdout

    def entry_kinds(self) -> Counter[str]:
        """How many entries of each kind its ledger has."""
        lines = self.done("ledger", "list", "--limit", "10000", "--json").splitlines()
        return Counter(json.loads(line)["kind"] for line in lines)

    def wait_until_healthy(self, process: subprocess.Popen[bytes]) -> None:
        for _ in range(LOOKS):
            assert process.poll() is None, (self.folder.parent / "log").read_text()
            try:
                with urllib.request.urlopen(f"{self.address}/health", timeout=1):
                    return
            except (OSError, urllib.error.HTTPError):
                time.sleep(0.05)
        raise AssertionError("the node never became healthy")

    def wait_for_line(self, words: str, process: subprocess.Popen[bytes], log: str = "log") -> str:
        """The log's text once it holds `words`."""
        path = self.folder.parent / log
        for _ in range(LOOKS * 2):
            text = path.read_text() if path.exists() else ""
            if words in text:
                return text
            assert process.poll() is None, text
            time.sleep(0.05)
        raise AssertionError(f"{words!r} was never said")


def stop(process: subprocess.Popen[bytes]) -> int:
    """End a process as a service manager does; one that does not end writes every thread's stack to its log."""
    process.send_signal(signal.SIGTERM)
    return ended(process)


def ended(process: subprocess.Popen[bytes]) -> int:
    """The status of a process that is about to end."""
    for _ in range(LOOKS):
        status = process.poll()
        if status is not None:
            return status
        time.sleep(0.05)
    process.send_signal(signal.SIGABRT)
    raise AssertionError(f"process {process.pid} did not end; the stacks of its threads are in its log")


@contextmanager
def running(home: Home, *arguments: str, log: str = "log") -> Iterator[subprocess.Popen[bytes]]:
    """A node that answers, ended at the end."""
    process = home.start(*(arguments or ("serve",)), log=log)
    try:
        home.wait_until_healthy(process)
        yield process
    finally:
        if process.poll() is None:
            stop(process)
