"""The factory's tables: their columns, and Parquet files that are the same bytes for the same rows."""

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jazari.core import StorageFull
from jazari.factory.records import Document, Drop

if TYPE_CHECKING:
    import pyarrow as pa

PUBLISHED = ("id", "text", "language", "source", "licence", "topic", "repaired", "redacted")
DROPS = ("id", "source", "step", "reason")
_ROWS_A_GROUP = 16_384


def documents_table(documents: Sequence[Document]) -> "pa.Table":
    """Documents as they were read, one row each, all columns text."""
    import pyarrow as pa

    names = ("id", "text", "language", "source", "licence", "topic", "split")
    columns = {name: [getattr(row, name) for row in documents] for name in names}
    return pa.table({name: pa.array(values, pa.string()) for name, values in columns.items()})


def drops_table(drops: Sequence[Drop]) -> "pa.Table":
    """Drops, one row each, ordered by document; a document is dropped once."""
    import pyarrow as pa

    rows = sorted(drops, key=lambda drop: (drop.id, drop.step))
    return pa.table({name: pa.array([getattr(row, name) for row in rows], pa.string()) for name in DROPS})


def parquet_bytes(table: "pa.Table") -> bytes:
    """The table as one Parquet file, whose bytes depend on its rows and on the version of pyarrow alone.

    Format, page version, compression and its level, group size and schema are fixed; dictionaries keep the
    repeated columns small.
    """
    import pyarrow as pa
    from pyarrow import parquet

    sink = pa.BufferOutputStream()
    parquet.write_table(
        table.replace_schema_metadata(None).combine_chunks(),
        sink,
        version="2.6",
        data_page_version="1.0",
        compression="zstd",
        compression_level=9,
        row_group_size=_ROWS_A_GROUP,
        use_dictionary=[name for name in table.column_names if name not in ("id", "text")],
        write_statistics=True,
        store_schema=False,
    )
    return bytes(sink.getvalue())


def write_table(table: "pa.Table", path: Path) -> None:
    """Keep a table at `path`, whole or not at all. Raises StorageFull where the folder takes no more."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        part = path.with_name(f".{path.name}.{os.getpid()}")
        try:
            with part.open("wb") as file:
                file.write(parquet_bytes(table))
                file.flush()
                os.fsync(file.fileno())
            part.replace(path)
        finally:
            part.unlink(missing_ok=True)
    except OSError as error:
        raise StorageFull(
            f"the factory cannot write {path} ({error.strerror}); free space or set JAZARI_HOME to a folder that can "
            "be written. Nothing was published, and finished steps are kept",
            path=str(path),
        ) from error


def read_table(path: Path) -> Any:
    """The table kept at `path`."""
    from pyarrow import parquet

    return parquet.read_table(path)
