"""One build: its steps in order, each kept under the hash of its inputs and of the code that made it."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from functools import partial
from itertools import chain, islice
from pathlib import Path
from typing import Any, NamedTuple

from jazari.core import Json, Run, SourceFile, SourceSpec, canonical_json, sha256_hex
from jazari.factory import stages
from jazari.factory.cleaners import Cleaners
from jazari.factory.counting import Counting
from jazari.factory.duplicates import Fingerprints
from jazari.factory.engine import daft_for
from jazari.factory.language import Identifier
from jazari.factory.personal import redact_as
from jazari.factory.records import DatasetRecipe, Drop, Gates, Thresholds


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

    `gates` are the recipe's, calibrated where it wants them so. `drops` and `cleaned` have one list a part; `verdicts`
    go with all of `cleaned`, row by row. `lost` are files that could not be had at all.
    """

    key: str
    gates: Gates
    lost: Sequence[Drop]
    drops: list[list[Path]]
    cleaned: list[list[Path]]
    verdicts: list[Path]


@dataclass(frozen=True, slots=True)
class Build:
    """The steps of a build before it is published: read, clean, compare. Files lie in `folder`.

    `removed` are ids of documents that were taken back; what is for training and overlaps `benchmarks` is dropped,
    where they are given; `secret` makes pseudonyms, where the recipe wants them; `earlier` are releases not to repeat,
    where it wants that, and `published` names what they hold; `cores` clean texts, where the engine is native; `fresh`
    gathers the names of the steps that ran now.
    """

    run: Run
    folder: Path
    recipe: DatasetRecipe
    removed: Collection[str]
    engine: str
    identifier: Identifier | None = None
    identifier_ref: str = ""
    benchmarks: Fingerprints | None = None
    secret: bytes = b""
    earlier: stages.Earlier | None = None
    published: Sequence[str] = ()
    cores: int = 1
    fresh: list[str] = field(default_factory=list)

    def work(self, parts: Sequence[Part], lost: Sequence[Drop] = ()) -> Worked:
        """All steps; progress counts two a part, one to compare, one left to publish."""
        total = 2 * len(parts) + 2
        keys = [f"{drop.id} {drop.reason}" for drop in lost]
        gates = self._gates(parts)
        drops: list[list[Path]] = []
        cleaned: list[list[Path]] = []
        counting = Counting(self.run, lost)
        redacted = partial(redact_as, style=self.recipe.personal, key=self.secret)
        with Cleaners(gates, self.identifier, redacted, self.cores) as cleaners:
            for done, part in enumerate(parts):
                self.run.progress(2 * done, total, f"reading {part.name}")
                key, read = self._read(part)
                drops.append([self.folder / name for name in read["drops"]])
                counting.worked(drops[-1])
                cleaned.append([])
                for number, name in enumerate(read["documents"], start=1):
                    of = f" ({number} of {len(read['documents'])})" if len(read["documents"]) > 1 else ""
                    self.run.progress(2 * done + 1, total, f"cleaning {part.name}{of}")
                    clean_key, output = self._clean(key, name, gates, cleaners)
                    keys.append(clean_key)
                    made = [self.folder / name for name in output["cleaned"]]
                    cleaned[-1] += made
                    counting.worked(made)
                keys.append(key)
        self.run.progress(total - 2, total, "comparing documents for duplicates")
        if self.recipe.line_characters:
            keys, cleaned = self._strike(keys, cleaned)
        key, output = self._compare(keys, [path for paths in cleaned for path in paths])
        verdicts = [self.folder / name for name in output["verdicts"]]
        counting.compared(chain.from_iterable(cleaned) if self.recipe.line_characters else (), verdicts)
        return Worked(key, gates, lost, drops, cleaned, verdicts)

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

    def _gates(self, parts: Sequence[Part]) -> Gates:
        """The gates, calibrated on the reference sources: what the recipe states for a language stays."""
        gates = self.recipe.gates
        trusted = [part for part in parts if part.source.id in self.recipe.reference]
        if not trusted:
            return gates
        names = ", ".join(dict.fromkeys(part.source.id for part in trusted))
        self.run.progress(0, 2 * len(parts) + 2, f"calibrating on {names}")
        base = gates.thresholds.get("", Thresholds())
        shards: dict[str, list[Path]] = {}
        keys = []
        for part in trusted:
            key, output = self._read(part)
            keys.append(key)
            shards.setdefault(part.source.id, []).extend(self.folder / name for name in output["documents"])
        inputs = {"read": keys, "base": asdict(base)}
        _, output = self._step("calibrate", inputs, lambda stem: stages.calibrate_on(shards.values(), base))
        found = {code: Thresholds(**row) for code, row in output["thresholds"].items()}
        stated = {code: row for code, row in gates.thresholds.items() if code}
        return replace(gates, thresholds={"": base, **found, **stated})

    def _clean(
        self, read_key: str, shard: str, gates: Gates, cleaners: Cleaners
    ) -> tuple[str, dict[str, Any]]:
        inputs = {
            "read": read_key,
            "shard": shard,
            "gates": asdict(gates),
            "identifier": self.identifier_ref,
            "personal": self.recipe.personal,
            "secret": sha256_hex(self.secret) if self.secret else "",
        }
        return self._step(
            "clean",
            inputs,
            lambda stem: stages.clean_shard(
                daft_for(self.engine), self.folder / shard, cleaners, self.folder, stem
            ),
        )

    def _strike(
        self, keys: Sequence[str], cleaned: Sequence[Sequence[Path]]
    ) -> tuple[list[str], list[list[Path]]]:
        """The same without the lines that many documents repeat; what names their state, and files by part."""
        paths = [path for paths in cleaned for path in paths]
        key, compared = self._compare(keys, paths)
        verdicts = [self.folder / name for name in compared["verdicts"]]
        limits = self.recipe.line_characters, self.recipe.line_documents
        key, output = self._step(
            "strike",
            {"compared": key, "limits": list(limits)},
            lambda stem: stages.strike(paths, verdicts, *limits, self.folder, stem),
        )
        struck = iter(self.folder / name for name in output["struck"])
        return [key], [list(islice(struck, len(own))) for own in cleaned]

    def _compare(self, keys: Sequence[str], cleaned: Sequence[Path]) -> tuple[str, dict[str, Any]]:
        share, benchmarks = self.recipe.near_duplicate_share, self.benchmarks
        known = sha256_hex(benchmarks.to_bytes()) if benchmarks else ""
        inputs = {
            "clean": list(keys),
            "share": share,
            "benchmarks": known,
            "published": list(self.published),
            "aligned": self.recipe.aligned,
        }
        return self._step(
            "compare",
            inputs,
            lambda stem: stages.compare(
                cleaned, share, benchmarks, self.earlier, self.folder, stem, repeats_kept=self.recipe.aligned
            ),
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
