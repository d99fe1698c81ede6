"""Answers in pieces: server-sent events, ended when who asked has gone."""

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from typing import TypeVar

import orjson
from fastapi import Request
from starlette.responses import StreamingResponse
from starlette.types import Receive, Scope, Send

from jazari.core import JazariError, status_of
from jazari.gateway.errors import ClientLeft
from jazari.gateway.records import Count, Ended, Stream
from jazari.gateway.shapes import error_object

DONE = b"data: [DONE]\n\n"
Result = TypeVar("Result")

_log = logging.getLogger("jazari.gateway")


class EventStream(StreamingResponse):
    """A stream of server-sent events; what makes them is closed with the connection, whoever ends it."""

    media_type = "text/event-stream"

    def __init__(self, stream: Stream[bytes]) -> None:
        super().__init__(
            _told(stream.pieces), headers={"Cache-Control": "no-store", "X-Accel-Buffering": "no"}
        )
        self._close = stream.close

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Send the events until they end or the client leaves."""
        sending = asyncio.ensure_future(self.stream_response(send))
        leaving = asyncio.ensure_future(_left(receive))
        try:
            await asyncio.wait({sending, leaving}, return_when=asyncio.FIRST_COMPLETED)
            if sending.done():
                sending.result()
        finally:
            for task in (sending, leaving):
                task.cancel()
            await asyncio.gather(sending, leaving, return_exceptions=True)
            self._close()


async def unless_left(request: Request, answer: Awaitable[Result]) -> Result:
    """The answer; where the client leaves first, its making is cancelled. Raises ClientLeft then."""
    making = asyncio.ensure_future(answer)
    leaving = asyncio.ensure_future(_left(request.receive))
    try:
        await asyncio.wait({making, leaving}, return_when=asyncio.FIRST_COMPLETED)
        if not making.done():
            raise ClientLeft("the connection was ended before the answer")
        return making.result()
    finally:
        for task in (making, leaving):
            task.cancel()
        await asyncio.gather(making, leaving, return_exceptions=True)


def events_of(
    stream: Stream[str | Ended],
    piece: Callable[[str], Mapping[str, object]],
    last: Callable[[str], Mapping[str, object]],
    usage: Callable[[Count], Mapping[str, object]] | None,
    first: Mapping[str, object] | None,
) -> Stream[bytes]:
    """A local answer as events: `first`, a `piece` for each text, the `last` one with its end, then its `usage`."""

    async def events() -> AsyncIterator[bytes]:
        if first is not None:
            yield event(first)
        async for item in stream.pieces:
            if isinstance(item, str):
                yield event(piece(item))
                continue
            yield event(last(item.finish))
            if usage is not None:
                yield event(usage(item.count))
        yield DONE

    return Stream(events(), stream.close)


def event(facts: Mapping[str, object]) -> bytes:
    """One server-sent event."""
    return b"data: " + orjson.dumps(facts) + b"\n\n"


async def _told(events: AsyncIterator[bytes]) -> AsyncIterator[bytes]:
    """The events; a fault on the way is the last of them, since the status has long been sent."""
    try:
        async for found in events:
            yield found
    except JazariError as error:
        yield event(error_object(error, status_of(error))[0])
    except Exception:
        _log.exception("a stream broke off")
        sentence = (
            "something went wrong here in the middle of the answer; try again, or tell who runs this node"
        )
        yield event(error_object(JazariError(sentence), 500)[0])


async def _left(receive: Receive) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass
