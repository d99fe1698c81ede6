"""Migrations: from nothing to now, again without effect, and never under a newer schema."""

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import inspect, text

from jazari.core import Database, SchemaTooNew, metadata, migrate


def test_an_empty_database_gets_the_schema_and_a_second_start_changes_nothing(database_url: str) -> None:
    database = Database(database_url)
    migrate(database)
    tables = set(inspect(database.engine).get_table_names())
    assert {"core_job", "core_step", "ledger_entry", "hub_repository", "services_case"} <= tables
    migrate(database)
    assert set(inspect(database.engine).get_table_names()) == tables
    database.close()


def test_the_migrations_make_what_the_rooms_declare(database_url: str) -> None:
    import jazari.app

    assert jazari.app.KINDS
    database = Database(database_url)
    migrate(database)
    with database.reading() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, metadata) == []
    database.close()


def test_a_newer_schema_is_refused(database_url: str) -> None:
    database = Database(database_url)
    migrate(database)
    with database.transaction() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(SchemaTooNew, match="schema 9999.*run the newer Jazari"):
        migrate(database)
    database.close()
