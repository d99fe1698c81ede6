"""An embedding model: a row of small numbers for each feature that it knows, and the files it is kept in."""

import json
import zlib
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from jazari.models.errors import DamagedModel
from jazari.models.records import Files
from jazari.models.tensors import read_tensors, write_tensors

CONFIG, WEIGHTS = "config.json", "model.safetensors"
FORMAT = 1
MOST_DIMENSIONS = 1024
LEVELS = 7
"""A number of a row is one of -7 to 7 times the row's scale: 4 bits, two to a byte."""

Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class EmbedModel:
    """Rows by the key of their feature: `keys` (features,) ascending, `packed` (features, dimensions / 2) and `scales`
    (features,).

    A feature without a row has a pseudo-random one of length `unseen`, always the same: two texts that share a name
    are near, whether the model ever saw it or not.
    """

    keys: NDArray[np.uint32]
    packed: NDArray[np.uint8]
    scales: NDArray[np.float16]
    unseen: float

    @property
    def dimensions(self) -> int:
        """Numbers in a vector."""
        return 2 * len(self.packed.T)

    def rows(self, names: Sequence[str]) -> Floats:
        """The rows of features, (names, dimensions)."""
        wanted = feature_keys(names)
        places = np.minimum(np.searchsorted(self.keys, wanted), max(len(self.keys) - 1, 0))
        known = self.keys[places] == wanted if len(self.keys) else np.zeros(len(wanted), dtype=np.bool_)
        found = np.empty((len(wanted), self.dimensions), dtype=np.float32)
        found[known] = unpacked(self.packed[places[known]], self.scales[places[known]])
        found[~known] = random_rows(wanted[~known], self.dimensions) * np.float32(self.unseen)
        return found


def feature_keys(names: Sequence[str]) -> NDArray[np.uint32]:
    """A number of 32 bits for each name of a feature; two of a hundred thousand names may share one."""
    return np.array([zlib.crc32(name.encode()) for name in names], dtype=np.uint32)


def random_rows(keys: NDArray[np.uint32], dimensions: int) -> Floats:
    """Rows of length 1 with random signs, (keys, dimensions), that depend on the keys alone (SplitMix64)."""
    words = np.arange((dimensions + 63) // 64, dtype=np.uint64) * np.uint64(0xBF58476D1CE4E5B9)
    state = keys.astype(np.uint64)[:, None] * np.uint64(0x9E3779B97F4A7C15) + words + np.uint64(1)
    state = (state ^ (state >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    state = (state ^ (state >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    state ^= state >> np.uint64(31)
    octets = state.astype("<u8").view(np.uint8).reshape(len(keys), 8 * len(words))
    bits = np.unpackbits(octets, axis=1)[:, :dimensions]
    return (bits.astype(np.float32) * 2 - 1) / np.float32(np.sqrt(dimensions))


def packed(rows: Floats) -> tuple[NDArray[np.uint8], NDArray[np.float16]]:
    """Rows (n, dimensions) in 4 bits a number, and each one's scale: the one of a few that loses least."""
    peaks = np.maximum(np.abs(rows).max(axis=1, initial=0), 1e-6)
    best = np.full(len(rows), np.inf, dtype=np.float32)
    scales = np.zeros(len(rows), dtype=np.float16)
    for share in (0.55, 0.65, 0.75, 0.85, 1.0):
        tried = (peaks * share / LEVELS).astype(np.float16)
        lost = np.square(rows - _levels(rows, tried) * tried[:, None].astype(np.float32)).sum(axis=1)
        better = lost < best
        best[better], scales[better] = lost[better], tried[better]
    levels = (_levels(rows, scales) + LEVELS + 1).astype(np.uint8)
    return (levels[:, 0::2] << 4 | levels[:, 1::2]).astype(np.uint8), scales


def _levels(rows: Floats, scales: NDArray[np.float16]) -> Floats:
    by = np.maximum(scales.astype(np.float32), 1e-7)[:, None]
    levels: Floats = np.clip(np.rint(rows / by), -LEVELS, LEVELS)
    return levels


def unpacked(data: NDArray[np.uint8], scales: NDArray[np.float16]) -> Floats:
    """The rows, (n, dimensions), that `packed` put into 4 bits."""
    levels = np.stack([data >> 4, data & 15], axis=-1).reshape(len(data), 2 * data.shape[1])
    return (levels.astype(np.float32) - (LEVELS + 1)) * scales.astype(np.float32)[:, None]


def write_model(model: EmbedModel) -> Files:
    """The model's files; the same model gives the same bytes."""
    config = {"task": "embed", "format": FORMAT, "dimensions": model.dimensions, "unseen": model.unseen}
    text = json.dumps(config, indent=2, sort_keys=True) + "\n"
    arrays: dict[str, NDArray[np.generic]] = {
        # safetensors as all tools read it knows no uint32.
        "keys": model.keys.astype("<u4").view(np.uint8).reshape(-1, 4),
        "rows": model.packed,
        "scales": model.scales,
    }
    return {CONFIG: text.encode(), WEIGHTS: write_tensors(arrays)}


def read_model(files: Files) -> EmbedModel:
    """The model of its files. Raises DamagedModel, naming what is wrong."""
    try:
        config = json.loads(files[CONFIG])
        if config["task"] != "embed" or config["format"] != FORMAT:
            raise DamagedModel(f"{CONFIG} is of format {config['format']!r}; this Jazari reads {FORMAT}")
        arrays = read_tensors(files[WEIGHTS])
        octets, rows, scales = (arrays[name] for name in ("keys", "rows", "scales"))
        dimensions = int(config["dimensions"])
        shapes = ((len(scales), 4), (len(scales), dimensions // 2), (len(scales),))
        if (octets.shape, rows.shape, scales.shape) != shapes or not 2 <= dimensions <= MOST_DIMENSIONS:
            raise ValueError("keys, rows and scales do not fit")
        keys = np.ascontiguousarray(octets, dtype=np.uint8).view("<u4")[:, 0].astype(np.uint32)
        if (keys[1:] <= keys[:-1]).any() or not np.isfinite(scales.astype(np.float32)).all():
            raise ValueError("keys are not in order, or a scale is no number")
        return EmbedModel(
            keys,
            rows.astype(np.uint8, copy=False),
            scales.astype(np.float16, copy=False),
            float(config["unseen"]),
        )
    except (KeyError, ValueError, TypeError, AttributeError, IndexError) as error:
        raise DamagedModel(f"the files of this embed model do not fit together: {error!r}") from error
