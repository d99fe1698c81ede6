"""Transliteration: Darija between its two scripts by a learned model, Tamazight between its two by the standard."""

from jazari.models.translit.family import TranslitFamily
from jazari.models.translit.predictor import TranslitPredictor
from jazari.models.translit.tifinagh import to_latin

__all__ = ["TranslitFamily", "TranslitPredictor", "to_latin"]
