"""A recipe's own numbers and words, checked."""

from jazari.core import Invalid, Recipe


def number(recipe: Recipe, name: str, least: float, most: float) -> float:
    """A parameter that is a number. Raises Invalid, naming it, its value and what it may be."""
    value = recipe.parameters.get(name)
    if isinstance(value, bool) or not isinstance(value, int | float) or not least <= value <= most:
        raise Invalid(
            f"recipe {recipe.id}: parameter {name!r} is {value!r}; write a number of {least:g} to {most:g}",
            recipe=recipe.id,
            parameter=name,
        )
    return value


def whole(recipe: Recipe, name: str, least: int, most: int) -> int:
    """A parameter that is a whole number. Raises Invalid."""
    value = number(recipe, name, least, most)
    if value != int(value):
        raise Invalid(
            f"recipe {recipe.id}: parameter {name!r} is {value!r}; write a whole number of {least} to {most}",
            recipe=recipe.id,
            parameter=name,
        )
    return int(value)


def words(recipe: Recipe, name: str) -> tuple[str, ...]:
    """A parameter that is a list of words or lines; none where it is not there. Raises Invalid."""
    value = recipe.parameters.get(name, ())
    if not isinstance(value, tuple):
        raise Invalid(
            f"recipe {recipe.id}: parameter {name!r} is {value!r}; write a list of words",
            recipe=recipe.id,
            parameter=name,
        )
    return value


def seeded(recipe: Recipe, seed: int) -> Recipe:
    """The recipe with another seed. Raises Invalid where it has none, or where the seed is no seed."""
    if "seed" not in recipe.parameters:
        raise Invalid(
            f"recipe {recipe.id} has no parameter 'seed': training it again gives the same model; leave out --seed",
            recipe=recipe.id,
        )
    changed = recipe.model_copy(update={"parameters": {**recipe.parameters, "seed": seed}})
    whole(changed, "seed", 0, 1 << 31)
    return changed
