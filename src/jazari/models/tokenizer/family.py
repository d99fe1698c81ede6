"""Training a vocabulary that costs each national language about the same."""

import json
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from jazari.core import Recipe
from jazari.models.errors import DamagedModel, NothingToLearn
from jazari.models.parameters import whole
from jazari.models.records import Files, Scores, ScoreTable, Texts, Trained, Training, TrainingData
from jazari.models.tokenizer.balance import fair_texts, relative_sizes
from jazari.models.tokenizer.merges import Sample, learn_merges
from jazari.models.tokenizer.predictor import TokenizerPredictor
from jazari.models.tokenizer.vocabulary import Vocabulary, build_vocabulary, read_vocabulary, words

CONFIG = "config.json"
FORMAT = 1
_BYTES_AND_END = 257
_LIMITS = (
    "Merges never cross a space or one of .,!?… and their Arabic forms; numbers are cut like words.",
    "Languages that share no rows with another are taken to say as much a character as the average one.",
)


class TokenizerFamily:
    """Byte-level byte-pair encoding whose merges go in turn to the language that is dearest."""

    def train(self, data: TrainingData, recipe: Recipe, training: Training) -> Trained:
        """Deterministic, and too quick to be resumed: it begins again. Raises NothingToLearn, Invalid."""
        size = whole(recipe, "vocabulary", _BYTES_AND_END, 1 << 18)
        characters = whole(recipe, "characters_per_source", 1000, 1 << 30)
        seed = whole(recipe, "seed", 0, 1 << 31)
        training.progress(0, 100, "counting words")
        chosen = fair_texts(data.train, recipe.labels, characters, seed)
        if not chosen:
            raise NothingToLearn(f"the dataset has no text in any of the labels {', '.join(recipe.labels)}")
        samples = _samples(
            chosen, relative_sizes(data.train, [len(t) for t in data.train.texts], recipe.labels)
        )
        merges = learn_merges(
            samples,
            size - _BYTES_AND_END,
            lambda done, total: training.progress(10 + 85 * done // max(total, 1), 100, "learning merges"),
        )
        vocabulary = build_vocabulary(merges)
        training.progress(96, 100, "measuring held-out texts")
        known = [place for place, label in enumerate(data.test.labels) if label in chosen]
        scores = fertility(vocabulary, data.test.select(known), tuple(chosen))
        config = {"task": "tokenizer", "format": FORMAT, "vocabulary": vocabulary.size}
        files = {CONFIG: (json.dumps(config, indent=2) + "\n").encode(), **vocabulary.files()}
        missing = [label for label in recipe.labels if label not in chosen]
        limits = (
            *_LIMITS,
            *([f"It did not learn from {', '.join(missing)}: the data has none."] if missing else ()),
        )
        return Trained(files, tuple(chosen), scores, limits)

    def load(self, files: Files) -> TokenizerPredictor:
        """The predictor of a model's files. Raises DamagedModel."""
        vocabulary = read_vocabulary(files)
        try:
            config = json.loads(files[CONFIG])
            fits = (config["format"], config["vocabulary"]) == (FORMAT, vocabulary.size)
        except (KeyError, ValueError, TypeError) as error:
            raise DamagedModel(f"{CONFIG} is not a tokenizer's: {error!r}") from error
        if not fits:
            raise DamagedModel(
                f"{CONFIG} says format and size {config}; the vocabulary has {vocabulary.size}"
            )
        return TokenizerPredictor(vocabulary)


def _samples(chosen: Mapping[str, Sequence[str]], sizes: Mapping[str, float]) -> list[Sample]:
    samples = []
    for label, texts in chosen.items():
        counts = Counter(word for text in texts for word in words(text))
        samples.append(Sample(counts, sum(map(len, texts)) / sizes.get(label, 1.0)))
    return samples


def fertility(vocabulary: Vocabulary, test: Texts, labels: Sequence[str]) -> Scores:
    """Tokens for the same content by language (`parity`: the dearest over the cheapest), a word, and bytes a token."""
    if not len(test):
        return Scores({})
    tokens = [float(len(ids)) for ids in vocabulary.encode(test.texts)]
    cost = relative_sizes(test, tokens, labels)
    figures = {"parity": max(cost.values()) / min(cost.values())} if cost else {}
    groups: dict[tuple[str, str], list[int]] = defaultdict(list)
    for place, label in enumerate(test.labels):
        groups[label, ""].append(place)
        groups[label, test.sources[place]].append(place)
    rows, by_source = [], []
    for (label, source), places in sorted(groups.items()):
        count = sum(tokens[place] for place in places)
        a_word = count / max(1, sum(len(test.texts[place].split()) for place in places))
        a_token = sum(len(test.texts[place].encode()) for place in places) / max(1.0, count)
        numbers = (f"{len(places):,}", f"{a_word:.2f}", f"{a_token:.2f}")
        if source:
            by_source.append((source, f"`{label}`", *numbers))
        else:
            figures |= {f"fertility {label}": a_word, f"bytes a token {label}": a_token}
            rows.append(
                (f"`{label}`", *numbers, f"{cost[label] / min(cost.values()):.2f}" if label in cost else "")
            )
    heads = ("texts", "tokens a word", "bytes a token")
    return Scores(
        figures,
        (
            ScoreTable(("label", *heads, "tokens for the same content, cheapest 1"), tuple(rows)),
            ScoreTable(("held-out source", "label", *heads), tuple(by_source)),
        ),
    )
