"""People, organisations and roles: one name space, entries once, nobody left behind, nobody locked out."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import text

from jazari.accounts import (
    Accounts,
    InvalidChoice,
    InvalidName,
    LastSteward,
    NameTaken,
    OrganisationCreated,
    UnknownOrganisation,
    UnknownPerson,
    UnknownRole,
    WeakPassword,
)
from jazari.core import Country, Database
from jazari.ledger import Ledger
from tests.accounts.conftest import PASSWORD

ROOT = "jazari-root"


def organisations_in(ledger: Ledger) -> list[str]:
    return [
        entry.body.organisation for entry in ledger.entries() if isinstance(entry.body, OrganisationCreated)
    ]


def test_the_first_start_makes_one_steward_once(
    accounts: Accounts, ledger: Ledger, database: Database
) -> None:
    made = accounts.first_start()
    assert made is not None
    handle, password = made
    assert handle == "steward"
    assert accounts.first_start() is None
    session = accounts.authenticate_session(accounts.sign_in(handle, password))
    assert session is not None and session.is_steward
    assert organisations_in(ledger) == [ROOT]
    with database.reading() as connection:
        assert password not in repr(connection.execute(text("SELECT * FROM accounts_person")).all())


def test_no_two_generated_passwords_are_the_same(accounts: Accounts) -> None:
    assert len({accounts.create_person(f"p{number}").password for number in range(3)}) == 3


def test_two_servers_that_start_together_make_one_steward(make_accounts: Callable[..., Accounts]) -> None:
    servers = [make_accounts() for _ in range(3)]
    with ThreadPoolExecutor(3) as pool:
        made = list(pool.map(lambda server: server.first_start(), servers))
    assert sum(outcome is not None for outcome in made) == 1
    assert [person.name for person in servers[0].people()] == ["steward"]


def test_a_first_start_where_the_handle_is_taken(accounts: Accounts) -> None:
    accounts.create_person("steward")
    made = accounts.first_start()
    assert made is not None and made[0] == "steward-2"


def test_the_packs_organisations_are_made_once(accounts: Accounts, country: Country, ledger: Ledger) -> None:
    accounts.first_start()
    made = accounts.create_pack_organisations(by=ROOT)
    assert accounts.create_pack_organisations(by=ROOT) == []
    names = [row.name for row in country.organisations]
    assert sorted([ROOT, *made]) == sorted(names) == [row.name for row in accounts.organisations()]
    assert sorted(organisations_in(ledger)) == sorted(names)
    newest = next(ledger.entries(newest_first=True))
    assert newest.by == ROOT
    assert accounts.organisation(ROOT).title == dict(country.organisation(ROOT).title)


def test_people_and_organisations_share_one_name_space(accounts: Accounts, amina: str) -> None:
    accounts.create_organisation("lab")
    for name in ("lab", amina):
        with pytest.raises(NameTaken, match=name):
            accounts.create_person(name)
        with pytest.raises(NameTaken, match=name):
            accounts.create_organisation(name)


def test_an_organisation_with_nothing_but_a_name(
    accounts: Accounts, ledger: Ledger, country: Country
) -> None:
    made = accounts.create_organisation("lab")
    assert made == accounts.organisation("lab")
    assert made.title == {"und_Latn": "lab"}
    assert (made.kind, made.region) == ("institute", country.organisation(ROOT).region)
    (entry,) = ledger.entries(kind="accounts.organisation-created", about="lab")
    assert entry.by == "node"
    assert entry.body == OrganisationCreated(organisation="lab", kind="institute", region=made.region)


@pytest.mark.parametrize(
    ("wanted", "error"),
    [
        ({"name": "Lab"}, InvalidName),
        ({"name": "node"}, InvalidName),
        ({"kind": "club"}, InvalidChoice),
        ({"region": "MA-99"}, InvalidChoice),
        ({"title": "x" * 201}, InvalidChoice),
        ({"title": "one\ntwo"}, InvalidChoice),
        ({"steward": "nobody"}, UnknownPerson),
    ],
)
def test_an_organisation_that_is_refused_leaves_nothing(
    accounts: Accounts, ledger: Ledger, wanted: dict[str, str], error: type[Exception]
) -> None:
    with pytest.raises(error):
        accounts.create_organisation(**{"name": "lab", **wanted})  # type: ignore[arg-type]
    assert accounts.organisations() == [] and ledger.size() == 0
    assert accounts.create_organisation("lab").name == "lab"


def test_organisations_by_pages_with_their_people(accounts: Accounts, amina: str) -> None:
    for name in ("a", "b", "c"):
        accounts.create_organisation(name, steward=amina)
    accounts.create_person("brahim", organisation="b")
    assert [(row.name, row.people) for row in accounts.organisations(2, 1)] == [("b", 2), ("c", 1)]
    assert accounts.count_organisations() == 3


def test_a_person_with_a_role_or_without(accounts: Accounts) -> None:
    accounts.create_organisation("lab")
    assert accounts.create_person("amina").person.roles == {}
    assert accounts.create_person("brahim", organisation="lab").person.roles == {"lab": "contributor"}
    with pytest.raises(UnknownOrganisation, match="jazari organisations create none"):
        accounts.create_person("chama", organisation="none")
    with pytest.raises(InvalidChoice):
        accounts.create_person("chama", organisation="lab", role="owner")  # type: ignore[arg-type]
    with pytest.raises(WeakPassword):
        accounts.create_person("chama", password="secret")
    assert [person.name for person in accounts.people()] == ["amina", "brahim"]


def test_roles_are_given_changed_and_taken(accounts: Accounts, amina: str) -> None:
    accounts.create_organisation("lab")
    accounts.grant_role(amina, "lab", "reader")
    accounts.grant_role(amina, "lab", "reviewer")
    assert [(held.person, held.organisation, held.role) for held in accounts.roles(person=amina)] == [
        (amina, "lab", "reviewer")
    ]
    accounts.revoke_role(amina, "lab")
    assert accounts.roles(organisation="lab") == []
    with pytest.raises(UnknownRole):
        accounts.revoke_role(amina, "lab")
    with pytest.raises(UnknownOrganisation):
        accounts.grant_role(amina, "none", "reader")
    with pytest.raises(UnknownPerson):
        accounts.grant_role("nobody", "lab", "reader")


def test_the_node_keeps_a_steward(accounts: Accounts, amina: str) -> None:
    accounts.first_start()
    with pytest.raises(LastSteward, match="jazari roles create"):
        accounts.delete_person("steward")
    with pytest.raises(LastSteward):
        accounts.revoke_role("steward", ROOT)
    with pytest.raises(LastSteward):
        accounts.grant_role("steward", ROOT, "reader")
    accounts.grant_role(amina, ROOT, "steward")
    accounts.delete_person("steward")
    assert [person.name for person in accounts.people()] == [amina]
    assert accounts.first_start() is None


def test_an_export_holds_everything_but_secrets(accounts: Accounts, amina: str) -> None:
    accounts.create_organisation("lab", steward=amina)
    token = accounts.create_token(amina, "read", "my computer")
    accounts.sign_in(amina, PASSWORD)
    found = accounts.export_person(amina)
    assert found["name"] == amina and found["roles"][0]["organisation"] == "lab"
    assert found["tokens"][0]["label"] == "my computer" and len(found["sessions"]) == 1
    assert not any(secret in repr(found) for secret in (token, "argon2", "hash"))
    with pytest.raises(UnknownPerson):
        accounts.export_person("nobody")


class Elsewhere:
    """A room that keeps one thing about each person."""

    def __init__(self, kept: dict[str, str]) -> None:
        self.kept = kept

    def export_person(self, person: str) -> list[dict[str, object]]:
        return [{"said": self.kept[person]}] if person in self.kept else []

    def forget_person(self, person: str, handle: str) -> None:
        del self.kept[person]


def test_what_other_rooms_keep_is_exported_and_erased_with_a_person(accounts: Accounts, amina: str) -> None:
    room = Elsewhere({accounts.person(amina).id: "a word", "another": "word"})
    accounts.elsewhere = {"talk": room}
    assert accounts.export_person(amina)["talk"] == [{"said": "a word"}]
    accounts.delete_person(amina)
    assert room.kept == {"another": "word"}


def test_nothing_of_an_erased_person_is_kept(accounts: Accounts, amina: str, database: Database) -> None:
    accounts.create_organisation("lab", steward=amina)
    accounts.create_token(amina, "read", "amina's computer")
    accounts.sign_in(amina, PASSWORD, address="192.0.2.1")
    identifier = accounts.person(amina).id
    accounts.delete_person(amina)
    with database.reading() as connection:
        for table in ("name", "person", "role", "token", "session", "attempt"):
            rows = repr(connection.execute(text(f"SELECT * FROM accounts_{table}")).all())
            assert amina not in rows and identifier not in rows
    with pytest.raises(UnknownPerson):
        accounts.delete_person(amina)


def test_nobody_inherits_an_erased_persons_handle(accounts: Accounts, amina: str) -> None:
    accounts.delete_person(amina)
    with pytest.raises(NameTaken, match="was deleted"):
        accounts.create_person(amina)
    with pytest.raises(NameTaken):
        accounts.create_organisation(amina)
