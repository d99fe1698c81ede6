"""What the factory's datasets published before: the index of all earlier releases, one process at a time."""

import shutil
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

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
        with self._alone():
            yield Index(self._folder)

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """A block that no other process is in at the same time; raises StorageFull."""
        with writing(self._folder), one_at_a_time(self._folder.with_suffix(".lock")):
            yield

    def add(self, dataset: str, files: Iterable[Path]) -> None:
        """Know the documents of these Parquet files, a row group at a time; what is known already changes nothing."""
        with self.opened() as index:
            for path in files:
                _add(index, dataset, path)

    def restore(self, published: Iterable[tuple[str, BinaryIO]]) -> None:
        """Make the index anew of all that was published: each dataset's Parquet files, the oldest first.

        It is there when it is whole: where this is cut, there is none. One that another process made meanwhile stays.
        """
        draft = self._folder.with_suffix(".draft")
        with self._alone():
            if self.are_kept:
                return
            shutil.rmtree(draft, ignore_errors=True)
            index = Index(draft)
            for dataset, file in published:
                _add(index, dataset, file)
            draft.replace(self._folder)

    def remove(self, datasets: Collection[str], ids: Iterable[str]) -> None:
        """Forget these documents of these datasets, so that no byte speaks of them."""
        if self.are_kept:
            with self.opened() as index:
                index.remove([f"{dataset}#{id_}" for id_ in ids for dataset in datasets])


def _add(index: Index, dataset: str, source: Path | BinaryIO) -> None:
    from pyarrow import parquet

    with parquet.ParquetFile(source) as file:
        for number in range(file.num_row_groups):
            rows = file.read_row_group(number, columns=["id", "text"])
            ids = [f"{dataset}#{id_}" for id_ in rows["id"].to_pylist()]
            index.add(ids, rows["text"].to_pylist())
