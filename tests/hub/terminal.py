"""The hub's commands as somebody types them, in this process."""

from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass

import typer
from typer.testing import CliRunner

from jazari.core import JazariError
from jazari.hub import Hub


@dataclass
class SmallNode:
    """As much of a node as the hub's own commands use."""

    hub: Hub


def node_of(hub: Hub) -> Callable[[], AbstractContextManager[SmallNode]]:
    """What opens a node with this hub."""
    return lambda: nullcontext(SmallNode(hub))


def terminal(app: typer.Typer) -> Callable[..., str]:
    """Runs a command that ends with `status` (0) and gives what it printed; raises what it refuses with."""

    def run(*arguments: str, status: int = 0) -> str:
        result = CliRunner().invoke(app, arguments)
        if isinstance(result.exception, JazariError):
            raise result.exception
        assert result.exit_code == status, result.output
        return result.stdout

    return run
