"""Upkeep of the commons: garbage, checks, redactions, and how far data may travel."""

from jazari.hub.upkeep.actions import Upkeep
from jazari.hub.upkeep.api import add_routes
from jazari.hub.upkeep.commands import add_commands
from jazari.hub.upkeep.errors import NothingToRedact, ReviewRefused
from jazari.hub.upkeep.large import LargeFiles
from jazari.hub.upkeep.pages import pages
from jazari.hub.upkeep.records import Checked, ClassRequest, Collected, Redacted
from jazari.hub.upkeep.rules import may_leave

__all__ = [
    "Checked",
    "ClassRequest",
    "Collected",
    "LargeFiles",
    "NothingToRedact",
    "Redacted",
    "ReviewRefused",
    "Upkeep",
    "add_commands",
    "add_routes",
    "may_leave",
    "pages",
]
