"""Compressed files and archives: what is inside, and what is refused."""

import bz2
import gzip
import io
import lzma
import struct
import tarfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import zstandard
from hypothesis import given
from hypothesis import strategies as st

from jazari.factory.reading import Limits
from tests.factory.reading.samples import read, tarred, zipped

FRENCH: dict[str, Any] = {"language": "fra_Latn"}
PACKED: dict[str, Callable[[bytes], bytes]] = {
    "gz": gzip.compress,
    "bz2": bz2.compress,
    "xz": lzma.compress,
    "zst": zstandard.ZstdCompressor().compress,
}
MEMBERS = [("one/a.txt", b"un\ndeux\n"), ("b.txt", b"y" * 3000), ("c.txt", b"trois")]
ARCHIVES = {
    "a.zip": zipped(MEMBERS),
    "a.tar": tarred(MEMBERS),
    "a.tar.gz": tarred(MEMBERS, "gz"),
    "a.tgz": tarred(MEMBERS, "gz"),
    "a.tar.bz2": tarred(MEMBERS, "bz2"),
    "a.tar.xz": tarred(MEMBERS, "xz"),
    "a.tar.zst": PACKED["zst"](tarred(MEMBERS)),
}


@pytest.mark.parametrize("suffix", PACKED)
def test_a_compressed_file_is_what_it_was_and_keeps_what_came_before_a_break(
    tmp_path: Path, suffix: str
) -> None:
    lines = [f"ligne {number} {number * number}" for number in range(20_000)]
    data = "\n".join(lines).encode()
    pack = PACKED[suffix]
    parts = pack(data) + pack(b"\nfin")
    want = [*lines, "fin"]
    assert [text for _, text in read(tmp_path, f"a.txt.{suffix}", parts, "txt", **FRENCH)] == want
    *got, end = [text for _, text in read(tmp_path, f"a.txt.{suffix}", pack(data)[:-20], "txt", **FRENCH)]
    assert end == "!broken-archive"
    assert got[:-1] == lines[: max(0, len(got) - 1)]
    # bzip2 has blocks of 900 kB, and half a block is nothing.
    assert len(got) > 10_000 if suffix != "bz2" else got == []


@pytest.mark.parametrize("suffix", [*PACKED, "zip", "tar", "tgz"])
@given(data=st.binary(max_size=300))
def test_bytes_that_are_no_archive_are_one_drop(
    tmp_path_factory: pytest.TempPathFactory, suffix: str, data: bytes
) -> None:
    got = read(tmp_path_factory.getbasetemp(), f"a.txt.{suffix}", b"?" + data, "txt", **FRENCH)
    assert [text for _, text in got] == ["!broken-archive"]


@pytest.mark.parametrize("name", ARCHIVES)
def test_the_members_of_an_archive_are_read_in_its_order(tmp_path: Path, name: str) -> None:
    assert read(tmp_path, name, ARCHIVES[name], "txt", **FRENCH) == [
        ("one/a.txt:0000001/fra_Latn", "un"),
        ("one/a.txt:0000002/fra_Latn", "deux"),
        ("b.txt:0000001/fra_Latn", "y" * 3000),
        ("c.txt:0000001/fra_Latn", "trois"),
    ]


@pytest.mark.parametrize("name", ARCHIVES)
@given(data=st.data())
def test_a_damaged_archive_ends_in_drops_and_invents_nothing(
    tmp_path_factory: pytest.TempPathFactory, name: str, data: st.DataObject
) -> None:
    whole = ARCHIVES[name]
    place = data.draw(st.integers(0, len(whole) - 1))
    byte = data.draw(st.integers(0, 255).filter(lambda value: value != whole[place]))
    cut = data.draw(st.booleans())
    damaged = whole[:place] if cut else whole[:place] + bytes([byte]) + whole[place + 1 :]
    got = read(tmp_path_factory.getbasetemp(), name, damaged, "txt", **FRENCH)
    assert got
    if cut and name != "a.tar":
        assert got[-1][1].startswith("!")


def test_names_of_members_lead_nowhere_and_stay_apart(tmp_path: Path) -> None:
    names = ["../../up.txt", "/etc/root.txt", "a\nb#c.txt", "same.txt", "same.txt"]
    got = read(tmp_path, "a.tar", tarred([(name, b"un") for name in names]), "txt", **FRENCH)
    assert [place.partition(":")[0] for place, _ in got] == [
        "__/__/up.txt",
        "etc/root.txt",
        "a_b_c.txt",
        "same.txt",
        "same.txt*2",
    ]
    assert not (tmp_path.parent.parent / "up.txt").exists()


def test_what_is_not_read_of_an_archive_says_why(tmp_path: Path) -> None:
    members = [("in.zip", zipped([])), ("a.txt.gz", b""), ("photo.png", b"x"), ("a.TXT", b"un")]
    for name, data in (("a.zip", zipped(members)), ("a.tar", tarred(members))):
        got = read(tmp_path, name, data, "txt", **FRENCH)
        assert [text for _, text in got] == ["!nested-archive", "!nested-archive", "!other-format", "un"]


def test_an_encrypted_member_says_so(tmp_path: Path) -> None:
    data = bytearray(zipped([("a.txt", b"un")]))
    for mark, offset in ((b"PK\3\4", 6), (b"PK\1\2", 8)):
        data[data.index(mark) + offset] |= 1
    assert [text for _, text in read(tmp_path, "a.zip", bytes(data), "txt")] == ["!encrypted"]


@pytest.mark.parametrize("suffix", PACKED)
def test_a_bomb_goes_off_after_a_few_megabytes(tmp_path: Path, suffix: str) -> None:
    data = PACKED[suffix](b"boum\n" * 200_000)
    got = read(tmp_path, f"a.txt.{suffix}", data, "txt", limits=Limits(unpacked_free_bytes=100_000), **FRENCH)
    assert got[-1][1] == "!bomb"
    assert len(got) < 150_000


def test_a_bomb_in_an_archive_costs_its_member_alone(tmp_path: Path) -> None:
    members = [("a.txt", b"un"), ("bomb.txt", b"boum\n" * 100_000), ("c.txt", b"trois")]
    limits = Limits(unpacked_free_bytes=100_000)
    got = read(tmp_path, "a.zip", zipped(members), "txt", limits=limits, **FRENCH)
    assert [text for _, text in got if text != "boum"][-2:] == ["!bomb", "trois"]


def test_a_bomb_of_holes_is_refused(tmp_path: Path) -> None:
    whole = io.BytesIO()
    with tarfile.open(fileobj=whole, mode="w", format=tarfile.PAX_FORMAT) as archive:
        member = tarfile.TarInfo("a.txt")
        member.pax_headers = {"GNU.sparse.map": "0,0", "GNU.sparse.size": str(1 << 60)}
        archive.addfile(member)
    assert [text for _, text in read(tmp_path, "a.tar", whole.getvalue(), "txt")] == ["!bomb"]


def test_an_archive_has_so_many_members_and_no_more(tmp_path: Path) -> None:
    members = [(f"{number}.txt", b"un") for number in range(5)]
    for name, data in (("a.zip", zipped(members)), ("a.tar", tarred(members))):
        got = read(tmp_path, name, data, "txt", limits=Limits(members=3), **FRENCH)
        assert got[-1] == ("0000000/fra_Latn", "!too-many-members")


def test_the_list_of_a_large_zip_is_measured_before_it_is_read(tmp_path: Path) -> None:
    whole = zipped([("a.txt", b"un")])
    end = whole.index(b"PK\5\6")
    size, start = struct.unpack_from("<LL", whole, end + 12)
    for told, want in ((size, "un"), (1 << 40, "!too-many-members")):
        # The same archive with the 64-bit end that an archive of more than 4 GB has (APPNOTE 4.3.14 to 4.3.16).
        large = struct.pack("<4sQHHLLQQQQ", b"PK\6\6", 44, 45, 45, 0, 0, 1, 1, told, start)
        locator = struct.pack("<4sLQL", b"PK\6\7", 0, end, 1)
        small = struct.pack("<4sHHHHLLH", b"PK\5\6", 0, 0, 1, 1, 0xFFFFFFFF, 0xFFFFFFFF, 0)
        data = whole[:end] + large + locator + small
        assert [text for _, text in read(tmp_path, "a.zip", data, "txt", **FRENCH)] == [want]
