"""Columns of a dataset's file: in the order that was asked for, or a refusal that says why not."""

import io

import pyarrow as pa
import pytest
from pyarrow import parquet

from jazari.core import Invalid
from jazari.hub import Add, Hub, read_columns


class Wrong(Invalid):
    code = "test.wrong"


@pytest.fixture
def files(hub: Hub) -> Hub:
    table = io.BytesIO()
    parquet.write_table(pa.table({"n": [1, 2], "text": ["one", "ⵙⵉⵏ"], "other": [None, None]}), table)
    lines = '{"other": {"a": []}, "text": "one", "n": 1}\n{"text": "ⵙⵉⵏ", "n": 2}\n'.encode()
    named = {"a.parquet": table.getvalue(), "a.jsonl": lines, "no.parquet": b"PAR1", "no.jsonl": b"{"}
    hub.create_repository("dataset", "lab/rows", by="lab")
    adds = [Add(path, data) for path, data in {**named, "a.csv": b"text\n"}.items()]
    hub.commit("dataset", "lab/rows", adds, message="Rows", by="lab")
    return hub


@pytest.mark.parametrize("path", ["a.parquet", "a.jsonl"])
def test_columns_come_in_the_order_asked_for(files: Hub, path: str) -> None:
    table = read_columns(files.objects, files.file("dataset", "lab/rows", "main", path), ("text", "n"), Wrong)
    assert table.to_pydict() == {"text": ["one", "ⵙⵉⵏ"], "n": [1, 2]}
    assert table.column_names == ["text", "n"]


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("a.csv", "is neither of .parquet, .jsonl"),
        ("a.parquet", "has no columns text, label"),
        ("a.jsonl", "has no columns text, label"),
        ("no.parquet", "has no columns text, label"),
        ("no.jsonl", "has no columns text, label"),
    ],
)
def test_what_cannot_be_read_is_refused(files: Hub, path: str, said: str) -> None:
    file = files.file("dataset", "lab/rows", "main", path)
    with pytest.raises(Wrong, match=said) as caught:
        read_columns(files.objects, file, ("text", "label"), Wrong)
    assert caught.value.facts == {"field": "dataset"}
