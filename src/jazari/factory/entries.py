"""The fact that the factory puts into the ledger: counts and codes, never text."""

from jazari.ledger import Body, Count, Kind, LanguageCode, RefText, Slug


class DatasetBuilt(Body):
    """Body of `factory.dataset-built`; `dropped` counts documents by reason, `documents` the kept ones by language."""

    ref: RefText
    sources: tuple[Slug, ...]
    documents_read: Count
    documents_kept: Count
    dropped: dict[Slug, Count]
    documents: dict[LanguageCode, Count]


DATASET_BUILT = Kind(
    "factory.dataset-built",
    DatasetBuilt,
    "The factory built a dataset: from which sources, how many documents came through, and why the others did not.",
)
KINDS = (DATASET_BUILT,)
