"""What Xet speaks of: terms of a file, the chunks of a xorb, what a token opens."""

from array import array
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from sqlalchemy import Connection, Select

from jazari.hub.xet.rules import HASH_BYTES, hash_text

Buffer = bytes | memoryview


@dataclass(frozen=True, slots=True)
class Term:
    """A part of a file: chunks `start` to `end` (exclusive) of a xorb, `size_bytes` when unpacked."""

    xorb: bytes
    start: int
    end: int
    size_bytes: int


@dataclass(frozen=True, slots=True)
class XorbIndex:
    """Where each chunk of a xorb lies: `hashes` one after the other; `ends` in the body, headers included;
    `raw_ends` when unpacked.
    """

    hash: bytes
    hashes: bytes
    ends: "array[int]"
    raw_ends: "array[int]"

    def __len__(self) -> int:
        return len(self.ends)

    @property
    def size_bytes(self) -> int:
        """The body's bytes."""
        return self.ends[-1]

    @property
    def raw_bytes(self) -> int:
        """The bytes of all chunks, unpacked."""
        return self.raw_ends[-1]

    def chunk(self, number: int) -> tuple[bytes, int]:
        """(hash, size unpacked) of a chunk."""
        return self.hashes_of(number, number + 1), self.raw_size(number, number + 1)

    def hashes_of(self, start: int, end: int) -> bytes:
        """The hashes of chunks `start` to `end` (exclusive), one after the other."""
        return self.hashes[start * HASH_BYTES : end * HASH_BYTES]

    def raw_size(self, start: int, end: int) -> int:
        """The unpacked bytes of chunks `start` to `end` (exclusive)."""
        return self.raw_start(end) - self.raw_start(start)

    def raw_start(self, number: int) -> int:
        """Where a chunk begins when all are unpacked."""
        return self.raw_ends[number - 1] if number else 0

    def offset(self, number: int) -> int:
        """Where a chunk's header begins in the body."""
        return self.ends[number - 1] if number else 0

    def chunk_at(self, raw_offset: int) -> int:
        """The chunk that holds an unpacked byte."""
        return bisect_right(self.raw_ends, raw_offset)

    def chunk_after(self, offset: int) -> int:
        """The chunk that holds a byte of the body."""
        return bisect_right(self.ends, offset)


@dataclass(frozen=True, slots=True)
class XetFile:
    """A file kept as terms; `sha256` in hex is its name on every other road."""

    hash: bytes
    sha256: str
    size_bytes: int
    terms: bytes

    @property
    def text(self) -> str:
        """The hash as addresses and JSON write it."""
        return hash_text(self.hash)


@dataclass(frozen=True, slots=True)
class Access:
    """What a Xet token opens: one repository's files, and its organisation's shared chunks."""

    repository: int
    organisation: str
    kind: str
    name: str
    write: bool
    expires: int


class Holdings(Protocol):
    """Which files belong to which repositories, as the room that knows repositories says it."""

    def hold(self, connection: Connection, repository: int, sizes: Mapping[str, int]) -> None:
        """Make files (size in bytes by SHA-256) the repository's; takes its locks before any other's."""
        ...

    def holds(self, connection: Connection, repository: int, sha256: str) -> bool:
        """Whether a SHA-256 is the repository's."""
        ...

    def shared_with(self, organisation: str) -> Select[str]:
        """The SHA-256 of files that this organisation may know of: public ones, and its own."""
        ...
