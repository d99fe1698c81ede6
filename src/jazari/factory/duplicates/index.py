"""The index of all documents ever published: what is new is compared with every earlier release."""

import json
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt

from jazari.core import canonical_json
from jazari.factory.duplicates.errors import IndexDamaged
from jazari.factory.duplicates.lookup import Keys, Places, equal_pairs
from jazari.factory.duplicates.segments import (
    DRAFT,
    ID_HASH,
    SUFFIX,
    Rows,
    Segment,
    id_hashes,
    read_segment,
    rows_of,
    write_file,
    write_segment,
)
from jazari.factory.duplicates.sketches import WORDS, Sketches, agreement, sketch

_MANIFEST = "manifest.json"
_LOOKED_UP_AT_ONCE = 1 << 12
_EXACT = 2.0  # above every similarity

_Part = tuple[Rows, Places | None]
"""Rows of which those at the places are meant, or all."""


class Index:
    """A folder of hashes of documents, found again by their text or removed by their id; it holds no text.

    `manifest.json` names the segments that count; it is replaced in one step, so a crash at any moment leaves the index
    before a change or after it. One process at a time: the caller holds the lock. Opening checks every segment's
    checksum (raises IndexDamaged) and deletes what an interrupted change left behind.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir(parents=True, exist_ok=True)
        self._segments = [read_segment(folder / f"{name}{SUFFIX}") for name in self._names()]
        self._sweep()

    def __len__(self) -> int:
        return sum(map(len, self._segments))

    def look(
        self, texts: Sequence[str] | Sketches, share: float, ids: Sequence[str] | None = None
    ) -> list[str | None]:
        """For each text the id of the known document it repeats most closely, the least id of several; or None.

        A document repeats another whose normal form is the same or whose 5-grams are as near as `share` (estimated
        Jaccard). With the texts' own `ids`, a document whose closest is itself, in an earlier release, repeats none.
        """
        sketches = sketch(texts)
        found: list[str | None] = []
        for start in range(0, len(sketches), _LOOKED_UP_AT_ONCE):
            part = sketches[start : start + _LOOKED_UP_AT_ONCE]
            closest = self._closest(part, share)
            own = ids[start : start + len(part)] if ids is not None else [None] * len(part)
            for names, name in zip(closest, own, strict=True):
                found.append(None if not names or name in names else min(names))
        return found

    def add(self, ids: Sequence[str], texts: Sequence[str] | Sketches) -> None:
        """Know these documents from now on. One known under the same id with the same text stays, with another goes."""
        hashes = id_hashes(ids)
        _, last = np.unique(hashes[::-1], return_index=True)
        chosen = len(hashes) - 1 - last  # of an id given twice the last text counts
        rows = rows_of([ids[place] for place in chosen], hashes[chosen], sketch(texts)[chosen])
        rows = self._unknown(rows)
        if len(rows):
            self._replace(rows.words[ID_HASH], rows)

    def remove(self, ids: Sequence[str]) -> int:
        """Forget these documents, so that no byte of the folder speaks of them; how many there were."""
        before = len(self)
        self._replace(np.unique(id_hashes(ids)), None)
        return before - len(self)

    def _closest(self, sketches: Sketches, share: float) -> list[set[str]]:
        """For each sketch the ids of the known documents that are closest to it, and close enough."""
        found = [(segment, *_alike(segment, sketches, share)) for segment in self._segments]
        best = np.zeros(len(sketches))
        for _, queries, _, likeness in found:
            np.maximum.at(best, queries, likeness)
        names: list[set[str]] = [set() for _ in range(len(sketches))]
        for segment, queries, places, likeness in found:
            top = likeness == best[queries]
            for query, place in zip(queries[top].tolist(), places[top].tolist(), strict=True):
                names[query].add(segment.id_of(place))
        return names

    def _unknown(self, rows: Rows) -> Rows:
        """Those of the rows that are not known under the same id with the same sketch."""
        known = np.zeros(len(rows), dtype=bool)
        for segment in self._segments:
            left, right = equal_pairs(rows.words[ID_HASH], segment.words[ID_HASH], segment.orders[ID_HASH])
            known[left] |= (rows.words[:, left] == segment.words[:, right]).all(axis=0)
        if not known.any():
            return rows
        places = np.flatnonzero(~known)
        names = [rows.id_of(place) for place in places.tolist()]
        return rows_of(names, rows.words[ID_HASH, places], rows.sketches(places))

    def _replace(self, gone: Keys, new: Rows | None) -> None:
        """Let the documents with these sorted id hashes go and new ones come, in one step."""
        kept: list[_Part] = [(segment, segment.without(gone)) for segment in self._segments]
        if new is None and all(places is None for _, places in kept):
            return
        if new is not None:
            kept.append((new, None))
        segments = [_segment(self.folder, group) for group in _merged([part for part in kept if _size(part)])]
        names = [segment.path.stem for segment in segments]
        write_file(self.folder / _MANIFEST, canonical_json({"segments": names}))
        self._segments = segments
        self._sweep()

    def _names(self) -> list[str]:
        path = self.folder / _MANIFEST
        if not path.exists():
            return []
        try:
            return [str(name) for name in json.loads(path.read_bytes())["segments"]]
        except (ValueError, KeyError, TypeError) as error:
            raise IndexDamaged(
                f"{path} is damaged; restore it from a backup, or delete the folder: the next run builds the "
                "index anew",
                path=str(path),
            ) from error

    def _sweep(self) -> None:
        """Delete what no manifest names: segments that were replaced, drafts of a change that did not end."""
        counted = {segment.path.name for segment in self._segments} | {_MANIFEST}
        for path in self.folder.iterdir():
            if path.name not in counted and (path.suffix == SUFFIX or path.name == DRAFT):
                path.unlink()


def _alike(
    segment: Segment, sketches: Sketches, share: float
) -> tuple[Places, Places, npt.NDArray[np.float64]]:
    """Pairs of a sketch and a place in the segment that are alike, and how much; _EXACT for the same text."""
    pairs = [
        equal_pairs(sketches[:, word], segment.words[word], segment.orders[word]) for word in range(WORDS)
    ]
    queries, places = (np.concatenate(side) for side in zip(*pairs, strict=True))
    queries, places = np.divmod(np.unique(queries * len(segment) + places), len(segment))
    known = segment.sketches(places)
    likeness = agreement(sketches[queries], known)
    likeness[(sketches[queries] == known).all(axis=1)] = _EXACT
    close = likeness >= share
    return queries[close], places[close], likeness[close]


def _merged(parts: Sequence[_Part]) -> list[list[_Part]]:
    """Neighbours put together until each group has more than twice the documents of the next: few segments in all."""
    groups: list[list[_Part]] = []
    for part in parts:
        group = [part]
        while groups and sum(map(_size, groups[-1])) <= 2 * sum(map(_size, group)):
            group = groups.pop() + group
        groups.append(group)
    return groups


def _size(part: _Part) -> int:
    rows, places = part
    return len(rows) if places is None else len(places)


def _segment(folder: Path, group: list[_Part]) -> Segment:
    """The segment of a group: the one there is where nothing in it changed, or else a new one."""
    rows, places = group[0]
    if len(group) == 1 and places is None and isinstance(rows, Segment):
        return rows
    return read_segment(write_segment(folder, group))
