"""Pseudonyms: an invented datum of the same kind and form, the same for the same datum under one key.

None of them is anybody's: each lies outside what its kind can be.

| kind | the pseudonym | why it is nobody's |
|---|---|---|
| phone | +212 or 0, then 9 and eight digits | numbers begin with 5 to 8 after 0 |
| rib, ice | as many digits | the checksum fails |
| iban | MA00 and 24 digits | check digits are 02 to 98, and the checksum fails |
| cin | ZZ and as many digits | a series kept for pseudonyms, which `detect` passes over |
| plate | as written, prefecture 90 to 99 | prefectures are 1 to 89 |
| email | twelve letters @pseudonyme.invalid | `.invalid` is never given out (RFC 2606) |
| ip | 240.0.0.0/4 or 2001:db8::/32 | reserved (RFC 1112), for documentation (RFC 3849) |

The digits come from HMAC-SHA-256 over the kind and the datum in one spelling (digits alone, small letters), so
`0661...` and `+212 6 61...` share a pseudonym. Separators and the script of the digits are kept. No checksum
of a pseudonym holds: programs that check one must be told.
"""

import hmac
import ipaddress
import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping

from jazari.factory.personal.folding import Folded
from jazari.factory.personal.labelled import CIN_SERIES
from jazari.factory.records import PersonalKind

_ARABIC_LETTERS = "أبدهط"


def pseudonym(value: str, kind: PersonalKind, key: bytes) -> str:
    """What stands for `value`, which `detect` has found, under this key."""
    return _MAKERS[kind](Folded(value).text if "&" in value else value, key)


def _draw(kind: str, identity: str, key: bytes) -> int:
    """A number of 256 bits that only the key and the datum determine."""
    digest = hmac.new(key, f"{kind}\0{identity}".encode(), "sha256").digest()
    return int.from_bytes(digest, "big")


def _digits_of(value: str) -> str:
    return "".join(
        str(unicodedata.decimal(mark)) for mark in value if unicodedata.decimal(mark, None) is not None
    )


def _written_like(value: str, digits: Iterator[str], skip: int = 0) -> str:
    """`value` with its digits after the first `skip` replaced, each in the script of the one it replaces."""
    signs = []
    for mark in value:
        old = unicodedata.decimal(mark, None)
        if old is not None:
            skip -= 1
        signs.append(mark if old is None or skip >= 0 else chr(ord(mark) - old + int(next(digits))))
    return "".join(signs)


def _phone(value: str, key: bytes) -> str:
    digits = _digits_of(value.replace("O", "0"))
    number = digits[-9:]
    return _written_like(
        value, iter(f"9{_draw('phone', number, key) % 10**8:08d}"), len(_digits_of(value)) - 9
    )


def _unproven(kind: PersonalKind, length: int) -> Callable[[str, bytes], str]:
    """Numbers of `length` digits that 97 does not divide."""

    def make(value: str, key: bytes) -> str:
        drawn = _draw(kind, _digits_of(value), key)
        head = drawn % 10 ** (length - 2)
        # The whole number leaves 1 to 96 when divided by 97, never 0.
        tail = (-head * 100 + 1 + drawn // 10**length % 96) % 97
        return _written_like(value, iter(f"{head:0{length - 2}d}{tail:02d}"))

    return make


def _iban(value: str, key: bytes) -> str:
    drawn = _draw("iban", _digits_of(value), key)
    multiple = drawn % 10**22 * 100 // 97 * 97
    rest = 1 + drawn // 10**24 % 96  # the account leaves 1 to 96 when divided by 97, so it is no RIB
    if ((multiple + rest) * 10**6 + 221000) % 97 == 1:  # 00 counts as 97, which can be right
        rest = rest % 96 + 1
    return _written_like(value, iter(f"00{multiple + rest:024d}"))


def _cin(value: str, key: bytes) -> str:
    letters = "".join(mark for mark in Folded(value).text if mark.isalpha())
    digits = _digits_of(value)
    drawn = _draw("cin", letters.upper() + digits, key)
    series = CIN_SERIES if value[:1].isupper() else CIN_SERIES.lower()
    body = value.lstrip("".join(mark for mark in value if mark.isalpha()))
    return series + _written_like(body, iter(f"{drawn % 10 ** len(digits):0{len(digits)}d}"))


def _plate(value: str, key: bytes) -> str:
    groups = re.findall("[0-9]+", Folded(value).text)
    identity = "-".join(sorted(groups, key=int)) + "".join(mark for mark in value if mark.isalpha()).upper()
    drawn = _draw("plate", identity, key)
    if len(groups) == 1:  # provisional: WW and a number; one that begins with 0 is none
        return _written_like(value, iter(f"{drawn % 10 ** (len(groups[0]) - 1):0{len(groups[0])}d}"))
    region = len(groups) - 1 if len(groups[0]) >= len(groups[-1]) else 0
    new = [f"{drawn % 10 ** len(group):0{len(group)}d}" for group in groups]
    new[region] = str(90 + drawn // 10**8 % 10)
    return _relettered(value, new, drawn)


def _relettered(value: str, groups: list[str], drawn: int) -> str:
    """`value` with its groups of digits replaced, whatever their lengths, and its letter by another of its script."""
    left = iter(groups)

    def group(match: re.Match[str]) -> str:
        zero = ord(match[0][0]) - unicodedata.decimal(match[0][0])
        return "".join(chr(zero + int(digit)) for digit in next(left))

    letters = _ARABIC_LETTERS if any("\u0621" <= mark <= "\u064a" for mark in value) else "ABDEH"
    written = re.sub(r"\d+", group, value)
    return re.sub(r"[A-Za-z\u0621-\u064a]", letters[drawn // 10**12 % 5], written, count=1)


def _email(value: str, key: bytes) -> str:
    spelled = re.sub(r"[\s\[\](){}]", "", Folded(value).text).lower()
    drawn = _draw("email", spelled, key)
    name = "".join(chr(ord("a") + drawn // 26**place % 26) for place in range(12))
    return f"{name}@pseudonyme.invalid"


def _address(value: str, key: bytes) -> str:
    written = re.sub(r"[\[\]() ]|dot", "", Folded(value).text)
    drawn = _draw("ip", written.lower(), key)
    if ":" in written:
        return str(ipaddress.IPv6Address((0x20010DB8 << 96) + drawn % 2**96))
    return str(ipaddress.IPv4Address((0xF << 28) + drawn % (2**28 - 1)))


_MAKERS: Mapping[PersonalKind, Callable[[str, bytes], str]] = {
    "phone": _phone,
    "rib": _unproven("rib", 24),
    "ice": _unproven("ice", 15),
    "iban": _iban,
    "cin": _cin,
    "plate": _plate,
    "email": _email,
    "ip": _address,
}
