"""`jazari trust`: decide on a use of AI, see what was decided."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Annotated, Literal, Protocol

import typer

from jazari.core import json_text
from jazari.ledger import Ledger
from jazari.trust.actions import Trust
from jazari.trust.entries import DECIDED


class Node(Protocol):
    """What these commands need of a node."""

    @property
    def trust(self) -> Trust:
        """Its decisions."""
        ...

    @property
    def ledger(self) -> Ledger:
        """Its log."""
        ...


def commands(open_node: Callable[[], AbstractContextManager[Node]]) -> typer.Typer:
    """The noun `trust`."""
    app = typer.Typer(no_args_is_help=True, help="Decide on uses of AI.")

    @app.command()
    def decide(
        subject: Annotated[str, typer.Argument(help="Ref of a model.")],
        use: Annotated[str, typer.Option(help="What it would be used for, like case-triage.")],
        outcome: Annotated[Literal["approved", "refused"], typer.Option(help="What was decided.")],
        evidence: Annotated[
            list[str] | None, typer.Option(help="Ref of an entry the decision rests on; may be repeated.")
        ] = None,
        by: Annotated[str, typer.Option(help="The organisation that decides.")] = "node",
    ) -> None:
        """Record a person's decision on a use, as an entry of the ledger."""
        with open_node() as node:
            entry = node.trust.decide(
                subject,
                use,
                approved=outcome == "approved",
                basis="person",
                evidence=tuple(evidence or ()),
                by=by,
            )
            print(json_text({"entry": entry.ref, "outcome": outcome}))

    @app.command("list")
    def list_(
        as_json: Annotated[bool, typer.Option("--json", help="Answer with JSON, one object a line.")] = False,
    ) -> None:
        """Every decision, newest first."""
        with open_node() as node:
            for entry in node.ledger.entries(kind=DECIDED.name, newest_first=True):
                body = entry.body.model_dump()
                print(
                    json_text({"entry": entry.ref, "at": entry.at, "by": entry.by, **body})
                    if as_json
                    else f"{entry.at:%Y-%m-%d}\t{body['outcome']}\t{body['use']}\t{body['subject']}\t{entry.ref}"
                )

    return app
