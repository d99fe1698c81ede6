"""The fact that this room puts into the ledger."""

from jazari.ledger import Body, Count, Kind, LanguageCode, RefText, Sha256, Slug


class ModelTrained(Body):
    """Body of `models.trained`; `labels` are the answers the model can give, `parameters_sha256` its recipe's.

    `seed` is the one that was taken instead of the recipe's: such a model repeats another to tell chance from skill.
    """

    ref: RefText
    recipe: Slug
    task: Slug
    made_from: tuple[RefText, ...]
    labels: tuple[LanguageCode, ...]
    parameters_sha256: Sha256
    seed: Count | None = None


MODEL_TRAINED = Kind(
    "models.trained",
    ModelTrained,
    "A recipe trained a model: from which datasets, for which task, and which labels it can give.",
)
KINDS = (MODEL_TRAINED,)
