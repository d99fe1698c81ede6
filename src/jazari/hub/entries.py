"""The facts that the hub puts into the ledger. A private repository is none: its name stays here."""

from jazari.ledger import Body, Count, DataClass, Kind, RefText, Spdx


class RepositoryCreated(Body):
    """Body of `hub.repository-created`; `ref` is the first revision."""

    ref: RefText
    data_class: DataClass
    licence: Spdx | None


class RevisionPublished(Body):
    """Body of `hub.revision-published`; `files` and `size_bytes` count the revision's whole tree."""

    ref: RefText
    made_from: tuple[RefText, ...]
    licence: Spdx | None
    data_class: DataClass
    files: Count
    size_bytes: Count


class RepositoryDeleted(Body):
    """Body of `hub.repository-deleted`; `ref` was its head."""

    ref: RefText


REPOSITORY_CREATED = Kind(
    "hub.repository-created", RepositoryCreated, "An organisation opened a repository in the commons."
)
REVISION_PUBLISHED = Kind(
    "hub.revision-published",
    RevisionPublished,
    "A repository has a new revision: what it was made from, its licence and data class, and how large it is.",
)
REPOSITORY_DELETED = Kind(
    "hub.repository-deleted",
    RepositoryDeleted,
    "A repository was deleted; its revisions are no longer served.",
)

KINDS = (REPOSITORY_CREATED, REVISION_PUBLISHED, REPOSITORY_DELETED)
