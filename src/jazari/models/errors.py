"""What can go wrong with models."""

from jazari.core import Invalid, NotFound, Refused, Unavailable


class ModelNotFound(NotFound):
    """No model goes by that ref, name or task on this node."""

    code = "models.model-not-found"


class DatasetMissing(NotFound):
    """The dataset that a recipe trains from is not on this node, or holds no Parquet files."""

    code = "models.dataset-missing"


class DatasetNotOpen(Refused):
    """The dataset that a model would be trained from is not open, and what is trained here is."""

    code = "models.dataset-not-open"


class NothingToLearn(Refused):
    """The dataset has no text in the recipe's labels."""

    code = "models.nothing-to-learn"


class UnknownTask(NotFound):
    """No implementation here does that task."""

    code = "models.unknown-task"


class ExtraMissing(Unavailable):
    """A package that models of this task need is not installed."""

    code = "models.extra-missing"


class DamagedModel(Invalid):
    """A model's files are incomplete or are not what their configuration says."""

    code = "models.damaged-model"


class UnknownPair(Invalid):
    """A model does not go from that language and script to that other one."""

    code = "models.unknown-pair"


class InvalidItem(Invalid):
    """An item is not what the model's task takes; `line` counts from 1."""

    code = "models.invalid-item"
