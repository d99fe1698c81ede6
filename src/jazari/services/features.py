"""What the search sees in a text: character n-grams, words, consonant skeletons and concepts, as one vector."""

import math
import zlib
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from jazari.services.concepts import Concepts
from jazari.services.text import ngrams, views

BUCKETS = 8192
FAMILIES: Mapping[str, float] = {"c": 1.0, "s": 1.0, "n": 1.0, "w": 0.55}
"""Kinds of features by their first letter, each of unit length, and how much each weighs: characters, skeletons,
concepts (alone and in pairs), words (alone and in pairs)."""

Floats = NDArray[np.float32]


def features(text: str, concepts: Concepts) -> Counter[str]:
    """How often each feature occurs in a text; a feature's first letter names its family."""
    seen = views(text)
    skeletons = [*seen.skeletons, *(s[1:] for s in seen.skeletons if s[0] == "l" and len(s) > 2)]
    found: Counter[str] = Counter()
    found.update("c" + gram for gram in ngrams(seen.words, 3, 5))
    found.update("s" + gram for gram in ngrams(skeletons, 3, 4))
    found.update("w" + word for word in seen.words)
    found.update(f"w{one} {next_one}" for one, next_one in zip(seen.words, seen.words[1:], strict=False))
    meant = sorted(concepts.of(seen.words))
    found.update("n" + concept for concept in meant)
    found.update(f"n{one}+{other}" for place, one in enumerate(meant) for other in meant[place + 1 :])
    return found


@dataclass(frozen=True, slots=True)
class Weighing:
    """Inverse document frequencies, and the weight of a feature never seen: names and typing errors are many."""

    inverse_frequencies: Mapping[str, float]
    unseen: float

    @classmethod
    def of(cls, counted: Sequence[Mapping[str, int]]) -> "Weighing":
        """The weighing of so many texts' features."""
        counts = Counter(feature for row in counted for feature in row)
        total = len(counted) + 1
        inverse = {feature: math.log(total / (count + 0.5)) for feature, count in counts.items()}
        return cls(inverse, math.log(total / 0.5))

    def vector(self, counted: Mapping[str, int]) -> Floats:
        """Features hashed into (BUCKETS,); those never seen count in a family's length, not in its score."""
        lengths: dict[str, float] = dict.fromkeys(FAMILIES, 0.0)
        values: list[tuple[str, float]] = []
        for feature, count in counted.items():
            value = (1 + math.log(count)) * self.inverse_frequencies.get(feature, self.unseen)
            lengths[feature[0]] += value * value
            if feature in self.inverse_frequencies:
                values.append((feature, value))
        scales = {kind: FAMILIES[kind] / math.sqrt(length) for kind, length in lengths.items() if length}
        vector = np.zeros(BUCKETS, np.float32)
        for feature, value in values:
            digest = zlib.crc32(feature.encode())
            sign = 1.0 if digest & 1 else -1.0
            vector[(digest >> 1) % BUCKETS] += sign * value * scales[feature[0]]
        return vector
