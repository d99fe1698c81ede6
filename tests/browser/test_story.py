"""The whole story as people live it: from the commons to a citizen's case, and the indicator that it moves."""

import re
from dataclasses import dataclass

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Node, sign_in
from tests.browser.looking import DESK, PHONE, Picture, Visit, assert_sound

pytestmark = pytest.mark.browser

CODE = re.compile(r"[0-9A-Z]{5}(?:-[0-9A-Z]{5}){3}")
IN_ARABIC_LETTERS = "ضاعت ليا لاكارط ناسيونال وبغيت نجددها"
IN_LATIN_LETTERS = "bghit njedded lakart nasyonal"
RENEWAL = "id-card-renewal"


@dataclass(frozen=True)
class Story:
    """What one language's reader writes and reads."""

    language: str
    request: str
    accepted: str


STORIES = (
    Story("fr", "Bonjour, ma carte nationale est perdue. Comment la renouveler ?", "Acceptée"),
    Story("ar", "السلام عليكم، ضاعت بطاقتي الوطنية وأريد تجديدها", "مقبول"),
)


def ask(page: Page, question: str) -> None:
    """From the home page, by the first field on it."""
    page.goto("/")
    page.fill("#q", question)
    page.locator("#q").press("Enter")
    expect(page.locator(f"h2 a[href^='/services/{RENEWAL}']")).to_be_visible()


def submit(page: Page, story: Story) -> str:
    """A request from a procedure's page to its code."""
    page.goto(f"/services/{RENEWAL}")
    page.locator(f"a[href='/services/{RENEWAL}/apply']").click()
    page.select_option("#region", "MA-04")
    page.fill("#text", story.request)
    page.locator("form[action='/apply'] button").click()
    code = page.locator("#case-code").inner_text()
    assert CODE.fullmatch(code)
    assert page.url.endswith("/apply")
    return code


def follow(page: Page, code: str) -> None:
    """From the home page, as somebody comes back to it; the code stays out of every address."""
    page.goto("/")
    page.fill("#code", code)
    page.locator("form[action='/cases'] button").click()
    expect(page.locator("main .lead .tag")).to_be_visible()
    assert page.url.endswith("/cases")


def decided_cases(page: Page) -> int:
    """The indicator as its page prints it."""
    page.goto("/roadmap/cases-decided")
    return int(re.sub(r"\D", "", page.locator(".figure-value").inner_text()))


def look_at_the_commons(page: Page, story: Story, picture: Picture) -> None:
    page.goto("/")
    picture(page, f"home-{story.language}")
    page.locator(".chain a[href^='/datasets/']").click()
    expect(page.locator("nav.tabs [aria-current]")).to_be_visible()
    page.locator("nav.tabs a").first.click()
    expect(page.get_by_text("load_dataset")).to_be_visible()
    page.goto("/commons?type=model")
    page.locator(".repositories a[href^='/models/']").first.click()
    expect(page.locator("main a[href^='/datasets/']").first).to_be_visible()
    page.locator("header nav a[href='/leaderboard']").click()
    expect(page.locator("th a[href^='/leaderboard/models/']").first).to_be_visible()
    picture(page, f"leaderboard-{story.language}")
    page.locator("td a[href^='/evaluations/']").first.click()
    expect(page.locator("#answers")).to_be_visible()


def decide(page: Page, node: Node, story: Story, picture: Picture) -> None:
    """The steward signs in, opens the citizen's case and accepts it as proposed."""
    page.goto("/desk")
    page.locator("main a[href^='/account/sign-in']").click()
    sign_in(page, node)
    page.goto("/desk")
    page.locator("section blockquote").get_by_text(story.request, exact=True).wait_for()
    picture(page, f"desk-{story.language}")
    assert_sound(page, story.language)
    page.check("input[name=outcome][value=accepted]")
    page.locator("form[action$='/decide'] button").click()
    expect(page.locator(".notice.good")).to_be_visible()
    assert page.get_by_text(story.request, exact=True).count() == 0


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.language)
def test_from_the_commons_to_the_indicator(story: Story, node: Node, visit: Visit, picture: Picture) -> None:
    citizen = visit(story.language)
    look_at_the_commons(citizen, story, picture)
    before = decided_cases(citizen)

    ask(citizen, IN_LATIN_LETTERS)
    ask(citizen, IN_ARABIC_LETTERS)
    picture(citizen, f"services-{story.language}")

    code = submit(citizen, story)
    assert_sound(citizen, story.language)

    decide(visit(story.language), node, story, picture)

    citizen.set_viewport_size({"width": DESK, "height": 900})
    follow(citizen, code)
    expect(citizen.locator("main .lead .tag")).to_have_text(story.accepted)
    picture(citizen, f"case-{story.language}")
    assert_sound(citizen, story.language)

    citizen.set_viewport_size({"width": DESK, "height": 900})
    assert decided_cases(citizen) == before + 1
    citizen.goto("/roadmap")
    picture(citizen, f"roadmap-{story.language}")
    citizen.goto("/ledger")
    picture(citizen, f"ledger-{story.language}")


def test_a_citizen_needs_no_script(visit: Visit) -> None:
    page = visit("fr", width=PHONE, javascript=False)
    ask(page, IN_LATIN_LETTERS)
    code = submit(page, STORIES[0])
    follow(page, code.lower().replace("-", " "))
    page.locator("header summary").click()
    page.locator("header nav a[href='/roadmap']").click()
    expect(page.locator(".figure").first).to_be_visible()


def test_a_wrong_code_is_told_at_its_field(visit: Visit) -> None:
    page = visit("fr")
    page.goto("/")
    page.fill("#code", "AAAAA-AAAAA-AAAAA-AAAAA")
    page.locator("form[action='/cases'] button").click()
    expect(page.locator("[role=alert]")).to_be_focused()
    page.locator("[role=alert] a").click()
    expect(page.locator("#code")).to_be_focused()
    assert_sound(page, "fr")


def test_other_first_pages_for_the_documentation(visit: Visit, picture: Picture) -> None:
    """The home page in Tifinagh and on a phone: in its language, and kept as pictures."""
    for language, width, name in (("zgh", DESK, "home-zgh"), ("fr", PHONE, "home-fr-phone")):
        page = visit(language, width=width)
        page.goto("/")
        picture(page, name)
        assert_sound(page, language)
