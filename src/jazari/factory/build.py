"""One build: its steps in order, each kept under the hash of its inputs and of the code that made it."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

from jazari.core import Json, Run, SourceFile, SourceSpec, canonical_json, sha256_hex
from jazari.factory import stages
from jazari.factory.duplicates import Fingerprints
from jazari.factory.engine import daft_for
from jazari.factory.language import Identifier
from jazari.factory.records import DatasetRecipe, Drop


class Part(NamedTuple):
    """One file of a source, found and hashed."""

    source: SourceSpec
    file: SourceFile
    path: Path
    sha256: str

    @property
    def name(self) -> str:
        """What its documents' ids begin with."""
        return f"{self.source.id}/{self.file.path}"


@dataclass(frozen=True, slots=True)
class Worked:
    """The work files of a build in the order of its parts, and the key that names their state.

    `drops` and `cleaned` have one list a part; `verdicts` go with all of `cleaned`, row by row. `lost` are files that
    could not be had at all.
    """

    key: str
    lost: Sequence[Drop]
    drops: list[list[Path]]
    cleaned: list[list[Path]]
    verdicts: list[Path]


@dataclass(frozen=True, slots=True)
class Build:
    """The steps of a build before it is published: read, clean, compare. Files lie in `folder`.

    `removed` are ids of documents that were taken back; what is for training and overlaps `benchmarks` is dropped,
    where they are given; `fresh` gathers the names of the steps that ran now.
    """

    run: Run
    folder: Path
    recipe: DatasetRecipe
    removed: Collection[str]
    engine: str
    identifier: Identifier | None = None
    identifier_ref: str = ""
    benchmarks: Fingerprints | None = None
    fresh: list[str] = field(default_factory=list)

    def work(self, parts: Sequence[Part], lost: Sequence[Drop] = ()) -> Worked:
        """All steps; progress counts two a part, one to compare, one left to publish."""
        total = 2 * len(parts) + 2
        keys = [f"{drop.id} {drop.reason}" for drop in lost]
        drops: list[list[Path]] = []
        cleaned: list[list[Path]] = []
        for done, part in enumerate(parts):
            self.run.progress(2 * done, total, f"reading {part.name}")
            key, read = self._read(part)
            drops.append([self.folder / name for name in read["drops"]])
            cleaned.append([])
            for number, name in enumerate(read["documents"], start=1):
                of = f" ({number} of {len(read['documents'])})" if len(read["documents"]) > 1 else ""
                self.run.progress(2 * done + 1, total, f"cleaning {part.name}{of}")
                clean_key, output = self._clean(key, name)
                keys.append(clean_key)
                cleaned[-1] += [self.folder / name for name in output["cleaned"]]
            keys.append(key)
        self.run.progress(total - 2, total, "comparing documents for duplicates")
        key, output = self._compare(keys, [path for paths in cleaned for path in paths])
        return Worked(key, lost, drops, cleaned, [self.folder / name for name in output["verdicts"]])

    def _read(self, part: Part) -> tuple[str, dict[str, Any]]:
        removed = sorted(id_ for id_ in self.removed if id_.startswith(f"{part.name}#"))
        inputs = {
            "source": part.source.model_dump(mode="json"),
            "file": part.file.path,
            "sha256": part.sha256,
            "removed": removed,
        }
        return self._step(
            "read",
            inputs,
            lambda stem: stages.read_part(part.path, part.file, part.source, removed, self.folder, stem),
        )

    def _clean(self, read_key: str, shard: str) -> tuple[str, dict[str, Any]]:
        inputs = {
            "read": read_key,
            "shard": shard,
            "gates": asdict(self.recipe.gates),
            "identifier": self.identifier_ref,
        }

        def work(stem: str) -> dict[str, Any]:
            daft, path = daft_for(self.engine), self.folder / shard
            return stages.clean_shard(daft, path, self.recipe.gates, self.identifier, self.folder, stem)

        return self._step("clean", inputs, work)

    def _compare(self, keys: Sequence[str], cleaned: Sequence[Path]) -> tuple[str, dict[str, Any]]:
        share, benchmarks = self.recipe.near_duplicate_share, self.benchmarks
        known = sha256_hex(benchmarks.to_bytes()) if benchmarks else ""
        inputs = {"clean": list(keys), "share": share, "benchmarks": known}
        return self._step(
            "compare", inputs, lambda stem: stages.compare(cleaned, share, benchmarks, self.folder, stem)
        )

    def _step(
        self, name: str, inputs: Mapping[str, object], work: Callable[[str], dict[str, Any]]
    ) -> tuple[str, dict[str, Any]]:
        """A step that writes the files it names: done again where somebody emptied the work folder."""
        key = sha256_hex(canonical_json({"step": name, "inputs": inputs}))[:32]

        def noted() -> Json:
            self.fresh.append(name)
            return work(f"{name}-{key}")

        output = self.run.step(f"factory.{name}", inputs, noted)
        assert isinstance(output, dict)
        files = [file for files in output.values() if isinstance(files, list) for file in files]
        if not all((self.folder / str(file)).exists() for file in files):
            output = noted()
            assert isinstance(output, dict)
        return key, output
