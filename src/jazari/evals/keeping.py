"""Every answer of a run as one Parquet file, from which anybody can compute its score again."""

import io
import json
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from jazari.core import Objects, batches, canonical_json
from jazari.evals.answers import read_lines
from jazari.evals.records import Answer, BenchmarkItem

if TYPE_CHECKING:
    import pyarrow as pa

MEDIA_TYPE = "application/vnd.apache.parquet"
GROUP_ROWS = 10_000
"""Rows of a row group: the same answers are cut in the same places."""
_LEVEL = 9


def schema() -> "pa.Schema":
    """The columns, one row an item, in the benchmark's order.

    `target` is null where no text in a language is asked for, `options` where there are none; `output` is what the
    model said, canonical JSON; `answered` the class or text that this is; `score` 0 to 1.
    """
    import pyarrow as pa  # an extra: a node without it lists evaluations all the same

    needed = [pa.field(name, pa.string(), nullable=False) for name in ("id", "input", "language", "source")]
    return pa.schema(
        [
            *needed,
            pa.field("expected", pa.string(), nullable=False),
            pa.field("target", pa.string()),
            pa.field("options", pa.list_(pa.field("element", pa.string(), nullable=False))),
            pa.field("answered", pa.string(), nullable=False),
            pa.field("output", pa.string(), nullable=False),
            pa.field("score", pa.float64(), nullable=False),
        ]
    )


def keep(objects: Objects, parts: Iterable[str]) -> str:
    """Keep the answers of these journals, JSON Lines one after another, as one file; gives its hash."""
    return objects.put(write(answer for part in parts for answer in read_lines(objects.stream(part))))


def write(answers: Iterable[Answer]) -> bytes:
    """The file: the same answers are the same bytes wherever the same version of Arrow writes them."""
    import pyarrow as pa
    from pyarrow import parquet

    written, columns = io.BytesIO(), schema()
    # Arrow's own copy of the schema would say nothing more, and differs between its versions.
    with parquet.ParquetWriter(
        written, columns, version="2.6", compression="zstd", compression_level=_LEVEL, store_schema=False
    ) as writer:
        for group in batches(answers, GROUP_ROWS):
            writer.write_table(pa.Table.from_pylist([_row(answer) for answer in group], columns))
    return written.getvalue()


def read(data: bytes) -> Iterator[Answer]:
    """The answers of a file, in its order."""
    from pyarrow import parquet

    for batch in parquet.ParquetFile(io.BytesIO(data)).iter_batches(GROUP_ROWS):
        for row in batch.to_pylist():
            item = BenchmarkItem(
                row["id"],
                row["input"],
                row["expected"],
                row["language"],
                row["source"],
                row["target"] or "",
                tuple(row["options"] or ()),
            )
            yield Answer(item, json.loads(row["output"]), row["answered"], row["score"])


def _row(answer: Answer) -> dict[str, object]:
    item = answer.item
    return {
        "id": item.id,
        "input": item.input,
        "language": item.language,
        "source": item.source,
        "expected": item.expected,
        "target": item.target or None,
        "options": list(item.options) or None,
        "answered": answer.answered,
        "output": canonical_json(answer.output).decode(),
        "score": answer.score,
    }
