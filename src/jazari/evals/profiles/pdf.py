"""A document as PDF, set by Typst: no network, no system library, fonts of its own."""

from pathlib import Path

from jazari.core import json_text
from jazari.evals.errors import NoTypesetter
from jazari.evals.profiles.document import Document
from jazari.web import Language

_FOLDER = Path(__file__).parent
"""`report.typ` lays out any document; `fonts/` has Arabic and Tifinagh, Latin is Typst's own."""


def to_pdf(document: Document, language: Language) -> bytes:
    """The document as PDF; the same document is the same bytes. Raises NoTypesetter where Typst is not installed."""
    try:
        import typst  # an extra, 80 MB: only who makes a PDF needs it
    except ImportError as error:
        raise NoTypesetter(
            "a PDF needs Typst, which is not installed; install Jazari with its extra `report`, or take the HTML"
        ) from error
    inputs = {"document": json_text(document), "language": language.code, "direction": language.direction}
    data = typst.compile(
        _FOLDER / "report.typ",
        font_paths=[_FOLDER / "fonts"],
        ignore_system_fonts=True,
        sys_inputs=inputs,
        pdf_standards="ua-1",
        timestamp=int(document.at.timestamp()),
    )
    assert isinstance(data, bytes)
    return data
