"""Which git objects are needed: those that a revision leads to."""

from collections.abc import Iterable, Iterator

from sqlalchemy import Connection

from jazari.core import batches
from jazari.hub import store as hub_store
from jazari.hub.git import TreeItem, decode_tree, object_id
from jazari.hub.upkeep.errors import CannotCollect
from jazari.hub.upkeep.store import Commit


class Marks:
    """Ids of commits, trees and files that were met; about 100 bytes of memory each."""

    def __init__(self) -> None:
        self._found: set[bytes] = set()

    def __contains__(self, oid: str) -> bool:
        return bytes.fromhex(oid) in self._found

    def add(self, connection: Connection, commits: Iterable[Commit]) -> set[str]:
        """Mark commits and all that they lead to; gives the files among what was new."""
        files: set[str] = set()
        waiting: set[str] = set()
        for commit in commits:
            self._found.add(bytes.fromhex(commit.sha))
            if commit.tree not in self:
                waiting.add(commit.tree)
        while waiting:
            self._found.update(map(bytes.fromhex, waiting))
            below: set[str] = set()
            for batch in batches(waiting):
                for item in _items(connection, batch):
                    (below if item.is_folder else files).add(item.oid)
            waiting = {oid for oid in below if oid not in self}
        new = {oid for oid in files if oid not in self}
        self._found.update(map(bytes.fromhex, new))
        return new

    def update(self, other: "Marks") -> None:
        """Mark what another has marked."""
        self._found |= other._found


def _items(connection: Connection, trees: list[str]) -> Iterator[TreeItem]:
    found = hub_store.get_objects(connection, trees)
    for oid in trees:
        data = found.get(oid)
        if data is None or object_id("tree", data) != oid:
            raise CannotCollect(
                f"tree {oid} is missing or damaged, so that nobody knows what is below it; nothing more is taken "
                "away. Run `jazari hub verify` and restore a backup",
                oid=oid,
            )
        yield from decode_tree(data)
