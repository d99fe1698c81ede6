"""The node's database: SQLAlchemy Core on SQLite (WAL) by default, PostgreSQL by URL."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import (
    Connection,
    DateTime,
    Dialect,
    MetaData,
    TypeDecorator,
    create_engine,
    event,
    text,
)
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, DatabaseError, DataError, OperationalError

from jazari.core.errors import DatabaseUnreachable, Invalid, InvalidSetting, StorageFull

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)
"""Every room's store.py puts its tables here, named `<room>_<noun>`."""

BUSY_SECONDS = 60


class UtcDateTime(TypeDecorator[datetime]):
    """Aware UTC moments in and out; SQLite itself keeps no time zone."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Refuse naive moments rather than guess their zone."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise Invalid(f"{value!r} has no time zone; use jazari.core.now()")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Give the zone back that SQLite forgot."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class Database:
    """One database, many short transactions; write ones never deadlock on SQLite (BEGIN IMMEDIATE)."""

    def __init__(self, url: str) -> None:
        try:
            self.url = make_url(url)
        except ArgumentError as error:
            raise InvalidSetting(
                f"JAZARI_DATABASE={url!r} is not a database address; "
                "write sqlite:///path/to/file or postgresql://user@host/name",
                setting="database",
            ) from error
        self.is_sqlite = self.url.get_backend_name() == "sqlite"
        # No bound on connections (max_overflow): a thread that holds one may need another, and as many threads
        # as there are connections would wait for each other; threads are bounded.
        # Errors reach the log, and parameters may be what a citizen wrote: they stay out of an error's text.
        if self.is_sqlite:
            if self.url.database:
                Path(self.url.database).parent.mkdir(parents=True, exist_ok=True)
            self.engine = create_engine(
                self.url, connect_args={"timeout": BUSY_SECONDS}, hide_parameters=True, max_overflow=-1
            )
            event.listen(self.engine, "connect", _prepare_sqlite)
            event.listen(self.engine, "begin", _begin_sqlite)
        else:
            if self.url.drivername == "postgresql":
                self.url = self.url.set(drivername="postgresql+psycopg")
            self.engine = create_engine(self.url, pool_pre_ping=True, hide_parameters=True, max_overflow=-1)

    @contextmanager
    def transaction(self) -> Iterator[Connection]:
        """A write transaction: all of it is kept, or none.

        Raises StorageFull when the disk takes no more, DatabaseUnreachable when nothing answers, Invalid for a value
        that PostgreSQL has no room for (a text with NUL).
        """
        with self._translated(), self.engine.connect() as connection:
            options = {"jazari_write": True} if self.is_sqlite else {}
            with connection.execution_options(**options).begin():
                yield connection

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A read transaction: one consistent view, never blocks a writer on SQLite."""
        with self._translated(), self.engine.connect() as connection, connection.begin():
            yield connection

    def check(self) -> None:
        """Raise DatabaseUnreachable unless a query is answered now."""
        with self.reading() as connection:
            connection.execute(text("SELECT 1"))

    def erase_deleted(self, connection: Connection) -> None:
        """Have what this transaction deletes be written over, where SQLite would leave it in its file."""
        if self.is_sqlite:
            connection.exec_driver_sql("PRAGMA secure_delete = ON")

    def compact(self, *, rewrite: bool = False) -> None:
        """Empty SQLite's log into its file; with `rewrite` write the file anew, without what rows once held."""
        if self.is_sqlite:
            connection = self.engine.raw_connection()
            try:
                for statement in ["VACUUM"] * rewrite + ["PRAGMA wal_checkpoint(TRUNCATE)"]:
                    connection.cursor().execute(statement).fetchall()
            finally:
                connection.close()

    def close(self) -> None:
        """Give every connection back."""
        self.engine.dispose()

    @contextmanager
    def _translated(self) -> Iterator[None]:
        try:
            yield
        except DatabaseError as error:
            reason = " ".join(str(error.orig).split())
            where = self.url.set(drivername=self.url.get_backend_name()).render_as_string(hide_password=True)
            if "not a database" in reason or "malformed" in reason:
                raise DatabaseUnreachable(f"{where} is damaged ({reason}); restore a backup") from error
            if isinstance(error, DataError):
                raise Invalid(
                    f"a value is none that the database takes ({reason}); leave out NUL characters, and send smaller "
                    "numbers"
                ) from error
            if not isinstance(error, OperationalError):
                raise
            if "disk is full" in reason or "No space left" in reason or "disk I/O error" in reason:
                raise StorageFull(
                    f"the database could not be written ({reason}); nothing of this change was kept; free "
                    "some disk space and try again"
                ) from error
            if isinstance(error.orig, sqlite3.OperationalError) and "unable to open" not in reason:
                raise
            raise DatabaseUnreachable(f"{where} cannot be used ({reason}); is it running?") from error


def _prepare_sqlite(connection: sqlite3.Connection, _record: Any) -> None:
    # The driver must not open transactions of its own: _begin_sqlite chooses which kind to open.
    connection.isolation_level = None
    cursor = connection.cursor()
    for pragma in ("journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON"):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _begin_sqlite(connection: Connection) -> None:
    # A deferred transaction that turns into a write can fail with "database is locked" at once, without
    # waiting; an immediate one waits its turn.
    write = connection.get_execution_options().get("jazari_write", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if write else "BEGIN")
