"""What can go wrong in discussions."""

from jazari.core import Conflict, Invalid, NotFound, Refused, TooMany


class DiscussionNotFound(NotFound):
    """The repository has no discussion of that number, or the discussion no such comment."""

    code = "hub.discussion-not-found"


class InvalidText(Invalid):
    """A title or comment is empty, too short or too long."""

    code = "hub.invalid-text"


class DiscussionRefused(Refused):
    """Who asks may read the discussion, but not do that in it."""

    code = "hub.discussion-refused"


class StatusConflict(Conflict):
    """A discussion cannot go from its status to that one, or no longer takes what was sent."""

    code = "hub.status-conflict"


class MergeConflict(Conflict):
    """Branch and pull request changed the same files in different ways; `paths` are among the facts."""

    code = "hub.merge-conflict"


class Flood(TooMany):
    """One person wrote too much in a short time."""

    code = "hub.flood"
