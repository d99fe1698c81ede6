"""Counting without slowing anybody: added in memory, written together."""

import asyncio
import logging
from collections.abc import Mapping, Sequence
from dataclasses import asdict, replace
from datetime import date, timedelta
from threading import Lock

from jazari.core import Clock, Database, Unavailable
from jazari.gateway import store
from jazari.gateway.records import Caller, Count, Use

FLUSH_SECONDS = 1.0
"""What a killed server may forget."""

_log = logging.getLogger("jazari.gateway")


class Usage:
    """Who used how much of which model. Counts wait in memory and are written every `FLUSH_SECONDS`."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock
        self._lock = Lock()
        self._waiting: dict[tuple[str, date, str, str], Use] = {}

    def add(self, caller: Caller, model: str, count: Count) -> None:
        """Count one request; from any thread, never waits for the database."""
        key = (caller.person_id, self._clock().date(), caller.token_id, model[: store.MODEL_CHARACTERS])
        with self._lock:
            before = self._waiting.get(key) or Use(key[1], key[0], key[2], key[3], 0, 0, 0)
            self._waiting[key] = _sum(before, 1, count.prompt_tokens, count.completion_tokens)

    def flush(self) -> None:
        """Write what waits; what cannot be written goes on waiting. Raises StorageFull, DatabaseUnreachable."""
        with self._lock:
            taken, self._waiting = self._waiting, {}
        if not taken:
            return
        try:
            with self._database.transaction() as connection:
                store.add(connection, taken.values())
        except BaseException:
            with self._lock:
                for key, use in taken.items():
                    later = self._waiting.get(key)
                    self._waiting[key] = _sum(later, *_numbers(use)) if later else use
            raise

    async def keep_writing(self) -> None:
        """Flush for ever, until cancelled."""
        while True:
            await asyncio.sleep(FLUSH_SECONDS)
            try:
                await asyncio.to_thread(self.flush)
            except Unavailable as error:
                _log.warning("usage of the gateway waits in memory: %s", error.message)

    def spent_today(self, person_id: str) -> int:
        """Tokens of a person today, prompts and answers, those of this process that wait included."""
        today = self._clock().date()
        with self._lock:
            waiting = sum(
                use.prompt_tokens + use.completion_tokens
                for use in self._waiting.values()
                if (use.person_id, use.day) == (person_id, today)
            )
        with self._database.reading() as connection:
            return waiting + store.spent_tokens(connection, person_id, today)

    def list(self, days: int, person_id: str | None = None) -> list[Use]:
        """What was used in so many days, today included, the newest first; of everybody, or one person."""
        self.flush()
        since = self._clock().date() - timedelta(days=days - 1)
        with self._database.reading() as connection:
            return store.list_uses(connection, since, person_id)

    def export_person(self, person: str) -> Sequence[Mapping[str, object]]:
        """Everything that is counted for a person."""
        self.flush()
        with self._database.reading() as connection:
            return [asdict(use) for use in store.list_uses(connection, date.min, person)]

    def forget_person(self, person: str, handle: str = "") -> None:
        """Erase it; again does nothing more."""
        with self._lock:
            self._waiting = {key: use for key, use in self._waiting.items() if use.person_id != person}
        with self._database.transaction() as connection:
            store.forget_person(connection, person)


def _numbers(use: Use) -> tuple[int, int, int]:
    return use.requests, use.prompt_tokens, use.completion_tokens


def _sum(use: Use, requests: int, prompt_tokens: int, completion_tokens: int) -> Use:
    return replace(
        use,
        requests=use.requests + requests,
        prompt_tokens=use.prompt_tokens + prompt_tokens,
        completion_tokens=use.completion_tokens + completion_tokens,
    )
