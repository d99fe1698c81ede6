"""Looking into files without downloading them: rows of tables and their statistics, previews, differences."""

from jazari.hub.viewer.actions import Viewer
from jazari.hub.viewer.api import add_routes
from jazari.hub.viewer.pages import pages

__all__ = ["Viewer", "add_routes", "pages"]
