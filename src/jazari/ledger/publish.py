"""Publishing a log: tiles and entry bundles first, made durable, then the signed checkpoint over them."""

import os
from collections.abc import Iterable, Iterator

from sqlalchemy import Connection

from jazari.core import Database, ObjectNotFound, Store
from jazari.ledger.errors import BadSignature, DamagedLog, InconsistentLog, InvalidNote
from jazari.ledger.notes import Checkpoint, Signer, open_checkpoint
from jazari.ledger.rules import HASH_BYTES, leaf_hash, root, root_of
from jazari.ledger.store import Head, read_head, read_leaf_hashes, read_rows, set_signed
from jazari.ledger.tiles import (
    BUNDLE,
    TILE_WIDTH,
    Tile,
    TileReader,
    encode_bundle,
    split_hashes,
    tiles_at_level,
)

PREFIX = "ledger/"
CHECKPOINT = f"{PREFIX}checkpoint"
KEY = f"{PREFIX}key"

Promise = tuple[int, bytes]
"""A size and a root that this log has signed before."""


def publish(database: Database, store: Store, signer: Signer) -> Checkpoint:
    """Publish every committed entry and give the checkpoint; does nothing where it is already so.

    Raises InconsistentLog, signing nothing, when the entries do not extend what was signed before, and
    DamagedLog when kept bytes contradict each other.
    """
    published = read_checkpoint(store, signer)
    with database.reading() as connection:
        head = read_head(connection)
        promises = _promises(published, head)
        if published and (head.size, head.signed_root) == (published.size, published.root):
            return published
        tiles = _new_tiles(connection, store, head.size, promises)
        new = Checkpoint(signer.name, head.size, root(_reader(store, tiles, head.size), head.size))
        written = list(_write(connection, store, tiles, head.size))
    _make_durable(store, written)
    with database.transaction() as connection:
        signed = read_head(connection, lock=True)
        if signed.signed_size > new.size:  # another process published more in the meantime
            return _already_published(store, signer)
        set_signed(connection, new.size, new.root)
        store.put(KEY, f"{signer.key}\n".encode())
        store.put(CHECKPOINT, signer.sign(str(new)).encode())
    _drop_partials(store, tiles, start=max(size for size, _ in promises))
    return new


def read_checkpoint(store: Store, signer: Signer) -> Checkpoint | None:
    """The published checkpoint, or None before the first. Raises DamagedLog when it is not this log's."""
    try:
        return open_checkpoint(store.get(CHECKPOINT), signer.key)
    except ObjectNotFound:
        return None
    except (InvalidNote, BadSignature) as error:
        raise DamagedLog(
            f"{CHECKPOINT} is not a checkpoint of this log ({error.message}); restore it, or remove it to have "
            "it written anew",
            file=CHECKPOINT,
        ) from error


def read_tile(store: Store, tile: Tile) -> bytes:
    """A published tile or bundle; the full one where the partial one is gone. Raises DamagedLog."""
    for path in (tile.path, tile.full.path):
        try:
            return store.get(PREFIX + path)
        except ObjectNotFound:
            continue
    raise DamagedLog(f"{PREFIX}{tile.path} is missing", file=tile.path)


def _promises(published: Checkpoint | None, head: Head) -> list[Promise]:
    """What was signed before, by the file and by the database: either may have been restored from a backup."""
    promises: list[Promise] = [(0, root_of(()))]
    if head.signed_root is not None:
        promises.append((head.signed_size, head.signed_root))
    if published is not None:
        promises.append((published.size, published.root))
    largest = max(size for size, _ in promises)
    if largest > head.size:
        raise InconsistentLog(
            f"a checkpoint of {largest} entries is signed, the database has {head.size}; bring back the newer "
            "database, a log may not lose entries",
            signed_size=largest,
            size=head.size,
        )
    return promises


def _new_tiles(connection: Connection, store: Store, size: int, promises: list[Promise]) -> dict[Tile, bytes]:
    """The tiles that growing to `size` writes, once every promise is seen to hold under them."""
    start = max(promised for promised, _ in promises)
    # The usual way reads the right edge of the published tiles. Where they are damaged or gone, the database
    # has every leaf hash, and the signed roots still decide.
    for first in dict.fromkeys((start, 0)):
        try:
            tiles = _grow(connection, store, first, size)
            read = _reader(store, tiles, size)
            if all(root(read, promised) == signed for promised, signed in promises):
                return tiles
        except DamagedLog:
            if first == 0:
                raise
    raise InconsistentLog(
        f"the {size} entries do not extend the checkpoint of {start} that was signed; nothing was published; "
        "`jazari ledger verify` names the changed entries",
        signed_size=start,
        size=size,
    )


def _grow(connection: Connection, store: Store, start: int, size: int) -> dict[Tile, bytes]:
    """Tiles that are new or wider at `size` than at `start`, from the entries' leaf hashes and the tiles kept."""
    tiles: dict[Tile, bytes] = {}
    level, first = 0, start // TILE_WIDTH
    hashes = read_leaf_hashes(connection, first * TILE_WIDTH, size)
    if len(hashes) != size - first * TILE_WIDTH:
        raise DamagedLog(f"the database lacks entries below {size}", size=size)
    while hashes:
        parents: list[bytes] = []
        for offset in range(0, len(hashes), TILE_WIDTH):
            chunk = hashes[offset : offset + TILE_WIDTH]
            tiles[Tile(level, first + offset // TILE_WIDTH, len(chunk))] = b"".join(chunk)
            if len(chunk) == TILE_WIDTH:
                parents.append(root_of(chunk))
        if not parents:
            break
        level, (first, width) = level + 1, divmod(first, TILE_WIDTH)
        kept = b""
        if width:
            edge = Tile(level, first, width)
            kept = read_tile(store, edge)[: width * HASH_BYTES]
            if len(kept) < width * HASH_BYTES:
                raise DamagedLog(f"{edge.path} is cut short", file=edge.path)
        hashes = split_hashes(kept) + parents
    return tiles


def _reader(store: Store, tiles: dict[Tile, bytes], size: int) -> TileReader:
    return TileReader(size, lambda tile: tiles[tile] if tile in tiles else read_tile(store, tile))


def _write(connection: Connection, store: Store, tiles: dict[Tile, bytes], size: int) -> Iterator[str]:
    """Write tiles, and the bundles beside those of level 0; yields each path written."""
    leaf_tiles = sorted(tile.index for tile in tiles if tile.level == 0)
    for bundle in tiles_at_level(size, BUNDLE, start=leaf_tiles[0]) if leaf_tiles else ():
        rows = read_rows(connection, bundle.first, bundle.first + bundle.width)
        for row in rows:
            if leaf_hash(row.data) != row.leaf_hash:
                raise DamagedLog(
                    f"entry {row.index} in the database is not the one that was appended; nothing was signed",
                    index=row.index,
                )
        store.put(PREFIX + bundle.path, encode_bundle(row.data for row in rows))
        yield PREFIX + bundle.path
    for tile, data in tiles.items():
        store.put(PREFIX + tile.path, data)
        yield PREFIX + tile.path


def _make_durable(store: Store, paths: Iterable[str]) -> None:
    """Have a local disk keep the files and their names; a bucket keeps what it has acknowledged."""
    local = [path for path in map(store.local_path, paths) if path is not None]
    for path in [*local, *{path.parent for path in local}]:
        descriptor = os.open(path, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _already_published(store: Store, signer: Signer) -> Checkpoint:
    published = read_checkpoint(store, signer)
    if published is None:
        raise DamagedLog(f"{CHECKPOINT} was removed while it was being published", file=CHECKPOINT)
    return published


def _drop_partials(store: Store, tiles: dict[Tile, bytes], *, start: int) -> None:
    """Delete the partial tiles and bundles that were still growing at `start` and are full now."""
    for tile in tiles:
        if tile.width == TILE_WIDTH and tile.index == start >> (8 * (tile.level + 1)):
            grown = [tile, Tile(BUNDLE, tile.index)] if tile.level == 0 else [tile]
            for full in grown:
                for path, _ in list(store.list(f"{PREFIX}{full.path}.p")):
                    store.delete(path)
