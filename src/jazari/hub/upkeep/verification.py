"""Checking the hub: every revision's commit, trees and files, every reference, every xorb; what nothing names."""

import hashlib
from collections.abc import Callable, Iterator, Sequence

from sqlalchemy import Connection

from jazari.core import BATCH, ObjectDamaged, ObjectNotFound, Objects, Store
from jazari.hub import store as hub_store
from jazari.hub.actions import Hub
from jazari.hub.git import decode_tree, object_id
from jazari.hub.records import File, Repository, Revision
from jazari.hub.upkeep import store
from jazari.hub.upkeep.records import Checked, Orphans, Problem

LIMIT = 1_000_000_000


class Verification:
    """One pass over a hub; what was seen in one revision is not read again in the next."""

    def __init__(
        self,
        hub: Hub,
        keep: Store,
        *,
        quick: bool = False,
        needed: Callable[[], set[str]] = set,
        watch: Callable[[str, int], None] = lambda what, done: None,
    ) -> None:
        self._hub = hub
        self._keep = keep
        self._quick = quick
        self._needed = needed
        self._watch = watch
        self._trees: set[str] = set()
        self._blobs: set[str] = set()
        self._objects: dict[str, str | None] = {}

    def run(self) -> Iterator[Checked]:
        """Check part after part, safely beside a node that serves."""
        for repository in self._hub.repositories(limit=LIMIT):
            yield self._repository(repository)
        yield self._references()
        yield self._xet()
        yield self._store()

    def _repository(self, repository: Repository) -> Checked:
        problems: list[Problem] = []
        found: list[tuple[Revision, list[File]]] = []
        before = len(self._blobs)
        with self._hub.database.reading() as connection:
            revisions = hub_store.all_revisions(connection, repository.key)
            for revision in revisions:
                files: list[File] = []
                problems += [
                    Problem(revision.ref, what) for what in self._revision(connection, revision, files)
                ]
                found.append((revision, files))
        # Contents are read when the database is free again: this may take hours.
        for revision, files in found:
            problems += [Problem(revision.ref, what) for file in files if (what := self._content(file))]
        if problems:
            problems = self._still_there(repository, problems)
        name = f"{repository.kind}:{repository.name}"
        return Checked(name, len(revisions), len(self._blobs) - before, tuple(problems))

    def _still_there(self, repository: Repository, problems: Sequence[Problem]) -> list[Problem]:
        """Without what was met in revisions that were taken away meanwhile: their contents went with them."""
        with self._hub.database.reading() as connection:
            revisions = {revision.ref for revision in hub_store.all_revisions(connection, repository.key)}
        return [problem for problem in problems if problem.ref in revisions]

    def _revision(self, connection: Connection, revision: Revision, files: list[File]) -> Iterator[str]:
        """What is wrong with a revision's commit and trees; `files` gets those that no other revision had."""
        data = hub_store.get_objects(connection, [revision.sha]).get(revision.sha)
        if data is None:
            yield f"commit {revision.sha} is missing"
        elif object_id("commit", data) != revision.sha or not data.startswith(
            f"tree {revision.tree}\n".encode()
        ):
            yield f"commit {revision.sha} is damaged"
        waiting = {revision.tree} - self._trees
        found: set[str] = set()
        while waiting:
            self._trees |= waiting
            trees = hub_store.get_objects(connection, waiting)
            yield from (f"tree {oid} is missing" for oid in sorted(waiting - trees.keys()))
            below: set[str] = set()
            for oid, content in trees.items():
                if object_id("tree", content) != oid:
                    yield f"tree {oid} is damaged"
                    continue
                items = decode_tree(content)
                below |= {item.oid for item in items if item.is_folder}
                found |= {item.oid for item in items if not item.is_folder}
            waiting = below - self._trees
        found -= self._blobs
        self._blobs |= found
        blobs = hub_store.get_blobs(connection, found)
        yield from (f"file {oid} is not known" for oid in sorted(found - blobs.keys()))
        files += blobs.values()

    def _content(self, file: File) -> str | None:
        if file.sha256 not in self._objects:
            self._objects[file.sha256] = self._read(file.sha256, file.size_bytes)
            self._watch("objects", len(self._objects))
        return self._objects[file.sha256]

    def _read(self, sha256: str, size_bytes: int) -> str | None:
        objects = self._hub.objects
        if self._quick:
            size = objects.size(sha256)
            if size is None:
                return f"object {sha256} is missing"
            return None if size == size_bytes else f"object {sha256} is damaged"
        digest, size = hashlib.sha256(), 0
        try:
            for chunk in objects.stream(sha256):
                digest.update(chunk)
                size += len(chunk)
        except ObjectNotFound:
            return f"object {sha256} is missing"
        except ObjectDamaged:
            return f"object {sha256} is damaged"
        if (digest.hexdigest(), size) != (sha256, size_bytes):
            return f"object {sha256} is damaged"
        return None

    def _references(self) -> Checked:
        """Rows that name a revision or a content that is not there; uploads that wait for their commit too."""
        with self._hub.database.reading() as connection:
            problems = [
                Problem(self._name(connection, key), f"{what} names no revision ({sha})")
                for what, key, sha in store.dangling(connection)
            ]
            waiting = store.pending_purges(connection)
            named = {(sha256, size) for _, sha256, size in store.files_named(connection)}
        problems += [
            Problem(
                "store", f"object {sha256} was taken out and its bytes may be here still; run jazari hub gc"
            )
            for sha256 in waiting
        ]
        unread = sorted(pair for pair in named if pair[0] not in self._objects)
        for sha256, size_bytes in unread:
            what = self._read(sha256, size_bytes)
            if what:
                with self._hub.database.reading() as connection:
                    if any(store.names_of(connection, [sha256])):
                        problems.append(Problem("store", what))
        return Checked("references", 0, len(unread), tuple(problems))

    def _name(self, connection: Connection, key: int) -> str:
        found = store.identity(connection, key)
        return f"{found[0]}:{found[1]}" if found else f"repository {key}"

    def _xet(self) -> Checked:
        """Every xorb, and every file that lies in xorbs."""
        xet = self._hub.xet
        names = xet.xorbs()
        damaged: dict[str, str] = {}
        for done, name in enumerate(names, start=1):
            what = None if self._quick else xet.verify_xorb(name)
            if what and name in xet.xorbs():
                damaged[name] = what
            self._watch("xorbs", done)
        problems = [Problem("xorbs", what) for what in damaged.values()]
        problems += [Problem("xorbs", what) for _, what in xet.damaged_files(damaged)]
        return Checked("xorbs", 0, len(names), tuple(problems))

    def _store(self) -> Checked:
        """What lies in the store and is named by nothing: no fault."""
        needed = self._needed()
        objects = object_bytes = total = 0
        batch: dict[str, int] = {}

        def settle() -> None:
            nonlocal objects, object_bytes
            with self._hub.database.reading() as connection:
                files, held = store.names_of(connection, list(batch))
            unnamed = batch.keys() - needed - {sha256 for sha256, _ in (*files, *held)}
            objects += len(unnamed)
            object_bytes += sum(batch[sha256] for sha256 in unnamed)
            batch.clear()

        for sha256, size in Objects(self._keep).list():
            batch[sha256] = size
            total += 1
            if len(batch) == BATCH:
                settle()
        settle()
        return Checked("store", 0, total, orphans=Orphans(objects, object_bytes))
