"""The files of an index: immutable segments named by their checksum, written whole or not at all.

A segment holds, for n documents, in little-endian numbers: `JAZARIX1`, n and the size of the ids (8 bytes each); 16
columns of n words of 64 bits (the sketch, then the hash of the id); n + 1 offsets of 64 bits into the ids; for each
column the order that sorts it, n numbers of 32 bits; the ids in UTF-8, one after another. That is 200 bytes a document
and its id. No text is in it.
"""

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import numpy as np
import numpy.typing as npt

from jazari.core import StorageFull
from jazari.factory.duplicates.errors import IndexDamaged
from jazari.factory.duplicates.lookup import Keys, Places, among
from jazari.factory.duplicates.sketches import WORDS, Sketches

SUFFIX = ".segment"
DRAFT = ".draft"
ID_HASH = WORDS
_COLUMNS = WORDS + 1
_MAGIC = b"JAZARIX1"  # 1: the version of the layout and of what a sketch is
_BLOCK_BYTES = 1 << 20
_NOTHING = np.zeros(0, dtype=np.uint8)


@dataclass(frozen=True)
class Rows:
    """Documents by column: `words` of shape (_COLUMNS, n), and ids as bytes with n + 1 offsets."""

    words: Keys
    offsets: Keys
    ids: npt.NDArray[np.uint8]

    def __len__(self) -> int:
        return len(self.offsets) - 1

    def id_of(self, place: int) -> str:
        """The id of the document at a place."""
        return self.ids[int(self.offsets[place]) : int(self.offsets[place + 1])].tobytes().decode()

    def sketches(self, places: Places) -> Sketches:
        """The sketches of the documents at places."""
        return np.ascontiguousarray(self.words[:WORDS, places].T)

    def without(self, id_hashes: Keys) -> Places | None:
        """The places that stay when the documents with these (sorted) hashes go; None where none of them is here."""
        gone = among(self.words[ID_HASH], id_hashes)
        return np.flatnonzero(~gone) if gone.any() else None


@dataclass(frozen=True)
class Segment(Rows):
    """The rows of a file, mapped into memory; row i of `orders` sorts column i."""

    path: Path
    orders: npt.NDArray[np.uint32]


def id_hashes(ids: Sequence[str]) -> Keys:
    """A hash of 64 bits of each id."""
    from xxhash import xxh3_64_intdigest

    return np.array([xxh3_64_intdigest(name.encode()) for name in ids], dtype=np.uint64)


def rows_of(ids: Sequence[str], hashes: Keys, sketches: Sketches) -> Rows:
    """Documents as they go into a segment."""
    encoded = [name.encode() for name in ids]
    offsets = np.cumsum([0, *map(len, encoded)], dtype=np.uint64)
    return Rows(np.vstack([sketches.T, hashes]), offsets, np.frombuffer(b"".join(encoded), dtype=np.uint8))


def read_segment(path: Path) -> Segment:
    """The segment kept at `path`. Raises IndexDamaged where it is missing or its checksum is not its name."""
    try:
        with path.open("rb") as file:
            whole = _checksum(iter(lambda: file.read(_BLOCK_BYTES), b"")) == path.stem
        data = np.asarray(np.memmap(path, dtype=np.uint8, mode="r")) if whole else _NOTHING
    except OSError:
        data = _NOTHING
    if data[: len(_MAGIC)].tobytes() != _MAGIC:
        raise IndexDamaged(
            f"{path} of the duplicates' index is missing or damaged; restore it from a backup, or delete the folder: "
            "the next run builds the index anew",
            path=str(path),
        )
    count, ids_bytes = data[len(_MAGIC) : 24].view(np.uint64).tolist()
    ends = np.cumsum([24, _COLUMNS * count * 8, (count + 1) * 8, _COLUMNS * count * 4, ids_bytes])
    words, offsets, orders, ids = (data[a:b] for a, b in pairwise(ends.tolist()))
    return Segment(
        words.view(np.uint64).reshape(_COLUMNS, count),
        offsets.view(np.uint64),
        ids,
        path,
        orders.view(np.uint32).reshape(_COLUMNS, count),
    )


def write_segment(folder: Path, parts: Sequence[tuple[Rows, Places | None]]) -> Path:
    """Keep the rows of several parts (of each those at the places given, or all) as one segment; its path.

    One column is in memory at a time: 12 bytes a document.
    """
    draft = folder / DRAFT
    name = _checksum(_written(draft, _serialised(parts)))
    path = folder / f"{name}{SUFFIX}"
    _rename(draft, path)
    return path


def write_file(path: Path, content: bytes) -> None:
    """Keep a small file, whole or not at all."""
    draft = path.parent / DRAFT
    for _ in _written(draft, [content]):
        pass
    _rename(draft, path)


def _serialised(parts: Sequence[tuple[Rows, Places | None]]) -> Iterator[bytes]:
    counts = [len(rows) if places is None else len(places) for rows, places in parts]
    chosen = [(rows, slice(None) if places is None else places) for rows, places in parts]
    sizes = np.concatenate([np.diff(rows.offsets)[where] for rows, where in chosen])
    offsets = np.concatenate([np.zeros(1, dtype=np.uint64), np.cumsum(sizes, dtype=np.uint64)])
    yield _MAGIC + np.array([sum(counts), offsets[-1]], dtype=np.uint64).tobytes()
    for column in range(_COLUMNS):
        yield np.concatenate([rows.words[column][where] for rows, where in chosen]).tobytes()
    yield offsets.tobytes()
    for column in range(_COLUMNS):
        keys = np.concatenate([rows.words[column][where] for rows, where in chosen])
        yield np.argsort(keys, kind="stable").astype(np.uint32).tobytes()
    for rows, places in parts:
        if places is None:
            yield rows.ids.tobytes()
        else:
            yield b"".join(rows.id_of(place).encode() for place in places.tolist())


def _checksum(blocks: Iterable[bytes]) -> str:
    from xxhash import xxh3_128

    checksum = xxh3_128()
    for block in blocks:
        checksum.update(block)
    return checksum.hexdigest()


def _written(path: Path, blocks: Iterable[bytes]) -> Iterator[bytes]:
    """Write blocks to a file and onto the disk, handing each on. Raises StorageFull where the folder takes no more."""
    try:
        with path.open("wb") as file:
            for block in blocks:
                file.write(block)
                yield block
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        path.unlink(missing_ok=True)
        raise StorageFull(
            f"the duplicates' index cannot be written at {path.parent} ({error.strerror}); free space there and run "
            "again. The index is as it was",
            path=str(path.parent),
        ) from error


def _rename(draft: Path, path: Path) -> None:
    """Give a written file its name, durably: a crash leaves what was there before or the whole new file."""
    draft.replace(path)
    descriptor = os.open(path.parent, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
