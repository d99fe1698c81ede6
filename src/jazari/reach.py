"""A node served on this machine alone, from its own process, for a program that it runs beside itself."""

import asyncio
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from fastapi import APIRouter, FastAPI
from granian.constants import Interfaces
from granian.server.embed import Server

from jazari.accounts import Accounts, AccountsMiddleware
from jazari.answers import add_answers, on_error
from jazari.core import Unavailable
from jazari.evals import Reached
from jazari.hub import has_own_tokens, is_upload


@contextmanager
def reached(people: Accounts, *routers: APIRouter) -> Iterator[Reached]:
    """These wires served to this machine alone, and a steward's token that ends with the block.

    Raises Unavailable where the node has no steward yet.
    """
    holders = people.people()
    steward = next(
        (one.name for one in holders if one.roles.get(people.node_organisation) == "steward"), None
    )
    if steward is None:
        raise Unavailable(
            "another harness asks with a token of this node's steward, and it has none yet; start it once with "
            "`jazari serve`, which makes the first one"
        )
    application = FastAPI(title="Jazari", openapi_url=None)
    for router in routers:
        application.include_router(router)
    add_answers(application)
    application.add_middleware(
        AccountsMiddleware,
        accounts=people,
        is_upload=is_upload,
        has_own_tokens=has_own_tokens,
        answer=on_error,
    )
    secret = people.create_token(steward, "read", label="evaluation", days=1)
    try:
        with served(application) as address:
            yield Reached(address, secret)
    finally:
        people.delete_token(people.authenticate_token(secret).token_id)


@contextmanager
def served(application: Any) -> Iterator[str]:
    """The address of an ASGI application on a free port of 127.0.0.1, while the block runs. Raises Unavailable."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    begun: threading.Event = threading.Event()
    server: list[Server] = []
    loop: list[asyncio.AbstractEventLoop] = []

    async def main() -> None:
        loop.append(asyncio.get_running_loop())
        # Its events belong to the loop that runs when it is made.
        server.append(
            Server(application, port=port, interface=Interfaces.ASGI, websockets=False, log_enabled=False)
        )
        serving = asyncio.ensure_future(server[0].serve())
        while not serving.done():
            try:
                _, writer = await asyncio.open_connection("127.0.0.1", port)
            except OSError:
                await asyncio.sleep(0.02)
                continue
            writer.close()
            break
        begun.set()
        await serving

    thread = threading.Thread(target=lambda: asyncio.run(main()), name="reach", daemon=True)
    thread.start()
    begun.wait()
    if not thread.is_alive():
        raise Unavailable(f"port {port} of 127.0.0.1 was taken meanwhile; try again")
    try:
        yield f"http://127.0.0.1:{port}"
    finally:
        loop[0].call_soon_threadsafe(server[0].stop)
        thread.join()
