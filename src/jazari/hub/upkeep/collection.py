"""Garbage collection: what nothing names goes, while the node serves (design/0009)."""

from collections.abc import Callable, Iterable, Sequence
from datetime import timedelta

from sqlalchemy import Connection

from jazari.core import BATCH, Clock, Json, Objects, Store, batches, now
from jazari.hub import quotas
from jazari.hub import store as hub_store
from jazari.hub.actions import Hub
from jazari.hub.upkeep import store
from jazari.hub.upkeep.marking import Marks
from jazari.hub.upkeep.purging import finish_purges
from jazari.hub.upkeep.records import Collected
from jazari.hub.upkeep.rules import named_in, reachable

Keeper = Callable[[], Iterable[Json]]
"""Gives JSON data of another room; the objects and revisions that it names are needed."""
Watch = Callable[[str, int], None]
"""Told what is being done and how many of it are done."""

SKEW = timedelta(hours=1)
"""How far the clocks of two servers may differ."""


class Collection:
    """One garbage collection. Safe to end at any moment and to begin again."""

    def __init__(
        self,
        hub: Hub,
        keep: Store,
        keepers: Sequence[Keeper] = (),
        *,
        clock: Clock = now,
        watch: Watch = lambda what, done: None,
    ) -> None:
        self._hub = hub
        self._keep = keep
        self._whole = Objects(keep)
        self._keepers = keepers
        self._clock = clock
        self._watch = watch
        self._marks = Marks()
        self._counts: dict[str, int] = {}

    def run(
        self, older_than: timedelta, *, xorbs_older_than: timedelta | None = None, dry_run: bool = False
    ) -> Collected:
        """Take away what no revision, upload, job or other room needs and what is older than `older_than`.

        Xorbs may be given longer. Raises CannotCollect where what is needed cannot be told.
        """
        self._dry_run = dry_run
        self._counts = {}
        self._dropped: set[tuple[str, int]] = set()
        self._begun = self._clock()
        self._cutoff = self._begun - older_than
        self._xorb_cutoff = self._begun - (older_than if xorbs_older_than is None else xorbs_older_than)
        if not dry_run:
            finish_purges(self._hub, self._keep)
        self._needed = self._named_elsewhere()
        self._repositories()
        self._git_objects()
        self._objects()
        self._chunks()
        self._leftovers()
        collected = Collected(dry_run, **self._counts)
        if not dry_run:
            with self._hub.database.transaction() as connection:
                store.add_collection(connection, self._clock(), collected)
        return collected

    def _count(self, **more: int) -> None:
        for name, number in more.items():
            self._counts[name] = self._counts.get(name, 0) + number

    def _named_elsewhere(self) -> tuple[set[str], set[str]]:
        hashes: set[str] = set()
        revisions: set[str] = set()
        for keeper in self._keepers:
            for value in keeper():
                more_hashes, more_revisions = named_in(value)
                hashes |= more_hashes
                revisions |= more_revisions
        return hashes, revisions

    def _repositories(self) -> None:
        """Each repository alone: forget revisions and uploads that nothing needs, mark what stays."""
        with self._hub.database.reading() as connection:
            keys = store.repository_keys(connection)
        for done, key in enumerate(keys, start=1):
            with self._hub.database.reading() as connection:
                due = self._look(connection, key)
            if due and not self._dry_run:
                with self._hub.database.transaction() as connection:
                    # Looked at again: a commit may have named something since.
                    hub_store.hold_garbage(connection)
                    if store.lock_repository(connection, key):
                        self._look(connection, key, remove=True)
            self._watch("repositories", done)

    def _look(self, connection: Connection, key: int, *, remove: bool = False) -> bool:
        """Whether a repository has something to forget or to count anew; with `remove` it is done."""
        found = store.identity(connection, key)
        if found is None:
            return False
        kind, name, organisation, stored_bytes = found
        commits = store.commits(connection, key)
        starts = store.ref_targets(connection, key) | store.made_from_it(connection, kind, name)
        kept = reachable({c.sha: c.parent for c in commits}, starts | self._needed[1])
        young = {c.sha for c in commits if c.at >= self._cutoff}
        kept |= reachable({c.sha: c.parent for c in commits}, young)
        gone = [c.sha for c in commits if c.sha not in kept]
        mine = Marks()
        files = mine.add(connection, [c for c in commits if c.sha in kept])
        self._marks.update(mine)
        sizes = {file.sha256: file.size_bytes for file in hub_store.get_blobs(connection, files).values()}
        held = store.holdings_of(connection, key)
        dropped = [
            sha256
            for sha256, (_, at) in held.items()
            if sha256 not in sizes and store.stale(at, self._cutoff)
        ]
        sizes |= {sha256: size for sha256, (size, _) in held.items() if sha256 not in dropped}
        difference = sum(sizes.values()) - stored_bytes
        if remove or self._dry_run:
            self._count(revisions=len(gone), holdings=len(dropped))
            self._dropped |= {(sha256, key) for sha256 in dropped}
        if remove:
            store.remove_revisions(connection, key, gone)
            store.remove_holdings(connection, key, dropped)
            hub_store.add_stored_bytes(connection, key, difference)
            quotas.count(connection, organisation, stored_bytes=difference)
        return bool(gone or dropped or difference)

    def _git_objects(self) -> None:
        """Trees, commits and what files are known by, where no revision leads to them."""
        for part in (store.git_shas, store.blob_oids):
            after, done = "", 0
            while True:
                with self._hub.database.reading() as connection:
                    batch = part(connection, after)
                if not batch:
                    break
                after = batch[-1]
                unmarked = [oid for oid in batch if oid not in self._marks]
                if unmarked:
                    self._forget(unmarked)
                done += len(batch)
                self._watch("git objects", done)

    def _forget(self, oids: list[str]) -> None:
        if self._dry_run:
            self._count(git_objects=len(oids))
            return
        with self._hub.database.transaction() as connection:
            hub_store.hold_garbage(connection)
            new = store.commits_since(connection, self._begun - SKEW)
            self._marks.add(connection, [commit for commit in new if commit.sha not in self._marks])
            gone = [oid for oid in oids if oid not in self._marks]
            store.remove_git_objects(connection, gone)
            self._count(git_objects=len(gone))

    def _objects(self) -> None:
        """Contents that neither a file nor an upload nor another room names."""
        old: dict[str, int] = {}
        for done, (path, size, at) in enumerate(self._keep.dated("objects"), start=1):
            sha256 = path.rsplit("/", 1)[-1]
            if at < self._cutoff and sha256 not in self._needed[0]:
                old[sha256] = size
            if len(old) == BATCH:
                self._delete(old)
                old = {}
            self._watch("objects", done)
        self._delete(old)

    def _delete(self, old: dict[str, int]) -> None:
        with self._hub.database.reading() as connection:
            named = self._named(connection, sorted(old))
        for batch in batches(sorted(old.keys() - named), 50):
            if not self._dry_run:
                with self._hub.database.transaction() as connection:
                    # Deleted while nobody can name them: who comes after finds them gone, and says so.
                    hub_store.hold_garbage(connection)
                    named = self._named(connection, batch)
                    batch = [sha256 for sha256 in batch if sha256 not in named]
                    for sha256 in batch:
                        self._whole.delete(sha256)
            self._count(objects=len(batch), object_bytes=sum(old[sha256] for sha256 in batch))

    def _chunks(self) -> None:
        """Files in chunks that nobody holds, then xorbs that no file needs."""
        chunks, held = self._hub.xet, store.held()
        for name, sha256, _ in chunks.unheld_files(held, self._cutoff):
            if sha256 in self._needed[0] or self._dry_run:
                continue
            chunks.delete_file(name, held=held, older_than=self._cutoff, alone=hub_store.hold_garbage)
            if self._hub.objects.copies is not None:
                self._hub.objects.copies.forget(sha256)
        for done, xorb in enumerate(chunks.unused_xorbs(self._xorb_cutoff), start=1):
            if self._dry_run or chunks.delete_xorb(xorb.hash, self._xorb_cutoff):
                self._count(xorbs=1, xorb_bytes=xorb.size_bytes)
            self._watch("xorbs", done)

    def _named(self, connection: Connection, hashes: list[str]) -> set[str]:
        """Which of these objects a file or a repository names; in a dry run, would name afterwards."""
        files, held = store.names_of(connection, hashes)
        if self._dry_run:
            files = {(sha256, oid) for sha256, oid in files if oid in self._marks}
            held -= self._dropped
        return {sha256 for sha256, _ in (*files, *held)}

    def _leftovers(self) -> None:
        """Parts of uploads and of writes that were cut off, and statistics of contents that are gone."""
        for folder in ("incoming", "viewer"):
            for path, size, at in self._keep.dated(folder):
                old = at < self._cutoff
                if old and (folder == "incoming" or self._hub.objects.size(path.split("/")[1]) is None):
                    self._count(leftovers=1, leftover_bytes=size)
                    if not self._dry_run:
                        self._keep.delete(path)
        for file, at in list(self._keep.unfinished()):
            if at < self._cutoff:
                self._count(leftovers=1, leftover_bytes=file.stat().st_size)
                if not self._dry_run:
                    file.unlink(missing_ok=True)
