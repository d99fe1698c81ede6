import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jazari.factory import NotUtf8, UnknownColumn
from jazari.factory.read import read_file
from tests.factory.conftest import source, source_file

FILE: dict[str, object] = {"path": "a.tsv", "format": "tsv", "language": "fra_Latn"}
LINE = st.text(st.characters(codec="utf-8", exclude_characters="\n\r\t"), min_size=1).filter(str.strip)


@given(st.lists(LINE, min_size=1, max_size=8))
def test_each_line_of_a_text_file_is_a_document_as_it_is_written(lines: list[str]) -> None:
    spec = source("s", "open", FILE)
    file = source_file("a.txt", "txt", language="fra_Latn")
    data = "\n".join(lines).encode()
    documents, drops = read_file(data, file, spec)
    assert [row.text for row in documents] == [lines[0].removeprefix("\ufeff") or "", *lines[1:]]
    assert drops == []
    assert documents[0].id == "s/a.txt#0000001/fra_Latn"


def test_columns_by_number_and_by_name() -> None:
    spec = source("s", "open", FILE)
    by_number = source_file("a.tsv", "tsv", columns={"1": "eng_Latn", "2": "fra_Latn"})
    by_name = source_file("a.tsv", "tsv", header=True, columns={"fr": "fra_Latn"})
    assert [d.text for d in read_file(b"one\tun\r\ntwo\tdeux\n", by_number, spec)[0]] == [
        "one",
        "un",
        "two",
        "deux",
    ]
    assert [d.text for d in read_file(b"en\tfr\none\tun\n", by_name, spec)[0]] == ["un"]
    with pytest.raises(UnknownColumn, match="it has en, es"):
        read_file(b"en\tes\none\tuno\n", by_name, spec)


def test_topics_and_held_out_sources_make_the_test_split() -> None:
    file = source_file("a.tsv", "tsv", header=True, language="fra_Latn")
    data = b"topic\ttext\nhealth\tun\nmarket\tdeux\n"
    by_topic = source("s", "starter", FILE, test_topics=("health",))
    assert [d.split for d in read_file(data, file, by_topic)[0]] == ["test", "train"]
    assert [d.split for d in read_file(data, file, source("s", "open", FILE, held_out=True))[0]] == [
        "test",
        "test",
    ]


def test_a_bad_line_of_json_is_a_drop_and_not_the_end() -> None:
    file = source_file("a.jsonl", "jsonl", columns={"fr": "fra_Latn", "en": "eng_Latn"})
    lines = [
        '{"fr": "un", "en": "one"}',
        "{",
        '{"fr": 1, "en": "two"}',
        "[]",
        '{"fr": "\\ud800", "en": "x"}',
        "[" * 9999,
    ]
    documents, drops = read_file("\n".join(lines).encode(), file, source("s", "open", FILE))
    assert [row.text for row in documents] == ["un", "one", "two", "x"]
    assert {drop.reason for drop in drops} == {"bad-json"}
    assert len(drops) == 8


def test_the_offset_of_the_first_wrong_byte_is_told() -> None:
    file = source_file("a.txt", "txt", language="fra_Latn")
    with pytest.raises(NotUtf8, match="byte 3 is 0xff") as caught:
        read_file(b"ok\n\xff", file, source("s", "open", FILE))
    assert caught.value.facts == {"source": "s", "file": "a.txt", "byte_offset": 3}


def test_json_keeps_line_ends_inside_a_text() -> None:
    file = source_file("a.jsonl", "jsonl", language="fra_Latn")
    data = json.dumps({"text": "un\ndeux"}).encode()
    assert read_file(data, file, source("s", "open", FILE))[0][0].text == "un\ndeux"
