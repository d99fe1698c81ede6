"""What can go wrong between a source and a dataset; nothing is published then."""

from jazari.core import Invalid, NotFound, Refused, Unavailable


class SourceError(Invalid):
    """A source cannot be read as the country pack describes it; facts name the file."""

    code = "factory.source-error"


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


class DocumentNotFound(NotFound):
    """No dataset that the factory built has, or had, that document."""

    code = "factory.document-not-found"


class UnknownThreshold(Invalid):
    """A dataset recipe names a threshold that the factory has not."""

    code = "factory.unknown-threshold"


class NoIdentifier(Invalid):
    """A dataset recipe asks a model for languages, and there is none here."""

    code = "factory.no-identifier"


class BenchmarkOverlap(Refused):
    """A dataset for training would overlap a registered benchmark, and no decision exempts it."""

    code = "factory.benchmark-overlap"


class CleanerLost(Unavailable):
    """Processes that clean texts ended one after another over the same batch."""

    code = "factory.cleaner-lost"
