"""Lines that many documents repeat: menus, notices, signatures; struck out of all of them."""

import tempfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import BinaryIO

import numpy as np
import numpy.typing as npt

from jazari.factory.duplicates.forms import Folded, batches, fold
from jazari.factory.duplicates.lookup import among
from jazari.factory.duplicates.sketches import hashes

_SORTED_AT_ONCE = 1 << 24  # hashes, 128 MiB
_READ_AT_ONCE = 1 << 20  # hashes

Hashes = npt.NDArray[np.uint64]


@dataclass(frozen=True)
class RepeatedLines:
    """The lines that documents repeat, known by the hashes of their normal forms alone."""

    known: Hashes
    least_characters: int

    def strike(self, texts: Sequence[str]) -> list[tuple[str, int]]:
        """Each text without its repeated lines, and how many they were; a text without any comes back as it is."""
        lines = [text.split("\n") for text in texts]
        where, found = _hashed([line for own in lines for line in own], self.least_characters)
        struck = set(where[among(found, self.known)].tolist())
        result: list[tuple[str, int]] = []
        start = 0
        for text, own in zip(texts, lines, strict=True):
            left = [line for place, line in enumerate(own, start) if place not in struck]
            result.append((text if len(left) == len(own) else "\n".join(left), len(own) - len(left)))
            start += len(own)
        return result


def repeated_lines(
    documents: Iterable[Sequence[str]], least_characters: int, least_documents: int
) -> RepeatedLines:
    """The lines of at least `least_characters` in normal form that occur in at least `least_documents` texts.

    `documents` are batches of texts, each text one document: give a document once. A line counts once a document.
    Memory is bounded: the hashes of lines (8 bytes each) wait in a temporary file and are counted range by range.
    """
    with tempfile.TemporaryFile() as spilt:
        total = 0
        for texts in documents:
            lines = [text.split("\n") for text in texts]
            where, found = _hashed([line for own in lines for line in own], least_characters)
            documents_of = np.repeat(np.arange(len(lines)), [len(own) for own in lines])[where]
            order = np.lexsort((found, documents_of))
            found, documents_of = found[order], documents_of[order]
            again = (np.diff(found, prepend=0) == 0) & (np.diff(documents_of, prepend=-1) == 0)
            spilt.write(found[~again].tobytes())
            total += int(np.count_nonzero(~again))
        parts = -(-total // _SORTED_AT_ONCE)
        known = [_frequent(_part(spilt, part, parts), least_documents) for part in range(parts)]
    return RepeatedLines(np.concatenate([np.zeros(0, dtype=np.uint64), *known]), least_characters)


def _hashed(lines: Sequence[str], least_characters: int) -> tuple[npt.NDArray[np.int64], Hashes]:
    """Which lines are long enough, and the hashes of their normal forms."""
    places, found = [np.zeros(0, dtype=np.int64)], [np.zeros(0, dtype=np.uint64)]
    for start, end in batches(lines):
        folded = fold(lines[start:end])
        long = np.flatnonzero(folded.ends - folded.starts >= max(least_characters, 1))
        places.append(start + long)
        found.append(hashes(Folded(folded.codes, folded.starts[long], folded.ends[long])))
    return np.concatenate(places), np.concatenate(found)


def _part(spilt: BinaryIO, part: int, parts: int) -> Hashes:
    """The hashes of a range of all, the ranges being equal and in order."""
    spilt.seek(0)
    found = []
    while block := spilt.read(_READ_AT_ONCE * 8):
        read = np.frombuffer(block, dtype=np.uint64)
        found.append(read[(read >> np.uint64(32)) * np.uint64(parts) >> np.uint64(32) == part])
    return np.concatenate(found)


def _frequent(found: Hashes, least: int) -> Hashes:
    """The hashes that occur at least so often, sorted."""
    values, counts = np.unique(found, return_counts=True)
    return values[counts >= least]
