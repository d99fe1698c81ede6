"""The leaderboard and an evaluation's page, in four languages and as JSON."""

from collections.abc import Callable

import pytest
from starlette.testclient import TestClient

from jazari.core import Run, canonical_json
from jazari.evals.pages import probability
from jazari.web import LANGUAGES, Words
from jazari.web.languages import Messages
from tests.evals.conftest import RIGHT, ROWS, FakePredictor, Lab

WRONG = {**RIGHT, "il fait beau": {"label": "ary_Latn", "score": 0.4}}


@pytest.mark.parametrize("language", [language.code for language in LANGUAGES])
def test_pages_speak_every_language(lab: Lab, visit: Callable[..., TestClient], language: str) -> None:
    lab.predictor = FakePredictor(WRONG)
    index = lab.index()
    for path in ("/leaderboard", f"/evaluations/{index}", f"/evaluations/{index}?wrong=1"):
        found = visit().get(path, headers={"Accept-Language": language})
        assert found.status_code == 200
        assert f'lang="{language}"' in found.text
        assert "evals-" not in found.text.replace("/static/", "").replace("jazari evals", "")
        assert len(found.content) < 100_000


def test_the_leaderboard_links_score_model_data_and_licence(
    lab: Lab, visit: Callable[..., TestClient]
) -> None:
    index = lab.index()
    text = visit().get("/leaderboard", headers={"Accept-Language": "en"}).text
    assert f'href="/evaluations/{index}"' in text
    assert lab.model in text
    assert "CC-BY-SA-4.0" in text
    assert "written in its language" in text
    assert "jazari evals run procedures" in text


def test_an_evaluations_page_shows_each_answer_and_filters_the_wrong_ones(
    lab: Lab, visit: Callable[..., TestClient]
) -> None:
    lab.predictor = FakePredictor(WRONG)
    index = lab.index()
    everything = visit().get(f"/evaluations/{index}", headers={"Accept-Language": "en"}).text
    assert all(text in everything for _, text, _, _ in ROWS[:6])
    assert f"jazari evals run lid --model {lab.model}" in everything
    wrong = visit().get(f"/evaluations/{index}?wrong=1", headers={"Accept-Language": "en"}).text
    assert "il fait beau" in wrong
    assert "où est la mairie" not in wrong


def test_every_page_answers_json(lab: Lab, visit: Callable[..., TestClient]) -> None:
    lab.predictor = FakePredictor(WRONG)
    index = lab.index()
    page = visit().get(f"/evaluations/{index}.json?wrong=1").json()
    assert page["evaluation"]["body"]["model"] == lab.model
    assert [answer["item"]["input"] for answer in page["answers"]] == ["il fait beau"]
    assert page["detail"]["confusion"]["counts"][2] == [0, 0, 1, 1]
    board = visit().get("/leaderboard.json").json()["standings"]
    assert [len(one["ranked"]) for one in board if one["benchmark"]["id"] == "lid"] == [1]


def test_answers_come_by_page(lab: Lab, visit: Callable[..., TestClient]) -> None:
    rows = [(str(number), f"phrase {number}", "fra_Latn", "starter") for number in range(120)]
    lab.publish(rows)
    lab.predictor = FakePredictor({text: {"label": "fra_Latn"} for _, text, _, _ in rows})
    index = lab.index()
    seen = []
    for number in (1, 2, 3):
        page = visit().get(f"/evaluations/{index}.json?page={number}").json()
        assert page["pages"] == 3
        seen += [answer["item"]["id"] for answer in page["answers"]]
    assert seen == [row[0] for row in rows]


def test_text_of_an_item_is_never_markup(lab: Lab, visit: Callable[..., TestClient]) -> None:
    text = "<script>alert(1)</script>"
    lab.publish([("1", text, "fra_Latn", "starter")])
    lab.predictor = FakePredictor({text: {"label": "<b>und</b>"}})
    found = visit().get(f"/evaluations/{lab.index()}").text
    assert text not in found and "<b>und</b>" not in found
    assert "&lt;script&gt;" in found


def test_an_entry_that_is_no_evaluation_is_not_found(lab: Lab, visit: Callable[..., TestClient]) -> None:
    found = visit().get("/evaluations/0")
    assert found.status_code == 404
    assert found.json()["error"]["code"] == "evals.evaluation-not-found"


def test_two_models_side_by_side(lab: Lab, visit: Callable[..., TestClient]) -> None:
    first, second = lab.two_models()
    board = visit().get("/leaderboard", headers={"Accept-Language": "en"}).text
    assert f'href="/evaluations/{first}/compare/{second}"' in board
    assert "may be chance (p = 1)" in board
    for language in LANGUAGES:
        found = visit().get(
            f"/evaluations/{first}/compare/{second}", headers={"Accept-Language": language.code}
        )
        assert found.status_code == 200
        assert "evals-" not in found.text.replace("/static/", "")
    text = visit().get(f"/evaluations/{first}/compare/{second}", headers={"Accept-Language": "en"}).text
    assert "il fait beau" in text
    assert "où est la mairie" not in text
    plain = visit().get(f"/evaluations/{first}/compare/{second}.json").json()
    assert plain["comparison"]["first_only"] == 1
    assert [pair[1]["answered"] for pair in plain["apart"]] == ["ary_Arab"]
    assert (
        "answered every item alike"
        in visit().get(f"/evaluations/{first}/compare/{first}", headers={"Accept-Language": "en"}).text
    )
    lost = visit().get(f"/evaluations/{first}/compare/99999")
    assert lost.status_code == 404


def test_a_p_value_that_resampling_cannot_tell_from_none() -> None:
    reader = Words(next(one for one in LANGUAGES if one.code == "en"), Messages([]))
    assert probability(reader, 0.0005) == "p < 0.001"
    assert probability(reader, 0.0412) == "p = 0.041"


def test_texts_are_scored_shown_and_verified(lab: Lab, visit: Callable[..., TestClient]) -> None:
    lab.evals.country = lab.between
    lab.publish(
        [
            ("words/a.tsv#1/ary_Latn", "salam", "ary_Latn", "words"),
            ("words/a.tsv#1/ary_Arab", "سلام", "ary_Arab", "words"),
            ("words/a.tsv#2/ary_Latn", "bezzaf", "ary_Latn", "words"),
            ("words/a.tsv#2/ary_Arab", "بزاف", "ary_Arab", "words"),
        ]
    )
    lab.predictor = FakePredictor({"salam": {"text": "سلام"}, "bezzaf": {"text": "بززاف"}}, task="translit")
    index = lab.index("between")
    body = lab.evals.verify(index).body
    assert body.score == pytest.approx(1 - 1 / 8)
    assert body.by_class == {}
    for language in LANGUAGES:
        text = visit().get(f"/evaluations/{index}", headers={"Accept-Language": language.code}).text
        assert "بززاف" in text
        assert "evals-" not in text.replace("/static/", "").replace("jazari evals", "")
        assert "between" in visit().get("/leaderboard", headers={"Accept-Language": language.code}).text
    wrong = visit().get(f"/evaluations/{index}.json?wrong=1").json()
    assert [answer["answered"] for answer in wrong["answers"]] == ["بززاف"]
    assert wrong["detail"]["confusion"] is None


def test_right_answers_that_may_be_wrong(lab: Lab, visit: Callable[..., TestClient]) -> None:
    lab.predictor = FakePredictor(WRONG)
    lab.index()
    lab.train("jazari/other", b"others")
    lab.index()
    assert 'href="/leaderboard/lid/audit"' in visit().get("/leaderboard").text
    for language in LANGUAGES:
        found = visit().get("/leaderboard/lid/audit", headers={"Accept-Language": language.code})
        assert "il fait beau" in found.text
        assert "où est la mairie" not in found.text
        assert "evals-" not in found.text.replace("/static/", "")
    assert [one["models"] for one in visit().get("/leaderboard/lid/audit.json").json()["suspects"]] == [2]
    assert (
        "Nothing to check"
        in visit().get("/leaderboard/procedures/audit", headers={"Accept-Language": "en"}).text
    )
    assert visit().get("/leaderboard/nothing/audit").status_code == 404


@pytest.mark.parametrize("language", [language.code for language in LANGUAGES])
def test_what_it_took_and_what_spoilt_questions_cost(
    lab: Lab, visit: Callable[..., TestClient], language: str
) -> None:
    lab.predictor = FakePredictor({text.upper(): {"label": "und", "score": 0.1} for text in RIGHT} | RIGHT)
    index = lab.index()
    lab.robustness.run("lid", None, ["casing"], Run(lab.database))
    found = visit().get(f"/evaluations/{index}", headers={"Accept-Language": language})
    assert found.status_code == 200
    assert "evals-" not in found.text.replace("/static/", "").replace("jazari evals", "")
    if language == "en":
        assert "Energy: not measured." in found.text
        assert "in capitals" in found.text
        assert "written in its language" in found.text
    plain = visit().get(f"/evaluations/{index}.json").json()
    assert [one["perturbation"] for one in plain["perturbed"]] == ["casing"]
    assert plain["evaluation"]["body"]["native"] is True


def test_a_providers_model_is_called_by_its_name(lab: Lab, visit: Callable[..., TestClient]) -> None:
    lab.model = f"object:{lab.objects.put(canonical_json({'model': 'near/large', 'kind': 'openai'}))}"
    index = lab.index()
    assert "near/large" in visit().get("/leaderboard").text
    assert "near/large" in visit().get(f"/evaluations/{index}").text
