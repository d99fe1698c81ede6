"""Killed with -9 at every moment, and a full disk: nothing acknowledged is lost, and nothing is left wrong."""

import json
import signal
import subprocess
import sys
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from jazari.core import Database, Store
from jazari.hub import Add, Delete, Upkeep
from tests.hub.upkeep.cuts import NAME, open_upkeep

ROOT = Path(__file__).parents[3]
SECRET = b"CIN AB123456 of somebody"


@pytest.fixture(scope="module")
def cutter() -> Iterator["subprocess.Popen[str]"]:
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.hub.upkeep.cuts"],
        cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    yield process
    process.communicate()


class Hurt:
    """A hub to which something is done by a process that ends too early."""

    def __init__(self, cutter: "subprocess.Popen[str]", database: Database, folder: Path) -> None:
        self._cutter = cutter
        self._url = database.url.render_as_string(hide_password=False)
        self._folder = folder
        self.upkeep: Upkeep = open_upkeep(database, Store.open(str(folder)))
        self.acknowledged: list[str] = []

    def do(self, action: str, cut: int = 0, limit: int = 0) -> dict[str, Any]:
        request = {
            "action": action, "url": self._url, "folder": str(self._folder), "cut": cut, "limit": limit
        }  # fmt: skip
        assert self._cutter.stdin is not None
        assert self._cutter.stdout is not None
        self._cutter.stdin.write(json.dumps(request) + "\n")
        self._cutter.stdin.flush()
        answer: dict[str, Any] = json.loads(self._cutter.stdout.readline())
        self.acknowledged += [line for line in answer["said"] if not line.startswith("!")]
        return answer

    def at_every_moment(self, action: str, step: int = 1) -> int:
        """Do it again and again, cut later each time, until it comes to its end; how often it was cut."""
        cut = 1
        while (done := self.do(action, cut))["status"] == -signal.SIGKILL:
            self.check()
            cut += step
        assert done["status"] == 0, done
        self.check()
        return cut

    def check(self) -> None:
        hub = self.upkeep.hub
        assert [problem for part in self.upkeep.verify() for problem in part.problems] == []
        for sha in self.acknowledged:
            assert hub.resolve("dataset", NAME, sha).sha == sha
        kept = sum(repository.stored_bytes for repository in hub.repositories(organisation="lab"))
        assert hub.usage("lab").stored_bytes == kept


@pytest.fixture
def hurt(cutter: "subprocess.Popen[str]", database: Database, tmp_path: Path) -> Hurt:
    hurt = Hurt(cutter, database, tmp_path / "files")
    hurt.upkeep.hub.create_repository("dataset", NAME, by="lab")
    return hurt


@pytest.mark.parametrize("action", ["commit", "chunks", "parts"])
def test_a_commit_that_is_killed_is_there_whole_or_not_at_all(hurt: Hurt, action: str) -> None:
    assert hurt.at_every_moment(action, step=7) > 20
    assert hurt.acknowledged
    hurt.upkeep.collect(older_than=timedelta(0))
    hurt.check()
    assert not list(hurt.upkeep.hub.objects.store.list("incoming"))


def test_a_collection_that_is_killed_goes_on_with_the_next(hurt: Hurt) -> None:
    hub = hurt.upkeep.hub
    for number in range(3):
        hub.create_branch("dataset", NAME, "b")
        adds = [Add(f"d/{number}.bin", b"\0%d" % number), Add(f"{number}.txt", b"%d" % number)]
        hub.commit("dataset", NAME, adds, message="Fill", by="lab", branch="b")
        hub.delete_branch("dataset", NAME, "b")
        hub.objects.put(b"nobody's %d" % number)
    assert hurt.at_every_moment("collect", step=5) > 20
    assert len(hub.revisions("dataset", NAME)) == 1
    assert [part.orphans.objects for part in hurt.upkeep.verify()][-1] == 0


def test_a_redaction_that_is_killed_is_done_whole_or_not_at_all(hurt: Hurt, tmp_path: Path) -> None:
    hub = hurt.upkeep.hub

    cut = 1
    while True:
        if not hub.paths("dataset", NAME, "main", ["secret.txt"]):
            adds = [Add("secret.txt", SECRET), Add("other.txt", b"%d" % cut)]
            hub.commit("dataset", NAME, adds, message="Fill", by="lab")
        if hurt.do("redact", cut)["status"] == 0:
            break
        # Cut before the one transaction all is as it was; after it, what is left to do is written down.
        if b"taken out" in hub.read("dataset", NAME, "main", "secret.txt"):
            hub.commit("dataset", NAME, [Delete("secret.txt")], message="Delete", by="lab")
        hurt.upkeep.collect()
        hurt.check()
        cut += 9
    hurt.check()
    assert cut > 20
    assert not [path for path in tmp_path.rglob("*") if path.is_file() and SECRET in path.read_bytes()]


def test_a_full_disk_is_said_and_leaves_nothing_wrong(hurt: Hurt) -> None:
    answer = hurt.do("large", limit=1 << 20)
    assert answer["status"] == 3
    assert "free some space" in answer["said"][0]
    hurt.check()
    assert hurt.do("commit")["status"] == 0
    hurt.check()
