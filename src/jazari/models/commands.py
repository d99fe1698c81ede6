"""`jazari models`: list, show, train, run."""

import os
import sys
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Annotated, Protocol

import typer
from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn

from jazari.core import Database, Run, Settings, json_text
from jazari.models.actions import Models
from jazari.models.errors import ModelNotFound
from jazari.models.federation import Federation, join
from jazari.models.lines import answer_lines

Json = Annotated[bool, typer.Option("--json", help="Answer in JSON.")]
Superlink = Annotated[str, typer.Option(help="The coordinator's SuperLink, host:port.")]
Certificates = Annotated[
    Path | None,
    typer.Option(help="The certificate that the SuperLink shows; needed unless it is on this machine."),
]
Model = Annotated[str, typer.Argument(metavar="REF", help="A ref, org/name, or a task's name like lid.")]


class Node(Protocol):
    """What these commands need of a node."""

    @property
    def models(self) -> Models:
        """The node's models."""
        ...

    @property
    def settings(self) -> Settings:
        """Where Flower is."""
        ...

    @property
    def database(self) -> Database:
        """Where finished steps are kept."""
        ...


def commands(open_node: Callable[[], AbstractContextManager[Node]]) -> typer.Typer:
    """The noun `models`."""
    app = typer.Typer(no_args_is_help=True, help="Train models by recipes, and run them.")

    @app.command("list")
    def list_models(as_json: Json = False) -> None:
        """The node's models."""
        with open_node() as node:
            found = node.models.summaries(with_private=True)
        if as_json:
            typer.echo(json_text(found))
            return
        for row in found:
            typer.echo(
                f"{row.ref}\t{row.task}\t{'default' if row.is_default else ''}\t{' '.join(row.labels)}"
            )

    @app.command()
    def show(ref: Model, as_json: Json = False) -> None:
        """One model: its ref, task and labels."""
        with open_node() as node:
            exact = node.models.resolve(ref)
            name = exact.removeprefix("model:").partition("@")[0]
            row = next((row for row in node.models.summaries(with_private=True) if row.name == name), None)
        if row is None:
            raise ModelNotFound(f"{exact} was not trained by a recipe of this node", model=exact)
        if as_json:
            typer.echo(json_text(row))
            return
        typer.echo(f"ref\t{exact}\ntask\t{row.task}\nlabels\t{' '.join(row.labels)}")

    @app.command()
    def train(
        recipe: Annotated[str, typer.Argument(help="A recipe of the country pack, like lid.")],
        dataset: Annotated[
            str | None, typer.Option(help="A dataset's ref; the recipe's newest if none.")
        ] = None,
        seed: Annotated[
            int | None,
            typer.Option(help="Another seed than the recipe's: a repetition, which shows what chance does."),
        ] = None,
        processes: Annotated[
            int,
            typer.Option(
                min=1, help="So many share the work, one an accelerator; of the family adapt alone."
            ),
        ] = 1,
        as_json: Json = False,
    ) -> None:
        """Train a model and publish it on the hub; prints its ref."""
        with open_node() as node, _progress() as bar:
            task = bar.add_task("", total=None)

            def watch(done: int, total: int, message: str) -> None:
                bar.update(task, completed=done, total=total, description=message)

            ref = node.models.train(
                recipe, dataset, Run(node.database, watch=watch), seed=seed, processes=processes
            )
        typer.echo(json_text({"ref": ref}) if as_json else ref)

    @app.command()
    def export(
        ref: Model, folder: Annotated[Path, typer.Argument(help="A folder; made where it is not there.")]
    ) -> None:
        """Write a model's files into a folder, with the entry of its training: what a country pack comes with."""
        with open_node() as node:
            files = node.models.exported(ref)
        folder.mkdir(parents=True, exist_ok=True)
        for path, content in files.items():
            (folder / path).write_bytes(content)
            typer.echo(str(folder / path))

    _add_federation(app, open_node)

    @app.command("run")
    def run_model(ref: Model) -> None:
        """Answer JSON Lines on stdin with JSON Lines on stdout, in the same order."""
        with open_node() as node:
            predictor = node.models.load(ref)
        answer_lines(predictor, lambda size: os.read(sys.stdin.fileno(), size), _write)

    return app


def _add_federation(app: typer.Typer, open_node: Callable[[], AbstractContextManager[Node]]) -> None:
    @app.command()
    def federate(
        recipe: Annotated[str, typer.Argument(help="A recipe of the country pack, like lid.")],
        institutes: Annotated[int, typer.Option(min=2, help="Begin when so many take part.")] = 3,
        rounds: Annotated[int, typer.Option(min=1, help="How often weights are averaged.")] = 8,
        superlink: Superlink = "127.0.0.1:9092",
        root_certificates: Certificates = None,
        plain: Annotated[
            bool,
            typer.Option(
                "--plain", help="Without masks (SecAgg+): quicker, for institutes that trust this node."
            ),
        ] = False,
        as_json: Json = False,
    ) -> None:
        """Train a model with other institutes, whose texts stay where they are; prints its ref."""
        with open_node() as node, _progress() as bar:
            task = bar.add_task("", total=None)

            def watch(done: int, total: int, message: str) -> None:
                bar.update(task, completed=done, total=total, description=message)

            ref = Federation(node.models, node.settings.flower).train(
                recipe, Run(node.database, watch=watch), institutes=institutes, rounds=rounds, secure=not plain,
                superlink=superlink, certificates=root_certificates,
            )  # fmt: skip
        typer.echo(json_text({"ref": ref}) if as_json else ref)

    @app.command("join")
    def join_federation(
        institute: Annotated[str, typer.Argument(help="The name under which this institute takes part.")],
        dataset: Annotated[
            str | None, typer.Option(help="A dataset of this node; the recipe's newest if none.")
        ] = None,
        superlink: Superlink = "127.0.0.1:9092",
        root_certificates: Certificates = None,
        port: Annotated[
            int, typer.Option(help="A free port of this machine, for Flower's own processes.")
        ] = 9094,
    ) -> None:
        """Take part in trainings with other institutes until stopped; weights leave this node, texts do not."""
        with open_node() as node:
            programs = node.settings.flower
        join(programs, superlink, root_certificates, institute, dataset, port)

    @app.command()
    def improve(
        folder: Annotated[
            Path, typer.Argument(help="Where the round's weights are, and where the better ones go.")
        ],
        dataset: Annotated[
            str | None, typer.Option(help="A dataset's ref; the recipe's newest if none.")
        ] = None,
    ) -> None:
        """An institute's part of one round, as Flower's client asks for it; prints JSON."""
        with open_node() as node:
            done = Federation(node.models, node.settings.flower).improve(folder, dataset, Run(node.database))
        typer.echo(json_text(done))


def _write(data: bytes) -> None:
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()


def _progress() -> Progress:
    return Progress(
        BarColumn(),
        TextColumn("{task.percentage:>3.0f} %"),
        TextColumn("{task.description}"),
        console=Console(stderr=True),
    )
