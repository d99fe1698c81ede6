"""Runs a reader's process: bounded in number, time and memory, and its end told from its beginning."""

import importlib.util
import json
import re
import signal
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from jazari.core import Objects
from jazari.hub.viewer.errors import FileUnreadable, QuestionTooLarge, ViewerBusy, ViewerMissing

READER = Path(__file__).with_name("reader.py")
MEMORY_BYTES = 256_000_000
LARGE_MEMORY_BYTES = 768_000_000
"""For the second try at what did not fit, such as long documents in one row group; one at a time."""
SPILL_BYTES = 1_000_000_000
THREADS = 2
AT_ONCE = 2
"""Readers that work at one time for one server process: each takes memory of its own."""
PATIENCE_SECONDS = 20
LONGEST_SECONDS = 60
START_SECONDS = 20
"""On top of what the questions get: starting and ending on a busy machine."""

_places = threading.BoundedSemaphore(AT_ONCE)
_large_place = threading.BoundedSemaphore(1)


@dataclass(frozen=True, slots=True)
class Ask:
    """One statement for the reader; an optional one may fail and the others still count."""

    sql: str
    values: Mapping[str, str] = field(default_factory=dict)
    seconds: float = 20
    rows: int = 1000
    optional: bool = False


Answer = Mapping[str, Any]


class Unanswered(FileUnreadable):
    """The reader could not make sense of the file in this way; another way may."""


def ask(objects: Objects, sha256: str, questions: Sequence[Ask]) -> list[Answer]:
    """The reader's answers, one for each question: `columns` and `rows`, or `error` for an optional one.

    Raises Unanswered, QuestionTooLarge, ViewerBusy, ViewerMissing.
    """
    if importlib.util.find_spec("duckdb") is None:
        raise ViewerMissing("this node reads no tables: install it with `pip install jazari[data]`")
    if not _places.acquire(timeout=PATIENCE_SECONDS):
        raise ViewerBusy("many tables are being read at once; try again in a moment", retry_after_seconds=5)
    try:
        with (
            tempfile.TemporaryDirectory(prefix="jazari-viewer-") as folder,
            _whole(objects, sha256, folder) as path,
        ):
            answers = _answers(path, folder, questions)
            if any(answer.get("error") == "memory" for answer in answers):
                with _large_place:
                    answers = _answers(path, folder, questions, LARGE_MEMORY_BYTES, threads=1)
    finally:
        _places.release()
    for question, answer in zip(questions, answers, strict=False):
        if "error" in answer and not question.optional:
            raise _error(answer["error"], answer["message"])
    return answers


@contextmanager
def _whole(objects: Objects, sha256: str, folder: str) -> Iterator[Path]:
    """The file behind an object: the store's own where it is on this disk, else a copy that is gone afterwards."""
    local = objects.local_path(sha256)
    if local is not None and local.is_file():
        yield local
        return
    copy = Path(folder) / "file"
    with copy.open("wb") as target:
        for block in objects.stream(sha256):
            target.write(block)
    yield copy


def _answers(
    path: Path,
    folder: str,
    questions: Sequence[Ask],
    memory_bytes: int = MEMORY_BYTES,
    threads: int = THREADS,
) -> list[Answer]:
    seconds = min(sum(question.seconds for question in questions), LONGEST_SECONDS)
    asked = {
        "path": str(path),
        "folder": folder,
        "memory_bytes": memory_bytes,
        "spill_bytes": SPILL_BYTES,
        "threads": threads,
        "cpu_seconds": THREADS * seconds + START_SECONDS,
        "statements": [
            {
                "sql": question.sql,
                "parameters": _used(question),
                "seconds": question.seconds,
                "rows": question.rows,
                "optional": question.optional,
            }
            for question in questions
        ],
    }
    return run_reader(asked, folder, seconds + START_SECONDS)


def run_reader(asked: Mapping[str, Any], folder: str, seconds: float) -> list[Answer]:
    """What a reader's process answers, in `folder`. Raises FileUnreadable where it crashed, QuestionTooLarge."""
    try:
        done = subprocess.run(
            [sys.executable, "-I", str(READER)],
            input=json.dumps(asked).encode(),
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd=folder,
            env={},
            timeout=seconds,
        )
    except subprocess.TimeoutExpired:
        raise _error("interrupted", "") from None
    if done.returncode in (-signal.SIGXCPU, -signal.SIGKILL):
        raise _error("interrupted", "")
    if done.returncode != 0:
        raise _error("unreadable", "reading it ended the reader")
    answers: list[Answer] = json.loads(done.stdout)["answers"]
    return answers


def _used(question: Ask) -> dict[str, str]:
    """The values that the statement names: DuckDB takes no others."""
    names = set(re.findall(r"\$(\w+)", question.sql))
    return {name: value for name, value in question.values.items() if name in names}


def _error(kind: str, message: str) -> FileUnreadable | QuestionTooLarge:
    if kind == "unreadable":
        return Unanswered(f"this file cannot be read as a table: {message}", reason=message)
    what = "memory" if kind == "memory" else "time"
    return QuestionTooLarge(
        f"this takes more {what} than one question gets here; ask for fewer rows or columns, or download the file",
        resource=what,
    )
