"""The facts that the hub puts into the ledger. A private repository is none: its name stays here."""

from typing import Literal

from jazari.hub.records import RedactionReason, Residency
from jazari.ledger import Body, Count, DataClass, Kind, RefText, RepoName, Spdx


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


class RepositoryWithdrawn(Body):
    """Body of `hub.repository-withdrawn`; `ref` was its head when it was made private."""

    ref: RefText


class RepositoryMoved(Body):
    """Body of `hub.repository-moved`; `previous` is the name it had, `ref` its head under the new one."""

    previous: RepoName
    ref: RefText


class GatingChanged(Body):
    """Body of `hub.gating-changed`: `open` to everyone, after an `auto`matic or a `manual` grant."""

    ref: RefText
    previous: Literal["open", "auto", "manual"]
    next: Literal["open", "auto", "manual"]


class ClassChanged(Body):
    """Body of `hub.class-changed`; `decision` is the reviewer's, None where nothing became freer."""

    ref: RefText
    previous: DataClass
    next: DataClass
    previous_residency: Residency
    next_residency: Residency
    decision: RefText | None


class ContentRedacted(Body):
    """Body of `hub.content-redacted`: how much was taken out of all revisions; `ref` is the head since then."""

    ref: RefText
    reason: RedactionReason
    files: Count
    revisions: Count
    objects: Count


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

REPOSITORY_WITHDRAWN = Kind(
    "hub.repository-withdrawn",
    RepositoryWithdrawn,
    "A public repository was made private; its revisions are served to its organisation only.",
)
REPOSITORY_MOVED = Kind("hub.repository-moved", RepositoryMoved, "A repository has another name.")
GATING_CHANGED = Kind(
    "hub.gating-changed",
    GatingChanged,
    "A repository's files are open to everyone, or to whom it grants them.",
)
CLASS_CHANGED = Kind(
    "hub.class-changed",
    ClassChanged,
    "How far a repository's data may travel was changed; what makes it freer names the reviewer's decision.",
)
CONTENT_REDACTED = Kind(
    "hub.content-redacted",
    ContentRedacted,
    "Content was taken out of all revisions of a repository on request; a tombstone stands in its place.",
)

KINDS = (
    REPOSITORY_CREATED,
    REVISION_PUBLISHED,
    REPOSITORY_DELETED,
    REPOSITORY_WITHDRAWN,
    REPOSITORY_MOVED,
    GATING_CHANGED,
    CLASS_CHANGED,
    CONTENT_REDACTED,
)
