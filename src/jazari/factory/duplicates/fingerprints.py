"""Fingerprints of benchmarks: what a dataset for training must not contain.

An item of at least 13 words is contained in a text that shares a run of 13 words with it (Brown et al., Language Models
are Few-Shot Learners, 2020, appendix C); a shorter one in a text or line that is nearly the same as it. Words are
compared in normal form.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from jazari.core import canonical_json
from jazari.factory.duplicates.errors import FingerprintsDamaged
from jazari.factory.duplicates.forms import BREAK, SPACE, Folded, batches, fold
from jazari.factory.duplicates.lookup import Keys, Places, equal_pairs
from jazari.factory.duplicates.sketches import BANDS, WORDS, Sketches, agreement, sketch

RUN_WORDS = 13
"""How many words in a row, the same in both, make an overlap."""

SHORT_SHARE = 0.8
"""From which estimated Jaccard similarity of character 5-grams on a text is the same as a short item."""

_LINE_WORDS = 5  # a shorter line of a longer text is said by chance
_LONGER = 3  # a line of more times the longest short item, vowel signs and all, is not near it
_MAGIC = b"JAZARIFP"
_FACTOR = 0x9E3779B97F4A7C15
_INVERSE = pow(_FACTOR, -1, 1 << 64)
_HALVES = 2 * BANDS
_MIXER = np.uint64(0xBF58476D1CE4E5B9)


@dataclass(frozen=True, eq=False)
class Fingerprints:
    """The items of benchmarks, known by hashes: their names, but none of their text, can be read from it.

    `runs` are the sorted hashes of runs of words, `short` the sketches of short items; `run_items` and `short_items`
    say at which place among the names the item of each is. The longest short item has `short_characters`.
    """

    names: tuple[str, ...]
    runs: Keys
    run_items: Places
    short: Sketches
    short_items: Places
    short_characters: int

    @classmethod
    def of(cls, items: Mapping[str, str]) -> "Fingerprints":
        """The fingerprints of benchmark items, texts by name. An item without a word is in nothing."""
        texts = tuple(items.values())
        runs, owners, few = [_NO_KEYS], [_NO_PLACES], [_NO_PLACES]
        for start, end in batches(texts):
            folded = fold(texts[start:end])
            found, places, words = _runs(folded)
            runs.append(found)
            owners.append(start + places)
            few.append(start + np.flatnonzero((words > 0) & (words < RUN_WORDS)))
        short_items = np.concatenate(few)
        short = [texts[place] for place in short_items.tolist()]
        distinct, first = np.unique(np.concatenate(runs), return_index=True)
        run_items = np.concatenate(owners)[first]
        longest = max(map(len, short), default=0)
        return cls(tuple(items), distinct, run_items, sketch(short), short_items, longest)

    @classmethod
    def merged(cls, parts: Sequence["Fingerprints"]) -> "Fingerprints":
        """The fingerprints of several benchmarks as one."""
        shifts = np.cumsum([0, *(len(part.names) for part in parts)])[:-1].tolist()
        pairs = list(zip(parts, shifts, strict=True))
        distinct, first = np.unique(
            np.concatenate([_NO_KEYS, *(part.runs for part in parts)]), return_index=True
        )
        return cls(
            tuple(name for part in parts for name in part.names),
            distinct,
            np.concatenate([_NO_PLACES, *(part.run_items + shift for part, shift in pairs)])[first],
            np.concatenate([sketch([]), *(part.short for part in parts)]),
            np.concatenate([_NO_PLACES, *(part.short_items + shift for part, shift in pairs)]),
            max((part.short_characters for part in parts), default=0),
        )

    def overlaps(self, texts: Sequence[str]) -> list[str | None]:
        """For each text the name of a benchmark item that it contains, the first of several by place; or None."""
        first = np.full(len(texts), len(self.names))
        for start, end in batches(texts):
            found, owners, _ = _runs(fold(texts[start:end]))
            left, right = self._known_runs.pairs(found)
            np.minimum.at(first, start + owners[left], self.run_items[right])
        if len(self.short):
            self._match_short(texts, first)
        return [self.names[item] if item < len(self.names) else None for item in first.tolist()]

    def to_bytes(self) -> bytes:
        """The fingerprints as a file: the same items give the same bytes."""
        head = canonical_json(
            {"names": self.names, "runs": len(self.runs), "short_characters": self.short_characters}
        )
        arrays = (self.runs, self.run_items, self.short_items, self.short)
        body = len(head).to_bytes(8, "little") + head + b"".join(array.tobytes() for array in arrays)
        return _MAGIC + _checksum(body) + body

    @classmethod
    def from_bytes(cls, data: bytes) -> "Fingerprints":
        """The fingerprints of a file. Raises FingerprintsDamaged where it is not one, or not as it was written."""
        body = data[len(_MAGIC) + 8 :]
        if data[: len(_MAGIC) + 8] != _MAGIC + _checksum(body):
            raise FingerprintsDamaged(
                "the fingerprints of a benchmark are damaged; make them again from the benchmark's items",
                size_bytes=len(data),
            )
        start = 8 + int.from_bytes(body[:8], "little")
        head = json.loads(body[8:start])
        runs, rest = np.split(np.frombuffer(body[start:], dtype=np.uint64), [head["runs"]])
        run_items, rest = np.split(rest, [head["runs"]])
        short_items, short = np.split(rest, [len(rest) // (1 + WORDS)])
        places = (run_items.astype(np.int64), short_items.astype(np.int64))
        return cls(
            tuple(head["names"]),
            runs,
            places[0],
            short.reshape(-1, WORDS),
            places[1],
            head["short_characters"],
        )

    def _match_short(self, texts: Sequence[str], first: Places) -> None:
        """Lower `first` where a text, or a line of it, is nearly the same as a short item."""
        units = [(place, unit) for place, text in enumerate(texts) for unit in self._units(text)]
        owners = np.array([place for place, _ in units], dtype=np.int64)
        sketches = sketch([unit for _, unit in units])
        left, right = self._known_halves.pairs(_half_bands(sketches))
        left, right = left // _HALVES, right // _HALVES
        alike = agreement(sketches[left], self.short[right]) >= SHORT_SHARE
        np.minimum.at(first, owners[left[alike]], self.short_items[right[alike]])

    def _units(self, text: str) -> Iterator[str]:
        """What of a text may be a short item: itself, and its lines of some words."""
        longest = _LONGER * self.short_characters
        if len(text) <= longest:
            yield text
        if "\n" in text:
            for line in text.split("\n"):
                if len(line) <= longest and line.count(" ") >= _LINE_WORDS - 1:
                    yield line

    @cached_property
    def _known_runs(self) -> "_Known":
        return _Known(self.runs)

    @cached_property
    def _known_halves(self) -> "_Known":
        return _Known(_half_bands(self.short))


class _Known:
    """Keys to be looked for among many that are mostly not known."""

    def __init__(self, keys: Keys) -> None:
        self.keys = keys
        self.order = np.argsort(keys, kind="stable").astype(np.uint32)
        # A table of bits that are mostly zero tells at once that a key is not known.
        self.shift = np.uint64(64 - min(max(len(keys).bit_length() + 4, 16), 28))
        self.table = np.zeros(1 << (64 - int(self.shift)), dtype=bool)
        self.table[keys >> self.shift] = True

    def pairs(self, values: Keys) -> tuple[Places, Places]:
        """Every pair of a place in `values` and a place among the known keys that hold the same key."""
        perhaps = np.flatnonzero(self.table[values >> self.shift])
        left, right = equal_pairs(values[perhaps], self.keys, self.order)
        return perhaps[left], right


def contained(items: Mapping[str, str], texts: Iterable[Sequence[str]]) -> set[str]:
    """The names of items that stand in any of these texts, given by the batch; of a text with several the first.

    An item of at least RUN_WORDS words stands where so many of them do, a shorter one where a text nearly repeats it.
    """
    known = Fingerprints.of(items)
    return {item for batch in texts for item in known.overlaps(batch) if item is not None}


_NO_KEYS = np.zeros(0, dtype=np.uint64)
_NO_PLACES = np.zeros(0, dtype=np.int64)


def _runs(folded: Folded) -> tuple[Keys, Places, Places]:
    """The hashes of all runs of RUN_WORDS words, the text that each is of, and how many words each text has."""
    inside = (folded.codes != BREAK) & (folded.codes != SPACE)
    turns = np.flatnonzero(np.diff(inside, prepend=False, append=False))
    starts, ends = turns[::2], turns[1::2]
    words = np.diff(np.searchsorted(starts, folded.ends), prepend=0)
    owners = np.repeat(np.arange(len(words)), words)
    first, last = starts[: 1 - RUN_WORDS], ends[RUN_WORDS - 1 :]
    whole = owners[: 1 - RUN_WORDS] == owners[RUN_WORDS - 1 :]
    first, last = first[whole], last[whole]
    # The sum of code * factor ** place up to each place; what lies between two is divided by factor ** first.
    powers, inverses = _powers(_FACTOR, len(inside)), _powers(_INVERSE, len(inside))
    sums = np.cumsum(folded.codes * powers, dtype=np.uint64)
    found = (sums[last - 1] - sums[first] + folded.codes[first] * powers[first]) * inverses[first]
    return _mixed(found), owners[: 1 - RUN_WORDS][whole], words


def _powers(factor: int, count: int) -> Keys:
    powers = np.full(count, factor, dtype=np.uint64)
    powers[:1] = 1
    return np.cumprod(powers, dtype=np.uint64)


def _half_bands(sketches: Sketches) -> Keys:
    """Keys of four rows each, _HALVES a document: a pair as near as SHORT_SHARE lacks a common one once in 10**7."""
    halves = np.ascontiguousarray(sketches[:, 1:]).view(np.uint32).astype(np.uint64)
    halves += np.arange(_HALVES, dtype=np.uint64) << np.uint64(32)
    return _mixed(halves.ravel())


def _mixed(values: Keys) -> Keys:
    """The values, scattered over 64 bits."""
    values ^= values >> np.uint64(32)
    values *= _MIXER
    values ^= values >> np.uint64(29)
    values *= _MIXER
    values ^= values >> np.uint64(32)
    return values


def _checksum(body: bytes) -> bytes:
    from xxhash import xxh3_64_digest

    return xxh3_64_digest(body)
