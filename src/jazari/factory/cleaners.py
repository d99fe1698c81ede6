"""Texts cleaned in processes of their own, as many as there are cores: threads of Python take turns at one."""

import os
import pickle
import signal
import subprocess
import sys
import threading
from collections.abc import Sequence
from contextlib import suppress
from queue import LifoQueue
from types import TracebackType
from typing import TYPE_CHECKING, Any

from jazari.core import end_with_parent
from jazari.factory.clean import Redact, clean_batch
from jazari.factory.errors import CleanerLost
from jazari.factory.language import Identifier
from jazari.factory.records import Gates
from jazari.factory.tables import LEARNT, cleaned_row, schema_of

if TYPE_CHECKING:
    import pyarrow as pa

ATTEMPTS = 3
"""How many processes may end over the same batch: one may have been killed for what another did."""
_ALONE_CHARACTERS = 1 << 20
"""What is cleaned before others are started: it takes about as long as starting them."""


class Cleaners:
    """Cleans batches of texts for one build, from any thread; what it started has ended when the block ends.

    With one core everything is cleaned in this process. Pickled, as for another machine, it has one core: there the
    engine parts the work.
    """

    def __init__(self, gates: Gates, identifier: Identifier | None, redacted: Redact, cores: int = 1) -> None:
        self._work = (gates, identifier, redacted)
        self._alone_characters = _ALONE_CHARACTERS if cores > 1 else sys.maxsize
        self._seen_characters = 0
        self._lock = threading.Lock()
        self._processes = [_Process(self._work) for _ in range(cores)]
        # The last one to be free first: a build that needs one process starts one.
        self._free: LifoQueue[_Process] = LifoQueue()
        for process in self._processes:
            self._free.put(process)

    def __reduce__(self) -> tuple[Any, ...]:
        return Cleaners, self._work

    def __enter__(self) -> "Cleaners":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for process in self._processes:
            process.close()

    def clean(self, texts: Sequence[str], declared: Sequence[str]) -> "pa.Array":
        """What `clean_batch` makes of the texts, as structs of `outcome_type`. Raises CleanerLost."""
        with self._lock:
            self._seen_characters += sum(map(len, texts))
            alone = self._seen_characters <= self._alone_characters
        if alone:
            return _outcomes(texts, declared, *self._work)
        process = self._free.get()
        try:
            return process.ask(texts, declared)
        finally:
            self._free.put(process)


def outcome_type() -> "pa.DataType":
    """The columns that cleaning adds or changes, as the struct that stands for one text."""
    import pyarrow as pa

    return pa.struct(list(schema_of(("text", *LEARNT))))


def serve() -> None:
    """Clean what comes in on stdin, for the process that started this one, and end with it."""
    end_with_parent(os.getppid())
    # Ctrl-C goes to the whole group: who asked decides what becomes of the build.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    with suppress(EOFError, BrokenPipeError):
        work = pickle.load(sys.stdin.buffer)  # noqa: S301  (from the process that started this one)
        while True:
            batch = pickle.load(sys.stdin.buffer)  # noqa: S301
            pickle.dump(_outcomes(*batch, *work), answers)
            answers.flush()


class _Process:
    """One process that cleans, started when first asked and again where it was lost; for one thread at a time."""

    def __init__(self, work: tuple[Gates, Identifier | None, Redact]) -> None:
        self._work = work
        self._process: subprocess.Popen[bytes] | None = None
        self._closed = False

    def ask(self, texts: Sequence[str], declared: Sequence[str]) -> "pa.Array":
        """The outcomes of a batch, from another process where one ends over it. Raises CleanerLost."""
        status = 0
        for _ in range(ATTEMPTS):
            if self._closed:
                break
            process = self._process or self._start()
            try:
                self._say(process, (texts, declared))
                assert process.stdout
                return pickle.load(process.stdout)  # noqa: S301
            except (EOFError, BrokenPipeError, pickle.UnpicklingError):
                status = self._end()
        raise CleanerLost(
            f"{ATTEMPTS} processes that clean texts ended one after another over the same {len(texts)} documents "
            f"(status {status}: below 0 a signal, -9 often for want of memory); look into the log, free some memory "
            "or set JAZARI_CORES=1, and run it again: finished steps are kept",
            documents=len(texts),
            status=status,
        )

    def close(self) -> None:
        """End it, and start no other."""
        self._closed = True
        self._end()

    def _start(self) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-c", f"from {__name__} import serve; serve()"]
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        with suppress(BrokenPipeError):  # seen again at the first answer
            self._say(self._process, self._work)
        return self._process

    def _say(self, process: subprocess.Popen[bytes], message: object) -> None:
        assert process.stdin
        pickle.dump(message, process.stdin)
        process.stdin.flush()

    def _end(self) -> int:
        process, self._process = self._process, None
        if not process:
            return 0
        process.kill()
        with suppress(BrokenPipeError), process:
            pass
        return process.returncode


def _outcomes(
    texts: Sequence[str],
    declared: Sequence[str],
    gates: Gates,
    identifier: Identifier | None,
    redacted: Redact,
) -> "pa.Array":
    import pyarrow as pa

    rows = clean_batch(texts, declared, gates, identifier, redacted)
    return pa.array([cleaned_row(row) for row in rows], outcome_type())
