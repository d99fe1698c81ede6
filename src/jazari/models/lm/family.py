"""Training a small language model from texts and a vocabulary."""

import math
from collections import defaultdict
from collections.abc import Mapping

from jazari.core import Invalid, Recipe
from jazari.models.errors import NothingToLearn
from jazari.models.lm.files import read_model, write_model
from jazari.models.lm.learning import Schedule, learn
from jazari.models.lm.network import Shape
from jazari.models.lm.predictor import LmPredictor
from jazari.models.lm.rows import training_rows
from jazari.models.parameters import number, whole
from jazari.models.records import Files, Scores, ScoreTable, Texts, Trained, Training, TrainingData
from jazari.models.tokenizer import Vocabulary, fair_texts, read_vocabulary

SHARE = "share_"
"""Parameters of this prefix and a label are the label's share of what is read."""
_LIMITS = (
    "It is a small model: it writes the language's way of speaking, not facts; do not take what it says for true.",
    "It read sentences of an encyclopaedia, of law and of volunteers; it knows little of how people talk.",
    "The same data and recipe give the same bytes on processors with the same instructions; others round differently.",
)


class LmFamily:
    """A decoder of the Llama architecture, trained by Muon on text in fair shares of the languages."""

    def train(self, data: TrainingData, recipe: Recipe, training: Training) -> Trained:
        """Deterministic and resumable. Raises NothingToLearn, Invalid, DamagedModel of the vocabulary it builds on."""
        vocabulary = _vocabulary(recipe, training.bases)
        shape, schedule = _shape(recipe, vocabulary), _schedule(recipe)
        steps = whole(recipe, "steps", 1, 10_000_000)
        shares = {label: number(recipe, SHARE + label, 0, 1) for label in recipe.labels}
        training.progress(0, 100, "cutting texts into tokens")
        labels = [label for label in recipe.labels if shares[label] > 0]
        characters = whole(recipe, "characters_per_source", 100, 1 << 30)
        texts = fair_texts(data.train, labels, characters, schedule.seed)
        if not texts:
            raise NothingToLearn(f"the dataset has no text in any of the labels {', '.join(labels)}")
        # One row more a label, so that rounding leaves no step short.
        wanted = steps * schedule.rows_per_step + len(texts)
        rows = training_rows(texts, shares, vocabulary, wanted, shape.context + 1, schedule.seed)
        network = learn(
            shape, schedule, rows[: steps * schedule.rows_per_step], training.folder,
            lambda done, total, loss: training.progress(
                5 + 90 * done // total, 100, f"step {done} of {total}, loss {loss:.3f}"
            ),
        )  # fmt: skip
        files = write_model(network, vocabulary, recipe.title.get("eng_Latn", recipe.id))
        training.progress(95, 100, "measuring held-out texts")
        known = [place for place, label in enumerate(data.test.labels) if label in texts]
        limit = whole(recipe, "test_texts", 1, 1 << 30)
        scores = bits_per_byte(self.load(files), data.test.select(known), limit)
        missing = [label for label in labels if label not in texts]
        lacks = (f"It never read {', '.join(missing)}: the data has none.",) if missing else ()
        return Trained(files, tuple(texts), scores, (*_LIMITS, *lacks))

    def load(self, files: Files) -> LmPredictor:
        """The predictor of a model's files. Raises DamagedModel."""
        network, vocabulary = read_model(files)
        return LmPredictor(network, vocabulary, network.shape.context)


def bits_per_byte(model: LmPredictor, test: Texts, limit: int) -> Scores:
    """Bits a byte by language and held-out source, of at most `limit` texts each, each text by itself."""
    groups: dict[tuple[str, str], list[int]] = defaultdict(list)
    for place, (label, source) in enumerate(zip(test.labels, test.sources, strict=True)):
        if test.texts[place]:
            groups[label, source].append(place)
    bits: dict[str, float] = defaultdict(float)
    sizes: dict[str, int] = defaultdict(int)
    rows = []
    for (label, source), places in sorted(groups.items()):
        chosen = [test.texts[place] for place in places[:: math.ceil(len(places) / limit)]]
        size = sum(len(text.encode()) for text in chosen)
        found = sum(model.bits_per_byte(text) * len(text.encode()) for text in chosen)
        bits[label] += found
        sizes[label] += size
        rows.append((source, f"`{label}`", f"{len(chosen):,}", f"{size:,}", f"{found / size:.3f}"))
    if not rows:
        return Scores({})
    figures = {f"bits per byte {label}": bits[label] / sizes[label] for label in sorted(bits)}
    mean = sum(figures.values()) / len(figures)
    table = ScoreTable(("held-out source", "label", "texts", "bytes", "bits a byte"), tuple(rows))
    return Scores({"mean bits per byte": mean, **figures}, (table,))


def _vocabulary(recipe: Recipe, bases: Mapping[str, Files]) -> Vocabulary:
    if len(bases) != 1:
        raise Invalid(
            f"recipe {recipe.id}: bases are {list(bases)!r}; name one model of the task tokenizer",
            recipe=recipe.id,
        )
    return read_vocabulary(next(iter(bases.values())))


def _shape(recipe: Recipe, vocabulary: Vocabulary) -> Shape:
    shape = Shape(
        vocabulary=vocabulary.size,
        width=whole(recipe, "width", 8, 1 << 14),
        layers=whole(recipe, "layers", 1, 200),
        heads=whole(recipe, "heads", 1, 256),
        kv_heads=whole(recipe, "kv_heads", 1, 256),
        hidden=whole(recipe, "hidden", 8, 1 << 16),
        context=whole(recipe, "context", 8, 1 << 17),
    )
    if shape.width % (2 * shape.heads) or shape.heads % shape.kv_heads:
        raise Invalid(
            f"recipe {recipe.id}: width {shape.width}, heads {shape.heads} and kv_heads {shape.kv_heads} do not fit; "
            "width must be an even multiple of heads, and heads a multiple of kv_heads",
            recipe=recipe.id,
        )
    return shape


def _schedule(recipe: Recipe) -> Schedule:
    return Schedule(
        rows_per_step=whole(recipe, "rows_per_step", 1, 1 << 20),
        matrix_rate=number(recipe, "matrix_rate", 1e-6, 1),
        embedding_rate=number(recipe, "embedding_rate", 1e-6, 1),
        decay=number(recipe, "decay", 0, 1),
        warm_share=number(recipe, "warm_share", 0, 1),
        fall_share=number(recipe, "fall_share", 0, 1),
        seed=whole(recipe, "seed", 0, 1 << 31),
    )
