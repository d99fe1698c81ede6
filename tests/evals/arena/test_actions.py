"""An arena from its plan to the last vote: answers made once, votes taken back, people who go."""

import io

import pytest
from pyarrow import parquet

from jazari.core import Database, Run
from jazari.evals import Arenas
from jazari.evals.arena.errors import (
    ArenaBudgetSpent,
    ArenaExists,
    ArenaNotFound,
    ArenaOver,
    ArenaRefused,
    InvalidArena,
    InvalidVote,
    NotAJudge,
    NotAnswered,
    NothingToTakeBack,
    ShownBefore,
)
from jazari.hub import Add
from tests.conftest import SetClock
from tests.evals.arena.conftest import (
    AMINA,
    BADR,
    BOTH,
    MODELS,
    QUESTIONS,
    Make,
    Speakers,
    judge_all,
    person,
    plan,
    prefers,
)
from tests.evals.conftest import parquet as rows_file


def test_models_answer_each_prompt_once(
    arenas: Arenas, make: Make, speakers: Speakers, database: Database
) -> None:
    made = make()
    wanted = [(model, text) for model in MODELS[:2] for _, text in QUESTIONS]
    assert speakers.asked == wanted
    status = arenas.status(made.slug)
    assert (status.answers, status.answers_wanted, status.tokens, status.is_ready) == (6, 6, 60, True)
    arenas.generate(made.slug, Run(database))
    assert speakers.asked == wanted


def test_what_was_cut_goes_on_where_it_was(arenas: Arenas, speakers: Speakers, database: Database) -> None:
    arenas.create(plan())
    for cut in (1, 4):
        speakers.silent_after = cut
        with pytest.raises(ConnectionError):
            arenas.generate("chat", Run(database))
        assert arenas.status("chat").answers == cut
    speakers.silent_after = None
    seen: list[tuple[int, int]] = []
    arenas.generate("chat", Run(database, watch=lambda done, total, message: seen.append((done, total))))
    assert len(speakers.asked) == len(set(speakers.asked)) == 6
    assert seen == [(4, 6), (5, 6), (6, 6)]


def test_a_budget_stops_before_the_next_answer(
    arenas: Arenas, speakers: Speakers, database: Database
) -> None:
    arenas.create(plan(budget_tokens=25))
    with pytest.raises(
        ArenaBudgetSpent, match="used 30 of its 25 tokens, and 3 answers are missing"
    ) as caught:
        arenas.generate("chat", Run(database))
    assert caught.value.facts == {"spent_tokens": 30, "budget_tokens": 25}
    arenas.join("chat", AMINA, "CC-BY-4.0", languages=BOTH)
    with pytest.raises(NotAnswered):
        arenas.take("chat", AMINA)
    assert arenas.generate("chat", Run(database), budget_tokens=60).is_ready
    assert len(speakers.asked) == 6


def test_a_judge_sees_both_answers_without_names_or_numbers(arenas: Arenas, make: Make) -> None:
    made = make(AMINA)
    offer = arenas.take(made.slug, AMINA)
    assert offer.prompt is not None and (offer.done, offer.total) == (0, 3)
    assert sorted(text.split()[0] for text in offer.answers) == ["here/large", "here/small"]
    assert all("[PHONE]" in text for text in offer.answers)
    assert arenas.take(made.slug, AMINA) == offer
    seen = judge_all(arenas, made.slug, AMINA, prefers("here/large"))
    assert {one.prompt.text for one in seen if one.prompt} == {text for _, text in QUESTIONS}
    status = arenas.status(made.slug)
    assert (status.votes, status.judges) == (3, 1)


def test_judges_see_the_languages_that_they_read(arenas: Arenas, make: Make) -> None:
    made = make()
    assert arenas.languages(made) == ["ary_Arab", "fra_Latn"]
    arenas.join(made.slug, AMINA, made.licence, languages=["ary_Arab"], region="MA-01")
    seen = judge_all(arenas, made.slug, AMINA, prefers("here/small"))
    assert [one.prompt.language for one in seen if one.prompt] == ["ary_Arab"]
    # Whoever learns another language sees the rest.
    arenas.join(made.slug, AMINA, made.licence, languages=BOTH)
    assert len(judge_all(arenas, made.slug, AMINA, prefers("here/small"))) == 2


def test_the_same_answers_are_not_compared(arenas: Arenas, speakers: Speakers, database: Database) -> None:
    speakers.alike = "mer"
    arenas.create(plan())
    arenas.generate("chat", Run(database))
    arenas.join("chat", AMINA, "CC-BY-4.0", languages=BOTH)
    assert arenas.take("chat", AMINA).total == 2
    assert len(judge_all(arenas, "chat", AMINA, lambda offer: "equal")) == 2


def test_a_vote_is_taken_back_and_cast_again(arenas: Arenas, make: Make, clock: SetClock) -> None:
    made = make(AMINA)
    with pytest.raises(NothingToTakeBack):
        arenas.undo(made.slug, AMINA)
    first = arenas.take(made.slug, AMINA)
    assert first.vote is not None
    arenas.vote(made.slug, AMINA, first.vote, "a")
    second = arenas.take(made.slug, AMINA)
    assert second.prompt != first.prompt
    with pytest.raises(ShownBefore):
        arenas.vote(made.slug, AMINA, first.vote, "b")
    clock.advance(seconds=5)
    arenas.undo(made.slug, AMINA)
    assert arenas.take(made.slug, AMINA) == first
    assert arenas.status(made.slug).votes == 0
    assert len(judge_all(arenas, made.slug, AMINA, lambda offer: "b")) == 3


def test_a_vote_is_taken_back_in_a_language_that_is_read_no_more(arenas: Arenas, make: Make) -> None:
    made = make(AMINA)
    arenas.join(made.slug, AMINA, made.licence, languages=["fra_Latn"])
    judge_all(arenas, made.slug, AMINA, prefers("here/small"))
    arenas.join(made.slug, AMINA, made.licence, languages=["ary_Arab"])
    offer = arenas.take(made.slug, AMINA)
    assert (offer.done, offer.total) == (0, 1)
    arenas.undo(made.slug, AMINA)
    offer = arenas.take(made.slug, AMINA)
    assert offer.prompt is not None and offer.prompt.language == "fra_Latn"
    assert (len(offer.answers), offer.done, offer.total) == (2, 0, 1)


def test_what_is_passed_does_not_come_back_and_does_not_count(arenas: Arenas, make: Make) -> None:
    made = make(AMINA)
    assert len(judge_all(arenas, made.slug, AMINA, lambda offer: "pass")) == 3
    assert arenas.status(made.slug).votes == 0
    assert arenas.take(made.slug, AMINA).done == 3


def test_who_leaves_takes_every_vote_along(arenas: Arenas, make: Make) -> None:
    made = make(AMINA, BADR)
    for who in (AMINA, BADR):
        judge_all(arenas, made.slug, who, prefers("here/small"))
    arenas.leave(made.slug, AMINA)
    assert (arenas.status(made.slug).votes, arenas.status(made.slug).judges) == (3, 1)
    with pytest.raises(NotAJudge):
        arenas.take(made.slug, AMINA)


def test_an_erased_persons_votes_stay_nobodys(arenas: Arenas, make: Make) -> None:
    made = make(AMINA, BADR)
    arenas.join(made.slug, AMINA, made.licence, languages=BOTH, region="MA-03", credited=True)
    for who in (AMINA, BADR):
        judge_all(arenas, made.slug, who, prefers("here/small"))
    (part,) = arenas.export_person(AMINA.person_id)
    assert (part["slug"], part["region"], part["licence"], part["credited"]) == (
        "chat",
        "MA-03",
        "CC-BY-4.0",
        True,
    )
    assert sorted(vote["text"] for vote in part["votes"]) == sorted(text for _, text in QUESTIONS)
    arenas.forget_person(AMINA.person_id)
    assert arenas.export_person(AMINA.person_id) == []
    assert arenas.part(made, AMINA) is None
    assert (arenas.status(made.slug).votes, arenas.status(made.slug).judges) == (6, 2)


def test_who_may_and_what_is_refused(arenas: Arenas, make: Make) -> None:
    made = make()
    outsider = person("omar", "elsewhere")
    with pytest.raises(ArenaRefused, match="is for contributors of 'jazari-root'"):
        arenas.join(made.slug, outsider, made.licence, languages=BOTH)
    with pytest.raises(ArenaRefused, match="given under CC-BY-4.0"):
        arenas.join(made.slug, AMINA, "MIT", languages=BOTH)
    with pytest.raises(InvalidVote, match="say which languages you read"):
        arenas.join(made.slug, AMINA, made.licence, languages=["eng_Latn"])
    with pytest.raises(InvalidVote, match="'XX-1' is no region"):
        arenas.join(made.slug, AMINA, made.licence, languages=BOTH, region="XX-1")
    with pytest.raises(NotAJudge):
        arenas.take(made.slug, AMINA)
    with pytest.raises(ArenaNotFound):
        arenas.show("none")
    with pytest.raises(ArenaExists):
        make()


@pytest.mark.parametrize(
    ("fields", "field", "said"),
    [
        ({"models": ("here/small", "no/where")}, "models", "there is no model 'no/where'"),
        ({"models": ("here/small", "here/small")}, "models", "a model is named twice"),
        ({"licence": "all rights"}, "licence", "'all rights' is not one SPDX licence"),
        ({"licence": None}, "licence", "'' is not one SPDX licence"),
        ({"repository": "elsewhere/votes"}, "repository", "name their dataset jazari-root/"),
    ],
)
def test_an_arena_that_cannot_be(arenas: Arenas, fields: dict[str, object], field: str, said: str) -> None:
    with pytest.raises(InvalidArena, match=said) as caught:
        arenas.create(plan(**fields))
    assert caught.value.facts["field"] == field
    assert arenas.every() == []


def test_prompts_come_from_a_public_dataset(arenas: Arenas, database: Database) -> None:
    hub = arenas.hub
    columns = ("text", "language")
    data = rows_file([(f"Question {n}", ("fra_Latn", "deu_Latn")[n % 2]) for n in range(9)], columns)
    for name, private in (("jazari-root/open", False), ("jazari-root/closed", True)):
        hub.create_repository("dataset", name, licence="CC-BY-4.0", private=private, by="jazari-root")
        hub.commit("dataset", name, [Add("test.parquet", data)], message="Add", by="jazari-root")
    lines = b'{"text": "Question", "language": ["fra_Latn"]}\n'
    hub.commit("dataset", "jazari-root/open", [Add("lists.jsonl", lines)], message="Add", by="jazari-root")
    rows = {"name": "jazari-root/open", "path": "test.parquet", "most": 4}
    made = arenas.create(plan(prompts=(), dataset=rows, licence=None))
    assert made.licence == "CC-BY-4.0"
    assert made.shown == hub.repository("dataset", "jazari-root/open").ref
    assert arenas.languages(made) == ["fra_Latn"]
    assert arenas.generate(made.slug, Run(database)).answers == 8
    for wrong, said in (
        ({"name": "jazari-root/closed"}, "is not open to everybody"),
        ({"column": "prompt"}, "has no columns prompt, language"),
        ({"path": "test.parquet", "language_column": "text"}, "has no columns text, text"),
        ({"path": "lists.jsonl"}, "no row of lists.jsonl has a text"),
    ):
        with pytest.raises(InvalidArena, match=said):
            arenas.create(plan(slug="other", prompts=(), dataset=rows | wrong))


def test_a_panel_grades_answers(arenas: Arenas, make: Make) -> None:
    rubric = dict.fromkeys(("fra_Latn", "arb_Arab", "zgh_Tfng", "eng_Latn"), "5 is right and clear.")
    made = make(AMINA, BADR, task="grades", rubric=rubric, models=MODELS[:1])
    for who, grade in ((AMINA, "4"), (BADR, "5")):
        seen = judge_all(arenas, made.slug, who, lambda offer, grade=grade: grade)  # type: ignore[misc]
        assert [len(one.answers) for one in seen] == [1, 1, 1]
    with pytest.raises(ArenaOver):
        arenas.publish(made.slug)
        arenas.publish(made.slug)
    ranking = arenas.published(arenas.show(made.slug))
    assert ranking is not None
    (row,) = ranking.overall.models
    assert (row.score, row.votes, row.strength) == (4.5, 6, None)
    # Two people who never agree on any of three answers: worse than chance.
    assert ranking.overall.alpha is not None and ranking.overall.alpha < 0
    name, _, revision = ranking.votes.removeprefix("dataset:").partition("@")
    table = parquet.read_table(
        io.BytesIO(arenas.hub.read("dataset", name, revision, "data/train-00000.parquet"))
    )
    assert table["model_b"].to_pylist() == [None] * 6
    assert arenas.verify(made.slug) == arenas.show(made.slug).entry
