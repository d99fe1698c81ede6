"""The fact that this room puts into the ledger."""

from jazari.ledger import Body, Kind, LanguageCode, RefText, Sha256, Slug


class ModelTrained(Body):
    """Body of `models.trained`; `labels` are the answers the model can give, `parameters_sha256` its recipe's."""

    ref: RefText
    recipe: Slug
    task: Slug
    made_from: tuple[RefText, ...]
    labels: tuple[LanguageCode, ...]
    parameters_sha256: Sha256


MODEL_TRAINED = Kind(
    "models.trained",
    ModelTrained,
    "A recipe trained a model: from which datasets, for which task, and which labels it can give.",
)
KINDS = (MODEL_TRAINED,)
