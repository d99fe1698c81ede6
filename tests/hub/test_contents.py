import os
import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from jazari.core import Database, ObjectDamaged, ObjectNotFound, Objects, Store
from jazari.hub.contents import Contents
from jazari.hub.whole import SMALLEST_BYTES, SPARED_SECONDS, WholeFiles
from jazari.hub.xet import Access, Xet, hash_text
from tests.hub.xet.make import Made, make_file
from tests.hub.xet.test_actions import Held

# Two mebibytes and a half, as sixty chunks.
MADE = make_file([random.Random(seed).randbytes(43_000) for seed in range(60)])


@pytest.fixture
def copies(tmp_path: Path) -> WholeFiles:
    return WholeFiles(tmp_path / "whole", 6 << 20)


@pytest.fixture
def contents(database: Database, store: Store, copies: WholeFiles) -> Contents:
    xet = Xet(database, store, Held())
    send(xet, MADE)
    return Contents(Objects(store), xet, copies)


def send(xet: Xet, made: Made) -> None:
    xet.receive_xorb(hash_text(made.xorb.index.hash), [made.xorb.body])
    registration = xet.register(Access(1, "lab", "model", "lab/m", True, 0), [made.shard])
    list(registration.verify())
    registration.keep()


def downloaded(contents: Contents, sha256: str, size: int) -> bytes:
    found = contents.download(sha256, size)
    return found.read_bytes() if isinstance(found, Path) else b"".join(found)


def damage(path: Path, at: int) -> None:
    with path.open("r+b") as file:
        file.seek(at)
        byte = file.read(1)
        file.seek(at)
        file.write(bytes([byte[0] ^ 1]))


def test_the_first_download_leaves_a_copy(contents: Contents, copies: WholeFiles) -> None:
    size = len(MADE.data)
    first = contents.download(MADE.sha256, size)
    assert isinstance(first, Iterator)
    assert b"".join(first) == MADE.data
    second = contents.download(MADE.sha256, size)
    assert isinstance(second, Path)
    assert second.read_bytes() == MADE.data
    # Another process checks it once, and sends it then.
    other = Contents(Objects(contents.store), contents.xet, WholeFiles(copies._used.parent, 6 << 20))
    assert isinstance(other.download(MADE.sha256, size), Iterator)
    assert downloaded(other, MADE.sha256, size) == MADE.data
    assert isinstance(other.download(MADE.sha256, size), Path)


def test_a_download_that_is_cut_leaves_nothing(contents: Contents, copies: WholeFiles) -> None:
    blocks = contents.download(MADE.sha256, len(MADE.data))
    assert isinstance(blocks, Iterator)
    next(blocks)
    del blocks
    assert copies.size_bytes() == 0
    assert downloaded(contents, MADE.sha256, len(MADE.data)) == MADE.data
    assert copies.size_bytes() == len(MADE.data)


@pytest.mark.parametrize("at", [0, 1 << 20, len(MADE.data) - 1])
def test_a_damaged_copy_is_made_again(contents: Contents, at: int) -> None:
    path = contents.local_path(MADE.sha256)
    assert path is not None
    times = path.stat()
    damage(path, at)
    os.utime(path, ns=(times.st_atime_ns, times.st_mtime_ns))
    assert contents.sendable(MADE.sha256) is None
    assert downloaded(contents, MADE.sha256, len(MADE.data)) == MADE.data
    assert downloaded(contents, MADE.sha256, len(MADE.data)) == MADE.data
    assert contents.local_path(MADE.sha256) is not None


def test_copies_keep_to_their_limit(contents: Contents, copies: WholeFiles) -> None:
    made = [
        make_file([random.Random(f"{n}/{seed}").randbytes(50_000) for seed in range(44)]) for n in range(3)
    ]
    for number, one in enumerate(made):
        send(contents.xet, one)
        assert downloaded(contents, one.sha256, len(one.data)) == one.data
        # As if it had been used that long ago: the first longest.
        used = copies._used / one.sha256
        if used.exists():
            moment = used.stat().st_mtime - SPARED_SECONDS * (20 - number)
            os.utime(used, (moment, moment))
    assert copies.size_bytes() <= 6 << 20
    assert [contents.sendable(one.sha256) is not None for one in made] == [False, True, True]


def test_what_is_in_use_stays(contents: Contents, copies: WholeFiles) -> None:
    made = [
        make_file([random.Random(f"{n}/{seed}").randbytes(50_000) for seed in range(44)]) for n in range(3)
    ]
    for one in made:
        send(contents.xet, one)
        assert downloaded(contents, one.sha256, len(one.data)) == one.data
    assert [contents.sendable(one.sha256) is not None for one in made] == [True, True, False]


def test_small_and_huge_files_get_no_copy(contents: Contents, copies: WholeFiles) -> None:
    for chunks in ([b"small" * 100], [random.Random(n).randbytes(100_000) for n in range(40)]):
        made = make_file(chunks)
        send(contents.xet, made)
        assert downloaded(contents, made.sha256, len(made.data)) == made.data
        assert not SMALLEST_BYTES <= len(made.data) <= 3 << 20
    assert copies.size_bytes() == 0


def test_whole_objects_need_no_copy(contents: Contents, copies: WholeFiles) -> None:
    data = random.Random(1).randbytes(3 << 20)
    sha256, _ = contents.put_stream([data])
    assert downloaded(contents, sha256, len(data)) == data
    assert copies.size_bytes() == 0
    assert contents.get(sha256) == data


def test_forgotten_by_both_roads(contents: Contents, copies: WholeFiles) -> None:
    downloaded(contents, MADE.sha256, len(MADE.data))
    contents.put_stream([MADE.data])
    contents.delete(MADE.sha256)
    assert (contents.size(MADE.sha256), copies.size_bytes()) == (None, 0)
    with pytest.raises(ObjectNotFound):
        contents.get(MADE.sha256)


def test_a_damaged_xorb_is_never_served(contents: Contents, store: Store) -> None:
    name = hash_text(MADE.xorb.index.hash)
    path = store.local_path(f"xorbs/{name[:2]}/{name}")
    assert path is not None
    damage(path, 2_000_000)
    given = b""
    with pytest.raises(ObjectDamaged):
        for block in contents.stream(MADE.sha256):
            given += block
    assert MADE.data.startswith(given)
    assert len(given) < 2_000_000
