"""Write the pages of the documentation that are made from the code, or check that they are true (`--check`)."""

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import typer
from typer.core import TyperCommand, TyperGroup, TyperOption

from jazari.app import create_app
from jazari.cli import app as cli
from jazari.core import load_settings, setting_rows
from jazari.ledger import type_name
from jazari.node import KINDS, open_node

DOCS = Path(__file__).parent
MADE = "<!-- Made by docs/generate.py (make docs). -->"


def settings_page() -> Iterator[str]:
    """docs/settings.md."""
    yield "# Settings"
    yield MADE
    yield (
        "Each is an environment variable, or its name in small letters without `JAZARI_` in `jazari.toml` in the data "
        "folder; the environment wins."
    )
    yield "| variable | default | what it is |\n|---|---|---|\n" + "\n".join(
        f"| `{name}` | {default if default in ('empty', 'unset') else f'`{default}`'} | {sentence} |"
        for name, default, sentence in setting_rows()
    )


def commands_page() -> Iterator[str]:
    """docs/commands.md."""
    yield "# Commands"
    yield MADE
    yield (
        "Data goes to standard output, talk and progress to standard error. Exit status: 0 done, 1 refused or failed "
        "with one sentence, 2 wrong usage."
    )
    command = typer.main.get_command(cli)
    assert isinstance(command, TyperGroup)
    yield from _command(command, typer.Context(command, info_name="jazari"))


def _command(command: TyperCommand | TyperGroup, context: typer.Context) -> Iterator[str]:
    if isinstance(command, TyperGroup):
        for name in command.list_commands(context):
            inner = command.get_command(context, name)
            if isinstance(inner, TyperCommand | TyperGroup) and not inner.hidden:
                yield from _command(inner, typer.Context(inner, info_name=name, parent=context))
        return
    arguments = " ".join(part for part in command.collect_usage_pieces(context) if part != "[OPTIONS]")
    yield f"## `{' '.join(f'{context.command_path} {arguments}'.split())}`"
    yield " ".join((command.help or "").split())
    options = [
        f"| `{', '.join(parameter.opts)}` | {(parameter.help or '').strip()} |"
        for parameter in command.params
        if isinstance(parameter, TyperOption) and not parameter.hidden and parameter.name != "help"
    ]
    if options:
        yield "| option | meaning |\n|---|---|\n" + "\n".join(options)


def entries_page() -> Iterator[str]:
    """docs/entries.md."""
    yield "# Entries of the ledger"
    yield MADE
    yield (
        'An entry is canonical JSON (RFC 8785): `{"at", "body", "by", "kind"}`, where `at` is a UTC moment to the '
        "second and `by` an organisation's name or `node`. These are the kinds and the fields of their bodies."
    )
    for kind in sorted(KINDS, key=lambda kind: kind.name):
        yield f"## `{kind.name}`"
        yield kind.about
        yield "| field | type |\n|---|---|\n" + "\n".join(
            f"| `{name}` | `{type_name(field.rebuild_annotation()).replace('|', chr(92) + '|')}` |"
            for name, field in kind.body.model_fields.items()
        )


def api_page() -> Iterator[str]:
    """docs/http-api.md."""
    yield "# The HTTP API"
    yield MADE
    yield (
        "Programs speak JSON at `/api/v1/...`; the schema is at `/openapi.json`. An error is "
        '`{"error": {"code", "message", "facts"}}`. A token goes into `Authorization: Bearer ...`. Every page also '
        "answers as JSON when `.json` is put behind its address. Hugging Face clients use `HF_ENDPOINT` (design in "
        "`/docs/architecture`), transparency-log clients `/ledger/...`."
    )
    with tempfile.TemporaryDirectory() as home, open_node(load_settings(home=home)) as node:
        paths = create_app(node).openapi()["paths"]
    rows = [
        f"| `{method.upper()}` | `{path}` | {operation.get('summary', '')}: {_first_line(operation)} |"
        for path, operations in sorted(paths.items())
        for method, operation in operations.items()
    ]
    yield "| method | path | what it does |\n|---|---|---|\n" + "\n".join(rows)


def _first_line(operation: dict[str, str]) -> str:
    return operation.get("description", "").strip().split("\n")[0]


PAGES = {
    "settings.md": settings_page,
    "commands.md": commands_page,
    "entries.md": entries_page,
    "http-api.md": api_page,
}


def main() -> int:
    """Write every page, or with `--check` say which is not what the code says."""
    stale = []
    for name, parts in PAGES.items():
        text = "\n\n".join(parts()) + "\n"
        path = DOCS / name
        if "--check" not in sys.argv:
            path.write_text(text, encoding="utf-8")
        elif not path.is_file() or path.read_text(encoding="utf-8") != text:
            stale.append(f"docs/{name} is not what the code says; run `make docs`")
    for line in stale:
        print(line, file=sys.stderr)  # noqa: T201
    return 1 if stale else 0


if __name__ == "__main__":
    sys.exit(main())
