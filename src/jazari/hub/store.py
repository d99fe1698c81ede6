"""The only SQL that touches the hub's tables."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import (
    Connection,
    Row,
    and_,
    case,
    delete,
    func,
    insert,
    literal_column,
    select,
    update,
)

from jazari.core import add_missing, batches
from jazari.hub.records import File, Ref, Repository, Revision
from jazari.hub.tables import (
    accesses,
    blobs,
    downloads,
    git_objects,
    holdings,
    moved,
    origins,
    refs,
    replaced,
    repositories,
    revisions,
    tags,
)

GARBAGE_LOCK = 0x6A617A617269
"""Key of the advisory lock that commits share and a garbage collection takes alone."""


def find(connection: Connection, kind: str, name: str, *, lock: bool = False) -> Repository | None:
    """The repository of that name; `lock` holds it until the transaction ends."""
    if lock:
        keep_garbage_away(connection)
    query = select(repositories).where(repositories.c.kind == kind, repositories.c.name == name)
    row = connection.execute(query.with_for_update() if lock else query).one_or_none()
    return None if row is None else repository_of(row)


def find_by_key(connection: Connection, key: int) -> Repository | None:
    """The repository of that key."""
    row = connection.execute(select(repositories).where(repositories.c.id == key)).one_or_none()
    return None if row is None else repository_of(row)


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
    for table in (tags, refs, revisions, origins, holdings, accesses, moved, downloads):
        connection.execute(delete(table).where(table.c.repository == key))
    connection.execute(delete(repositories).where(repositories.c.id == key))


def get_ref(connection: Connection, key: int, kind: str, name: str) -> Ref | None:
    """The branch, tag or pull request's ref of that name."""
    row = connection.execute(
        select(refs).where(refs.c.repository == key, refs.c.type == kind, refs.c.name == name)
    ).one_or_none()
    return None if row is None else Ref(row.type, row.name, row.sha, row.message)


def list_refs(connection: Connection, key: int) -> list[Ref]:
    """Every branch, tag and pull request's ref, by name."""
    rows = connection.execute(select(refs).where(refs.c.repository == key).order_by(refs.c.name))
    return [Ref(row.type, row.name, row.sha, row.message) for row in rows]


def set_ref(connection: Connection, key: int, ref: Ref) -> None:
    """Point a ref at a revision, making it where it is not there."""
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


def persons(connection: Connection, key: int, shas: Iterable[str]) -> dict[str, tuple[str | None, str]]:
    """(id of the person, name of the signer) of revisions."""
    found: dict[str, tuple[str | None, str]] = {}
    for batch in batches(shas):
        query = select(revisions.c.sha, revisions.c.person, revisions.c.organisation).where(
            revisions.c.repository == key, revisions.c.sha.in_(batch)
        )
        found |= {row.sha: (row.person, row.organisation) for row in connection.execute(query)}
    return found


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
    add_missing(
        connection,
        git_objects,
        [{"sha": sha, "type": kind, "data": data} for sha, data in sorted(objects.items())],
    )


def get_objects(connection: Connection, shas: Iterable[str]) -> dict[str, bytes]:
    """Bytes of git trees and commits by id; unknown ids are left out."""
    found: dict[str, bytes] = {}
    for batch in batches(shas):
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
    add_missing(connection, blobs, rows)


def get_blobs(connection: Connection, oids: Iterable[str]) -> dict[str, File]:
    """Files by git id, with an empty path; unknown ids are left out."""
    found: dict[str, File] = {}
    for batch in batches(oids):
        for row in connection.execute(select(blobs).where(blobs.c.git_oid.in_(batch))):
            found[row.git_oid] = File("", row.git_oid, row.sha256, row.size_bytes, row.is_lfs)
    return found


def add_holdings(connection: Connection, key: int, sizes: Mapping[str, int], at: datetime) -> int:
    """Remember that these large objects (size in bytes by SHA-256) are the repository's; how many bytes are new."""
    new_bytes = 0
    for batch in batches(sorted(sizes)):
        ours = and_(holdings.c.repository == key, holdings.c.sha256.in_(batch))
        known = set(connection.execute(select(holdings.c.sha256).where(ours)).scalars())
        connection.execute(update(holdings).where(ours).values(at=at))
        rows = [
            {"repository": key, "sha256": sha256, "size_bytes": sizes[sha256], "at": at}
            for sha256 in batch
            if sha256 not in known
        ]
        add_missing(connection, holdings, rows)
        new_bytes += sum(sizes[sha256] for sha256 in batch if sha256 not in known)
    return new_bytes


def add_stored_bytes(connection: Connection, key: int, more_bytes: int) -> None:
    """Count what a repository keeps."""
    stored = repositories.c.stored_bytes + more_bytes
    values = {"stored_bytes": case((stored < 0, 0), else_=stored)}
    connection.execute(update(repositories).where(repositories.c.id == key).values(values))


def keep_garbage_away(connection: Connection) -> None:
    """Have no garbage deleted until this transaction ends: what it finds here, it may name.

    On SQLite a write transaction is alone anyway. Before any other lock, so that two never wait for each other.
    """
    if connection.dialect.name == "postgresql":
        connection.execute(select(func.pg_advisory_xact_lock_shared(GARBAGE_LOCK)))


def hold_garbage(connection: Connection) -> None:
    """Wait until nobody is about to name what is here, and let nobody begin until this transaction ends."""
    if connection.dialect.name == "postgresql":
        connection.execute(select(func.pg_advisory_xact_lock(GARBAGE_LOCK)))


def get_replacement(connection: Connection, key: int, sha: str) -> str | None:
    """What stands for a revision that a redaction took away."""
    query = select(replaced.c.replacement).where(replaced.c.repository == key)
    exact = replaced.c.sha == sha if len(sha) == 40 else replaced.c.sha.startswith(sha, autoescape=True)
    found: str | None = connection.execute(query.where(exact)).scalar()
    return found


def holders(connection: Connection, sha256: str) -> list[Repository]:
    """Repositories that have this large object."""
    query = (
        select(repositories)
        .join(holdings, holdings.c.repository == repositories.c.id)
        .where(holdings.c.sha256 == sha256)
    )
    return [repository_of(row) for row in connection.execute(query)]


def repository_of(row: Row[Any]) -> Repository:
    """The record of a row of repositories."""
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
        row.residency,
        row.stored_bytes,
        row.personal,
        row.downloads,
        row.downloads_all,
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
