import struct
from collections.abc import Iterator
from itertools import pairwise

import lz4.frame
import pytest
from hypothesis import given
from hypothesis import strategies as st

from jazari.core import ObjectDamaged
from jazari.hub.xet.errors import BodyTooLarge, XorbInvalid
from jazari.hub.xet.records import Buffer, XorbIndex
from jazari.hub.xet.rules import parse_hash
from jazari.hub.xet.xorb import (
    CHUNK_LIMIT_BYTES,
    CHUNKS_LIMIT,
    PACKED_LIMIT_BYTES,
    footer,
    footer_bytes,
    pack_chunk,
    read_footer,
    read_xorb,
    unpack_records,
)
from tests.hub.xet.make import make_xorb

CHUNKS = [b"A" * 3000, bytes(range(256)) * 9, struct.pack("<500f", *(i / 7 for i in range(500))), b"x"]
some_chunks = st.lists(st.binary(min_size=1, max_size=300), min_size=1, max_size=12)


def pieces(data: bytes, cuts: list[int]) -> Iterator[bytes]:
    places = [0, *sorted(cut % (len(data) + 1) for cut in cuts), len(data)]
    return (data[start:end] for start, end in pairwise(places))


def read(
    data: bytes, cuts: list[int] | None = None, expected: bytes | None = None
) -> tuple[XorbIndex, bytes]:
    kept: list[Buffer] = []
    index = read_xorb(pieces(data, cuts or []), expected, kept.append)
    return index, b"".join(kept)


def unpacked(body: bytes, index: XorbIndex) -> list[bytes]:
    return [bytes(chunk) for chunk in unpack_records(body, index, 0, len(index))]


def test_one_byte() -> None:
    # As a client sent it.
    index, _ = read(bytes.fromhex("000100000001000041"))
    assert index.hash == parse_hash("e1991bfef4bf36b21f490cd7713535318c405833823eee941ac03118e5350d4d")


@given(some_chunks, st.lists(st.integers(0, 5000), max_size=8))
def test_what_was_packed_comes_back(chunks: list[bytes], cuts: list[int]) -> None:
    made = make_xorb(chunks)
    index, kept = read(made.body, cuts, made.index.hash)
    assert (index, kept) == (made.index, made.body)
    assert unpacked(kept, index) == chunks


@given(some_chunks, st.lists(st.integers(0, 5000), max_size=8))
def test_a_footer_may_follow(chunks: list[bytes], cuts: list[int]) -> None:
    made = make_xorb(chunks)
    end = footer(made.index)
    assert len(end) == footer_bytes(len(chunks))
    assert read(made.body + end, cuts) == (made.index, made.body)
    assert read_footer(end, len(chunks)) == made.index
    with pytest.raises(XorbInvalid):
        read(made.body + end + b"x")


@given(st.data())
def test_no_byte_of_a_footer_may_change_but_its_nonce(data: st.DataObject) -> None:
    made = make_xorb(CHUNKS)
    end = bytearray(footer(made.index))
    nonce = range(len(end) - 20, len(end) - 4)
    at = data.draw(st.integers(0, len(end) - 1).filter(lambda at: at not in nonce))
    end[at] ^= data.draw(st.integers(1, 255))
    with pytest.raises(XorbInvalid):
        read(made.body + bytes(end))
    try:
        index = read_footer(bytes(end), len(CHUNKS))
    except ObjectDamaged:
        return
    # Where a record lies is bound by the record's own hash.
    assert (index.hashes, index.raw_ends) == (made.index.hashes, made.index.raw_ends)
    if index.size_bytes == made.index.size_bytes:
        with pytest.raises(ObjectDamaged):
            for number in range(len(index)):
                record = made.body[index.offset(number) : index.ends[number]]
                list(unpack_records(record, index, number, number + 1))


def test_every_scheme_is_met() -> None:
    assert {make_xorb([chunk]).body[4] for chunk in CHUNKS} == {0, 1, 2}


def test_truncation_at_every_byte() -> None:
    made = make_xorb(CHUNKS)
    for end in range(len(made.body)):
        with pytest.raises(XorbInvalid):
            read(made.body[:end], expected=made.index.hash)


def test_any_flipped_byte() -> None:
    made = make_xorb(CHUNKS)
    for at in range(len(made.body)):
        for bit in (1, 128):
            body = bytearray(made.body)
            body[at] ^= bit
            # A few bits of an LZ4 frame's header change nothing of its content.
            try:
                index, _ = read(bytes(body), expected=made.index.hash)
            except (XorbInvalid, BodyTooLarge):
                continue
            assert index.hashes == made.index.hashes


@given(st.binary(max_size=400))
def test_any_bytes(data: bytes) -> None:
    with pytest.raises((XorbInvalid, BodyTooLarge)):
        read(data, expected=bytes(32))


def record(packed: bytes, scheme: int, raw_length: int, version: int = 0) -> bytes:
    return struct.pack("<B3sB3s", version, len(packed).to_bytes(4, "little")[:3], scheme,
                       raw_length.to_bytes(4, "little")[:3]) + packed  # fmt: skip


@pytest.mark.parametrize(
    "body",
    [
        b"",
        record(b"abc", 0, 3, version=1),
        record(b"abc", 3, 3),
        record(b"abc", 99, 3),
        record(b"", 0, 0),
        record(b"abc", 0, 4),
        record(b"abc", 1, 3),
        record(lz4.frame.compress(b"abc"), 1, 4),
        record(lz4.frame.compress(b"abc") + b"more", 1, 3),
        record(lz4.frame.compress(b"abc")[:-4], 1, 3),
        record(lz4.frame.compress(b"ab") + lz4.frame.compress(b"c"), 1, 3),
        record(bytes(CHUNK_LIMIT_BYTES + 1), 0, CHUNK_LIMIT_BYTES + 1),
        record(bytes(PACKED_LIMIT_BYTES + 1), 1, 3),
        # A mebibyte of zeros under another length: a bomb.
        record(lz4.frame.compress(bytes(1 << 24)), 1, CHUNK_LIMIT_BYTES),
    ],
)  # fmt: skip
def test_what_is_no_xorb(body: bytes) -> None:
    with pytest.raises(XorbInvalid):
        read(body)


def test_another_hash() -> None:
    with pytest.raises(XorbInvalid):
        read(make_xorb(CHUNKS).body, expected=make_xorb([b"other"]).index.hash)


def test_too_many_chunks() -> None:
    one = pack_chunk(b"x")
    read(one * CHUNKS_LIMIT)
    with pytest.raises(BodyTooLarge):
        read(one * (CHUNKS_LIMIT + 1))


def test_frames_of_other_writers() -> None:
    data = bytes(range(256)) * 100
    for options in (
        {"content_checksum": True},
        {"block_linked": False},
        {"store_size": False},
        {"block_size": 7},
    ):
        index, _ = read(record(lz4.frame.compress(data, **options), 1, len(data)))
        assert index.raw_bytes == len(data)


def test_where_chunks_lie() -> None:
    index = make_xorb([b"a" * 10, b"b" * 20, b"c" * 30]).index
    assert [index.chunk_at(offset) for offset in (0, 9, 10, 29, 30, 59)] == [0, 0, 1, 1, 2, 2]
    assert [index.raw_size(0, 3), index.raw_size(1, 2), index.raw_start(2)] == [60, 20, 30]
    assert index.chunk_after(index.offset(1)) == 1


@given(st.data())
def test_a_damaged_record_is_never_given(data: st.DataObject) -> None:
    made = make_xorb(CHUNKS)
    body = bytearray(made.body)
    at = data.draw(st.integers(0, len(body) - 1))
    body[at] ^= data.draw(st.integers(1, 255))
    given_out = []
    try:
        for chunk in unpack_records(bytes(body), made.index, 0, len(CHUNKS)):
            given_out.append(bytes(chunk))
    except ObjectDamaged:
        pass
    assert given_out == CHUNKS[: len(given_out)]
