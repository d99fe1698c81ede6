"""Multiple choice by likelihood, against probabilities that the test writes."""

import math

import pytest

from jazari.core import Benchmark, Country
from jazari.evals.likelihood import choose, log_likelihood
from jazari.evals.records import BenchmarkItem
from jazari.models import ScoredToken

CHANCES = {"one": 0.5, "two": 0.25, "a": 0.5, "bright": 0.5, "long": 0.1}


class Words:
    """A language model whose tokens are words, each with the spaces before it, as likely as the test says."""

    task = "lm"

    def score(self, text: str, likeliest: int = 0) -> list[ScoredToken]:
        words = text.split(" ")
        tokens = [words[0], *(f" {word}" for word in words[1:])]
        return [
            ScoredToken(token, None if place == 0 else math.log(CHANCES.get(token.strip(), 0.01)), {})
            for place, token in enumerate(tokens)
        ]

    def predict(self, items: object) -> list[dict[str, object]]:
        raise AssertionError("likelihoods are not predicted")


def benchmark(morocco: Country, normalise: str) -> Benchmark:
    update = {"task": "lm", "metric": "choice_accuracy", "normalise": normalise}
    return morocco.benchmark("lid").model_copy(update=update)


def test_only_what_comes_after_the_context_counts() -> None:
    assert log_likelihood(Words(), "start one", " two") == pytest.approx((math.log(0.25), 1))
    assert log_likelihood(Words(), "start", " one two") == pytest.approx((math.log(0.125), 2))


def test_a_token_over_the_border_counts_and_the_first_has_no_probability() -> None:
    assert log_likelihood(Words(), "start on", "e") == pytest.approx((math.log(0.5), 1))
    assert log_likelihood(Words(), "", "one") == (0.0, 0)


@pytest.mark.parametrize(
    ("normalise", "answered"), [("none", "two"), ("tokens", "a bright"), ("bytes", "a bright")]
)
def test_the_likeliest_option_is_the_answer(morocco: Country, normalise: str, answered: str) -> None:
    # As a whole `two` and `a bright` are as likely, and the first one answers; for each unit the other is likelier.
    item = BenchmarkItem("1", "start", "a bright", "eng_Latn", "starter", options=("long", "two", "a bright"))
    (found,) = choose(Words(), benchmark(morocco, normalise), [item])
    assert found.answered == answered
    assert found.score == (answered == "a bright")
    said = found.output["log_likelihoods"]
    assert isinstance(said, dict)
    assert set(said) == {"long", "two", "a bright"}
