"""Taking a shard: everything it says is checked before any of it is kept."""

import hashlib
from collections.abc import Iterator

from jazari.core import Clock, Database
from jazari.hub.xet import store as sql
from jazari.hub.xet.errors import BodyTooLarge, ShardInvalid
from jazari.hub.xet.reading import FileReader, needed_xorbs
from jazari.hub.xet.records import Buffer, Holdings, XetFile, XorbIndex
from jazari.hub.xet.rules import Merkle, file_hash, hash_text, range_hash
from jazari.hub.xet.shard import Shard, ShardFile
from jazari.hub.xet.store import XorbRow

FILE_LIMIT_BYTES = 1 << 40
CHUNKS_LIMIT = 1 << 24
"""Of all files of one shard together, so that a small shard cannot ask for years of work."""

EMPTY_SHA256 = hashlib.sha256(b"").hexdigest()


class Registration:
    """One shard on its way in. Made, it has checked all that needs no file's bytes; then `verify`, then `keep`.

    Raises ShardInvalid, BodyTooLarge, and ObjectDamaged where a xorb that is here cannot be read.
    """

    def __init__(
        self,
        database: Database,
        holdings: Holdings,
        files: FileReader,
        clock: Clock,
        repository: int,
        data: Buffer,
    ) -> None:
        self._database = database
        self._holdings = holdings
        self._files = files
        self._clock = clock
        self._repository = repository
        self._shard = Shard(data)
        self._chunks = 0
        self.total_bytes = 0
        with database.reading() as connection:
            self._rows = sql.find_xorbs(connection, self._named_xorbs())
            known = sql.known_sha256(connection, (hash_text(file.hash) for file in self._shard.files()))
        for xorb in self._shard.xorbs():
            if not xorb.describes(self._index(xorb.hash)):
                raise ShardInvalid(f"xorb {hash_text(xorb.hash)} has other chunks than the shard says")
        self._checked = [self._check(file, known) for file in self._shard.files()]
        self._new = any(hash_text(file.hash) not in known for file, _, _ in self._checked)

    def verify(self) -> Iterator[int]:
        """Check the SHA-256 of every file that is new, giving how many bytes have been read. Raises ShardInvalid."""
        seen = 0
        for position, (file, size_bytes, sha256) in enumerate(self._checked):
            if sha256 is None:
                digest = hashlib.sha256()
                for block in self._files.stream(XetFile(file.hash, "", size_bytes, bytes(file.terms))):
                    digest.update(block)
                    yield seen + len(block)
                    seen += len(block)
                sha256 = digest.hexdigest()
                if file.sha256 not in (None, sha256):
                    raise ShardInvalid(f"a file has SHA-256 {sha256}, not {file.sha256}; nothing was kept")
                self._checked[position] = (file, size_bytes, sha256)
            else:
                seen += size_bytes
        yield seen

    def keep(self) -> bool:
        """Keep the files, as the repository's; False where all of them were here. `verify` comes before."""
        at = self._clock()
        sizes = {sha256: size_bytes for _, size_bytes, sha256 in self._checked if sha256 is not None}
        with self._database.transaction() as connection:
            self._holdings.hold(connection, self._repository, sizes)
            # In the transaction that names them: no collection can take away what it has touched.
            if sql.touch_xorbs(connection, self._rows, at) != len(self._rows):
                raise ShardInvalid("a xorb was deleted meanwhile: it had waited too long; upload again")
            sql.put_files(connection, self._kept(), at)
            sql.add_shared_chunks(connection, self._first_chunks())
        return self._new

    def _named_xorbs(self) -> set[str]:
        named = {hash_text(xorb.hash) for xorb in self._shard.xorbs()}
        for file in self._shard.files():
            named.update(hash_text(xorb) for xorb in needed_xorbs(file.terms))
        return named

    def _index(self, xorb: bytes) -> XorbIndex:
        row: XorbRow | None = self._rows.get(hash_text(xorb))
        if row is None:
            raise ShardInvalid(
                f"xorb {hash_text(xorb)} is not here; upload it before the shard that names it"
            )
        return self._files.xorbs.index(row)

    def _check(self, file: ShardFile, known: dict[str, str]) -> tuple[ShardFile, int, str | None]:
        """(file, its size, its SHA-256 where that needs no reading)."""
        tree = Merkle()
        size_bytes = 0
        for term, proof in file.parts():
            index = self._index(term.xorb)
            if not term.start < term.end <= len(index):
                raise ShardInvalid(
                    f"a term names chunks {term.start} to {term.end} of a xorb of {len(index)} chunks"
                )
            if index.raw_size(term.start, term.end) != term.size_bytes:
                raise ShardInvalid(f"a term's chunks have another size than its {term.size_bytes} bytes")
            if range_hash(index.hashes_of(term.start, term.end)) != proof:
                raise ShardInvalid("a term's verification hash is not that of its chunks")
            self._count(term.end - term.start, term.size_bytes)
            size_bytes += term.size_bytes
            for number in range(term.start, term.end):
                tree.add(*index.chunk(number))
        text = hash_text(file.hash)
        if file_hash(tree.root(), size_bytes) != file.hash:
            raise ShardInvalid(f"the terms of file {text} make a file of another hash")
        sha256 = known.get(text) if size_bytes else EMPTY_SHA256
        if sha256 is not None and file.sha256 not in (None, sha256):
            raise ShardInvalid(f"file {text} has SHA-256 {sha256}, not {file.sha256}; nothing was kept")
        return file, size_bytes, sha256

    def _count(self, chunks: int, size_bytes: int) -> None:
        self._chunks += chunks
        self.total_bytes += size_bytes
        if self._chunks > CHUNKS_LIMIT or self.total_bytes > FILE_LIMIT_BYTES:
            raise BodyTooLarge(
                f"the files of a shard have more than {FILE_LIMIT_BYTES} bytes or {CHUNKS_LIMIT} chunks",
                limit_bytes=FILE_LIMIT_BYTES,
            )

    def _kept(self) -> Iterator[tuple[XetFile, list[str]]]:
        for file, size_bytes, sha256 in self._checked:
            terms = bytes(file.terms)
            assert sha256 is not None
            needed = [hash_text(xorb) for xorb in needed_xorbs(terms)]
            yield XetFile(file.hash, sha256, size_bytes, terms), needed

    def _first_chunks(self) -> Iterator[tuple[str, str]]:
        for file, _, _ in self._checked:
            for term, _proof in file.parts():
                value, _size = self._index(term.xorb).chunk(term.start)
                yield hash_text(value), hash_text(term.xorb)
                break
