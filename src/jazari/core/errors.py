"""The error tree of the whole house: typed facts, ignorant of HTTP and of terminals."""

from typing import ClassVar


class JazariError(Exception):
    """Something a person can act on: the message says what, which value, and what to do.

    `facts` are the typed values behind the sentence; they are shown to programs and never hold secrets.
    """

    code: ClassVar[str] = "core.error"

    def __init__(self, message: str, **facts: object) -> None:
        super().__init__(message)
        self.message = message
        self.facts = facts


class Invalid(JazariError):
    """What was given cannot be accepted as it is."""

    code = "core.invalid"


class NotFound(JazariError):
    """What was named is not here, or may not be seen by who asks."""

    code = "core.not-found"


class Unauthenticated(JazariError):
    """Who asks is not known."""

    code = "core.unauthenticated"


class Refused(JazariError):
    """A rule says no."""

    code = "core.refused"


class Conflict(JazariError):
    """It is already so, or somebody else was first."""

    code = "core.conflict"


class TooLarge(JazariError):
    """More bytes than this place takes."""

    code = "core.too-large"


class TooMany(JazariError):
    """More requests than this place takes; `retry_after_seconds` is among the facts."""

    code = "core.too-many"


class Unavailable(JazariError):
    """It cannot be done now: a disk is full, a service does not answer."""

    code = "core.unavailable"


class ObjectNotFound(NotFound):
    """No bytes are kept under that path or hash."""

    code = "core.object-not-found"


class ObjectMismatch(Invalid):
    """Bytes are not the ones their hash or size promised; nothing was stored."""

    code = "core.object-mismatch"


class ObjectDamaged(JazariError):
    """Bytes that were kept are no longer what their hash says; they are not given out."""

    code = "core.object-damaged"


class StorageFull(Unavailable):
    """The disk or bucket takes no more bytes; what was being written is not kept."""

    code = "core.storage-full"


class DatabaseUnreachable(Unavailable):
    """The database does not answer, or its file cannot be opened."""

    code = "core.database-unreachable"


class SchemaTooNew(Refused):
    """The database was written by a newer Jazari than this one."""

    code = "core.schema-too-new"


class HomeLocked(Refused):
    """Another process of the same kind already serves this data folder."""

    code = "core.home-locked"


class InvalidSetting(Invalid):
    """A setting has a value that cannot be used."""

    code = "core.invalid-setting"


class JobNotFound(NotFound):
    """No job has that identifier on this node."""

    code = "core.job-not-found"


class JobFailed(JazariError):
    """A job ended without its result."""

    code = "core.job-failed"


class InvalidBackup(Invalid):
    """A backup cannot be restored as it is."""

    code = "core.invalid-backup"
