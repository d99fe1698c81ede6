"""The catalogue of the commons: a page with facets, Croissant and DCAT-AP descriptions, a map of the site."""

from jazari.hub.catalogue.api import add_routes, router
from jazari.hub.catalogue.commands import add_commands
from jazari.hub.catalogue.dcat import Publisher
from jazari.hub.catalogue.pages import pages

__all__ = ["Publisher", "add_commands", "add_routes", "pages", "router"]
