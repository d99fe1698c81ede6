"""Packs, read by another implementation of git."""

import zlib
from collections.abc import Iterator
from io import BytesIO

import pytest
from dulwich.object_format import SHA1
from dulwich.pack import PackData
from hypothesis import given
from hypothesis import strategies as st

from jazari.hub.git import ObjectType, object_id
from jazari.hub.smart.errors import ContentMissing
from jazari.hub.smart.pack import BLOCK_BYTES, Entry, write_pack

NAMES: dict[int, ObjectType] = {1: "commit", 2: "tree", 3: "blob"}
objects = st.lists(
    st.tuples(st.sampled_from(list(NAMES.values())), st.lists(st.binary(max_size=300), max_size=4))
)


def entries(given: list[tuple[ObjectType, list[bytes]]]) -> Iterator[Entry]:
    return (Entry(kind, "", sum(map(len, chunks)), chunks) for kind, chunks in given)


def read(pack: bytes) -> list[tuple[str, bytes]]:
    with PackData.from_file(BytesIO(pack), object_format=SHA1, size=len(pack)) as data:
        data.check()
        return [(NAMES[item.pack_type_num], b"".join(item.decomp_chunks)) for item in data.iter_unpacked()]


@given(objects)
def test_a_pack_holds_its_objects(given: list[tuple[ObjectType, list[bytes]]]) -> None:
    pack = b"".join(write_pack(len(given), entries(given)))
    assert read(pack) == [(kind, b"".join(chunks)) for kind, chunks in given]


def test_large_objects_come_in_bounded_blocks() -> None:
    noise = b"".join(object_id("blob", bytes([n % 256, n // 256])).encode() for n in range(20_000))
    blocks = list(write_pack(2, entries([("blob", [noise] * 4), ("blob", [])])))
    assert len(blocks) > 2
    assert all(len(block) < BLOCK_BYTES + len(zlib.compress(noise)) for block in blocks)
    assert read(b"".join(blocks)) == [("blob", noise * 4), ("blob", b"")]


@pytest.mark.parametrize("size", [0, 2, 4])
def test_an_object_of_another_size_ends_the_pack(size: int) -> None:
    with pytest.raises(ContentMissing, match="hub verify"):
        list(write_pack(1, [Entry("blob", "a" * 40, size, [b"abc"])]))
