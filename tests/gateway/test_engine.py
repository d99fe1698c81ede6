"""Models at work in threads: a few at once, stopped with their listeners."""

import asyncio
from functools import partial

import pytest

from jazari.gateway import Busy, PromptTooLong
from jazari.gateway.engine import RETRY_SECONDS, WAITING, Engine, check_length
from jazari.gateway.records import Count, Ended
from jazari.models import Sampling
from tests.gateway.twins import Bigram, Endless


def test_a_stream_that_is_closed_stops_its_generator_and_is_counted() -> None:
    endless, counts = Endless(), []

    async def listen() -> None:
        engine = Engine(1)
        told = asyncio.Event()
        loop = asyncio.get_running_loop()

        def counted(count: Count) -> None:
            counts.append(count)
            loop.call_soon_threadsafe(told.set)

        stream = engine.generate(endless, "so", 1, Sampling(1000), counted)
        endless.may.release()
        assert await anext(stream.pieces) == "la"
        stream.close()
        endless.may.release()
        await told.wait()
        engine.close()

    asyncio.run(listen())
    assert endless.stopped.is_set()
    # The generator may have been at its second piece already.
    assert counts in ([Count(1, 1)], [Count(1, 2)])


def test_the_end_of_the_server_stops_every_answer() -> None:
    endless = Endless()

    async def listen() -> list[object]:
        engine = Engine(1)
        stream = engine.generate(endless, "so", 1, Sampling(1000), lambda _count: None)
        endless.may.release()
        first = await anext(stream.pieces)
        engine.close()
        endless.may.release()
        return [first, *[piece async for piece in stream.pieces]]

    *pieces, ended = asyncio.run(listen())
    assert len(pieces) in (1, 2)
    assert ended == Ended("stop", Count(1, len(pieces)))


def test_more_than_may_wait_are_sent_away() -> None:
    endless = Endless()

    async def crowd() -> None:
        engine = Engine(1)
        streams = [
            engine.generate(endless, "so", 1, Sampling(5), lambda _count: None) for _ in range(1 + WAITING)
        ]
        with pytest.raises(Busy) as busy:
            await engine.do(partial(Bigram().count, "x"))
        assert busy.value.facts["retry_after_seconds"] == RETRY_SECONDS
        for stream in streams:
            stream.close()
        endless.may.release(5)
        assert await engine.do(partial(Bigram().count, "x")) == 1
        engine.close()

    asyncio.run(crowd())


def test_a_fault_of_the_model_reaches_who_listens_and_the_next_is_answered() -> None:
    class Broken(Bigram):
        def generate(self, prompt: str, sampling: Sampling):  # type: ignore[no-untyped-def]
            yield "a"
            raise ZeroDivisionError

    counts: list[Count] = []

    async def listen() -> None:
        engine = Engine(1)
        stream = engine.generate(Broken(), "so", 2, Sampling(5), counts.append)
        assert await anext(stream.pieces) == "a"
        with pytest.raises(ZeroDivisionError):
            await anext(stream.pieces)
        assert await engine.do(lambda: 7) == 7
        engine.close()

    asyncio.run(listen())
    assert counts == [Count(2, 1)]


def test_prompt_and_answer_must_fit_together() -> None:
    check_length(Bigram(), 390, 10)
    with pytest.raises(PromptTooLong, match="391 tokens and max_tokens is 10.*the 400"):
        check_length(Bigram(), 391, 10)
