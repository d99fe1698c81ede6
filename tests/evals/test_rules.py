"""Figures from answers: against definitions written out, hand-made examples, and laws."""

from dataclasses import astuple
from random import Random
from typing import Literal

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from jazari.evals.records import Answer, BenchmarkItem, Confusion, Interval
from jazari.evals.rules import (
    by_group,
    class_scores,
    confusion_of,
    cut,
    f1_intervals,
    shades,
    split_files,
    summarise,
)
from jazari.evals.statistics import bootstrap, score_of
from tests.evals import naive

METRICS: tuple[Literal["macro_f1", "accuracy"], ...] = ("macro_f1", "accuracy")
LABELS = st.sampled_from(["ary_Arab", "arb_Arab", "fra_Latn", "zgh_Tfng"])
PAIRS = st.lists(st.tuples(LABELS, LABELS | st.sampled_from(["und", "🙂", ""])), min_size=1, max_size=60)

# Eight items by hand: 3 of a (2 right, 1 taken for b), 4 of b (3 right, 1 for something unknown), 1 of c (for a).
HAND = [("a", "a"), ("a", "a"), ("a", "b"), ("b", "b"), ("b", "b"), ("b", "b"), ("b", "x"), ("c", "a")]


def figures(pairs: list[tuple[str, str]]) -> Confusion:
    return confusion_of([expected for expected, _ in pairs], [answered for _, answered in pairs])


def said(pairs: list[tuple[str, str]]) -> list[Answer]:
    return answers(pairs, ["x"] * len(pairs))


def answers(pairs: list[tuple[str, str]], sources: list[str]) -> list[Answer]:
    return [
        Answer(
            BenchmarkItem(str(i), "text", expected, "fra_Latn", source),
            {},
            answered,
            int(expected == answered),
        )
        for i, ((expected, answered), source) in enumerate(zip(pairs, sources, strict=True))
    ]


def test_figures_by_hand() -> None:
    confusion = figures(HAND)
    assert confusion.classes == ("a", "b", "c")
    assert confusion.counts.tolist() == [[2, 1, 0, 0], [0, 3, 0, 1], [1, 0, 0, 0]]
    scores = class_scores(confusion)
    assert astuple(scores["a"]) == pytest.approx((3, 2 / 3, 2 / 3, 2 / 3))
    assert astuple(scores["b"]) == pytest.approx((4, 3 / 4, 3 / 4, 3 / 4))
    assert astuple(scores["c"]) == (1, 0, 0, 0)
    assert score_of("macro_f1", said(HAND)) == pytest.approx((2 / 3 + 3 / 4 + 0) / 3)
    assert score_of("accuracy", said(HAND)) == pytest.approx(5 / 8)


def test_an_unknown_label_is_wrong_and_opens_no_class() -> None:
    pairs = [("a", "a"), ("a", "x"), ("b", "b")]
    assert set(class_scores(figures(pairs))) == {"a", "b"}
    assert score_of("macro_f1", said(pairs)) == pytest.approx((2 / 3 + 1) / 2)


@given(PAIRS)
def test_figures_equal_their_definitions(pairs: list[tuple[str, str]]) -> None:
    confusion = figures(pairs)
    assert int(confusion.counts.sum()) == len(pairs)
    assert score_of("macro_f1", said(pairs)) == pytest.approx(naive.macro_f1(pairs))
    assert score_of("accuracy", said(pairs)) == pytest.approx(naive.accuracy(pairs))
    for label, score in class_scores(confusion).items():
        assert score.f1 == pytest.approx(naive.f1(pairs, label))
        assert 0 <= min(score.precision, score.recall) <= score.f1 <= max(score.precision, score.recall) <= 1


@given(PAIRS, st.randoms(use_true_random=False))
def test_the_order_of_items_does_not_matter(pairs: list[tuple[str, str]], random: Random) -> None:
    shuffled = list(pairs)
    random.shuffle(shuffled)
    for metric in METRICS:
        assert score_of(metric, said(shuffled)) == score_of(metric, said(pairs))
        assert bootstrap(metric, said(shuffled)) == bootstrap(metric, said(pairs))


@given(PAIRS)
def test_intervals_hold_their_estimate_and_are_shares(pairs: list[tuple[str, str]]) -> None:
    confusion = figures(pairs)
    for metric in METRICS:
        interval = bootstrap(metric, said(pairs))
        assert 0 <= interval.low <= score_of(metric, said(pairs)) <= interval.high <= 1
    for label, interval in f1_intervals(said(pairs)).items():
        assert 0 <= interval.low <= class_scores(confusion)[label].f1 <= interval.high <= 1


@given(st.lists(LABELS, min_size=1, max_size=40))
def test_a_perfect_model_has_no_doubt(labels: list[str]) -> None:
    perfect = said([(label, label) for label in labels])
    for metric in METRICS:
        assert bootstrap(metric, perfect) == Interval(1.0, 1.0)


@pytest.mark.parametrize("metric", METRICS)
def test_the_interval_is_that_of_resampled_items(metric: Literal["macro_f1", "accuracy"]) -> None:
    random = np.random.default_rng(7)
    labels = random.choice(["a", "b", "c"], 150, p=[0.6, 0.3, 0.1])
    pairs = [
        (str(label), str(label) if random.random() < 0.8 else str(random.choice(["a", "b", "c", "x"])))
        for label in labels
    ]
    interval = bootstrap(metric, said(pairs))
    low, high = naive.bootstrap(pairs, metric, 2000, seed=1)
    # Two samples of 2,000 resamples: their ends differ by chance alone, far less than the interval is wide.
    assert interval.low == pytest.approx(low, abs=0.015)
    assert interval.high == pytest.approx(high, abs=0.015)
    assert interval.high - interval.low > 0.08


def test_the_interval_covers_the_true_accuracy_about_as_often_as_it_says() -> None:
    random = np.random.default_rng(11)
    held = 0
    for _ in range(200):
        right = random.random(100) < 0.8
        interval = bootstrap("accuracy", said([("a", "a" if one else "b") for one in right]))
        held += interval.low <= 0.8 <= interval.high
    assert 178 <= held <= 199


def test_more_items_make_a_narrower_interval() -> None:
    few, many = bootstrap("accuracy", said(HAND)), bootstrap("accuracy", said(HAND * 50))
    assert many.high - many.low < (few.high - few.low) / 4


def test_the_seed_decides_the_interval() -> None:
    given_answers = said(HAND * 3)
    assert bootstrap("macro_f1", given_answers) == bootstrap("macro_f1", given_answers)
    assert bootstrap("macro_f1", given_answers, seed=1) != bootstrap("macro_f1", given_answers, seed=2)


def test_the_published_interval_of_the_hand_example() -> None:
    # Whoever recomputes an entry must find these digits, whatever numpy they have.
    interval = bootstrap("macro_f1", said(HAND * 3))
    assert interval.low == pytest.approx(1 / 3, rel=1e-12)
    assert interval.high == pytest.approx(0.7321455737467402, rel=1e-12)


def test_scores_of_a_source_are_of_its_items_alone() -> None:
    given_answers = answers(HAND, ["x"] * 3 + ["y"] * 5)
    found = by_group("macro_f1", given_answers, [answer.item.source for answer in given_answers])
    assert list(found) == ["x", "y"]
    assert astuple(found["x"]) == pytest.approx((3, 0.8))
    assert astuple(found["y"]) == pytest.approx((5, naive.macro_f1(HAND[3:])))


def test_a_summary_says_all() -> None:
    summary = summarise("accuracy", answers(HAND, ["x"] * 8))
    assert (summary.items, summary.score) == (8, 5 / 8)
    assert set(summary.by_class) == {"a", "b", "c"}
    assert summary.by_source["x"].score == pytest.approx(5 / 8)


def test_shades_follow_the_share_of_the_row() -> None:
    assert shades(figures(HAND)) == [[4, 2, 0, 0], [0, 4, 0, 2], [5, 0, 0, 0]]


@given(st.lists(st.integers(), max_size=120), st.integers(-5, 99), st.integers(1, 20))
def test_pages_hold_every_row_once(rows: list[int], page: int, size: int) -> None:
    part = cut(rows, page, size)
    assert 1 <= part.page <= part.pages and part.total == len(rows)
    assert [row for number in range(1, part.pages + 1) for row in cut(rows, number, size).rows] == rows


def test_files_of_a_split_are_known_by_their_name() -> None:
    paths = [
        "README.md", "data/train-00000-of-00001.parquet", "data/test-00001-of-00002.parquet",
        "data/test-00000-of-00002.parquet", "ary_Arab/test/0.parquet", "test.jsonl", "data/latest.parquet",
    ]  # fmt: skip
    assert split_files(paths, "test") == [
        "ary_Arab/test/0.parquet", "data/test-00000-of-00002.parquet", "data/test-00001-of-00002.parquet",
    ]  # fmt: skip
