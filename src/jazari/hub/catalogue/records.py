"""What somebody looks for in the catalogue, and what there is to choose from."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from jazari.hub.records import DataClass, Kind

Facet = Literal["type", "language", "license", "task", "organisation", "class"]
"""What the catalogue can be narrowed by, named as in its address."""

FACETS: tuple[Facet, ...] = ("type", "language", "license", "task", "organisation", "class")

Sort = Literal["best", "updated", "created", "downloads"]

SORTS: tuple[Sort, ...] = ("best", "updated", "created", "downloads")


@dataclass(frozen=True, slots=True)
class Wish:
    """A question to the catalogue: words, and for each facet at most one value."""

    words: str = ""
    kind: Kind | None = None
    language: str = ""
    licence: str = ""
    task: str = ""
    organisation: str = ""
    data_class: DataClass | None = None
    sort: Sort = "updated"

    def chosen(self) -> dict[Facet, str]:
        """Every facet with the value that narrows it, or ""."""
        return {
            "type": self.kind or "",
            "language": self.language,
            "license": self.licence,
            "task": self.task,
            "organisation": self.organisation,
            "class": self.data_class or "",
        }


@dataclass(frozen=True, slots=True)
class Choices:
    """For each facet its values with how many repositories each has, most frequent first."""

    values: Mapping[Facet, tuple[tuple[str, int], ...]] = field(default_factory=dict)
