"""What people say about repositories, and the changes that they propose."""

from jazari.hub.discussions.actions import Discussions
from jazari.hub.discussions.api import add_routes
from jazari.hub.discussions.commands import commands
from jazari.hub.discussions.pages import pages

__all__ = ["Discussions", "add_routes", "commands", "pages"]
