"""`jazari gateway`: what is offered, and how much who used."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Annotated, Protocol

import typer

from jazari.accounts import Accounts
from jazari.core import json_text, plain
from jazari.gateway.actions import Gateway

Json = Annotated[bool, typer.Option("--json", help="Answer with JSON, one object a line.")]


class Node(Protocol):
    """What these commands need of a node."""

    @property
    def gateway(self) -> Gateway:
        """The node's gateway."""
        ...

    @property
    def accounts(self) -> Accounts:
        """The node's people."""
        ...


def commands(open_node: Callable[[], AbstractContextManager[Node]]) -> typer.Typer:
    """The noun `gateway`."""
    app = typer.Typer(no_args_is_help=True, help="Models for programs: what is offered, and what is used.")

    @app.command("list")
    def list_(as_json: Json = False) -> None:
        """Every model that `/v1` offers: this node's, then the providers'."""
        with open_node() as node:
            for offer in node.gateway.offers(lambda organisation: True):
                where = offer.provider.jurisdiction if offer.provider else "node"
                facts = {"model": offer.id, "owner": offer.owner, "task": offer.task, "where": where}
                print(json_text(facts) if as_json else f"{offer.id}\t{offer.task or '-'}\t{where}")

    @app.command()
    def usage(
        days: Annotated[int, typer.Option(min=1, max=3660, help="So many days, today (UTC) included.")] = 30,
        person: Annotated[str, typer.Option(help="Only what this person used.")] = "",
        as_json: Json = False,
    ) -> None:
        """Requests and tokens by day, person, token and model; the newest day first."""
        with open_node() as node:
            only = node.accounts.person(person).id if person else None
            uses = node.gateway.usage.list(days, only)
            names = node.accounts.handles({use.person_id for use in uses})
            for use in uses:
                name = names.get(use.person_id, use.person_id)
                if as_json:
                    print(json_text({"person": name, **plain(use)}))
                else:
                    tokens = f"{use.prompt_tokens}\t{use.completion_tokens}"
                    print(f"{use.day}\t{name}\t{use.token_id}\t{use.model}\t{use.requests}\t{tokens}")

    return app
