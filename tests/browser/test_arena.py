"""An arena as people live it: a steward opens it, two models answer, two people judge, and a ranking at the end."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Node, node_of, sign_in
from tests.browser.looking import HEIGHT, PHONE, Visit, assert_sound, wider_than_the_window
from tests.processes import Home
from tests.standing import answering

pytestmark = pytest.mark.browser

ADDRESS = "/arena/polite-or-short"
QUESTIONS = {
    "fra_Latn": "Comment demander un rendez-vous à la commune ?",
    "ary_Arab": "كيفاش نطلب موعد فالجماعة؟",
    "zgh_Tfng": "ⵎⴰⵎⴽ ⵔⴰⴷ ⵙⵙⵓⵜⵔⵖ ⴰⵙⴰⴽⵓⴷ?",
}
POLITE = {
    "fra_Latn": "Bonjour. Demandez-le au guichet,\nou par téléphone le matin ; apportez votre carte.",
    "ary_Arab": "السلام عليكم. طلبو من الشباك،\nولا عيط فالصباح؛ وجيب معاك لاكارط.",
    "zgh_Tfng": "ⴰⵣⵓⵍ. ⵙⵙⵓⵜⵔ ⵜ ⴳ ⵓⵙⵉⵔⴰ,\nⵏⵖ ⵙ ⵓⵜⵉⵍⵉⴼⵓⵏ ⵙ ⵜⵉⴼⴰⵡⵜ.",
}
SHORT = {"fra_Latn": "Au guichet.", "ary_Arab": "فالشباك.", "zgh_Tfng": "ⴳ ⵓⵙⵉⵔⴰ."}
PLAN = {
    "slug": "polite-or-short",
    "title-fra_Latn": "Poli ou bref ?",
    "title-arb_Arab": "بأدب أم باختصار؟",
    "title-zgh_Tfng": "ⵙ ⵓⵎⵢⴰⵙⵙⴰ ⵏⵖ ⵙ ⵜⴳⵣⵣⵍ?",
    "title-eng_Latn": "Polite or short?",
    "prompts": "\n".join(f"{language} | {text}" for language, text in QUESTIONS.items()),
}
PEOPLE = (("amina", "fr", False), ("badr", "ar", True))
"""Handle, language, and whether scripts run: on phones both."""


def answer(_path: str, asked: dict[str, Any]) -> dict[str, Any]:
    """Two models on OpenAI's wire: one is polite, one is short."""
    language = {text: code for code, text in QUESTIONS.items()}[asked["messages"][-1]["content"]]
    said = {"polite": POLITE, "short": SHORT}[asked["model"]][language]
    return {
        "choices": [{"message": {"content": said}}],
        "usage": {"prompt_tokens": 9, "completion_tokens": 3},
    }


@pytest.fixture(scope="module")
def provider() -> Iterator[str]:
    with answering(answer) as address:
        yield f"{address}/v1"


@pytest.fixture(scope="module")
def home(complete: Home, tmp_path_factory: pytest.TempPathFactory, provider: str) -> Home:
    facts = {"name": "rack", "url": provider, "models": ["polite", "short"], "jurisdiction": "node"}
    folder: Path = tmp_path_factory.mktemp("arena") / "home"
    return complete.beginning(folder, {"JAZARI_PROVIDERS": json.dumps([facts])})


@pytest.fixture(scope="module")
def node(home: Home) -> Iterator[Node]:
    with node_of(home) as node:
        yield node


def open_arena(page: Page) -> None:
    """As a steward, with a form: what is wrong at first is said and nothing is lost."""
    page.goto("/leaderboard")
    page.locator("a[href='/arena']").click()
    page.locator("a[href='/arena/new']").click()
    for name, text in PLAN.items():
        page.fill(f"[name='{name}']", text)
    page.fill("#models", "rack/polite")
    page.locator("main form .button").last.click()
    expect(page.locator("a[href='#models']")).to_be_visible()
    assert_sound(page, "ar")
    page.fill("#models", "rack/polite\nrack/short")
    page.locator("main form .button").last.click()
    page.wait_for_url(f"**{ADDRESS}/status")


def begin(page: Page, node: Node, handle: str) -> None:
    """Sign in, read what the arena is, say what one reads, agree to the licence."""
    sign_in(page, Node(node.address, handle, node.password))
    page.goto("/arena")
    page.locator(f"a[href='{ADDRESS}']").click()
    assert wider_than_the_window(page) == 0
    for language in QUESTIONS:
        page.locator(f"input[name=languages][value={language}]").check()
    page.select_option("#region", "MA-04")
    page.locator("input[name=licence]").check()
    page.locator("main form .button").click()
    expect(page.locator("#prompt")).to_be_visible()


def press(page: Page, verdict: str) -> None:
    """Judge with a big button, and wait for the page that follows."""
    with page.expect_navigation():
        page.locator(f"button[name=verdict][value={verdict}]").click()


def politer(page: Page) -> str:
    """The verdict for the polite one, wherever it stands."""
    first = page.locator(".answers section").first.inner_text()
    return "a" if any(text.split(".")[0] in first for text in POLITE.values()) else "b"


def judge(page: Page, slips: bool) -> int:
    """Prefer the polite answer; who slips takes it back, who does not finds the Tifinagh ones as good."""
    count = 0
    while page.locator("#prompt").count():
        asked = page.locator("#prompt").inner_text()
        if slips and count == 0:
            press(page, "bad")
            with page.expect_navigation():
                page.locator("form:has(input[value=undo]) button").click()
            assert page.locator("#prompt").inner_text() == asked
        press(page, "equal" if not slips and QUESTIONS["zgh_Tfng"] in asked else politer(page))
        count += 1
    return count


def test_two_people_judge_two_models(home: Home, node: Node, visit: Visit) -> None:
    steward = visit("ar", width=PHONE)
    sign_in(steward, node)
    open_arena(steward)
    assert_sound(steward, "ar")
    answered = json.loads(home.done("evals", "arena", "answer", "polite-or-short"))
    assert (answered["answers"], answered["tokens"]) == (6, 72)

    for handle, language, javascript in PEOPLE:
        page = visit(language, width=PHONE, javascript=javascript)
        made = home.done("people", "create", handle, "--organisation", "jazari-root", "--role", "contributor")
        begin(page, Node(node.address, handle, made.strip()), handle)
        boxes = [button.bounding_box() for button in page.locator("button[name=verdict]").all()]
        assert min(box["height"] for box in boxes if box) >= 44
        assert "polite" not in page.locator("main").inner_text().replace("polite-or-short", "")
        if javascript:
            assert_sound(page, language)
            page.set_viewport_size({"width": PHONE, "height": HEIGHT})
        assert judge(page, slips=handle == "amina") == 3

    steward.goto(f"{ADDRESS}/status")
    with steward.expect_navigation():
        steward.locator("form:has(input[value=publish]) button").click()
    for language in ("ar", "fr", "zgh", "en"):
        reader = visit(language)
        reader.goto(ADDRESS)
        assert_sound(reader, language)
        assert "rack/polite" in reader.locator("main").inner_text()

    entry = json.loads(home.done("ledger", "list", "--kind", "evals.arena-published", "--json"))
    first, second = entry["body"]["overall"]["models"]
    assert (first["model"], first["wins"], first["ties"], first["losses"]) == ("rack/polite", 5, 1, 0)
    assert (second["model"], second["wins"], second["rank"]) == ("rack/short", 0, 2)
    assert entry["body"]["by_region"] == {}
    assert json.loads(home.done("evals", "arena", "verify", "polite-or-short"))["verified"] is True
