"""The hub's commands as somebody types them, in this process."""

from collections.abc import Callable

import typer
from typer.testing import CliRunner

from jazari.core import JazariError


def terminal(app: typer.Typer) -> Callable[..., str]:
    """Runs a command that ends with `status` (0) and gives what it printed; raises what it refuses with."""

    def run(*arguments: str, status: int = 0) -> str:
        result = CliRunner().invoke(app, arguments)
        if isinstance(result.exception, JazariError):
            raise result.exception
        assert result.exit_code == status, result.output
        return result.stdout

    return run
