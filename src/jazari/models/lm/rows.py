"""The token rows that a training reads, in the order in which it reads them."""

import random
from collections.abc import Iterator, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from jazari.models.lm.predictor import Words
from jazari.models.tokenizer import END_ID

_BATCH = 1000


def training_rows(
    texts: Mapping[str, Sequence[str]],
    shares: Mapping[str, float],
    vocabulary: Words,
    count: int,
    width: int,
    seed: int,
    end: int = END_ID,
) -> NDArray[np.int64]:
    """About `count` rows of ids, (rows, width): of each label its share, whose texts come round in a new order.

    Texts stand behind one another, an end before each, and go on in another row where one is full; rows are shuffled.
    """
    total = sum(shares[label] for label in texts)
    parts = []
    for label, own in texts.items():
        rows = round(count * shares[label] / total)
        stream = _stream(own, vocabulary, f"{seed} {label}", end)
        flat = np.fromiter((next(stream) for _ in range(rows * width)), dtype=np.int64, count=rows * width)
        parts.append(flat.reshape(rows, width))
    rows_ = np.concatenate(parts)
    order = list(range(len(rows_)))
    random.Random(seed).shuffle(order)  # noqa: S311 - nothing secret is chosen
    return rows_[order]


def _stream(texts: Sequence[str], vocabulary: Words, seed: str, end: int) -> Iterator[int]:
    order = random.Random(seed)  # noqa: S311
    while True:
        turn = list(texts)
        order.shuffle(turn)
        for begin in range(0, len(turn), _BATCH):
            for ids in vocabulary.encode(turn[begin : begin + _BATCH]):
                yield end
                yield from ids
