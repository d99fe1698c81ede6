"""The large files of a repository: all that its revisions have, and taking some out of every revision."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection

from jazari.core import Clock, now
from jazari.hub import quotas
from jazari.hub import store as hub_store
from jazari.hub.actions import Hub
from jazari.hub.committing import MAIN
from jazari.hub.reading import find_repository, find_revision, walk
from jazari.hub.records import Kind
from jazari.hub.upkeep import store
from jazari.hub.upkeep.rewriting import rewrite


@dataclass(frozen=True, slots=True)
class LargeFile:
    """A large file of a repository, under the first path and ref where it was met; `ref` None: in history only."""

    sha256: str
    path: str
    ref: str | None
    size_bytes: int
    at: datetime


class LargeFiles:
    """Lists and takes out the large files of a hub's repositories."""

    def __init__(self, hub: Hub, clock: Clock = now) -> None:
        self._hub = hub
        self._clock = clock

    def list(self, kind: Kind, name: str) -> list[LargeFile]:
        """Each large file once: those at the tips of `main` and the other refs, then those of history."""
        found: dict[str, LargeFile] = {}
        with self._hub.database.reading() as connection:
            repository = find_repository(connection, kind, name)
            held = store.holdings_of(connection, repository.key)
            for ref, tree in self._trees(connection, repository.key):
                if held.keys() <= found.keys():
                    break
                items = [item for item in walk(connection, tree, "", recursive=True) if not item[1].is_folder]
                blobs = hub_store.get_blobs(connection, {item.oid for _, item in items})
                for path, item in items:
                    file = blobs[item.oid]
                    if file.is_lfs and file.sha256 not in found:
                        at = held.get(file.sha256, (0, None))[1] or repository.created_at
                        found[file.sha256] = LargeFile(file.sha256, path, ref, file.size_bytes, at)
        return list(found.values())

    def delete(self, kind: Kind, name: str, hashes: Collection[str]) -> int:
        """Take large files out of every revision, which all get new ids; how many files went.

        Their bytes go with the next garbage collection that finds them in no other repository.
        """
        with self._hub.database.transaction() as connection:
            hub_store.keep_garbage_away(connection)
            repository = find_repository(connection, kind, name, lock=True)
            held = store.holdings_of(connection, repository.key)
            gone = {sha256: held[sha256][0] for sha256 in hashes if sha256 in held}
            oids = store.oids_of(connection, gone)
            large = {oid for oid, file in hub_store.get_blobs(connection, oids).items() if file.is_lfs}
            rewrite(connection, repository.key, dict.fromkeys(large), self._clock())
            store.remove_holdings(connection, repository.key, gone)
            freed = -sum(gone.values())
            hub_store.add_stored_bytes(connection, repository.key, freed)
            quotas.count(connection, repository.organisation, stored_bytes=freed)
            head = find_revision(connection, repository, MAIN)
            if head.sha != repository.head:
                repository = self._hub.renew(connection, repository, head)
                self._hub.publish(connection, repository, head)
            return len(gone)

    def _trees(self, connection: Connection, key: int) -> Iterator[tuple[str | None, str]]:
        commits = {commit.sha: commit for commit in store.commits(connection, key)}
        refs = sorted(
            hub_store.list_refs(connection, key),
            key=lambda ref: (ref.full_name != f"refs/heads/{MAIN}", ref.type),
        )
        seen: set[str] = set()
        named = [
            (ref.full_name.removeprefix("refs/heads/"), commits[ref.sha])
            for ref in refs
            if ref.sha in commits
        ]
        older = sorted(commits.values(), key=lambda commit: commit.at, reverse=True)
        for ref, commit in [*named, *((None, commit) for commit in older)]:
            if commit.tree not in seen:
                seen.add(commit.tree)
                yield ref, commit.tree
