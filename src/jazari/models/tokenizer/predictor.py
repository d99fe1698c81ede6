"""Texts to tokens, by the contract of `jazari models run`."""

from collections.abc import Sequence

from jazari.models.records import Answer, Item
from jazari.models.tokenizer.vocabulary import Vocabulary


class TokenizerPredictor:
    """Gives each `{"text"}` its `{"ids", "tokens"}`; the tokens joined are the text.

    A character of several tokens stands with the last of them; the others are empty.
    """

    task = "tokenizer"

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary

    def predict(self, items: Sequence[Item]) -> list[Answer]:
        """One answer an item, in order."""
        found = self.vocabulary.encode([str(item["text"]) for item in items])
        return [{"ids": ids, "tokens": list(self.vocabulary.pieces(ids))[: len(ids)]} for ids in found]
