"""The database's schema, step by step (Alembic); every room's tables are in it."""
