"""Multiple choice by likelihood: a language model answers with the continuation that it finds likeliest."""

from collections.abc import Sequence
from typing import Protocol, cast

from jazari.core import Benchmark, Json
from jazari.evals.records import Answer, BenchmarkItem
from jazari.models import Predictor, ScoredToken


class Scorer(Protocol):
    """What a language model must be able to do to be asked so."""

    def score(self, text: str, likeliest: int = 0) -> list[ScoredToken]:
        """Every token of a text with its probability; the tokens' texts joined are the text."""
        ...


def choose(predictor: Predictor, benchmark: Benchmark, items: Sequence[BenchmarkItem]) -> list[Answer]:
    """One batch of answers: of equally likely options the first."""
    # Every predictor of the task `lm` is a Generator too: the models room says so.
    scorer = cast(Scorer, predictor)
    found = []
    for item in items:
        values = [_value(scorer, benchmark, item.input, f" {option}") for option in item.options]
        answered = item.options[max(range(len(values)), key=values.__getitem__)]
        said: dict[str, Json] = dict(zip(item.options, values, strict=True))
        found.append(Answer(item, {"log_likelihoods": said}, answered, int(answered == item.expected)))
    return found


def _value(scorer: Scorer, benchmark: Benchmark, context: str, text: str) -> float:
    """The natural logarithm of the text's probability after the context, for each unit that the benchmark names."""
    total, tokens = log_likelihood(scorer, context, text)
    units = {"bytes": len(text.encode()), "tokens": max(1, tokens), "none": 1}[benchmark.normalise]
    return round(total / units, 9)


def log_likelihood(scorer: Scorer, context: str, text: str) -> tuple[float, int]:
    """(natural logarithm of the probability of `text` after `context`, its tokens).

    A token that lies over the border counts: what it says of the context is the same for every text after it.
    """
    total, tokens, end = 0.0, 0, 0
    for token in scorer.score(context + text):
        end += len(token.text)
        if end > len(context) and token.log_probability is not None:
            total, tokens = total + token.log_probability, tokens + 1
    return total, tokens
