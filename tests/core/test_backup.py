"""Backups: consistent while the node serves, whole or refused."""

import threading
from pathlib import Path

import pytest
from sqlalchemy import insert, select

from jazari.core import (
    Conflict,
    Database,
    InvalidBackup,
    Objects,
    Store,
    create_backup,
    home_secret,
    metadata,
    migrate,
    now,
    restore_backup,
)

steps = metadata.tables["core_step"]


def keep_object(database: Database, objects: Objects, number: int) -> None:
    """What every room does: the file first, then the row that names it."""
    sha256 = objects.put(f"file {number}".encode())
    with database.transaction() as connection:
        row = {"key": f"{number:064}", "name": "made", "output": {"object": sha256}, "finished_at": now()}
        connection.execute(insert(steps).values(row))


@pytest.fixture
def node(database_url: str, tmp_path: Path) -> tuple[Database, Store, Path]:
    database = Database(database_url)
    migrate(database)
    home = tmp_path / "home"
    home_secret(home, "forms")
    return database, Store.open(str(home / "files")), home


def test_a_restored_node_has_every_file_its_database_names(
    node: tuple[Database, Store, Path], database_url: str, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    database, store, home = node
    for number in range(20):
        keep_object(database, Objects(store), number)
    stop = threading.Event()

    def keep_serving() -> None:
        number = 1000
        while not stop.is_set():
            keep_object(database, Objects(store), number)
            number += 1

    writer = threading.Thread(target=keep_serving)
    writer.start()
    try:
        backup = tmp_path / "node.tar"
        assert create_backup(database, store, home, backup) == backup.stat().st_size
    finally:
        stop.set()
        writer.join()
    assert backup.stat().st_mode & 0o777 == 0o600
    with pytest.raises(Conflict, match="never overwrites"):
        create_backup(database, store, home, backup)
    with pytest.raises(Conflict, match="already has a database"):
        restore_backup(backup, database, store, home)

    if not database.is_sqlite:
        metadata.drop_all(database.engine)
        with database.transaction() as connection:
            connection.exec_driver_sql("DROP TABLE alembic_version")
        second = database
    else:
        second = Database(f"sqlite:///{tmp_path / 'second.db'}")
    second_store = Store.open(str(tmp_path / "second-files"))
    restore_backup(backup, second, second_store, tmp_path / "second-home")
    with second.reading() as connection:
        named = [row.output["object"] for row in connection.execute(select(steps.c.output))]
    assert len(named) >= 20
    for sha256 in named:
        assert Objects(second_store).get(sha256).startswith(b"file ")
    assert home_secret(tmp_path / "second-home", "forms") == home_secret(home, "forms")
    second.close()
    database.close()


def test_what_is_no_backup_is_refused(node: tuple[Database, Store, Path], tmp_path: Path) -> None:
    database, store, home = node
    whole = tmp_path / "whole.tar"
    keep_object(database, Objects(store), 1)
    create_backup(database, store, home, whole)
    cut = tmp_path / "cut.tar"
    cut.write_bytes(whole.read_bytes()[:700])
    fresh = Database(f"sqlite:///{tmp_path / 'fresh.db'}")
    for source in (cut, tmp_path / "missing.tar"):
        with pytest.raises(InvalidBackup, match=source.name):
            restore_backup(source, fresh, store, home)
    text = tmp_path / "text.tar"
    text.write_text("not a backup")
    with pytest.raises(InvalidBackup, match="no whole Jazari backup"):
        restore_backup(text, fresh, store, home)
    fresh.close()
    database.close()
