"""Discussions as the JSON of Hugging Face's wire."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from markupsafe import Markup

from jazari.hub.discussions import rules
from jazari.hub.discussions.records import Discussion, Event, EventKind
from jazari.hub.records import Repository
from jazari.hub.shapes import moment
from jazari.web import to_html

HIDDEN = "This comment was taken off."

Names = Mapping[str, str]
"""Handles by person's id; who was erased is missing."""


def discussion_json(discussion: Discussion, repository: Repository, names: Names) -> dict[str, Any]:
    """A discussion as lists show it."""
    return {
        "num": discussion.number,
        "title": discussion.title,
        "status": discussion.status,
        "isPullRequest": discussion.is_pull_request,
        "createdAt": moment(discussion.created_at),
        "repo": {"name": repository.name, "type": repository.kind},
        "numComments": discussion.comments,
        "pinned": False,
        **_author(discussion.author, names),
    }


def details_json(
    discussion: Discussion,
    repository: Repository,
    events: Sequence[Event],
    names: Names,
    *,
    conflicts: Sequence[str] = (),
    diff: str | None = None,
) -> dict[str, Any]:
    """A discussion with all that happened in it, and a pull request's branch, merge and diff."""
    shape = discussion_json(discussion, repository, names)
    shape["events"] = [event_json(event, names) for event in events]
    if discussion.is_pull_request:
        shape["changes"] = {"base": f"refs/heads/{discussion.base}"}
        if discussion.merged:
            shape["changes"]["mergeCommitId"] = discussion.merged
        shape["filesWithConflicts"] = list(conflicts)
        if diff is not None:
            shape["diff"] = diff
    return shape


def event_json(event: Event, names: Names) -> dict[str, Any]:
    """One event; its data differ by kind."""
    return {
        "id": f"{event.key:024x}",
        "type": event.kind,
        "createdAt": moment(event.at),
        "data": _DATA[event.kind](event, names),
        **_author(event.author, names),
    }


def rendered(text: str, prefix: str = "") -> Markup:
    """A comment as safe HTML; headings get ids that begin with `prefix`."""
    if rules.is_costly(text):
        return Markup('<pre dir="auto" tabindex="0">{}</pre>').format(text)
    return to_html(text, prefix=prefix)


def _comment(event: Event, names: Names) -> dict[str, Any]:
    text = HIDDEN if event.hidden else event.text
    author = _author(event.author, names)
    latest = {"raw": text, "html": str(rendered(text)), "updatedAt": moment(event.edited_at or event.at)}
    edited = event.edited_at is not None
    # What a comment said before is not kept: the history is as long as its editing is known.
    history = [latest | author] if edited else []
    return {"edited": edited, "hidden": event.hidden, "latest": latest | author, "history": history}


_DATA: Mapping[EventKind, Callable[[Event, Names], dict[str, Any]]] = {
    "comment": _comment,
    "status-change": lambda event, names: {"status": event.text},
    "title-change": lambda event, names: {"from": event.before, "to": event.text},
    "commit": lambda event, names: {"subject": event.text, "oid": event.sha},
}


def _author(person: str, names: Names) -> dict[str, Any]:
    """Nothing where the person is gone: clients then say so."""
    name = names.get(person)
    return {} if name is None else {"author": {"name": name, "fullname": name, "type": "user"}}
