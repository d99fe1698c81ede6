"""Upkeep's pure decisions: what is needed, what lets data travel farther, what stands in place of content."""

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from jazari.core import Json
from jazari.hub.records import DataClass, RedactionReason, Repository, Residency
from jazari.hub.upkeep.errors import InvalidRedaction
from jazari.trust import DATA_CLASSES, Action, Decision, Destination, TransferLaw, may

RESIDENCIES: tuple[Residency, ...] = ("law", "national", "node")
"""From the freest to the most guarded."""

TOMBSTONE = b"This file was taken out of all revisions.\n"
"""How every tombstone begins."""
LINE_LIMIT_BYTES = 16 << 20

_SHA256 = re.compile(r"(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])")
_REVISION = re.compile(r"(?:dataset|model|space):[A-Za-z0-9][A-Za-z0-9._/-]*@([0-9a-f]{40})(?![0-9a-f])")


def named_in(value: Json) -> tuple[set[str], set[str]]:
    """(SHA-256s of objects, ids of revisions) that JSON data names anywhere in it."""
    hashes: set[str] = set()
    revisions: set[str] = set()
    for text in _texts(value):
        hashes.update(_SHA256.findall(text))
        revisions.update(_REVISION.findall(text))
    return hashes, revisions


def _texts(value: Json) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for item in value:
            yield from _texts(item)
    elif isinstance(value, dict):
        for key, item in value.items():
            yield key
            yield from _texts(item)


def reachable(parents: Mapping[str, str | None], starts: Iterable[str]) -> set[str]:
    """Every revision that is one of `starts` or an ancestor of one; `parents` are all that a repository has."""
    found: set[str] = set()
    for start in starts:
        sha: str | None = start
        while sha is not None and sha in parents and sha not in found:
            found.add(sha)
            sha = parents[sha]
    return found


def travels_farther(before: tuple[DataClass, Residency], after: tuple[DataClass, Residency]) -> bool:
    """Whether data of the class and residency `after` may go somewhere where `before` may not."""
    return DATA_CLASSES.index(after[0]) < DATA_CLASSES.index(before[0]) or RESIDENCIES.index(
        after[1]
    ) < RESIDENCIES.index(before[1])


def may_leave(repository: Repository, destination: Destination, law: TransferLaw) -> Decision:
    """Whether a copy of a repository's data may go to `destination`: by its residency, then by its class."""
    if destination.place != "node" and repository.residency == "node":
        return Decision(False, "residency-node", f"{repository.name} stays on this node")
    if destination.place in ("public", "abroad") and repository.residency == "national":
        return Decision(False, "residency-national", f"{repository.name} stays in the country")
    action: Action = "publish" if destination.place == "public" else "mirror"
    return may(action, repository.data_class, destination, law)


def tombstone(reason: RedactionReason, on: date) -> bytes:
    """What stands in place of a file that was taken out."""
    return TOMBSTONE + f"Reason: {reason}\nDate: {on}\n".encode()


def tombstone_line(reason: RedactionReason, on: date) -> bytes:
    """What stands in place of a line that was taken out."""
    return f"[taken out: {reason}, {on}]".encode()


def without_lines(lines: Iterable[bytes], texts: Iterable[bytes], instead: bytes) -> Iterator[bytes]:
    """The lines, with `instead` in place of each that holds one of `texts`; line ends stay as they are."""
    wanted = tuple(texts)
    for line in lines:
        if any(text in line for text in wanted):
            end = line[len(line.rstrip(b"\r\n")) :]
            yield instead + end
        else:
            yield line


def lines_of(chunks: Iterable[bytes]) -> Iterator[bytes]:
    """Chunks of bytes as lines that keep their ends. Raises InvalidRedaction for what is not text."""
    rest = b""
    for chunk in chunks:
        *whole, rest = (rest + chunk).split(b"\n")
        for line in whole:
            yield line + b"\n"
        if len(rest) > LINE_LIMIT_BYTES:
            raise InvalidRedaction(
                f"the file has a line of more than {LINE_LIMIT_BYTES} bytes, so it is not text; take it out whole"
            )
    if rest:
        yield rest
