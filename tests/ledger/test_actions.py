import multiprocessing
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlalchemy import text

from jazari.core import Conflict, Database, Invalid, Store
from jazari.ledger import (
    EntryTooLarge,
    InvalidEntry,
    Kind,
    Ledger,
    NoSuchEntry,
    NoSuchProof,
    Signer,
    UnknownKind,
)
from jazari.ledger.rules import verify_consistency, verify_inclusion
from tests.conftest import SetClock
from tests.ledger.conftest import (
    EVALUATION,
    KINDS,
    MEASURE,
    ORIGIN,
    Evaluated,
    Measured,
    append,
    measured,
    signer,
)

REVISION = "0" * 40


def evaluated(name: str, score: float = 0.5) -> Evaluated:
    return Evaluated(model=f"model:root/{name}@{REVISION}", benchmark="lid", score=score)


def test_an_entry_is_there_once_its_transaction_is(ledger: Ledger, clock: SetClock) -> None:
    with ledger.database.transaction() as connection:
        entry = ledger.append(connection, MEASURE, measured(7), by="root")
        assert ledger.size() == 0
    assert (entry.index, entry.kind, entry.by) == (0, "services.measure", "root")
    assert (entry.at, entry.ref) == (clock.moment, f"entry:{ORIGIN}/0")
    assert ledger.entry(0) == entry
    assert list(ledger.entries()) == [entry]
    assert ledger.size() == 1
    assert ledger.kind_counts() == {"services.measure": 1}


def test_a_transaction_that_fails_leaves_no_gap(ledger: Ledger) -> None:
    append(ledger, 2)
    with pytest.raises(ZeroDivisionError), ledger.database.transaction() as connection:
        ledger.append(connection, MEASURE, measured())
        _ = 1 / 0
    append(ledger, 1)
    assert [entry.index for entry in ledger.entries()] == [0, 1, 2]


def test_moments_never_go_back_and_have_no_fractions(ledger: Ledger, clock: SetClock) -> None:
    clock.moment = datetime(2026, 11, 22, 9, 0, 0, 999_999, tzinfo=UTC)
    append(ledger, 1)
    clock.advance(hours=-5)
    append(ledger, 1)
    clock.advance(hours=6)
    append(ledger, 1)
    hours = [entry.at.isoformat() for entry in ledger.entries()]
    assert hours == ["2026-11-22T09:00:00+00:00"] * 2 + ["2026-11-22T10:00:00+00:00"]


def test_entries_are_found_by_kind_and_by_what_they_mention(ledger: Ledger) -> None:
    with ledger.database.transaction() as connection:
        for index in range(6):
            ledger.append(connection, MEASURE, measured(index, region="MA-04" if index % 2 else "MA-06"))
        ledger.append(connection, EVALUATION, evaluated("lid"))
        ledger.append(connection, EVALUATION, evaluated("other"))

    def found(**query: object) -> list[int]:
        return [entry.index for entry in ledger.entries(**query)]  # type: ignore[arg-type]

    assert found(kind="evals.evaluation") == [6, 7]
    assert found(about="MA-04") == [1, 3, 5]
    assert found(about="MA-04", after=1) == [3, 5]
    assert found(about="MA-04", before=5, newest_first=True) == [3, 1]
    assert found(about="MA-04", kind="evals.evaluation") == []
    assert found(about=f"model:root/lid@{REVISION}") == [6]
    assert found(about="model:root/lid") == found(about="root/lid") == [6]
    assert found(about="lid") == [6, 7]
    assert found(limit=3) == [0, 1, 2]
    assert found(limit=2, newest_first=True) == [7, 6]
    assert found(limit=0) == []
    assert found(about="nothing' OR 1=1") == []
    with pytest.raises(UnknownKind, match=r"evals\.other is not declared"):
        found(kind="evals.other")
    with pytest.raises(Invalid, match="limit=-1"):
        found(limit=-1)


def test_long_listings_go_by_pages(ledger: Ledger) -> None:
    append(ledger, 1203)
    assert [entry.index for entry in ledger.entries()] == list(range(1203))
    assert [entry.index for entry in ledger.entries(newest_first=True, limit=1001)] == list(
        range(1202, 201, -1)
    )
    assert [record.index for record in ledger.records(after=600)] == list(range(601, 1203))


def test_what_is_refused_is_refused_before_anything_is_written(ledger: Ledger) -> None:
    stranger = Kind("hub.other", Measured, "Another kind.")
    with ledger.database.transaction() as connection:
        with pytest.raises(UnknownKind):
            ledger.append(connection, stranger, measured())
        with pytest.raises(InvalidEntry, match=r"a Evaluated is no body of services\.measure"):
            ledger.append(connection, MEASURE, evaluated("lid"))
        with pytest.raises(InvalidEntry, match="is not an organisation's name"):
            ledger.append(connection, MEASURE, measured(), by="a person")
        with pytest.raises(InvalidEntry, match="region"):
            unchecked = Measured.model_construct(procedure="x", region="free text", days=1)
            ledger.append(connection, MEASURE, unchecked)
        with pytest.raises((EntryTooLarge, InvalidEntry)):
            ledger.append(
                connection, EVALUATION, evaluated("lid").model_copy(update={"benchmark": "a" * 70_000})
            )
        ledger.append(connection, MEASURE, measured())
    assert ledger.size() == 1
    ledger.publish()


def test_entries_of_kinds_unknown_here_are_kept_and_shown_plainly(ledger: Ledger) -> None:
    with ledger.database.transaction() as connection:
        ledger.append(connection, EVALUATION, evaluated("lid"))
        ledger.append(connection, MEASURE, measured(3))
    other = Ledger(ledger.database, ledger.store, signer(), [MEASURE])
    assert [entry.index for entry in other.entries()] == [1]
    with pytest.raises(UnknownKind, match="entry 0 is of the kind"):
        other.entry(0)
    records = list(other.records())
    assert [record.body["benchmark"] for record in records[:1]] == ["lid"]
    assert [other.known(record) is None for record in records] == [True, False]


@pytest.mark.parametrize("index", [-1, 1, 2**63, 10**30])
def test_an_entry_that_is_not_there_is_named(ledger: Ledger, index: int) -> None:
    append(ledger, 1)
    with pytest.raises(NoSuchEntry, match=f"there is no entry {index}; this log has 1"):
        ledger.entry(index)


def test_proofs_verify_against_the_published_checkpoint(ledger: Ledger) -> None:
    append(ledger, 5)
    old = ledger.publish()
    append(ledger, 595)
    for index in (0, 4, 255, 256, 599):
        checkpoint, proof = ledger.prove_inclusion(index)
        leaf = ledger.record(index).leaf_hash
        assert checkpoint.size == 600
        assert verify_inclusion(leaf, index, 600, proof, checkpoint.root)
    checkpoint, proof = ledger.prove_consistency(5)
    assert verify_consistency(5, old.root, 600, checkpoint.root, proof)
    _, proof = ledger.prove_inclusion(3, 5)
    assert verify_inclusion(ledger.record(3).leaf_hash, 3, 5, proof, old.root)
    with pytest.raises(NoSuchProof, match="601 entries are asked for, 600 are published"):
        ledger.prove_consistency(5, 601)
    with pytest.raises(NoSuchProof, match="leaf 600"):
        ledger.prove_inclusion(600)


def test_kinds_have_one_name_each_and_logs_a_name_that_refs_can_hold(
    database: Database, store: Store
) -> None:
    with pytest.raises(Conflict, match=r"two kinds of entry are named services\.measure"):
        Ledger(database, store, signer(), [MEASURE, MEASURE])
    with pytest.raises(Invalid, match="cannot name a log"):
        Ledger(database, store, Signer("Root", Ed25519PrivateKey.generate()), KINDS)


def _append_alone(url: str, folder: str, count: int) -> list[int]:
    database = Database(url)
    ledger = Ledger(database, Store.open(folder), signer(), KINDS)

    def one(days: int) -> int:
        with database.transaction() as connection:
            connection.execute(text("SELECT 1"))
            index = ledger.append(connection, MEASURE, measured(days)).index
        if days % 5 == 0:
            ledger.publish()
        return index

    with ThreadPoolExecutor(2) as pool:
        indices = list(pool.map(one, range(count)))
    database.close()
    return indices


def test_processes_and_threads_append_without_gaps(ledger: Ledger, database_url: str, tmp_path: Path) -> None:
    spawn = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(2, mp_context=spawn) as pool:
        futures = [pool.submit(_append_alone, database_url, str(tmp_path / "files"), 20) for _ in range(2)]
        indices = [index for future in futures for index in future.result()]
    assert sorted(indices) == list(range(40))
    assert [entry.index for entry in ledger.entries()] == list(range(40))
    assert ledger.publish().size == 40
