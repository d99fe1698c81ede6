"""The fact that annotation puts into the ledger: counts and agreement, never who and never what they wrote."""

from jazari.factory.annotation.records import Task
from jazari.ledger import Body, Count, Kind, Number, RefText, Share, Slug, Spdx


class AnnotationExported(Body):
    """Body of `factory.annotation-exported`.

    `shown` is the dataset whose rows people saw, None for items that were given. `alpha` (Krippendorff's) is of what
    people chose, `equal` (share of pairs with equal normal forms) of what they corrected; None where not defined.
    `set_aside` contributors fell below the share of known items; their answers are not among those counted.
    """

    campaign: Slug
    ref: RefText
    shown: RefText | None
    task: Task
    licence: Spdx
    items: Count
    answers: Count
    contributors: Count
    set_aside: Count
    alpha: Number | None
    equal: Share | None


ANNOTATION_EXPORTED = Kind(
    "factory.annotation-exported",
    AnnotationExported,
    "What people answered in a campaign became a dataset: how many items and answers, and how far people agreed.",
)
KINDS = (ANNOTATION_EXPORTED,)
