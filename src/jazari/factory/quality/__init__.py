"""The quality of texts: signals from one tokenisation of a batch, and the verdicts of thresholds and filters.

A batch is tokenised once (`Tokens`); every signal is computed from those arrays (`measure_batch`), and what is dropped
is decided by limits on the signals alone (`judge_batch`), which a trusted corpus can set (`calibrate`).
"""

from jazari.factory.quality.filters import FILTERS, STEP, Rule, calibrate, judge_batch
from jazari.factory.quality.signals import Signals, measure, measure_batch
from jazari.factory.quality.stop_words import STOP_WORDS
from jazari.factory.quality.tokens import Tokens, batches

__all__ = [
    "FILTERS",
    "STEP",
    "STOP_WORDS",
    "Rule",
    "Signals",
    "Tokens",
    "batches",
    "calibrate",
    "judge_batch",
    "measure",
    "measure_batch",
]
