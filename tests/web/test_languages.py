from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from structlog.testing import capture_logs

from jazari.web import Words, choose, language_tag, text_direction
from jazari.web.languages import LANGUAGES, Messages, typeset


@pytest.mark.parametrize(
    ("asked", "remembered", "header", "expected"),
    [
        ("ar", "fr", "en", "ar"),
        (None, "zgh", "en", "zgh"),
        (None, None, "en-GB,fr;q=0.9", "en"),
        (None, None, "de, ar-MA;q=0.5, fr;q=0.8", "fr"),
        (None, None, "ary", "ar"),
        (None, None, "tzm-Latn-MA", "zgh"),
        (None, None, "fr;q=0, ar;q=0.1", "ar"),
        (None, None, None, "fr"),
        ("xx", "../..", "de", "fr"),
    ],
)
def test_the_reader_gets_the_language_asked_for_then_remembered_then_the_browsers(
    asked: str | None, remembered: str | None, header: str | None, expected: str
) -> None:
    assert choose(asked, remembered, header).code == expected


@given(st.text(), st.text(), st.text())
def test_whatever_is_asked_a_language_is_found(asked: str, remembered: str, header: str) -> None:
    assert choose(asked, remembered, header) in LANGUAGES


def test_a_country_sets_the_default() -> None:
    assert choose(None, None, None, "ar").code == "ar"
    assert choose(None, None, None, "wo").code == "en"


def test_a_missing_message_falls_back_to_english_and_is_logged_once(tmp_path: Path) -> None:
    (tmp_path / "locale").mkdir()
    (tmp_path / "locale" / "en.ftl").write_text("demo-only = English { $n }\n", encoding="utf-8")
    messages = Messages([tmp_path])
    with capture_logs() as logs:
        assert messages.format("fr", "demo-only", {"n": 1}) == "English 1"
        assert messages.format("fr", "demo-only", {"n": 2}) == "English 2"
        assert messages.format("fr", "demo-nowhere", {}) == "demo-nowhere"
    missed = [(line["language"], line["key"]) for line in logs]
    assert missed == [("fr", "demo-only"), ("fr", "demo-nowhere"), ("en", "demo-nowhere")]


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("fr", {0: "0 jour", 1: "1 jour", 2: "2 jours"}),
        ("en", {0: "0 days", 1: "1 day", 2: "2 days"}),
        ("ar", {1: "يوم واحد", 2: "يومان", 3: "3 أيام", 11: "11 يوما", 100: "100 يوم"}),
        ("zgh", {1: "1 ⵡⴰⵙⵙ", 60: "60 ⵏ ⵡⵓⵙⵙⴰⵏ"}),
    ],
)
def test_days_follow_each_languages_plural(
    words: Callable[[str], Words], code: str, expected: dict[int, str]
) -> None:
    plain = {days: words(code).days(days).translate({0x2068: None, 0x2069: None}) for days in expected}
    assert plain == expected


def test_tags_and_directions_of_flores_codes() -> None:
    assert [language_tag(code) for code in ("fra_Latn", "ary_Latn", "zgh_Tfng", "kab_Latn")] == [
        "fr",
        "ary-Latn",
        "zgh",
        "kab-Latn",
    ]
    assert [text_direction(code) for code in ("ary_Arab", "ary_Latn", "zgh_Tfng")] == ["rtl", "ltr", "ltr"]


def test_contents_are_given_in_the_language_that_serves_the_reader_best(
    words: Callable[[str], Words],
) -> None:
    texts = {"fra_Latn": "Passeport <b>", "arb_Arab": "جواز", "eng_Latn": "Passport"}
    assert [words(code).content_text(texts) for code in ("fr", "ar", "zgh", "en")] == [
        "Passeport <b>",
        "جواز",
        "جواز",
        "Passport",
    ]
    assert str(words("fr").content(texts)) == '<span lang="fr" dir="ltr">Passeport &lt;b&gt;</span>'
    assert str(words("zgh").content(texts)) == '<span lang="ar" dir="rtl">جواز</span>'
    assert words("en").content_text({"spa_Latn": "Hola"}) == "Hola"
    assert words("en").content_text({}) == ""


def test_messages_are_typeset_as_their_language_is_printed() -> None:
    assert typeset("l'IA : « oui » 5 %", "fr") == "l’IA\u00a0: «\u00a0oui\u00a0» 5\u00a0%"
    assert typeset("a = { $n ->\n   *[other] it's\n }", "en") == "a = { $n ->\n   *[other] it’s\n }"
    assert typeset("l'a : b", "ar") == "l'a : b"
