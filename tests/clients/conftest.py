"""A running node with people's tokens, and clients that nobody here wrote, each in an environment of its own."""

import ast
import json
import os
import subprocess
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import pytest

from tests.processes import Home, running

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
ENVIRONMENTS = {
    "0": ROOT / ".venv-clients-0",
    "1": ROOT / ".venv-clients-1",
    "2": ROOT / ".venv-clients",
    "models": ROOT / ".venv",
    "api": ROOT / ".venv-clients-api",
}
"""Where each line of huggingface_hub is; `models` has transformers and torch beside the newest one, `api` OpenAI's and
Mistral's clients and none."""


@dataclass(frozen=True)
class Served:
    """A node's address, and tokens by people's names."""

    address: str
    tokens: dict[str, str]

    def environment(self, folder: Path, token: str | None = None) -> dict[str, str]:
        """What a client's process sees: an address, a token, a home of its own, and nothing else."""
        known = {"HF_TOKEN": token} if token else {}
        return {"PATH": os.environ["PATH"], "HOME": str(folder), "HF_ENDPOINT": self.address, **known}


@pytest.fixture(scope="package")
def served(complete: Home, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A node with its programme done; Amina is steward of `lab`, where Badr reads; Driss is a stranger there."""
    home = complete.copied(tmp_path_factory.mktemp("node") / "home")
    people = ("amina", "badr", "driss")
    for person in people:
        home.done("people", "create", person)
    home.done("organisations", "create", "lab", "--steward", "amina")
    home.done("roles", "create", "--person", "badr", "--organisation", "lab", "--role", "reader")
    tokens = {
        person: home.done("tokens", "create", "--person", person, "--scope", "write").strip()
        for person in people
    }
    tokens["amina-reads"] = home.done("tokens", "create", "--person", "amina", "--scope", "read").strip()
    with running(home, "serve"):
        yield Served(home.address, tokens)


@dataclass
class Teller:
    """A client that is loaded once and tells many stories, as Amina or as nobody."""

    environment: Path
    module: str
    served: Served
    home: Path
    _processes: dict[bool, subprocess.Popen[bytes]] = field(default_factory=dict)

    def tell(self, story: str, folder: Path, *, signed_in: bool = True) -> str:
        """Tell a story in an empty folder; gives what it printed. Fails with its errors where it does not end well."""
        process = self._process(signed_in)
        assert process.stdin is not None
        assert process.stdout is not None
        tokens: Mapping[str, str] = self.served.tokens if signed_in else {}
        request = {"story": story, "folder": str(folder), "tokens": tokens}
        process.stdin.write(json.dumps(request).encode() + b"\n")
        process.stdin.flush()
        status = process.stdout.readline().strip()
        assert status == b"0", (folder / "err").read_text(errors="replace")[-6000:]
        return (folder / "out").read_text()

    def end(self) -> None:
        for process in self._processes.values():
            process.communicate()

    def _process(self, signed_in: bool) -> subprocess.Popen[bytes]:
        if signed_in not in self._processes:
            home = self.home / ("amina" if signed_in else "nobody")
            home.mkdir(parents=True)
            token = self.served.tokens["amina"] if signed_in else None
            self._processes[signed_in] = subprocess.Popen(
                [python(self.environment), "-W", "error::FutureWarning", HERE / "teller.py", self.module],
                cwd=home, env=self.served.environment(home, token),
                stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            )  # fmt: skip
        return self._processes[signed_in]


class Tellers:
    """Every client that this run has loaded."""

    def __init__(self, served: Served, folder: Path) -> None:
        self._served, self._folder = served, folder
        self._known: dict[tuple[str, str], Teller] = {}

    def of(self, environment: str, module: str) -> Teller:
        """The client of an environment with the stories of a module loaded."""
        key = (environment, module)
        if key not in self._known:
            home = self._folder / "-".join(key)
            self._known[key] = Teller(ENVIRONMENTS[environment], module, self._served, home)
        return self._known[key]

    def end(self) -> None:
        for teller in self._known.values():
            teller.end()


@pytest.fixture(scope="package")
def tellers(served: Served, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Tellers]:
    known = Tellers(served, tmp_path_factory.mktemp("clients"))
    yield known
    known.end()


def python(environment: Path) -> Path:
    """The interpreter of a client's environment."""
    found = environment / "bin" / "python"
    assert found.exists(), f"{environment.name} is not there: `make setup` makes the clients' environments"
    return found


@cache
def stories(module: str) -> list[str]:
    """The stories of a module, read without loading it: its client need not be in this environment."""
    tree = ast.parse((HERE / "stories" / f"{module}.py").read_text(encoding="utf-8"))
    functions = [node for node in tree.body if isinstance(node, ast.FunctionDef)]
    return [node.name for node in functions if [argument.arg for argument in node.args.args] == ["tokens"]]
