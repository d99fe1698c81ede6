"""Run the whole suite: on SQLite, then what touches a database again on PostgreSQL; say what did not run."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent


def pytest(*arguments: str, **environment: str) -> int:
    command = [sys.executable, "-m", "pytest", *arguments]
    # Hundreds of processes load the same modules: Python keeps what it compiles, whatever it is told outside.
    kept = {**os.environ, "PYTHONDONTWRITEBYTECODE": ""}
    return subprocess.run(command, cwd=ROOT, env={**kept, **environment}, check=False).returncode


def main() -> int:
    given = sys.argv[1:]
    # In the order of tests/conftest.py, which puts slow files first; the largest first would keep them for last.
    workers = ("-n", str(min(4, os.cpu_count() or 1)), "--dist", "loadfile", "--no-loadscope-reorder")
    skipped = [] if shutil.which("chromium") else ["--ignore", "tests/browser"]
    failed = pytest(*workers, *skipped, *given)
    failed = pytest(*workers, *skipped, *given, JAZARI_TEST_DATABASE="postgresql") or failed
    if not shutil.which("git-lfs"):
        print("The test of git-lfs did not run: no git-lfs on this machine (apt install git-lfs).")
    if skipped:
        print("The browser tests did not run: no Chromium on this machine (apt install chromium).")
    return failed


if __name__ == "__main__":
    sys.exit(main())
