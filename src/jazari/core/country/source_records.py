"""Where a country pack's raw text comes from, and how each file of it is read."""

from collections.abc import Mapping
from typing import Literal

from pydantic import Field

from jazari.core.country.forms import (
    Checked,
    Code,
    FileFormat,
    HttpsUrl,
    Line,
    PackPath,
    Positive,
    Record,
    RepoName,
    Sha256,
    Slug,
    Spdx,
)


class SourceFile(Record):
    """A file of a source, or with `*` in its path every file that fits; `.gz`, `.zip`, `.tar` and such are unpacked.

    `columns` maps a column (its header, or `1`, `2`... without one) or a field to the language of its text; `language`
    is the whole file's, where there is one only. Lines that are no UTF-8 are in `legacy_encoding`, where it is stated.
    `url` is where this very file is fetched from where no mirror holds it.
    """

    path: PackPath
    format: FileFormat
    header: bool = False
    columns: Mapping[str, Code] = {}
    language: Code | None = None
    legacy_encoding: Literal["windows-1252", "windows-1256"] | None = None
    url: HttpsUrl | None = None
    bytes: Positive | None = None
    sha256: Sha256 | None = None

    @property
    def is_pattern(self) -> bool:
        """Whether the path stands for many files: `*` within a folder, `**` across folders."""
        return "*" in self.path


class SourceSpec(Record):
    """Raw text to build from, by `kind`.

    `starter`: the pack's own. `open`: a corpus by origin and checksum, its files at `<mirror>/<id>/<path>`. `hub`: a
    `dataset` of this node. `ckan`: what the portal at `origin` holds in `packages`, or finds for `query`, each file at
    `<package>/<name>`. `urls`: pages and files by address, each at `<host>/<path>`. `held_out` sources serve evaluation
    only. Texts on `administrative_topics` are no examples of what no procedure answers.
    """

    id: Slug
    kind: Literal["starter", "open", "hub", "ckan", "urls"]
    about: Line
    licence: Spdx
    origin: HttpsUrl | None = None
    dataset: RepoName | None = None
    packages: tuple[Line, ...] = ()
    query: Line | None = None
    urls: tuple[HttpsUrl, ...] = ()
    held_out: bool = False
    test_topics: tuple[Slug, ...] = ()
    administrative_topics: tuple[Slug, ...] = ()
    remarks: str = ""
    checked: Checked
    files: tuple[SourceFile, ...] = Field(alias="file", min_length=1)

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages its files hold, sorted."""
        found = {code for file in self.files for code in file.columns.values()}
        return tuple(sorted(found | {file.language for file in self.files if file.language}))
