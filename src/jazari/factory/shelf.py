"""This node's hub as a shelf of files that sources of kind `hub` are read from."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from jazari.hub import Hub


class HubShelf:
    """A hub's datasets, as files (reading.Shelf)."""

    def __init__(self, hub: Hub) -> None:
        self._hub = hub

    def files(self, dataset: str) -> Mapping[str, str]:
        """The SHA-256 of each file of the newest revision, by path; raises RepositoryNotFound."""
        return {file.path: file.sha256 for file in self._hub.files("dataset", dataset)}

    def local_path(self, sha256: str) -> Path | None:
        """Where those bytes lie on this disk, if they do as one file."""
        return self._hub.objects.local_path(sha256)

    def stream(self, sha256: str) -> Iterator[bytes]:
        """The bytes."""
        return self._hub.objects.stream(sha256)
