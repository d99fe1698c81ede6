"""Embeddings beside scikit-learn's hashed n-grams: speed, size and recall across languages in one run, on one core.

`python bench/embed.py` needs `pip install scikit-learn`. The model is trained here from the starter corpus; both are
asked its test topics, which no model was trained on. The peer (HashingVectorizer, character n-grams of 3 to 5 at word
bounds) learns nothing: it shows what a spelling alone finds. Speed is by processor time; what counts is the ratio.
"""

import csv
import os
import tempfile
import time
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from jazari.core import find_country, load_country
from jazari.models.embed import EmbedFamily
from jazari.models.embed.scoring import recall
from jazari.models.records import Texts, Trained, Training, TrainingData

CODES = ("ary_Latn", "ary_Arab", "fra_Latn", "eng_Latn")
WAYS = (("ary_Latn", "ary_Arab"), ("ary_Arab", "fra_Latn"), ("fra_Latn", "eng_Latn"))
TURNS = 20
Embed = Callable[[Sequence[str]], NDArray[np.float32]]


def starter() -> TrainingData:
    """The rows of the starter corpus in four languages, split by topic."""
    country = load_country(find_country("morocco"))
    with (country.folder / "corpus/aligned.tsv").open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    held_out = country.source("starter").test_topics
    parts = []
    for is_test in (False, True):
        own = [(row[code], code, str(number)) for number, row in enumerate(rows) for code in CODES
               if (row["topic"] in held_out) == is_test]  # fmt: skip
        texts, labels, places = zip(*own, strict=True)
        parts.append(Texts(texts, labels, ["starter"] * len(own), places))
    return TrainingData(*parts)


def train(data: TrainingData) -> Trained:
    """A model of the recipe's shape, with fewer steps: the starter corpus is small."""
    recipe = load_country(find_country("morocco")).recipe("embed")
    fewer = recipe.model_copy(
        update={"parameters": {**recipe.parameters, "steps": 100, "pairs_per_step": 128}}
    )
    with tempfile.TemporaryDirectory() as folder:
        return EmbedFamily().train(data, fewer, Training(lambda done, total, message: None, Path(folder)))


def hashed(_: Trained) -> Embed:
    """The peer's vectors, of 1,024 numbers."""
    text = import_module("sklearn.feature_extraction.text")
    maker = text.HashingVectorizer(analyzer="char_wb", ngram_range=(3, 5), n_features=1024)
    return lambda texts: np.asarray(maker.transform(texts).toarray(), dtype=np.float32)


def ours(trained: Trained) -> Embed:
    """Our predictor, nothing of it known yet."""
    return EmbedFamily().load(trained.files).vectors


def main() -> None:
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {0})
    data = starter()
    trained = train(data)
    print(f"model {sum(map(len, trained.files.values())) / 1e6:.1f} MB")
    by_label = {code: [text for text, label in zip(data.test.texts, data.test.labels, strict=True) if label == code]
                for code in CODES}  # fmt: skip
    speed_of_ours = 0.0
    print(f"{'':12} {'texts/s':>9} {'ours':>7}  " + "  ".join(f"{one}>{two}" for one, two in WAYS))
    for name, load in (("jazari", ours), ("scikit-learn", hashed)):
        try:
            embed = load(trained)
        except ImportError:
            print(f"{name:12} not installed")
            continue
        embed(data.test.texts)
        begin = time.process_time()
        for _ in range(TURNS):
            embed(data.test.texts)
        speed = TURNS * len(data.test) / (time.process_time() - begin)
        speed_of_ours = speed_of_ours or speed
        found = [
            recall(embed(by_label[one]), embed(by_label[two]), np.arange(len(by_label[one])), [10])[0]
            for one, two in WAYS
        ]
        print(
            f"{name:12} {speed:9,.0f} {speed_of_ours / speed:6.1f}x  "
            + "  ".join(f"{ten:17.3f}" for ten in found)
        )


if __name__ == "__main__":
    main()
