"""A language model from somebody's checkpoint: trained further whole, or by a low-rank adapter."""

import json
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import cast

from peft import PeftModel
from transformers import PreTrainedModel

from jazari.core import Invalid, Recipe
from jazari.models.adapt.checkpoint import (
    device_name,
    known_warnings,
    load_network,
    predictor,
    write_checkpoint,
)
from jazari.models.adapt.launch import learn_together
from jazari.models.adapt.learning import BASE, DONE, RESULT, ROWS, is_done, learn, seconds_taken
from jazari.models.adapt.plan import Plan, read_plan
from jazari.models.adapt.rows import text_rows
from jazari.models.errors import DamagedModel, NothingToLearn
from jazari.models.lm import LmPredictor, bits_per_byte, training_rows
from jazari.models.parameters import number, whole
from jazari.models.records import Files, Scores, ScoreTable, Texts, Trained, Training, TrainingData
from jazari.models.tensors import write_tensors
from jazari.models.tokenizer import fair_texts

CONFIG, ADAPTER_CONFIG, ADAPTER_WEIGHTS = "config.json", "adapter_config.json", "adapter_model.safetensors"
FORMAT = 1
SHARE = "share_"
_LIMITS = (
    "What its base gets wrong it gets wrong too; what it was taught since it may have paid for with other knowledge.",
    "The same data, recipe and base give the same bytes on one machine; other processors, and other numbers of "
    "processes, round differently.",
)


class AdaptFamily:
    """Continued pre-training and LoRA of a Llama- or Mistral-architecture checkpoint on the node's hub."""

    def train(self, data: TrainingData, recipe: Recipe, training: Training) -> Trained:
        """Resumable. Raises NothingToLearn, Invalid, DamagedModel of the base, TrainingFailed."""
        plan = read_plan(recipe)
        plan.accumulation(training.processes)
        training.progress(0, 100, "reading the base")
        base, before = read_base(recipe, training)
        if not is_done(training.folder):
            write_rows(data.train, before, recipe, plan, training.folder)
            _learn(training)
        training.progress(90, 100, "measuring held-out texts")
        trained = finished(plan, recipe, base, before, data.test, training.folder)
        return trained.told(_story(plan, training))

    def load(self, files: Files) -> LmPredictor:
        """The predictor of a checkpoint's files, or of an adapter's with its base's in `base/`. Raises DamagedModel."""
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            if ADAPTER_WEIGHTS not in files:
                write_checkpoint(files, folder)
                return predictor(load_network(folder), folder)
            write_checkpoint(files, folder / BASE, f"{BASE}/")
            for path in (ADAPTER_CONFIG, ADAPTER_WEIGHTS):
                (folder / path).write_bytes(files[path])
            return predictor(_adapted(folder / BASE, folder), folder / BASE)


def read_base(recipe: Recipe, training: Training) -> tuple[str, LmPredictor]:
    """The ref of the base and its predictor; its files are in the folder then. Raises Invalid, DamagedModel."""
    if len(training.bases) != 1:
        raise Invalid(
            f"recipe {recipe.id}: bases are {list(training.bases)!r}; name one checkpoint to train further",
            recipe=recipe.id,
        )
    ((ref, files),) = training.bases.items()
    folder = training.folder / BASE
    write_checkpoint(files, folder)
    return ref, predictor(load_network(folder), folder)


def write_rows(train: Texts, base: LmPredictor, recipe: Recipe, plan: Plan, folder: Path) -> int:
    """Lay the rows and the plan into a training's folder; gives how many texts there were. Raises NothingToLearn."""
    texts = fair_texts(train, recipe.labels, whole(recipe, "characters_per_source", 100, 1 << 40), plan.seed)
    if not texts:
        raise NothingToLearn(f"the dataset has no text in any of the labels {', '.join(recipe.labels)}")
    shares = {label: number(recipe, SHARE + label, 1e-6, 1) for label in texts}
    # One row more a label, so that rounding leaves no step short.
    count = plan.steps * plan.rows_per_step + len(texts)
    (end, *_), words = sorted(base.ends), base.words
    if plan.packing:
        rows = training_rows(texts, shares, words, count, plan.sequence, plan.seed, end)
    else:
        rows = text_rows(texts, shares, words, count, plan.sequence, plan.seed, (base.begin, end))
    (folder / ROWS).write_bytes(write_tensors({"rows": rows[: plan.steps * plan.rows_per_step]}))
    plan.write(folder)
    return sum(map(len, texts.values()))


def finished(
    plan: Plan, recipe: Recipe, base: str, before: LmPredictor, test: Texts, folder: Path
) -> Trained:
    """The model that lies in a training's folder, measured beside its base."""
    adapted = plan.method == "lora" and not plan.merged
    network = _adapted(folder / BASE, folder / RESULT) if adapted else load_network(folder / RESULT)
    known = test.select([place for place, label in enumerate(test.labels) if label in recipe.labels])
    scores = _compared(
        known, whole(recipe, "test_texts", 1, 1 << 30), before, predictor(network, folder / BASE)
    )
    what = f"LoRA of rank {plan.rank}" if plan.method == "lora" else "All weights"
    merged = ", then made part of the weights" if plan.merged and plan.method == "lora" else ""
    return Trained(
        _adapter_files(folder, base) if adapted else _checkpoint_files(folder),
        recipe.labels,
        scores,
        _LIMITS,
        story=(f"{what} of `{base}` in {plan.precision}{merged}.",),
        metadata={
            "base_model": base.removeprefix("model:").partition("@")[0],
            "base_model_relation": "adapter" if adapted else "finetune",
            "library_name": "peft" if adapted else "transformers",
        },
    )


def _learn(training: Training) -> None:
    def told(done: int, steps: int, loss: float) -> None:
        training.progress(5 + 85 * done // steps, 100, f"step {done} of {steps}, loss {loss:.3f}")

    if training.processes == 1:
        learn(training.folder, told)
    else:
        learn_together(training.folder, training.processes, told)


def _adapted(base: Path, adapter: Path) -> PreTrainedModel:
    try:
        with known_warnings():
            model = PeftModel.from_pretrained(load_network(base), adapter, local_files_only=True)
    except DamagedModel:
        raise
    except Exception as error:  # the libraries raise nothing narrower for what a file may hold
        raise DamagedModel(f"the adapter does not fit its base: {error!r}") from error
    return cast(PreTrainedModel, model.get_base_model())


def _adapter_files(folder: Path, base: str) -> Files:
    """PEFT's two files, which name the base on the hub, and one that names it to this house."""
    name, _, revision = base.removeprefix("model:").partition("@")
    kept = json.loads((folder / RESULT / ADAPTER_CONFIG).read_text(encoding="utf-8"))
    # PEFT keeps a set, whose order is another in every process, and where the base lay while it was trained.
    kept |= {
        "base_model_name_or_path": name,
        "revision": revision,
        "target_modules": sorted(kept["target_modules"]),
    }
    return {
        CONFIG: _json({"task": "lm", "family": "adapt", "format": FORMAT, "base": base}),
        ADAPTER_CONFIG: _json(kept),
        ADAPTER_WEIGHTS: (folder / RESULT / ADAPTER_WEIGHTS).read_bytes(),
    }


def _checkpoint_files(folder: Path) -> Files:
    """A whole checkpoint: the base's tokenizer and the new weights."""
    paths = [path for part in (folder / BASE, folder / RESULT) for path in part.iterdir()]
    found = {
        path.name: path.read_bytes()
        for path in sorted(paths)
        if path.parent == folder / RESULT or "safetensors" not in path.name
    }
    found.pop(DONE)
    config = json.loads((folder / RESULT / CONFIG).read_text(encoding="utf-8"))
    return {**found, CONFIG: _json({**config, "task": "lm", "family": "adapt", "format": FORMAT})}


def _compared(test: Texts, limit: int, before: LmPredictor, after: LmPredictor) -> Scores:
    """Bits a byte after the training, and before it beside them."""
    old, new = (bits_per_byte(model, test, limit) for model in (before, after))
    if not new.tables:
        return new
    ((*_, old_table),), ((*_, new_table),) = (old.tables,), (new.tables,)
    rows = zip(old_table.rows, new_table.rows, strict=True)
    headings = (*new_table.headings[:-1], "bits a byte of the base", "bits a byte")
    return Scores(
        new.figures, (ScoreTable(headings, tuple((*one[:-1], one[-1], other[-1]) for one, other in rows)),)
    )


def _story(plan: Plan, training: Training) -> tuple[str, ...]:
    tokens = plan.steps * plan.rows_per_step * plan.sequence
    return (
        f"{plan.steps:,} steps of {plan.rows_per_step} rows, at most {tokens:,} tokens in all.",
        f"It took {seconds_taken(training.folder):,.0f} seconds of {training.processes} processes on {device_name()}; "
        "the energy was not metered.",
    )


def _json(value: Mapping[str, object]) -> bytes:
    return (json.dumps(value, indent=2, sort_keys=True) + "\n").encode()
