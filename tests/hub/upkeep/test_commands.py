"""The commands of upkeep, over a real hub."""

import json
from contextlib import nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import typer

from jazari.core import Objects
from jazari.hub import Add, Hub, Upkeep
from jazari.hub.upkeep import ReviewRefused, add_commands
from jazari.hub.upkeep.errors import InvalidRedaction
from tests.conftest import SetClock
from tests.hub.terminal import terminal

NAME = "lab/darija"


@dataclass
class SmallPerson:
    id: str
    roles: dict[str, str]


class SmallAccounts:
    def person(self, name: str) -> SmallPerson:
        return SmallPerson(f"person-{name}", {"lab": "reviewer" if name == "dalal" else "contributor"})


@dataclass
class SmallNode:
    hub: Hub
    upkeep: Upkeep
    accounts: Any


@pytest.fixture
def jazari(hub: Hub, upkeep: Upkeep) -> Any:
    app = typer.Typer()
    add_commands(app, lambda: nullcontext(SmallNode(hub, upkeep, SmallAccounts())))
    hub.create_repository("dataset", NAME, by="lab", data_class="personal")
    hub.commit("dataset", NAME, [Add("a.txt", b"one\nsecret\n")], message="Fill", by="lab")

    return terminal(app)


def test_garbage_is_counted_and_taken_away(jazari: Any, hub: Hub, clock: SetClock) -> None:
    hub.objects.put(b"nobody's")
    clock.advance(days=400)
    assert "would free 8 bytes" in jazari("gc", "--dry-run")
    assert json.loads(jazari("gc", "--json"))["objects"] == 1
    assert "freed 0 bytes" in jazari("gc", "--older-than", "0")


def test_a_check_ends_with_1_where_something_is_wrong(jazari: Any, hub: Hub, objects: Objects) -> None:
    assert f"dataset:{NAME}: 2 revisions" in jazari("verify")
    objects.delete(hub.file("dataset", NAME, "main", "a.txt").sha256)
    assert "is missing" in jazari("verify", "--quick", status=1)
    parts = [json.loads(line) for line in jazari("verify", "--json", status=1).splitlines()]
    assert sum(len(part["problems"]) for part in parts) == 1


def test_redacting_lines_and_files(jazari: Any, hub: Hub, tmp_path: Path) -> None:
    texts = tmp_path / "texts"
    texts.write_text("secret\n")
    where = ("redact", NAME, "--path", "a.txt", "--reason", "licence")
    assert "1 contents taken out" in jazari(*where, "--all", "--text-from", str(texts))
    assert b"secret" not in hub.read("dataset", NAME, "main", "a.txt")
    assert json.loads(jazari(*where, "--revision", "main", "--json"))["revisions"] == 1
    for wrong in ((), ("--all", "--revision", "main")):
        with pytest.raises(InvalidRedaction):
            jazari(*where, *wrong)


def test_quotas_are_given_and_shown(jazari: Any, hub: Hub) -> None:
    assert "of 1073741824" in jazari("quota", "lab", "--gib", "1", "--repositories", "3")
    assert json.loads(jazari("usage", "--json"))["limits"] == {"stored_bytes": 1 << 30, "repositories": 3}
    assert "no limit" in jazari("quota", "lab")


def test_a_class_is_asked_for_and_decided(jazari: Any, hub: Hub) -> None:
    assert "personal -> open" in jazari("classify", NAME, "--class", "open", "--person", "amina")
    (request,) = (json.loads(line) for line in jazari("requests", "--open", "--json").splitlines())
    decide = ("decide", str(request["id"]), "--outcome", "approved", "--reason", "consent", "--person")
    with pytest.raises(ReviewRefused, match="no reviewer"):
        jazari(*decide, "chaima")
    assert "approved" in jazari(*decide, "dalal")
    assert jazari("requests", "--open") == ""
    assert "internal, node" in jazari(
        "classify", NAME, "--class", "internal", "--residency", "node", "--person", "amina"
    )
