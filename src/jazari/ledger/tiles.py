"""Tiles and entry bundles of C2SP tlog-tiles: paths, bytes, and proofs of a large log from a few tiles."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from jazari.ledger.errors import DamagedLog
from jazari.ledger.rules import HASH_BYTES, root_of

TILE_WIDTH = 256
MAX_ENTRY_BYTES = 0xFFFF
MAX_BUNDLE_BYTES = TILE_WIDTH * (2 + MAX_ENTRY_BYTES)
BUNDLE = -1
"""The level of an entry bundle, which lies beside the level 0 tile of the same index and width."""

_PATH = re.compile(r"tile/(entries|[0-9]{1,2})/((?:x[0-9]{3}/)*[0-9]{3})(?:\.p/([0-9]{1,3}))?")


@dataclass(frozen=True, slots=True, order=True)
class Tile:
    """One published file of hashes or entries; `width` (1 to 256) counts them, 256 being a full tile."""

    level: int
    index: int
    width: int = TILE_WIDTH

    @property
    def path(self) -> str:
        """Path below the log's prefix: `tile/0/x001/x234/067`, `tile/0/000.p/5`, `tile/entries/000`."""
        digits = f"{self.index:03d}"
        digits = digits.zfill(-(-len(digits) // 3) * 3)
        groups = [digits[i : i + 3] for i in range(0, len(digits), 3)]
        number = "/".join([*("x" + group for group in groups[:-1]), groups[-1]])
        level = "entries" if self.level == BUNDLE else str(self.level)
        return f"tile/{level}/{number}" + ("" if self.width == TILE_WIDTH else f".p/{self.width}")

    @property
    def full(self) -> "Tile":
        """The full tile this one grows into."""
        return Tile(self.level, self.index)

    @property
    def first(self) -> int:
        """Index, at the tile's own level, of its first hash or entry."""
        return self.index * TILE_WIDTH


def parse_tile_path(path: str) -> Tile | None:
    """The tile a path names, or None when it is not exactly the one spelling of a tile's path."""
    match = _PATH.fullmatch(path)
    if match is None:
        return None
    level, number, width = match.groups()
    tile = Tile(
        BUNDLE if level == "entries" else int(level),
        int(number.replace("x", "").replace("/", "")),
        int(width) if width else TILE_WIDTH,
    )
    if tile.level > 63 or not 1 <= tile.width <= TILE_WIDTH or tile.path != path:
        return None
    return tile


def tile_at(size: int, level: int, index: int) -> Tile | None:
    """The tile at a place in a log of `size` entries, as wide as that size makes it, or None."""
    below = size >> (8 * max(level, 0))
    width = min(TILE_WIDTH, below - index * TILE_WIDTH)
    return Tile(level, index, width) if width > 0 else None


def tiles_at_level(size: int, level: int, *, start: int = 0) -> Iterator[Tile]:
    """The tiles (or bundles, level -1) of a log of `size` entries at one level, from tile index `start`."""
    index = start
    while tile := tile_at(size, level, index):
        yield tile
        index += 1


def levels(size: int) -> range:
    """The levels that have tiles in a log of `size` entries, lowest first."""
    return range((size.bit_length() + 7) // 8)


def encode_bundle(entries: Iterable[bytes]) -> bytes:
    """Entries one after another, each after its length as 16 bits big-endian."""
    return b"".join(len(entry).to_bytes(2, "big") + entry for entry in entries)


def decode_bundle(data: bytes) -> tuple[list[bytes], bytes]:
    """The entries of a bundle, and the bytes left over at the end, which in a sound bundle are none."""
    entries: list[bytes] = []
    position = 0
    while position + 2 <= len(data):
        end = position + 2 + int.from_bytes(data[position : position + 2], "big")
        if end > len(data):
            break
        entries.append(data[position + 2 : end])
        position = end
    return entries, data[position:]


def split_hashes(data: bytes) -> list[bytes]:
    """The hashes of a tile; a last piece shorter than 32 bytes is kept as it is, for the caller to refuse."""
    return [data[i : i + HASH_BYTES] for i in range(0, len(data), HASH_BYTES)]


class TileReader:
    """Reads any complete subtree of a log of `size` entries from its tiles, fetching each once.

    A `rules.ReadNode`: roots and proofs of n entries need O(log n) tiles. `fetch` is asked for the tile as
    wide as `size` makes it and may answer with more (the full tile standing in for a partial one).
    """

    def __init__(self, size: int, fetch: Callable[[Tile], bytes]) -> None:
        self.size = size
        self._fetch = fetch
        self._hashes: dict[tuple[int, int], Sequence[bytes]] = {}

    def __call__(self, level: int, index: int) -> bytes:
        """Root of the complete subtree; raises DamagedLog where the tile is missing or too short."""
        tile_level, height = divmod(level, 8)
        tile_index, first = divmod(index << height, TILE_WIDTH)
        hashes = self._tile(tile_level, tile_index)[first : first + (1 << height)]
        if len(hashes) < 1 << height:
            path = Tile(tile_level, tile_index).path
            raise DamagedLog(f"{path} has no node {index} of level {level}", file=path)
        return root_of(hashes)

    def _tile(self, level: int, index: int) -> Sequence[bytes]:
        if (level, index) not in self._hashes:
            tile = tile_at(self.size, level, index)
            if tile is None:
                return ()
            data = self._fetch(tile)
            if len(data) < tile.width * HASH_BYTES:
                raise DamagedLog(
                    f"{tile.path} has {len(data)} bytes where {tile.width * HASH_BYTES} are due",
                    file=tile.path,
                )
            self._hashes[level, index] = split_hashes(data[: tile.width * HASH_BYTES])
        return self._hashes[level, index]
