"""Taking content out of all revisions of a repository: history is written anew, the bytes go at once."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime

from sqlalchemy import Connection

from jazari.core import Clock, Conflict, Store, now
from jazari.hub import quotas
from jazari.hub import store as hub_store
from jazari.hub.actions import Hub
from jazari.hub.card import CARD_PATH
from jazari.hub.committing import MAIN
from jazari.hub.entries import CONTENT_REDACTED, ContentRedacted
from jazari.hub.reading import find_repository, find_revision
from jazari.hub.records import Kind, RedactionReason, Repository
from jazari.hub.rules import check_path
from jazari.hub.upkeep import store
from jazari.hub.upkeep.errors import InvalidRedaction
from jazari.hub.upkeep.planning import Plan, Planning
from jazari.hub.upkeep.purging import finish_purges
from jazari.hub.upkeep.records import Redacted
from jazari.hub.upkeep.rewriting import rewrite
from jazari.ledger import Ledger

ATTEMPTS = 5
TEXTS_LIMIT = 10_000
LEAST_TEXT = 3
"""A shorter text is in almost every line."""


class Redaction:
    """One redaction. Ended at any moment it leaves all as it was, or the rest to `finish_purges`."""

    def __init__(
        self,
        hub: Hub,
        keep: Store,
        ledger: Ledger,
        *,
        clock: Clock = now,
        watch: Callable[[str, int], None] = lambda what, done: None,
    ) -> None:
        self._hub = hub
        self._keep = keep
        self._ledger = ledger
        self._planning = Planning(hub)
        self._clock = clock
        self._watch = watch

    def run(
        self,
        kind: Kind,
        name: str,
        path: str,
        *,
        reason: RedactionReason,
        revision: str | None = None,
        texts: Sequence[str] = (),
    ) -> Redacted:
        """Replace what lies at `path`, in `revision` or in any, by a tombstone, wherever the repository has it.

        With `texts`, only the lines that hold one of them. Raises NothingToRedact, InvalidRedaction.
        """
        check_path(path)
        wanted = _wanted(texts)
        finish_purges(self._hub, self._keep)
        made_from = tuple(use.ref for use in self._hub.used_by(f"{kind}:{name}"))
        for _ in range(ATTEMPTS):
            plan = self._planning.plan(
                kind, name, path, reason, self._clock().date(), revision=revision, texts=wanted
            )
            self._watch("contents", len(plan.hashes))
            with self._hub.database.transaction() as connection:
                hub_store.hold_garbage(connection)
                repository = find_repository(connection, kind, name, lock=True)
                # Committed to since the plan was made: what came may hold the content too.
                if not plan.is_current(connection, repository.key):
                    continue
                self._hub.database.erase_deleted(connection)
                redacted = self._rewrite(connection, repository, plan, reason)
            finish_purges(self._hub, self._keep)
            self._hub.database.compact(rewrite=path == CARD_PATH)
            return replace(redacted, made_from=made_from)
        raise Conflict(
            f"{name!r} is being committed to all the time; nothing was taken out, try again", name=name
        )

    def _rewrite(
        self, connection: Connection, repository: Repository, plan: Plan, reason: RedactionReason
    ) -> Redacted:
        """History anew with the plan's files in place of the others, in the caller's transaction."""
        key, at = repository.key, self._clock()
        mapping = rewrite(connection, key, plan.instead, at)
        self._release(connection, repository, plan, at)
        repository = self._at_new_head(connection, repository)
        if repository.is_fact:
            body = ContentRedacted(
                ref=repository.ref,
                reason=reason,
                files=len(plan.instead),
                revisions=len(mapping),
                objects=len(plan.hashes),
            )
            self._ledger.append(connection, CONTENT_REDACTED, body, by=repository.organisation)
        return Redacted(
            repository.ref,
            reason,
            len(plan.instead),
            len(mapping),
            len(plan.hashes),
            mapping,
            plan.shared_by,
            plan.alike,
        )

    def _release(self, connection: Connection, repository: Repository, plan: Plan, at: datetime) -> None:
        """The repository no longer holds what was taken out; where nobody else does, its bytes must go."""
        store.remove_holdings(connection, repository.key, plan.hashes)
        large = {file.sha256: file.size_bytes for file in plan.instead.values() if file.is_lfs}
        hub_store.add_holdings(connection, repository.key, large, at)
        gone = {sha256: size for sha256, size in plan.sizes.items() if sha256 in plan.hashes}
        difference = sum({file.sha256: file.size_bytes for file in plan.instead.values()}.values())
        difference -= sum(gone.values())
        hub_store.add_stored_bytes(connection, repository.key, difference)
        quotas.count(connection, repository.organisation, stored_bytes=difference)
        alone = plan.hashes - plan.shared
        store.remove_git_objects(connection, store.oids_of(connection, alone))
        store.add_purges(connection, alone, at)

    def _at_new_head(self, connection: Connection, repository: Repository) -> Repository:
        """The repository with what listings show of it, as its head now is."""
        head = find_revision(connection, repository, MAIN)
        if head.sha == repository.head:
            return repository
        return self._hub.renew(connection, repository, head)


def _wanted(texts: Sequence[str]) -> tuple[bytes, ...]:
    wanted = tuple(dict.fromkeys(text.strip() for text in texts if text.strip()))
    short = next((text for text in wanted if len(text) < LEAST_TEXT), None)
    if short is not None or len(wanted) > TEXTS_LIMIT or (texts and not wanted):
        raise InvalidRedaction(
            f"texts to take out are 1 to {TEXTS_LIMIT} lines of at least {LEAST_TEXT} characters"
            + (f"; {short!r} is shorter" if short else "")
        )
    return tuple(text.encode() for text in wanted)
