"""National models beside the libraries that people use: speed, memory, size and quality in one run, on one core.

`python bench/models.py` needs `pip install py3langid lingua-language-detector sentencepiece`; what is not there is said
and left out. `lid` is the model that comes with the pack, else one trained here from the starter corpus; all answer its
test topics. Vocabularies of one size all learn from the starter corpus, Arabic ten times over, as corpora are; parity
is the dearest language's tokens a word over the cheapest's. Each contender runs in a process of its own, its model
loaded before it is timed; speed is of UTF-8 text by processor time, and what counts is the ratio, as machines differ.
"""

import io
import json
import os
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from importlib import import_module, metadata
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from jazari.core import Country, find_country, load_country
from jazari.models import load_packaged
from jazari.models.errors import ModelNotFound
from jazari.models.records import Texts, Training, TrainingData
from jazari.models.scoring import macro_f1

SECONDS = 3.0
SIZE = 4096
"""Tokens of each vocabulary."""
LABELS = {"ar": "arb_Arab", "fr": "fra_Latn", "en": "eng_Latn", "es": "spa_Latn"}
"""What the others know of our labels, by ISO 639-1."""
Work = Callable[[Sequence[str]], list[Any]]


def starter(country: Country, *, arabic_times: int = 1) -> TrainingData:
    """The starter corpus, split by topic."""
    columns = []
    for split in ("train", "test"):
        rows = list(country.starter_texts(split=split))
        if split == "train":
            rows += [row for row in rows if row.language == "arb_Arab"] * (arabic_times - 1)
        columns.append(Texts([r.text for r in rows], [r.language for r in rows], ["starter"] * len(rows)))
    return TrainingData(*columns)


def untold(folder: Path) -> Training:
    """A training that nobody watches."""
    return Training(lambda done, total, message: None, folder)


def lid_jazari(country: Country, folder: Path) -> Work:
    """Ours, and its size."""
    from jazari.models.lid import LidFamily, LidPredictor

    try:
        found = load_packaged("lid", country)
    except ModelNotFound:
        data = starter(country)
        found = LidFamily().load(LidFamily().train(data, country.recipe("lid"), untold(folder)).files)
    assert isinstance(found, LidPredictor)
    predictor = found
    return lambda batch: predictor.identify(batch)[0]


def lid_py3langid(country: Country, folder: Path) -> Work:
    """Its identifier."""
    classify = import_module("py3langid").classify
    return lambda batch: [LABELS.get(classify(text)[0], "und") for text in batch]


def lid_lingua(country: Country, folder: Path) -> Work:
    """Its identifier of all its languages."""
    detector = import_module("lingua").LanguageDetectorBuilder.from_all_languages().build()

    def identify(batch: Sequence[str]) -> list[str]:
        found = [detector.detect_language_of(text) for text in batch]
        return [LABELS.get(one.iso_code_639_1.name.lower(), "und") if one else "und" for one in found]

    return identify


def tokenizer_jazari(country: Country, folder: Path) -> Work:
    """Ours: byte-level, each merge to the language that pays most for the same content."""
    from jazari.models.tokenizer import TokenizerFamily

    recipe = country.recipe("tokenizer")
    recipe = recipe.model_copy(update={"parameters": {**recipe.parameters, "vocabulary": SIZE}})
    trained = TokenizerFamily().train(starter(country, arabic_times=10), recipe, untold(folder))
    return TokenizerFamily().load(trained.files).vocabulary.encode


def tokenizer_tokenizers(country: Country, folder: Path) -> Work:
    """Plain byte-level byte-pair encoding."""
    from tokenizers import Tokenizer
    from tokenizers.models import BPE
    from tokenizers.pre_tokenizers import ByteLevel
    from tokenizers.trainers import BpeTrainer

    plain = Tokenizer(BPE())
    plain.pre_tokenizer = ByteLevel(add_prefix_space=False)
    trainer = BpeTrainer(vocab_size=SIZE, initial_alphabet=ByteLevel.alphabet(), show_progress=False)
    plain.train_from_iterator(starter(country, arabic_times=10).train.texts, trainer)
    return lambda batch: [one.ids for one in plain.encode_batch(batch)]


def tokenizer_sentencepiece(country: Country, folder: Path) -> Work:
    """Its unigram model with bytes for what it does not know."""
    library = import_module("sentencepiece")
    model = io.BytesIO()
    library.SentencePieceTrainer.train(
        sentence_iterator=iter(starter(country, arabic_times=10).train.texts), model_writer=model,
        vocab_size=SIZE, byte_fallback=True, character_coverage=0.9995, num_threads=1, minloglevel=2,
    )  # fmt: skip
    encode: Work = library.SentencePieceProcessor(model_proto=model.getvalue()).encode
    return encode


CONTENDERS: dict[str, dict[str, tuple[Callable[[Country, Path], Work], str]]] = {
    "lid": {
        "jazari": (lid_jazari, ""),
        "py3langid": (lid_py3langid, "py3langid"),
        "lingua": (lid_lingua, "lingua-language-detector"),
    },
    "tokenizer": {
        "jazari": (tokenizer_jazari, ""),
        "tokenizers": (tokenizer_tokenizers, ""),
        "sentencepiece": (tokenizer_sentencepiece, "sentencepiece"),
    },
}
"""By task and name: how it is loaded, and the package whose size is its models' where that can be told."""


def measure(task: str, name: str) -> dict[str, Any]:
    """One contender: MB/s, most memory over a process that has only read the corpus, and how good its answers are."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})
    country = load_country(find_country("morocco"))
    test = starter(country).test
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    load, package = CONTENDERS[task][name]
    with TemporaryDirectory() as folder:
        work = load(country, Path(folder))
    answers = work(test.texts)
    memory = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
    quality = {"macro-F1": macro_f1(test.labels, answers)} if task == "lid" else fertility(test, answers)
    return {"MB/s": speed(work, test.texts), "memory MB": memory, **quality, "package MB": size_of(package)}


def speed(work: Work, texts: Sequence[str]) -> float:
    """Megabytes of text a second of processor time: the best of several batches of at least a tenth of a second."""
    turns, best = 1, 0.0
    end = time.perf_counter() + SECONDS
    while time.perf_counter() < end:
        batch = list(texts) * turns
        begin = time.process_time()
        work(batch)
        spent = time.process_time() - begin
        if spent < 0.1:
            turns *= 4
            continue
        best = max(best, sum(len(text.encode()) for text in batch) / 1e6 / spent)
    return best


def fertility(test: Texts, answers: Sequence[Sequence[int]]) -> dict[str, float]:
    """Tokens a word in each language's mean, and the dearest language's over the cheapest's."""
    by_language = []
    for label in dict.fromkeys(test.labels):
        places = [place for place, own in enumerate(test.labels) if own == label]
        words = sum(len(test.texts[place].split()) for place in places)
        by_language.append(sum(len(answers[place]) for place in places) / words)
    mean = sum(by_language) / len(by_language)
    return {"tokens/word": mean, "parity": max(by_language) / min(by_language)}


def size_of(package: str) -> float | None:
    """Megabytes of an installed package, its models among them."""
    if not package:
        return None
    files = metadata.files(package) or []
    return sum(file.size or 0 for file in files) / 1e6


def main() -> None:
    if len(sys.argv) == 3:
        print(json.dumps(measure(*sys.argv[1:])))
        return
    for task, contenders in CONTENDERS.items():
        first: dict[str, Any] = {}
        for name in contenders:
            command = [sys.executable, __file__, task, name]
            done = subprocess.run(command, capture_output=True, text=True, check=False)
            if done.returncode:
                print(f"{task:10} {name:14} {done.stderr.strip().splitlines()[-1]}")
                continue
            found = json.loads(done.stdout)
            first = first or found
            told = ", ".join(f"{key} {value:.2f}" for key, value in found.items() if value is not None)
            print(f"{task:10} {name:14} {told}; ours {first['MB/s'] / found['MB/s']:.2f} times as fast")


if __name__ == "__main__":
    main()
