"""The hub's pure decisions: names, paths, how a file is stored, which bytes of it were asked for."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from contextlib import suppress
from typing import Any, Protocol
from urllib.parse import unquote

from pathspec import GitIgnoreSpec

from jazari.hub.errors import InvalidChange, InvalidName, InvalidPath, PathCollision, UnsatisfiableRange
from jazari.hub.records import REF_PREFIXES, RefType, Repository

REGULAR_LIMIT_BYTES = 10 * 1024 * 1024
"""Larger files are always kept as large files (LFS), as on Hugging Face."""

PATH_LIMIT_BYTES = 1024
NAME_LIMIT_BYTES = 255
STARS = 3
"""Wildcards in one pattern: each further one multiplies the time to match a long name by its length."""

# An organisation of one of these names would hide a part of the node behind its repositories.
RESERVED_ORGANISATIONS = (
    "annotate api accounts arena cases commons datasets docs evaluations factory gateway health leaderboard ledger "
    "metrics models organisations roadmap services sign-in sign-out spaces static v1 v2 xet"
)

_NAME = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9_.\-]{0,94}[A-Za-z0-9_])?")
_STARS = re.compile(r"\*+")
_ESCAPED = re.compile(r"\\.", re.DOTALL)
_SHA = re.compile(r"[0-9a-f]{7,40}")
_PULL = re.compile(r"refs/pr/([1-9][0-9]{0,8})")
_BAD_REF = re.compile(r"[\x00-\x20\x7f~^:?*\[\\]|\.\.|@\{|//|/\.|\.(?:/|$)|\.lock(?:/|$)|^[/.\-]|/$|^@$")
# Python refuses to read numbers of thousands of digits, and no file is that long.
_RANGE = re.compile(r"bytes=([0-9]{0,100})-([0-9]{0,100})")

LFS_SUFFIXES = (
    "7z arrow arrows avi bin bz2 ckpt db duckdb flac ftz gguf gif gz h5 jpeg jpg joblib m4a mkv mlmodel mov mp3"
    " mp4 model msgpack npy npz ogg onnx opus ot parquet pb pcm pdf pickle pkl png pt pth rar raw safetensors"
    " sqlite tar tflite tgz tif tiff wasm wav webm webp xz zip zst"
)
"""Suffixes that a new repository tracks with LFS: Hugging Face's defaults for models and datasets together."""

DEFAULT_ATTRIBUTES = "".join(
    f"{pattern} filter=lfs diff=lfs merge=lfs -text\n"
    for pattern in [
        *(f"*.{suffix}" for suffix in LFS_SUFFIXES.split()),
        "*.tar.*",
        "saved_model/**/*",
        "*tfevents*",
    ]
)
"""`.gitattributes` of a new repository."""


class Reader(Protocol):
    """Who asks, as the accounts room knows them."""

    @property
    def person_id(self) -> str:
        """What this room keeps of them."""
        ...

    @property
    def name(self) -> str:
        """Their handle: the name of their own workspace."""
        ...

    @property
    def roles(self) -> Mapping[str, Any]:
        """Role by organisation."""
        ...

    def can(self, role: Any, organisation: str) -> bool:
        """Whether they hold at least `role` in the organisation."""
        ...


def split_name(name: str) -> tuple[str, str]:
    """(organisation, repository) of `org/name`. Raises InvalidName with the rule that it breaks."""
    organisation, slash, repository = name.partition("/")
    for part in (organisation, repository):
        if not _NAME.fullmatch(part) or "--" in part or ".." in part or part.endswith(".git"):
            raise InvalidName(
                f"{name!r} is not a repository name; write org/name, each of 1 to 96 letters, digits, '-', '_' "
                "or '.', without '--' or '..' and not ending in .git",
                name=name,
            )
    if not slash or organisation.lower() in RESERVED_ORGANISATIONS.split():
        raise InvalidName(f"{organisation!r} cannot be the organisation of a repository", name=name)
    return organisation, repository


def check_path(path: str) -> str:
    """The path itself. Raises InvalidPath where it climbs, hides, or would not exist on some computers."""
    parts = path.split("/")
    reason = None
    if any(unicodedata.category(character) in ("Cc", "Cs") for character in path) or "\\" in path:
        reason = "it holds a control character or a backslash"
    elif len(path.encode()) > PATH_LIMIT_BYTES or any(len(p.encode()) > NAME_LIMIT_BYTES for p in parts):
        reason = f"it is longer than {PATH_LIMIT_BYTES} bytes, or a name in it than {NAME_LIMIT_BYTES}"
    elif any(part in ("", ".", "..") for part in parts):
        reason = "it is empty, absolute, or has '.', '..' or an empty name in it"
    elif any(part.endswith((" ", ".")) for part in parts):
        reason = "a name in it ends in a space or a dot, which Windows drops"
    elif any(_means_git(part) for part in parts):
        reason = "'.git' is git's own"
    if reason:
        raise InvalidPath(f"{path!r} cannot be a path in a repository: {reason}", path=path)
    return path


def _means_git(part: str) -> bool:
    # HFS+ ignores format characters, NTFS trailing dots and spaces, and both ignore case.
    bare = "".join(c for c in part if unicodedata.category(c) != "Cf").casefold().rstrip(" .").split(":")[0]
    return bare in (".git", "git~1")


def collision_key(name: str) -> str:
    """Two names with one key are one file where case or Unicode form is ignored (Windows, macOS)."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFD", name).casefold())


def check_collisions(folder: str, names: Iterable[str]) -> None:
    """Raise PathCollision where two names of one folder differ by case or Unicode form only."""
    seen: dict[str, str] = {}
    for name in names:
        other = seen.setdefault(collision_key(name), name)
        if other != name:
            where = f"{folder}/" if folder else ""
            raise PathCollision(
                f"{where + name!r} and {where + other!r} are one file on computers that ignore case or Unicode "
                "form; rename one of them",
                path=where + name,
                other=where + other,
            )


def check_ref_name(name: str) -> str:
    """The branch or tag name itself. Raises InvalidName (git-check-ref-format, and not a commit's id)."""
    if not name or len(name) > 200 or _BAD_REF.search(name) or name.startswith("refs/") or is_sha(name):
        raise InvalidName(
            f"{name!r} cannot name a branch or tag; use letters, digits, '-', '_', '.', '/'", name=name
        )
    return name


def refs_meant(revision: str) -> list[tuple[RefType, str]]:
    """(type, name) of the refs that a revision may name, the one that counts first.

    A bare name is a branch's, else a tag's; a pull request is only meant by its whole `refs/pr/1`.
    """
    for kind, prefix in REF_PREFIXES.items():
        if revision.startswith(prefix):
            return [(kind, revision.removeprefix(prefix))]
    return [("branch", revision), ("tag", revision)]


def pull_number(revision: str) -> int | None:
    """The number of the pull request that `refs/pr/12` names, None for any other revision."""
    match = _PULL.fullmatch(revision)
    return int(match[1]) if match else None


TAG_TYPES = ("license", "language", "dataset", "region", "arxiv", "base_model", "size_categories")


def tag_type(tag: str) -> str:
    """What a tag says, as Hugging Face groups them: `license` for `license:mit`, `other` for a bare word."""
    prefix, colon, _ = tag.partition(":")
    known = prefix in TAG_TYPES or prefix.startswith("task_")
    return prefix if colon and known else "other"


def is_sha(text: str) -> bool:
    """Whether the text is a commit's id, or the first seven or more digits of one."""
    return _SHA.fullmatch(text) is not None


def split_revision(raw: str) -> tuple[str, str]:
    """(revision, path) of the percent-encoded end of an address: `main/a%20b`, `feature%2Fx/data/a.txt`.

    A revision's own slashes come as %2F; `refs/heads/x`, `refs/pr/1` and the like are also taken bare.
    """
    parts = raw.split("/")
    length = 3 if parts[0] == "refs" and len(parts) >= 3 else 1
    revision, path = "/".join(parts[:length]), "/".join(parts[length:])
    return unquote(revision), unquote(path).strip("/")


def tracked_by_lfs(attributes: str) -> GitIgnoreSpec:
    """What a `.gitattributes` text hands to LFS; ask it `.match_file(path)`. Raises InvalidChange for a pattern
    that takes too long.
    """
    patterns = []
    for line in attributes.splitlines():
        pattern, *settings = _split_attributes(line)
        if pattern and not pattern.startswith(("#", "[attr]", "!")) and "filter=lfs" in settings:
            patterns.append(pattern)
    return _readable(patterns)


def _split_attributes(line: str) -> list[str]:
    # A pattern with spaces is quoted as in C; only what attributes_line writes needs to be understood.
    if not line.startswith('"'):
        return line.split() or [""]
    end = re.match(r'"((?:[^"\\]|\\.)*)"', line)
    if end is None:
        return [""]
    return [re.sub(r"\\(.)", r"\1", end[1]), *line[end.end() :].split()]


def attributes_line(path: str) -> str:
    """The `.gitattributes` line that hands exactly this path to LFS."""
    pattern = "/" + re.sub(r"([*?\[\]\\])", r"\\\1", path)
    if re.search(r'[\s"]', pattern):
        pattern = '"' + re.sub(r'(["\\])', r"\\\1", pattern) + '"'
    return f"{pattern} filter=lfs diff=lfs merge=lfs -text\n"


def stored_as_lfs(path: str, size_bytes: int, sample: bytes, tracked: GitIgnoreSpec) -> bool:
    """Whether a file is kept as a large file: tracked, above the limit, or binary; an empty one never is."""
    if size_bytes == 0:
        return False
    return size_bytes > REGULAR_LIMIT_BYTES or b"\0" in sample or tracked.match_file(path)


def ignored(gitignore: str) -> GitIgnoreSpec:
    """What a `.gitignore` text leaves out; ask it `.match_file(path)`. Raises InvalidChange as above."""
    return _readable(gitignore.splitlines())


def _readable(lines: Iterable[str]) -> GitIgnoreSpec:
    """The patterns that git can read: it leaves out the others as well."""
    patterns: list[Any] = []
    for line in lines:
        if len(_STARS.findall(_ESCAPED.sub("", line))) > STARS:
            raise InvalidChange(
                f"the pattern {line[:200]!r} has more than {STARS} stars, and could take hours to match; write "
                "it as several"
            )
        with suppress(ValueError, re.error):
            patterns += GitIgnoreSpec.from_lines([line]).patterns
    return GitIgnoreSpec(patterns)


def parse_range(header: str | None, size_bytes: int) -> tuple[int, int] | None:
    """(start, end exclusive) that a Range header asks for; None means the whole file.

    Several ranges and other units are answered whole, as RFC 9110 14.2 allows. Raises UnsatisfiableRange.
    """
    match = _RANGE.fullmatch(header.strip()) if header else None
    if match is None or match.group(0) == "bytes=-":
        return None
    first, last = match.groups()
    if not first:
        start, end = max(size_bytes - int(last), 0), size_bytes
    else:
        start, end = int(first), min(int(last) + 1, size_bytes) if last else size_bytes
        if last and int(last) < int(first):
            return None
    if start >= size_bytes or start >= end:
        raise UnsatisfiableRange(
            f"bytes {header!r} of a file of {size_bytes} bytes do not exist", size_bytes=size_bytes
        )
    return start, end


def may_read(repository: Repository, reader: Reader | None) -> bool:
    """Public repositories are everyone's; the others belong to the members of their organisation."""
    return repository.is_public or _member(repository.organisation, reader, "reader")


def may_download(repository: Repository, reader: Reader | None, *, granted: bool) -> bool:
    """Whether they may have the bytes: of a gated repository, its members and those it granted access."""
    return may_read(repository, reader) and (
        not repository.gated or granted or _member(repository.organisation, reader, "reader")
    )


def may_write(organisation: str, reader: Reader | None) -> bool:
    """Contributors of the organisation write, and everyone in the workspace of their own handle."""
    return _member(organisation, reader, "contributor")


def may_propose(repository: Repository, reader: Reader | None) -> bool:
    """Who may read a repository and is known may discuss it and open pull requests."""
    return reader is not None and may_read(repository, reader)


def member_of(reader: Reader | None) -> frozenset[str]:
    """The organisations, and the workspace of their own, whose hidden repositories they may read."""
    if reader is None:
        return frozenset()
    return frozenset(name for name in {*reader.roles, reader.name} if reader.can("reader", name))


def _member(organisation: str, reader: Reader | None, role: str) -> bool:
    return reader is not None and reader.can(role, organisation)
