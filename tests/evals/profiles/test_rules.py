"""The gap by hand, jumps against what they promise, repetitions, and where a model is strong."""

import math
from collections.abc import Mapping
from datetime import UTC, date, datetime

import numpy as np
import pytest

from jazari.core import Language, Metric
from jazari.evals.entries import Evaluated
from jazari.evals.profiles.records import Sampled
from jazari.evals.profiles.rules import gap, jumps, language_scores, parts, repeats
from jazari.evals.records import Answer, BenchmarkItem, Evaluation, Interval
from jazari.evals.statistics import RESAMPLES
from tests.evals.test_rules import answers

LINE = "model:jazari/lid"


def language(code: str, speakers: float | None) -> Language:
    return Language(
        code=code, names={"eng_Latn": code}, script=code[4:], direction="ltr", standing="spoken",
        speakers=speakers, source="a census", checked=date(2026, 1, 1),
    )  # fmt: skip


def scored(score: float, spread: float = 0.0) -> Sampled:
    values = score + spread * np.linspace(-1, 1, RESAMPLES)
    return Sampled(10, score, Interval(float(values.min()), float(values.max())), values)


def evaluation(
    index: int, score: float, half: float = 0.02, *, revision: int | None = None, dataset: str = "1" * 40
) -> Evaluation:
    made = f"{index if revision is None else revision:040x}"
    body = Evaluated(
        model=f"{LINE}@{made}", benchmark="lid", benchmark_sha256="0" * 64, dataset=f"dataset:a/b@{dataset}",
        task="lid", metric="macro_f1", items=100, score=score, low=score - half, high=score + half,
        minimum=0.5, passed=True, by_class={}, by_source={}, answers="object:" + "0" * 64,
    )  # fmt: skip
    return Evaluation(index, f"entry:node.example/{index}", datetime(2026, 1, 1, tzinfo=UTC), "jazari", body)


def unchanged(ref: str) -> frozenset[str]:
    return frozenset({"dataset:a/b@" + "1" * 40})


def test_the_gap_by_hand() -> None:
    languages = [language("aaa_Latn", 0.8), language("bbb_Latn", 0.2), language("fra_Latn", None)]
    best: Mapping[tuple[str, Metric], Mapping[str, Sampled]] = {
        ("lid", "macro_f1"): {"aaa_Latn": scored(0.5), "bbb_Latn": scored(0.25), "fra_Latn": scored(1.0)},
        ("mt", "chrf"): {"aaa_Latn": scored(0.6)},
    }
    found = gap(languages, best)
    assert found is not None
    assert [one.codes for one in found.languages] == [("aaa_Latn",), ("bbb_Latn",)]
    assert [one.utility.value for one in found.languages] == pytest.approx([0.75, 0.125])
    assert found.by_speakers.value == pytest.approx(1 - (0.8 * 0.75 + 0.2 * 0.125))
    assert found.by_language.value == pytest.approx(1 - (0.75 + 0.125) / 2)
    assert found.languages[0].by_task == {"lid": 0.5, "mt": 1.0}
    assert found.by_speakers.interval.low == pytest.approx(found.by_speakers.interval.high)


def test_a_language_of_two_scripts_counts_once_with_their_mean() -> None:
    best: Mapping[tuple[str, Metric], Mapping[str, Sampled]] = {
        ("lid", "macro_f1"): {"aaa_Latn": scored(0.8, 0.1), "fra_Latn": scored(1.0)}
    }
    both = gap([language("aaa_Latn", 0.9), language("aaa_Arab", 0.9), language("bbb_Latn", 0.1)], best)
    assert both is not None
    assert both.by_speakers.value == pytest.approx(1 - 0.9 * 0.4)
    assert both.by_speakers.interval.low < both.by_speakers.value < both.by_speakers.interval.high


def test_several_metrics_of_a_task_count_as_one_task() -> None:
    best: Mapping[tuple[str, Metric], Mapping[str, Sampled]] = {
        ("translit", "exact_match"): {"aaa_Latn": scored(0.2), "bbb_Latn": scored(0.4)},
        ("translit", "character_accuracy"): {"aaa_Latn": scored(0.9), "bbb_Latn": scored(0.9)},
        ("lid", "accuracy"): {"bbb_Latn": scored(0.9)},
    }
    found = gap([language("aaa_Latn", 0.5)], best)
    assert found is not None
    assert found.by_speakers.value == pytest.approx(1 - (0.75 + 0) / 2)


def test_no_gap_without_speakers_or_scores() -> None:
    assert gap([language("aaa_Latn", 0.5)], {}) is None
    assert gap([language("aaa_Latn", None)], {("lid", "accuracy"): {"aaa_Latn": scored(1)}}) is None


def test_a_rise_that_nothing_declared_explains_is_flagged_with_its_p_value() -> None:
    (found,) = jumps([evaluation(1, 0.60), evaluation(2, 0.70)], unchanged)
    error = math.sqrt(2) * 0.02 / 1.959964
    assert (found.before, found.after) == (1, 2)
    assert found.rise == pytest.approx(0.1)
    assert found.standard_error == pytest.approx(error)
    assert found.p_value == pytest.approx(math.erfc(0.1 / error / math.sqrt(2)) / 2)


@pytest.mark.parametrize(
    "later",
    [
        evaluation(2, 0.61),
        evaluation(2, 0.20),
        evaluation(2, 0.90, revision=1),
        evaluation(2, 0.90, dataset="2" * 40),
    ],
    ids=["within chance", "a fall", "the same revision", "other items"],
)
def test_what_is_no_suspicious_jump(later: Evaluation) -> None:
    assert jumps([evaluation(1, 0.60), later], unchanged) == []


def test_a_change_of_declared_data_explains_a_rise_and_so_does_a_program() -> None:
    both = [evaluation(1, 0.60), evaluation(2, 0.90)]
    assert jumps(both, lambda ref: frozenset({ref})) == []
    assert jumps(both, lambda ref: None) == []


def test_many_comparisons_make_one_rise_less_sure() -> None:
    pair = [evaluation(1, 0.60), evaluation(2, 0.645)]
    assert len(jumps(pair, unchanged)) == 1
    steady = [
        evaluation(10 + 2 * place + step, 0.5, dataset=f"{place + 3:040x}")
        for place in range(100)
        for step in (0, 1)
    ]
    assert jumps([*pair, *steady], unchanged) == []


def test_chance_alone_is_flagged_as_seldom_as_it_says() -> None:
    random = np.random.default_rng(7)
    half = 1.959964 * 0.02
    flagged = sum(
        bool(jumps([evaluation(i, 0.6 + 0.02 * random.normal(), half) for i in range(10)], unchanged))
        for _ in range(300)
    )
    assert 1 <= flagged <= 30


def test_repetitions_have_a_mean_and_a_deviation() -> None:
    own = evaluation(1, 0.60)
    found = repeats(own, [evaluation(2, 0.64), evaluation(3, 0.68), evaluation(4, 0.1, dataset="2" * 40)])
    assert found is not None
    assert found.models == 3
    assert (found.mean, found.deviation) == pytest.approx((0.64, 0.04))
    assert repeats(own, [own]) is None


def test_a_part_that_is_surely_better_than_the_whole_is_a_strength() -> None:
    pairs = [("a", "a")] * 60 + [("b", "b")] * 10 + [("b", "a")] * 50
    found = {(part.kind, part.name): part for part in parts("other", "accuracy", answers(pairs, ["x"] * 120))}
    assert found["class", "a"].beside_whole == "above"
    assert found["class", "b"].beside_whole == "below"
    assert ("source", "x") not in found
    mixed = [("a", "a"), ("a", "b"), ("b", "b"), ("b", "a")] * 5
    about = parts("other", "accuracy", answers(mixed, ["x", "x", "y", "y"] * 5))
    assert {part.beside_whole for part in about} == {"about"}
    assert found["class", "a"].score == 1 and found["class", "b"].score == pytest.approx(1 / 6)
    assert [part.kind for part in about] == ["class", "class", "source", "source"]


def test_an_item_between_two_languages_counts_for_both() -> None:
    items = [BenchmarkItem(str(n), "salam", "سلام", "ary_Latn", "x", "ary_Arab") for n in range(4)]
    found = language_scores(
        "translit", "exact_match", [Answer(item, {}, "سلام" if item.id > "0" else "", 1) for item in items]
    )
    assert {code: (one.items, one.score) for code, one in found.items()} == {
        "ary_Arab": (4, 0.75),
        "ary_Latn": (4, 0.75),
    }


def test_figures_of_other_items_are_resampled_independently_and_of_the_same_items_alike() -> None:
    random = np.random.default_rng(3)
    found = language_scores(
        "translit",
        "character_accuracy",
        [
            Answer(
                BenchmarkItem(f"{language}-{n}", "a", "a" * 900, language, "x", f"{language[:3]}_Arab"),
                {},
                "a" * int(length),
                0,
            )
            for language in ("ary_Latn", "zgh_Latn")
            for n, length in enumerate(random.permutation(np.arange(300, 900))[:80])
        ],
    )
    one, other, same = (found[code].values for code in ("ary_Latn", "zgh_Latn", "ary_Arab"))
    assert abs(np.corrcoef(one, other)[0, 1]) < 0.1
    assert (one == same).all()


def test_where_languages_are_the_classes_each_has_its_f1() -> None:
    pairs = [("ary_Arab", "ary_Arab")] * 6 + [("ary_Arab", "arb_Arab")] * 2 + [("arb_Arab", "arb_Arab")] * 8
    found = language_scores("lid", "macro_f1", answers(pairs, ["x"] * 16))
    assert found["ary_Arab"].score == pytest.approx(12 / 14)
    assert found["ary_Arab"].interval.low < 12 / 14 <= found["ary_Arab"].interval.high
    assert found["ary_Arab"].values.shape == (RESAMPLES,)
