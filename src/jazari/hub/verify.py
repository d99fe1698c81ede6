"""Checking the hub: every revision's commit, trees and files are here, whole, and what their ids say."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import Connection

from jazari.core import ObjectNotFound
from jazari.hub import store
from jazari.hub.git import decode_tree, object_id
from jazari.hub.reading import Reading
from jazari.hub.records import File, Repository, Revision


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is not as it should be, and the first revision where it was met."""

    ref: str
    what: str


@dataclass(frozen=True, slots=True)
class Checked:
    """How much was looked at in one repository, and what was wrong."""

    repository: str
    revisions: int
    files: int
    problems: tuple[Problem, ...]


class Verification:
    """One pass over a hub; what was seen in one revision is not read again in the next."""

    def __init__(self, hub: Reading) -> None:
        self._hub = hub
        self._trees: set[str] = set()
        self._blobs: set[str] = set()
        self._objects: dict[str, str | None] = {}

    def run(self) -> Iterator[Checked]:
        """Check repository after repository, safely beside a node that serves."""
        for repository in self._hub.repositories(limit=1_000_000):
            yield self._check(repository)

    def _check(self, repository: Repository) -> Checked:
        problems: list[Problem] = []
        before = len(self._blobs)
        with self._hub.database.reading() as connection:
            revisions = store.all_revisions(connection, repository.key)
            known = {revision.sha for revision in revisions}
            for ref in store.list_refs(connection, repository.key):
                if ref.sha not in known:
                    problems.append(Problem(repository.ref, f"{ref.full_name} names no revision ({ref.sha})"))
            for revision in revisions:
                problems += [Problem(revision.ref, what) for what in self._revision(connection, revision)]
        name = f"{repository.kind}:{repository.name}"
        return Checked(name, len(revisions), len(self._blobs) - before, tuple(problems))

    def _revision(self, connection: Connection, revision: Revision) -> Iterator[str]:
        data = store.get_objects(connection, [revision.sha]).get(revision.sha)
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
            trees = store.get_objects(connection, waiting)
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
        blobs = store.get_blobs(connection, found)
        yield from (f"file {oid} is not known" for oid in sorted(found - blobs.keys()))
        for file in blobs.values():
            what = self._content(file)
            if what:
                yield what

    def _content(self, file: File) -> str | None:
        if file.sha256 not in self._objects:
            self._objects[file.sha256] = self._read(file)
        return self._objects[file.sha256]

    def _read(self, file: File) -> str | None:
        digest = hashlib.sha256()
        size = 0
        try:
            for chunk in self._hub.objects.stream(file.sha256):
                digest.update(chunk)
                size += len(chunk)
        except ObjectNotFound:
            return f"object {file.sha256} is missing"
        if (digest.hexdigest(), size) != (file.sha256, file.size_bytes):
            return f"object {file.sha256} is damaged"
        return None
