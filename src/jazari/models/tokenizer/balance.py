"""How much text of a language says as much as one of another, and fair shares of text to learn from."""

import random
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

import numpy as np

from jazari.models.records import Texts


def relative_sizes(texts: Texts, sizes: Sequence[float], labels: Sequence[str]) -> dict[str, float]:
    """How long each label's texts are for the same content, 1 on average; labels without a text in rows are left out.

    `sizes` are the texts' lengths in any unit, in their order. Every two languages that share rows give one equation
    for the logarithm of their quotient, weighed by its rows; the answer is the least squares of all.
    """
    rows: dict[str, dict[str, float]] = defaultdict(dict)
    for place, row in enumerate(texts.rows):
        if texts.labels[place] in labels and sizes[place] > 0:
            rows[row][texts.labels[place]] = sizes[place]
    sums: dict[tuple[str, str], list[float]] = defaultdict(lambda: [0.0, 0.0, 0.0])
    for found in rows.values():
        for one, other in combinations(sorted(found), 2):
            total = sums[one, other]
            total[0] += found[one]
            total[1] += found[other]
            total[2] += 1
    linked = [label for label in labels if any(label in pair for pair in sums)]
    left = np.zeros((len(sums) + 1, len(linked)))
    right = np.zeros(len(sums) + 1)
    for equation, ((one, other), (size, other_size, count)) in enumerate(sorted(sums.items())):
        weight = np.sqrt(count)
        left[equation, linked.index(one)], left[equation, linked.index(other)] = weight, -weight
        right[equation] = weight * np.log(size / other_size)
    left[-1] = 1.0
    solved = np.linalg.lstsq(left, right, rcond=None)[0]
    return {label: float(np.exp(value)) for label, value in zip(linked, solved, strict=True)}


def fair_texts(
    texts: Texts, labels: Sequence[str], characters_per_source: int, seed: int
) -> Mapping[str, list[str]]:
    """Texts of each label in random order, at most about so many characters of a source; no label without any."""
    places: dict[tuple[str, str], list[int]] = defaultdict(list)
    for place, (label, source) in enumerate(zip(texts.labels, texts.sources, strict=True)):
        if label in labels and texts.texts[place].strip():
            places[label, source].append(place)
    chosen: dict[str, list[str]] = {}
    for label in labels:
        own = sorted(
            place
            for (name, source), found in places.items()
            if name == label
            for place in _some(texts, found, characters_per_source, f"{seed} {label} {source}")
        )
        if own:
            random.Random(f"{seed} {label}").shuffle(own)  # noqa: S311 - nothing secret is chosen
            chosen[label] = [texts.texts[place] for place in own]
    return chosen


def _some(texts: Texts, places: Sequence[int], characters: int, seed: str) -> Iterator[int]:
    order = list(places)
    random.Random(seed).shuffle(order)  # noqa: S311
    for place in order:
        if characters <= 0:
            return
        characters -= len(texts.texts[place])
        yield place
