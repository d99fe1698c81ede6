"""What is known of a model over all benchmarks, of a language over all tasks, and of all languages together."""

from jazari.evals.profiles.actions import Profiles
from jazari.evals.profiles.api import add_routes
from jazari.evals.profiles.commands import add_commands
from jazari.evals.profiles.pages import pages

__all__ = ["Profiles", "add_commands", "add_routes", "pages"]
