"""Some columns of a dataset's file, read whole into memory."""

import io
from collections.abc import Sequence
from typing import TYPE_CHECKING

from jazari.core import Invalid, Objects
from jazari.hub.records import File

if TYPE_CHECKING:
    import pyarrow as pa

FORMATS = (".parquet", ".jsonl")


def read_columns(objects: Objects, file: File, columns: Sequence[str], refuse: type[Invalid]) -> "pa.Table":
    """These columns of a Parquet or JSON Lines file, in this order.

    Raises `refuse`, with the fact `field` "dataset", where it is neither or has no such columns; ObjectNotFound,
    ObjectDamaged.
    """
    if not file.path.endswith(FORMATS):
        raise refuse(f"{file.path!r} is neither of {', '.join(FORMATS)}", field="dataset")
    import pyarrow as pa  # an extra
    from pyarrow import json, parquet

    source = objects.local_path(file.sha256) or io.BytesIO(objects.get(file.sha256))
    try:
        if file.path.endswith(".parquet"):
            return parquet.read_table(source, columns=list(columns)).select(columns)
        return json.read_json(source).select(columns)
    except (KeyError, pa.ArrowException) as error:
        raise refuse(
            f"{file.path} has no columns {', '.join(columns)} that can be read: {error}", field="dataset"
        ) from error
