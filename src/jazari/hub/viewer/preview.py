"""What a page can show of a file from its beginning: text, tables, JSON, tensors; nothing here reads a whole one."""

import csv
import io
import json
import math
import mimetypes
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

from jazari.core import Objects
from jazari.hub.records import File

HEAD_BYTES = 256 * 1024
LINES = 2000
LINE_CHARACTERS = 2000
TABLE_ROWS = 20
TABLE_COLUMNS = 50
TENSORS = 500
TENSOR_HEADER_BYTES = 16 << 20
PICTURE_BYTES = 20 << 20

# A picture in SVG may hold scripts: it is shown as the text that it is.
_PICTURES = ("image/png", "image/jpeg", "image/gif", "image/webp", "image/avif")

How = Literal["text", "markdown", "table", "picture", "audio", "video", "tensors", "none"]


@dataclass(frozen=True, slots=True)
class Tensor:
    """A tensor as a safetensors header names it."""

    name: str
    dtype: str
    shape: tuple[int, ...]

    @property
    def parameters(self) -> int:
        """How many numbers it holds."""
        return math.prod(self.shape)


@dataclass(frozen=True, slots=True)
class Preview:
    """What can be shown of a file; `cut` where it is only the beginning."""

    how: How
    text: str = ""
    rows: tuple[tuple[str, ...], ...] = ()
    tensors: tuple[Tensor, ...] = ()
    parameters: Mapping[str, int] = field(default_factory=dict)
    tensor_count: int = 0
    cut: bool = False

    @property
    def lines(self) -> Sequence[str]:
        """The text's lines, long ones cut."""
        lines = self.text.split("\n")
        if lines and not lines[-1]:
            lines.pop()
        return [
            line if len(line) <= LINE_CHARACTERS else f"{line[:LINE_CHARACTERS]}…" for line in lines[:LINES]
        ]


def preview(objects: Objects, file: File, *, source: bool = False) -> Preview:
    """What a page shows of the file; with `source` Markdown and tables as the text that they are."""
    name = file.path.rpartition("/")[2].lower()
    kind = mimetypes.guess_type(name)[0] or ""
    if name.endswith(".safetensors"):
        return _tensors(objects, file)
    if kind in _PICTURES:
        return Preview("picture" if file.size_bytes <= PICTURE_BYTES else "none")
    if kind.startswith(("audio/", "video/")):
        return Preview("audio" if kind.startswith("audio/") else "video")
    head = b"".join(objects.stream(file.sha256, 0, HEAD_BYTES)) if file.size_bytes else b""
    text = text_of(head, whole=len(head) == file.size_bytes)
    if text is None:
        return Preview("none")
    cut = len(head) < file.size_bytes or text.count("\n") > LINES
    if source:
        return Preview("text", text, cut=cut)
    if name.endswith((".md", ".markdown")) and len(head) == file.size_bytes:
        return Preview("markdown", text)
    if name.endswith((".csv", ".tsv")):
        rows, more = table_of(text, "\t" if name.endswith(".tsv") else "")
        if rows:
            return Preview("table", text, rows, cut=cut or more)
    if name.endswith((".json", ".ipynb", ".geojson")) and not cut:
        text = pretty(text)
    return Preview("text", text, cut=cut)


def text_of(data: bytes, *, whole: bool) -> str | None:
    """Bytes as text, None where they are none; the last character of a part may be cut in two."""
    if b"\0" in data:
        return None
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        if whole or error.start < len(data) - 3:
            return None
        return data[: error.start].decode("utf-8-sig")


def pretty(text: str) -> str:
    """JSON of one line laid out over several; anything else as it is."""
    if "\n" in text.strip():
        return text
    try:
        return json.dumps(json.loads(text), ensure_ascii=False, indent=2)
    except (ValueError, RecursionError):
        return text


def table_of(text: str, delimiter: str = "") -> tuple[tuple[tuple[str, ...], ...], bool]:
    """(first rows of a CSV text, the header first; whether there are more rows or columns)."""
    first = text.partition("\n")[0]
    used = delimiter or max(",;\t|", key=first.count)
    rows: list[tuple[str, ...]] = []
    try:
        for row in csv.reader(io.StringIO(text, newline=""), delimiter=used):
            if row:
                rows.append(tuple(cell[:200] for cell in row[:TABLE_COLUMNS]))
            if len(rows) > TABLE_ROWS:
                break
    except csv.Error:
        return (), False
    width = max((len(row) for row in rows), default=0)
    if width < 2 and delimiter == "":
        return (), False
    return tuple((*row, *[""] * (width - len(row))) for row in rows), len(rows) > TABLE_ROWS


def _tensors(objects: Objects, file: File) -> Preview:
    start = b"".join(objects.stream(file.sha256, 0, min(8, file.size_bytes))) if file.size_bytes else b""
    length = int.from_bytes(start, "little")
    if len(start) < 8 or not 2 <= length <= min(TENSOR_HEADER_BYTES, file.size_bytes - 8):
        return Preview("none")
    try:
        header = json.loads(b"".join(objects.stream(file.sha256, 8, 8 + length)))
    except (ValueError, RecursionError):
        return Preview("none")
    tensors = tensors_of(header)
    if tensors is None:
        return Preview("none")
    parameters: dict[str, int] = {}
    for tensor in tensors:
        parameters[tensor.dtype] = parameters.get(tensor.dtype, 0) + tensor.parameters
    return Preview(
        "tensors",
        tensors=tuple(tensors[:TENSORS]),
        parameters=parameters,
        tensor_count=len(tensors),
        cut=len(tensors) > TENSORS,
    )


def tensors_of(header: Any) -> list[Tensor] | None:
    """The tensors of a safetensors header, by name; None where it is none.

    Source: github.com/huggingface/safetensors, README, "Format".
    """
    if not isinstance(header, dict):
        return None
    tensors = []
    for name, facts in header.items():
        if name == "__metadata__":
            continue
        dtype = facts.get("dtype") if isinstance(facts, dict) else None
        shape = facts.get("shape") if isinstance(facts, dict) else None
        if not isinstance(dtype, str) or not isinstance(shape, list):
            return None
        if not all(isinstance(size, int) and 0 <= size < 1 << 53 for size in shape) or len(shape) > 64:
            return None
        tensors.append(Tensor(name, dtype[:16], tuple(shape)))
    return sorted(tensors, key=lambda tensor: tensor.name)
