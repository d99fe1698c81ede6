"""An arena's plan as people give it: a TOML file with prompts beside it, or the page's form."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import orjson
from starlette.datastructures import FormData

from jazari.accounts import filled_fields, text_field, text_or_file
from jazari.core import validated
from jazari.evals.arena.errors import InvalidArena
from jazari.evals.arena.records import Plan
from jazari.evals.arena.rules import PAGE_LANGUAGES

_APART = re.compile(r"\t| \| ")
"""What stands between a language and its prompt on a line: as copied from a spreadsheet, or as typed."""
_FIELDS = ("slug", "task", "licence", "answer_tokens", "budget_tokens", "seed", "repository")
_ROWS = ("name", "revision", "path", "column", "language_column", "most")


def read_plan(path: Path, prompts: Path | None) -> Plan:
    """The plan of a TOML file; its prompts may lie in a file of their own. Raises InvalidArena."""
    try:
        given: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf-8"))
        if prompts is not None:
            given["prompts"] = list(_prompts(prompts.read_text(encoding="utf-8")))
    except (ValueError, OSError) as error:
        raise InvalidArena(f"{path} or a file beside it cannot be read: {error}", field="plan") from error
    return validated(Plan, given, InvalidArena)


def form_plan(sent: FormData) -> Plan:
    """The plan of a form: what is left empty is as in a plan that does not say it. Raises InvalidArena."""
    given: dict[str, Any] = filled_fields(sent, {name: name for name in _FIELDS})
    for field in ("title", "rubric"):
        given[field] = filled_fields(sent, {code: f"{field}-{code}" for code in PAGE_LANGUAGES})
    given["models"] = text_field(sent, "models").split()
    given["open_to_all"] = text_field(sent, "open_to_all") == "yes"
    given["prompts"] = list(_prompts(text_or_file(sent, "prompts", InvalidArena)))
    rows = filled_fields(sent, {name: f"dataset-{name}" for name in _ROWS})
    if "name" in rows:
        given["dataset"] = rows
    return validated(Plan, given, InvalidArena)


def _prompts(text: str) -> Iterator[Any]:
    """Prompts, one a line: JSON, or a language and the prompt behind a bar. Raises InvalidArena."""
    lines = (line for line in text.split("\n") if line.strip())
    for row, line in enumerate(lines, 1):
        if line.lstrip().startswith("{"):
            try:
                yield orjson.loads(line)
            except orjson.JSONDecodeError as error:
                raise InvalidArena(f"prompt {row} is not JSON: {error}", field="prompts", row=row) from error
            continue
        language, *rest = (part.strip() for part in _APART.split(line, maxsplit=1))
        if not rest:
            raise InvalidArena(
                f"prompt {row} has no language before it; write language | prompt, like eng_Latn | What is a river?",
                field="prompts",
                row=row,
            )
        yield {"language": language, "text": rest[0]}
