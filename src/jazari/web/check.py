"""Translations checked: `python -m jazari.web.check` prints one line per problem and exits 1 if there is any."""

import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from jazari.web.languages import FALLBACK, LANGUAGES

_LITERAL_KEY = re.compile(r"""(?:(?<![\w.])|(?<=\.))(?:t|has|Link)\(\s*(?:"([^"]+)"|'([^']+)')\s*([,)~+])""")
_CODES = tuple(language.code for language in LANGUAGES)

# A message's key, where it is written, and the variables it uses.
Found = dict[str, tuple[Path, frozenset[str]]]


def main() -> int:
    """Check every room of the installed package."""
    package = Path(__file__).parent.parent
    rooms = sorted(path for path in package.iterdir() if path.is_dir() and path.name != "__pycache__")
    problems = missing_translations(rooms)
    for problem in problems:
        print(problem, file=sys.stderr)  # noqa: T201 - this is its answer
    return 1 if problems else 0


def missing_translations(rooms: Sequence[Path]) -> list[str]:
    """What is wrong with the messages of these rooms' folders, one sentence each, empty if nothing.

    Same keys in the four languages, the same variables in each, no key twice, keys that begin with their
    room's name, and every literal key of templates and Python pages written down (a key built of a literal
    and a variable must have at least one message that begins so).
    """
    problems: list[str] = []
    found: dict[str, Found] = {code: {} for code in _CODES}
    for room in rooms:
        for code in _CODES:
            problems += _read(room, code, found[code])
    english = found[FALLBACK]
    for code in _CODES:
        for key, (path, variables) in found[code].items():
            if key not in english:
                problems.append(f"{path}: {key} is not in {FALLBACK}.ftl; add it there or remove it here")
            elif variables != english[key][1]:
                problems.append(
                    f"{path}: {key} uses {_names(variables)}, English uses {_names(english[key][1])}; "
                    "use the same variables"
                )
        for key, (path, _) in english.items():
            if key not in found[code]:
                problems.append(f"{path.with_name(code + '.ftl')}: {key} is missing; translate it")
    for path, key, whole in _used(rooms):
        if whole and key not in english:
            problems.append(
                f"{path}: {key} is not in any {FALLBACK}.ftl; write the message or correct the key"
            )
        elif not whole and not any(other.startswith(key) for other in english):
            problems.append(f"{path}: no message begins with {key}; write one or correct the key")
    return problems


def _read(room: Path, code: str, found: Found) -> Iterator[str]:
    path = room / "locale" / f"{code}.ftl"
    if not path.is_file():
        if (room / "locale").is_dir():
            yield f"{path} is missing; every room has the four languages"
        return
    for entry in FluentParser().parse(path.read_text(encoding="utf-8")).body:
        if isinstance(entry, ast.Junk):
            line = path.read_text(encoding="utf-8")[: entry.span.start].count("\n") + 1 if entry.span else 0
            reason = entry.annotations[0].message if entry.annotations else "cannot be read"
            yield f"{path}:{line}: {reason}"
        elif isinstance(entry, ast.Message):
            key = entry.id.name
            if key in found:
                yield f"{path}: {key} is already in {found[key][0]}; keep one of them"
            if not key.startswith((f"{room.name}-", f"entry-{room.name}-", f"error-{room.name}-")):
                yield f"{path}: {key} does not begin with the room's name; call it {room.name}-{key}"
            collector = _Variables()
            collector.visit(entry)
            found[key] = (path, frozenset(collector.names))


class _Variables(Visitor):
    """Collects the variables of a message."""

    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802 - the library's name
        self.names.add(node.id.name)


def _used(rooms: Iterable[Path]) -> Iterator[tuple[Path, str, bool]]:
    """(file, key, whether it is whole) of every key written out in templates and Python of the rooms."""
    for room in rooms:
        for path in sorted([*(room / "templates").rglob("*.html"), *room.glob("*.py")]):
            text = path.read_text(encoding="utf-8")
            for double, single, after in _LITERAL_KEY.findall(text):
                yield path, double or single, after in ",)"


def _names(variables: frozenset[str]) -> str:
    return ", ".join(f"${name}" for name in sorted(variables)) or "none"


if __name__ == "__main__":
    sys.exit(main())
