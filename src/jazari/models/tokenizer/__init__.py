"""The national vocabulary: byte-level byte-pair encoding that treats languages alike."""

from jazari.models.tokenizer.balance import fair_texts
from jazari.models.tokenizer.family import TokenizerFamily
from jazari.models.tokenizer.predictor import TokenizerPredictor
from jazari.models.tokenizer.vocabulary import END, END_ID, WORDS_NAME, Vocabulary, read_vocabulary

__all__ = [
    "END",
    "END_ID",
    "WORDS_NAME",
    "TokenizerFamily",
    "TokenizerPredictor",
    "Vocabulary",
    "fair_texts",
    "read_vocabulary",
]
