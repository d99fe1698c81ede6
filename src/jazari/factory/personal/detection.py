"""Where personal data stand in a text, and of which kind."""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping

from jazari.factory.personal.checked import bank_accounts, firms, ibans
from jazari.factory.personal.folding import Folded, Place
from jazari.factory.personal.labelled import identity_cards, plates
from jazari.factory.personal.network import emails, public_addresses
from jazari.factory.personal.phones import phones
from jazari.factory.records import PersonalKind, Span

_FINDERS: Mapping[PersonalKind, tuple[int, Callable[[str], Iterator[tuple[int, int]]]]] = {
    "iban": (26, ibans),
    "rib": (24, bank_accounts),
    "ice": (15, firms),
    "phone": (9, phones),
    "cin": (5, identity_cards),
    "ip": (1, public_addresses),
    "plate": (2, plates),
    "email": (0, emails),
}
"""Each kind's finder, and the least number of digits a text must have for it to look."""
_CHECKED: frozenset[PersonalKind] = frozenset({"iban", "rib", "ice"})
_DIGIT = "[0-9\u0660-\u0669\u06f0-\u06f9\uff10-\uff19]"
_DOT = r"(?:\W{0,2}[.\u066b]\W{0,2}|\[dot\])"
_GAP = r"[\W_]{0,5}"
_LETTER = "[A-Za-z\u0621-\u0644\u0646\u0647\u064a\uff21-\uff3a]"
_SEED = re.compile(
    rf"{_DIGIT}(?<!{_DIGIT}{_DIGIT})(?:"  # the first of its digits
    rf"{_DIGIT}{{4,}}|(?:(?:&#?\w{{2,6}};|[\W_]{{0,4}}){_DIGIT}){{8}}"  # five on end, or nine apart
    # A plate; و and م are words between numbers too, and need four digits or a stroke before them.
    rf"|{_DIGIT}{{0,4}}{_GAP}(?:{_LETTER}|(?:(?<={_DIGIT}{{4}})|(?<={_DIGIT}{{4}}[\W_])|(?<=[^\w ])|(?<=[^\w ] ))[مو])"
    rf"\u0640?{_GAP}{_DIGIT}"
    rf"|{_DIGIT}{{0,2}}{_DOT}{_DIGIT}{{1,3}}{_DOT}{_DIGIT}{{1,3}}{_DOT}{_DIGIT}"  # an address of four parts
    rf"|[0-9A-Fa-f]{{3}}:[0-9A-Fa-f]{{0,4}}:"  # an address of eight parts
    rf"|(?:(?<=[A-Z].)|(?<=[A-Z]\W.)){_DIGIT}{{1,2}}\W{_DIGIT}{{3}})"  # a card with its digits in two
)
"""What every datum with digits holds, but a provisional plate."""
_SIGNS = (
    "@", "\uff20", "\ufe6b", "WW", "%40", "&#64", "&#064", "&#x40", "&commat", " at ", " AT ",
    "(at", "[at", "{at", "( at", "[ at", "(AT", "[AT", "(a)", "(chez", "[chez",
    "robase", "ROBASE", "rroba", " آت ", "أروبا", "اروبا",
)  # fmt: skip
"""An at sign, written, escaped or spelt, and the letters of a provisional plate."""
_SPELT_DOMAIN = re.compile(r" at [\w\-]{1,40}(?: dot |\.[a-z])", re.IGNORECASE)
_BEFORE, _AFTER = 112, 96
"""Code points looked at before and after a seed: more than any label, name or domain reaches."""


def detect(text: str) -> list[Span]:
    """The personal data in `text`, in order, never overlapping; places in code points, end exclusive.

    Where two kinds claim the same signs, the one proven by a checksum wins, then the longer, then the
    earlier. A value is given without its label.
    """
    return [
        Span(first + start, first + end, kind)
        for first, last in _regions(text)
        for start, end, kind in _detect_in(text[first:last])
    ]


def _regions(text: str) -> Iterator[Place]:
    """Stretches of the text, in order and apart, outside which nothing can be personal."""
    seeds = [seed.span() for seed in _SEED.finditer(text)]
    signs = [place for sign in _SIGNS if sign in text for place in _places(text, sign)]
    if signs:
        seeds = sorted(seeds + [(place, place + 1) for place in signs])
    first = last = 0
    for start, end in seeds:
        if start - _BEFORE > last:
            if last:
                yield first, last
            first = start - _BEFORE
        last = end + _AFTER
    if last:
        yield first, min(last, len(text))


def _places(text: str, sign: str) -> Iterator[int]:
    """Where the sign stands; the word `at` only where a domain follows."""
    place = text.find(sign)
    while place >= 0:
        if sign not in (" at ", " AT ") or _SPELT_DOMAIN.match(text, place):
            yield place
        place = text.find(sign, place + 1)


def _detect_in(text: str) -> list[tuple[int, int, PersonalKind]]:
    folded = Folded(text)
    digits = sum(map(folded.text.count, "0123456789"))
    claims = [
        (kind not in _CHECKED, start - end, start, end, kind)
        for kind, (least_digits, find) in _FINDERS.items()
        if digits >= least_digits
        for start, end in find(folded.text)
    ]
    taken: list[tuple[int, int, PersonalKind]] = []  # in order and apart, so neighbours are enough to look at
    for _, _, start, end, kind in sorted(claims):
        place = bisect_left(taken, (start,))
        free_before = place == 0 or taken[place - 1][1] <= start
        if free_before and (place == len(taken) or end <= taken[place][0]):
            taken.insert(place, (start, end, kind))
    return [(*folded.span(start, end), kind) for start, end, kind in taken]
