"""This node's own models at work: off the event loop, a few at once, stopped when nobody listens any more."""

import asyncio
import threading
from collections.abc import AsyncIterator, Callable
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from typing import TypeVar

from jazari.gateway.errors import Busy, PromptTooLong
from jazari.gateway.records import Count, Counted, Ended, Stream
from jazari.models import Generator, Sampling

WAITING = 64
"""Pieces of work that may wait behind those at work."""
RETRY_SECONDS = 5

Result = TypeVar("Result")


class Engine:
    """Threads for models that compute here: `at_once` of them, and a short queue before them."""

    def __init__(self, at_once: int) -> None:
        self._pool = ThreadPoolExecutor(at_once, thread_name_prefix="gateway")
        self._most = at_once + WAITING
        self._unfinished = 0
        self._lock = threading.Lock()
        self._closed = threading.Event()

    async def do(self, work: Callable[[], Result]) -> Result:
        """What `work` gives, computed in a thread. Raises Busy, and what it raises."""
        return await asyncio.wrap_future(self._submit(work))

    def generate(
        self, generator: Generator, prompt: str, prompt_tokens: int, sampling: Sampling, counted: Counted
    ) -> Stream[str | Ended]:
        """Pieces of the answer, then how it ended; begun at once. Raises Busy.

        Closed before its end, it stops the generator after the piece at hand. `counted` is told in either case what
        was computed, from the thread that did.
        """
        loop = asyncio.get_running_loop()
        told: asyncio.Queue[str | Ended | Exception] = asyncio.Queue()
        stopped = threading.Event()

        def tell(item: str | Ended | Exception) -> None:
            with suppress(RuntimeError):  # the loop is closed: the server ends
                loop.call_soon_threadsafe(told.put_nowait, item)

        def work() -> None:
            pieces: list[str] = []
            try:
                for piece in generator.generate(prompt, sampling) if sampling.max_tokens else ():
                    pieces.append(piece)
                    tell(piece)
                    if stopped.is_set() or self._closed.is_set():
                        break
            except Exception as error:
                tell(error)
            count = Count(prompt_tokens, generator.count("".join(pieces)))
            counted(count)
            # A model may need more pieces than its text has tokens when read again; either may reach the limit.
            full = max(len(pieces), count.completion_tokens) >= sampling.max_tokens
            tell(Ended("length" if full else "stop", count))

        future = self._submit(work)

        def close() -> None:
            stopped.set()
            future.cancel()

        return Stream(_until_ended(told), close)

    def close(self) -> None:
        """Stop every answer after the piece at hand, and take no more work."""
        self._closed.set()
        self._pool.shutdown(wait=False, cancel_futures=True)

    def _submit(self, work: Callable[[], Result]) -> Future[Result]:
        with self._lock:
            if self._unfinished >= self._most:
                raise Busy(
                    f"{self._unfinished} requests are at work or wait for this node's own models; try again in "
                    f"{RETRY_SECONDS} seconds",
                    retry_after_seconds=RETRY_SECONDS,
                )
            self._unfinished += 1
        future = self._pool.submit(work)
        future.add_done_callback(self._finished)
        return future

    def _finished(self, _future: Future[Result]) -> None:
        with self._lock:
            self._unfinished -= 1


async def _until_ended(told: asyncio.Queue[str | Ended | Exception]) -> AsyncIterator[str | Ended]:
    while True:
        item = await told.get()
        if isinstance(item, Exception):
            raise item
        yield item
        if isinstance(item, Ended):
            return


def check_length(generator: Generator, prompt_tokens: int, max_tokens: int) -> None:
    """Raise PromptTooLong where prompt and answer do not go into what the model sees at once."""
    if prompt_tokens + max_tokens > generator.context_tokens:
        raise PromptTooLong(
            f"the prompt has {prompt_tokens} tokens and max_tokens is {max_tokens}, together more than the "
            f"{generator.context_tokens} that this model sees at once; shorten the prompt or lower max_tokens",
            prompt_tokens=prompt_tokens,
            max_tokens=max_tokens,
            context_tokens=generator.context_tokens,
            param="max_tokens",
        )
