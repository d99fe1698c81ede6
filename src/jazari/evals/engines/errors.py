"""What can go wrong with another harness, as typed facts."""

from jazari.core import Unavailable


class EngineMissing(Unavailable):
    """The environment that the settings name for an engine has no such engine."""

    code = "evals.engine-missing"


class EngineFailed(Unavailable):
    """An engine ended without an answer for every item."""

    code = "evals.engine-failed"
