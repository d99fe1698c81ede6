"""`jazari roadmap`: the figures, and reporting one."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import datetime
from typing import Annotated, Protocol

import typer

from jazari.core import json_text
from jazari.roadmap.actions import Roadmap


class Node(Protocol):
    """What these commands need of a node."""

    @property
    def roadmap(self) -> Roadmap:
        """The node's roadmap."""
        ...


def commands(open_node: Callable[[], AbstractContextManager[Node]]) -> typer.Typer:
    """The noun `roadmap`."""
    app = typer.Typer(no_args_is_help=True, help="The country's indicators.")

    @app.command("list")
    def list_(json: Annotated[bool, typer.Option(help="One JSON object a line.")] = False) -> None:
        """Every indicator's present figure."""
        with open_node() as node:
            for figure in node.roadmap.figures():
                if json:
                    print(json_text(figure))
                else:
                    value = "-" if figure.number is None else f"{figure.number:g}"
                    print(f"{figure.indicator}\t{value}\t{figure.unit}\t{figure.as_of or '-'}")

    @app.command()
    def show(indicator: str) -> None:
        """One figure with its regions and the entries behind it, as JSON."""
        with open_node() as node:
            print(json_text(node.roadmap.figure(indicator)))

    @app.command()
    def report(
        indicator: str,
        value: Annotated[float, typer.Option(help="The figure.")],
        date: Annotated[datetime, typer.Option(formats=["%Y-%m-%d"], help="The day it is of.")],
        region: Annotated[str | None, typer.Option(help="ISO 3166-2 code.")] = None,
        url: Annotated[str | None, typer.Option(help="Public page it is from, https.")] = None,
    ) -> None:
        """Report a figure that no entry can be counted for."""
        with open_node() as node:
            organisation = node.roadmap.country.node.organisation
            entry = node.roadmap.report(
                indicator, value, date.date(), region=region, url=url, by=organisation
            )
            print(json_text({"entry": entry.ref}))

    return app
