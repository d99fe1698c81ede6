"""What the factory's datasets published before: the index of all earlier releases, one process at a time."""

from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from jazari.core import one_at_a_time
from jazari.factory.duplicates import Index
from jazari.factory.tables import writing


class Releases:
    """The index at `<folder>/index`; a document is known in it as `<dataset>#<id>`, and no text is.

    Who opens it waits for who has it open. Raises IndexDamaged, StorageFull.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder / "index"

    @property
    def are_kept(self) -> bool:
        """Whether there is an index."""
        return any(self._folder.glob("*"))

    @contextmanager
    def opened(self) -> Iterator[Index]:
        """The index, for this block alone."""
        with writing(self._folder):
            self._folder.mkdir(parents=True, exist_ok=True)
            with one_at_a_time(self._folder.with_suffix(".lock")):
                yield Index(self._folder)

    def add(self, dataset: str, files: Iterable[Path]) -> None:
        """Know the documents of these Parquet files, a row group at a time; what is known already changes nothing."""
        from pyarrow import parquet

        with self.opened() as index:
            for path in files:
                with parquet.ParquetFile(path) as file:
                    for number in range(file.num_row_groups):
                        rows = file.read_row_group(number, columns=["id", "text"])
                        ids = [f"{dataset}#{id_}" for id_ in rows["id"].to_pylist()]
                        index.add(ids, rows["text"].to_pylist())

    def remove(self, datasets: Collection[str], ids: Iterable[str]) -> None:
        """Forget these documents of these datasets, so that no byte speaks of them."""
        if self.are_kept:
            with self.opened() as index:
                index.remove([f"{dataset}#{id_}" for id_ in ids for dataset in datasets])
