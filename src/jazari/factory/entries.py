"""The facts that the factory puts into the ledger: counts and codes, never text."""

from jazari.factory.annotation import KINDS as ANNOTATION_KINDS
from jazari.factory.records import RemovalReason
from jazari.ledger import Body, Count, Kind, LanguageCode, RefText, Sha256, Slug


class DatasetBuilt(Body):
    """Body of `factory.dataset-built`; `dropped` counts documents by reason, `documents` the kept ones by language."""

    ref: RefText
    sources: tuple[Slug, ...]
    documents_read: Count
    documents_kept: Count
    dropped: dict[Slug, Count]
    documents: dict[LanguageCode, Count]


class Removed(Body):
    """Body of `factory.removed`.

    `documents` counts what was taken back, `asked_sha256` are the SHA-256 of the ids that were named (who knows an id
    can look for it), `source` is set where all of it went. `rebuilt` are the datasets without it; `affected` were made
    from revisions that held it.
    """

    reason: RemovalReason
    documents: Count
    asked_sha256: tuple[Sha256, ...]
    source: Slug | None
    rebuilt: tuple[RefText, ...]
    affected: tuple[RefText, ...]


DATASET_BUILT = Kind(
    "factory.dataset-built",
    DatasetBuilt,
    "The factory built a dataset: from which sources, how many documents came through, and why the others did not.",
)
REMOVED = Kind(
    "factory.removed",
    Removed,
    "Documents were taken back, out of every revision that held them; what was made from these is named.",
)
KINDS = (DATASET_BUILT, REMOVED, *ANNOTATION_KINDS)
