"""Asks the process that reads PDF, HTML and Parquet, and starts another where a file has ended it."""

import contextlib
import json
import os
import select
import signal
import struct
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import Any

from jazari.factory.reading.limits import REASONS, Broken, Limits, Reason

PROGRAM = Path(__file__).with_name("parser.py")
_LARGEST_ANSWER_BYTES = 100_000_000
Message = dict[str, Any]


class Parser:
    """A parser process for the files of one reader; started when first asked, gone when the block ends."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._process: subprocess.Popen[bytes] | None = None
        self._answering = False
        self._failures = 0

    def __enter__(self) -> "Parser":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._end()

    @property
    def given_up(self) -> bool:
        """Whether so many pages have ended the process that the rest of the file is not tried."""
        return self._failures >= self._limits.parser_failures

    def ask(self, request: Message, data: bytes = b"") -> Iterator[Message]:
        """The messages that answer a request. Raises Broken with the parser's reason, or `crash`, or `endless`."""
        if self._answering:  # somebody did not take an answer to its end
            self._end()
        process = self._process or self._start()
        self._answering = True
        assert process.stdin
        rest = memoryview(json.dumps(request).encode() + b"\n" + data)
        try:
            while rest:
                rest = rest[process.stdin.write(rest) :]
        except BrokenPipeError:
            raise self._failed() from None
        while "end" not in (message := self._message(process)):
            yield message
        self._answering = False
        if message["end"] == "too-large":  # it had no memory left, and may not find it again
            self._failures += 1
            self._end()
        if message["end"]:
            raise Broken(message["end"] if message["end"] in REASONS else "broken-page")

    def _start(self) -> subprocess.Popen[bytes]:
        limits = {
            "memory_bytes": self._limits.parser_memory_bytes,
            "cpu_seconds": self._limits.parser_cpu_seconds,
        }
        self._process = subprocess.Popen(
            [sys.executable, "-I", "-B", str(PROGRAM), json.dumps(limits)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={},
            bufsize=0,
        )
        return self._process

    def _end(self) -> int:
        if not self._process:
            return 0
        process, self._process, self._answering = self._process, None, False
        process.kill()
        with process:
            pass
        return process.returncode

    def _message(self, process: subprocess.Popen[bytes]) -> Message:
        deadline = time.monotonic() + self._limits.parser_wall_seconds
        (length,) = struct.unpack(">L", self._take(process, 4, deadline))
        if length > _LARGEST_ANSWER_BYTES:
            raise self._failed()
        try:
            message: Message = json.loads(self._take(process, length, deadline))
        except ValueError:
            raise self._failed() from None
        return message

    def _take(self, process: subprocess.Popen[bytes], size: int, deadline: float) -> bytes:
        assert process.stdout
        taken = bytearray()
        while len(taken) < size:
            left = deadline - time.monotonic()
            if left <= 0 or not select.select([process.stdout], [], [], left)[0]:
                raise self._failed("endless")
            block = os.read(process.stdout.fileno(), min(size - len(taken), 1 << 16))
            if not block:
                raise self._failed()
            taken += block
        return bytes(taken)

    def _failed(self, reason: Reason = "crash") -> Broken:
        """What a process that cannot be used any more says of the page; the next request starts another."""
        process = self._process
        self._failures += 1
        if process and reason == "crash":
            # Its output has ended, so it is ending: how, tells what happened.
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(5)
        status = self._end()
        return Broken("endless" if status == -signal.SIGXCPU else reason)
