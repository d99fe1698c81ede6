"""Putting a repository's history in the place of the one it had."""

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import Connection

from jazari.hub import store as hub_store
from jazari.hub.records import File
from jazari.hub.upkeep import store
from jazari.hub.upkeep.history import History


def rewrite(
    connection: Connection, key: int, instead: Mapping[str, File | None], at: datetime
) -> dict[str, str]:
    """Every revision of a repository anew, with `instead` in place of files (None: they go), and its refs there.

    Gives the new ids by the old ones, which are remembered; the transaction is the caller's.
    """
    history = History(connection, instead)
    mapping = history.rewrite(store.commits(connection, key))
    hub_store.put_objects(connection, "tree", history.trees)
    hub_store.put_objects(connection, "commit", history.commits)
    hub_store.put_blobs(connection, (file for file in instead.values() if file is not None))
    counts = store.revision_counts(connection, key)
    for old, commit in history.renamed.items():
        if commit.sha in counts:
            store.remove_revisions(connection, key, [old])
            continue
        files, size_bytes = counts[old]
        counts[commit.sha] = (files - history.fewer[old], size_bytes + history.growth[old])
        files, size_bytes = counts[commit.sha]
        values: dict[str, object] = {"sha": commit.sha, "tree": commit.tree, "parent": commit.parent}
        values |= {"files": files, "size_bytes": size_bytes}
        store.rename_revision(connection, key, old, values)
    store.move_refs(connection, key, mapping)
    store.add_replacements(connection, key, mapping, at)
    store.remove_git_objects(connection, store.unused_commits(connection, mapping))
    return mapping
