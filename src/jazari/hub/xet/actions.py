"""Xet's verbs: take xorbs and shards, give files back, say what is shared, forget what nobody needs."""

import secrets
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime, timedelta
from mmap import ACCESS_READ, mmap
from pathlib import Path

from sqlalchemy import Connection, Select

from jazari.core import Clock, Database, Store, now
from jazari.hub.xet import store as sql
from jazari.hub.xet.errors import BodyTooLarge, ChunkNotFound, XetFileNotFound
from jazari.hub.xet.reading import FileReader, Reconstruction, XorbReader, needed_xorbs, xorb_path
from jazari.hub.xet.records import Access, Holdings, XetFile
from jazari.hub.xet.registration import Registration
from jazari.hub.xet.rules import hash_text, is_shared_chunk, parse_hash
from jazari.hub.xet.shard import SHARD_LIMIT_BYTES, write_answer
from jazari.hub.xet.xorb import footer, read_xorb

TOUCH_EVERY = timedelta(hours=1)
ANSWER_SECONDS = 3 * 24 * 3600
ANSWER_XORBS = 16
"""Told of at once: about a gibibyte of a file, of which a client then finds the next askable chunk on its way."""


class Xet:
    """Files in chunks, each chunk kept once whatever repository and version it belongs to.

    Xorbs are in `store` under `xorbs/`, files and their terms in the database. `holdings` says which files are
    whose; this room knows no repository.
    """

    def __init__(self, database: Database, store: Store, holdings: Holdings, clock: Clock = now) -> None:
        self._database = database
        self._store = store
        self._holdings = holdings
        self._clock = clock
        self._xorbs = XorbReader(store)
        self._files = FileReader(database, self._xorbs)

    def receive_xorb(self, text: str, blocks: Iterable[bytes]) -> bool:
        """Keep the xorb of that hash, checked as it comes; False where it was here already.

        Raises XorbInvalid, BodyTooLarge, HashInvalid, StorageFull; then nothing is kept.
        """
        expected = parse_hash(text)
        with self._store.spool() as spool:
            index = read_xorb(blocks, expected, spool.write)
            spool.write(footer(index))
            spool.flush()
            whole = self.verify_xorb(text) is None
            with self._database.transaction() as connection:
                at = self._clock()
                if whole and sql.touch_xorbs(connection, [text], at):
                    return False
                # The row first: it makes a deletion that is under way finish, or give up, before the bytes come.
                sql.put_xorb(connection, index, at)
                hashes = (index.hashes_of(number, number + 1) for number in range(len(index)))
                shared = [(hash_text(value), text) for value in hashes if is_shared_chunk(value)]
                sql.add_shared_chunks(connection, shared)
                self._store.take(xorb_path(text), Path(spool.name))
        self._xorbs.forget(text)
        return True

    def register(self, access: Access, blocks: Iterable[bytes]) -> Registration:
        """A shard that a token's holder sends, everything checked that needs no file's bytes.

        Raises ShardInvalid, BodyTooLarge, StorageFull.
        """
        size_bytes = 0
        with self._store.spool() as spool:
            for block in blocks:
                size_bytes += len(block)
                if size_bytes > SHARD_LIMIT_BYTES:
                    raise BodyTooLarge(
                        f"a shard has at most {SHARD_LIMIT_BYTES} bytes", limit_bytes=SHARD_LIMIT_BYTES
                    )
                spool.write(block)
            spool.flush()
            # The file is gone when the last part of the shard is forgotten.
            data = mmap(spool.fileno(), 0, access=ACCESS_READ) if size_bytes else b""
        return Registration(
            self._database, self._holdings, self._files, self._clock, access.repository, memoryview(data)
        )

    def file(self, sha256: str) -> XetFile | None:
        """A file by its SHA-256, or None where it did not come through Xet."""
        with self._database.reading() as connection:
            return sql.find_file_of(connection, sha256)

    def size(self, sha256: str) -> int | None:
        """The size of a file in bytes, or None where it did not come through Xet."""
        with self._database.reading() as connection:
            return sql.file_size(connection, sha256)

    def hashes(self, sha256s: Iterable[str]) -> dict[str, str]:
        """Xet hashes in text form by SHA-256; files that did not come through Xet are left out."""
        with self._database.reading() as connection:
            return sql.file_hashes(connection, sha256s)

    def stream(self, file: XetFile, start: int = 0, end: int | None = None) -> Iterator[bytes]:
        """Bytes `start` to `end` (exclusive), every chunk checked. Raises ObjectDamaged."""
        return self._files.stream(file, start, end)

    def sizes(self) -> Iterator[tuple[str, int]]:
        """(SHA-256, size in bytes) of every file."""
        with self._database.reading() as connection:
            yield from sql.file_sizes(connection)

    def held_file(self, access: Access, text: str) -> XetFile:
        """The file of a Xet hash, where the token's repository has it. Raises XetFileNotFound."""
        parse_hash(text)
        with self._database.reading() as connection:
            file = sql.find_file(connection, text)
            if file is None or not self._holdings.holds(connection, access.repository, file.sha256):
                raise XetFileNotFound(f"{access.name} has no file of Xet hash {text}", hash=text)
            return file

    def reconstruct(self, file: XetFile, start: int, end: int) -> Reconstruction:
        """How to make bytes `start` to `end` (exclusive) of a file out of xorbs. Raises ObjectDamaged."""
        with self._database.reading() as connection:
            return self._files.reconstruct(connection, file, start, end)

    def xorb_bytes(self, text: str, first: int, last: int) -> Iterator[bytes]:
        """Packed bytes `first` to `last` (exclusive) of a xorb, every chunk checked. Raises ObjectDamaged."""
        with self._database.reading() as connection:
            row = sql.find_xorbs(connection, [text]).get(text)
        if row is None or not 0 <= first < last <= row.size_bytes:
            raise XetFileNotFound(f"there is no xorb {text} with bytes {first} to {last}", hash=text)
        return self._xorbs.body(self._xorbs.index(row), first, last)

    def shared(self, access: Access, chunk: str) -> bytes:
        """A shard that says where a chunk is, if its xorb holds a file that the token's organisation may know.

        It names what follows in that file too: who has its beginning likely has the rest, and asks for a chunk
        in a thousand only. Raises ChunkNotFound. Hashes in it are keyed, so that nobody learns of chunks they
        do not have.
        """
        parse_hash(chunk)
        at = self._clock()
        with self._database.reading() as connection:
            found = sql.find_shared(connection, chunk, self._holdings.shared_with(access.organisation))
            if found is None:
                raise ChunkNotFound(f"no chunk {chunk} is shared with {access.organisation}", hash=chunk)
            xorb, file = found
            named = [hash_text(needed) for needed in needed_xorbs(file.terms)]
            here = sql.find_xorbs(connection, named[named.index(xorb) :][:ANSWER_XORBS])
        old = [row.hash for row in here.values() if row.used_at < at - TOUCH_EVERY]
        if old:
            with self._database.transaction() as connection:
                if sql.touch_xorbs(connection, old, at) != len(old):
                    raise ChunkNotFound(f"chunk {chunk} is not kept any more", hash=chunk)
        moment = int(at.timestamp())
        indexes = [self._xorbs.index(row) for row in here.values()]
        return write_answer(indexes, secrets.token_bytes(32), moment, moment + ANSWER_SECONDS)

    def stored_bytes(self, held: Select[str]) -> tuple[int, int]:
        """(bytes of the files of these SHA-256, bytes of the xorbs they lie in), each counted once."""
        with self._database.reading() as connection:
            return sql.stored_bytes(connection, held)

    def verify_xorb(self, text: str) -> str | None:
        """What is wrong with a xorb, all its bytes read; None where nothing is."""
        with self._database.reading() as connection:
            row = sql.find_xorbs(connection, [text]).get(text)
        return f"xorb {text} is not known" if row is None else self._xorbs.check(row)

    def xorbs(self) -> list[str]:
        """Every xorb that is kept."""
        with self._database.reading() as connection:
            return [row.hash for row in sql.all_xorbs(connection)]

    def damaged_files(self, damaged: Iterable[str] = ()) -> Iterator[tuple[XetFile, str]]:
        """(file, what is wrong) of files whose terms do not fit, or need a xorb that is missing or `damaged`."""
        bad = set(damaged)
        with self._database.reading() as connection:
            for file in sql.all_files(connection):
                problem = self._files.problem(connection, file, bad)
                if problem:
                    yield file, problem

    def unused_xorbs(self, older_than: datetime) -> list[sql.XorbRow]:
        """Xorbs that no file needs and that nobody has sent or found since."""
        with self._database.reading() as connection:
            return sql.unused_xorbs(connection, older_than)

    def delete_xorb(self, text: str, older_than: datetime) -> bool:
        """Delete a xorb, if still no file needs it and nobody has used it since; safe against uploads.

        In two steps, so that a stop in between leaves no xorb that is named but not there: a dying one counts
        as gone, and one that is sent again meanwhile lives on.
        """
        with self._database.transaction() as connection:
            if not sql.condemn_xorb(connection, text, older_than):
                return False
        with self._database.transaction() as connection:
            if not sql.remove_dying_xorb(connection, text):
                return False
            self._store.delete(xorb_path(text))
        self._xorbs.forget(text)
        return True

    def unheld_files(self, held: Select[str], older_than: datetime) -> list[tuple[str, str, int]]:
        """(Xet hash, SHA-256, size) of files that are not among the SHA-256 `held` nor sent since."""
        with self._database.reading() as connection:
            return sql.unheld_files(connection, older_than, held)

    def forget(self, sha256: str) -> None:
        """Forget the files of that SHA-256; their xorbs stay until they are collected."""
        with self._database.transaction() as connection:
            sql.remove_files_of(connection, sha256)

    def delete_file(
        self,
        text: str,
        *,
        held: Select[str],
        older_than: datetime,
        alone: Callable[[Connection], None] = lambda connection: None,
    ) -> bool:
        """Forget a file, if still not among the SHA-256 `held` and not sent since; `alone` takes a lock first."""
        with self._database.transaction() as connection:
            alone(connection)
            return sql.remove_file(connection, text, older_than, held)
