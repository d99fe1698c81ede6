"""Which implementation does which task."""

from importlib import import_module
from typing import Any

from jazari.models.errors import ExtraMissing, NotFederated, UnknownTask
from jazari.models.records import Family, Federated

_FAMILIES = {
    "lid": ("jazari.models.lid", "LidFamily"),
    "translit": ("jazari.models.translit", "TranslitFamily"),
    "embed": ("jazari.models.embed", "EmbedFamily"),
    "tokenizer": ("jazari.models.tokenizer", "TokenizerFamily"),
    "mt": ("jazari.models.mt", "MtFamily"),
    "lm": ("jazari.models.lm", "LmFamily"),
    "adapt": ("jazari.models.adapt", "AdaptFamily"),
}
"""By name, not imported: numpy and what comes after it would slow every command that uses no model."""


_FEDERATED = {
    "lid": ("jazari.models.lid.federated", "LidFederated"),
    "adapt": ("jazari.models.adapt.federated", "AdaptFederated"),
}
IN_PROCESSES = frozenset({"adapt"})
"""The families that part their work between several processes."""


def family(task: str) -> Family:
    """The implementation of a task, or that of this name where a task has several. Raises UnknownTask, ExtraMissing."""
    if task not in _FAMILIES:
        raise UnknownTask(
            f"this Jazari trains and runs models for {', '.join(_FAMILIES)}, not for {task!r}", task=task
        )
    module, name = _FAMILIES[task]
    found: Family = _made(task, module, name)
    return found


def federated(name: str) -> Federated:
    """How a family trains without moving data. Raises NotFederated, ExtraMissing."""
    if name not in _FEDERATED:
        raise NotFederated(
            f"models of the family {name!r} are not trained across institutes; those of {', '.join(_FEDERATED)} are",
            family=name,
        )
    found: Federated = _made(name, *_FEDERATED[name])
    return found


def _made(task: str, module: str, name: str) -> Any:
    try:
        return getattr(import_module(module), name)()
    except ModuleNotFoundError as error:
        raise ExtraMissing(
            f"models for {task!r} need {error.name}, which is not here: pip install 'jazari[ml]'", task=task
        ) from error
