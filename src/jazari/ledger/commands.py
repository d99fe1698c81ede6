"""`jazari ledger`: verify a log, list and show entries, publish."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Annotated, Protocol

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

from jazari.core import json_text
from jazari.ledger.actions import Ledger
from jazari.ledger.api import entry_out
from jazari.ledger.errors import DamagedLog, InconsistentLog
from jazari.ledger.publish import CHECKPOINT
from jazari.ledger.records import Entry, Kind, Problem, Record, VerifyReport
from jazari.ledger.verify import Progress as Watch
from jazari.ledger.verify import verify_log
from jazari.ledger.verify_node import verify_node

MAX_SHOWN = 20


class Node(Protocol):
    """What these commands need of a node."""

    @property
    def ledger(self) -> Ledger:
        """Its log."""
        ...


OpenNode = Callable[[], AbstractContextManager[Node]]

Also = Callable[[Iterable[Entry]], Iterable[str]]
"""Lines about the entries of a sound log, such as the indicators computed from them."""

Json = Annotated[bool, typer.Option("--json", help="Answer in JSON.")]


def commands(open_node: OpenNode, kinds: Iterable[Kind], also: Also) -> typer.Typer:
    """The noun `ledger`; `kinds` and `also` serve `verify --from`, which needs no node."""
    app = typer.Typer(no_args_is_help=True, help="Check, read and publish the ledger.")
    declared = tuple(kinds)

    @app.command()
    def verify(
        source: Annotated[
            str | None,
            typer.Option("--from", help="Folder or http(s) address of a log; else this node's own."),
        ] = None,
        key: Annotated[
            str | None,
            typer.Option(help="The log's key (vkey) as you know it; else the one published beside it."),
        ] = None,
        as_json: Json = False,
    ) -> None:
        """Check every hash, the signature and every entry of a whole log; exit 1 if anything is wrong."""
        report = _check_source(source, key, declared) if source else _check_node(open_node, key)
        lines = list(also(report.entries)) if report.sound else []
        if as_json:
            typer.echo(json_text(_facts(report, lines)))
        else:
            for line in (*_sentences(report), *lines):
                typer.echo(line)
        if not report.sound:
            raise typer.Exit(1)

    @app.command("list")
    def list_entries(
        kind: Annotated[str | None, typer.Option(help="Only this kind, like evals.evaluation.")] = None,
        about: Annotated[str | None, typer.Option(help="Only what mentions this ref, name or code.")] = None,
        limit: Annotated[int, typer.Option(min=1, help="At most so many, the newest.")] = 50,
        as_json: Json = False,
    ) -> None:
        """The newest entries, oldest of them first."""
        with open_node() as node:
            found = node.ledger.records(kind=kind, about=about, limit=limit, newest_first=True)
            records = list(found)[::-1]
        for record in records:
            typer.echo(_json_line(record) if as_json else _line(record))

    @app.command()
    def show(
        index: Annotated[int, typer.Argument(min=0, help="The entry's number.")], as_json: Json = False
    ) -> None:
        """One entry: its exact bytes, or with --json also ref and leaf hash."""
        with open_node() as node:
            record = node.ledger.record(index)
        typer.echo(_json_line(record) if as_json else record.data.decode())

    @app.command()
    def publish(as_json: Json = False) -> None:
        """Publish what is pending and print the checkpoint."""
        with open_node() as node:
            checkpoint = node.ledger.publish()
        facts = {"origin": checkpoint.origin, "size": checkpoint.size, "root": checkpoint.root.hex()}
        typer.echo(json_text(facts) if as_json else str(checkpoint), nl=as_json)

    return app


def _check_source(source: str, key: str | None, kinds: Iterable[Kind]) -> VerifyReport:
    place: str | Path = source if source.startswith(("http://", "https://")) else Path(source)
    with _watched() as watch:
        return verify_log(place, key=key, kinds=kinds, progress=watch)


def _check_node(open_node: OpenNode, key: str | None) -> VerifyReport:
    """The node's published files, by its own key unless another is given, and its database against them.

    What is pending is published only once what is published is seen to be sound: publishing may write damaged
    files anew, and a check must not hide what it is there to find.
    """
    with open_node() as node, _watched() as watch:
        ledger = node.ledger
        key = key or str(ledger.signer.key)

        def check() -> VerifyReport:
            return verify_log(ledger.store, key=key, kinds=ledger.kinds.values(), progress=watch)

        try:
            report = check() if ledger.store.size(CHECKPOINT) is not None else None
            if report is None or (report.sound and report.size < ledger.size()):
                ledger.publish()
                report = check()
        except (DamagedLog, InconsistentLog) as error:
            problem = Problem("checkpoint", error.message)
            return VerifyReport(ledger.origin, 0, b"", key, True, (problem, *verify_node(ledger)))
        return replace(report, problems=(*report.problems, *verify_node(ledger)))


@contextmanager
def _watched() -> Iterator[Watch]:
    """A progress bar on stderr, where that is a terminal."""
    console = Console(stderr=True)
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as bar:
        task = bar.add_task("ledger", total=None)
        yield lambda done, total, message: bar.update(task, completed=done, total=total, description=message)


def _sentences(report: VerifyReport) -> Iterator[str]:
    if report.sound:
        yield f"{report.origin}: {report.size} entries, every hash, signature and entry is right"
    else:
        yield f"{report.origin or 'this log'}: {len(report.problems)} problems found"
    for problem in report.problems[:MAX_SHOWN]:
        yield f"  {problem}"
    if len(report.problems) > MAX_SHOWN:
        yield f"  and {len(report.problems) - MAX_SHOWN} more; --json lists all"
    if report.root:
        yield f"root {report.root.hex()}"
    yield f"key {report.key}" + (
        "" if report.pinned else " (as published with the log; give --key to insist)"
    )
    for kind, count in report.kinds.items():
        yield f"{count:>9}  {kind}"
    for kind, count in report.unknown.items():
        yield f"{count:>9}  {kind} (unknown here: hashes checked, bodies not)"
    if report.unsigned:
        yield f"{len(report.unsigned)} files go past the checkpoint; the next publication replaces them"


def _facts(report: VerifyReport, lines: list[str]) -> dict[str, object]:
    return {
        "sound": report.sound,
        "origin": report.origin,
        "size": report.size,
        "root": report.root.hex(),
        "key": report.key,
        "pinned": report.pinned,
        "problems": report.problems,
        "kinds": report.kinds,
        "unknown": report.unknown,
        "unsigned": report.unsigned,
        "computed": lines,
    }


def _json_line(record: Record) -> str:
    return json_text(entry_out(record))


def _line(record: Record) -> str:
    return f"{record.index:>8}  {record.at:%Y-%m-%d %H:%M}  {record.kind:<28}  {record.by:<16}  {record.ref}"
