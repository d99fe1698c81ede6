"""Training a language identifier from labelled texts, by a recipe."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

import numpy as np

from jazari.core import Invalid, Recipe
from jazari.models.errors import NothingToLearn
from jazari.models.lid.classifier import Linear, Schedule, Shape, fit, script_rows, softmax
from jazari.models.lid.examples import (
    Groups,
    Limits,
    diluted,
    distinct,
    enrich,
    gather,
    invented,
    pieces,
    rewritten,
    romanised,
    shared_words,
    stripped,
    weighed,
)
from jazari.models.lid.features import buckets
from jazari.models.lid.packed import quantise
from jazari.models.lid.predictor import (
    SCRIPTS,
    UNDETERMINED,
    LidModel,
    LidPredictor,
    ScriptModel,
    read_model,
    write_model,
)
from jazari.models.lid.rewriting import Rewriting, read_rewriting
from jazari.models.lid.text import as_read, fold
from jazari.models.parameters import number, whole, words
from jazari.models.records import Files, Progress, Scores, Texts, Trained, Training, TrainingData
from jazari.models.scoring import label_scores

SAME_WORDS = "same_words_"
"""Parameters of this prefix and a script are tables of what its languages say for the same."""
EXAMPLES = "examples_"
"""Parameters of this prefix and a label are texts of that label, written for the recipe."""
_OWN_SOURCE = "recipe"
_LIMITS = (
    "Languages mix in one text more often than not; the model names the one of most of the letters' script.",
    "A short text of words that Arabic and its dialects share is taken for Arabic, which it may not be.",
    "Scores are calibrated on text of the same sources as the training data; on other text they are too sure.",
    "Only the first 20,000 characters of a text are read.",
)
Told = Callable[[int, int], None]
_CALIBRATION_STEP = 20
_TEMPERATURES = np.geomspace(0.4, 6.0, 60)


@dataclass(frozen=True, slots=True)
class Parameters:
    """A recipe's parameters, read and checked."""

    shape: Shape
    schedule: Schedule
    limits: Limits
    und_below: float
    shares: Mapping[str, float]
    standard: str
    own_words_share: float
    dialects: tuple[str, ...]
    respelled: tuple[str, ...]
    romanised: tuple[str, str] | None
    rewritings: Mapping[str, Rewriting]
    rewritten_texts: int
    invented_texts: int
    diluted_texts: int
    examples: Mapping[str, tuple[str, ...]]


class LidFamily:
    """Linear models over hashed edges of words, one a script, behind a script gate."""

    def train(self, data: TrainingData, recipe: Recipe, training: Training) -> Trained:
        """Deterministic, and too quick to be resumed: it begins again. Raises NothingToLearn, Invalid."""
        progress = training.progress
        parameters = read_parameters(recipe)
        labels = tuple(label for label in recipe.labels if label != UNDETERMINED)
        progress(0, 100, "gathering texts")
        groups = labelled_groups(data.train, labels, parameters)
        scripts: dict[str, ScriptModel] = {}
        for place, script in enumerate(SCRIPTS):
            own = tuple(
                name for name in labels if name.endswith(f"_{script}") and any(k[0] == name for k in groups)
            )
            if own:
                scripts[script] = _train_script(
                    script, own, groups, parameters,
                    partial(_tell, progress, script, 5 + place * 45),
                )  # fmt: skip
        if not scripts:
            raise NothingToLearn(f"the dataset has no text in any of the labels {', '.join(labels)}")
        model = LidModel(parameters.shape, parameters.und_below, scripts)
        progress(96, 100, "scoring held-out texts")
        learned = tuple(label for part in scripts.values() for label in part.labels if label != UNDETERMINED)
        limits = _limits(labels, learned, groups)
        return Trained(
            write_model(model), (*learned, UNDETERMINED), held_out_scores(model, data.test, recipe), limits
        )

    def load(self, files: Files) -> LidPredictor:
        """The predictor of a model's files. Raises DamagedModel."""
        return LidPredictor(read_model(files))


def labelled_groups(train: Texts, labels: tuple[str, ...], parameters: Parameters) -> Groups:
    """Pieces of the training texts and of the recipe's own examples, by label and source."""
    seed = parameters.schedule.seed
    groups = gather(_with_examples(train, parameters), (*labels, UNDETERMINED), parameters.limits, seed)
    return romanised(groups, *parameters.romanised, seed) if parameters.romanised else groups


def held_out_scores(model: LidModel, test: Texts, recipe: Recipe) -> Scores:
    """How well a model tells the recipe's labels in the test texts."""
    known = test.select([row for row, label in enumerate(test.labels) if label in recipe.labels])
    answers, _ = LidPredictor(model).identify(known.texts)
    return label_scores(known, answers)


def read_parameters(recipe: Recipe) -> Parameters:
    """The recipe's parameters. Raises Invalid, naming the one that is missing or wrong."""
    pair = words(recipe, "romanised")
    if len(pair) not in (0, 2):
        raise Invalid(
            f"recipe {recipe.id}: parameter 'romanised' is {pair!r}; write the label in Tifinagh and the one in "
            "Latin script",
            recipe=recipe.id,
        )
    standard = str(recipe.parameters.get("standard", ""))
    return Parameters(
        shape=Shape(whole(recipe, "longest", 2, 8), whole(recipe, "buckets_log2", 10, 22)),
        schedule=Schedule(
            whole(recipe, "epochs", 1, 100),
            number(recipe, "learning_rate", 1e-4, 10),
            whole(recipe, "seed", 0, 1 << 31),
        ),
        limits=Limits(
            whole(recipe, "texts_per_source", 10, 1_000_000), number(recipe, "source_evenness", 0, 1)
        ),
        und_below=number(recipe, "und_below", 0, 1),
        shares={
            **dict.fromkeys(words(recipe, "light"), number(recipe, "light_share", 0, 1)),
            standard: number(recipe, "standard_share", 0.1, 10),
        },
        standard=standard,
        own_words_share=number(recipe, "own_words_share", 0, 1),
        dialects=words(recipe, "dialects"),
        respelled=words(recipe, "respelled"),
        romanised=(pair[0], pair[1]) if pair else None,
        rewritings=_rewritings(recipe),
        rewritten_texts=whole(recipe, "rewritten_texts", 0, 1_000_000),
        invented_texts=whole(recipe, "invented_texts", 0, 1_000_000),
        diluted_texts=whole(recipe, "diluted_texts", 0, 1_000_000),
        examples={
            name.removeprefix(EXAMPLES): words(recipe, name)
            for name in sorted(recipe.parameters)
            if name.startswith(EXAMPLES)
        },
    )


def _rewritings(recipe: Recipe) -> dict[str, Rewriting]:
    found = {}
    for script, code in SCRIPTS.items():
        lines = words(recipe, f"{SAME_WORDS}{script}")
        if lines:
            try:
                found[script] = read_rewriting(lines, code)
            except ValueError as error:
                raise Invalid(
                    f"recipe {recipe.id}: {SAME_WORDS}{script}: {error}", recipe=recipe.id
                ) from error
    return found


def _tell(progress: Progress, script: str, begin: int, done: int, total: int) -> None:
    progress(begin + 45 * done // max(total, 1), 100, f"learning {script}")


def _with_examples(data: Texts, parameters: Parameters) -> Texts:
    """The training texts and the recipe's own, as a source of their own."""
    texts, labels, sources = list(data.texts), list(data.labels), list(data.sources)
    for label, own in sorted(parameters.examples.items()):
        texts += own
        labels += [label] * len(own)
        sources += [_OWN_SOURCE] * len(own)
    return Texts(texts, labels, sources)


def _train_script(
    script: str, labels: tuple[str, ...], groups: Groups, parameters: Parameters, progress: Told
) -> ScriptModel:
    """A classifier of the script's labels, and of `und` where the recipe has examples for it."""
    if len(labels) == 1:
        return ScriptModel(labels)
    labels = (*labels, UNDETERMINED) if strangers(groups, script) else labels
    learned, held_out = script_groups(script, labels, groups, parameters)
    model = fit_script(script, labels, learned, parameters, parameters.schedule, progress)
    temperature = calibrate(model, labels, held_out, script, parameters)
    return ScriptModel(labels, quantise(model), temperature)


def script_groups(
    script: str, labels: tuple[str, ...], groups: Groups, parameters: Parameters
) -> tuple[Groups, Groups]:
    """What the classifier of a script learns from, and what it is calibrated on."""
    seed = parameters.schedule.seed
    own = {
        key: as_read(texts, SCRIPTS[script])
        for key, texts in groups.items()
        if key[0] in labels and key[0] != UNDETERMINED
    }
    others = strangers(groups, script)
    if others:
        own[UNDETERMINED, _OWN_SOURCE] = others
    held_out = {
        key: texts[::_CALIBRATION_STEP] for key, texts in own.items() if len(texts) > _CALIBRATION_STEP
    }
    learned = {
        key: [text for row, text in enumerate(texts) if key not in held_out or row % _CALIBRATION_STEP]
        for key, texts in own.items()
    }
    standard, dialects = parameters.standard, parameters.dialects
    shared = shared_words(learned, standard, dialects) if standard in labels else frozenset()
    more = stripped(learned, shared, dialects, seed)
    rewriting = parameters.rewritings.get(script)
    anew = rewritten(learned, rewriting, standard, parameters.rewritten_texts, seed) if rewriting else {}
    learned = enrich(
        distinct(learned, shared, dialects, parameters.own_words_share), parameters.respelled, seed
    )
    learned |= enrich(anew, (), seed)
    if rewriting and standard in labels:
        learned |= diluted(learned, rewriting.labels, standard, parameters.diluted_texts, seed)
    if more:
        learned[standard, "shared words"] = more
        learned[standard, "shared words in pieces"] = pieces(more, str(seed))
    if others:
        learned[UNDETERMINED, "invented"] = invented(learned, parameters.invented_texts, seed)
    return learned, held_out


def fit_script(
    script: str,
    labels: tuple[str, ...],
    groups: Groups,
    parameters: Parameters,
    schedule: Schedule,
    progress: Told,
    start: Linear | None = None,
) -> Linear:
    """The classifier of a script, learnt from these groups, from 0 or from others' weights."""
    examples = weighed(groups, labels, parameters.limits, parameters.shares)
    return fit(
        examples.texts, np.array(examples.targets, dtype=np.int64), np.array(examples.weights, dtype=np.float32),
        len(labels), SCRIPTS[script], parameters.shape, schedule, progress, start,
    )  # fmt: skip


def strangers(groups: Groups, script: str) -> list[str]:
    """The recipe's texts in a script that are in none of its labels."""
    return [text for text in groups.get((UNDETERMINED, _OWN_SOURCE), []) if _mostly(text, script)]


def _mostly(text: str, script: str) -> bool:
    return bool(fold([text]).scripts[0] == SCRIPTS[script])


def calibrate(
    model: Linear, labels: tuple[str, ...], held_out: Groups, script: str, parameters: Parameters
) -> float:
    """The divisor of logits that makes held-out training texts likeliest: scores as sure as they are right."""
    kept, shape = weighed(held_out, labels, parameters.limits, parameters.shares), parameters.shape
    if not kept.texts:
        return 1.0
    targets, weights = np.array(kept.targets, dtype=np.int64), np.array(kept.weights, dtype=np.float32)
    found, firsts = buckets(script_rows(kept.texts, SCRIPTS[script]), shape.longest, shape.buckets_log2)
    logits = model.logits(found, firsts)
    rows_ = np.arange(len(targets))
    losses = [
        -float((weights * np.log(softmax(logits / np.float32(value))[rows_, targets] + 1e-9)).sum())
        for value in _TEMPERATURES
    ]
    return round(float(_TEMPERATURES[int(np.argmin(losses))]), 4)


def _limits(wanted: Sequence[str], learned: Sequence[str], groups: Groups) -> tuple[str, ...]:
    """What a reader of the card should know, from what the data was."""
    found = list(_LIMITS)
    missing = [label for label in wanted if label not in learned]
    if missing:
        found.append(f"It never answers {', '.join(missing)}: the data has no text in them.")
    for label in learned:
        sources = sorted(source for name, source in groups if name == label)
        if len(sources) == 1:
            count = len(groups[label, sources[0]])
            found.append(f"{label} was learned from one source only ({sources[0]}, {count} pieces of text).")
    return tuple(found)
