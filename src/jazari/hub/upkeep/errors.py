"""What upkeep refuses."""

from jazari.core import Conflict, Invalid, NotFound, Refused, Unavailable


class NothingToRedact(NotFound):
    """No revision holds that path or text."""

    code = "hub.nothing-to-redact"


class InvalidRedaction(Invalid):
    """A redaction cannot be done as it was asked for."""

    code = "hub.invalid-redaction"


class RequestNotFound(NotFound):
    """No request to let data travel farther has that number, or it is decided already."""

    code = "hub.request-not-found"


class RequestOpen(Conflict):
    """Another request for the repository waits for its decision."""

    code = "hub.request-open"


class ReviewRefused(Refused):
    """Who decides must be a reviewer of the organisation, and not who asked."""

    code = "hub.review-refused"


class CannotCollect(Unavailable):
    """What is needed cannot be told, because something is missing or damaged."""

    code = "hub.cannot-collect"
