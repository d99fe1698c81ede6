"""`jazari evals arena`: create, answer, list, show, publish and verify."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Annotated, Protocol

import typer
from rich.console import Console
from rich.progress import Progress

from jazari.core import Database, Run, json_text
from jazari.evals.arena.actions import Arenas
from jazari.evals.arena.api import arena_json
from jazari.evals.arena.planning import read_plan

Json = Annotated[bool, typer.Option("--json", help="Answer with JSON, one object a line.")]
Slug = Annotated[str, typer.Argument(help="The arena's slug.")]


class Node(Protocol):
    """What these commands need of a node."""

    @property
    def arenas(self) -> Arenas:
        """The node's arenas."""
        ...

    @property
    def database(self) -> Database:
        """Where finished steps are kept."""
        ...


def commands(open_node: Callable[[], AbstractContextManager[Node]]) -> typer.Typer:
    """The noun `arena` below `evals`."""
    app = typer.Typer(no_args_is_help=True, help="Arenas in which people judge what models answer.")

    @app.command()
    def create(
        plan: Annotated[Path, typer.Argument(help="The plan, a TOML file.")],
        prompts: Annotated[
            Path | None,
            typer.Option(
                help='What models are asked, one a line: JSON {"text", "language"}, or language | text.'
            ),
        ] = None,
        json: Json = False,
    ) -> None:
        """Open an arena; prints its slug. Models answer with `answer`."""
        given = read_plan(plan, prompts)
        with open_node() as node:
            made = node.arenas.create(given)
        print(json_text(arena_json(made)) if json else made.slug)

    @app.command()
    def answer(
        slug: Slug,
        budget_tokens: Annotated[
            int | None, typer.Option(min=1, help="Another budget for all answers, in tokens.")
        ] = None,
    ) -> None:
        """Have the models answer what they have not answered yet; no answer is asked for twice."""
        with open_node() as node, Progress(console=Console(stderr=True)) as bar:
            task = bar.add_task(slug, total=None)

            def watch(done: int, total: int, message: str) -> None:
                bar.update(task, completed=done, total=total, description=message)

            done = node.arenas.generate(slug, Run(node.database, watch=watch), budget_tokens=budget_tokens)
        print(json_text(done))

    @app.command("list")
    def list_(json: Json = False) -> None:
        """The arenas of this node: the open ones first, newest first."""
        with open_node() as node:
            for row in node.arenas.every():
                state = "open" if row.is_open else row.entry or "closed"
                print(json_text(arena_json(row)) if json else f"{row.slug}  {row.task}  {state}")

    @app.command()
    def show(slug: Slug) -> None:
        """An arena with answers, judges and votes so far, and its ranking once published, as JSON."""
        with open_node() as node:
            arena, status = node.arenas.show(slug), node.arenas.status(slug)
            ranking = node.arenas.published(arena)
        print(json_text({**arena_json(arena), "status": status, "ranking": ranking}))

    @app.command()
    def publish(slug: Slug) -> None:
        """Close an arena, publish its votes and ranking; prints the ref of the entry."""
        with open_node() as node:
            print(node.arenas.publish(slug))

    @app.command()
    def verify(slug: Slug) -> None:
        """Compute a published ranking again from the dataset of votes; fails where it is not the entry's."""
        with open_node() as node:
            print(json_text({"entry": node.arenas.verify(slug), "verified": True}))

    return app
