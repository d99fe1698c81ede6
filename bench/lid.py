"""Language identification beside py3langid: speed and macro-F1 in one run, on one core.

`python bench/lid.py` needs `pip install py3langid`. The model is trained here from the starter corpus; both
answer its test topics, which no model was trained on. Speed is measured on those same texts, many times over,
normalisation included; what counts is the ratio, as machines differ.
"""

import os
import sys
import time
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path

from jazari.core import find_country, load_country
from jazari.models.lid import LidFamily
from jazari.models.records import Texts, Training, TrainingData
from jazari.models.scoring import macro_f1

SECONDS = 3.0
LANGID_LABELS = {"ar": "arb_Arab", "fr": "fra_Latn", "en": "eng_Latn", "es": "spa_Latn"}


def megabytes_per_second(
    identify: Callable[[Sequence[str]], object], texts: Sequence[str], turns: int
) -> float:
    """Bytes of UTF-8 text a second, the best of several runs of whole batches."""
    batch = list(texts) * turns
    size = sum(len(text.encode()) for text in batch)
    best = 0.0
    end = time.perf_counter() + SECONDS
    while time.perf_counter() < end:
        begin = time.perf_counter()
        identify(batch)
        best = max(best, size / 1e6 / (time.perf_counter() - begin))
    return best


def main() -> None:
    try:
        classify = import_module("py3langid").classify
    except ImportError:
        sys.exit("bench/lid.py compares with py3langid: pip install py3langid")
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {0})
    country = load_country(find_country("morocco"))
    columns = []
    for split in ("train", "test"):
        rows = list(country.starter_texts(split=split))
        columns.append(Texts([r.text for r in rows], [r.language for r in rows], ["starter"] * len(rows)))
    data = TrainingData(*columns)
    begin = time.perf_counter()
    trained = LidFamily().train(
        data, country.recipe("lid"), Training(lambda done, total, message: None, Path())
    )
    training_seconds = time.perf_counter() - begin
    ours = LidFamily().load(trained.files)
    texts, truth = data.test.texts, data.test.labels

    def langid(batch: Sequence[str]) -> list[str]:
        return [LANGID_LABELS.get(classify(text)[0], "und") for text in batch]

    our_f1, their_f1 = macro_f1(truth, ours.identify(texts)[0]), macro_f1(truth, langid(texts))
    our_speed = megabytes_per_second(ours.identify, texts, 100)
    their_speed = megabytes_per_second(langid, texts, 1)
    size = sum(map(len, trained.files.values()))
    print(f"training on {len(data.train):,} sentences: {training_seconds:.1f} s; model {size / 1e6:.1f} MB")
    print(f"{'':10} {'jazari':>8} {'py3langid':>10} {'ratio':>7}")
    print(f"{'MB/s':10} {our_speed:8.1f} {their_speed:10.2f} {our_speed / their_speed:7.1f}")
    print(f"{'macro-F1':10} {our_f1:8.3f} {their_f1:10.3f} {our_f1 / their_f1:7.1f}")


if __name__ == "__main__":
    main()
