"""Counting downloads: in this process' memory first, so that a download never waits for a write."""

import logging
import threading
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import date, timedelta

from sqlalchemy import Connection, delete, exists, func, insert, select, update

from jazari.core import Clock, Database, JazariError, now
from jazari.hub.tables import downloads, repositories

FLUSH_SECONDS = 5
SHOWN_DAYS = 30

log = logging.getLogger(__name__)


class Downloads:
    """Downloads of each repository and day. One is counted for each GET that asks for the beginning of a file."""

    def __init__(self, database: Database, clock: Clock = now) -> None:
        self._database = database
        self._clock = clock
        self._waiting: Counter[int] = Counter()
        self._lock = threading.Lock()

    def add(self, key: int) -> None:
        """Count a download of a repository; it is written by the next `flush`."""
        with self._lock:
            self._waiting[key] += 1

    def flush(self) -> None:
        """Write what was counted since the last time."""
        with self._lock:
            counted, self._waiting = self._waiting, Counter()
        if not counted:
            return
        today = self._clock().date()
        try:
            with self._database.transaction() as connection:
                _forget_old_days(connection, today)
                for key, count in sorted(counted.items()):
                    _count(connection, key, today, count)
        except JazariError:
            with self._lock:
                self._waiting += counted
            raise

    @asynccontextmanager
    async def running(self, _app: object) -> AsyncIterator[None]:
        """Flush every few seconds while a server runs, and once more at its end."""
        ended = threading.Event()
        thread = threading.Thread(target=self._keep_flushing, args=(ended,), daemon=True, name="downloads")
        thread.start()
        yield
        ended.set()
        thread.join()

    def _keep_flushing(self, ended: threading.Event) -> None:
        while True:
            last = ended.wait(FLUSH_SECONDS)
            try:
                self.flush()
            except JazariError as error:
                log.warning("downloads wait to be counted: %s", error.message)
            if last:
                return


def _count(connection: Connection, key: int, day: date, count: int) -> None:
    here = exists().where(repositories.c.id == key)
    row = (downloads.c.repository == key) & (downloads.c.day == day)
    if connection.execute(update(downloads).where(row).values(count=downloads.c.count + count)).rowcount == 0:
        if not connection.scalar(select(here)):
            return  # deleted since
        connection.execute(insert(downloads).values(repository=key, day=day, count=count))
    more = {
        "downloads": repositories.c.downloads + count,
        "downloads_all": repositories.c.downloads_all + count,
    }
    connection.execute(update(repositories).where(repositories.c.id == key).values(more))


def _forget_old_days(connection: Connection, today: date) -> None:
    """Take days that are no longer shown out of the sums, at the first count of a day."""
    oldest = today - timedelta(days=SHOWN_DAYS)
    old = select(downloads.c.repository).where(downloads.c.day <= oldest).distinct()
    keys = list(connection.scalars(old))
    if not keys:
        return
    connection.execute(delete(downloads).where(downloads.c.day <= oldest))
    for key in keys:
        kept = select(func.coalesce(func.sum(downloads.c.count), 0)).where(downloads.c.repository == key)
        connection.execute(
            update(repositories).where(repositories.c.id == key).values(downloads=kept.scalar_subquery())
        )
