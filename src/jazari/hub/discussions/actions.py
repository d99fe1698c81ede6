"""The verbs of discussions and pull requests; each is one transaction."""

from collections.abc import Callable, Sequence
from typing import Any, Literal

from sqlalchemy import Connection

from jazari.accounts import Actor
from jazari.core import Clock, now
from jazari.hub.actions import Hub
from jazari.hub.changes import prepare
from jazari.hub.committing import check_parent
from jazari.hub.discussions import rules, store
from jazari.hub.discussions.errors import DiscussionNotFound, DiscussionRefused, StatusConflict
from jazari.hub.discussions.merging import Merging
from jazari.hub.discussions.records import STATUSES, Discussion, Event, EventKind, Page, Status
from jazari.hub.errors import RevisionNotFound
from jazari.hub.pulls import Told
from jazari.hub.reading import find_repository, find_revision
from jazari.hub.records import WORKSPACE_SIGNER, Operation, Ref, Repository, Revision, Signed
from jazari.hub.store import get_ref, set_ref


class Discussions(Merging):
    """What people say about repositories, and the changes that they propose.

    Who may read the repository may read all of it and write; `asker` is who does it. All words stay in this
    node's tables: none of them reaches git or the ledger, but the messages of a pull request's own commits.
    """

    def __init__(self, hub: Hub, clock: Clock = now) -> None:
        self.hub = hub
        self._clock = clock

    def names(self, discussions: Sequence[Discussion], events: Sequence[Event] = ()) -> dict[str, str]:
        """Handles of everybody in these by person's id; who was erased is missing."""
        wanted = {found.author for found in discussions} | {event.author for event in events}
        return dict(self.hub.people(wanted)) if wanted else {}

    def page(
        self,
        repository: Repository,
        *,
        status: str = "all",
        is_pull_request: bool | None = None,
        author: str | None = None,
        skip: int = 0,
        limit: int = 50,
    ) -> Page:
        """One page of a repository's list; `status` is all, open or closed, `author` a handle."""
        person = None if author is None else self.hub.find_person(author) or ""
        with self.hub.database.reading() as connection:
            return store.list_discussions(
                connection,
                repository.key,
                statuses=STATUSES.get(status, STATUSES["all"]),
                is_pull_request=is_pull_request,
                author=person,
                skip=skip,
                limit=limit,
            )

    def show(self, repository: Repository, number: int) -> tuple[Discussion, list[Event]]:
        """A discussion and all that happened in it, oldest first. Raises DiscussionNotFound."""
        with self.hub.database.reading() as connection:
            found = _find(connection, repository, number)
            return found, store.list_events(connection, found.key)

    def open(
        self, repository: Repository, title: str, text: str, asker: Actor, *, pull_request: bool = False
    ) -> Discussion:
        """Open a discussion, or a pull request against `main` that is a draft. Raises InvalidText, Flood."""
        title, text = rules.check_title(title), rules.check_comment(text)
        with self.hub.database.transaction() as connection:
            repository = find_repository(connection, repository.kind, repository.name, lock=True)
            start = find_revision(connection, repository, "refs/heads/main") if pull_request else None
            number = self._open(connection, repository, asker, title, text, "draft", "main", start)
            return _find(connection, repository, number)

    def open_with(
        self, repository: Repository, base: str, operations: Sequence[Operation], told: Told, asker: Actor
    ) -> tuple[int, Revision]:
        """Open a pull request against a branch with its first commit: its number and the revision.

        It starts at the commit's parent, where one is named, else at the branch's head. Raises
        RevisionNotFound where there is no such branch, Flood, and what a commit raises.
        """
        base = base.removeprefix("refs/heads/")
        title = rules.as_title(told.title)
        text = rules.check_comment(told.description) if told.description.strip() else ""
        contents = prepare(self.hub.objects, operations)
        with self.hub.database.transaction() as connection:
            repository = find_repository(connection, repository.kind, repository.name, lock=True)
            if get_ref(connection, repository.key, "branch", base) is None:
                raise RevisionNotFound(
                    f"{repository.name!r} has no branch {base!r} to open a pull request against",
                    name=repository.name,
                    revision=base,
                )
            start = find_revision(connection, repository, told.parent or f"refs/heads/{base}")
            number = self._open(connection, repository, asker, title, text, "open", base, start)
            found = _find(connection, repository, number)
            ref = Ref("pr", str(number), start.sha)
            signed = self._signed(repository, told.message, asker)
            made = self.hub.change(connection, repository, ref, start, operations, contents, signed)
            self._commit_event(connection, repository, found, made, start, asker)
            return number, made

    def push(
        self, repository: Repository, number: int, operations: Sequence[Operation], told: Told, asker: Actor
    ) -> Revision:
        """Add a commit to an open pull request. Raises StatusConflict, ParentMoved, and what a commit raises."""
        contents = prepare(self.hub.objects, operations)
        with self.hub.database.transaction() as connection:
            repository = find_repository(connection, repository.kind, repository.name, lock=True)
            found = _find(connection, repository, number, lock=True)
            if found.status not in STATUSES["open"]:
                raise StatusConflict(
                    f"pull request {number} is {found.status} and takes no more commits; open another",
                    status=found.status,
                )
            ref = Ref("pr", str(number), "")
            head = find_revision(connection, repository, found.revision)
            check_parent(head, ref, told.parent)
            signed = self._signed(repository, told.message, asker)
            made = self.hub.change(connection, repository, ref, head, operations, contents, signed)
            self._commit_event(connection, repository, found, made, head, asker)
            return made

    def may_push(self, repository: Repository, number: int, asker: Actor) -> bool:
        """Whether it is their own pull request, or one of a repository where they write."""
        with self.hub.database.reading() as connection:
            found = store.find_discussion(connection, repository.key, number)
        return found is not None and found.is_pull_request and rules.may_manage(found, repository, asker)

    def comment(self, repository: Repository, number: int, text: str, asker: Actor) -> Event:
        """Say something. Raises InvalidText, Flood, StatusConflict where there is too much already."""
        text = rules.check_comment(text)
        with self.hub.database.transaction() as connection:
            found = _find(connection, repository, number, lock=True)
            return self._add(connection, repository, found, asker, "comment", text)

    def edit(self, repository: Repository, number: int, comment: int, text: str, asker: Actor) -> Event:
        """Change what one's own comment says; what it said before is not kept."""
        text = rules.check_comment(text)

        def change(connection: Connection, found: Discussion, event: Event) -> None:
            if event.hidden:
                raise StatusConflict("this comment was taken off; write another one")
            _allow(rules.may_edit(event, asker), "only who wrote a comment changes it")
            store.change_event(connection, event.key, text=text, edited_at=self._clock())

        return self._on_comment(repository, number, comment, change)

    def hide(self, repository: Repository, number: int, comment: int, asker: Actor) -> Event:
        """Take a comment off for good: its words are deleted, its place stays."""

        def change(connection: Connection, found: Discussion, event: Event) -> None:
            allowed = rules.may_hide(event, repository, asker)
            _allow(allowed, "only who wrote a comment, or writes in the repository, takes it off")
            store.change_event(connection, event.key, text="", hidden=True, edited_at=self._clock())

        return self._on_comment(repository, number, comment, change)

    def rename(self, repository: Repository, number: int, title: str, asker: Actor) -> Event:
        """Give a discussion another title."""
        title = rules.check_title(title)
        with self.hub.database.transaction() as connection:
            found = self._managed(connection, repository, number, asker)
            store.change_discussion(connection, found.key, title=title)
            return self._add(connection, repository, found, asker, "title-change", title, before=found.title)

    def set_status(
        self,
        repository: Repository,
        number: int,
        status: Literal["open", "closed"],
        asker: Actor,
        comment: str = "",
    ) -> Event:
        """Close a discussion, or open it (again, or a draft), with a comment where one is given.

        Raises StatusConflict where it is so already, or merged.
        """
        text = rules.check_comment(comment) if comment.strip() else ""
        with self.hub.database.transaction() as connection:
            found = self._managed(connection, repository, number, asker)
            if found.status in ("merged", status):
                raise StatusConflict(f"discussion {number} is {found.status} already", status=found.status)
            if text:
                self._add(connection, repository, found, asker, "comment", text)
            store.change_discussion(connection, found.key, status=status)
            return self._add(connection, repository, found, asker, "status-change", status)

    def merge(self, repository: Repository, number: int, asker: Actor, comment: str = "") -> Revision:
        """Make one revision of the base branch out of an open pull request; its organisation signs it.

        Raises MergeConflict with the files that both changed, StatusConflict, DiscussionRefused.
        """
        text = rules.check_comment(comment) if comment.strip() else ""
        with self.hub.database.transaction() as connection:
            repository = find_repository(connection, repository.kind, repository.name, lock=True)
            found = _find(connection, repository, number, lock=True)
            _allow(rules.may_write_to(repository, asker), "only who writes in a repository merges into it")
            made = self.merge_in(connection, repository, found, self._signed(repository, "", asker))
            if text:
                self._add(connection, repository, found, asker, "comment", text)
            store.change_discussion(connection, found.key, status="merged", merged=made.sha)
            self._add(connection, repository, found, asker, "status-change", "merged", sha=made.sha)
            return made

    def export_person(self, person: str) -> list[dict[str, Any]]:
        """All that somebody wrote and did in discussions, for them."""
        with self.hub.database.reading() as connection:
            return store.of_person(connection, person)

    def forget_person(self, person: str, handle: str = "") -> None:
        """Delete every comment and title that an erased person wrote: free text may say who they are.

        Their places stay, as after `hide`, so that others' answers are still read in order. Words inside others'
        comments are those others'; messages of commits are part of a repository's history (design/0008).
        """
        with self.hub.database.transaction() as connection:
            store.forget_words(connection, person, self._clock())

    def _open(
        self,
        connection: Connection,
        repository: Repository,
        asker: Actor,
        title: str,
        text: str,
        status: Status,
        base: str,
        start: Revision | None,
    ) -> int:
        """A new discussion, or pull request where it starts at a revision, with its first comment if there is one."""
        number = store.next_number(connection, repository.key)
        facts = {"repository": repository.key, "number": number, "title": title}
        facts |= {"status": status if start else "open", "is_pull_request": start is not None}
        facts |= {"author": asker.person_id, "created_at": self._clock()}
        facts |= {"base": base if start else "", "fork": start.sha if start else ""}
        store.add_discussion(connection, facts)
        if start is not None:
            set_ref(connection, repository.key, Ref("pr", str(number), start.sha))
        if text:
            found = _find(connection, repository, number)
            self._add(connection, repository, found, asker, "comment", text)
        return number

    def _add(
        self,
        connection: Connection,
        repository: Repository,
        found: Discussion,
        asker: Actor,
        kind: EventKind,
        text: str,
        **more: str,
    ) -> Event:
        moment = self._clock()
        allowed = rules.flood_events(repository, asker)
        rules.check_flood(store.nth_newest(connection, asker.person_id, allowed), moment)
        if rules.is_full(*store.size_of(connection, found.key)):
            raise StatusConflict(f"discussion {found.number} is full; open another one", number=found.number)
        values = {"kind": kind, "author": asker.person_id, "at": moment, "text": text, **more}
        return store.add_event(connection, found.key, values)

    def _commit_event(
        self,
        connection: Connection,
        repository: Repository,
        found: Discussion,
        made: Revision,
        head: Revision,
        asker: Actor,
    ) -> None:
        if made.sha != head.sha:
            self._add(
                connection, repository, found, asker, "commit", rules.as_title(made.title), sha=made.sha
            )

    def _signed(self, repository: Repository, message: str, asker: Actor) -> Signed:
        # What a stranger proposes is not the organisation's word, and a person's name has no place in git.
        by = repository.organisation if rules.may_write_to(repository, asker) else WORKSPACE_SIGNER
        return Signed(message, by, asker.person_id)

    def _managed(
        self, connection: Connection, repository: Repository, number: int, asker: Actor
    ) -> Discussion:
        found = _find(connection, repository, number, lock=True)
        allowed = rules.may_manage(found, repository, asker)
        _allow(allowed, "only who opened it, or writes in the repository, does that")
        return found

    def _on_comment(
        self,
        repository: Repository,
        number: int,
        comment: int,
        change: Callable[[Connection, Discussion, Event], None],
    ) -> Event:
        with self.hub.database.transaction() as connection:
            found = _find(connection, repository, number, lock=True)
            event = store.find_event(connection, found.key, comment)
            if event is None or event.kind != "comment":
                raise DiscussionNotFound(f"discussion {number} has no such comment", number=number)
            change(connection, found, event)
            changed = store.find_event(connection, found.key, comment)
            assert changed is not None
            return changed


def _find(connection: Connection, repository: Repository, number: int, *, lock: bool = False) -> Discussion:
    found = store.find_discussion(connection, repository.key, number, lock=lock)
    if found is None:
        raise DiscussionNotFound(
            f"{repository.name!r} has no discussion {number}", name=repository.name, number=number
        )
    return found


def _allow(allowed: bool, sentence: str) -> None:
    if not allowed:
        raise DiscussionRefused(sentence)
