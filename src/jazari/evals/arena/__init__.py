"""The arena: people judge what models answer, without knowing whose it is."""

from jazari.evals.arena.actions import Arenas
from jazari.evals.arena.api import router
from jazari.evals.arena.commands import commands
from jazari.evals.arena.entries import KINDS
from jazari.evals.arena.jobs import jobs
from jazari.evals.arena.pages import pages

__all__ = ["KINDS", "Arenas", "commands", "jobs", "pages", "router"]
