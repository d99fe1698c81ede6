"""The processes of a node: the server, the worker, and `jazari up`, which starts both and runs the programme."""

import errno
import os
import signal
import socket
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path
from types import FrameType
from typing import Annotated

import typer
from granian import Granian
from granian.constants import Interfaces

from jazari.core import HomeLocked, Settings, Unavailable, end_with_parent, load_settings, locked_home
from jazari.node import open_node
from jazari.programme import job_functions, run_on_worker, summary

PARENT_VARIABLE = "JAZARI_PARENT_PROCESS"
"""Set for the children of `jazari up`: they end when that process is gone, however it went."""

TAKEOVER_SECONDS = 15
"""How long `jazari up` and its children wait for the orphans of a killed predecessor to notice and end."""

RELEASE_SECONDS = 3
"""How long a killed server's own processes may hold its address after it."""

LOOK_SECONDS = 0.2


def serve() -> None:
    """Serve this node's pages and wires until stopped."""
    settings = load_settings()
    with _sole(settings, "server", _patience_seconds()):
        settings = _at_free_address(settings)
        with open_node(settings) as node:
            first = node.accounts.first_start()
        if first is not None:
            _say_first_password(*first)
        if PARENT_VARIABLE in os.environ:
            end_with_parent(int(os.environ[PARENT_VARIABLE]))
        # The server's own processes read the same settings from the environment.
        os.environ.update(_environment(settings))
        server = Granian(
            "jazari.app:server",
            address=settings.host,
            port=settings.port,
            interface=Interfaces.ASGI,
            workers=settings.workers,
            factory=True,
            log_enabled=False,
            websockets=False,
            respawn_failed_workers=True,
            workers_kill_timeout=5,
        )
        _say(f"Serving on http://{settings.listen}")
        server.serve()


def work() -> None:
    """Do this node's jobs until stopped."""
    settings = load_settings()
    with _sole(settings, "worker", _patience_seconds()), open_node(settings) as node:
        if PARENT_VARIABLE in os.environ:
            end_with_parent(int(os.environ[PARENT_VARIABLE]))
        stop = _stop_asked()
        worker = node.worker(job_functions(node))
        worker.start()
        stop.wait()
        worker.stop()


def up(
    country: Annotated[str, typer.Option(help="A country pack's name or folder.")] = "",
) -> None:
    """Start this node, run the country's programme where it is not done, and serve until stopped."""
    settings = load_settings(**({"country": country} if country else {}))
    with locked_home(settings.home, "node"), open_node(settings) as node:
        with _sole(settings, "server", TAKEOVER_SECONDS):
            settings = _at_free_address(settings)
        first = node.accounts.first_start()
        asked = _stop_asked()
        children: dict[str, subprocess.Popen[bytes]] = {}

        def go_on() -> None:
            if asked.is_set():
                sys.exit(0)
            _all_there(children)

        try:
            for verb in ("serve", "work"):
                children[verb] = _start(settings, verb)
            _wait_until_served(settings, children["serve"], go_on)
            _say(f"Serving on http://{settings.listen}")
            if first is not None:
                _say_first_password(*first)
            outcome = run_on_worker(node, go_on)
            for line in summary(node, outcome, f"http://{settings.listen}"):
                typer.echo(line)
            while True:
                time.sleep(LOOK_SECONDS)
                go_on()
        finally:
            _stop(children)


def _say(line: str) -> None:
    typer.echo(line, err=True)


def _say_first_password(handle: str, password: str) -> None:
    _say(f"First steward: {handle}, password {password} (shown once; change it at /account)")


@contextmanager
def _sole(settings: Settings, role: str, patience_seconds: float) -> Iterator[None]:
    """Hold the home for a role, once a killed predecessor's processes had that much time to end."""
    deadline = time.monotonic() + patience_seconds
    with ExitStack() as held:
        while True:
            try:
                held.enter_context(locked_home(settings.home, role))
                break
            except HomeLocked:
                if time.monotonic() > deadline:
                    raise
                time.sleep(LOOK_SECONDS)
        yield


def _patience_seconds() -> float:
    return TAKEOVER_SECONDS if PARENT_VARIABLE in os.environ else 0


def _at_free_address(settings: Settings) -> Settings:
    """The settings with an address that nobody listens on, its port chosen where they say 0.

    The server's own processes share their port (SO_REUSEPORT), so that the system itself would let two nodes
    share one and give each of them some of the requests. Raises Unavailable.
    """
    deadline = time.monotonic() + RELEASE_SECONDS
    while True:
        try:
            family, kind, _, _, address = socket.getaddrinfo(
                settings.host, settings.port, type=socket.SOCK_STREAM
            )[0]
            with socket.socket(family, kind) as probe:
                probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
                probe.bind(address)
                port: int = probe.getsockname()[1]
            host = settings.listen.rsplit(":", 1)[0]
            return settings.model_copy(update={"listen": f"{host}:{port}"})
        except OSError as error:
            if error.errno == errno.EADDRINUSE and time.monotonic() < deadline:
                time.sleep(LOOK_SECONDS)
                continue
            raise Unavailable(
                f"{settings.listen} cannot be served on ({error.strerror}); set JAZARI_LISTEN to another "
                "address, like 127.0.0.1:8001"
            ) from error


def _start(settings: Settings, verb: str) -> subprocess.Popen[bytes]:
    environment = {**os.environ, **_environment(settings), PARENT_VARIABLE: str(os.getpid())}
    with _log(settings, verb).open("ab") as log:
        return subprocess.Popen(
            [sys.executable, "-m", "jazari", verb],
            env=environment,
            stdout=log,
            stderr=log,
            stdin=subprocess.DEVNULL,
        )


def _environment(settings: Settings) -> dict[str, str]:
    return {
        "JAZARI_HOME": str(settings.home),
        "JAZARI_COUNTRY": settings.country,
        "JAZARI_LISTEN": settings.listen,
    }


def _log(settings: Settings, verb: str) -> Path:
    folder = settings.home / "logs"
    folder.mkdir(exist_ok=True)
    return folder / f"{verb}.log"


def _wait_until_served(
    settings: Settings, server: subprocess.Popen[bytes], go_on: Callable[[], None]
) -> None:
    """Return when `/health` answers. Raises Unavailable with the server's last words when it ends first."""
    while server.poll() is None:
        go_on()
        try:
            with urllib.request.urlopen(f"http://{settings.listen}/health", timeout=5):
                return
        except urllib.error.HTTPError:
            return
        except OSError:
            time.sleep(LOOK_SECONDS)
    lines = _log(settings, "serve").read_text(encoding="utf-8", errors="replace").strip().splitlines()
    last = lines[-1] if lines else "it said nothing"
    raise Unavailable(
        f"the server did not start on {settings.listen}: {last}", log=str(_log(settings, "serve"))
    )


def _stop_asked() -> threading.Event:
    """Set once somebody asks this process to stop; a second signal does not cut the ending short.

    Nothing is raised where the signal comes: that may be inside a destructor, where Python passes over exceptions.
    """
    asked = threading.Event()

    def on_signal(_number: int, _frame: FrameType | None) -> None:
        asked.set()

    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, on_signal)
    return asked


def _all_there(children: Mapping[str, subprocess.Popen[bytes]]) -> None:
    """Raise Unavailable where a child ended by itself."""
    for verb, child in children.items():
        if child.poll() is not None:
            raise Unavailable(
                f"`jazari {verb}` ended with status {child.returncode}; its log is {verb}.log in the data "
                "folder's logs/"
            )


def _stop(children: Mapping[str, subprocess.Popen[bytes]]) -> None:
    for child in children.values():
        child.terminate()
    for child in children.values():
        try:
            child.wait(timeout=20)
        except subprocess.TimeoutExpired:
            child.kill()
            child.wait()
