"""Retrieval against ranks that are written down."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import replace

import pytest

from jazari.evals import WrongAnswers
from jazari.evals.records import BenchmarkItem
from jazari.evals.retrieval import Finder, found_first, worth


class Placed:
    """An embedding by heart: texts at angles on a circle, vectors of any length."""

    task = "embed"

    def __init__(self, degrees: Mapping[str, float]) -> None:
        self.degrees = degrees
        self.asked = 0

    def predict(self, items: Sequence[Mapping[str, object]]) -> list[dict[str, object]]:
        self.asked += len(items)
        turns = [math.radians(self.degrees[str(item["text"])]) for item in items]
        return [{"vector": [3 * math.cos(turn), 3 * math.sin(turn)]} for turn in turns]


ITEMS = [
    BenchmarkItem("1", "where", "here", "eng_Latn", "starter", "fra_Latn"),
    BenchmarkItem("2", "when", "now", "eng_Latn", "starter", "fra_Latn"),
    BenchmarkItem("3", "where again", "here", "eng_Latn", "starter", "fra_Latn"),
]


def test_the_rank_of_the_right_text_and_what_it_is_worth() -> None:
    model = Placed({"where": 0, "when": 10, "where again": 90, "here": 5, "now": 80})
    finder = Finder(model, "ndcg_at_10", ITEMS)
    found = [*finder.ask(ITEMS[:1]), *finder.ask(ITEMS[1:])]
    assert [answer.output["rank"] for answer in found] == [1, 2, 2]
    assert [answer.answered for answer in found] == ["here", "here", "now"]
    assert [answer.score for answer in found] == pytest.approx([1, 1 / math.log2(3), 1 / math.log2(3)])
    # Each reference once, each question once.
    assert model.asked == 2 + 3


def test_a_text_is_looked_for_among_those_in_its_language() -> None:
    model = Placed({"where": 0, "when": 90, "here": 80, "now": 60, "ici": 1})
    items = [*ITEMS[:2], BenchmarkItem("4", "where", "ici", "eng_Latn", "starter", "fra_Latn")]
    items[1] = replace(items[1], target="spa_Latn")
    found = Finder(model, "ndcg_at_10", items).ask(items)
    assert [answer.output["nearest"] for answer in found] == [["ici", "here"], ["now"], ["ici", "here"]]
    assert [answer.output["rank"] for answer in found] == [2, 1, 1]
    assert found_first(found) == pytest.approx(2 / 3)


def test_recall_stops_at_ten() -> None:
    assert [worth("recall_at_10", rank) for rank in (1, 10, 11)] == [1, 1, 0]
    assert [worth("ndcg_at_10", rank) for rank in (1, 3, 11)] == [1, 0.5, 0]


def test_of_equally_near_texts_the_first_stands_first() -> None:
    model = Placed({"where": 0, "when": 0, "where again": 0, "here": 20, "now": -20})
    assert [one.output["rank"] for one in Finder(model, "recall_at_10", ITEMS).ask(ITEMS)] == [1, 2, 1]


@pytest.mark.parametrize("vector", [None, "text", [1.0, float("nan")], [1.0]])
def test_what_is_no_vector_is_refused(vector: object) -> None:
    class Broken(Placed):
        def predict(self, items: Sequence[Mapping[str, object]]) -> list[dict[str, object]]:
            right = super().predict(items)
            return [{"vector": vector} if number == 0 else one for number, one in enumerate(right)]

    model = Broken({"where": 0, "when": 0, "where again": 0, "here": 20, "now": -20})
    with pytest.raises(WrongAnswers):
        Finder(model, "recall_at_10", ITEMS).ask(ITEMS)
