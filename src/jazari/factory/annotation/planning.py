"""A campaign's plan as people give it: a TOML file with lists beside it, or the page's form."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import orjson
from pydantic import ValidationError
from starlette.datastructures import FormData, UploadFile

from jazari.accounts import text_field
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
    return _checked(given)


def form_plan(sent: FormData) -> Plan:
    """The plan of a form: what is left empty is as in a plan that does not say it. Raises InvalidCampaign."""
    given: dict[str, Any] = _filled(sent, dict(zip(_FIELDS, _FIELDS, strict=True)))
    for field in _TEXTS:
        given[field] = _filled(sent, {code: f"{field}-{code}" for code in PAGE_LANGUAGES})
    given["languages"] = [code for code in sent.getlist("languages") if isinstance(code, str)]
    given["open_to_all"] = text_field(sent, "open_to_all") == "yes"
    for field in ("items", "gold"):
        given[field] = list(_rows(_list_of(sent, field), field))
    rows = _filled(sent, {name: f"dataset-{name}" for name in _ROWS})
    if "name" in rows:
        given["dataset"] = rows
    return _checked(given)


def _filled(sent: FormData, names: Mapping[str, str]) -> dict[str, str]:
    found = {key: text_field(sent, name).strip() for key, name in names.items()}
    return {key: text for key, text in found.items() if text}


def _list_of(sent: FormData, field: str) -> str:
    """A list as it was written into the form, or else the file that came with it. Raises InvalidCampaign."""
    written, file = text_field(sent, field), sent.get(f"{field}_file")
    if not isinstance(file, UploadFile) or not file.filename:
        return written
    if written.strip():
        raise InvalidCampaign(f"give {field} as lines or as the file {file.filename}, not both", field=field)
    try:
        return file.file.read().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InvalidCampaign(
            f"{file.filename} is not UTF-8 text: {error}; save it as UTF-8", field=field
        ) from error


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


def _checked(given: Mapping[str, Any]) -> Plan:
    try:
        return Plan.model_validate(given)
    except ValidationError as error:
        first = error.errors()[0]
        place = first["loc"]
        row = {"row": place[1] + 1} if len(place) > 1 and isinstance(place[1], int) else {}
        where = ".".join(map(str, place))
        raise InvalidCampaign(f"{where}: {first['msg']}", field=where, **row) from error
