"""Taking the bytes of redacted content away at once, wherever they lie: resumable, since what must go is written."""

from sqlalchemy import Connection

from jazari.core import Objects, Store
from jazari.hub import store as hub_store
from jazari.hub import xet
from jazari.hub.actions import Hub
from jazari.hub.upkeep import store

NOT_DERIVED = ("objects/", "xorbs/", "ledger/")
"""Parts of the store where a SHA-256 in a path names something else than what was made from that content."""


def finish_purges(hub: Hub, keep: Store) -> int:
    """Take away the bytes of all contents that a redaction took out; how many went."""
    with hub.database.reading() as connection:
        waiting = store.pending_purges(connection)
    derived = _derived(keep, set(waiting)) if waiting else {}
    gone = sum(_purge(hub, keep, sha256, derived.get(sha256, [])) for sha256 in waiting)
    xet.bury(hub.xet)
    return gone


def is_named(connection: Connection, sha256: str) -> bool:
    """Whether a file or a repository's holding names an object."""
    return any(store.names_of(connection, [sha256]))


def _purge(hub: Hub, keep: Store, sha256: str, derived: list[str]) -> bool:
    whole = Objects(keep)
    while True:
        with hub.database.reading() as connection:
            known = set(xet.beside(connection, sha256))
        for other in sorted(known):
            # A xorb holds chunks of several files: those that stay are kept whole from now on.
            if whole.size(other) is None:
                whole.put_stream(hub.objects.stream(other), other)
        with hub.database.transaction() as connection:
            # Nobody can name it meanwhile; who has uploaded it since has it in their own right.
            hub_store.hold_garbage(connection)
            named = is_named(connection, sha256)
            if not named:
                if not set(xet.beside(connection, sha256)) <= known:
                    continue
                xet.take_out(connection, [sha256, *known])
                whole.delete(sha256)
                for path in derived:
                    keep.delete(path)
            store.remove_purge(connection, sha256)
        if not named and hub.objects.copies is not None:
            hub.objects.copies.forget(sha256)
        return not named


def _derived(keep: Store, hashes: set[str]) -> dict[str, list[str]]:
    """Paths of what was made from contents and is kept under their hash, such as statistics and charts."""
    found: dict[str, list[str]] = {}
    for path, _ in keep.list():
        if not path.startswith(NOT_DERIVED):
            for sha256 in hashes:
                if sha256 in path:
                    found.setdefault(sha256, []).append(path)
    return found
