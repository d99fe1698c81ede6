"""What upkeep speaks of: what a collection freed, what a check found, what a redaction took out, what was asked."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from jazari.hub.records import DataClass, Kind, RedactionReason, Residency

Outcome = Literal["approved", "refused"]

ClassReason = Literal["anonymised", "consent", "not-personal", "wrong-class", "still-personal", "not-shown"]
"""Why a reviewer lets data travel farther, or does not."""


@dataclass(frozen=True, slots=True)
class Collected:
    """What a garbage collection took away, or with `dry_run` would have; sizes in bytes."""

    dry_run: bool = False
    revisions: int = 0
    git_objects: int = 0
    holdings: int = 0
    objects: int = 0
    object_bytes: int = 0
    xorbs: int = 0
    xorb_bytes: int = 0
    leftovers: int = 0
    leftover_bytes: int = 0

    @property
    def freed_bytes(self) -> int:
        """Bytes of the store that are free again."""
        return self.object_bytes + self.xorb_bytes + self.leftover_bytes


@dataclass(frozen=True, slots=True)
class Storage:
    """What a repository's contents take, in bytes.

    `versions_bytes` if each revision kept its files apart, `logical_bytes` each content once, `stored_bytes` as
    they lie here: chunks once, packed.
    """

    versions_bytes: int
    logical_bytes: int
    stored_bytes: int

    @property
    def saved_bytes(self) -> int:
        """What keeping equal contents and equal chunks once saves."""
        return max(0, self.versions_bytes - self.stored_bytes)


@dataclass(frozen=True, slots=True)
class Totals:
    """What garbage collections took away since the node began; `last_at` is None before the first."""

    collections: int
    objects: int
    freed_bytes: int
    last_at: datetime | None


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is not as it should be, and where it was met: a ref, or a part of the store."""

    ref: str
    what: str


@dataclass(frozen=True, slots=True)
class Orphans:
    """What nothing names: no fault, and gone with a garbage collection once it is old enough."""

    objects: int = 0
    object_bytes: int = 0


@dataclass(frozen=True, slots=True)
class Checked:
    """How much was looked at in one repository, or in the `references`, `xorbs` or `store`, and what was wrong."""

    part: str
    revisions: int
    files: int
    problems: tuple[Problem, ...] = ()
    orphans: Orphans = Orphans()


@dataclass(frozen=True, slots=True)
class Redacted:
    """What a redaction took out.

    `replaced` are revisions by their old id; `shared` are repositories that have the same content and keep it,
    `alike` those with another file that shares a chunk with it;
    `made_from` are revisions elsewhere that were made from this repository and may hold it in another form.
    """

    ref: str
    reason: RedactionReason
    files: int
    revisions: int
    objects: int
    replaced: Mapping[str, str] = field(default_factory=dict)
    shared: tuple[str, ...] = ()
    alike: tuple[str, ...] = ()
    made_from: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ClassRequest:
    """Somebody asks that a repository's data may travel farther; `asked_by` and `decided_by` are persons' ids."""

    id: int
    kind: Kind
    name: str
    previous: DataClass
    next: DataClass
    previous_residency: Residency
    next_residency: Residency
    asked_by: str
    asked_at: datetime
    outcome: Outcome | None = None
    reason: ClassReason | None = None
    decision: str | None = None
    decided_by: str | None = None
    decided_at: datetime | None = None
