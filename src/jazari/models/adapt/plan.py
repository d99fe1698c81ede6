"""What a recipe asks for, as the processes that train read it from a file."""

import json
from dataclasses import asdict, dataclass
from pathlib import Path

from jazari.core import Invalid, Recipe
from jazari.models.parameters import number, whole, words

PLAN = "plan.json"
METHODS = ("lora", "full")
PRECISIONS = ("float32", "bfloat16")


@dataclass(frozen=True, slots=True)
class Plan:
    """How a checkpoint is trained further.

    A step reads `rows_per_step` rows of `sequence` tokens, `rows_at_once` of them at a time in each process. Without
    `packing` each row is one text. `rank`, `alpha` and `targets` are of LoRA (Hu et al., 2021): `merged`, it becomes
    part of the weights. The rate rises over `warm_steps` and falls to 0 as a cosine.
    """

    method: str
    rank: int
    alpha: float
    targets: tuple[str, ...]
    merged: bool
    learning_rate: float
    warm_steps: int
    decay: float
    steps: int
    sequence: int
    packing: bool
    rows_per_step: int
    rows_at_once: int
    precision: str
    state_steps: int
    seed: int

    def accumulation(self, processes: int) -> int:
        """How many times each process adds up gradients in a step. Raises Invalid where it comes out uneven."""
        parts, rest = divmod(self.rows_per_step, self.rows_at_once * processes)
        if rest or not parts:
            raise Invalid(
                f"rows_per_step is {self.rows_per_step}, which {processes} processes with rows_at_once = "
                f"{self.rows_at_once} cannot share evenly; change one of the three",
                processes=processes,
            )
        return parts

    def write(self, folder: Path) -> None:
        """Keep the plan in a training's folder."""
        (folder / PLAN).write_text(json.dumps(asdict(self), sort_keys=True), encoding="utf-8")


def kept_plan(folder: Path) -> Plan:
    """The plan that `write` kept."""
    kept = json.loads((folder / PLAN).read_text(encoding="utf-8"))
    return Plan(**{**kept, "targets": tuple(kept["targets"])})


def read_plan(recipe: Recipe) -> Plan:
    """The recipe's parameters. Raises Invalid, naming the one that is missing or wrong."""
    method = _one_of(recipe, "method", METHODS)
    lora = method == "lora"
    return Plan(
        method=method,
        rank=whole(recipe, "rank", 1, 4096) if lora else 0,
        alpha=number(recipe, "alpha", 1e-3, 1e6) if lora else 0,
        targets=words(recipe, "targets") if lora else (),
        merged=_flag(recipe, "merged"),
        learning_rate=number(recipe, "learning_rate", 1e-8, 1),
        warm_steps=whole(recipe, "warm_steps", 0, 10_000_000),
        decay=number(recipe, "decay", 0, 1),
        steps=whole(recipe, "steps", 1, 10_000_000),
        sequence=whole(recipe, "sequence", 8, 1 << 20),
        packing=_flag(recipe, "packing"),
        rows_per_step=whole(recipe, "rows_per_step", 1, 1 << 20),
        rows_at_once=whole(recipe, "rows_at_once", 1, 1 << 20),
        precision=_one_of(recipe, "precision", PRECISIONS),
        state_steps=whole(recipe, "state_steps", 1, 10_000_000),
        seed=whole(recipe, "seed", 0, 1 << 31),
    )


def _one_of(recipe: Recipe, name: str, known: tuple[str, ...]) -> str:
    value = recipe.parameters.get(name)
    if value not in known:
        raise Invalid(
            f"recipe {recipe.id}: parameter {name!r} is {value!r}; write {' or '.join(map(repr, known))}",
            recipe=recipe.id,
            parameter=name,
        )
    return str(value)


def _flag(recipe: Recipe, name: str) -> bool:
    value = recipe.parameters.get(name, False)
    if not isinstance(value, bool):
        raise Invalid(
            f"recipe {recipe.id}: parameter {name!r} is {value!r}; write true or false",
            recipe=recipe.id,
            parameter=name,
        )
    return value
