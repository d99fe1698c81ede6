"""Which implementation does which task."""

from importlib import import_module

from jazari.models.errors import UnknownTask
from jazari.models.records import Family

_FAMILIES = {
    "lid": ("jazari.models.lid", "LidFamily"),
    "translit": ("jazari.models.translit", "TranslitFamily"),
}
"""By name, not imported: numpy and what comes after it would slow every command that uses no model."""


def family(task: str) -> Family:
    """The implementation of a task. Raises UnknownTask."""
    if task not in _FAMILIES:
        raise UnknownTask(
            f"this Jazari trains and runs models for {', '.join(_FAMILIES)}, not for {task!r}", task=task
        )
    module, name = _FAMILIES[task]
    found: Family = getattr(import_module(module), name)()
    return found
