"""What can go wrong between a source and a dataset; nothing is published then."""

from jazari.core import Invalid, NotFound


class SourceError(Invalid):
    """A source cannot be read as the country pack describes it; facts name the file."""

    code = "factory.source-error"


class NotUtf8(SourceError):
    """A source's file is not UTF-8; facts name the file and the offset of the first wrong byte."""

    code = "factory.not-utf8"


class EmptySource(SourceError):
    """A source's file holds no document."""

    code = "factory.empty-source"


class UnknownColumn(SourceError):
    """A source's file lacks a column that the country pack names."""

    code = "factory.unknown-column"


class SourceChanged(SourceError):
    """A source's file is not the one whose checksum the country pack states."""

    code = "factory.source-changed"


class SourceMissing(NotFound):
    """A source's file is not where it should be, or no mirror is set to look in."""

    code = "factory.source-missing"


class NothingKept(Invalid):
    """No document came through: there is no dataset to publish."""

    code = "factory.nothing-kept"


class RunNotFound(NotFound):
    """No factory run has that identifier."""

    code = "factory.run-not-found"
