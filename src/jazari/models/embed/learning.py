"""Contrastive learning: the vector of a text is to be nearer to its other half than to those of all others.

InfoNCE both ways within a batch (van den Oord, Li and Vinyals 2018, "Representation learning with contrastive
predictive coding") over rows that begin pseudo-random, so that what is never met in two languages still stands for
itself; one learning rate a row (Duchi, Hazan and Singer 2011), as some words are much more frequent than others.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

import numpy as np
import torch
import torch.nn.functional as F  # noqa: N812
from numpy.typing import NDArray
from torch import Tensor

from jazari.models.embed.bags import Bag, Ints, Table
from jazari.models.embed.examples import Examples
from jazari.models.embed.model import Floats, feature_keys, random_rows
from jazari.models.errors import DamagedModel
from jazari.models.tensors import keep_tensors, read_tensors

STATE = "state.safetensors"
STATE_STEPS = 25
"""So many steps are lost at most when a training is killed."""


@dataclass(frozen=True, slots=True)
class Schedule:
    """How rows learn: `steps` batches of `pairs`, by a rate that falls to 0; cosines are divided by `temperature`."""

    dimensions: int
    steps: int
    pairs: int
    rate: float
    temperature: float
    seed: int


def _telling(counts: Ints) -> Floats:
    """How much each feature tells, 0.05 to 1: the less, the more often it is seen."""
    most = max(int(counts.max(initial=0)), 2)
    telling: Floats = np.clip(1 - np.log(counts + 0.5) / np.log(most + 1), 0.05, 1).astype(np.float32)
    return telling


def learn(
    table: Table,
    counts: Ints,
    examples: Examples,
    schedule: Schedule,
    folder: Path,
    progress: Callable[[int, int, float], None],
) -> Floats:
    """The rows of the table's features, (features, dimensions).

    Its state is kept in `folder` every `STATE_STEPS` steps; found there, it goes on from it to the same rows.
    `progress` is told steps done, all steps and the loss in nats.
    """
    threads = torch.get_num_threads()
    torch.set_num_threads(1)  # sums in one order, so that the same data gives the same rows
    try:
        return _learn(table, counts, examples, schedule, folder / STATE, progress)
    finally:
        torch.set_num_threads(threads)


def _learn(
    table: Table,
    counts: Ints,
    examples: Examples,
    schedule: Schedule,
    state: Path,
    progress: Callable[[int, int, float], None],
) -> Floats:
    begin = random_rows(feature_keys(table.names), schedule.dimensions) * _telling(counts)[:, None]
    rows, squares = torch.from_numpy(begin), torch.zeros(len(begin))
    for step in range(_resume(state, rows, squares), schedule.steps):
        random = Random(f"{schedule.seed} {step}")  # noqa: S311 - nothing secret is chosen
        batch = examples.draw(schedule.pairs, random)
        loss, places, gradient = _gradient(rows, table, batch, schedule.temperature)
        squares[places] += gradient.square().mean(dim=1)
        rate = schedule.rate * (1 - step / schedule.steps)
        rows[places] -= rate * gradient / (squares[places] + 1e-8).sqrt()[:, None]
        if (step + 1) % STATE_STEPS == 0:
            arrays = {"rows": rows.numpy(), "squares": squares.numpy(), "step": np.array([step + 1])}
            keep_tensors(state, arrays)
        progress(step + 1, schedule.steps, loss)
    learned: Floats = rows.numpy()
    return learned


def _gradient(
    rows: Tensor, table: Table, batch: Sequence[tuple[Bag, Bag]], temperature: float
) -> tuple[float, Tensor, Tensor]:
    """The loss of a batch, the places of the rows that it touches, and their gradients."""
    bags = [bag for side in zip(*batch, strict=True) for bag in side]
    words, of_texts = np.unique(np.concatenate([bag.words for bag in bags]), return_inverse=True)
    sizes = table.starts[words + 1] - table.starts[words]
    flat = _ranges(table.starts[words], sizes)
    touched, of_words = np.unique(table.places[flat], return_inverse=True)
    places = torch.from_numpy(touched)
    own = rows[places].requires_grad_()
    of_each_word = _sums(own, of_words, sizes, table.weights[flat])
    weights = np.concatenate([bag.weights for bag in bags])
    texts = _sums(of_each_word, of_texts, np.array([len(bag.words) for bag in bags]), weights)
    units = F.normalize(texts, dim=1, eps=1e-6)
    ones, others = units[: len(batch)], units[len(batch) :]
    cosines = ones @ others.T / temperature
    wanted = torch.arange(len(batch))
    loss = F.cross_entropy(cosines, wanted, reduction="sum") + F.cross_entropy(
        cosines.T, wanted, reduction="sum"
    )
    (gradient,) = torch.autograd.grad(loss, [own])
    return loss.item() / (2 * len(batch)), places, gradient


def _sums(rows: Tensor, places: Ints, sizes: Ints, weights: Floats) -> Tensor:
    """Weighed sums of rows: the first `sizes[0]` places make the first sum."""
    ends = torch.from_numpy(np.cumsum([0, *sizes])[:-1])
    given = torch.from_numpy(weights)
    return F.embedding_bag(torch.from_numpy(places), rows, ends, mode="sum", per_sample_weights=given)


def _ranges(starts: Ints, sizes: Ints) -> Ints:
    """The numbers from each start on, `sizes` of them, one after the other."""
    steps: Ints = np.arange(sizes.sum()) - np.repeat(np.cumsum(sizes) - sizes, sizes)
    return np.repeat(starts, sizes) + steps


def _resume(state: Path, rows: Tensor, squares: Tensor) -> int:
    """The steps done when the state was kept, whose numbers are put into the tensors; 0 where none fits them."""
    try:
        kept = read_tensors(state.read_bytes())
    except (FileNotFoundError, DamagedModel):
        return 0
    found: list[NDArray[np.generic]] = [kept["rows"], kept["squares"]]
    if [array.shape for array in found] != [tuple(rows.shape), tuple(squares.shape)]:
        return 0
    for tensor, array in zip((rows, squares), found, strict=True):
        tensor.copy_(torch.from_numpy(np.array(array)))
    return int(kept["step"][0])
