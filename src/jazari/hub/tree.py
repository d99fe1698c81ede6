"""Changing a git tree in memory: only the folders on the way to a change are read and written again."""

from collections.abc import Callable, Sequence

from jazari.hub.errors import InvalidChange, PathNotFound
from jazari.hub.git import FILE_MODE, FOLDER_MODE, TreeItem, encode_tree, object_id
from jazari.hub.rules import check_collisions, check_path

Load = Callable[[str], Sequence[TreeItem]]
"""The items of a tree by its id."""


class _Folder:
    """A folder being changed; sub-folders are loaded when something below them is touched."""

    def __init__(self, items: Sequence[TreeItem], oid: str | None = None) -> None:
        self.items = {item.name: item for item in items}
        self.open: dict[str, _Folder] = {}
        self.oid = oid  # None once changed

    def names(self) -> set[str]:
        return self.items.keys() | self.open.keys()


class TreeEditor:
    """A tree to which files are added and from which they are removed, in order.

    `added` and `removed` are the blob ids that came and went, one for each file.
    """

    def __init__(self, load: Load, root: str | None) -> None:
        self._load = load
        self._root = _Folder(load(root) if root else (), root)
        self.added: list[str] = []
        self.removed: list[str] = []

    def get(self, path: str) -> TreeItem | None:
        """The file or unchanged folder at `path`, as it stands now."""
        *parents, name = path.split("/")
        folder: _Folder | None = self._root
        for parent in parents:
            folder = self._enter(folder, parent) if folder else None
        return folder.items.get(name) if folder else None

    def put(self, path: str, oid: str) -> None:
        """Write the blob `oid` at `path`. Raises InvalidPath, PathCollision, InvalidChange."""
        *parents, name = check_path(path).split("/")
        folder = self._root
        self._root.oid = None
        for depth, parent in enumerate(parents):
            below = self._enter(folder, parent)
            if below is None:
                if parent in folder.items:
                    raise InvalidChange(
                        f"{path!r} cannot be written: {'/'.join(parents[: depth + 1])!r} is a file, not a folder",
                        path=path,
                    )
                check_collisions("/".join(parents[:depth]), [*folder.names(), parent])
                below = folder.open[parent] = _Folder(())
            folder = below
            folder.oid = None
        if self._enter(folder, name) is not None:
            raise InvalidChange(f"{path!r} cannot be written: it is a folder", path=path)
        before = folder.items.get(name)
        if before is None:
            check_collisions("/".join(parents), [*folder.names(), name])
        else:
            self.removed.append(before.oid)
        folder.items[name] = TreeItem(FILE_MODE, name, oid)
        self.added.append(oid)

    def delete(self, path: str, *, folder: bool = False) -> None:
        """Remove a file, or a folder and all below it; `folder` where it must be one. Raises PathNotFound."""
        path = path.strip("/")
        *parents, name = path.split("/")
        way = [self._root]
        for parent in parents:
            below = self._enter(way[-1], parent)
            if below is None:
                raise _missing(path)
            way.append(below)
        inside = self._enter(way[-1], name)
        if inside is None and (folder or name not in way[-1].items):
            raise _missing(path)
        self.removed += self._blobs(inside) if inside is not None else [way[-1].items[name].oid]
        way[-1].items.pop(name, None)
        way[-1].open.pop(name, None)
        for step in way:
            step.oid = None

    def write(self, keep: Callable[[str, bytes], None]) -> str:
        """The id of the tree as it now is; `keep` gets id and bytes of every folder that changed."""
        return self._write(self._root, keep)

    def _write(self, folder: _Folder, keep: Callable[[str, bytes], None]) -> str:
        if folder.oid is not None:
            return folder.oid
        items = dict(folder.items)
        for name, below in folder.open.items():
            oid = self._write(below, keep)
            if oid != EMPTY_TREE:  # a folder whose last file went is nothing to git
                items[name] = TreeItem(FOLDER_MODE, name, oid)
        data = encode_tree(items.values())
        oid = object_id("tree", data)
        if items or folder is self._root:
            keep(oid, data)
        return oid

    def _enter(self, folder: _Folder, name: str) -> _Folder | None:
        if name in folder.open:
            return folder.open[name]
        item = folder.items.get(name)
        if item is None or not item.is_folder:
            return None
        del folder.items[name]
        folder.open[name] = _Folder(self._load(item.oid), item.oid)
        return folder.open[name]

    def _blobs(self, folder: _Folder) -> list[str]:
        blobs = []
        for name in list(folder.names()):
            below = self._enter(folder, name)
            blobs += self._blobs(below) if below is not None else [folder.items[name].oid]
        return blobs


EMPTY_TREE = object_id("tree", b"")


def _missing(path: str) -> PathNotFound:
    return PathNotFound(f"nothing lies at {path!r} in this revision", path=path)
