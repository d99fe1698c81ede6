"""What a model is made from: found, checked whether it may be, and read."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from jazari.core import NotFound, Recipe
from jazari.hub import Hub
from jazari.models.dataset import joined, read_dataset
from jazari.models.errors import BaseNotOpen, DatasetMissing, DatasetNotOpen, LicenceForbids
from jazari.models.files import HubFiles
from jazari.models.records import Files, TrainingData
from jazari.models.rules import licence_fault

TRAVELS_AS_WEIGHTS = ("open", "internal")
"""Classes of data from which weights may leave the institute: what persons said may be read out of weights again."""


@dataclass(frozen=True, slots=True)
class Origin:
    """The refs of the datasets that a model learns from, its recipe's own first, and of the models it builds on."""

    datasets: tuple[str, ...]
    bases: tuple[str, ...]

    @property
    def refs(self) -> tuple[str, ...]:
        """All of them, as a model's `made_from` says."""
        return (*self.datasets, *self.bases)


class Origins:
    """Finds and reads what recipes name; `resolve` gives a model's ref by its name."""

    def __init__(self, hub: Hub, resolve: Callable[[str], str]) -> None:
        self._hub = hub
        self._resolve = resolve

    def find(self, recipe: Recipe, dataset_ref: str | None, *, stays: bool = False) -> Origin:
        """What a model would be made from; `stays` where only weights travel.

        Raises DatasetMissing, DatasetNotOpen, ModelNotFound, BaseNotOpen, LicenceForbids.
        """
        names = (dataset_ref or recipe.dataset, *recipe.beside)
        return Origin(
            tuple(self._dataset(recipe, name, stays) for name in names),
            tuple(self._base(recipe, name) for name in recipe.bases),
        )

    def data(self, origin: Origin, *, training: bool = True) -> TrainingData:
        """The datasets' texts, without those for training if they are not wanted. Raises DatasetMissing."""
        data, *beside = (self._read(ref, training) for ref in origin.datasets)
        return replace(data, alone=joined([other.train for other in beside])) if beside else data

    def files(self, refs: Sequence[str]) -> dict[str, Files]:
        """The files of models, by their refs."""
        return {ref: HubFiles.of(self._hub, ref) for ref in refs}

    def _read(self, ref: str, training: bool) -> TrainingData:
        name, _, revision = ref.removeprefix("dataset:").partition("@")
        return read_dataset(self._hub, name, revision, training=training)

    def _dataset(self, recipe: Recipe, given: str, stays: bool) -> str:
        name, _, revision = given.removeprefix("dataset:").partition("@")
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
        ref = self._resolve(name)
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
