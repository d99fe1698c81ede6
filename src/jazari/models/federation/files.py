"""What goes between Jazari and Flower's processes: weights by name, and which round it is."""

import io
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from zipfile import BadZipFile

import numpy as np

from jazari.models.errors import DamagedModel
from jazari.models.records import Arrays
from jazari.models.tensors import keep_bytes

AVERAGE, GIVEN, IMPROVED = "average.npz", "given.npz", "improved.npz"
TURN, HISTORY = "turn.json", "history.json"
Rounds = Sequence[Sequence[Mapping[str, object]]]
"""By round, what each institute that took part says: `institute`, `dataset` and `examples`."""


def write_arrays(path: Path, arrays: Arrays) -> None:
    """Weights as numpy keeps several arrays, in a file that is replaced at once."""
    packed = io.BytesIO()
    np.savez(packed, **arrays)  # type: ignore[arg-type] # of keywords it knows allow_pickle alone
    keep_bytes(path, packed.getvalue())


def read_arrays(path: Path, like: Arrays) -> Arrays:
    """Weights of the same names and shapes as `like`. Raises DamagedModel."""
    try:
        with np.load(path, allow_pickle=False) as kept:
            arrays = {name: kept[name].astype(np.float32) for name in kept.files}
    except (OSError, ValueError, BadZipFile) as error:
        raise DamagedModel(f"the weights that came are no arrays: {error}") from error
    if {name: array.shape for name, array in arrays.items()} != {
        name: array.shape for name, array in like.items()
    }:
        raise DamagedModel("the weights that came are of another recipe: their names or shapes differ")
    if not all(np.isfinite(array).all() for array in arrays.values()):
        raise DamagedModel("the weights that came hold numbers that are none")
    return arrays


def read_rounds(folder: Path) -> Rounds:
    """The rounds that were finished."""
    try:
        found: Rounds = json.loads((folder / HISTORY).read_text(encoding="utf-8"))
    except FileNotFoundError:
        return []
    return found
