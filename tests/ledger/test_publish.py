from pathlib import Path

import pytest
from sqlalchemy import text

from jazari.core import Database, Store
from jazari.ledger import DamagedLog, InconsistentLog, Ledger, verify_log
from jazari.ledger.notes import open_checkpoint, parse_key
from jazari.ledger.rules import EMPTY_ROOT, leaf_hash, root_of
from tests.conftest import SetClock
from tests.ledger.conftest import KINDS, append, signer


def files(store: Store) -> dict[str, bytes]:
    return {path: store.get(path) for path, _ in store.list("ledger")}


def partial(level: str, store: Store) -> list[str]:
    return sorted(path for path in files(store) if path.startswith(f"ledger/tile/{level}/") and ".p/" in path)


def execute(database: Database, statement: str, **values: object) -> None:
    with database.transaction() as connection:
        connection.execute(text(statement), values)


def test_an_empty_log_has_a_checkpoint_too(ledger: Ledger, store: Store) -> None:
    assert ledger.publish().size == 0
    assert ledger.publish().root == EMPTY_ROOT
    assert set(files(store)) == {"ledger/checkpoint", "ledger/key"}


def test_what_is_published_is_the_tlog_tiles_layout(ledger: Ledger, store: Store) -> None:
    append(ledger, 5)
    checkpoint = ledger.publish()
    found = files(store)
    assert set(found) == {
        "ledger/checkpoint",
        "ledger/key",
        "ledger/tile/0/000.p/5",
        "ledger/tile/entries/000.p/5",
    }
    leaves = [record.leaf_hash for record in ledger.records()]
    assert leaves == [leaf_hash(record.data) for record in ledger.records()]
    assert found["ledger/tile/0/000.p/5"] == b"".join(leaves)
    assert checkpoint.root == root_of(leaves)
    key = parse_key(found["ledger/key"].decode().removesuffix("\n"))
    assert open_checkpoint(found["ledger/checkpoint"], key) == checkpoint


@pytest.mark.parametrize("sizes", [(300,), (1, 2, 255, 256, 257, 300), (256, 511, 512, 700)])
def test_growing_in_steps_gives_the_same_log_as_at_once(
    ledger: Ledger, sizes: tuple[int, ...], tmp_path: Path, clock: SetClock
) -> None:
    before = 0
    for size in sizes:
        append(ledger, size - before)
        grown = ledger.publish()
        before = size
    assert grown.root == root_of([record.leaf_hash for record in ledger.records()])
    assert set(files(ledger.store)) >= {f"ledger/tile/0/00{n}" for n in range(sizes[-1] // 256)}
    # The same database published into an empty store, as after the loss of a disk.
    other = Ledger(ledger.database, Store.open(str(tmp_path / "other")), signer(), KINDS, clock)
    assert other.publish() == grown
    full = {path: data for path, data in files(ledger.store).items() if path in files(other.store)}
    assert full == files(other.store)


def test_partial_tiles_stay_until_the_full_one_is_there(ledger: Ledger, store: Store) -> None:
    append(ledger, 5)
    ledger.publish()
    append(ledger, 3)
    ledger.publish()
    assert partial("0", store) == ["ledger/tile/0/000.p/5", "ledger/tile/0/000.p/8"]
    append(ledger, 300)
    ledger.publish()
    assert partial("0", store) == ["ledger/tile/0/001.p/52"]
    assert partial("entries", store) == ["ledger/tile/entries/001.p/52"]
    assert "ledger/tile/1/000.p/1" in files(store)


def test_publishing_again_changes_nothing(ledger: Ledger, store: Store) -> None:
    append(ledger, 300)
    first = ledger.publish()
    before = files(store)
    assert ledger.publish() == first
    assert files(store) == before


def test_a_lost_checkpoint_or_tile_is_written_anew_from_the_database(ledger: Ledger, store: Store) -> None:
    append(ledger, 300)
    ledger.publish()
    before = files(store)
    for path in before:
        store.delete(path)
    append(ledger, 0)
    ledger.publish()
    assert files(store) == before
    store.put("ledger/tile/1/000.p/1", bytes(32))
    append(ledger, 300)
    ledger.publish()
    assert files(store)["ledger/tile/1/000.p/2"][:32] == before["ledger/tile/1/000.p/1"]


@pytest.mark.parametrize("start", [5, 300])
def test_a_changed_entry_is_never_signed_over(ledger: Ledger, store: Store, start: int) -> None:
    append(ledger, start)
    ledger.publish()
    before = files(store)
    execute(
        ledger.database,
        'UPDATE ledger_entry SET leaf_hash = :hash WHERE "index" = :index',
        hash=bytes(32),
        index=start - 1,
    )
    append(ledger, 1)
    with pytest.raises(InconsistentLog, match=f"do not extend the checkpoint of {start}"):
        ledger.publish()
    assert files(store) == before


def test_a_pending_entry_that_was_changed_is_not_signed(ledger: Ledger, store: Store) -> None:
    append(ledger, 3)
    ledger.publish()
    append(ledger, 1)
    execute(ledger.database, 'UPDATE ledger_entry SET data = :data WHERE "index" = 3', data=b"{}")
    with pytest.raises(DamagedLog, match="entry 3 in the database is not the one that was appended"):
        ledger.publish()
    execute(ledger.database, "DELETE FROM ledger_mention")
    execute(ledger.database, 'DELETE FROM ledger_entry WHERE "index" = 3')
    with pytest.raises(DamagedLog, match="lacks entries below 4"):
        ledger.publish()
    assert open_checkpoint(store.get("ledger/checkpoint"), ledger.signer.key).size == 3


def test_a_log_never_signs_fewer_entries(ledger: Ledger, store: Store) -> None:
    """As after restoring an older backup of the database beside a newer store."""
    append(ledger, 3)
    ledger.publish()
    execute(ledger.database, "DELETE FROM ledger_mention")
    execute(ledger.database, "DELETE FROM ledger_entry")
    execute(ledger.database, "DELETE FROM ledger_head")
    with pytest.raises(InconsistentLog, match="a checkpoint of 3 entries is signed, the database has 0"):
        ledger.publish()
    append(ledger, 3)
    assert ledger.publish().size == 3  # the very same entries are the same log
    execute(ledger.database, "DELETE FROM ledger_mention")
    execute(ledger.database, "DELETE FROM ledger_entry")
    execute(ledger.database, "DELETE FROM ledger_head")
    append(ledger, 2)
    append(ledger, 2)
    with pytest.raises(InconsistentLog, match="do not extend the checkpoint of 3"):
        ledger.publish()


def test_what_the_database_remembers_signing_counts_without_the_file(ledger: Ledger, store: Store) -> None:
    append(ledger, 3)
    ledger.publish()
    store.delete("ledger/checkpoint")
    store.delete("ledger/tile/0/000.p/3")
    execute(ledger.database, "UPDATE ledger_head SET signed_root = :root", root=bytes(32))
    with pytest.raises(InconsistentLog):
        ledger.publish()


def test_a_checkpoint_that_is_not_ours_is_not_overwritten(ledger: Ledger, store: Store) -> None:
    append(ledger, 3)
    ledger.publish()
    store.put("ledger/checkpoint", b"something else")
    append(ledger, 1)
    with pytest.raises(DamagedLog, match="is not a checkpoint of this log"):
        ledger.publish()
    assert store.get("ledger/checkpoint") == b"something else"


class _Cut(Exception):
    pass


class _CutStore(Store):
    """A store that dies at the nth write."""

    writes_left = 0

    def put(self, path: str, data: bytes) -> None:
        if self.writes_left == 0:
            raise _Cut
        self.writes_left -= 1
        super().put(path, data)


def test_a_publication_cut_anywhere_is_completed_by_the_next(ledger: Ledger, tmp_path: Path) -> None:
    append(ledger, 250)  # the first tile becomes full on the way
    published = ledger.publish()
    store = _CutStore.open(str(tmp_path / "files"))
    assert isinstance(store, _CutStore)
    cut = Ledger(ledger.database, store, ledger.signer, KINDS)
    for writes in range(9):
        append(ledger, 2)
        store.writes_left = writes
        try:
            published = cut.publish()
        except _Cut:
            assert open_checkpoint(ledger.store.get("ledger/checkpoint"), ledger.signer.key) == published
            assert verify_log(ledger.store, kinds=KINDS).sound
        append(ledger, 1)
        published = ledger.publish()
        assert published.size == 253 + 3 * writes
        report = verify_log(ledger.store, kinds=KINDS)
        assert (report.sound, report.root) == (True, published.root)
    assert store.writes_left > 0
