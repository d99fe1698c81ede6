"""Train a model from a dataset, find a model, load it."""

import json
import shutil
from collections import OrderedDict
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from threading import Lock
from typing import cast

from jazari.core import Country, Json, NotFound, Recipe, Run, canonical_json, sha256_hex
from jazari.hub import Add, Delete, Hub
from jazari.ledger import Ledger
from jazari.models.card import model_card
from jazari.models.dataset import read_dataset
from jazari.models.entries import MODEL_TRAINED, ModelTrained
from jazari.models.errors import (
    BaseNotOpen,
    DamagedModel,
    DatasetMissing,
    DatasetNotOpen,
    LicenceForbids,
    ModelNotFound,
    OneProcessOnly,
)
from jazari.models.files import HubFiles
from jazari.models.records import (
    Answer,
    Files,
    Item,
    ModelSummary,
    Predictor,
    Trained,
    Training,
    TrainingData,
)
from jazari.models.registry import IN_PROCESSES, family
from jazari.models.rules import ModelName, licence_fault, loaded_by, parse_model_name
from jazari.models.tasks import task_schema

CONFIG = "config.json"
BASE = "base/"
"""Where a model that is only changes to another finds that one's files."""
TRAVELS_AS_WEIGHTS = ("open", "internal")
"""Classes of data from which weights may leave the institute: what persons said may be read out of weights again."""
GIT_ATTRIBUTES = ".gitattributes"
LOADED_MODELS = 6
"""Predictors kept in memory, the ones used last."""


class Models:
    """The node's models: recipes of the country's pack in, revisions of model repositories out.

    What unfinished trainings keep lies in `folder`.
    """

    def __init__(self, *, hub: Hub, ledger: Ledger, country: Country, folder: Path) -> None:
        self._hub = hub
        self._ledger = ledger
        self.folder = folder
        self.country = country
        self._loaded: OrderedDict[str, Predictor] = OrderedDict()
        self._lock = Lock()

    def train(self, recipe: str, dataset_ref: str | None, run: Run, *, processes: int = 1) -> str:
        """Train by a recipe of the country from a dataset, by default the newest; gives the model's ref.

        Done before from the same dataset, bases, recipe and code, it is not done again; killed, it goes on where its
        family kept its state. Raises UnknownName, DatasetMissing, DatasetNotOpen, ModelNotFound, BaseNotOpen,
        LicenceForbids, OneProcessOnly, NothingToLearn.
        """
        chosen = self.country.recipe(recipe)
        if processes > 1 and (chosen.family or chosen.task) not in IN_PROCESSES:
            raise OneProcessOnly(
                f"recipe {recipe!r} is trained by one process, not {processes}; the families {', '.join(IN_PROCESSES)} "
                "can share their work",
                recipe=recipe,
            )
        dataset, bases = self.origins(chosen, dataset_ref)
        inputs = {"recipe": chosen.model_dump(mode="json"), "dataset": dataset, "bases": bases}
        folder = self.folder / sha256_hex(canonical_json(inputs))[:32]

        def work() -> Json:
            return self._train(chosen, (dataset, *bases), folder, run, processes)

        return cast(str, run.step("models.train", inputs, work))

    def resolve(self, name: str) -> str:
        """The ref that a ref, `org/name` or a task's name means now. Raises ModelNotFound."""
        found = parse_model_name(name) or self._default(name)
        try:
            return self._hub.resolve("model", found.name, found.revision).ref
        except NotFound as error:
            raise _missing(name, error.message) from error

    def resolve_for(self, name: str, sees: Callable[[str], bool]) -> str:
        """As `resolve`, for somebody: a model that is not open is hidden like one that is not there, unless they
        see those of its organisation.
        """
        found = parse_model_name(name) or self._default(name)
        hidden = False
        with suppress(NotFound):
            repository = self._hub.repository("model", found.name)
            hidden = not repository.is_public and not sees(repository.organisation)
        if hidden:
            raise _missing(name, f"there is no model {found.name!r} here, or you may not see it")
        return self.resolve(name)

    def load(self, ref: str) -> Predictor:
        """The predictor of a model, kept in memory; takes what `resolve` takes. Raises ModelNotFound, DamagedModel."""
        ref = self.resolve(ref)
        with self._lock:
            if ref in self._loaded:
                self._loaded.move_to_end(ref)
                return self._loaded[ref]
        predictor = self._read(ref)
        with self._lock:
            self._loaded[ref] = predictor
            while len(self._loaded) > LOADED_MODELS:
                self._loaded.popitem(last=False)
        return predictor

    def predict(self, name: str, items: Sequence[object]) -> tuple[str, list[Answer]]:
        """The model's ref and its answer to each item, in order. Raises ModelNotFound, InvalidItem."""
        ref = self.resolve(name)
        predictor = self.load(ref)
        schema = task_schema(predictor.task)
        checked: list[Item] = [schema.check(item, number) for number, item in enumerate(items, 1)]
        return ref, predictor.predict(checked)

    def default_name(self, task: str) -> str | None:
        """The repository of the country's default model for a task; it may not be trained yet."""
        usual = (recipe for recipe in self.country.recipes if recipe.family is None)
        return next((recipe.model for recipe in usual if recipe.task == task), None)

    def is_open(self, ref: str) -> bool:
        """Whether anybody may use a model: it is neither private nor of a data class that stays at home."""
        name = parse_model_name(ref)
        return name is not None and self._hub.repository("model", name.name).is_public

    def summaries(self, *, with_private: bool = False) -> list[ModelSummary]:
        """The node's models that it trained, by name."""
        defaults = {recipe.model for recipe in self.country.recipes if recipe.family is None}
        newest: dict[str, ModelSummary] = {}
        for entry in self._ledger.entries(kind=MODEL_TRAINED.name):
            body = entry.body
            if isinstance(body, ModelTrained):
                name = body.ref.removeprefix("model:").partition("@")[0]
                newest[name] = ModelSummary(name, body.ref, body.task, body.labels, name in defaults)
        kept = {row.name for row in self._hub.repositories("model") if with_private or row.is_public}
        return [newest[name] for name in sorted(newest) if name in kept]

    def origins(
        self, recipe: Recipe, dataset_ref: str | None, *, stays: bool = False
    ) -> tuple[str, tuple[str, ...]]:
        """The refs of the dataset and the bases that a model would be made from; `stays` where only weights travel.

        Raises DatasetMissing, DatasetNotOpen, ModelNotFound, BaseNotOpen, LicenceForbids.
        """
        dataset = self._dataset(recipe, dataset_ref, stays=stays)
        return dataset, tuple(self._base(recipe, name) for name in recipe.bases)

    def texts(self, dataset: str, *, training: bool = True) -> TrainingData:
        """The texts of a dataset's ref, without those for training if they are not wanted. Raises DatasetMissing."""
        name, _, revision = dataset.removeprefix("dataset:").partition("@")
        return read_dataset(self._hub, name, revision, training=training)

    def files_of(self, refs: Sequence[str]) -> dict[str, Files]:
        """The files of models, by their refs."""
        return {ref: HubFiles.of(self._hub, ref) for ref in refs}

    def _default(self, task: str) -> ModelName:
        name = self.default_name(task)
        if name is None:
            tasks = ", ".join(dict.fromkeys(recipe.task for recipe in self.country.recipes))
            raise ModelNotFound(
                f"{task!r} is no ref (model:org/name@revision), no org/name and no task with a recipe ({tasks})",
                model=task,
            )
        return ModelName(name, "main")

    def _dataset(self, recipe: Recipe, given: str | None, *, stays: bool) -> str:
        name, _, revision = (given or recipe.dataset).removeprefix("dataset:").partition("@")
        try:
            ref = self._hub.resolve("dataset", name, revision or "main").ref
            repository = self._hub.repository("dataset", name)
        except NotFound as error:
            raise DatasetMissing(
                f"recipe {recipe.id!r} learns from dataset {name!r}, which this node has not ({error.message}); "
                "build it with `jazari factory run`",
                dataset=name,
            ) from error
        if not repository.is_public and not (stays and repository.data_class in TRAVELS_AS_WEIGHTS):
            raise DatasetNotOpen(
                f"recipe {recipe.id!r} cannot learn from dataset {name!r}: it is not open, and the model would be; "
                "publish the dataset, or name another",
                dataset=name,
            )
        return ref

    def _base(self, recipe: Recipe, name: str) -> str:
        """The ref of a model that the recipe may build on. Raises ModelNotFound, BaseNotOpen, LicenceForbids."""
        ref = self.resolve(name)
        repository = self._hub.repository("model", name.partition("@")[0])
        if not repository.is_public:
            raise BaseNotOpen(
                f"recipe {recipe.id!r} cannot build on {name!r}: it is not open, and the model would be; "
                "publish it, or name another",
                model=name,
            )
        stated = repository.card.get("license_name") or repository.card.get("license")
        licence = repository.licence or (stated if isinstance(stated, str) else None)
        fault = licence_fault(recipe.licence, licence)
        if fault is not None:
            raise LicenceForbids(
                f"recipe {recipe.id!r} would publish a model made from {name!r} under {recipe.licence}, but {fault}; "
                "change the recipe's licence, or name another base",
                model=name,
                licence=licence,
            )
        return ref

    def _train(
        self, recipe: Recipe, made_from: tuple[str, ...], folder: Path, run: Run, processes: int
    ) -> str:
        run.progress(0, 100, "reading the dataset")
        data = self.texts(made_from[0])
        folder.mkdir(parents=True, exist_ok=True)
        training = Training(run.progress, folder, self.files_of(made_from[1:]), processes)
        trained = family(recipe.family or recipe.task).train(data, recipe, training)
        ref = self.publish(recipe, made_from, data, trained, folder)
        run.progress(100, 100, "trained")
        return ref

    def publish(
        self, recipe: Recipe, made_from: tuple[str, ...], data: TrainingData, trained: Trained, folder: Path
    ) -> str:
        """A finished training as a revision of the recipe's model, its entry, and its folder gone; gives the ref."""
        title = recipe.title.get("eng_Latn") or next(iter(recipe.title.values()))
        card = model_card(recipe, title, made_from, data, trained)
        files = {**trained.files, "README.md": card.encode()}
        by = recipe.model.partition("/")[0]
        self._hub.create_repository("model", recipe.model, licence=recipe.licence, exist_ok=True, by=by)
        commit = self._hub.commit(
            "model",
            recipe.model,
            [
                *(Add(path, content) for path, content in sorted(files.items())),
                *(
                    Delete(path)
                    for path in sorted(self._paths(recipe.model, "main") - files.keys() - {GIT_ATTRIBUTES})
                ),
            ],
            message=f"Train {recipe.id} from {made_from[0]}",
            made_from=made_from,
            by=by,
        )
        body = ModelTrained(
            ref=commit.ref,
            recipe=recipe.id,
            task=recipe.task,
            made_from=made_from,
            labels=trained.labels,
            parameters_sha256=sha256_hex(canonical_json(recipe.parameters)),
        )
        # After a crash between commit and entry the commit above changes nothing, and only the entry is missing.
        known = self._ledger.entries(kind=MODEL_TRAINED.name, about=commit.ref)
        if not any(isinstance(entry.body, ModelTrained) and entry.body.ref == commit.ref for entry in known):
            with self._hub.database.transaction() as connection:
                self._ledger.append(connection, MODEL_TRAINED, body, by=by)
        shutil.rmtree(folder, ignore_errors=True)
        return commit.ref

    def _read(self, ref: str) -> Predictor:
        files = HubFiles.of(self._hub, ref)
        try:
            name, base = loaded_by(json.loads(files[CONFIG]))
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            raise DamagedModel(
                f"{ref} was not made by a recipe, and is no language model either: it has no {CONFIG} that names its "
                "task or its architecture",
                model=ref,
            ) from error
        if base is None:
            return family(name).load(files)
        if not self.is_open(base):
            raise BaseNotOpen(
                f"{ref} needs {base}, which is not open; whoever may use one may use both", model=base
            )
        return family(name).load(files.beside(BASE, HubFiles.of(self._hub, base)))

    def _paths(self, name: str, revision: str) -> frozenset[str]:
        return frozenset(file.path for file in self._hub.files("model", name, revision))


def _missing(name: str, reason: str) -> ModelNotFound:
    return ModelNotFound(
        f"there is no model {name!r} on this node ({reason}); `jazari models list` shows what is here, "
        "`jazari models train` makes one",
        model=name,
    )
