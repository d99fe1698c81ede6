"""What a dataset's files are: formats, and the configurations and splits that they make. Pure.

A card's `configs` says it (Hugging Face's dataset card); without it, file names do, as `datasets` reads them.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase
from itertools import islice

from jazari.hub.records import File

MEDIA_TYPES: Mapping[str, str] = {
    "parquet": "application/vnd.apache.parquet",
    "csv": "text/csv",
    "tsv": "text/tab-separated-values",
    "jsonl": "application/jsonl",
    "ndjson": "application/x-ndjson",
    "json": "application/json",
    "txt": "text/plain",
    "xml": "application/xml",
    "zip": "application/zip",
    "gz": "application/gzip",
    "zst": "application/zstd",
    "tar": "application/x-tar",
    "arrow": "application/vnd.apache.arrow.file",
    "wav": "audio/wav",
    "mp3": "audio/mpeg",
    "png": "image/png",
    "jpg": "image/jpeg",
}
"""Media types of data files by the end of their name."""
TABLES = ("parquet", "csv", "tsv", "jsonl", "ndjson")
"""Formats whose columns can be read from a file's beginning or end."""
PATTERNS = 100
"""Patterns of a card that are read, and that a description has for one part."""
_SPLITS = (
    ("train", "train|training"),
    ("validation", "validation|valid|val|dev"),
    ("test", "test|testing|eval|evaluation"),
)
_SPLIT = [(name, re.compile(rf"(?:^|[^a-z])(?:{words})(?:[^a-z]|$)")) for name, words in _SPLITS]
_SHARDS = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Part:
    """The files of one split of one configuration, all of one format."""

    config: str
    split: str
    format: str
    files: tuple[File, ...]

    @property
    def name(self) -> str:
        """A name that no other part of the dataset has."""
        return f"{self.config}/{self.split}" if self.config != "default" else self.split


def format_of(path: str) -> str:
    """The end of a file's name in small letters."""
    return path.rpartition("/")[2].rpartition(".")[2].lower()


def is_data(path: str) -> bool:
    """Whether a file is data: neither hidden nor a card or picture that only the card shows."""
    name = path.rpartition("/")[2]
    return (
        format_of(path) in MEDIA_TYPES and not path.startswith(".") and not name.startswith(("README", "."))
    )


def parts_of(files: Sequence[File], metadata: Mapping[str, object]) -> list[Part]:
    """The parts of a dataset, in the card's order; files of no readable format make none."""
    tables = [file for file in files if format_of(file.path) in TABLES and is_data(file.path)]
    # Every pattern is compared with every file.
    said = list(islice(_said(metadata), PATTERNS))
    found: dict[tuple[str, str, str], list[File]] = {}
    if said:
        for config, split, pattern in said:
            for file in tables:
                if _matches(file.path, pattern):
                    _put(found, (config, split, format_of(file.path)), file)
    else:
        for file in tables:
            _put(found, ("default", _split(file.path), format_of(file.path)), file)
    return [Part(*key, tuple(members)) for key, members in _one_format(found).items()]


def shard_pattern(paths: Sequence[str]) -> list[str]:
    """Patterns that name these files: the paths themselves while they are few, else what their numbers leave."""
    if len(paths) <= PATTERNS:
        return list(paths)
    return sorted({_SHARDS.sub("*", path) for path in paths})[:PATTERNS]


def _put(found: dict[tuple[str, str, str], list[File]], key: tuple[str, str, str], file: File) -> None:
    members = found.setdefault(key, [])
    if file not in members:
        members.append(file)


def _one_format(found: Mapping[tuple[str, str, str], list[File]]) -> dict[tuple[str, str, str], list[File]]:
    """Only the most frequent format of each split: `datasets` reads one too."""
    best: dict[tuple[str, str], tuple[str, list[File]]] = {}
    for (config, split, ending), members in found.items():
        if len(members) > len(best.get((config, split), ("", []))[1]):
            best[config, split] = (ending, members)
    return {(*key, ending): members for key, (ending, members) in best.items()}


def _split(path: str) -> str:
    return next((name for name, words in _SPLIT if words.search(path.lower())), "train")


def _matches(path: str, pattern: str) -> bool:
    pattern = pattern.removeprefix("./").lstrip("/")
    if "**" in pattern:
        return fnmatchcase(path, pattern.replace("**/", "*")) or fnmatchcase(path, pattern.replace("**", "*"))
    return path.count("/") == pattern.count("/") and fnmatchcase(path, pattern)


def _said(metadata: Mapping[str, object]) -> Iterator[tuple[str, str, str]]:
    """(configuration, split, pattern) of a card's `configs`, whatever shape it has."""
    configs = metadata.get("configs")
    for config in configs if isinstance(configs, list) else []:
        if not isinstance(config, Mapping):
            continue
        name = str(config.get("config_name", "default"))
        folder = config.get("data_dir")
        data = config.get("data_files", f"{folder}/**" if isinstance(folder, str) else None)
        for item in data if isinstance(data, list) else [data]:
            split, paths = (
                (item.get("split", "train"), item.get("path"))
                if isinstance(item, Mapping)
                else ("train", item)
            )
            for path in paths if isinstance(paths, list) else [paths]:
                if isinstance(path, str):
                    yield name, str(split), path
