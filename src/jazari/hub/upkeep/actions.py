"""The verbs of upkeep over one hub: collect, verify, redact, classify; quotas are the hub's own."""

from collections.abc import Iterator, Sequence
from datetime import timedelta

from jazari.core import Clock, Json, Store, garbage_bytes, garbage_moment, now
from jazari.hub.actions import Hub
from jazari.hub.records import Kind, RedactionReason, Repository
from jazari.hub.upkeep import store
from jazari.hub.upkeep.classes import Classes
from jazari.hub.upkeep.collection import Collection, Keeper, Watch
from jazari.hub.upkeep.records import Checked, Collected, Redacted, Storage, Totals
from jazari.hub.upkeep.redaction import Redaction
from jazari.hub.upkeep.rules import may_leave, named_in
from jazari.hub.upkeep.verification import Verification
from jazari.ledger import Ledger
from jazari.trust import Decision, Destination, Trust

GRACE = timedelta(hours=24)
"""How long what nothing names stays: an upload may still be on its way to its commit."""
XORB_GRACE = timedelta(days=22)
"""How long a xorb that no file needs stays: for three weeks Xet's clients remember which ones they sent, and name
them without sending them again (xet-core, MDB_SHARD_LOCAL_CACHE_EXPIRATION).
"""


class Upkeep:
    """Keeps a hub clean and its promises kept. `keepers` name what other rooms need of its store."""

    def __init__(
        self,
        hub: Hub,
        keep: Store,
        ledger: Ledger,
        trust: Trust,
        *,
        keepers: Sequence[Keeper] = (),
        clock: Clock = now,
    ) -> None:
        self.hub = hub
        self.classes = Classes(hub, ledger, trust, clock)
        self._keep = keep
        self._ledger = ledger
        self._trust = trust
        self._keepers = (*keepers, self._facts)
        self._clock = clock

    def collect(
        self,
        *,
        older_than: timedelta = GRACE,
        xorbs_older_than: timedelta | None = None,
        dry_run: bool = False,
        watch: Watch = lambda what, done: None,
    ) -> Collected:
        """Take away what nothing needs, safely beside a node that serves. Raises CannotCollect."""
        collection = Collection(self.hub, self._keep, self._keepers, clock=self._clock, watch=watch)
        return collection.run(older_than, xorbs_older_than=xorbs_older_than, dry_run=dry_run)

    def verify(self, *, quick: bool = False, watch: Watch = lambda what, done: None) -> Iterator[Checked]:
        """Check every object and every reference, part after part; `quick` reads no contents."""
        checks = Verification(self.hub, self._keep, quick=quick, needed=self._needed, watch=watch)
        return checks.run()

    def _facts(self) -> Iterator[Json]:
        """What the entries of other rooms say: what a fact names must stay to be looked at."""
        for record in self._ledger.records():
            if not record.kind.startswith("hub."):
                yield dict(record.body)

    def _needed(self) -> set[str]:
        """Objects that other rooms name."""
        return {sha256 for keeper in self._keepers for value in keeper() for sha256 in named_in(value)[0]}

    def redact(
        self,
        kind: Kind,
        name: str,
        path: str,
        *,
        reason: RedactionReason,
        revision: str | None = None,
        texts: Sequence[str] = (),
        watch: Watch = lambda what, done: None,
    ) -> Redacted:
        """Take content out of all revisions; see Redaction.run."""
        redaction = Redaction(self.hub, self._keep, self._ledger, clock=self._clock, watch=watch)
        return redaction.run(kind, name, path, reason=reason, revision=revision, texts=texts)

    def may_leave(self, repository: Repository, destination: Destination) -> Decision:
        """Whether a copy of a repository's data may go there, by its residency and its class."""
        return may_leave(repository, destination, self._trust.law)

    def storage(self, repository: Repository) -> Storage:
        """What a repository's contents take, all its revisions together."""
        with self.hub.database.reading() as connection:
            versions_bytes = store.versions_bytes(connection, repository.key)
        logical, packed = self.hub.xet.stored_bytes(store.held_by(repository.key))
        stored_bytes = max(0, repository.stored_bytes - logical + packed)
        return Storage(versions_bytes, repository.stored_bytes, stored_bytes)

    def measure(self) -> None:
        """Set the metrics that operators watch."""
        totals = self.totals()
        garbage_bytes.set(totals.freed_bytes)
        garbage_moment.set(totals.last_at.timestamp() if totals.last_at else 0)

    def totals(self) -> Totals:
        """What garbage collections took away so far."""
        with self.hub.database.reading() as connection:
            return store.collection_totals(connection)
