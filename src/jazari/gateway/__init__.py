"""The gateway: this node's models and its providers' behind one wire, by token, under the rules on data."""

from jazari.gateway.actions import Gateway
from jazari.gateway.api import router, speaks_openai
from jazari.gateway.commands import commands
from jazari.gateway.errors import (
    BudgetSpent,
    Busy,
    ClientLeft,
    InvalidMessages,
    PromptTooLong,
    ProviderBusy,
    ProviderFailed,
    ProviderRefused,
    TokenMissing,
    UnknownDataClass,
    UnknownModel,
    UnsupportedParameter,
    WrongTask,
)
from jazari.gateway.pages import pages
from jazari.gateway.records import LocalModels, Offer, Use
from jazari.gateway.shapes import error_object

__all__ = [
    "BudgetSpent",
    "Busy",
    "ClientLeft",
    "Gateway",
    "InvalidMessages",
    "LocalModels",
    "Offer",
    "PromptTooLong",
    "ProviderBusy",
    "ProviderFailed",
    "ProviderRefused",
    "TokenMissing",
    "UnknownDataClass",
    "UnknownModel",
    "UnsupportedParameter",
    "Use",
    "WrongTask",
    "commands",
    "error_object",
    "pages",
    "router",
    "speaks_openai",
]
