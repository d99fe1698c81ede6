"""Code-switching: which word of a mixed text is in which language, beside one label for each sentence or whole text.

Texts are made of pieces in two languages in turn, so that the language of every word is known: whole sentences, or
pieces of three to eight words cut out of sentences, where no punctuation tells of the switch. The pieces come from the
starter corpus. With JAZARI_MIRROR set the identifier is trained on the mirror alone, so that the starter corpus is a
source that it never saw; else on the training topics. The test topics are measured; `--tuning` measures the training
topics, on which the factory's constants were chosen.
"""

import argparse
import os
import random
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from jazari.core import Country, find_country, load_country
from jazari.factory.language import Identifier, words_by_language
from jazari.factory.reading import read_documents
from jazari.factory.records import Document
from jazari.models.lid import LidFamily
from jazari.models.records import Texts, Training, TrainingData

PAIRS = (
    ("ary_Arab", "fra_Latn"),
    ("ary_Latn", "fra_Latn"),
    ("arb_Arab", "ary_Arab"),
    ("zgh_Tfng", "fra_Latn"),
    # Texts in one language, which shall not fall apart.
    ("ary_Arab", "ary_Arab"),
    ("arb_Arab", "arb_Arab"),
    ("ary_Latn", "ary_Latn"),
    ("fra_Latn", "fra_Latn"),
)
KINDS = ("sentences", "within")
TEXTS = 300
ENDS = ".!?؟…"
Labels = list[str]
Method = Callable[[Sequence[str], Identifier], list[Labels]]
"""The language of each word of each text; words are parted by spaces."""


class Mixed(NamedTuple):
    """A text and the language of each of its words."""

    text: str
    labels: Labels


def training_texts(country: Country) -> Texts:
    """What the identifier learns from: the mirror without the starter corpus, else that corpus's training topics."""
    mirror = os.environ.get("JAZARI_MIRROR")
    if mirror:
        rows = [
            (row.text, row.language, source.id)
            for source in country.sources
            if source.kind == "open" and not source.held_out
            for file in source.files
            for row in read_documents(Path(mirror) / source.id / file.path, file, source)
            if isinstance(row, Document)
        ]
    else:
        rows = [(row.text, row.language, "starter") for row in country.starter_texts(split="train")]
    return Texts(*(list(column) for column in zip(*rows, strict=True)))


def mixed(
    sentences: Mapping[str, Sequence[str]], pair: tuple[str, str], kind: str, seed: int
) -> Iterator[Mixed]:
    """Texts of two to four pieces, the languages of the pair in turn."""
    pick = random.Random(f"{seed} {pair} {kind}")
    for _ in range(TEXTS):
        first = pick.randrange(2)
        words: list[str] = []
        labels: Labels = []
        for number in range(first, first + pick.randint(2, 4)):
            language = pair[number % 2]
            piece = _piece(pick.choice(sentences[language]).split(), kind, pick)
            words += piece
            labels += [language] * len(piece)
        yield Mixed(" ".join(words), labels)


def _piece(words: list[str], kind: str, pick: random.Random) -> list[str]:
    """A sentence, or some of its words without the punctuation around them."""
    if kind == "sentences":
        return words
    size = min(pick.randint(3, 8), len(words))
    start = pick.randrange(len(words) - size + 1)
    bare = (word.strip('.!?؟،؛,;:…«»"()') for word in words[start : start + size])
    return [word for word in bare if word]


def by_text(texts: Sequence[str], identifier: Identifier) -> list[Labels]:
    """One label for all words of a text."""
    answers = identifier.predict([{"text": text} for text in texts])
    return [[str(answer["label"])] * len(text.split()) for text, answer in zip(texts, answers, strict=True)]


def by_sentence(texts: Sequence[str], identifier: Identifier) -> list[Labels]:
    """One label for all words up to the end of a sentence."""
    found = []
    for text in texts:
        labels: Labels = []
        sentence: list[str] = []
        words = text.split()
        for number, word in enumerate(words, start=1):
            sentence.append(word)
            if word[-1] in ENDS or number == len(words):
                labels += by_text([" ".join(sentence)], identifier)[0]
                sentence = []
        found.append(labels)
    return found


def by_factory(texts: Sequence[str], identifier: Identifier) -> list[Labels]:
    """As the factory hears it."""
    return [[label for _, label in words] for words in words_by_language(texts, identifier)]


METHODS: Mapping[str, Method] = {"text": by_text, "sentence": by_sentence, "jazari": by_factory}


def measured(asked: Sequence[Mixed], answers: Sequence[Labels]) -> tuple[float, float]:
    """The share of words with the right label, and how much of a text's letters is in the wrong share (0 to 1)."""
    right = total = 0
    error = 0.0
    for row, labels in zip(asked, answers, strict=True):
        pairs = list(zip(row.labels, labels, strict=True))
        right += sum(truth == label for truth, label in pairs)
        total += len(pairs)
        letters = [sum(map(str.isalpha, word)) for word in row.text.split()]
        balance = Counter[str]()
        for (truth, label), size in zip(pairs, letters, strict=True):
            balance[truth] += size
            balance[label] -= size
        error += sum(map(abs, balance.values())) / 2 / max(sum(letters), 1)
    return right / total, error / len(asked)


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--tuning", action="store_true", help="measure the training topics")
    options.add_argument("--seed", type=int, default=2030)
    asked = options.parse_args()
    country = load_country(find_country("morocco"))
    data = TrainingData(training_texts(country), Texts([], [], []))
    family = LidFamily()
    trained = family.train(data, country.recipe("lid"), Training(lambda done, total, message: None, Path()))
    identifier = family.load(trained.files)
    split = "train" if asked.tuning else "test"
    sentences = {
        code: [row.text for row in country.starter_texts(language=code, split=split)]
        for code in sorted({code for pair in PAIRS for code in pair})
    }
    print(
        f"words with the right label, and letters in the wrong share; {TEXTS} texts of the {split} topics each"
    )
    print(f"{'':30} " + " ".join(f"{name:>15}" for name in METHODS))
    for pair in PAIRS:
        for kind in KINDS:
            rows = list(mixed(sentences, pair, kind, asked.seed))
            texts = [row.text for row in rows]
            cells = [measured(rows, method(texts, identifier)) for method in METHODS.values()]
            shown = " ".join(f"{accuracy:8.1%} {error:6.1%}" for accuracy, error in cells)
            print(f"{'+'.join(pair):20} {kind:9} {shown}")


if __name__ == "__main__":
    main()
