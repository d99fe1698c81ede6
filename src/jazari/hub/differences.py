"""What changed between two revisions: files added, removed, changed and renamed, and a path's own history."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice, pairwise
from typing import Literal
from urllib.parse import unquote

from sqlalchemy import Connection

from jazari.core import Objects
from jazari.hub import store
from jazari.hub.difftext import Hunk, counts, hunks, unified
from jazari.hub.errors import RevisionNotFound
from jazari.hub.git import FILE_MODE, TreeItem, decode_tree, format_pointer
from jazari.hub.reading import Reading, find_repository, find_revision, missing
from jazari.hub.records import File, Revision

TEXT_LIMIT_BYTES = 256 * 1024
"""Of a larger file only sizes and hashes are compared."""
HISTORY_LIMIT = 10_000
"""Revisions that are looked through for a path or a common ancestor."""
BATCH = 100

How = Literal["added", "removed", "changed", "renamed"]


@dataclass(frozen=True, slots=True)
class FileChange:
    """One file as it was and as it is; the paths differ where it was renamed with the same content."""

    before: File | None
    after: File | None

    @property
    def path(self) -> str:
        """Where it is, or was if it is gone."""
        file = self.after or self.before
        assert file is not None
        return file.path

    @property
    def how(self) -> How:
        """What happened to it."""
        if self.before is None:
            return "added"
        if self.after is None:
            return "removed"
        return "changed" if self.before.path == self.after.path else "renamed"


@dataclass(frozen=True, slots=True)
class TextChange:
    """A file's change line by line; no hunks where it was renamed, or where one side is no text to be shown."""

    change: FileChange
    hunks: tuple[Hunk, ...] = ()
    is_text: bool = False

    @property
    def counts(self) -> tuple[int, int]:
        """(lines added, lines removed)."""
        return counts(self.hunks)


def differences(hub: Reading, before: Revision | None, after: Revision) -> list[FileChange]:
    """What turns one revision's tree into the other's, by path; from nothing where `before` is None.

    A file that went and one that came with the same content are one renamed file.
    """
    with hub.database.reading() as connection:
        found = list(changed_files(connection, before.tree if before else None, after.tree))
        oids = {item.oid for _, *items in found for item in items if item is not None}
        blobs = store.get_blobs(connection, oids)

    def file(path: str, item: TreeItem | None) -> File | None:
        return None if item is None else replace(blobs[item.oid], path=path)

    changes = [FileChange(file(path, old), file(path, new)) for path, old, new in found]
    return _with_renames(sorted(changes, key=lambda change: change.path))


def common_ancestor(hub: Reading, one: Revision, other: Revision) -> Revision | None:
    """The newest revision that both descend from: what a pull request's changes are counted from."""
    known = {item.sha for item in hub.revisions(one.kind, one.name, one.sha, limit=HISTORY_LIMIT)}
    line = hub.revisions(other.kind, other.name, other.sha, limit=HISTORY_LIMIT)
    return next((item for item in line if item.sha in known), None)


def compared(hub: Reading, kind: str, name: str, asked: str) -> tuple[Revision | None, Revision]:
    """The two revisions of `a..b`, or of `a...b`, which begins where both meet. Raises RevisionNotFound."""
    dots = "..." if "..." in asked else ".."
    first, _, second = unquote(asked).partition(dots)
    if not first or not second:
        raise RevisionNotFound(
            f"{asked!r} names no two revisions; write them as old...new", name=name, revision=asked
        )
    before, after = hub.resolve(kind, name, first), hub.resolve(kind, name, second)
    return (before if dots == ".." else common_ancestor(hub, before, after)), after


def path_history(
    hub: Reading, kind: str, name: str, revision: str, path: str, *, skip: int = 0, limit: int = 20
) -> list[Revision]:
    """The revisions that changed what lies at a path, newest first. Raises PathNotFound where none did."""
    with hub.database.reading() as connection:
        repository = find_repository(connection, kind, name)
        head = find_revision(connection, repository, revision)
        line = store.history(connection, repository.key, head.sha, limit=HISTORY_LIMIT)
        oids = list(_oids_at(connection, [item.tree for item in line], path.split("/")))
        changed = (
            item for item, (oid, parent) in zip(line, pairwise([*oids, None]), strict=True) if oid != parent
        )
        found = list(islice(changed, skip, skip + limit))
    if not found and not skip:
        raise missing(head, path)
    return found


def text_change(objects: Objects, change: FileChange) -> TextChange:
    """A file's change line by line, where both sides are text of a size that can be compared."""
    if change.how == "renamed":
        return TextChange(change)
    texts = [_text(objects, file) for file in (change.before, change.after)]
    if None in texts:
        return TextChange(change)
    return TextChange(change, tuple(hunks(str(texts[0]), str(texts[1]))), is_text=True)


def git_diff(objects: Objects, changes: Iterable[FileChange]) -> Iterator[str]:
    """The changes as `git diff` writes them, large files as their pointers."""
    for change in changes:
        before, after = change.before, change.after
        old, new = (before or after), (after or before)
        assert old is not None
        assert new is not None
        yield f"diff --git {_quoted('a/' + old.path)} {_quoted('b/' + new.path)}\n"
        if change.how == "renamed":
            yield f"similarity index 100%\nrename from {_quoted(old.path)}\nrename to {_quoted(new.path)}\n"
            continue
        if before is None or after is None:
            yield f"{'new' if before is None else 'deleted'} file mode {FILE_MODE}\n"
        ids = [file.git_oid if file else "0" * 40 for file in (before, after)]
        yield f"index {ids[0]}..{ids[1]}{f' {FILE_MODE}' if before and after else ''}\n"
        names = [
            _quoted("a/" + before.path) if before else "/dev/null",
            _quoted("b/" + after.path) if after else "/dev/null",
        ]
        texts = [_git_text(objects, file) for file in (before, after)]
        if None in texts:
            yield f"Binary files {names[0]} and {names[1]} differ\n"
        elif texts[0] != texts[1]:
            yield f"--- {names[0]}\n+++ {names[1]}\n"
            yield from unified(hunks(str(texts[0]), str(texts[1])))


def changed_files(
    connection: Connection, before: str | None, after: str | None
) -> Iterator[tuple[str, TreeItem | None, TreeItem | None]]:
    """(path, file before, file after) of all that differs; folders with one id are not looked into."""
    level: list[tuple[str, str | None, str | None]] = [("", before, after)]
    while level:
        trees = _trees(connection, (oid for _, *both in level for oid in both if oid))
        below: list[tuple[str, str | None, str | None]] = []
        for path, *both in level:
            old, new = ({item.name: item for item in trees[oid]} if oid else {} for oid in both)
            for name in old.keys() | new.keys():
                items = [old.get(name), new.get(name)]
                if items[0] == items[1]:
                    continue
                here = f"{path}/{name}" if path else name
                folders = [item.oid if item and item.is_folder else None for item in items]
                if folders != [None, None]:
                    below.append((here, folders[0], folders[1]))
                files = [None if item is None or item.is_folder else item for item in items]
                if files != [None, None]:
                    yield here, files[0], files[1]
        level = below


def _with_renames(changes: Sequence[FileChange]) -> list[FileChange]:
    gone: dict[str, list[File]] = {}
    for change in changes:
        if change.after is None and change.before is not None and change.before.size_bytes:
            gone.setdefault(change.before.git_oid, []).append(change.before)
    moved: set[str] = set()
    found = []
    for change in changes:
        sources = gone.get(change.after.git_oid) if change.before is None and change.after else None
        if sources:
            source = sources.pop(0)
            moved.add(source.path)
            change = FileChange(source, change.after)
        found.append(change)
    return [change for change in found if change.after is not None or change.path not in moved]


def _oids_at(connection: Connection, roots: Sequence[str], parts: Sequence[str]) -> Iterator[str | None]:
    """What lies at a path of each tree; trees are read in batches, one depth at a time."""
    for start in range(0, len(roots), BATCH):
        here: list[str | None] = list(roots[start : start + BATCH])
        for depth, part in enumerate(parts):
            trees = _trees(connection, {oid for oid in here if oid})
            last = depth == len(parts) - 1
            inside = {
                oid: next((i.oid for i in items if i.name == part and (last or i.is_folder)), None)
                for oid, items in trees.items()
            }
            here = [inside[oid] if oid else None for oid in here]
        yield from here


def _trees(connection: Connection, oids: Iterable[str]) -> dict[str, tuple[TreeItem, ...]]:
    return {oid: decode_tree(data) for oid, data in store.get_objects(connection, oids).items()}


def _text(objects: Objects, file: File | None) -> str | None:
    if file is None:
        return ""
    if file.size_bytes > TEXT_LIMIT_BYTES:
        return None
    data = objects.get(file.sha256)
    if b"\0" in data:
        return None
    try:
        return data.decode()
    except UnicodeDecodeError:
        return None


def _git_text(objects: Objects, file: File | None) -> str | None:
    if file is not None and file.is_lfs:
        return format_pointer(file.sha256, file.size_bytes).decode()
    return _text(objects, file)


def _quoted(path: str) -> str:
    """A path as git prints it: quoted as in C where it holds quotes or what is not ASCII."""
    if path.isascii() and '"' not in path:
        return path
    escaped = "".join(
        chr(byte) if 32 <= byte < 127 and byte != 34 else '\\"' if byte == 34 else f"\\{byte:03o}"
        for byte in path.encode()
    )
    return f'"{escaped}"'
