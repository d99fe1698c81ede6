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


class ModelAdopted(ModelTrained):
    """Body of `models.adopted`: as `models.trained`, of a training elsewhere; `origin` is the model's ref there."""

    origin: RefText


MODEL_TRAINED = Kind(
    "models.trained",
    ModelTrained,
    "A recipe trained a model: from which datasets, for which task, and which labels it can give.",
)
MODEL_ADOPTED = Kind(
    "models.adopted",
    ModelAdopted,
    "A model that came trained with the country's pack was published here: what it was trained from, and where.",
)
KINDS = (MODEL_TRAINED, MODEL_ADOPTED)
