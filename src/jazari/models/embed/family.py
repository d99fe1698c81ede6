"""Training of an embedding from rows that say the same in several languages, and from texts that stand alone."""

from collections.abc import Mapping

import numpy as np

from jazari.core import Invalid, Recipe
from jazari.models.embed.bags import feature_table
from jazari.models.embed.examples import Shares, read_examples
from jazari.models.embed.model import (
    MOST_DIMENSIONS,
    EmbedModel,
    feature_keys,
    packed,
    read_model,
    write_model,
)
from jazari.models.embed.predictor import EmbedPredictor
from jazari.models.embed.scoring import retrieval_scores
from jazari.models.errors import ExtraMissing, NothingToLearn
from jazari.models.parameters import number, whole, words
from jazari.models.records import Files, Trained, Training, TrainingData

_LIMITS = (
    "A vector is a sum over words: who did what to whom, and a negation, hardly change it.",
    "Of a text the first 20,000 characters are read; cut a longer one into parts, each with a vector of its own.",
    "What the data says in one language only is found by names, loanwords and numbers, not by what it means.",
    "The same data and recipe give the same bytes on processors with the same instructions; others round differently.",
)


class EmbedFamily:
    """Vectors of words, letters and sounds, summed; learned by contrast within batches."""

    def train(self, data: TrainingData, recipe: Recipe, training: Training) -> Trained:
        """Deterministic and resumable. Raises NothingToLearn, Invalid, ExtraMissing."""
        try:  # heavy, and of the `ml` extra: only training needs it
            from jazari.models.embed.learning import Schedule, learn
        except ModuleNotFoundError as error:
            raise ExtraMissing(
                f"to train {recipe.id!r} takes {error.name}, which is not here: pip install 'jazari[ml]'",
                task=recipe.task,
            ) from error
        shares = _shares(recipe)
        schedule = Schedule(
            dimensions=_even(recipe, "dimensions", MOST_DIMENSIONS),
            steps=whole(recipe, "steps", 1, 1_000_000),
            pairs=whole(recipe, "pairs_per_step", 2, 1 << 16),
            rate=number(recipe, "rate", 1e-6, 10),
            temperature=number(recipe, "temperature", 1e-3, 10),
            seed=whole(recipe, "seed", 0, 1 << 31),
        )
        most, least = whole(recipe, "features", 1, 1 << 20), whole(recipe, "least_count", 1, 1000)
        training.progress(0, 100, "reading rows, dictionary and texts")
        alone = whole(recipe, "texts_alone", 0, 1 << 30)
        exponent = number(recipe, "pair_exponent", 0, 1)
        examples = read_examples(
            data, recipe.labels, _pivot(recipe), _kin(recipe), alone, shares, exponent, schedule.seed
        )
        if not examples.sentences and not examples.entries:
            raise NothingToLearn("the dataset has no row with text in two of the recipe's languages")
        table, counts = feature_table(examples.words.spelled, examples.counts, most, least)
        rows = learn(
            table, counts, examples, schedule, training.folder,
            lambda done, total, loss: training.progress(
                5 + 85 * done // total, 100, f"step {done} of {total}, loss {loss:.3f}"
            ),
        )  # fmt: skip
        keys = feature_keys(table.names)
        # Of names that share a key the first alone keeps its row.
        keys, places = np.unique(keys, return_index=True)
        model = EmbedModel(keys, *packed(rows[places]), unseen=number(recipe, "unseen", 0, 10))
        training.progress(92, 100, "measuring held-out texts")
        scores = retrieval_scores(EmbedPredictor(model), data.test)
        read = {*data.train.labels, *data.alone.labels}
        return Trained(
            write_model(model), tuple(label for label in recipe.labels if label in read), scores, _LIMITS
        )

    def load(self, files: Files) -> EmbedPredictor:
        """The predictor of a model's files. Raises DamagedModel."""
        return EmbedPredictor(read_model(files))


def _shares(recipe: Recipe) -> Shares:
    shares = Shares(
        **{
            name: number(recipe, f"share_{name}", 0, 1)
            for name in ("entries", "row_glosses", "glosses", "passages")
        }
    )
    total = shares.entries + shares.row_glosses + shares.glosses + shares.passages
    if total > 1:
        raise Invalid(
            f"recipe {recipe.id}: the shares sum up to {total:g}; leave at least 0 of 1 for sentences",
            recipe=recipe.id,
        )
    return shares


def _even(recipe: Recipe, name: str, most: int) -> int:
    value = whole(recipe, name, 2, most)
    if value % 2:
        raise Invalid(
            f"recipe {recipe.id}: parameter {name!r} is {value}; write an even number, as two share a byte",
            recipe=recipe.id,
            parameter=name,
        )
    return value


def _pivot(recipe: Recipe) -> str:
    pivot = recipe.parameters.get("pivot")
    if pivot not in recipe.labels:
        raise Invalid(
            f"recipe {recipe.id}: parameter 'pivot' is {pivot!r}; name the label that most rows have a text in",
            recipe=recipe.id,
            parameter="pivot",
        )
    return str(pivot)


def _kin(recipe: Recipe) -> Mapping[str, tuple[str, ...]]:
    kin = {}
    for line in words(recipe, "kin"):
        label, colon, others = line.partition(":")
        if not colon or not {label, *others.split()} <= {*recipe.labels} or not others.split():
            raise Invalid(
                f"recipe {recipe.id}: {line!r} in 'kin' names no languages of the recipe; write it like "
                "`arb_Arab: ary_Arab arz_Arab`",
                recipe=recipe.id,
                parameter="kin",
            )
        kin[label] = tuple(others.split())
    return kin
