"""Country packs: one folder of TOML and text per country, validated as a whole when it is read."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from jazari.core.country import checks
from jazari.core.country.files import (
    InvalidPack,
    Problem,
    Row,
    UnknownCountry,
    UnknownName,
    choose,
    pack_hash,
    pack_paths,
    read_record,
    read_rows,
    shown,
    unknown,
)
from jazari.core.country.forms import Record, Words
from jazari.core.country.recipe_records import Benchmark, DatasetSpec, Lexicon, Recipe
from jazari.core.country.records import (
    ConceptsFile,
    CountryFile,
    Indicator,
    Language,
    LanguagesFile,
    LawBook,
    Node,
    Organisation,
    Pillar,
    Procedure,
    Question,
    Region,
    RegionsFile,
    RoadmapFile,
    SourcesFile,
    StarterText,
)
from jazari.core.country.source_records import SourceFile, SourceSpec

R = TypeVar("R", bound=Record)
T = TypeVar("T")
NO_PROCEDURE = "-"
"""The procedure of a question that the pack has no answer to."""
_FILES = ("country.toml", "regions.toml", "languages.toml", "law.toml", "roadmap.toml", "sources.toml")
_OPTIONAL = ("concepts.toml",)
MODEL_FILES = ("config.json", "model.safetensors", "trained.json")
"""What the folder of a model that the pack comes with holds, beside its card."""
_FOLDERS = {
    "recipes": ".toml",
    "factory": ".toml",
    "lexicons": ".toml",
    "benchmarks": ".toml",
    "procedures": ".toml",
    "corpus": ".tsv",
    "questions": ".tsv",
}


@dataclass(frozen=True, slots=True)
class Country:
    """A validated country pack; `pack_sha256` names exactly this state of all its files."""

    folder: Path
    pack_sha256: str
    iso: str
    slug: str
    version: str
    timezone: str
    currency: str
    names: Words
    node: Node
    organisations: tuple[Organisation, ...]
    population: int
    regions: tuple[Region, ...]
    languages: tuple[Language, ...]
    title_languages: tuple[str, ...]
    procedure_languages: tuple[str, ...]
    law: LawBook
    pillars: tuple[Pillar, ...]
    indicators: tuple[Indicator, ...]
    sources: tuple[SourceSpec, ...]
    recipes: tuple[Recipe, ...]
    datasets: tuple[DatasetSpec, ...]
    lexicons: tuple[Lexicon, ...]
    benchmarks: tuple[Benchmark, ...]
    procedures: tuple[Procedure, ...]
    concepts: Mapping[str, tuple[str, ...]]
    questions: tuple[Question, ...]
    texts: tuple[StarterText, ...]

    def organisation(self, name: str) -> Organisation:
        """The organisation of that name; raises UnknownName."""
        return _named({row.name: row for row in self.organisations}, name, "organisation", self.slug)

    def region(self, code: str) -> Region:
        """The region of that ISO 3166-2 code; raises UnknownName."""
        return _named({row.code: row for row in self.regions}, code, "region", self.slug)

    def language(self, code: str) -> Language:
        """The language of that FLORES code; raises UnknownName."""
        return _named({row.code: row for row in self.languages}, code, "language", self.slug)

    def indicator(self, name: str) -> Indicator:
        """The indicator of that id; raises UnknownName."""
        return _named({row.id: row for row in self.indicators}, name, "indicator", self.slug)

    def source(self, name: str) -> SourceSpec:
        """The source of that id; raises UnknownName."""
        return _named({row.id: row for row in self.sources}, name, "source", self.slug)

    def recipe(self, name: str) -> Recipe:
        """The recipe of that id; raises UnknownName."""
        return _named({row.id: row for row in self.recipes}, name, "recipe", self.slug)

    def dataset(self, name: str) -> DatasetSpec:
        """The dataset recipe of that id; raises UnknownName."""
        return _named({row.id: row for row in self.datasets}, name, "dataset recipe", self.slug)

    def lexicon(self, name: str) -> Lexicon:
        """The lexicon of that id; raises UnknownName."""
        return _named({row.id: row for row in self.lexicons}, name, "lexicon", self.slug)

    def benchmark(self, name: str) -> Benchmark:
        """The benchmark of that id; raises UnknownName."""
        return _named({row.id: row for row in self.benchmarks}, name, "benchmark", self.slug)

    def procedure(self, slug: str) -> Procedure:
        """The procedure of that slug; raises UnknownName."""
        return _named({row.slug: row for row in self.procedures}, slug, "procedure", self.slug)

    def starter_texts(
        self, *, language: str | None = None, split: str | None = None
    ) -> Iterator[StarterText]:
        """The starter corpus, in the order of its files, of one language or split where asked."""
        for text in self.texts:
            if language in (None, text.language) and split in (None, text.split):
                yield text


def load_country(folder: Path) -> Country:
    """Reads and checks a country pack; raises InvalidPack with every mistake found in it."""
    pack = _Reader(folder)
    parts = pack.parts()
    pack.stray_files()
    pack.problems += checks.check_parts(parts)
    questions, texts = pack.questions(parts.languages), pack.texts(parts.sources)
    country, regions, languages = parts.country, parts.regions, parts.languages
    law, roadmap, sources = parts.law, parts.roadmap, parts.sources
    # A part that is None left its problems: the second half of the condition only tells the type checker.
    if pack.problems or not (country and regions and languages and law and roadmap and sources):
        raise InvalidPack(folder, pack.problems)
    return Country(
        folder=folder,
        pack_sha256=pack_hash(folder),
        iso=country.iso,
        slug=country.slug,
        version=country.version,
        timezone=country.timezone,
        currency=country.currency,
        names=country.names,
        node=country.node,
        organisations=country.organisations,
        population=regions.census.total,
        regions=regions.regions,
        languages=languages.languages,
        title_languages=languages.titles,
        procedure_languages=languages.procedures,
        law=law,
        pillars=roadmap.pillars,
        indicators=roadmap.indicators,
        sources=sources.sources,
        recipes=tuple(parts.recipes.values()),
        datasets=tuple(parts.datasets.values()),
        lexicons=tuple(parts.lexicons.values()),
        benchmarks=tuple(parts.benchmarks.values()),
        procedures=tuple(parts.procedures.values()),
        concepts=parts.concepts.concepts if parts.concepts else {},
        questions=questions,
        texts=texts,
    )


def find_country(name: str, root: Path | None = None) -> Path:
    """The folder of a country pack: a folder's path, or a pack's folder name or ISO code under `root`.

    Without `root` the packs shipped with the package are looked at, then those beside the source tree.
    Raises UnknownCountry, naming the packs that are there.
    """
    if (Path(name) / "country.toml").is_file():
        return Path(name)
    package = Path(__file__).resolve().parents[2]
    roots = [root] if root else [package / "countries", package.parents[1] / "countries"]
    packs = {
        path.parent.name: path.parent
        for place in reversed(roots)
        for path in sorted(place.glob("*/country.toml"))
    }
    if name.lower() in packs:
        return packs[name.lower()]
    for folder in packs.values():
        country = read_record(CountryFile, folder / "country.toml", "country.toml", [])
        if country and country.iso == name.upper():
            return folder
    places = ", ".join(str(place) for place in roots)
    known = f"the packs there are {', '.join(sorted(packs))}" if packs else "there are none"
    raise UnknownCountry(
        f"No country pack {shown(name)} in {places} ({known}): name one of them, or a folder with a country.toml.",
        name=name,
        known=sorted(packs),
    )


def _named(rows: Mapping[str, T], name: str, noun: str, pack: str) -> T:
    if name in rows:
        return rows[name]
    remedy = choose(name, rows, f"use one of {', '.join(rows)}" if rows else "the pack has none")
    raise UnknownName(f"The country pack {pack} has no {noun} {shown(name)}: {remedy}", name=name, noun=noun)


class _Reader:
    """Reads a pack's files one after another and gathers what is wrong with them."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.problems: list[Problem] = []
        self.paths = pack_paths(folder)

    def parts(self) -> checks.Parts:
        """Every TOML file of the pack, as far as they can be read."""
        return checks.Parts(
            country=self.record(CountryFile, "country.toml"),
            regions=self.record(RegionsFile, "regions.toml"),
            languages=self.record(LanguagesFile, "languages.toml"),
            law=self.record(LawBook, "law.toml"),
            roadmap=self.record(RoadmapFile, "roadmap.toml"),
            sources=self.record(SourcesFile, "sources.toml"),
            concepts=self.record(ConceptsFile, "concepts.toml") if "concepts.toml" in self.paths else None,
            recipes=self.records(Recipe, "recipes"),
            datasets=self.records(DatasetSpec, "factory"),
            lexicons=self.records(Lexicon, "lexicons"),
            benchmarks=self.records(Benchmark, "benchmarks"),
            procedures=self.records(Procedure, "procedures"),
        )

    def record(self, model: type[R], name: str) -> R | None:
        """One TOML file of the pack."""
        return read_record(model, self.folder / name, name, self.problems)

    def records(self, model: type[R], folder: str) -> dict[str, R]:
        """Every TOML file of one of the pack's folders, by path."""
        found = {name: self.record(model, name) for name in self._in(folder)}
        return {name: record for name, record in found.items() if record}

    def _in(self, folder: str) -> Sequence[str]:
        ending = _FOLDERS[folder]
        return [p for p in self.paths if p.rpartition("/")[0] == folder and p.endswith(ending)]

    def stray_files(self) -> None:
        """A file that nothing reads is a mistake: it is misspelt or misplaced. Markdown may lie anywhere."""
        for path in self.paths:
            folder, _, name = path.rpartition("/")
            if self._is_of_a_model(path):
                continue
            if path in (*_FILES, *_OPTIONAL) or path.endswith(".md") or path == "LICENSE":
                continue
            if folder not in _FOLDERS:
                known = [*_FILES, *_OPTIONAL, *(f"{known}/{name}" for known in _FOLDERS)]
                remedy = choose(
                    path,
                    known,
                    f"keep {', '.join((*_FILES, *_OPTIONAL))} and the folders {', '.join(_FOLDERS)}",
                )
                self.problems.append(Problem(path, "", "no part of a country pack has this path", remedy))
            elif not name.endswith(_FOLDERS[folder]):
                mistake, remedy = f"{folder} holds {_FOLDERS[folder]} files", "rename or remove it"
                self.problems.append(Problem(path, "", mistake, remedy))

    def _is_of_a_model(self, path: str) -> bool:
        """Whether a path is a file of a trained model, which lies in `models/<recipe>/`."""
        top, _, rest = path.partition("/")
        recipe, _, name = rest.partition("/")
        return top == "models" and f"recipes/{recipe}.toml" in self.paths and name in MODEL_FILES

    def questions(self, languages: LanguagesFile | None) -> tuple[Question, ...]:
        """Every question of questions/<language>.tsv; a text stands once per language."""
        slugs = [path.split("/")[1].removesuffix(".toml") for path in self._in("procedures")]
        found = []
        for file in self._in("questions"):
            language = file.split("/")[1].removesuffix(".tsv")
            if languages:
                codes = [row.code for row in languages.languages]
                self.problems += unknown(file, "", language, codes, "languages.toml")
            rows = read_rows(self.folder / file, file, ("split", "procedure", "text"), self.problems)
            self._repeated(file, [(row, row.cells[2]) for row in rows], range(len(rows)))
            for row in rows:
                split, slug, text = row.cells
                line = f"line {row.line}"
                self.problems += unknown(file, f"{line}: split", split, ("train", "test"), "the splits")
                known = [*slugs, NO_PROCEDURE]
                self.problems += unknown(file, f"{line}: procedure", slug, known, "procedures/")
                found.append(Question(language, split, None if slug == NO_PROCEDURE else slug, text))
        return tuple(found)

    def texts(self, sources: SourcesFile | None) -> tuple[StarterText, ...]:
        """The starter corpus; every file of corpus/ belongs to a starter source and fills both splits."""
        found: list[StarterText] = []
        named = set()
        if sources is None:
            return ()
        for source in sources.sources:
            for part in source.files if source.kind == "starter" else ():
                named.add(part.path)
                found += self._starter(source, part)
        for path in self._in("corpus"):
            if path not in named:
                remedy = "add it to the files of the starter source, or remove it"
                self.problems.append(Problem(path, "", "no source of sources.toml names this file", remedy))
        return tuple(found)

    def _starter(self, source: SourceSpec, part: SourceFile) -> list[StarterText]:
        before = len(self.problems)
        columns = part.columns or {"text": part.language or ""}
        rows = read_rows(self.folder / part.path, part.path, ("topic", *columns), self.problems)
        splits = ["test" if row.cells[0] in source.test_topics else "train" for row in rows]
        texts = []
        for place, language in enumerate(columns.values(), start=1):
            # A word of a dictionary stands once for each of its meanings, but never in train and in test.
            self._repeated(
                part.path,
                [(row, row.cells[place]) for row in rows],
                splits if len(columns) > 1 else range(len(rows)),
            )
            texts += [
                StarterText(language, row.cells[0], row.cells[place], split)
                for row, split in zip(rows, splits, strict=True)
            ]
        for split in ("train", "test"):
            if len(self.problems) == before and split not in splits:
                remedy = (
                    f"write some on topics {'of' if split == 'test' else 'outside'} the source's test_topics"
                )
                self.problems.append(Problem(part.path, "", f"no text is in the {split} split", remedy))
        return texts

    def _repeated(self, file: str, rows: Sequence[tuple[Row, str]], places: Sequence[object]) -> None:
        """A text may stand in one of `places`, each row's own, only: twice, it could be in train and in test."""
        first: dict[str, tuple[int, object]] = {}
        for (row, text), place in zip(rows, places, strict=True):
            line, where = first.setdefault(text, (row.line, place))
            if where != place:
                mistake = f"the text {shown(text)} already stands in line {line}"
                self.problems.append(Problem(file, f"line {row.line}", mistake, "keep one of them"))
