"""An arena's plan as people give it: a TOML file with prompts beside it, or the page's form."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import orjson
from pydantic import ValidationError
from starlette.datastructures import FormData, UploadFile

from jazari.accounts import text_field
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
    return _checked(given)


def form_plan(sent: FormData) -> Plan:
    """The plan of a form: what is left empty is as in a plan that does not say it. Raises InvalidArena."""
    given: dict[str, Any] = _filled(sent, {name: name for name in _FIELDS})
    for field in ("title", "rubric"):
        given[field] = _filled(sent, {code: f"{field}-{code}" for code in PAGE_LANGUAGES})
    given["models"] = text_field(sent, "models").split()
    given["open_to_all"] = text_field(sent, "open_to_all") == "yes"
    given["prompts"] = list(_prompts(_list_of(sent)))
    rows = _filled(sent, {name: f"dataset-{name}" for name in _ROWS})
    if "name" in rows:
        given["dataset"] = rows
    return _checked(given)


def _filled(sent: FormData, names: Mapping[str, str]) -> dict[str, str]:
    found = {key: text_field(sent, name).strip() for key, name in names.items()}
    return {key: text for key, text in found.items() if text}


def _list_of(sent: FormData) -> str:
    """The prompts as they were written into the form, or else the file that came with it. Raises InvalidArena."""
    written, file = text_field(sent, "prompts"), sent.get("prompts_file")
    if not isinstance(file, UploadFile) or not file.filename:
        return written
    if written.strip():
        raise InvalidArena(f"give prompts as lines or as the file {file.filename}, not both", field="prompts")
    try:
        return file.file.read().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InvalidArena(
            f"{file.filename} is not UTF-8 text: {error}; save it as UTF-8", field="prompts"
        ) from error


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


def _checked(given: Mapping[str, Any]) -> Plan:
    try:
        return Plan.model_validate(given)
    except ValidationError as error:
        first = error.errors()[0]
        place = first["loc"]
        row = {"row": place[1] + 1} if len(place) > 1 and isinstance(place[1], int) else {}
        where = ".".join(map(str, place))
        raise InvalidArena(f"{where}: {first['msg']}", field=where, **row) from error
