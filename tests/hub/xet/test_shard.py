import struct
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jazari.hub.xet.errors import ShardInvalid
from jazari.hub.xet.records import Term
from jazari.hub.xet.rules import hash_text, keyed_hash
from jazari.hub.xet.shard import RECORD_BYTES, Shard, read_terms, write_answer, write_shard, write_terms
from tests.hub.xet.make import make_file, make_xorb

hashes = st.binary(min_size=32, max_size=32)
numbers = st.integers(0, (1 << 32) - 1)
terms = st.builds(Term, hashes, numbers, numbers, numbers)
MADE = make_file([b"a" * 100, b"b" * 200, b"c" * 50], [(0, 2), (1, 3)])


def consumed(data: bytes) -> None:
    """Read all of a shard."""
    shard = Shard(data)
    for file in shard.files():
        list(file.parts())
    for xorb in shard.xorbs():
        xorb.describes(MADE.xorb.index)


@given(st.lists(st.tuples(hashes, st.lists(st.tuples(terms, hashes), max_size=4), st.binary(min_size=32, max_size=32)),
                max_size=4),
       st.lists(st.lists(st.binary(min_size=1, max_size=9), min_size=1, max_size=4), max_size=3))  # fmt: skip
def test_what_was_written_comes_back(
    files: list[tuple[bytes, list[tuple[Term, bytes]], bytes]], xorbs: list[list[bytes]]
) -> None:
    indexes = [make_xorb(chunks).index for chunks in xorbs]
    written = [
        (value, [term for term, _ in parts], [proof for _, proof in parts], sha256.hex())
        for value, parts, sha256 in files
    ]
    shard = Shard(write_shard(written, indexes))
    found = [(file.hash, list(file.parts()), file.sha256) for file in shard.files()]
    assert found == [(value, parts, sha256.hex() if any(sha256) else None) for value, parts, sha256 in files]
    assert all(xorb.describes(index) for xorb, index in zip(shard.xorbs(), indexes, strict=True))


def test_the_sha256_is_written_with_its_groups_reversed() -> None:
    digest = bytes.fromhex(MADE.sha256)
    reversed_ = b"".join(digest[start : start + 8][::-1] for start in range(0, 32, 8))
    assert reversed_ in MADE.shard


@given(st.lists(terms, max_size=6))
def test_terms_come_back(found: list[Term]) -> None:
    assert list(read_terms(write_terms(found))) == found


def test_truncation_at_every_byte_and_more_bytes() -> None:
    consumed(MADE.shard)
    for end in range(len(MADE.shard)):
        with pytest.raises(ShardInvalid):
            consumed(MADE.shard[:end])
    with pytest.raises(ShardInvalid):
        consumed(MADE.shard + bytes(RECORD_BYTES))


@given(st.data())
def test_any_changed_bytes(data: st.DataObject) -> None:
    shard = bytearray(MADE.shard)
    for _ in range(data.draw(st.integers(1, 4))):
        shard[data.draw(st.integers(0, len(shard) - 1))] = data.draw(st.integers(0, 255))
    with suppress(ShardInvalid):
        consumed(bytes(shard))


@given(st.binary(max_size=600))
def test_any_bytes(data: bytes) -> None:
    with pytest.raises(ShardInvalid):
        consumed(data)


COUNT_AT = RECORD_BYTES + 36
FLAGS_AT = RECORD_BYTES + 32


@pytest.mark.parametrize(
    ("at", "value"),
    [(0, 0), (32, 3), (40, 200), (COUNT_AT, 0xFFFFFFFF), (COUNT_AT, 3), (FLAGS_AT, 0), (FLAGS_AT, 1 << 30)],
)
def test_counts_versions_and_flags(at: int, value: int) -> None:
    shard = bytearray(MADE.shard)
    shard[at : at + 4] = struct.pack("<I", value)
    with pytest.raises(ShardInvalid):
        consumed(bytes(shard))


def test_a_xorb_that_is_told_otherwise() -> None:
    (xorb,) = Shard(MADE.shard).xorbs()
    assert xorb.describes(MADE.xorb.index)
    assert not xorb.describes(make_xorb([b"a" * 100, b"b" * 200, b"d" * 50]).index)
    assert not xorb.describes(make_xorb([b"a" * 100]).index)


def test_an_answer_hides_the_hashes() -> None:
    index, other = MADE.xorb.index, make_xorb([b"e" * 70]).index
    key = b"k" * 32
    answer = write_answer([index, other], key, 1, 2)
    value, _ = index.chunk(1)
    assert keyed_hash(key, value) in answer
    assert value not in answer
    assert index.hash in answer
    assert other.hash in answer
    assert keyed_hash(key, other.chunk(0)[0]) in answer
    # The footer: its version, where it begins, and the key.
    footer = answer[-200:]
    assert struct.unpack("<Q", footer[:8]) == (1,)
    assert struct.unpack("<Q", footer[-8:]) == (len(answer) - 200,)
    assert footer[72:104] == key
    assert hash_text(index.hash)
