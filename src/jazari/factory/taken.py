"""What was taken back: ids of documents and sources that no build reads again, and removals under way; no text."""

import json
import os
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from jazari.factory.records import RemovalReason
from jazari.factory.tables import writing


@dataclass(frozen=True, slots=True)
class Removal:
    """One removal: of `documents`, by id, or of a whole `source`.

    `asked` are the documents that were named, the others (nearly) repeat them. `datasets` held some of them,
    `affected` are refs of what was made from these since.
    """

    documents: tuple[str, ...]
    source: str
    reason: RemovalReason
    asked: tuple[str, ...] = ()
    datasets: tuple[str, ...] = ()
    affected: tuple[str, ...] = ()


class Taken:
    """The list at `<folder>/removed.json`; what is in it stays, and each change is kept wholly or not at all."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / "removed.json"

    @property
    def documents(self) -> frozenset[str]:
        """Ids of documents."""
        return frozenset(self._read()["documents"])

    @property
    def sources(self) -> frozenset[str]:
        """Ids of sources."""
        return frozenset(self._read()["sources"])

    @property
    def unfinished(self) -> list[Removal]:
        """Removals that were begun and not ended, the oldest first."""
        return [_removal(row) for row in self._read()["unfinished"]]

    def begin(self, removal: Removal) -> None:
        """From now on nothing of it is read again. Raises StorageFull."""
        state = self._read()
        state["documents"] = sorted({*state["documents"], *removal.documents})
        state["sources"] = sorted({*state["sources"], *([removal.source] if removal.source else [])})
        self._write(state | {"unfinished": [*state["unfinished"], asdict(removal)]})

    def end(self, removal: Removal) -> None:
        """All of it is done."""
        state = self._read()
        # JSON knows no tuples: compared as it is kept.
        done = json.loads(json.dumps(asdict(removal)))
        self._write(state | {"unfinished": [row for row in state["unfinished"] if row != done]})

    def _read(self) -> dict[str, Any]:
        if not self._path.exists():
            return {"documents": [], "sources": [], "unfinished": []}
        found: dict[str, Any] = json.loads(self._path.read_text(encoding="utf-8"))
        return found

    def _write(self, state: Mapping[str, Any]) -> None:
        part = self._path.with_name(f".{self._path.name}.{os.getpid()}")
        with writing(self._path.parent):
            self._path.parent.mkdir(parents=True, exist_ok=True)
            with part.open("w", encoding="utf-8") as file:
                json.dump(state, file, indent=1)
                file.flush()
                os.fsync(file.fileno())
            part.replace(self._path)


def _removal(row: Mapping[str, Any]) -> Removal:
    """A removal as JSON keeps it: lists for tuples."""
    given: dict[str, Any] = {
        key: tuple(value) if isinstance(value, list) else value for key, value in row.items()
    }
    return Removal(**given)
