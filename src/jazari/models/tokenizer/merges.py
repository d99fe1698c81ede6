"""Byte-pair merges that treat languages alike: each merge serves the language that is dearest so far.

Parity-aware BPE (Foroutan et al., 2025, arXiv:2508.04796). Plain BPE takes the most frequent pair of all text, so
whoever has most text gets the shortest sequences; here a language's turn comes while it pays the most tokens for
the same content.
"""

import heapq
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

Pair = tuple[int, int]
Merge = tuple[bytes, bytes]
_LETTER_COUNT_MIN = 20
"""A character that stands so often is a token from the start."""


@dataclass(frozen=True, slots=True)
class Sample:
    """A language's words with their counts, and how much they say: `content` is in a unit that all languages share."""

    words: Mapping[str, int]
    content: float


def learn_merges(
    samples: Sequence[Sample], count: int, progress: Callable[[int, int], None]
) -> tuple[Merge, ...]:
    """Merges, in order, that make `count` tokens beside the bytes; frequent characters come first.

    Fewer where no pair stands twice in any language. Deterministic: ties go to the first sample and the lower ids.
    """
    tokens = _Tokens()
    letters = _letters(samples, count, tokens)
    languages = [_Language(sample, letters) for sample in samples]
    open_ = list(range(len(languages)))
    while tokens.made < count and open_:
        dearest = max(open_, key=lambda place: (languages[place].tokens / languages[place].content, -place))
        pair = languages[dearest].most_frequent()
        if pair is None:
            open_.remove(dearest)
            continue
        token = tokens.merge(pair)
        for language in languages:
            language.merge(pair, token)
        progress(tokens.made, count)
    return tuple(tokens.merges)


class _Tokens:
    """Tokens by id, the bytes first; two pairs that spell the same are one token."""

    def __init__(self) -> None:
        self._spelled = [bytes([byte]) for byte in range(256)]
        self._ids = {spelled: id_ for id_, spelled in enumerate(self._spelled)}
        self.merges: list[Merge] = []

    @property
    def made(self) -> int:
        """How many tokens there are beside the bytes."""
        return len(self._spelled) - 256

    def merge(self, pair: Pair) -> int:
        """The token of a pair."""
        one, other = self._spelled[pair[0]], self._spelled[pair[1]]
        self.merges.append((one, other))
        if one + other not in self._ids:
            self._ids[one + other] = len(self._spelled)
            self._spelled.append(one + other)
        return self._ids[one + other]


def _letters(samples: Sequence[Sample], count: int, tokens: _Tokens) -> dict[str, int]:
    """The token of each frequent character."""
    counts: Counter[str] = Counter()
    for sample in samples:
        for word, times in sample.words.items():
            for letter in word:
                counts[letter] += times
    begun: dict[Pair, int] = {}
    letters: dict[str, int] = {}
    for letter, times in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
        token, *rest = letter.encode()
        if times < _LETTER_COUNT_MIN or tokens.made + len(rest) > count:
            break
        for byte in rest:
            if (token, byte) not in begun:
                begun[token, byte] = tokens.merge((token, byte))
            token = begun[token, byte]
        letters[letter] = token
    return letters


class _Language:
    """A language's words as they are cut so far, with its pairs counted."""

    def __init__(self, sample: Sample, letters: Mapping[str, int]) -> None:
        self.content = sample.content
        self._counts = list(sample.words.values())
        self._words: list[list[int]] = []
        for text in sample.words:
            word: list[int] = []
            for letter in text:
                word += [letters[letter]] if letter in letters else letter.encode()
            self._words.append(word)
        self.tokens = sum(len(word) * count for word, count in zip(self._words, self._counts, strict=True))
        self._pairs: dict[Pair, int] = defaultdict(int)
        self._places: dict[Pair, set[int]] = defaultdict(set)
        for place, word in enumerate(self._words):
            for pair in pairwise(word):
                self._pairs[pair] += self._counts[place]
                self._places[pair].add(place)
        # Counts in the heap may be out of date, and are put right when they come up.
        self._heap = [(-count, pair) for pair, count in self._pairs.items()]
        heapq.heapify(self._heap)

    def most_frequent(self) -> Pair | None:
        """The pair that stands most often, if one stands twice."""
        while self._heap:
            count, pair = self._heap[0]
            now = self._pairs.get(pair, 0)
            if now < 2:
                heapq.heappop(self._heap)
            elif now != -count:
                heapq.heapreplace(self._heap, (-now, pair))
            else:
                return pair
        return None

    def merge(self, pair: Pair, token: int) -> None:
        """Put one token in the place of every such pair."""
        grown: set[Pair] = set()
        for place in self._places.pop(pair, ()):
            word, count = self._words[place], self._counts[place]
            merged = _merged(word, pair, token)
            if len(merged) == len(word):
                continue
            for old in pairwise(word):
                self._pairs[old] -= count
            for new in pairwise(merged):
                self._pairs[new] += count
                if token in new:
                    self._places[new].add(place)
                    grown.add(new)
            self.tokens -= (len(word) - len(merged)) * count
            self._words[place] = merged
        self._pairs.pop(pair, None)
        for new in grown:
            heapq.heappush(self._heap, (-self._pairs[new], new))


def _merged(word: Sequence[int], pair: Pair, token: int) -> list[int]:
    merged: list[int] = []
    place = 0
    while place < len(word):
        if place + 1 < len(word) and (word[place], word[place + 1]) == pair:
            merged.append(token)
            place += 2
        else:
            merged.append(word[place])
            place += 1
    return merged
