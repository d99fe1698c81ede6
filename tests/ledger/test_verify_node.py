import pytest
from sqlalchemy import text

from jazari.core import Store
from jazari.ledger import Ledger, verify_node
from tests.ledger.conftest import append


def change(ledger: Ledger, statement: str, **values: object) -> list[tuple[str, int | None]]:
    with ledger.database.transaction() as connection:
        connection.execute(text(statement), values)
    return [(problem.place, problem.entry_index) for problem in verify_node(ledger)]


@pytest.fixture
def published(ledger: Ledger) -> Ledger:
    append(ledger, 300)
    ledger.publish()
    append(ledger, 2)
    return ledger


def test_a_sound_node_has_no_problems(published: Ledger, ledger: Ledger) -> None:
    assert verify_node(published) == ()


def test_a_node_that_has_published_nothing_yet_is_sound(ledger: Ledger) -> None:
    assert verify_node(ledger) == ()
    append(ledger, 2)
    assert verify_node(ledger) == ()


@pytest.mark.parametrize("index", [0, 255, 299, 301])
def test_a_changed_row_is_named(published: Ledger, index: int) -> None:
    data = published.record(0 if index else 1).data
    found = change(
        published, 'UPDATE ledger_entry SET data = :data WHERE "index" = :index', data=data, index=index
    )
    assert found == [("ledger_entry", index)]


def test_a_row_changed_with_its_hash_is_named_by_the_published_tile(published: Ledger) -> None:
    other = published.record(1)
    found = change(
        published,
        'UPDATE ledger_entry SET data = :data, leaf_hash = :hash WHERE "index" = 0',
        data=other.data,
        hash=other.leaf_hash,
    )
    assert found == [("ledger_entry", 0)]


@pytest.mark.parametrize("column", ["kind", "by"])
def test_a_column_that_is_not_what_the_entry_says_is_named(published: Ledger, column: str) -> None:
    found = change(published, f'UPDATE ledger_entry SET "{column}" = \'x\' WHERE "index" = 7')
    assert found == [("ledger_entry", 7)]


def test_a_hidden_mention_is_named(published: Ledger) -> None:
    found = change(published, "DELETE FROM ledger_mention WHERE \"index\" = 7 AND value = 'MA-04'")
    assert found == [("ledger_mention", 7)]


def test_missing_and_uncounted_rows_are_named(published: Ledger) -> None:
    change(published, 'DELETE FROM ledger_mention WHERE "index" = 7')
    assert change(published, 'DELETE FROM ledger_entry WHERE "index" = 7') == [("ledger_entry", 7)]
    found = change(published, "UPDATE ledger_head SET size = 299")
    assert found[0] == ("ledger_head", None)
    assert found[1:] == [
        ("ledger_entry", 299),
        ("ledger_entry", 300),
        ("ledger_entry", 301),
        ("ledger_entry", 7),
    ]


def test_a_missing_tile_or_foreign_checkpoint_is_named(published: Ledger, store: Store) -> None:
    store.delete("ledger/tile/0/000")
    assert [problem.place for problem in verify_node(published)] == ["tile/0/000"]
    store.put("ledger/checkpoint", b"something else")
    assert [problem.place for problem in verify_node(published)] == ["ledger/checkpoint"]
