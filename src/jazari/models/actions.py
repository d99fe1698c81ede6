"""Train a model from a dataset, find a model, load it."""

import json
import shutil
from collections import OrderedDict
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from threading import Lock
from typing import cast

from jazari.core import Country, Json, NotFound, Run, canonical_json, sha256_hex
from jazari.hub import Hub
from jazari.ledger import Ledger
from jazari.models.entries import KINDS, ModelAdopted, ModelTrained
from jazari.models.errors import BaseNotOpen, DamagedModel, ModelNotFound, OneProcessOnly
from jazari.models.files import HubFiles
from jazari.models.origins import Origins
from jazari.models.packaged import TRAINED, load_packaged, packaged_model
from jazari.models.parameters import seeded
from jazari.models.publishing import GIT_ATTRIBUTES, Publishing
from jazari.models.records import Answer, Files, Item, ModelSummary, Predictor, Training
from jazari.models.registry import IN_PROCESSES, family
from jazari.models.rules import ModelName, loaded_by, parse_model_name
from jazari.models.tasks import task_schema

CONFIG = "config.json"
BASE = "base/"
"""Where a model that is only changes to another finds that one's files."""
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
        self.origins = Origins(hub, self.resolve)
        self.publishing = Publishing(hub, ledger, country)
        self._loaded: OrderedDict[str, Predictor] = OrderedDict()
        self._lock = Lock()

    def train(
        self,
        recipe: str,
        dataset_ref: str | None,
        run: Run,
        *,
        seed: int | None = None,
        processes: int = 1,
    ) -> str:
        """Train by a recipe of the country from a dataset, by default the newest; gives the model's ref.

        Done before from the same dataset, bases, recipe and code, it is not done again; killed, it goes on where its
        family kept its state. With another `seed` than the recipe's it is a repetition, on a branch `seed-<seed>` of
        the model's repository. Raises UnknownName, DatasetMissing, DatasetNotOpen, ModelNotFound, BaseNotOpen,
        LicenceForbids, OneProcessOnly, NothingToLearn, and Invalid where the recipe has no seed.
        """
        own = self.country.recipe(recipe)
        chosen = own if seed is None else seeded(own, seed)
        if processes > 1 and (chosen.family or chosen.task) not in IN_PROCESSES:
            raise OneProcessOnly(
                f"recipe {recipe!r} is trained by one process, not {processes}; the families {', '.join(IN_PROCESSES)} "
                "can share their work",
                recipe=recipe,
            )
        origin = self.origins.find(chosen, dataset_ref)
        inputs = {
            "recipe": chosen.model_dump(mode="json"),
            "datasets": origin.datasets,
            "bases": origin.bases,
        }
        folder = self.folder / sha256_hex(canonical_json(inputs))[:32]

        def work() -> Json:
            run.progress(0, 100, "reading the dataset")
            data = self.origins.data(origin)
            folder.mkdir(parents=True, exist_ok=True)
            training = Training(run.progress, folder, self.origins.files(origin.bases), processes)
            trained = family(chosen.family or chosen.task).train(data, chosen, training)
            ref = self.publishing.publish(chosen, own, origin.refs, data, trained)
            shutil.rmtree(folder, ignore_errors=True)
            run.progress(100, 100, "trained")
            return ref

        return cast(str, run.step("models.train", inputs, work))

    def adopt(self, run: Run) -> None:
        """Publish the models that came with the country's pack, each once; what this node trained stays."""
        for recipe in self.country.recipes:
            packaged = packaged_model(self.country, recipe)
            if packaged is not None:
                self.publishing.adopt(recipe, packaged, run)

    def exported(self, name: str) -> Files:
        """A model's files and the entry of its training, as a country pack holds them. Raises ModelNotFound."""
        ref = self.resolve(name)
        bodies = [body for kind in KINDS for body in self.publishing.entries(kind, ref)]
        if not bodies:
            raise ModelNotFound(f"{ref} was not trained by a recipe of this node", model=ref)
        body = bodies[0]
        origin = body.origin if isinstance(body, ModelAdopted) else body.ref
        entry = ModelTrained(**{**body.model_dump(exclude={"origin"}), "ref": origin})
        files = {
            path: content for path, content in HubFiles.of(self._hub, ref).items() if path != GIT_ATTRIBUTES
        }
        return {**files, TRAINED: entry.model_dump_json(indent=1).encode() + b"\n"}

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
        """The predictor of a model, kept in memory; takes what `resolve` takes.

        A task's name means the pack's own model where the node has published none. Raises ModelNotFound, DamagedModel.
        """
        try:
            ref = self.resolve(ref)
        except ModelNotFound as error:
            try:
                return self._kept(ref, lambda: load_packaged(ref, self.country))
            except ModelNotFound:
                raise error from None
        return self._kept(ref, lambda: self._read(ref))

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
        """The models that the node trained or had from its pack, by name."""
        defaults = {recipe.model for recipe in self.country.recipes if recipe.family is None}
        known = self.publishing.known()
        names = {ref.removeprefix("model:").partition("@")[0] for ref in known}
        found = []
        for row in self._hub.repositories("model"):
            if row.name in names and (with_private or row.is_public):
                body = self.publishing.shown(row.name, known)
                if body is not None:
                    found.append(
                        ModelSummary(row.name, body.ref, body.task, body.labels, row.name in defaults)
                    )
        return sorted(found, key=lambda summary: summary.name)

    def _default(self, task: str) -> ModelName:
        name = self.default_name(task)
        if name is None:
            tasks = ", ".join(dict.fromkeys(recipe.task for recipe in self.country.recipes))
            raise ModelNotFound(
                f"{task!r} is no ref (model:org/name@revision), no org/name and no task with a recipe ({tasks})",
                model=task,
            )
        return ModelName(name, "main")

    def _kept(self, name: str, read: Callable[[], Predictor]) -> Predictor:
        with self._lock:
            if name in self._loaded:
                self._loaded.move_to_end(name)
                return self._loaded[name]
        predictor = read()
        with self._lock:
            self._loaded[name] = predictor
            while len(self._loaded) > LOADED_MODELS:
                self._loaded.popitem(last=False)
        return predictor

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


def _missing(name: str, reason: str) -> ModelNotFound:
    return ModelNotFound(
        f"there is no model {name!r} on this node ({reason}); `jazari models list` shows what is here, "
        "`jazari models train` makes one",
        model=name,
    )
