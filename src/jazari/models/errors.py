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


class BaseNotOpen(Refused):
    """The model that another would be made from is not open, and what is trained here is."""

    code = "models.base-not-open"


class LicenceForbids(Refused):
    """The licence of a model does not let anybody publish another made from it under the recipe's licence."""

    code = "models.licence-forbids"


class OneProcessOnly(Refused):
    """Models of this family are trained by one process."""

    code = "models.one-process-only"


class NotFederated(Refused):
    """Models of this family are not trained across institutes, or of this recipe."""

    code = "models.not-federated"


class FederationFailed(Unavailable):
    """The engine that institutes train together with is not here, or ended before the last round."""

    code = "models.federation-failed"


class TrainingFailed(Unavailable):
    """The processes that shared a training ended before it was done."""

    code = "models.training-failed"


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
