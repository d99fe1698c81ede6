"""The facts of the trust room: what was decided about a use of AI, and on what grounds."""

from typing import Literal

from jazari.ledger import Body, Kind, RefText, Slug


class Decided(Body):
    """Body of `trust.decided`.

    `basis`: a person with the reviewer's role decided, or the rule that the country's pack states did.
    `evidence` are the entries that the decision rests on.
    """

    subject: RefText
    use: Slug
    outcome: Literal["approved", "refused"]
    basis: Literal["person", "pack-rule"]
    evidence: tuple[RefText, ...]


DECIDED = Kind(
    "trust.decided",
    Decided,
    "A use of an artefact was approved or refused, on the evidence of other entries.",
)
KINDS = (DECIDED,)
