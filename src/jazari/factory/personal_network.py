"""Finders for addresses of the network: e-mail and public IP. Places are in the folded text."""

import ipaddress
import re
from collections.abc import Iterator

Place = tuple[int, int]

_LOCAL = r"[A-Za-z0-9](?:[A-Za-z0-9_%+\-]|\.(?!\.)|'(?=[A-Za-z])){0,63}"
_DOMAIN = r"(?:[A-Za-z0-9](?:[A-Za-z0-9\-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,24}"
_EMAIL = re.compile(rf"(?<![A-Za-z0-9._%+\-@/=]){_LOCAL}(?<!\.)@{_DOMAIN}(?![A-Za-z0-9@_])(?!-[A-Za-z0-9])")
_SPELT = re.compile(
    r"(?<![A-Za-z0-9._%+\-@])[A-Za-z0-9][A-Za-z0-9._%+\-]{0,63} ?[\[({] ?(?:at|arobase|chez|@) ?[\])}] ?"
    r"[A-Za-z0-9\-]{1,63}(?: ?[\[({] ?(?:dot|point|\.) ?[\])}] ?[A-Za-z0-9\-]{2,63}|\.[A-Za-z0-9\-]{2,63})+",
    re.IGNORECASE,
)
_BRACKETED_AT = re.compile(r"[\[({] ?(?:at|arobase|chez|@) ?[\])}]", re.IGNORECASE)
_NOT_A_DOMAIN = re.compile(
    r"\.(?:png|jpe?g|gif|svg|webp|ico|pdf|css|m?js|ts|py|html?|xml|json|zip|mp[34]|docx|xlsx|txt|"
    r"local|localhost|internal|lan|invalid)$",
    re.IGNORECASE,
)
_IPV4 = re.compile(r"(?<![0-9A-Za-z_])(?<![0-9]\.)(?:[0-9]{1,3}\.){3}[0-9]{1,3}(?![0-9A-Za-z_])(?!\.[0-9])")
_IPV6 = re.compile(r"(?<![0-9A-Za-z:._])(?:[0-9A-Fa-f]{0,4}:){2,7}[0-9A-Fa-f]{0,4}(?![0-9A-Za-z:_])")
_IPV6_GLOBAL = ipaddress.ip_network("2000::/3")
_NETWORK_WORD = re.compile(
    r"(?<![a-z])ip(?:v[46])?(?![a-z])|adresses?(?![a-z])|address|serveurs?|servers?|dns|ping|host|h[ôo]te|proxy|routeur|router|"
    r"connexion|connect|login|firewall|pare-feu|https?://|ssh|vpn|gateway|passerelle|سيرفر|الخادم|خادم|الآيبي|آي\s?بي|"
    r"عنوان|الشبكة|بروتوكول|الإنترنت|انترنت",
    re.IGNORECASE,
)
_NUMBERING = re.compile(
    r"(?:(?<![a-z])(?:version|v|ver|release|firmware|build|articles?|art\.?|sections?|chapitres?|chapters?|annexes?|"
    r"points?|paragraphes?|clauses?|alin[ée]as?|§|logiciel|software|update|mise\s+[àa]\s+jour|lois?|d[ée]crets?|dahir)|"
    r"(?:ال)?(?:إصدار|اصدار|نسخة|فصل|مادة|بند|فقرة|قانون|مرسوم|ظهير|باب|فرع|ملحق|تحديث)(?:\s+(?:ال)?(?:شريف|تنظيمي))?|§)"
    r"[\s:=(\-]*(?:n[°ºo]|num[ée]ro|رقم)?[\s:=(\-]*$",
    re.IGNORECASE,
)


def emails(text: str) -> Iterator[Place]:
    """E-mail addresses, also spelt `name [at] domain [dot] ma`; not handles, file names or URL passwords."""
    for match in _EMAIL.finditer(text) if "@" in text else ():
        local, domain = match.group().rsplit("@", 1)
        if _NOT_A_DOMAIN.search(domain):
            continue
        before = text[max(0, match.start() - 80) : match.start()]
        after = text[match.end() : match.end() + 2]
        if before.endswith(":") and re.search(r"://[^\s/]*$", before):
            continue
        if local == "git" and re.match(r":[A-Za-z0-9]", after):
            continue
        yield match.span()
    for match in _SPELT.finditer(text) if _BRACKETED_AT.search(text) else ():
        yield match.span()


def public_addresses(text: str) -> Iterator[Place]:
    """IPv4 and IPv6 addresses that are reachable from anywhere; not versions and section numbers."""
    for match in _IPV4.finditer(text) if text.count(".") >= 3 else ():
        if _public_v4(match.group()) and not _is_numbering(text, match.start(), match.group()):
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


def _is_numbering(text: str, start: int, written: str) -> bool:
    before = text[max(0, start - 48) : start]
    if _NUMBERING.search(before):
        return True
    if all(int(part) < 20 for part in written.split(".")):
        # 2.1.3.4 numbers a section or a version far more often than it is a host.
        return _NETWORK_WORD.search(before) is None
    return False
