"""Files made to take all memory, all time, or the reader itself."""

import itertools
import json
import tracemalloc
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given
from hypothesis import strategies as st

from jazari.core import StorageFull
from jazari.factory.reading import Limits, documents
from jazari.factory.reading.rows import text_rows
from tests.factory.conftest import source_file
from tests.factory.reading.samples import page_of, pdf, read, spec, warc, web_page, zipped

FRENCH: dict[str, Any] = {"language": "fra_Latn"}
SMALL = Limits(document_bytes=2_000)


def test_a_line_too_long_is_passed_over_and_the_next_one_read(tmp_path: Path) -> None:
    long = b"x" * 3_000_000
    data = b"un\n" + long + b"\ndeux\n" + long
    assert read(tmp_path, "a.txt", data, "txt", limits=SMALL, **FRENCH) == [
        ("0000001/fra_Latn", "un"),
        ("0000002/fra_Latn", "!too-large"),
        ("0000003/fra_Latn", "deux"),
        ("0000004/fra_Latn", "!too-large"),
    ]
    object_ = b'{"text": "un"}\n{"text": "' + long + b'"}\n{"text": "deux"}'
    got = read(tmp_path, "a.jsonl", object_, "jsonl", limits=SMALL, columns={"text": "fra_Latn"})
    assert [text for _, text in got] == ["un", "!too-large", "deux"]
    got = read(tmp_path, "a.tsv", data, "tsv", limits=SMALL, columns={"1": "fra_Latn"})
    assert [text for _, text in got] == ["un", "!too-large", "deux", "!too-large"]


def test_a_gigabyte_in_one_line_takes_no_memory() -> None:
    pieces = itertools.chain([b"un\n"], itertools.repeat(b"x" * 262_144, 4_096), [b"\ndeux"])
    tracemalloc.start()
    rows = list(text_rows(pieces, source_file("a.txt", "txt"), Limits()))
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert [(row.text, row.reason) for row in rows] == [("un", ""), ("", "too-large"), ("deux", "")]
    assert most < 4 * Limits().document_bytes


def test_a_bad_line_of_json_is_a_drop_and_not_the_end(tmp_path: Path) -> None:
    lines = [
        '{"fr": "un", "en": "one"}',
        "{",
        '{"fr": 1, "en": "two"}',
        "[]",
        '{"fr": "\\ud800", "en": "x"}',
        "[" * 9999,
    ]
    columns = {"fr": "fra_Latn", "en": "eng_Latn"}
    got = read(tmp_path, "a.jsonl", "\n".join(lines).encode(), "jsonl", columns=columns)
    bad = "!bad-json"
    want = ["un", "one", bad, bad, bad, "two", bad, bad, "!not-utf8", "x", bad, bad]
    assert [text for _, text in got] == want


def test_bytes_that_are_no_text_cost_their_cell(tmp_path: Path) -> None:
    columns = {"1": "fra_Latn", "2": "eng_Latn"}
    good = b"bon,good\n" * 1_000
    for format_, delimiter in (("tsv", b"\t"), ("csv", b",")):
        data = (good + b"\xff,two\ntr\0is,three\n").replace(b",", delimiter)
        got = read(tmp_path, f"a.{format_}", data, format_, columns=columns)
        assert [text for _, text in got[-5:]] == ["good", "!not-utf8", "two", "!nul-bytes", "three"]


@given(st.binary(max_size=400), st.sampled_from(["txt", "tsv", "csv", "jsonl"]))
def test_any_bytes_are_read_to_their_end(
    tmp_path_factory: pytest.TempPathFactory, data: bytes, format_: str
) -> None:
    fields: dict[str, Any] = {} if format_ == "txt" else {"columns": {"1": "fra_Latn"}}
    got = read(tmp_path_factory.getbasetemp(), f"a.{format_}", data, format_, **fields)
    places = [place for place, _ in got]
    assert got
    assert len(places) == len(set(places))
    assert all(text.encode() and "\0" not in text for _, text in got)


def test_a_quote_left_open_costs_its_line(tmp_path: Path) -> None:
    data = b'fr\nun\n"ouverte\ndeux\ntrois\n'
    got = read(tmp_path, "a.csv", data, "csv", header=True, columns={"fr": "fra_Latn"})
    assert [text for _, text in got] == ["un", "!bad-csv", "deux", "trois"]


def test_quotes_that_never_close_are_not_read_for_ever(tmp_path: Path) -> None:
    # Each line closes the quote of the line before and opens another one: every row is as long as one may be.
    data = b'x","\n' * 40_000
    got = read(tmp_path, "a.csv", b'","\n' + data, "csv", limits=SMALL, columns={"1": "fra_Latn"})
    assert ("!bad-csv" in {text for _, text in got}) and len(got) < 1_000


def _endless() -> bytes:
    """A page that draws a form that draws ten forms, and so on: 10^12 of them in 4 kB."""
    forms = {f"X{n}": b" ".join([b"/X%d Do" % (n + 1)] * 10) for n in range(12)} | {"X12": page_of("x")}
    return pdf([page_of("un"), b"/X0 Do", page_of("trois")], forms)


def test_a_page_without_end_is_a_drop_and_the_others_are_read(tmp_path: Path) -> None:
    got = read(tmp_path, "a.pdf", _endless(), "pdf", limits=Limits(parser_cpu_seconds=1), **FRENCH)
    assert sorted(got) == [("0000001/fra_Latn", "un\n\ntrois"), ("0000002/fra_Latn", "!endless")]


def test_a_page_that_waits_is_a_drop_too(tmp_path: Path) -> None:
    limits = Limits(parser_cpu_seconds=100, parser_wall_seconds=1)
    got = read(tmp_path, "a.pdf", _endless(), "pdf", limits=limits, **FRENCH)
    assert ("0000002/fra_Latn", "!endless") in got or ("0000001/fra_Latn", "!endless") in got


def test_a_page_that_takes_all_memory_ends_its_process_alone(tmp_path: Path) -> None:
    data = pdf([page_of("un"), b" " * 120_000_000, page_of("trois")])
    limits = Limits(parser_memory_bytes=150_000_000)
    got = read(tmp_path, "a.pdf", data, "pdf", limits=limits, **FRENCH)
    assert sorted(got) == [("0000001/fra_Latn", "un\n\ntrois"), ("0000002/fra_Latn", "!crash")]


def test_a_file_that_ends_the_parser_again_and_again_is_given_up(tmp_path: Path) -> None:
    limits = Limits(parser_memory_bytes=1_000_000, parser_failures=2)
    records = [("200 OK", "text/html", web_page("Bonjour."))] * 5
    got = read(tmp_path, "a.warc", warc(records), "warc", limits=limits)
    assert [text in ("!crash", "!too-large") for _, text in got] == [True, True, False]
    assert got[-1][1] == "!given-up"


def test_a_pdf_has_so_many_pages_and_no_more(tmp_path: Path) -> None:
    data = pdf([page_of("un"), page_of("deux"), page_of("trois")])
    got = read(tmp_path, "a.pdf", data, "pdf", limits=Limits(pdf_pages=2), **FRENCH)
    assert got == [("0000001/fra_Latn", "un\n\ndeux"), ("0000002/fra_Latn", "!too-large")]


@pytest.mark.parametrize("format_", ["pdf", "parquet", "html", "warc"])
@pytest.mark.parametrize("data", [b"", b"nonsense" * 20, b"%PDF-1.7\n", b"PAR1" * 9, b"WARC/1.0\r\n\r\n"])
def test_what_is_no_such_file_is_a_drop(tmp_path: Path, format_: str, data: bytes) -> None:
    columns: dict[str, Any] = {"columns": {"text": "fra_Latn"}} if format_ == "parquet" else {}
    got = read(tmp_path, f"a.{format_}", data, format_, **columns)
    assert len(got) == 1
    assert got[0][1].startswith("!")


@given(st.data())
def test_a_damaged_crawl_ends_in_drops(tmp_path_factory: pytest.TempPathFactory, data: st.DataObject) -> None:
    whole = bytearray(
        warc([("200 OK", "image/png", b"x"), ("404 Not Found", "text/html", b"y")], gzipped=False)
    )
    for _ in range(data.draw(st.integers(1, 6))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    got = read(tmp_path_factory.getbasetemp(), "a.warc", bytes(whole), "warc")
    assert got
    assert all(text.startswith("!") for _, text in got)


def test_a_damaged_table_gives_what_came_before(tmp_path: Path) -> None:
    texts = [json.dumps({"n": n * n * 7919}) for n in range(3_000)]
    pq.write_table(pa.table({"text": texts}), tmp_path / "made", row_group_size=1_000, compression="snappy")
    data = bytearray((tmp_path / "made").read_bytes())
    data[len(data) // 2 : len(data) // 2 + 2_000] = bytes(2_000)
    got = read(tmp_path, "a.parquet", bytes(data), "parquet", columns={"text": "fra_Latn"})
    assert [text for _, text in got[:-1]] == texts[: len(got) - 1]
    assert len(got) > 500
    assert got[-1][1] == "!broken-parquet"


def test_one_cell_many_times_is_no_more_than_one_cell(tmp_path: Path) -> None:
    cells = pa.DictionaryArray.from_arrays(pa.array([0] * 2_000, pa.int32()), pa.array(["x" * 200_000]))
    pq.write_table(pa.table({"text": cells}), tmp_path / "made")
    got = read(
        tmp_path, "a.parquet", (tmp_path / "made").read_bytes(), "parquet",
        limits=SMALL, columns={"text": "fra_Latn"},
    )  # fmt: skip
    assert {text for _, text in got} == {"!too-large"}
    assert len(got) == 2_000


def test_a_full_disk_is_no_fault_of_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Full:
        name = "/nowhere"

        def write(self, data: bytes) -> None:
            raise OSError(28, "No space left on device")

    @contextmanager
    def no_room(**_: object) -> Iterator[Full]:
        yield Full()

    monkeypatch.setattr("tempfile.NamedTemporaryFile", no_room)
    with pytest.raises(StorageFull, match="free some space"):
        read(tmp_path, "a.zip", zipped([("a.pdf", b"x")]), "pdf")


def test_a_file_that_cannot_be_opened_is_a_drop(tmp_path: Path) -> None:
    (tmp_path / "a.txt").mkdir()
    found = list(documents.read_documents(tmp_path / "a.txt", source_file("a.txt", "txt"), spec()))
    assert [getattr(row, "reason", "") for row in found] == ["unreadable"]
