"""Registered benchmarks, as what a dataset for training must not contain: fingerprints of their items."""

import io
from collections.abc import Iterator

from jazari.core import Country
from jazari.factory.duplicates import Fingerprints
from jazari.hub import Hub, RepositoryNotFound

STEP = "benchmarks"
USE = "train-on-benchmark"
"""The use that a decision approves where a dataset may keep what overlaps a benchmark."""


def fingerprints_of(country: Country, hub: Hub, *, but: str) -> Fingerprints:
    """What the country's benchmarks ask: its own questions of the test split, and datasets that the hub has.

    A benchmark on the dataset `but` is left out: what a dataset trains on never repeats its own test split.
    """
    questions = [row for row in country.questions if row.split == "test"]
    items = {f"questions/{row.language}/{number}": row.text for number, row in enumerate(questions)}
    for benchmark in country.benchmarks:
        items.update((f"benchmarks/{benchmark.id}/{item.id}", item.text) for item in benchmark.items)
        if benchmark.dataset is not None and benchmark.dataset != but:
            items.update(_items(hub, benchmark.dataset, benchmark.split))
    return Fingerprints.of(items)


def _items(hub: Hub, dataset: str, split: str) -> Iterator[tuple[str, str]]:
    """The texts of a dataset's split, by dataset and id; none where the hub has not got it."""
    from pyarrow import parquet

    try:
        files = hub.files("dataset", dataset)
    except RepositoryNotFound:
        return
    for file in files:
        if file.path.startswith(f"data/{split}-") and file.path.endswith(".parquet"):
            data = io.BytesIO(hub.objects.get(file.sha256))
            if not {"id", "text"} <= set(parquet.read_schema(data).names):
                continue  # a set that another harness asks, with columns of its own
            table = parquet.read_table(data, columns=["id", "text"])
            for id_, text in zip(table["id"].to_pylist(), table["text"].to_pylist(), strict=True):
                yield f"{dataset}#{id_}", text
