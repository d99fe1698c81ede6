"""The log of one node: append, read, prove, publish."""

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

from sqlalchemy import Connection

from jazari.core import Clock, Conflict, Database, Invalid, Store, now, plain
from jazari.ledger.errors import InvalidEntry, NoSuchEntry, NoSuchProof, UnknownKind
from jazari.ledger.notes import Checkpoint, Signer
from jazari.ledger.publish import publish, read_tile
from jazari.ledger.records import (
    NODE,
    Entry,
    Kind,
    Record,
    decode_body,
    decode_entry,
    encode_entry,
    entry_ref,
)
from jazari.ledger.rules import consistency_proof, inclusion_proof, leaf_hash
from jazari.ledger.store import (
    EntryRow,
    count_kinds,
    find_rows,
    insert_entry,
    read_head,
    read_rows,
    take_index,
)
from jazari.ledger.tiles import TileReader
from jazari.ledger.types import Body, is_org_name, is_origin, mentions

PAGE_ROWS = 500


class Ledger:
    """A node's own append-only log; `kinds` are the only kinds of entry that it takes."""

    def __init__(
        self, database: Database, store: Store, signer: Signer, kinds: Iterable[Kind], clock: Clock = now
    ) -> None:
        if not is_origin(signer.name):
            raise Invalid(
                f"{signer.name!r} cannot name a log; write a host in lower case, maybe with a path, like "
                "root.example/ledger",
                origin=signer.name,
            )
        self.database = database
        self.store = store
        self.signer = signer
        self._clock = clock
        by_name: dict[str, Kind] = {}
        for kind in kinds:
            if kind.name in by_name:
                raise Conflict(f"two kinds of entry are named {kind.name}; rename one", kind=kind.name)
            by_name[kind.name] = kind
        self.kinds: Mapping[str, Kind] = MappingProxyType(by_name)

    @property
    def origin(self) -> str:
        """The log's name, which begins the ref of each of its entries."""
        return self.signer.name

    def append(self, connection: Connection, kind: Kind, body: Body, *, by: str = NODE) -> Entry:
        """Append one entry inside the caller's write transaction; it is there when that is committed.

        Other writers wait from here until the transaction ends, so append last. `by` is an organisation's name.
        Raises UnknownKind, InvalidEntry or EntryTooLarge before anything is written.
        """
        if self.kinds.get(kind.name) != kind:
            raise UnknownKind(f"the kind {kind.name} is not declared on this node", kind=kind.name)
        if not isinstance(body, kind.body):
            raise InvalidEntry(f"a {type(body).__name__} is no body of {kind.name}", kind=kind.name)
        if not is_org_name(by):
            raise InvalidEntry(f"{by!r} is not an organisation's name", by=by)
        value = plain(body)
        body = decode_body(kind, value)
        at = self._clock().replace(microsecond=0)
        encode_entry(at, kind.name, by, body)  # refuses what is too large before an index is taken
        index, at = take_index(connection, at)
        data = encode_entry(at, kind.name, by, body)
        insert_entry(connection, EntryRow(index, at, kind.name, by, data, leaf_hash(data)), mentions(value))
        return Entry(index, at, kind.name, by, body, entry_ref(self.origin, index))

    def size(self) -> int:
        """How many entries are committed, published or not."""
        with self.database.reading() as connection:
            return read_head(connection).size

    def kind_counts(self) -> dict[str, int]:
        """How many entries there are of each kind, by name."""
        with self.database.reading() as connection:
            return count_kinds(connection)

    def entries(
        self,
        *,
        kind: str | None = None,
        about: str | None = None,
        after: int = -1,
        before: int | None = None,
        limit: int | None = None,
        newest_first: bool = False,
    ) -> Iterator[Entry]:
        """Entries with after < index < before, of one kind, that mention `about`, in order or newest first.

        `about` is any text of the body (a ref, a slug, a region…), or the repository of a ref in it, as
        `org/name` or `dataset:org/name`. Entries of kinds that this node does not declare are passed over;
        `records` gives those too.
        """
        if kind is not None and kind not in self.kinds:
            raise UnknownKind(f"the kind {kind} is not declared on this node", kind=kind)
        names = list(self.kinds) if kind is None else [kind]
        for row in self._rows(names, about, after, before, limit, newest_first):
            yield self._entry(row)

    def records(
        self,
        *,
        kind: str | None = None,
        about: str | None = None,
        after: int = -1,
        before: int | None = None,
        limit: int | None = None,
        newest_first: bool = False,
    ) -> Iterator[Record]:
        """The same as `entries`, as the log keeps them: of every kind, declared here or not."""
        for row in self._rows(None if kind is None else [kind], about, after, before, limit, newest_first):
            yield self._record(row)

    def entry(self, index: int) -> Entry:
        """One entry. Raises NoSuchEntry, or UnknownKind where its kind is not declared on this node."""
        return self._entry(self._row(index))

    def record(self, index: int) -> Record:
        """One entry as the log keeps it. Raises NoSuchEntry."""
        return self._record(self._row(index))

    def known(self, record: Record) -> Entry | None:
        """The entry of a record, or None where its kind is not declared on this node."""
        kind = self.kinds.get(record.kind)
        if kind is None:
            return None
        body = decode_body(kind, record.body)
        return Entry(record.index, record.at, record.kind, record.by, body, record.ref)

    def publish(self) -> Checkpoint:
        """Publish every committed entry: bundles and tiles durable first, then the signed checkpoint.

        Idempotent, and cheap where nothing is pending. Not inside a write transaction. Raises InconsistentLog
        or DamagedLog, signing nothing, rather than contradict an earlier checkpoint.
        """
        return publish(self.database, self.store, self.signer)

    def prove_inclusion(self, index: int, size: int | None = None) -> tuple[Checkpoint, list[bytes]]:
        """The published checkpoint, and the audit path of an entry in the tree of `size` (the checkpoint's)."""
        checkpoint = self.publish()
        size = self._published_size(size, checkpoint)
        return checkpoint, inclusion_proof(self._reader(checkpoint), index, size)

    def prove_consistency(self, old: int, new: int | None = None) -> tuple[Checkpoint, list[bytes]]:
        """The published checkpoint, and the proof that the tree of `new` (the checkpoint's) extends `old`."""
        checkpoint = self.publish()
        size = self._published_size(new, checkpoint)
        return checkpoint, consistency_proof(self._reader(checkpoint), old, size)

    def _published_size(self, size: int | None, checkpoint: Checkpoint) -> int:
        if size is not None and size > checkpoint.size:
            raise NoSuchProof(
                f"{size} entries are asked for, {checkpoint.size} are published",
                size=size,
                published=checkpoint.size,
            )
        return checkpoint.size if size is None else size

    def _reader(self, checkpoint: Checkpoint) -> TileReader:
        return TileReader(checkpoint.size, lambda tile: read_tile(self.store, tile))

    def _row(self, index: int) -> EntryRow:
        # Past the largest 64-bit number a database answers with an error of its own.
        with self.database.reading() as connection:
            rows = read_rows(connection, index, index + 1) if 0 <= index < 2**62 else []
            if not rows:
                size = read_head(connection).size
                raise NoSuchEntry(f"there is no entry {index}; this log has {size}", index=index, size=size)
        return rows[0]

    def _rows(
        self,
        kinds: list[str] | None,
        about: str | None,
        after: int,
        before: int | None,
        limit: int | None,
        newest_first: bool,
    ) -> Iterator[EntryRow]:
        """Rows by pages, each read in a short transaction of its own, so that a slow reader holds nothing."""
        if limit is not None and limit < 0:
            raise Invalid(f"limit={limit} is negative; leave it out for all entries", limit=limit)
        while limit is None or limit > 0:
            page = PAGE_ROWS if limit is None else min(limit, PAGE_ROWS)
            with self.database.reading() as connection:
                rows = find_rows(
                    connection,
                    kinds=kinds,
                    about=about,
                    after=after,
                    before=before,
                    limit=page,
                    newest_first=newest_first,
                )
            yield from rows
            if len(rows) < page:
                return
            limit = None if limit is None else limit - page
            if newest_first:
                before = rows[-1].index
            else:
                after = rows[-1].index

    def _entry(self, row: EntryRow) -> Entry:
        entry = self.known(self._record(row))
        if entry is None:
            raise UnknownKind(
                f"entry {row.index} is of the kind {row.kind}, not declared on this node", kind=row.kind
            )
        return entry

    def _record(self, row: EntryRow) -> Record:
        body = decode_entry(row.data).body
        ref = entry_ref(self.origin, row.index)
        return Record(row.index, row.at, row.kind, row.by, body, ref, row.data, row.leaf_hash)
