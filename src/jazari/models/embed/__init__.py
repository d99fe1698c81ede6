"""Embedding: one space for all languages and scripts, sums of vectors of words, their letters and their sounds."""

from jazari.models.embed.family import EmbedFamily
from jazari.models.embed.predictor import EmbedPredictor

__all__ = ["EmbedFamily", "EmbedPredictor"]
