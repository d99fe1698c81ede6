"""What a redaction would replace, found before anything is changed."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from sqlalchemy import Connection

from jazari.hub import store as hub_store
from jazari.hub import xet
from jazari.hub.actions import Hub
from jazari.hub.changes import prepare
from jazari.hub.reading import find_items, find_repository, find_revision
from jazari.hub.records import Add, File, Kind, RedactionReason
from jazari.hub.upkeep import store
from jazari.hub.upkeep.errors import NothingToRedact
from jazari.hub.upkeep.marking import Marks
from jazari.hub.upkeep.rules import TOMBSTONE, lines_of, tombstone, tombstone_line, without_lines


@dataclass(slots=True)
class Plan:
    """What a redaction replaces.

    `instead` by git id is what stands in a file's place, `sizes` the contents' by SHA-256. `shared` contents are
    also in the repositories `shared_by`, which keep them; `alike` have a chunk of one in another file. `seen` are the
    revisions that were looked through.
    """

    seen: frozenset[str]
    instead: dict[str, File] = field(default_factory=dict)
    sizes: dict[str, int] = field(default_factory=dict)
    shared: set[str] = field(default_factory=set)
    shared_by: tuple[str, ...] = ()
    alike: tuple[str, ...] = ()

    @property
    def hashes(self) -> set[str]:
        """SHA-256s of the contents that are taken out."""
        return set(self.sizes)

    def is_current(self, connection: Connection, key: int) -> bool:
        """Whether every revision of the repository was looked through."""
        return {commit.sha for commit in store.commits(connection, key)} <= self.seen


class Planning:
    """Finds what lay at a path, and who else has the same."""

    def __init__(self, hub: Hub) -> None:
        self._hub = hub

    def plan(
        self,
        kind: Kind,
        name: str,
        path: str,
        reason: RedactionReason,
        on: date,
        *,
        revision: str | None,
        texts: Sequence[bytes],
    ) -> Plan:
        """Each content that lay at the path, in one revision or in any. Raises NothingToRedact."""
        with self._hub.database.reading() as connection:
            repository = find_repository(connection, kind, name)
            commits = store.commits(connection, repository.key)
            plan = Plan(frozenset(commit.sha for commit in commits))
            trees = {commit.tree for commit in commits}
            if revision is not None:
                trees = {find_revision(connection, repository, revision).tree}
            items = [find_items(connection, tree, [path]).get(path) for tree in sorted(trees)]
            oids = {item.oid for item in items if item is not None and not item.is_folder}
            found = {file.sha256 for file in hub_store.get_blobs(connection, oids).values()}
            # The same content may be here as a regular file and as a large one.
            known = hub_store.get_blobs(connection, store.oids_of(connection, found))
        for file in known.values():
            self._replace(plan, file, reason, on, texts)
        if not plan.instead:
            what = "line with one of these texts" if texts else "content"
            where = f"in revision {revision!r}" if revision else "in any revision"
            raise NothingToRedact(
                f"{kind} {name!r} has no {what} at {path!r} {where} that was not taken out already",
                name=name,
                path=path,
            )
        self._find_others(plan, repository.key)
        return plan

    def _replace(
        self, plan: Plan, file: File, reason: RedactionReason, on: date, texts: Sequence[bytes]
    ) -> None:
        objects = self._hub.objects
        if texts:
            lines = without_lines(lines_of(objects.stream(file.sha256)), texts, tombstone_line(reason, on))
            sha256, _ = objects.put_stream(lines)
        elif file.size_bytes < 2 * len(TOMBSTONE) + 100 and objects.get(file.sha256).startswith(TOMBSTONE):
            return
        else:
            sha256 = objects.put(tombstone(reason, on))
        if sha256 == file.sha256:
            return
        content = prepare(objects, [Add("instead", sha256=sha256, lfs=file.is_lfs)])["instead"]
        plan.instead[file.git_oid] = content.as_file("", file.is_lfs)
        plan.sizes[file.sha256] = file.size_bytes

    def _find_others(self, plan: Plan, key: int) -> None:
        """Who else has the contents: other repositories keep what is theirs."""
        wanted = dict.fromkeys(plan.instead, "")
        names: set[str] = set()
        alike: set[str] = set()
        with self._hub.database.reading() as connection:
            by_oid = {oid: file.sha256 for oid, file in hub_store.get_blobs(connection, wanted).items()}
            for sha256 in plan.sizes:
                for other, name in store.holders_of(connection, sha256):
                    if other != key:
                        plan.shared.add(sha256)
                        names.add(name)
                for neighbour, overlaps in xet.beside(connection, sha256).items():
                    if overlaps and neighbour not in plan.sizes:
                        alike |= {name for _, name in store.holders_of(connection, neighbour)}
            for other in store.repository_keys(connection):
                if other == key:
                    continue
                marks = Marks()
                marks.add(connection, store.commits(connection, other))
                theirs = {by_oid[oid] for oid in wanted if oid in marks}
                if theirs:
                    plan.shared |= theirs
                    found = store.identity(connection, other)
                    names.add(f"{found[0]}:{found[1]}" if found else "")
        plan.shared_by, plan.alike = tuple(sorted(names)), tuple(sorted(alike))
