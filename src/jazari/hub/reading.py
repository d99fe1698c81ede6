"""Looking into the hub: repositories, revisions, trees and bytes; nothing here changes anything."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from sqlalchemy import Connection

from jazari.core import Database
from jazari.hub import gates, listing, places, store
from jazari.hub.contents import Contents
from jazari.hub.errors import PathNotFound, RepositoryNotFound, RevisionNotFound, RevisionReplaced
from jazari.hub.git import TreeItem, decode_tree
from jazari.hub.listing import Listing
from jazari.hub.records import File, FindPerson, Folder, Kind, People, Ref, Repository, Revision
from jazari.hub.rules import Reader, is_sha, may_download, refs_meant


class Reading:
    """The hub's questions. Names are `org/name`; a revision is a branch, a tag or a commit's id."""

    people: People
    find_person: FindPerson

    def __init__(self, database: Database, objects: Contents) -> None:
        self.database = database
        self.objects = objects
        self.people = lambda ids: {}
        self.find_person = lambda handle: None

    def repository(self, kind: str, name: str) -> Repository:
        """The repository of that name. Raises RepositoryNotFound."""
        with self.database.reading() as connection:
            return find_repository(connection, kind, name)

    def present_name(self, kind: str, name: str) -> str | None:
        """What the repository is called that had this name, or has it in other capitals; else None."""
        with self.database.reading() as connection:
            return places.present_name(connection, kind, name)

    def repositories(
        self,
        kind: Kind | None = None,
        *,
        search: str = "",
        organisation: str | None = None,
        tags: Sequence[str] = (),
        sort: str = "updated_at",
        members_of: frozenset[str] | None = None,
        limit: int = 1000,
    ) -> list[Repository]:
        """Newest first. `members_of` are the organisations of who asks; None sees everything."""
        return self.listed(Listing(kind, search, organisation, tags, sort, members_of), limit=limit)

    def listed(
        self, wanted: Listing, *, limit: int, after: listing.Seen | None = None, skip: int = 0
    ) -> list[Repository]:
        """Repositories of a listing, in its order, after the last one of a page."""
        with self.database.reading() as connection:
            return listing.list_repositories(connection, wanted, limit=limit, after=after, skip=skip)

    def best(self, wanted: Listing, *, limit: int, skip: int = 0) -> list[Repository]:
        """Repositories that answer a listing's search, the best answers first."""
        with self.database.reading() as connection:
            return listing.best_repositories(connection, wanted, limit=limit, skip=skip)

    def facets(self, prefix: str, wanted: Listing) -> list[tuple[str, int]]:
        """(value, repositories) of the tags with that prefix in a listing, such as its languages."""
        with self.database.reading() as connection:
            return listing.count_tags(connection, prefix, wanted)

    def count(self, wanted: Listing) -> int:
        """How many repositories a listing has."""
        with self.database.reading() as connection:
            return listing.count_repositories(connection, wanted)

    def refs(self, kind: str, name: str, *, pulls: bool = False) -> list[Ref]:
        """Every branch and tag, and with `pulls` every pull request's ref."""
        with self.database.reading() as connection:
            found = store.list_refs(connection, find_repository(connection, kind, name).key)
        return [ref for ref in found if pulls or ref.type != "pr"]

    def resolve(self, kind: str, name: str, revision: str = "main") -> Revision:
        """The revision that a branch, tag or commit's id names. Raises RevisionNotFound."""
        with self.database.reading() as connection:
            return find_revision(connection, find_repository(connection, kind, name), revision)

    def revisions(
        self, kind: str, name: str, revision: str = "main", *, limit: int | None = None, skip: int = 0
    ) -> list[Revision]:
        """A revision and its ancestors, newest first."""
        with self.database.reading() as connection:
            repository = find_repository(connection, kind, name)
            sha = find_revision(connection, repository, revision).sha
            return store.history(connection, repository.key, sha, limit=limit, skip=skip)

    def authors(self, repository: Repository, shas: Iterable[str]) -> dict[str, str]:
        """Who committed each revision: a person's handle, or the signer's name where nobody is known."""
        with self.database.reading() as connection:
            persons = store.persons(connection, repository.key, shas)
        handles = self.people({person for person, _ in persons.values() if person})
        return {sha: handles.get(person or "", signer) for sha, (person, signer) in persons.items()}

    def used_by(self, ref: str) -> list[Revision]:
        """Revisions made from a ref, newest first; `dataset:org/name` alone means any of its revisions."""
        with self.database.reading() as connection:
            return store.used_by(connection, ref)

    def tree(
        self,
        kind: str,
        name: str,
        revision: str = "main",
        path: str = "",
        *,
        recursive: bool = False,
        skip: int = 0,
        limit: int | None = None,
    ) -> list[File | Folder]:
        """What lies in a folder, or with `recursive` also below it, in git's order. Raises PathNotFound."""
        with self.database.reading() as connection:
            found = find_revision(connection, find_repository(connection, kind, name), revision)
            root = found.tree
            if path:
                item = find_items(connection, found.tree, [path]).get(path)
                if item is None or not item.is_folder:
                    raise missing(found, path)
                root = item.oid
            items = list(walk(connection, root, path, recursive))
            stop = None if limit is None else skip + limit
            return _entries(connection, items[skip:stop])

    def files(self, kind: str, name: str, revision: str = "main", path: str = "") -> list[File]:
        """Every file in or below a folder."""
        return [
            entry
            for entry in self.tree(kind, name, revision, path, recursive=True)
            if isinstance(entry, File)
        ]

    def paths(self, kind: str, name: str, revision: str, paths: Iterable[str]) -> list[File | Folder]:
        """The files and folders at these paths; those that are not there are left out."""
        with self.database.reading() as connection:
            found = find_revision(connection, find_repository(connection, kind, name), revision)
            items = find_items(connection, found.tree, paths)
            return _entries(connection, list(items.items()))

    def file(self, kind: str, name: str, revision: str, path: str) -> File:
        """The file at a path. Raises PathNotFound, for folders too."""
        return self.open(kind, name, revision, path)[1]

    def open(self, kind: str, name: str, revision: str, path: str) -> tuple[Revision, File]:
        """The file at a path, and the revision that was meant. Raises PathNotFound, for folders too."""
        with self.database.reading() as connection:
            found = find_revision(connection, find_repository(connection, kind, name), revision)
            item = find_items(connection, found.tree, [path]).get(path)
            if item is None or item.is_folder:
                raise missing(found, path)
            entry = _entries(connection, [(path, item)])[0]
            assert isinstance(entry, File)
            return found, entry

    def read(self, kind: str, name: str, revision: str, path: str) -> bytes:
        """The bytes of a file, whole. Raises PathNotFound."""
        return self.objects.get(self.file(kind, name, revision, path).sha256)

    def last_changes(
        self, kind: str, name: str, revision: str, paths: Sequence[str], *, depth: int = 1000
    ) -> dict[str, Revision]:
        """The newest revision that changed each path, looking back at most `depth` revisions."""
        with self.database.reading() as connection:
            repository = find_repository(connection, kind, name)
            head = find_revision(connection, repository, revision)
            line = store.history(connection, repository.key, head.sha, limit=depth)
            changes: dict[str, Revision] = {}
            open_paths = list(paths)
            here = find_items(connection, head.tree, open_paths)
            for position, current in enumerate(line):
                parent = line[position + 1] if position + 1 < len(line) else None
                before = find_items(connection, parent.tree, open_paths) if parent else {}
                for path in open_paths:
                    if parent is None or here.get(path) != before.get(path):
                        changes[path] = current
                open_paths = [path for path in open_paths if path not in changes]
                here = before
                if not open_paths:
                    break
            return changes

    def may_download(self, repository: Repository, reader: Reader | None) -> bool:
        """Whether who asks may have the repository's bytes, and not only know of them."""
        if may_download(repository, reader, granted=False):
            return True
        if reader is None or not may_download(repository, reader, granted=True):
            return False
        with self.database.reading() as connection:
            return gates.status_of(connection, repository.key, reader.person_id) == "accepted"

    def may_link(
        self, repository: Repository, sha256: str, size_bytes: int | None, reader: Reader | None
    ) -> bool:
        """Whether a change to the repository may name this object instead of sending its bytes.

        The object must be here, of that size, and the repository's own or in one that who asks may read.
        """
        size = self.objects.size(sha256)
        if size is None or size_bytes not in (None, size):
            return False
        with self.database.reading() as connection:
            holders = store.holders(connection, sha256)
        return any(holder.key == repository.key or self.may_download(holder, reader) for holder in holders)

    def holds(self, repository: Repository, sha256: str) -> bool:
        """Whether a large object is the repository's."""
        with self.database.reading() as connection:
            return any(holder.key == repository.key for holder in store.holders(connection, sha256))


def find_repository(connection: Connection, kind: str, name: str, *, lock: bool = False) -> Repository:
    """The repository of that name. Raises RepositoryNotFound."""
    repository = store.find(connection, kind, name, lock=lock)
    if repository is None:
        raise RepositoryNotFound(
            f"there is no {kind} {name!r} here, or you may not see it", kind=kind, name=name
        )
    return repository


def find_revision(connection: Connection, repository: Repository, revision: str) -> Revision:
    """The revision that a branch, tag, pull request or commit's id (7 or more digits) names.

    Raises RevisionNotFound.
    """
    found_refs = (store.get_ref(connection, repository.key, *meant) for meant in refs_meant(revision))
    sha = next((ref.sha for ref in found_refs if ref), revision if is_sha(revision) else None)
    found = store.get_revision(connection, repository.key, sha) if sha else None
    if found is None:
        _check_replaced(connection, repository, sha)
        raise RevisionNotFound(
            f"{repository.kind} {repository.name!r} has no branch, tag or commit {revision!r}",
            name=repository.name,
            revision=revision,
        )
    return found


def _check_replaced(connection: Connection, repository: Repository, sha: str | None) -> None:
    replacement = store.get_replacement(connection, repository.key, sha) if sha else None
    if replacement is not None:
        raise RevisionReplaced(
            f"content was taken out of revision {sha} of {repository.kind} {repository.name!r} on request; "
            f"revision {replacement} stands for it now",
            name=repository.name,
            revision=sha,
            replacement=replacement,
        )


def missing(revision: Revision, path: str) -> PathNotFound:
    """The error for a path that a revision does not have."""
    return PathNotFound(
        f"{revision.kind} {revision.name!r} has nothing at {path!r} in revision {revision.sha}",
        name=revision.name,
        path=path,
        sha=revision.sha,
    )


def load_tree(connection: Connection, oid: str) -> tuple[TreeItem, ...]:
    """The items of a tree that was kept."""
    return decode_tree(store.get_objects(connection, [oid])[oid])


def find_items(connection: Connection, root: str, paths: Iterable[str]) -> dict[str, TreeItem]:
    """Items of a tree by path; each folder on the way is read once, all of one depth together."""
    found: dict[str, TreeItem] = {}
    waiting = [(root, path, path.split("/")) for path in paths]
    while waiting:
        folders = _load_trees(connection, {oid for oid, _, _ in waiting})
        below = []
        for oid, path, parts in waiting:
            item = next((item for item in folders[oid] if item.name == parts[0]), None)
            if item is None:
                continue
            if len(parts) == 1:
                found[path] = item
            elif item.is_folder:
                below.append((item.oid, path, parts[1:]))
        waiting = below
    return found


def walk(connection: Connection, root: str, path: str, recursive: bool) -> Iterator[tuple[str, TreeItem]]:
    """(path, item) of a folder, and with `recursive` of all below it, a folder before its content."""
    level = {root}
    folders: dict[str, tuple[TreeItem, ...]] = {}
    while level:
        loaded = _load_trees(connection, level)
        folders |= loaded
        inside = {item.oid for items in loaded.values() for item in items if item.is_folder}
        level = inside - folders.keys() if recursive else set()
    stack = [(path, item) for item in reversed(folders[root])]
    while stack:
        parent, item = stack.pop()
        here = f"{parent}/{item.name}" if parent else item.name
        yield here, item
        if recursive and item.is_folder:
            stack += [(here, below) for below in reversed(folders[item.oid])]


def _load_trees(connection: Connection, oids: Iterable[str]) -> Mapping[str, tuple[TreeItem, ...]]:
    return {oid: decode_tree(data) for oid, data in store.get_objects(connection, oids).items()}


def _entries(connection: Connection, items: Sequence[tuple[str, TreeItem]]) -> list[File | Folder]:
    blobs = store.get_blobs(connection, {item.oid for _, item in items if not item.is_folder})
    entries: list[File | Folder] = []
    for path, item in items:
        if item.is_folder:
            entries.append(Folder(path, item.oid))
        else:
            blob = blobs[item.oid]
            entries.append(File(path, blob.git_oid, blob.sha256, blob.size_bytes, blob.is_lfs))
    return entries
