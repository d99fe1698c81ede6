"""Finders for numbers that prove themselves: bank account (RIB), its international form (IBAN), firm (ICE).

Each is given only where its checksum holds (mod 97). Places are in the folded text.
"""

import re
from collections.abc import Iterator
from itertools import accumulate, pairwise

from jazari.factory.personal.folding import Place, ends_in_latin, starts_in_latin

_RUN = re.compile(r"[0-9](?:[ .\-/|_\n]{0,3}[0-9])+")
_GROUP = re.compile(r"[0-9]+")
_IBAN = re.compile(
    r"(?:(?<![A-Za-z0-9])|(?<=IBAN)|(?<=iban))M ?A[ \-.]?[0-9](?:[ .\-/\n]{0,2}[0-9]){25}(?![0-9])",
    re.IGNORECASE,
)
_AFTER_IBAN_HEAD = re.compile(r"M ?A[ \-.]?[0-9][ .\-]?[0-9][ .\-/\n]{0,2}\Z", re.IGNORECASE)
_LABEL_BEFORE = {
    24: re.compile(
        r"(?:rib|r\.i\.b|compte|bancaire|account|bank|cuenta|حساب|الحساب|البنكي|بنكي|كونط|الريب|lcompte|kont)\W[^\n]{0,40}\Z",
        re.IGNORECASE,
    ),
    15: re.compile(
        r"(?:ice|i\.c\.e|identifiant commun|التعريف الموحد|الموحد للمقاولة)\W[^\n]{0,30}\Z", re.IGNORECASE
    ),
}
_LABEL_TOUCHES = re.compile(r"(?:rib|ice)\Z", re.IGNORECASE)
_DECIMAL_BEFORE = re.compile(r"[0-9]\.\Z|(?<![0-9])0,\Z")
_USUAL = {
    24: {(3, 3, 16, 2), (3, 3, 4, 4, 4, 4, 2), (4, 4, 4, 4, 4, 4)},
    15: {(9, 4, 2), (3, 3, 3, 4, 2), (3, 3, 3, 3, 3)},
}
"""Groupings that are seen as one number even where other numbers stand beside it."""
_DEVICE = re.compile(
    r"(?:imei|imsi|s[ée]rie|serial|تسلسلي|isbn)\W{0,3}(?:n[°ºo]\W*|رقم\W*)?\Z", re.IGNORECASE
)


def ibans(text: str) -> Iterator[Place]:
    """Moroccan IBANs: MA, two check digits, the 24 digits of the account; mod 97 = 1 (ISO 13616)."""
    for match in _IBAN.finditer(text):
        digits = _digits(match.group())
        # M and A count 22 and 10, and the first four signs move to the end.
        if int(digits[2:] + "2210" + digits[:2]) % 97 == 1 and not starts_in_latin(text, match.end()):
            yield match.span()


def bank_accounts(text: str) -> Iterator[Place]:
    """RIBs: 24 digits, mod 97 = 0."""
    for start, end in _dividing(text, 24):
        if not _AFTER_IBAN_HEAD.search(text[max(0, start - 12) : start]):
            yield start, end


def firms(text: str) -> Iterator[Place]:
    """ICE numbers of firms: 15 digits, mod 97 = 0."""
    for start, end in _dividing(text, 15):
        if not _DEVICE.search(text[max(0, start - 30) : start]):
            yield start, end


def _dividing(text: str, wanted: int) -> Iterator[Place]:
    """Stretches of `wanted` digits that 97 divides and that read as one number."""
    for run in _RUN.finditer(text):
        groups = [group.span() for group in _GROUP.finditer(text, *run.span())]
        digits = "".join(text[start:end] for start, end in groups)
        if len(digits) < wanted:
            continue
        counts = list(accumulate((end - start for start, end in groups), initial=0))
        ending = {count: place - 1 for place, count in enumerate(counts)}
        for first, count in enumerate(counts[:-1]):
            last = ending.get(count + wanted)
            if last is None or not _proven(digits[count : count + wanted]):
                continue
            start, end = groups[first][0], groups[last][1]
            apart = _apart(text, groups, first, last, wanted)
            if (apart or _labelled(text, start, wanted)) and not _glued(text, start, end):
                yield start, end


def _labelled(text: str, start: int, wanted: int) -> bool:
    return _LABEL_BEFORE[wanted].search(text[max(0, start - 60) : start]) is not None


def _apart(text: str, groups: list[Place], first: int, last: int, wanted: int) -> bool:
    """Whether groups `first` to `last` stand apart from those beside: other gaps around than within, or all of one
    size and the others not.
    """
    sizes = [end - start for start, end in groups]
    own, beside = sizes[first : last + 1], sizes[max(0, first - 1) : first] + sizes[last + 1 : last + 2]
    if first == last or tuple(own) in _USUAL[wanted] or (len(set(own)) == 1 and own[0] not in beside):
        return True
    nearby = groups[max(0, first - 1) : last + 2]
    gaps = [text[one[1] : other[0]] for one, other in pairwise(nearby)]
    head = int(first > 0)
    within, around = set(gaps[head : head + last - first]), gaps[:head] + gaps[head + last - first :]
    marks = {gap.strip() for gap in within if gap != "\n"}
    return not within & set(around) and len(marks) == 1


def _glued(text: str, start: int, end: int) -> bool:
    """Whether the digits are part of a longer code or of a decimal number; `ICE001...` is a label, not a code."""
    if (start and text[start - 1] in "_#@") or _decimal(text, start, end) or starts_in_latin(text, end):
        return True
    return ends_in_latin(text, start) and _LABEL_TOUCHES.search(text[max(0, start - 4) : start]) is None


def _decimal(text: str, start: int, end: int) -> bool:
    """Whether a digit goes on before or behind across a point, or `0,` stands before."""
    before = _DECIMAL_BEFORE.search(text[max(0, start - 3) : start])
    return before is not None or (end + 1 < len(text) and text[end] == "." and text[end + 1].isdigit())


def _proven(digits: str) -> bool:
    return int(digits) % 97 == 0 and len(set(digits)) > 1


def _digits(written: str) -> str:
    return "".join(mark for mark in written if "0" <= mark <= "9")
