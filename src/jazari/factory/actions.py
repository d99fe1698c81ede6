"""The factory's one verb: build a dataset from sources, step by step, and publish it."""

import hashlib
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from jazari.core import Country, Json, Run, SourceFile, SourceSpec, canonical_json, sha256_hex
from jazari.factory.card import write_card
from jazari.factory.clean import STEPS
from jazari.factory.engine import daft_for
from jazari.factory.entries import DATASET_BUILT, DatasetBuilt
from jazari.factory.errors import NothingKept, SourceChanged, SourceMissing
from jazari.factory.language import Identifier
from jazari.factory.read import STEP as READ
from jazari.factory.read import read_file
from jazari.factory.records import Built, DatasetRecipe, Drop, Funnel
from jazari.factory.stages import DUPLICATES, clean_file, drop_duplicates, funnel_of, parted, published
from jazari.factory.tables import documents_table, drops_table, parquet_bytes, read_table, write_table
from jazari.hub import Add, Hub, RepositoryNotFound, RevisionNotFound
from jazari.ledger import Entry, Ledger

if TYPE_CHECKING:
    import pyarrow as pa

FUNNEL_STEPS = (READ, *STEPS, DUPLICATES)
SPLITS = ("train", "test")


class _Part(NamedTuple):
    """One file of a source, found and hashed."""

    source: SourceSpec
    file: SourceFile
    path: Path
    sha256: str


class Factory:
    """Builds datasets of a country's sources: read, clean, deduplicate, publish.

    `home/factory` keeps the intermediate tables; `identifier` with its `identifier_ref`, where given, checks declared
    languages. The starter corpus is read from the country pack, open corpora from `mirror`.
    """

    def __init__(
        self,
        hub: Hub,
        ledger: Ledger,
        country: Country,
        *,
        home: Path,
        mirror: Path | None = None,
        engine: str = "native",
        identifier: Identifier | None = None,
        identifier_ref: str = "",
    ) -> None:
        self.country = country
        self._hub = hub
        self._ledger = ledger
        self._mirror = mirror
        self._work = home / "factory"
        self._engine = engine
        self._identifier = identifier
        self._identifier_ref = identifier_ref

    def recipe(self, sources: Sequence[str] = (), name: str | None = None) -> DatasetRecipe:
        """The recipe of the country's texts: the dataset that its models are trained on, from these sources.

        Without `name` it is the dataset of the pack's language identification recipe.
        """
        repository = name or self.country.recipe("lid").dataset
        title = f"Texts of {self.country.names.get('eng_Latn', self.country.slug)} and its languages"
        return DatasetRecipe(repository, title, tuple(sources))

    def sources_at_hand(self) -> list[SourceSpec]:
        """The sources that can be read here: the pack's own, and with a mirror the open corpora, by id."""
        at_hand = [row for row in self.country.sources if row.kind == "starter" or self._mirror]
        return sorted(at_hand, key=lambda row: row.id)

    def datasets_built(self, limit: int) -> list[Entry]:
        """The newest entries about datasets built here, newest first."""
        return list(self._ledger.entries(kind=DATASET_BUILT.name, newest_first=True, limit=limit))

    def build(self, run: Run, recipe: DatasetRecipe | None = None) -> str:
        """The ref of the country's dataset, or of a recipe's, built now where it was not; raises as `produce`."""
        return self.produce(recipe or self.recipe(), run).ref

    def produce(self, recipe: DatasetRecipe, run: Run) -> Built:
        """Build and publish; what was built before from the same inputs is not built again.

        Raises SourceMissing, SourceChanged, NotUtf8, EmptySource, UnknownColumn, NothingKept, StorageFull;
        nothing is published then.
        """
        parts = self._parts(recipe)
        total = 2 * len(parts) + 2
        fresh: list[str] = []
        cleaned: list[tuple[str, Path]] = []
        drops_paths: list[Path] = []
        for done, part in enumerate(parts):
            name = f"{part.source.id}/{part.file.path}"
            run.progress(2 * done, total, f"reading {name}")
            key, path, drops = self._read(run, part, fresh)
            drops_paths.append(drops)
            run.progress(2 * done + 1, total, f"cleaning {name}")
            cleaned.append(self._clean(run, key, path, recipe, fresh))
        run.progress(total - 2, total, "comparing documents for duplicates")
        key, path, drops = self._deduplicate(run, cleaned, recipe, fresh)
        run.progress(total - 1, total, f"publishing {recipe.name}")
        output = self._published(run, key, path, [*drops_paths, drops], recipe, parts, fresh)
        built = _built(output, changed=bool(fresh))
        message = f"{built.documents_kept} of {built.documents_read} documents published as {built.ref}"
        run.progress(
            total, total, message if fresh else f"nothing to do: {built.ref} is built from these sources"
        )
        return built

    def _parts(self, recipe: DatasetRecipe) -> list[_Part]:
        named = [self.country.source(name) for name in dict.fromkeys(recipe.sources)]
        chosen = named or self.sources_at_hand()
        return [
            self._find(source, file)
            for source in sorted(chosen, key=lambda row: row.id)
            for file in source.files
        ]

    def _find(self, source: SourceSpec, file: SourceFile) -> _Part:
        facts = {"source": source.id, "file": file.path}
        if source.kind == "starter":
            folder = self.country.folder
        elif self._mirror is None:
            raise SourceMissing(
                f"{source.id} is an open corpus and no mirror is set; set JAZARI_MIRROR to the folder that holds "
                f"{source.id}/{file.path}",
                **facts,
            )
        else:
            folder = self._mirror / source.id
        path = folder / file.path
        try:
            with path.open("rb") as opened:
                sha256 = hashlib.file_digest(opened, "sha256").hexdigest()
        except OSError as error:
            raise SourceMissing(
                f"{path} cannot be read ({error.strerror}); put the file of {source.id} there", **facts
            ) from error
        if file.sha256 and sha256 != file.sha256:
            raise SourceChanged(
                f"{path} has SHA-256 {sha256}, and the country pack states {file.sha256}; fetch the stated file, "
                "or state the new checksum",
                **facts,
            )
        return _Part(source, file, path, sha256)

    def _read(self, run: Run, part: _Part, fresh: list[str]) -> tuple[str, Path, Path]:
        inputs = {
            "source": part.source.model_dump(mode="json"),
            "file": part.file.path,
            "sha256": part.sha256,
        }
        key = _key("read", inputs)
        path, drops_path = self._work / f"read-{key}.parquet", self._work / f"read-drops-{key}.parquet"

        def work() -> Json:
            documents, drops = read_file(part.path.read_bytes(), part.file, part.source)
            write_table(drops_table(drops), drops_path)
            write_table(documents_table(documents), path)
            return {"documents": len(documents), "dropped": len(drops)}

        self._step(run, "factory.read", inputs, work, fresh, path, drops_path)
        return key, path, drops_path

    def _clean(
        self, run: Run, read_key: str, read_path: Path, recipe: DatasetRecipe, fresh: list[str]
    ) -> tuple[str, Path]:
        inputs = {
            "read": read_key,
            "thresholds": asdict(recipe.thresholds),
            "identifier": self._identifier_ref,
        }
        key = _key("clean", inputs)
        path = self._work / f"clean-{key}.parquet"

        def work() -> Json:
            table = clean_file(daft_for(self._engine), read_path, recipe.thresholds, self._identifier)
            write_table(table, path)
            return {"documents": table.num_rows}

        self._step(run, "factory.clean", inputs, work, fresh, path)
        return key, path

    def _deduplicate(
        self, run: Run, cleaned: Sequence[tuple[str, Path]], recipe: DatasetRecipe, fresh: list[str]
    ) -> tuple[str, Path, Path]:
        inputs = {"clean": [key for key, _ in cleaned], "share": recipe.near_duplicate_share}
        key = _key("duplicates", inputs)
        path, drops_path = self._work / f"unique-{key}.parquet", self._work / f"unique-drops-{key}.parquet"

        def work() -> Json:
            import pyarrow as pa

            kept, lost = parted(pa.concat_tables([read_table(path) for _, path in cleaned]))
            unique, duplicates = drop_duplicates(kept, recipe.near_duplicate_share)
            write_table(drops_table([*lost, *duplicates]), drops_path)
            write_table(unique, path)
            return {"documents": unique.num_rows, "dropped": len(lost) + len(duplicates)}

        self._step(run, "factory.duplicates", inputs, work, fresh, path, drops_path)
        return key, path, drops_path

    def _published(
        self,
        run: Run,
        unique_key: str,
        unique_path: Path,
        drops_paths: Sequence[Path],
        recipe: DatasetRecipe,
        parts: Sequence[_Part],
        fresh: list[str],
    ) -> dict[str, Any]:
        inputs = {"unique": unique_key, "name": recipe.name, "title": recipe.title}

        def work() -> Json:
            import pyarrow as pa

            fresh.append("factory.publish")
            drops = pa.concat_tables([read_table(path) for path in drops_paths])
            return self._publish(recipe, parts, read_table(unique_path), drops)

        output = run.step("factory.publish", inputs, work)
        if not self._holds(recipe.name, output):
            output = work()
        assert isinstance(output, dict)
        return output

    def _publish(
        self, recipe: DatasetRecipe, parts: Sequence[_Part], unique: "pa.Table", drops: "pa.Table"
    ) -> dict[str, Json]:
        if unique.num_rows == 0:
            raise NothingKept(
                f"no document came through to {recipe.name}; see the reasons of the drops, and the sources"
            )
        sources = list({part.source.id: part.source for part in parts}.values())
        outcome = summary(unique, drops)
        splits = [split for split in SPLITS if split in unique["split"].unique().to_pylist()]
        card = write_card(recipe, sources, _built(outcome | {"ref": ""}, changed=True), splits)
        files = {f"data/{split}-00000.parquet": parquet_bytes(published(unique, split)) for split in splits}
        files |= {"drops.parquet": parquet_bytes(drops.sort_by("id")), "README.md": card.encode()}
        organisation = self.country.node.organisation
        licences = {source.licence for source in sources}
        self._hub.create_repository(
            "dataset",
            recipe.name,
            licence=licences.pop() if len(licences) == 1 else None,
            exist_ok=True,
            by=organisation,
        )
        revision = self._hub.commit(
            "dataset",
            recipe.name,
            [Add(path, data) for path, data in files.items()],
            message=f"Build from {', '.join(source.id for source in sources)}",
            made_from=list(dict.fromkeys(f"object:{part.sha256}" for part in parts)),
            by=organisation,
        )
        outcome["ref"] = revision.ref
        self._record(revision.ref, sources, outcome, organisation)
        return outcome

    def _record(
        self, ref: str, sources: Sequence[SourceSpec], outcome: dict[str, Any], organisation: str
    ) -> None:
        """Append the entry, once: a run that was cut after the commit finds the same revision again."""
        if any(self._ledger.entries(kind=DATASET_BUILT.name, about=ref, limit=1)):
            return
        dropped = Counter[str]()
        for row in outcome["funnel"]:
            dropped.update(row["dropped"])
        body = DatasetBuilt(
            ref=ref,
            sources=tuple(source.id for source in sources),
            documents_read=outcome["documents_read"],
            documents_kept=outcome["documents_kept"],
            dropped=dict(sorted(dropped.items())),
            documents={code: sum(row.values()) for code, row in outcome["documents_by_language"].items()},
        )
        with self._ledger.database.transaction() as connection:
            self._ledger.append(connection, DATASET_BUILT, body, by=organisation)

    def _holds(self, name: str, output: Json) -> bool:
        """Whether the revision that a finished step published is still in the hub."""
        assert isinstance(output, dict)
        try:
            self._hub.resolve("dataset", name, str(output["ref"]).rpartition("@")[2])
        except (RepositoryNotFound, RevisionNotFound):
            return False
        return True

    def _step(
        self,
        run: Run,
        name: str,
        inputs: dict[str, Any],
        work: Callable[[], Json],
        fresh: list[str],
        *files: Path,
    ) -> None:
        """A step whose result is files: done again where somebody emptied the work folder."""

        def noted() -> Json:
            fresh.append(name)
            return work()

        run.step(name, inputs, noted)
        if not all(file.exists() for file in files):
            noted()


def summary(unique: "pa.Table", drops: "pa.Table") -> dict[str, Any]:
    """The counts of a build as JSON data: the funnel, languages by split, sources, personal data, repairs."""
    columns = {
        name: unique[name].to_pylist() for name in ("language", "split", "source", "repaired", "personal")
    }
    languages: dict[str, dict[str, int]] = {}
    for language, split in zip(columns["language"], columns["split"], strict=True):
        row = languages.setdefault(language, {})
        row[split] = row.get(split, 0) + 1
    rows = [Drop(*row) for row in zip(*(drops[name].to_pylist() for name in drops.column_names), strict=True)]
    read = unique.num_rows + len(rows)
    return {
        "documents_read": read,
        "documents_kept": unique.num_rows,
        "funnel": [asdict(row) for row in funnel_of(read, rows, FUNNEL_STEPS)],
        "documents_by_language": {code: languages[code] for code in sorted(languages)},
        "documents_by_source": dict(sorted(Counter(columns["source"]).items())),
        "personal": dict(sorted(Counter(kind for kinds in columns["personal"] for kind in kinds).items())),
        "documents_repaired": sum(columns["repaired"]),
    }


def _built(output: dict[str, Any], *, changed: bool) -> Built:
    values = dict(output) | {"funnel": tuple(Funnel(**row) for row in output["funnel"])}
    return Built(changed=changed, **values)


def _key(name: str, inputs: dict[str, Any]) -> str:
    return sha256_hex(canonical_json({"step": name, "inputs": inputs}))[:32]
