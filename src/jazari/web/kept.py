"""Drawn charts that are kept."""

from dataclasses import dataclass

from jazari.core import NotFound, Store


@dataclass(frozen=True, slots=True)
class KeptCharts:
    """Drawn charts by the hash of their spec, in the node's store."""

    store: Store

    def get(self, name: str) -> bytes | None:
        """A drawn chart, or None."""
        try:
            return self.store.get(f"charts/{name}")
        except NotFound:
            return None

    def put(self, name: str, data: bytes) -> None:
        """Keep a drawn chart."""
        self.store.put(f"charts/{name}", data)
