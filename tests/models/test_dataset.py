from dataclasses import astuple

from jazari.models.dataset import pairs, read_dataset
from jazari.models.records import Texts
from tests.models.conftest import Room, parquet


def test_the_same_row_of_a_file_says_the_same_in_every_language(room: Room) -> None:
    texts = Texts(
        ["salam", "سلام", "hello", "bslama", "بالسلامة", "chokran"],
        ["ary_Latn", "ary_Arab", "eng_Latn", "ary_Latn", "ary_Arab", "ary_Latn"],
        ["words"] * 6,
        ["words/a.tsv#1"] * 3 + ["words/a.tsv#2"] * 2 + ["words/b.tsv#1"],
    )
    room.publish(parquet(texts))
    found = read_dataset(room.hub, "jazari/maroc-texts", "main").train
    assert found == texts
    assert [astuple(pair) for pair in pairs(found, "ary_Latn", "ary_Arab")] == [
        ("salam", "سلام", "words"),
        ("bslama", "بالسلامة", "words"),
    ]
    assert [astuple(pair) for pair in pairs(found, "eng_Latn", "ary_Arab")] == [("hello", "سلام", "words")]


def test_texts_of_which_no_row_is_known_have_no_pairs(room: Room) -> None:
    room.publish(parquet(Texts(["salam", "سلام"], ["ary_Latn", "ary_Arab"], ["words"] * 2)))
    found = read_dataset(room.hub, "jazari/maroc-texts", "main").train
    assert found.rows == ()
    assert pairs(found, "ary_Latn", "ary_Arab") == []
