"""An institute's side: the weights go to the institute's own Jazari, and what it made of them comes back."""

import json
import subprocess
import tempfile
from pathlib import Path

import numpy as np
from flwr.client import Client, NumPyClient
from flwr.client.mod import secaggplus_mod
from flwr.clientapp import ClientApp
from flwr.clientapp.typing import ClientAppCallable
from flwr.common import Config, Context, Message, NDArrays, Scalar

MOST_EXAMPLES = 100_000
"""An institute weighs no more than if it had so many: masked sums have room for no more."""


class Institute(NumPyClient):
    """Trains by `python -m jazari models improve`, which reads this institute's dataset; only weights leave."""

    def __init__(self, context: Context) -> None:
        self._node = context.node_config

    def fit(self, parameters: NDArrays, config: Config) -> tuple[NDArrays, int, dict[str, Scalar]]:
        """One round. Raises RuntimeError with what Jazari said."""
        names = json.loads(str(config["names"]))
        with tempfile.TemporaryDirectory() as folder:
            np.savez(Path(folder) / "given.npz", **dict(zip(names, parameters, strict=True)))
            (Path(folder) / "turn.json").write_text(str(config["turn"]), encoding="utf-8")
            command = [str(self._node["python"]), "-m", "jazari", "models", "improve", folder]
            if self._node.get("dataset"):
                command += ["--dataset", str(self._node["dataset"])]
            finished = subprocess.run(command, capture_output=True, text=True, check=False)
            if finished.returncode:
                raise RuntimeError(f"jazari models improve: {finished.stderr.strip()[-2000:]}")
            told = json.loads(finished.stdout)
            with np.load(Path(folder) / "improved.npz", allow_pickle=False) as improved:
                arrays = [improved[name] for name in names]
        facts = {"institute": str(self._node["institute"]), "dataset": str(told["dataset"])}
        return arrays, min(int(told["examples"]), MOST_EXAMPLES), facts


def institute(context: Context) -> Client:
    """The client of a SuperNode."""
    return Institute(context).to_client()


def masked(message: Message, context: Context, call_next: ClientAppCallable) -> Message:
    """SecAgg+ (Bell et al., 2020) where the run asks for it: then the sum alone can be read, nobody's weights."""
    if context.run_config["secure"]:
        return secaggplus_mod(message, context, call_next)
    return call_next(message, context)


app = ClientApp(client_fn=institute, mods=[masked])
