"""What the hub speaks of: repositories, revisions, refs, files and folders, and changes to them."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

Kind = Literal["dataset", "model", "space"]
"""The three types of repository."""

KINDS: tuple[Kind, ...] = ("dataset", "model", "space")

DataClass = Literal["open", "internal", "personal", "sensitive"]
"""How far data may travel."""

Residency = Literal["law", "national", "node"]
"""Where copies may be: wherever class and law allow, in the country only, or on this node only."""

RedactionReason = Literal["personal-data", "court-order", "licence", "security"]
"""Why content was taken out of all revisions."""

RefType = Literal["branch", "tag", "pr"]

REF_PREFIXES: Mapping[RefType, str] = {"branch": "refs/heads/", "tag": "refs/tags/", "pr": "refs/pr/"}
"""What stands before the name in git, by type of ref."""


WORKSPACE_SIGNER = "node"
"""Signs what people commit in their own workspaces; no person and no organisation can be called so."""

People = Callable[[Iterable[str]], Mapping[str, str]]
"""Handles of people by the ids that this room keeps; who was erased is left out."""

FindPerson = Callable[[str], str | None]
"""The id of the person of that handle."""


@dataclass(frozen=True, slots=True)
class Repository:
    """A versioned set of files; `name` is `org/name`, `head` the revision at the tip of `main`.

    `personal` ones lie in a person's workspace: what is before the slash is their handle. `downloads` are of
    the last 30 days.
    """

    key: int
    kind: Kind
    name: str
    private: bool
    gated: str
    data_class: DataClass
    licence: str | None
    created_at: datetime
    updated_at: datetime
    head: str
    files: int
    size_bytes: int
    tags: tuple[str, ...] = ()
    card: Mapping[str, object] = field(default_factory=dict)
    residency: Residency = "law"
    stored_bytes: int = 0
    personal: bool = False
    downloads: int = 0
    downloads_all: int = 0

    @property
    def organisation(self) -> str:
        """The organisation or, where `personal`, the person it belongs to: what is before the slash."""
        return self.name.partition("/")[0]

    @property
    def is_fact(self) -> bool:
        """Whether the ledger tells of it: neither private nor under a person's handle."""
        return not self.private and not self.personal

    @property
    def signer(self) -> str:
        """Who signs its commits: the organisation, since a person's handle would stay in git for ever."""
        return WORKSPACE_SIGNER if self.personal else self.organisation

    @property
    def ref(self) -> str:
        """The ref of its head: `dataset:org/name@<40 hex>`."""
        return f"{self.kind}:{self.name}@{self.head}"

    @property
    def is_public(self) -> bool:
        """Whether anyone may read it: neither private nor of a data class that stays at home."""
        return not self.private and self.data_class == "open"

    @property
    def languages(self) -> tuple[str, ...]:
        """Language codes that its card names."""
        return tuple(tag.removeprefix("language:") for tag in self.tags if tag.startswith("language:"))


Gating = Literal["", "auto", "manual"]
"""Who gets a repository's files: everyone who reads it, who asks, or whom its writers accept."""

AccessStatus = Literal["pending", "accepted", "rejected"]


@dataclass(frozen=True, slots=True)
class AccessRequest:
    """Somebody's wish for the files of a gated repository; `person` is their handle."""

    person: str
    status: AccessStatus
    at: datetime
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Revision:
    """One commit of a repository; `files` and `size_bytes` count its whole tree."""

    kind: Kind
    name: str
    sha: str
    tree: str
    parent: str | None
    message: str
    at: datetime
    organisation: str
    made_from: tuple[str, ...]
    files: int
    size_bytes: int

    @property
    def ref(self) -> str:
        """The name of this immutable thing: `dataset:org/name@<40 hex>`."""
        return f"{self.kind}:{self.name}@{self.sha}"

    @property
    def title(self) -> str:
        """The first line of the message."""
        return self.message.partition("\n")[0]

    @property
    def description(self) -> str:
        """What follows the first line of the message."""
        return self.message.partition("\n")[2].strip()


@dataclass(frozen=True, slots=True)
class Ref:
    """A movable or fixed name of a revision inside one repository; a pull request's is its number."""

    type: RefType
    name: str
    sha: str
    message: str = ""

    @property
    def full_name(self) -> str:
        """As git writes it: `refs/heads/main`, `refs/tags/v1`, `refs/pr/1`."""
        return f"{REF_PREFIXES[self.type]}{self.name}"


@dataclass(frozen=True, slots=True)
class Signed:
    """What a commit says of itself: `by` signs it in git, `person` stays in this node's database."""

    message: str
    by: str
    person: str | None = None
    made_from: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class File:
    """A file of one revision; `git_oid` is the pointer's where `is_lfs`, `sha256` always the content's."""

    path: str
    git_oid: str
    sha256: str
    size_bytes: int
    is_lfs: bool

    @property
    def etag(self) -> str:
        """What clients compare: SHA-256 for large files, the git blob id for small ones, as on Hugging Face."""
        return self.sha256 if self.is_lfs else self.git_oid


@dataclass(frozen=True, slots=True)
class Folder:
    """A folder of one revision; `git_oid` is its tree's."""

    path: str
    git_oid: str


@dataclass(frozen=True, slots=True)
class Add:
    """Write a file: from `data`, or from an object that `Objects` already holds under `sha256`.

    `lfs` says how git sees it; None decides by size, content and `.gitattributes`.
    """

    path: str
    data: bytes | None = None
    sha256: str | None = None
    lfs: bool | None = None


@dataclass(frozen=True, slots=True)
class Delete:
    """Remove a file, or a folder with everything below it; with `folder` it must be one."""

    path: str
    folder: bool = False


@dataclass(frozen=True, slots=True)
class Copy:
    """Write at `path` the file that `source` names in the revision being changed."""

    path: str
    source: str


Operation = Add | Delete | Copy
