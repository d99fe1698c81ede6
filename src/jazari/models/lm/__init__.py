"""A small language model of the Llama architecture, trained here, read by transformers and llama.cpp too."""

from jazari.models.lm.family import LmFamily
from jazari.models.lm.predictor import LmPredictor

__all__ = ["LmFamily", "LmPredictor"]
