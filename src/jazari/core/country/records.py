"""What a country pack holds, as records."""

from collections.abc import Mapping
from datetime import date
from typing import Annotated, Literal, NamedTuple

from pydantic import Field

from jazari.core.country.forms import (
    Checked,
    Code,
    ConceptName,
    DelayUnit,
    Form,
    Formula,
    HttpsUrl,
    Line,
    NotNegative,
    Number,
    Parameter,
    Positive,
    Record,
    RegionText,
    RepoName,
    RevisionName,
    Share,
    Slug,
    Source,
    Spdx,
    Stem,
    Task,
    Unit,
    Weekday,
    Word,
    Words,
)
from jazari.core.country.source_records import SourceSpec


class Node(Record):
    """The country's Root: the origin its ledger signs with, and the organisation that runs it."""

    origin: Annotated[
        str,
        Field(pattern=r"^[a-z0-9][a-z0-9.-]*(/[a-z0-9][a-z0-9.-]*)*$", max_length=120),
        Form("a log's origin", "write a domain and a path you keep for ever, without `https://`"),
    ]
    organisation: Slug


class Organisation(Record):
    """Somebody who owns repositories or runs a node."""

    name: Slug
    kind: Literal["institute", "ministry", "university", "firm"]
    region: RegionText
    title: Words
    source: Source
    checked: Checked


class Region(Record):
    """A region, its population and its tile on the map (x to the east, y to the south)."""

    code: RegionText
    names: Words
    seat: Words
    population: Annotated[Positive, Form("a positive whole number", "write the census figure")]
    x: NotNegative
    y: NotNegative


class Census(Record):
    """Where the regions' populations come from, and what they must add up to."""

    total: Annotated[Positive, Form("a positive whole number", "write the country's population")]
    year: Positive
    source: Source
    checked: Checked


class Language(Record):
    """A language in one script; `share` is of people, `share_of` says which people and what they do."""

    code: Code
    names: Words
    script: Annotated[
        str, Field(pattern=r"^[A-Z][a-z]{3}$"), Form("an ISO 15924 script", "write it like `Arab` or `Latn`")
    ]
    direction: Literal["ltr", "rtl"]
    standing: Literal["official", "spoken", "used", "neighbour"]
    share: Share | None = None
    share_of: Line | None = None
    source: Source
    checked: Checked


class Holiday(Record):
    """A public holiday: every year, or in one `year` where the date moves (a lunar feast, once decreed)."""

    month: Annotated[int, Field(ge=1, le=12), Form("a month", "write 1 to 12")]
    day: Annotated[int, Field(ge=1, le=31), Form("a day of the month", "write 1 to 31")]
    year: Positive | None = None
    names: Words
    to_verify: bool


class CaseLimit(Record):
    """The delay the law allows for a case whose procedure states none of its own."""

    law: Slug
    number: Positive
    unit: DelayUnit
    extension: NotNegative = 0


class Counting(Record):
    """How the law counts a delay's days."""

    count_start_day: bool
    pause_bounds_counted: bool
    roll_to_next_working_day: bool
    to_verify: bool
    source: Source
    checked: Checked


class Law(Record):
    """One law, with what the rules need of it; numbers carry their unit in their key."""

    id: Slug
    title: Words
    about: Line
    parameters: Mapping[str, Parameter] = {}
    source: Source
    checked: Checked


class LawBook(Record):
    """The country's law as parameters; `counsel_confirmed` says whether a lawyer has read them."""

    counsel_confirmed: bool
    weekend: tuple[Weekday, ...]
    case_limit: CaseLimit
    counting: Counting
    laws: tuple[Law, ...] = Field(alias="law")
    holidays: tuple[Holiday, ...] = Field(alias="holiday")
    holidays_source: Source
    holidays_checked: Checked


class Pillar(Record):
    """One of the roadmap's pillars."""

    id: Slug
    title: Words


class Report(Record):
    """A reported figure: the value on a date, and who said so."""

    value: float
    date: date
    source: Words
    url: HttpsUrl | None = None
    checked: Checked


class Indicator(Record):
    """A figure of the roadmap: computed from entries by `formula`, or reported with its sources."""

    id: Slug
    pillar: Slug
    kind: Literal["computed", "reported"]
    formula: Formula | None = None
    title: Words
    unit: Unit
    better: Literal["higher", "lower"] = "higher"
    by_region: bool = False
    target: float | None = None
    target_date: date | None = None
    target_source: Words | None = None
    target_url: HttpsUrl | None = None
    target_checked: Checked | None = None
    reported: tuple[Report, ...] = ()
    remarks: str = ""


class Recipe(Record):
    """How to train a model from a dataset and, where it builds on others, from these models (`bases`).

    `family` is another way to train a model of the task than its usual one. `parameters` are the recipe's own numbers
    and words.
    """

    id: Slug
    task: Task
    family: Slug | None = None
    title: Words
    labels: tuple[str, ...] = ()
    dataset: RepoName
    bases: tuple[RevisionName, ...] = ()
    model: RepoName
    licence: Spdx
    parameters: Mapping[str, Parameter] = {}


class Lexicon(Record):
    """Single words, by language, that people may want to look at where they stand in a text."""

    id: Slug
    words: Mapping[Code, tuple[Word, ...]]


class DatasetSpec(Record):
    """A dataset to build from sources, all that are at hand where none is named.

    `identifier` is the task of the model that checks declared languages. `filters` are published filters of quality;
    `thresholds` replace the factory's own, by name, for a language or for `all`; without any for a language, those are
    taken that the trusted sources `reference` pass, those of them that are at hand. The words of the list `lexicon` are
    counted in each text. With `benchmark_overlaps` what is for training may overlap a benchmark, which needs a recorded
    decision. `personal` says what stands for personal data. Lines of at least `repeated_line_characters` (0: none) that
    stand in `repeated_line_documents` are struck out; `against_releases` drops what another dataset published before.
    `aligned` takes the files alone that say the same in several languages, and keeps repeated texts, each of which may
    be half of another pair.
    """

    id: Slug
    title: Words
    dataset: RepoName
    sources: tuple[Slug, ...] = ()
    identifier: Slug | None = None
    benchmark_overlaps: bool = False
    near_duplicate_share: Share = 0.8
    shard_megabytes: Positive = 256
    filters: tuple[Slug, ...] = ()
    thresholds: Mapping[str, Mapping[str, Number]] = {}
    reference: tuple[Slug, ...] = ()
    lexicon: Slug | None = None
    personal: Literal["placeholder", "pseudonym"] = "placeholder"
    repeated_line_characters: NotNegative = 0
    repeated_line_documents: Positive = 10
    against_releases: bool = False
    aligned: bool = False


class Benchmark(Record):
    """What to score on: a dataset's split, or the pack's own questions where `dataset` is left out.

    `minimum` is the least lower bound of the metric's interval with which a model may be deployed;
    `native` says the items were written in their language, not translated. A task between two languages names
    both, `source` and `target`: its items are what stands in one row of the dataset in both.
    """

    id: Slug
    task: Task
    title: Words
    dataset: RepoName | None = None
    split: Literal["train", "test"]
    source: Code | None = None
    target: Code | None = None
    metric: Literal["macro_f1", "accuracy", "character_accuracy", "exact_match", "chrf"]
    labels: tuple[str, ...] = ()
    minimum: Share
    native: bool
    remarks: str = ""


class Delay(Record):
    """The time the body has, or the citizen; `extension` is what the law may add once, in the same unit.

    `law` is `announced` where the body promises the delay and no law sets it.
    """

    number: NotNegative
    unit: DelayUnit
    law: Slug
    extension: NotNegative = 0


class Fee(Record):
    """What a procedure costs, in whole units of the country's currency."""

    amount: NotNegative


class Procedure(Record):
    """An administrative procedure in the citizens' languages; `to_verify` until checked at the body."""

    slug: Slug
    body: Line
    to_verify: bool
    source: HttpsUrl
    checked: Checked
    delay: Delay
    fee: Fee | None = None
    title: Words
    summary: Words
    steps: tuple[Words, ...] = Field(alias="step", min_length=1)
    documents: tuple[Words, ...] = Field((), alias="document")
    keywords: Mapping[Code, tuple[Line, ...]]


class CountryFile(Record):
    """country.toml: who the country is and who takes part."""

    iso: Annotated[
        str, Field(pattern=r"^[A-Z]{2}$"), Form("an ISO 3166-1 code", "write two capitals, like `MA`")
    ]
    slug: Slug
    version: Annotated[
        str, Field(pattern=r"^\d+\.\d+\.\d+$"), Form("a version", "write three numbers, like `1.0.0`")
    ]
    timezone: Annotated[
        str,
        Field(pattern=r"^[A-Za-z_]+(/[A-Za-z_+-]+)*$"),
        Form("a time zone", "write it like `Africa/Casablanca`"),
    ]
    currency: Annotated[
        str, Field(pattern=r"^[A-Z]{3}$"), Form("an ISO 4217 currency", "write it like `MAD`")
    ]
    names: Words
    node: Node
    organisations: tuple[Organisation, ...] = Field(alias="organisation", min_length=1)


class RegionsFile(Record):
    """regions.toml: the census, and the regions with their tiles."""

    census: Census
    regions: tuple[Region, ...] = Field(alias="region", min_length=1)


class LanguagesFile(Record):
    """languages.toml: the languages, and which ones every title, and every procedure, is written in."""

    titles: tuple[Code, ...] = Field(min_length=1)
    procedures: tuple[Code, ...] = Field(min_length=1)
    languages: tuple[Language, ...] = Field(alias="language", min_length=1)


class RoadmapFile(Record):
    """roadmap.toml: pillars and indicators."""

    pillars: tuple[Pillar, ...] = Field(alias="pillar", min_length=1)
    indicators: tuple[Indicator, ...] = Field(alias="indicator", min_length=1)


class SourcesFile(Record):
    """sources.toml: raw text to build from."""

    sources: tuple[SourceSpec, ...] = Field(alias="source", min_length=1)


class ConceptsFile(Record):
    """concepts.toml: what people mean by different words; each row's stems stand for one concept."""

    concepts: Mapping[ConceptName, Annotated[tuple[Stem, ...], Field(min_length=1)]]


class Question(NamedTuple):
    """A question a citizen may ask; `procedure` is None where the pack has no answer to it."""

    language: str
    split: str
    procedure: str | None
    text: str


class StarterText(NamedTuple):
    """One text of the starter corpus; `split` is `test` for the source's test topics, else `train`."""

    language: str
    topic: str
    text: str
    split: str
