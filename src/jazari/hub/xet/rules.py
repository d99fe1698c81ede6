"""Xet's hashes and byte groups: keyed BLAKE3, the Merkle tree of chunks, text forms (Xet protocol 1.1).

A hash is 32 raw bytes everywhere inside; its text form, with each group of 8 bytes reversed, is for addresses,
JSON and the Merkle tree's own input.
"""

import re
import struct
from collections.abc import Iterable

from blake3 import blake3

from jazari.hub.xet.errors import HashInvalid

HASH_BYTES = 32
ZERO_HASH = bytes(HASH_BYTES)
"""The hash of an empty file, and of an empty list of chunks."""

_DATA_KEY = bytes.fromhex("6697f5775b9550de3135cbaca597181c9de421109beb2b58b4d0b04b93adf229")
_NODE_KEY = bytes.fromhex("017ec5c7a5472996fd946666b48a02e65ddd536f37c76dd2f86352e64a53713f")
_RANGE_KEY = bytes.fromhex("7f1857d6ce56ed66127ff913e7a5c3f3a4cd26d5b5db49e64124987f28fb94c3")

SHARED_CHUNK_ODDS = 1024
"""Clients ask for one chunk hash in so many, and for the first chunk of each file."""

_TEXT = re.compile(r"[0-9a-f]{64}")
_GROUPS = struct.Struct("<4Q")
_LAST_GROUP = struct.Struct("<Q")
_BRANCH_MOST = 9
_BRANCH_ODDS = 4


def hash_text(value: bytes) -> str:
    """A hash's text form: 64 hex digits, each group of 8 bytes reversed."""
    return "{:016x}{:016x}{:016x}{:016x}".format(*_GROUPS.unpack(value))


def parse_hash(text: str) -> bytes:
    """The hash of a text form. Raises HashInvalid."""
    if not _TEXT.fullmatch(text):
        raise HashInvalid(f"{text[:80]!r} is not a Xet hash; write 64 lower-case hex digits")
    return _GROUPS.pack(*(int(text[start : start + 16], 16) for start in range(0, 64, 16)))


def chunk_hash(data: bytes | memoryview) -> bytes:
    """The hash of a chunk's bytes."""
    return blake3(data, key=_DATA_KEY).digest()


def range_hash(hashes: bytes | memoryview) -> bytes:
    """What proves that who names a range of chunks knows them; of their hashes, one after the other."""
    return blake3(hashes, key=_RANGE_KEY).digest()


def keyed_hash(key: bytes, value: bytes) -> bytes:
    """A chunk's hash as an answer about shared chunks hides it."""
    return blake3(value, key=key).digest()


def file_hash(root: bytes, size_bytes: int) -> bytes:
    """The hash of a file, from the Merkle root of its chunks."""
    return blake3(root, key=ZERO_HASH).digest() if size_bytes else ZERO_HASH


def is_shared_chunk(value: bytes) -> bool:
    """Whether clients ask for this chunk when they look for what is already here."""
    return _ends_group(value, SHARED_CHUNK_ODDS)


def _ends_group(value: bytes, odds: int) -> bool:
    return int(_LAST_GROUP.unpack_from(value, 24)[0]) % odds == 0


class Merkle:
    """The Merkle root of any number of chunks, given one by one; holds at most nine nodes of each level."""

    def __init__(self) -> None:
        self._levels: list[list[tuple[bytes, int]]] = [[]]

    def add(self, value: bytes, size_bytes: int) -> None:
        """Give the next chunk: its hash and its size."""
        self._add(0, value, size_bytes)

    def root(self) -> bytes:
        """The root of all that was given; nothing may be given afterwards."""
        depth = 0
        while depth < len(self._levels) - 1 or len(self._levels[depth]) > 1:
            while self._levels[depth]:
                self._close_group(depth)
            depth += 1
        return self._levels[depth][0][0] if self._levels[depth] else ZERO_HASH

    def _add(self, depth: int, value: bytes, size_bytes: int) -> None:
        if depth == len(self._levels):
            self._levels.append([])
        self._levels[depth].append((value, size_bytes))
        # With this many waiting, no node that follows can change where the group ends.
        if len(self._levels[depth]) == _BRANCH_MOST:
            self._close_group(depth)

    def _close_group(self, depth: int) -> None:
        waiting = self._levels[depth]
        length = _group_length(waiting)
        group, self._levels[depth] = waiting[:length], waiting[length:]
        text = "".join(f"{hash_text(value)} : {size}\n" for value, size in group)
        self._add(depth + 1, blake3(text.encode(), key=_NODE_KEY).digest(), sum(size for _, size in group))


def _group_length(waiting: list[tuple[bytes, int]]) -> int:
    most = min(_BRANCH_MOST, len(waiting))
    if most <= 2:
        return most
    ends = (i + 1 for i in range(2, most - 1) if _ends_group(waiting[i][0], _BRANCH_ODDS))
    return next(ends, most)


def merkle_root(chunks: Iterable[tuple[bytes, int]]) -> bytes:
    """The Merkle root of (hash, size in bytes) of chunks, in order."""
    tree = Merkle()
    for value, size_bytes in chunks:
        tree.add(value, size_bytes)
    return tree.root()


def group_bytes(data: bytes) -> bytes:
    """First bytes of every four, then second, third, fourth: what makes numbers compress better."""
    return b"".join(data[start::4] for start in range(4))


def ungroup_bytes(grouped: bytes | memoryview) -> bytes:
    """The inverse of `group_bytes`."""
    data = bytearray(len(grouped))
    quarter, rest = divmod(len(grouped), 4)
    position = 0
    for start in range(4):
        length = quarter + (start < rest)
        data[start::4] = grouped[position : position + length]
        position += length
    return bytes(data)
