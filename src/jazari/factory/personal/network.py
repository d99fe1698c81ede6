"""Finders for addresses of the network: e-mail and public IP. Places are in the folded text."""

import ipaddress
import re
from collections.abc import Iterator
from itertools import chain

from jazari.factory.personal.folding import Place

_WORD = "A-Za-z0-9\u00c0-\u024f"
_LOCAL = rf"[{_WORD}](?:[{_WORD}_%+\-]|\.(?!\.)|'(?=[A-Za-z])){{0,63}}"
_DOMAIN = rf"(?:[{_WORD}](?:[{_WORD}\-]{{0,61}}[{_WORD}])?\.){{1,8}}[A-Za-z]{{2,24}}"
_EMAIL = re.compile(
    rf"(?<![{_WORD}._%+\-@]){_LOCAL}(?<!\.)@{_DOMAIN}(?![{_WORD}@])(?!-[A-Za-z0-9])(?!_[A-Za-z0-9])"
)
_ARABIC = "\u0621-\u064a"
_EMAIL_ARABIC = re.compile(
    # A name of its own script or Latin, at a domain that ends in Arabic: `nadia@بريد.المغرب`.
    rf"(?<![{_WORD}{_ARABIC}._%+\-@])(?:{_LOCAL}|[{_ARABIC}][{_ARABIC}0-9._\-]{{0,63}})(?<!\.)@"
    rf"(?:(?:[{_ARABIC}0-9\-]{{1,62}}|[{_WORD}\-]{{1,62}})\.){{1,8}}[{_ARABIC}]{{2,24}}(?![{_WORD}{_ARABIC}@])"
)
_PART = r"[A-Za-z0-9\-]{1,63}"
_SPELT = re.compile(
    rf"(?<![A-Za-z0-9._%+\-@])[A-Za-z0-9][A-Za-z0-9._%+\-]{{0,63}}(?:"
    # The at sign in brackets, the points too or as they are; or both as words of one language.
    rf" ?[\[({{] ?(?:at|arobase|arroba|chez|@) ?[\])}}] ?{_PART}"
    rf"(?: ?[\[({{] ?(?:dot|point|punto|\.) ?[\])}}] ?[A-Za-z0-9\-]{{2,63}}|\.[A-Za-z0-9\-]{{2,63}}"
    rf"| (?:dot|point|punto) [A-Za-z]{{2,24}}\b){{1,6}}"
    rf"| at {_PART}(?: dot {_PART}){{0,4}} dot [A-Za-z]{{2,10}}\b"
    rf"| arobase {_PART}(?: (?:point|dot) {_PART}){{0,4}} point [A-Za-z]{{2,10}}\b"
    rf"| arroba {_PART}(?: punto {_PART}){{0,4}} punto [A-Za-z]{{2,10}}\b"
    rf"| (?:آت|أت|ات|أروباز|اروباز|أروباس|اروباس) {_PART}(?: (?:دوت|نقطة|بوان) {_PART}){{1,5}}(?![A-Za-z0-9])"
    rf"| @ {_PART}(?:(?:\.| \. ){_PART}){{0,3}}(?:\.| \. )[A-Za-z]{{2,10}}(?![A-Za-z0-9@])"
    rf"|\(a\){_PART}(?:\.{_PART}){{0,3}}\.[A-Za-z]{{2,10}}\b"
    rf"|(?P<bare> at {_PART}(?:\.{_PART}){{0,3}}\.[A-Za-z]{{2,10}}\b))",
    re.IGNORECASE,
)
_NOT_A_NAME = re.compile(
    r"(?:look|talk|meet|met|was|is|are|work|live|go|it|the|un|une|le|la|il|elle)\b", re.IGNORECASE
)
_AT_SIGN = re.compile(r"[ \[({)](?:at?|@|chez|arobase|arroba|آت|أت|ات|[أا]روبا[زس])[ \])}]", re.IGNORECASE)
_ANNOUNCED = re.compile(
    r"(?:mail|courriel|correo|imayl|بريد\w*|إيميل\w*|ايميل\w*)[^\n.;]{0,24}\Z", re.IGNORECASE
)
_NOT_A_DOMAIN = re.compile(
    r"\.(?:png|jpe?g|gif|svg|webp|ico|pdf|css|m?js|tsx?|py|html?|xml|json|ya?ml|zip|mp[34]|docx|xlsx|txt|"
    r"local|localhost|internal|lan|invalid)\Z",
    re.IGNORECASE,
)
_USER_OF_A_URL = re.compile(r"://[^\s/?#]*\Z")
_LOGIN = re.compile(
    r"(?:\b(?:ssh|scp|sftp|rsync|git\s+clone|ssh-copy-id)\b[ \w./~\-]{0,40})\Z", re.IGNORECASE
)

_DOT = r"(?:\.|\[\.\]|\(\.\)| \. |\[dot\])"
_IPV4 = re.compile(
    rf"(?<![0-9A-Za-z_])(?<![0-9]\.)(?:[0-9]{{1,3}}{_DOT}){{3}}[0-9]{{1,3}}(?![0-9A-Za-z_])(?!\.[0-9])"
)
_IPV6 = re.compile(r"(?<![0-9A-Za-z:._])(?:[0-9A-Fa-f]{0,4}:){2,7}[0-9A-Fa-f]{0,4}(?![0-9A-Za-z:_])")
_IPV6_GLOBAL = ipaddress.ip_network("2000::/3")
_NETWORK_WORD = re.compile(
    r"(?<![a-z])l?'?ip(?:v[46])?(?![a-z])|adresses?(?![a-z])|address|serveurs?|servers?|dns|ping|hosts?(?![a-z])|"
    r"h[ôo]te|proxy|routeur|router|r[ée]solveur|traceroute|remote|client|forwarded|connexion|connect|login|firewall|"
    r"pare-feu|https?://|ssh|vpn|gateway|passerelle|سيرفر|الخادم|خادم|الآيبي|آي\s?بي|عنوان|الشبكة|بروتوكول|الإنترنت|انترنت",
    re.IGNORECASE,
)
_NUMBERING = re.compile(
    r"(?:(?<![a-z])(?:versions?|v|ver|vers\.|release|firmware|builds?|articles?|art\.?|sections?|chapitres?|chapters?|annexes?|"
    r"points?|paragraphes?|clauses?|alin[ée]as?|§|logiciels?|software|update|upgrade|patch|mise\s+[àa]\s+jour|lois?|"
    r"d[ée]crets?|dahir|applications?|applis?|app|apk|sdk|api|pilotes?|drivers?|kernel|noyau|bios|plugin|module|package|"
    r"paquet|nvidia|chrome|chromium|firefox|safari|opera|edge|windows|win|android|ios|macos|linux|ubuntu|python|java|php|"
    r"node|nginx|apache|mysql|postgresql|openssl|office|word|excel|miui|whatsapp|\.net|microsoft|adobe|oracle|sap|figure|"
    r"tableau|table|fig\.?|exercice|item)|"
    r"(?:ال)?(?:إصدار|اصدار|نسخة|فصل|مادة|بند|فقرة|قانون|مرسوم|ظهير|باب|فرع|ملحق|تحديث|تطبيق|برنامج|نظام|شكل|جدول)"
    r"(?:\s+(?:ال)?(?:شريف|تنظيمي))?|§)"
    r"[\s:=.(\"'\-]*(?:n[°ºo]|num[ée]ro|رقم|version|v|server|pro|stable|beta|du\s+pilote)?[\s:=(.\-]*\Z|"
    r"[A-Za-z]/\Z|[=~^]=\Z|[A-Za-z][\-.]\Z",
    re.IGNORECASE,
)
_SMALL = 64
"""Addresses whose four parts are all below are one in 250; versions and section numbers nearly always."""
_RESOLVERS = frozenset({"8.8.8.8", "8.8.4.4"})
_AMOUNT_AFTER = re.compile(r" ?(?:dhs?|mad|dirhams?|euros?|€|درهم)(?![a-z])", re.IGNORECASE)


def emails(text: str) -> Iterator[Place]:
    """E-mail addresses, also spelt `name [at] domain [dot] ma`; not handles, file names or logins of a host."""
    for match in chain(_EMAIL.finditer(text), _EMAIL_ARABIC.finditer(text)) if "@" in text else ():
        local, domain = match.group().rsplit("@", 1)
        if _NOT_A_DOMAIN.search(domain):
            continue
        before = text[max(0, match.start() - 80) : match.start()]
        if _USER_OF_A_URL.search(before) or _LOGIN.search(before):
            continue
        if re.match(r":[A-Za-z0-9~/]", text[match.end() : match.end() + 2]) and (
            local == "git" or "/" in before[-1:]
        ):
            continue
        yield match.span()
    for match in _SPELT.finditer(text) if _AT_SIGN.search(text) else ():
        announced = _ANNOUNCED.search(text[max(0, match.start() - 40) : match.start()])
        if announced or not (match["bare"] or _NOT_A_NAME.match(match.group())):
            yield match.span()


def public_addresses(text: str) -> Iterator[Place]:
    """IPv4 and IPv6 addresses that are reachable from anywhere; not versions and section numbers."""
    for match in _IPV4.finditer(text) if text.count(".") >= 3 else ():
        written = re.sub(_DOT, ".", match.group())
        if _public_v4(written) and not _is_numbering(text, *match.span(), written):
            yield match.span()
    for match in _IPV6.finditer(text) if text.count(":") >= 2 else ():
        try:
            address = ipaddress.IPv6Address(match.group())
        except ValueError:
            continue
        if address in _IPV6_GLOBAL and address.is_global:
            yield match.span()


def _public_v4(written: str) -> bool:
    if any(len(part) > 1 and part.startswith("0") for part in written.split(".")):
        return False
    try:
        address = ipaddress.IPv4Address(written)
    except ValueError:
        return False
    return address.is_global and not address.is_multicast and not address.is_reserved


def _is_numbering(text: str, start: int, end: int, written: str) -> bool:
    """Whether the words around call it a version, a section or an amount, or nothing calls it an address."""
    before = text[max(0, start - 48) : start]
    if _NUMBERING.search(before) and not before.endswith("//"):
        return True
    if _AMOUNT_AFTER.match(text, end):
        return True
    if written not in _RESOLVERS and all(int(part) < _SMALL for part in written.split(".")):
        return _NETWORK_WORD.search(before) is None and _NETWORK_WORD.search(text[end : end + 32]) is None
    return False
