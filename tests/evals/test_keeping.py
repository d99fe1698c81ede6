"""The file of a run's answers: what goes in comes back, and the same answers are the same bytes."""

import io
import sys
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyarrow import parquet
from starlette.testclient import TestClient

from jazari.core import Objects
from jazari.evals import NoTables, keeping
from jazari.evals.answers import write_lines
from jazari.evals.records import Answer, BenchmarkItem, Verdict
from tests.evals.conftest import Lab
from tests.evals.test_answers import TEXTS

OUTPUTS = st.dictionaries(TEXTS, st.none() | st.booleans() | st.floats(0, 1) | TEXTS, max_size=3)
ITEMS = st.builds(
    BenchmarkItem,
    id=TEXTS, input=TEXTS, expected=TEXTS, language=TEXTS, source=TEXTS, target=TEXTS,
    options=st.lists(TEXTS, max_size=3).map(tuple),
)  # fmt: skip
ANSWERS = st.lists(
    st.builds(
        Answer,
        item=ITEMS,
        output=OUTPUTS,
        answered=TEXTS,
        score=st.none() | st.floats(0, 1),
        verdict=st.none() | st.builds(Verdict, TEXTS, TEXTS),
    ),
    max_size=6,
)


@given(ANSWERS)
def test_answers_come_back_as_they_were(answers: list[Answer]) -> None:
    data = keeping.write(answers)
    back = list(keeping.read(data))
    assert back == answers
    assert keeping.write(back) == data


@given(ANSWERS)
def test_answers_of_before_there_was_parquet_are_read(answers: list[Answer]) -> None:
    assert list(keeping.read(write_lines(answers))) == answers


def some(count: int) -> list[Answer]:
    return [
        Answer(BenchmarkItem(str(place), "text", "a", "fra_Latn", "starter"), {"label": "b"}, "b", 0)
        for place in range(count)
    ]


def test_rows_are_cut_where_the_file_says_however_they_came(objects: Objects) -> None:
    answers = some(keeping.GROUP_ROWS + 3)
    journals = [
        objects.put(write_lines(answers[start : start + 777])) for start in range(0, len(answers), 777)
    ]
    data = objects.get(keeping.keep(objects, journals))
    assert data == keeping.write(answers)
    metadata = parquet.ParquetFile(io.BytesIO(data)).metadata
    groups = [metadata.row_group(place).num_rows for place in range(metadata.num_row_groups)]
    assert groups == [keeping.GROUP_ROWS, 3]


def test_nothing_in_the_file_tells_when_it_was_written() -> None:
    file = parquet.ParquetFile(io.BytesIO(keeping.write(some(2))))
    assert file.metadata.metadata is None
    assert file.schema_arrow.equals(keeping.schema())


def test_without_arrow_answers_cannot_be_read_and_all_else_can(
    lab: Lab, visit: Callable[..., TestClient], monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = lab.two_models()
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    client = visit(None)
    assert f"/evaluations/{second}" in client.get("/leaderboard").text
    assert client.get("/leaderboard/models/jazari/lid").status_code == 200
    refused = client.get(f"/evaluations/{first}.json")
    assert (refused.status_code, refused.json()["error"]["code"]) == (503, "evals.no-tables")
    with pytest.raises(NoTables, match="extra `data`"):
        lab.evals.verify(first)
    # The file itself is there for whoever can read it.
    assert client.get(f"/api/v1/evals/evaluations/{first}/answers").content.startswith(b"PAR1")
