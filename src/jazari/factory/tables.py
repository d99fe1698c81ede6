"""The factory's tables: their columns, and Parquet files that are the same bytes for the same rows."""

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import fields
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any

from jazari.core import StorageFull
from jazari.factory.quality import Signals
from jazari.factory.records import Cleaned, Document, Drop

if TYPE_CHECKING:
    import pyarrow as pa
    from pyarrow import parquet

DOCUMENT = ("id", "text", "language", "source", "licence", "topic", "split")
PUBLISHED = ("id", "text", "language", "source", "licence", "topic", "repaired", "redacted")
DROPS = ("id", "source", "step", "reason")
LEARNT = (
    "script",
    "label",
    "score",
    "shares",
    "repairs",
    "personal",
    "signals",
    "lines_struck",
    "step",
    "reason",
)
"""What cleaning adds to a document, beside its new text."""
RECORD = ("id", "source", "licence", "language", "split", *LEARNT, "duplicate_of")
_REPEATED = (*DOCUMENT[2:], "script", "label", "step", "reason")
_ROWS_A_GROUP = 16_384
_BYTES_A_GROUP = 32 << 20


def schema_of(names: Sequence[str]) -> "pa.Schema":
    """The columns of these names, each of the one type it has in all of the factory's tables."""
    import pyarrow as pa

    def counted(name: str, unit: str, number: "pa.DataType") -> "pa.DataType":
        return pa.list_(pa.struct([pa.field(name, pa.string()), pa.field(unit, number)]))

    types = {
        "score": pa.float32(),
        "shares": counted("language", "share", pa.float32()),
        "repairs": counted("kind", "count", pa.int32()),
        "personal": counted("kind", "count", pa.int32()),
        "signals": pa.struct([pa.field(field.name, pa.float32()) for field in fields(Signals)]),
        "repaired": pa.bool_(),
        "redacted": pa.int32(),
        "lines_struck": pa.int32(),
    }
    return pa.schema([pa.field(name, types.get(name, pa.string())) for name in names])


def documents_table(documents: Iterable[Document]) -> "pa.Table":
    """Documents as they were read, one row each, all columns text."""
    return _table(documents, DOCUMENT)


def drops_table(drops: Iterable[Drop]) -> "pa.Table":
    """Drops, one row each, in the order given."""
    return _table(drops, DROPS)


def cleaned_row(row: Cleaned) -> dict[str, Any]:
    """What cleaning made of one text, as a row of the columns `text` and LEARNT."""
    heard = row.heard
    return {
        "text": row.text,
        "script": row.script,
        "label": heard and heard.label,
        "score": heard and heard.score,
        "shares": _pairs(heard.shares if heard else {}, "language", "share"),
        "repairs": _pairs(row.repairs, "kind", "count"),
        "personal": _pairs(row.personal, "kind", "count"),
        "signals": dict(row.signals) or None,
        "lines_struck": 0,
        "step": row.step,
        "reason": row.reason,
    }


def read_table(path: Path, columns: Sequence[str] | None = None) -> Any:
    """The table kept at `path`, or these columns of it."""
    from pyarrow import parquet

    return parquet.read_table(path, columns=list(columns) if columns else None)


class Shards:
    """A table written row by row into Parquet files of bounded size: `<stem>-00000.parquet` and so on in `folder`.

    The bytes depend on the rows, on how they are cut into calls of `write`, and on the version of pyarrow alone:
    format, page version, compression and its level, group size and schema are fixed. Each file is kept whole or not
    at all, and none where the block that writes them raises. Raises StorageFull where the folder takes no more.
    """

    def __init__(
        self, folder: Path, stem: str, schema: "pa.Schema", *, limit_bytes: int, level: int = 9
    ) -> None:
        self.paths: list[Path] = []
        self._folder = folder
        self._stem = stem
        self._schema = schema
        self._limit = limit_bytes
        self._level = level
        self._waiting: list[pa.Table] = []
        self._waiting_bytes = self._waiting_rows = self._shard_bytes = 0
        self._writer: parquet.ParquetWriter | None = None
        self._file: Any = None

    def write(self, table: "pa.Table") -> None:
        """Add rows; columns that the schema does not name are left out."""
        if table.num_rows == 0:
            return
        self._waiting.append(table.select(self._schema.names).cast(self._schema))
        self._waiting_bytes += table.nbytes
        self._waiting_rows += table.num_rows
        if self._waiting_rows >= _ROWS_A_GROUP or self._waiting_bytes >= _BYTES_A_GROUP:
            self._flush()

    def __enter__(self) -> "Shards":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            if kind is None:
                self._flush()
                self._close()
        finally:
            if self._file is not None:
                self._file.close()
                self._part.unlink(missing_ok=True)
            if kind is not None:
                for path in self.paths:
                    path.unlink(missing_ok=True)

    @property
    def _part(self) -> Path:
        return self._folder / f".{self._stem}.{os.getpid()}"

    def _flush(self) -> None:
        import pyarrow as pa

        if not self._waiting:
            return
        table = pa.concat_tables(self._waiting).combine_chunks()
        size, self._waiting, self._waiting_bytes, self._waiting_rows = self._waiting_bytes, [], 0, 0
        with writing(self._folder):
            self._writer = self._writer or self._opened()
            self._writer.write_table(table, row_group_size=_ROWS_A_GROUP)
        self._shard_bytes += size
        if self._shard_bytes >= self._limit:
            self._close()

    def _opened(self) -> "parquet.ParquetWriter":
        from pyarrow import parquet

        self._folder.mkdir(parents=True, exist_ok=True)
        self._file = self._part.open("wb")
        return parquet.ParquetWriter(
            self._file,
            self._schema,
            version="2.6",
            data_page_version="1.0",
            compression="zstd",
            compression_level=self._level,
            use_dictionary=[name for name in self._schema.names if name in _REPEATED],
            write_statistics=True,
            store_schema=False,
        )

    def _close(self) -> None:
        if self._writer is None:
            return
        with writing(self._folder):
            self._writer.close()
            self._file.flush()
            os.fsync(self._file.fileno())
            self._file.close()
            path = self._folder / f"{self._stem}-{len(self.paths):05d}.parquet"
            self._part.replace(path)
        self.paths.append(path)
        self._writer = self._file = None
        self._shard_bytes = 0


@contextmanager
def writing(folder: Path) -> Iterator[None]:
    """A block that writes below a folder: what the disk refuses is one clear sentence (StorageFull)."""
    try:
        yield
    except OSError as error:
        raise StorageFull(
            f"the factory cannot write {folder} ({error.strerror or error}); free some space, or set JAZARI_HOME to a "
            "folder that can be written. Nothing was published, and finished steps are kept",
            path=str(folder),
        ) from error


def rows_of(paths: Iterable[Path], columns: Sequence[str] | None = None) -> Iterator["pa.Table"]:
    """The tables of these files, one after another."""
    for path in paths:
        yield read_table(path, columns)


def _table(records: Iterable[object], names: Sequence[str]) -> "pa.Table":
    import pyarrow as pa

    rows = list(records)
    columns = {name: pa.array([getattr(row, name) for row in rows], pa.string()) for name in names}
    return pa.table(columns)


def _pairs(counts: Mapping[Any, float], name: str, unit: str) -> list[dict[str, object]]:
    return [{name: key, unit: value} for key, value in sorted(counts.items())]
