"""How people and programs name a model, and what a model's licence says of those made from it."""

import re
from collections.abc import Mapping
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


def loaded_by(config: Mapping[str, object]) -> tuple[str, str | None]:
    """The family that loads a model with this `config.json`, and the ref of the model whose files it needs too.

    A checkpoint as others publish them names its architecture and no task. Raises KeyError where it names neither.
    """
    if "task" not in config and config.get("architectures"):
        return "adapt", None
    base = config.get("base")
    return str(config.get("family") or config["task"]), str(base) if base else None


_LETS_ANY = frozenset({
    "0BSD", "AFL-3.0", "APACHE-2.0", "BSD-2-CLAUSE", "BSD-3-CLAUSE", "BSL-1.0", "CC0-1.0", "CDLA-PERMISSIVE-2.0", "ISC",
    "MIT", "MIT-0", "UNLICENSE", "ZLIB",
})  # fmt: skip
_ATTRIBUTION = re.compile(r"CC-BY-\d\.\d")
_ATTRIBUTION_NON_COMMERCIAL = re.compile(r"CC-BY-NC-\d\.\d")


def licence_fault(own: str, base: str | None) -> str | None:
    """Why a model under the licence `own` may not be made from a base under `base`, or None where it may.

    A licence that is not known to let everything through lets only itself through. SPDX identifiers; case is nothing.
    """
    if base is None:
        return "it states no licence, so nobody may publish what is made from it"
    known, wanted = base.upper(), own.upper()
    if "-ND-" in known:
        return f"its licence {base} forbids to publish what is made from it"
    if known in _LETS_ANY or _ATTRIBUTION.fullmatch(known) or known == wanted:
        return None
    if _ATTRIBUTION_NON_COMMERCIAL.fullmatch(known):
        return (
            None
            if wanted.startswith("CC-BY-NC-")
            else f"its licence {base} forbids commercial use, {own} does not"
        )
    return f"what is made from it must be under its licence {base} again"
