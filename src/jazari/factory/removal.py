"""Taking back: a document or a source leaves every dataset, index and work file; models that learnt it are named.

A removal is written down before anything is changed, and finished by the next one where it was cut: each of its
steps may be done again.
"""

import io
import shutil
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import orjson

from jazari.core import JazariError, Run, sha256_hex
from jazari.factory.actions import Factory
from jazari.factory.entries import DATASET_BUILT, REMOVED, DatasetBuilt, Removed
from jazari.factory.errors import DocumentNotFound
from jazari.factory.publishing import RECIPE_PATH, SAMPLES_PATH
from jazari.factory.recipes import recipe_of
from jazari.factory.records import DatasetRecipe, RemovalReason, Withdrawn
from jazari.factory.stages import DUPLICATES, PUBLISHED_BEFORE
from jazari.factory.taken import Removal
from jazari.hub import File, Hub, PathNotFound, RepositoryNotFound, Revision, Upkeep

if TYPE_CHECKING:
    import pyarrow as pa


class Removals:
    """The verbs that take documents back from a factory's datasets, over the hub's redaction."""

    def __init__(self, factory: Factory, upkeep: Upkeep) -> None:
        self._factory = factory
        self._hub: Hub = factory.hub
        self._upkeep = upkeep

    def remove_documents(self, ids: Sequence[str], reason: RemovalReason, run: Run) -> Withdrawn:
        """Take documents back, with those that (nearly) repeat them, and rebuild the datasets that held them.

        Raises DocumentNotFound, naming the first id that no dataset of the factory ever held.
        """
        self._finish_earlier(run)
        wanted = set(ids)
        found: set[str] = set()
        originals = set(wanted)
        held: set[str] = set()
        for rows in self._all_records():
            found |= rows.keys() & wanted
            originals |= {rows[id_] for id_ in rows.keys() & wanted}
        for rows in self._all_records():
            held |= {id_ for id_, original in rows.items() if original in originals}
        missing = next((id_ for id_ in ids if id_ not in found | self._factory.taken.documents), None)
        if missing is not None:
            raise DocumentNotFound(
                f"no dataset of this factory has a document {missing!r}; `record/` of a dataset lists their ids",
                document=missing,
            )
        return self._take(Removal(tuple(sorted(held | wanted)), "", reason, asked=tuple(sorted(wanted))), run)

    def remove_source(self, source: str, reason: RemovalReason, run: Run) -> Withdrawn:
        """Take all of a source's documents back. Raises UnknownName."""
        self._finish_earlier(run)
        self._factory.country.source(source)
        return self._take(Removal((), source, reason), run)

    def _finish_earlier(self, run: Run) -> None:
        for removal in self._factory.taken.unfinished:
            self._finish(removal, run)

    def _take(self, removal: Removal, run: Run) -> Withdrawn:
        datasets = [name for name in self._datasets() if any(self._holding(name, removal))]
        models = sorted({ref for name in datasets for ref in self._made_from(name, removal)})
        removal = replace(removal, datasets=tuple(datasets), affected=tuple(models))
        self._factory.taken.begin(removal)
        return self._finish(removal, run)

    def _finish(self, removal: Removal, run: Run) -> Withdrawn:
        """Redact, purge, rebuild, tell: each may have been done already."""
        total = 2 * len(removal.datasets) + 2
        for done, name in enumerate(removal.datasets):
            run.progress(done, total, f"taking it out of {name}")
            self._redact(name, removal)
        run.progress(len(removal.datasets), total, "emptying work files")
        purge(self._factory.folder, removal)
        self._factory.releases.remove(self._names(), self._ids(removal))
        rebuilt, failed = [], {}
        for done, name in enumerate(removal.datasets, start=len(removal.datasets) + 1):
            run.progress(done, total, f"building {name} without it")
            try:
                quiet = run.within(lambda done, total, message: None)
                rebuilt.append(self._factory.produce(self._recipe(name), quiet).ref)
            except JazariError as error:
                failed[name] = error.message
        # Copies of what sources fetched hold it as well; they are fetched again where a build needs them.
        shutil.rmtree(self._factory.folder / "fetched", ignore_errors=True)
        self._tell(removal, rebuilt)
        self._factory.taken.end(removal)
        run.progress(total, total, f"taken back from {len(removal.datasets)} datasets")
        documents = len(removal.documents)
        return Withdrawn(documents, removal.source, removal.reason, tuple(rebuilt), removal.affected, failed)

    def _datasets(self) -> list[str]:
        """Datasets that the factory built and the hub still has, by name."""
        return [name for name in self._names() if self._is_here(name)]

    def _names(self) -> list[str]:
        """Datasets that the factory ever built."""
        names = set()
        for entry in self._factory.ledger.entries(kind=DATASET_BUILT.name):
            assert isinstance(entry.body, DatasetBuilt)
            names.add(entry.body.ref.removeprefix("dataset:").partition("@")[0])
        return sorted(names)

    def _ids(self, removal: Removal) -> set[str]:
        """Ids of all that is taken back: a source's are those that a dataset ever had."""
        start = f"{removal.source}/"
        rows = self._all_records() if removal.source else ()
        return {*removal.documents, *(id_ for own in rows for id_ in own if id_.startswith(start))}

    def _all_records(self) -> Iterator[dict[str, str]]:
        for name in self._datasets():
            yield from self._records(name)

    def _records(self, name: str) -> Iterator[dict[str, str]]:
        """The documents of each revision of a dataset, and which one each repeats: itself where none.

        Read from the splits too: a revision may be older than the record.
        """
        for _, file in self._contents(name, ("record/", "data/")):
            table = columns_of(self._hub.objects.get(file.sha256), ("id", "step", "reason", "duplicate_of"))
            rows = table.to_pylist() if table is not None else []
            yield {row["id"]: _original(row) for row in rows}

    def _holding(self, name: str, removal: Removal) -> Iterator[tuple[Revision, str]]:
        """Revisions of a dataset and their files that hold text of what is taken back."""
        known: dict[str, bool] = {}
        for revision, file in self._contents(name, ("data/", SAMPLES_PATH)):
            if file.sha256 not in known:
                known[file.sha256] = holds(self._hub.objects.get(file.sha256), removal)
            if known[file.sha256]:
                yield revision, file.path

    def _contents(self, name: str, starts: tuple[str, ...]) -> Iterator[tuple[Revision, File]]:
        """The files below these paths in every revision that a branch, tag or pull request leads to."""
        seen = set()
        for ref in self._hub.refs("dataset", name, pulls=True):
            for revision in self._hub.revisions("dataset", name, ref.sha):
                if revision.sha not in seen:
                    seen.add(revision.sha)
                    for file in self._hub.files("dataset", name, revision.sha):
                        if file.path.startswith(starts):
                            yield revision, file

    def _redact(self, name: str, removal: Removal) -> None:
        while (found := next(self._holding(name, removal), None)) is not None:
            revision, path = found
            self._upkeep.redact("dataset", name, path, reason=removal.reason, revision=revision.sha)

    def _made_from(self, name: str, removal: Removal) -> set[str]:
        """Refs of public revisions made from one that holds what is taken back, and of what was made from these."""
        waiting = {revision.ref for revision, path in self._holding(name, removal) if path != SAMPLES_PATH}
        found: set[str] = set()
        while waiting:
            for use in self._hub.used_by(waiting.pop()):
                if use.ref not in found and self._hub.repository(use.kind, use.name).is_fact:
                    found.add(use.ref)
                    waiting.add(use.ref)
        return found

    def _recipe(self, name: str) -> DatasetRecipe:
        """How a dataset was built: as it says itself, else from the sources that the ledger tells of."""
        try:
            return recipe_of(self._hub.read("dataset", name, "main", RECIPE_PATH))
        except PathNotFound:
            entry = next(self._factory.ledger.entries(kind=DATASET_BUILT.name, about=name, newest_first=True))
            assert isinstance(entry.body, DatasetBuilt)
            return self._factory.recipe(entry.body.sources, name)

    def _tell(self, removal: Removal, rebuilt: Sequence[str]) -> None:
        body = Removed(
            reason=removal.reason,
            documents=len(removal.documents),
            asked_sha256=tuple(sha256_hex(id_.encode()) for id_ in removal.asked),
            source=removal.source or None,
            rebuilt=tuple(rebuilt),
            affected=removal.affected,
        )
        ledger = self._factory.ledger
        if any(entry.body == body for entry in ledger.entries(kind=REMOVED.name)):
            return
        with ledger.database.transaction() as connection:
            ledger.append(connection, REMOVED, body, by=self._factory.country.node.organisation)

    def _is_here(self, name: str) -> bool:
        try:
            self._hub.repository("dataset", name)
        except RepositoryNotFound:
            return False
        return True


def _original(row: Mapping[str, str]) -> str:
    """The document that a row of a record or a split repeats, in whichever dataset that is; its own id if none."""
    if row.get("step") != DUPLICATES:
        return row["id"]
    repeated = row["duplicate_of"]
    return repeated.partition("#")[2] if row["reason"] == PUBLISHED_BEFORE else repeated


def holds(data: bytes, removal: Removal) -> bool:
    """Whether a Parquet file with ids, or lines of samples, has a document that is taken back."""
    if data.startswith(b"PAR1"):
        table = columns_of(data, ("id",))
        return table is not None and _is_taken(table["id"].to_pylist(), removal)
    rows = (orjson.loads(line) for line in data.splitlines() if line.startswith(b"{"))
    return _is_taken((str(row.get("id")) for row in rows), removal)


def purge(folder: Path, removal: Removal) -> None:
    """Delete work files that have a document that is taken back; the next build makes them anew without it.

    What a killed build left half-written cannot be looked into, and goes too.
    """
    for path in folder.rglob(".*"):
        path.unlink()
    for path in folder.rglob("*.parquet"):
        table = columns_of(path.read_bytes(), ("id",))
        if table is not None and _is_taken(table["id"].to_pylist(), removal):
            path.unlink()


def columns_of(data: bytes, columns: Sequence[str]) -> "pa.Table | None":
    """Those of the columns that a Parquet file has; None where it has no ids, or is no Parquet file."""
    import pyarrow as pa
    from pyarrow import parquet

    try:
        file = parquet.ParquetFile(io.BytesIO(data))
    except pa.ArrowInvalid:
        return None
    here = [name for name in columns if name in file.schema_arrow.names]
    return file.read(columns=here) if "id" in here else None


def _is_taken(ids: Iterable[str], removal: Removal) -> bool:
    """Whether one of these documents is taken back; an id begins with its source's."""
    wanted, start = frozenset(removal.documents), f"{removal.source}/"
    return any(id_ in wanted or (removal.source and id_.startswith(start)) for id_ in ids)
