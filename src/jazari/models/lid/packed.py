"""Weights as bytes, eight labels to a 64-bit number: one look-up a feature scores all of them."""

import sys
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from jazari.models.lid.classifier import Floats, Linear, row_scale, words_per_row
from jazari.models.lid.features import Buckets

LANES = 8
_EVEN = np.uint64(0x00FF00FF00FF00FF)
_PAIR, _LOWER = np.uint64(0x0000FFFF0000FFFF), np.uint64(0xFFFFFFFF)
_KEPT_SHARE = 0.9998
"""The share of weights that the byte range covers; the few beyond are cut off rather than coarsening all."""


@dataclass(frozen=True, slots=True)
class Quantised:
    """Weights of shape (labels, buckets) as signed bytes, worth `scale` each, and the float bias."""

    weights: NDArray[np.int8]
    bias: Floats
    scale: float


@dataclass(frozen=True, slots=True)
class Packed:
    """A quantised model laid out for speed: arrays of shape (buckets,), each of up to eight labels."""

    tables: tuple[NDArray[np.uint64], ...]
    bias: Floats
    scale: float

    def logits(self, found: Buckets, firsts: NDArray[np.int64]) -> Floats:
        """As `Linear.logits`, within the rounding of the weights."""
        counts = words_per_row(firsts, found.shape[1])
        some = counts > 0
        sums = np.zeros((len(firsts), len(self.bias)), dtype=np.float32)
        if some.any():
            for number, table in enumerate(self.tables):
                begin = number * LANES
                columns = _row_sums(table, found, firsts[some])[:, : len(self.bias) - begin]
                sums[some, begin : begin + LANES] = columns
        sums -= (128 * found.shape[0] * counts)[:, None]
        sums *= (row_scale(counts) * np.float32(self.scale))[:, None]
        return sums + self.bias


def _row_sums(table: NDArray[np.uint64], found: Buckets, begins: NDArray[np.int64]) -> NDArray[np.uint64]:
    """What the features of each row have in each lane of the table, shape (rows, LANES)."""
    values = np.take(table, found, mode="clip")
    sums = np.empty((len(begins), LANES), dtype=np.uint64)
    for odd, bytes_ in enumerate((values & _EVEN, (values >> np.uint64(8)) & _EVEN)):
        # Up to 257 bytes add up within 16 bits, and a word has fewer features; all words of a text within 32.
        by_word = bytes_.sum(axis=0)
        for place in (0, 1):
            pairs = np.add.reduceat((by_word >> np.uint64(16 * place)) & _PAIR, begins)
            sums[:, 2 * place + odd] = pairs & _LOWER
            sums[:, 2 * place + odd + 4] = pairs >> np.uint64(32)
    return sums


def quantise(model: Linear) -> Quantised:
    """The model in signed bytes, all labels on one scale so that they stay comparable."""
    sizes = np.sort(np.abs(model.weights[model.weights != 0]))
    largest = float(sizes[int((len(sizes) - 1) * _KEPT_SHARE)]) if len(sizes) else 1.0
    scale = largest / 127
    rounded = np.clip(np.rint(model.weights / np.float32(scale)), -127, 127).astype(np.int8)
    return Quantised(rounded, model.bias, scale)


def pack(model: Quantised) -> Packed:
    """The model's look-up tables."""
    labels, size = model.weights.shape
    tables = []
    for begin in range(0, labels, LANES):
        lanes = np.full((size, LANES), 128, dtype=np.uint8)
        part = model.weights[begin : begin + LANES]
        lanes[:, : len(part)] = (part.T.astype(np.int16) + 128).astype(np.uint8)
        if sys.byteorder == "big":
            lanes = np.ascontiguousarray(lanes[:, ::-1])
        tables.append(lanes.view(np.uint64).ravel())
    return Packed(tuple(tables), model.bias, model.scale)
