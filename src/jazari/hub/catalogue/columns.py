"""The columns of a table, read from the beginning or end of one file: cost and memory are bounded whatever its size."""

import csv
import io
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from jazari.core import Objects
from jazari.hub.records import File

HEAD_BYTES = 256 * 1024
SAMPLE_ROWS = 200
COLUMNS = 1000
FOOTER_BYTES = 16 * 1024 * 1024

Type = Literal["Text", "Integer", "Float", "Boolean", "Date", "DateTime"]


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table; `repeated` where each cell is a list."""

    name: str
    type: Type
    repeated: bool = False


def read_columns(objects: Objects, file: File, ending: str) -> list[Column]:
    """The columns of a file, none where it cannot be read; those of nested values are left out."""
    if ending == "parquet":
        return _parquet(objects, file)
    head = b"".join(objects.stream(file.sha256, 0, min(HEAD_BYTES, file.size_bytes)))
    whole = len(head) == file.size_bytes
    text = head.decode("utf-8", "replace").removeprefix("\ufeff")
    lines = text.split("\n") if whole else text.split("\n")[:-1]
    if ending in ("csv", "tsv"):
        return csv_columns(lines, "," if ending == "csv" else "\t")
    return json_columns(lines)


def csv_columns(lines: Sequence[str], delimiter: str) -> list[Column]:
    """Columns of the first lines of a CSV file, named by the first, typed by what all cells read can be."""
    try:
        rows = [
            row
            for _, row in zip(range(SAMPLE_ROWS + 1), csv.reader(lines, delimiter=delimiter), strict=False)
        ]
    except csv.Error:
        return []
    if not rows or not all(rows[0]) or len(set(rows[0])) < len(rows[0]) or len(rows[0]) > COLUMNS:
        return []
    body = [row for row in rows[1:] if row]
    return [
        Column(name, _type_of([row[place] for row in body if place < len(row)]))
        for place, name in enumerate(rows[0])
    ]


def json_columns(lines: Iterable[str]) -> list[Column]:
    """Columns of the first lines of a JSON Lines file: keys of objects whose values are of one simple type."""
    seen: dict[str, set[tuple[Type | None, bool]]] = {}
    for _, line in zip(range(SAMPLE_ROWS), filter(str.strip, lines), strict=False):
        try:
            row = json.loads(line)
        except (ValueError, RecursionError):
            return []
        if not isinstance(row, dict):
            return []
        for name, value in list(row.items())[:COLUMNS]:
            kinds = seen.setdefault(name, set())
            kinds |= _kinds(value)
    columns = []
    for name, kinds in list(seen.items())[:COLUMNS]:
        types, repeated = {kind for kind, _ in kinds}, {many for _, many in kinds}
        if types == {"Integer", "Float"}:
            types = {"Float"}
        if len(types) == 1 and len(repeated) == 1 and (kind := types.pop()) is not None:
            columns.append(Column(name, kind, repeated.pop()))
    return columns


def _kinds(value: object) -> set[tuple[Type | None, bool]]:
    if value is None:
        return set()
    if isinstance(value, list):
        return {
            (kind, True) if not many else (None, True) for item in value[:20] for kind, many in _kinds(item)
        }
    by_type: Mapping[type, Type] = {bool: "Boolean", int: "Integer", float: "Float", str: "Text"}
    return {(by_type.get(type(value)), False)}


def _type_of(cells: Sequence[str]) -> Type:
    filled = [cell.strip() for cell in cells if cell.strip()]
    if not filled:
        return "Text"
    if {cell.lower() for cell in filled} <= {"true", "false"}:
        return "Boolean" if len(filled) == len(cells) else "Text"
    try:
        # A whole number beside an empty cell is read as one with a fraction.
        return "Integer" if [int(cell) for cell in filled] and len(filled) == len(cells) else "Float"
    except ValueError:
        pass
    try:
        return "Float" if [float(cell) for cell in filled] else "Text"
    except ValueError:
        return "Text"


class _Bytes(io.RawIOBase):
    """An object as a file that can be sought, read by ranges."""

    def __init__(self, objects: Objects, file: File) -> None:
        super().__init__()
        self._objects, self._file, self._place = objects, file, 0

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        start = {io.SEEK_SET: 0, io.SEEK_CUR: self._place, io.SEEK_END: self._file.size_bytes}[whence]
        self._place = max(0, start + offset)
        return self._place

    def tell(self) -> int:
        return self._place

    def readinto(self, buffer: Any) -> int:
        end = min(self._place + len(buffer), self._file.size_bytes)
        data = (
            b"".join(self._objects.stream(self._file.sha256, self._place, end)) if end > self._place else b""
        )
        buffer[: len(data)] = data
        self._place += len(data)
        return len(data)


def _parquet(objects: Objects, file: File) -> list[Column]:
    try:
        import pyarrow as pa
        import pyarrow.parquet as pq
    except ImportError:  # a node without the extra `data` describes files, not columns
        return []
    tail = b"".join(objects.stream(file.sha256, max(0, file.size_bytes - 8), file.size_bytes))
    if tail[4:] != b"PAR1" or int.from_bytes(tail[:4], "little") > FOOTER_BYTES:
        return []
    try:
        schema = pq.read_schema(_Bytes(objects, file))
    except (pa.ArrowException, OSError, ValueError):
        return []
    columns = []
    for column in list(schema)[:COLUMNS]:
        many = pa.types.is_list(column.type) or pa.types.is_large_list(column.type)
        kind = _arrow_type(pa.types, column.type.value_type if many else column.type)
        if kind is not None:
            columns.append(Column(column.name, kind, many))
    return columns


def _arrow_type(types: Any, type_: Any) -> Type | None:
    checks: tuple[tuple[Any, Type], ...] = (
        (types.is_boolean, "Boolean"),
        (types.is_integer, "Integer"),
        (types.is_floating, "Float"),
        (types.is_string, "Text"),
        (types.is_large_string, "Text"),
        (types.is_date, "Date"),
        (types.is_timestamp, "DateTime"),
    )
    if types.is_dictionary(type_):
        type_ = type_.value_type
    return next((kind for check, kind in checks if check(type_)), None)
