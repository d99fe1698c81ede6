"""`jazari hub`: gc, verify, redact, usage, quota, classify, requests and decide."""

import sys
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import asdict
from datetime import timedelta
from pathlib import Path
from typing import Annotated, Protocol

import typer

from jazari.accounts import Accounts
from jazari.core import json_text
from jazari.hub.actions import Hub
from jazari.hub.quotas import GIB, Limits, Usage
from jazari.hub.records import DataClass, Kind, RedactionReason, Residency
from jazari.hub.upkeep.actions import GRACE, XORB_GRACE, Upkeep
from jazari.hub.upkeep.errors import InvalidRedaction, ReviewRefused
from jazari.hub.upkeep.records import Checked, ClassReason, ClassRequest, Outcome

PROBLEMS_SHOWN = 20


class Node(Protocol):
    """What these commands need of a node."""

    @property
    def hub(self) -> Hub:
        """Its commons."""
        ...

    @property
    def upkeep(self) -> Upkeep:
        """What keeps it clean."""
        ...

    @property
    def accounts(self) -> Accounts:
        """Who may decide."""
        ...


OpenNode = Callable[[], AbstractContextManager[Node]]
Json = Annotated[bool, typer.Option("--json", help="Answer in JSON.")]
Name = Annotated[str, typer.Argument(help="The repository, org/name.")]
Type = Annotated[Kind, typer.Option("--type", help="What it holds.")]


def add_commands(app: typer.Typer, open_node: OpenNode) -> None:
    """Add these verbs to the noun `hub`."""
    _add_cleaning(app, open_node)
    _add_redaction(app, open_node)
    _add_quotas(app, open_node)
    _add_classes(app, open_node)


def _add_cleaning(app: typer.Typer, open_node: OpenNode) -> None:
    @app.command()
    def gc(
        dry_run: Annotated[bool, typer.Option("--dry-run", help="Only say what would go.")] = False,
        older_than: Annotated[
            int, typer.Option(min=0, help="Leave what was written in so many hours: uploads on their way.")
        ] = int(GRACE.total_seconds() // 3600),
        xorbs_older_than: Annotated[
            int,
            typer.Option(min=0, help="Leave xorbs used in so many hours: clients remember what they sent."),
        ] = int(XORB_GRACE.total_seconds() // 3600),
        as_json: Json = False,
    ) -> None:
        """Take away what no revision, upload, job or entry needs; safe while the node serves, and to interrupt."""
        with open_node() as node:
            found = node.upkeep.collect(
                older_than=timedelta(hours=older_than),
                xorbs_older_than=timedelta(hours=xorbs_older_than),
                dry_run=dry_run,
                watch=Progress(),
            )
        if as_json:
            typer.echo(json_text(asdict(found) | {"freed_bytes": found.freed_bytes}))
            return
        typer.echo(f"{'would free' if dry_run else 'freed'} {found.freed_bytes} bytes")
        for label, number, size in (
            ("revisions that no branch or tag leads to", found.revisions, None),
            ("git trees, commits and file names", found.git_objects, None),
            ("uploads that no commit named", found.holdings, None),
            ("objects", found.objects, found.object_bytes),
            ("xorbs", found.xorbs, found.xorb_bytes),
            ("parts of writes that were cut off", found.leftovers, found.leftover_bytes),
        ):
            typer.echo(f"{number:>12}  {label}" + ("" if size is None else f", {size} bytes"))

    @app.command()
    def verify(
        quick: Annotated[
            bool, typer.Option("--quick", help="Read no contents: only that everything is here.")
        ] = False,
        as_json: Json = False,
    ) -> None:
        """Check every revision, tree, file, xorb and reference; exit 1 if anything is missing or damaged."""
        sound = True
        with open_node() as node:
            for checked in node.upkeep.verify(quick=quick, watch=Progress()):
                sound = sound and not checked.problems
                if as_json:
                    typer.echo(json_text(checked))
                else:
                    _show_checked(checked)
        if not sound:
            raise typer.Exit(1)


def _show_checked(checked: Checked) -> None:
    counts = f"{checked.files} looked at"
    if checked.revisions:
        counts = f"{checked.revisions} revisions, {checked.files} files new to this check"
    typer.echo(f"{checked.part}: {counts}, {len(checked.problems)} problems")
    for problem in checked.problems[:PROBLEMS_SHOWN]:
        typer.echo(f"  {problem.ref}: {problem.what}")
    if len(checked.problems) > PROBLEMS_SHOWN:
        typer.echo(f"  and {len(checked.problems) - PROBLEMS_SHOWN} more; --json shows all")
    if checked.orphans.objects:
        typer.echo(
            f"  {checked.orphans.objects} objects of {checked.orphans.object_bytes} bytes are named by nothing; "
            "jazari hub gc takes them away when they are old enough"
        )


def _add_redaction(app: typer.Typer, open_node: OpenNode) -> None:
    @app.command()
    def redact(
        name: Name,
        path: Annotated[str, typer.Option(help="Where the file lies.")],
        reason: Annotated[RedactionReason, typer.Option(help="Why, as the tombstone and the ledger say it.")],
        type_: Type = "dataset",
        revision: Annotated[
            str | None, typer.Option(help="Take out the content that lies there in this revision.")
        ] = None,
        everything: Annotated[
            bool, typer.Option("--all", help="Take out every content that ever lay there.")
        ] = False,
        text_from: Annotated[
            Path | None,
            typer.Option(exists=True, dir_okay=False, help="Only lines that hold a line of this file."),
        ] = None,
        as_json: Json = False,
    ) -> None:
        """Take content out of all revisions for good: history is written anew, a tombstone stands in its place."""
        if (revision is None) != everything:
            raise InvalidRedaction("give either --revision, or --all for every content that ever lay there")
        texts = []
        if text_from is not None:
            texts = text_from.read_text(encoding="utf-8").splitlines() or [""]
        with open_node() as node:
            done = node.upkeep.redact(
                type_, name, path, reason=reason, revision=revision, texts=texts, watch=Progress()
            )
        if as_json:
            typer.echo(json_text(done))
            return
        typer.echo(f"{done.ref}: {done.objects} contents taken out, {done.revisions} revisions written anew")
        for old, new in done.replaced.items():
            typer.echo(f"{old} is now {new}")
        for other in done.shared:
            typer.echo(f"{other} has the same content and keeps it; redact it there too")
        for other in done.alike:
            typer.echo(f"{other} has another file with a part of it and keeps that")
        for ref in done.made_from:
            typer.echo(f"{ref} was made from it and may hold the content in another form")
        _talk("backups made before this still hold it; so do copies that others downloaded")


def _add_quotas(app: typer.Typer, open_node: OpenNode) -> None:
    @app.command()
    def usage(as_json: Json = False) -> None:
        """What each organisation keeps, and may keep, the largest first."""
        with open_node() as node:
            for row in node.hub.usages():
                typer.echo(json_text(row) if as_json else _usage_line(row))

    @app.command()
    def quota(
        organisation: Annotated[str, typer.Argument(help="The organisation, or a person's handle.")],
        gib: Annotated[float | None, typer.Option(min=0, help="Most it keeps, in GiB.")] = None,
        repositories: Annotated[int | None, typer.Option(min=0, help="Most repositories.")] = None,
        as_json: Json = False,
    ) -> None:
        """Give an organisation limits of its own; what is left out is as the node's settings say."""
        limits = Limits(None if gib is None else int(gib * GIB), repositories)
        with open_node() as node:
            row = node.hub.set_limits(organisation, limits)
        typer.echo(json_text(row) if as_json else _usage_line(row))


def _usage_line(row: Usage) -> str:
    def of(limit: int | None) -> str:
        return "no limit" if limit is None else f"of {limit}"

    return (
        f"{row.organisation:<40}  {row.stored_bytes:>16} bytes ({of(row.limits.stored_bytes)})  "
        f"{row.repositories:>6} repositories ({of(row.limits.repositories)})"
    )


def _add_classes(app: typer.Typer, open_node: OpenNode) -> None:
    @app.command()
    def classify(
        name: Name,
        person: Annotated[str, typer.Option(help="Handle of who asks.")],
        data_class: Annotated[
            DataClass | None, typer.Option("--class", help="How far data may travel.")
        ] = None,
        residency: Annotated[Residency | None, typer.Option(help="Where copies may be.")] = None,
        type_: Type = "dataset",
        as_json: Json = False,
    ) -> None:
        """Change how far a repository's data may travel; what lets it travel farther waits for a reviewer."""
        with open_node() as node:
            asker = node.accounts.person(person)
            done = node.upkeep.classes.classify(
                type_, name, data_class=data_class, residency=residency, person=asker.id
            )
        if as_json:
            facts = {"data_class": done.repository.data_class, "residency": done.repository.residency}
            typer.echo(json_text(facts | {"request": done.request}))
        elif done.request is None:
            typer.echo(f"{name}: {done.repository.data_class}, {done.repository.residency}")
        else:
            typer.echo(_request_line(done.request))
            _talk(
                f"nothing changes until a reviewer decides: jazari hub decide {done.request.id} --outcome approved "
                "--reason REASON --person HANDLE"
            )

    @app.command()
    def requests(
        undecided: Annotated[bool, typer.Option("--open", help="Only those that wait.")] = False,
        as_json: Json = False,
    ) -> None:
        """Requests to let data travel farther, newest first."""
        with open_node() as node:
            for request in node.upkeep.classes.requests(undecided=undecided):
                typer.echo(json_text(request) if as_json else _request_line(request))

    @app.command()
    def decide(
        number: Annotated[int, typer.Argument(help="The request, as `jazari hub requests` shows it.")],
        outcome: Annotated[Outcome, typer.Option(help="What was decided.")],
        reason: Annotated[ClassReason, typer.Option(help="Why.")],
        person: Annotated[str, typer.Option(help="Handle of the reviewer who decides.")],
        as_json: Json = False,
    ) -> None:
        """Decide that data may travel farther, or may not; recorded in the ledger."""
        with open_node() as node:
            reviewer = node.accounts.person(person)
            request = node.upkeep.classes.request(number)
            organisation = request.name.partition("/")[0]
            if reviewer.roles.get(organisation) not in ("reviewer", "steward"):
                raise ReviewRefused(
                    f"{person!r} is no reviewer in {organisation!r}; a steward makes one: jazari roles create "
                    f"--person {person} --organisation {organisation} --role reviewer",
                    person=person,
                    organisation=organisation,
                )
            decided = node.upkeep.classes.decide(number, outcome, reason, reviewer=reviewer.id)
        typer.echo(json_text(decided) if as_json else _request_line(decided))


def _request_line(request: ClassRequest) -> str:
    return (
        f"{request.id:>6}  {request.outcome or 'open':<9}  {request.kind}:{request.name}  "
        f"{request.previous} -> {request.next}, {request.previous_residency} -> {request.next_residency}  "
        f"{request.asked_at:%Y-%m-%d}"
    )


class Progress:
    """Says on stderr what is being done and how many are: one line that renews itself, nothing where no one looks."""

    def __init__(self) -> None:
        self._shown = sys.stderr.isatty()
        self._told = ""

    def __call__(self, what: str, done: int) -> None:
        """So many are done."""
        if what != self._told or done % 100 == 0:
            end = "\n" if self._told and what != self._told else "\r"
            if self._shown:
                print(f"{end if self._told else ''}{what}: {done}", end="", file=sys.stderr, flush=True)
            elif what != self._told:
                _talk(f"{what} ...")
            self._told = what


def _talk(sentence: str) -> None:
    typer.echo(sentence, err=True)
