from collections.abc import Callable
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jazari.web import Words, language_of
from jazari.web.formats import Formats, byte_units

NBSP, NARROW = "\u00a0", "\u202f"


def formats(code: str) -> Formats:
    return Formats(language_of(code), "MA", ZoneInfo("Africa/Casablanca"))


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("fr", "22 novembre 2026"),
        ("ar", "22 نونبر 2026"),
        ("zgh", "22 ⵏⵓⵡⴰⵏⴱⵉⵔ 2026"),
        ("en", "22 November 2026"),
    ],
)
def test_dates_are_in_full_as_the_country_names_its_months(code: str, expected: str) -> None:
    assert formats(code).date(date(2026, 11, 22)) == expected


def test_moments_are_shown_in_the_countrys_time_zone() -> None:
    moment = datetime(2026, 11, 22, 23, 30, tzinfo=UTC)
    assert formats("fr").date(moment) == "23 novembre 2026"
    assert formats("fr").clock_time(moment) == "00:30"


def test_numbers_and_shares_use_western_digits_and_local_separators() -> None:
    assert formats("fr").number(1234567.891).replace(NARROW, " ").replace(NBSP, " ") == "1 234 567,89"
    assert formats("ar").number(1234567.891) == "1.234.567,89"
    assert formats("en").number(1234567, 0) == "1,234,567"
    assert formats("fr").percent(0.9344) == f"93,4{NBSP}%"
    assert formats("ar").percent(0.5).rstrip("\u200e") == "50%"
    assert formats("en").percent(1) == "100%"


@given(st.floats(-1e9, 1e9), st.sampled_from(["fr", "ar", "zgh", "en"]))
def test_no_number_leaves_the_western_digits(value: float, code: str) -> None:
    text = formats(code).number(value) + formats(code).percent(value)
    assert all(character.isascii() for character in text if character.isdigit())


@given(st.integers(0, 10**15))
def test_sizes_stay_short_and_close(size: int) -> None:
    value, power = byte_units(size)
    assert power == 4 or value < 1000
    assert value * 1000**power == pytest.approx(size, rel=0.06)


def test_sizes_and_quantities_in_words(words: Callable[[str], Words]) -> None:
    french, english = words("fr"), words("en")
    assert french.bytes(1_234_567) == "1,2 Mo"
    assert english.bytes(1) == "1 byte"
    assert english.bytes(999_600) == "1 MB"
    assert english.quantity(0.5, "share") == "50%"
    assert english.quantity(2.5, "days") == "2.5 days"
    assert english.quantity(3.0, "days") == "3 days"
    assert english.quantity(0.93456, "score") == "0.935"
    assert french.quantity(1e10, "usd").replace(NBSP, " ") == "10 milliards de dollars"
    assert english.quantity(200_000, "people") == "200,000"


def test_a_country_that_babel_does_not_know_gets_the_languages_own_formats() -> None:
    assert Formats(language_of("zgh"), "SN").date(date(2026, 1, 2)).endswith("2026")
