"""A language identifier that institutes train together, each with its own texts."""

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from jazari.core import Recipe
from jazari.models.errors import NothingToLearn
from jazari.models.lid.classifier import Linear
from jazari.models.lid.examples import Groups
from jazari.models.lid.family import (
    Parameters,
    calibrate,
    fit_script,
    held_out_scores,
    labelled_groups,
    read_parameters,
    script_groups,
    strangers,
)
from jazari.models.lid.packed import quantise
from jazari.models.lid.predictor import SCRIPTS, UNDETERMINED, LidModel, ScriptModel, write_model
from jazari.models.records import Arrays, Texts, Trained, Training, Turn

_NO_TEXTS = Texts([], [], [])
_LEAST_SHARE = 0.002
_LIMITS = (
    "It was trained by averaging what institutes learned, each from its own texts: a label that one alone had is told "
    "less well than by a model that read everything.",
    "Its scores are averages of what each institute found right for its own texts.",
)


class LidFederated:
    """Federated averaging (McMahan et al., 2017) of the scripts' classifiers.

    Labels are all those of the recipe, whoever has texts of them. Each round is one pass over an institute's texts. An
    institute's weights of a label count by the examples that it has of that label: who has none only knows what the
    label is not. So each sends weights times the label's share of its examples, and these shares; an average of both
    by examples is divided after it, which masks leave as it is.
    """

    def start(self, recipe: Recipe, training: Training) -> Arrays:
        """Nothing is known: weights (labels, buckets) and biases 0, logarithms of temperatures 0."""
        parameters = read_parameters(recipe)
        size = 1 << parameters.shape.buckets_log2
        arrays: dict[str, NDArray[np.float32]] = {}
        for script, labels in _classifiers(recipe, parameters):
            arrays[f"{script}.weights"] = np.zeros((len(labels), size), dtype=np.float32)
            arrays[f"{script}.bias"] = np.zeros(len(labels), dtype=np.float32)
            arrays[f"{script}.shares"] = np.ones(len(labels), dtype=np.float32)
            arrays[f"{script}.temperature"] = np.zeros(1, dtype=np.float32)
        return arrays

    def improve(
        self, arrays: Arrays, train: Texts, recipe: Recipe, turn: Turn, training: Training
    ) -> tuple[Arrays, int]:
        """One pass; the temperature is what the given weights want. Raises NothingToLearn."""
        parameters = read_parameters(recipe)
        labels = tuple(label for label in recipe.labels if label != UNDETERMINED)
        groups = labelled_groups(train, labels, parameters)
        if not any(label in labels for label in train.labels):
            raise NothingToLearn(f"the dataset has no text in any of the labels {', '.join(labels)}")
        schedule = replace(
            parameters.schedule,
            epochs=1,
            learning_rate=parameters.schedule.learning_rate * (1 - 0.9 * (turn.round - 1) / turn.rounds),
            seed=parameters.schedule.seed + turn.round,
        )
        parts = {
            script: (known, *script_groups(script, known, groups, parameters))
            for script, known in _classifiers(recipe, parameters)
        }
        examples = sum(len(texts) for _, learned, _ in parts.values() for texts in learned.values())
        better: dict[str, NDArray[np.float32]] = {}
        for place, (script, (known, learned, held_out)) in enumerate(parts.items()):
            training.progress(place, len(parts), f"learning {script}")
            given = _average(arrays, script)
            temperature = calibrate(given, known, held_out, script, parameters) if turn.round > 1 else 1.0
            found = fit_script(script, known, learned, parameters, schedule, _quiet, given)
            shares = _shares(learned, known, examples)
            better[f"{script}.weights"] = found.weights * shares[:, None]
            better[f"{script}.bias"] = found.bias * shares
            better[f"{script}.shares"] = shares
            better[f"{script}.temperature"] = np.log(np.array([temperature], dtype=np.float32))
        return better, examples

    def finish(self, arrays: Arrays, recipe: Recipe, test: Texts, training: Training) -> Trained:
        """The averaged classifiers, as bytes."""
        parameters = read_parameters(recipe)
        scripts = {
            script: ScriptModel(
                labels,
                quantise(_average(arrays, script)),
                round(float(np.exp(arrays[f"{script}.temperature"][0])), 4),
            )
            for script, labels in _classifiers(recipe, parameters)
        }
        single = {label.rpartition("_")[2]: label for label in recipe.labels if label != UNDETERMINED}
        scripts |= {
            script: ScriptModel((label,)) for script, label in single.items() if script not in scripts
        }
        model = LidModel(parameters.shape, parameters.und_below, scripts)
        learned = tuple(label for part in scripts.values() for label in part.labels if label != UNDETERMINED)
        return Trained(
            write_model(model), (*learned, UNDETERMINED), held_out_scores(model, test, recipe), _LIMITS
        )


def _average(arrays: Arrays, script: str) -> Linear:
    shares = arrays[f"{script}.shares"]
    return Linear(arrays[f"{script}.weights"] / shares[:, None], arrays[f"{script}.bias"] / shares)


def _shares(groups: Groups, labels: tuple[str, ...], examples: int) -> NDArray[np.float32]:
    """How large a part of the examples each label has, (labels,); never 0, or a label might have no average."""
    counts = [sum(len(texts) for (name, _), texts in groups.items() if name == label) for label in labels]
    shares: NDArray[np.float32] = np.maximum(np.array(counts) / examples, _LEAST_SHARE).astype(np.float32)
    return shares


def _classifiers(recipe: Recipe, parameters: Parameters) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The scripts that have several labels, with these: by the recipe alone, so that all institutes agree."""
    own = labelled_groups(_NO_TEXTS, recipe.labels, parameters)
    for script in SCRIPTS:
        labels = tuple(label for label in recipe.labels if label.endswith(f"_{script}"))
        if len(labels) > 1:
            yield script, (*labels, UNDETERMINED) if strangers(own, script) else labels


def _quiet(_done: int, _total: int) -> None:
    """A round is short."""
