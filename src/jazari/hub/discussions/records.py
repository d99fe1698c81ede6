"""What is discussed: discussions and pull requests, and what happened in them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

Status = Literal["draft", "open", "closed", "merged"]
"""A draft is an open pull request that its author does not offer for merging yet."""

EventKind = Literal["comment", "status-change", "title-change", "commit"]

STATUSES: Mapping[str, tuple[Status, ...]] = {
    "all": ("draft", "open", "closed", "merged"),
    "open": ("draft", "open"),
    "closed": ("closed", "merged"),
}
"""Which statuses each filter of a list means."""


@dataclass(frozen=True, slots=True)
class Discussion:
    """A discussion or pull request of one repository, numbered together from 1.

    `author` is a person's id. A pull request goes from the revision `fork` to the branch `base`; `merged` is
    the revision that its merge made.
    """

    key: int
    repository: int
    number: int
    title: str
    status: Status
    is_pull_request: bool
    author: str
    created_at: datetime
    base: str = ""
    fork: str = ""
    merged: str | None = None
    comments: int = 0

    @property
    def revision(self) -> str:
        """How a pull request's head is asked for: `refs/pr/12`."""
        return f"refs/pr/{self.number}"


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that happened; `text` is a comment, a new status or title, or the first line of a commit.

    `before` is the title that a new one replaced, `sha` a commit's id. A hidden comment has no text any more.
    """

    key: int
    kind: EventKind
    author: str
    at: datetime
    text: str
    before: str = ""
    sha: str = ""
    edited_at: datetime | None = None
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class Merge:
    """What merging would do: blob ids by path to write on the branch (None deletes), and the paths that clash.

    `attributes` are the bytes of `.gitattributes`, where both sides added lines to it.
    """

    changes: Mapping[str, str | None]
    conflicts: tuple[str, ...]
    attributes: bytes | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """One page of a repository's list, newest first: `count` in all, `start` the place of the first."""

    count: int
    start: int
    discussions: tuple[Discussion, ...]
