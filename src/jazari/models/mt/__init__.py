"""Translation between the national languages and English and French, by phrases."""

from jazari.models.mt.family import MtFamily
from jazari.models.mt.predictor import MtPredictor

__all__ = ["MtFamily", "MtPredictor"]
