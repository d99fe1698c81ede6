"""Ids and encodings compared with what git itself makes of the same bytes."""

import os
import subprocess
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jazari.hub.errors import InvalidPointer
from jazari.hub.git import (
    FILE_MODE,
    FOLDER_MODE,
    TreeItem,
    blob_id,
    decode_tree,
    encode_commit,
    encode_tree,
    format_pointer,
    is_pointer,
    object_id,
    parse_pointer,
)


@pytest.fixture
def git(tmp_path: Path):  # type: ignore[no-untyped-def]
    def run(*arguments: str, data: bytes = b"", **environment: str) -> str:
        result = subprocess.run(
            ["git", *arguments],
            input=data,
            cwd=tmp_path,
            check=True,
            capture_output=True,
            env=os.environ | {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull} | environment,
        )
        return result.stdout.decode().strip()

    run("init", "-q")
    return run


def test_a_blob_has_gits_id(git) -> None:  # type: ignore[no-untyped-def]
    for data in (b"", b"salam\n", bytes(range(256)) * 40):
        assert object_id("blob", data) == git("hash-object", "--stdin", data=data)
        assert blob_id([data[:7], data[7:]], len(data)) == object_id("blob", data)


def test_a_tree_has_gits_id_and_order(git) -> None:  # type: ignore[no-untyped-def]
    blob = git("hash-object", "-w", "--stdin", data=b"x")
    below = git("mktree", data=f"100644 blob {blob}\tx\n".encode())
    names = ["a.txt", "a", "a0", "Z", "data.txt", "كتاب.txt", "ⵜⴰⵎⴰⵣⵉⵖⵜ", "a-b"]
    lines = [f"100644 blob {blob}\t{name}" for name in names] + [f"040000 tree {below}\tdata"]
    expected = git("mktree", "-z", data="\0".join([*lines, ""]).encode())
    items = [TreeItem(FILE_MODE, name, blob) for name in names] + [TreeItem(FOLDER_MODE, "data", below)]
    assert object_id("tree", encode_tree(items)) == expected
    assert object_id("tree", encode_tree(reversed(items))) == expected


def test_a_folder_sorts_as_if_it_ended_in_a_slash(git) -> None:  # type: ignore[no-untyped-def]
    blob = git("hash-object", "-w", "--stdin", data=b"x")
    below = git("mktree", data=f"100644 blob {blob}\tx\n".encode())
    lines = f"040000 tree {below}\ta\n100644 blob {blob}\ta.b\n100644 blob {blob}\ta0\n"
    items = [
        TreeItem(FILE_MODE, "a0", blob),
        TreeItem(FOLDER_MODE, "a", below),
        TreeItem(FILE_MODE, "a.b", blob),
    ]
    assert object_id("tree", encode_tree(items)) == git("mktree", data=lines.encode())
    assert [item.name for item in decode_tree(encode_tree(items))] == ["a.b", "a", "a0"]


@pytest.mark.parametrize("message", ["First revision", "عنوان\n\nشرح طويل", "ends with a line\n"])
def test_a_commit_has_gits_id(git, message: str) -> None:  # type: ignore[no-untyped-def]
    at = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
    tree = git("mktree")
    who = {f"GIT_{role}_{key}": value for role in ("AUTHOR", "COMMITTER") for key, value in
           {"NAME": "institute", "EMAIL": "institute@organisations.invalid",
            "DATE": f"{int(at.timestamp())} +0000"}.items()}  # fmt: skip
    parent = git("commit-tree", tree, data=b"root\n", **who)
    expected = git("commit-tree", tree, "-p", parent, data=message.encode(), **who)
    if not message.endswith("\n"):
        expected = git("commit-tree", tree, "-p", parent, data=f"{message}\n".encode(), **who)
    data = encode_commit(tree, [parent], "institute <institute@organisations.invalid>", at, message)
    assert object_id("commit", data) == expected


item_names = st.text(st.characters(codec="utf-8", exclude_characters="/\0"), min_size=1)


@given(st.dictionaries(item_names, st.tuples(st.booleans(), st.binary(min_size=20, max_size=20)), max_size=8))
def test_a_tree_reads_back(entries: dict[str, tuple[bool, bytes]]) -> None:
    items = {
        TreeItem(FOLDER_MODE if folder else FILE_MODE, name, oid.hex())
        for name, (folder, oid) in entries.items()
    }
    assert set(decode_tree(encode_tree(items))) == items


@given(st.binary(min_size=32, max_size=32), st.integers(0, 2**60))
def test_a_pointer_reads_back(digest: bytes, size: int) -> None:
    assert parse_pointer(format_pointer(digest.hex(), size)) == (digest.hex(), size)


@given(st.binary(max_size=200))
def test_other_bytes_are_no_pointer(data: bytes) -> None:
    assert not is_pointer(data)
    with pytest.raises(InvalidPointer):
        parse_pointer(data)


def test_a_pointer_must_be_whole() -> None:
    text = format_pointer("a" * 64, 12)
    for wrong in (text[:-1], text + b"x", text.replace(b"a", b"A"), text.replace(b"12", b"012")):
        assert not is_pointer(wrong)
