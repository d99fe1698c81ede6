"""A model as a revision of its repository and an entry of the ledger: trained here, or come with the pack."""

from collections.abc import Mapping
from contextlib import suppress

from jazari.core import Country, Json, NotFound, Recipe, Run, canonical_json, sha256_hex
from jazari.hub import MAIN, Add, Delete, Hub, RefExists, Revision
from jazari.ledger import Kind, Ledger
from jazari.models.card import model_card
from jazari.models.entries import KINDS, MODEL_ADOPTED, MODEL_TRAINED, ModelAdopted, ModelTrained
from jazari.models.packaged import Packaged
from jazari.models.parameters import whole
from jazari.models.records import Files, Trained, TrainingData

GIT_ATTRIBUTES = ".gitattributes"
STARTER = "starter"
"""The branch of a model trained on the starter corpus alone, where a better one came with the pack."""


class Publishing:
    """Puts models on the hub, each with the entry that says how it came here."""

    def __init__(self, hub: Hub, ledger: Ledger, country: Country) -> None:
        self._hub = hub
        self._ledger = ledger
        self._country = country

    def publish(
        self, recipe: Recipe, own: Recipe, made_from: tuple[str, ...], data: TrainingData, trained: Trained
    ) -> str:
        """A finished training's ref; `recipe` is the country's `own`, but for its seed where this is a repetition."""
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
        return commit.ref

    def adopt(self, recipe: Recipe, packaged: Packaged, run: Run) -> None:
        """Publish a model that came with the pack, once, unless this node trained the one that is there."""
        files = {path: sha256_hex(content) for path, content in packaged.files.items()}

        def work() -> Json:
            shown = self.shown(recipe.model, self.known())
            if shown is None or isinstance(shown, ModelAdopted):
                entry = packaged.entry
                message = f"Adopt {entry.ref} from the country's pack"
                commit = self._commit(recipe, MAIN, packaged.files, message, entry.made_from)
                body = ModelAdopted(**{**dict(entry), "ref": commit.ref, "origin": entry.ref})
                self._record(MODEL_ADOPTED, body)
            return None

        run.step("models.adopt", {"model": recipe.model, "files": files}, work)

    def entries(self, kind: Kind, ref: str) -> list[ModelTrained]:
        """What the ledger says of how exactly this model came here."""
        found = (entry.body for entry in self._ledger.entries(kind=kind.name, about=ref))
        return [body for body in found if isinstance(body, ModelTrained) and body.ref == ref]

    def known(self) -> dict[str, ModelTrained]:
        """What the ledger says of every model that was trained here or came with the pack, by ref."""
        bodies = (entry.body for kind in KINDS for entry in self._ledger.entries(kind=kind.name))
        return {body.ref: body for body in bodies if isinstance(body, ModelTrained)}

    def shown(self, name: str, known: Mapping[str, ModelTrained]) -> ModelTrained | None:
        """The model that a repository shows: the newest of `main` that is known, as people may edit its card."""
        try:
            revisions = self._hub.revisions("model", name)
        except NotFound:
            return None
        return next((known[revision.ref] for revision in revisions if revision.ref in known), None)

    def _only_shows(self, recipe: Recipe, data: TrainingData) -> bool:
        """Whether a training shows how models are made, rather than makes a better one than the pack came with."""
        starter = {source.id for source in self._country.sources if source.kind == "starter"}
        learned_from = {*data.train.sources, *data.alone.sources}
        if not learned_from or not learned_from <= starter:
            return False
        return isinstance(self.shown(recipe.model, self.known()), ModelAdopted)

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
        present = {file.path for file in self._hub.files("model", name, branch)}
        stale = present - files.keys() - {GIT_ATTRIBUTES}
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
        if not self.entries(kind, body.ref):
            by = body.ref.removeprefix("model:").partition("/")[0]
            with self._hub.database.transaction() as connection:
                self._ledger.append(connection, kind, body, by=by)
