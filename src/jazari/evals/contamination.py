"""Whether a model was trained on what it is asked: its training texts, found by walking what it was made from."""

import io
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence

from jazari.core import NotFound
from jazari.evals.records import BenchmarkItem
from jazari.evals.rules import split_files
from jazari.hub import Hub

Contained = Callable[[Mapping[str, str], Iterable[Sequence[str]]], Collection[str]]
"""Names of the items, texts by name, that stand in any of the texts, which come by the batch."""


def contaminated_items(
    hub: Hub, ref: str, items: Sequence[BenchmarkItem], contained: Contained
) -> list[str] | None:
    """The ids of items that stand in what a model was trained on, sorted.

    None where no such texts are on this node: a model made elsewhere, or a program.
    """
    files = _training_files(hub, ref)
    if not files:
        return None
    # A question is known by its text: the right answer beside it is what the model must not have seen with it.
    return sorted(contained({item.id: item.input for item in items}, _texts(hub, files)))


def _training_files(hub: Hub, ref: str) -> list[tuple[str, str, str]]:
    """The training files of every dataset that a model goes back to, as name, revision and path."""
    waiting, seen = [ref], {ref}
    found = []
    while waiting:
        kind, _, rest = waiting.pop().partition(":")
        name, _, revision = rest.partition("@")
        try:
            origins = hub.resolve(kind, name, revision).made_from if kind in ("model", "dataset") else ()
            paths = [file.path for file in hub.files(kind, name, revision)] if kind == "dataset" else []
        except NotFound:
            continue
        found += [(name, revision, path) for path in split_files(paths, "train")]
        # A dataset's own origins are sources and recipes: what was trained on is the dataset.
        fresh = [origin for origin in origins if kind == "model" and origin not in seen]
        waiting += fresh
        seen.update(fresh)
    return found


def _texts(hub: Hub, files: Iterable[tuple[str, str, str]]) -> Iterator[Sequence[str]]:
    """The texts of these files, a row group at a time."""
    import pyarrow.parquet as pq  # an extra: a node without it serves evaluations all the same

    for name, revision, path in files:
        file = pq.ParquetFile(io.BytesIO(hub.read("dataset", name, revision, path)))
        if "text" in file.schema_arrow.names:
            for group in range(file.num_row_groups):
                texts = file.read_row_group(group, columns=["text"])["text"].to_pylist()
                yield [text for text in texts if text]
