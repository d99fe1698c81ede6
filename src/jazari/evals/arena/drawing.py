"""Prompts of an arena: those given, or rows of a public dataset of the hub, drawn by a seed."""

import io
from typing import TYPE_CHECKING, Any

from jazari.core import Country
from jazari.evals.arena import rules
from jazari.evals.arena.errors import InvalidArena
from jazari.evals.arena.records import PROMPT_CHARACTERS, Plan, Prompt, Rows
from jazari.hub import Hub, Repository

if TYPE_CHECKING:
    import pyarrow as pa

FORMATS = (".parquet", ".jsonl")


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
    table = _read(hub, file.sha256, rows)
    texts, languages = (table[name].to_pylist() for name in (rows.column, rows.language_column))
    known = {row.code for row in country.languages}
    usable = [place for place, text in enumerate(texts) if _is_usable(text) and languages[place] in known]
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


def _read(hub: Hub, sha256: str, rows: Rows) -> "pa.Table":
    """The two columns of the file. Raises InvalidArena."""
    if not rows.path.endswith(FORMATS):
        raise InvalidArena(f"{rows.path!r} is neither of {', '.join(FORMATS)}", field="dataset")
    import pyarrow as pa  # an extra
    from pyarrow import json, parquet

    wanted = [rows.column, rows.language_column]
    source = hub.objects.local_path(sha256) or io.BytesIO(hub.objects.get(sha256))
    try:
        if rows.path.endswith(".parquet"):
            return parquet.read_table(source, columns=wanted).select(wanted)
        return json.read_json(source).select(wanted)
    except (KeyError, pa.ArrowException) as error:
        raise InvalidArena(
            f"{rows.path} has no columns {', '.join(wanted)} that can be read: {error}", field="dataset"
        ) from error
