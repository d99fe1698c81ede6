"""The reader's process: it reaches one file, ends when it must, and a node says when it cannot read."""

import threading
from pathlib import Path

import pytest

from jazari.core import Objects
from jazari.hub.viewer import engine
from jazari.hub.viewer.engine import Ask, ask
from jazari.hub.viewer.errors import FileUnreadable, QuestionTooLarge, ViewerBusy, ViewerMissing


def test_a_reader_reaches_one_file_only(objects: Objects, tmp_path: Path) -> None:
    secret = tmp_path / "secret.csv"
    secret.write_text("a\nhidden\n")
    sha256 = objects.put(b"a\n1\n")
    asks = []
    for sql in (
        f"SELECT * FROM read_csv('{secret}')",
        f"SELECT * FROM read_text('{secret}')",
        f"COPY (SELECT 1) TO '{tmp_path}/x.csv'",
        "SELECT * FROM glob('/*')",
        "INSTALL httpfs",
        f"ATTACH '{tmp_path}/x.db'",
        "SET enable_external_access=true",
    ):
        asks.append(Ask(sql, optional=True))
    *refused, own = ask(objects, sha256, [*asks, Ask("SELECT * FROM read_csv($path)")])
    assert [answer["error"] for answer in refused] == ["unreadable"] * len(asks)
    assert own["rows"] == [[1]]
    assert not (tmp_path / "x.csv").exists()


def test_what_takes_too_long_or_too_much_ends(objects: Objects) -> None:
    sha256 = objects.put(b"a\n1\n")
    with pytest.raises(QuestionTooLarge):
        ask(
            objects,
            sha256,
            [Ask("SELECT count(*) FROM range(100000) a, range(100000) b, range(1000) c", seconds=0.2)],
        )
    with pytest.raises(QuestionTooLarge):
        ask(objects, sha256, [Ask("SELECT list(i) FROM range(3000000000) t(i)", seconds=60)])
    first, second = ask(objects, sha256, [Ask("SELECT nothing", optional=True), Ask("SELECT 1")])
    assert first["error"] == "unreadable"
    assert second["rows"] == [[1]]


def test_a_node_says_when_it_cannot_read(objects: Objects, monkeypatch: pytest.MonkeyPatch) -> None:
    sha256 = objects.put(b"a\n1\n")
    monkeypatch.setattr(engine, "PATIENCE_SECONDS", 0.01)
    monkeypatch.setattr(engine, "_places", threading.BoundedSemaphore(1))
    with engine._places, pytest.raises(ViewerBusy):
        ask(objects, sha256, [Ask("SELECT 1")])
    monkeypatch.setattr(engine, "READER", Path(__file__).with_name("gone.py"))
    with pytest.raises(FileUnreadable):
        ask(objects, sha256, [Ask("SELECT 1")])
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    with pytest.raises(ViewerMissing):
        ask(objects, sha256, [Ask("SELECT 1")])
