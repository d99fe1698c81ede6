"""Training data from a dataset's Parquet files."""

import io
from collections import defaultdict
from collections.abc import Sequence

from jazari.hub import Hub
from jazari.models.errors import DatasetMissing
from jazari.models.records import Pair, Texts, TrainingData

_COLUMNS = ("text", "language", "source")


def read_dataset(hub: Hub, name: str, revision: str, *, training: bool = True) -> TrainingData:
    """The `train` and `test` splits: `data/<split>-*.parquet` with columns text, language, source.

    Without `training` the test split alone.

    A column `id` as the factory writes it (`<source>/<file>#<line>/<language>`) tells which texts stand in one row.

    Raises DatasetMissing where there is no training split, or a file lacks a column.
    """
    paths = sorted(file.path for file in hub.files("dataset", name, revision))
    train = [path for path in paths if path.startswith("data/train-") and path.endswith(".parquet")]
    test = [path for path in paths if path.startswith("data/test-") and path.endswith(".parquet")]
    if training and not train:
        raise DatasetMissing(
            f"dataset {name!r} has no data/train-*.parquet to learn from; build it with `jazari factory run`",
            dataset=name,
        )
    return TrainingData(
        _texts(hub, name, revision, train if training else ()), _texts(hub, name, revision, test)
    )


def _texts(hub: Hub, name: str, revision: str, paths: Sequence[str]) -> Texts:
    # Heavy, and of the `data` extra: only training needs it.
    import pyarrow as pa
    from pyarrow import parquet

    columns: dict[str, list[str]] = {column: [] for column in _COLUMNS}
    rows: list[str] = []
    for path in paths:
        try:
            file = parquet.ParquetFile(io.BytesIO(hub.read("dataset", name, revision, path)))
            wanted = [*_COLUMNS, *({"id"} & set(file.schema_arrow.names))]
            table = file.read(columns=wanted)
            found = {column: table.column(column).to_pylist() for column in _COLUMNS}
            rows += (
                [str(id_).rpartition("/")[0] for id_ in table.column("id").to_pylist()]
                if "id" in wanted
                else []
            )
        except (pa.ArrowException, KeyError) as error:
            raise DatasetMissing(
                f"{path} of dataset {name!r} is no Parquet file with the columns {', '.join(_COLUMNS)}: "
                f"{' '.join(str(error).split())}",
                dataset=name,
                path=path,
            ) from error
        for column in _COLUMNS:
            columns[column] += [value or "" for value in found[column]]
    known = len(rows) == len(columns["text"])
    return Texts(columns["text"], columns["language"], columns["source"], rows if known else ())


def joined(parts: Sequence[Texts]) -> Texts:
    """The texts of several datasets one after the other, without their rows: a row's name may be in two of them."""
    return Texts(
        [text for part in parts for text in part.texts],
        [label for part in parts for label in part.labels],
        [source for part in parts for source in part.sources],
    )


def pairs(texts: Texts, source: str, target: str) -> list[Pair]:
    """What stands in one row of a source in both languages, in the order of the rows; every text with every other."""
    rows: dict[str, tuple[list[int], list[int]]] = defaultdict(lambda: ([], []))
    for place, row in enumerate(texts.rows):
        if texts.labels[place] == source:
            rows[row][0].append(place)
        elif texts.labels[place] == target:
            rows[row][1].append(place)
    return [
        Pair(texts.texts[one], texts.texts[other], texts.sources[one])
        for ones, others in rows.values()
        for one in ones
        for other in others
    ]
