"""The script gate and, behind it, one packed classifier a script."""

import json
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

import numpy as np
from numpy.typing import NDArray

from jazari.models.errors import DamagedModel
from jazari.models.lid.classifier import Shape, softmax
from jazari.models.lid.features import buckets
from jazari.models.lid.packed import Packed, Quantised, pack
from jazari.models.lid.text import ARABIC, LATIN, TIFINAGH, fold, rows
from jazari.models.records import Answer, Files, Item
from jazari.models.tensors import read_tensors, write_tensors

CONFIG, WEIGHTS = "config.json", "model.safetensors"
FORMAT = 2
UNDETERMINED = "und"
SCRIPTS = {"Latn": LATIN, "Arab": ARABIC, "Tfng": TIFINAGH}
LETTERS_MIN = 2
"""A text with fewer letters is in no language."""
_BLOCK_CHARACTERS = 200_000
"""Texts are scored some at a time, so that memory stays small and arrays stay in the processor's cache."""


@dataclass(frozen=True, slots=True)
class ScriptModel:
    """The classifier of one script; a single label needs none. Logits are divided by `temperature`."""

    labels: tuple[str, ...]
    weights: Quantised | None = None
    temperature: float = 1.0


@dataclass(frozen=True, slots=True)
class LidModel:
    """A whole identifier: how features are made, the scripts' classifiers, and when it does not know."""

    shape: Shape
    und_below: float
    scripts: Mapping[str, ScriptModel]


class LidPredictor:
    """Gives each `{"text"}` its `{"label", "score"}`; `und` for no letters, other scripts and doubt."""

    task = "lid"

    def __init__(self, model: LidModel) -> None:
        self._model = model
        self._packed: dict[str, Packed] = {
            script: pack(part.weights) for script, part in model.scripts.items() if part.weights is not None
        }

    def predict(self, items: Sequence[Item]) -> list[Answer]:
        """One answer an item, in order."""
        labels, scores = self.identify([str(item["text"]) for item in items])
        return [{"label": label, "score": score} for label, score in zip(labels, scores, strict=True)]

    def identify(self, texts: Sequence[str]) -> tuple[list[str], list[float]]:
        """Labels and scores (0 to 1, four decimals) of texts."""
        labels: list[str] = []
        scores: list[float] = []
        before = list(accumulate(map(len, texts), initial=0))
        begin = 0
        while begin < len(texts):
            end = max(begin + 1, bisect_right(before, before[begin] + _BLOCK_CHARACTERS) - 1)
            some_labels, some_scores = self._block(texts[begin:end])
            labels += some_labels
            scores += some_scores
            begin = end
        return labels, scores

    def _block(self, texts: Sequence[str]) -> tuple[list[str], list[float]]:
        codes, starts, scripts, letters = fold(texts)
        labels = np.full(len(texts), UNDETERMINED, dtype=object)
        scores = np.ones(len(texts))
        for name, part in self._model.scripts.items():
            chosen = scripts == SCRIPTS[name]
            if not chosen.any():
                continue
            found = rows(codes, starts, chosen, SCRIPTS[name])
            enough = letters[chosen] >= LETTERS_MIN
            packed = self._packed.get(name)
            if packed is None:
                best = np.zeros(len(enough), dtype=np.int64)
                surest = np.ones(len(enough))
            else:
                features = buckets(found, self._model.shape.longest, self._model.shape.buckets_log2)
                best, surest = _decide(packed, part.temperature, features)
            own = np.array(part.labels, dtype=object)[best]
            doubtful = (surest < self._model.und_below) & enough & (own != UNDETERMINED)
            own[doubtful | ~enough] = UNDETERMINED
            surest[doubtful] = 1 - surest[doubtful]
            surest[~enough] = 1
            labels[chosen], scores[chosen] = own, surest
        return labels.tolist(), scores.round(4).tolist()


def _decide(
    packed: Packed, temperature: float, features: tuple[NDArray[np.uint32], NDArray[np.int64]]
) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
    shares = softmax(packed.logits(*features) / np.float32(temperature))
    best = shares.argmax(axis=1)
    return best, shares[np.arange(len(best)), best].astype(np.float64)


def write_model(model: LidModel) -> Files:
    """The model's files; the same model gives the same bytes."""
    arrays: dict[str, NDArray[np.generic]] = {}
    scripts: dict[str, object] = {}
    for name, part in model.scripts.items():
        entry: dict[str, object] = {"labels": list(part.labels), "temperature": part.temperature}
        if part.weights is not None:
            arrays[f"{name}.weights"] = part.weights.weights
            arrays[f"{name}.bias"] = part.weights.bias
            entry["scale"] = part.weights.scale
        scripts[name] = entry
    config = {
        "task": "lid", "format": FORMAT, "longest": model.shape.longest, "buckets_log2": model.shape.buckets_log2,
        "und_below": model.und_below, "scripts": scripts,
    }  # fmt: skip
    text = json.dumps(config, ensure_ascii=False, indent=2, sort_keys=True) + "\n"
    return {CONFIG: text.encode(), WEIGHTS: write_tensors(arrays)}


def read_model(files: Files) -> LidModel:
    """The model of its files. Raises DamagedModel, naming what is wrong."""
    try:
        config = json.loads(files[CONFIG])
        if config["task"] != "lid" or config["format"] != FORMAT:
            raise DamagedModel(f"{CONFIG} is of format {config['format']!r}; this Jazari reads {FORMAT}")
        arrays = read_tensors(files[WEIGHTS])
        shape = Shape(int(config["longest"]), int(config["buckets_log2"]))
        scripts = {
            name: _script(name, entry, arrays, shape)
            for name, entry in config["scripts"].items()
            if name in SCRIPTS
        }
        return LidModel(shape, float(config["und_below"]), scripts)
    except (KeyError, ValueError, TypeError, AttributeError) as error:
        raise DamagedModel(f"the files of this lid model do not fit together: {error!r}") from error


def _script(
    name: str, entry: Mapping[str, object], arrays: Mapping[str, NDArray[np.generic]], shape: Shape
) -> ScriptModel:
    labels = entry["labels"]
    if not isinstance(labels, list) or not labels:
        raise ValueError(f"{name} has no labels")
    names = tuple(str(label) for label in labels)
    if "scale" not in entry:
        return ScriptModel(names)
    weights = arrays[f"{name}.weights"].astype(np.int8, copy=False)
    if weights.shape != (len(names), 1 << shape.buckets_log2):
        raise ValueError(f"{name}.weights has the shape {weights.shape}")
    bias = arrays[f"{name}.bias"].astype(np.float32, copy=False)
    scale, temperature = float(str(entry["scale"])), float(str(entry["temperature"]))
    return ScriptModel(names, Quantised(weights, bias, scale), temperature)
