"""The national roadmap: every figure computed from the ledger, or reported with its source."""

from jazari.roadmap.actions import Roadmap, figures_of
from jazari.roadmap.api import router
from jazari.roadmap.commands import commands
from jazari.roadmap.entries import KINDS
from jazari.roadmap.errors import NotReportable
from jazari.roadmap.pages import pages
from jazari.roadmap.records import Fact, Figure, RegionFigure, Value
from jazari.roadmap.rules import FORMULAS, compute

__all__ = [
    "FORMULAS",
    "KINDS",
    "Fact",
    "Figure",
    "NotReportable",
    "RegionFigure",
    "Roadmap",
    "Value",
    "commands",
    "compute",
    "figures_of",
    "pages",
    "router",
]
