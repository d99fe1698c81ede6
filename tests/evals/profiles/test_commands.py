"""The report and the gap from the command line."""

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from jazari.evals import NoTypesetter, commands
from tests.evals.conftest import Lab
from tests.evals.test_commands import renderer


def call(lab: Lab, *words: str) -> Result:
    @contextmanager
    def open_node() -> Iterator[Lab]:
        yield lab

    return CliRunner().invoke(commands(open_node, renderer), list(words), catch_exceptions=False)


def test_a_report_is_written_as_html_and_pdf(lab: Lab, tmp_path: Path) -> None:
    lab.index()
    html, pdf = tmp_path / "report.html", tmp_path / "report.pdf"
    said = call(lab, "report", "jazari/lid", "--out", str(html), "--pdf", str(pdf), "--language", "ar")
    assert json.loads(said.stdout) == {"html": str(html), "pdf": str(pdf)}
    assert 'dir="rtl"' in html.read_text(encoding="utf-8")
    assert pdf.read_bytes().startswith(b"%PDF-")


def test_a_language_that_is_none_of_ours_is_wrong_usage(lab: Lab, tmp_path: Path) -> None:
    found = call(lab, "report", "jazari/lid", "--out", str(tmp_path / "r.html"), "--language", "de")
    assert found.exit_code == 2
    assert "'de' is none of fr, ar, zgh, en" in found.stderr


def test_without_the_typesetter_nothing_is_written(
    lab: Lab, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lab.index()
    monkeypatch.setitem(sys.modules, "typst", None)
    html = tmp_path / "report.html"
    with pytest.raises(NoTypesetter, match="extra `report`"):
        call(lab, "report", "jazari/lid", "--out", str(html), "--pdf", str(tmp_path / "r.pdf"))
    assert not html.exists()
    assert call(lab, "report", "jazari/lid", "--out", str(html)).exit_code == 0


def test_the_gap_is_computed_anew(lab: Lab) -> None:
    assert json.loads(call(lab, "gap").stdout) is None
    lab.index()
    assert json.loads(call(lab, "gap").stdout)["tasks"] == ["lid"]
