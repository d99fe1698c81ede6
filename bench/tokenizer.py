"""The national vocabulary beside plain byte-level BPE of the `tokenizers` library: same text, same size, one run.

Both learn from the starter corpus, Arabic ten times over, as corpora are; both cut its test topics, which neither
saw. Parity is the dearest language's tokens a word over the cheapest's: topics are shared, sentences are not. Speed is
a ratio, as machines differ; no vocabulary of others is compared, as none comes with a package.
"""

import time
from collections.abc import Callable, Sequence
from pathlib import Path

from tokenizers import Tokenizer
from tokenizers.models import BPE
from tokenizers.pre_tokenizers import ByteLevel
from tokenizers.trainers import BpeTrainer

from jazari.core import find_country, load_country
from jazari.models.records import Texts, Training, TrainingData
from jazari.models.tokenizer import TokenizerFamily

SIZE = 4096
TURNS = 20


def megabytes_per_second(cut: Callable[[Sequence[str]], object], texts: Sequence[str]) -> float:
    """Bytes of UTF-8 text cut a second, the best of three."""
    batch = list(texts) * TURNS
    size = sum(len(text.encode()) for text in batch)
    best = 0.0
    for _ in range(3):
        begin = time.perf_counter()
        cut(batch)
        best = max(best, size / 1e6 / (time.perf_counter() - begin))
    return best


def main() -> None:
    country = load_country(find_country("morocco"))
    columns = []
    for split in ("train", "test"):
        rows = list(country.starter_texts(split=split))
        if split == "train":
            rows += [row for row in rows if row.language == "arb_Arab"] * 9
        columns.append(Texts([r.text for r in rows], [r.language for r in rows], ["starter"] * len(rows)))
    data = TrainingData(*columns)
    recipe = country.recipe("tokenizer")
    recipe = recipe.model_copy(update={"parameters": {**recipe.parameters, "vocabulary": SIZE}})
    trained = TokenizerFamily().train(data, recipe, Training(lambda done, total, message: None, Path()))
    ours = TokenizerFamily().load(trained.files).vocabulary
    plain = Tokenizer(BPE())
    plain.pre_tokenizer = ByteLevel(add_prefix_space=False)
    trainer = BpeTrainer(vocab_size=SIZE, initial_alphabet=ByteLevel.alphabet(), show_progress=False)
    plain.train_from_iterator(data.train.texts, trainer)
    print(f"{'tokens a word':14} {'jazari':>8} {'plain':>8}")
    fertility: list[tuple[float, float]] = []
    for label in dict.fromkeys(data.test.labels):
        texts = [t for t, own in zip(data.test.texts, data.test.labels, strict=True) if own == label]
        words = sum(len(text.split()) for text in texts)
        fertility.append(
            (
                sum(map(len, ours.encode(texts))) / words,
                sum(len(one.ids) for one in plain.encode_batch(texts)) / words,
            )
        )
        print(f"{label:14} {fertility[-1][0]:8.2f} {fertility[-1][1]:8.2f}")
    parity = [max(column) / min(column) for column in zip(*fertility, strict=True)]
    print(f"{'parity':14} {parity[0]:8.2f} {parity[1]:8.2f}")
    speeds = [megabytes_per_second(cut, data.test.texts) for cut in (ours.encode, plain.encode_batch)]
    print(f"{'MB/s':14} {speeds[0]:8.1f} {speeds[1]:8.1f}   ratio {speeds[0] / speeds[1]:.2f}")


if __name__ == "__main__":
    main()
