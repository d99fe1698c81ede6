"""The build's stages over files of work: each reads some, writes others and gives counts; `build` orders them."""

import os
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict, fields
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
import numpy.typing as npt

from jazari.core import SourceFile, SourceSpec
from jazari.factory.benchmarks import STEP as BENCHMARKS
from jazari.factory.clean import STEPS, measured
from jazari.factory.cleaners import Cleaners, outcome_type
from jazari.factory.duplicates import Fingerprints, Index, Sketches, clusters, repeated_lines, sketch
from jazari.factory.quality import Signals, calibrate
from jazari.factory.reading import STEP as READ
from jazari.factory.reading import read_documents
from jazari.factory.records import Document, Drop, Funnel, Thresholds
from jazari.factory.releases import Releases
from jazari.factory.tables import (
    DOCUMENT,
    DROPS,
    LEARNT,
    Shards,
    documents_table,
    drops_table,
    read_table,
    rows_of,
    schema_of,
    writing,
)

if TYPE_CHECKING:
    import pyarrow as pa

LINES = "lines"
DUPLICATES = "duplicates"
PUBLISHED_BEFORE = "published-before"
FUNNEL_STEPS = (READ, *STEPS, LINES, BENCHMARKS, DUPLICATES)
WORK_LEVEL = 1
"""Work files are written and read once or twice: quickly, rather than small."""
CALIBRATED_LOST = 0.001
"""The share of a trusted source that calibrated thresholds may drop: what stands out in good text is mostly good."""
_CALIBRATED_SIGNS = 8 << 20
"""Code points measured of a trusted source in a language: its texts are repaired for it once more."""
_SHARD_BYTES = 32 << 20
_BATCH_BYTES = 1 << 20
_BATCH_ROWS = 2_048
_VERDICTS = 1 << 16


class Earlier(NamedTuple):
    """The releases that a dataset may not repeat, and the dataset itself."""

    releases: Releases
    dataset: str


def read_part(
    path: Path, file: SourceFile, source: SourceSpec, removed: Collection[str], folder: Path, stem: str
) -> dict[str, Any]:
    """One file of a source into shards of documents and of drops, in its order; `removed` ids are never written."""
    documents = Shards(
        folder, f"{stem}-documents", schema_of(DOCUMENT), limit_bytes=_SHARD_BYTES, level=WORK_LEVEL
    )
    drops = Shards(folder, f"{stem}-drops", schema_of(DROPS), limit_bytes=_SHARD_BYTES, level=WORK_LEVEL)
    with documents, drops:
        for batch in _batches(read_documents(path, file, source)):
            found = [
                Drop(row.id, row.source, READ, "removed")
                if isinstance(row, Document) and row.id in removed
                else row
                for row in batch
            ]
            documents.write(documents_table(row for row in found if isinstance(row, Document)))
            drops.write(drops_table(row for row in found if isinstance(row, Drop)))
    return {
        "documents": [path.name for path in documents.paths],
        "drops": [path.name for path in drops.paths],
    }


def calibrate_on(sources: Iterable[Sequence[Path]], base: Thresholds) -> dict[str, Any]:
    """The thresholds by language that documents of trusted sources pass, given by the shards of each.

    They are measured as a build measures texts: repaired, and in the script of their language.
    """
    thresholds = calibrate(map(_measured, sources), CALIBRATED_LOST, base=base)
    return {"thresholds": {code: asdict(row) for code, row in thresholds.items()}}


def _measured(shards: Sequence[Path]) -> tuple[Signals, list[str]]:
    """The signals and languages of a source's texts, in a language where it has much of some, evenly over it."""
    import pyarrow.compute as pc

    columns = ("text", "language")
    signs = Counter[str]()
    for table in rows_of(shards, columns):
        lengths = pc.utf8_length(table["text"]).to_pylist()
        for code, length in zip(table["language"].to_pylist(), lengths, strict=True):
            signs[code] += length
    found: list[Signals] = [measured([], [])[0]]
    languages: list[str] = []
    seen = Counter[str]()
    for table in rows_of(shards, columns):
        chosen = []
        for text, code in zip(*(table[name].to_pylist() for name in columns), strict=True):
            if seen[code] % (signs[code] // _CALIBRATED_SIGNS + 1) == 0:
                chosen.append((text, code))
            seen[code] += 1
        signals, codes = measured([text for text, _ in chosen], [code for _, code in chosen])
        found.append(signals)
        languages += codes
    merged = {row.name: [getattr(part, row.name) for part in found] for row in fields(Signals)}
    return Signals(**{name: np.concatenate(parts) for name, parts in merged.items()}), languages


def clean_shard(daft: Any, path: Path, cleaners: Cleaners, folder: Path, stem: str) -> dict[str, Any]:
    """A shard of documents with their cleaned text, what was learnt of each and, where dropped, step and reason.

    Daft parts the work among cores or machines; the rows come back in the order of the shard.
    """
    import pyarrow as pa

    table = read_table(path)
    batches = -(-table.nbytes // _BATCH_BYTES) or 1

    @daft.func.batch(  # type: ignore[untyped-decorator]
        return_dtype=daft.DataType.from_arrow_type(outcome_type()),
        unnest=True,
        batch_size=min(_BATCH_ROWS, -(-table.num_rows // batches) or 1),
    )
    def clean(texts: Any, declared: Any) -> "pa.Array":
        return cleaners.clean(texts.to_pylist(), declared.to_pylist())

    place = pa.array(range(table.num_rows), pa.int64())
    frame = daft.from_arrow(table.append_column("place", place))
    kept = [frame[name] for name in (*DOCUMENT, "place") if name != "text"]
    cleaned = frame.select(*kept, clean(frame["text"], frame["language"])).sort("place").to_arrow()
    schema = schema_of((*DOCUMENT, *LEARNT))
    with Shards(folder, stem, schema, limit_bytes=1 << 40, level=WORK_LEVEL) as shards:
        shards.write(cleaned)
    return {"cleaned": [path.name for path in shards.paths]}


def strike(
    cleaned: Sequence[Path],
    verdicts: Sequence[Path],
    characters: int,
    documents: int,
    folder: Path,
    stem: str,
) -> dict[str, Any]:
    """The cleaned documents without lines of at least so many characters that stand in at least so many of them.

    `verdicts` are those of a first comparison: what repeats another is not counted, or its lines would go with all of
    its copies. A document of which nothing is left is dropped (`repeated-lines`). One file for each of `cleaned`.
    """
    import pyarrow as pa
    import pyarrow.compute as pc

    once = (table["text"].filter(pc.is_null(table["step"])) for table in judged(cleaned, verdicts))
    lines = repeated_lines((texts.to_pylist() for texts in once), characters, documents)
    schema = schema_of((*DOCUMENT, *LEARNT))
    names = []
    for number, table in enumerate(rows_of(cleaned)):
        rows = zip(lines.strike(table["text"].to_pylist()), table.to_pylist(), strict=True)
        found = [row if row["step"] else _struck(row, text.strip(), lost) for (text, lost), row in rows]
        with Shards(folder, f"{stem}-{number:05d}", schema, limit_bytes=1 << 40, level=WORK_LEVEL) as shards:
            shards.write(pa.Table.from_pylist(found, schema))
        names += [path.name for path in shards.paths]
    return {"struck": names}


def _struck(row: dict[str, Any], text: str, lost: int) -> dict[str, Any]:
    """A cleaned row that lost so many lines; where nothing is left it is dropped, and keeps its text to show why."""
    if not lost:
        return row
    if not text:
        return row | {"lines_struck": lost, "step": LINES, "reason": "repeated-lines"}
    return row | {"lines_struck": lost, "text": text}


def compare(
    cleaned: Sequence[Path],
    share: float,
    benchmarks: Fingerprints | None,
    earlier: Earlier | None,
    folder: Path,
    stem: str,
    *,
    repeats_kept: bool = False,
) -> dict[str, Any]:
    """For each cleaned document, in order, whether it repeats another: step and reason, and the id of that one.

    With `repeats_kept` only a training document that resembles a test document goes.

    First goes what is for training and overlaps a benchmark, where some are given; `overlaps` counts these. Then what
    another dataset published before, where `earlier` releases are given.

    Test documents come first: a training document that resembles one goes (`also-in-test`). Then the order of the
    documents decides, so that the outcome does not depend on how they were worked on. Sketches are compared, which
    lie in a file while that lasts; texts are in memory one shard at a time.
    """
    import pyarrow as pa

    kept, tested = _standing(cleaned)
    leaked = _overlaps(cleaned, kept & ~tested, benchmarks) if benchmarks else {}
    kept[list(leaked)] = False
    known = _published(cleaned, kept, share, earlier) if earlier else {}
    kept[list(known)] = False
    places = np.flatnonzero(kept)
    order = places[np.argsort(~tested[places], kind="stable")]
    with _sketched(cleaned, order, folder / f".{stem}.{os.getpid()}") as sketches:
        same, roots = clusters(sketches, share) if len(order) else (places, places)
    # From places in the order of preference to rows of the work files.
    repeats = roots != np.arange(len(order))
    if repeats_kept:
        repeats &= tested[order[roots]] & ~tested[order]
    original = dict(zip(order[repeats].tolist(), order[roots[repeats]].tolist(), strict=True))
    exact = set(order[same != np.arange(len(order))].tolist())
    ids = _ids(cleaned, set(original.values()))

    def reason(row: int) -> str:
        if tested[original[row]] and not tested[row]:
            return "also-in-test"
        return "exact-duplicate" if row in exact else "near-duplicate"

    schema = schema_of(("step", "reason", "duplicate_of"))
    with Shards(folder, stem, schema, limit_bytes=1 << 40, level=WORK_LEVEL) as shards:
        for start in range(0, len(kept), _VERDICTS):
            rows = range(start, min(start + _VERDICTS, len(kept)))
            found = [
                (BENCHMARKS, "benchmark", leaked[row])
                if row in leaked
                else (DUPLICATES, PUBLISHED_BEFORE, known[row])
                if row in known
                else (DUPLICATES, reason(row), ids[original[row]])
                if row in original
                else (None, None, None)
                for row in rows
            ]
            columns = [pa.array(column, pa.string()) for column in zip(*found, strict=True)]
            shards.write(pa.table(columns, schema=schema))
    return {"verdicts": [path.name for path in shards.paths], "overlaps": len(leaked)}


def _overlaps(
    cleaned: Sequence[Path], asked: npt.NDArray[np.bool_], benchmarks: Fingerprints
) -> dict[int, str]:
    """The rows of the shards, among those asked, that contain a benchmark's item, and which."""
    found: dict[int, str] = {}
    start = 0
    for table in rows_of(cleaned, ("text",)):
        rows = np.flatnonzero(asked[start : start + table.num_rows])
        items = benchmarks.overlaps(table["text"].take(rows).to_pylist())
        found.update({start + int(row): item for row, item in zip(rows, items, strict=True) if item})
        start += table.num_rows
    return found


def _published(
    cleaned: Sequence[Path], asked: npt.NDArray[np.bool_], share: float, earlier: Earlier
) -> dict[int, str]:
    """The rows of the shards, among those asked, that repeat a document of another dataset, and which."""
    found: dict[int, str] = {}
    start = 0
    with earlier.releases.opened() as index:
        for table in rows_of(cleaned, ("id", "text")):
            rows = np.flatnonzero(asked[start : start + table.num_rows])
            ids, texts = (table[name].take(rows).to_pylist() for name in ("id", "text"))
            known = repeated_of_others(index, earlier.dataset, ids, texts, share)
            found.update({start + int(rows[place]): ref for place, ref in known.items()})
            start += table.num_rows
    return found


def repeated_of_others(
    index: Index, dataset: str, ids: Sequence[str], texts: Sequence[str], share: float
) -> dict[int, str]:
    """The places of documents that a dataset other than their own published before, and what they repeat.

    What its own dataset published before, as it is now, repeats nothing: it was there first, or would be.
    """
    own = f"{dataset}#"
    seen = index.look(texts, share, [own + id_ for id_ in ids])
    return {place: ref for place, ref in enumerate(seen) if ref and not ref.startswith(own)}


def _standing(cleaned: Sequence[Path]) -> tuple[npt.NDArray[np.bool_], npt.NDArray[np.bool_]]:
    """For each row of the shards whether it came through so far, and whether it is of the test split."""
    import pyarrow.compute as pc

    kept, tested = [np.zeros(0, dtype=bool)], [np.zeros(0, dtype=bool)]
    for table in rows_of(cleaned, ("split", "step")):
        kept.append(pc.is_null(table["step"]).to_numpy())
        tested.append(pc.equal(table["split"], "test").to_numpy())
    return np.concatenate(kept), np.concatenate(tested)


@contextmanager
def _sketched(cleaned: Sequence[Path], order: npt.NDArray[np.int64], path: Path) -> Iterator[Sketches]:
    """The sketches of the rows that `order` names, in that order, in a file that goes when the block ends."""
    if not len(order):
        yield sketch([])
        return
    rank = np.full(int(order.max()) + 1, -1, dtype=np.int64)
    rank[order] = np.arange(len(order))
    start = 0
    row = bytes(sketch([""]).nbytes)
    # Written, not only made larger: a full disk shall say so here, not end the process when the map is touched.
    with writing(path.parent), path.open("wb") as file:
        for done in range(0, len(order), _VERDICTS):
            file.write(row * min(_VERDICTS, len(order) - done))
    try:
        sketches = np.memmap(path, dtype=np.uint64, mode="r+", shape=(len(order), len(row) // 8))
        for table in rows_of(cleaned, ("text",)):
            ranks = rank[start : start + table.num_rows]
            start += table.num_rows
            mine = np.flatnonzero(ranks >= 0)
            if len(mine):
                sketches[ranks[mine]] = sketch(table["text"].take(mine).to_pylist())
        yield sketches
    finally:
        path.unlink()


def _ids(cleaned: Sequence[Path], rows: Collection[int]) -> dict[int, str]:
    """The ids of these rows of the shards."""
    wanted = np.array(sorted(rows), dtype=np.int64)
    found: dict[int, str] = {}
    start = 0
    for table in rows_of(cleaned, ("id",)):
        end = start + table.num_rows
        here = wanted[np.searchsorted(wanted, start) : np.searchsorted(wanted, end)]
        found.update(zip(here.tolist(), table["id"].take(here - start).to_pylist(), strict=True))
        start = end
    return found


def judged(cleaned: Sequence[Path], verdicts: Sequence[Path]) -> Iterator["pa.Table"]:
    """The cleaned documents with the verdict on duplicates as their step, reason and `duplicate_of`, by the shard."""
    import pyarrow as pa
    import pyarrow.compute as pc

    if not cleaned:
        return
    verdict = pa.concat_tables(list(rows_of(verdicts)))
    start = 0
    for table in rows_of(cleaned):
        rows = verdict.slice(start, table.num_rows)
        start += table.num_rows
        for name in ("step", "reason"):
            decided = pc.coalesce(rows[name], table[name])
            table = table.set_column(table.column_names.index(name), name, decided)
        yield table.append_column("duplicate_of", rows["duplicate_of"])


def funnel_of(
    read: int, dropped: Mapping[tuple[str, str], int], steps: Sequence[str] = FUNNEL_STEPS
) -> tuple[Funnel, ...]:
    """What each step got, kept and dropped, in order; `dropped` counts by step and reason, `read` everything."""
    rows, left = [], read
    for step in steps:
        reasons = {reason: count for (at, reason), count in sorted(dropped.items()) if at == step}
        kept = left - sum(reasons.values())
        rows.append(Funnel(step, left, kept, reasons))
        left = kept
    return tuple(rows)


def _batches(rows: Iterable[Document | Drop]) -> Iterator[list[Document | Drop]]:
    """Rows by the batch, each of a bounded number of signs."""
    batch: list[Document | Drop] = []
    size = 0
    for row in rows:
        batch.append(row)
        size += len(row.text) if isinstance(row, Document) else 100
        if size >= _BATCH_BYTES:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch
