"""From a source's file to documents: plain lines, tab-separated columns, or JSON Lines."""

import json
from collections.abc import Iterator, Mapping

from jazari.core import SourceFile, SourceSpec
from jazari.factory.errors import EmptySource, NotUtf8, UnknownColumn
from jazari.factory.records import Document, Drop, Split

STEP = "read"


def read_file(data: bytes, file: SourceFile, source: SourceSpec) -> tuple[list[Document], list[Drop]]:
    """The documents of one file, in its order, and the lines that are none.

    A row with text in several languages is a document in each. A line that is not JSON, or lacks its field,
    is a drop. Raises NotUtf8, UnknownColumn, and EmptySource where there is no document at all.
    """
    text = _decode(data, file, source)
    lines = [(number, line.removesuffix("\r")) for number, line in enumerate(text.split("\n"), start=1)]
    found = {"txt": _lines, "tsv": _columns, "jsonl": _objects}[file.format](lines, file, source)
    documents: list[Document] = []
    drops: list[Drop] = []
    for number, language, topic, content in found:
        place = f"{source.id}/{file.path}#{number:07d}/{language}"
        if content is None or not content.strip():
            reason = "bad-json" if content is None else "empty"
            drops.append(Drop(place, source.id, STEP, reason))
            continue
        held_out = source.held_out or topic in source.test_topics
        split: Split = "test" if held_out else "train"
        documents.append(Document(place, content, language, source.id, source.licence, topic, split))
    if not documents:
        raise EmptySource(
            f"{source.id}/{file.path} holds no document; give the file its text, or take it out of sources.toml",
            source=source.id,
            file=file.path,
        )
    return documents, drops


Row = tuple[int, str, str, str | None]
"""Line number from 1, language, topic (or nothing), text (None where the line cannot be read)."""


def _decode(data: bytes, file: SourceFile, source: SourceSpec) -> str:
    try:
        return data.decode("utf-8").removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        raise NotUtf8(
            f"{source.id}/{file.path} is not UTF-8: byte {error.start} is 0x{data[error.start]:02x}; "
            "save the file as UTF-8",
            source=source.id,
            file=file.path,
            byte_offset=error.start,
        ) from error


def _lines(lines: list[tuple[int, str]], file: SourceFile, source: SourceSpec) -> Iterator[Row]:
    for number, line in lines:
        if line.strip():
            yield number, file.language or "und", "", line


def _columns(lines: list[tuple[int, str]], file: SourceFile, source: SourceSpec) -> Iterator[Row]:
    header = lines[0][1].split("\t") if file.header else []
    places = {name: place for place, name in enumerate(header)}
    wanted = file.columns or {"text" if file.header else "1": file.language or "und"}
    columns = [(_place(name, places, file, source), language) for name, language in wanted.items()]
    topic_place = places.get("topic", -1)
    for number, line in lines[1 if file.header else 0 :]:
        if not line.strip():
            continue
        cells = line.split("\t")
        topic = cells[topic_place] if 0 <= topic_place < len(cells) else ""
        for place, language in columns:
            yield number, language, topic, cells[place] if place < len(cells) else ""


def _place(name: str, places: Mapping[str, int], file: SourceFile, source: SourceSpec) -> int:
    if not file.header and name.isdecimal() and int(name) >= 1:
        return int(name) - 1
    if name in places:
        return places[name]
    known = ", ".join(places) or "its columns by number: 1, 2, ..."
    raise UnknownColumn(
        f"{source.id}/{file.path} has no column {name!r}; it has {known}",
        source=source.id,
        file=file.path,
        column=name,
    )


def _objects(lines: list[tuple[int, str]], file: SourceFile, source: SourceSpec) -> Iterator[Row]:
    wanted = file.columns or {"text": file.language or "und"}
    for number, line in lines:
        if not line.strip():
            continue
        try:
            record = json.loads(line)
        except (ValueError, RecursionError):
            record = None
        for name, language in wanted.items():
            content = record.get(name) if isinstance(record, dict) else None
            topic = record.get("topic", "") if isinstance(record, dict) else ""
            text = content if isinstance(content, str) and _is_text(content) else None
            yield number, language, topic if isinstance(topic, str) else "", text


def _is_text(content: str) -> bool:
    """Whether it can be written as UTF-8: JSON may hold half a surrogate pair."""
    try:
        content.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True
