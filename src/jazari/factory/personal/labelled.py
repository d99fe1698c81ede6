"""Finders for values that need their surroundings: identity card and number plate.

Neither has a checksum, so the words around decide (`personal_labels`). Places are in the folded text.
"""

import re
from collections.abc import Iterator

from jazari.factory.personal.folding import Place, starts_in_latin
from jazari.factory.personal.labels import id_card_label, plate_label

_CARD = re.compile(
    r"(?<![A-Za-z0-9])(?P<letters>[A-Za-z]{1,2})(?P<gap>[ .\-/]?| {2})(?P<digits>[0-9]{5,8}|[0-9]{2,3} [0-9]{3})"
    r"(?![0-9A-Za-z_])(?![./\-][0-9])(?!,[0-9]{1,3}(?![0-9]))"
)
_LABEL_TOUCHES = re.compile(
    r"(?:num[ée]ro|number|cnie?|cine?|n[°ºo]|c\.?n\.?i\.?e?\.?|c\.?i\.?n\.?)[\-/.=]$", re.IGNORECASE
)
_HANGS_ON_A_CODE = re.compile(r"(?:[-_.#@&=]|(?<![0-9])/)\Z")
CIN_SERIES = "ZZ"
"""A series of letters kept for pseudonyms: never taken for a card."""
_NOT_LETTERS = frozenset({"rc", "if", "tp", "bp", "cp", "dh", "no", "nr", "tf", "pv", "md", "le", "de", "du"})
"""Pairs that before a space are an abbreviation (commercial register, tax, postcode) or a small word."""
_SMALL_WORDS = frozenset("aàbdfilnwy") | {
    "au", "ce", "en", "et", "fi", "is", "li", "ma", "my", "no", "of", "ou", "sa", "ta", "to", "un", "we",
}  # fmt: skip
"""What may stand before an amount in small letters: `la cin a 25000 demandes`, `w 20000 dh`."""
_ANNOUNCED = re.compile(
    r"(?:n[°ºo]|num[ée]ro|number|رقم|عدد|\bis|est|هو|c\.?i\.?n\.?e?)\s*:?\s*\Z|:\s*\Z", re.IGNORECASE
)

_ARABIC_LETTER = "[أإابتثجحدذرزسشصضطظعغفقكلمنهوي]"
_STRONG = r" {0,2}[-|/\\._*:~\u2022]{1,2} {0,2}"
_LETTER = rf"(?:{_ARABIC_LETTER}ـ?|[A-Za-z])"
_BETWEEN = rf"(?:{_STRONG}| ?[\[(]|[\])] ?| {{0,2}})"
_PLATE = re.compile(
    rf"(?<![0-9A-Za-z])(?P<number>[0-9]{{1,5}})(?P<one>{_BETWEEN})(?P<letter>{_LETTER})(?P<two>{_BETWEEN})"
    rf"(?P<region>[0-9]{{1,2}})(?![0-9A-Za-z])(?![.,:/\-][0-9])"
)
_PLATE_TURNED = re.compile(
    rf"(?<![0-9A-Za-z])(?P<region>[0-9]{{1,2}})(?P<one>{_BETWEEN})(?P<letter>{_LETTER})(?P<two>{_BETWEEN})"
    rf"(?P<number>[0-9]{{3,5}})(?![0-9A-Za-z])(?![.,:/\-][0-9])"
)
_PROVISIONAL = re.compile(
    r"(?<![0-9A-Za-z.])(?:WW {0,2}-? {0,2}[1-9][0-9]{2,5}(?![0-9A-Za-z])"
    r"|[1-9][0-9]{2,5} {0,2}-? {0,2}WW(?![0-9A-Za-z.]))"
)
_LISTED = re.compile(r"\s*(?:[,;/|&،؛]|et|and|و|w|ou|or|أو|ولا)?\s*")
_YEAR = re.compile(r"19[0-9]{2}|20[0-4][0-9]")
_A_PRICE = re.compile(r"(?<!\w)(?:ب|من|بين|عن|de|entre|à|a)\s*\Z")
_QUANTITY = re.compile(
    r"\s*(?:ألف|الف|مليون|مليار|درهم|دراهم|ريال|سنتيم|كلم|كيلو|متر|مقعد|سنة|يوم|شهر|دقيقة|ساعة|في\s|%|dh|km)",
    re.IGNORECASE,
)
_ARABIC_WORD_MARKS = "وم"
"""Letters that are words or abbreviations of their own between numbers: and, (in the year) AD."""


def identity_cards(text: str) -> Iterator[Place]:
    """CIN and CNIE numbers: one or two letters and five to eight digits, where the words around say so."""
    for match in _CARD.finditer(text):
        start, end = match.span()
        letters, gap = match["letters"], match["gap"]
        if gap and not _stands_for_a_series(text, start, letters):
            continue
        if " " in match["digits"] and not (letters.isupper() and len(match["digits"]) in (6, 7)):
            continue
        if _HANGS_ON_A_CODE.search(text[max(0, start - 2) : start]) and not _LABEL_TOUCHES.search(
            text[max(0, start - 8) : start]
        ):
            continue
        if letters.upper() != CIN_SERIES and id_card_label(text, start, end) == "yes":
            yield start, end


def _stands_for_a_series(text: str, start: int, letters: str) -> bool:
    """Whether letters before a gap are a card's, not a word or an abbreviation."""
    if not letters.isupper():
        return letters.islower() and letters not in _SMALL_WORDS | _NOT_LETTERS
    return letters.lower() not in _NOT_LETTERS or bool(_ANNOUNCED.search(text[max(0, start - 12) : start]))


def plates(text: str) -> Iterator[Place]:
    """Number plates: one to five digits, a letter, one or two digits of the prefecture (1 to 89)."""
    last_end = -1
    for match in _PLATE.finditer(text):
        listed = last_end >= 0 and _LISTED.fullmatch(text, last_end, match.start()) is not None
        if _is_plate(text, match, turned=False, listed=listed):
            last_end = match.end()
            yield match.span()
    for match in _PLATE_TURNED.finditer(text):
        if _is_plate(text, match, turned=True, listed=False):
            yield match.span()
    for match in _PROVISIONAL.finditer(text) if "WW" in text else ():
        if plate_label(text, *match.span()) in ("yes", "weak"):
            yield match.span()


def _is_plate(text: str, match: re.Match[str], *, turned: bool, listed: bool) -> bool:
    """Whether the form and the words around are a plate's; `listed` where a plate stands right before."""
    start, end = match.span()
    before = text[start - 1] if start else " "
    if before in "-/_|\\+" or (before in ".,:" and start >= 2 and text[start - 2].isdigit()):
        return False
    if starts_in_latin(text, end) or not 1 <= int(match["region"]) <= 89 or int(match["number"]) == 0:
        return False
    latin = match["letter"].isascii()
    strong = bool(match["one"].strip()) and bool(match["two"].strip())
    if not strong and _reads_otherwise(text, match, latin):
        return False
    label = plate_label(text, start, end)
    if label == "yes" or listed:
        return strong or not latin or match["letter"].isupper()
    if label == "no" or (turned and label is None):
        return False
    if label == "weak":
        return strong or _enough(match, latin)
    return strong and _stands_alone(match, latin)


def _reads_otherwise(text: str, match: re.Match[str], latin: bool) -> bool:
    """Whether without separators the letter is an hour, a metre, an `and`: 14h30, 5 x 3, 10 و 20."""
    small = len(match["number"]) <= 2
    if latin:
        return small and (not match["letter"].isupper() or match["letter"] in "HX")
    if match["letter"] in _ARABIC_WORD_MARKS:
        if len(match["number"]) < 4 or _YEAR.fullmatch(match["number"]):
            return True
        return bool(
            _A_PRICE.search(text[max(0, match.start() - 4) : match.start()])
            or _QUANTITY.match(text, match.end())
        )
    return small and match["letter"] in "سدصجهx"


def _enough(match: re.Match[str], latin: bool) -> bool:
    if len(match["number"]) < (4 if latin else 3):
        return False
    return match["letter"].isupper() if latin else True


def _stands_alone(match: re.Match[str], latin: bool) -> bool:
    """Whether the form alone is enough: long number, clear separators, no year, no fraction."""
    number = match["number"]
    slashed = any(mark in match["one"] for mark in "/\\._")
    if len(number) == 4 and _YEAR.fullmatch(number):
        return False
    if latin:
        return match["letter"].isupper() and len(number) >= (5 if slashed else 4)
    return len(number) >= (4 if slashed else 3)
