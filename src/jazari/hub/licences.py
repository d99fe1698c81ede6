"""Licences: the names that Hugging Face's cards use, and SPDX's for the same. Pure."""

import re
from collections.abc import Mapping
from urllib.parse import quote, urljoin, urlsplit

from packaging.licenses import InvalidLicenseExpression, canonicalize_license_expression

# Hugging Face's names that differ from SPDX's by more than case.
_SPDX_BY_NAME: Mapping[str, str] = {
    "c-uda": "C-UDA-1.0",
    "lgpl-lr": "LGPLLR",
    "odbl": "ODbL-1.0",
    "odc-by": "ODC-By-1.0",
    "pddl": "PDDL-1.0",
}
# Names on Hugging Face's list to which no one SPDX identifier corresponds: families, and terms of one vendor.
_WITHOUT_SPDX = """
apple-amlr apple-ascl bigcode-openrail-m bigscience-bloom-rail-1.0 bigscience-openrail-m bsd cc creativeml-openrail-m
deepfloyd-if-license fair-noncommercial-research-license gemma gfdl gpl grok2-community h-research intel-research lgpl
llama2 llama3 llama3.1 llama3.2 llama3.3 llama4 openmdw-1.0 openrail openrail++
"""
_KNOWN = frozenset(_WITHOUT_SPDX.split())
OTHER, UNKNOWN = "other", "unknown"
_IDENTIFIER = re.compile(r"(?!LicenseRef-)[A-Za-z0-9][A-Za-z0-9.\-]{0,63}", re.IGNORECASE)


def spdx_of(name: str) -> str | None:
    """The licence as SPDX writes it (licence list of the `packaging` library), or None where it has no such one."""
    known = _SPDX_BY_NAME.get(name.lower())
    if known or not _IDENTIFIER.fullmatch(name):
        return known
    try:
        return str(canonicalize_license_expression(name))
    except InvalidLicenseExpression:
        return None


def spdx_address(spdx: str) -> str:
    """Where SPDX shows a licence's text."""
    return f"https://spdx.org/licenses/{spdx}.html"


def licence_shown(
    spdx: str | None, metadata: Mapping[str, object], files_root: str
) -> tuple[str, str] | None:
    """A licence's name and where its text is ("" where nobody says), or None where no licence is stated.

    A card's own link may lead out of here by https, or to a file of the repository, whose bytes are at `files_root`.
    """
    if spdx:
        return spdx, spdx_address(spdx)
    name = metadata.get("license_name") or metadata.get("license")
    if not isinstance(name, str) or name.lower() == UNKNOWN:
        return None
    link = metadata.get("license_link")
    if not isinstance(link, str) or not link.strip():
        return name, ""
    if urlsplit(link).scheme:
        return name, link if link.startswith(("https://", "http://")) else ""
    # Joined below a host of our own, so that `..` cannot climb out of the address.
    path = urlsplit(urljoin(f"http://node{files_root}/", quote(link.lstrip("/")))).path
    return name, path if path.startswith(f"{files_root}/") else ""


def licence_warnings(metadata: Mapping[str, object]) -> list[str]:
    """What is missing or not known about the licence of a card, a sentence each."""
    value = metadata.get("license")
    names = [name for name in (value if isinstance(value, list) else [value]) if name is not None]
    warnings = [
        f"licence {name!r} is not known: take an identifier of spdx.org/licenses, or 'other' with license_name "
        "and license_link"
        for name in names
        if not (isinstance(name, str) and (name.lower() in {*_KNOWN, OTHER, UNKNOWN} or spdx_of(name)))
    ]
    if OTHER in names:
        warnings += [
            f"licence 'other' needs {key}, {why}"
            for key, why in (("license_name", "its name"), ("license_link", "where its text is"))
            if not isinstance(metadata.get(key), str)
        ]
    return warnings
