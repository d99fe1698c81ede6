"""Which implementation does which task."""

from importlib import import_module

from jazari.models.errors import ExtraMissing, UnknownTask
from jazari.models.records import Family

_FAMILIES = {
    "lid": ("jazari.models.lid", "LidFamily"),
    "translit": ("jazari.models.translit", "TranslitFamily"),
    "embed": ("jazari.models.embed", "EmbedFamily"),
    "tokenizer": ("jazari.models.tokenizer", "TokenizerFamily"),
    "mt": ("jazari.models.mt", "MtFamily"),
    "lm": ("jazari.models.lm", "LmFamily"),
}
"""By name, not imported: numpy and what comes after it would slow every command that uses no model."""


def family(task: str) -> Family:
    """The implementation of a task. Raises UnknownTask, ExtraMissing."""
    if task not in _FAMILIES:
        raise UnknownTask(
            f"this Jazari trains and runs models for {', '.join(_FAMILIES)}, not for {task!r}", task=task
        )
    module, name = _FAMILIES[task]
    try:
        found: Family = getattr(import_module(module), name)()
    except ModuleNotFoundError as error:
        raise ExtraMissing(
            f"models for {task!r} need {error.name}, which is not here: pip install 'jazari[ml]'", task=task
        ) from error
    return found
