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


# Indexes of expressions cannot be compared on SQLite: that every index is there is looked at by name.
@pytest.mark.filterwarnings("ignore:Skipped unsupported reflection of expression-based index")
@pytest.mark.filterwarnings("ignore:autogenerate skipping metadata-specified expression-based index")
def test_the_migrations_make_what_the_rooms_declare(database_url: str) -> None:
    import jazari.node

    assert jazari.node.KINDS
    database = Database(database_url)
    migrate(database)
    with database.reading() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, metadata) == []
        catalogue = (
            "sqlite_master WHERE type = 'index'" if database.is_sqlite else "pg_class WHERE relkind = 'i'"
        )
        column = "name" if database.is_sqlite else "relname"
        there = set(connection.scalars(text(f"SELECT {column} FROM {catalogue}")))
        assert {index.name for table in metadata.tables.values() for index in table.indexes} <= there
    database.close()


def test_a_newer_schema_is_refused(database_url: str) -> None:
    database = Database(database_url)
    migrate(database)
    with database.transaction() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(SchemaTooNew, match="schema 9999.*run the newer Jazari"):
        migrate(database)
    database.close()
