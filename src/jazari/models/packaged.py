"""Models that come trained with the country's pack: they work with neither network, data nor training."""

from dataclasses import dataclass

from jazari.core import Country, Recipe, find_country, load_country
from jazari.models.entries import ModelTrained
from jazari.models.errors import ModelNotFound
from jazari.models.records import Files, Predictor
from jazari.models.registry import family

TRAINED = "trained.json"
"""Beside a packaged model's files: the entry of its training, where it was trained."""


@dataclass(frozen=True, slots=True)
class Packaged:
    """A model as the pack holds it: the files to publish, and the entry that tells how it was made."""

    files: Files
    entry: ModelTrained


def packaged_model(country: Country, recipe: Recipe) -> Packaged | None:
    """What the pack's folder `models/<recipe>` holds, if it is there."""
    folder = country.folder / "models" / recipe.id
    if not (folder / TRAINED).is_file():
        return None
    files = {path.name: path.read_bytes() for path in sorted(folder.iterdir())}
    return Packaged(files, ModelTrained.model_validate_json(files.pop(TRAINED)))


def load_packaged(task: str, country: str | Country = "morocco") -> Predictor:
    """The predictor of the model for a task that comes with a country's pack: `load_packaged("lid").predict(items)`.

    Raises ModelNotFound where the pack has none, UnknownCountry.
    """
    pack = load_country(find_country(country)) if isinstance(country, str) else country
    for recipe in pack.recipes:
        found = packaged_model(pack, recipe) if recipe.task == task else None
        if found is not None:
            return family(task).load(found.files)
    raise ModelNotFound(f"the country pack {pack.slug} comes with no model for {task!r}", model=task)
