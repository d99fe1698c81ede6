"""A small language model of the Llama architecture, trained here, read by transformers and llama.cpp too."""

from jazari.models.lm.family import LmFamily, bits_per_byte
from jazari.models.lm.predictor import LmPredictor, Words
from jazari.models.lm.rows import training_rows

__all__ = ["LmFamily", "LmPredictor", "Words", "bits_per_byte", "training_rows"]
