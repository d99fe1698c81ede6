"""A multinomial logistic regression over hashed features, trained with Adagrad in plain numpy."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from jazari.models.lid.features import Buckets, buckets
from jazari.models.lid.text import Rows, fold, rows

Floats = NDArray[np.float32]

BATCH_TEXTS = 512
_GRADIENT_SCALE = np.float32(100.0)
"""Gradients of single features are tiny; scaled so that Adagrad's first sums do not drown them."""


@dataclass(frozen=True, slots=True)
class Shape:
    """How texts become features: longest n-gram, and the number of buckets as a power of two."""

    longest: int
    buckets_log2: int


@dataclass(frozen=True, slots=True)
class Schedule:
    """How long and how fast to learn."""

    epochs: int
    learning_rate: float
    seed: int


@dataclass(frozen=True, slots=True)
class Linear:
    """Weights of shape (labels, buckets) and a bias a label; a text's logits are
    `bias + sum of its features' weights / sqrt(words)`.
    """

    weights: Floats
    bias: Floats

    def logits(self, found: Buckets, firsts: NDArray[np.int64]) -> Floats:
        """Logits of each row, shape (rows, labels)."""
        counts = words_per_row(firsts, found.shape[1])
        logits = np.zeros((len(firsts), len(self.bias)), dtype=np.float32)
        some = counts > 0
        if some.any():
            for label, weights in enumerate(self.weights):
                by_word = weights[found].sum(axis=0)
                logits[some, label] = np.add.reduceat(by_word, firsts[some])
        logits *= row_scale(counts)[:, None]
        return logits + self.bias


@dataclass(frozen=True, slots=True)
class _Batch:
    found: Buckets
    firsts: NDArray[np.int64]
    targets: NDArray[np.int64]
    weights: Floats


def words_per_row(firsts: NDArray[np.int64], words: int) -> NDArray[np.int64]:
    """How many words each row has."""
    return np.diff(np.append(firsts, words))


def row_scale(words: NDArray[np.int64]) -> Floats:
    """What a row's summed weights are multiplied with: long texts get surer, but slower than by length."""
    return (1.0 / np.sqrt(np.maximum(words, 1))).astype(np.float32)


def softmax(logits: Floats) -> Floats:
    """Probabilities along the last axis."""
    shares: Floats = np.exp(logits - logits.max(axis=-1, keepdims=True))
    shares /= shares.sum(axis=-1, keepdims=True)
    return shares


def script_rows(texts: Sequence[str], script: int) -> Rows:
    """All texts as the model of `script` reads them, whatever their own script."""
    codes, starts, _, _ = fold(texts)
    return rows(codes, starts, np.ones(len(texts), dtype=np.bool_), script)


def fit(
    texts: Sequence[str],
    targets: NDArray[np.int64],
    text_weights: Floats,
    labels: int,
    script: int,
    shape: Shape,
    schedule: Schedule,
    progress: Callable[[int, int], None],
    start: Linear | None = None,
) -> Linear:
    """Weights after `epochs` passes over the texts in an order that the seed decides, from 0 or those of `start`."""
    random = np.random.default_rng(schedule.seed)
    order = random.permutation(len(texts))
    batches = []
    for begin in range(0, len(order), BATCH_TEXTS):
        chosen = order[begin : begin + BATCH_TEXTS]
        found, firsts = buckets(
            script_rows([texts[i] for i in chosen], script), shape.longest, shape.buckets_log2
        )
        batches.append(_Batch(found, firsts, targets[chosen], text_weights[chosen]))
    size = 1 << shape.buckets_log2
    model = Linear(
        np.zeros((labels, size), dtype=np.float32) if start is None else start.weights.copy(),
        np.zeros(labels, dtype=np.float32) if start is None else start.bias.copy(),
    )
    squares = np.ones((labels, size), dtype=np.float32)
    for epoch in range(schedule.epochs):
        rate = schedule.learning_rate * (1 - 0.9 * epoch / schedule.epochs)
        for done, number in enumerate(random.permutation(len(batches))):
            _learn(model, squares, batches[number], np.float32(rate))
            if done % 16 == 0:
                progress(epoch * len(batches) + done, schedule.epochs * len(batches))
    return model


def _learn(model: Linear, squares: Floats, batch: _Batch, rate: np.float32) -> None:
    """One Adagrad step, in place."""
    counts = words_per_row(batch.firsts, batch.found.shape[1])
    errors = softmax(model.logits(batch.found, batch.firsts))
    errors[np.arange(len(errors)), batch.targets] -= 1
    errors *= (batch.weights * row_scale(counts) / len(errors) * _GRADIENT_SCALE)[:, None]
    size = model.weights.shape[1]
    flat = batch.found.ravel()
    for label in range(len(model.bias)):
        by_word = np.repeat(errors[:, label], counts)
        by_feature = np.broadcast_to(by_word, batch.found.shape).ravel()
        gradient = np.bincount(flat, weights=by_feature, minlength=size).astype(np.float32)
        squares[label] += gradient * gradient
        model.weights[label] -= rate * gradient / np.sqrt(squares[label])
