import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jazari.hub.card import licence_of, parse_card, read_card, tags_of, title_of
from jazari.hub.errors import InvalidChange

CARD = """---
language:
- ary
- ar
license: cc-by-4.0
tags: [darija, text]
task_categories: text-classification
size_categories: ["1K<n<10K"]
pretty_name: نصوص بالدارجة
made: 2026-11-22
---
# Texts
"""


def test_a_card_is_metadata_and_text() -> None:
    card = parse_card(CARD)
    assert card.text == "# Texts\n"
    assert card.metadata["made"] == "2026-11-22"
    assert title_of(card.metadata) == "نصوص بالدارجة"
    assert licence_of(card.metadata) == "CC-BY-4.0"
    assert tags_of("dataset", card.metadata) == (
        "darija", "text", "language:ary", "language:ar", "license:cc-by-4.0",
        "task_categories:text-classification", "size_categories:1K<n<10K",
    )  # fmt: skip


def test_a_model_is_also_found_by_its_bare_language() -> None:
    assert "ary" in tags_of("model", {"language": "ary"})


@pytest.mark.parametrize("text", ["", "# Only text\n", "--- not metadata", "---\nnever closed"])
def test_no_metadata_is_fine(text: str) -> None:
    card = parse_card(text)
    assert (card.metadata, card.text) == ({}, text)


def test_an_empty_front_matter_is_no_text() -> None:
    assert parse_card("---\n---\nText").text == "Text"


@pytest.mark.parametrize(
    "yaml", ["a: [", "- list", "a: &a [*a]", "just words", "? {a: b}\n: !!python/object:x {}"]
)
def test_bad_metadata_is_refused_and_shown_as_text(yaml: str) -> None:
    text = f"---\n{yaml}\n---\nText"
    with pytest.raises(InvalidChange):
        parse_card(text)
    assert read_card(text.encode()).text == text


def test_a_yaml_bomb_does_not_grow() -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 9)]
    with pytest.raises(InvalidChange, match="more than"):
        parse_card("---\n" + "\n".join(lines) + "\n---\n")


@given(st.text(max_size=60))
def test_any_bytes_make_a_card(text: str) -> None:
    read_card(f"---\n{text}\n---\n".encode("utf-8", "surrogatepass"))


@pytest.mark.parametrize("licence", [None, "other", ["mit", "apache-2.0"], 3, "unknown-1"])
def test_a_licence_that_spdx_does_not_know_is_none(licence: object) -> None:
    assert licence_of({"license": licence}) is None


@pytest.mark.parametrize(
    "metadata",
    ["a: !!bool x", "a: !!timestamp x", 'a: !!int ""', "a: " + "[" * 3000, "a: x\n" * 40_000],
)
def test_metadata_that_the_yaml_reader_stumbles_over_is_refused(metadata: str) -> None:
    with pytest.raises(InvalidChange):
        parse_card(f"---\n{metadata}\n---\n")


def test_metadata_is_what_every_database_takes() -> None:
    number = "0x" + "F" * 5000
    card = parse_card(f'---\na: "\\uD800x\\0"\nb: {number}\n? {number}\n: 1\n"\\uDC00": 2\n---\n')
    assert card.metadata["a"] == "?x"
    assert json.loads(json.dumps(card.metadata, ensure_ascii=False).encode()) == card.metadata
