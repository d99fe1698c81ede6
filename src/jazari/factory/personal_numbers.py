"""Finders for numbers that prove themselves: telephone, bank account (RIB, IBAN), firm (ICE).

All take a folded text (`personal_text.Folded`) and give (start, end) places in it. The RIB, the IBAN and
the ICE are given only where their checksum holds (mod 97).
"""

import re
from collections.abc import Iterator

from jazari.factory.personal_labels import not_a_phone, phone_label
from jazari.factory.personal_text import ends_in_latin, starts_in_latin

Place = tuple[int, int]

_GAP = r"(?: {0,2}[.\-/] {0,2}| {1,2})"
_INTERNATIONAL = re.compile(
    rf"(?<![0-9+])\(?(?:\+ ?|00{_GAP}?)212\)?{_GAP}?(?:\(0\){_GAP}?|0{_GAP}?)?[5-8](?:{_GAP}?[0-9]){{8}}(?![0-9])"
)
_NATIONAL = re.compile(
    rf"(?<![0-9+])(?:\(0[5-8][0-9]{{0,2}}\)|0{_GAP}?[5-8])(?:{_GAP}?[0-9]){{6,8}}(?![0-9])"
)
_BARE_COUNTRY = re.compile(rf"(?<![0-9+])\(?212\)?{_GAP}?[5-8](?:{_GAP}?[0-9]){{8}}(?![0-9])")
_SHAPES = frozenset(
    {
        (10,), (2, 2, 2, 2, 2), (4, 2, 2, 2), (4, 6), (4, 3, 3), (3, 3, 4), (3, 3, 2, 2), (2, 8), (4, 4, 2),
        (3, 7), (2, 4, 4), (2, 3, 3, 2), (3, 2, 2, 3), (2, 2, 3, 3), (5, 5), (3, 2, 2, 1, 2), (1, 1, 2, 2, 2, 2),
        (1, 9), (2, 2, 6), (2, 3, 5), (4, 2, 4), (1, 3, 2, 2, 2),
    }
)  # fmt: skip
"""How a ten-digit number is grouped in writing; a date and an hour (2-2-4-2) are none of these."""

_HANGS_ON_A_CODE = re.compile(r"[A-Za-zÀ-ÿ]$|[A-Za-z0-9][-_/#=]$|[#_]$")

_RUN = re.compile(r"[0-9](?:[ .\-/|_]{0,3}[0-9])+")
_GROUP = re.compile(r"[0-9]+")
_IBAN = re.compile(
    r"(?:(?<![A-Za-z0-9])|(?<=IBAN)|(?<=iban))MA ?[0-9](?:[ .\-]{0,2}[0-9]){25}(?![0-9])", re.IGNORECASE
)
_AFTER_IBAN_HEAD = re.compile(r"MA ?[0-9][ .\-]?[0-9][ .\-]{0,2}$", re.IGNORECASE)
_LABEL_BEFORE = {
    24: re.compile(
        r"(?:rib|r\.i\.b|compte|bancaire|account|bank|حساب|الحساب|البنكي|بنكي|كونط|lcompte|kont)\W[^\n]{0,40}$",
        re.IGNORECASE,
    ),
    15: re.compile(
        r"(?:ice|i\.c\.e|identifiant commun|التعريف الموحد|الموحد للمقاولة)\W[^\n]{0,30}$", re.IGNORECASE
    ),
}
_DEVICE = re.compile(r"(?:imei|imsi|s[ée]rie|serial|تسلسلي|isbn)\W{0,3}(?:n[°ºo]\W*|رقم\W*)?$", re.IGNORECASE)


def phones(text: str) -> Iterator[Place]:
    """Moroccan numbers: +212, 00212 or 0, then 5 to 8 and eight digits, in the groupings people write."""
    for match in _INTERNATIONAL.finditer(text):
        if not _inside_more(text, match.start(), match.end()) and not starts_in_latin(text, match.end()):
            yield _with_brackets(text, match.start(), match.end())
    for match in _BARE_COUNTRY.finditer(text):
        if phone_label(text, match.start()) and not _inside_more(text, match.start(), match.end()):
            yield _with_brackets(text, match.start(), match.end())
    last_end = -1
    for match in _NATIONAL.finditer(text):
        start, end = match.span()
        digits = tuple(len(group) for group in _GROUP.findall(match.group()))
        if sum(digits) != 10 or digits not in _SHAPES or (digits[0] == 1 and match.group()[1] != " "):
            continue
        if _inside_more(text, start, end) or _in_a_row(text, start, end, digits, last_end):
            continue
        if _HANGS_ON_A_CODE.search(text[max(0, start - 2) : start]) and not phone_label(text, start):
            continue
        if starts_in_latin(text, end) or not_a_phone(text, start, len(digits) == 1):
            continue
        last_end = end
        yield start, end


def _with_brackets(text: str, start: int, end: int) -> Place:
    if text[start] == "(" and ")" not in text[start:end]:
        start += 1
    return start, end


def _inside_more(text: str, start: int, end: int) -> bool:
    """Whether the digits go on across a point, comma, colon, slash or hyphen."""
    before = start >= 2 and text[start - 1] in ".,:/-_=" and text[start - 2].isdigit()
    after = end + 1 < len(text) and text[end] in ".,:/-_" and text[end + 1].isdigit()
    return before or after


def _in_a_row(text: str, start: int, end: int, digits: tuple[int, ...], last_end: int) -> bool:
    """Whether more groups of the same make stand beside: then this is a stretch of a longer number."""
    before = re.search(r"(\+?)([0-9]+) {1,2}$", text[max(0, start - 24) : start])
    after = re.match(r" {1,2}([0-9]+)(?![0-9])", text[end : end + 24])
    if before and start - last_end > 2:
        if before.group(1) or (len(digits) > 1 and len(before.group(2)) in (digits[0], digits[-1])):
            return True
        if len(digits) == 1 and after:
            return True
    if after and len(digits) > 1 and len(after.group(1)) == digits[-1]:
        return _NATIONAL.match(text, end + len(after.group()) - len(after.group(1))) is None
    return False


def ibans(text: str) -> Iterator[Place]:
    """Moroccan IBANs: MA, two check digits, the 24 digits of the account; mod 97 = 1 (ISO 13616)."""
    for match in _IBAN.finditer(text):
        digits = _digits(match.group())
        # M and A count 22 and 10, and the first four signs move to the end.
        if int(digits[2:] + "2210" + digits[:2]) % 97 == 1:
            yield match.span()


def bank_accounts(text: str) -> Iterator[Place]:
    """RIBs: 24 digits, mod 97 = 0."""
    for start, end in _checked(text, 24):
        if not _AFTER_IBAN_HEAD.search(text[max(0, start - 10) : start]):
            yield start, end


def firms(text: str) -> Iterator[Place]:
    """ICE numbers of firms: 15 digits, mod 97 = 0."""
    for start, end in _checked(text, 15):
        if not _DEVICE.search(text[max(0, start - 30) : start]):
            yield start, end


def _checked(text: str, wanted: int) -> Iterator[Place]:
    """Stretches of `wanted` digits that 97 divides: a whole run of digits, one group of a run, or labelled."""
    for run in _RUN.finditer(text):
        groups = [group.span() for group in _GROUP.finditer(text, *run.span())]
        if sum(end - start for start, end in groups) < wanted:
            continue
        for first, (start, _) in enumerate(groups):
            last, count = first, groups[first][1] - start
            while count < wanted and last + 1 < len(groups):
                last += 1
                count += groups[last][1] - groups[last][0]
            end = groups[last][1]
            if count != wanted or not _divides(text[start:end]) or _glued(text, start, end):
                continue
            whole = first == 0 and last == len(groups) - 1
            if whole or first == last or _LABEL_BEFORE[wanted].search(text[max(0, start - 60) : start]):
                yield start, end


def _glued(text: str, start: int, end: int) -> bool:
    """Whether the digits are part of a longer code or of a decimal number; `ICE001...` is a label, not a code."""
    if (start and text[start - 1] in "_#@") or _decimal(text, start, end) or starts_in_latin(text, end):
        return True
    return (
        ends_in_latin(text, start)
        and re.search(r"(?:rib|ice)$", text[max(0, start - 4) : start], re.IGNORECASE) is None
    )


def _decimal(text: str, start: int, end: int) -> bool:
    before = start >= 2 and text[start - 1] in ",." and text[start - 2].isdigit()
    return before or (end + 1 < len(text) and text[end] in ",." and text[end + 1].isdigit())


def _divides(written: str) -> bool:
    digits = _digits(written)
    return int(digits) % 97 == 0 and len(set(digits)) > 1


def _digits(written: str) -> str:
    return "".join(mark for mark in written if "0" <= mark <= "9")
