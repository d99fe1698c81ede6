"""What is asked in a registered benchmark is not trained on, unless somebody decided so."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from jazari.core import Country, Database, Run
from jazari.factory import BenchmarkOverlap, Factory
from jazari.hub import Hub
from jazari.trust import Trust
from tests.factory.test_actions import record_of


@pytest.fixture
def question(country: Country) -> str:
    return next(row.text for row in country.questions if row.split == "test" and row.language == "fra_Latn")


@pytest.fixture
def leaking(folder: Path, question: str) -> None:
    with (folder / "mirror/lines/fr.txt").open("a", encoding="utf-8") as file:
        file.write(f"{question.upper()} !\n")


@pytest.mark.usefixtures("leaking")
def test_training_texts_that_a_benchmark_asks_are_dropped(
    factory: Factory, hub: Hub, question: str, run: Run
) -> None:
    built = factory.produce(factory.recipe(), run)
    found = [row for row in record_of(hub, built.ref) if row["reason"] == "benchmark"]
    assert [row["id"] for row in found] == ["lines/fr.txt#0000004/fra_Latn"]
    assert str(found[0]["duplicate_of"]).startswith("questions/fra_Latn/")
    steps = [row.step for row in built.funnel]
    assert steps == ["read", "repair", "language", "quality", "personal", "lines", "benchmarks", "duplicates"]


def test_another_dataset_s_test_split_is_a_benchmark_too(
    make_factory: Callable[..., Factory], country: Country, hub: Hub, database: Database
) -> None:
    """The starter's test topics are the benchmark `lid`; a dataset that would train on them may not."""
    factory = make_factory()
    factory.produce(factory.recipe(), Run(database))
    bare = tuple(row.model_copy(update={"test_topics": ()}) for row in country.sources)
    other = make_factory(country=replace(country, sources=bare))
    built = other.produce(other.recipe(["starter"], "jazari/other"), Run(database))
    dropped = {row["id"] for row in record_of(hub, built.ref) if row["reason"] == "benchmark"}
    assert "starter/corpus/ary_Arab.tsv#0000007/ary_Arab" in dropped


@pytest.mark.usefixtures("leaking")
def test_keeping_them_needs_a_recorded_decision(
    factory: Factory, hub: Hub, trust: Trust, database: Database
) -> None:
    recipe = replace(factory.recipe(), overlaps=True)
    with pytest.raises(BenchmarkOverlap, match="jazari trust decide") as caught:
        factory.produce(recipe, Run(database))
    subject = str(caught.value.facts["subject"])
    trust.decide(subject, "train-on-benchmark", approved=True, basis="person", evidence=(), by="jazari")
    built = factory.produce(recipe, Run(database))
    assert not [row for row in record_of(hub, built.ref) if row["reason"] == "benchmark"]
