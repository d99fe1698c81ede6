"""A campaign as people live it: four contributors, a reviewer who is the steward too, and the dataset at the end."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Node, node_of, sign_in
from tests.browser.looking import DESK, HEIGHT, PHONE, Visit, assert_sound, wider_than_the_window
from tests.processes import Home

pytestmark = pytest.mark.browser

ADDRESS = "/annotate/spoken-here"
NONSENSE = "zzz qqq xxx"
KNOWN = "Bonjour, je voudrais une attestation."
ANSWERS = {
    "واش نقدر نجي غدا؟": "ary_Arab ary_Arab ary_Arab ary_Arab",
    "راه الخبز سخون دابا": "ary_Arab ary_Arab ary_Arab arb_Arab",
    "fin kayn l7anout?": "ary_Latn ary_Latn ary_Latn ary_Latn",
    "ça va labas 3lik": "fra_Latn fra_Latn ary_Latn ary_Latn",
    "Le marché ouvre à huit heures.": "fra_Latn fra_Latn fra_Latn fra_Latn",
    "يفتح السوق في الثامنة صباحا": "arb_Arab arb_Arab arb_Arab arb_Arab",
}
"""What each of the four answers, in their order, about each text."""
ALPHA = 1 - (14 / 3 / 24) / (430 / 552)
"""Krippendorff's alpha of `ANSWERS`, by hand.

24 values: 7 ary_Arab, 5 arb_Arab, 6 ary_Latn, 6 fra_Latn. Of the 24 * 23 = 552 ordered pairs of values,
24 * 24 - (49 + 25 + 36 + 36) = 430 differ. Within items, 2 * 3 * 1 ordered pairs of the second differ and 2 * 2 * 2
of the fourth, each weighed by 1 / (4 - 1): 14 / 3 of 24.
"""
DECISIONS = {"راه الخبز سخون دابا": "ary_Arab", "ça va labas 3lik": "ary_Latn"}


@dataclass(frozen=True)
class Person:
    """Somebody who takes part: in which language, on how wide a screen, with scripts or without."""

    handle: str
    language: str
    width: int
    javascript: bool = True
    credited: bool = False


PEOPLE = (
    Person("amina", "fr", PHONE, javascript=False, credited=True),
    Person("badr", "ar", PHONE),
    Person("dina", "en", DESK, credited=True),
    Person("reda", "fr", DESK),
)


@pytest.fixture(scope="module")
def home(complete: Home, tmp_path_factory: pytest.TempPathFactory) -> Home:
    return complete.beginning(tmp_path_factory.mktemp("annotation") / "home")


@pytest.fixture(scope="module")
def node(home: Home) -> Iterator[Node]:
    with node_of(home) as node:
        yield node


@pytest.fixture(scope="module")
def texts(home: Home, node: Node) -> str:
    """The ref of a dataset whose rows a campaign shows."""
    folder = home.folder.parent / "rows"
    folder.mkdir()
    lines = [json.dumps({"text": text}, ensure_ascii=False) + "\n" for text in (*ANSWERS, NONSENSE)]
    (folder / "texts.jsonl").write_text("".join(lines), encoding="utf-8")
    return home.done("hub", "upload", "jazari/texts", str(folder)).strip()


PLAN = {
    "slug": "spoken-here",
    "title-fra_Latn": "Quelle langue parle-t-on ici ?",
    "title-arb_Arab": "بأي لغة هذا الكلام؟",
    "title-zgh_Tfng": "ⵎⴰⵏ ⵜⵓⵜⵍⴰⵢⵜ?",
    "title-eng_Latn": "Which language is spoken here?",
    "instructions-fra_Latn": "Choisissez la langue de la phrase, même si un mot vient d'ailleurs.",
    "instructions-arb_Arab": "اختر اللغة التي كُتبت بها الجملة، ولو جاءت كلمة منها من لغة أخرى.",
    "instructions-zgh_Tfng": "ⵙⵜⵉ ⵜⵓⵜⵍⴰⵢⵜ ⵏ ⵜⵡⵉⵏⴰⵙⵜ.",
    "instructions-eng_Latn": "Choose the language of the sentence, even where a word comes from another one.",
    "dataset-name": "jazari/texts",
    "dataset-path": "texts.jsonl",
    "gold": f"{KNOWN} | fra_Latn",
    "gold_every": "4",
}


def open_campaign(page: Page) -> None:
    """As a steward, with a form: what is wrong at first is said and nothing is lost."""
    page.goto("/annotate")
    page.locator("a[href='/annotate/new']").click()
    page.locator("input[name=task][value=language]").check()
    for name, text in PLAN.items():
        page.fill(f"[name='{name}']", text)
    page.select_option("#answers_per_item", "4")
    page.locator("input[value=fra_Latn]").check()
    page.locator("main form .button").click()
    expect(page.locator("a[href='#languages']")).to_be_visible()
    assert_sound(page, "ar")
    for code in ("ary_Arab", "ary_Latn", "arb_Arab"):
        page.locator(f"input[name=languages][value={code}]").check()
    page.locator("main form .button").click()
    page.wait_for_url(f"**{ADDRESS}/status")


def _shown(page: Page) -> str:
    return page.locator("#shown p").inner_text()


def _press(page: Page, answer: str) -> None:
    """Answer with a big button, and wait for the page that follows."""
    with page.expect_navigation():
        page.locator(f"button[name=answer][value={answer}]").click()


def begin(page: Page, node: Node, person: Person) -> None:
    """Sign in, read what the campaign is, agree to its licence."""
    sign_in(page, node)
    page.goto("/annotate")
    page.locator(f"a[href='{ADDRESS}']").click()
    assert wider_than_the_window(page) == 0
    page.locator("input[name=licence]").check()
    page.locator(f"input[name=credited][value={'yes' if person.credited else 'no'}]").check()
    page.locator("main form .button").click()
    expect(page.locator("#shown")).to_be_visible()


def look_at(page: Page, person: Person) -> None:
    """The page is sound; what looks at it needs scripts, so without them its width alone is asked."""
    if person.javascript:
        assert_sound(page, person.language)
        page.set_viewport_size({"width": person.width, "height": HEIGHT})
    else:
        assert wider_than_the_window(page) == 0


def take_part(page: Page, person: Person) -> list[str]:
    """Answer all there is: a slip is taken back, nonsense passed on. Gives the texts in their order."""
    seen: list[str] = []
    place = PEOPLE.index(person)
    while page.locator("#shown").count():
        text = _shown(page)
        if text == NONSENSE:
            page.locator("summary").filter(has=page.locator("xpath=../form//button[@name='reason']")).click()
            with page.expect_navigation():
                page.locator("button[name=reason][value=unclear]").click()
        else:
            answer = "fra_Latn" if text == KNOWN else ANSWERS[text].split()[place]
            if not seen:
                _press(page, "und")
                with page.expect_navigation():
                    page.locator("form:has(input[value=undo]) button").click()
                assert _shown(page) == text
            _press(page, answer)
        seen.append(text)
    return seen


def touch_targets(page: Page) -> list[float]:
    """Heights, in pixels, of the answers on a screen."""
    boxes = [button.bounding_box() for button in page.locator("button[name=answer]").all()]
    return [box["height"] for box in boxes if box]


def test_a_campaign_of_four_becomes_a_dataset(home: Home, node: Node, texts: str, visit: Visit) -> None:
    steward = visit("ar", width=PHONE)
    sign_in(steward, node)
    open_campaign(steward)
    for person in PEOPLE:
        page = visit(person.language, width=person.width, javascript=person.javascript)
        password = home.done(
            "people", "create", person.handle, "--organisation", "jazari-root", "--role", "contributor"
        )
        begin(page, Node(node.address, person.handle, password.strip()), person)
        assert min(touch_targets(page)) >= 44
        look_at(page, person)
        assert sorted(take_part(page, person)) == sorted([*ANSWERS, NONSENSE, KNOWN])

    steward.goto(f"{ADDRESS}/adjudicate")
    assert_sound(steward, "ar")
    while steward.locator("#shown").count():
        text = _shown(steward)
        if text == NONSENSE:
            with steward.expect_navigation():
                steward.locator("form:has(input[value=drop]) button").click()
        else:
            _press(steward, DECISIONS.pop(text))
    assert DECISIONS == {}

    steward.goto(f"{ADDRESS}/status")
    assert_sound(steward, "ar")
    with steward.expect_navigation():
        steward.locator(f"form[action='{ADDRESS}/status'] button").click()
    assert_sound(steward, "ar")

    ref = json.loads(home.done("factory", "campaigns", "show", "spoken-here", "--json"))["ref"]
    name, _, revision = ref.removeprefix("dataset:").partition("@")
    entry = json.loads(home.done("ledger", "list", "--kind", "factory.annotation-exported", "--json"))
    assert entry["body"]["alpha"] == round(ALPHA, 4)
    assert (entry["body"]["shown"], entry["body"]["items"], entry["body"]["answers"]) == (texts, 7, 24)
    folder = home.folder.parent / "dataset"
    home.done("hub", "download", name, str(folder), "--revision", revision)
    check_dataset(folder)


def check_dataset(folder: Path) -> None:
    """What it holds: every answer, each decision, the figure, and the names of those alone who chose so."""
    from pyarrow import parquet

    rows = {row["text"]: row for row in parquet.read_table(folder / "data/train-00000.parquet").to_pylist()}
    assert {text: " ".join(sorted(row["answers"])) for text, row in rows.items()} == {
        **{text: " ".join(sorted(given.split())) for text, given in ANSWERS.items()},
        NONSENSE: "",
    }
    assert rows["ça va labas 3lik"]["answer"] == "ary_Latn"
    assert (rows[NONSENSE]["answer"], rows[NONSENSE]["outcome"]) == (None, "dropped")
    card = (folder / "README.md").read_text(encoding="utf-8")
    assert f"**{ALPHA:.3f}**, over 6 items with 24 answers" in card
    assert "Named by their own choice: amina, dina." in card
