"""Prompts of an arena: those given, or rows of a public dataset of the hub, drawn by a seed."""

from typing import Any

from jazari.core import Country
from jazari.evals.arena import rules
from jazari.evals.arena.errors import InvalidArena
from jazari.evals.arena.records import PROMPT_CHARACTERS, Plan, Prompt
from jazari.hub import Hub, Repository, read_columns


def draw(hub: Hub, plan: Plan, country: Country) -> tuple[list[Prompt], str, Repository | None]:
    """The prompts of a plan, the ref of the revision they are from, and its repository; "" and None for those given.

    Raises InvalidArena, RepositoryNotFound, RevisionNotFound, PathNotFound.
    """
    if plan.dataset is None:
        given = (Prompt(0, str(number), row.text, row.language) for number, row in enumerate(plan.prompts))
        return list(given), "", None
    rows = plan.dataset
    repository = hub.repository("dataset", rows.name)
    if not (repository.is_public and repository.is_fact and hub.may_download(repository, None)):
        raise InvalidArena(
            f"the dataset {rows.name!r} is not open to everybody, and an arena shows its rows; publish it, or name "
            "another",
            field="dataset",
        )
    revision, file = hub.open("dataset", rows.name, rows.revision, rows.path)
    table = read_columns(hub.objects, file, (rows.column, rows.language_column), InvalidArena)
    texts, languages = (column.to_pylist() for column in table.columns)
    known = {row.code for row in country.languages}
    usable = [
        place
        for place, (text, language) in enumerate(zip(texts, languages, strict=True))
        if _is_usable(text) and isinstance(language, str) and language in known
    ]
    if not usable:
        raise InvalidArena(
            f"no row of {rows.path} has a text of 1 to {PROMPT_CHARACTERS} characters in {rows.column!r} and a "
            f"language of the country pack in {rows.language_column!r}",
            field="dataset",
        )
    chosen = [usable[place] for place in rules.drawn(len(usable), rows.most, plan.seed)]
    return (
        [Prompt(0, str(row), texts[row], languages[row]) for row in chosen],
        revision.ref,
        repository,
    )


def _is_usable(text: Any) -> bool:
    return isinstance(text, str) and 0 < len(text.strip()) <= PROMPT_CHARACTERS
