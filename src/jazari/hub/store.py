"""The only SQL that touches the hub's tables."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import (
    Connection,
    Row,
    Table,
    and_,
    delete,
    false,
    func,
    insert,
    literal_column,
    or_,
    select,
    update,
)
from sqlalchemy.dialects import postgresql, sqlite

from jazari.hub.records import File, Kind, Ref, Repository, Revision
from jazari.hub.tables import blobs, git_objects, holdings, origins, refs, repositories, revisions, tags

BATCH = 500


@dataclass(frozen=True, slots=True)
class Listing:
    """Which repositories a listing wants; None means any. `members_of` None sees everything."""

    kind: Kind | None = None
    search: str = ""
    organisation: str | None = None
    tags: Sequence[str] = ()
    sort: str = "updated_at"
    members_of: frozenset[str] | None = frozenset()


def find(connection: Connection, kind: str, name: str, *, lock: bool = False) -> Repository | None:
    """The repository of that name; `lock` holds it until the transaction ends."""
    query = select(repositories).where(repositories.c.kind == kind, repositories.c.name == name)
    row = connection.execute(query.with_for_update() if lock else query).one_or_none()
    return None if row is None else _repository(row)


def find_by_spelling(connection: Connection, kind: str, name: str) -> str | None:
    """The name that differs from this one by case at most."""
    query = select(repositories.c.name).where(
        repositories.c.kind == kind, func.lower(repositories.c.name) == name.lower()
    )
    found: str | None = connection.execute(query).scalar()
    return found


def add_repository(connection: Connection, values: Mapping[str, object]) -> int:
    """Write a repository; gives its key."""
    key = connection.execute(insert(repositories).values(**values)).inserted_primary_key
    assert key is not None
    return int(key[0])


def change_repository(connection: Connection, key: int, values: Mapping[str, object]) -> None:
    """Change columns of a repository."""
    connection.execute(update(repositories).where(repositories.c.id == key).values(**values))


def set_tags(connection: Connection, key: int, wanted: Iterable[str]) -> None:
    """Make these the tags by which the repository is found."""
    connection.execute(delete(tags).where(tags.c.repository == key))
    rows = [{"repository": key, "tag": tag[:300]} for tag in sorted(set(wanted))]
    if rows:
        connection.execute(insert(tags), rows)


def remove_repository(connection: Connection, key: int) -> None:
    """Forget a repository with its refs and revisions; what others made from it stays known."""
    for table in (tags, refs, revisions, origins, holdings):
        connection.execute(delete(table).where(table.c.repository == key))
    connection.execute(delete(repositories).where(repositories.c.id == key))


def list_repositories(
    connection: Connection, wanted: Listing, *, limit: int, after: tuple[datetime, int] | None, skip: int = 0
) -> list[Repository]:
    """Newest first; `after` is the sort moment and key of the last one already seen."""
    moment = repositories.c[wanted.sort]
    query = select(repositories).order_by(moment.desc(), repositories.c.id.desc()).limit(limit).offset(skip)
    for condition in _conditions(wanted):
        query = query.where(condition)
    if after is not None:
        older = and_(moment == after[0], repositories.c.id < after[1])
        query = query.where(or_(moment < after[0], older))
    return [_repository(row) for row in connection.execute(query)]


def count_repositories(connection: Connection, wanted: Listing) -> int:
    """How many a listing would give in all."""
    query = select(func.count()).select_from(repositories).where(*_conditions(wanted))
    return int(connection.execute(query).scalar_one())


def count_tags(connection: Connection, prefix: str, wanted: Listing) -> list[tuple[str, int]]:
    """(tag without its prefix, repositories) of what a listing finds, most frequent first."""
    number = func.count()
    query = (
        select(tags.c.tag, number)
        .join(repositories, repositories.c.id == tags.c.repository)
        .where(tags.c.tag.startswith(prefix, autoescape=True), *_conditions(wanted))
        .group_by(tags.c.tag)
        .order_by(number.desc(), tags.c.tag)
    )
    return [(row[0].removeprefix(prefix), int(row[1])) for row in connection.execute(query)]


def _conditions(wanted: Listing) -> list[Any]:
    table = repositories.c
    conditions: list[Any] = []
    if wanted.kind is not None:
        conditions.append(table.kind == wanted.kind)
    if wanted.organisation is not None:
        conditions.append(table.organisation == wanted.organisation)
    for word in wanted.search.casefold().split():
        conditions.append(table.search_text.contains(word, autoescape=True))
    for tag in wanted.tags:
        conditions.append(table.id.in_(select(tags.c.repository).where(tags.c.tag == tag)))
    if wanted.members_of is not None:
        public = and_(table.private == false(), table.data_class == "open")
        conditions.append(or_(public, table.organisation.in_(wanted.members_of)))
    return conditions


def get_ref(connection: Connection, key: int, kind: str, name: str) -> Ref | None:
    """The branch or tag of that name."""
    row = connection.execute(
        select(refs).where(refs.c.repository == key, refs.c.type == kind, refs.c.name == name)
    ).one_or_none()
    return None if row is None else Ref(row.type, row.name, row.sha, row.message)


def list_refs(connection: Connection, key: int) -> list[Ref]:
    """Every branch and tag, by name."""
    rows = connection.execute(select(refs).where(refs.c.repository == key).order_by(refs.c.name))
    return [Ref(row.type, row.name, row.sha, row.message) for row in rows]


def set_ref(connection: Connection, key: int, ref: Ref) -> None:
    """Point a branch or tag at a revision, making it where it is not there."""
    where = (refs.c.repository == key) & (refs.c.type == ref.type) & (refs.c.name == ref.name)
    if connection.execute(update(refs).where(where).values(sha=ref.sha)).rowcount == 0:
        values = {"type": ref.type, "name": ref.name, "sha": ref.sha, "message": ref.message}
        connection.execute(insert(refs).values(repository=key, **values))


def remove_ref(connection: Connection, key: int, kind: str, name: str) -> bool:
    """Forget a branch or tag; whether it was there."""
    where = (refs.c.repository == key) & (refs.c.type == kind) & (refs.c.name == name)
    return connection.execute(delete(refs).where(where)).rowcount > 0


def add_revision(connection: Connection, key: int, revision: Revision, person: str | None) -> None:
    """Write a revision and what it was made from; nothing where it is known."""
    if get_revision(connection, key, revision.sha) is not None:
        return
    values = {
        column: getattr(revision, column)
        for column in ("sha", "tree", "parent", "message", "at", "organisation", "files", "size_bytes")
    }
    connection.execute(
        insert(revisions).values(repository=key, person=person, made_from=list(revision.made_from), **values)
    )
    rows = [
        {"repository": key, "sha": revision.sha, "ref": ref, "source": ref.partition("@")[0]}
        for ref in revision.made_from
    ]
    if rows:
        connection.execute(insert(origins), rows)


_named = select(revisions, repositories.c.kind, repositories.c.name).join(
    repositories, repositories.c.id == revisions.c.repository
)


def get_revision(connection: Connection, key: int, sha: str) -> Revision | None:
    """The revision whose id starts so, where it is the only one."""
    query = _named.where(revisions.c.repository == key)
    exact = revisions.c.sha == sha if len(sha) == 40 else revisions.c.sha.startswith(sha, autoescape=True)
    rows = connection.execute(query.where(exact).limit(2)).all()
    return _revision(rows[0]) if len(rows) == 1 else None


def all_revisions(connection: Connection, key: int) -> list[Revision]:
    """Every revision of a repository, in no order."""
    return [_revision(row) for row in connection.execute(_named.where(revisions.c.repository == key))]


def history(
    connection: Connection, key: int, sha: str, *, limit: int | None = None, skip: int = 0
) -> list[Revision]:
    """The revision and its ancestors, newest first."""
    first = select(revisions.c.sha, revisions.c.parent, literal_column("0").label("depth")).where(
        revisions.c.repository == key, revisions.c.sha == sha
    )
    line = first.cte("line", recursive=True)
    older = select(revisions.c.sha, revisions.c.parent, (line.c.depth + 1).label("depth")).where(
        revisions.c.repository == key, revisions.c.sha == line.c.parent
    )
    if limit is not None:
        older = older.where(line.c.depth + 1 < skip + limit)
    line = line.union_all(older)
    query = (
        _named.join(line, line.c.sha == revisions.c.sha)
        .where(revisions.c.repository == key)
        .order_by(line.c.depth)
        .offset(skip)
    )
    return [_revision(row) for row in connection.execute(query)]


def used_by(connection: Connection, ref: str) -> list[Revision]:
    """Revisions made from a ref; a ref without revision means any of its revisions. Newest first."""
    column = (
        origins.c.ref
        if "@" in ref or not ref.startswith(("dataset:", "model:", "space:"))
        else origins.c.source
    )
    query = (
        _named.join(
            origins, and_(origins.c.repository == revisions.c.repository, origins.c.sha == revisions.c.sha)
        )
        .where(column == ref)
        .order_by(revisions.c.at.desc(), revisions.c.sha)
    )
    return [_revision(row) for row in connection.execute(query)]


def put_objects(connection: Connection, kind: str, objects: Mapping[str, bytes]) -> None:
    """Keep git trees or commits; known ones are left alone."""
    _add_missing(
        connection,
        git_objects,
        [{"sha": sha, "type": kind, "data": data} for sha, data in sorted(objects.items())],
    )


def get_objects(connection: Connection, shas: Iterable[str]) -> dict[str, bytes]:
    """Bytes of git trees and commits by id; unknown ids are left out."""
    found: dict[str, bytes] = {}
    for batch in _batches(shas):
        query = select(git_objects.c.sha, git_objects.c.data).where(git_objects.c.sha.in_(batch))
        found |= {row.sha: row.data for row in connection.execute(query)}
    return found


def put_blobs(connection: Connection, files: Iterable[File]) -> None:
    """Remember by git id what a file's content is; paths are not kept."""
    by_oid = {file.git_oid: file for file in files}
    rows = [
        {"git_oid": oid, "sha256": file.sha256, "size_bytes": file.size_bytes, "is_lfs": file.is_lfs}
        for oid, file in sorted(by_oid.items())
    ]
    _add_missing(connection, blobs, rows)


def get_blobs(connection: Connection, oids: Iterable[str]) -> dict[str, File]:
    """Files by git id, with an empty path; unknown ids are left out."""
    found: dict[str, File] = {}
    for batch in _batches(oids):
        for row in connection.execute(select(blobs).where(blobs.c.git_oid.in_(batch))):
            found[row.git_oid] = File("", row.git_oid, row.sha256, row.size_bytes, row.is_lfs)
    return found


def add_holdings(connection: Connection, key: int, hashes: Iterable[str]) -> None:
    """Remember that these large objects are the repository's."""
    _add_missing(
        connection, holdings, [{"repository": key, "sha256": sha256} for sha256 in sorted(set(hashes))]
    )


def holders(connection: Connection, sha256: str) -> list[Repository]:
    """Repositories that have this large object."""
    query = (
        select(repositories)
        .join(holdings, holdings.c.repository == repositories.c.id)
        .where(holdings.c.sha256 == sha256)
    )
    return [_repository(row) for row in connection.execute(query)]


def _add_missing(connection: Connection, table: Table, rows: Sequence[Mapping[str, object]]) -> None:
    # In one statement, so that two transactions that add the same row at once both succeed.
    make = postgresql.insert if connection.dialect.name == "postgresql" else sqlite.insert
    if rows:
        connection.execute(make(table).on_conflict_do_nothing(), rows)


def _batches(values: Iterable[str]) -> Iterable[list[str]]:
    everything = list(values)
    for start in range(0, len(everything), BATCH):
        yield everything[start : start + BATCH]


def _repository(row: Row[Any]) -> Repository:
    return Repository(
        row.id,
        row.kind,
        row.name,
        row.private,
        row.gated,
        row.data_class,
        row.licence,
        row.created_at,
        row.updated_at,
        row.head,
        row.files,
        row.size_bytes,
        tuple(row.tags),
        row.card,
    )


def _revision(row: Row[Any]) -> Revision:
    return Revision(
        row.kind,
        row.name,
        row.sha,
        row.tree,
        row.parent,
        row.message,
        row.at,
        row.organisation,
        tuple(row.made_from),
        row.files,
        row.size_bytes,
    )
