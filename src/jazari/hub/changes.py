"""What a commit does to a tree: contents prepared before the transaction, then operations in order."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from pathspec import GitIgnoreSpec

from jazari.core import Objects
from jazari.hub.errors import FileTooLarge, InvalidChange, ObjectUnknown
from jazari.hub.git import blob_id, format_pointer, is_pointer, object_id
from jazari.hub.records import Add, Copy, Delete, File, Operation
from jazari.hub.rules import (
    REGULAR_LIMIT_BYTES,
    attributes_line,
    check_path,
    stored_as_lfs,
    tracked_by_lfs,
)
from jazari.hub.tree import TreeEditor

ATTRIBUTES_PATH = ".gitattributes"
SAMPLE_BYTES = 512


@dataclass(frozen=True, slots=True)
class Content:
    """Bytes that are in Objects, as both kinds of git blob; `git_oid` is None where too large for one."""

    sha256: str
    size_bytes: int
    sample: bytes
    git_oid: str | None

    def as_file(self, path: str, lfs: bool) -> File:
        """The file that it makes at a path."""
        if lfs:
            pointer = format_pointer(self.sha256, self.size_bytes)
            return File(path, object_id("blob", pointer), self.sha256, self.size_bytes, True)
        assert self.git_oid is not None
        return File(path, self.git_oid, self.sha256, self.size_bytes, False)


def prepare(objects: Objects, operations: Iterable[Operation]) -> dict[str, Content]:
    """Contents of all additions by path, put into Objects where they came as bytes.

    Objects that a failed commit leaves behind harm nobody. Raises ObjectUnknown, InvalidPath, InvalidChange.
    """
    contents = {}
    for operation in operations:
        check_path(operation.path.strip("/") if isinstance(operation, Delete) else operation.path)
        if isinstance(operation, Add):
            if operation.path in contents:
                raise InvalidChange(f"{operation.path!r} is written twice in one commit", path=operation.path)
            contents[operation.path] = _content(objects, operation)
    return contents


def _content(objects: Objects, add: Add) -> Content:
    if (add.data is None) == (add.sha256 is None):
        raise InvalidChange(f"{add.path!r}: give either the bytes or the SHA-256 of an object", path=add.path)
    if add.data is not None:
        sha256, size = objects.put(add.data), len(add.data)
        sample, oid = add.data[:SAMPLE_BYTES], object_id("blob", add.data)
    else:
        assert add.sha256 is not None
        sha256 = add.sha256
        known_size = objects.size(sha256)
        if known_size is None:
            raise ObjectUnknown(
                f"{add.path!r} names object {sha256}, which is not here; upload it first",
                path=add.path,
                sha256=sha256,
            )
        size = known_size
        sample = b"".join(objects.stream(sha256, 0, SAMPLE_BYTES))
        # Only what may become a regular file is read again for git's own hash.
        regular = size <= REGULAR_LIMIT_BYTES and add.lfs is not True
        oid = blob_id(objects.stream(sha256), size) if regular else ""
    if add.lfs is False and size > REGULAR_LIMIT_BYTES:
        raise FileTooLarge(
            f"{add.path!r} has {size} bytes; more than {REGULAR_LIMIT_BYTES} go up as a large file (LFS)",
            path=add.path,
            size_bytes=size,
        )
    if is_pointer(sample) and size == len(sample) and not add.lfs:
        raise InvalidChange(
            f"{add.path!r} is the text of a git LFS pointer, not the file; fetch the file (git lfs pull) and "
            "upload that",
            path=add.path,
        )
    return Content(sha256, size, sample, oid or None)


class Change:
    """Operations applied to one tree; afterwards `new_files` are the files that came."""

    def __init__(
        self,
        editor: TreeEditor,
        contents: Mapping[str, Content],
        blobs: Callable[[str], File],
        objects: Objects,
    ) -> None:
        self._editor = editor
        self._contents = contents
        self._blobs = blobs
        self._objects = objects
        self.new_files: list[File] = []

    def apply(self, operations: Sequence[Operation]) -> None:
        """Apply in order, then let `.gitattributes` name every large file, so that git-lfs finds it."""
        tracked = tracked_by_lfs(self._attributes(before=True))
        for operation in operations:
            if isinstance(operation, Delete):
                self._editor.delete(operation.path, folder=operation.folder)
            elif isinstance(operation, Copy):
                self._copy(operation)
            else:
                self._add(operation, tracked)
        self._track()

    def _add(self, add: Add, tracked: GitIgnoreSpec) -> None:
        content = self._contents[add.path]
        lfs = add.lfs
        if lfs is None:
            lfs = stored_as_lfs(add.path, content.size_bytes, content.sample, tracked)
        self._put(content.as_file(add.path, lfs))

    def _copy(self, copy: Copy) -> None:
        item = self._editor.get(copy.source)
        if item is None or item.is_folder:
            raise InvalidChange(f"{copy.source!r} cannot be copied: it is not a file here", path=copy.source)
        blob = self._blobs(item.oid)
        self._put(File(copy.path, blob.git_oid, blob.sha256, blob.size_bytes, blob.is_lfs))

    def _put(self, file: File) -> None:
        self._editor.put(file.path, file.git_oid)
        self.new_files.append(file)

    def _attributes(self, *, before: bool) -> str:
        """The attributes' text: what this commit brings counts for its own files too."""
        if before and ATTRIBUTES_PATH in self._contents:
            return self._objects.get(self._contents[ATTRIBUTES_PATH].sha256).decode("utf-8", "replace")
        item = self._editor.get(ATTRIBUTES_PATH)
        if item is None or item.is_folder:
            return ""
        known = {file.git_oid: file for file in self.new_files}.get(item.oid) or self._blobs(item.oid)
        return self._objects.get(known.sha256).decode("utf-8", "replace")

    def _track(self) -> None:
        text = self._attributes(before=False)
        tracked = tracked_by_lfs(text)
        large = [file.path for file in self.new_files if file.is_lfs and not tracked.match_file(file.path)]
        if large:
            lines = "".join(attributes_line(path) for path in sorted(set(large)))
            data = (text + ("\n" if text and not text.endswith("\n") else "") + lines).encode()
            content = Content(self._objects.put(data), len(data), b"", object_id("blob", data))
            self._put(content.as_file(ATTRIBUTES_PATH, False))
