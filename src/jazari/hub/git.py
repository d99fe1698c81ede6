"""Git's objects as bytes: ids and encodings of blobs, trees and commits, and the text of LFS pointers.

Source: git-scm.com/book/en/v2/Git-Internals-Git-Objects; github.com/git-lfs/git-lfs/blob/main/docs/spec.md.
"""

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from jazari.hub.errors import InvalidPointer

ObjectType = Literal["blob", "tree", "commit"]

FILE_MODE = "100644"
FOLDER_MODE = "40000"
POINTER_LIMIT_BYTES = 1024

_ITEM = re.compile(rb"([0-7]{5,6}) ([^\0]+)\0(.{20})", re.DOTALL)
_POINTER = re.compile(
    rb"version https://git-lfs\.github\.com/spec/v1\n(?:ext-[^\n]*\n)*"
    rb"oid sha256:([0-9a-f]{64})\nsize (0|[1-9][0-9]{0,18})\n"
)


@dataclass(frozen=True, slots=True)
class TreeItem:
    """One line of a git tree."""

    mode: str
    name: str
    oid: str

    @property
    def is_folder(self) -> bool:
        """Whether it points to another tree."""
        return self.mode == FOLDER_MODE


def object_id(kind: ObjectType, data: bytes) -> str:
    """SHA-1 of the object as git names it, 40 hex digits."""
    return hashlib.sha1(b"%s %d\0" % (kind.encode(), len(data)) + data, usedforsecurity=False).hexdigest()


def blob_id(chunks: Iterable[bytes], size_bytes: int) -> str:
    """The id of a blob whose bytes come in chunks; `size_bytes` must be their sum."""
    digest = hashlib.sha1(b"blob %d\0" % size_bytes, usedforsecurity=False)
    for chunk in chunks:
        digest.update(chunk)
    return digest.hexdigest()


def encode_tree(items: Iterable[TreeItem]) -> bytes:
    """A tree's bytes; items in any order, names unique."""
    lines = [
        (f"{item.name}/" if item.is_folder else item.name, item) for item in items
    ]  # git sorts a folder as if its name ended in a slash
    return b"".join(
        item.mode.encode() + b" " + item.name.encode() + b"\0" + bytes.fromhex(item.oid)
        for _, item in sorted(lines, key=lambda line: line[0].encode())
    )


def raw_items(data: bytes) -> list[tuple[bytes, bytes, bytes]]:
    """(mode, name, 20 bytes of id) of each line of a tree written by `encode_tree`: quick, for looking at many."""
    return _ITEM.findall(data)


def decode_tree(data: bytes) -> tuple[TreeItem, ...]:
    """The items of a tree written by `encode_tree`, in git's order."""
    return tuple(TreeItem(mode.decode(), name.decode(), oid.hex()) for mode, name, oid in raw_items(data))


def encode_commit(tree: str, parents: Iterable[str], author: str, at: datetime, message: str) -> bytes:
    """A commit's bytes; `author` is `Name <address>`, the moment is written in UTC."""
    stamp = f"{author} {int(at.timestamp())} +0000"
    lines = [f"tree {tree}", *(f"parent {parent}" for parent in parents)]
    lines += [f"author {stamp}", f"committer {stamp}", "", message]
    text = "\n".join(lines)
    return (text if text.endswith("\n") else text + "\n").encode()


def format_pointer(sha256: str, size_bytes: int) -> bytes:
    """The text that stands in git for a large file."""
    return b"version https://git-lfs.github.com/spec/v1\noid sha256:%s\nsize %d\n" % (
        sha256.encode(),
        size_bytes,
    )


def parse_pointer(data: bytes) -> tuple[str, int]:
    """(sha256, size in bytes) of a pointer. Raises InvalidPointer for anything else."""
    match = _POINTER.fullmatch(data) if len(data) <= POINTER_LIMIT_BYTES else None
    if match is None:
        raise InvalidPointer("these bytes are not a git LFS pointer (version 1, oid sha256, size)")
    return match[1].decode(), int(match[2])


def is_pointer(data: bytes) -> bool:
    """Whether the bytes are the text of an LFS pointer."""
    try:
        parse_pointer(data)
    except InvalidPointer:
        return False
    return True
