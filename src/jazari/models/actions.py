"""Train a model from a dataset, find a model, load it."""

import json
import shutil
from collections import OrderedDict
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from threading import Lock
from typing import cast

from jazari.core import Country, Json, NotFound, Recipe, Run, canonical_json, sha256_hex
from jazari.hub import MAIN, Add, Delete, Hub, RefExists, Revision
from jazari.ledger import Kind, Ledger
from jazari.models.card import model_card
from jazari.models.dataset import joined, read_dataset
from jazari.models.entries import KINDS, MODEL_ADOPTED, MODEL_TRAINED, ModelAdopted, ModelTrained
from jazari.models.errors import DamagedModel, DatasetMissing, DatasetNotOpen, ModelNotFound
from jazari.models.packaged import TRAINED, Packaged, load_packaged, packaged_model
from jazari.models.parameters import seeded, whole
from jazari.models.records import Answer, Files, Item, ModelSummary, Predictor, Training, TrainingData
from jazari.models.registry import family
from jazari.models.rules import ModelName, parse_model_name
from jazari.models.tasks import task_schema

CONFIG = "config.json"
GIT_ATTRIBUTES = ".gitattributes"
STARTER = "starter"
"""The branch of a model trained on the starter corpus alone, where a better one came with the pack."""
LOADED_MODELS = 6
"""Predictors kept in memory, the ones used last."""


class Models:
    """The node's models: recipes of the country's pack in, revisions of model repositories out.

    What unfinished trainings keep lies in `folder`.
    """

    def __init__(self, *, hub: Hub, ledger: Ledger, country: Country, folder: Path) -> None:
        self._hub = hub
        self._ledger = ledger
        self._folder = folder
        self.country = country
        self._loaded: OrderedDict[str, Predictor] = OrderedDict()
        self._lock = Lock()

    def train(self, recipe: str, dataset_ref: str | None, run: Run, *, seed: int | None = None) -> str:
        """Train by a recipe of the country from a dataset, by default the newest; gives the model's ref.

        Done before from the same dataset, bases, recipe and code, it is not done again; killed, it goes on where its
        family kept its state. With another `seed` than the recipe's it is a repetition, on a branch `seed-<seed>` of
        the model's repository. Raises UnknownName, DatasetMissing, DatasetNotOpen, ModelNotFound, NothingToLearn, and
        Invalid where the recipe has no seed.
        """
        own = self.country.recipe(recipe)
        chosen = own if seed is None else seeded(own, seed)
        datasets = [self._dataset(chosen, name) for name in (dataset_ref or chosen.dataset, *chosen.beside)]
        bases = [self.resolve(name) for name in chosen.bases]
        inputs = {"recipe": chosen.model_dump(mode="json"), "datasets": datasets, "bases": bases}
        folder = self._folder / sha256_hex(canonical_json(inputs))[:32]

        def work() -> Json:
            return self._train(chosen, own, (*datasets, *bases), folder, run)

        return cast(str, run.step("models.train", inputs, work))

    def adopt(self, run: Run) -> None:
        """Publish the models that came with the country's pack, each once; what this node trained stays."""
        for recipe in self.country.recipes:
            packaged = packaged_model(self.country, recipe)
            if packaged is not None:
                self._adopt(recipe, packaged, run)

    def exported(self, name: str) -> Files:
        """A model's files and the entry of its training, as a country pack holds them. Raises ModelNotFound."""
        ref = self.resolve(name)
        bodies = [body for kind in KINDS for body in self._entries(kind, ref)]
        if not bodies:
            raise ModelNotFound(f"{ref} was not trained by a recipe of this node", model=ref)
        body = bodies[0]
        origin = body.origin if isinstance(body, ModelAdopted) else body.ref
        entry = ModelTrained(**{**body.model_dump(exclude={"origin"}), "ref": origin})
        files = {path: content for path, content in self._files(ref).items() if path != GIT_ATTRIBUTES}
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
        return next((recipe.model for recipe in self.country.recipes if recipe.task == task), None)

    def is_open(self, ref: str) -> bool:
        """Whether anybody may use a model: it is neither private nor of a data class that stays at home."""
        name = parse_model_name(ref)
        return name is not None and self._hub.repository("model", name.name).is_public

    def summaries(self, *, with_private: bool = False) -> list[ModelSummary]:
        """The models that the node trained or had from its pack, by name."""
        defaults = {recipe.model for recipe in self.country.recipes}
        known = self._told()
        names = {ref.removeprefix("model:").partition("@")[0] for ref in known}
        found = []
        for row in self._hub.repositories("model"):
            if row.name in names and (with_private or row.is_public):
                body = self._shown(row.name, known)
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

    def _dataset(self, recipe: Recipe, given: str) -> str:
        name, _, revision = given.removeprefix("dataset:").partition("@")
        try:
            ref = self._hub.resolve("dataset", name, revision or "main").ref
            is_open = self._hub.repository("dataset", name).is_public
        except NotFound as error:
            raise DatasetMissing(
                f"recipe {recipe.id!r} learns from dataset {name!r}, which this node has not ({error.message}); "
                "build it with `jazari factory run`",
                dataset=name,
            ) from error
        if not is_open:
            raise DatasetNotOpen(
                f"recipe {recipe.id!r} cannot learn from dataset {name!r}: it is not open, and the model would be; "
                "publish the dataset, or name another",
                dataset=name,
            )
        return ref

    def _train(self, recipe: Recipe, own: Recipe, made_from: tuple[str, ...], folder: Path, run: Run) -> str:
        """`recipe` is the country's `own`, but for its seed where this is a repetition."""
        run.progress(0, 100, "reading the dataset")
        data, *beside = (read_dataset(self._hub, *_parts(ref)) for ref in made_from[: 1 + len(recipe.beside)])
        if beside:
            data = replace(data, alone=joined([other.train for other in beside]))
        base_refs = made_from[1 + len(recipe.beside) :]
        bases = {name: self._files(ref) for name, ref in zip(recipe.bases, base_refs, strict=True)}
        folder.mkdir(parents=True, exist_ok=True)
        trained = family(recipe.task).train(data, recipe, Training(run.progress, folder, bases))
        title = recipe.title.get("eng_Latn") or next(iter(recipe.title.values()))
        card = model_card(recipe, title, made_from, data, trained)
        files = {**trained.files, "README.md": card.encode()}
        branch = STARTER if self._only_shows(recipe, data) else MAIN
        if recipe != own:
            branch = f"seed-{recipe.parameters['seed']}"
        message = f"Train {recipe.id} from {made_from[0]}"
        commit = self._commit(recipe, branch, files, message, made_from)
        body = ModelTrained(
            ref=commit.ref,
            recipe=recipe.id,
            task=recipe.task,
            made_from=made_from,
            labels=trained.labels,
            parameters_sha256=sha256_hex(canonical_json(own.parameters)),
            seed=None if recipe == own else whole(recipe, "seed", 0, 1 << 31),
        )
        self._record(MODEL_TRAINED, body)
        shutil.rmtree(folder, ignore_errors=True)
        run.progress(100, 100, "trained")
        return commit.ref

    def _adopt(self, recipe: Recipe, packaged: Packaged, run: Run) -> None:
        files = {path: sha256_hex(content) for path, content in packaged.files.items()}

        def work() -> Json:
            shown = self._shown(recipe.model, self._told())
            if shown is None or isinstance(shown, ModelAdopted):
                entry = packaged.entry
                message = f"Adopt {entry.ref} from the country's pack"
                commit = self._commit(recipe, MAIN, packaged.files, message, entry.made_from)
                body = ModelAdopted(**{**dict(entry), "ref": commit.ref, "origin": entry.ref})
                self._record(MODEL_ADOPTED, body)
            return None

        run.step("models.adopt", {"model": recipe.model, "files": files}, work)

    def _told(self) -> dict[str, ModelTrained]:
        """What the ledger says of every model that was trained here or came with the pack, by ref."""
        bodies = (entry.body for kind in KINDS for entry in self._ledger.entries(kind=kind.name))
        return {body.ref: body for body in bodies if isinstance(body, ModelTrained)}

    def _shown(self, name: str, known: Mapping[str, ModelTrained]) -> ModelTrained | None:
        """The model that a repository shows: the newest of `main` that is known, as people may edit its card."""
        try:
            revisions = self._hub.revisions("model", name)
        except NotFound:
            return None
        return next((known[revision.ref] for revision in revisions if revision.ref in known), None)

    def _only_shows(self, recipe: Recipe, data: TrainingData) -> bool:
        """Whether a training shows how models are made, rather than makes a better one than the pack came with."""
        starter = {source.id for source in self.country.sources if source.kind == "starter"}
        learned_from = {*data.train.sources, *data.alone.sources}
        return learned_from <= starter and isinstance(self._shown(recipe.model, self._told()), ModelAdopted)

    def _commit(
        self, recipe: Recipe, branch: str, files: Files, message: str, made_from: tuple[str, ...]
    ) -> Revision:
        """Make a branch of the recipe's model hold these files and no others."""
        name = recipe.model
        by = name.partition("/")[0]
        self._hub.create_repository("model", name, licence=recipe.licence, exist_ok=True, by=by)
        if branch != MAIN:
            with suppress(RefExists):
                self._hub.create_branch("model", name, branch)
        stale = self._paths(name, branch) - files.keys() - {GIT_ATTRIBUTES}
        return self._hub.commit(
            "model",
            name,
            [*(Add(path, files[path]) for path in sorted(files)), *(Delete(path) for path in sorted(stale))],
            message=message,
            made_from=made_from,
            branch=branch,
            by=by,
        )

    def _record(self, kind: Kind, body: ModelTrained) -> None:
        # After a crash between commit and entry the commit changes nothing, and only the entry is missing.
        if not self._entries(kind, body.ref):
            by = body.ref.removeprefix("model:").partition("/")[0]
            with self._hub.database.transaction() as connection:
                self._ledger.append(connection, kind, body, by=by)

    def _entries(self, kind: Kind, ref: str) -> list[ModelTrained]:
        """What the ledger says of how exactly this model came here."""
        found = (entry.body for entry in self._ledger.entries(kind=kind.name, about=ref))
        return [body for body in found if isinstance(body, ModelTrained) and body.ref == ref]

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
        files = self._files(ref)
        try:
            task = json.loads(files[CONFIG])["task"]
        except (ValueError, KeyError, TypeError) as error:
            raise DamagedModel(
                f"{ref} was not made by a recipe: it has no {CONFIG} that names its task", model=ref
            ) from error
        return family(str(task)).load(files)

    def _files(self, ref: str) -> Files:
        name, _, revision = ref.removeprefix("model:").partition("@")
        return _HubFiles(self._hub, name, revision, self._paths(name, revision))

    def _paths(self, name: str, revision: str) -> frozenset[str]:
        return frozenset(file.path for file in self._hub.files("model", name, revision))


@dataclass(frozen=True, slots=True)
class _HubFiles(Mapping[str, bytes]):
    """The files of a model repository at a revision; each is read when it is asked for."""

    hub: Hub
    name: str
    revision: str
    paths: frozenset[str]

    def __getitem__(self, path: str) -> bytes:
        if path not in self.paths:
            raise KeyError(path)
        return self.hub.read("model", self.name, self.revision, path)

    def __iter__(self) -> Iterator[str]:
        return iter(sorted(self.paths))

    def __len__(self) -> int:
        return len(self.paths)


def _parts(ref: str) -> tuple[str, str]:
    name, _, revision = ref.removeprefix("dataset:").partition("@")
    return name, revision


def _missing(name: str, reason: str) -> ModelNotFound:
    return ModelNotFound(
        f"there is no model {name!r} on this node ({reason}); `jazari models list` shows what is here, "
        "`jazari models train` makes one",
        model=name,
    )
