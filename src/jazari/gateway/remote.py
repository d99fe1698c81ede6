"""Providers over the wire: what they answer, passed on, and what it counted."""

import asyncio
import os
from collections.abc import AsyncIterator, Mapping
from http import HTTPStatus
from pathlib import Path
from typing import Any

import aiohttp
import orjson

from jazari.core import JazariError, Provider
from jazari.gateway.errors import ProviderBusy, ProviderFailed, ProviderRefused, WrongTask
from jazari.gateway.records import Count, Counted, Stream

CONNECT_SECONDS = 10
ANSWER_BYTES = 64 << 20
"""Most of an answer that does not stream, and of one event of one that does."""
SENTENCE_CHARACTERS = 500
BYTES_PER_TOKEN = 4
"""What stands for a prompt's tokens where an answer was cut before the provider counted."""
RETRY_SECONDS = 10


class Remote:
    """Requests to the providers of the settings, and nowhere else: no redirect is followed, no proxy asked."""

    def __init__(self, home: Path) -> None:
        self._home = home
        self._session: aiohttp.ClientSession | None = None

    async def ask(self, provider: Provider, path: str, body: Mapping[str, object], counted: Counted) -> bytes:
        """The provider's whole answer, JSON. Raises ProviderFailed, ProviderBusy, ProviderRefused, WrongTask."""
        response = await self._post(provider, path, body)
        try:
            data = await _whole(response)
            answer = orjson.loads(data)
            counted(_count(answer.get("usage")) or estimate(body))
        except (aiohttp.ClientError, TimeoutError, ValueError, AttributeError) as error:
            raise _failed(provider, error) from error
        finally:
            response.release()
        return data

    async def stream(
        self, provider: Provider, path: str, body: Mapping[str, object], counted: Counted, *, with_usage: bool
    ) -> Stream[bytes]:
        """The provider's answer as events; the one with the count alone is kept back unless `with_usage`."""
        response = await self._post(provider, path, body)

        async def events() -> AsyncIterator[bytes]:
            count, pieces = None, 0
            try:
                async for line in _lines(response):
                    if b'"usage"' in line:
                        event = _event(line)
                        count = _count(event.get("usage")) or count
                        if not (with_usage or event.get("choices", True)):
                            continue
                    if line.startswith(b"data:") and line != b"data: [DONE]":
                        pieces += 1
                    yield line + (b"\n\n" if line.startswith(b"data:") else b"\n")
            except (aiohttp.ClientError, TimeoutError, ValueError) as error:
                raise _failed(provider, error) from error
            finally:
                counted(count or estimate(body, pieces))

        return Stream(events(), response.close)

    async def close(self) -> None:
        """Give connections back."""
        if self._session is not None:
            await self._session.close()

    async def _post(
        self, provider: Provider, path: str, body: Mapping[str, object]
    ) -> aiohttp.ClientResponse:
        if provider.kind == "mistral" and path == "/completions":
            raise WrongTask(
                f"{provider.name} speaks Mistral's wire, which has no /v1/completions; use /v1/chat/completions",
                provider=provider.name,
            )
        try:
            response = await self._open().post(
                provider.url + path,
                data=orjson.dumps(body),
                headers={"Content-Type": "application/json", **self._authorization(provider)},
                allow_redirects=False,
                timeout=aiohttp.ClientTimeout(
                    total=None, sock_connect=CONNECT_SECONDS, sock_read=provider.timeout_seconds
                ),
            )
        except (aiohttp.ClientError, TimeoutError) as error:
            raise _failed(provider, error) from error
        if response.status != HTTPStatus.OK:
            try:
                raise await _refusal(provider, response)
            finally:
                response.release()
        return response

    def _open(self) -> aiohttp.ClientSession:
        if self._session is None:
            # limit=0: how many requests run at once is for the server and the provider to say.
            connector = aiohttp.TCPConnector(limit=0)
            self._session = aiohttp.ClientSession(
                connector=connector, trust_env=False, cookie_jar=aiohttp.DummyCookieJar()
            )
        return self._session

    def _authorization(self, provider: Provider) -> dict[str, str]:
        if provider.key_variable:
            key = os.environ.get(provider.key_variable, "")
            place = f"the environment variable {provider.key_variable}"
        elif provider.key_file is not None:
            path = self._home / provider.key_file
            key = path.read_text(encoding="utf-8").strip() if path.is_file() else ""
            place = f"the file {provider.key_file}"
        else:
            return {}
        if not key:
            raise ProviderFailed(
                f"the key of the provider {provider.name} is missing: who runs this node puts it into {place}",
                provider=provider.name,
            )
        return {"Authorization": f"Bearer {key}"}


async def _whole(response: aiohttp.ClientResponse) -> bytes:
    data = bytearray()
    async for chunk in response.content.iter_any():
        data += chunk
        if len(data) > ANSWER_BYTES:
            raise ValueError(f"more than {ANSWER_BYTES} bytes")
    return bytes(data)


async def _lines(response: aiohttp.ClientResponse) -> AsyncIterator[bytes]:
    """The lines of an event stream without their ends; blank ones, the events' ends, are left out."""
    rest = b""
    async for chunk in response.content.iter_any():
        *lines, rest = (rest + chunk).split(b"\n")
        if len(rest) > ANSWER_BYTES:
            raise ValueError(f"an event of more than {ANSWER_BYTES} bytes")
        for line in lines:
            if line := line.strip():
                yield line
    if rest := rest.strip():
        yield rest


def _event(line: bytes) -> dict[str, Any]:
    try:
        event = orjson.loads(line.removeprefix(b"data:"))
    except ValueError:
        return {}
    return event if isinstance(event, dict) else {}


def _count(usage: object) -> Count | None:
    if not isinstance(usage, dict):
        return None
    prompt, completion = (usage.get(name) or 0 for name in ("prompt_tokens", "completion_tokens"))
    if not (isinstance(prompt, int) and isinstance(completion, int)):
        return None
    return Count(max(prompt, 0), max(completion, 0))


def estimate(body: Mapping[str, object], pieces: int = 0) -> Count:
    """What stands for a provider's count where it gave none: by the prompt's bytes and the answer's pieces."""
    said = body.get("messages") or body.get("prompt") or body.get("input")
    return Count(-(-len(orjson.dumps(said)) // BYTES_PER_TOKEN), pieces)


def _failed(provider: Provider, error: Exception) -> ProviderFailed:
    # The kind of fault only: a text of the network library may hold the address, with what stands in it.
    reason = {
        aiohttp.ClientConnectorError: "it cannot be reached",
        aiohttp.ServerDisconnectedError: "it ended the connection",
        aiohttp.ClientPayloadError: "its answer broke off",
    }.get(type(error))
    if reason is None:
        silent = isinstance(error, TimeoutError | asyncio.TimeoutError)
        reason = (
            f"it was silent for {provider.timeout_seconds} seconds" if silent else "its answer cannot be read"
        )
    return ProviderFailed(
        f"the provider {provider.name} does not answer ({reason}); try again later, or another model",
        provider=provider.name,
    )


async def _refusal(provider: Provider, response: aiohttp.ClientResponse) -> JazariError:
    status = response.status
    name = provider.name
    if status in (HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN):
        # Its sentence may hold part of the key.
        return ProviderFailed(
            f"the provider {name} does not take this node's key (status {status}); who runs this node changes it",
            provider=name,
        )
    if status == HTTPStatus.TOO_MANY_REQUESTS:
        told = response.headers.get("Retry-After", "")
        seconds = int(told) if told.isascii() and told.isdigit() and len(told) < 6 else RETRY_SECONDS
        return ProviderBusy(
            f"the provider {name} takes no more requests now; try again in {seconds} seconds",
            provider=name,
            retry_after_seconds=seconds,
        )
    if 400 <= status < 500:
        return ProviderRefused(
            f"the provider {name} refused the request (status {status}): {await _sentence(response)}",
            provider=name,
            status=status,
        )
    advice = "a redirect, which is not followed" if 300 <= status < 400 else "a fault of its own"
    return ProviderFailed(
        f"the provider {name} answered with status {status}, {advice}; try again later, or another model",
        provider=name,
        status=status,
    )


async def _sentence(response: aiohttp.ClientResponse) -> str:
    """What the provider says is wrong: OpenAI's `error.message`, Mistral's `message` or `detail`, or the text."""
    try:
        data = await _whole(response)
    except (aiohttp.ClientError, TimeoutError, ValueError):
        return "without a reason"
    event = _event(data)
    error = event.get("error")
    said = error.get("message") if isinstance(error, dict) else (event.get("message") or event.get("detail"))
    text = said if isinstance(said, str) else data.decode(errors="replace")
    return " ".join(text.split())[:SENTENCE_CHARACTERS]
