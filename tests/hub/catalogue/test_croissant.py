"""Croissant of a dataset, as mlcroissant reads it, and the columns that it describes."""

import io
import json
from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from starlette.testclient import TestClient

from jazari.core import Objects
from jazari.hub import Add, Hub
from jazari.hub.catalogue.columns import SAMPLE_ROWS, Column, csv_columns, json_columns, read_columns
from jazari.hub.catalogue.parts import parts_of, shard_pattern
from jazari.hub.records import File

# mlcroissant and the libraries below it warn of their own ways.
pytestmark = pytest.mark.filterwarnings("ignore")

NAME = "lab/darija"
SHARD = b'{"text": "x", "n": 1, "mixed": 1}\n{"text": "y", "n": 2, "mixed": "a"}\n'
CARD = """---
language: [ary, fr]
license: other
license_name: own
license_link: LICENCE.md
pretty_name: نصوص بالدارجة
tags: [darija]
version: 1.2.0
rai:
  dataCollection: From public pages.
  dataBiases: [Cities more than villages.]
configs:
- config_name: default
  data_files:
  - {split: train, path: "data/train.parquet"}
  - {split: test, path: data/test.csv}
- config_name: many
  data_files: "shards/*.jsonl"
---
# Texts

Texts in Darija, gathered
for a test.

```bibtex
@misc{darija, title = {Texts}}
```
"""


def parquet() -> bytes:
    import pyarrow as pa
    import pyarrow.parquet as pq

    table = pa.table(
        {
            "text": ["سلام", "bonjour"],
            "n": [1, 2],
            "score": [0.5, 1.5],
            "words": [["a"], ["b", "c"]],
            "deep": [{"a": 1}] * 2,
        }
    )
    sink = io.BytesIO()
    pq.write_table(table, sink)
    return sink.getvalue()


def filled(hub: Hub) -> str:
    """The dataset of these tests; gives its revision."""
    hub.create_repository("dataset", "lab/source", by="lab")
    source = hub.resolve("dataset", "lab/source").ref
    hub.create_repository("dataset", NAME, by="lab")
    files = {
        "README.md": CARD.encode(), "LICENCE.md": b"Own.", "data/train.parquet": parquet(),
        "data/test.csv": "text,n,ok\nسلام,3,true\n\"a, b\",4,false\n".encode(),
        **{f"shards/{n}.jsonl": SHARD for n in "ab"},
    }  # fmt: skip
    made = hub.commit(
        "dataset",
        NAME,
        [Add(path, data) for path, data in files.items()],
        message="Fill",
        made_from=[source],
        by="lab",
    )
    return made.sha


def test_croissant_says_what_the_card_says(hub: Hub, anyone: TestClient) -> None:
    sha = filled(hub)
    answer = anyone.get(f"/api/datasets/{NAME}/croissant")
    assert answer.headers["content-type"].startswith("application/ld+json")
    told = answer.json()
    assert told["conformsTo"][0] == "http://mlcommons.org/croissant/1.0"
    assert told["license"] == [f"http://hub.test/datasets/{NAME}/resolve/{sha}/LICENCE.md"]
    assert told["description"] == "Texts in Darija, gathered for a test."
    assert told["citeAs"] == "@misc{darija, title = {Texts}}"
    assert told["version"] == "1.2.0"
    assert (told["inLanguage"], told["keywords"]) == (["ary", "fr"], ["darija"])
    assert told["rai:dataCollection"] == "From public pages."
    assert told["rai:dataBiases"] == ["Cities more than villages."]
    assert "open" in told["rai:personalSensitiveInformation"]
    assert "/datasets/lab/source/tree/" in told["prov:wasDerivedFrom"][0]["@id"]
    files = {item["@id"]: item for item in told["distribution"]}
    train = files["data/train.parquet"]
    assert train["contentSize"] == f"{len(parquet())} B"
    assert anyone.get(train["contentUrl"].removeprefix("http://hub.test")).content == parquet()
    sets = {item["@id"]: [field["name"] for field in item["field"]] for item in told["recordSet"]}
    assert sets == {
        "train": ["train/text", "train/n", "train/score", "train/words"],
        "test": ["test/text", "test/n", "test/ok"],
        "many/train": ["many/train/text", "many/train/n"],
    }


def test_mlcroissant_finds_nothing_wrong(hub: Hub, anyone: TestClient) -> None:
    import mlcroissant

    filled(hub)
    hub.create_repository("dataset", "lab/bare", by="lab")
    for name in (NAME, "lab/bare"):
        told = anyone.get(f"/api/datasets/{name}/croissant").json()
        metadata = mlcroissant.Dataset(jsonld=told).metadata
        assert list(metadata.ctx.issues.errors) == []
        expected = {"No citation", "license", "date"} if name == "lab/bare" else set()
        warnings = [
            text for text in metadata.ctx.issues.warnings if not any(word in text for word in expected)
        ]
        assert name == "lab/bare" or warnings == []


def test_hidden_datasets_have_no_croissant(hub: Hub, anyone: TestClient, client: TestClient) -> None:
    hub.create_repository("dataset", "lab/hidden", private=True, by="lab")
    assert anyone.get("/api/datasets/lab/hidden/croissant").status_code in (401, 404)
    assert client.get("/api/datasets/lab/hidden/croissant").status_code == 200
    assert client.get("/api/models/lab/hidden/croissant").status_code == 404


def files(*paths: str) -> list[File]:
    return [File(path, "0" * 40, "0" * 64, 1, False) for path in paths]


@pytest.mark.parametrize(
    ("paths", "metadata", "parts"),
    [
        (["train.csv", "test.csv", "README.md", ".x.csv"], {}, {"train": ["train.csv"], "test": ["test.csv"]}),
        (["d/val-0.parquet", "d/b.parquet"], {}, {"validation": ["d/val-0.parquet"], "train": ["d/b.parquet"]}),
        (["latest.csv"], {}, {"train": ["latest.csv"]}),
        (["a/1.csv", "a/b/2.csv"], {"configs": [{"data_files": "a/**"}]}, {"train": ["a/1.csv", "a/b/2.csv"]}),
        (["a/1.csv", "a/b/2.csv"], {"configs": [{"data_files": "a/*.csv"}]}, {"train": ["a/1.csv"]}),
        (["a/1.csv"], {"configs": [{"config_name": "x", "data_dir": "a"}]}, {"x/train": ["a/1.csv"]}),
        (["1.csv"], {"configs": [3, {"data_files": [{"path": ["1.csv"]}]}, {"data_files": 3}]}, {"train": ["1.csv"]}),
        (["a.csv", "b.csv", "c.jsonl"], {}, {"train": ["a.csv", "b.csv"]}),
    ],
)  # fmt: skip
def test_files_make_splits(
    paths: list[str], metadata: Mapping[str, object], parts: dict[str, list[str]]
) -> None:
    found = parts_of(files(*paths), metadata)
    assert {part.name: [file.path for file in part.files] for part in found} == parts


def test_many_files_are_named_by_a_pattern() -> None:
    assert shard_pattern(["a", "b"]) == ["a", "b"]
    assert shard_pattern([f"data/train-{n:05}-of-02000.parquet" for n in range(2000)]) == [
        "data/train-*-of-*.parquet"
    ]


def test_types_of_csv() -> None:
    found = csv_columns(["a,b,c,d,e", "1,1.5,true,x,1", "2,2,FALSE,y,"], ",")
    assert [column.type for column in found] == ["Integer", "Float", "Boolean", "Text", "Float"]
    assert csv_columns(["a,a", "1,2"], ",") == csv_columns(["a,,b"], ",") == csv_columns([], ",") == []


def test_types_of_json_lines() -> None:
    rows = [{"a": 1, "b": 1, "c": ["x"], "d": {}, "e": None}, {"a": 2, "b": 1.5, "c": [], "d": 1, "e": True}]
    found = json_columns(map(json.dumps, rows))
    assert found == [
        Column("a", "Integer"),
        Column("b", "Float"),
        Column("c", "Text", True),
        Column("e", "Boolean"),
    ]
    assert json_columns(["[1]"]) == json_columns(["{"]) == json_columns(["[" * 100_000]) == []


@given(st.lists(st.text(max_size=30), max_size=5))
def test_any_lines_have_columns_or_none(lines: list[str]) -> None:
    for found in (csv_columns(lines, ","), json_columns(lines)):
        assert len({column.name for column in found}) == len(found)


@given(st.binary(max_size=200), st.booleans())
def test_a_broken_parquet_has_none(data: bytes, framed: bool) -> None:
    class Held:
        def stream(self, sha256: str, start: int = 0, end: int | None = None) -> Any:
            yield broken[start:end]

    broken = b"PAR1" + data + len(data).to_bytes(4, "little") + b"PAR1" if framed else data
    objects: Any = Held()
    assert read_columns(objects, File("a", "0" * 40, "0" * 64, len(broken), False), "parquet") == []


def test_only_the_beginning_of_a_large_file_is_read(objects: Objects) -> None:
    data = b"a,b\n" + b"1,2\n" * 500_000
    sha256 = objects.put(data)
    file = File("a.csv", "0" * 40, sha256, len(data), False)
    read = []

    class Counted:
        def stream(self, sha256: str, start: int = 0, end: int | None = None) -> Any:
            read.append((end or len(data)) - start)
            return objects.stream(sha256, start, end)

    counted: Any = Counted()
    assert [column.type for column in read_columns(counted, file, "csv")] == ["Integer", "Integer"]
    assert sum(read) < 300_000
    assert SAMPLE_ROWS < 1000
