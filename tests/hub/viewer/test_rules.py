"""The viewer's pure decisions: which files hold rows, which are which split, and questions as SQL."""

import json
import struct
from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jazari.core import Objects
from jazari.hub import File
from jazari.hub.viewer.errors import InvalidQuestion
from jazari.hub.viewer.preview import pretty, preview, table_of, tensors_of, text_of
from jazari.hub.viewer.reader import plain
from jazari.hub.viewer.records import Column, Filter, Query, Shape, Source, Split
from jazari.hub.viewer.rules import Statement, family_of, name_sql, picture_type, source_of, wide_header
from jazari.hub.viewer.splits import data_files, splits_of


def file(path: str, size: int = 10) -> File:
    return File(path, "0" * 40, "0" * 64, size, False)


def parts(card: Mapping[str, object], *paths: str) -> list[tuple[str, str, tuple[str, ...]]]:
    return [(item.config, item.split, item.paths) for item in splits_of(card, [file(path) for path in paths])]


@pytest.mark.parametrize(
    ("path", "format_", "compression"),
    [
        ("a.parquet", "parquet", ""),
        ("d/A.JSONL", "json", ""),
        ("x.ndjson.gz", "json", "gzip"),
        ("x.csv.zst", "csv", "zstd"),
        ("t.tsv", "csv", ""),
        ("a.parquet.gz", None, ""),
        ("README.md", None, ""),
        ("parquet", None, ""),
        ("x.gz", None, ""),
    ],
)
def test_a_file_is_read_by_its_name(path: str, format_: str | None, compression: str) -> None:
    found = source_of(file(path))
    assert (found.format if found else None) == format_
    assert (found.compression if found else "") == compression


def test_splits_are_found_by_names() -> None:
    assert parts(
        {},
        "data/train-00000-of-00002.parquet",
        "data/train-00001-of-00002.parquet",
        "data/test-00000-of-00001.parquet",
    ) == [
        ("default", "train", ("data/train-00000-of-00002.parquet", "data/train-00001-of-00002.parquet")),
        ("default", "test", ("data/test-00000-of-00001.parquet",)),
    ]
    assert [
        item[1] for item in parts({}, "dev.csv", "eval/a.csv", "training/b.csv", "words.csv", "contest.csv")
    ] == [
        "train",
        "validation",
        "test",
    ]
    assert parts({}, "README.md", ".hidden/a.csv", "dataset_info.json", "data.jsonl", "settings.json") == [
        ("default", "train", ("data.jsonl",))
    ]
    assert parts({}, "only.json") == [("default", "train", ("only.json",))]
    assert parts({}, "README.md") == []


def test_splits_of_a_card_come_first() -> None:
    card = {
        "configs": [
            {
                "config_name": "ary",
                "data_files": [
                    {"split": "train", "path": ["ary/*.csv"]},
                    {"split": "held", "path": "ary/held.tsv"},
                ],
            },
            {"config_name": "all", "data_files": "**/*.csv"},
            {"config_name": "fra", "data_dir": "fra"},
            {"config_name": "gone", "data_files": "nothing/*"},
            "nonsense",
        ]
    }
    assert parts(card, "ary/a.csv", "ary/held.tsv", "fra/test.csv", "b.csv") == [
        ("ary", "train", ("ary/a.csv",)),
        ("ary", "held", ("ary/held.tsv",)),
        ("all", "train", ("ary/a.csv", "fra/test.csv", "b.csv")),
        ("fra", "test", ("fra/test.csv",)),
    ]
    assert parts({"configs": [{"data_files": {"a": "b.csv"}}]}, "b.csv") == [("default", "a", ("b.csv",))]


JSON = st.recursive(
    st.none() | st.booleans() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["config_name", "data_files", "data_dir", "split", "path", "x"]),
            inner,
            max_size=4,
        )
    ),
    max_leaves=8,
)


@given(
    JSON,
    st.lists(st.text(st.sampled_from("ab/.*[]-0123456789trainest"), min_size=1, max_size=12), max_size=5),
)
def test_no_card_and_no_name_is_too_strange(configs: object, names: list[str]) -> None:
    files = [file(f"{name}.csv") for name in names]
    for item in splits_of({"configs": configs}, files):
        assert isinstance(item, Split)
        assert set(item.paths) <= {one.path for one, _ in data_files(files)}


@pytest.mark.parametrize(
    ("kind", "family"),
    [
        ("VARCHAR", "text"),
        ("BIGINT", "number"),
        ("DECIMAL(18,3)", "number"),
        ("HUGEINT", "number"),
        ("BLOB", "bytes"),
        ("STRUCT(bytes BLOB, path VARCHAR)", "picture"),
        ("STRUCT(bytes BLOB, path VARCHAR, x BIGINT)", "nested"),
        ("STRUCT(a BIGINT)[]", "list"),
        ("FLOAT[3]", "list"),
        ("MAP(VARCHAR, BIGINT)", "nested"),
        ("DATE", "moment"),
        ("TIMESTAMP WITH TIME ZONE", "moment"),
        ("TIME", "other"),
        ("BOOLEAN", "boolean"),
        ("ENUM('a', 'b')", "text"),
    ],
)
def test_a_type_says_what_can_be_asked(kind: str, family: str) -> None:
    assert family_of(kind) == family


SOURCE = Source("0" * 64, 10, "parquet")
SHAPE = Shape(
    (Column('a"b', "VARCHAR", "text"), Column("n", "BIGINT", "number"), Column("p", "BLOB", "bytes")), 3
)


@given(st.text(), st.text())
def test_what_a_reader_writes_never_becomes_sql(search: str, value: str) -> None:
    query = Query(search=search, filters=(Filter('a"b', "contains", value), Filter("n", "ge", value)))
    statement = Statement(SOURCE, SHAPE, query)
    plain_one = Statement(
        SOURCE,
        SHAPE,
        Query(search="x" if search else "", filters=(Filter('a"b', "contains", "x"), Filter("n", "ge", "x"))),
    )
    assert statement.rows() == plain_one.rows()
    assert list(statement.values.values()) == [value, value, *([search] if search else [])]


def test_questions_that_make_no_sense_are_refused() -> None:
    for query in (
        Query(filters=(Filter("gone", "eq", "1"),)),
        Query(filters=(Filter("p", "eq", "1"),)),
        Query(sort="p"),
        Query(sort="x"),
    ):
        with pytest.raises(InvalidQuestion):
            Statement(SOURCE, SHAPE, query)
    assert name_sql('a"b') == '"a""b"'


def test_a_wide_header_is_read_without_guessing() -> None:
    names = [f"c{n}" for n in range(1200)]
    assert wide_header((";".join(names) + "\n1;2").encode(), "") == (";", names)
    assert wide_header(b"a,b\n", "")[1] == []
    _, doubled = wide_header((",".join(["x"] * 1100) + "\n").encode(), "")
    assert len({name.casefold() for name in doubled}) == 1100


def test_pictures_are_known_by_their_first_bytes() -> None:
    assert picture_type(b"\x89PNG\r\n\x1a\n....") == "image/png"
    assert picture_type(b"RIFF1234WEBP") == "image/webp"
    assert picture_type(b"<svg xmlns") is None


def test_values_become_json_that_others_can_read() -> None:
    assert [plain(value) for value in (None, True, 3, 1 << 70, float("nan"), float("-inf"), b"a", "x")] == [
        None,
        True,
        3,
        str(1 << 70),
        "nan",
        "-inf",
        {"base64": "YQ=="},
        "x",
    ]


@given(st.text(), st.integers(0, 10))
def test_text_cut_anywhere_stays_text(text: str, cut: int) -> None:
    data = text.replace("\0", "").encode()
    assert text_of(data, whole=True) == data.decode("utf-8-sig")
    found = text_of(data[: max(len(data) - cut, 0)], whole=False)
    assert found is not None
    assert data.decode("utf-8-sig").startswith(found)


def test_bytes_are_not_text() -> None:
    assert text_of(b"a\0b", whole=True) is None
    assert text_of(b"\xff\xfe\xfa" + b"a" * 50, whole=False) is None


def test_json_of_one_line_is_laid_out() -> None:
    assert pretty('{"a": [1, "ب"]}') == '{\n  "a": [\n    1,\n    "ب"\n  ]\n}'
    for kept in ('{"a":\n1}', "not json", "[" * 100_000, "1" * 10_000):
        assert pretty(kept) == kept


@given(st.text(max_size=200))
def test_any_text_can_be_looked_at_as_a_table(text: str) -> None:
    rows, _ = table_of(text)
    assert len({len(row) for row in rows}) <= 1


def test_a_table_keeps_quoted_lines_together() -> None:
    assert table_of('a,b\n"x\ny",2\n') == ((("a", "b"), ("x\ny", "2")), False)
    rows, more = table_of("a;b\n" + "1;2\n" * 50)
    assert (len(rows), more) == (21, True)


@given(
    st.recursive(
        st.none() | st.integers() | st.text(),
        lambda inner: (
            st.lists(inner) | st.dictionaries(st.sampled_from(["w", "dtype", "shape", "__metadata__"]), inner)
        ),
        max_leaves=10,
    )
)
def test_any_json_may_claim_to_be_a_header_of_tensors(header: object) -> None:
    found = tensors_of(header)
    assert found is None or all(tensor.parameters >= 0 for tensor in found)


def test_tensors_are_listed_from_the_header_alone(objects: Objects) -> None:
    header = json.dumps(
        {
            "__metadata__": {"format": "pt"},
            "w": {"dtype": "F32", "shape": [3, 4], "data_offsets": [0, 48]},
            "b": {"dtype": "F16", "shape": [], "data_offsets": [48, 50]},
        }
    ).encode()
    data = struct.pack("<Q", len(header)) + header + b"\0" * 50
    shown = preview(objects, File("m.safetensors", "", objects.put(data), len(data), True))
    assert [(tensor.name, tensor.parameters) for tensor in shown.tensors] == [("b", 1), ("w", 12)]
    assert shown.parameters == {"F16": 1, "F32": 12}
    for broken in (
        b"",
        b"short",
        struct.pack("<Q", 1 << 60) + b"{}",
        struct.pack("<Q", 2) + b"[]",
        data[:20],
    ):
        assert (
            preview(objects, File("m.safetensors", "", objects.put(broken), len(broken), True)).how == "none"
        )


@pytest.mark.parametrize(
    ("path", "data", "how"),
    [
        ("a.svg", b"<svg><script>1</script></svg>", "text"),
        ("a.png", b"\x89PNG", "picture"),
        ("a.mp3", b"ID3", "audio"),
        ("a.mp4", b"\0", "video"),
        ("README.md", b"# a", "markdown"),
        ("a.csv", b"a,b\n1,2\n", "table"),
        ("a.bin", b"\0\1", "none"),
        ("empty", b"", "text"),
        ("a.csv", b"one column\n", "text"),
    ],
)
def test_each_file_is_shown_as_what_it_is(objects: Objects, path: str, data: bytes, how: str) -> None:
    assert preview(objects, File(path, "", objects.put(data), len(data), False)).how == how


def test_of_a_large_text_the_beginning_is_shown(objects: Objects) -> None:
    data = ("سلام\n" * 100_000).encode()
    shown = preview(objects, File("a.txt", "", objects.put(data), len(data), False))
    assert shown.cut
    assert shown.lines[0] == "سلام"
    assert len(shown.lines) <= 2000
