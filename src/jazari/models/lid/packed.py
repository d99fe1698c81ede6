"""Weights as bytes, eight labels to a 64-bit number: one look-up a feature scores all of them."""

import sys
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from jazari.models.lid.classifier import Floats, Linear, row_scale, words_per_row
from jazari.models.lid.features import Buckets

LANES = 8
_EVEN = np.uint64(0x00FF00FF00FF00FF)
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
            begins = firsts[some]
            for number, table in enumerate(self.tables):
                values = np.take(table, found, mode="clip")
                # Up to 257 bytes add up within 16 bits; a word has fewer features.
                halves = ((values & _EVEN).sum(axis=0), ((values >> np.uint64(8)) & _EVEN).sum(axis=0))
                for lane in range(min(LANES, len(self.bias) - number * LANES)):
                    shifted = halves[lane % 2] >> np.uint64(16 * (lane // 2))
                    column = np.add.reduceat((shifted & np.uint64(0xFFFF)).astype(np.int64), begins)
                    sums[some, number * LANES + lane] = column
        sums -= (128 * found.shape[0] * counts)[:, None]
        sums *= (row_scale(counts) * np.float32(self.scale))[:, None]
        return sums + self.bias


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
