"""The house's own rules: small modules, exact doors, documented names, no secret and no machine in the tree."""

import ast
import importlib
import inspect
import re
import subprocess
from pathlib import Path

import pytest

from jazari.core import setting_rows
from jazari.processes import PARENT_VARIABLE

ROOT = Path(__file__).parent.parent
SOURCES = sorted(path for path in (ROOT / "src" / "jazari").rglob("*.py") if path.parent.name != "versions")
ROOMS = sorted(path.parent.name for path in (ROOT / "src" / "jazari").glob("*/__init__.py"))
TRACKED = subprocess.run(
    ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
    cwd=ROOT, capture_output=True, text=True, check=True,
).stdout.split("\0")  # fmt: skip
MODULE_LINES = 400
FUNCTION_LINES = 60


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_module_is_small_and_says_what_it_is_for(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert len(text.splitlines()) <= MODULE_LINES
    tree = ast.parse(text)
    assert ast.get_docstring(tree)
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            nested = sum(
                (inner.end_lineno or 0) - inner.lineno + 1
                for inner in ast.walk(node)
                if inner is not node and isinstance(inner, ast.FunctionDef | ast.AsyncFunctionDef)
            )
            assert (node.end_lineno or 0) - node.lineno - nested <= FUNCTION_LINES, node.name


@pytest.mark.parametrize("room", ROOMS)
def test_a_door_is_exact_and_each_name_behind_it_is_documented(room: str) -> None:
    door = importlib.import_module(f"jazari.{room}")
    names = door.__all__
    assert names == sorted(set(names), key=names.index)
    submodules = {path.stem for path in (ROOT / "src" / "jazari" / room).iterdir()}
    public = {
        name
        for name, value in vars(door).items()
        if not name.startswith("_") and not (inspect.ismodule(value) and name in submodules)
    }
    assert public == set(names)
    for name in names:
        value = getattr(door, name)
        if inspect.isclass(value) or inspect.isfunction(value):
            assert inspect.getdoc(value), f"jazari.{room}.{name} has no docstring"


def test_no_secret_is_in_the_tree() -> None:
    """Nothing that opens a door is shipped: secrets are made on the node at its first start."""
    assigned = re.compile(
        r"""(?ix) \b (?:[a-z_]*(?:secret|password|passwd|token|api_key)) \s* [:=] \s* ["'][^"'{}$<> ]{6,}["']"""
    )
    keys = re.compile(
        r"-----BEGIN [A-Z ]*PRIVATE KEY-----|\bjzr_[A-Za-z0-9]{20,}|\bhf_[A-Za-z0-9]{20,}|AKIA[0-9A-Z]{16}"
    )
    found = []
    for name in filter(None, TRACKED):
        path = ROOT / name
        if (
            path.suffix not in {".py", ".toml", ".md", ".html", ".js", ".yml", ".yaml", ""}
            or not path.is_file()
        ):
            continue
        in_tests = name.startswith("tests/")
        for number, line in enumerate(
            path.read_text(encoding="utf-8", errors="replace").splitlines(), start=1
        ):
            if keys.search(line) or (not in_tests and assigned.search(line)):
                found.append(f"{name}:{number}: {line.strip()}")
    assert found == []


def test_the_tree_names_no_machine() -> None:
    """No path of a developer's machine, no package registry: the project runs anywhere."""
    words = re.compile(
        r"(?<![\w/.])/(?:home|root|Users|work)/[a-z]|files\.pythonhosted|pypi\.org|registry\.npmjs|deb\.debian"
    )
    found = []
    for name in filter(None, TRACKED):
        path = ROOT / name
        if path == Path(__file__) or not path.is_file() or path.suffix in {".png", ".woff2", ".npz"}:
            continue
        for number, line in enumerate(
            path.read_text(encoding="utf-8", errors="replace").splitlines(), start=1
        ):
            if words.search(line):
                found.append(f"{name}:{number}: {line.strip()[:120]}")
    assert found == []


MISSPELT = {"JAZARI_LISEN"}
"""A mistake that a test makes on purpose."""

TEST_VARIABLES = {"JAZARI_TEST_DATABASE", "JAZARI_TEST_PICTURES"}
"""What the tests themselves read."""


def test_every_variable_is_a_documented_setting() -> None:
    known = {variable for variable, _, _ in setting_rows()} | TEST_VARIABLES | {PARENT_VARIABLE}
    documented = (ROOT / "docs" / "settings.md").read_text(encoding="utf-8")
    assert all(f"`{variable}`" in documented for variable, _, _ in setting_rows())
    found = []
    for name in filter(None, TRACKED):
        path = ROOT / name
        if path.suffix in {".png", ".npz", ".woff2"} or not path.is_file():
            continue
        for variable in re.findall(
            r"\bJAZARI_[A-Z_]*[A-Z]\b", path.read_text(encoding="utf-8", errors="replace")
        ):
            if variable not in known and variable not in MISSPELT:
                found.append(f"{name}: {variable}")
    assert found == []
