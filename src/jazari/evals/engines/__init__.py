"""Evaluations by other people's harnesses: lm-eval and inspect_ai, each in an environment of its own."""

from jazari.evals.engines.actions import Engines, Reach, Reached
from jazari.evals.engines.errors import EngineFailed, EngineMissing

__all__ = ["EngineFailed", "EngineMissing", "Engines", "Reach", "Reached"]
