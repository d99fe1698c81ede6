"""Language identification: a script gate, then a linear model a script over hashed edges of words."""

from jazari.models.lid.family import LidFamily
from jazari.models.lid.predictor import LidPredictor

__all__ = ["LidFamily", "LidPredictor"]
