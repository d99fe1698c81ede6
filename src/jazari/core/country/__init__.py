"""Country packs: one folder of TOML and text is all that a second country needs."""

from jazari.core.country.checks import ANNOUNCED, REGIONAL, UNDETERMINED
from jazari.core.country.files import InvalidPack, Problem, UnknownCountry, UnknownName
from jazari.core.country.forms import DelayUnit, Formula, Metric, Perturbation, Task, Unit, Words
from jazari.core.country.pack import NO_PROCEDURE, Country, find_country, load_country
from jazari.core.country.recipe_records import Benchmark, DatasetSpec, Recipe
from jazari.core.country.records import (
    Delay,
    Indicator,
    Language,
    Law,
    LawBook,
    Organisation,
    Pillar,
    Procedure,
    Question,
    Region,
    Report,
    StarterText,
)
from jazari.core.country.source_records import SourceFile, SourceSpec

__all__ = [
    "ANNOUNCED",
    "NO_PROCEDURE",
    "REGIONAL",
    "UNDETERMINED",
    "Benchmark",
    "Country",
    "DatasetSpec",
    "Delay",
    "DelayUnit",
    "Formula",
    "Indicator",
    "InvalidPack",
    "Language",
    "Law",
    "LawBook",
    "Metric",
    "Organisation",
    "Perturbation",
    "Pillar",
    "Problem",
    "Procedure",
    "Question",
    "Recipe",
    "Region",
    "Report",
    "SourceFile",
    "SourceSpec",
    "StarterText",
    "Task",
    "Unit",
    "UnknownCountry",
    "UnknownName",
    "Words",
    "find_country",
    "load_country",
]
