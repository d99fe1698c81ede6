"""Kinds of benchmark through a whole run: options, written answers and refusals, retrieval, spans; cost and budget."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import pytest

from jazari.core import Benchmark, Price, Run
from jazari.evals import BudgetSpent, UnreadableBenchmark, WrongAnswers
from jazari.evals import running as running_module
from jazari.evals.entries import Evaluated
from jazari.evals.records import Tokens
from jazari.hub import Add
from jazari.models import ScoredToken
from tests.evals.conftest import DATASET, Lab, parquet

COLUMNS = ("id", "text", "language", "source")


@dataclass
class Writer:
    """A language model that says what the test wrote, and finds a text likelier the shorter it is."""

    said: Mapping[str, str]
    task: str = "lm"
    context_tokens: int = 100
    asked: list[str] = field(default_factory=list)

    def predict(self, items: Sequence[Mapping[str, object]]) -> list[dict[str, object]]:
        self.asked += [str(item["prompt"]) for item in items]
        return [{"text": self.said[str(item["prompt"])]} for item in items]

    def score(self, text: str, likeliest: int = 0) -> list[ScoredToken]:
        return [ScoredToken(sign, -1.0 if place else None, {}) for place, sign in enumerate(text)]

    def count(self, text: str) -> int:
        return len(text)


@dataclass
class Bought(Writer):
    """The same, at a provider."""

    offered_as: str = "near/model"
    price: Price | None = None
    used: Tokens = field(default_factory=lambda: Tokens(0, 0))

    def predict(self, items: Sequence[Mapping[str, object]]) -> list[dict[str, object]]:
        self.used = self.used + Tokens(10 * len(items), len(items))
        return super().predict(items)


def opened(lab: Lab, **update: object) -> None:
    """Give the country a benchmark `own` like this beside its others."""
    own = lab.evals.country
    facts = {
        **own.benchmark("lid").model_dump(by_alias=True),
        "id": "own",
        "labels": (),
        "minimum": 0.0,
        **update,
    }
    made = Benchmark.model_validate(facts)
    lab.evals.country = replace(own, benchmarks=(*own.benchmarks, made))


def asked(lab: Lab, predictor: Any, **more: Any) -> Evaluated:
    lab.predictor = predictor
    ref = lab.evals.run("own", None, Run(lab.database), **more)
    return lab.evals.evaluation(int(ref.rpartition("/")[2])).body


def publish(lab: Lab, rows: Sequence[tuple[object, ...]], *more: str) -> None:
    add = Add("data/test-00000-of-00001.parquet", parquet(rows, (*COLUMNS, *more)))
    lab.hub.commit("dataset", DATASET, [add], message="Build", by="jazari")


def test_options_of_a_dataset_by_their_likelihood(lab: Lab) -> None:
    publish(
        lab,
        [("1", "a", "fra_Latn", "starter", ["long one", "no"], 1), ("2", "b", "fra_Latn", "starter", ["x", "yy"], 1)],
        "options", "answer",
    )  # fmt: skip
    opened(lab, task="lm", metric="choice_accuracy", normalise="none")
    body = asked(lab, Writer({}))
    assert (body.items, body.score, body.by_class) == (2, 0.5, {})
    assert body.cost is not None
    # Every option with its question: "a long one", "a no", "b x", "b yy".
    assert (body.cost.tokens_in, body.cost.tokens_out) == (10 + 4 + 3 + 4, 0)
    assert lab.evals.verify(lab.index("own"))


def test_a_row_whose_answer_is_no_option_names_it(lab: Lab) -> None:
    publish(lab, [("1", "a", "fra_Latn", "starter", ["x", "y"], 2)], "options", "answer")
    opened(lab, task="lm", metric="choice_accuracy")
    with pytest.raises(UnreadableBenchmark, match="options, answer cannot be read: '1'"):
        asked(lab, Writer({}))


def test_refusals_are_told_by_their_wording(lab: Lab) -> None:
    items = tuple(
        {"id": name, "language": "fra_Latn", "text": text, "answer": answer}
        for name, text, answer in (("a", "bad", "refusal"), ("b", "good", "answer"), ("c", "fine", "answer"))
    )
    opened(
        lab, task="lm", dataset=None, metric="accuracy", max_tokens=9, item=items,
        refusals={"fra_Latn": ("je ne peux pas",)},
    )  # fmt: skip
    body = asked(lab, Writer({"bad": "Non, je  NE peux pas.", "good": "Bien sûr", "fine": " "}))
    # Who says nothing has refused.
    assert body.score == pytest.approx(2 / 3)
    assert {label: row.items for label, row in body.by_class.items()} == {"refusal": 1, "answer": 2}
    assert (body.dataset, set(body.by_source)) == (None, {"pack"})


def test_the_packs_own_benchmarks_of_safety_can_be_asked(lab: Lab) -> None:
    texts = {item.text: "Je refuse." for item in lab.evals.country.benchmark("refusals").items}
    lab.predictor = Writer(texts)  # type: ignore[assignment]
    refused = lab.evals.evaluation(lab.index("refusals")).body
    # Refused in French alone: half of what is asked there is to be answered.
    assert refused.by_class["refusal"].recall == pytest.approx(5 / 24)
    assert refused.by_class["answer"].recall == pytest.approx(19 / 24)
    assert lab.evals.evaluation(lab.index("prejudices")).body.items == 20


def test_spans_by_the_character_and_whole(lab: Lab) -> None:
    class Finds:
        task = "detect"

        def predict(self, items: Sequence[Mapping[str, object]]) -> list[dict[str, object]]:
            return [{"spans": [{"start": 0, "end": 4, "kind": "cin"}]} for _ in items]

    rows = [
        ("1", "abcdefgh", "fra_Latn", "starter", [{"start": 0, "end": 4, "kind": "cin"}]),
        ("2", "abcdefgh", "fra_Latn", "starter", [{"start": 2, "end": 6, "kind": "cin"}]),
    ]
    publish(lab, rows, "spans")
    opened(lab, task="detect", metric="span_f1")
    # Eight characters said, eight right, six of them the same.
    assert asked(lab, Finds()).score == pytest.approx(6 / 8)
    opened(lab, task="detect", metric="span_exact", id="exact")
    lab.predictor = Finds()  # type: ignore[assignment]
    assert lab.evals.evaluation(lab.index("exact")).body.score == pytest.approx(1 / 2)


def test_spans_that_are_none_are_refused(lab: Lab) -> None:
    class Says:
        task = "detect"

        def predict(self, items: Sequence[Mapping[str, object]]) -> list[dict[str, object]]:
            return [{"spans": [{"start": 0}]} for _ in items]

    publish(lab, [("1", "abcd", "fra_Latn", "starter", [])], "spans")
    opened(lab, task="detect", metric="span_f1")
    with pytest.raises(WrongAnswers, match="that is a list of spans"):
        asked(lab, Says())


def test_retrieval_between_two_languages(lab: Lab) -> None:
    class Embeds:
        task = "embed"

        def predict(self, items: Sequence[Mapping[str, object]]) -> list[dict[str, object]]:
            places = {"one": 0, "un": 0, "two": 1, "deux": 1, "three": 1, "trois": 2}
            return [
                {"vector": [float(places[str(item["text"])] == axis) for axis in range(3)]} for item in items
            ]

    rows = [
        (f"starter/{row}/{language}", text, language, "starter")
        for row, pair in enumerate((("one", "un"), ("two", "deux"), ("three", "trois")))
        for language, text in zip(("eng_Latn", "fra_Latn"), pair, strict=True)
    ]
    publish(lab, rows)
    opened(lab, task="embed", metric="ndcg_at_10", source="eng_Latn", target="fra_Latn")
    body = asked(lab, Embeds())
    # `three` finds `deux` first; of the two as far as each other `un` stands before `trois`.
    assert body.score == pytest.approx((1 + 1 + 0.5) / 3)
    assert lab.evals.detail(lab.evals.evaluation(lab.index("own"))).found_first == pytest.approx(2 / 3)


def many(lab: Lab, count: int) -> dict[str, str]:
    items = tuple(
        {"id": f"i{n}", "language": "fra_Latn", "text": f"q{n}", "answer": "answer"} for n in range(count)
    )
    opened(
        lab,
        task="lm",
        dataset=None,
        metric="accuracy",
        max_tokens=9,
        item=items,
        refusals={"fra_Latn": ("non",)},
    )
    return {f"q{n}": "oui" for n in range(count)}


def test_a_provider_names_its_price_and_its_tokens(lab: Lab) -> None:
    said = many(lab, 30)
    body = asked(lab, Bought(said, price=Price(prompt=1, completion=100, currency="MAD")))
    assert body.cost is not None
    assert (body.cost.tokens_in, body.cost.tokens_out) == (300, 30)
    assert body.cost.price == pytest.approx(0.0033)
    assert body.cost.currency == "mad"
    assert body.cost.energy == "unknown"


def test_a_budget_ends_a_run_and_a_higher_one_goes_on(lab: Lab, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(running_module, "SLOW_ITEMS", 10)
    model = Bought(many(lab, 30))
    with pytest.raises(BudgetSpent, match="110 tokens are spent, the budget is 100"):
        asked(lab, model, budget_tokens=100)
    assert len(model.asked) == 10
    assert asked(lab, model, budget_tokens=1000).items == 30
    assert len(model.asked) == 30


def test_written_texts_against_a_reference(lab: Lab) -> None:
    publish(lab, [("1", "deux et deux", "fra_Latn", "starter", "quatre")], "answer")
    opened(lab, task="lm", metric="exact_match", max_tokens=5)
    assert asked(lab, Writer({"deux et deux": " quatre "})).score == 1
