"""Finder for telephone numbers of Morocco, in every grouping people write. Places are in the folded text."""

import re
from collections.abc import Iterator
from itertools import pairwise

from jazari.factory.personal.fields import field_name, is_telephone_field
from jazari.factory.personal.folding import Place, starts_in_latin
from jazari.factory.personal.labels import are_said_in_the_plural, not_a_phone, phone_label

_GAP = r"(?: {0,2}[.\-/_] {0,2}| {1,2}|\n)"
_ABROAD = (
    rf"\(?(?:\+ ?\(?|00{_GAP}?)212\)?{_GAP}?(?:\(0\){_GAP}?|0{_GAP}?)?"
    rf"(?:\(0?[5-8][0-9]{{2}}\)(?:{_GAP}?[0-9]){{6}}|(?:\([5-8]\)|[5-8])(?:{_GAP}?[0-9]){{8}})"
)
_BARE = rf"\(?212\)?{_GAP}?[5-8](?:{_GAP}?[0-9]){{8}}"
# A zero read as the letter O is the commonest mistake of text recognition in these numbers.
_DIGIT = rf"(?:{_GAP}?[0-9])"
_AT_HOME = (
    rf"(?:(?:\(0[5-8]\)|(?:0|(?<![A-Za-z])O){_GAP}?[5-8]){_DIGIT}{{8}}"
    rf"|\(0[5-8][0-9]\){_DIGIT}{{7}}|\(0[5-8][0-9]{{2}}\){_DIGIT}{{6}})"
)
_PHONE = re.compile(rf"(?<![0-9+])(?:(?P<abroad>{_ABROAD})|(?P<bare>{_BARE})|{_AT_HOME})(?![0-9])")
_SHAPES = frozenset(
    {
        (10,), (2, 2, 2, 2, 2), (4, 2, 2, 2), (4, 6), (4, 3, 3), (3, 3, 4), (3, 3, 2, 2), (2, 8), (4, 4, 2),
        (3, 7), (2, 4, 4), (2, 3, 3, 2), (3, 2, 2, 3), (2, 2, 3, 3), (5, 5), (3, 2, 2, 1, 2), (1, 1, 2, 2, 2, 2),
        (1, 9), (2, 2, 6), (2, 3, 5), (4, 2, 4), (1, 3, 2, 2, 2), (3, 4, 3), (2, 2, 2, 4), (2, 3, 2, 3), (1,) * 10,
    }
)  # fmt: skip
"""How a ten-digit number is grouped in writing; where a word announces it, in any other way but as a date."""
_NAMED_BEHIND = re.compile(
    r"[\s,:(=\-]{0,3}(?:(?:is|est|c'est|howa|hada|hadi|هو|هي|هذا|هاد|هادا|هادي)\s+)?(?:[^\W\d_]+\s+){0,2}?"
    r"(?:whats\s?app|wtsp|t[ée]l|gsm|mobile|portable|phone|واتس|هاتف|تيليفون|رقمي|نمرتي)",
    re.IGNORECASE,
)
"""What says behind a number without `+` or zero that it is a telephone's."""
_DATE_AND_HOUR = (2, 2, 4, 2)
_GROUP = re.compile(r"[0-9]+")
_BETWEEN = re.compile(r"(?<=[0-9])[^0-9]+(?=[0-9])")
_HANGS_ON_A_CODE = re.compile(r"(?:[A-Za-zÀ-ÿ]|[A-Za-z0-9][-_/#=]|[#_])\Z")
_GOES_ON_AS_A_CODE = re.compile(
    r"_[A-Za-z0-9]|[\-/](?:[A-Za-z]{2}|[A-Za-z](?![\w.]))|\.(?:pdf|jpe?g|png|docx?|xlsx?|html?|zip|csv|txt|mp[34])(?![a-z])|"
    r"x[0-9]",
    re.IGNORECASE,
)
_MEASURED_BEHIND = re.compile(
    # Units of money and measure, and what censuses and polls count.
    r",00(?![0-9])|(?:,[0-9]{1,3})? ?(?:[€$£%‰°]|/ ?[lL](?![A-Za-z])|"
    r"(?:dhs?|mad|dirhams?|centimes?|rials?|ryals?|euros?|eur|dollars?|usd|litres?|tonnes?|hectares?|[km]?wh|k[gm]|[cm]m|m[23²³]|m[èe]tres?|"
    r"bars?|k?hz|volts?|octets?|bytes?|bits?|[mµn]s|px|[kmg][ob]|habitants?|personnes?|unit[ée]s|pi[èe]ces|exemplaires|voix|votes|vues|views|inhabitants|people|units|"
    r"secondes?|minutes|heures|seconds|hours)(?![A-Za-zÀ-ÿ])|"
    r"(?:درهم|دراهم|سنتيم|ريال|أورو|يورو|دولار|لتر|طن|كيلو|كلم|متر|هكتار|نسمة|شخص|مستفيد|صوت|وحدة|قطعة|ثانية))",
    re.IGNORECASE,
)
_PRICED_BEFORE = re.compile(
    r"(?:[€$£@]|(?<![0-9A-Za-z])(?<![0-9] )(?:dhs?|mad|eur|usd|درهم)) ?\Z", re.IGNORECASE
)
_OF_ANOTHER_COUNTRY = re.compile(r"(?:\+|(?<![0-9])00 ?)(?!212)[1-9][0-9]{0,3}\)[ .\-/]{0,2}(?:\(0\) ?)?\Z")
_RUNS_IN = re.compile(r"[0-9][.:/\-_=]\Z|(?<![0-9])0,\Z")
_LAST_PAIR = re.compile(r"/[0-9]{1,2}(?![0-9/.\-])")
"""A second line of the same house: 0522 43 44 45/46."""
_TARIFF = re.compile(r"(?<![0-9.])(?!0[5-8])[0-9]{2}(?:\.[0-9]{2}){4}(?![0-9.])")
"""Customs headings stand in lists and have the form of a number written with points."""
_ROW_BEFORE = re.compile(r"(?<![A-Za-z0-9/])(\+?)([0-9]+) {1,2}\Z")
_ROW_AFTER = re.compile(r" {1,2}([0-9]+)(?![0-9A-Za-z])(?P<words> [^\W\d_]{2})?")


def phones(text: str) -> Iterator[Place]:
    """Moroccan numbers: +212, 00212 or 0, then 5 to 8 and eight digits."""
    place, last_end = 0, -9
    while match := _PHONE.search(text, place):
        if _is_phone(text, match, last_end):
            place = last_end = match.end()
            yield _without_open_bracket(text, *match.span())
        else:  # the number may begin with a later group
            place = _GROUP.search(text, match.start() + 1).end()  # type: ignore[union-attr]  # it holds ten digits


def _is_phone(text: str, match: re.Match[str], last_end: int) -> bool:
    start, end = match.span()
    if _runs_on(text, start, end, last_end):
        return False
    labelled = phone_label(text, start)
    if starts_in_latin(text, end) and not labelled:
        return False
    if match["abroad"]:
        return True
    field = field_name(text, start, end)
    announced = is_telephone_field(field) if field else None
    if match["bare"]:
        named = _NAMED_BEHIND.match(text, end) is not None
        return labelled or announced is True or named or text[end : end + 1] == "+"
    numbers = _GROUP.findall(match.group().replace("O", "0", 1))
    groups = tuple(map(len, numbers))
    if not _is_shaped(match.group(), groups, labelled) or _is_measured(text, start, end):
        return False
    if not labelled and _is_enumeration(text, start, numbers):
        return False
    tariff = "." in match.group() and _TARIFF.search(text, max(0, start - 40), end + 40)
    if tariff or _in_a_row(text, start, end, groups, last_end):
        return False
    if announced is not None:
        return announced
    if not_a_phone(text, start, end, grouped=len(groups) > 1):
        return False
    if labelled or last_end == start - 1:
        return True
    if len(groups) == 1 and text[start - 1 : start] == "[" and text[end : end + 1] == "]":
        return False
    return not (
        _HANGS_ON_A_CODE.search(text[max(0, start - 2) : start]) or _GOES_ON_AS_A_CODE.match(text, end)
    )


def _is_shaped(written: str, groups: tuple[int, ...], labelled: bool) -> bool:
    """Whether ten digits are grouped as people write a telephone number; where a word announces it, in any way."""
    if groups not in _SHAPES and not (labelled and groups != _DATE_AND_HOUR and min(groups) > 1):
        return False
    if len({gap.strip() for gap in _BETWEEN.findall(written)[1:]}) > 1 and not labelled:
        return False
    if groups[0] == 1 and written[1] != " ":
        return False
    return "\n" not in written or len(groups) >= 4


def _is_measured(text: str, start: int, end: int) -> bool:
    """Whether a unit stands behind or a currency before."""
    priced = _PRICED_BEFORE.search(text[max(0, start - 9) : start])
    return priced is not None or _MEASURED_BEHIND.match(text, end) is not None


def _is_enumeration(text: str, start: int, numbers: list[str]) -> bool:
    """Whether pairs count on in equal steps, `les 05 06 07 08 09`, or are small and what they are is in the plural."""
    if [len(number) for number in numbers] == [1, 1, 2, 2, 2, 2]:
        numbers = numbers[1:]
    elif [len(number) for number in numbers] != [2] * 5:
        return False
    steps = {int(other) - int(one) for one, other in pairwise(numbers)}
    if len(steps) == 1 and steps.pop() > 0:
        return True
    return max(numbers) < "50" and are_said_in_the_plural(text, start)


def _without_open_bracket(text: str, start: int, end: int) -> Place:
    unbalanced = text[start] == "(" and text.count("(", start, end) > text.count(")", start, end)
    return start + unbalanced, end


def _runs_on(text: str, start: int, end: int, last_end: int) -> bool:
    """Whether the digits go on across a point, colon, slash or hyphen, and not into a second telephone number."""
    before = text[max(0, start - 12) : start]
    if last_end != start - 1 and _RUNS_IN.search(before):
        return True
    if _OF_ANOTHER_COUNTRY.search(before) or before.endswith("*"):
        return True
    if end + 1 < len(text) and text[end] in ".:/-_" and text[end + 1].isdigit():
        return _PHONE.match(text, end + 1) is None and _LAST_PAIR.match(text, end) is None
    return False


def _in_a_row(text: str, start: int, end: int, groups: tuple[int, ...], last_end: int) -> bool:
    """Whether more groups of the same make stand beside: then this is a stretch of a longer number."""
    before = _ROW_BEFORE.search(text[max(0, start - 24) : start])
    after = _ROW_AFTER.match(text[end : end + 24])
    if before and start - last_end > 2:
        if before.group(1) or (len(groups) > 1 and len(before.group(2)) in (groups[0], groups[-1])):
            return True
        if len(groups) == 1 and after:
            return True
    if after and len(groups) > 1 and len(after.group(1)) <= groups[-1]:
        if after["words"] and phone_label(text, start):
            return False  # a house number of the address that follows
        return _PHONE.match(text, end + after.start(1)) is None
    return False
