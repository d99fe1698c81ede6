"""Which of a log's files to believe when they contradict each other: the signed root decides. Pure.

The hashes above the entries are known twice: computed up from the bundles, and kept in the tiles. A tile is
right when it leads to the signed root; so one changed file can be told from its unchanged neighbours.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import product

from jazari.ledger.errors import DamagedLog
from jazari.ledger.rules import root, root_of
from jazari.ledger.tiles import TILE_WIDTH, Tile, TileReader, levels, tiles_at_level

Hashes = Sequence[bytes]


@dataclass(frozen=True, slots=True)
class Judgement:
    """Which files are wrong.

    `wrong_tiles` gives the position of each wrong tile's first wrong hash, `wrong_leaves` the indices of wrong
    entries, `right` the hashes that tiles by (level, index) should have, where that is known.
    """

    root_found: bool
    wrong_tiles: Mapping[Tile, int] = field(default_factory=dict)
    wrong_leaves: frozenset[int] = frozenset()
    right: Mapping[tuple[int, int], Hashes] = field(default_factory=dict)


def judge(
    size: int, signed_root: bytes, leaves: Sequence[bytes | None], stored: Mapping[Tile, Hashes]
) -> Judgement:
    """Compare leaf hashes computed from the bundles (None: missing) and tiles as stored with the signed root."""
    computed = _computed(size, leaves)
    edges = _edges(size, signed_root, stored, computed)
    right: dict[tuple[int, int], Hashes] = {}
    wrong_tiles: dict[Tile, int] = {}
    for level in reversed(levels(size)):
        for tile in tiles_at_level(size, level):
            kept, up = stored.get(tile), computed.get(tile)
            above = right.get((level + 1, tile.index // TILE_WIDTH))
            if tile.width < TILE_WIDTH:
                believed = edges.get(tile) if edges else None
            elif above is not None:
                parent = above[tile.index % TILE_WIDTH]
                believed = next(
                    (hashes for hashes in (kept, up) if hashes and root_of(hashes) == parent), None
                )
            else:
                believed = None
            if believed is None and kept == up:
                believed = kept
            if believed is not None:
                right[level, tile.index] = believed
            if kept is not None and kept != believed:
                wrong_tiles[tile] = _first_difference(kept, believed or up or ())
    wrong_leaves = frozenset(
        index
        for index, leaf in enumerate(leaves)
        if leaf is not None and not _is_right(leaf, right.get((0, index // TILE_WIDTH)), index % TILE_WIDTH)
    )
    return Judgement(edges is not None, wrong_tiles, wrong_leaves, right)


def _computed(size: int, leaves: Sequence[bytes | None]) -> dict[Tile, Hashes]:
    """The tiles that the entries make, as far as the entries are there."""
    tiles: dict[Tile, Hashes] = {}
    hashes: Sequence[bytes | None] = leaves
    for level in levels(size):
        above: list[bytes | None] = []
        for tile in tiles_at_level(size, level):
            known = [h for h in hashes[tile.first : tile.first + tile.width] if h is not None]
            complete = len(known) == tile.width
            if complete:
                tiles[tile] = known
            if tile.width == TILE_WIDTH:
                above.append(root_of(known) if complete else None)
        hashes = above
    return tiles


def _edges(
    size: int, signed_root: bytes, stored: Mapping[Tile, Hashes], computed: Mapping[Tile, Hashes]
) -> Mapping[Tile, Hashes] | None:
    """The partial tiles, one a level at most, that together lead to the signed root; None where none do.

    All there is to the root of a log are its partial tiles. Each is known twice, so all mixtures are tried: at
    most 256, with eight levels.
    """
    partial = [
        tile
        for level in levels(size)
        for tile in tiles_at_level(size, level, start=(size >> 8 * level) // TILE_WIDTH)
    ]
    for chosen in product((stored, computed), repeat=len(partial)):
        edges = {tile: source[tile] for tile, source in zip(partial, chosen, strict=True) if tile in source}
        if _root_from(size, edges) == signed_root:
            return edges
    return None


def _root_from(size: int, tiles: Mapping[Tile, Hashes]) -> bytes | None:
    try:
        return root(TileReader(size, lambda tile: b"".join(tiles.get(tile, ()))), size)
    except DamagedLog:
        return None


def _first_difference(hashes: Hashes, others: Hashes) -> int:
    for position, (one, other) in enumerate(zip(hashes, others, strict=False)):
        if one != other:
            return position
    return min(len(hashes), len(others))


def _is_right(leaf: bytes, right: Hashes | None, position: int) -> bool:
    return right is not None and position < len(right) and right[position] == leaf
