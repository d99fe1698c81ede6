"""Edited trees compared with trees built at once from the same files."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jazari.hub.errors import InvalidChange, InvalidPath, PathCollision, PathNotFound
from jazari.hub.git import TreeItem, decode_tree, object_id
from jazari.hub.tree import EMPTY_TREE, TreeEditor

A, B, C = (object_id("blob", letter) for letter in (b"a", b"b", b"c"))


class Trees:
    """Trees kept in memory, counting how often one is read."""

    def __init__(self) -> None:
        self.data = {EMPTY_TREE: b""}
        self.reads = 0

    def load(self, oid: str) -> tuple[TreeItem, ...]:
        self.reads += 1
        return decode_tree(self.data[oid])

    def build(self, files: dict[str, str], root: str | None = None) -> str:
        editor = TreeEditor(self.load, root)
        for path, oid in files.items():
            editor.put(path, oid)
        return editor.write(self.data.__setitem__)

    def files(self, oid: str, prefix: str = "") -> dict[str, str]:
        found: dict[str, str] = {}
        for item in decode_tree(self.data[oid]):
            path = prefix + item.name
            found |= self.files(item.oid, f"{path}/") if item.is_folder else {path: item.oid}
        return found


def test_files_and_folders_come_and_go() -> None:
    trees = Trees()
    root = trees.build({"a": A, "d/b": B, "d/e/c": C})
    editor = TreeEditor(trees.load, root)
    editor.put("d/new", A)
    editor.put("a", B)
    editor.delete("d/e", folder=True)
    after = editor.write(trees.data.__setitem__)
    assert trees.files(after) == {"a": B, "d/b": B, "d/new": A}
    assert sorted(editor.added) == sorted([A, B])
    assert sorted(editor.removed) == sorted([A, C])


def test_an_emptied_folder_disappears() -> None:
    trees = Trees()
    root = trees.build({"a": A, "d/e/f/c": C})
    editor = TreeEditor(trees.load, root)
    editor.delete("d/e/f/c")
    assert editor.write(trees.data.__setitem__) == trees.build({"a": A})
    editor.delete("a")
    assert editor.write(trees.data.__setitem__) == EMPTY_TREE


def test_only_the_way_to_a_change_is_read() -> None:
    trees = Trees()
    root = trees.build({f"{folder}/{name}": A for folder in "abcdef" for name in "xyz"})
    trees.reads = 0
    editor = TreeEditor(trees.load, root)
    editor.put("c/new", B)
    written: dict[str, bytes] = {}
    editor.write(written.__setitem__)
    assert trees.reads == 2
    assert len(written) == 2


@pytest.mark.parametrize(
    ("path", "error"),
    [
        ("A", PathCollision),
        ("D/x", PathCollision),
        ("a/x", InvalidChange),
        ("d", InvalidChange),
        ("../x", InvalidPath),
    ],
)
def test_what_cannot_be_written(path: str, error: type[Exception]) -> None:
    trees = Trees()
    editor = TreeEditor(trees.load, trees.build({"a": A, "d/b": B}))
    with pytest.raises(error):
        editor.put(path, C)


def test_what_cannot_be_deleted() -> None:
    trees = Trees()
    editor = TreeEditor(trees.load, trees.build({"a": A, "d/b": B}))
    for path, folder in (("x", False), ("d/x", False), ("a/x", False), ("a", True), ("", True)):
        with pytest.raises(PathNotFound):
            editor.delete(path, folder=folder)


paths = st.lists(st.sampled_from(["a", "b", "c", "d"]), min_size=1, max_size=3).map("/".join)
steps = st.lists(st.tuples(st.booleans(), paths, st.sampled_from([A, B, C])), max_size=12)


@given(st.dictionaries(paths, st.sampled_from([A, B, C]), max_size=6), steps)
def test_editing_equals_building_at_once(start: dict[str, str], changes: list[tuple[bool, str, str]]) -> None:
    trees = Trees()
    model: dict[str, str] = {}
    editor = TreeEditor(trees.load, None)
    for path, oid in start.items():
        try:
            editor.put(path, oid)
        except InvalidChange:
            continue
        model[path] = oid
    editor = TreeEditor(trees.load, editor.write(trees.data.__setitem__))
    before = dict(model)
    for put, path, oid in changes:
        try:
            if put:
                editor.put(path, oid)
                model[path] = oid
            else:
                editor.delete(path)
                below = [kept for kept in model if kept == path or kept.startswith(f"{path}/")]
                for kept in below:
                    del model[kept]
        except (InvalidChange, PathNotFound):
            continue
    after = editor.write(trees.data.__setitem__)
    assert trees.files(after) == model
    assert after == trees.build(dict(sorted(model.items())))
    balance = sorted([*before.values(), *editor.added])
    assert balance == sorted([*model.values(), *editor.removed])
