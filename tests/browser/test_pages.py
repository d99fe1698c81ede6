"""Every page as a browser shows it: sound for everybody, within its window, light, from this node alone."""

import json
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Response, expect

from tests.browser.conftest import Node
from tests.browser.looking import Visit, assert_sound

pytestmark = pytest.mark.browser

FIRST_PAGE_BYTES = 100_000
TABS = 30
PUBLIC = {
    "home": "/",
    "procedures": "/services",
    "answer": "/services?q=bghit+njedded+lakart",
    "no answer": "/services?q=xyzzy",
    "procedure": "/services/passport",
    "procedure in Darija": "/services/passport?content=ary_Latn",
    "request": "/apply",
    "follow": "/cases",
    "AI in use": "/services/ai",
    "commons": "/commons",
    "nothing found": "/commons?q=xyzzy",
    "dataset": "/datasets/jazari/maroc-texts",
    "files": "/datasets/jazari/maroc-texts/tree/main",
    "file": "/datasets/jazari/maroc-texts/blob/main/README.md",
    "revisions": "/datasets/jazari/maroc-texts/commits/main",
    "origins": "/datasets/jazari/maroc-texts/origins",
    "model": "/models/jazari/lid",
    "try a model": "/try",
    "leaderboard": "/leaderboard",
    "evaluation": "/evaluations/{evaluation}",
    "a model's scores": "/leaderboard/models/jazari/lid",
    "a language": "/leaderboard/languages/ary_Arab",
    "a language with nothing": "/leaderboard/languages/rif_Tfng",
    "report": "/leaderboard/reports/jazari/lid",
    "roadmap": "/roadmap",
    "indicator by region": "/roadmap/cases-by-region",
    "reported indicator": "/roadmap/people-trained",
    "ledger": "/ledger",
    "entry": "/ledger/entries/{evaluation}",
    "documentation": "/docs",
    "document": "/docs/architecture",
    "organisations": "/organisations",
    "sign in": "/account/sign-in",
    "factory": "/factory",
    "not found": "/nothing-here",
    "not signed in": "/desk",
}
STEWARD = {"desk": "/desk", "account": "/account", "start a run": "/factory"}


@pytest.fixture(scope="module")
def evaluation(browser: Browser, node: Node) -> int:
    """The index of an evaluation's entry."""
    context = browser.new_context(base_url=node.address)
    found: Any = context.request.get("/leaderboard.json").json()
    context.close()
    index: int = found["standings"][0]["ranked"][0]["index"]
    return index


@pytest.mark.parametrize("language", ["fr", "ar"])
@pytest.mark.parametrize("address", PUBLIC.values(), ids=PUBLIC.keys())
def test_a_page_is_sound(visit: Visit, evaluation: int, language: str, address: str) -> None:
    page = visit(language)
    page.goto(address.format(evaluation=evaluation))
    assert_sound(page, language)


@pytest.mark.parametrize("language", ["fr", "ar"])
@pytest.mark.parametrize("address", STEWARD.values(), ids=STEWARD.keys())
def test_a_page_for_who_works_here_is_sound(visit: Visit, language: str, address: str) -> None:
    page = visit(language, steward=True)
    page.goto(address)
    assert_sound(page, language)


@pytest.mark.parametrize("language", ["fr", "ar"])
def test_a_run_of_the_factory_shows_itself_to_its_end(visit: Visit, language: str) -> None:
    page = visit(language, steward=True)
    page.goto("/factory")
    page.locator("main form button").click()
    # Its page asks again by itself until the run has ended.
    expect(page.locator("main .figures .figure")).to_have_count(4)
    assert_sound(page, language)


def test_a_form_that_is_too_old_is_refused_on_a_page(visit: Visit) -> None:
    page = visit("ar")
    page.goto("/cases")
    page.context.clear_cookies()
    page.fill("main #code", "AAAAA-AAAAA-AAAAA-AAAAA")
    page.locator("main form button").click()
    expect(page.locator("main .ref")).to_contain_text("403")
    assert_sound(page, "ar")


def test_a_form_with_a_fault_says_where(visit: Visit) -> None:
    page = visit("ar")
    page.goto("/apply")
    page.select_option("#region", "MA-04")
    page.fill("#text", "   ")
    page.locator("form[action='/apply'] button").click()
    expect(page.locator("[role=alert]")).to_be_focused()
    assert page.locator("#region").input_value() == "MA-04"
    assert_sound(page, "ar")


@pytest.mark.parametrize("language", ["fr", "ar"])
def test_the_first_page_is_light_with_all_it_loads(visit: Visit, language: str) -> None:
    page = visit(language)
    answers: list[Response] = []
    page.on("response", lambda answer: answers.append(answer))
    page.goto("/", wait_until="networkidle")
    assert len(answers) >= 3
    assert sum(len(answer.body()) for answer in answers) < FIRST_PAGE_BYTES


@pytest.mark.parametrize("language", ["fr", "ar"])
def test_the_keyboard_reaches_everything(visit: Visit, language: str) -> None:
    page = visit(language)
    page.goto("/")
    page.keyboard.press("Tab")
    skip = page.locator("a.skip")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.locator("#main")).to_be_focused()
    # Past the header by the link: the first thing of the page is its search field.
    page.keyboard.press("Tab")
    expect(page.locator("#q")).to_be_focused()

    page.goto("/")
    assert "q" in tabbed(page), "without the skip link, the field is still on the way"


def tabbed(page: Page) -> list[str]:
    """The ids of what the Tab key reaches, in order."""
    reached = []
    for _ in range(TABS):
        page.keyboard.press("Tab")
        reached.append(page.evaluate("document.activeElement.id"))
    return reached


def test_a_language_that_is_chosen_stays(visit: Visit) -> None:
    page = visit("fr")
    page.goto("/roadmap")
    page.locator("nav.languages a[lang=ar]").click()
    expect(page.locator("html")).to_have_attribute("dir", "rtl")
    page.goto("/ledger")
    expect(page.locator("html")).to_have_attribute("lang", "ar")


def test_the_policy_of_every_page_is_strict(visit: Visit) -> None:
    page = visit("fr")
    answer = page.goto("/")
    assert answer is not None
    policy = answer.headers["content-security-policy"]
    assert "default-src 'none'" in policy or "default-src 'self'" in policy
    assert "unsafe" not in policy
    assert json.loads(page.request.get("/home.json").text())["facts"]
