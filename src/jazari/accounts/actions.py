"""People, organisations and roles of one node, over the entrance that lets them in."""

from collections.abc import Iterable, Mapping
from typing import Any
from uuid import uuid4

from sqlalchemy import Connection

from jazari.accounts import rules, store
from jazari.accounts.entrance import Entrance, generated_password
from jazari.accounts.entries import ORGANISATION_CREATED, OrganisationCreated
from jazari.accounts.errors import InvalidChoice, LastSteward, NameTaken, UnknownOrganisation, UnknownRole
from jazari.accounts.records import (
    ORGANISATION_KINDS,
    ROLES,
    HeldRole,
    NewPerson,
    Organisation,
    OrganisationKind,
    Person,
    Role,
)
from jazari.core import plain

FIRST_STEWARD = "steward"
TITLE_CHARACTERS = 200


class Accounts(Entrance):
    """The node's people, organisations, roles, tokens and sessions. Rights are the callers' to check."""

    def first_start(self) -> tuple[str, str] | None:
        """Make the node's organisation and its first steward; (handle, password), or None where one exists.

        The password is kept as a hash only: this is the one time that it can be shown.
        """
        with self._database.reading() as connection:
            if store.stewards(connection, self.node_organisation):
                return None
        password = generated_password()
        hashed = self._hash(password)
        with self._database.transaction() as connection:
            self._have_pack_organisation(connection, self.node_organisation, "node")
            store.find_organisation(connection, self.node_organisation, lock=True)
            # Asked again under the lock: another server may have started at the same time.
            if store.stewards(connection, self.node_organisation):
                return None
            name, number = FIRST_STEWARD, 1
            while self._taken(connection, name):
                number += 1
                name = f"{FIRST_STEWARD}-{number}"
            person = self._create_person(connection, name, hashed)
            moment = self._clock()
            store.set_role(connection, person.id, self.node_organisation, "steward", moment)
        return name, password

    def create_person(
        self,
        name: str,
        *,
        password: str | None = None,
        organisation: str | None = None,
        role: Role = "contributor",
    ) -> NewPerson:
        """Make a person, with a role where an organisation is given, and a password where none is.

        Raises InvalidName, NameTaken, WeakPassword, InvalidChoice, UnknownOrganisation.
        """
        rules.check_name(name)
        rules.check_choice(role, ROLES, "role")
        password = password if password is not None else generated_password()
        hashed = self._hash(rules.check_password(password, name))
        with self._database.transaction() as connection:
            person = self._create_person(connection, name, hashed)
            if organisation is not None:
                self._organisation(connection, organisation)
                store.set_role(connection, person.id, organisation, role, self._clock())
        return NewPerson(self.person(name), password)

    def person(self, name: str) -> Person:
        """The person of that handle, with their roles. Raises UnknownPerson."""
        with self._database.reading() as connection:
            return self._person(connection, name)

    def find_person_id(self, name: str) -> str | None:
        """The id of the person of that handle, or None."""
        with self._database.reading() as connection:
            found = store.find_person(connection, name)
        return None if found is None else found.id

    def handles(self, person_ids: Iterable[str]) -> Mapping[str, str]:
        """Handles of people by id; who was erased is left out."""
        wanted = list(person_ids)
        if not wanted:
            return {}
        with self._database.reading() as connection:
            return store.list_handles(connection, wanted)

    def people(self) -> list[Person]:
        """Everybody with an account, by handle, with their roles."""
        with self._database.reading() as connection:
            return store.list_people(connection)

    def export_person(self, name: str) -> dict[str, Any]:
        """Everything kept about a person, as JSON data; hashes of secrets are left out. What other rooms keep
        stands under their names in `elsewhere`.

        Raises UnknownPerson.
        """
        with self._database.reading() as connection:
            person = self._person(connection, name)
            found = {
                "id": person.id,
                "name": person.name,
                "created_at": person.created_at,
                "roles": store.list_roles(connection, person_id=person.id),
                "tokens": store.list_tokens(connection, person.id),
                "sessions": store.list_sessions(connection, person.id),
            }
        found |= {name: room.export_person(person.id) for name, room in self.elsewhere.items()}
        exported: dict[str, Any] = plain(found)
        return exported

    def delete_person(self, name: str) -> None:
        """Erase a person: roles, tokens, sessions, password and handle; the rooms `elsewhere` do so too.

        A keyed hash of the handle keeps others from taking it over.
        Raises UnknownPerson, or LastSteward for the only steward of the node.
        """
        with self._database.transaction() as connection:
            person = self._person(connection, name)
            self._keep_a_steward(connection, person.id, self.node_organisation)
        # First, so that an erasure that is cut can be asked for again.
        for room in self.elsewhere.values():
            room.forget_person(person.id, name)
        with self._database.transaction() as connection:
            person = self._person(connection, name)
            self._keep_a_steward(connection, person.id, self.node_organisation)
            store.delete_person(connection, person.id)
            store.release_name(connection, name)
            store.claim_name(connection, self._retired(name))

    def create_organisation(
        self,
        name: str,
        title: Mapping[str, str] | str = "",
        kind: OrganisationKind = "institute",
        region: str | None = None,
        steward: str | None = None,
        *,
        by: str = "node",
    ) -> Organisation:
        """Make an organisation and append the entry about it; the region is the node's where none is given.

        A title in one text is taken as of no named language. Raises InvalidName, NameTaken, InvalidChoice,
        UnknownPerson.
        """
        rules.check_name(name)
        rules.check_choice(kind, ORGANISATION_KINDS, "kind of organisation")
        texts = rules.title_by_script(title.strip() or name) if isinstance(title, str) else title
        if any(len(text) > TITLE_CHARACTERS or not text.isprintable() for text in texts.values()):
            raise InvalidChoice(
                f"the title of {name!r} is too long: write one line of at most {TITLE_CHARACTERS} characters",
                what="title",
            )
        region = region or self.country.organisation(self.node_organisation).region
        codes = tuple(row.code for row in self.country.regions)
        rules.check_choice(region, codes, f"region of the country pack {self.country.slug!r}")
        made = Organisation(name, texts, kind, region, self._clock(), people=int(steward is not None))
        with self._database.transaction() as connection:
            chosen = None if steward is None else self._person(connection, steward)
            self._create_organisation(connection, made, by, steward_id=None if chosen is None else chosen.id)
        return made

    def create_pack_organisations(self, by: str = "node") -> list[str]:
        """Make every organisation of the country pack that is not there yet; gives the names of those made."""
        with self._database.transaction() as connection:
            return [
                row.name
                for row in self.country.organisations
                if self._have_pack_organisation(connection, row.name, by)
            ]

    def organisation(self, name: str) -> Organisation:
        """The organisation of that name. Raises UnknownOrganisation."""
        with self._database.reading() as connection:
            return self._organisation(connection, name)

    def organisations(self, limit: int | None = None, offset: int = 0) -> list[Organisation]:
        """Organisations by name."""
        with self._database.reading() as connection:
            return store.list_organisations(connection, limit, offset)

    def count_organisations(self) -> int:
        """How many organisations there are."""
        with self._database.reading() as connection:
            return store.count_organisations(connection)

    def grant_role(self, person: str, organisation: str, role: Role) -> None:
        """Give a person a role in an organisation, in place of the one they hold there.

        Raises InvalidChoice, UnknownPerson, UnknownOrganisation, LastSteward.
        """
        rules.check_choice(role, ROLES, "role")
        with self._database.transaction() as connection:
            self._organisation(connection, organisation)
            found = self._person(connection, person)
            if role != "steward":
                self._keep_a_steward(connection, found.id, organisation)
            store.set_role(connection, found.id, organisation, role, self._clock())

    def revoke_role(self, person: str, organisation: str) -> None:
        """Take a person's role in an organisation away.

        Raises UnknownPerson, UnknownOrganisation, UnknownRole, LastSteward.
        """
        with self._database.transaction() as connection:
            self._organisation(connection, organisation)
            found = self._person(connection, person)
            if organisation not in found.roles:
                raise UnknownRole(
                    f"{person!r} holds no role in {organisation!r}", person=person, organisation=organisation
                )
            self._keep_a_steward(connection, found.id, organisation)
            store.set_role(connection, found.id, organisation, None, self._clock())

    def roles(self, *, person: str | None = None, organisation: str | None = None) -> list[HeldRole]:
        """Who holds which role where. Raises UnknownPerson, UnknownOrganisation."""
        with self._database.reading() as connection:
            if organisation is not None:
                self._organisation(connection, organisation)
            person_id = None if person is None else self._person(connection, person).id
            return store.list_roles(connection, organisation=organisation, person_id=person_id)

    def _organisation(self, connection: Connection, name: str) -> Organisation:
        found = store.find_organisation(connection, name) if rules.NAME.fullmatch(name) else None
        if found is None:
            raise UnknownOrganisation(
                f"there is no organisation {name!r}; `jazari organisations create {name}` makes it", name=name
            )
        return found

    def _have_pack_organisation(self, connection: Connection, name: str, by: str) -> bool:
        """Make an organisation of the country pack where it is not there; whether it was made."""
        if store.find_organisation(connection, name) is not None:
            return False
        row = self.country.organisation(name)
        made = Organisation(row.name, dict(row.title), row.kind, row.region, self._clock())
        try:
            self._create_organisation(connection, made, by)
        except NameTaken:
            # Another server may have made it while this one waited for the name.
            if store.find_organisation(connection, name) is None:
                raise
            return False
        return True

    def _create_organisation(
        self, connection: Connection, made: Organisation, by: str, *, steward_id: str | None = None
    ) -> None:
        self._claim(connection, rules.check_name(made.name))
        store.insert_organisation(connection, made)
        if steward_id is not None:
            store.set_role(connection, steward_id, made.name, "steward", made.created_at)
        body = OrganisationCreated(organisation=made.name, kind=made.kind, region=made.region)
        self._ledger.append(connection, ORGANISATION_CREATED, body, by=by)

    def _create_person(self, connection: Connection, name: str, hashed: str) -> Person:
        self._claim(connection, name)
        person = Person(uuid4().hex, name, self._clock())
        store.insert_person(connection, person, hashed)
        return person

    def _claim(self, connection: Connection, name: str) -> None:
        if store.has_name(connection, self._retired(name)):
            raise NameTaken(
                f"{name!r} was the handle of somebody who was deleted; it is not given again, choose another",
                name=name,
            )
        if not store.claim_name(connection, name):
            raise NameTaken(
                f"a person or an organisation is called {name!r} already; choose another name", name=name
            )

    def _taken(self, connection: Connection, name: str) -> bool:
        return any(store.has_name(connection, kept) for kept in (name, self._retired(name)))

    def _retired(self, name: str) -> str:
        return f"#{rules.keyed_hash(self.secret, 'retired name', name)}"

    def _keep_a_steward(self, connection: Connection, person_id: str, organisation: str) -> None:
        """Raise LastSteward where the node would lose its only one; the lock makes two at once wait."""
        if organisation != self.node_organisation:
            return
        store.find_organisation(connection, organisation, lock=True)
        if store.stewards(connection, organisation) == {person_id}:
            raise LastSteward(
                f"this is the only steward of {organisation!r}, which runs the node; make another first: "
                f"jazari roles create --person NAME --organisation {organisation} --role steward",
                organisation=organisation,
            )
