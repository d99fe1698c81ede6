"""Everything a page says, in one reader's language: messages, dates, numbers, sizes, contents."""

import datetime as dt
from collections.abc import Mapping
from typing import Any

from markupsafe import Markup

from jazari.web.formats import Formats, byte_units
from jazari.web.languages import Language, Messages, language_tag, text_direction


class Words:
    """The words of one language; templates get its methods as functions, pages get it from `words(request)`."""

    def __init__(
        self, language: Language, messages: Messages, territory: str = "", timezone: dt.tzinfo = dt.UTC
    ) -> None:
        self.language = language
        self._messages = messages
        self._formats = Formats(language, territory, timezone)

    def t(self, key: str, **arguments: Any) -> str:
        """The Fluent message `key`; give it texts, numbers or dates. A year is a text, or it gets separators."""
        return self._messages.format(self.language.code, key, arguments)

    def has(self, key: str) -> bool:
        """Whether there is such a message."""
        return self._messages.has(key)

    def date(self, moment: dt.date | dt.datetime) -> str:
        """The day in full: "22 novembre 2026"."""
        return self._formats.date(moment)

    def date_time(self, moment: dt.datetime) -> str:
        """The day in full and the time of day in the country's time zone."""
        return self.t("web-date-time", date=self._formats.date(moment), time=self._formats.clock_time(moment))

    def number(self, value: float, digits: int = 2) -> str:
        """A number with at most `digits` decimals."""
        return self._formats.number(value, digits)

    def percent(self, share: float, digits: int = 1) -> str:
        """A share (0 to 1) as a percentage."""
        return self._formats.percent(share, digits)

    def bytes(self, size_bytes: int) -> str:
        """A size in bytes, kilobytes (1000) and so on: "1,5 Mo"."""
        value, power = byte_units(size_bytes)
        if power == 0:
            return self.t("web-bytes", n=size_bytes)
        unit = self.t(("web-unit-kb", "web-unit-mb", "web-unit-gb", "web-unit-tb")[power - 1])
        return self.t("web-size", value=self.number(value, 1), unit=unit)

    def days(self, days: int) -> str:
        """A duration in days, in the language's plural."""
        return self.t("web-days", n=days)

    def quantity(self, value: float, unit: str) -> str:
        """A figure with its unit, as country packs name them: share, score, days, usd, or a plain count."""
        if unit == "share":
            return self.percent(value)
        if unit == "score":
            return self.number(value, 3)
        if unit == "days":
            if float(value).is_integer():
                return self.days(int(value))
            return self.t("web-days-part", value=self.number(value, 1))
        if unit == "usd":
            return self.t("web-dollars", value=self._formats.compact(value))
        return self.number(value, 1)

    def content_text(self, texts: Mapping[str, str]) -> str:
        """The text that serves this reader best among texts keyed by FLORES code; "" if there is none."""
        return texts[self._best(texts)] if texts else ""

    def content(self, texts: Mapping[str, str]) -> Markup:
        """`content_text` in a span that states its language and direction."""
        if not texts:
            return Markup()
        code = self._best(texts)
        return Markup('<span lang="{}" dir="{}">{}</span>').format(
            language_tag(code), text_direction(code), texts[code]
        )

    def _best(self, texts: Mapping[str, str]) -> str:
        wanted = (*self.language.contents, self.language.code)
        return next((code for code in wanted if texts.get(code)), next(iter(texts)))
