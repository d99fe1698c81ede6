"""Counting: together, once, across processes, through a database that fails for a while, and erased with its person."""

import threading

import pytest

from jazari.core import Database, StorageFull
from jazari.gateway.records import Caller, Count, Use
from jazari.gateway.usage import Usage
from tests.conftest import SetClock

AMINA, BADR = Caller("a" * 32, "1" * 32), Caller("b" * 32, "2" * 32)


def test_many_threads_and_two_processes_count_together(database: Database, clock: SetClock) -> None:
    here, there = Usage(database, clock), Usage(database, clock)

    def use(usage: Usage) -> None:
        for _ in range(50):
            usage.add(AMINA, "jazari/lm", Count(2, 3))
            usage.flush()

    threads = [threading.Thread(target=use, args=(usage,)) for usage in (here, here, there)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    there.add(AMINA, "jazari/lm", Count(1, 0))
    assert here.spent_today(AMINA.person_id) == 750
    assert there.spent_today(AMINA.person_id) == 751
    assert there.list(1) == [Use(clock().date(), AMINA.person_id, AMINA.token_id, "jazari/lm", 151, 301, 450)]


def test_days_people_and_models_are_apart(database: Database, clock: SetClock) -> None:
    usage = Usage(database, clock)
    usage.add(AMINA, "one", Count(5))
    usage.add(BADR, "one", Count(7))
    clock.advance(days=1)
    usage.add(AMINA, "two", Count(11, 1))
    assert usage.spent_today(AMINA.person_id) == 12
    assert [(use.model, use.prompt_tokens) for use in usage.list(2, AMINA.person_id)] == [
        ("two", 11),
        ("one", 5),
    ]
    assert [use.model for use in usage.list(1)] == ["two"]
    usage.add(BADR, "two", Count(1))
    usage.forget_person(BADR.person_id)
    assert {use.person_id for use in usage.list(9)} == {AMINA.person_id}


def test_what_cannot_be_written_waits(
    database: Database, clock: SetClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    usage = Usage(database, clock)
    usage.add(AMINA, "one", Count(5))

    def full() -> None:
        raise StorageFull("the disk is full")

    with monkeypatch.context() as patched:
        patched.setattr(database, "transaction", full)
        with pytest.raises(StorageFull):
            usage.flush()
        usage.add(AMINA, "one", Count(6))
    assert [(use.requests, use.prompt_tokens) for use in usage.list(1)] == [(2, 11)]
