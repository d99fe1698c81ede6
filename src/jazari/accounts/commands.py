"""`jazari people`, `organisations`, `roles` and `tokens`: plain transactions, while a server runs or not."""

import sys
from collections.abc import Callable, Iterable, Mapping
from contextlib import AbstractContextManager
from typing import Annotated, Protocol

import typer

from jazari.accounts.actions import Accounts
from jazari.accounts.entrance import TOKEN_DAYS
from jazari.accounts.records import OrganisationKind, Role, Scope
from jazari.core import json_text, plain

AsJson = Annotated[bool, typer.Option("--json", help="Answer with JSON, one object a line.")]
PasswordStdin = Annotated[
    bool, typer.Option("--password-stdin", help="Read the password from the first line of stdin.")
]


class Node(Protocol):
    """What these commands need of a node."""

    @property
    def accounts(self) -> Accounts:
        """People, organisations, roles and tokens."""
        ...


OpenNode = Callable[[], AbstractContextManager[Node]]


def commands(open_node: OpenNode) -> dict[str, typer.Typer]:
    """The nouns of this room."""
    return {
        "people": _people(open_node),
        "organisations": _organisations(open_node),
        "roles": _roles(open_node),
        "tokens": _tokens(open_node),
    }


def _people(open_node: OpenNode) -> typer.Typer:
    app = typer.Typer(no_args_is_help=True, help="People with an account on this node.")

    @app.command()
    def create(
        name: Annotated[str, typer.Argument(help="Handle: small letters, digits and hyphens.")],
        organisation: Annotated[str | None, typer.Option(help="Organisation to hold a role in.")] = None,
        role: Annotated[Role, typer.Option(help="The role held there.")] = "contributor",
        password_stdin: PasswordStdin = False,
        as_json: AsJson = False,
    ) -> None:
        """Make a person; a password that is generated is printed alone on stdout, this once."""
        password = _read_password() if password_stdin else None
        with open_node() as node:
            made = node.accounts.create_person(name, password=password, organisation=organisation, role=role)
        shown = {} if password_stdin else {"password": made.password}
        _talk(
            f"{name} has an account; "
            + ("sign in with the password given" if password_stdin else "its password:")
        )
        _show_secret(shown, {"name": name, "id": made.person.id, **shown}, as_json)

    @app.command("list")
    def list_(as_json: AsJson = False) -> None:
        """Everybody with an account, and their roles."""
        with open_node() as node:
            _show(
                ({"name": row.name, "id": row.id, "roles": row.roles} for row in node.accounts.people()),
                as_json,
            )

    @app.command()
    def password(name: str, password_stdin: PasswordStdin = False, as_json: AsJson = False) -> None:
        """Give a person another password and end their sessions; a generated one is printed alone on stdout."""
        given = _read_password() if password_stdin else None
        with open_node() as node:
            made = node.accounts.set_password(name, given)
        shown = {} if password_stdin else {"password": made}
        _talk(f"the password of {name} was replaced and their sessions ended")
        _show_secret(shown, {"name": name, **shown}, as_json)

    @app.command()
    def export(name: str) -> None:
        """Everything that the node keeps about a person, as JSON."""
        with open_node() as node:
            print(json_text(node.accounts.export_person(name)))

    @app.command()
    def delete(name: str) -> None:
        """Erase a person: roles, tokens, sessions, password and handle."""
        with open_node() as node:
            node.accounts.delete_person(name)
        _talk(f"{name} was erased")

    return app


def _organisations(open_node: OpenNode) -> typer.Typer:
    app = typer.Typer(no_args_is_help=True, help="Institutes, ministries, universities and firms.")

    @app.command()
    def create(
        name: Annotated[str, typer.Argument(help="Name in addresses: small letters, digits and hyphens.")],
        title: Annotated[str, typer.Option(help="Its title, in any language; the name if empty.")] = "",
        kind: Annotated[OrganisationKind, typer.Option(help="What it is.")] = "institute",
        region: Annotated[
            str | None, typer.Option(help="ISO 3166-2 code, like MA-04; the node's if left out.")
        ] = None,
        steward: Annotated[str | None, typer.Option(help="Handle of the person who leads it.")] = None,
        as_json: AsJson = False,
    ) -> None:
        """Make an organisation and record that it takes part."""
        with open_node() as node:
            made = node.accounts.create_organisation(name, title, kind, region, steward)
        _talk(f"{name} takes part")
        _show([_plain_row(made)], as_json)

    @app.command("list")
    def list_(as_json: AsJson = False) -> None:
        """Every organisation, by name."""
        with open_node() as node:
            _show((_plain_row(row) for row in node.accounts.organisations()), as_json)

    return app


def _roles(open_node: OpenNode) -> typer.Typer:
    app = typer.Typer(no_args_is_help=True, help="Who may do what in which organisation.")

    @app.command()
    def create(
        person: Annotated[str, typer.Option(help="Handle.")],
        organisation: Annotated[str, typer.Option(help="Organisation.")],
        role: Annotated[Role, typer.Option(help="Each may all that those before it may.")],
    ) -> None:
        """Give a person a role, in place of the one they hold there."""
        with open_node() as node:
            node.accounts.grant_role(person, organisation, role)
        _talk(f"{person} is {role} in {organisation}")

    @app.command("list")
    def list_(
        person: Annotated[str | None, typer.Option(help="Only this person's.")] = None,
        organisation: Annotated[str | None, typer.Option(help="Only in this organisation.")] = None,
        as_json: AsJson = False,
    ) -> None:
        """Who holds which role where."""
        with open_node() as node:
            rows = node.accounts.roles(person=person, organisation=organisation)
        _show((_plain_row(row) for row in rows), as_json)

    @app.command()
    def delete(
        person: Annotated[str, typer.Option(help="Handle.")],
        organisation: Annotated[str, typer.Option(help="Organisation.")],
    ) -> None:
        """Take a person's role in an organisation away."""
        with open_node() as node:
            node.accounts.revoke_role(person, organisation)
        _talk(f"{person} holds no role in {organisation} any more")

    return app


def _tokens(open_node: OpenNode) -> typer.Typer:
    app = typer.Typer(no_args_is_help=True, help="Personal tokens, by which programs act for people.")

    @app.command()
    def create(
        person: Annotated[str, typer.Option(help="Handle of its owner.")],
        scope: Annotated[Scope, typer.Option(help="How much of its owner's rights it carries.")],
        days: Annotated[int, typer.Option(help="Days until it expires.")] = TOKEN_DAYS,
        name: Annotated[str, typer.Option(help="What it is for.")] = "",
        as_json: AsJson = False,
    ) -> None:
        """Make a token and print it alone on stdout, this once."""
        with open_node() as node:
            secret = node.accounts.create_token(person, scope, name, days)
        _show_secret({"token": secret}, {"token": secret, "person": person, "scope": scope}, as_json)

    @app.command("list")
    def list_(
        person: Annotated[str | None, typer.Option(help="Only this person's.")] = None,
        as_json: AsJson = False,
    ) -> None:
        """Tokens without their secrets, the newest first."""
        with open_node() as node:
            rows = node.accounts.tokens(person)
        _show((_plain_row(row) for row in rows), as_json)

    @app.command()
    def delete(token_id: Annotated[str, typer.Argument(help="Its id, as `tokens list` shows it.")]) -> None:
        """Revoke a token."""
        with open_node() as node:
            node.accounts.delete_token(token_id)
        _talk(f"token {token_id} was deleted")

    return app


def _read_password() -> str:
    return sys.stdin.buffer.readline().decode("utf-8", "replace").rstrip("\r\n")


def _plain_row(record: object) -> Mapping[str, object]:
    row: Mapping[str, object] = plain(record)
    return row


def _show(rows: Iterable[Mapping[str, object]], as_json: bool) -> None:
    """Rows as JSON, or their values with tabs between them."""
    for row in rows:
        if as_json:
            print(json_text(row))
        else:
            print("\t".join(_cell(value) for value in row.values()))


def _show_secret(secret: Mapping[str, str], row: Mapping[str, object], as_json: bool) -> None:
    """The secret alone, where there is one; as JSON with what it belongs to."""
    if as_json:
        print(json_text(row))
    else:
        for value in secret.values():
            print(value)


def _cell(value: object) -> str:
    if value is None:
        return "-"
    return value if isinstance(value, str) else json_text(value)


def _talk(sentence: str) -> None:
    print(sentence, file=sys.stderr)
