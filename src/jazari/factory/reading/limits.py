"""How much of a file is believed, and how a file that is broken says so."""

from dataclasses import dataclass
from typing import Literal, get_args

Reason = Literal[
    # a text
    "empty", "not-utf8", "nul-bytes", "too-large", "bad-json", "bad-csv", "no-text",
    # a file, or what is left of it
    "unreadable", "not-text", "unknown-column", "broken-page", "broken-pdf", "broken-parquet", "broken-warc",
    "encrypted", "endless", "crash", "given-up",
    # an archive or its member
    "broken-archive", "bomb", "nested-archive", "other-format", "too-many-members",
    # an address
    "not-found", "forbidden", "http-error", "unreachable", "cut-short", "bad-address", "private-address",
    "other-checksum", "robots", "no-portal",
]  # fmt: skip
"""Why something was not read; every one has its words in each language of the pages."""
REASONS: tuple[Reason, ...] = get_args(Reason)


class Broken(Exception):
    """A file, or one part of it, cannot be read from here on; `reason` is what its drop says."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Limits:
    """What one file may cost. Past a limit a document, a member or the rest of the file is dropped, with its reason."""

    document_bytes: int = 4_000_000
    """A line, a cell, a row of CSV. The longest statutes are a tenth of it; JSON may take 24 times it in memory."""
    page_bytes: int = 10_000_000
    """The HTML of one web page."""
    pdf_bytes: int = 200_000_000
    pdf_pages: int = 20_000
    members: int = 50_000
    """Of an archive, whose whole list is kept in memory while it is read."""
    unpacked_bytes: int = 100_000_000_000
    unpacked_ratio: int = 200
    """Bytes out for one byte in, counted after the first `unpacked_free_bytes`: text rarely passes 20, a bomb 1,000."""
    unpacked_free_bytes: int = 10_000_000
    parser_memory_bytes: int = 2_000_000_000
    """Address space of the process that reads PDF, HTML and Parquet."""
    parser_cpu_seconds: int = 20
    """For one page or one batch of rows."""
    parser_wall_seconds: int = 120
    parser_failures: int = 20
    """Pages of one file that may end that process; then the rest of the file is dropped."""


DEFAULT = Limits()
