"""`jazari services`: ask, due, list, show, cases, deploy, erase."""

import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from typing import Annotated, Any, Protocol

import orjson
import typer

from jazari.core import json_text
from jazari.services.actions import Services
from jazari.services.deadlines import due, parse_deadline
from jazari.services.deployments import TRIAGE
from jazari.services.errors import InvalidDeadline, InvalidLine

Json = Annotated[bool, typer.Option("--json", help="Answer in JSON.")]


class Node(Protocol):
    """What these commands need of a node."""

    @property
    def services(self) -> Services:
        """The node's public services."""
        ...


OpenNode = Callable[[], AbstractContextManager[Node]]


def commands(open_node: OpenNode) -> typer.Typer:
    """The noun `services`."""
    app = typer.Typer(no_args_is_help=True, help="Procedures, questions, legal deadlines and cases.")

    @app.command()
    def ask() -> None:
        """Find each question's procedure, JSON Lines through: {"text"} to {"procedure", "language", "ranked"}."""
        with open_node() as node:
            for number, line in _lines():
                text = line.get("text")
                if not isinstance(text, str):
                    raise InvalidLine(
                        f'line {number} has no "text" that is text; write {{"text": "..."}}', line=number
                    )
                answer = node.services.ask(text)
                facts = {"procedure": answer.procedure, "language": answer.language, "ranked": answer.ranked}
                _write(orjson.dumps(facts) + b"\n")

    @app.command("due")
    def due_days() -> None:
        """When does each delay end? JSON Lines through: {"start", "unit", "number", ...} to {"due"}."""
        for number, line in _lines():
            try:
                start, delay, pauses = parse_deadline(line)
                end = due(start, delay, pauses)
            except InvalidDeadline as error:
                raise InvalidDeadline(f"line {number}: {error.message}", **error.facts, line=number) from None
            _write(orjson.dumps({"due": end}) + b"\n")

    _add_reading(app, open_node)

    @app.command()
    def deploy(
        ref: Annotated[str, typer.Argument(metavar="REF", help="The model's ref, model:org/name@revision.")],
        use: Annotated[str, typer.Option(help="What it is to do.")] = TRIAGE,
        as_json: Json = False,
    ) -> None:
        """Put a model to work; refused without a passed evaluation and an approval."""
        with open_node() as node:
            entry = node.services.deploy(ref, use, by=node.services.organisation)
        typer.echo(json_text({"entry": entry.ref, "body": entry.body}) if as_json else entry.ref)

    @app.command()
    def erase(
        code: Annotated[str, typer.Argument(help="The case's secret code, or - to read it from stdin.")],
    ) -> None:
        """Erase a case and all personal data in it."""
        with open_node() as node:
            node.services.erase(sys.stdin.readline().strip() if code == "-" else code)
        typer.echo("The case is erased.", err=True)

    return app


def _add_reading(app: typer.Typer, open_node: OpenNode) -> None:
    @app.command("list")
    def list_procedures(as_json: Json = False) -> None:
        """The country's procedures."""
        with open_node() as node:
            found = node.services.country.procedures
        if as_json:
            typer.echo(json_text(found))
            return
        for row in found:
            title = row.title.get("eng_Latn") or next(iter(row.title.values()))
            typer.echo(f"{row.slug}\t{title}\t{row.delay.number} {row.delay.unit}")

    @app.command()
    def show(slug: str, as_json: Json = False) -> None:
        """One procedure: its texts, delay, fee and source."""
        with open_node() as node:
            found = node.services.procedure(slug)
        if as_json:
            typer.echo(json_text(found))
            return
        typer.echo(f"{found.slug}\t{found.body}\t{found.source}{' (to verify)' if found.to_verify else ''}")
        for code, title in found.title.items():
            typer.echo(f"{code}\t{title}")
            for number, step in enumerate(found.steps, 1):
                if code in step:
                    typer.echo(f"{code}\t{number}. {step[code]}")

    @app.command()
    def cases(
        limit: Annotated[int, typer.Option(min=1, help="At most so many.")] = 50, as_json: Json = False
    ) -> None:
        """Cases that wait for a decision, by legal limit; without what citizens wrote, unless in JSON."""
        with open_node() as node:
            found = node.services.queue(limit)
            counts = node.services.counts()
        if as_json:
            typer.echo(json_text({"counts": counts, "cases": found}))
            return
        for case in found:
            typer.echo(
                f"{case.id}\t{case.state}\t{case.due or '-'}\t{case.effective_procedure or '-'}\t{case.region}"
            )
        typer.echo(", ".join(f"{count} {state}" for state, count in counts.items()), err=True)


def _lines() -> Iterator[tuple[int, dict[str, Any]]]:
    """The objects of stdin's lines, numbered from 1, without the blank ones. Raises InvalidLine."""
    for number, line in enumerate(sys.stdin.buffer, 1):
        if not line.strip():
            continue
        try:
            value = orjson.loads(line)
        except ValueError as error:
            raise InvalidLine(f"line {number} is not JSON in UTF-8 ({error})", line=number) from None
        if not isinstance(value, dict):
            raise InvalidLine(f"line {number} is not a JSON object", line=number)
        yield number, value


def _write(data: bytes) -> None:
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()
