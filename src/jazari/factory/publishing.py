"""What a build publishes: the splits, the record of every document, samples of what was dropped, the card."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

import orjson

from jazari.core import canonical_json, plain
from jazari.factory import stages
from jazari.factory.build import Part, Worked
from jazari.factory.personal import Report
from jazari.factory.records import DatasetRecipe
from jazari.factory.tables import PUBLISHED, RECORD, Shards, drops_table, rows_of, schema_of, writing

if TYPE_CHECKING:
    import pyarrow as pa

SPLITS = ("train", "test")
SAMPLES_PATH = "samples.jsonl"
RECIPE_PATH = "recipe.json"
PERSONAL_PATH = "personal.jsonl"
THRESHOLDS_PATH = "thresholds.json"
SAMPLES_A_REASON = 3
KEPT = "kept"
KEPT_LISTED = (KEPT, "lexicon")
"""Step and reason of a sample that was kept, and is shown for its words."""
SAMPLE_SIGNS = 300


@dataclass(slots=True)
class Tally:
    """The counts of a build, added up by the shard, and a few samples of what was dropped for each reason.

    And of what was kept and holds words of the lexicon: people shall see what these words find.
    """

    read: int = 0
    kept: int = 0
    repaired: int = 0
    struck: int = 0
    dropped: Counter[tuple[str, str]] = field(default_factory=Counter)
    languages: Counter[tuple[str, str]] = field(default_factory=Counter)
    sources: Counter[str] = field(default_factory=Counter)
    personal: Counter[str] = field(default_factory=Counter)
    repairs: Counter[str] = field(default_factory=Counter)
    lexicon: Counter[str] = field(default_factory=Counter)
    samples: dict[tuple[str, str], list[dict[str, str]]] = field(default_factory=dict)

    def add_kept(self, rows: "pa.Table") -> None:
        """Count documents that came through."""
        import pyarrow.compute as pc

        self.read += rows.num_rows
        self.kept += rows.num_rows
        self.sources.update(rows["source"].to_pylist())
        self.languages.update(zip(rows["language"].to_pylist(), rows["split"].to_pylist(), strict=True))
        for counts, name in ((self.personal, "personal"), (self.repairs, "repairs")):
            for found in rows[name].to_pylist():
                counts.update({row["kind"]: row["count"] for row in found})
        self.struck += sum(rows["lines_struck"].to_pylist())
        self.repaired += sum(bool(found) for found in rows["repairs"].to_pylist())
        listed = rows.filter(pc.greater(pc.struct_field(rows["signals"], "lexicon_share"), 0))
        self.lexicon.update(listed["language"].to_pylist())
        self._sample(listed, [KEPT_LISTED] * listed.num_rows)

    def add_dropped(self, rows: "pa.Table") -> None:
        """Count documents that did not, and keep the first texts of each reason, as they were redacted."""
        self.read += rows.num_rows
        reasons = list(zip(rows["step"].to_pylist(), rows["reason"].to_pylist(), strict=True))
        self.dropped.update(reasons)
        if "text" in rows.column_names:
            self._sample(rows, reasons)

    def _sample(self, rows: "pa.Table", reasons: Sequence[tuple[str, str]]) -> None:
        """Keep the first texts for each step and reason."""
        for place, why in enumerate(reasons):
            known = self.samples.setdefault(why, [])
            if len(known) < SAMPLES_A_REASON:
                row = {name: rows[name][place].as_py() for name in ("id", "language", "text")}
                known.append(row | {"step": why[0], "reason": why[1], "text": row["text"][:SAMPLE_SIGNS]})

    def outcome(self) -> dict[str, Any]:
        """The counts as JSON data: the fields of Built beside `ref` and `changed`."""
        languages: dict[str, dict[str, int]] = {}
        for (language, split), count in sorted(self.languages.items()):
            languages.setdefault(language, {})[split] = count
        return {
            "documents_read": self.read,
            "documents_kept": self.kept,
            "funnel": [asdict(row) for row in stages.funnel_of(self.read, self.dropped)],
            "documents_by_language": languages,
            "documents_by_source": dict(sorted(self.sources.items())),
            "personal": dict(sorted(self.personal.items())),
            "repairs": dict(sorted(self.repairs.items())),
            "documents_repaired": self.repaired,
            "lines_struck": self.struck,
            "lexicon": dict(sorted(self.lexicon.items())),
        }

    def samples_data(self) -> bytes:
        """The samples as JSON Lines, by step and reason; those that were kept come last."""
        steps = (*stages.FUNNEL_STEPS, KEPT)
        order = sorted(self.samples, key=lambda why: (steps.index(why[0]), why[1]))
        return b"".join(orjson.dumps(row) + b"\n" for why in order for row in self.samples[why])


@dataclass(frozen=True, slots=True)
class Assembled:
    """The files of a dataset, by their path in the repository, and its counts."""

    tally: Tally
    files: Mapping[str, Path]

    @property
    def splits(self) -> list[str]:
        """The splits that hold documents."""
        return [split for split in SPLITS if any(path.startswith(f"data/{split}-") for path in self.files)]


def assemble(parts: Sequence[Part], worked: Worked, recipe: DatasetRecipe, folder: Path) -> Assembled:
    """Write the dataset's Parquet files and its report on personal data below `folder`, a bounded piece at a time."""
    tally = Tally()
    report = folder / PERSONAL_PATH
    with writing(folder):
        folder.mkdir(parents=True, exist_ok=True)
        report.write_bytes(b"")
    splits = {
        split: Shards(folder, split, schema_of(PUBLISHED), limit_bytes=recipe.shard_bytes) for split in SPLITS
    }
    record = Shards(folder, "record", schema_of(RECORD), limit_bytes=recipe.shard_bytes)
    with splits["train"], splits["test"], record:
        tables = stages.judged(list(chain.from_iterable(worked.cleaned)), worked.verdicts)
        licences = {part.source.id: part.source.licence for part in parts}
        absent = drops_table(worked.lost)
        tally.add_dropped(absent)
        record.write(_unread(absent, licences))
        for drops, cleaned in zip(worked.drops, worked.cleaned, strict=True):
            for rows in rows_of(drops):
                tally.add_dropped(rows)
                record.write(_unread(rows, licences))
            for rows in islice(tables, len(cleaned)):
                record.write(rows)
                kept = _divide(rows, splits, tally)
                with writing(folder), report.open("a", encoding="utf-8") as file:
                    file.write(_findings(kept))
    files = {f"data/{path.name}": path for shards in splits.values() for path in shards.paths}
    files |= {f"record/{path.name}": path for path in record.paths}
    if names := reference_of(recipe, parts):
        thresholds = folder / THRESHOLDS_PATH
        with writing(folder):
            thresholds.write_bytes(_thresholds(names, worked))
        files[THRESHOLDS_PATH] = thresholds
    return Assembled(tally, files | {PERSONAL_PATH: report})


def chunks(path: Path) -> Iterator[bytes]:
    """A file's bytes, a mebibyte at a time."""
    with path.open("rb") as file:
        while chunk := file.read(1 << 20):
            yield chunk


def reference_of(recipe: DatasetRecipe, parts: Sequence[Part]) -> tuple[str, ...]:
    """The trusted sources of the recipe that were at hand."""
    here = {part.source.id for part in parts}
    return tuple(name for name in recipe.reference if name in here)


def _thresholds(reference: Sequence[str], worked: Worked) -> bytes:
    """When a text was too poor, by language ("" for every other), and on what that was calibrated."""
    found = {
        "reference": reference,
        "lost": stages.CALIBRATED_LOST,
        "thresholds": worked.gates.thresholds,
    }
    return canonical_json(plain(found)) + b"\n"


def _findings(kept: "pa.Table") -> str:
    """How much personal data of which kind stood in which document: JSON Lines, no values."""
    columns = (kept[name].to_pylist() for name in ("source", "id", "personal"))
    rows = zip(*columns, strict=True)
    return Report.of(
        (source, id_, {row["kind"]: row["count"] for row in found}) for source, id_, found in rows
    ).json_lines()


def _divide(rows: "pa.Table", splits: Mapping[str, Shards], tally: Tally) -> "pa.Table":
    """Count the rows of a shard, write those that are kept to their splits, and give them."""
    import pyarrow as pa
    import pyarrow.compute as pc

    keep = pc.is_null(rows["step"])
    tally.add_dropped(rows.filter(pc.invert(keep)))
    kept = rows.filter(keep)
    tally.add_kept(kept)
    repaired = pc.greater(pc.list_value_length(kept["repairs"]), 0)
    counts = [sum(row["count"] for row in found) for found in kept["personal"].to_pylist()]
    kept = kept.append_column("repaired", repaired).append_column("redacted", pa.array(counts, pa.int32()))
    for split, shards in splits.items():
        shards.write(kept.filter(pc.equal(kept["split"], split)))
    return kept


def _unread(drops: "pa.Table", licences: Mapping[str, str]) -> "pa.Table":
    """Rows of the record for what could not be read: nothing else is known of it."""
    import pyarrow as pa

    known = {name: drops[name] for name in drops.column_names}
    found = [licences.get(source) for source in drops["source"].to_pylist()]
    known["licence"] = pa.array(found, pa.string())
    schema = schema_of(RECORD)
    columns = [known.get(column.name, pa.nulls(drops.num_rows, column.type)) for column in schema]
    return pa.table(columns, schema=schema)
