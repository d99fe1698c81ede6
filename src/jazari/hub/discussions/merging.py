"""Pull requests against what their branch has become: what merging would do, and doing it."""

from dataclasses import replace

from sqlalchemy import Connection

from jazari.hub.actions import Hub
from jazari.hub.changes import ATTRIBUTES_PATH
from jazari.hub.differences import HISTORY_LIMIT, changed_files
from jazari.hub.discussions import rules
from jazari.hub.discussions.errors import MergeConflict, StatusConflict
from jazari.hub.discussions.records import Discussion, Merge
from jazari.hub.errors import InvalidChange, InvalidPath, PathCollision, RevisionNotFound
from jazari.hub.git import object_id
from jazari.hub.reading import find_items, find_revision, load_tree
from jazari.hub.records import File, Ref, Repository, Revision, Signed
from jazari.hub.store import get_blobs, get_replacement, get_revision, history, put_blobs
from jazari.hub.tree import TreeEditor

SHOWN_PATHS = 20
ATTRIBUTES_LIMIT_BYTES = 1 << 20


class Merging:
    """The part of the verbs that weighs a pull request against its branch."""

    hub: Hub

    def conflicts(self, repository: Repository, found: Discussion) -> list[str]:
        """The files for which an open pull request cannot be merged."""
        with self.hub.database.reading() as connection:
            try:
                plan = self._plan(connection, repository, found)
            except RevisionNotFound:  # its branch is gone
                return []
        return list(plan[2].conflicts)

    def ends(self, repository: Repository, found: Discussion) -> tuple[Revision, Revision]:
        """(fork, head) of a pull request: what it changes lies between them."""
        with self.hub.database.reading() as connection:
            head = find_revision(connection, repository, found.revision)
            return _fork(connection, repository, found, head), head

    def merge_in(
        self, connection: Connection, repository: Repository, found: Discussion, signed: Signed
    ) -> Revision:
        """Merge inside a transaction that holds the repository. Raises MergeConflict, StatusConflict."""
        if not found.is_pull_request:
            raise StatusConflict(f"{found.number} is a discussion: there is nothing to merge")
        if found.status != "open":
            advice = "; open it first" if found.status in ("draft", "closed") else ""
            raise StatusConflict(
                f"pull request {found.number} is {found.status}{advice}", status=found.status
            )
        ours, theirs, plan = self._plan(connection, repository, found)
        if theirs.sha == _fork(connection, repository, found, theirs).sha:
            raise StatusConflict(f"pull request {found.number} has no commits yet: there is nothing to merge")
        editor = TreeEditor(lambda oid: load_tree(connection, oid), ours.tree)
        try:
            if not plan.conflicts:
                _apply(editor, plan)
                self._keep_attributes(connection, plan)
        except (PathCollision, InvalidPath, InvalidChange) as error:
            plan = replace(plan, conflicts=(str(error.facts.get("path", "")),))
        if plan.conflicts:
            shown = ", ".join(plan.conflicts[:SHOWN_PATHS])
            raise MergeConflict(
                f"{found.base!r} has changed the same files since in another way: {shown}; bring the pull "
                "request up to date, or open another one",
                paths=list(plan.conflicts),
            )
        message = f"Merge pull request #{found.number}"
        ref = Ref("branch", found.base, ours.sha)
        return self.hub.seal(connection, repository, ref, ours, editor, replace(signed, message=message))

    def _plan(
        self, connection: Connection, repository: Repository, found: Discussion
    ) -> tuple[Revision, Revision, Merge]:
        """(branch's head, pull request's head, what merging would do)."""
        ours = find_revision(connection, repository, f"refs/heads/{found.base}")
        theirs = find_revision(connection, repository, found.revision)
        fork = _fork(connection, repository, found, theirs)
        changed = [
            {
                path: new.oid if new else None
                for path, _, new in changed_files(connection, fork.tree, side.tree)
            }
            for side in (ours, theirs)
        ]
        plan = rules.merge(*changed)
        if ATTRIBUTES_PATH in plan.conflicts:
            plan = self._with_attributes(connection, plan, (fork, ours, theirs))
        return ours, theirs, plan

    def _with_attributes(
        self, connection: Connection, plan: Merge, sides: tuple[Revision, Revision, Revision]
    ) -> Merge:
        """The same plan, where both sides only added lines to `.gitattributes` without its conflict."""
        texts = [self._attributes(connection, side) for side in sides]
        if None in texts:
            return plan
        merged = rules.merge_appended(*(str(text) for text in texts))
        if merged is None:
            return plan
        oid = object_id("blob", merged.encode())
        rest = tuple(path for path in plan.conflicts if path != ATTRIBUTES_PATH)
        return Merge({**plan.changes, ATTRIBUTES_PATH: oid}, rest, merged.encode())

    def _keep_attributes(self, connection: Connection, plan: Merge) -> None:
        if plan.attributes is not None:
            sha256, oid = self.hub.objects.put(plan.attributes), plan.changes[ATTRIBUTES_PATH]
            put_blobs(connection, [File(ATTRIBUTES_PATH, str(oid), sha256, len(plan.attributes), False)])

    def _attributes(self, connection: Connection, side: Revision) -> str | None:
        item = find_items(connection, side.tree, [ATTRIBUTES_PATH]).get(ATTRIBUTES_PATH)
        if item is None or item.is_folder:
            return None
        file = get_blobs(connection, [item.oid])[item.oid]
        if file.is_lfs or file.size_bytes > ATTRIBUTES_LIMIT_BYTES:
            return None
        return self.hub.objects.get(file.sha256).decode("utf-8", "replace")


def _fork(connection: Connection, repository: Repository, found: Discussion, head: Revision) -> Revision:
    """Where a pull request began; where that was rewritten since, the newest that it shares with its branch."""
    sha: str | None = found.fork
    while sha is not None:
        fork = get_revision(connection, repository.key, sha)
        if fork is not None:
            return fork
        sha = get_replacement(connection, repository.key, sha)
    branch = find_revision(connection, repository, f"refs/heads/{found.base}")
    known = {item.sha for item in history(connection, repository.key, branch.sha, limit=HISTORY_LIMIT)}
    line = history(connection, repository.key, head.sha, limit=HISTORY_LIMIT)
    return next((item for item in line if item.sha in known), line[-1])


def _apply(editor: TreeEditor, plan: Merge) -> None:
    """Deletions first: a file may become a folder."""
    for path, oid in sorted(plan.changes.items(), key=lambda change: change[1] is not None):
        if oid is not None:
            editor.put(path, oid)
        else:
            editor.delete(path)
