"""The SQL of upkeep: what is kept, what names it, and taking away what nothing names."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, Select, delete, func, insert, or_, select, tuple_, update

from jazari.core import BATCH, add_missing, batches
from jazari.hub.tables import (
    blobs,
    git_objects,
    holdings,
    origins,
    refs,
    replaced,
    repositories,
    revisions,
)
from jazari.hub.upkeep.records import Collected, Totals
from jazari.hub.upkeep.tables import collections, purges


@dataclass(frozen=True, slots=True)
class Commit:
    """A revision as far as upkeep looks at it."""

    sha: str
    tree: str
    parent: str | None
    at: datetime


def repository_keys(connection: Connection) -> list[int]:
    """Every repository, oldest first."""
    return list(connection.execute(select(repositories.c.id).order_by(repositories.c.id)).scalars())


def lock_repository(connection: Connection, key: int) -> bool:
    """Hold a repository until the transaction ends; False where it is gone."""
    query = select(repositories.c.id).where(repositories.c.id == key).with_for_update()
    return connection.execute(query).one_or_none() is not None


def identity(connection: Connection, key: int) -> tuple[str, str, str, int] | None:
    """(type, name, organisation, stored bytes) of a repository, or None where it is gone."""
    table = repositories.c
    query = select(table.kind, table.name, table.organisation, table.stored_bytes).where(table.id == key)
    row = connection.execute(query).one_or_none()
    return None if row is None else (row.kind, row.name, row.organisation, row.stored_bytes)


_commit = select(revisions.c.sha, revisions.c.tree, revisions.c.parent, revisions.c.at)


def commits(connection: Connection, key: int) -> list[Commit]:
    """The revisions of a repository."""
    return [Commit(*row) for row in connection.execute(_commit.where(revisions.c.repository == key))]


def commits_since(connection: Connection, since: datetime) -> list[Commit]:
    """Revisions made since a moment; those of repositories made since and of redactions since keep their dates."""
    new = select(repositories.c.id).where(repositories.c.created_at >= since)
    rewritten = select(replaced.c.repository, replaced.c.replacement).where(replaced.c.at >= since)
    query = _commit.where(
        or_(
            revisions.c.at >= since,
            revisions.c.repository.in_(new),
            tuple_(revisions.c.repository, revisions.c.sha).in_(rewritten),
        )
    )
    return [Commit(*row) for row in connection.execute(query)]


def ref_targets(connection: Connection, key: int) -> set[str]:
    """Where a repository's branches, tags and pull requests stand."""
    return set(connection.execute(select(refs.c.sha).where(refs.c.repository == key)).scalars())


def made_from_it(connection: Connection, kind: str, name: str) -> set[str]:
    """Revisions of a repository from which others were made."""
    query = select(origins.c.ref).where(origins.c.source == f"{kind}:{name}")
    return {ref.partition("@")[2] for ref in connection.execute(query).scalars()}


def remove_revisions(connection: Connection, key: int, shas: Collection[str]) -> int:
    """Forget revisions of a repository; how many there were."""
    removed = 0
    for batch in batches(shas):
        for table in (origins, revisions):
            ours = (table.c.repository == key) & table.c.sha.in_(batch)
            removed += connection.execute(delete(table).where(ours)).rowcount * (table is revisions)
    return removed


def git_shas(connection: Connection, after: str) -> list[str]:
    """The next ids of git trees and commits, in order."""
    query = select(git_objects.c.sha).where(git_objects.c.sha > after)
    return list(connection.execute(query.order_by(git_objects.c.sha).limit(BATCH)).scalars())


def blob_oids(connection: Connection, after: str) -> list[str]:
    """The next git ids of files, in order."""
    query = select(blobs.c.git_oid).where(blobs.c.git_oid > after)
    return list(connection.execute(query.order_by(blobs.c.git_oid).limit(BATCH)).scalars())


def remove_git_objects(connection: Connection, shas: Collection[str]) -> None:
    """Forget git trees, commits and what files were known by."""
    for batch in batches(shas):
        connection.execute(delete(git_objects).where(git_objects.c.sha.in_(batch)))
        connection.execute(delete(blobs).where(blobs.c.git_oid.in_(batch)))


def holdings_of(connection: Connection, key: int) -> dict[str, tuple[int, datetime | None]]:
    """(size in bytes, moment) of the large objects that a repository holds, by SHA-256."""
    query = select(holdings.c.sha256, holdings.c.size_bytes, holdings.c.at)
    rows = connection.execute(query.where(holdings.c.repository == key))
    return {row.sha256: (row.size_bytes, row.at) for row in rows}


def remove_holdings(connection: Connection, key: int, hashes: Collection[str]) -> None:
    """Have a repository no longer hold large objects."""
    for batch in batches(hashes):
        ours = (holdings.c.repository == key) & holdings.c.sha256.in_(batch)
        connection.execute(delete(holdings).where(ours))


def names_of(
    connection: Connection, hashes: Sequence[str]
) -> tuple[set[tuple[str, str]], set[tuple[str, int]]]:
    """Who names these objects: (object, git id of a file), and (object, repository that holds it)."""
    files: set[tuple[str, str]] = set()
    held: set[tuple[str, int]] = set()
    for batch in batches(hashes):
        query = select(blobs.c.sha256, blobs.c.git_oid).where(blobs.c.sha256.in_(batch))
        files |= {(row.sha256, row.git_oid) for row in connection.execute(query)}
        holding = select(holdings.c.sha256, holdings.c.repository).where(holdings.c.sha256.in_(batch))
        held |= {(row.sha256, row.repository) for row in connection.execute(holding)}
    return files, held


def oids_of(connection: Connection, hashes: Iterable[str]) -> set[str]:
    """Git ids under which contents are known: as a regular file, as a large file's pointer."""
    found: set[str] = set()
    for batch in batches(hashes):
        found |= set(connection.execute(select(blobs.c.git_oid).where(blobs.c.sha256.in_(batch))).scalars())
    return found


def versions_bytes(connection: Connection, key: int) -> int:
    """Bytes of all revisions of a repository, if each kept its files apart."""
    query = select(func.coalesce(func.sum(revisions.c.size_bytes), 0)).where(revisions.c.repository == key)
    return int(connection.execute(query).scalar_one())


def held_by(key: int) -> Select[str]:
    """The large objects that a repository holds, by SHA-256."""
    return select(holdings.c.sha256).where(holdings.c.repository == key)


def held() -> Select[str]:
    """Every object that a file or a repository's holding names, by SHA-256."""
    everything = select(holdings.c.sha256).union(select(blobs.c.sha256)).subquery()
    return select(everything.c.sha256)


def holders_of(connection: Connection, sha256: str) -> list[tuple[int, str]]:
    """(key, `kind:org/name`) of the repositories that hold a large object."""
    query = select(repositories.c.id, repositories.c.kind, repositories.c.name)
    query = query.join(holdings, holdings.c.repository == repositories.c.id).where(
        holdings.c.sha256 == sha256
    )
    return [(row.id, f"{row.kind}:{row.name}") for row in connection.execute(query)]


def files_named(connection: Connection) -> Iterator[tuple[str, str, int]]:
    """(table, SHA-256, size in bytes) of everything that the database says is kept."""
    for table in (blobs, holdings):
        query = select(table.c.sha256, table.c.size_bytes).distinct()
        for row in connection.execute(query).yield_per(BATCH):
            yield table.name, row.sha256, row.size_bytes


def dangling(connection: Connection) -> list[tuple[str, int, str]]:
    """(what, repository, id) of references whose repository or revision is not there."""
    found: list[tuple[str, int, str]] = []
    known = select(revisions.c.repository, revisions.c.sha)
    for what, table, column in (
        ("ref", refs, refs.c.sha),
        ("origin", origins, origins.c.sha),
        ("replaced revision", replaced, replaced.c.replacement),
    ):
        missing = tuple_(table.c.repository, column).not_in(known)
        rows = connection.execute(select(table.c.repository, column).where(missing).distinct())
        found += [(what, row[0], row[1]) for row in rows]
    parents = revisions.alias()
    orphaned = (
        select(revisions.c.repository, revisions.c.parent)
        .outerjoin(
            parents,
            (parents.c.repository == revisions.c.repository) & (parents.c.sha == revisions.c.parent),
        )
        .where(revisions.c.parent.is_not(None), parents.c.sha.is_(None))
    )
    found += [("parent", row[0], row[1]) for row in connection.execute(orphaned)]
    heads = select(repositories.c.id, repositories.c.head).where(
        tuple_(repositories.c.id, repositories.c.head).not_in(known)
    )
    found += [("head", row[0], row[1]) for row in connection.execute(heads)]
    return found


def add_replacements(connection: Connection, key: int, mapping: Mapping[str, str], at: datetime) -> None:
    """Remember what stands for revisions that were taken away; earlier ones follow."""
    known = select(replaced.c.sha, replaced.c.replacement).where(replaced.c.repository == key)
    for row in connection.execute(known).all():
        if row.replacement in mapping:
            where = (replaced.c.repository == key) & (replaced.c.sha == row.sha)
            connection.execute(update(replaced).where(where).values(replacement=mapping[row.replacement]))
    rows = [
        {"repository": key, "sha": old, "replacement": new, "at": at} for old, new in sorted(mapping.items())
    ]
    if rows:
        connection.execute(insert(replaced), rows)


def move_refs(connection: Connection, key: int, mapping: Mapping[str, str]) -> None:
    """Point every ref of a repository at what stands for its revision."""
    for sha in ref_targets(connection, key) & mapping.keys():
        where = (refs.c.repository == key) & (refs.c.sha == sha)
        connection.execute(update(refs).where(where).values(sha=mapping[sha]))


def rename_revision(connection: Connection, key: int, old: str, values: Mapping[str, object]) -> None:
    """Give a revision another id with its tree, parent and sizes; its origins follow."""
    ours = (revisions.c.repository == key) & (revisions.c.sha == old)
    connection.execute(update(revisions).where(ours).values(**values))
    followers = (origins.c.repository == key) & (origins.c.sha == old)
    connection.execute(update(origins).where(followers).values(sha=values["sha"]))


def revision_counts(connection: Connection, key: int) -> dict[str, tuple[int, int]]:
    """(files, bytes) of each revision's tree."""
    query = select(revisions.c.sha, revisions.c.files, revisions.c.size_bytes)
    rows = connection.execute(query.where(revisions.c.repository == key))
    return {row.sha: (row.files, row.size_bytes) for row in rows}


def unused_commits(connection: Connection, shas: Collection[str]) -> set[str]:
    """Which of these commits no repository has as a revision."""
    found = set(shas)
    for batch in batches(shas):
        query = select(revisions.c.sha).where(revisions.c.sha.in_(batch))
        found -= set(connection.execute(query).scalars())
    return found


def add_purges(connection: Connection, hashes: Iterable[str], at: datetime) -> None:
    """Remember whose bytes must go."""
    rows = [{"sha256": sha256, "at": at} for sha256 in sorted(hashes)]
    add_missing(connection, purges, rows)


def pending_purges(connection: Connection) -> list[str]:
    """Contents whose bytes must still go."""
    return list(connection.execute(select(purges.c.sha256).order_by(purges.c.sha256)).scalars())


def remove_purge(connection: Connection, sha256: str) -> None:
    """The bytes went."""
    connection.execute(delete(purges).where(purges.c.sha256 == sha256))


def add_collection(connection: Connection, at: datetime, collected: Collected) -> None:
    """Remember that a garbage collection came to its end."""
    values = {"finished_at": at, "objects": collected.objects, "freed_bytes": collected.freed_bytes}
    connection.execute(insert(collections).values(**values))


def collection_totals(connection: Connection) -> Totals:
    """What collections took away so far."""
    query = select(
        func.count(),
        func.coalesce(func.sum(collections.c.objects), 0),
        func.coalesce(func.sum(collections.c.freed_bytes), 0),
        func.max(collections.c.finished_at),
    )
    row = connection.execute(query).one()
    return Totals(int(row[0]), int(row[1]), int(row[2]), row[3])


def stale(at: datetime | None, cutoff: datetime) -> bool:
    """Whether something was last named before a moment."""
    return at is None or at < cutoff
