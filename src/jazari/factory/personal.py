"""Personal data in text: where it is, of which kind, and the text without it."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterator, Mapping

from jazari.factory.personal_labelled import identity_cards, plates
from jazari.factory.personal_network import emails, public_addresses
from jazari.factory.personal_numbers import bank_accounts, firms, ibans, phones
from jazari.factory.personal_text import Folded
from jazari.factory.records import PersonalKind, Span

_FINDERS: Mapping[PersonalKind, tuple[int, Callable[[str], Iterator[tuple[int, int]]]]] = {
    "iban": (26, ibans),
    "rib": (24, bank_accounts),
    "ice": (15, firms),
    "phone": (10, phones),
    "cin": (5, identity_cards),
    "ip": (1, public_addresses),
    "plate": (2, plates),
    "email": (0, emails),
}
"""Each kind's finder, and the least number of digits a text must have for it to look."""
_CHECKED: frozenset[PersonalKind] = frozenset({"iban", "rib", "ice"})
_WORTH_A_LOOK = re.compile(
    r"[0-9\u0660-\u0669\u06f0-\u06f9\uff10-\uff19]|[@\uff20\ufe6b]|[\[({] ?(?:at|arobase)"
)


def detect(text: str) -> list[Span]:
    """The personal data in `text`, in order, never overlapping; places in code points, end exclusive.

    Where two kinds claim the same signs, the one proven by a checksum wins, then the longer, then the
    earlier. A value is given without its label.
    """
    if _WORTH_A_LOOK.search(text) is None:
        return []
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
    return [Span(*folded.span(start, end), kind) for start, end, kind in taken]


def redact(text: str) -> tuple[str, dict[PersonalKind, int]]:
    """`text` with each personal datum replaced by its kind, like `[PHONE]`, and how many of each kind."""
    spans = detect(text)
    if not spans:
        return text, {}
    parts, place = [], 0
    for span in spans:
        parts += [text[place : span.start], f"[{span.kind.upper()}]"]
        place = span.end
    parts.append(text[place:])
    return "".join(parts), dict(Counter(span.kind for span in spans))
