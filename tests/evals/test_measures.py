"""Metrics of texts: against the field's own library, and by hand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sacrebleu.metrics.chrf import CHRF

from jazari.core import Metric
from jazari.evals.measures import item_score
from jazari.evals.records import Answer, BenchmarkItem
from jazari.evals.statistics import bootstrap, score_of

TEXTS = st.text(alphabet="ab c.,!شكرا ⵣⵓⵍ", max_size=20)
OF_TEXTS: tuple[Metric, ...] = ("character_accuracy", "exact_match", "chrf")


def answered(metric: Metric, pairs: list[tuple[str, str]]) -> list[Answer]:
    """Answers from references and what was said."""
    return [
        Answer(
            BenchmarkItem(str(i), "?", reference, "ary_Latn", "x", "ary_Arab"),
            {"text": said},
            said,
            item_score(metric, reference, said),
        )
        for i, (reference, said) in enumerate(pairs)
    ]


@given(st.lists(st.tuples(TEXTS.filter(str.strip), TEXTS), min_size=1, max_size=6))
def test_chrf_is_that_of_sacrebleu(pairs: list[tuple[str, str]]) -> None:
    theirs = CHRF(word_order=2)
    references, said = [list(column) for column in zip(*pairs, strict=True)]
    assert score_of("chrf", answered("chrf", pairs)) * 100 == pytest.approx(
        theirs.corpus_score(said, [references]).score
    )
    assert item_score("chrf", *pairs[0]) * 100 == pytest.approx(
        theirs.corpus_score(said[:1], [references[:1]]).score
    )


def test_edits_are_counted_in_code_points_of_all_references() -> None:
    pairs = [("سلام", "سلم"), ("شكرا بزاف", "شكرا بزاف")]
    assert score_of("character_accuracy", answered("character_accuracy", pairs)) == pytest.approx(1 - 1 / 13)
    assert item_score("character_accuracy", "سلام", "سلم") == 0.75
    assert item_score("character_accuracy", "لا", "كلام طويل جدا") == 0
    assert item_score("character_accuracy", "لا", " لا\n") == 1


def test_exact_is_exact() -> None:
    pairs = [("سلام", "سلام "), ("سلام", "السلام"), ("سلام", "")]
    assert score_of("exact_match", answered("exact_match", pairs)) == pytest.approx(1 / 3)


@given(st.lists(st.tuples(TEXTS.filter(str.strip), TEXTS), min_size=1, max_size=12))
def test_every_metric_of_texts_is_a_share_within_its_interval(pairs: list[tuple[str, str]]) -> None:
    for metric in OF_TEXTS:
        given_answers = answered(metric, pairs)
        interval = bootstrap(metric, given_answers, resamples=100)
        assert 0 <= interval.low <= score_of(metric, given_answers) <= interval.high <= 1
        assert all(answer.score is not None and 0 <= answer.score <= 1 for answer in given_answers)
    perfect = [(reference, reference) for reference, _ in pairs]
    assert all(score_of(metric, answered(metric, perfect)) == pytest.approx(1) for metric in OF_TEXTS)
