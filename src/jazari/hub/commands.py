"""`jazari hub`: list, show, create, upload and download repositories."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Annotated, Protocol

import typer

from jazari.core import Objects, json_text
from jazari.hub.actions import Hub
from jazari.hub.errors import InvalidChange
from jazari.hub.records import Add, DataClass, Kind, Repository
from jazari.hub.rules import split_name

CHUNK_BYTES = 1 << 20


class Node(Protocol):
    """What these commands need of a node."""

    @property
    def hub(self) -> Hub:
        """Its commons."""
        ...


OpenNode = Callable[[], AbstractContextManager[Node]]
Json = Annotated[bool, typer.Option("--json", help="Answer in JSON.")]
Name = Annotated[str, typer.Argument(help="The repository, org/name.")]
Type = Annotated[Kind, typer.Option("--type", help="What it holds.")]


def commands(open_node: OpenNode) -> typer.Typer:
    """The noun `hub`."""
    app = typer.Typer(no_args_is_help=True, help="Repositories of datasets, models and spaces.")
    _add_reading(app, open_node)
    _add_writing(app, open_node)
    return app


def _add_reading(app: typer.Typer, open_node: OpenNode) -> None:
    @app.command("list")
    def list_repositories(
        type_: Annotated[Kind | None, typer.Option("--type", help="Only these.")] = None,
        search: Annotated[str, typer.Option(help="Words in name, title or tags.")] = "",
        limit: Annotated[int, typer.Option(min=1, help="At most so many, newest first.")] = 50,
        as_json: Json = False,
    ) -> None:
        """The repositories of this node, newest first."""
        with open_node() as node:
            found = node.hub.repositories(type_, search=search, limit=limit)
        for repository in found:
            typer.echo(json_text(_facts(repository)) if as_json else _line(repository))

    @app.command()
    def show(name: Name, type_: Type = "dataset", revision: str = "main", as_json: Json = False) -> None:
        """A repository at a revision: its facts, where it comes from, its files."""
        with open_node() as node:
            repository = node.hub.repository(type_, name)
            at = node.hub.resolve(type_, name, revision)
            files = node.hub.files(type_, name, at.sha)
            uses = [use.ref for use in node.hub.used_by(f"{type_}:{name}")]
        if as_json:
            facts = _facts(repository) | {"revision": at, "used_by": uses, "files": files}
            typer.echo(json_text(facts))
            return
        typer.echo(f"{at.ref}  {at.at:%Y-%m-%d %H:%M}  {at.title}")
        for label, refs in (("made from", at.made_from), ("used by", uses)):
            for ref in refs:
                typer.echo(f"{label} {ref}")
        for file in files:
            typer.echo(f"{file.size_bytes:>14}  {file.sha256[:12]}  {file.path}")

    @app.command()
    def download(
        name: Name,
        folder: Annotated[Path, typer.Argument(file_okay=False, help="Where to write its files.")],
        type_: Type = "dataset",
        revision: Annotated[str, typer.Option(help="A branch, tag or commit.")] = "main",
    ) -> None:
        """Write a revision's files into a folder; print its ref."""
        with open_node() as node:
            at = node.hub.resolve(type_, name, revision)
            for file in node.hub.files(type_, name, at.sha):
                target = folder / file.path
                target.parent.mkdir(parents=True, exist_ok=True)
                with target.open("wb") as sink:
                    for chunk in node.hub.objects.stream(file.sha256):
                        sink.write(chunk)
        typer.echo(at.ref)


def _add_writing(app: typer.Typer, open_node: OpenNode) -> None:
    @app.command()
    def create(
        name: Name,
        type_: Type = "dataset",
        private: Annotated[bool, typer.Option(help="Only for members of the organisation.")] = False,
        data_class: Annotated[DataClass, typer.Option(help="How far its data may travel.")] = "open",
        licence: Annotated[str | None, typer.Option(help="As SPDX writes it, such as CC-BY-4.0.")] = None,
        as_json: Json = False,
    ) -> None:
        """Open a repository in an organisation."""
        organisation, _ = split_name(name)
        with open_node() as node:
            made = node.hub.create_repository(
                type_, name, private=private, data_class=data_class, licence=licence, by=organisation
            )
        typer.echo(json_text(_facts(made)) if as_json else made.ref)

    @app.command()
    def upload(
        name: Name,
        folder: Annotated[Path, typer.Argument(exists=True, file_okay=False, help="What to upload.")],
        type_: Type = "dataset",
        message: Annotated[str, typer.Option(help="What changed, in a line.")] = "Upload files",
        made_from: Annotated[
            list[str] | None, typer.Option(help="A ref it was made from; repeatable.")
        ] = None,
        as_json: Json = False,
    ) -> None:
        """Add a folder's files to a repository, opening it where it is not there; print the revision's ref."""
        organisation, _ = split_name(name)
        paths = sorted(path for path in folder.rglob("*") if path.is_file() and ".git" not in path.parts)
        if not paths:
            raise InvalidChange(f"{str(folder)!r} holds no files to upload", folder=str(folder))
        with open_node() as node:
            node.hub.create_repository(type_, name, exist_ok=True, by=organisation)
            adds = [
                Add(path.relative_to(folder).as_posix(), sha256=_keep(node.hub.objects, path))
                for path in paths
            ]
            revision = node.hub.commit(
                type_, name, adds, message=message, made_from=made_from or (), by=organisation
            )
        typer.echo(json_text(revision) if as_json else revision.ref)


def _keep(objects: Objects, path: Path) -> str:
    with path.open("rb") as source:
        sha256, _ = objects.put_stream(iter(lambda: source.read(CHUNK_BYTES), b""))
    return sha256


def _facts(repository: Repository) -> dict[str, object]:
    return {
        "kind": repository.kind,
        "name": repository.name,
        "ref": repository.ref,
        "private": repository.private,
        "data_class": repository.data_class,
        "licence": repository.licence,
        "files": repository.files,
        "size_bytes": repository.size_bytes,
        "updated_at": repository.updated_at,
    }


def _line(repository: Repository) -> str:
    return (
        f"{repository.kind:<8}  {repository.name:<40}  {repository.size_bytes:>14}  "
        f"{repository.updated_at:%Y-%m-%d}  {repository.head[:7]}"
    )
