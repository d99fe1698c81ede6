"""Decisions about uses of AI, kept as entries."""

from typing import Literal

from jazari.core import Country, Database
from jazari.ledger import Entry, Ledger
from jazari.trust.entries import DECIDED, Decided
from jazari.trust.errors import NotDecided, TravelRefused
from jazari.trust.records import Action, DataClass, Destination, TransferLaw
from jazari.trust.rules import may, transfer_law


class Trust:
    """The node's rules on data and its decisions on uses."""

    def __init__(self, *, database: Database, ledger: Ledger, country: Country) -> None:
        self._database = database
        self._ledger = ledger
        self.law: TransferLaw = transfer_law(country)

    def require(self, action: Action, data_class: DataClass, destination: Destination) -> None:
        """Raise TravelRefused, naming the rule, unless data of that class may go there."""
        decision = may(action, data_class, destination, self.law)
        if not decision.allowed:
            raise TravelRefused(
                f"{action} of {data_class} data to {destination.place} is refused by rule {decision.rule}: "
                f"{decision.reason}",
                rule=decision.rule,
                data_class=data_class,
                place=destination.place,
            )

    def decide(
        self,
        subject: str,
        use: str,
        *,
        approved: bool,
        basis: Literal["person", "pack-rule"],
        evidence: tuple[str, ...],
        by: str,
    ) -> Entry:
        """Record a decision; the same one again gives the entry that is there."""
        outcome: Literal["approved", "refused"] = "approved" if approved else "refused"
        body = Decided(subject=subject, use=use, outcome=outcome, basis=basis, evidence=evidence)
        newest = self.newest(subject, use)
        if newest is not None and newest.body == body:
            return newest
        with self._database.transaction() as connection:
            return self._ledger.append(connection, DECIDED, body, by=by)

    def newest(self, subject: str, use: str) -> Entry | None:
        """The newest decision about a use of something, if any was taken."""
        for entry in self._ledger.entries(kind=DECIDED.name, about=subject, newest_first=True):
            if isinstance(entry.body, Decided) and (entry.body.subject, entry.body.use) == (subject, use):
                return entry
        return None

    def approved(self, subject: str, use: str) -> Entry:
        """The decision that approves a use. Raises NotDecided where none does, or the newest one refuses."""
        entry = self.newest(subject, use)
        if entry is None or not isinstance(entry.body, Decided) or entry.body.outcome != "approved":
            state = "was refused" if entry is not None else "was not decided"
            raise NotDecided(
                f"the use {use!r} of {subject} {state}; a reviewer decides it first: "
                f"jazari trust decide {subject} --use {use} --outcome approved",
                subject=subject,
                use=use,
            )
        return entry
