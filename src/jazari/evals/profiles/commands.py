"""`jazari evals report` and `gap`."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Annotated, Protocol, TypeVar

import typer

from jazari.core import json_text
from jazari.evals.profiles.actions import Profiles
from jazari.evals.profiles.pdf import to_pdf
from jazari.evals.profiles.report import compose
from jazari.web import LANGUAGES, Web

CODES = [language.code for language in LANGUAGES]


class Node(Protocol):
    """What these commands need of a node."""

    @property
    def profiles(self) -> Profiles:
        """What is known of models and languages."""
        ...


AnyNode = TypeVar("AnyNode", bound=Node)


def add_commands(
    app: typer.Typer,
    open_node: Callable[[], AbstractContextManager[AnyNode]],
    renderer: Callable[[AnyNode], Web],
) -> None:
    """Add them to the noun `evals`; `renderer` makes what writes a node's pages."""

    @app.command()
    def report(
        model: Annotated[str, typer.Argument(help="A model as org/name, or a program's ref.")],
        out: Annotated[Path, typer.Option(help="The HTML file to write, which needs no other.")],
        pdf: Annotated[
            Path | None, typer.Option(help="A PDF to write too; needs the extra `report`.")
        ] = None,
        language: Annotated[str, typer.Option(help=f"Its language: {', '.join(CODES)}.")] = "fr",
    ) -> None:
        """Write the report of a model's evaluation: scores, method, mistakes, limits, proof."""
        if language not in CODES:
            raise typer.BadParameter(f"{language!r} is none of {', '.join(CODES)}", param_hint="--language")
        with open_node() as node:
            web = renderer(node)
            reader = web.words_of(language)
            found = compose(node.profiles, model, reader)
            # The PDF first: where it cannot be made, nothing is written.
            data = to_pdf(found, reader.language) if pdf else b""
            page = web.document(language, "evals/report-file.html", {"report": found})
        out.write_text(page, encoding="utf-8")
        if pdf:
            pdf.write_bytes(data)
        print(json_text({"html": str(out), "pdf": str(pdf) if pdf else None}))

    @app.command()
    def gap() -> None:
        """The gap between the country's languages, weighted by speakers, computed anew, as JSON."""
        with open_node() as node:
            print(json_text(node.profiles.gap()))
