"""Xorbs and shards as a client would make them, for the tests."""

import hashlib
from array import array
from collections.abc import Sequence
from dataclasses import dataclass

from jazari.hub.xet.records import Term, XorbIndex
from jazari.hub.xet.rules import chunk_hash, file_hash, merkle_root, range_hash
from jazari.hub.xet.shard import write_shard
from jazari.hub.xet.xorb import pack_chunk


@dataclass(frozen=True)
class Xorb:
    """A xorb's body, and where its chunks lie."""

    body: bytes
    index: XorbIndex


def make_xorb(chunks: Sequence[bytes]) -> Xorb:
    records = [pack_chunk(chunk) for chunk in chunks]
    pairs = [(chunk_hash(chunk), len(chunk)) for chunk in chunks]
    ends, raw_ends = array("I"), array("I")
    for record, chunk in zip(records, chunks, strict=True):
        ends.append((ends[-1] if ends else 0) + len(record))
        raw_ends.append((raw_ends[-1] if raw_ends else 0) + len(chunk))
    hashes = b"".join(value for value, _ in pairs)
    return Xorb(b"".join(records), XorbIndex(merkle_root(pairs), hashes, ends, raw_ends))


@dataclass(frozen=True)
class Made:
    """A file cut into chunks, its xorb, and the shard that says so."""

    data: bytes
    xorb: Xorb
    shard: bytes
    hash: bytes

    @property
    def sha256(self) -> str:
        return hashlib.sha256(self.data).hexdigest()


def make_file(chunks: Sequence[bytes], ranges: Sequence[tuple[int, int]] | None = None) -> Made:
    """A file of these chunks, or of ranges of them (first, last exclusive)."""
    xorb = make_xorb(chunks)
    ranges = [(0, len(chunks))] if ranges is None else ranges
    data = b"".join(chunk for start, end in ranges for chunk in chunks[start:end])
    index = xorb.index
    terms = [Term(index.hash, start, end, index.raw_size(start, end)) for start, end in ranges]
    proofs = [range_hash(index.hashes_of(start, end)) for start, end in ranges]
    pairs = [index.chunk(number) for start, end in ranges for number in range(start, end)]
    value = file_hash(merkle_root(pairs), len(data))
    shard = write_shard([(value, terms, proofs, hashlib.sha256(data).hexdigest())], [index])
    return Made(data, xorb, shard, value)
