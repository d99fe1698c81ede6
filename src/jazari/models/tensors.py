"""Arrays in one file, laid out as safetensors: nothing in it is ever executed, any tool reads it."""

import json
import os
from collections.abc import Mapping
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from jazari.models.errors import DamagedModel

_NAMES = {"int8": "I8", "uint8": "U8", "uint16": "U16", "float16": "F16", "float32": "F32", "int64": "I64"}
_TYPES = {name: np.dtype(kind).newbyteorder("<") for kind, name in _NAMES.items()}
_HEADER_LIMIT_BYTES = 1 << 20


def write_tensors(arrays: Mapping[str, NDArray[np.generic]]) -> bytes:
    """The arrays by name as one safetensors file; the same arrays give the same bytes."""
    header: dict[str, object] = {}
    parts = []
    end = 0
    for name in sorted(arrays):
        array = arrays[name]
        kind = _NAMES[array.dtype.name]
        data = np.ascontiguousarray(array, dtype=_TYPES[kind]).tobytes()
        header[name] = {"dtype": kind, "shape": list(array.shape), "data_offsets": [end, end + len(data)]}
        parts.append(data)
        end += len(data)
    text = json.dumps(header, separators=(",", ":"), sort_keys=True).encode()
    text += b" " * (-len(text) % 8)
    return len(text).to_bytes(8, "little") + text + b"".join(parts)


def keep_tensors(path: Path, arrays: Mapping[str, NDArray[np.generic]]) -> None:
    """Write the arrays as `keep_bytes` does."""
    keep_bytes(path, write_tensors(arrays))


def keep_bytes(path: Path, data: bytes) -> None:
    """Write a file that is replaced at once: after a crash it is the old one or the new one, whole."""
    new = path.with_suffix(".new")
    with new.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    new.replace(path)


def read_tensors(data: bytes) -> dict[str, NDArray[np.generic]]:
    """The arrays of a safetensors file. Raises DamagedModel for anything else."""
    size = int.from_bytes(data[:8], "little")
    if len(data) < 8 or size > min(_HEADER_LIMIT_BYTES, len(data) - 8):
        raise DamagedModel("the weights are not a safetensors file: its header does not fit")
    try:
        header = json.loads(data[8 : 8 + size])
        body = memoryview(data)[8 + size :]
        arrays = {}
        for name, entry in header.items():
            if name == "__metadata__":
                continue
            begin, end = entry["data_offsets"]
            if not 0 <= begin <= end <= len(body):
                raise ValueError(f"{name} lies outside the file")
            kind = _TYPES[entry["dtype"]]
            arrays[name] = np.frombuffer(body[begin:end], dtype=kind).reshape(entry["shape"])
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise DamagedModel(f"the weights are not a safetensors file: {error}") from error
    return arrays
