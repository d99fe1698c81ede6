"""What is learned from: pairs of texts that mean the same, or stand in one text."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, combinations
from random import Random

import numpy as np

from jazari.models.embed.bags import Bag, Ints, Words
from jazari.models.embed.dictionary import ENTRY_WORDS, Dictionary, Row, Way
from jazari.models.records import Texts, TrainingData

Pair = tuple[Bag, Bag]

PASSAGE_WORDS, HEAD_WORDS = 90, (6, 30)
"""Of a long text passages of so many words are learned from: their first 6 to 30 are to find the rest."""
_PASSAGES_A_TEXT = 8
_LEAST_WORDS = 6
"""A text that stands alone has as many words at least, so that something is left of it in another language."""


@dataclass(frozen=True, slots=True)
class Shares:
    """Which part of the pairs is of which kind; what is left of 1 are sentences of one row.

    `entries` are rows of a dictionary, `row_glosses` sentences whose side in the pivot language stands in another, word
    by word, `glosses` the same of texts that stand alone, `passages` beginnings of passages with what follows.
    """

    entries: float
    row_glosses: float
    glosses: float
    passages: float


class RowPairs:
    """Pairs of texts of one row, drawn by their two languages.

    Two languages are drawn as often as the number of rows that have both, to the power of `exponent`: 1 as the data has
    it, 0 all alike (Conneau and Lample 2019, "Cross-lingual language model pretraining").
    """

    def __init__(self, rows: Sequence[Row], exponent: float) -> None:
        found: dict[Way, list[Row]] = defaultdict(list)
        for row in rows:
            for way in combinations(sorted(row), 2):
                found[way].append(row)
        self._rows = sorted(found.items(), key=lambda item: item[0])
        self._chances = list(accumulate(len(own) ** exponent for _, own in self._rows))

    def draw(self, random: Random) -> Pair:
        """One pair; either language may be its first."""
        ((way, rows),) = random.choices(self._rows, cum_weights=self._chances)
        row = random.choice(rows)
        one, other = random.sample(way, 2)
        return random.choice(row[one]), random.choice(row[other])


@dataclass(frozen=True, slots=True)
class Examples:
    """All that pairs are drawn from; `counts` (words,) is how often each word is read.

    `ways` are, for the languages of texts `alone`, from which language to which the dictionary puts their words.
    """

    words: Words
    counts: Ints
    sentences: Sequence[Row]
    entries: Sequence[Row]
    alone: Mapping[str, Sequence[Bag]]
    passages: Sequence[Pair]
    dictionary: Dictionary
    pivot: str
    ways: Mapping[str, Sequence[Way]]
    shares: Shares
    pairs: RowPairs

    def draw(self, size: int, random: Random) -> list[Pair]:
        """So many pairs, each of a kind that the shares choose; a kind that has nothing leaves its share to others."""
        return [self._whole(self._pair(random.random(), random), random) for _ in range(size)]

    def _whole(self, pair: Pair, random: Random) -> Pair:
        """The pair, or another where nothing is left of one side: no word of it was in the dictionary."""
        if len(pair[0].words) and len(pair[1].words):
            return pair
        return _two_of(random.choice(self.sentences or self.entries), random)

    def _pair(self, chance: float, random: Random) -> Pair:
        shares = self.shares
        if self.entries and (chance < shares.entries or not self.sentences):
            return _two_of(random.choice(self.entries), random)
        chance -= shares.entries
        if 0 <= chance < shares.row_glosses:
            return self._row_gloss(random.choice(self.sentences), random)
        chance -= shares.row_glosses
        if self.alone and 0 <= chance < shares.glosses:
            return self._gloss(random)
        chance -= shares.glosses
        if self.passages and 0 <= chance < shares.passages:
            return random.choice(self.passages)
        return self.pairs.draw(random)

    def _row_gloss(self, row: Row, random: Random) -> Pair:
        ways = [way for way in self.dictionary.ways_from([self.pivot]) if way[1] not in row]
        if self.pivot not in row or not ways:
            return _two_of(row, random)
        other = random.choice([bag for label, bags in row.items() if label != self.pivot for bag in bags])
        return self.dictionary.gloss(row[self.pivot][0], *random.choice(ways), random), other

    def _gloss(self, random: Random) -> Pair:
        label = random.choice(list(self.alone))
        bag = random.choice(self.alone[label])
        return bag, self.dictionary.gloss(bag, *random.choice(self.ways[label]), random)


def _two_of(row: Row, random: Random) -> Pair:
    one, other = random.sample(list(row), 2)
    return random.choice(row[one]), random.choice(row[other])


def read_examples(
    data: TrainingData,
    labels: Sequence[str],
    pivot: str,
    kin: Mapping[str, Sequence[str]],
    most_alone: int,
    shares: Shares,
    pair_exponent: float,
    seed: int,
) -> Examples:
    """The rows of a dataset, those with the same text in the pivot language as one, and texts that stand alone.

    Of these at most `most_alone` a language are read, chosen by the seed. A language with a small dictionary, or none,
    is read with those of its `kin` too.
    """
    words, random = Words(), Random(seed)  # noqa: S311 - nothing secret is chosen
    rows = list(_rows(data.train, words, pivot, frozenset(labels)))
    is_entry = [all(len(bag.words) <= ENTRY_WORDS for bags in row.values() for bag in bags) for row in rows]
    dictionary = Dictionary(words, rows)
    counts = Counter(
        word for row in rows for bags in row.values() for bag in bags for word in bag.words.tolist()
    )
    bags: dict[str, list[Bag]] = {}
    passages: list[Pair] = []
    ways = {label: dictionary.ways_from([label, *kin.get(label, [])]) for label in labels}
    for label, texts in _alone(data.alone, frozenset(labels), most_alone, random).items():
        short = [text for text in texts if _LEAST_WORDS <= text.count(" ") + 1 < PASSAGE_WORDS]
        passages += [pair for text in texts for pair in _passages(text, words, random)]
        if ways[label] and short:
            bags[label] = [words.bag(text) for text in short]
    for bag in (*(bag for own in bags.values() for bag in own), *(bag for pair in passages for bag in pair)):
        counts.update(bag.words.tolist())
    sentences = [row for row, entry in zip(rows, is_entry, strict=True) if not entry]
    return Examples(
        words,
        np.array([counts[word] for word in range(len(words.spelled))], dtype=np.int64),
        sentences,
        [row for row, entry in zip(rows, is_entry, strict=True) if entry],
        bags, passages, dictionary, pivot, ways, shares, RowPairs(sentences, pair_exponent),
    )  # fmt: skip


def _rows(data: Texts, words: Words, pivot: str, labels: frozenset[str]) -> Iterator[Row]:
    """Rows in two languages or more."""
    texts: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for row, label, text in zip(data.rows, data.labels, data.texts, strict=True):
        if label in labels:
            texts[row][label].append(text)
    merged: dict[str, dict[str, dict[str, None]]] = defaultdict(lambda: defaultdict(dict))
    for row, own in texts.items():
        same = own[pivot][0].strip().casefold() if pivot in own else f"\n{row}"
        for label, several in own.items():
            merged[same][label].update(dict.fromkeys(several))
    for one in merged.values():
        bags = {
            label: [bag for bag in map(words.bag, several) if len(bag.words)]
            for label, several in one.items()
        }
        filled = {label: own for label, own in bags.items() if own}
        if len(filled) > 1:
            yield filled


def _alone(alone: Texts, labels: frozenset[str], most: int, random: Random) -> dict[str, list[str]]:
    places: dict[str, list[int]] = defaultdict(list)
    for place, label in enumerate(alone.labels):
        if label in labels:
            places[label].append(place)
    return {
        label: [alone.texts[place] for place in sorted(random.sample(own, min(most, len(own))))]
        for label, own in sorted(places.items())
    }


def _passages(text: str, words: Words, random: Random) -> Iterable[Pair]:
    read = text.split()
    for _ in range(min(len(read) // PASSAGE_WORDS, _PASSAGES_A_TEXT)):
        begin, head = random.randrange(len(read) - PASSAGE_WORDS + 1), random.randint(*HEAD_WORDS)
        passage = read[begin : begin + PASSAGE_WORDS]
        yield words.bag(" ".join(passage[:head])), words.bag(" ".join(passage[head:]))
