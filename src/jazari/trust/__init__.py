"""Trust: where data may go, and which uses of AI somebody decided for."""

from jazari.trust.actions import Trust
from jazari.trust.commands import commands
from jazari.trust.entries import KINDS, Decided
from jazari.trust.errors import NotDecided, TravelRefused
from jazari.trust.records import DATA_CLASSES, Action, DataClass, Decision, Destination, TransferLaw
from jazari.trust.rules import may, transfer_law

__all__ = [
    "DATA_CLASSES",
    "KINDS",
    "Action",
    "DataClass",
    "Decided",
    "Decision",
    "Destination",
    "NotDecided",
    "TransferLaw",
    "TravelRefused",
    "Trust",
    "commands",
    "may",
    "transfer_law",
]
