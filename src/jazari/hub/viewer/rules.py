"""Which files hold rows, how a file is read, and what a question is in SQL; values are always parameters."""

import csv
import io
from collections.abc import Mapping, Sequence

from jazari.hub.records import File
from jazari.hub.viewer.errors import InvalidQuestion
from jazari.hub.viewer.records import Column, Family, Filter, Format, Query, Shape, Source

CELL_CHARACTERS = 200
"""Of a long text or list a page of rows shows the beginning."""
LONG_CELL_CHARACTERS = 100_000
"""What the page of one row shows."""
PICTURE_BYTES = 1 << 20
SEARCHED_COLUMNS = 200
WIDE_COLUMNS = 1000
"""A CSV file with more columns is read as text, by its header: guessing their types takes all the memory."""
SMALL_BYTES = 32 << 20
"""A file up to here is read whole before its first page, so that its types hold for every row."""
OBJECT_BYTES = 16 << 20

_FORMATS: Mapping[str, tuple[Format, str]] = {
    "parquet": ("parquet", ""),
    "jsonl": ("json", ""),
    "ndjson": ("json", ""),
    "json": ("json", ""),
    "csv": ("csv", ""),
    "tsv": ("csv", "\t"),
}
_WHOLE_NUMBERS = ["TINYINT", "SMALLINT", "INTEGER", "BIGINT", "UTINYINT", "USMALLINT", "UINTEGER", "UBIGINT"]
_LARGE_NUMBERS = ("HUGEINT", "UHUGEINT", "BIGNUM", "DECIMAL")
_COMPARISONS = {"eq": "=", "ne": "<>", "lt": "<", "le": "<=", "gt": ">", "ge": ">="}

CSV_READINGS = (
    "null_padding=true, parallel=false",
    "null_padding=true, parallel=false, strict_mode=false, all_varchar=true",
    "null_padding=true, parallel=false, strict_mode=false, all_varchar=true, encoding='latin-1'",
)
"""From types guessed to text of any bytes: the first that reads a file is kept for it."""
WIDE_READING = len(CSV_READINGS)
JSON_READINGS = ("typed", "typed-by-all", "objects", "lines")


def source_of(file: File) -> Source | None:
    """How the file's rows can be read, by its name; None where it holds none that we know of."""
    *_, name = file.path.lower().split("/")
    compression: str = ""
    for suffix, kind in ((".gz", "gzip"), (".zst", "zstd")):
        if name.endswith(suffix):
            name, compression = name.removesuffix(suffix), kind
    known = _FORMATS.get(name.rpartition(".")[2]) if "." in name else None
    if known is None or (known[0] == "parquet" and compression):
        return None
    return Source(file.sha256, file.size_bytes, known[0], compression, known[1])  # type: ignore[arg-type]


def readings(source: Source) -> Sequence[int]:
    """The ways to try for a file, the best first."""
    if source.format == "parquet":
        return (0,)
    if source.format == "csv":
        return range(len(CSV_READINGS))
    small = source.size_bytes <= SMALL_BYTES
    return [number for number, how in enumerate(JSON_READINGS) if small or how != "typed-by-all"]


def table(source: Source, shape: Shape) -> str:
    """The file as a table in SQL, read in the way that the shape says."""
    reading = shape.reading
    packed = f", compression='{source.compression}'" if source.compression else ""
    if source.format == "parquet":
        return "read_parquet($path)"
    if source.format == "csv":
        used = shape.delimiter or source.delimiter
        delimiter = f", delim='{used}'" if used else ""
        if reading == WIDE_READING:
            names = ", ".join(f"{_text(column.name)}: 'VARCHAR'" for column in shape.columns)
            options = "auto_detect=false, header=true, null_padding=true, parallel=false, strict_mode=false"
            return (
                f"read_csv($path, columns={{{names}}}, quote='\"', escape='\"', {options}{delimiter}{packed})"
            )
        return f"read_csv($path, {CSV_READINGS[reading]}{delimiter}{packed})"
    how = JSON_READINGS[reading]
    if how == "lines":
        options = "delim='\x01', quote='', escape='', header=false, auto_detect=false, parallel=false"
        return f"read_csv($path, columns={{'line': 'VARCHAR'}}, {options}{packed})"
    limit = f"maximum_object_size={OBJECT_BYTES}"
    if how == "objects":
        return f"read_json_objects($path, format='auto', {limit}{packed})"
    sample = ", sample_size=-1" if how == "typed-by-all" else ""
    return f"read_json($path, {limit}{sample}{packed})"


def wide_header(beginning: bytes, delimiter: str) -> tuple[str, list[str]]:
    """(delimiter, column names) of a CSV file's first line, where it has more than `WIDE_COLUMNS` columns."""
    line = beginning.decode("utf-8-sig", "replace").partition("\n")[0].rstrip("\r")
    used = delimiter or max(",;\t|", key=line.count)
    if line.count(used) < WIDE_COLUMNS:
        return used, []
    try:
        names = next(csv.reader(io.StringIO(line), delimiter=used))
    except (csv.Error, StopIteration):
        return used, []
    found: dict[str, None] = {}
    for place, name in enumerate(names):
        free = name.strip() or f"column{place}"
        while free.casefold() in found:
            free += "_"
        found[free.casefold()] = None
        names[place] = free
    return used, names


def family_of(kind: str) -> Family:
    """What can be asked of a column of a DuckDB type."""
    if kind.endswith("]"):
        return "list"
    if (
        kind.startswith("STRUCT(")
        and "bytes BLOB" in kind
        and "path VARCHAR" in kind
        and kind.count(",") == 1
    ):
        return "picture"
    if kind.startswith(("STRUCT(", "MAP(", "UNION(", "VARIANT")):
        return "nested"
    if kind in ("VARCHAR", "JSON", "UUID", "BIT") or kind.startswith("ENUM("):
        return "text"
    if kind in ("BOOLEAN", "BLOB"):
        return "boolean" if kind == "BOOLEAN" else "bytes"
    if kind in (*_WHOLE_NUMBERS, "FLOAT", "DOUBLE") or kind.startswith(_LARGE_NUMBERS):
        return "number"
    return "moment" if kind == "DATE" or kind.startswith("TIMESTAMP") else "other"


def name_sql(name: str) -> str:
    """A column's name in SQL."""
    return '"' + name.replace('"', '""') + '"'


def number_sql(source: Source, columns: Sequence[Column]) -> str:
    """A row's number in the file, from 0."""
    own = source.format == "parquet" and all(c.name.lower() != "file_row_number" for c in columns)
    return "file_row_number" if own else "row_number() OVER () - 1"


def shown_sql(column: Column, value: str, limit: int = CELL_CHARACTERS) -> str:
    """A value as a page shows it: short texts, the size of bytes, lists and structs as JSON."""
    if column.family == "bytes":
        return f"octet_length({value})"
    if column.family == "picture":
        return f"octet_length({value}.bytes)"
    if column.family in ("list", "nested"):
        return f"left(CAST(to_json({value}) AS VARCHAR), {limit + 1})"
    if column.family in ("number", "boolean") and not column.type.startswith(_LARGE_NUMBERS):
        return value
    return f"left(CAST({value} AS VARCHAR), {limit + 1})"


def folded_sql(text: str) -> str:
    """A text without case, accents and the marks that Arabic writes or leaves out."""
    return f"translate(strip_accents(lower({text})), 'ٱىةـ', 'ايه')"


def as_text_sql(column: Column, value: str) -> str:
    """A value as the text that is searched."""
    if column.family in ("list", "nested"):
        return f"CAST(to_json({value}) AS VARCHAR)"
    return f"CAST({value} AS VARCHAR)"


def searched(shape: Shape) -> list[int]:
    """The columns in which a search looks: all that can be written as text, up to a number."""
    places = [
        place for place, column in enumerate(shape.columns) if column.family not in ("bytes", "picture")
    ]
    return places[:SEARCHED_COLUMNS]


class Statement:
    """One question as SQL: its inner table with the columns it needs, its conditions and their values."""

    def __init__(self, source: Source, shape: Shape, query: Query) -> None:
        self.shape = shape
        self.query = query
        self.values: dict[str, str] = {}
        self.checks: list[tuple[Filter, str]] = []
        self._needed: set[int] = set()
        self._source = source
        conditions = [self._condition(item) for item in query.filters]
        if query.search:
            conditions.append(self._found())
        self._where = f" WHERE {' AND '.join(conditions)}" if conditions else ""
        self._order = self._ordered()

    def rows(self) -> str:
        """The rows of one page and one more, each with its number in the file."""
        query, columns = self.query, self.shape.columns
        places = range(query.first, min(query.last, len(columns)))
        shown = [shown_sql(columns[place], f"c{place}") for place in places]
        window = f"LIMIT {query.limit + 1} OFFSET {query.skip}"
        where = self._where
        if not where and not self._order and self._source.format == "parquet":
            # A number of rows that the footer gives away: other row groups are not read.
            where, window = f" WHERE n >= {query.skip} AND n <= {query.skip + query.limit}", ""
        return f"SELECT n, {', '.join(shown) or '1'} FROM {self._inner(places)}{where}{self._order} {window}"

    def count(self) -> str:
        """How many rows the question finds."""
        return f"SELECT count(*) FROM {self._inner(())}{self._where}"

    def check(self) -> str:
        """Which of the filters' values the columns' types can take; empty where there is nothing to check."""
        return f"SELECT {', '.join(sql for _, sql in self.checks)}" if self.checks else ""

    def _inner(self, places: Sequence[int]) -> str:
        columns = self.shape.columns
        names = [f", {name_sql(columns[p].name)} AS c{p}" for p in sorted({*places, *self._needed})]
        number = number_sql(self._source, columns)
        source = table(self._source, self.shape)
        return f"(SELECT {number} AS n{''.join(names)} FROM {source})"

    def _place(self, name: str) -> int:
        place = self.shape.column(name)
        if place is None:
            raise InvalidQuestion(f"there is no column {name!r} in this file", column=name)
        self._needed.add(place)
        return place

    def _value(self, value: str) -> str:
        name = f"v{len(self.values)}"
        self.values[name] = value
        return f"${name}"

    def _condition(self, item: Filter) -> str:
        place = self._place(item.column)
        column, value = self.shape.columns[place], f"c{place}"
        if item.operator in ("null", "not-null"):
            return f"{value} IS {'NOT ' if item.operator == 'not-null' else ''}NULL"
        if column.family in ("bytes", "picture"):
            raise InvalidQuestion(
                f"column {item.column!r} holds bytes; only whether they are there can be asked",
                column=item.column,
            )
        given = self._value(item.value)
        if item.operator == "contains":
            return f"contains({folded_sql(as_text_sql(column, value))}, {folded_sql(given)})"
        if column.family in ("number", "moment", "boolean"):
            given = f"TRY_CAST({given} AS {column.type})"
            self.checks.append((item, f"{given} IS NOT NULL"))
            return f"{value} {_COMPARISONS[item.operator]} {given}"
        return f"{as_text_sql(column, value)} {_COMPARISONS[item.operator]} {given}"

    def _found(self) -> str:
        places = searched(self.shape)
        self._needed.update(places)
        wanted = folded_sql(self._value(self.query.search))
        columns = self.shape.columns
        found = [
            f"contains({folded_sql(as_text_sql(columns[place], f'c{place}'))}, {wanted})" for place in places
        ]
        return f"({' OR '.join(found)})" if found else "false"

    def _ordered(self) -> str:
        if not self.query.sort:
            return ""
        place = self._place(self.query.sort)
        column = self.shape.columns[place]
        if column.family in ("bytes", "picture", "nested", "list"):
            raise InvalidQuestion(f"rows cannot be put in the order of {column.name!r}", column=column.name)
        return f" ORDER BY c{place} {'DESC' if self.query.descending else 'ASC'} NULLS LAST, n"


def row_sql(source: Source, shape: Shape, number: int, first: int, last: int) -> str:
    """One row, nearly whole: long texts, and the bytes of pictures of a size that a page can carry."""
    columns = shape.columns[first:last]
    cells = []
    for place, column in enumerate(columns, start=first):
        value = f"c{place}"
        cells.append(shown_sql(column, value, LONG_CELL_CHARACTERS))
        if column.family == "picture":
            small = f"octet_length({value}.bytes) <= {PICTURE_BYTES}"
            cells[-1] = f"CASE WHEN {small} THEN {value}.bytes END, {value}.path, {cells[-1]}"
    names = "".join(f", {name_sql(column.name)} AS c{first + i}" for i, column in enumerate(columns))
    inner = f"(SELECT {number_sql(source, shape.columns)} AS n{names} FROM {table(source, shape)})"
    which = f"WHERE n = {number}" if source.format == "parquet" else f"LIMIT 1 OFFSET {number}"
    return f"SELECT {', '.join(['n', *cells])} FROM {inner} {which}"


def picture_type(data: bytes) -> str | None:
    """The media type of a picture that every browser shows without running anything, by its first bytes."""
    for start, kind in (
        (b"\x89PNG\r\n\x1a\n", "image/png"),
        (b"\xff\xd8\xff", "image/jpeg"),
        (b"GIF8", "image/gif"),
    ):
        if data.startswith(start):
            return kind
    return "image/webp" if data[:4] == b"RIFF" and data[8:12] == b"WEBP" else None


def _text(value: str) -> str:
    return "'" + value.replace("'", "''") + "'"
