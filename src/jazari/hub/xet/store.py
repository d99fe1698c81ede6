"""The only SQL that touches Xet's tables."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, Select, delete, exists, func, select, update

from jazari.core import add_missing, batches, upsert
from jazari.hub.xet.records import XetFile, XorbIndex
from jazari.hub.xet.rules import hash_text, parse_hash
from jazari.hub.xet.tables import files, shared_chunks, uses, xorbs


@dataclass(frozen=True, slots=True)
class XorbRow:
    """A xorb that is kept; `size_bytes` is its body's, without the footer."""

    hash: str
    chunks: int
    size_bytes: int
    stored_at: datetime
    used_at: datetime


def touch_xorbs(connection: Connection, hashes: Iterable[str], at: datetime) -> int:
    """Hold these xorbs against garbage collection until the transaction ends, and for its grace after; gives
    how many of them are here.
    """
    return sum(
        connection.execute(
            update(xorbs).where(xorbs.c.hash.in_(batch), ~xorbs.c.dying).values(used_at=at)
        ).rowcount
        for batch in batches(hashes)
    )


def put_xorb(connection: Connection, index: XorbIndex, at: datetime) -> None:
    """Write a xorb, or write it again over one that is dying or damaged."""
    values: dict[str, object] = {
        "chunks": len(index),
        "size_bytes": index.size_bytes,
        "raw_bytes": index.raw_bytes,
    }
    values |= {"stored_at": at, "used_at": at, "dying": False}
    upsert(connection, xorbs, "hash", [{"hash": hash_text(index.hash), **values}])


def find_xorbs(connection: Connection, hashes: Iterable[str]) -> dict[str, XorbRow]:
    """Xorbs by hash; those that are not here are left out."""
    return {
        row.hash: _xorb(row)
        for batch in batches(hashes)
        for row in connection.execute(select(xorbs).where(xorbs.c.hash.in_(batch), ~xorbs.c.dying))
    }


def add_shared_chunks(connection: Connection, pairs: Iterable[tuple[str, str]]) -> None:
    """Let these (chunk, xorb) be found by who may know of the xorb."""
    for batch in batches(pairs):
        rows = [{"chunk": chunk, "xorb": xorb} for chunk, xorb in batch]
        add_missing(connection, shared_chunks, rows)


def find_shared(connection: Connection, chunk: str, known: Select[str]) -> tuple[str, XetFile] | None:
    """(xorb with that chunk, the newest file that lies in it), among the files of these SHA-256."""
    row: Any = connection.execute(
        select(shared_chunks.c.xorb, files.c.hash, files.c.sha256, files.c.size_bytes, files.c.terms)
        .join(uses, uses.c.xorb == shared_chunks.c.xorb)
        .join(files, files.c.hash == uses.c.file)
        .join(xorbs, xorbs.c.hash == shared_chunks.c.xorb)
        .where(shared_chunks.c.chunk == chunk, ~xorbs.c.dying, files.c.sha256.in_(known))
        .order_by(files.c.used_at.desc(), files.c.hash, shared_chunks.c.xorb)
        .limit(1)
    ).one_or_none()
    return None if row is None else (row.xorb, _file(row))


def put_files(connection: Connection, found: Iterable[tuple[XetFile, Iterable[str]]], at: datetime) -> None:
    """Write files with the xorbs that each needs; known ones are used again."""
    for batch in batches(found):
        rows = [
            {"hash": file.text, "sha256": file.sha256, "size_bytes": file.size_bytes, "terms": file.terms}
            for file, _ in batch
        ]
        # One shard may name a file twice; PostgreSQL refuses to write a row twice in one statement.
        unique = {row["hash"]: row | {"used_at": at} for row in rows}
        upsert(connection, files, "hash", list(unique.values()))
        links = [{"file": file.text, "xorb": xorb} for file, needed in batch for xorb in needed]
        add_missing(connection, uses, links)


def find_file(connection: Connection, hash_: str) -> XetFile | None:
    """The file of that Xet hash."""
    row = connection.execute(select(files).where(files.c.hash == hash_)).one_or_none()
    return None if row is None else _file(row)


def find_file_of(connection: Connection, sha256: str) -> XetFile | None:
    """A file of that SHA-256: other cuts into chunks make other files of the same bytes."""
    query = select(files).where(files.c.sha256 == sha256).order_by(files.c.hash).limit(1)
    row = connection.execute(query).one_or_none()
    return None if row is None else _file(row)


def file_size(connection: Connection, sha256: str) -> int | None:
    """The size of the file of that SHA-256, in bytes."""
    size = connection.execute(select(files.c.size_bytes).where(files.c.sha256 == sha256).limit(1)).scalar()
    return None if size is None else int(size)


def known_sha256(connection: Connection, hashes: Iterable[str]) -> dict[str, str]:
    """The SHA-256 of files by Xet hash; unknown ones are left out."""
    return {
        row.hash: row.sha256
        for batch in batches(hashes)
        for row in connection.execute(select(files.c.hash, files.c.sha256).where(files.c.hash.in_(batch)))
    }


def file_hashes(connection: Connection, sha256s: Iterable[str]) -> dict[str, str]:
    """The Xet hashes of files by SHA-256; those that did not come through Xet are left out."""
    return {
        row.sha256: row.hash
        for batch in batches(sha256s)
        for row in connection.execute(
            select(files.c.sha256, files.c.hash)
            .where(files.c.sha256.in_(batch))
            .order_by(files.c.hash.desc())
        )
    }


def file_sizes(connection: Connection) -> Iterator[tuple[str, int]]:
    """(SHA-256, size in bytes) of every file."""
    for row in connection.execute(select(files.c.sha256, files.c.size_bytes).distinct()):
        yield row.sha256, row.size_bytes


def stored_bytes(connection: Connection, held: Select[str]) -> tuple[int, int]:
    """(bytes of the files of these SHA-256, bytes of the xorbs that they lie in), each counted once."""
    sizes = select(files.c.sha256, files.c.size_bytes).where(files.c.sha256.in_(held)).distinct().subquery()
    needed = select(uses.c.xorb).join(files, files.c.hash == uses.c.file).where(files.c.sha256.in_(held))
    logical = connection.execute(select(func.coalesce(func.sum(sizes.c.size_bytes), 0))).scalar_one()
    stored = connection.execute(
        select(func.coalesce(func.sum(xorbs.c.size_bytes), 0)).where(xorbs.c.hash.in_(needed))
    ).scalar_one()
    return int(logical), int(stored)


def all_xorbs(connection: Connection) -> Iterator[XorbRow]:
    """Every xorb that is kept."""
    for row in connection.execute(select(xorbs).where(~xorbs.c.dying).order_by(xorbs.c.hash)):
        yield _xorb(row)


def all_files(connection: Connection) -> Iterator[XetFile]:
    """Every file."""
    for row in connection.execute(select(files).order_by(files.c.hash)):
        yield _file(row)


_used = exists().where(uses.c.xorb == xorbs.c.hash)


def unused_xorbs(connection: Connection, before: datetime) -> list[XorbRow]:
    """Xorbs that no file needs and that nobody has used since; dying ones too, which a stop left behind."""
    query = select(xorbs).where(xorbs.c.dying | ((xorbs.c.used_at < before) & ~_used))
    return [_xorb(row) for row in connection.execute(query.order_by(xorbs.c.hash))]


def condemn_xorb(connection: Connection, hash_: str, before: datetime) -> bool:
    """Mark a xorb as dying, if still no file needs it and nobody has used it since; whether it is dying."""
    condition = xorbs.c.dying | ((xorbs.c.used_at < before) & ~_used)
    changed = connection.execute(update(xorbs).where(xorbs.c.hash == hash_, condition).values(dying=True))
    return changed.rowcount > 0


def remove_dying_xorb(connection: Connection, hash_: str) -> bool:
    """Forget a dying xorb, holding its place until the transaction ends; False where it came back to life."""
    connection.execute(
        delete(shared_chunks).where(
            shared_chunks.c.xorb == hash_, exists().where(xorbs.c.hash == hash_, xorbs.c.dying)
        )
    )
    return connection.execute(delete(xorbs).where(xorbs.c.hash == hash_, xorbs.c.dying)).rowcount > 0


def unheld_files(connection: Connection, before: datetime, held: Select[str]) -> list[tuple[str, str, int]]:
    """(hash, SHA-256, size) of files that nobody holds and that nobody has sent since."""
    query = select(files.c.hash, files.c.sha256, files.c.size_bytes).where(
        files.c.used_at < before, files.c.sha256.not_in(held)
    )
    return [
        (row.hash, row.sha256, row.size_bytes) for row in connection.execute(query.order_by(files.c.hash))
    ]


def remove_file(connection: Connection, hash_: str, before: datetime, held: Select[str]) -> bool:
    """Forget a file, if still nobody holds it and nobody has sent it since."""
    query = delete(files).where(files.c.hash == hash_, files.c.used_at < before, files.c.sha256.not_in(held))
    return connection.execute(query).rowcount > 0


def remove_files_of(connection: Connection, sha256: str) -> None:
    """Forget every file of that SHA-256."""
    connection.execute(delete(files).where(files.c.sha256 == sha256))


def _xorb(row: Row[Any]) -> XorbRow:
    return XorbRow(row.hash, row.chunks, row.size_bytes, row.stored_at, row.used_at)


def _file(row: Row[Any]) -> XetFile:
    return XetFile(parse_hash(row.hash), row.sha256, row.size_bytes, bytes(row.terms))
