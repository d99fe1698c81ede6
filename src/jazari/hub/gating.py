"""Gated repositories: asking for their files, and granting or refusing them."""

from collections.abc import Sequence

from jazari.hub import gates
from jazari.hub.errors import AccessRequestNotFound, AccessUnneeded, InvalidChange, PersonNotFound
from jazari.hub.naming import Naming
from jazari.hub.reading import find_repository
from jazari.hub.records import AccessRequest, AccessStatus, Kind, Repository

REASON_CHARACTERS = 1000


class Gating(Naming):
    """A hub's verbs about who gets the files of gated repositories.

    `handle` is a person's name on this node, `person` their id. Who may do what is decided at the edges.
    """

    def ask_access(self, kind: Kind, name: str, person: str) -> AccessStatus:
        """Ask for a repository's files: granted at once where its gating is automatic.

        A request that was made already stays as it is. Raises AccessUnneeded where it is not gated.
        """
        with self.database.transaction() as connection:
            repository = _gated(find_repository(connection, kind, name, lock=True))
            before = gates.status_of(connection, repository.key, person)
            if before is not None:
                return _status(before)
            status: AccessStatus = "accepted" if repository.gated == "auto" else "pending"
            gates.set_status(connection, repository.key, person, status, self._clock())
            return status

    def access_requests(
        self, kind: Kind, name: str, status: str, *, limit: int = 1000, skip: int = 0
    ) -> list[AccessRequest]:
        """The requests in one state, oldest first; people without an account any more are left out.

        Raises InvalidChange for another state than pending, accepted and rejected.
        """
        known = _status(status)
        with self.database.reading() as connection:
            repository = find_repository(connection, kind, name)
            found = gates.list_requests(connection, repository.key, known, limit, skip)
        handles = self.people([person for person, _, _ in found])
        return [
            AccessRequest(handles[person], known, at, reason)
            for person, at, reason in found
            if person in handles
        ]

    def handle_access(self, kind: Kind, name: str, handle: str, status: str, reason: str = "") -> None:
        """Accept or reject a request, or put it back to the pending ones; `reason` is for a rejected one.

        Raises PersonNotFound, AccessRequestNotFound (in that state already, too), AccessUnneeded, InvalidChange.
        """
        known = _status(status)
        if reason and known != "rejected":
            raise InvalidChange("a reason can be given for a rejection only")
        if len(reason) > REASON_CHARACTERS:
            raise InvalidChange(f"a reason has at most {REASON_CHARACTERS} characters")
        person = self._person(handle)
        with self.database.transaction() as connection:
            repository = _gated(find_repository(connection, kind, name, lock=True))
            before = gates.status_of(connection, repository.key, person)
            if before in (None, known):
                what = "did not ask for access" if before is None else f"is {known} already"
                raise AccessRequestNotFound(f"{handle!r} {what}", handle=handle, name=name)
            gates.set_status(connection, repository.key, person, known, self._clock(), reason)

    def grant_access(self, kind: Kind, name: str, handle: str) -> None:
        """Give somebody a repository's files who need not have asked. Raises PersonNotFound, AccessUnneeded."""
        person = self._person(handle)
        with self.database.transaction() as connection:
            repository = _gated(find_repository(connection, kind, name, lock=True))
            if gates.status_of(connection, repository.key, person) == "accepted":
                raise AccessUnneeded(f"{handle!r} has access to {name!r} already", handle=handle, name=name)
            gates.set_status(connection, repository.key, person, "accepted", self._clock())

    def _person(self, handle: str) -> str:
        person = self.find_person(handle)
        if person is None:
            raise PersonNotFound(f"nobody on this node is called {handle!r}", handle=handle)
        return person


STATUSES: Sequence[AccessStatus] = ("pending", "accepted", "rejected")


def _status(text: str) -> AccessStatus:
    for status in STATUSES:
        if text == status:
            return status
    raise InvalidChange(f"{text!r} is not a state of a request; use {', '.join(STATUSES)}")


def _gated(repository: Repository) -> Repository:
    if not repository.gated:
        raise AccessUnneeded(
            f"{repository.name!r} is not gated: who may read it has its files", name=repository.name
        )
    return repository
