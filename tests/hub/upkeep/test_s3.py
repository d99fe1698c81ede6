"""The same on S3: files in chunks come back, are checked and collected."""

from datetime import timedelta
from pathlib import Path

import pytest

from jazari.core import ObjectDamaged, Store
from jazari.hub import Hub, Upkeep
from tests.conftest import SetClock
from tests.hub.upkeep.chunks import commit

NAME = "lab/darija"
CHUNKS = [b"bottled sun " * 700, b"other words " * 700]


@pytest.fixture
def store(s3_endpoint: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Store:
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "test")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "test")
    return Store.open(f"s3://commons/{tmp_path.name}?endpoint={s3_endpoint}")


def problems(upkeep: Upkeep) -> list[str]:
    return [problem.what for part in upkeep.verify() for problem in part.problems]


def test_files_in_chunks_on_s3(hub: Hub, upkeep: Upkeep, store: Store, clock: SetClock) -> None:
    hub.create_repository("dataset", NAME, by="lab")
    commit(hub, "dataset", NAME, {"a.bin": CHUNKS, "b.bin": CHUNKS[1:]})
    assert hub.read("dataset", NAME, "main", "a.bin") == b"".join(CHUNKS)
    sha256 = hub.file("dataset", NAME, "main", "b.bin").sha256
    assert b"".join(hub.objects.stream(sha256, 12, 24)) == b"other words "
    assert problems(upkeep) == []
    [(xorb, size)] = store.list("xorbs")
    body = bytearray(store.get(xorb))
    body[20] ^= 1
    store.put(xorb, bytes(body))
    with pytest.raises(ObjectDamaged):
        hub.read("dataset", NAME, "main", "a.bin")
    assert any("damaged" in what for what in problems(upkeep))
    hub.delete_repository("dataset", NAME, by="lab")
    clock.advance(days=1)
    collected = upkeep.collect(older_than=timedelta(0))
    assert (collected.xorbs, collected.xorb_bytes <= size) == (1, True)
    assert not list(store.list("xorbs"))
    assert problems(upkeep) == []
