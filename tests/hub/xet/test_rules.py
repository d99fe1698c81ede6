import hashlib
import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jazari.hub.xet.errors import HashInvalid
from jazari.hub.xet.rules import (
    ZERO_HASH,
    Merkle,
    chunk_hash,
    file_hash,
    group_bytes,
    hash_text,
    is_shared_chunk,
    keyed_hash,
    merkle_root,
    parse_hash,
    range_hash,
    ungroup_bytes,
)

RAW = bytes(range(32))


def test_the_text_form_reverses_each_group() -> None:
    text = "07060504030201000f0e0d0c0b0a090817161514131211101f1e1d1c1b1a1918"
    assert (hash_text(RAW), parse_hash(text)) == (text, RAW)


@given(st.binary(min_size=32, max_size=32))
def test_text_and_hash_are_one(value: bytes) -> None:
    assert parse_hash(hash_text(value)) == value


@pytest.mark.parametrize("text", ["", "0" * 63, "0" * 65, "G" * 64, "A" * 64, "0" * 62 + "\n0", "٠" * 64])
def test_what_is_no_hash(text: str) -> None:
    with pytest.raises(HashInvalid):
        parse_hash(text)


# The values that the specification publishes.
def test_published_values() -> None:
    hello = chunk_hash(b"Hello World!")
    assert hash_text(hello) == "d8d408e608fb9ca213b9909a65d86d725f2de4d8d540324be8a363e7a6e228cb"
    one = chunk_hash(b"A")
    assert hash_text(one) == "e1991bfef4bf36b21f490cd7713535318c405833823eee941ac03118e5350d4d"
    assert merkle_root([(one, 1)]) == one
    assert hash_text(file_hash(one, 1)) == "ec75277e0d6c72c675f77d6c7385cd327acb970e20173d0fe7ece9466e3cb44d"
    assert hash_text(range_hash(one)) == "1b9bae20bc54511a902d24efdd08465665266a5c9a854d4e222f2715dbf8d433"


def leaves(number: int) -> list[tuple[bytes, int]]:
    return [(chunk_hash(b"leaf-%d" % i), 1000 + i) for i in range(number)]


@pytest.mark.parametrize(
    ("number", "root", "whole"),
    [
        (0, "0" * 64, "0" * 64),
        (1, "5c6dd026a0b241cd4e88a7b7638ebcc448ea46037d0184ab046cfced99b84441",
         "5f93cb4f804ae2f3f9827112f104768425c7ea87a964432ffabe7819796de6bf"),
        (2, "d313370e52975e574ddf21a3a09f7668f9378a5b72122e04b46edc473a177f00",
         "12039b5cb4643d8acdbcec4b7330a11c2f86a26a3734d1e646ab2c52c7ba4d83"),
        (3, "4ce281f7868a0a6f2ed372544cadde93ef79c8d5d5af1c264bbc4fd7e7cde8c6",
         "c12ee966abc1b0c0a6577d53dadce20c76cf078ae8863f3498666a6e1dbaf11c"),
        (4, "2c2af1f608d81e3c2fedad1c312f813631e970e30eb5caea46b9e741b9854b22",
         "0daed817040182fe21373b1d4ad70ce096efa038f418201fdf839a7a630a7b5e"),
        (5, "d27a1a91a77a12a7d9ed1a5e8f5217296442772113a36249e139a701390744f0",
         "1a63c75133fa64b0922563db2ec05251df21c34e884c1d30ba180437099dda3d"),
        (9, "ded7104ca0419b21b952c88d7f17e8b92f44394d596c1723334e06b896c6d646",
         "f525aa7ebdae0ca9146e65deb5c7decf4100d9eeed89369ec2671e23a9912a54"),
        (10, "f995aea34b6b129b5a7f0676885e4bedcb2c8ab446aeaa44748e4264fd543256",
         "89a8146d22715ab38ff1560dad5b63bd31722461c3496a955e37e03c91e9d71b"),
        (100, "35c57ce9be31bfc87cfafce3a87f41a7a985fec3b07e341874ee7c7756d8f130",
         "b82f392b0c684e31df01725ee9c6c59fef426da01f2ed33903ab83fb67a868e0"),
    ],
)  # fmt: skip
def test_merkle_roots(number: int, root: str, whole: str) -> None:
    found = merkle_root(leaves(number))
    assert (hash_text(found), hash_text(file_hash(found, number))) == (root, whole)


def by_levels(level: list[tuple[bytes, int]]) -> bytes:
    """The root as the specification tells it: level after level, each whole."""
    from blake3 import blake3

    key = bytes.fromhex("017ec5c7a5472996fd946666b48a02e65ddd536f37c76dd2f86352e64a53713f")
    if not level:
        return ZERO_HASH
    while len(level) > 1:
        above, rest = [], level
        while rest:
            most = min(9, len(rest))
            ends = [i + 1 for i in range(2, most) if struct.unpack("<Q", rest[i][0][24:])[0] % 4 == 0]
            length = most if len(rest) <= 2 or not ends else ends[0]
            group, rest = rest[:length], rest[length:]
            text = "".join(f"{hash_text(value)} : {size}\n" for value, size in group)
            above.append((blake3(text.encode(), key=key).digest(), sum(size for _, size in group)))
        level = above
    return level[0][0]


@given(st.lists(st.tuples(st.binary(min_size=32, max_size=32), st.integers(1, 131072)), max_size=120))
def test_the_root_given_one_by_one_is_the_root_of_the_whole(level: list[tuple[bytes, int]]) -> None:
    assert merkle_root(level) == by_levels(level)


@given(st.integers(0, 400))
def test_nodes_that_end_their_groups(number: int) -> None:
    cut = (bytes(32), 5)
    assert merkle_root([cut] * number) == by_levels([cut] * number)


def test_a_tree_holds_few_nodes() -> None:
    tree = Merkle()
    for i in range(5000):
        tree.add(hashlib.sha256(b"%d" % i).digest(), 1)
    assert all(len(level) < 9 for level in tree._levels)
    assert len(tree._levels) < 10


@pytest.mark.parametrize(
    ("data", "grouped"),
    [("", ""), ("00", "00"), ("000102", "000102"), ("00010203040506", "00040105020603"),
     ("00010203040506070809", "00040801050902060307")],
)  # fmt: skip
def test_grouped_bytes(data: str, grouped: str) -> None:
    assert group_bytes(bytes.fromhex(data)).hex() == grouped


@given(st.binary(max_size=200))
def test_grouping_comes_back(data: bytes) -> None:
    assert ungroup_bytes(group_bytes(data)) == data


def test_shared_chunks_are_told_by_their_last_bytes() -> None:
    assert is_shared_chunk(b"\xff" * 24 + struct.pack("<Q", 1024 * 7))
    assert not is_shared_chunk(b"\x00" * 24 + struct.pack("<Q", 1024 * 7 + 1))


def test_keys_hide_hashes() -> None:
    assert keyed_hash(b"1" * 32, RAW) != keyed_hash(b"2" * 32, RAW)
