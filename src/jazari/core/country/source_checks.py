"""Checks of a country pack's sources: what their kind needs, and how each file is read and recognised."""

from collections.abc import Iterator

from jazari.core.country.files import Problem, shown, unique, unknown
from jazari.core.country.records import LanguagesFile, SourcesFile
from jazari.core.country.source_records import SourceFile, SourceSpec

_NEEDED = {
    "starter": ("test_topics", "name the topics kept for the test split"),
    "open": ("origin", "write the public address it comes from"),
    "hub": ("dataset", "name the dataset as `organisation/name`"),
    "ckan": ("origin", "write the portal's address"),
    "urls": ("urls", "list the addresses of its pages and files"),
}
_OF_KIND = {"dataset": "hub", "packages": "ckan", "query": "ckan", "urls": "urls"}
_RECOGNISED = {"bytes": "write the file's size", "sha256": "write what `sha256sum` prints for the file"}
_WITH_COLUMNS = ("tsv", "csv", "jsonl", "parquet")


def check_sources(sources: SourcesFile, languages: LanguagesFile | None) -> Iterator[Problem]:
    """Sources are unique, have what their kind needs, and every file says how to read and recognise it."""
    file = "sources.toml"
    yield from unique(file, "source", sources.sources, lambda row: row.id)
    codes = [row.code for row in languages.languages] if languages else None
    for number, row in enumerate(sources.sources, start=1):
        key = f"source[{number}]"
        yield from (Problem(file, f"{key}.{k}", m, r) for k, m, r in _source(row))
        yield from unique(file, f"{key}.file", row.files, lambda part: part.path)
        for position, part in enumerate(row.files, start=1):
            path = f"{key}.file[{position}]"
            yield from (Problem(file, f"{path}.{k}", m, r) for k, m, r in _source_file(row, part))
            for code in {*part.columns.values(), part.language} - {None} if codes is not None else ():
                yield from unknown(file, path, str(code), codes or (), "languages.toml")


def _source(row: SourceSpec) -> Iterator[tuple[str, str, str]]:
    """Each mistake between a source's keys, as key, mistake and remedy."""
    needed, remedy = _NEEDED[row.kind]
    if not getattr(row, needed):
        yield needed, "is missing", remedy
    if row.kind == "ckan" and bool(row.packages) == bool(row.query):
        mistake = "stands beside `query`" if row.query else "is missing"
        yield "packages", mistake, "list the portal's packages, or write a `query` that finds them"
    for key, kind in _OF_KIND.items():
        if getattr(row, key) and row.kind != kind:
            yield key, f"fits `{kind}` sources only", f"remove it, or make the kind `{kind}`"


def _source_file(source: SourceSpec, file: SourceFile) -> Iterator[tuple[str, str, str]]:
    """Each mistake of one file of a source, as key, mistake and remedy."""
    if source.kind == "starter":
        if not file.path.startswith("corpus/"):
            yield "path", f"{shown(file.path)} is not in corpus/", "put the starter corpus there"
        if file.format != "tsv" or bool(file.language) == bool(file.columns):
            remedy = 'write format = "tsv" and one `language`, or its `columns`'
            yield "format", "a starter file is not described so", remedy
        return
    for key, remedy in _RECOGNISED.items():
        stated = getattr(file, key) is not None
        if source.kind == "open" and not file.is_pattern and not stated:
            yield key, "is missing", remedy
        if file.is_pattern and stated:
            yield key, "fits one file only", "remove it, or name the files one by one"
    yield from _reading(file)


def _reading(file: SourceFile) -> Iterator[tuple[str, str, str]]:
    with_columns = file.format in _WITH_COLUMNS
    if (file.language is None) if file.format == "txt" else (file.language and with_columns):
        remedy = "a `txt` file has a language, `html`, `pdf` and `warc` may have one, others have `columns`"
        yield "language", "fits files of one language only", remedy
    if with_columns != bool(file.columns):
        formats = ", ".join(f"`{name}`" for name in _WITH_COLUMNS)
        yield "columns", f"fits {formats} files", "map each column or field to its language"
    if file.header and file.format not in ("tsv", "csv"):
        yield "header", "fits `tsv` and `csv` files", "remove it"
    for column in file.columns if file.format in ("tsv", "csv") and not file.header else ():
        if not column.isascii() or not column.isdigit() or column == "0":
            yield f"columns.{column}", "is not a column's number", 'count from "1", or set header = true'
