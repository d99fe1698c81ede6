"""The files of model repositories, each read when it is asked for."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from jazari.hub import Hub


@dataclass(frozen=True, slots=True)
class HubFiles(Mapping[str, bytes]):
    """Files by path; `places` says of each which repository, revision and path it has on the hub."""

    hub: Hub
    places: Mapping[str, tuple[str, str, str]]

    @classmethod
    def of(cls, hub: Hub, ref: str) -> "HubFiles":
        """The files of a model's ref."""
        name, _, revision = ref.removeprefix("model:").partition("@")
        paths = [file.path for file in hub.files("model", name, revision)]
        return cls(hub, {path: (name, revision, path) for path in sorted(paths)})

    def beside(self, folder: str, other: "HubFiles") -> "HubFiles":
        """These files, and the other ones as if they were in a folder (`base/`)."""
        return HubFiles(self.hub, {**self.places, **{folder + path: at for path, at in other.places.items()}})

    def __getitem__(self, path: str) -> bytes:
        name, revision, there = self.places[path]
        return self.hub.read("model", name, revision, there)

    def __iter__(self) -> Iterator[str]:
        return iter(self.places)

    def __len__(self) -> int:
        return len(self.places)
