"""The four languages of the pages: which one a reader gets, and the Fluent messages of every room in it."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, Literal

import structlog
from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax.ast import Resource

Direction = Literal["ltr", "rtl"]

log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Language:
    """One language of the pages.

    `code` is the BCP 47 tag of the page, `name` the language in itself, `contents` the order in which a
    text that exists in several languages (FLORES codes) is looked up, `locale` the Babel locale where the
    country has none of its own, `awaits_review` true until native speakers have read the translation.
    """

    code: str
    name: str
    direction: Direction
    contents: tuple[str, ...]
    locale: str
    awaits_review: bool = False


LANGUAGES: tuple[Language, ...] = (
    Language("fr", "Français", "ltr", ("fra_Latn", "arb_Arab", "eng_Latn"), "fr"),
    Language("ar", "العربية", "rtl", ("arb_Arab", "ary_Arab", "fra_Latn", "eng_Latn"), "ar"),
    Language("zgh", "ⵜⴰⵎⴰⵣⵉⵖⵜ", "ltr", ("zgh_Tfng", "arb_Arab", "fra_Latn", "eng_Latn"), "zgh", True),
    Language("en", "English", "ltr", ("eng_Latn", "fra_Latn", "arb_Arab"), "en_GB"),
)
"""In the order of the language switch."""

FALLBACK = "en"

# What a browser may ask for, and the page language that serves its reader best.
_ASKED = {"ary": "ar", "arb": "ar", "ber": "zgh", "rif": "zgh", "shi": "zgh", "tzm": "zgh"}
_BY_CODE = {language.code: language for language in LANGUAGES}
_RTL_SCRIPTS = {"Arab", "Hebr"}
_BCP_47 = {
    "arb_Arab": "ar",
    "arq_Latn": "arq-Latn",
    "ary_Arab": "ary",
    "ary_Latn": "ary-Latn",
    "eng_Latn": "en",
    "fra_Latn": "fr",
    "spa_Latn": "es",
    "zgh_Latn": "zgh-Latn",
    "zgh_Tfng": "zgh",
}


def language_of(code: str) -> Language:
    """The language with that code. Raises KeyError for a code that is not among the four."""
    return _BY_CODE[code]


def choose(
    asked: str | None, remembered: str | None, accept_language: str | None, default: str = "fr"
) -> Language:
    """The reader's language: asked in the address, else remembered, else the browser's, else the default."""
    for code in (asked, remembered, *_accepted(accept_language or ""), default):
        if code in _BY_CODE:
            return _BY_CODE[code]
    return _BY_CODE[FALLBACK]


def _accepted(header: str) -> list[str]:
    """Page languages of an Accept-Language header (RFC 9110, 12.5.4), most wanted first."""
    wanted: list[tuple[float, str]] = []
    for part in header[:1000].split(","):
        match = re.fullmatch(
            r"\s*([A-Za-z]{2,3})(?:-[A-Za-z0-9-]+)?\s*(?:;\s*q=([01](?:\.\d{0,3})?))?\s*", part
        )
        if match is None:
            continue
        quality = float(match[2]) if match[2] else 1.0
        if quality > 0:
            primary = match[1].lower()
            wanted.append((quality, _ASKED.get(primary, primary)))
    return [code for _, code in sorted(wanted, key=lambda pair: -pair[0])]


def language_tag(flores: str) -> str:
    """The BCP 47 tag of a FLORES code, for `lang` attributes: `ary_Latn` is `ary-Latn`."""
    return _BCP_47.get(flores, flores.replace("_", "-"))


def text_direction(flores: str) -> Direction:
    """Which way a FLORES code's script runs."""
    return "rtl" if flores.rpartition("_")[2] in _RTL_SCRIPTS or flores in ("ar", "ary") else "ltr"


class Messages:
    """Every room's Fluent messages in the four languages.

    `folders` are rooms' folders that may hold `locale/<code>.ftl`. A message that a language misses is
    taken from English and logged once; one that English misses too is shown as its key.
    """

    def __init__(self, folders: Sequence[Path], territory: str = "") -> None:
        self._bundles = {
            language.code: _bundle(language, folders, territory.replace("_", "-")) for language in LANGUAGES
        }
        self._logged: set[tuple[str, str]] = set()

    def has(self, key: str) -> bool:
        """Whether the message exists, in English at least."""
        return self._bundles[FALLBACK].has_message(key)

    def format(self, code: str, key: str, arguments: Mapping[str, Any]) -> str:
        """The message in that language with its arguments (texts, numbers, dates)."""
        for candidate in dict.fromkeys((code, FALLBACK)):
            bundle = self._bundles[candidate]
            if not bundle.has_message(key):
                self._log_once(candidate, key, "web.message-missing")
                continue
            pattern = bundle.get_message(key).value
            if pattern is None:
                continue
            text, errors = bundle.format_pattern(pattern, dict(arguments))
            if errors:
                self._log_once(candidate, key, "web.message-wrong", errors=[str(error) for error in errors])
            return str(text)
        return key

    def _log_once(self, code: str, key: str, event: str, **facts: object) -> None:
        if (code, key) not in self._logged:
            self._logged.add((code, key))
            log.warning(event, language=code, key=key, **facts)


def _bundle(language: Language, folders: Iterable[Path], territory: str) -> FluentBundle:
    # Isolation marks keep refs and Latin names in order inside Arabic; elsewhere they only spoil copying.
    tags = [f"{language.code}-{territory}", language.code] if territory else [language.code]
    bundle = FluentBundle(tags, use_isolating=language.direction == "rtl")
    for folder in folders:
        path = folder / "locale" / f"{language.code}.ftl"
        if path.is_file():
            bundle.add_resource(_resource(path, path.stat().st_mtime_ns, language.code))
    return bundle


@lru_cache(maxsize=256)
def _resource(path: Path, _changed_ns: int, code: str) -> Resource:
    return FluentResource(typeset(path.read_text(encoding="utf-8"), code))


def typeset(text: str, code: str) -> str:
    """A text with the marks of printed pages: apostrophes, and French spaces that no line ends at."""
    if code in ("fr", "en"):
        text = re.sub(r"(?<=\w)'(?=\w)", "’", text)
    if code in ("fr", "zgh"):
        text = re.sub(r" (?=[:;?!»%](?:\s|$))", "\u00a0", text, flags=re.MULTILINE).replace("« ", "«\u00a0")
    return text
