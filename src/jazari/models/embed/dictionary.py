"""A dictionary from the rows of a dataset, and texts put into another language word by word with it.

What comes out is no sentence, but an embedding that sums up words learns from it all the same: which words of a
language without parallel text stand beside which (Gouws and Søgaard 2015, "Simple task-specific bilingual word
embeddings").
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from random import Random

import numpy as np

from jazari.models.embed.bags import Bag, Words

ENTRY_WORDS = 2
"""An entry of a dictionary explains a word by so many words at most."""
_STEM, _ENDING, _BEGINS = 4, 3, "-"
"""A word that is not found is sought without up to 3 last letters, as long as 4 are left; then words that begin so."""
_MEANINGS = 4
"""So many meanings of a word are used; more are of words that only begin alike."""

Way = tuple[str, str]
Row = Mapping[str, Sequence[Bag]]
"""What one row says, by language, in as many spellings as it has."""


class Dictionary:
    """From one language to another: words to the words that rows explain them by."""

    def __init__(self, words: Words, rows: Iterable[Row]) -> None:
        self._spelled = words.spelled
        self._entries: dict[tuple[str, str], dict[str, list[list[int]]]] = defaultdict(
            lambda: defaultdict(list)
        )
        for row in rows:
            self._add(row)
        self._found: dict[tuple[str, str, int], list[list[int]]] = {}

    def _add(self, row: Row) -> None:
        for source, ones in row.items():
            singles = [self._spelled[bag.words[0]] for bag in ones if len(bag.words) == 1]
            if not singles:
                continue
            for target, others in row.items():
                short = [bag.words.tolist() for bag in others if 0 < len(bag.words) <= ENTRY_WORDS]
                if target == source or not short:
                    continue
                entries = self._entries[source, target]
                for word in singles:
                    for form in _forms(word):
                        entries[form if form == word else form + _BEGINS] += short

    def ways_from(self, sources: Collection[str]) -> list[Way]:
        """From which of these languages to which others it has words."""
        return sorted(way for way in self._entries if way[0] in sources and way[1] not in sources)

    def gloss(self, bag: Bag, source: str, target: str, random: Random) -> Bag:
        """The words of a text that are known, each by one of its meanings, as a bag; empty where none is."""
        numbers: list[int] = []
        weights: list[float] = []
        for word, weight in zip(bag.words.tolist(), bag.weights.tolist(), strict=True):
            meanings = self._meanings(word, source, target)
            if meanings:
                meant = meanings[random.randrange(len(meanings))]
                numbers += meant
                weights += [weight] * len(meant)
        return Bag(np.array(numbers, dtype=np.int64), np.array(weights, dtype=np.float32))

    def _meanings(self, word: int, source: str, target: str) -> list[list[int]]:
        key = source, target, word
        if key not in self._found:
            entries = self._entries.get((source, target), {})
            forms = [form + end for form in _forms(self._spelled[word]) for end in ("", _BEGINS)]
            self._found[key] = next((entries[form] for form in forms if form in entries), [])[:_MEANINGS]
        return self._found[key]


def _forms(word: str) -> list[str]:
    """A word, then without its last letters: what is left of another form of it."""
    return [word, *(word[:-cut] for cut in range(1, _ENDING + 1) if len(word) - cut >= _STEM)]
