"""The build's stages as functions from table to table; `actions` names, keeps and orders them."""

from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jazari.factory.clean import clean_batch
from jazari.factory.duplicates import representatives
from jazari.factory.language import Identifier
from jazari.factory.records import Drop, Funnel, Thresholds
from jazari.factory.tables import PUBLISHED

if TYPE_CHECKING:
    import pyarrow as pa

DUPLICATES = "duplicates"
_BATCH_ROWS = 2_048


def clean_file(daft: Any, path: Path, thresholds: Thresholds, identifier: Identifier | None) -> "pa.Table":
    """The rows of a Parquet file of documents with their cleaned text and, where dropped, step and reason.

    Daft parts the work among cores or machines; the rows come back in the order of their ids.
    """
    kind = daft.DataType
    outcome = kind.struct(
        {
            "text": kind.string(),
            "repaired": kind.bool(),
            "personal": kind.list(kind.string()),
            "step": kind.string(),
            "reason": kind.string(),
        }
    )

    @daft.func.batch(return_dtype=outcome, unnest=True, batch_size=_BATCH_ROWS)  # type: ignore[untyped-decorator]
    def clean(texts: Any, declared: Any) -> list[dict[str, object]]:
        results = clean_batch(texts.to_pylist(), declared.to_pylist(), thresholds, identifier)
        return [
            {
                "text": result.text,
                "repaired": result.repaired,
                "personal": list(result.personal),
                "step": result.step,
                "reason": result.reason,
            }
            for result in results
        ]

    frame = daft.read_parquet(str(path))
    kept = [frame[name] for name in ("id", "language", "source", "licence", "topic", "split")]
    return frame.select(*kept, clean(frame["text"], frame["language"])).sort("id").to_arrow()


def drop_duplicates(table: "pa.Table", share: float) -> tuple["pa.Table", list[Drop]]:
    """The table without exact and near duplicates, and a drop for each.

    Test documents come first: a training document that resembles one goes (`also-in-test`). Then the order
    of source and id decides, so that the outcome does not depend on how the rows arrived.
    """
    import pyarrow as pa

    ordered = table.sort_by([("split", "ascending"), ("source", "ascending"), ("id", "ascending")])
    ids, sources, splits = (ordered[name].to_pylist() for name in ("id", "source", "split"))
    keep: list[bool] = []
    drops: list[Drop] = []
    for place, (root, how) in enumerate(representatives(ordered["text"].to_pylist(), share)):
        keep.append(how is None)
        if how is not None:
            leaks = splits[root] == "test" and splits[place] == "train"
            reason = "also-in-test" if leaks else how
            drops.append(Drop(ids[place], sources[place], DUPLICATES, reason))
    return ordered.filter(pa.array(keep, pa.bool_())).sort_by("id"), drops


def parted(table: "pa.Table") -> tuple["pa.Table", list[Drop]]:
    """The cleaned rows that are kept, and the drops of the others."""
    import pyarrow.compute as pc

    kept = pc.is_null(table["step"])
    lost = table.filter(pc.invert(kept))
    columns = (lost[name].to_pylist() for name in ("id", "source", "step", "reason"))
    return table.filter(kept), [Drop(*row) for row in zip(*columns, strict=True)]


def published(table: "pa.Table", split: str) -> "pa.Table":
    """The rows of a split with the columns of the published dataset, in the order of their ids."""
    import pyarrow as pa
    import pyarrow.compute as pc

    rows = table.filter(pc.equal(table["split"], split)).sort_by("id")
    redacted = pc.list_value_length(rows["personal"]).cast(pa.int32())
    return rows.append_column("redacted", redacted).select(list(PUBLISHED))


def funnel_of(read: int, drops: Sequence[Drop], steps: Sequence[str]) -> tuple[Funnel, ...]:
    """What each step got, kept and dropped, in order; `read` counts every document and unreadable line."""
    counts: Mapping[str, Counter[str]] = {step: Counter() for step in steps}
    for drop in drops:
        counts[drop.step][drop.reason] += 1
    rows, left = [], read
    for step in steps:
        kept = left - counts[step].total()
        rows.append(Funnel(step, left, kept, dict(sorted(counts[step].items()))))
        left = kept
    return tuple(rows)
