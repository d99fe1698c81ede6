"""Labelled lines made from templates: which words hold a personal datum is known because it was put there.

A template names values in braces: `{phone}` is a personal datum and is marked; `{order}` is a trap and is
not. The two template sets (`develop`, `held_out`) share no line and each brings its own ways of writing.
"""

import random
import re
import tomllib
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import get_args

from jazari.factory.records import PersonalKind, Span

KINDS: tuple[PersonalKind, ...] = get_args(PersonalKind)
CHECKED = frozenset({"rib", "iban", "ice"})
_KIND_OF: Mapping[str, PersonalKind] = {kind: kind for kind in KINDS} | {
    "ip6": "ip", "ipdef": "ip", "cinlow": "cin", "platein": "plate", "ww": "plate",
    "mail_said": "email", "mail_at": "email",
}  # fmt: skip
_FIELD = re.compile(r"\{(\w+)\}")
_ARABIC_LETTER = re.compile("[\u0621-\u064a]")
_ARABIC_INDIC, _PERSIAN, _FULL_WIDTH = 0x0660, 0x06F0, 0xFF10
_SERIES = (
    "A AA AB AD AE B BB BE BH BJ BK BL C CB CC CD D DA DJ E EA EE F FA FB G GA GB H HA HH I IA J JA JB JC"
)
_SERIES += (
    " JE JF K KB L LA LB LC LF M MA MC N O OD P PA PB Q QA R RB S SA SH T TA TK U UA UC V VA W WA WB X XA"
)
_PLATE_LETTERS = "أبدهوطيكلمنجحشص"
_GIVEN = ("ali", "fatima", "youssef", "khadija", "omar", "salma", "hamza", "zineb", "anas", "imane", "tarik")
_FAMILY = (
    "alaoui",
    "bennani",
    "tazi",
    "idrissi",
    "amrani",
    "chraibi",
    "fassi",
    "ouazzani",
    "berrada",
    "naciri",
)
_HOSTS: tuple[str, ...] = (
    "gmail.com",
    "menara.ma",
    "hotmail.fr",
    "um5.ac.ma",
    "yahoo.fr",
    "exemple.co.ma",
    "mail.gov.ma",
)
_HOSTS += ("outlook.com", "iam.net.ma", "societe-x.com", "laposte.net", "ensias.um5.ac.ma")


@dataclass(frozen=True, slots=True)
class Line:
    """A text and the personal data that were put into it."""

    text: str
    spans: tuple[Span, ...]
    template: str


@dataclass(frozen=True, slots=True)
class Score:
    """Exact spans of one kind: `found` by the detector, `marked` in the lines, `right` in both."""

    found: int
    marked: int
    right: int

    @property
    def precision(self) -> float:
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        return self.right / self.marked if self.marked else 1.0


class Templates:
    """One of the template sets beside this file."""

    def __init__(self, name: str) -> None:
        read = tomllib.loads((Path(__file__).parent / f"{name}.toml").read_text(encoding="utf-8"))
        self.templates: tuple[str, ...] = tuple(
            line for group in read["templates"].values() for line in group
        )
        self.writings: Mapping[str, Sequence[str]] = read["writings"]

    def lines(self, count: int, seed: int) -> list[Line]:
        """`count` lines, every template in turn, values and ways of writing drawn from `seed`."""
        dice = random.Random(seed)
        return [
            _fill(self.templates[place % len(self.templates)], self.writings, dice) for place in range(count)
        ]

    def line(self, seed: int) -> Line:
        """The line of any one template."""
        dice = random.Random(seed)
        return _fill(dice.choice(self.templates), self.writings, dice)


def scores(detect: Callable[[str], Sequence[Span]], labelled: Sequence[Line]) -> dict[PersonalKind, Score]:
    """How the detector does on each kind; a span counts only where start, end and kind are all right."""
    found, marked, right = Counter[str](), Counter[str](), Counter[str]()
    for line in labelled:
        spans = set(detect(line.text))
        found.update(span.kind for span in spans)
        marked.update(span.kind for span in line.spans)
        right.update(span.kind for span in spans & set(line.spans))
    return {kind: Score(found[kind], marked[kind], right[kind]) for kind in KINDS}


def _fill(template: str, writings: Mapping[str, Sequence[str]], dice: random.Random) -> Line:
    zero = _numerals(template, dice)
    text, place, spans = "", 0, []
    for field in _FIELD.finditer(template):
        text += template[place : field.start()]
        name, place = field[1], field.end()
        written = value(name, writings, dice)
        if zero and name not in ("email", "mail_said", "mail_at", "ip6"):
            written = "".join(chr(zero + int(mark)) if "0" <= mark <= "9" else mark for mark in written)
        kind = _KIND_OF.get(name)
        if kind:
            spans.append(Span(len(text), len(text) + len(written), kind))
        text += written
    return Line(text + template[place:], tuple(spans), template)


def _numerals(template: str, dice: random.Random) -> int:
    """The zero of the digits a line is written in; 0 for the digits of ASCII."""
    if _ARABIC_LETTER.search(template):
        return dice.choices((0, _ARABIC_INDIC, _PERSIAN), (6, 3, 1))[0]
    return dice.choices((0, _FULL_WIDTH), (49, 1))[0]


def value(name: str, writings: Mapping[str, Sequence[str]], dice: random.Random) -> str:
    """A value of this name, in one of the ways of writing it."""
    maker = _MAKERS.get(name)
    if maker:
        return maker(dice)
    if re.fullmatch("d[0-9]+", name):
        return _digits(dice, int(name[1:]))
    pattern = dice.choice(writings[name])
    letters = dice.choice(_SERIES.split())
    parts = {
        "L": letters,
        "l": letters.lower(),
        "D": _digits(dice, dice.choice((5, 6, 6)), nonzero=True),
        "N": str(dice.randint(100, 99999)),
        "M": str(dice.randint(1000, 99999)),
        "R": str(dice.randint(1, 89)),
        "P": dice.choice(_PLATE_LETTERS),
        "Q": dice.choice("ABDEHK"),
        "g": dice.choice(_GIVEN),
        "f": dice.choice(_FAMILY),
        "y": str(dice.randint(1, 99)),
        "h": dice.choice(_HOSTS),
        "v": public_v4(dice),
    }
    pattern = re.sub("<(.)>", lambda part: parts[part[1]], pattern)
    if name not in _DIGITS:
        return pattern
    digits = iter(_DIGITS[name](dice))
    return re.sub("#", lambda _: next(digits), pattern)


def _digits(dice: random.Random, count: int, *, nonzero: bool = False) -> str:
    first = dice.choice("123456789" if nonzero else "0123456789")
    return first + "".join(dice.choice("0123456789") for _ in range(count - 1))


def rib(dice: random.Random) -> str:
    """A bank account: 22 digits and the key."""
    head = dice.choice(("007", "011", "013", "021", "022", "101", "127", "181", "230", "310", "350"))
    head += dice.choice(("780", "810", "330", "450", "640", "050")) + _digits(dice, 16)
    return f"{head}{97 - int(head) * 100 % 97:02d}"


def iban(dice: random.Random) -> str:
    """An IBAN's 26 digits, without its MA."""
    account = rib(dice)
    return f"{98 - int(account + '221000') % 97:02d}{account}"


def ice(dice: random.Random) -> str:
    """A firm: 9 digits, 4 of the establishment, 2 of the key."""
    head = "00" + _digits(dice, 7) + dice.choice(("0000", "0000", _digits(dice, 4)))
    return f"{head}{-int(head) * 100 % 97:02d}"


def phone(dice: random.Random) -> str:
    """The nine digits after 0 or +212."""
    return dice.choice("5566677788") + _digits(dice, 8)


def wrong(maker: Callable[[random.Random], str]) -> Callable[[random.Random], str]:
    """A number like those of `maker` whose checksum fails: one digit changed (mod 97 sees every such change)."""

    def spoil(dice: random.Random) -> str:
        digits = maker(dice)
        place = dice.randrange(len(digits))
        other = dice.choice([digit for digit in "0123456789" if digit != digits[place]])
        return digits[:place] + other + digits[place + 1 :]

    return spoil


def public_v4(dice: random.Random) -> str:
    """A public address that no reader takes for a version: its parts are not all small."""
    first = dice.choice((41, 105, 160, 196, 197, 102, 154, 81, 90, 213))
    second = {160: 170, 196: 200, 102: 52}.get(first, dice.randint(20, 250))
    return f"{first}.{second}.{dice.randint(0, 255)}.{dice.randint(1, 254)}"


def public_v6(dice: random.Random) -> str:
    """A public IPv6 address, short or long."""
    head = dice.choice(("2001:4278", "2a00:1450", "2c0f:f908", "2606:4700"))
    tail = ":".join(f"{dice.randrange(1, 65536):x}" for _ in range(dice.choice((1, 2, 6))))
    return f"{head}:{tail}" if tail.count(":") == 5 else f"{head}::{tail}"


def _unreachable(dice: random.Random) -> str:
    heads: tuple[str, ...] = (
        "10.{}.{}.{}",
        "192.168.{}.{}",
        "172.20.{}.{}",
        "127.0.{}.{}",
        "169.254.{}.{}",
        "100.64.{}.{}",
    )
    heads += ("192.0.2.{}", "198.51.100.{}", "203.0.113.{}", "224.0.{}.{}", "255.255.{}.{}", "198.18.{}.{}")
    return dice.choice(heads).format(*(dice.randint(0, 255) for _ in range(3)))


def _isbn(dice: random.Random) -> str:
    digits = "978" + _digits(dice, 9)
    check = -sum(int(mark) * (3 if place % 2 else 1) for place, mark in enumerate(digits)) % 10
    return f"{digits[:3]}-{digits[3]}-{digits[4:8]}-{digits[8:12]}-{check}"


def _amount(dice: random.Random) -> str:
    return dice.choice(
        ("1 250 000,00", "12.500.300,50", "350,00", "1,250,000", "45 000", "100.000.000", "7.500")
    )


def _date(dice: random.Random) -> str:
    day, month, year = dice.randint(1, 28), dice.randint(1, 12), dice.randint(1956, 2030)
    return dice.choice(
        ("{:02d}/{:02d}/{}", "{:02d}-{:02d}-{}", "{:02d}.{:02d}.{}", "{:02d} {:02d} {}")
    ).format(day, month, year)


_DIGITS: Mapping[str, Callable[[random.Random], str]] = {
    "phone": phone, "rib": rib, "iban": iban, "ice": ice,
    "bad_rib": wrong(rib), "bad_iban": wrong(iban), "bad_ice": wrong(ice),
}  # fmt: skip
_MAKERS: Mapping[str, Callable[[random.Random], str]] = {
    "ip6": public_v6,
    "order": lambda dice: "0" + phone(dice),
    "code": lambda dice: dice.choice(_SERIES.split()) + _digits(dice, dice.choice((5, 6)), nonzero=True),
    "fraction": lambda dice: f"{dice.randint(1, 99)}-{dice.choice(_PLATE_LETTERS)}-{dice.randint(1, 20)}",
    "private": _unreachable,
    "code7": lambda dice: dice.choice("AEGJ") + "B" + _digits(dice, 7),
    "isbn": _isbn,
    "amount": _amount,
    "date": _date,
    "year": lambda dice: str(dice.randint(1912, 2030)),
    "small": lambda dice: str(dice.randint(1, 99)),
    "version": lambda dice: ".".join(str(dice.randint(0, 60)) for _ in range(4)),
    "foreign": lambda dice: dice.choice(
        (
            "+33 6 12 34 56 78",
            "+34 612 345 678",
            "0033 6 98 76 54 32",
            "+213 6 61 23 45 67",
            "+1 212 555 0188",
        )
    ),
}


DEVELOP, HELD_OUT = Templates("develop"), Templates("held_out")
