import json
from pathlib import Path
from typing import Any

import pytest

from jazari.core import JazariError
from jazari.hub import Hub
from jazari.hub.commands import commands
from tests.hub.terminal import node_of, terminal


@pytest.fixture
def jazari(hub: Hub) -> Any:
    return terminal(commands(node_of(hub)))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "up"
    (folder / "data").mkdir(parents=True)
    (folder / "README.md").write_text("---\nlicense: mit\n---\n# Hi\n")
    (folder / "data" / "x.parquet").write_bytes(b"PAR1")
    (folder / ".git").mkdir()
    (folder / ".git" / "config").write_text("secret")
    return folder


def test_a_folder_goes_up_and_comes_down(jazari: Any, hub: Hub, folder: Path, tmp_path: Path) -> None:
    ref = jazari("upload", "lab/texts", str(folder), "--message", "Fill").strip()
    assert ref == hub.resolve("dataset", "lab/texts").ref
    assert jazari("upload", "lab/texts", str(folder)).strip() == ref
    assert jazari("download", "lab/texts", str(tmp_path / "down")).strip() == ref
    down = {
        path.relative_to(tmp_path / "down").as_posix()
        for path in (tmp_path / "down").rglob("*")
        if path.is_file()
    }
    assert down == {"README.md", "data/x.parquet", ".gitattributes"}
    model = jazari("upload", "lab/lid", str(folder), "--type", "model", "--made-from", ref).strip()
    assert f"used by {model}" in jazari("show", "lab/texts")
    assert json.loads(jazari("show", "lab/lid", "--type", "model", "--json"))["revision"]["made_from"] == [
        ref
    ]


def test_create_and_list(jazari: Any, folder: Path) -> None:
    jazari("create", "lab/a", "--licence", "CC-BY-4.0", "--data-class", "internal")
    jazari("upload", "lab/b", str(folder))
    listed = [json.loads(line) for line in jazari("list", "--json").splitlines()]
    assert {item["name"]: item["data_class"] for item in listed} == {"lab/a": "internal", "lab/b": "open"}
    assert "lab/b" in jazari("list", "--search", "b")


def test_what_cannot_be_done_is_one_clear_error(jazari: Any, tmp_path: Path) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    with pytest.raises(JazariError, match="no files"):
        jazari("upload", "lab/x", str(empty))
    with pytest.raises(JazariError, match="org/name"):
        jazari("create", "alone")
    with pytest.raises(JazariError, match="there is no dataset"):
        jazari("show", "lab/nothing")
