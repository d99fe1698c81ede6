import hashlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jazari.ledger.errors import DamagedLog
from jazari.ledger.rules import consistency_proof, inclusion_proof, leaf_hash, root, root_of
from jazari.ledger.tiles import (
    BUNDLE,
    Tile,
    TileReader,
    decode_bundle,
    encode_bundle,
    levels,
    parse_tile_path,
    split_hashes,
    tile_at,
    tiles_at_level,
)
from tests.ledger.naive import path, proof

ENTRIES = [f"entry-{i}\n".encode() for i in range(70_000)]
LEAVES = [leaf_hash(entry) for entry in ENTRIES]


def tiles_of(size: int) -> dict[Tile, bytes]:
    hashes, tiles = LEAVES[:size], {}
    for level in levels(size):
        for tile in tiles_at_level(size, level):
            tiles[tile] = b"".join(hashes[tile.first : tile.first + tile.width])
        hashes = [root_of(hashes[i : i + 256]) for i in range(0, len(hashes) - 255, 256)]
    return tiles


def digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


LARGE = tiles_of(70_000)


@pytest.mark.parametrize(
    ("tile", "expected"),
    [
        (Tile(0, 5), "tile/0/005"),
        (Tile(0, 1234067), "tile/0/x001/x234/067"),
        (Tile(3, 1000, 17), "tile/3/x001/000.p/17"),
        (Tile(BUNDLE, 0, 5), "tile/entries/000.p/5"),
    ],
)
def test_paths(tile: Tile, expected: str) -> None:
    assert tile.path == expected
    assert parse_tile_path(expected) == tile


@given(st.integers(-1, 63), st.integers(0, 10**12), st.integers(1, 256))
def test_every_path_reads_back(level: int, index: int, width: int) -> None:
    tile = Tile(level, index, width)
    assert parse_tile_path(tile.path) == tile


@pytest.mark.parametrize(
    "text",
    [
        "tile/0/0",
        "tile/00/000",
        "tile/64/000",
        "tile/0/x000/001",
        "tile/0/000.p/0",
        "tile/0/000.p/05",
        "tile/0/000.p/256",
        "tile/0/000.p/300",
        "tile/0/001/002",
        "tile/-1/000",
        "tile/entries/../checkpoint",
        "tile/0/000\n",
        "tile/0/٠٠٠",
        "checkpoint",
        "",
    ],
)
def test_any_other_spelling_is_no_path(text: str) -> None:
    assert parse_tile_path(text) is None


def test_tiles_of_known_logs() -> None:
    def paths(size: int) -> list[str]:
        return [tile.path for level in levels(size) for tile in tiles_at_level(size, level)]

    assert paths(0) == []
    assert paths(1) == ["tile/0/000.p/1"]
    assert paths(256) == ["tile/0/000", "tile/1/000.p/1"]
    assert paths(300) == ["tile/0/000", "tile/0/001.p/44", "tile/1/000.p/1"]
    large = paths(70_000)
    assert len(large) == 277
    assert {"tile/0/273.p/112", "tile/1/000", "tile/1/001.p/17", "tile/2/000.p/1"} < set(large)
    assert len(list(tiles_at_level(70_000, BUNDLE))) == 274
    assert tile_at(300, 0, 2) is None


def test_known_tiles_and_bundles() -> None:
    tiles = tiles_of(300)
    assert digest(tiles[Tile(0, 0)]) == "858ab2e284e18ce99bba049ff748f18e645dfa86e2a8edc400023d6808568cf2"
    assert digest(tiles[Tile(0, 1, 44)]) == "35bf1107bec4ad56634870ff66dc1d187e5702f1441d56069ca01c5e079d11ed"
    assert digest(tiles[Tile(1, 0, 1)]) == "b3dbcba73c0f08afdedc3463434288fd389d8e229cc0ca415ca5aae2dc1e631f"
    assert digest(LARGE[Tile(1, 1, 17)]) == "acd4612215cf2af134d4b4438da1c2118650417d2652aa346750013b6efaa92b"
    assert digest(LARGE[Tile(2, 0, 1)]) == "699a788d2ce6e5caa7521a8a19d055b67648fe374e3619bf852f604af5da0348"
    bundle = encode_bundle(ENTRIES[256:300])
    assert digest(bundle) == "ca8da3390c989ff6a9f4c06a98ca8adf0fb5bc32def7d8219cde16a8cd88f469"


@given(st.lists(st.binary(max_size=300), max_size=256), st.binary(max_size=1))
def test_bundles_read_back(entries: list[bytes], rest: bytes) -> None:
    assert decode_bundle(encode_bundle(entries) + rest) == (entries, rest)


@given(st.binary(max_size=600))
def test_any_bytes_decode_to_entries_and_a_rest(data: bytes) -> None:
    entries, rest = decode_bundle(data)
    assert encode_bundle(entries) + rest == data


@settings(max_examples=10)
@given(st.integers(1, 70_000), st.data())
def test_any_root_of_a_large_log_takes_few_tiles(size: int, data: st.DataObject) -> None:
    fetched: list[Tile] = []

    def fetch(tile: Tile) -> bytes:
        fetched.append(tile)
        return LARGE[tile]

    read = TileReader(70_000, fetch)
    assert root(read, size) == root_of(LEAVES[:size])
    index = data.draw(st.integers(0, size - 1))
    inclusion_proof(read, index, size)
    consistency_proof(read, data.draw(st.integers(0, size)), size)
    assert len(fetched) == len(set(fetched)) <= 12


@given(st.integers(1, 700), st.data())
def test_proofs_from_tiles_are_those_of_the_rfc(size: int, data: st.DataObject) -> None:
    index = data.draw(st.integers(0, size - 1))
    old = data.draw(st.integers(0, size))
    read = TileReader(70_000, LARGE.__getitem__)
    assert inclusion_proof(read, index, size) == path(index, ENTRIES[:size])
    assert consistency_proof(read, old, size) == proof(old, ENTRIES[:size])


def test_a_short_or_absent_tile_is_named() -> None:
    with pytest.raises(DamagedLog, match=r"tile/0/000\.p/5 has 32 bytes where 160 are due"):
        root(TileReader(5, lambda _tile: bytes(32)), 5)
    with pytest.raises(DamagedLog, match="has no node 2 of level 1"):
        root(TileReader(5, lambda _tile: bytes(160)), 6)


def test_hashes_of_a_tile() -> None:
    assert split_hashes(b"a" * 32 + b"b" * 3) == [b"a" * 32, b"b" * 3]
