import json
from typing import Any

import pytest

from jazari.hub import Add, Hub
from jazari.hub.discussions import Discussions, commands
from jazari.hub.errors import InvalidChange, PersonNotFound
from jazari.hub.pulls import Told
from tests.hub.terminal import node_of, terminal

NAME = "lab/darija"


@pytest.fixture
def jazari(hub: Hub) -> Any:
    return terminal(commands(node_of(hub)))


class Stranger:
    name, person_id = "chaima", "person-chaima"

    def can(self, role: str, organisation: str) -> bool:
        return False


def test_a_pull_request_at_the_terminal(jazari: Any, hub: Hub) -> None:
    hub.create_repository("dataset", NAME, by="lab")
    stranger: Any = Stranger()
    talk = Discussions(hub)
    repository = hub.repository("dataset", NAME)
    talk.open_with(repository, "main", [Add("b.txt", b"b\n")], Told("Add b", "Please"), stranger)
    talk.open(repository, "A question", "Why?", stranger)
    assert [line.split()[0] for line in jazari("list", NAME).splitlines()] == ["#2", "#1"]
    assert json.loads(jazari("list", NAME, "--json").splitlines()[0])["title"] == "A question"
    assert "Please" in jazari("show", NAME, "1")
    assert "comment: Fine" in jazari("comment", NAME, "1", "Fine", "--person", "amina")
    assert jazari("merge", NAME, "1", "--person", "amina").strip() == hub.resolve("dataset", NAME).ref
    assert "closed" in jazari("close", NAME, "2", "--person", "amina")
    assert jazari("list", NAME) == ""
    assert json.loads(jazari("show", NAME, "1", "--json"))["status"] == "merged"
    with pytest.raises(PersonNotFound):
        jazari("close", NAME, "2", "--person", "nobody")
    with pytest.raises(InvalidChange):
        jazari("list", NAME, "--status", "gone")
