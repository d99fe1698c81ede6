"""The database: whole transactions, one writer after another, clear words when it cannot be used."""

import threading
from contextlib import nullcontext
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from sqlalchemy import Column, Integer, MetaData, String, Table, cast, func, insert, literal, select
from sqlalchemy.exc import IntegrityError

from jazari.core import Database, DatabaseUnreachable, Invalid, InvalidSetting, UtcDateTime

things = Table("things", MetaData(), Column("n", Integer, primary_key=True), Column("at", UtcDateTime))


@pytest.fixture
def prepared(database: Database) -> Database:
    things.create(database.engine)
    return database


def test_a_broken_transaction_keeps_nothing(prepared: Database) -> None:
    with pytest.raises(ZeroDivisionError), prepared.transaction() as connection:
        connection.execute(insert(things).values(n=1))
        raise ZeroDivisionError
    with prepared.reading() as connection:
        assert connection.execute(select(func.count()).select_from(things)).scalar() == 0


def test_writers_wait_for_each_other(prepared: Database) -> None:
    """Read-then-write from four threads: without the write lock on entry SQLite would refuse some at once."""

    def add() -> None:
        for _ in range(10):
            with prepared.transaction() as connection:
                if not prepared.is_sqlite:
                    connection.exec_driver_sql("LOCK TABLE things")
                top = connection.execute(select(func.coalesce(func.max(things.c.n), 0))).scalar_one()
                connection.execute(insert(things).values(n=top + 1))

    threads = [threading.Thread(target=add) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with prepared.reading() as connection:
        assert connection.execute(select(func.count()).select_from(things)).scalar() == 40


def test_moments_keep_their_zone(prepared: Database) -> None:
    noon = datetime(2026, 11, 22, 13, tzinfo=timezone(timedelta(hours=1)))
    with prepared.transaction() as connection:
        connection.execute(insert(things).values(n=1, at=noon))
    with prepared.reading() as connection:
        kept = connection.execute(select(things.c.at)).scalar_one()
    assert kept == noon
    assert kept.utcoffset() == timedelta(0)
    with pytest.raises(Exception, match="no time zone") as caught, prepared.transaction() as connection:
        connection.execute(
            insert(things).values(n=2, at=datetime(2026, 11, 22, tzinfo=UTC).replace(tzinfo=None))
        )
    assert isinstance(caught.value, Invalid) or isinstance(caught.value.__cause__, Invalid)


@pytest.mark.parametrize("value", ["a\0b", 1 << 62])
def test_a_value_that_postgresql_does_not_take_is_the_askers_fault(
    prepared: Database, value: str | int
) -> None:
    refused = (
        nullcontext() if prepared.is_sqlite else pytest.raises(Invalid, match="none that the database takes")
    )
    kind = String() if isinstance(value, str) else Integer()
    with refused, prepared.reading() as connection:
        connection.execute(select(cast(literal(value), kind))).one()


def test_an_address_that_is_none_is_named() -> None:
    with pytest.raises(InvalidSetting, match="JAZARI_DATABASE='nonsense'"):
        Database("nonsense")


def test_a_server_that_does_not_answer_is_named(tmp_path: Path) -> None:
    database = Database(f"postgresql://nobody@/none?host={tmp_path}")
    with pytest.raises(DatabaseUnreachable, match="is it running"):
        database.check()


def test_what_was_written_stays_out_of_an_errors_text(prepared: Database) -> None:
    with pytest.raises(IntegrityError) as caught, prepared.transaction() as connection:
        for _ in range(2):
            connection.execute(insert(things).values(n=4321987))
    assert "4321987" not in str(caught.value).partition("DETAIL")[0]
