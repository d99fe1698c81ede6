"""The procedure search on the country's pack: what it must find, and when it must say that it does not know."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jazari.core import Country, Objects, Store
from jazari.services.matching import ProcedureMatcher
from jazari.services.search import TASK, Search, demonstrations, search_ref

settings.register_profile("patient", deadline=None)
settings.load_profile("patient")


@pytest.mark.parametrize(
    ("text", "procedure"),
    [
        ("Comment renouveler ma carte nationale ?", "id-card-renewal"),
        ("bghit njedded lakart", "id-card-renewal"),
        ("كيفاش نصاوب الباسبور", "passport"),
        ("I lost my driving licence", "driving-licence-duplicate"),
        ("ضاعت مني رخصة السياقة", "driving-licence-duplicate"),
        ("tleft lia rokhsat siya9a", "driving-licence-duplicate"),
        ("shahadat sokna", "residence-certificate"),
        ("permis de construire pour une villa", "building-permit"),
        ("رخصة البناء ديال الدار", "building-permit"),
        ("casier judiciare", "criminal-record"),
        ("pension de retraite cnss", "cnss-pension"),
        ("bghit nchtki b wa7d lmowaddaf", "complaint"),
    ],
)
def test_plain_questions_find_their_procedure(learnt: ProcedureMatcher, text: str, procedure: str) -> None:
    match = learnt.match(text)
    assert match.ranked[0] == procedure
    assert match.procedure == procedure


@pytest.mark.parametrize(
    "text",
    [
        "",
        "???",
        "Bonjour",
        "quel temps fait-il demain",
        "السلام عليكم",
        "chno ntayeb lyoum",
        "123",
        "zzzz qqqq",
        "🙂",
    ],
)
def test_what_is_none_of_ours_is_none(learnt: ProcedureMatcher, text: str) -> None:
    assert learnt.match(text).procedure is None


@settings(max_examples=30)
@given(st.text(max_size=300))
def test_every_text_ranks_every_procedure_once(learnt: ProcedureMatcher, text: str) -> None:
    match = learnt.match(text)
    assert sorted(match.ranked) == sorted(learnt.slugs)
    assert match.procedure in (None, match.ranked[0])
    assert (match.procedure is None) == (match.score <= 0)


def test_the_test_questions_are_answered_well_enough(
    learnt: ProcedureMatcher, country_test: list[tuple[str, str]]
) -> None:
    """A floor against regressions; the figures by language are those of the benchmark `procedures`."""
    ours = [(text, slug) for text, slug in country_test if slug]
    firsts = [learnt.match(text).ranked[0] == slug for text, slug in ours]
    thirds = [slug in learnt.match(text).ranked[:3] for text, slug in ours]
    assert np.mean(firsts) > 0.7
    assert np.mean(thirds) > 0.9


@pytest.fixture(scope="session")
def country_test(morocco: Country) -> list[tuple[str, str]]:
    return [(row.text, row.procedure or "") for row in morocco.questions if row.split == "test"]


def test_a_search_answers_in_the_contract_of_its_task(morocco: Country, learnt: ProcedureMatcher) -> None:
    search = Search(morocco, lambda text: "fra_Latn")
    search._learnt = learnt
    answers = search.predict([{"text": "renouveler ma carte nationale"}, {"text": "bonjour"}])
    assert search.task == TASK == "procedures"
    assert [answer["procedure"] for answer in answers] == ["id-card-renewal", None]
    assert answers[0]["language"] == "fra_Latn"
    assert len(answers[0]["ranked"]) == len(morocco.procedures)  # type: ignore[arg-type]


@pytest.fixture(scope="session")
def small(morocco: Country) -> Country:
    """Two procedures and what is asked about them: learnt in no time."""
    kept = {"passport", "complaint"}
    return replace(
        morocco,
        procedures=tuple(row for row in morocco.procedures if row.slug in kept),
        questions=tuple(
            row for row in morocco.questions if row.language == "fra_Latn" and row.procedure in kept | {None}
        ),
        texts=tuple(text for text in morocco.texts if text.language == "fra_Latn"),
    )


def test_learning_again_gives_the_same_search(small: Country) -> None:
    one, other = ProcedureMatcher.learn(small), ProcedureMatcher.learn(small)
    assert one.to_bytes() == other.to_bytes()


def test_what_was_learnt_is_kept_and_read(small: Country, store: Store) -> None:
    texts = ["mon passeport est périmé", "je veux me plaindre d'un agent", "bonjour"]
    learnt = [Search(small, lambda text: None, store).ask(text) for text in texts]
    assert [answer.procedure for answer in learnt] == ["passport", "complaint", None]
    ((path, size),) = store.list("search/")
    kept = store.get(path)
    assert [Search(small, lambda text: None, store).ask(text) for text in texts] == learnt
    store.put(path, kept[: size // 2])
    assert Search(small, lambda text: None, store).ask(texts[0]) == learnt[0]
    assert store.get(path) == kept


def test_a_pack_without_questions_concepts_or_texts_still_answers(small: Country) -> None:
    bare = ProcedureMatcher.learn(replace(small, questions=(), texts=(), concepts={}))
    assert bare.match("renouveler mon passeport").ranked[0] == "passport"
    nothing = ProcedureMatcher.learn(replace(small, questions=(), procedures=small.procedures[:1], texts=()))
    assert len(nothing.match("passeport").ranked) == 1


def test_a_clause_of_a_long_text_may_be_the_question(learnt: ProcedureMatcher) -> None:
    talk = "Le souk du jeudi est plein de monde et les enfants jouent devant la porte de la voisine"
    text = f"{talk}. {talk}. Comment renouveler ma carte nationale ? {talk}."
    assert learnt.match(text).procedure == "id-card-renewal"


def test_a_searchs_ref_names_pack_and_code(morocco: Country, objects: Objects) -> None:
    ref = search_ref(morocco, objects)
    assert ref == search_ref(morocco, objects)
    assert morocco.pack_sha256 in objects.get(ref.removeprefix("object:")).decode()


def test_demonstrations_take_turns_and_begin_at_home(morocco: Country) -> None:
    found = list(demonstrations(morocco, 24))
    assert found[0][1] == "MA-04"
    assert len({region for _, region in found}) == 12
    assert len({question.language for question, _ in found}) == len(morocco.procedure_languages)
    assert len({(question.text, region) for question, region in found}) == 24
    assert all(question.split == "test" and question.procedure for question, _ in found)
