"""What git asks for, and what of a commit counts for the answer."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Node:
    """One commit in the history's graph; `at_seconds` since 1970, UTC."""

    tree: str
    parents: tuple[str, ...]
    at_seconds: int


Graph = Mapping[str, Node]
"""Every commit of a repository by its id."""


@dataclass(frozen=True, slots=True)
class Deepen:
    """How much of the history a shallow clone wants: `depth` commits, those `since` a moment, or without some.

    `relative` counts the depth from where the client's history ends now.
    """

    depth: int | None = None
    since_seconds: int | None = None
    without: tuple[str, ...] = ()
    relative: bool = False

    @property
    def is_asked(self) -> bool:
        """Whether the client asks for anything at all."""
        return self.depth is not None or self.since_seconds is not None or bool(self.without)


@dataclass(frozen=True, slots=True)
class Fetch:
    """One request for a pack. `shallow` are the commits whose parents the client does not have."""

    wants: tuple[str, ...]
    haves: tuple[str, ...] = ()
    shallow: frozenset[str] = frozenset()
    deepen: Deepen = field(default_factory=Deepen)
    options: frozenset[str] = frozenset()
    done: bool = False


@dataclass(frozen=True, slots=True)
class Boundary:
    """Where the client's history will end: `cut` in all, of which `new` and `gone` are news to it."""

    cut: frozenset[str] = frozenset()
    new: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Contents:
    """What a pack will hold, by id: commits oldest first, then trees, then blobs."""

    commits: Sequence[str]
    trees: Sequence[str]
    blobs: Sequence[str]

    def __len__(self) -> int:
        return len(self.commits) + len(self.trees) + len(self.blobs)
