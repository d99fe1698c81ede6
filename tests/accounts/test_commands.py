"""The nouns people, organisations, roles and tokens, as an operator types them."""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import pytest
import typer
from typer.testing import CliRunner, Result

from jazari.accounts import Accounts, LastSteward, NameTaken, UnknownPerson, WeakPassword, commands
from tests.accounts.conftest import PASSWORD


@dataclass
class Node:
    accounts: Accounts


Command = Callable[..., Result]


@pytest.fixture
def jazari(accounts: Accounts) -> Command:
    @contextmanager
    def open_node() -> Iterator[Node]:
        yield Node(accounts)

    app = typer.Typer()
    for noun, made in commands(open_node).items():
        app.add_typer(made, name=noun)

    def run(line: str, given: str | None = None) -> Result:
        return CliRunner().invoke(app, line.split(), input=given)

    return run


def test_the_short_forms(jazari: Command, accounts: Accounts) -> None:
    made = jazari("people create amina")
    assert made.exit_code == 0
    assert accounts.sign_in("amina", made.stdout.removesuffix("\n"))
    assert jazari("organisations create lab --steward amina").exit_code == 0
    token = jazari("tokens create --person amina --scope write")
    assert accounts.authenticate_token(token.stdout.removesuffix("\n")).can("reviewer", "lab")


def test_a_person_with_a_role_and_a_password_from_stdin(jazari: Command, accounts: Accounts) -> None:
    jazari("organisations create lab --title Labo --kind university --region MA-01")
    made = jazari("people create amina --organisation lab --role reviewer --password-stdin", f"{PASSWORD}\n")
    assert (made.exit_code, made.stdout) == (0, "")
    assert PASSWORD not in made.stderr
    assert accounts.sign_in("amina", PASSWORD)
    assert accounts.person("amina").roles == {"lab": "reviewer"}
    weak = jazari("people create brahim --password-stdin", "short\n")
    assert isinstance(weak.exception, WeakPassword)


def test_lists_for_people_and_for_programs(jazari: Command) -> None:
    jazari("people create amina")
    jazari("organisations create lab --title Labo --steward amina")
    jazari("tokens create --person amina --scope read --days 7 --name laptop")
    (token,) = (json.loads(line) for line in jazari("tokens list --person amina --json").stdout.splitlines())
    assert (token["label"], token["scope"], token["person"]) == ("laptop", "read", "amina")
    (person,) = (json.loads(line) for line in jazari("people list --json").stdout.splitlines())
    assert person["roles"] == {"lab": "steward"}
    assert jazari("organisations list").stdout.startswith('lab\t{"und_Latn": "Labo"}\tinstitute\tMA-04\t')
    assert jazari("roles list --organisation lab").stdout.startswith("amina\tlab\tsteward\t")
    assert jazari(f"tokens delete {token['id']}").exit_code == 0
    assert jazari("tokens list").stdout == ""


def test_secrets_as_json(jazari: Command, accounts: Accounts) -> None:
    made = json.loads(jazari("people create amina --json").stdout)
    assert accounts.sign_in("amina", made["password"])
    token = json.loads(jazari("tokens create --person amina --scope read --json").stdout)
    assert accounts.authenticate_token(token["token"]).name == "amina"
    assert "password" not in json.loads(
        jazari("people password amina --password-stdin --json", PASSWORD).stdout
    )


def test_another_password(jazari: Command, accounts: Accounts, amina: str) -> None:
    session = accounts.sign_in(amina, PASSWORD)
    made = jazari("people password amina")
    assert accounts.authenticate_session(session) is None
    assert accounts.sign_in(amina, made.stdout.strip())


def test_roles(jazari: Command, accounts: Accounts, amina: str) -> None:
    accounts.first_start()
    assert jazari("roles create --person amina --organisation jazari-root --role reader").exit_code == 0
    assert accounts.person(amina).roles == {"jazari-root": "reader"}
    assert jazari("roles delete --person amina --organisation jazari-root").exit_code == 0
    assert isinstance(jazari("people delete steward").exception, LastSteward)
    assert jazari("roles create --person amina --organisation jazari-root --role owner").exit_code == 2


def test_export_and_erasure(jazari: Command, amina: str) -> None:
    assert json.loads(jazari("people export amina").stdout)["name"] == amina
    assert jazari("people delete amina").exit_code == 0
    assert isinstance(jazari("people export amina").exception, UnknownPerson)
    assert isinstance(jazari("people create amina").exception, NameTaken)


def test_wrong_usage(jazari: Command, amina: str) -> None:
    for line in ("tokens create --person amina", "tokens create --person amina --scope all", "people create"):
        assert jazari(line).exit_code == 2
