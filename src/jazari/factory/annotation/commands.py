"""`jazari factory campaigns`: create, list, show and export."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Annotated, Protocol

import typer

from jazari.core import json_text
from jazari.factory.annotation.actions import Campaigns
from jazari.factory.annotation.api import campaign_json
from jazari.factory.annotation.planning import read_plan

Json = Annotated[bool, typer.Option("--json", help="Answer with JSON, one object a line.")]
Slug = Annotated[str, typer.Argument(help="The campaign's slug.")]


class Factory(Protocol):
    """What these commands need of a factory."""

    @property
    def campaigns(self) -> Campaigns:
        """The node's campaigns."""
        ...


class Node(Protocol):
    """What these commands need of a node."""

    @property
    def factory(self) -> Factory:
        """The node's factory."""
        ...


def commands(open_node: Callable[[], AbstractContextManager[Node]]) -> typer.Typer:
    """The noun `campaigns` below `factory`."""
    app = typer.Typer(no_args_is_help=True, help="Campaigns in which people label, correct, judge and write.")

    @app.command()
    def create(
        plan: Annotated[Path, typer.Argument(help="The plan, a TOML file.")],
        items: Annotated[
            Path | None,
            typer.Option(help='What is shown, one a line: JSON {"text", "draft"}, or text | draft.'),
        ] = None,
        gold: Annotated[
            Path | None,
            typer.Option(help='Known items, one a line: JSON {"text", "draft", "answer"}, or text | answer.'),
        ] = None,
        json: Json = False,
    ) -> None:
        """Open a campaign; prints its slug."""
        given = read_plan(plan, {"items": items, "gold": gold})
        with open_node() as node:
            made = node.factory.campaigns.create(given)
        print(json_text(campaign_json(made)) if json else made.slug)

    @app.command("list")
    def list_(json: Json = False) -> None:
        """The campaigns of this node: the open ones first, newest first."""
        with open_node() as node:
            for row in node.factory.campaigns.every():
                state = "open" if row.is_open else row.ref or "closed"
                print(json_text(campaign_json(row)) if json else f"{row.slug}  {row.task}  {state}")

    @app.command()
    def show(slug: Slug, json: Json = False) -> None:
        """A campaign: items by outcome, contributors, and agreement so far."""
        with open_node() as node:
            campaign, status = node.factory.campaigns.show(slug), node.factory.campaigns.status(slug)
        if json:
            print(json_text({**campaign_json(campaign), "status": status}))
            return
        print(f"{campaign.slug}  {campaign.task}  {campaign.title['eng_Latn']}")
        for outcome, count in status.outcomes.items():
            print(f"{outcome:<12} {count}")
        print(f"contributors {status.contributors}, {status.stopped} of them set aside")
        found = status.agreement
        figure = found.equal if found.alpha is None else found.alpha
        print(f"agreement    {'not defined' if figure is None else f'{figure:.3f}'} over {found.items} items")

    @app.command()
    def export(slug: Slug, json: Json = False) -> None:
        """Close a campaign and publish its dataset; prints its ref."""
        with open_node() as node:
            made = node.factory.campaigns.export(slug)
        print(json_text(made) if json else made.ref)

    return app
