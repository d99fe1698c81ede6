"""Dates, numbers and sizes as the reader's country writes them, always with Western digits."""

import datetime as dt

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, format_time
from babel.numbers import format_compact_decimal, format_decimal, format_percent

from jazari.web.languages import Language


class Formats:
    """One language's formats in one country.

    `territory` is the country's ISO 3166-1 code ("MA"); moments are shown in `timezone`.
    """

    def __init__(self, language: Language, territory: str = "", timezone: dt.tzinfo = dt.UTC) -> None:
        self._locale = _locale(language, territory)
        self._timezone = timezone

    def date(self, moment: dt.date | dt.datetime) -> str:
        """The day in full: "22 novembre 2026"."""
        return format_date(self._local(moment), "long", locale=self._locale)

    def clock_time(self, moment: dt.datetime) -> str:
        """The hour and minute of the day: "14:03"."""
        return format_time(moment, "HH:mm", tzinfo=self._timezone, locale=self._locale)

    def number(self, value: float, digits: int = 2) -> str:
        """A number with the country's separators and at most `digits` decimals."""
        pattern = "#,##0" + ("." + "#" * digits if digits else "")
        return format_decimal(value, pattern, locale=self._locale, numbering_system="latn")

    def compact(self, value: float) -> str:
        """A large number in words where the language has them: "10 milliards"."""
        return format_compact_decimal(
            value, format_type="long", locale=self._locale, fraction_digits=1, numbering_system="latn"
        )

    def percent(self, share: float, digits: int = 1) -> str:
        """A share (0 to 1) as a percentage with at most `digits` decimals."""
        return format_percent(
            round(share, digits + 2), locale=self._locale, decimal_quantization=False, numbering_system="latn"
        )

    def _local(self, moment: dt.date | dt.datetime) -> dt.date | dt.datetime:
        if isinstance(moment, dt.datetime) and moment.tzinfo is not None:
            return moment.astimezone(self._timezone)
        return moment


def byte_units(size_bytes: int) -> tuple[float, int]:
    """A size as (value below 1000, power of 1000): 1500 is (1.5, 1)."""
    value, power = float(size_bytes), 0
    while value >= 999.5 and power < 4:
        value, power = value / 1000, power + 1
    return (round(value, 1) if value < 10 else round(value)), power


def _locale(language: Language, territory: str) -> Locale:
    for name in (f"{language.code}_{territory}" if language.code != "en" else "", language.locale):
        try:
            if name:
                return Locale.parse(name)
        except (UnknownLocaleError, ValueError):
            continue
    return Locale("en")
