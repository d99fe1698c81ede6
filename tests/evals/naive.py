"""The same figures written as their definitions say, one item at a time."""

from collections.abc import Sequence

import numpy as np

Pair = tuple[str, str]
"""(right class, answered class) of one item."""


def f1(pairs: Sequence[Pair], label: str) -> float:
    right = sum(1 for expected, answered in pairs if expected == answered == label)
    answered_so = sum(1 for _, answered in pairs if answered == label)
    items = sum(1 for expected, _ in pairs if expected == label)
    precision = right / answered_so if answered_so else 0.0
    recall = right / items if items else 0.0
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def macro_f1(pairs: Sequence[Pair]) -> float:
    labels = {expected for expected, _ in pairs}
    return sum(f1(pairs, label) for label in labels) / len(labels)


def accuracy(pairs: Sequence[Pair]) -> float:
    return sum(expected == answered for expected, answered in pairs) / len(pairs)


def bootstrap(pairs: Sequence[Pair], metric: str, resamples: int, seed: int) -> tuple[float, float]:
    """Percentiles over resampled items, with a generator of its own."""
    random = np.random.default_rng(seed)
    measure = macro_f1 if metric == "macro_f1" else accuracy
    values = [
        measure([pairs[place] for place in random.integers(0, len(pairs), len(pairs))])
        for _ in range(resamples)
    ]
    low, high = np.percentile(values, (2.5, 97.5))
    return float(low), float(high)
