"""Retrieval by any model of the task `embed`: every item's text looks for its reference among all in that language."""

import math
from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from jazari.core import Metric
from jazari.evals.errors import WrongAnswers
from jazari.evals.records import Answer, BenchmarkItem
from jazari.models import Predictor

DEPTH = 10
_BATCH = 500


class Finder:
    """A model over the references of a benchmark's items, each once; their vectors are made when first needed."""

    def __init__(self, predictor: Predictor, metric: Metric, items: Sequence[BenchmarkItem]) -> None:
        self._predictor = predictor
        self._metric = metric
        references = dict.fromkeys((item.target, item.expected) for item in items)
        self._places = {reference: place for place, reference in enumerate(references)}
        self._languages = np.array([language for language, _ in references])
        self._texts = [text for _, text in references]
        self._vectors: NDArray[np.float64] | None = None

    def ask(self, items: Sequence[BenchmarkItem]) -> list[Answer]:
        """One batch of answers. Raises WrongAnswers where the model breaks its contract."""
        if self._vectors is None:
            self._vectors = self._embed(self._texts)
        closeness = self._embed([item.input for item in items]) @ self._vectors.T  # (items, references)
        return [self._answer(item, row) for item, row in zip(items, closeness, strict=True)]

    def _answer(self, item: BenchmarkItem, closeness: NDArray[np.float64]) -> Answer:
        own = np.flatnonzero(self._languages == item.target)
        order = own[np.argsort(-closeness[own], kind="stable")]  # of equally close references the first
        rank = int(np.flatnonzero(order == self._places[item.target, item.expected])[0]) + 1
        nearest = [self._texts[place] for place in order[:DEPTH]]
        return Answer(item, {"rank": rank, "nearest": nearest}, nearest[0], worth(self._metric, rank))

    def _embed(self, texts: Sequence[str]) -> NDArray[np.float64]:
        """Vectors of unit length, of shape (texts, dimensions)."""
        rows = [
            row for start in range(0, len(texts), _BATCH) for row in self._rows(texts[start : start + _BATCH])
        ]
        if len({len(row) for row in rows}) != 1 or len(rows) != len(texts):
            raise WrongAnswers(
                f"the model gave {len(rows)} vectors of {len({len(row) for row in rows})} lengths to {len(texts)} "
                "texts; see what `jazari models run` promises for embed"
            )
        found = np.array(rows, dtype=np.float64)
        if not np.isfinite(found).all():
            raise WrongAnswers("the model gave a vector with a number that is not finite")
        lengths = np.linalg.norm(found, axis=1, keepdims=True)
        unit: NDArray[np.float64] = np.divide(found, lengths, out=np.zeros_like(found), where=lengths > 0)
        return unit

    def _rows(self, texts: Sequence[str]) -> Iterator[list[float]]:
        for answer in self._predictor.predict([{"text": text} for text in texts]):
            vector = answer.get("vector")
            if not isinstance(vector, list) or not all(isinstance(value, int | float) for value in vector):
                raise WrongAnswers(f"an answer has no 'vector' of numbers: {answer!r:.200}")
            yield vector


def worth(metric: Metric, rank: int) -> float:
    """What it is worth to have the one right reference at a rank, from 1.

    nDCG with one relevant document (K. Järvelin, J. Kekäläinen, ACM TOIS 20, 2002) is 1 / log2(1 + rank).
    """
    if rank > DEPTH:
        return 0
    return 1 if metric == "recall_at_10" else round(1 / math.log2(1 + rank), 9)


def found_first(answers: Sequence[Answer]) -> float:
    """Recall@1: the share of at least one answer that has the right reference first."""
    return sum(answer.answered == answer.item.expected for answer in answers) / len(answers)
