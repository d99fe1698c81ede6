from pathlib import Path

import pytest

from jazari.web.check import missing_translations
from jazari.web.languages import LANGUAGES
from tests.web.conftest import ROOMS

GOOD = """demo-title = Title
demo-count = { $n ->
    [one] { $n } thing
   *[other] { $n } things
 }
error-demo-gone = Gone
"""


@pytest.fixture
def room(tmp_path: Path) -> Path:
    folder = tmp_path / "demo"
    (folder / "locale").mkdir(parents=True)
    (folder / "templates" / "demo").mkdir(parents=True)
    for language in LANGUAGES:
        (folder / "locale" / f"{language.code}.ftl").write_text(GOOD, encoding="utf-8")
    (folder / "templates" / "demo" / "page.html").write_text(
        '{{ t("demo-title") }} {{ t("demo-" ~ kind) }} {{ start("not a key") }}', encoding="utf-8"
    )
    (folder / "pages.py").write_text("text = words(request).t('demo-count', n=1)\n", encoding="utf-8")
    return folder


def change(room: Path, name: str, before: str, after: str) -> None:
    path = room / name
    text = path.read_text(encoding="utf-8")
    assert before in text
    path.write_text(text.replace(before, after), encoding="utf-8")


def test_this_rooms_translations_are_whole() -> None:
    assert missing_translations([ROOMS / "web"]) == []


def test_a_whole_room_has_no_problem(room: Path) -> None:
    assert missing_translations([room]) == []


@pytest.mark.parametrize(
    ("name", "before", "after", "said"),
    [
        ("locale/ar.ftl", "demo-title = Title\n", "", "ar.ftl: demo-title is missing"),
        ("locale/fr.ftl", "demo-title", "demo-titel", "fr.ftl: demo-titel is not in en.ftl"),
        ("locale/zgh.ftl", "{ $n } things", "{ $m } things", "demo-count uses $m, $n, English uses $n"),
        ("locale/en.ftl", "= Gone", "= { ", "en.ftl:6: "),
        ("locale/fr.ftl", "error-demo-gone", "demo-title", "demo-title is already in"),
        ("locale/en.ftl", "error-demo-gone", "other-gone", "call it demo-other-gone"),
        (
            "templates/demo/page.html",
            '"demo-title"',
            '"demo-titel"',
            "page.html: demo-titel is not in any en.ftl",
        ),
        ("templates/demo/page.html", '"demo-" ~', '"demo-x-" ~', "no message begins with demo-x-"),
        ("pages.py", "demo-count", "demo-counts", "pages.py: demo-counts is not in any en.ftl"),
    ],
)
def test_each_mistake_is_named_with_its_file_and_key(
    room: Path, name: str, before: str, after: str, said: str
) -> None:
    change(room, name, before, after)
    assert any(said in problem for problem in missing_translations([room])), missing_translations([room])


def test_a_language_without_its_file_is_a_problem(room: Path) -> None:
    (room / "locale" / "zgh.ftl").unlink()
    assert any("zgh.ftl is missing" in problem for problem in missing_translations([room]))
