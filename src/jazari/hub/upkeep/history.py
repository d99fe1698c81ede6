"""A repository's history written anew with other files in place of some."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace

from sqlalchemy import Connection

from jazari.hub import store as hub_store
from jazari.hub.git import TreeItem, decode_tree, encode_tree, object_id
from jazari.hub.records import File
from jazari.hub.tree import EMPTY_TREE
from jazari.hub.upkeep.store import Commit

_HEADERS = re.compile(rb"tree [0-9a-f]{40}\n(?:parent [0-9a-f]{40}\n)*")


class History:
    """Trees and commits as they are with `instead` (files by the git id that they replace; None: nothing does).

    Afterwards `trees` and `commits` are the new objects by id, `renamed` the revisions by their old id,
    `growth` by how many bytes the files of each are larger than before, and `fewer` how many files went.
    """

    def __init__(self, connection: Connection, instead: Mapping[str, File | None]) -> None:
        self._connection = connection
        self._instead = instead
        old = hub_store.get_blobs(connection, instead)
        sizes = {oid: file.size_bytes if file is not None else 0 for oid, file in instead.items()}
        self._growth = {oid: size - old[oid].size_bytes for oid, size in sizes.items()}
        self._trees: dict[str, tuple[str, int, int]] = {}
        self.trees: dict[str, bytes] = {}
        self.commits: dict[str, bytes] = {}
        self.renamed: dict[str, Commit] = {}
        self.growth: dict[str, int] = {}
        self.fewer: dict[str, int] = {}

    def rewrite(self, revisions: Iterable[Commit]) -> dict[str, str]:
        """New ids of the revisions that change, by their old ones: those that had a file, and all after them."""
        waiting = {commit.sha: commit for commit in revisions}
        mapping: dict[str, str] = {}
        done: set[str] = set()
        for sha in list(waiting):
            line = []
            here: str | None = sha
            while here is not None and here in waiting and here not in done:
                line.append(here)
                done.add(here)
                here = waiting[here].parent
            for old in reversed(line):
                self._commit(waiting[old], mapping)
        return mapping

    def _commit(self, commit: Commit, mapping: dict[str, str]) -> None:
        tree, growth, fewer = self._tree(commit.tree)
        parent = mapping.get(commit.parent, commit.parent) if commit.parent else None
        if (tree, parent) == (commit.tree, commit.parent):
            return
        data = hub_store.get_objects(self._connection, [commit.sha])[commit.sha]
        headers = f"tree {tree}\n" + (f"parent {parent}\n" if parent else "")
        data = _HEADERS.sub(headers.encode(), data, count=1)
        sha = object_id("commit", data)
        mapping[commit.sha] = sha
        self.commits[sha] = data
        self.growth[commit.sha] = growth
        self.fewer[commit.sha] = fewer
        self.renamed[commit.sha] = replace(commit, sha=sha, tree=tree, parent=parent)

    def _tree(self, oid: str) -> tuple[str, int, int]:
        if oid not in self._trees:
            items, growth, fewer = [], 0, 0
            for item in decode_tree(hub_store.get_objects(self._connection, [oid])[oid]):
                new: str | None = item.oid
                if item.is_folder:
                    new, more, less = self._tree(item.oid)
                    growth, fewer = growth + more, fewer + less
                elif item.oid in self._instead:
                    file = self._instead[item.oid]
                    new = file.git_oid if file is not None else None
                    growth, fewer = growth + self._growth[item.oid], fewer + (file is None)
                if new is not None and new != EMPTY_TREE:  # a folder whose last file went is nothing to git
                    items.append(TreeItem(item.mode, item.name, new))
            data = encode_tree(items)
            new_oid = object_id("tree", data)
            if new_oid != oid:
                self.trees[new_oid] = data
            self._trees[oid] = (new_oid, growth, fewer)
        return self._trees[oid]
