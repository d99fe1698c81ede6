"""`jazari factory`: build a dataset, look at a recipe first, take documents back; repair lines, find personal data."""

import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from dataclasses import asdict
from typing import Annotated, Any, Protocol

import orjson
import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

from jazari.core import Database, Invalid, Run, json_text
from jazari.factory import annotation
from jazari.factory.actions import Factory
from jazari.factory.personal import detect
from jazari.factory.preview import NotTried, Preview
from jazari.factory.records import RemovalReason
from jazari.factory.removal import Removals
from jazari.factory.repair import repair
from jazari.hub import Upkeep


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

    @property
    def upkeep(self) -> Upkeep:
        """What takes content out of the hub."""
        ...


_NOT_TRIED: Mapping[NotTried, str] = {
    "reference": "thresholds calibrated on the reference show only in a whole run: here the recipe's own decide",
    "lines": "lines that many documents repeat show only in a whole run",
}
OpenNode = Callable[[], AbstractContextManager[Node]]
AsJson = Annotated[bool, typer.Option("--json", help="The whole outcome as JSON.")]


def commands(open_node: OpenNode) -> typer.Typer:
    """The noun `factory`."""
    app = typer.Typer(no_args_is_help=True, help="From raw text to governed datasets.")
    _add_building(app, open_node)
    _add_removal(app, open_node)
    _add_lines(app)
    app.add_typer(annotation.commands(open_node), name="campaigns")
    return app


def _add_building(app: typer.Typer, open_node: OpenNode) -> None:
    @app.command("run")
    def build(
        sources: Annotated[
            list[str] | None,
            typer.Argument(help="Sources of the country pack; all that are at hand if none."),
        ] = None,
        name: Annotated[str | None, typer.Option(help="Repository of the dataset, org/name.")] = None,
        recipe: Annotated[
            str | None,
            typer.Option(help="A recipe of the pack's factory folder, instead of sources and name."),
        ] = None,
        json: AsJson = False,
    ) -> None:
        """Build a dataset from sources, or by a recipe, and publish it; prints its ref."""
        if recipe and (sources or name):
            raise Invalid(f"the recipe {recipe!r} says sources and name itself; give it alone", recipe=recipe)
        with open_node() as node, _running(node) as run:
            factory = node.factory
            chosen = factory.pack_recipe(recipe) if recipe else factory.recipe(sources or (), name)
            built = factory.produce(chosen, run)
        print(json_text(built) if json else built.ref)

    @app.command("preview")
    def look(
        recipe: Annotated[str, typer.Argument(help="A recipe of the pack's factory folder.")],
        documents: Annotated[int, typer.Option(min=1, max=10_000, help="How many to try it on.")] = 100,
        json: AsJson = False,
    ) -> None:
        """Try a recipe on a few documents of each source: what would come through, and examples of what would not."""
        with open_node() as node:
            found = node.factory.preview(node.factory.pack_recipe(recipe), documents)
        for step in found.not_tried:
            typer.echo(_NOT_TRIED[step], err=True)
        print(json_text(found) if json else "\n".join(_preview_lines(found)))


def _add_removal(app: typer.Typer, open_node: OpenNode) -> None:
    @app.command("remove")
    def remove(
        reason: Annotated[RemovalReason, typer.Option(help="Why it is taken back; recorded in the ledger.")],
        document: Annotated[list[str] | None, typer.Option(help="Id of a document; may be repeated.")] = None,
        source: Annotated[str | None, typer.Option(help="A source, with all its documents.")] = None,
        json: AsJson = False,
    ) -> None:
        """Take documents or a source back: out of every revision, index and work file; datasets are built again."""
        if bool(document) == bool(source):
            raise Invalid("say what to take back: either --document, once or more often, or --source")
        with open_node() as node, _running(node) as run:
            removals = Removals(node.factory, node.upkeep)
            if source:
                done = removals.remove_source(source, reason, run)
            else:
                done = removals.remove_documents(document or (), reason, run)
        for name, why in done.failed.items():
            typer.echo(f"{name} could not be built again; what was taken out stays out: {why}", err=True)
        typer.echo("backups made before this still hold it; so do copies that others downloaded", err=True)
        if json:
            print(json_text(done))
            return
        for ref in done.rebuilt:
            print(f"{ref} is without it")
        for ref in done.affected:
            print(f"{ref} was made from a revision that held it")


def _add_lines(app: typer.Typer) -> None:
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


@contextmanager
def _running(node: Node) -> Iterator[Run]:
    """A run whose progress is a bar on stderr."""
    columns = (BarColumn(), MofNCompleteColumn(), TextColumn("{task.description}"))
    with Progress(*columns, console=Console(stderr=True)) as bar:
        task = bar.add_task("", total=None)

        def watch(done: int, total: int, message: str) -> None:
            bar.update(task, completed=done, total=total, description=message)

        yield Run(node.database, watch=watch)


def _preview_lines(found: Preview) -> Iterator[str]:
    for row in found.funnel:
        reasons = ", ".join(f"{name} {count}" for name, count in row.dropped.items())
        yield f"{row.step:<12} {row.documents_in:>6} -> {row.documents_kept:>6}  {reasons}".rstrip()
    for example in found.examples:
        verdict = f"{example.step}: {example.reason}" if example.reason else "kept"
        yield f"\n{example.id}  {verdict}\n  {example.text}"


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
