"""Flower's programs, in their own environment."""

import os
import socket
import subprocess
import sys
from collections.abc import Callable, Mapping
from ipaddress import ip_address
from pathlib import Path
from typing import NoReturn

from jazari.core import Invalid
from jazari.models.errors import FederationFailed

APP = Path(__file__).parent / "flower_app"
_KEPT_LINES = 20


def run_app(
    programs: Path | None, folder: Path, superlink: str, certificates: Path | None,
    options: Mapping[str, object], said: Callable[[str], None],
) -> None:  # fmt: skip
    """One run of the app at a SuperLink of this machine, to its end. Raises FederationFailed, Invalid.

    `options` are the app's own; `said` is told every line that Flower says.
    """
    security = _security_lines(superlink, certificates)
    _meet(superlink)
    home = folder / "flower"
    home.mkdir(parents=True, exist_ok=True)
    link = [f"address = {_toml(superlink)}", *security]
    (home / "config.toml").write_text(
        "\n".join(["[superlink]", 'default = "here"', "[superlink.here]", *link, ""]), encoding="utf-8"
    )
    config = " ".join(f"{name}={_toml(value)}" for name, value in options.items())
    command = [program(programs, "flwr"), "run", str(APP), "here", "--stream", "--run-config", config]
    lines: list[str] = []
    with subprocess.Popen(
        command, env=_environment(programs, home), stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        stdin=subprocess.DEVNULL, text=True, errors="replace",
    ) as process:  # fmt: skip
        assert process.stdout is not None
        try:
            for line in process.stdout:
                lines = [*lines[-_KEPT_LINES:], line.strip()]
                said(line.strip())
        except BaseException:
            process.terminate()
            raise
    if process.returncode:
        raise FederationFailed(f"Flower ended with status {process.returncode}: {' | '.join(lines)}")


def join(
    programs: Path | None, superlink: str, certificates: Path | None, institute: str, dataset: str | None, port: int
) -> NoReturn:  # fmt: skip
    """Become a SuperNode, which takes part in what the coordinator starts until it is stopped.

    Raises FederationFailed where Flower is not here, Invalid.
    """
    node = {"institute": institute, "python": sys.executable, **({"dataset": dataset} if dataset else {})}
    command = [
        program(programs, "flower-supernode"), "--superlink", superlink, "--port", str(port),
        "--node-config", " ".join(f"{name}={_toml(value)}" for name, value in node.items()),
        *(["--root-certificates", str(certificates)] if certificates else _insecure(superlink)),
    ]  # fmt: skip
    home = Path(os.environ.get("JAZARI_HOME", ".jazari")).resolve() / "flower"
    home.mkdir(parents=True, exist_ok=True)
    environment = {**_environment(programs, home), "JAZARI_HOME": str(home.parent)}
    os.execve(command[0], command, environment)  # noqa: S606 - the process is no shell's


def program(programs: Path | None, name: str) -> str:
    """The path of one of Flower's programs. Raises FederationFailed."""
    path = (programs or Path(sys.prefix).parent / ".venv-flower" / "bin") / name
    if not path.exists():
        raise FederationFailed(
            f"there is no {path}: institutes train together by Flower, in an environment of its own; make it with "
            "`make flower`, or say where it is with JAZARI_FLOWER",
            path=str(path),
        )
    return str(path.absolute())


def _meet(superlink: str) -> None:
    """See that something listens there before Flower is asked, whose own words for it are a drawing."""
    host, _, port = superlink.rpartition(":")
    try:
        with socket.create_connection((host.strip("[]"), int(port)), timeout=10):
            return
    except (OSError, ValueError, OverflowError) as error:
        raise FederationFailed(
            f"no SuperLink answers at {superlink!r} ({error}): start one there (`flower-superlink --port PORT`) or "
            "name another (--superlink HOST:PORT)",
            superlink=superlink,
        ) from error


def _environment(programs: Path | None, home: Path) -> dict[str, str]:
    folder = str(Path(program(programs, "flwr")).parent)
    return {
        **os.environ,
        "FLWR_HOME": str(home),
        "FLWR_TELEMETRY_ENABLED": "0",
        "PATH": os.pathsep.join([folder, os.environ.get("PATH", "")]),
    }


def _security_lines(superlink: str, certificates: Path | None) -> list[str]:
    if certificates:
        return [f"root-certificates = {_toml(certificates.resolve())}"]
    _insecure(superlink)
    return ["insecure = true"]


def _insecure(superlink: str) -> list[str]:
    """Without encryption on this machine only. Raises Invalid."""
    host = superlink.rpartition(":")[0].strip("[]")
    try:
        here = host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        here = False
    if not here:
        raise Invalid(
            f"{superlink} is another machine: name the certificate that its SuperLink shows (--root-certificates)",
            superlink=superlink,
        )
    return ["--insecure"]


def _toml(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int):
        return str(value)
    escaped = str(value).replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
