"""Which files are which split of a dataset: as its card says, else as their names do."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import PurePosixPath

from jazari.hub.records import File
from jazari.hub.viewer.records import Source, Split
from jazari.hub.viewer.rules import source_of

PATTERNS_LIMIT = 1000
_SPLITS = {
    "train": ("train", "training"),
    "validation": ("validation", "valid", "dev", "val"),
    "test": ("test", "testing", "eval", "evaluation"),
}
_NAMES = {word: split for split, words in _SPLITS.items() for word in words}
_WORD = re.compile(rf"(?:^|[-_./ \d])({'|'.join(_NAMES)})(?=$|[-_./ \d])", re.IGNORECASE)
_SHARDED = re.compile(r"(?:^|/)([\w.-]*?)-\d{5}-of-\d{5}[^/]*$")
_NO_DATA = ("dataset_info.json", "dataset_infos.json", "dataset_dict.json", "state.json", "config.json")


def data_files(files: Iterable[File]) -> list[tuple[File, Source]]:
    """The files that hold rows, without hidden ones and without what only describes them."""
    found = []
    for file in files:
        parts = file.path.split("/")
        source = source_of(file)
        if source is None or parts[-1] in _NO_DATA or any(part.startswith((".", "__")) for part in parts):
            continue
        found.append((file, source))
    formats = [source.format for _, source in found]
    if "parquet" in formats or "csv" in formats or any(_is_lines(file) for file, _ in found):
        # Beside tables, a .json is settings more often than rows.
        found = [(file, source) for file, source in found if not file.path.lower().endswith(".json")]
    return found


def splits_of(card: Mapping[str, object], files: Iterable[File]) -> list[Split]:
    """The dataset's configurations and splits, those of the card's `configs` where they name files that are there."""
    paths = [file.path for file, _ in data_files(files)]
    named = [split for split in _from_card(card, paths) if split.paths]
    return named or list(_from_names(paths))


def _from_card(card: Mapping[str, object], paths: Sequence[str]) -> Iterator[Split]:
    configs = card.get("configs")
    for config in configs if isinstance(configs, list) else []:
        if not isinstance(config, dict):
            continue
        name, folder = str(config.get("config_name", "default")), str(config.get("data_dir") or "")
        given = config.get("data_files")
        if given is None:
            yield from _from_names(
                [p for p in paths if p.startswith(f"{folder}/")] if folder else paths, name
            )
            continue
        for split, patterns in _patterns(given):
            wanted = [f"{folder.strip('/')}/{p}" if folder else p for p in patterns]
            yield Split(name, split, tuple(_matching(paths, wanted)))


def _patterns(given: object) -> Iterator[tuple[str, list[str]]]:
    """(split, patterns) of a card's `data_files`: a text, a list of them, splits by name, or a list of both."""
    if isinstance(given, dict):
        for split, patterns in given.items():
            yield str(split), _texts(patterns)
    elif isinstance(given, list) and any(isinstance(item, dict) for item in given):
        for item in given:
            if isinstance(item, dict):
                yield str(item.get("split", "train")), _texts(item.get("path"))
    else:
        yield "train", _texts(given)


def _texts(value: object) -> list[str]:
    values = value if isinstance(value, list) else [value]
    return [text.removeprefix("./") for text in values if isinstance(text, str)][:PATTERNS_LIMIT]


def _matching(paths: Sequence[str], patterns: Sequence[str]) -> Iterator[str]:
    seen: set[str] = set()
    for pattern in patterns:
        if "*" in pattern or "?" in pattern or "[" in pattern:
            expression = _expression(pattern)
            found = [path for path in paths if expression.fullmatch(path)]
        else:
            found = [path for path in paths if path == pattern or path.startswith(f"{pattern.rstrip('/')}/")]
        for path in found:
            if path not in seen:
                seen.add(path)
                yield path


def _expression(pattern: str) -> re.Pattern[str]:
    """A glob as a regular expression: `**` crosses folders; runs of stars count as one, so that it stays quick."""
    parts = []
    for part in re.findall(r"\*{2,}/?|\*|\?|\[[^\]/]*\]|[^*?\[]+|\[", pattern):
        if part.startswith("**"):
            parts.append("(?:.*/)?" if part.endswith("/") else ".*")
        elif part == "*":
            parts.append("[^/]*")
        elif part == "?":
            parts.append("[^/]")
        else:
            parts.append(re.escape(part))
    return re.compile("".join(parts))


def _from_names(paths: Sequence[str], config: str = "default") -> Iterator[Split]:
    """Splits by the words train, validation and test in paths; files without one are `train`."""
    found: dict[str, list[str]] = {}
    for path in paths:
        found.setdefault(_split_of(path), []).append(path)
    order = [*_SPLITS, *sorted(found.keys() - _SPLITS.keys())]
    for split in order:
        if split in found:
            yield Split(config, split, tuple(found[split]))


def _split_of(path: str) -> str:
    sharded = _SHARDED.search(path)
    if sharded:
        return _NAMES.get(sharded[1].lower(), sharded[1] or "train")
    pure = PurePosixPath(path)
    for part in (pure.name, *reversed(pure.parts[:-1])):
        words = _WORD.findall(part)
        if words:
            return _NAMES[words[-1].lower()]
    return "train"


def _is_lines(file: File) -> bool:
    return bool(re.search(r"\.(?:jsonl|ndjson)(?:\.gz|\.zst)?$", file.path.lower()))
