"""Shards: which chunks make which files (Xet protocol 1.1, shard format); read in place, nothing copied.

A shard may be 64 MiB of someone's bytes: every count is checked against what is left before anything is read.
"""

import struct
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from jazari.hub.xet.errors import ShardInvalid
from jazari.hub.xet.records import Buffer, Term, XorbIndex
from jazari.hub.xet.rules import ZERO_HASH, hash_text, is_shared_chunk, keyed_hash, parse_hash

SHARD_LIMIT_BYTES = 64 << 20
RECORD_BYTES = 48
FOOTER_BYTES = 200

_TAG = b"HFRepoMetaData\x00" + bytes.fromhex("556967456a7b815783a5bdd95ccdd14aa9")
_VERSION, _FOOTER_VERSION = 2, 1
_VERIFIED, _HAS_SHA256, _SHARED = 1 << 31, 1 << 30, 1 << 31
_HEADER = struct.Struct("<32sQQ")
_FILE = struct.Struct("<32sIIQ")
_TERM = struct.Struct("<32sIIII")
_XORB = struct.Struct("<32sIIII")
_CHUNK = struct.Struct("<32sIIII")
_HASH = struct.Struct("<32s16x")
_FOOTER = struct.Struct("<9Q32sQQ48x4Q")
_BOOKEND = b"\xff" * 32 + bytes(16)


@dataclass(frozen=True, slots=True)
class ShardFile:
    """One file of a shard: `terms` and `proofs` are its records, `sha256` in hex where it came."""

    hash: bytes
    terms: Buffer
    proofs: Buffer
    sha256: str | None

    def parts(self) -> Iterator[tuple[Term, bytes]]:
        """Each term, and the hash that proves that its sender knows the chunks."""
        proofs = (proof for (proof,) in _HASH.iter_unpack(self.proofs))
        return zip(read_terms(self.terms), proofs, strict=True)


@dataclass(frozen=True, slots=True)
class ShardXorb:
    """One xorb of a shard, as its sender says it is; `chunks` are its records."""

    hash: bytes
    raw_bytes: int
    chunks: Buffer

    def describes(self, index: XorbIndex) -> bool:
        """Whether this is what was kept."""
        if (len(self.chunks) // RECORD_BYTES, self.raw_bytes) != (len(index), index.raw_bytes):
            return False
        said = _CHUNK.iter_unpack(self.chunks)
        return all(
            (value, start, size) == (index.hashes_of(i, i + 1), index.raw_start(i), index.raw_size(i, i + 1))
            for i, (value, start, size, _flags, _) in enumerate(said)
        )


class Shard:
    """A shard's two sections over a buffer. Raises ShardInvalid where they do not fill it exactly."""

    def __init__(self, data: Buffer) -> None:
        self._data = memoryview(data)
        tag, version, footer_size = _HEADER.unpack(self._record(0, "the header"))
        if tag != _TAG or version != _VERSION:
            raise ShardInvalid(f"this is no shard of version {_VERSION}")
        if footer_size:
            raise ShardInvalid(
                "a shard that is sent has no footer; send it without, and 0 as the footer's size"
            )
        self._xorbs_at = _HEADER.size
        for _file, after in self._walk_files():
            self._xorbs_at = after
        self._xorbs_at += RECORD_BYTES
        end = self._xorbs_at
        for _xorb, after in self._walk_xorbs():
            end = after
        if end + RECORD_BYTES != len(self._data):
            raise ShardInvalid(f"{len(self._data) - end - RECORD_BYTES} bytes follow the end of the shard")

    def files(self) -> Iterator[ShardFile]:
        """Every file."""
        return (file for file, _after in self._walk_files())

    def xorbs(self) -> Iterator[ShardXorb]:
        """Every xorb that was sent for these files."""
        return (xorb for xorb, _after in self._walk_xorbs())

    def _walk_files(self) -> Iterator[tuple[ShardFile, int]]:
        position = _HEADER.size
        while (record := self._record(position, "a file")) != _BOOKEND:
            value, flags, count, _ = _FILE.unpack(record)
            terms_at = position + RECORD_BYTES
            if count and not flags & _VERIFIED:
                raise ShardInvalid(f"file {hash_text(value)} comes without verification hashes")
            terms = self._records(terms_at, count, "terms")
            proofs_at = terms_at + len(terms)
            proofs = self._records(proofs_at, count if flags & _VERIFIED else 0, "verification hashes")
            position = proofs_at + len(proofs)
            sha256 = None
            if flags & _HAS_SHA256:
                # In this one field a SHA-256 has its groups reversed, so that its text form is the usual hex.
                (field,) = _HASH.unpack(self._record(position, "a SHA-256"))
                sha256 = hash_text(field) if field != ZERO_HASH else None
                position += RECORD_BYTES
            yield ShardFile(value, terms, proofs, sha256), position

    def _walk_xorbs(self) -> Iterator[tuple[ShardXorb, int]]:
        position = self._xorbs_at
        while (record := self._record(position, "a xorb")) != _BOOKEND:
            value, _flags, count, raw_bytes, _on_disk = _XORB.unpack(record)
            chunks = self._records(position + RECORD_BYTES, count, "chunks")
            position += RECORD_BYTES + len(chunks)
            yield ShardXorb(value, raw_bytes, chunks), position

    def _record(self, position: int, what: str) -> memoryview:
        return self._records(position, 1, what)

    def _records(self, position: int, count: int, what: str) -> memoryview:
        end = position + count * RECORD_BYTES
        if end > len(self._data):
            raise ShardInvalid(f"the shard ends in the middle of {what}")
        return self._data[position:end]


def read_terms(records: Buffer) -> Iterator[Term]:
    """The terms in their records, one after the other."""
    for xorb, _flags, size_bytes, start, end in _TERM.iter_unpack(records):
        yield Term(xorb, start, end, size_bytes)


def write_terms(terms: Iterable[Term]) -> bytes:
    """Terms as records."""
    return b"".join(_TERM.pack(term.xorb, 0, term.size_bytes, term.start, term.end) for term in terms)


def write_shard(
    files: Iterable[tuple[bytes, Sequence[Term], Sequence[bytes], str]], xorbs: Iterable[XorbIndex]
) -> bytes:
    """A shard as clients send it, of (file hash, terms, their proofs, SHA-256 in hex) and the xorbs sent."""
    parts = [_HEADER.pack(_TAG, _VERSION, 0)]
    for value, terms, proofs, sha256 in files:
        parts += [_FILE.pack(value, _VERIFIED | _HAS_SHA256, len(terms), 0), write_terms(terms)]
        parts += [_HASH.pack(proof) for proof in proofs]
        parts.append(_HASH.pack(parse_hash(sha256)))
    parts.append(_BOOKEND)
    for index in xorbs:
        parts += [_XORB.pack(index.hash, 0, len(index), index.raw_bytes, 0), _chunks(index)]
    return b"".join([*parts, _BOOKEND])


def write_answer(indexes: Sequence[XorbIndex], key: bytes, created: int, expires: int) -> bytes:
    """A shard that says which chunks xorbs hold, by hashes keyed with `key`: none can be read from it.

    `created` and `expires` are seconds since 1970.
    """
    head = _HEADER.pack(_TAG, _VERSION, FOOTER_BYTES) + _BOOKEND
    parts = [head]
    for index in indexes:
        parts += [
            _XORB.pack(index.hash, 0, len(index), index.raw_bytes, index.size_bytes),
            _chunks(index, key),
        ]
    body = b"".join([*parts, _BOOKEND])
    end = len(body)
    stored, raw = sum(index.size_bytes for index in indexes), sum(index.raw_bytes for index in indexes)
    # Lookup tables may be left out: none, at the place of the footer.
    places = (_FOOTER_VERSION, _HEADER.size, len(head), end, 0, end, 0, end, 0)
    footer = _FOOTER.pack(*places, key, created, expires, stored, raw, stored, end)
    return body + footer


def _chunks(index: XorbIndex, key: bytes | None = None) -> bytes:
    records = []
    for number in range(len(index)):
        value, size = index.chunk(number)
        shared = _SHARED if key is not None and (number == 0 or is_shared_chunk(value)) else 0
        shown = value if key is None else keyed_hash(key, value)
        records.append(_CHUNK.pack(shown, index.raw_start(number), size, shared, 0))
    return b"".join(records)
