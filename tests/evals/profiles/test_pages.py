"""A model's page, a language's, the report and the gap on the leaderboard, in four languages and as JSON."""

import io
from collections.abc import Callable

import pypdfium2
import pytest
from starlette.testclient import TestClient

from jazari.web import LANGUAGES
from tests.evals.conftest import RIGHT, FakePredictor, Lab
from tests.evals.profiles.test_actions import MANY, WRONG, knowing, record

Visit = Callable[..., TestClient]
CODES = [language.code for language in LANGUAGES]
ADDRESSES = (
    "/leaderboard",
    "/leaderboard/models/jazari/lid",
    "/leaderboard/languages/ary_Arab",
    "/leaderboard/languages/rif_Tfng",
    "/leaderboard/reports/jazari/lid",
)


def english(visit: Visit, address: str) -> str:
    found = visit().get(address, headers={"Accept-Language": "en"})
    assert found.status_code == 200
    return str(found.text)


@pytest.mark.parametrize("language", CODES)
def test_pages_speak_every_language(lab: Lab, visit: Visit, language: str) -> None:
    lab.predictor = FakePredictor(WRONG)
    lab.index()
    for address in ADDRESSES:
        found = visit().get(address, headers={"Accept-Language": language})
        assert found.status_code == 200
        assert f'lang="{language}"' in found.text
        assert "evals-" not in found.text.replace("/static/", "").replace("jazari evals", ""), address


def test_a_models_page_shows_strengths_failures_and_where_it_comes_from(lab: Lab, visit: Visit) -> None:
    lab.publish(MANY)
    lab.predictor = FakePredictor(
        {**knowing(1.0).outputs, **{f"جملة {n}": {"label": "und"} for n in range(55)}}
    )
    index = lab.index()
    text = english(visit, "/leaderboard/models/jazari/lid")
    assert "strength" in text and "weakness" in text
    assert "55 items of 120 are wrong" in text
    assert 'href="/models/jazari/lid"' in text and f'href="/evaluations/{index}"' in text
    second = visit().get("/leaderboard/models/jazari/lid.json?page=2").json()
    assert (second["pages"], len(second["failures"])) == (2, 5)
    assert second["model"]["scores"][0]["parts"][0]["name"] == "fra_Latn"


def test_a_suspicious_rise_and_repetitions_are_seen_everywhere(lab: Lab, visit: Visit) -> None:
    lab.publish(MANY)
    lab.predictor = knowing(0.3)
    first = lab.index()
    lab.train(weights=b"better")
    record(lab, lab.model)
    lab.predictor = knowing(0.9)
    second = lab.index()
    lab.train(weights=b"again")
    record(lab, lab.model, seed=7)
    lab.predictor = knowing(0.8)
    lab.index()
    for address in ("/leaderboard", "/leaderboard/models/jazari/lid", "/leaderboard/reports/jazari/lid"):
        text = english(visit, address)
        assert "more than chance explains" in text, address
        assert "over 2 seeds" in text, address
    assert f'href="/evaluations/{first}/compare/{second}"' in english(visit, "/leaderboard")
    jumps = visit().get("/api/v1/evals/jumps").json()["jumps"]
    assert [(one["before"], one["after"]) for one in jumps] == [(first, second)]
    board = visit().get("/leaderboard.json").json()
    assert board["repeats"][str(second)]["models"] == 2
    assert board["jumps"][str(second)]["before"] == first


def test_a_languages_page_says_what_is_missing(lab: Lab, visit: Visit) -> None:
    lab.predictor = FakePredictor(RIGHT)
    lab.index()
    nothing = english(visit, "/leaderboard/languages/rif_Tfng")
    assert "Tarifit: nothing works today." in nothing
    assert "no model, and no benchmark" in nothing
    assert "About 1,179,000 people" in nothing
    assert "Darija (Arabic script): 1 task of 7 works today." in english(
        visit, "/leaderboard/languages/ary_Arab"
    )
    assert "No census" in english(visit, "/leaderboard/languages/spa_Latn")
    assert visit().get("/leaderboard/languages/xxx_Latn").status_code == 404


def test_the_gap_on_the_leaderboard_is_that_of_the_api(lab: Lab, visit: Visit) -> None:
    assert visit().get("/api/v1/evals/gap").json() is None
    assert 'id="gap"' not in english(visit, "/leaderboard")
    lab.index()
    found = visit().get("/api/v1/evals/gap").json()
    text = english(visit, "/leaderboard")
    assert f"{round(100 * found['by_speakers']['value'])}%" in text
    assert visit().get("/leaderboard.json").json()["gap"] == found
    assert found["languages"][0]["codes"] == ["ary_Arab", "ary_Latn"]


def test_the_api_knows_models_and_languages(lab: Lab, visit: Visit) -> None:
    lab.index()
    model = visit().get("/api/v1/evals/models/jazari/lid").json()
    assert model["scores"][0]["evaluation"]["body"]["model"] == lab.model
    language = visit().get("/api/v1/evals/languages/rif_Tfng").json()
    assert {task["state"] for task in language["tasks"]} == {"nothing"}
    lost = visit().get("/api/v1/evals/models/jazari/none")
    assert (lost.status_code, lost.json()["error"]["code"]) == (404, "evals.model-not-evaluated")


@pytest.mark.parametrize("language", CODES)
def test_a_report_in_one_file_asks_for_nothing_else(lab: Lab, visit: Visit, language: str) -> None:
    lab.predictor = FakePredictor(WRONG)
    index = lab.index()
    found = visit().get(
        "/leaderboard/reports/jazari/lid?download=html", headers={"Accept-Language": language}
    )
    assert found.headers["Content-Disposition"] == f'attachment; filename="report-jazari-lid-{language}.html"'
    text = found.text
    assert "<link" not in text and "<script" not in text and "src=" not in text and "url(" not in text
    assert f'<html lang="{language}"' in text
    for part in (
        lab.model,
        "il fait beau",
        f"jazari evals verify {index}",
        f"entry  entry:node.example/ledger/{index}",
    ):
        assert part in text


@pytest.mark.parametrize(("language", "word"), [("fr", "Évaluation"), ("ar", "تقييم"), ("zgh", "ⴰⵙⵜⴰⵍ")])
def test_a_report_as_pdf_holds_its_text(lab: Lab, visit: Visit, language: str, word: str) -> None:
    lab.predictor = FakePredictor(WRONG)
    lab.index()
    address = "/leaderboard/reports/jazari/lid?download=pdf"
    found = visit().get(address, headers={"Accept-Language": language})
    assert found.headers["Content-Type"] == "application/pdf"
    with pypdfium2.PdfDocument(io.BytesIO(found.content)) as document:
        text = "".join(page.get_textpage().get_text_bounded() for page in document)
    assert word in text
    assert "fait" in text and "beau" in text
    assert visit().get(address, headers={"Accept-Language": language}).content == found.content


def test_texts_in_a_report_are_never_markup(lab: Lab, visit: Visit) -> None:
    text = "#panic(1) <script>*bold* $x$"
    lab.publish([("1", text, "fra_Latn", "starter")])
    lab.predictor = FakePredictor({text: {"label": "und"}})
    lab.index()
    page = visit().get("/leaderboard/reports/jazari/lid?download=html").text
    assert "<script>" not in page and "&lt;script&gt;" in page
    data = visit().get("/leaderboard/reports/jazari/lid?download=pdf").content
    with pypdfium2.PdfDocument(io.BytesIO(data)) as document:
        assert "#panic(1)" in "".join(page.get_textpage().get_text_bounded() for page in document)
