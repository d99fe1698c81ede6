"""One file with everything a node is: its database, its files, its secrets; consistent while it serves.

The order makes it consistent. Files are only ever added, and a database row that names a file is written after
the file, so the database is copied first: every file it names is then there to be copied. Ledger tiles are made
again from the database, so they need no copy.
"""

import base64
import io
import json
import shutil
import sqlite3
import tarfile
import tempfile
from collections.abc import Iterator
from contextlib import closing
from datetime import datetime
from pathlib import Path

from sqlalchemy import insert, inspect, select, text

from jazari.core.clock import moment_text, now
from jazari.core.database import Database, metadata
from jazari.core.errors import Conflict, InvalidBackup, StorageFull
from jazari.core.home import write_secret
from jazari.core.schema import migrate, schema_head
from jazari.core.stores import Store

FORMAT = 1
FILES = ("objects", "xorbs")
"""The folders of the store that hold what nothing can make again."""


def create_backup(database: Database, store: Store, home: Path, target: Path) -> int:
    """Write the backup `target` (a tar file) while the node may serve; gives its size in bytes.

    Raises Conflict when `target` exists, StorageFull when it cannot be written; no half file is left.
    """
    if target.exists():
        raise Conflict(f"{target} exists already; give another name, a backup never overwrites one")
    partial = target.with_name(target.name + ".partial")
    try:
        with tarfile.open(partial, "w") as archive, tempfile.TemporaryDirectory() as scratch:
            about = {"format": FORMAT, "schema": schema_head(), "made_at": moment_text(now())}
            _add(archive, "about.json", json.dumps(about).encode())
            if database.is_sqlite:
                copy = Path(scratch) / "jazari.db"
                _copy_sqlite(str(database.url.database), copy)
                archive.add(copy, "database.sqlite")
            else:
                _add(archive, "database.jsonl", b"".join(_dump(database)))
            for secret in sorted((home / "secrets").glob("*")):
                _add(archive, f"secrets/{secret.name}", secret.read_bytes(), mode=0o600)
            for folder in FILES:
                for path, _size in store.list(folder):
                    _add_object(archive, store, path, Path(scratch))
        partial.rename(target)
    except OSError as error:
        raise StorageFull(
            f"{target} cannot be written ({error.strerror or error}); no backup was made"
        ) from error
    finally:
        partial.unlink(missing_ok=True)
    target.chmod(0o600)
    return target.stat().st_size


def restore_backup(source: Path, database: Database, store: Store, home: Path) -> None:
    """Fill an empty node from a backup.

    Raises Conflict when the node is not empty, InvalidBackup when the file is none of ours, is cut, or comes
    from a newer schema.
    """
    try:
        with tarfile.open(source) as archive:
            members = archive.getmembers()
            about = json.loads(_read(archive, "about.json"))
            if about.get("format") != FORMAT:
                raise InvalidBackup(
                    f"{source} has backup format {about.get('format')!r}, this version reads {FORMAT}"
                )
            _restore_database(archive, {m.name for m in members}, database)
            for member in members:
                folder, _, rest = member.name.partition("/")
                if not rest or ".." in Path(rest).parts or not member.isfile():
                    continue
                if folder == "files":
                    _restore_object(archive, member, store, rest)
                elif folder == "secrets":
                    write_secret(home, Path(rest).name, _read(archive, member.name))
    except (tarfile.TarError, KeyError, json.JSONDecodeError, EOFError) as error:
        raise InvalidBackup(
            f"{source} is no whole Jazari backup ({error}); take another copy of it"
        ) from error
    except FileNotFoundError as error:
        raise InvalidBackup(f"{source} is not there; give the path of a backup file") from error
    migrate(database)


def _restore_database(archive: tarfile.TarFile, names: set[str], database: Database) -> None:
    if database.is_sqlite != ("database.sqlite" in names):
        kind = "SQLite" if "database.sqlite" in names else "PostgreSQL"
        raise InvalidBackup(f"this backup holds a {kind} database; set JAZARI_DATABASE to one of that kind")
    if inspect(database.engine).get_table_names():
        raise Conflict("this node already has a database; restore into an empty data folder and database")
    if database.is_sqlite:
        database.close()
        path = Path(str(database.url.database))
        for leftover in (path.with_name(path.name + "-wal"), path.with_name(path.name + "-shm")):
            leftover.unlink(missing_ok=True)
        path.write_bytes(_read(archive, "database.sqlite"))
        return
    migrate(database)
    with database.transaction() as connection:
        for line in _read(archive, "database.jsonl").splitlines():
            record = json.loads(line)
            values = {name: _from_json(value) for name, value in record["row"].items()}
            connection.execute(insert(metadata.tables[record["table"]]).values(values))


def _copy_sqlite(source: str, target: Path) -> None:
    # SQLite's own online backup: one consistent view, whatever is written meanwhile.
    with closing(sqlite3.connect(source)) as live, closing(sqlite3.connect(target)) as copy:
        live.backup(copy)


def _dump(database: Database) -> Iterator[bytes]:
    with database.reading() as connection:
        connection.execute(text("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ"))
        for table in metadata.sorted_tables:
            for row in connection.execute(select(table)).mappings():
                values = {name: _to_json(value) for name, value in row.items()}
                yield json.dumps({"table": table.name, "row": values}).encode() + b"\n"


def _add_object(archive: tarfile.TarFile, store: Store, path: str, scratch: Path) -> None:
    local = store.local_path(path)
    if local is not None:
        archive.add(local, f"files/{path}")
        return
    spool = scratch / "object"
    with spool.open("wb") as file:
        file.writelines(store.stream(path))
    archive.add(spool, f"files/{path}")


def _restore_object(archive: tarfile.TarFile, member: tarfile.TarInfo, store: Store, path: str) -> None:
    source = archive.extractfile(member)
    if source is None:
        raise InvalidBackup(
            f"the backup's member {member.name!r} is not a file; take another copy of the backup"
        )
    with tempfile.NamedTemporaryFile(dir=store.incoming(), delete=False) as spool:
        shutil.copyfileobj(source, spool)
    try:
        store.take(path, Path(spool.name))
    finally:
        Path(spool.name).unlink(missing_ok=True)


def _to_json(value: object) -> object:
    if isinstance(value, bytes):
        return {"$bytes": base64.b64encode(value).decode()}
    if isinstance(value, datetime):
        return {"$moment": value.isoformat()}
    return value


def _from_json(value: object) -> object:
    if isinstance(value, dict) and len(value) == 1:
        if "$bytes" in value:
            return base64.b64decode(value["$bytes"])
        if "$moment" in value:
            return datetime.fromisoformat(value["$moment"])
    return value


def _add(archive: tarfile.TarFile, name: str, data: bytes, mode: int = 0o644) -> None:
    member = tarfile.TarInfo(name)
    member.size = len(data)
    member.mode = mode
    archive.addfile(member, io.BytesIO(data))


def _read(archive: tarfile.TarFile, name: str) -> bytes:
    file = archive.extractfile(name)
    if file is None:
        raise InvalidBackup(f"the backup's member {name!r} is not a file; take another copy of the backup")
    return file.read()
