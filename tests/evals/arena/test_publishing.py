"""Votes become a dataset without names, and an entry that follows from it."""

import io
from typing import Any

import pytest
from pyarrow import parquet

from jazari.evals import AnswersDisagree, Arenas
from jazari.evals.arena.errors import ArenaOver, TooFewVotes
from jazari.evals.arena.publishing import DATA_PATH, PROMPTS_PATH
from jazari.hub import Add, Revision
from jazari.ledger import Ledger
from tests.evals.arena.conftest import (
    AMINA,
    BADR,
    BOTH,
    DINA,
    MODELS,
    QUESTIONS,
    Make,
    judge_all,
    person,
    prefers,
)


def rows_of(arenas: Arenas, ref: str, path: str) -> list[dict[str, Any]]:
    name, _, revision = ref.removeprefix("dataset:").partition("@")
    found: list[dict[str, Any]] = parquet.read_table(
        io.BytesIO(arenas.hub.read("dataset", name, revision, path))
    ).to_pylist()
    return found


def test_an_arena_becomes_a_dataset_and_an_entry(arenas: Arenas, make: Make) -> None:
    made = make(AMINA, BADR, DINA, models=MODELS)
    arenas.join(made.slug, DINA, made.licence, languages=BOTH, region="MA-01", credited=True)
    for who in (AMINA, BADR):
        judge_all(arenas, made.slug, who, lambda offer: "b" if "small" in offer.answers[0] else "a")
    judge_all(arenas, made.slug, DINA, lambda offer: "equal")
    entry = arenas.publish(made.slug)

    done = arenas.show(made.slug)
    assert (done.entry, done.is_open) == (entry, False)
    ranking = arenas.published(done)
    assert ranking is not None
    assert (ranking.overall.votes, ranking.overall.judges) == (27, 3)
    assert [row.model for row in ranking.overall.models][-1] == "here/small"
    # Three judges are too few for a language or a region by itself.
    assert (ranking.by_language, ranking.by_region, ranking.judges_least) == ({}, {}, 5)

    votes = rows_of(arenas, ranking.votes, DATA_PATH)
    assert len(votes) == 27
    assert {row["judge"] for row in votes} == {1, 2, 3}
    assert {row["region"] for row in votes} == {None}
    assert set(votes[0]) == {"judge", "prompt", "language", "region", "model_a", "model_b", "verdict"}
    answers = rows_of(arenas, ranking.votes, PROMPTS_PATH)
    assert len(answers) == 9
    assert {row["text"] for row in answers} == {text for _, text in QUESTIONS}
    name, _, revision = ranking.votes.removeprefix("dataset:").partition("@")
    card = arenas.hub.read("dataset", name, revision, "README.md").decode()
    assert "3 people cast 27 votes" in card
    assert "Named by their own choice: dina." in card
    assert "amina" not in card

    assert arenas.verify(made.slug) == entry
    with pytest.raises(ArenaOver, match="published already"):
        arenas.publish(made.slug)
    for late in (lambda: arenas.take(made.slug, AMINA), lambda: arenas.leave(made.slug, AMINA)):
        with pytest.raises(ArenaOver):
            late()


def test_two_who_publish_at_once_make_one_entry(
    arenas: Arenas, make: Make, ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = make(AMINA, BADR)
    for who in (AMINA, BADR):
        judge_all(arenas, made.slug, who, prefers("here/large"))
    commit = arenas.hub.commit

    def while_another_publishes(*given: Any, **named: Any) -> Revision:
        monkeypatch.undo()
        arenas.publish(made.slug)
        return commit(*given, **named)

    monkeypatch.setattr(arenas.hub, "commit", while_another_publishes)
    with pytest.raises(ArenaOver, match="published already"):
        arenas.publish(made.slug)
    assert [entry.kind for entry in ledger.entries()].count("evals.arena-published") == 1
    assert arenas.verify(made.slug) == arenas.show(made.slug).entry


def test_languages_and_regions_of_five_judges_are_ranked(arenas: Arenas, make: Make) -> None:
    made = make()
    for number in range(10):
        who = person(f"judge{number}")
        region = "MA-01" if number < 5 else "MA-02"
        arenas.join(made.slug, who, made.licence, languages=["fra_Latn"], region=region)
        judge_all(arenas, made.slug, who, prefers("here/large" if number < 5 else "here/small"))
    arenas.publish(made.slug)
    ranking = arenas.published(arenas.show(made.slug))
    assert ranking is not None
    assert set(ranking.by_language) == {"fra_Latn"}
    best = {region: board.models[0].model for region, board in ranking.by_region.items()}
    assert best == {"MA-01": "here/large", "MA-02": "here/small"}
    assert {row.rank for row in ranking.overall.models} == {1}


def test_one_judge_is_too_few(arenas: Arenas, make: Make) -> None:
    made = make(AMINA, BADR)
    judge_all(arenas, made.slug, AMINA, prefers("here/large"))
    with pytest.raises(TooFewVotes, match="3 votes of 1 people are too few"):
        arenas.publish(made.slug)
    assert arenas.show(made.slug).is_open
    judge_all(arenas, made.slug, BADR, prefers("here/large"))
    assert arenas.publish(made.slug)


def test_figures_that_the_votes_do_not_give_are_found(
    arenas: Arenas, make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = make(AMINA, BADR)
    for who in (AMINA, BADR):
        judge_all(arenas, made.slug, who, prefers("here/large"))
    arenas.publish(made.slug)
    ranking = arenas.published(arenas.show(made.slug))
    assert ranking is not None
    votes = rows_of(arenas, ranking.votes, DATA_PATH)
    votes[0]["verdict"] = "equal"
    import pyarrow as pa

    changed = io.BytesIO()
    parquet.write_table(pa.Table.from_pylist(votes), changed)
    other = arenas.hub.commit(
        "dataset", made.repository, [Add(DATA_PATH, changed.getvalue())], message="Forge", by="jazari-root"
    )
    forged = ranking.model_copy(update={"votes": other.ref})
    monkeypatch.setattr(arenas, "published", lambda arena: forged)
    with pytest.raises(AnswersDisagree, match="do not rely on it"):
        arenas.verify(made.slug)
