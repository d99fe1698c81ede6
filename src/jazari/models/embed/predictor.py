"""Texts to vectors: each the weighed sum of its words' vectors, of unit length."""

from collections.abc import Sequence

import numpy as np

from jazari.models.embed.model import EmbedModel, Floats, random_rows
from jazari.models.embed.words import features, word_weights
from jazari.models.records import Answer, Item

KEPT_WORDS = 20_000
"""Vectors of words kept in memory; languages repeat a few thousand words most of the time."""
_DIGITS = 6


class EmbedPredictor:
    """Gives each `{"text"}` its `{"vector"}`; a text without a word has a vector too, the same one for all such."""

    task = "embed"

    def __init__(self, model: EmbedModel) -> None:
        self._model = model
        self._words: dict[str, Floats] = {}

    def predict(self, items: Sequence[Item]) -> list[Answer]:
        """One answer an item, in order."""
        return [{"vector": self._rounded(str(item["text"]))} for item in items]

    def vectors(self, texts: Sequence[str]) -> Floats:
        """Vectors of unit length, (texts, dimensions)."""
        found = np.empty((len(texts), self._model.dimensions), dtype=np.float32)
        for place, text in enumerate(texts):
            found[place] = self._vector(text)
        return found

    def _rounded(self, text: str) -> list[float]:
        return [round(number, _DIGITS) for number in self._vector(text).tolist()]

    def _vector(self, text: str) -> Floats:
        weights = word_weights(text)
        words = np.stack([self._word(word) for word in weights]) if weights else self._nothing()
        total: Floats = np.array(list(weights.values()) or [1.0], dtype=np.float32) @ words
        length = np.linalg.norm(total)
        # Words that cancel each other out say as little as none.
        vector: Floats = total / length if length else self._nothing()[0]
        return vector

    def _nothing(self) -> Floats:
        return random_rows(np.zeros(1, dtype=np.uint32), self._model.dimensions)

    def _word(self, word: str) -> Floats:
        known = self._words.get(word)
        if known is None:
            names, weights = zip(*features(word), strict=True)
            known = np.array(weights, dtype=np.float32) @ self._model.rows(names)
            if len(self._words) >= KEPT_WORDS:
                self._words.clear()
            self._words[word] = known
        return known
