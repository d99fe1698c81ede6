"""`jazari hub discussions`: list, show, comment, close and merge."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Annotated

import typer

from jazari.accounts import Actor
from jazari.core import json_text
from jazari.hub.commands import Json, Name, OpenNode, Type
from jazari.hub.discussions.actions import Discussions
from jazari.hub.discussions.records import STATUSES, Discussion, Event
from jazari.hub.discussions.shapes import Names, details_json, discussion_json
from jazari.hub.errors import InvalidChange, PersonNotFound
from jazari.hub.records import Kind, Repository

GONE = "-"
"""Stands for who has no account any more."""

Number = Annotated[int, typer.Argument(min=1, help="Its number in the repository.")]
Person = Annotated[str, typer.Option(help="In whose name: a person's handle.")]


def commands(open_node: OpenNode) -> typer.Typer:
    """The noun `discussions` below `hub`."""
    app = typer.Typer(no_args_is_help=True, help="Discussions and pull requests of a repository.")
    _add_reading(app, open_node)
    _add_writing(app, open_node)
    return app


def _add_reading(app: typer.Typer, open_node: OpenNode) -> None:
    @app.command("list")
    def list_discussions(
        name: Name,
        type_: Type = "dataset",
        status: Annotated[str, typer.Option(help="open, closed or all.")] = "open",
        limit: Annotated[int, typer.Option(min=1, help="At most so many, newest first.")] = 50,
        as_json: Json = False,
    ) -> None:
        """The discussions and pull requests of a repository, newest first."""
        if status not in STATUSES:
            raise InvalidChange(f"{status!r} is not a status; use {', '.join(STATUSES)}")
        with open_node() as node:
            discussions = Discussions(node.hub)
            repository = node.hub.repository(type_, name)
            page = discussions.page(repository, status=status, limit=limit)
            names = discussions.names(page.discussions)
        for found in page.discussions:
            shape = discussion_json(found, repository, names)
            typer.echo(json_text(shape) if as_json else _line(found, names))

    @app.command()
    def show(name: Name, number: Number, type_: Type = "dataset", as_json: Json = False) -> None:
        """A discussion with all that happened in it; for a pull request, the files that clash."""
        with open_node() as node:
            discussions = Discussions(node.hub)
            repository = node.hub.repository(type_, name)
            found, events = discussions.show(repository, number)
            names = discussions.names([found], events)
            undecided = found.is_pull_request and found.status in STATUSES["open"]
            conflicts = discussions.conflicts(repository, found) if undecided else []
        if as_json:
            typer.echo(json_text(details_json(found, repository, events, names, conflicts=conflicts)))
            return
        typer.echo(_line(found, names))
        for path in conflicts:
            typer.echo(f"conflict {path}")
        for event in events:
            typer.echo(_event_line(event, names))


def _add_writing(app: typer.Typer, open_node: OpenNode) -> None:
    @app.command()
    def comment(
        name: Name,
        number: Number,
        text: Annotated[str, typer.Argument(help="What to say, in Markdown.")],
        person: Person,
        type_: Type = "dataset",
        as_json: Json = False,
    ) -> None:
        """Say something in a discussion."""
        with _acting(open_node, person, type_, name) as (discussions, repository, asker):
            made = discussions.comment(repository, number, text, asker)
        typer.echo(json_text(made) if as_json else _event_line(made, {made.author: person}))

    @app.command()
    def close(
        name: Name, number: Number, person: Person, type_: Type = "dataset", as_json: Json = False
    ) -> None:
        """Close a discussion or pull request."""
        with _acting(open_node, person, type_, name) as (discussions, repository, asker):
            made = discussions.set_status(repository, number, "closed", asker)
        typer.echo(json_text(made) if as_json else _event_line(made, {made.author: person}))

    @app.command()
    def merge(
        name: Name, number: Number, person: Person, type_: Type = "dataset", as_json: Json = False
    ) -> None:
        """Merge a pull request into its branch; print the new revision's ref."""
        with _acting(open_node, person, type_, name) as (discussions, repository, asker):
            made = discussions.merge(repository, number, asker)
        typer.echo(json_text(made) if as_json else made.ref)


@contextmanager
def _acting(
    open_node: OpenNode, handle: str, kind: Kind, name: str
) -> Iterator[tuple[Discussions, Repository, Actor]]:
    """A repository, its discussions, and somebody who may do everything there: who runs the node acts through them."""
    with open_node() as node:
        repository = node.hub.repository(kind, name)
        person_id = node.hub.find_person(handle)
        if person_id is None:
            raise PersonNotFound(f"nobody on this node is called {handle!r}", handle=handle)
        asker = Actor(person_id, handle, {repository.organisation: "steward"}, "admin")
        yield Discussions(node.hub), repository, asker


def _line(found: Discussion, names: Names) -> str:
    kind = "pull request" if found.is_pull_request else "discussion"
    author = names.get(found.author, GONE)
    return f"#{found.number:<5} {found.status:<7} {kind:<13} {found.created_at:%Y-%m-%d}  {author}  {found.title}"


def _event_line(event: Event, names: Names) -> str:
    what = "taken off" if event.hidden else " ".join([event.sha[:7], event.text]).strip()
    return f"{event.at:%Y-%m-%d %H:%M}  {names.get(event.author, GONE)}  {event.kind}: {what}"
