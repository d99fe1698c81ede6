"""The rows that a training reads where each is one text."""

import random
from collections.abc import Iterator, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from jazari.models.lm import Words

NO_TARGET = -100
"""Stands where a row has no token to learn; transformers' losses pass it over."""


def text_rows(
    texts: Mapping[str, Sequence[str]],
    shares: Mapping[str, float],
    words: Words,
    count: int,
    width: int,
    seed: int,
    ends: tuple[int, int],
) -> NDArray[np.int64]:
    """About `count` rows of ids, (rows, width): one text each between `ends`, cut where it is longer, then NO_TARGET.

    Each label has its share, whose texts come round in a new order; rows are shuffled.
    """
    total = sum(shares[label] for label in texts)
    begin, end = ends
    found = []
    for label, own in texts.items():
        stream = _around(own, f"{seed} {label}")
        chosen = [next(stream) for _ in range(round(count * shares[label] / total))]
        found += [[begin, *ids, end][:width] for ids in words.encode(chosen)]
    random.Random(seed).shuffle(found)  # noqa: S311 - nothing secret is chosen
    rows = np.full((len(found), width), NO_TARGET, dtype=np.int64)
    for place, ids in enumerate(found):
        rows[place, : len(ids)] = ids
    return rows


def _around(texts: Sequence[str], seed: str) -> Iterator[str]:
    order = random.Random(seed)  # noqa: S311
    while True:
        turn = list(texts)
        order.shuffle(turn)
        yield from turn
