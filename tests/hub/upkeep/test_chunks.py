"""Collections and redactions of what came through Xet, where files share chunks and xorbs."""

from pathlib import Path

import lz4.frame
import pytest

from jazari.hub import Add, Hub, Upkeep
from jazari.hub.xet.rules import parse_hash
from jazari.hub.xet.xorb import read_xorb, unpack_records
from tests.conftest import SetClock
from tests.hub.upkeep.chunks import commit, send

NAME = "lab/darija"
SECRET = b"CIN AB123456 of somebody; "
PRIVATE = SECRET * 100
COMMON = b"words that anyone may read; " * 100
OTHER = b"what another file holds; " * 100


@pytest.fixture
def repository(hub: Hub) -> str:
    hub.create_repository("dataset", NAME, by="lab")
    return NAME


def sound(upkeep: Upkeep) -> bool:
    return not [problem for part in upkeep.verify() for problem in part.problems]


def holds_anywhere(folder: Path, secret: bytes) -> list[str]:
    """Files of the home in which the text is, unpacked chunks of xorbs too."""
    found = []
    for path in folder.rglob("*"):
        if not path.is_file():
            continue
        data = path.read_bytes()
        if "xorbs" in path.parts:
            index = read_xorb([data], parse_hash(path.name), lambda block: None)
            data += b"".join(bytes(chunk) for chunk in unpack_records(data, index, 0, len(index)))
        if secret in data:
            found.append(str(path))
    return found


def test_chunks_are_packed_so_that_searching_means_unpacking() -> None:
    assert SECRET * 2 not in lz4.frame.compress(PRIVATE)


def test_chunks_of_a_redacted_file_go_and_its_neighbours_stay(
    hub: Hub, upkeep: Upkeep, repository: str, tmp_path: Path
) -> None:
    first = commit(hub, "dataset", NAME, {"people.bin": [COMMON, PRIVATE], "other.bin": [COMMON, OTHER]})
    assert holds_anywhere(tmp_path, SECRET * 2)
    done = upkeep.redact("dataset", NAME, "people.bin", reason="personal-data")
    assert holds_anywhere(tmp_path, SECRET) == []
    assert hub.read("dataset", NAME, "main", "other.bin") == COMMON + OTHER
    assert b"taken out" in hub.read("dataset", NAME, done.replaced[first], "people.bin")
    assert sound(upkeep)
    assert hub.xet.xorbs() == []


def test_who_shares_a_chunk_is_named_and_keeps_it(hub: Hub, upkeep: Upkeep, repository: str) -> None:
    hub.create_repository("model", "lab/lid", by="lab")
    commit(hub, "dataset", NAME, {"people.bin": [COMMON, PRIVATE], "b.bin": [PRIVATE, OTHER]})
    shared = Add("b.bin", sha256=hub.file("dataset", NAME, "main", "b.bin").sha256, lfs=True)
    hub.commit("model", "lab/lid", [shared], message="Share", by="lab")
    done = upkeep.redact("dataset", NAME, "people.bin", reason="court-order")
    assert done.alike == (f"dataset:{NAME}", "model:lab/lid")
    assert hub.read("dataset", NAME, "main", "b.bin") == PRIVATE + OTHER
    assert sound(upkeep)


def test_a_redaction_cut_off_before_its_chunks_went_is_finished(
    hub: Hub, upkeep: Upkeep, repository: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    commit(hub, "dataset", NAME, {"people.bin": [COMMON, PRIVATE]})
    with monkeypatch.context() as patched:
        calls: list[object] = []

        def die(xet: object) -> int:
            calls.append(xet)
            if len(calls) == 2:
                raise KeyboardInterrupt
            return 0

        patched.setattr("jazari.hub.xet.bury", die)
        with pytest.raises(KeyboardInterrupt):
            upkeep.redact("dataset", NAME, "people.bin", reason="personal-data")
    upkeep.collect()
    assert holds_anywhere(tmp_path, SECRET) == []
    assert sound(upkeep)


def test_what_nobody_holds_goes_with_its_xorb(
    hub: Hub, upkeep: Upkeep, repository: str, clock: SetClock, tmp_path: Path
) -> None:
    hub.create_repository("model", "lab/lid", by="lab")
    commit(hub, "dataset", NAME, {"a.bin": [COMMON, PRIVATE]})
    commit(hub, "model", "lab/lid", {"a.bin": [OTHER]})
    hub.delete_repository("dataset", NAME, by="lab")
    assert upkeep.collect().xorbs == 0
    clock.advance(days=400)
    assert upkeep.collect().xorbs == 1
    assert hub.read("model", "lab/lid", "main", "a.bin") == OTHER
    assert holds_anywhere(tmp_path, SECRET) == []
    assert sound(upkeep)


def test_an_upload_that_waits_for_its_commit_stays(
    hub: Hub, upkeep: Upkeep, repository: str, clock: SetClock
) -> None:
    (sha256,) = send(hub, "dataset", NAME, [[COMMON]])
    clock.advance(hours=23)
    assert upkeep.collect().xorbs == 0
    assert hub.objects.get(sha256) == COMMON
    clock.advance(hours=2)
    assert upkeep.collect().xorbs == 1


def test_storage_says_what_sharing_saves(hub: Hub, upkeep: Upkeep, repository: str) -> None:
    commit(hub, "dataset", NAME, {"a.bin": [COMMON, OTHER]})
    commit(hub, "dataset", NAME, {"b.bin": [COMMON, OTHER, PRIVATE]})
    storage = upkeep.storage(hub.repository("dataset", NAME))
    assert storage.versions_bytes > storage.logical_bytes > storage.stored_bytes > 0
    assert storage.saved_bytes == storage.versions_bytes - storage.stored_bytes


def test_a_damaged_xorb_is_named(hub: Hub, upkeep: Upkeep, repository: str, tmp_path: Path) -> None:
    commit(hub, "dataset", NAME, {"a.bin": [COMMON, OTHER]})
    (path,) = (path for path in tmp_path.rglob("*") if path.name == hub.xet.xorbs()[0])
    data = bytearray(path.read_bytes())
    data[20] ^= 1
    path.write_bytes(data)
    parts = {part.part: part for part in upkeep.verify()}
    assert parts["xorbs"].problems
    assert parts[f"dataset:{NAME}"].problems
