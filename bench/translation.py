"""Translation beside word-by-word glosses: chrF++ in one run, on held-out texts.

Both learn from the same rows and answer the same ones: those of the dataset's test split where `python
bench/translation.py FOLDER` names a folder with the Parquet files of an aligned dataset (`jazari hub download`), else
the starter corpus by topic. A gloss is, of the texts in whose rows a word stands, the word of the other language that
goes with it oftenest by Dice's coefficient; one that is never seen is copied.
"""

import csv
import sys
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from pathlib import Path

from jazari.core import chrf_counts, chrf_score, find_country, load_country
from jazari.models.dataset import pairs
from jazari.models.mt import MtFamily
from jazari.models.records import Pair, Texts, Training, TrainingData

LIMIT = 400
"""Texts of a direction and source that are translated."""


def starter() -> TrainingData:
    """The rows of the starter corpus in four languages."""
    country = load_country(find_country("morocco"))
    with (country.folder / "corpus/aligned.tsv").open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    held_out = country.source("starter").test_topics

    def texts(held: bool) -> Texts:
        found = [
            (text, code, str(number))
            for number, row in enumerate(rows)
            if (row["topic"] in held_out) is held
            for code, text in row.items()
            if code != "topic"
        ]
        words, codes, places = zip(*found, strict=True)
        return Texts(words, codes, ["starter"] * len(found), places)

    return TrainingData(texts(False), texts(True))


def downloaded(folder: Path) -> TrainingData:
    """The splits of a dataset's files."""
    from pyarrow import parquet

    splits = []
    for split in ("train", "test"):
        columns: dict[str, list[str]] = defaultdict(list)
        for path in sorted((folder / "data").glob(f"{split}-*.parquet")):
            for name, values in parquet.read_table(path).to_pydict().items():
                columns[name] += values
        rows = [id_.rpartition("/")[0] for id_ in columns["id"]]
        splits.append(Texts(columns["text"], columns["language"], columns["source"], rows))
    return TrainingData(*splits)


def gloss(train: Sequence[Pair]) -> Callable[[str], str]:
    """Word by word."""
    together: dict[str, Counter[str]] = defaultdict(Counter)
    ours: Counter[str] = Counter()
    theirs: Counter[str] = Counter()
    for pair in train:
        source, target = set(pair.source_text.lower().split()), set(pair.target_text.lower().split())
        ours.update(source)
        theirs.update(target)
        for word in source:
            together[word].update(target)
    best = {
        word: max(found, key=lambda other: (found[other] / (ours[word] + theirs[other]), other))
        for word, found in together.items()
        if found
    }
    return lambda text: " ".join(best.get(word.lower(), word) for word in text.split())


def score(answers: Sequence[str], references: Sequence[str]) -> float:
    """chrF++ of a hundred."""
    counts = [chrf_counts(*both) for both in zip(references, answers, strict=True)]
    return 100 * chrf_score([sum(column) for column in zip(*counts, strict=True)])


def main() -> None:
    data = downloaded(Path(sys.argv[1])) if len(sys.argv) > 1 else starter()
    with tempfile.TemporaryDirectory() as folder:
        begin = time.process_time()
        told = Training(lambda done, total, message: None, Path(folder))
        recipe = load_country(find_country("morocco")).recipe("mt")
        trained = MtFamily().train(TrainingData(data.train, Texts([], [], [])), recipe, told)
        print(f"training: {time.process_time() - begin:.1f} s of processor time")
    print(f"model: {sum(map(len, trained.files.values())) / 1e6:.2f} MB")
    predictor = MtFamily().load(trained.files)
    print(
        f"{'from':10} {'to':10} {'held-out source':18} {'texts':>5} {'gloss':>6} {'jazari':>6} {'ratio':>6}"
    )
    for source, target in predictor.directions:
        by_source: dict[str, list[Pair]] = defaultdict(list)
        for pair in pairs(data.test, source, target):
            by_source[pair.source].append(pair)
        if not by_source:
            continue
        glossed = gloss(pairs(data.train, source, target))
        for name, found in sorted(by_source.items()):
            texts, references = zip(*((p.source_text, p.target_text) for p in found[:LIMIT]), strict=True)
            floor = score([glossed(text) for text in texts], references)
            ours = score([predictor.translate(text, source, target) for text in texts], references)
            print(
                f"{source:10} {target:10} {name:18} {len(texts):5} {floor:6.1f} {ours:6.1f} "
                f"{ours / max(floor, 0.1):5.1f}x"
            )


if __name__ == "__main__":
    main()
