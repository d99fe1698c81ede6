"""What the gateway adds to a request that it passes on to a provider, against a plain aiohttp proxy in the same run.

A provider that answers at once, a proxy of aiohttp alone (one process), and a node's own server on granian (one
worker), which also checks the token, the data class and the request, and counts. `--requests` a round (600), over
`--connections` (32); rounds take turns, the median counts.
"""

import argparse
import asyncio
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path

import aiohttp
from aiohttp import web

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from tests.processes import Home, free_port, running  # noqa: E402

ROUNDS = 5
PIECES = 50
SAID = {"messages": [{"role": "user", "content": "How do I renew a national identity card? " * 4}]}
USAGE = {"prompt_tokens": 40, "completion_tokens": PIECES, "total_tokens": 40 + PIECES}
ANSWER = {
    "id": "a", "object": "chat.completion", "created": 1, "model": "m", "usage": USAGE,
    "choices": [{"index": 0, "message": {"role": "assistant", "content": "word " * PIECES}, "finish_reason": "stop"}],
}  # fmt: skip
PIECE = b'data: {"id":"a","object":"chat.completion.chunk","choices":[{"index":0,"delta":{"content":"word "}}]}\n\n'
LAST = b'data: {"id":"a","choices":[],"usage":' + json.dumps(USAGE).encode() + b"}\n\ndata: [DONE]\n\n"
PATH = "/v1/chat/completions"


async def answer(request: web.Request) -> web.StreamResponse:
    """The provider."""
    if not (await request.json()).get("stream"):
        return web.json_response(ANSWER)
    response = web.StreamResponse(headers={"Content-Type": "text/event-stream"})
    await response.prepare(request)
    for _ in range(PIECES):
        await response.write(PIECE)
    await response.write(LAST)
    return response


class Proxy:
    """The peer: bytes in, bytes out."""

    def __init__(self, target: str) -> None:
        self._target = target

    async def session(self, app: web.Application):  # type: ignore[no-untyped-def]
        connector = aiohttp.TCPConnector(limit=0)
        self._session = aiohttp.ClientSession(connector=connector)
        yield
        await self._session.close()

    async def __call__(self, request: web.Request) -> web.StreamResponse:
        body = await request.read()
        async with self._session.post(
            self._target, data=body, headers={"Content-Type": "application/json"}
        ) as found:
            response = web.StreamResponse(status=found.status, headers={"Content-Type": found.content_type})
            await response.prepare(request)
            async for chunk in found.content.iter_any():
                await response.write(chunk)
        return response


def serve(role: str, port: int, target: str) -> None:
    app = web.Application()
    if role == "provider":
        app.router.add_post(PATH, answer)
    else:
        proxy = Proxy(target)
        app.cleanup_ctx.append(proxy.session)
        app.router.add_post(PATH, proxy.__call__)
    web.run_app(app, host="127.0.0.1", port=port, print=None, access_log=None)


async def round_of(
    address: str, body: Mapping[str, object], headers: Mapping[str, str], requests: int, connections: int
) -> tuple[float, float]:
    """(requests a second, median milliseconds) of one round."""
    left, times = iter(range(requests)), []

    async def ask(session: aiohttp.ClientSession) -> None:
        for _ in left:
            started = time.perf_counter()
            async with session.post(address + PATH, json=body, headers=headers) as response:
                data = await response.read()
                if response.status != 200 or b"word" not in data:
                    raise SystemExit(f"{address}: {response.status} {data[:300]!r}")
            times.append(time.perf_counter() - started)

    async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0)) as session:
        started = time.perf_counter()
        await asyncio.gather(*(ask(session) for _ in range(connections)))
    return requests / (time.perf_counter() - started), statistics.median(times) * 1000


def measure(proxy: str, home: Home, token: str, requests: int, connections: int) -> None:
    headers = {"Authorization": f"Bearer {token}"}
    for stream in (False, True):
        found: dict[str, list[tuple[float, float]]] = {"proxy": [], "gateway": []}
        for _ in range(ROUNDS):
            for name, address in (("proxy", proxy), ("gateway", home.address)):
                body = {**SAID, "model": "rack/m" if name == "gateway" else "m", "stream": stream}
                found[name].append(asyncio.run(round_of(address, body, headers, requests, connections)))
        rates = {name: statistics.median(rate for rate, _ in rounds) for name, rounds in found.items()}
        spread = {name: [round(rate) for rate, _ in rounds] for name, rounds in found.items()}
        waits = {name: statistics.median(wait for _, wait in rounds) for name, rounds in found.items()}
        added = 1000 / rates["gateway"] - 1000 / rates["proxy"]
        print(
            f"{'streamed' if stream else 'whole'} answers, {connections} connections: the gateway passes on "
            f"{rates['gateway'] / rates['proxy']:.2f} times the requests of a plain aiohttp proxy "
            f"(adds {added:.2f} ms of a worker's time to each; median wait {waits['gateway'] / waits['proxy']:.2f} "
            f"times; rounds {spread})"
        )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--requests", type=int, default=600)
    parser.add_argument("--connections", type=int, default=32)
    parser.add_argument("--serve", nargs=3, metavar=("ROLE", "PORT", "TARGET"), help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.serve:
        serve(given.serve[0], int(given.serve[1]), given.serve[2])
        return
    ports = {"provider": free_port(), "proxy": free_port()}
    target = f"http://127.0.0.1:{ports['provider']}{PATH}"
    peers = [
        subprocess.Popen([sys.executable, __file__, "--serve", role, str(port), target], env=os.environ)
        for role, port in ports.items()
    ]
    try:
        with tempfile.TemporaryDirectory(prefix="jazari-bench-") as folder:
            row = {"name": "rack", "url": target.removesuffix("/chat/completions"), "models": ["m"]}
            providers = json.dumps([{**row, "jurisdiction": "node"}])
            home = Home(
                Path(folder) / "home", more={"JAZARI_PROVIDERS": providers, "JAZARI_LOG_LEVEL": "warning"}
            )
            with running(home):
                home.done("people", "create", "bench-person")
                token = home.done("tokens", "create", "--person", "bench-person", "--scope", "read").strip()
                measure(f"http://127.0.0.1:{ports['proxy']}", home, token, given.requests, given.connections)
    finally:
        for peer in peers:
            peer.terminate()
            peer.wait()


if __name__ == "__main__":
    main()
