"""Bring a database to this version's schema, and refuse one from a newer version."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, text

from jazari.core.database import Database
from jazari.core.errors import SchemaTooNew

LOCK_NUMBER = 0x4A415A41
"""PostgreSQL advisory lock that one migration at a time holds ("JAZA")."""


def migrate(database: Database) -> None:
    """Apply what is missing, all or nothing, one process at a time. Raises SchemaTooNew."""
    with database.transaction() as connection:
        if not database.is_sqlite:
            connection.execute(text("SELECT pg_advisory_xact_lock(:number)"), {"number": LOCK_NUMBER})
        config = migration_config(connection)
        scripts = ScriptDirectory.from_config(config)
        current = MigrationContext.configure(connection).get_current_revision()
        if current is not None and current not in {script.revision for script in scripts.walk_revisions()}:
            raise SchemaTooNew(
                f"the database {database.url.render_as_string(hide_password=True)} has schema {current}, newer "
                f"than this version's {scripts.get_current_head()}; nothing was changed; run the newer Jazari",
                schema=current,
            )
        if current != scripts.get_current_head():
            command.upgrade(config, "head")


def schema_head() -> str | None:
    """The newest schema this version knows."""
    return ScriptDirectory.from_config(migration_config(None)).get_current_head()


def migration_config(connection: Connection | None) -> Config:
    """Alembic's configuration over an open connection; there is no alembic.ini."""
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    config.attributes["connection"] = connection
    return config
