"""Reading a country pack's files: TOML into records, TSV into rows, every mistake as one sentence."""

import difflib
import hashlib
import tomllib
import types
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any, Literal, TypeVar, Union, get_args, get_origin

from pydantic import AliasChoices, BaseModel, ValidationError
from pydantic.fields import FieldInfo

from jazari.core.country.forms import Form, Record
from jazari.core.errors import Invalid, NotFound

R = TypeVar("R", bound=Record)
_Location = tuple[int | str, ...]


class InvalidPack(Invalid):
    """A country pack has mistakes; `problems` names each one's file, key, value and remedy."""

    code = "core.invalid-pack"

    def __init__(self, folder: Path, problems: Iterable["Problem"]) -> None:
        self.problems = tuple(problems)
        lines = [str(problem) for problem in self.problems]
        count = "one mistake" if len(lines) == 1 else f"{len(lines)} mistakes"
        super().__init__(
            f"The country pack {folder} has {count}:\n" + "\n".join(lines), folder=str(folder), problems=lines
        )


class UnknownCountry(NotFound):
    """No country pack has that name."""

    code = "core.unknown-country"


class UnknownName(NotFound):
    """The country pack has no such region, language, procedure, source, recipe or benchmark."""

    code = "core.unknown-name"


@dataclass(frozen=True, slots=True)
class Problem:
    """One mistake in a pack. Tables of a list are counted from 1: `region[3]` is the third `[[region]]`."""

    file: str
    key: str
    mistake: str
    remedy: str

    def __str__(self) -> str:
        # A key is whatever somebody wrote: a line break in it would break the one line of this problem.
        key = "".join(c if c.isprintable() else repr(c)[1:-1] for c in self.key)
        where = f"{self.file}: {key}" if key else self.file
        return f"{where}: {self.mistake}; {self.remedy}"


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a TSV file below its header."""

    line: int
    cells: tuple[str, ...]


def nearest(value: str, known: Iterable[str]) -> str | None:
    """The known word most like a mistyped one, if any is like it."""
    return next(iter(difflib.get_close_matches(value, sorted(known), n=1, cutoff=0.6)), None)


def choose(value: str, known: Iterable[str], otherwise: str) -> str:
    """The remedy for a word that is not known: the nearest one, else what `otherwise` says."""
    near = nearest(value, known)
    return f"did you mean `{near}`?" if near else otherwise


def shown(value: object) -> str:
    """A value as a message shows it: in one line, not too long."""
    text = repr(value)
    return text if len(text) <= 60 else text[:57] + "..."


def unknown(file: str, key: str, value: str, known: Iterable[str], where: str) -> Iterator[Problem]:
    """A problem if `value` is not among the known names of `where`."""
    names = frozenset(known)
    if value not in names:
        remedy = choose(value, names, f"add it to {where}, or use one that is there")
        yield Problem(file, key, f"{shown(value)} is not in {where}", remedy)


def unique(file: str, table: str, rows: Sequence[Any], name_of: Callable[[Any], object]) -> Iterator[Problem]:
    """A problem for each row whose name an earlier row of the same table already has."""
    first: dict[object, int] = {}
    for number, row in enumerate(rows, start=1):
        name = name_of(row)
        if name in first:
            mistake = f"{shown(name)} is already that of {table}[{first[name]}]"
            yield Problem(file, f"{table}[{number}]", mistake, "give each its own")
        first.setdefault(name, number)


def read_text(path: Path, name: str, problems: list[Problem]) -> str | None:
    """The text of a pack's file, or None and a problem if it is absent, unreadable or not UTF-8."""
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        problems.append(Problem(name, "", "is missing", "every country pack has this file: write it"))
        return None
    except OSError as error:
        problems.append(Problem(name, "", f"cannot be read ({error.strerror})", "make it readable"))
        return None
    if data.startswith(b"\xef\xbb\xbf"):
        remedy = "save it as UTF-8 without one"
        problems.append(Problem(name, "line 1", "starts with a byte order mark", remedy))
        return None
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        bad = f"byte 0x{data[error.start]:02x} is not UTF-8"
        problems.append(Problem(name, f"line {line}", bad, "save the file as UTF-8"))
        return None


def read_record(model: type[R], path: Path, name: str, problems: list[Problem]) -> R | None:
    """A TOML file as a record, or None with every mistake of the file added to `problems`."""
    text = read_text(path, name, problems)
    if text is None:
        return None
    try:
        value = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        problems.append(Problem(name, "", f"is not TOML: {error}", "correct that line"))
        return None
    return as_record(model, value, name, problems)


def as_record(model: type[R], value: Mapping[str, Any], name: str, problems: list[Problem]) -> R | None:
    """A parsed TOML table as a record, or None with every mistake of it added to `problems`."""
    try:
        return model.model_validate(_frozen(value))
    except ValidationError as error:
        details = [dict(detail) for detail in error.errors(include_url=False)]
        # A list whose items were all refused is also said to be too short: that one only follows.
        found = [_explain(model, name, d) for d in details if d["type"] != "too_short" or not d["input"]]
        problems.extend(dict.fromkeys(found))
        return None


def read_rows(path: Path, name: str, header: tuple[str, ...], problems: list[Problem]) -> list[Row]:
    """The well-formed rows of a TSV file with that header; every malformed line is added to `problems`."""
    text = read_text(path, name, problems)
    if text is None:
        return []
    lines = text.removesuffix("\n").split("\n")
    if tuple(lines[0].split("\t")) != header:
        wanted = "<TAB>".join(header)
        problems.append(
            Problem(
                name,
                "line 1",
                f"the header is {shown(lines[0])}",
                f"write it as {wanted}, ending in a line feed",
            )
        )
        return []
    rows = []
    for number, line in enumerate(lines[1:], start=2):
        cells = tuple(line.split("\t"))
        mistake = _row_mistake(cells, header)
        if mistake:
            problems.append(Problem(name, f"line {number}", *mistake))
        else:
            rows.append(Row(number, cells))
    if not rows:
        problems.append(Problem(name, "", "has no well-formed row", "write at least one below the header"))
    return rows


def _row_mistake(cells: tuple[str, ...], header: tuple[str, ...]) -> tuple[str, str] | None:
    if cells == ("",):
        return "the line is empty", "remove it"
    if len(cells) != len(header):
        return (
            f"the number of columns is {len(cells)}, not {len(header)}",
            "put one tab between cells, none inside",
        )
    for column, cell in zip(header, cells, strict=True):
        if not cell.strip():
            return f"the cell {column} is empty", "write it, or remove the line"
        if cell != cell.strip() or not cell.isprintable():
            return (
                f"the cell {column} is {shown(cell)}, with spaces around it or signs that do not print",
                "keep the text alone, with line feeds as the only line ends",
            )
    return None


def pack_paths(folder: Path) -> list[str]:
    """Every file of a pack, as paths inside it with `/`, sorted; hidden files and folders are left out."""
    found = (path.relative_to(folder) for path in folder.rglob("*") if path.is_file())
    return sorted(path.as_posix() for path in found if not any(p.startswith(".") for p in path.parts))


def pack_hash(folder: Path) -> str:
    """SHA-256 over the sorted lines `<sha256>  <path>` of the pack's files, as `sha256sum` prints them."""
    total = hashlib.sha256()
    for path in pack_paths(folder):
        file_sha256 = hashlib.sha256((folder / path).read_bytes()).hexdigest()
        total.update(f"{file_sha256}  {path}\n".encode())
    return total.hexdigest()


def _frozen(value: Any) -> Any:
    """TOML's lists as tuples, which records keep."""
    if isinstance(value, list):
        return tuple(_frozen(item) for item in value)
    if isinstance(value, dict):
        return {key: _frozen(item) for key, item in value.items()}
    return value


def _explain(model: type[Record], file: str, detail: Mapping[str, Any]) -> Problem:
    """One of pydantic's errors as a problem, in the words of the field's `Form`."""
    location: _Location = detail["loc"]
    depth, form, annotation = _walk(model, location)
    key, kind, value = _key_text(location[:depth]), detail["type"], shown(detail["input"])
    if kind == "extra_forbidden":
        owner = _walk(model, location[:-1])[2]
        known = _fields(owner) if _is_record(owner) else {}
        remedy = choose(str(location[-1]), known, f"use one of {', '.join(known)}, or remove it")
        return Problem(file, _key_text(location), "unknown key", remedy)
    what, remedy = form or _plain_form(annotation)
    if kind == "missing":
        return Problem(file, key, "is missing", f"it is {what}: {remedy}")
    if kind == "literal_error":
        remedy = choose(str(detail["input"]), get_args(annotation), f"write {what.removeprefix('one of ')}")
    if kind == "too_short":
        return Problem(file, key, "is empty", "write at least one")
    if kind == "string_too_long":
        limit = detail["ctx"]["max_length"]
        return Problem(file, key, f"{value} is too long", f"write at most {limit} characters")
    return Problem(file, key, f"{value} is not {what}", remedy)


def _walk(model: type[Record], location: _Location) -> tuple[int, Form | None, Any]:
    """Follows a location through the types: how far it goes, and the form and type found there."""
    annotation, form = _bare(model)
    for depth, part in enumerate(location):
        if _is_record(annotation):
            field = _fields(annotation).get(str(part))
            if field is None:
                return len(location), None, annotation
            annotation, inner = _bare(field.annotation)
            form = next((m for m in reversed(field.metadata) if isinstance(m, Form)), inner)
            continue
        arguments = get_args(annotation)
        if len(arguments) < 1 or get_origin(annotation) in (Union, types.UnionType):
            return depth, form, annotation  # the members of a union are pydantic's business
        is_value = isinstance(part, str) and location[depth + 1 : depth + 2] != ("[key]",)
        annotation, form = _bare(arguments[1] if is_value else arguments[0])
        if not is_value and isinstance(part, str):
            return depth + 1, form, annotation
    return len(location), form, annotation


def _bare(annotation: Any) -> tuple[Any, Form | None]:
    """A type without `Annotated` and `| None` around it, and the form that was said there."""
    form = None
    while True:
        if get_origin(annotation) is Annotated:
            annotation, *metadata = get_args(annotation)
            form = next((m for m in reversed(metadata) if isinstance(m, Form)), form)
        elif get_origin(annotation) in (Union, types.UnionType) and types.NoneType in get_args(annotation):
            kept = [argument for argument in get_args(annotation) if argument is not types.NoneType]
            annotation = Union[tuple(kept)]  # noqa: UP007 (made at run time)
        else:
            return annotation, form


def _is_record(annotation: Any) -> bool:
    return isinstance(annotation, type) and issubclass(annotation, BaseModel)


def _fields(model: type[BaseModel]) -> dict[str, FieldInfo]:
    """A record's fields by the key that TOML writes."""
    found: dict[str, FieldInfo] = {}
    for name, field in model.model_fields.items():
        alias = field.validation_alias
        choices = alias.choices if isinstance(alias, AliasChoices) else [alias or name]
        found.update({choice: field for choice in choices if isinstance(choice, str)})
    return found


def _plain_form(annotation: Any) -> Form:
    """The form of a field that says none: from its type alone."""
    if get_origin(annotation) is Literal:
        return Form("one of " + ", ".join(f"`{word}`" for word in get_args(annotation)), "write one of them")
    if _is_record(annotation) or get_origin(annotation) is not None:
        is_list = get_origin(annotation) is tuple
        return Form("a list" if is_list else "a table", "write it, with what it must hold")
    words = {bool: "true or false", int: "a whole number", float: "a number", str: "a text"}
    return Form(words.get(annotation, "of that kind"), "write it so")


def _key_text(location: _Location) -> str:
    """A location as `region[3].names.fra_Latn`, counting from 1."""
    return "".join(_key_parts(location)).removeprefix(".")


def _key_parts(location: _Location) -> Iterator[str]:
    for part in location:
        if isinstance(part, int):
            yield f"[{part + 1}]"
        elif part != "[key]":
            yield f".{part}"
