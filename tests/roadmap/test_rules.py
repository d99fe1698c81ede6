"""The formulas: figures are functions of entries, and nothing is a figure before there is a fact."""

from collections.abc import Mapping
from datetime import UTC, date, datetime
from statistics import median
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jazari.core import Indicator, Region
from jazari.roadmap import FORMULAS, Fact, compute

TITLE = {"eng_Latn": "A figure"}
REGIONS = (
    Region(code="MA-04", names=TITLE, seat=TITLE, population=5_000_000, x=3, y=1),
    Region(code="MA-12", names=TITLE, seat=TITLE, population=200_000, x=0, y=7),
)


def facts(*rows: tuple[str, Mapping[str, Any]], by: str = "node") -> list[Fact]:
    at = datetime(2026, 11, 22, 9, tzinfo=UTC)
    return [Fact(f"entry:test/{index}", kind, at, by, body) for index, (kind, body) in enumerate(rows)]


def revision(ref: str, data_class: str = "open") -> tuple[str, dict[str, Any]]:
    return "hub.revision-published", {"ref": ref, "data_class": data_class}


def decided(**changes: Any) -> tuple[str, dict[str, Any]]:
    body = {"region": "MA-04", "days": 3, "limit_days": 60, "within_limit": True}
    return "services.case-decided", {**body, "agreed_language": True, "agreed_procedure": True, **changes}


def indicator(formula: str | None, **changes: Any) -> Indicator:
    values: dict[str, Any] = {
        "id": "a",
        "pillar": "trust",
        "title": TITLE,
        "unit": "count",
        "formula": formula,
    }
    return Indicator(**{**values, "kind": "computed" if formula else "reported", **changes})


@pytest.mark.parametrize("formula", sorted(FORMULAS))
def test_without_facts_there_is_no_share_and_no_median(formula: str) -> None:
    value = FORMULAS[formula]([])
    assert value.number in (None, 0.0)
    assert (value.number is None) == (
        formula.endswith("_share") or formula in ("median_days", "best_macro_f1")
    )
    assert value.entries == ()


def test_repositories_count_once_and_not_after_their_deletion() -> None:
    rows = facts(
        revision("dataset:a/b@1"),
        revision("dataset:a/b@2"),
        revision("dataset:a/c@1"),
        revision("model:a/b@1"),
        ("hub.repository-deleted", {"ref": "dataset:a/c@1"}),
    )
    assert FORMULAS["datasets_published"](rows).number == 1
    assert FORMULAS["datasets_published"](rows).entries == ("entry:test/1",)
    assert FORMULAS["models_published"](rows).number == 1


def test_languages_come_from_each_dataset_s_newest_build() -> None:
    rows = facts(
        ("factory.dataset-built", {"ref": "dataset:a/b@1", "documents": {"ary_Arab": 5, "zgh_Tfng": 2}}),
        ("factory.dataset-built", {"ref": "dataset:a/b@2", "documents": {"ary_Arab": 5, "fra_Latn": 0}}),
        ("factory.dataset-built", {"ref": "dataset:a/c@1", "documents": {"eng_Latn": 1}}),
    )
    assert FORMULAS["languages_with_dataset"](rows).number == 2


def test_shares() -> None:
    rows = facts(revision("dataset:a/b@1"), revision("model:a/b@1", "internal"), revision("model:a/c@1"))
    assert FORMULAS["open_share"](rows).number == pytest.approx(2 / 3)
    rows = facts(decided(), decided(within_limit=False), decided(limit_days=None, within_limit=True))
    assert FORMULAS["within_limit_share"](rows).number == 0.5
    rows = facts(decided(), decided(agreed_language=False), decided(agreed_procedure=False), decided())
    assert FORMULAS["agreement_share"](rows).number == 0.5
    nothing_proposed = decided(agreed_language=None, agreed_procedure=None)
    assert FORMULAS["agreement_share"](facts(nothing_proposed)).number is None
    assert FORMULAS["agreement_share"](facts(nothing_proposed, decided(agreed_language=None))).number == 1.0


def test_the_best_score_is_of_language_identifiers_by_macro_f1_alone() -> None:
    rows = facts(
        ("evals.evaluated", {"task": "lid", "metric": "macro_f1", "score": 0.91}),
        ("evals.evaluated", {"task": "lid", "metric": "macro_f1", "score": 0.93}),
        ("evals.evaluated", {"task": "procedures", "metric": "accuracy", "score": 0.99}),
    )
    assert FORMULAS["best_macro_f1"](rows).number == 0.93
    assert FORMULAS["best_macro_f1"](rows).entries == ("entry:test/1",)
    assert FORMULAS["evaluations_recorded"](rows).number == 3


@given(st.lists(st.integers(0, 400), min_size=1))
def test_the_median_delay(days: list[int]) -> None:
    rows = facts(*(decided(days=number) for number in days))
    assert FORMULAS["median_days"](rows).number == median(days)


@given(st.lists(st.sampled_from(["MA-04", "MA-12", "MA-01"])))
def test_regions_are_counted_apart_and_per_inhabitant(codes: list[str]) -> None:
    rows = facts(*(("services.case-received", {"region": code}) for code in codes))
    figure = compute([indicator("cases_received", by_region=True)], REGIONS, rows)[0]
    assert figure.number == len(codes)
    for region, row in zip(REGIONS, figure.regions, strict=True):
        assert row.number == codes.count(region.code)
        assert row.per_100k == pytest.approx(codes.count(region.code) * 100_000 / region.population)


def test_organisations_are_counted_once_and_the_node_is_none() -> None:
    rows = [*facts(revision("a")), *facts(revision("b"), by="org"), *facts(revision("c"), by="org")]
    assert FORMULAS["organisations_active"](rows).number == 1


def reported(value: float, day: str, region: str | None = None) -> tuple[str, dict[str, Any]]:
    return "roadmap.figure-reported", {"indicator": "a", "value": value, "date": day, "region": region}


def test_the_newest_report_counts_and_a_later_one_for_the_same_day_corrects_it() -> None:
    rows = facts(reported(3, "2026-01-01"), reported(1, "2025-01-01"), reported(4, "2026-01-01"))
    figure = compute([indicator(None, target=8.0)], REGIONS, rows)[0]
    assert (figure.number, figure.as_of, figure.progress) == (4, date(2026, 1, 1), 0.5)
    assert figure.entries == ("entry:test/2",)
    assert compute([indicator(None, target=8.0)], REGIONS, [])[0].progress is None


def test_progress_is_clipped_and_lower_may_be_better() -> None:
    rows = facts(reported(20, "2026-01-01"))
    assert compute([indicator(None, target=10.0)], REGIONS, rows)[0].progress == 1.0
    assert compute([indicator(None, target=10.0, better="lower")], REGIONS, rows)[0].progress == 0.5
    assert compute([indicator(None, target=30.0, better="lower")], REGIONS, rows)[0].progress == 1.0
