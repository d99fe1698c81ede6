"""Checking a whole published log without trusting who publishes it: signature, hashes, entries."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from itertools import pairwise
from pathlib import Path

from jazari.core import Store
from jazari.ledger.errors import BadSignature, InvalidEntry, InvalidNote, UnreadableLog
from jazari.ledger.notes import MAX_NOTE_BYTES, Checkpoint, VerifierKey, open_checkpoint, parse_key
from jazari.ledger.records import (
    Entry,
    Kind,
    Problem,
    VerifyReport,
    decode_body,
    decode_entry,
    entry_ref,
)
from jazari.ledger.rules import HASH_BYTES, leaf_hash
from jazari.ledger.sources import Source, open_source
from jazari.ledger.tiles import (
    BUNDLE,
    MAX_BUNDLE_BYTES,
    TILE_WIDTH,
    Tile,
    decode_bundle,
    levels,
    parse_tile_path,
    split_hashes,
    tiles_at_level,
)
from jazari.ledger.trust import Hashes, Judgement, judge

Progress = Callable[[int, int, str], None]
"""Told how far a check is: done, total, what is being looked at."""

Also = Callable[[Sequence[Entry]], Iterable[Problem]]
"""A further check over the decoded entries, such as the recomputation of published figures."""

MAX_KEY_BYTES = 1000


def silent(done: int, total: int, message: str) -> None:
    """Progress that nobody watches."""


def verify_log(
    source: str | Path | Store,
    *,
    key: str | None = None,
    kinds: Iterable[Kind],
    also: Iterable[Also] = (),
    progress: Progress = silent,
) -> VerifyReport:
    """Check every byte of a published log in a folder, at an http(s) address or in a node's store.

    The checkpoint's signature (by `key`, a vkey; else by the one published beside it), every tile, every bundle,
    the root, and every entry: canonical form, schema of its kind, moments that never go back. Files that belong
    to the log but not to the checkpoint's size, such as older partial tiles, are checked too where they can be
    listed. What is wrong is in the report's problems; raises UnreadableLog only where there is no log to read.
    """
    log = open_source(source)
    problems: list[Problem] = []
    opened = _open(log, key, problems)
    if opened is None:
        return VerifyReport("", 0, b"", key or "", key is not None, tuple(problems))
    checkpoint, verifier = opened
    check = _Check(log, checkpoint, {kind.name: kind for kind in kinds}, progress, problems)
    check.run()
    entries = tuple(check.entries)
    for further in also:
        problems.extend(further(entries))
    return VerifyReport(
        origin=checkpoint.origin,
        size=checkpoint.size,
        root=checkpoint.root,
        key=str(verifier),
        pinned=key is not None,
        problems=tuple(problems),
        kinds=dict(sorted(Counter(entry.kind for entry in entries).items())),
        unknown=dict(sorted(check.unknown.items())),
        unsigned=tuple(check.unsigned),
        entries=entries,
    )


def _open(log: Source, key: str | None, problems: list[Problem]) -> tuple[Checkpoint, VerifierKey] | None:
    """The verified checkpoint and the key that verified it, or None when there is nothing to go by."""
    place = "key"
    try:
        beside = log.read("key", MAX_KEY_BYTES)
        if key is None and beside is None:
            problems.append(Problem(place, "it is missing; get the log's key elsewhere and give it"))
            return None
        published = None if beside is None else parse_key(_line(beside))
        verifier = published if key is None else parse_key(key)
        if verifier is None or (published is not None and published != verifier):
            problems.append(Problem(place, "it is not the key that was given"))
            return None
        place = "checkpoint"
        return open_checkpoint(log.read(place, MAX_NOTE_BYTES) or b"", verifier), verifier
    except (InvalidNote, BadSignature, UnreadableLog) as error:
        problems.append(Problem(place, error.message))
        return None


def _line(data: bytes) -> str:
    text = data.decode(errors="replace")
    if not text.endswith("\n"):
        raise InvalidNote("the key does not end in a line feed")
    return text.removesuffix("\n")


@dataclass
class _Check:
    log: Source
    checkpoint: Checkpoint
    declared: Mapping[str, Kind]
    progress: Progress
    problems: list[Problem]
    entries: list[Entry] = field(default_factory=list)
    unknown: Counter[str] = field(default_factory=Counter)
    unsigned: list[str] = field(default_factory=list)
    _read: set[str] = field(default_factory=set)
    _leaves: list[bytes | None] = field(default_factory=list)
    _moments: list[tuple[int, datetime, str]] = field(default_factory=list)
    _entry_problems: list[Problem] = field(default_factory=list)

    def run(self) -> None:
        size = self.checkpoint.size
        bundles = {tile: path for tile in tiles_at_level(size, BUNDLE) if (path := self._bundle(tile))}
        stored: dict[Tile, Hashes] = {}
        paths: dict[Tile, str] = {}
        for level in levels(size):
            for tile in tiles_at_level(size, level):
                if found := self._needed(tile, TILE_WIDTH * HASH_BYTES):
                    paths[tile], data = found
                    stored[tile] = self._hashes(paths[tile], data)[: tile.width]
        self.progress(size, size, "hashes")
        judgement = judge(size, self.checkpoint.root, self._leaves, stored)
        self._name_wrong_tiles(judgement, paths)
        self._name_wrong_entries(judgement, bundles)
        self._check_other_files(judgement)
        if not judgement.root_found and not self.problems:
            self.problems.append(Problem("checkpoint", "its root is not that of the tiles and bundles"))

    def _needed(self, tile: Tile, limit_bytes: int) -> tuple[str, bytes] | None:
        """Path and bytes of a file that the checkpoint needs; the full one may stand in for a partial one."""
        for path in (tile.path, tile.full.path):
            self._read.add(path)
            try:
                data = self.log.read(path, limit_bytes)
            except UnreadableLog as error:
                self.problems.append(Problem(path, error.message))
                return None
            if data is not None:
                return path, data
        self.problems.append(Problem(tile.path, "it is missing"))
        return None

    def _hashes(self, path: str, data: bytes) -> Hashes:
        tile = parse_tile_path(path)
        if tile is not None and len(data) != tile.width * HASH_BYTES:
            what = f"it has {len(data)} bytes where {tile.width * HASH_BYTES} are due"
            self.problems.append(Problem(path, what))
        return split_hashes(data)

    def _bundle(self, tile: Tile) -> str | None:
        """Read one bundle: leaf hashes for the tree (None where an entry is missing), entries for the report."""
        self.progress(tile.first, self.checkpoint.size, tile.path)
        found = self._needed(tile, MAX_BUNDLE_BYTES)
        datas = self._split(*found)[: tile.width] if found else []
        for offset, data in enumerate(datas):
            self._leaves.append(leaf_hash(data))
            self._entry(found[0] if found else tile.path, tile.first + offset, data)
        self._leaves.extend([None] * (tile.width - len(datas)))
        return found[0] if found else None

    def _split(self, path: str, data: bytes) -> list[bytes]:
        entries, rest = decode_bundle(data)
        tile = parse_tile_path(path)
        if tile is not None and (rest or len(entries) != tile.width):
            what = (
                f"it holds {len(entries)} whole entries and {len(rest)} more bytes, not {tile.width} entries"
            )
            unread = tile.first + len(entries) if len(entries) < tile.width else None
            self.problems.append(Problem(path, what, unread))
        return entries

    def _entry(self, path: str, index: int, data: bytes) -> None:
        try:
            said = decode_entry(data)
            kind = self.declared.get(said.kind)
            body = decode_body(kind, said.body) if kind else None
        except InvalidEntry as error:
            self._entry_problems.append(Problem(path, error.message, index))
            return
        self._moments.append((index, said.at, path))
        if body is None:
            self.unknown[said.kind] += 1
            return
        ref = entry_ref(self.checkpoint.origin, index)
        self.entries.append(Entry(index, said.at, said.kind, said.by, body, ref))

    def _name_wrong_tiles(self, judgement: Judgement, paths: Mapping[Tile, str]) -> None:
        for tile, position in judgement.wrong_tiles.items():
            if tile in paths:
                entry = tile.first + position if tile.level == 0 else None
                what = f"hash {position} of {tile.width} is not the one under the signed root"
                self.problems.append(Problem(paths[tile], what, entry))

    def _name_wrong_entries(self, judgement: Judgement, bundles: Mapping[Tile, str]) -> None:
        wrong: set[int] = set()
        for tile, path in bundles.items():
            here = [i for i in range(tile.first, tile.first + tile.width) if i in judgement.wrong_leaves]
            if here:
                wrong.update(here)
                others = f", nor are {len(here) - 1} after it" if len(here) > 1 else ""
                what = f"it is not the entry under the signed root{others}"
                self.problems.append(Problem(path, what, here[0]))
        # What a changed entry says is nobody's word: naming the change is enough.
        moments = [moment for moment in self._moments if moment[0] not in wrong]
        for (_, before, _), (index, at, path) in pairwise(moments):
            if at < before:
                self._entry_problems.append(
                    Problem(path, "its moment is before that of the entry before", index)
                )
        self.problems.extend(p for p in self._entry_problems if p.entry_index not in wrong)
        self.entries = [entry for entry in self.entries if entry.index not in wrong]

    def _check_other_files(self, judgement: Judgement) -> None:
        """Files that the checkpoint does not need: older partial tiles, or newer ones of a cut publication."""
        for path in self.log.files():
            tile = parse_tile_path(path)
            if tile is None or path in self._read:
                continue
            signed = self.checkpoint.size >> (8 * max(tile.level, 0))
            covered = min(tile.width, signed - tile.first)
            if covered < tile.width:
                self.unsigned.append(path)
            if covered <= 0:
                continue
            limit_bytes = MAX_BUNDLE_BYTES if tile.level == BUNDLE else TILE_WIDTH * HASH_BYTES
            try:
                data = self.log.read(path, limit_bytes) or b""
            except UnreadableLog as error:
                self.problems.append(Problem(path, error.message))
                continue
            if tile.level == BUNDLE:
                hashes: Hashes = [leaf_hash(entry) for entry in self._split(path, data)]
            else:
                hashes = self._hashes(path, data)
            right = judgement.right.get((max(tile.level, 0), tile.index))
            position = next(
                (i for i in range(covered) if right and hashes[i : i + 1] != right[i : i + 1]), None
            )
            if position is not None:
                entry = tile.first + position if tile.level <= 0 else None
                self.problems.append(Problem(path, "it is not what the signed root is over", entry))
