"""`jazari hub index`: what the catalogue knows of every repository, read again."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Annotated

import typer

from jazari.core import json_text
from jazari.hub.actions import Hub
from jazari.hub.catalogue.actions import reindex
from jazari.hub.commands import Node

OpenNode = Callable[[], AbstractContextManager[Node]]


def add_commands(app: typer.Typer, open_node: OpenNode) -> None:
    """Add this verb to the noun `hub`."""

    @app.command()
    def index(as_json: Annotated[bool, typer.Option("--json", help="Answer in JSON.")] = False) -> None:
        """Read every repository's card again: search and facets then find what an older version wrote."""
        with open_node() as node:
            hub: Hub = node.hub
            number = reindex(hub)
        typer.echo(json_text({"repositories": number}) if as_json else f"{number} repositories read")
