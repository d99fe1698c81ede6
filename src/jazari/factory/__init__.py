"""The data factory: from dirty text in the country's languages to governed datasets."""

from jazari.factory.actions import Factory
from jazari.factory.api import router
from jazari.factory.commands import commands
from jazari.factory.duplicates import contained
from jazari.factory.entries import KINDS
from jazari.factory.errors import (
    BenchmarkOverlap,
    DocumentNotFound,
    NothingKept,
    RunNotFound,
    SourceChanged,
    SourceError,
    SourceMissing,
    UnknownColumn,
    UnknownThreshold,
)
from jazari.factory.jobs import jobs
from jazari.factory.pages import pages
from jazari.factory.personal import detect, redact
from jazari.factory.records import Built, DatasetRecipe, Funnel, Span, Thresholds, Withdrawn
from jazari.factory.removal import Removals
from jazari.factory.repair import repair

__all__ = [
    "KINDS",
    "BenchmarkOverlap",
    "Built",
    "DatasetRecipe",
    "DocumentNotFound",
    "Factory",
    "Funnel",
    "NothingKept",
    "Removals",
    "RunNotFound",
    "SourceChanged",
    "SourceError",
    "SourceMissing",
    "Span",
    "Thresholds",
    "UnknownColumn",
    "UnknownThreshold",
    "Withdrawn",
    "commands",
    "contained",
    "detect",
    "jobs",
    "pages",
    "redact",
    "repair",
    "router",
]
