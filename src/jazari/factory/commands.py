"""`jazari factory`: build a dataset; repair lines; find personal data in lines."""

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager
from dataclasses import asdict
from typing import Annotated, Any, Protocol

import orjson
import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

from jazari.core import Database, Invalid, Run, json_text
from jazari.factory.actions import Factory
from jazari.factory.personal import detect
from jazari.factory.repair import repair


class Node(Protocol):
    """What these commands need of a node."""

    @property
    def factory(self) -> Factory:
        """The node's factory."""
        ...

    @property
    def database(self) -> Database:
        """Where finished steps are kept."""
        ...


def commands(open_node: Callable[[], AbstractContextManager[Node]]) -> typer.Typer:
    """The noun `factory`."""
    app = typer.Typer(no_args_is_help=True, help="From raw text to governed datasets.")

    @app.command("run")
    def build(
        sources: Annotated[
            list[str] | None,
            typer.Argument(help="Sources of the country pack; all that are at hand if none."),
        ] = None,
        name: Annotated[str | None, typer.Option(help="Repository of the dataset, org/name.")] = None,
        json: Annotated[bool, typer.Option("--json", help="The whole outcome as JSON.")] = False,
    ) -> None:
        """Build a dataset from sources and publish it; prints its ref."""
        with open_node() as node, _progress() as bar:
            task = bar.add_task("", total=None)

            def watch(done: int, total: int, message: str) -> None:
                bar.update(task, completed=done, total=total, description=message)

            factory = node.factory
            built = factory.produce(factory.recipe(sources or (), name), Run(node.database, watch=watch))
        print(json_text(built) if json else built.ref)

    @app.command("repair")
    def repair_lines() -> None:
        """Repair text: JSON Lines {"text"} on stdin, {"text"} on stdout, same order."""
        for text in _texts(sys.stdin.buffer):
            _say({"text": repair(text)})

    @app.command("detect")
    def detect_lines() -> None:
        """Find personal data: JSON Lines {"text"} on stdin, {"spans": [{"start", "end", "kind"}]} on stdout."""
        for text in _texts(sys.stdin.buffer):
            _say({"spans": [asdict(span) for span in detect(text)]})

    return app


def _progress() -> Progress:
    return Progress(
        BarColumn(), MofNCompleteColumn(), TextColumn("{task.description}"), console=Console(stderr=True)
    )


def _texts(lines: Iterable[bytes]) -> Iterator[str]:
    """The `text` of each line; raises Invalid naming the line that has none."""
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            record: Any = orjson.loads(line)
        except ValueError as error:
            raise Invalid(
                f'line {number} is not JSON in UTF-8; write one object a line, like {{"text": "..."}}',
                line=number,
            ) from error
        text = record.get("text") if isinstance(record, dict) else None
        if not isinstance(text, str):
            raise Invalid(
                f'line {number} has no text; write one object a line, like {{"text": "..."}}', line=number
            )
        yield text


def _say(value: object) -> None:
    sys.stdout.buffer.write(orjson.dumps(value) + b"\n")
    sys.stdout.buffer.flush()
