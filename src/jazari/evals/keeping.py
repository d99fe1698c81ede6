"""Every answer of a run as one Parquet file, from which anybody can compute its score again."""

import io
import json
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from jazari.core import ObjectNotFound, Objects, batches, canonical_json
from jazari.evals.answers import read_lines
from jazari.evals.errors import NoTables
from jazari.evals.records import Answer, BenchmarkItem, Verdict

if TYPE_CHECKING:
    import pyarrow as pa

MEDIA_TYPE = "application/vnd.apache.parquet"
UNREADABLE = (ObjectNotFound, NoTables)
"""Why a node cannot show the answers of an evaluation: figures that need them are left out."""
GROUP_ROWS = 10_000
"""Rows of a row group: the same answers are cut in the same places."""
_LEVEL = 9


def schema() -> "pa.Schema":
    """The columns, one row an item, in the benchmark's order.

    `target` is null where no text in a language is asked for, `options` where there are none; `output` is what the
    model said, canonical JSON; `answered` the class or text that this is; `score` 0 to 1. Where another model judged,
    `judge_prompt` is what it was asked and `verdict` all that it said, and `score` is null where that cannot be read.
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
            pa.field("score", pa.float64()),
            pa.field("judge_prompt", pa.string()),
            pa.field("verdict", pa.string()),
        ]
    )


def keep(objects: Objects, parts: Iterable[str]) -> str:
    """Keep the answers of these journals, JSON Lines one after another, as one file; gives its hash."""
    return objects.put(write(answer for part in parts for answer in read_lines(objects.stream(part))))


def write(answers: Iterable[Answer]) -> bytes:
    """The file: the same answers are the same bytes wherever the same version of Arrow writes them. Raises NoTables."""
    parquet = _parquet()
    import pyarrow as pa

    written, columns = io.BytesIO(), schema()
    # Arrow's own copy of the schema would say nothing more, and differs between its versions.
    with parquet.ParquetWriter(
        written, columns, version="2.6", compression="zstd", compression_level=_LEVEL, store_schema=False
    ) as writer:
        for group in batches(answers, GROUP_ROWS):
            writer.write_table(pa.Table.from_pylist([_row(answer) for answer in group], columns))
    return written.getvalue()


def read(data: bytes) -> Iterator[Answer]:
    """The answers of a file, in its order; those of before there was Parquet are JSON Lines. Raises NoTables."""
    if not data.startswith(b"PAR1"):
        yield from read_lines([data])
        return
    for batch in _parquet().ParquetFile(io.BytesIO(data)).iter_batches(GROUP_ROWS):
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
            asked, said = row["judge_prompt"], row["verdict"]
            verdict = None if said is None else Verdict(asked, said)
            yield Answer(item, json.loads(row["output"]), row["answered"], row["score"], verdict)


def _parquet() -> Any:
    try:
        from pyarrow import parquet
    except ImportError as error:
        raise NoTables(
            "answers are Parquet files, and pyarrow, which reads them, is not installed; install Jazari with its extra "
            "`data`"
        ) from error
    return parquet


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
        "judge_prompt": answer.verdict.prompt if answer.verdict else None,
        "verdict": answer.verdict.said if answer.verdict else None,
    }
