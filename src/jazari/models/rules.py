"""How people and programs name a model."""

import re
from dataclasses import dataclass

_NAMED = re.compile(r"(?:model:)?(?P<name>[^/@\s:]+/[^/@\s:]+)(?:@(?P<revision>[^\s@]+))?")


@dataclass(frozen=True, slots=True)
class ModelName:
    """A model repository and one of its revisions."""

    name: str
    revision: str


def parse_model_name(text: str) -> ModelName | None:
    """`model:org/name@revision`, with or without the first and last part; None for a bare word, a task's name."""
    match = _NAMED.fullmatch(text.strip())
    return ModelName(match["name"], match["revision"] or "main") if match else None
