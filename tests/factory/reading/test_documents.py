"""Every format, and what a good file of it gives."""

import csv
import gzip
import io
import json
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given
from hypothesis import strategies as st

from jazari.factory.errors import UnknownColumn
from jazari.factory.reading import Limits, read_documents
from jazari.factory.records import Document
from tests.factory.conftest import source_file
from tests.factory.reading.samples import page_of, pdf, read, spec, warc, web_page

FRENCH: dict[str, Any] = {"language": "fra_Latn"}
CELL = st.text(st.characters(codec="utf-8", exclude_characters="\0\r"), max_size=12)
LINE = st.text(st.characters(codec="utf-8", exclude_characters="\0\n\r\t\ufeff"), min_size=1).filter(
    str.strip
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One for the examples of a property too: each writes its file anew."""
    return tmp_path_factory.mktemp("reading")


@given(st.lists(LINE, min_size=1, max_size=8), st.sampled_from(["\n", "\r\n"]))
def test_each_line_of_a_text_file_is_a_document_as_it_is_written(
    folder: Path, lines: list[str], end: str
) -> None:
    data = "".join(line + end for line in lines).encode()
    want = [(f"{number:07d}/fra_Latn", line) for number, line in enumerate(lines, start=1)]
    assert read(folder, "a.txt", data, "txt", **FRENCH) == want


@given(st.lists(st.tuples(CELL, CELL), min_size=1, max_size=6), st.sampled_from([",", ";", "\t", "|"]))
def test_csv_comes_back_as_it_was_written(folder: Path, rows: list[tuple[str, str]], delimiter: str) -> None:
    whole = io.StringIO()
    writer = csv.writer(whole, delimiter=delimiter, lineterminator="\n", quoting=csv.QUOTE_ALL)
    writer.writerows([("fr", "en"), *rows])
    columns = {"fr": "fra_Latn", "en": "eng_Latn"}
    got = read(folder, "a.csv", whole.getvalue().encode(), "csv", header=True, columns=columns)
    assert [text for _, text in got] == [cell if cell.strip() else "!empty" for row in rows for cell in row]


@given(st.lists(st.dictionaries(st.sampled_from(["fr", "en"]), CELL | st.integers()), min_size=1, max_size=6))
def test_json_lines_come_back_as_they_were_written(folder: Path, rows: list[dict[str, str | int]]) -> None:
    data = "\n".join(json.dumps(row) for row in rows).encode()
    got = read(folder, "a.jsonl", data, "jsonl", columns={"fr": "fra_Latn", "en": "eng_Latn"})
    cells = [row.get(name) for row in rows for name in ("fr", "en")]
    want = [(c if c.strip() else "!empty") if isinstance(c, str) else "!bad-json" for c in cells]
    assert [text for _, text in got] == want


def test_columns_by_number_and_by_name(folder: Path) -> None:
    both: dict[str, Any] = {"1": "eng_Latn", "2": "fra_Latn"}
    assert read(folder, "a.tsv", b"one\tun\r\ntwo\tdeux\n", "tsv", columns=both) == [
        ("0000001/eng_Latn", "one"),
        ("0000001/fra_Latn", "un"),
        ("0000002/eng_Latn", "two"),
        ("0000002/fra_Latn", "deux"),
    ]
    by_name: dict[str, Any] = {"header": True, "columns": {"fr": "fra_Latn"}}
    assert read(folder, "a.tsv", b"en\tfr\none\tun\n", "tsv", **by_name) == [("0000002/fra_Latn", "un")]
    with pytest.raises(UnknownColumn, match="s/a.tsv has no column 'fr'; it has en, es"):
        read(folder, "a.tsv", b"en\tes\none\tuno\n", "tsv", **by_name)


def test_a_row_of_csv_is_named_by_its_first_line(folder: Path) -> None:
    data = b'fr;note\n"un\ndeux";x\n\ntrois;y\n'
    got = read(folder, "a.csv", data, "csv", header=True, columns={"fr": "fra_Latn"})
    assert got == [("0000002/fra_Latn", "un\ndeux"), ("0000005/fra_Latn", "trois")]


def test_topics_and_held_out_sources_make_the_test_split(tmp_path: Path) -> None:
    (tmp_path / "a.tsv").write_bytes(b"topic\ttext\nhealth\tun\nmarket\tdeux\n")
    file = source_file("a.tsv", "tsv", header=True, language="fra_Latn")
    by_topic = read_documents(tmp_path / "a.tsv", file, spec("starter", test_topics=("health",)))
    held_out = read_documents(tmp_path / "a.tsv", file, spec(held_out=True))
    splits = [[row.split for row in rows if isinstance(row, Document)] for rows in (by_topic, held_out)]
    assert splits == [["test", "train"], ["test", "test"]]


def test_utf_16_is_read_by_its_mark(folder: Path) -> None:
    text = "مرحبا\nبكم"
    for encoding in ("utf-16", "utf-8-sig"):
        got = read(folder, "a.txt", text.encode(encoding), "txt", language="arb_Arab")
        assert [row for _, row in got] == ["مرحبا", "بكم"]
    cut = text.encode("utf-16")[:-1]
    assert read(folder, "a.txt", cut, "txt", language="arb_Arab")[-1][1] == "!not-text"
    unmarked = read(folder, "a.txt", text.encode("utf-16-le"), "txt", language="arb_Arab")
    assert unmarked == [("0000001/arb_Arab", "!not-text")]


def test_lines_of_an_older_encoding_are_read_where_the_pack_states_it(folder: Path) -> None:
    data = "مرحبا\n".encode("windows-1256") + "بكم\n".encode() + b"ok"
    got = read(folder, "a.txt", data, "txt", language="arb_Arab")
    assert [row for _, row in got] == ["!not-utf8", "بكم", "ok"]
    got = read(folder, "a.txt", data, "txt", language="arb_Arab", legacy_encoding="windows-1256")
    assert [row for _, row in got] == ["مرحبا", "بكم", "ok"]


def test_parquet_gives_its_columns_of_text(folder: Path) -> None:
    texts = ["un", None, "trois"] * 200
    table = pa.table({"text": texts, "topic": ["a"] * 600, "count": range(600)})
    pq.write_table(table, folder / "made.parquet", row_group_size=100)
    data = (folder / "made.parquet").read_bytes()
    got = read(folder, "a.parquet", data, "parquet", columns={"text": "fra_Latn"})
    assert [text for _, text in got] == [text or "!empty" for text in texts]
    assert got[-1][0] == "0000600/fra_Latn"
    assert read(folder, "a.parquet.gz", gzip.compress(data), "parquet", columns={"text": "fra_Latn"}) == got
    with pytest.raises(UnknownColumn, match="has no column 'count'; it has text, topic"):
        read(folder, "a.parquet", data, "parquet", columns={"count": "fra_Latn"})


def test_a_web_page_gives_its_text_without_what_is_around_it(folder: Path) -> None:
    words = "Bonjour à tous, la commune ouvre son guichet à huit heures et demie."
    for page in (web_page(words), web_page(words, "windows-1252")):
        ((place, text),) = read(folder, "a.html", page, "html", **FRENCH)
        assert place == "0000001/fra_Latn"
        assert text.count(words) == 8
        assert "Menu" not in text
        assert "Mentions" not in text
    assert read(folder, "a.html", web_page(words, None), "html") == [("0000001/und", "!not-utf8")]


def test_a_crawl_gives_the_pages_that_were_found(folder: Path) -> None:
    page = web_page("Bonjour à tous, la commune ouvre son guichet.")
    records = [
        ("200 OK", "text/html; charset=utf-8", page),
        ("404 Not Found", "text/html", page),
        ("200 OK", "image/png", b"\x89PNG"),
        ("200 OK", "text/html; charset=ISO-8859-1", web_page("Préfecture de la région.", None)),
    ]
    for name, gzipped in (("a.warc.gz", True), ("a.warc", False)):
        got = read(folder, name, warc(records, gzipped=gzipped), "warc")
        assert [place for place, _ in got] == [f"{number:07d}/und" for number in (2, 3, 4, 5)]
        assert [text[:1] == "!" and text for _, text in got] == [False, "!not-found", "!other-format", False]
        assert "Préfecture de la région." in got[3][1]


def test_a_pdf_is_one_document_with_an_empty_line_between_pages(folder: Path) -> None:
    data = pdf([page_of("Un", "deux"), b"", page_of("Trois")])
    assert read(folder, "a.pdf", data, "pdf", **FRENCH) == [("0000001/fra_Latn", "Un\ndeux\n\nTrois")]
    assert read(folder, "a.pdf", pdf([b""]), "pdf", **FRENCH) == [("0000001/fra_Latn", "!no-text")]


def test_arabic_words_of_a_pdf_are_read_from_their_right_end(folder: Path) -> None:
    """Many writers set the letters of a word from left to right; the words are for people who read the other way."""
    data = pdf([page_of("ابحرم", "a 12 ملق b", "قلا")])
    assert read(folder, "a.pdf", data, "pdf") == [("0000001/und", "مرحبا\na 12 قلم b\nالق")]


def test_a_pdf_longer_than_a_document_may_be_is_several(folder: Path) -> None:
    pages = [page_of(letter * 40) for letter in "abcde"]
    got = read(folder, "a.pdf", pdf(pages), "pdf", limits=Limits(document_bytes=90), **FRENCH)
    assert [(place, len(text)) for place, text in got] == [
        ("0000001/fra_Latn", 82),
        ("0000003/fra_Latn", 82),
        ("0000005/fra_Latn", 40),
    ]


def test_an_empty_file_says_so(folder: Path) -> None:
    for name, format_ in (("a.txt", "txt"), ("a.csv", "csv"), ("a.jsonl", "jsonl")):
        assert read(folder, name, b"", format_) == [("0000000/und", "!empty")]


@pytest.mark.parametrize("format_", ["csv", "jsonl", "parquet"])
def test_several_columns_of_one_language_have_ids_of_their_own(folder: Path, format_: str) -> None:
    row = {"one": "daba", "two": "dabba", "en": "now"}
    table = io.BytesIO()
    pq.write_table(pa.table({name: [cell] for name, cell in row.items()}), table)
    data = {
        "csv": "\n".join([",".join(row), ",".join(row.values())]).encode(),
        "jsonl": json.dumps(row).encode(),
        "parquet": table.getvalue(),
    }
    columns = {"one": "ary_Latn", "two": "ary_Latn", "en": "eng_Latn"}
    got = read(folder, f"a.{format_}", data[format_], format_, header=format_ == "csv", columns=columns)
    assert [(place.partition("/")[2], text) for place, text in got] == [
        ("ary_Latn", "daba"), ("ary_Latn.2", "dabba"), ("eng_Latn", "now"),
    ]  # fmt: skip
