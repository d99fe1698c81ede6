"""The pure decisions of discussions: who may do what, which texts are taken, how changes are merged."""

import math
from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta

from jazari.accounts import Actor
from jazari.hub.discussions.errors import Flood, InvalidText
from jazari.hub.discussions.records import Discussion, Event, Merge
from jazari.hub.records import Repository
from jazari.hub.rules import may_write

TITLE_CHARACTERS = range(3, 201)
COMMENT_CHARACTERS = range(1, 65_537)
EVENTS_LIMIT = 5000
TEXT_LIMIT_CHARACTERS = 2_000_000
"""What one discussion holds at most: it is always shown whole."""

MARKS = "[*_`<!"
MARKS_LIMIT = 3000
"""More of these take Markdown's parser seconds, since its time grows with their square."""

FLOOD_WINDOW = timedelta(minutes=10)
FLOOD_EVENTS = 100
FLOOD_EVENTS_OF_WRITERS = 600


def check_title(title: str) -> str:
    """The title without spaces at its ends, on one line. Raises InvalidText."""
    return _checked(" ".join(title.replace("\0", "").split()), TITLE_CHARACTERS, "a title")


def as_title(text: str) -> str:
    """A commit's first line as a title of any length that fits."""
    return " ".join(text.replace("\0", "").split())[: TITLE_CHARACTERS.stop - 1]


def check_comment(text: str) -> str:
    """The comment without spaces at its ends. Raises InvalidText."""
    return _checked(text.replace("\0", "").strip(), COMMENT_CHARACTERS, "a comment")


def is_costly(text: str) -> bool:
    """Whether a comment is shown as it was written, because its Markdown would take too long to read."""
    return sum(text.count(mark) for mark in MARKS) > MARKS_LIMIT


def is_full(events: int, characters: int) -> bool:
    """Whether a discussion takes no more."""
    return events >= EVENTS_LIMIT or characters >= TEXT_LIMIT_CHARACTERS


def _checked(text: str, characters: range, what: str) -> str:
    if len(text) not in characters:
        raise InvalidText(
            f"{what} has {characters.start} to {characters.stop - 1} characters, this one {len(text)}",
            characters=len(text),
            most=characters.stop - 1,
        )
    return text


def may_manage(discussion: Discussion, repository: Repository, asker: Actor | None) -> bool:
    """Its author and the repository's writers rename, close and reopen it."""
    return asker is not None and (discussion.author == asker.person_id or may_write_to(repository, asker))


def may_edit(event: Event, asker: Actor | None) -> bool:
    """Only its own author changes what a comment says."""
    return asker is not None and event.author == asker.person_id


def may_hide(event: Event, repository: Repository, asker: Actor | None) -> bool:
    """Its author and the repository's writers take a comment off."""
    return may_edit(event, asker) or may_write_to(repository, asker)


def may_write_to(repository: Repository, asker: Actor | None) -> bool:
    """Whether they write in the repository itself, and so merge."""
    return may_write(repository.organisation, asker)


def flood_events(repository: Repository, asker: Actor) -> int:
    """How many events they may cause within `FLOOD_WINDOW`; writers of the repository more than others."""
    return FLOOD_EVENTS_OF_WRITERS if may_write_to(repository, asker) else FLOOD_EVENTS


def check_flood(oldest_counted: datetime | None, moment: datetime) -> None:
    """Raise Flood while the oldest of as many events as are allowed is inside the window; None: there are fewer."""
    if oldest_counted is None or oldest_counted <= moment - FLOOD_WINDOW:
        return
    seconds = math.ceil((oldest_counted + FLOOD_WINDOW - moment).total_seconds())
    raise Flood(
        f"that was a lot in a short time; write again in {seconds} seconds",
        retry_after_seconds=seconds,
        minutes=math.ceil(seconds / 60),
    )


def merge(ours: Mapping[str, str | None], theirs: Mapping[str, str | None]) -> Merge:
    """Three-way merge by path; each side maps the paths that it changed since the fork to blobs (None: deleted).

    It is no conflict where both changed a path to the same; it is one where a file would lie below a file.
    """
    changes = {path: oid for path, oid in theirs.items() if path not in ours or ours[path] != oid}
    clashing = {path for path in changes if path in ours}
    clashing |= _below(theirs, ours) | _below(ours, theirs)
    return Merge(changes, tuple(sorted(clashing)))


def _below(files: Mapping[str, str | None], others: Mapping[str, str | None]) -> set[str]:
    """Files of one side that lie below what the other side has as a file."""
    written = {path for path, oid in others.items() if oid is not None}
    return {path for path, oid in files.items() if oid is not None and not written.isdisjoint(_folders(path))}


def _folders(path: str) -> Iterable[str]:
    parts = path.split("/")
    return ("/".join(parts[:depth]) for depth in range(1, len(parts)))


def merge_appended(base: str, ours: str, theirs: str) -> str | None:
    """Our text with the lines that theirs has more than the base; None where theirs lost or moved a line.

    For `.gitattributes`, where every new kind of large file is one more line.
    """
    if not theirs.startswith(base) or (base and not base.endswith("\n")):
        return None
    known = set(ours.splitlines())
    added = [line for line in theirs[len(base) :].splitlines() if line not in known]
    before = ours if not ours or ours.endswith("\n") else f"{ours}\n"
    return before + "".join(f"{line}\n" for line in added)
