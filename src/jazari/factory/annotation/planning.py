"""A campaign's plan as people give it: a TOML file with lists beside it, or the page's form."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import orjson
from starlette.datastructures import FormData

from jazari.accounts import filled_fields, text_field, text_or_file
from jazari.core import validated
from jazari.factory.annotation.errors import InvalidCampaign
from jazari.factory.annotation.records import Plan
from jazari.factory.annotation.rules import PAGE_LANGUAGES

_APART = re.compile(r"\t| \| ")
"""What stands between a text and its draft or answer on a line: as copied from a spreadsheet, or as typed."""
_TEXTS = ("title", "instructions")
_FIELDS = (
    "slug", "task", "text_language", "licence", "answers_per_item", "gold_share_min", "gold_every", "seed",
    "repository",
)  # fmt: skip
_ROWS = ("name", "revision", "path", "column", "draft_column", "most")


def read_plan(path: Path, lists: Mapping[str, Path | None]) -> Plan:
    """The plan of a TOML file; `lists` (items, gold) may lie in files of their own. Raises InvalidCampaign."""
    try:
        given: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf-8"))
        for field, file in lists.items():
            if file is not None:
                given[field] = list(_rows(file.read_text(encoding="utf-8"), field))
    except (ValueError, OSError) as error:
        raise InvalidCampaign(f"{path} or a file beside it cannot be read: {error}", field="plan") from error
    return validated(Plan, given, InvalidCampaign)


def form_plan(sent: FormData) -> Plan:
    """The plan of a form: what is left empty is as in a plan that does not say it. Raises InvalidCampaign."""
    given: dict[str, Any] = filled_fields(sent, dict(zip(_FIELDS, _FIELDS, strict=True)))
    for field in _TEXTS:
        given[field] = filled_fields(sent, {code: f"{field}-{code}" for code in PAGE_LANGUAGES})
    given["languages"] = [code for code in sent.getlist("languages") if isinstance(code, str)]
    given["open_to_all"] = text_field(sent, "open_to_all") == "yes"
    for field in ("items", "gold"):
        given[field] = list(_rows(text_or_file(sent, field, InvalidCampaign), field))
    rows = filled_fields(sent, {name: f"dataset-{name}" for name in _ROWS})
    if "name" in rows:
        given["dataset"] = rows
    return validated(Plan, given, InvalidCampaign)


def _rows(text: str, field: str) -> Iterator[Any]:
    """A list's rows, one a line: JSON, or a text with its draft or answer behind a bar. Raises InvalidCampaign."""
    names = ("text", "answer") if field == "gold" else ("text", "draft")
    lines = (line for line in text.split("\n") if line.strip())
    for row, line in enumerate(lines, 1):
        if line.lstrip().startswith("{"):
            try:
                yield orjson.loads(line)
            except orjson.JSONDecodeError as error:
                raise InvalidCampaign(
                    f"row {row} of {field} is not JSON: {error}", field=field, row=row
                ) from error
            continue
        parts = [part.strip() for part in _APART.split(line)]
        if len(parts) > len(names) or (field == "gold" and len(parts) < len(names)):
            raise InvalidCampaign(
                f"row {row} of {field} has {len(parts)} parts; write {' | '.join(names)}",
                field=field,
                row=row,
            )
        yield dict(zip(names, parts, strict=False))
