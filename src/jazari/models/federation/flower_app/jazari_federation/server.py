"""The coordinator's side: weights out, their average in, kept after every round."""

import json
from pathlib import Path

import numpy as np
from flwr.common import Context, FitRes, Parameters, Scalar, ndarrays_to_parameters, parameters_to_ndarrays
from flwr.server import Grid, LegacyContext, ServerApp, ServerConfig
from flwr.server.client_proxy import ClientProxy
from flwr.server.strategy import FedAvg
from flwr.server.workflow import DefaultWorkflow, SecAggPlusWorkflow

CLIPPED_AT = 8.0
"""Under masks a weight times its institute's share of `MOST_EXAMPLES` is one of 2^22 whole numbers up to this."""
MOST_EXAMPLES = 100_000.0


class Kept(FedAvg):
    """Federated averaging that writes every average down, with who took part and from how many examples."""

    def __init__(self, folder: Path, rounds: int, institutes: int) -> None:
        with np.load(folder / "average.npz", allow_pickle=False) as kept:
            self._names = sorted(kept.files)
            arrays = [kept[name] for name in self._names]
        self._folder = folder
        self._turn = json.loads((folder / "turn.json").read_text(encoding="utf-8"))
        self._history = json.loads((folder / "history.json").read_text(encoding="utf-8"))
        self.done = len(self._history)
        self._rounds = rounds
        super().__init__(
            fraction_fit=1.0,
            fraction_evaluate=0.0,
            min_fit_clients=institutes,
            min_available_clients=institutes,
            initial_parameters=ndarrays_to_parameters(arrays),
            on_fit_config_fn=self._config,
            fit_metrics_aggregation_fn=lambda _found: {},
        )

    def _config(self, server_round: int) -> dict[str, Scalar]:
        turn = {**self._turn, "round": self.done + server_round, "rounds": self._rounds}
        return {"names": json.dumps(self._names), "turn": json.dumps(turn)}

    def aggregate_fit(
        self,
        server_round: int,
        results: list[tuple[ClientProxy, FitRes]],
        failures: list[tuple[ClientProxy, FitRes] | BaseException],
    ) -> tuple[Parameters | None, dict[str, Scalar]]:
        """As FedAvg, weighed by examples. Raises RuntimeError where an institute's part is missing."""
        average, metrics = super().aggregate_fit(server_round, results, failures)
        if average is None or len(results) < self.min_fit_clients:
            raise RuntimeError(
                f"round {server_round}: {len(results)} of {self.min_fit_clients} institutes answered"
            )
        arrays = dict(zip(self._names, parameters_to_ndarrays(average), strict=True))
        told = [{**found.metrics, "examples": found.num_examples} for _, found in results]
        self._history.append(sorted(told, key=lambda row: str(row["institute"])))
        with (self._folder / "average.new").open("wb") as file:
            np.savez(file, **{name: array.astype(np.float32) for name, array in arrays.items()})
        (self._folder / "average.new").replace(self._folder / "average.npz")
        (self._folder / "history.new").write_text(json.dumps(self._history), encoding="utf-8")
        (self._folder / "history.new").replace(self._folder / "history.json")
        return average, metrics


app = ServerApp()


@app.main()
def main(grid: Grid, context: Context) -> None:
    """Every round that is left."""
    told = context.run_config
    rounds, institutes = int(told["rounds"]), int(told["institutes"])
    strategy = Kept(Path(str(told["folder"])), rounds, institutes)
    left = ServerConfig(num_rounds=rounds - strategy.done)
    legacy = LegacyContext(context=context, config=left, strategy=strategy)
    if told["secure"]:
        masks = SecAggPlusWorkflow(
            num_shares=institutes,
            reconstruction_threshold=institutes // 2 + 1,
            clipping_range=CLIPPED_AT,
            max_weight=MOST_EXAMPLES,
        )
        DefaultWorkflow(fit_workflow=masks)(grid, legacy)
    else:
        DefaultWorkflow()(grid, legacy)
