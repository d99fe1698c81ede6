"""How far a repository's data may travel: raising is free, lowering is a reviewer's decision in the ledger."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection

from jazari.core import Clock, now
from jazari.hub.actions import Hub
from jazari.hub.entries import CLASS_CHANGED, ClassChanged
from jazari.hub.reading import find_repository
from jazari.hub.records import DataClass, Kind, Repository, Residency
from jazari.hub.upkeep import requests as sql
from jazari.hub.upkeep.errors import RequestNotFound, RequestOpen, ReviewRefused
from jazari.hub.upkeep.records import ClassReason, ClassRequest, Outcome
from jazari.hub.upkeep.rules import travels_farther
from jazari.ledger import Ledger
from jazari.trust import Trust


@dataclass(frozen=True, slots=True)
class Classified:
    """A repository, and the request that waits where its class was not changed at once."""

    repository: Repository
    request: ClassRequest | None = None


class Classes:
    """The verbs on data class and residency. Who may ask or decide is checked at the edges."""

    def __init__(self, hub: Hub, ledger: Ledger, trust: Trust, clock: Clock = now) -> None:
        self._hub = hub
        self._ledger = ledger
        self._trust = trust
        self._clock = clock

    def classify(
        self,
        kind: Kind,
        name: str,
        *,
        data_class: DataClass | None = None,
        residency: Residency | None = None,
        person: str,
    ) -> Classified:
        """Give a repository another class or residency; what lets its data travel farther becomes a request.

        Raises RequestOpen where another one waits.
        """
        with self._hub.database.transaction() as connection:
            repository = find_repository(connection, kind, name, lock=True)
            before = (repository.data_class, repository.residency)
            after = (data_class or before[0], residency or before[1])
            if not travels_farther(before, after):
                self._apply(connection, repository, after, None)
                return Classified(find_repository(connection, kind, name))
            waiting = sql.requests(connection, repository=repository.key, undecided=True)
            if waiting:
                same = (waiting[0].next, waiting[0].next_residency) == after
                if same and waiting[0].previous == before[0]:
                    return Classified(repository, waiting[0])
                raise RequestOpen(
                    f"request {waiting[0].id} for {name!r} waits for a reviewer's decision; decide it first: jazari "
                    f"hub decide {waiting[0].id}",
                    name=name,
                    request=waiting[0].id,
                )
            number = sql.add_request(connection, repository, after, person, self._clock())
            return Classified(repository, sql.requests(connection, number=number)[0])

    def requests(
        self, kind: Kind | None = None, name: str = "", *, undecided: bool = False
    ) -> list[ClassRequest]:
        """Requests, newest first: of one repository, or of all."""
        with self._hub.database.reading() as connection:
            key = find_repository(connection, kind, name).key if kind else None
            return sql.requests(connection, repository=key, undecided=undecided)

    def request(self, number: int) -> ClassRequest:
        """The request of that number. Raises RequestNotFound."""
        with self._hub.database.reading() as connection:
            return _request(connection, number)

    def decide(self, number: int, outcome: Outcome, reason: ClassReason, *, reviewer: str) -> ClassRequest:
        """A reviewer's decision on a request, recorded in the ledger and then applied.

        Raises RequestNotFound where it is decided already, ReviewRefused for who asked.
        """
        request = self.request(number)
        if request.outcome is not None:
            raise RequestNotFound(f"request {number} was decided already ({request.outcome})", request=number)
        if request.asked_by == reviewer:
            raise ReviewRefused(
                "who asks that data may travel farther cannot decide it; another reviewer does",
                request=number,
            )
        repository = self._hub.repository(request.kind, request.name)
        # The decision is a fact of its own: where this ends after it, the same decision again goes on from it.
        decision = self._record(repository, request, outcome)
        with self._hub.database.transaction() as connection:
            repository = find_repository(connection, request.kind, request.name, lock=True)
            request = _request(connection, number)
            if request.outcome is not None:
                raise RequestNotFound(
                    f"request {number} was decided already ({request.outcome})", request=number
                )
            at: datetime = self._clock()
            sql.close_request(connection, number, outcome, reason, decision, reviewer, at)
            if outcome == "approved":
                after = (request.next, request.next_residency)
                self._apply(connection, repository, after, decision)
            return _request(connection, number)

    def _record(self, repository: Repository, request: ClassRequest, outcome: Outcome) -> str | None:
        """The ref of the decision's entry; none where the ledger may not know of the repository."""
        if not repository.is_fact:
            return None
        entry = self._trust.decide(
            repository.ref,
            f"class-{request.next}-{request.next_residency}",
            approved=outcome == "approved",
            basis="person",
            evidence=(),
            by=repository.organisation,
        )
        return entry.ref

    def _apply(
        self,
        connection: Connection,
        repository: Repository,
        after: tuple[DataClass, Residency],
        decision: str | None,
    ) -> None:
        before = (repository.data_class, repository.residency)
        if after == before:
            return
        sql.set_class(connection, repository.key, *after)
        if repository.is_fact:
            body = ClassChanged(
                ref=repository.ref,
                previous=before[0],
                next=after[0],
                previous_residency=before[1],
                next_residency=after[1],
                decision=decision,
            )
            self._ledger.append(connection, CLASS_CHANGED, body, by=repository.organisation)


def _request(connection: Connection, number: int) -> ClassRequest:
    found = sql.requests(connection, number=number)
    if not found:
        raise RequestNotFound(
            f"there is no request {number}; `jazari hub requests` lists them", request=number
        )
    return found[0]
