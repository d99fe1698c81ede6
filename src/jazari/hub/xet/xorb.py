"""Xorbs: chunks packed one after the other (Xet protocol 1.1, xorb format), read as they come and checked."""

import struct
import sys
from array import array
from collections.abc import Callable, Iterable, Iterator

import lz4.frame

from jazari.core import ObjectDamaged
from jazari.hub.xet.errors import BodyTooLarge, XorbInvalid
from jazari.hub.xet.records import Buffer, XorbIndex
from jazari.hub.xet.rules import (
    HASH_BYTES,
    Merkle,
    chunk_hash,
    group_bytes,
    hash_text,
    merkle_root,
    ungroup_bytes,
)

HEADER_BYTES = 8
CHUNK_LIMIT_BYTES = 131_072
PACKED_LIMIT_BYTES = 262_144
RAW_LIMIT_BYTES = 64 << 20
CHUNKS_LIMIT = 8192
BODY_LIMIT_BYTES = RAW_LIMIT_BYTES + HEADER_BYTES * CHUNKS_LIMIT
"""Clients fill a xorb to 64 MiB of chunks; headers come on top."""

_STORED, _LZ4, _GROUPED_LZ4 = 0, 1, 2
_FOOTER = b"XETBLOB"
_FOOTER_HASHES = b"XBLBHSH"
_FOOTER_BOUNDS = b"XBLBBND"
_FOOTER_FIXED = 92
_FOOTER_PER_CHUNK = HASH_BYTES + 8
_NONCE_BYTES = 16
_U32 = struct.Struct("<I")


def read_xorb(blocks: Iterable[bytes], expected: bytes | None, keep: Callable[[Buffer], object]) -> XorbIndex:
    """Check a xorb that comes in blocks of any size, in memory for one block and one chunk.

    `keep` is given its chunk records, without the footer that some clients send. Raises XorbInvalid for any
    byte that is not as it should be, BodyTooLarge past the limits; what was kept is then worth nothing.
    """
    source = _Source(blocks)
    tree = Merkle()
    hashes = bytearray()
    ends, raw_ends = array("I"), array("I")
    end = raw_end = 0
    while header := source.take(HEADER_BYTES):
        if header.startswith(_FOOTER):
            break
        length, scheme, raw_length = _header(header)
        record = source.exactly(length, "a chunk")
        value = chunk_hash(data := _unpacked(record, scheme, raw_length))
        tree.add(value, raw_length)
        hashes += value
        end, raw_end = end + HEADER_BYTES + length, raw_end + len(data)
        ends.append(end)
        raw_ends.append(raw_end)
        if len(ends) > CHUNKS_LIMIT or raw_end > RAW_LIMIT_BYTES:
            raise BodyTooLarge(
                f"a xorb holds at most {CHUNKS_LIMIT} chunks and {RAW_LIMIT_BYTES} bytes unpacked",
                limit_bytes=RAW_LIMIT_BYTES,
            )
        keep(header)
        keep(record)
    if not ends:
        raise XorbInvalid("a xorb without chunks; send at least one")
    index = XorbIndex(tree.root(), bytes(hashes), ends, raw_ends)
    if expected is not None and index.hash != expected:
        raise XorbInvalid(f"the chunks have the hash {hash_text(index.hash)}, not {hash_text(expected)}")
    if header:
        _check_footer(header, source, index)
    return index


def _header(header: bytes) -> tuple[int, int, int]:
    """(packed length, scheme, unpacked length) of a chunk. Raises XorbInvalid."""
    if len(header) != HEADER_BYTES:
        raise XorbInvalid("the xorb ends in the middle of a chunk's header")
    length, raw_length = int.from_bytes(header[1:4], "little"), int.from_bytes(header[5:8], "little")
    if header[0] != 0:
        raise XorbInvalid(f"a chunk of version {header[0]}; only 0 is known")
    if header[4] not in (_STORED, _LZ4, _GROUPED_LZ4):
        raise XorbInvalid(f"a chunk packed by scheme {header[4]}; only 0, 1 and 2 are known")
    if not 0 < raw_length <= CHUNK_LIMIT_BYTES or not 0 < length <= PACKED_LIMIT_BYTES:
        raise XorbInvalid(
            f"a chunk of {length} bytes, {raw_length} unpacked; at most {PACKED_LIMIT_BYTES} and "
            f"{CHUNK_LIMIT_BYTES} are taken, at least 1"
        )
    return length, header[4], raw_length


def _unpacked(record: Buffer, scheme: int, raw_length: int) -> Buffer:
    """A chunk's bytes, never more than announced. Raises XorbInvalid."""
    data: Buffer = record if scheme == _STORED else _unlz4(record, raw_length)
    if len(data) != raw_length:
        raise XorbInvalid(f"a chunk unpacks to another length than the {raw_length} bytes announced")
    return ungroup_bytes(data) if scheme == _GROUPED_LZ4 else data


def _unlz4(record: Buffer, raw_length: int) -> bytes:
    frame = lz4.frame.LZ4FrameDecompressor()
    try:
        data = bytes(frame.decompress(record, max_length=raw_length + 1))
    except RuntimeError as error:
        raise XorbInvalid("a chunk is no LZ4 frame") from error
    if not frame.eof or frame.unused_data:
        raise XorbInvalid("a chunk's LZ4 frame is longer or shorter than the chunk")
    return data


def _check_footer(start: bytes, source: "_Source", index: XorbIndex) -> None:
    wanted = footer(index)
    given = start + source.exactly(len(wanted) - len(start), "the footer")
    if source.take(1):
        raise XorbInvalid("bytes follow the xorb's footer")
    # The nonce may be anything; everything else follows from the chunks.
    nonce = len(wanted) - _U32.size
    if given[: nonce - _NONCE_BYTES] + given[nonce:] != wanted[: nonce - _NONCE_BYTES] + wanted[nonce:]:
        raise XorbInvalid("the xorb's footer is not what its chunks say; send it without a footer")


def footer(index: XorbIndex) -> bytes:
    """What follows the chunks of a xorb that is kept, so that its index is one read from the end."""
    count = _U32.pack(len(index))
    bounds = b"".join((_FOOTER_BOUNDS, b"\x01", count, _little(index.ends), _little(index.raw_ends)))
    hashes = b"".join((_FOOTER_HASHES, b"\x00", count, index.hashes))
    tail = len(count) + 2 * _U32.size + _NONCE_BYTES
    from_bounds = len(bounds) + tail
    info = b"".join(
        (
            _FOOTER, b"\x01", index.hash, hashes, bounds, count,
            _U32.pack(len(hashes) + from_bounds), _U32.pack(from_bounds), bytes(_NONCE_BYTES),
        )
    )  # fmt: skip
    return info + _U32.pack(len(info))


def footer_bytes(chunks: int) -> int:
    """The length of the footer of so many chunks."""
    return _FOOTER_FIXED + _FOOTER_PER_CHUNK * chunks + _U32.size


def read_footer(data: bytes, chunks: int) -> XorbIndex:
    """The index in a footer that was kept. Raises ObjectDamaged for one that `footer` did not write."""
    hashes_at = len(_FOOTER) + 1 + HASH_BYTES + len(_FOOTER_HASHES) + 1 + _U32.size
    bounds_at = hashes_at + chunks * HASH_BYTES + len(_FOOTER_BOUNDS) + 1 + _U32.size
    raw_at, end = bounds_at + 4 * chunks, bounds_at + 8 * chunks
    value = data[len(_FOOTER) + 1 :][:HASH_BYTES]
    index = XorbIndex(
        value,
        data[hashes_at : hashes_at + chunks * HASH_BYTES],
        _numbers(data[bounds_at:raw_at]),
        _numbers(data[raw_at:end]),
    )
    # The root binds the hashes and sizes; a record that lies elsewhere than `ends` says fails its own hash.
    whole = len(data) == footer_bytes(chunks) and chunks > 0
    if not whole or footer(index) != data or merkle_root(map(index.chunk, range(chunks))) != value:
        raise ObjectDamaged("the index of a xorb is damaged; check the disk and run `jazari hub verify`")
    return index


def unpack_records(data: Buffer, index: XorbIndex, start: int, end: int) -> Iterator[Buffer]:
    """The chunks `start` to `end` (exclusive) in `data`, the part of the body that holds exactly them.

    Every one is checked by its hash. Raises ObjectDamaged.
    """
    view = memoryview(data)
    origin = index.offset(start)
    for number in range(start, end):
        record = view[index.offset(number) - origin : index.ends[number] - origin]
        wanted, size = index.chunk(number)
        try:
            length, scheme, raw_length = _header(bytes(record[:HEADER_BYTES]))
            chunk = _unpacked(record[HEADER_BYTES:], scheme, raw_length)
        except XorbInvalid:
            chunk = b""
        if len(chunk) != size or length != len(record) - HEADER_BYTES or chunk_hash(chunk) != wanted:
            raise ObjectDamaged(
                f"chunk {number} of xorb {hash_text(index.hash)} is damaged; nothing of it was sent",
                xorb=hash_text(index.hash),
                chunk=number,
            )
        yield chunk


def pack_chunk(data: bytes) -> bytes:
    """A chunk as a record: header and bytes, packed where that makes them fewer."""
    tried: tuple[tuple[int, bytes], ...] = (
        (_STORED, data),
        (_LZ4, lz4.frame.compress(data)),
        (_GROUPED_LZ4, lz4.frame.compress(group_bytes(data))),
    )
    scheme, packed = min(tried, key=lambda pair: len(pair[1]))
    return (
        bytes(1)
        + len(packed).to_bytes(3, "little")
        + bytes([scheme])
        + len(data).to_bytes(3, "little")
        + packed
    )


def _little(numbers: "array[int]") -> bytes:
    if sys.byteorder == "big":
        numbers = array("I", numbers)
        numbers.byteswap()
    return numbers.tobytes()


def _numbers(data: bytes) -> "array[int]":
    numbers = array("I")
    numbers.frombytes(data[: len(data) // 4 * 4])
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers


class _Source:
    """Blocks, taken in pieces of exact length."""

    def __init__(self, blocks: Iterable[bytes]) -> None:
        self._blocks = iter(blocks)
        self._block = b""
        self._position = 0

    def take(self, length: int) -> bytes:
        """The next `length` bytes, or what is left of them."""
        parts = []
        missing = length
        while missing:
            if self._position == len(self._block):
                block = next(self._blocks, None)
                if block is None:
                    break
                self._position, self._block = 0, block
            part = self._block[self._position : self._position + missing]
            self._position += len(part)
            missing -= len(part)
            parts.append(part)
        return b"".join(parts)

    def exactly(self, length: int, what: str) -> bytes:
        """The next `length` bytes. Raises XorbInvalid where fewer are left."""
        data = self.take(length)
        if len(data) != length:
            raise XorbInvalid(f"the xorb ends in the middle of {what}")
        return data
