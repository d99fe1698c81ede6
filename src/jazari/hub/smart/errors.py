"""What can go wrong between git and the hub."""

from jazari.core import Invalid, Refused, Unavailable


class UnreadableRequest(Invalid):
    """A request is not in git's own words."""

    code = "hub.git-request"


class NotOurs(Invalid):
    """A request names a commit or ref that the repository does not have."""

    code = "hub.git-not-ours"


class PushRefused(Refused):
    """Git reads here and does not write."""

    code = "hub.git-push"


class DumbClient(Refused):
    """A client of git's oldest HTTP protocol, which wants files of a folder instead of answers."""

    code = "hub.git-dumb"


class ContentMissing(Unavailable):
    """Something that a commit names cannot be read whole."""

    code = "hub.git-content-missing"
