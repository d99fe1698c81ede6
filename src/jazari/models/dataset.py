"""Training data from a dataset's Parquet files."""

import io
from collections.abc import Sequence

from jazari.hub import Hub
from jazari.models.errors import DatasetMissing
from jazari.models.records import Texts, TrainingData

_COLUMNS = ("text", "language", "source")


def read_dataset(hub: Hub, name: str, revision: str) -> TrainingData:
    """The `train` and `test` splits: `data/<split>-*.parquet` with columns text, language, source.

    Raises DatasetMissing where there is no training split, or a file lacks a column.
    """
    paths = sorted(file.path for file in hub.files("dataset", name, revision))
    train = [path for path in paths if path.startswith("data/train-") and path.endswith(".parquet")]
    test = [path for path in paths if path.startswith("data/test-") and path.endswith(".parquet")]
    if not train:
        raise DatasetMissing(
            f"dataset {name!r} has no data/train-*.parquet to learn from; build it with `jazari factory run`",
            dataset=name,
        )
    return TrainingData(_texts(hub, name, revision, train), _texts(hub, name, revision, test))


def _texts(hub: Hub, name: str, revision: str, paths: Sequence[str]) -> Texts:
    # Heavy, and of the `data` extra: only training needs it.
    import pyarrow as pa
    from pyarrow import parquet

    columns: dict[str, list[str]] = {column: [] for column in _COLUMNS}
    for path in paths:
        try:
            table = parquet.read_table(
                io.BytesIO(hub.read("dataset", name, revision, path)), columns=list(_COLUMNS)
            )
            found = {column: table.column(column).to_pylist() for column in _COLUMNS}
        except (pa.ArrowException, KeyError) as error:
            raise DatasetMissing(
                f"{path} of dataset {name!r} is no Parquet file with the columns {', '.join(_COLUMNS)}: "
                f"{' '.join(str(error).split())}",
                dataset=name,
                path=path,
            ) from error
        for column in _COLUMNS:
            columns[column] += [value or "" for value in found[column]]
    return Texts(columns["text"], columns["language"], columns["source"])
