"""Bytes that mean the same everywhere: canonical JSON and hashes."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, is_dataclass
from datetime import date, datetime
from enum import Enum
from pathlib import Path
from typing import Any

import rfc8785
from pydantic import BaseModel

from jazari.core.clock import moment_text
from jazari.core.errors import Invalid

Json = None | bool | int | float | str | list["Json"] | dict[str, "Json"]


def plain(value: object) -> Any:
    """`value` as JSON data: records become objects, moments RFC 3339 text, paths and enums their text."""
    if isinstance(value, Enum):
        return value.value
    if value is None or isinstance(value, bool | int | float | str):
        return value
    if isinstance(value, datetime):
        return moment_text(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, BaseModel):
        return plain(value.model_dump())
    if is_dataclass(value) and not isinstance(value, type):
        return plain(asdict(value))
    if isinstance(value, Mapping):
        return {str(key): plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple | set | frozenset):
        items = [plain(item) for item in value]
        return sorted(items) if isinstance(value, set | frozenset) else items
    if isinstance(value, Path):
        return str(value)
    raise Invalid(f"{type(value).__name__} cannot be written as JSON")


def canonical_json(value: object) -> bytes:
    """RFC 8785 bytes of `value`: one meaning, one spelling. Raises Invalid for what JSON cannot hold."""
    try:
        return rfc8785.dumps(plain(value))
    except rfc8785.CanonicalizationError as error:
        raise Invalid(f"not canonical JSON: {error}") from error


def json_text(value: object) -> str:
    """Readable JSON, UTF-8 kept as it is, for people and for pipes."""
    return json.dumps(plain(value), ensure_ascii=False)


def sha256_hex(data: bytes) -> str:
    """SHA-256 in 64 lower-case hex digits."""
    return hashlib.sha256(data).hexdigest()
