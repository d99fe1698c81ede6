"""Git's packs as a stream: a header, each object compressed, and the SHA-1 of all. No deltas.

Source: git-scm.com/docs/pack-format.
"""

import hashlib
import zlib
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from jazari.hub.git import ObjectType
from jazari.hub.smart.errors import ContentMissing

LEVEL = 4
BLOCK_BYTES = 256 * 1024
_TYPES: dict[ObjectType, int] = {"commit": 1, "tree": 2, "blob": 3}


class Entry(NamedTuple):
    """One object of a pack; the chunks are its bytes, read when its turn comes."""

    type: ObjectType
    oid: str
    size_bytes: int
    chunks: Iterable[bytes]


def entry_header(kind: ObjectType, size_bytes: int) -> bytes:
    """Type and uncompressed size: four bits of the size in the first byte, seven in each further one."""
    header = bytearray()
    byte, rest = _TYPES[kind] << 4 | size_bytes & 15, size_bytes >> 4
    while rest:
        header.append(byte | 0x80)
        byte, rest = rest & 0x7F, rest >> 7
    header.append(byte)
    return bytes(header)


def write_pack(count: int, entries: Iterable[Entry]) -> Iterator[bytes]:
    """A pack of `count` entries in blocks of about a quarter mebibyte.

    Raises ContentMissing where an entry has other than its `size_bytes`, since nothing after it could be read.
    """
    digest = hashlib.sha1(usedforsecurity=False)
    block = bytearray(b"PACK\0\0\0\2" + count.to_bytes(4))
    for piece in _pieces(entries):
        block += piece
        if len(block) >= BLOCK_BYTES:
            digest.update(block)
            yield bytes(block)
            block.clear()
    digest.update(block)
    yield bytes(block) + digest.digest()


def _pieces(entries: Iterable[Entry]) -> Iterator[bytes]:
    for kind, oid, size_bytes, chunks in entries:
        yield entry_header(kind, size_bytes)
        compressor = zlib.compressobj(LEVEL)
        seen = 0
        for chunk in chunks:
            seen += len(chunk)
            yield compressor.compress(chunk)
        if seen != size_bytes:
            raise ContentMissing(
                f"{kind} {oid} has {seen} bytes here, not {size_bytes}; tell who runs this node to run "
                "`jazari hub verify`",
                oid=oid,
            )
        yield compressor.flush()
