"""Hugging Face's wire: discussions and pull requests."""

import re
from collections.abc import Callable
from typing import Any

from starlette.responses import Response

from jazari.accounts import Actor
from jazari.core import json_response
from jazari.hub.differences import differences, git_diff
from jazari.hub.discussions.actions import Discussions
from jazari.hub.discussions.errors import DiscussionNotFound
from jazari.hub.discussions.records import STATUSES, Discussion, Event
from jazari.hub.discussions.shapes import details_json, discussion_json, event_json
from jazari.hub.errors import InvalidChange, RevisionNotFound
from jazari.hub.records import Kind, Repository
from jazari.hub.rules import may_propose
from jazari.hub.wire import Call, text_of

PAGE = 50
PAGES = 100_000
DIFF_CHARACTERS = 4_000_000
"""A longer diff is cut after the file that reaches it."""

TYPES = {"all": None, "discussion": False, "pull_request": True}

AddRoute = Callable[..., None]


def add_routes(discussions: Discussions, add: AddRoute, one: str, kind: Kind) -> None:
    """Mount what is below `/api/{kind}s/{org}/{name}`."""
    wire = Discussing(discussions)
    every, single = f"{one}/discussions", f"{one}/discussions/{{number}}"
    add(every, "GET", wire.listing, kind)
    add(every, "POST", wire.create, kind)
    add(single, "GET", wire.details, kind)
    add(f"{single}/comment", "POST", wire.comment, kind)
    add(f"{single}/comment/{{comment}}/edit", "POST", wire.edit, kind)
    add(f"{single}/comment/{{comment}}/hide", "POST", wire.hide, kind)
    add(f"{single}/title", "POST", wire.rename, kind)
    add(f"{single}/status", "POST", wire.set_status, kind)
    add(f"{single}/merge", "POST", wire.merge, kind)


class Discussing:
    """The endpoints, over the room's verbs."""

    def __init__(self, discussions: Discussions) -> None:
        self._discussions = discussions

    def listing(self, call: Call) -> Response:
        """A page (`p`, from 0) of a repository's discussions, newest first, by `type`, `status` and `author`."""
        repository = call.repository()
        query = call.request.query_params
        page = self._discussions.page(
            repository,
            status=_choice(query.get("status"), STATUSES, "status"),
            is_pull_request=TYPES[_choice(query.get("type"), TYPES, "type")],
            author=query.get("author"),
            skip=_page_number(query.get("p", "0")) * PAGE,
            limit=PAGE,
        )
        names = self._discussions.names(page.discussions)
        shapes = [discussion_json(item, repository, names) for item in page.discussions]
        return json_response({"count": page.count, "start": page.start, "discussions": shapes})

    def create(self, call: Call) -> Response:
        """Open a discussion, or with `pullRequest` a pull request as a draft."""
        repository, asker = _asked(call)
        asked = call.json()
        pull_request = asked.get("pullRequest") is True
        made = self._discussions.open(
            repository,
            text_of(asked, "title"),
            text_of(asked, "description"),
            asker,
            pull_request=pull_request,
        )
        names = self._discussions.names([made])
        url = f"{call.base}/{call.kind}s/{call.name}/discussions/{made.number}"
        shape = discussion_json(made, repository, names) | {"url": url}
        return json_response(shape | ({"pullRequest": True} if pull_request else {}))

    def details(self, call: Call) -> Response:
        """A discussion with its events; `diff=1` adds a pull request's diff."""
        repository = call.repository()
        found, events = self._discussions.show(repository, _number(call))
        conflicts: list[str] = []
        if found.is_pull_request and found.status in STATUSES["open"]:
            conflicts = self._discussions.conflicts(repository, found)
        return json_response(
            details_json(
                found,
                repository,
                events,
                self._discussions.names([found], events),
                conflicts=conflicts,
                diff=self._diff(call, found) if found.is_pull_request and call.flag("diff") else None,
            )
        )

    def comment(self, call: Call) -> Response:
        """Say something."""
        repository, asker = _asked(call)
        text = text_of(call.json(), "comment")
        return self._event("newMessage", self._discussions.comment(repository, _number(call), text, asker))

    def edit(self, call: Call) -> Response:
        """Change one's own comment."""
        repository, asker = _asked(call)
        text = text_of(call.json(), "content")
        made = self._discussions.edit(repository, _number(call), _comment(call), text, asker)
        return self._event("updatedComment", made)

    def hide(self, call: Call) -> Response:
        """Take a comment off for good."""
        repository, asker = _asked(call)
        made = self._discussions.hide(repository, _number(call), _comment(call), asker)
        return self._event("updatedComment", made)

    def rename(self, call: Call) -> Response:
        """Give a discussion another title."""
        repository, asker = _asked(call)
        title = text_of(call.json(), "title")
        return self._event("newTitle", self._discussions.rename(repository, _number(call), title, asker))

    def set_status(self, call: Call) -> Response:
        """Open or close a discussion, with a comment where one is given."""
        repository, asker = _asked(call)
        asked = call.json()
        status = asked.get("status")
        if status not in ("open", "closed"):
            raise InvalidChange(f"{status!r} is not a status to set; use open or closed")
        made = self._discussions.set_status(
            repository, _number(call), status, asker, _optional(asked, "comment")
        )
        return self._event("newStatus", made)

    def merge(self, call: Call) -> Response:
        """Merge a pull request into its branch, with a comment where one is given."""
        repository, asker = _asked(call)
        made = self._discussions.merge(repository, _number(call), asker, _optional(call.json(), "comment"))
        return json_response({"status": "merged", "mergeCommitId": made.sha})

    def _event(self, key: str, event: Event) -> Response:
        return json_response({key: event_json(event, self._discussions.names([], [event]))})

    def _diff(self, call: Call, found: Discussion) -> str:
        repository, hub = call.repository(), call.hub
        if not hub.may_download(repository, call.asker):
            return ""
        try:
            fork, head = self._discussions.ends(repository, found)
        except RevisionNotFound:
            return ""
        parts: list[str] = []
        length = 0
        for part in git_diff(hub.objects, differences(hub, fork, head)):
            if part.startswith("diff --git ") and length > DIFF_CHARACTERS:
                parts.append("# The rest is left out: this diff is too long.\n")
                break
            parts.append(part)
            length += len(part)
        return "".join(parts)


def _asked(call: Call) -> tuple[Repository, Actor]:
    """The repository in the address and who asks, where they may take part in it."""
    repository, asker = call.repository(), call.token()
    assert may_propose(repository, asker)  # who may see it and is known may
    return repository, asker


def _number(call: Call) -> int:
    text = call.request.path_params["number"]
    if not re.fullmatch(r"[1-9][0-9]{0,8}", text):
        raise DiscussionNotFound(f"{text!r} is not the number of a discussion", number=text)
    return int(text)


def _comment(call: Call) -> int:
    text = call.request.path_params["comment"]
    if not re.fullmatch(r"[0-9a-f]{1,24}", text) or int(text, 16) >= 1 << 31:
        raise DiscussionNotFound(f"{text!r} is not a comment here", comment=text)
    return int(text, 16)


def _page_number(text: str) -> int:
    if not re.fullmatch(r"[0-9]{1,6}", text):
        raise InvalidChange(f"{text!r} is not the number of a page; they begin with 0")
    return min(int(text), PAGES)


def _choice(value: str | None, choices: Any, what: str) -> str:
    if value is None:
        return "all"
    if value not in choices:
        raise InvalidChange(f"{value!r} is not a {what}; use {', '.join(choices)}")
    return value


def _optional(asked: dict[str, Any], key: str) -> str:
    return text_of(asked, key) if asked.get(key) is not None else ""
