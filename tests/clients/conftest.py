"""A really running node with two people's tokens, and the clients' own environment."""

import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.processes import Home, running

PYTHON = Path(__file__).parents[2] / ".venv-clients" / "bin" / "python"


@dataclass(frozen=True)
class Served:
    """A node's address, and tokens by the names that tests give them."""

    address: str
    tokens: dict[str, str]


@pytest.fixture(scope="package")
def served(complete: Home, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A node with its programme done; Amina is steward of `lab`, where Badr reads; Driss is a stranger there."""
    home = Home(tmp_path_factory.mktemp("node") / "home")
    shutil.copytree(complete.folder, home.folder)
    for person in ("amina", "badr", "driss"):
        home.done("people", "create", person)
    home.done("organisations", "create", "lab", "--steward", "amina")
    home.done("roles", "create", "--person", "badr", "--organisation", "lab", "--role", "reader")
    tokens = {
        f"{person.upper()}_TOKEN": home.done(
            "tokens", "create", "--person", person, "--scope", "write"
        ).strip()
        for person in ("amina", "badr", "driss")
    }
    with running(home, "serve"):
        yield Served(home.address, tokens)


@pytest.fixture
def client(served: Served, tmp_path: Path) -> Callable[..., str]:
    """Runs Python text in the clients' environment, as Amina or as nobody, and gives what it printed."""
    if not PYTHON.exists():
        pytest.skip(f"{PYTHON} is not there: `make setup` makes the clients' environment")

    def run(text: str, signed_in: bool = True) -> str:
        environment = {
            "PATH": os.environ["PATH"],
            "HOME": str(tmp_path),
            "HF_HOME": str(tmp_path / "hf"),
            "HF_ENDPOINT": served.address,
            "HF_HUB_DISABLE_XET": "1",
            "HF_HUB_DISABLE_PROGRESS_BARS": "1",
            "HF_HUB_DISABLE_TELEMETRY": "1",
            "NO_PROXY": "127.0.0.1",
        }
        if signed_in:
            environment |= served.tokens | {"HF_TOKEN": served.tokens["AMINA_TOKEN"]}
        result = subprocess.run(
            [PYTHON, "-W", "error::FutureWarning", "-c", text],
            cwd=tmp_path,
            env=environment,
            capture_output=True,
            text=True,
            check=False,
        )
        assert result.returncode == 0, result.stderr[-6000:]
        return result.stdout

    return run
