"""The training loop: seeded, the same on any number of cores, and resumed where it was killed."""

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F  # noqa: N812
from numpy.typing import NDArray
from torch import Tensor

from jazari.core import cores_given
from jazari.models.errors import DamagedModel
from jazari.models.lm.network import Llama, Shape, start
from jazari.models.lm.optimiser import Optimiser
from jazari.models.tensors import keep_tensors, read_tensors

STATE = "state.safetensors"
STATE_STEPS = 20
"""So many steps are lost at most when a training is killed."""
_PART_ROWS = 4
"""A batch is cut into parts of so many rows, whose gradients are added in order: the same sum on any machine."""


@dataclass(frozen=True, slots=True)
class Schedule:
    """How the weights move: a rise over `warm_share` of the steps, a plateau, a fall to 0 over `fall_share`."""

    rows_per_step: int
    matrix_rate: float
    embedding_rate: float
    decay: float
    warm_share: float
    fall_share: float
    seed: int

    def scale(self, step: int, steps: int) -> float:
        """The share of the learning rates that step `step` of `steps` takes; steps count from 1."""
        rise = step / max(1.0, self.warm_share * steps)
        fall = (steps - step + 1) / max(1.0, self.fall_share * steps)
        return min(1.0, rise, fall)


def learn(
    shape: Shape,
    schedule: Schedule,
    rows: NDArray[np.int64],
    folder: Path,
    progress: Callable[[int, int, float], None],
) -> Llama:
    """A network that has read the rows, (rows, context + 1), once each.

    Its state is kept in `folder` every `STATE_STEPS` steps; found there, it goes on from it to the same weights.
    `progress` is told steps done, all steps and the loss in nats a token.
    """
    threads = torch.get_num_threads()
    # One thread a part: results do not depend on how many cores share a matrix.
    torch.set_num_threads(1)
    try:
        with ThreadPoolExecutor(cores_given(), initializer=torch.set_num_threads, initargs=(1,)) as pool:
            return _learn(shape, schedule, rows, folder, progress, pool)
    finally:
        torch.set_num_threads(threads)


def _learn(
    shape: Shape,
    schedule: Schedule,
    rows: NDArray[np.int64],
    folder: Path,
    progress: Callable[[int, int, float], None],
    pool: ThreadPoolExecutor,
) -> Llama:
    network = Llama(shape)
    start(network, schedule.seed)
    optimiser = Optimiser(network, schedule.matrix_rate, schedule.embedding_rate, schedule.decay)
    steps = len(rows) // schedule.rows_per_step
    for step in range(_resume(folder / STATE, network, optimiser) + 1, steps + 1):
        batch = rows[(step - 1) * schedule.rows_per_step : step * schedule.rows_per_step]
        loss = _backward(network, torch.from_numpy(batch), pool)
        optimiser.step(step, schedule.scale(step, steps))
        if step % STATE_STEPS == 0:
            _keep(folder / STATE, step, network, optimiser)
        progress(step, steps, loss)
    return network


def _backward(network: Llama, batch: Tensor, pool: ThreadPoolExecutor) -> float:
    """Puts the batch's gradients into the weights' `grad`; gives its loss."""
    weights = list(network.parameters())

    def part(rows: Tensor) -> tuple[float, Sequence[Tensor]]:
        logits = network.logits(network(rows[:, :-1]))
        loss = F.cross_entropy(logits.flatten(0, 1), rows[:, 1:].flatten(), reduction="sum")
        return loss.item(), torch.autograd.grad(loss, weights)

    count = batch[:, 1:].numel()
    sums = [torch.zeros_like(weight) for weight in weights]
    total = 0.0
    for loss, gradients in pool.map(part, torch.split(batch, _PART_ROWS)):
        total += loss
        for sum_, gradient in zip(sums, gradients, strict=True):
            sum_ += gradient
    for weight, sum_ in zip(weights, sums, strict=True):
        weight.grad = sum_ / count
    return total / count


def _keep(path: Path, step: int, network: Llama, optimiser: Optimiser) -> None:
    arrays = {name: tensor.numpy() for name, tensor in _state(network, optimiser).items()}
    keep_tensors(path, {**arrays, "step": np.array([step], dtype=np.int64)})


def _resume(path: Path, network: Llama, optimiser: Optimiser) -> int:
    """The step after which the kept state was, now in the network and optimiser; 0 where none fits them."""
    try:
        arrays = read_tensors(path.read_bytes())
    except (FileNotFoundError, DamagedModel):
        return 0
    wanted = _state(network, optimiser)
    # Code that was changed since may have made another network of the same recipe.
    if {name: tuple(array.shape) for name, array in arrays.items() if name != "step"} != {
        name: tuple(tensor.shape) for name, tensor in wanted.items()
    }:
        return 0
    with torch.no_grad():
        for name, tensor in wanted.items():
            tensor.copy_(torch.from_numpy(np.array(arrays[name])))
    return int(arrays["step"][0])


def _state(network: Llama, optimiser: Optimiser) -> dict[str, Tensor]:
    return {f"weight.{name}": tensor for name, tensor in network.state_dict().items()} | optimiser.state
