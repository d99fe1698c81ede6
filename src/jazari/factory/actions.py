"""The factory's first verb: build a dataset from sources, step by step, and publish it."""

import io
import shutil
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, BinaryIO

import orjson

from jazari.core import Country, Json, Run, SourceSpec, home_secret, sha256_hex
from jazari.factory.annotation import Campaigns
from jazari.factory.benchmarks import USE, fingerprints_of
from jazari.factory.build import Build, Part, Worked
from jazari.factory.card import write_card
from jazari.factory.duplicates import Fingerprints
from jazari.factory.entries import DATASET_BUILT, DatasetBuilt
from jazari.factory.errors import BenchmarkOverlap, NoIdentifier, NothingKept
from jazari.factory.language import Identifier
from jazari.factory.personal import redact
from jazari.factory.preview import Preview, preview
from jazari.factory.publishing import (
    PERSONAL_PATH,
    RECIPE_PATH,
    SAMPLES_PATH,
    THRESHOLDS_PATH,
    Assembled,
    assemble,
    chunks,
    reference_of,
)
from jazari.factory.reading import Places, Web, find_files
from jazari.factory.recipes import recipe_data, recipe_from
from jazari.factory.records import Built, DatasetRecipe, Drop, Funnel, Gates, Thresholds
from jazari.factory.releases import Releases
from jazari.factory.shelf import HubShelf
from jazari.factory.stages import Earlier
from jazari.factory.tables import writing
from jazari.factory.taken import Taken
from jazari.hub import Add, Delete, Hub, PathNotFound, RepositoryNotFound, RevisionNotFound
from jazari.ledger import Entry, Ledger
from jazari.trust import NotDecided, Trust

Identify = Callable[[str], tuple[str, Identifier]]
"""The ref and the predictor that a name means: a model's ref, or a task like `lid`."""

_BUILT_FILES = frozenset({"drops.parquet", SAMPLES_PATH, PERSONAL_PATH, THRESHOLDS_PATH, RECIPE_PATH})


class Factory:
    """Builds datasets of a country's sources: read, clean, compare, publish.

    `home/factory` keeps the work files and what was taken back; `identify`, where given, loads the models that
    recipes name. The starter corpus is read from the country pack, open corpora from `mirror`.
    """

    def __init__(
        self,
        hub: Hub,
        ledger: Ledger,
        trust: Trust,
        country: Country,
        *,
        home: Path,
        mirror: Path | None = None,
        engine: str = "native",
        cores: int = 1,
        identify: Identify | None = None,
    ) -> None:
        self.country = country
        self.hub = hub
        self.ledger = ledger
        self.folder = home / "factory"
        self.taken = Taken(self.folder)
        self.releases = Releases(self.folder)
        self._trust = trust
        self.campaigns = Campaigns(hub, ledger, country, redact=redact)
        self._home = home
        self._mirror = mirror
        cache = self.folder / "fetched"
        self._places = Places(country.folder, cache, mirror, HubShelf(hub), Web(cache))
        self._engine = engine
        self._cores = cores
        self._identify = identify

    def recipe(self, sources: Sequence[str] = (), name: str | None = None) -> DatasetRecipe:
        """The recipe of the country's texts: the dataset that its models are trained on, from these sources.

        Without `name` it is the dataset of the pack's language identification recipe, and without sources as well it is
        built as the pack's `factory` folder says, where that has a recipe for it.
        """
        repository = name or self.country.recipe("lid").dataset
        if not sources and not name:
            for spec in self.country.datasets:
                if spec.dataset == repository:
                    return self.pack_recipe(spec.id)
        title = f"Texts of {self.country.names.get('eng_Latn', self.country.slug)} and its languages"
        return DatasetRecipe(repository, title, tuple(sources))

    def pack_recipe(self, name: str) -> DatasetRecipe:
        """A recipe of the pack's `factory` folder. Raises UnknownName, UnknownThreshold."""
        spec = self.country.dataset(name)
        return recipe_from(spec, self.country.lexicon(spec.lexicon).words if spec.lexicon else {})

    def sources_at_hand(self) -> list[SourceSpec]:
        """The sources that can be read here: the pack's own, and with a mirror the open corpora, by id."""
        at_hand = [row for row in self.country.sources if row.kind == "starter" or self._mirror]
        return sorted(at_hand, key=lambda row: row.id)

    def datasets_built(self, limit: int) -> list[Entry]:
        """The newest entries about datasets built here, newest first."""
        return list(self.ledger.entries(kind=DATASET_BUILT.name, newest_first=True, limit=limit))

    def samples(self, ref: str) -> list[dict[str, str]]:
        """A few documents that a build dropped, by step and reason; none where they were taken out, or never kept."""
        name, _, revision = ref.removeprefix("dataset:").partition("@")
        try:
            lines = self.hub.read("dataset", name, revision, SAMPLES_PATH).splitlines()
        except (RepositoryNotFound, RevisionNotFound, PathNotFound):
            return []
        return [orjson.loads(line) for line in lines if line.startswith(b"{")]

    def build(self, run: Run, recipe: DatasetRecipe | None = None) -> str:
        """The ref of the country's dataset, or of a recipe's, built now where it was not; raises as `produce`."""
        return self.produce(recipe or self.recipe(), run).ref

    def produce(self, recipe: DatasetRecipe, run: Run) -> Built:
        """Build and publish; what was built before from the same inputs is not built again.

        Raises SourceMissing, SourceChanged, UnknownColumn, NothingKept, StorageFull; nothing is published then.
        """
        parts, lost = self.parts(recipe)
        if not self.releases.are_kept and self.datasets_built(1):
            run.progress(0, 1, "indexing earlier releases")
            self.releases.restore(self._ever_published())
        build = self._build(recipe, run)
        worked = build.work(parts, lost)
        total = 2 * len(parts) + 2
        run.progress(total - 1, total, f"publishing {recipe.name}")
        output = self._published(build, parts, worked)
        built = _built(output, changed=bool(build.fresh))
        message = f"{built.documents_kept} of {built.documents_read} documents published as {built.ref}"
        idle = f"nothing to do: {built.ref} is built from these sources"
        run.progress(total, total, message if build.fresh else idle)
        return built

    def preview(self, recipe: DatasetRecipe, documents: int = 100) -> Preview:
        """The recipe tried on a few documents of its files; nothing is kept. Raises as `produce`."""
        _, identifier = self._identifier(recipe)
        benchmarks, secret = self._benchmarks(recipe), self._secret(recipe)
        asked = recipe.against_releases and self.releases.are_kept
        earlier = Earlier(self.releases, recipe.name) if asked else None
        parts, calibrated = self.parts(recipe)[0], self._calibrated(recipe)
        return preview(parts, recipe, identifier, benchmarks, documents, secret, earlier, calibrated)

    def _calibrated(self, recipe: DatasetRecipe) -> dict[str, Thresholds] | None:
        """The thresholds that the last build of exactly this recipe found on its trusted sources; None without one."""
        try:
            if self.hub.read("dataset", recipe.name, "main", RECIPE_PATH) == recipe_data(recipe):
                kept = orjson.loads(self.hub.read("dataset", recipe.name, "main", THRESHOLDS_PATH))
                return {code: Thresholds(**row) for code, row in kept["thresholds"].items()}
        except (RepositoryNotFound, RevisionNotFound, PathNotFound):
            pass
        return None

    def parts(self, recipe: DatasetRecipe) -> tuple[list[Part], list[Drop]]:
        """Every file of the recipe's sources, by the ids of their documents, and a drop for each that cannot be had.

        What was taken back is no part. Raises SourceMissing, SourceChanged.
        """
        named = [self.country.source(name) for name in recipe.sources]
        chosen = [row for row in named or self.sources_at_hand() if row.id not in self.taken.sources]
        parts, lost = [], []
        for source in chosen:
            for found in find_files(source, self._places):
                if isinstance(found, Drop):
                    lost.append(found)
                elif not recipe.aligned or len(found[0].columns) > 1:
                    parts.append(Part(source, *found))
        return sorted(parts, key=lambda part: part.name), sorted(lost, key=lambda drop: drop.id)

    def _build(self, recipe: DatasetRecipe, run: Run) -> Build:
        ref, identifier = self._identifier(recipe)
        benchmarks, taken = self._benchmarks(recipe), self.taken.documents
        build = Build(
            run, self.folder, recipe, taken, self._engine, identifier, ref, benchmarks, self._secret(recipe),
            cores=self._cores,
        )  # fmt: skip
        if not recipe.against_releases:
            return build
        earlier = Earlier(self.releases, recipe.name)
        return replace(build, earlier=earlier, published=self._published_by_others(recipe.name))

    def _published_by_others(self, name: str) -> list[str]:
        """What the index holds beside a dataset's own documents: the other datasets' revisions, less what went."""
        entries = self.ledger.entries(kind=DATASET_BUILT.name)
        refs = {entry.body.ref for entry in entries if isinstance(entry.body, DatasetBuilt)}
        others = (ref for ref in refs if not ref.startswith(f"dataset:{name}@"))
        return [*sorted(others), *sorted(self.taken.documents), *sorted(self.taken.sources)]

    def _secret(self, recipe: DatasetRecipe) -> bytes:
        """The node's key for pseudonyms, made at the first recipe that asks for some; none for the others."""
        return home_secret(self._home, "pseudonyms") if recipe.personal == "pseudonym" else b""

    def _benchmarks(self, recipe: DatasetRecipe) -> Fingerprints | None:
        """What training texts may not overlap; None where a reviewer's decision exempts exactly this recipe.

        Raises BenchmarkOverlap for a recipe that asks for an exemption and has none.
        """
        if not recipe.overlaps:
            return fingerprints_of(self.country, self.hub, but=recipe.name)
        subject = f"object:{sha256_hex(recipe_data(recipe))}"
        try:
            self._trust.approved(subject, USE)
        except NotDecided as error:
            raise BenchmarkOverlap(
                f"the recipe of {recipe.name} keeps training texts that overlap a registered benchmark, and no "
                f"decision exempts it; take `overlaps` out, or let a reviewer decide: jazari trust decide {subject} "
                f"--use {USE} --outcome approved",
                recipe=recipe.name,
                subject=subject,
            ) from error
        return None

    def _identifier(self, recipe: DatasetRecipe) -> tuple[str, Identifier | None]:
        """The model that a recipe asks for languages, and its ref; nothing where it asks none."""
        if not recipe.identifier:
            return "", None
        if self._identify is None:
            raise NoIdentifier(
                f"the recipe of {recipe.name} asks {recipe.identifier!r} for languages, and this node has no models "
                "at hand; take `identifier` out of the recipe",
                recipe=recipe.name,
                identifier=recipe.identifier,
            )
        return self._identify(recipe.identifier)

    def _published(self, build: Build, parts: Sequence[Part], worked: Worked) -> dict[str, Any]:
        recipe = build.recipe
        inputs = {
            "work": worked.key,
            "name": recipe.name,
            "title": recipe.title,
            "shard_bytes": recipe.shard_bytes,
        }

        def work() -> Json:
            build.fresh.append("publish")
            return self._publish(recipe, parts, worked)

        output = build.run.step("factory.publish", inputs, work)
        if not self._leads_to(recipe.name, output):
            output = work()
        assert isinstance(output, dict)
        return output

    def _publish(self, recipe: DatasetRecipe, parts: Sequence[Part], worked: Worked) -> dict[str, Json]:
        folder = self.folder / f"publish-{worked.key}"
        try:
            assembled = assemble(parts, worked, recipe, folder)
            if assembled.tally.kept == 0:
                raise NothingKept(
                    f"no document came through to {recipe.name}; see the reasons of the drops, and the sources"
                )
            return self._commit(recipe, parts, assembled, worked.gates)
        finally:
            shutil.rmtree(folder, ignore_errors=True)

    def _commit(
        self, recipe: DatasetRecipe, parts: Sequence[Part], assembled: Assembled, gates: Gates
    ) -> dict[str, Json]:
        sources = list({part.source.id: part.source for part in parts}.values())
        outcome = assembled.tally.outcome()
        built = _built(outcome | {"ref": ""}, changed=True)
        used = replace(recipe, gates=gates, reference=reference_of(recipe, parts))
        card = write_card(used, sources, built, assembled.splits)
        organisation = self.country.node.organisation
        licences = {source.licence for source in sources}
        self.hub.create_repository(
            "dataset",
            recipe.name,
            licence=licences.pop() if len(licences) == 1 else None,
            exist_ok=True,
            by=organisation,
        )
        objects = self.hub.objects
        with writing(self.folder):
            files = {path: objects.put_stream(chunks(file))[0] for path, file in assembled.files.items()}
        files[SAMPLES_PATH] = objects.put(assembled.tally.samples_data())
        files[RECIPE_PATH] = objects.put(recipe_data(recipe))
        files["README.md"] = objects.put(card.encode())
        revision = self.hub.commit(
            "dataset",
            recipe.name,
            [*self._outdated(recipe.name, files), *(Add(path, sha256=sha) for path, sha in files.items())],
            message=f"Build from {', '.join(source.id for source in sources)}",
            made_from=list(dict.fromkeys(f"object:{part.sha256}" for part in parts)),
            by=organisation,
        )
        outcome["ref"] = revision.ref
        # Before the ledger tells of it: what another build finds there is in the index.
        texts = (file for path, file in assembled.files.items() if path.startswith("data/"))
        self.releases.add(recipe.name, texts)
        self._record(revision.ref, sources, outcome, organisation)
        return outcome

    def _outdated(self, name: str, files: Collection[str]) -> list[Delete]:
        """What an earlier build published and this one does not: it had more shards, or other files."""
        ours = self._built_files(name, "main")
        return [Delete(path) for path in sorted(ours.keys() - set(files))]

    def _record(
        self, ref: str, sources: Sequence[SourceSpec], outcome: dict[str, Any], organisation: str
    ) -> None:
        """Append the entry, once: a run that was cut after the commit finds the same revision again."""
        if any(self.ledger.entries(kind=DATASET_BUILT.name, about=ref, limit=1)):
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
        with self.ledger.database.transaction() as connection:
            self.ledger.append(connection, DATASET_BUILT, body, by=organisation)

    def _leads_to(self, name: str, output: Json) -> bool:
        """Whether what a finished step published is in the hub, and is what `main` holds, its card apart."""
        assert isinstance(output, dict)
        revision = str(output["ref"]).rpartition("@")[2]
        try:
            return self._built_files(name, revision) == self._built_files(name, "main")
        except (RepositoryNotFound, RevisionNotFound):
            return False

    def _built_files(self, name: str, revision: str) -> dict[str, str]:
        """The SHA-256 of each file of a revision that builds write, by path; not the card, which people may edit."""
        return {
            file.path: file.sha256
            for file in self.hub.files("dataset", name, revision)
            if file.path.startswith(("data/", "record/")) or file.path in _BUILT_FILES
        }

    def _ever_published(self) -> Iterator[tuple[str, BinaryIO]]:
        """Each file of documents that a build published and the hub still has, with its dataset; the oldest first."""
        for entry in self.ledger.entries(kind=DATASET_BUILT.name):
            assert isinstance(entry.body, DatasetBuilt)
            name, _, revision = entry.body.ref.removeprefix("dataset:").partition("@")
            try:
                files = self._built_files(name, revision)
            except (RepositoryNotFound, RevisionNotFound):
                continue
            for path, sha256 in files.items():
                if path.startswith("data/") and path.endswith(".parquet"):
                    yield name, io.BytesIO(self.hub.objects.get(sha256))


def _built(output: dict[str, Any], *, changed: bool) -> Built:
    values = dict(output) | {"funnel": tuple(Funnel(**row) for row in output["funnel"])}
    return Built(changed=changed, **values)
