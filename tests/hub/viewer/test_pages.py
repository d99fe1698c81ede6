"""The dataset viewer over real files: rows, one row, statistics, questions, and files that are broken."""

import gzip
import json
import os
from collections.abc import Mapping
from typing import Any
from urllib.parse import quote

import duckdb
import pytest
from starlette.testclient import TestClient

from jazari.core import Objects
from jazari.hub import Add, Hub
from jazari.hub.viewer import engine, reader
from jazari.hub.viewer.actions import Viewer
from jazari.hub.viewer.records import Query, Source
from jazari.hub.viewer.rules import WIDE_READING, source_of

NAME = "lab/rows"
ROOT = f"/datasets/{NAME}/viewer/main"
PNG = b"\x89PNG\r\n\x1a\n" + b"\0" * 20
COLUMNS = """
    i AS id, 'نصٌّ رقم ' || i AS "text", CASE WHEN i % 10 = 0 THEN NULL ELSE i / 4 END AS score, i % 2 = 0 AS even,
    DATE '2026-01-01' + CAST(i % 28 AS INTEGER) AS "day", ['a', 'b'][: i % 3] AS tags, {'n': i, 's': 'x'} AS about,
    MAP {'k': i} AS pairs, CAST('\\xAA\\xBB' AS BLOB) AS raw, i::HUGEINT * 1000000000000000000000 AS huge,
    {'bytes': CAST($png AS BLOB), 'path': i || '.png'} AS image, '<script>alert(1)</script>' AS "a""b<i>"
"""


@pytest.fixture(scope="module")
def parquet(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    path = tmp_path_factory.mktemp("parquet") / "t.parquet"
    with duckdb.connect() as connection:
        connection.execute(f"CREATE TABLE t AS SELECT {COLUMNS} FROM range(300) r(i)", {"png": PNG})
        connection.execute(f"COPY t TO '{path}' (FORMAT parquet, ROW_GROUP_SIZE 100)")
    return path.read_bytes()


@pytest.fixture(autouse=True)
def _no_process(monkeypatch: pytest.MonkeyPatch) -> None:
    """The reader in this process: what is asked and answered is the same, and it starts at once."""
    monkeypatch.setattr(engine, "run_reader", lambda asked, folder, seconds: reader.answers(asked))


@pytest.fixture
def rows(hub: Hub, parquet: bytes) -> Hub:
    hub.create_repository("dataset", NAME, by="lab")
    lines = "".join(json.dumps({"q": f"Café {n}", "n": n}) + "\n" for n in range(30))
    files = {
        "data/train.parquet": parquet,
        "data/test.jsonl": lines.encode(),
        "packed.csv.gz": gzip.compress(b"a,b\n1,x\n2,y\n"),
        "README.md": b"---\nlanguage: ar\n---\n# Rows\n",
    }
    hub.commit("dataset", NAME, [Add(path, data) for path, data in files.items()], message="Fill", by="lab")
    return hub


def put(hub: Hub, path: str, data: bytes) -> str:
    hub.commit("dataset", NAME, [Add(path, data)], message="More", by="lab")
    return f"{ROOT}/{quote(path)}"


def found(client: TestClient, address: str, **query: object) -> list[list[object]]:
    """The values of the rows that a question gives, each with its number first."""
    answer = client.get(f"{address}.json", params=query)  # type: ignore[arg-type]
    assert answer.status_code == 200, answer.text
    return [[number, *values] for number, values in answer.json()["found"]["rows"]]


def test_rows_come_by_page_with_numbers_that_stay(anyone: TestClient, rows: Hub) -> None:
    address = f"{ROOT}/data/train.parquet"
    page = anyone.get(address)
    assert page.status_code == 200
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page.text
    assert "<script>alert" not in page.text
    assert len(page.content) < 100_000
    assert found(anyone, address)[0] == [
        0,
        0,
        "نصٌّ رقم 0",
        None,
        True,
        "2026-01-01",
        "[]",
        '{"n":0,"s":"x"}',
        '{"k":0}',
        2,
        0.0,
        len(PNG),
        "<script>alert(1)</script>",
    ]
    numbers = [row[0] for row in found(anyone, address, **{"from": 95, "rows": 10})]
    assert numbers == list(range(95, 105))
    assert found(anyone, address, **{"from": 10_000}) == []
    assert anyone.get(f"{ROOT}/data/test.jsonl.json", params={"from": 25}).json()["found"]["more"] is False


def test_questions_search_filter_and_sort(anyone: TestClient, rows: Hub) -> None:
    address = f"{ROOT}/data/train.parquet"
    assert [row[0] for row in found(anyone, address, q="نص رقم 29")] == [29, *range(290, 300)]
    assert [row[0] for row in found(anyone, f"{ROOT}/data/test.jsonl", q="cafe 7")] == [7]
    several = {"column": ["id", "even"], "op": ["ge", "eq"], "value": ["295", "true"]}
    assert [row[0] for row in found(anyone, address, **several)] == [296, 298]
    assert [
        row[0]
        for row in found(anyone, address, column="day", op="lt", value="2026-01-02", sort="id", order="down")
    ][:2] == [280, 252]
    assert len(found(anyone, address, column="score", op="null", value="", rows=100)) == 30
    assert found(anyone, address, column="tags", op="contains", value='"b"')[0][0] == 2
    assert found(anyone, address, q="nothing at all") == []
    assert anyone.get(f"{address}.json", params={"q": "رقم 29"}).json()["found"]["total"] == 11


def test_questions_that_cannot_be_answered_are_said(anyone: TestClient, rows: Hub) -> None:
    address = f"{ROOT}/data/train.parquet"
    for query in (
        {"column": "id", "op": "eq", "value": "abc"},
        {"column": "gone", "op": "eq", "value": "1"},
        {"sort": "raw"},
        {"column": "raw", "op": "eq", "value": "1"},
        {"column": "id", "op": "drop", "value": "1"},
        {"sort": "gone"},
    ):
        for suffix in ("", ".json"):
            assert anyone.get(address + suffix, params=query).status_code == 422, query
    assert anyone.get(address, params={"row": "300"}).status_code == 404
    assert anyone.get(address, params={"row": "x"}).status_code == 404
    assert anyone.get(f"{ROOT}/README.md").status_code == 404
    assert anyone.get(f"{ROOT}/gone.csv").status_code == 404
    strange = {"from": "9" * 30, "rows": "-1", "columns": "x", "q": "'; DROP TABLE t --"}
    assert anyone.get(address, params=strange).status_code == 200


def test_one_row_is_shown_nearly_whole(anyone: TestClient, rows: Hub) -> None:
    page = anyone.get(f"{ROOT}/data/train.parquet", params={"row": "7"})
    assert page.status_code == 200
    assert 'src="data:image/png;base64,' in page.text
    cells = anyone.get(f"{ROOT}/data/train.parquet.json", params={"row": "7"}).json()["row"]
    assert [cell["value"] for cell in cells[:2]] == [7, "نصٌّ رقم 7"]
    assert (
        anyone.get(f"{ROOT}/data/test.jsonl.json", params={"row": "3"}).json()["row"][0]["value"] == "Café 3"
    )


def test_statistics_are_made_once_for_a_content(
    anyone: TestClient, rows: Hub, monkeypatch: pytest.MonkeyPatch
) -> None:
    address = f"{ROOT}/data/train.parquet"
    summary = anyone.get(f"{address}.json", params={"show": "columns"}).json()["summary"]
    assert (summary["rows"], summary["sampled"]) == (300, False)
    by_name = {item["column"]["name"]: item for item in summary["columns"]}
    assert by_name["score"]["nulls"] == 30
    assert (by_name["id"]["figures"]["min"], by_name["id"]["figures"]["max"]) == ("0", "299")
    assert [one["count"] for one in by_name["id"]["bins"]] == [30] * 10
    assert {one["value"]: one["count"] for one in by_name["even"]["frequent"]} == {"true": 150, "false": 150}
    assert by_name["day"]["figures"]["max"] == "2026-01-28"
    assert by_name["tags"]["figures"]["mean"] == "1"
    assert by_name["image"]["figures"]["min"] == str(len(PNG))
    monkeypatch.setattr("jazari.hub.viewer.actions.ask", lambda *_: pytest.fail("asked again"))
    page = anyone.get(address, params={"show": "columns"})
    assert page.status_code == 200
    assert "<svg" in page.text


def test_the_first_page_leads_to_the_first_split(anyone: TestClient, rows: Hub) -> None:
    answer = anyone.get(f"/datasets/{NAME}/viewer", follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (307, f"{ROOT}/data/train.parquet")
    splits = anyone.get(f"/datasets/{NAME}/viewer.json").json()["splits"]
    assert [(item["split"], item["paths"][0]) for item in splits] == [
        ("train", "data/train.parquet"),
        ("test", "data/test.jsonl"),
    ]
    rows.create_repository("dataset", "lab/none", by="lab")
    assert anyone.get("/datasets/lab/none/viewer").status_code == 200


def test_programs_find_the_parquet_files(anyone: TestClient, rows: Hub, parquet: bytes) -> None:
    api = f"/api/datasets/{NAME}/parquet"
    url = anyone.get(api).json()["default"]["train"][0]
    assert url.endswith("/data/train.parquet")
    assert anyone.get(f"{api}/default").json() == {"train": [url]}
    assert anyone.get(f"{api}/default/train/0.parquet").content == parquet
    for wrong in (
        f"{api}/other",
        f"{api}/default/test",
        f"{api}/default/train/7.parquet",
        f"{api}/default/train/x",
    ):
        assert anyone.get(wrong).headers["x-error-code"] == "EntryNotFound"


BROKEN = {
    "empty.csv": b"",
    "empty.jsonl": b"",
    "not.parquet": b"PAR1 nothing PAR1",
    "cut.parquet": b"PAR1" + b"\0" * 100,
    "latin.csv": "nom,ville\nZoé,Fès\n".encode("latin-1"),
    "ragged.csv": b"a,b\n1,2\n3\n4,5,6\n",
    "bytes.csv": os.urandom(5000),
    "mixed.jsonl": b'{"a":1}\n{"a":"two"}\n{"b":[1,{"c":null}]}\n',
    "lines.jsonl": b'{"a":1}\nnot json\n',
    "one.json": b'{"a":{"b":1}}',
    "list.json": b'[1,"x",null]',
    "bad.csv.gz": b"\x1f\x8b not gzip",
    "deep.json": b"[" * 5000,
    "late.csv": b"a,b\n" + b"1,2\n" * 25_000 + b"x,3\n",
    "head.csv": b"a,b\n",
    "same.csv": b"a,A,a\n1,2,3\n",
}


def test_no_file_is_too_broken_to_be_answered(anyone: TestClient, rows: Hub) -> None:
    rows.commit("dataset", NAME, [Add(*item) for item in BROKEN.items()], message="Broken", by="lab")
    for path in BROKEN:
        answer = anyone.get(f"{ROOT}/{path}")
        assert answer.status_code in (200, 422), answer.text
        assert "/objects/" not in answer.text


def test_what_can_be_read_is_read(anyone: TestClient, rows: Hub) -> None:
    rows.commit("dataset", NAME, [Add(*item) for item in BROKEN.items()], message="Broken", by="lab")

    def values(path: str) -> list[list[object]]:
        return [row[1:] for row in found(anyone, f"{ROOT}/{path}", rows=3)]

    assert values("latin.csv") == [["Zoé", "Fès"]]
    assert values("ragged.csv") == [[1, 2, None], [3, None, None], [4, 5, 6]]
    assert values("lines.jsonl") == [['{"a":1}'], ["not json"]]
    assert found(anyone, f"{ROOT}/late.csv", **{"from": 25_000}) == [[25_000, "x", "3"]]
    assert found(anyone, f"{ROOT}/packed.csv.gz")[1] == [1, 2, "y"]


def test_thousands_of_columns_come_by_pages(anyone: TestClient, rows: Hub) -> None:
    wide = ",".join(f"c{n}" for n in range(1001)) + "\n" + ",".join(str(n) for n in range(1001)) + "\n"
    address = put(rows, "wide.csv", wide.encode())
    assert Viewer(rows.objects).shape(_source(rows, "wide.csv")).reading == WIDE_READING
    assert found(anyone, address, columns=990)[0][1:4] == ["980", "981", "982"]
    page = anyone.get(address)
    assert page.status_code == 200
    assert len(page.content) < 100_000
    assert [row[0] for row in found(anyone, address, column="c1000", op="eq", value="1000")] == [0]


def _source(hub: Hub, path: str) -> Source:
    found = source_of(hub.file("dataset", NAME, "main", path))
    assert found is not None
    return found


def test_hidden_and_gated_rows_stay_closed(anyone: TestClient, client: TestClient, rows: Hub) -> None:
    rows.change_settings("dataset", NAME, gated="manual")
    for path in ("/viewer", "/viewer/main/data/train.parquet", "/viewer/main/data/train.parquet.json"):
        assert anyone.get(f"/datasets/{NAME}{path}").status_code == 403
        assert client.get(f"/datasets/{NAME}{path}").status_code == 200
    assert "Café" not in anyone.get(f"/datasets/{NAME}/blob/main/data/test.jsonl").text
    assert "Café" not in anyone.get(f"/datasets/{NAME}/commit/main").text
    assert "Café" not in anyone.get(f"/datasets/{NAME}/blob/main/data/test.jsonl.json").text
    rows.change_settings("dataset", NAME, private=True)
    assert anyone.get(f"/datasets/{NAME}/viewer").status_code == 404
    assert anyone.get(f"/api/datasets/{NAME}/parquet").status_code in (401, 404)


def test_nothing_stays_of_a_content_that_went_meanwhile(
    objects: Objects, monkeypatch: pytest.MonkeyPatch
) -> None:
    viewer = Viewer(objects)
    data = b"a,b\n1,2\n"
    source = Source(objects.put(data), len(data), "csv")
    assert viewer.shape(source).rows == 1
    assert viewer.summary(source, 0, 20).rows == 1
    assert viewer.known_summary(source, 0, 20) is not None
    assert viewer.rows(source, Query()).rows == ((0, (1, 2)),)
    real = engine.run_reader

    def reading(asked: Mapping[str, Any], folder: str, seconds: float) -> Any:
        answers = real(asked, folder, seconds)
        objects.delete(source.sha256)
        return answers

    monkeypatch.setattr(engine, "run_reader", reading)
    viewer.summary(source, 1, 2)
    assert viewer.known_summary(source, 1, 2) is None
