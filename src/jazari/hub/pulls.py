"""What commits and uploads ask of pull requests: the base knows this much of them and no more."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from jazari.accounts import Actor
from jazari.hub.records import Operation, Repository, Revision


@dataclass(frozen=True, slots=True)
class Told:
    """What a commit's header says: the words for it, and the head that it was made for (7 or more digits)."""

    title: str
    description: str = ""
    parent: str | None = None

    @property
    def message(self) -> str:
        """Title and description as a commit holds them."""
        return f"{self.title}\n\n{self.description}" if self.description else self.title


class Pulls(Protocol):
    """What commits and uploads ask of pull requests; the inner room `discussions` answers."""

    def open_with(
        self, repository: Repository, base: str, operations: Sequence[Operation], told: Told, asker: Actor
    ) -> tuple[int, Revision]:
        """Open a pull request against a branch with its first commit: its number and the revision."""
        ...

    def push(
        self, repository: Repository, number: int, operations: Sequence[Operation], told: Told, asker: Actor
    ) -> Revision:
        """Add a commit to a pull request."""
        ...

    def may_push(self, repository: Repository, number: int, asker: Actor) -> bool:
        """Whether it is their own pull request, or one of a repository where they write."""
        ...
