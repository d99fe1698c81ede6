"""Language identification beside py3langid and lingua: speed and macro-F1 in one run, on one core.

`python bench/lid.py` needs `pip install py3langid lingua-language-detector`. The model is trained here from the starter
corpus; all answer its test topics, which no model was trained on. Speed is measured on those same texts, many times
over, normalisation included, by processor time; what counts is the ratio, as machines differ.
"""

import os
import time
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path

from jazari.core import find_country, load_country
from jazari.models.lid import LidFamily
from jazari.models.records import Texts, Trained, Training, TrainingData
from jazari.models.scoring import macro_f1

SECONDS = 3.0
LABELS = {"ar": "arb_Arab", "fr": "fra_Latn", "en": "eng_Latn", "es": "spa_Latn"}
"""What the others know of our labels, by ISO 639-1."""
Identify = Callable[[Sequence[str]], list[str]]


def megabytes_per_second(identify: Identify, texts: Sequence[str], turns: int) -> float:
    """Bytes of UTF-8 text a second of processor time, the best of several runs of whole batches."""
    batch = list(texts) * turns
    size = sum(len(text.encode()) for text in batch)
    best = 0.0
    end = time.perf_counter() + SECONDS
    while time.perf_counter() < end:
        begin = time.process_time()
        identify(batch)
        best = max(best, size / 1e6 / (time.process_time() - begin))
    return best


def py3langid(texts: Sequence[str]) -> Identify:
    """Its identifier, its model loaded by a first answer."""
    classify = import_module("py3langid").classify

    def identify(batch: Sequence[str]) -> list[str]:
        return [LABELS.get(classify(text)[0], "und") for text in batch]

    identify(texts[:1])
    return identify


def lingua(texts: Sequence[str]) -> Identify:
    """Its identifier of all its languages, their models loaded by answering all texts once."""
    detector = import_module("lingua").LanguageDetectorBuilder.from_all_languages().build()

    def identify(batch: Sequence[str]) -> list[str]:
        found = [detector.detect_language_of(text) for text in batch]
        return [
            LABELS.get(language.iso_code_639_1.name.lower(), "und") if language else "und"
            for language in found
        ]

    identify(texts)
    return identify


def train() -> tuple[TrainingData, Trained]:
    """The starter corpus and a model of it."""
    country = load_country(find_country("morocco"))
    columns = []
    for split in ("train", "test"):
        rows = list(country.starter_texts(split=split))
        columns.append(Texts([r.text for r in rows], [r.language for r in rows], ["starter"] * len(rows)))
    data = TrainingData(*columns)
    told = Training(lambda done, total, message: None, Path())
    return data, LidFamily().train(data, country.recipe("lid"), told)


def main() -> None:
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {0})
    begin = time.perf_counter()
    data, trained = train()
    seconds = time.perf_counter() - begin
    texts, truth = data.test.texts, data.test.labels
    size = sum(map(len, trained.files.values()))
    print(f"training on {len(data.train):,} sentences: {seconds:.1f} s; model {size / 1e6:.2f} MB")

    def ours(texts: Sequence[str]) -> Identify:
        predictor = LidFamily().load(trained.files)
        predictor.identify(texts)
        return lambda batch: predictor.identify(batch)[0]

    print(f"{'':10} {'MB/s':>8} {'ours':>8} {'macro-F1':>9}")
    our_speed = 0.0
    for name, load, turns in (("jazari", ours, 100), ("py3langid", py3langid, 1), ("lingua", lingua, 1)):
        try:
            identify = load(texts)
        except ImportError:
            print(f"{name:10} not installed")
            continue
        speed = megabytes_per_second(identify, texts, turns)
        our_speed = our_speed or speed
        score = macro_f1(truth, identify(texts))
        print(f"{name:10} {speed:8.2f} {our_speed / speed:7.1f}x {score:9.3f}")


if __name__ == "__main__":
    main()
