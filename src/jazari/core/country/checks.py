"""Pure checks between the parts of a country pack: parts in, problems out. No I/O."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from jazari.core.country.files import Problem, shown, unique, unknown
from jazari.core.country.forms import Record, Words
from jazari.core.country.recipe_records import Benchmark, DatasetSpec, Lexicon, Recipe
from jazari.core.country.records import (
    ConceptsFile,
    CountryFile,
    Indicator,
    LanguagesFile,
    LawBook,
    Procedure,
    Region,
    RegionsFile,
    RoadmapFile,
    SourcesFile,
)
from jazari.core.country.source_checks import check_sources

ANNOUNCED = "announced"
"""The law of a delay that no law sets: the body announced it."""
UNDETERMINED = "und"
"""The label of a text whose language is none of the known ones."""
REGIONAL = frozenset(
    {"cases_received", "cases_decided", "median_days", "within_limit_share", "agreement_share"}
)
"""The formulas that entries let us compute for one region."""


_OF_CLASSES, _OF_TEXTS = ("macro_f1", "accuracy"), ("character_accuracy", "exact_match", "chrf")
METRICS: Mapping[str, tuple[str, ...]] = {
    "lid": _OF_CLASSES,
    "procedures": _OF_CLASSES,
    "translit": _OF_TEXTS,
    "mt": _OF_TEXTS,
    "embed": ("recall_at_10", "ndcg_at_10"),
    "detect": ("span_f1", "span_exact"),
    "lm": ("choice_accuracy", "judged", *_OF_CLASSES, *_OF_TEXTS),
}
"""What measures each task, where this house asks and no engine does."""


@dataclass(frozen=True, slots=True)
class Parts:
    """The files of a pack as read, by path where a folder holds many; None where one could not be read.

    `concepts` is also None where the pack has none.
    """

    country: CountryFile | None
    regions: RegionsFile | None
    languages: LanguagesFile | None
    law: LawBook | None
    roadmap: RoadmapFile | None
    sources: SourcesFile | None
    concepts: ConceptsFile | None
    recipes: Mapping[str, Recipe]
    datasets: Mapping[str, DatasetSpec]
    lexicons: Mapping[str, Lexicon]
    benchmarks: Mapping[str, Benchmark]
    procedures: Mapping[str, Procedure]


def check_parts(parts: Parts) -> Iterator[Problem]:
    """Every check that the parts allow; one whose parts could not be read waits for them."""
    if parts.country:
        yield from check_country(parts.country, parts.regions)
    if parts.regions:
        yield from check_regions(parts.regions)
    if parts.languages:
        yield from check_languages(parts.languages)
        yield from check_titles(parts, parts.languages)
        yield from check_procedure_words(parts.procedures, parts.languages)
    if parts.law:
        yield from check_law(parts.law)
    if parts.roadmap:
        yield from check_roadmap(parts.roadmap)
    if parts.sources:
        yield from check_sources(parts.sources, parts.languages)
    if parts.concepts:
        yield from check_concepts(parts.concepts)
    yield from check_recipes(parts.recipes, parts.country, parts.languages)
    yield from check_datasets(parts.datasets, parts.country, parts.sources, parts.lexicons)
    yield from check_lexicons(parts.lexicons, parts.languages)
    yield from check_benchmarks(parts.benchmarks, parts.country, parts.languages)
    yield from check_procedures(parts.procedures, parts.law)


def check_titles(parts: Parts, languages: LanguagesFile) -> Iterator[Problem]:
    """Every wording outside the procedures is in the languages of titles."""
    files: dict[str, Record | None] = {
        "country.toml": parts.country,
        "regions.toml": parts.regions,
        "languages.toml": languages,
        "law.toml": parts.law,
        "roadmap.toml": parts.roadmap,
        **parts.recipes,
        **parts.datasets,
        **parts.benchmarks,
    }
    for file, record in files.items():
        if record:
            yield from check_words(file, record, languages, languages.titles)


def check_words(
    file: str, record: Record, languages: LanguagesFile, required: Iterable[str], prefix: str = ""
) -> Iterator[Problem]:
    """Every wording inside a record is in the required languages and in no unknown one."""
    codes = {language.code for language in languages.languages}
    for key, words in _words(record, prefix):
        for code in words:
            yield from unknown(file, f"{key}.{code}", code, codes, "languages.toml")
        for code in required:
            if code not in words:
                yield Problem(file, f"{key}.{code}", "is missing", "write it in that language too")


def check_procedure_words(procedures: Mapping[str, Procedure], languages: LanguagesFile) -> Iterator[Problem]:
    """Titles are in every language of titles and procedures, all else in those of procedures."""
    required = frozenset(languages.procedures)
    codes = {language.code for language in languages.languages}
    for file, row in procedures.items():
        yield from check_words(file, row, languages, languages.procedures)
        for code in languages.titles:
            if code not in required and code not in row.title:
                yield Problem(file, f"title.{code}", "is missing", "write it in that language too")
        for code in row.keywords:
            yield from unknown(file, f"keywords.{code}", code, codes, "languages.toml")


def _words(value: object, key: str) -> Iterator[tuple[str, Words]]:
    """The wordings inside a record, with their keys; free parameters and columns are none."""
    if isinstance(value, Record):
        for name, field in type(value).model_fields.items():
            inner, path = getattr(value, name), f"{key}.{field.alias or name}".removeprefix(".")
            if field.annotation in (Words, Words | None):
                if inner is not None:
                    yield path, inner
            elif field.annotation == tuple[Words, ...]:
                yield from ((f"{path}[{n}]", words) for n, words in enumerate(inner, start=1))
            else:
                yield from _words(inner, path)
    elif isinstance(value, tuple):
        for number, item in enumerate(value, start=1):
            yield from _words(item, f"{key}[{number}]")


def check_country(country: CountryFile, regions: RegionsFile | None) -> Iterator[Problem]:
    """Organisations are unique, lie in known regions, and one of them runs the Root."""
    file = "country.toml"
    yield from unique(file, "organisation", country.organisations, lambda row: row.name)
    names = [row.name for row in country.organisations]
    yield from unknown(file, "node.organisation", country.node.organisation, names, "the organisations")
    if regions:
        codes = [row.code for row in regions.regions]
        for number, row in enumerate(country.organisations, start=1):
            yield from unknown(file, f"organisation[{number}].region", row.region, codes, "regions.toml")
        yield from _region_codes(country.iso, regions.regions)


def _region_codes(iso: str, regions: Sequence[Region]) -> Iterator[Problem]:
    for number, row in enumerate(regions, start=1):
        if not row.code.startswith(f"{iso}-"):
            mistake = f"{shown(row.code)} is not a region of {iso}"
            yield Problem("regions.toml", f"region[{number}].code", mistake, f"write it as `{iso}-...`")


def check_regions(regions: RegionsFile) -> Iterator[Problem]:
    """Codes and tiles are unique, and the populations add up to the census's total."""
    file = "regions.toml"
    yield from unique(file, "region", regions.regions, lambda row: row.code)
    yield from unique(file, "region", regions.regions, lambda row: f"tile {row.x},{row.y}")
    found = sum(row.population for row in regions.regions)
    if found != regions.census.total:
        mistake = f"{regions.census.total} is not the sum of the regions, {found}"
        yield Problem(file, "census.total", mistake, "correct the total or a region's population")


def check_languages(languages: LanguagesFile) -> Iterator[Problem]:
    """Codes are unique, agree with their scripts, and every share says of whom."""
    file = "languages.toml"
    yield from unique(file, "language", languages.languages, lambda row: row.code)
    codes = [row.code for row in languages.languages]
    for key, chosen in (("titles", languages.titles), ("procedures", languages.procedures)):
        for number, code in enumerate(chosen, start=1):
            yield from unknown(file, f"{key}[{number}]", code, codes, "the languages")
    for number, row in enumerate(languages.languages, start=1):
        key = f"language[{number}]"
        if not row.code.endswith(f"_{row.script}"):
            mistake = f"{shown(row.script)} is not the script of {row.code}"
            yield Problem(file, f"{key}.script", mistake, f"write `{row.code[4:]}`")
        if (row.share is None) != (row.share_of is None):
            mistake = "stands alone" if row.share is not None else "is missing"
            yield Problem(file, f"{key}.share", mistake, "write `share` and `share_of` together, or neither")


def check_law(law: LawBook) -> Iterator[Problem]:
    """Laws are unique, the case limit's law is one of them, and holidays are days of the calendar."""
    file = "law.toml"
    yield from unique(file, "law", law.laws, lambda row: row.id)
    yield from unknown(file, "case_limit.law", law.case_limit.law, [row.id for row in law.laws], "the laws")
    yield from unique(file, "holiday", law.holidays, lambda row: (row.year, row.month, row.day))
    for number, row in enumerate(law.holidays, start=1):
        try:
            date(row.year or 2001, row.month, row.day)  # 2001: a day that every year has
        except ValueError:
            mistake = f"{row.day} is not a day of month {row.month}"
            yield Problem(file, f"holiday[{number}].day", mistake, "write a day that the year has")


def check_roadmap(roadmap: RoadmapFile) -> Iterator[Problem]:
    """Pillars and indicators are unique and linked, and every indicator has what its kind needs."""
    file = "roadmap.toml"
    yield from unique(file, "pillar", roadmap.pillars, lambda row: row.id)
    yield from unique(file, "indicator", roadmap.indicators, lambda row: row.id)
    pillars = [row.id for row in roadmap.pillars]
    for number, row in enumerate(roadmap.indicators, start=1):
        key = f"indicator[{number}]"
        yield from unknown(file, f"{key}.pillar", row.pillar, pillars, "the pillars")
        yield from (Problem(file, f"{key}.{part}", mistake, todo) for part, mistake, todo in _indicator(row))
    served = {row.pillar for row in roadmap.indicators}
    for number, pillar in enumerate(roadmap.pillars, start=1):
        if pillar.id not in served:
            mistake = f"no indicator measures {shown(pillar.id)}"
            yield Problem(file, f"pillar[{number}].id", mistake, "add one to this pillar")


def _indicator(row: Indicator) -> Iterator[tuple[str, str, str]]:
    """Each mistake between an indicator's keys, as key, mistake and remedy."""
    if row.kind == "computed":
        if row.formula is None:
            yield "formula", "is missing", "name the formula that computes it, or make it `reported`"
        if row.reported:
            yield "reported", "stands beside a formula", "a computed figure is never typed: remove the rows"
    else:
        if row.formula is not None:
            yield "formula", "stands in a reported indicator", "remove it, or make the kind `computed`"
        if not row.reported and row.target is None:
            yield "reported", "is missing", "give a target, or one `[[indicator.reported]]` with its source"
    if row.by_region and row.formula not in REGIONAL:
        yield "by_region", f"{row.formula} has no regions", f"use one of {', '.join(sorted(REGIONAL))}"
    facts = {
        "target_date": row.target_date,
        "target_source": row.target_source,
        "target_checked": row.target_checked,
    }
    for part, fact in facts.items():
        if row.target is not None and fact is None:
            yield part, "is missing", "a target has a date, a source and the day it was checked"
        if row.target is None and fact is not None:
            yield "target", "is missing", f"write the figure, or remove `{part}`"


def check_concepts(concepts: ConceptsFile) -> Iterator[Problem]:
    """A word stands once in a concept; it may stand in several concepts."""
    for name, stems in concepts.concepts.items():
        yield from unique("concepts.toml", f"concepts.{name}", stems, lambda stem: stem)


def check_recipes(
    recipes: Mapping[str, Recipe], country: CountryFile | None, languages: LanguagesFile | None
) -> Iterator[Problem]:
    """Recipes are named as their files, their labels are known, their repositories have an owner."""
    for file, row in recipes.items():
        yield from _file_name(file, row.id, "id")
        yield from _labels(file, row.labels, languages, needed=row.task == "lid")
        yield from _owner(file, "dataset", row.dataset, country)
        for number, name in enumerate(row.beside, start=1):
            yield from _owner(file, f"beside[{number}]", name, country)
        yield from _owner(file, "model", row.model, country)


def check_datasets(
    datasets: Mapping[str, DatasetSpec],
    country: CountryFile | None,
    sources: SourcesFile | None,
    lexicons: Mapping[str, Lexicon],
) -> Iterator[Problem]:
    """Dataset recipes are named as their files, what they name is known, their repositories have an owner."""
    for file, row in datasets.items():
        yield from _file_name(file, row.id, "id")
        yield from _owner(file, "dataset", row.dataset, country)
        if row.lexicon:
            yield from unknown(
                file, "lexicon", row.lexicon, (own.id for own in lexicons.values()), "lexicons/"
            )
        if sources:
            known = [source.id for source in sources.sources]
            for number, name in enumerate(row.sources, start=1):
                yield from unknown(file, f"sources[{number}]", name, known, "sources.toml")
            for number, name in enumerate(row.reference, start=1):
                used = row.sources or known
                where = "`sources`" if row.sources else "sources.toml"
                yield from unknown(file, f"reference[{number}]", name, used, where)


def check_lexicons(lexicons: Mapping[str, Lexicon], languages: LanguagesFile | None) -> Iterator[Problem]:
    """Lexicons are named as their files, and their languages are known."""
    for file, row in lexicons.items():
        yield from _file_name(file, row.id, "id")
        if languages:
            codes = [language.code for language in languages.languages]
            for code in row.words:
                yield from unknown(file, f"words.{code}", code, codes, "languages.toml")


def check_benchmarks(
    benchmarks: Mapping[str, Benchmark], country: CountryFile | None, languages: LanguagesFile | None
) -> Iterator[Problem]:
    """Benchmarks are named as their files and score on a dataset, or on the pack's own questions."""
    for file, row in benchmarks.items():
        yield from _file_name(file, row.id, "id")
        yield from _labels(file, row.labels, languages, needed=row.metric == "macro_f1")
        yield from _asked(file, row)
        if row.dataset is not None and row.engine is None:
            yield from _owner(file, "dataset", row.dataset, country)
        yield from _between_languages(file, row)


def _asked(file: str, row: Benchmark) -> Iterator[Problem]:
    """What is asked stands in one place, and an item's answer is one of its options."""
    places = (row.dataset is not None) + bool(row.items) + row.asks_questions
    if places != 1:
        mistake = "is missing" if not places else f"{shown(row.dataset)} is not used"
        remedy = (
            "name the dataset, or write each `[[item]]`; only the tasks `procedures` and `embed` may have neither, as "
            "they ask the pack's questions"
        )
        yield Problem(file, "dataset", mistake, remedy)
    yield from unique(file, "item", row.items, lambda item: item.id)
    for number, item in enumerate(row.items, start=1):
        if item.options:
            yield from unknown(file, f"item[{number}].answer", item.answer, item.options, "its options")


def _between_languages(file: str, row: Benchmark) -> Iterator[Problem]:
    """What turns one language into another, or finds one by another, names both; each task has metrics of its own."""
    between = row.task in ("translit", "mt", "embed") and not row.asks_questions
    for key in ("source", "target"):
        if between != (getattr(row, key) is not None):
            mistake = "is missing" if between else "is not used"
            remedy = "only the tasks `translit`, `mt` and `embed` have a source and a target language"
            yield Problem(file, key, mistake, remedy)
    known = ("mean_score",) if row.engine else METRICS.get(row.task, ())
    if row.metric not in known:
        remedy = f"use {' or '.join(known)}" if known else "nothing measures that task; choose another"
        yield Problem(file, "metric", f"{shown(row.metric)} does not measure {shown(row.task)}", remedy)
    judged = row.metric == "judged"
    if judged != (row.rubric is not None):
        mistake = "is missing" if judged else "is not used"
        yield Problem(file, "rubric", mistake, "where the metric is `judged`, it says what is good")
    writes = row.task == "lm" and row.engine is None and row.metric != "choice_accuracy"
    if writes != (row.max_tokens is not None):
        mistake = "is missing" if writes else "is not used"
        yield Problem(
            file, "max_tokens", mistake, "only where the task `lm` has answers written, they have a length"
        )


def check_procedures(procedures: Mapping[str, Procedure], law: LawBook | None) -> Iterator[Problem]:
    """Procedures are named as their files, and their delays' laws are known."""
    for file, row in procedures.items():
        yield from _file_name(file, row.slug, "slug")
        if law:
            known = {ANNOUNCED, *(entry.id for entry in law.laws)}
            yield from unknown(file, "delay.law", row.delay.law, known, "law.toml")


def _file_name(file: str, name: str, key: str) -> Iterator[Problem]:
    stem = file.rsplit("/", 1)[-1].removesuffix(".toml")
    if name != stem:
        yield Problem(
            file, key, f"{shown(name)} is not the file's name", f"write `{stem}`, or rename the file"
        )


def _labels(
    file: str, labels: Sequence[str], languages: LanguagesFile | None, *, needed: bool
) -> Iterator[Problem]:
    yield from unique(file, "labels", labels, lambda label: label)
    if needed and not labels:
        yield Problem(file, "labels", "is missing", "list the labels the model tells apart")
    if languages:
        known = {UNDETERMINED, *(row.code for row in languages.languages)}
        for number, label in enumerate(labels, start=1):
            yield from unknown(file, f"labels[{number}]", label, known, "languages.toml")


def _owner(file: str, key: str, repository: str, country: CountryFile | None) -> Iterator[Problem]:
    if country:
        names = [row.name for row in country.organisations]
        yield from unknown(file, key, repository.split("/")[0], names, "the organisations of country.toml")
