"""What is offered, asked and acknowledged, in the words of each protocol."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jazari.hub.smart import talk
from jazari.hub.smart.errors import NotOurs, UnreadableRequest
from jazari.hub.smart.lines import Mark, join, read_lines
from jazari.hub.smart.records import Boundary, Deepen, Fetch, Graph, Node

A, B, C, OTHER = ("a" * 40, "b" * 40, "c" * 40, "d" * 40)
GRAPH: Graph = {A: Node("", (), 1), B: Node("", (A,), 2), C: Node("", (B,), 3)}
REFS = {"HEAD": C, "refs/heads/main": C, "refs/pr/1": B, "refs/tags/v1": A}
DETAILED = frozenset({"multi_ack_detailed", "no-done"})


def said(body: bytes) -> list[str]:
    return [part.name if isinstance(part, Mark) else part.decode() for part in read_lines(body)]


def test_abilities_stand_behind_the_first_ref() -> None:
    lines = said(talk.offer(REFS, 0))
    assert lines[:2] == ["# service=git-upload-pack", "FLUSH"]
    first, _, abilities = lines[2].partition("\0")
    assert first == f"{C} HEAD"
    assert "symref=HEAD:refs/heads/main" in abilities.split()
    assert lines[3:] == [f"{C} refs/heads/main", f"{B} refs/pr/1", f"{A} refs/tags/v1", "FLUSH"]
    assert said(talk.offer(REFS, 1))[2] == "version 1"
    assert said(talk.offer({}, 0))[2].startswith(f"{'0' * 40} capabilities^{{}}\0")
    assert said(talk.offer(REFS, 2))[0] == "version 2"


def test_refs_are_listed_by_prefix() -> None:
    command = talk.read_command(
        join(["command=ls-refs", "agent=x", "object-format=sha1", Mark.DELIMITER, "peel", "symrefs",
              "ref-prefix HEAD", "ref-prefix refs/tags/", Mark.FLUSH])
    )  # fmt: skip
    assert command is not None
    lines = said(talk.list_refs(REFS, command.arguments))
    assert lines == [f"{C} HEAD symref-target:refs/heads/main", f"{A} refs/tags/v1", "FLUSH"]
    assert len(said(talk.list_refs(REFS, ()))) == 5


def test_a_fetch_is_read_in_both_ways() -> None:
    old = talk.read_fetch(
        join([f"want {C} multi_ack_detailed no-done deepen-relative agent=git/2", f"want {B}",
              f"shallow {A}", "deepen 3", Mark.FLUSH, f"have {A}", "done"])
    )  # fmt: skip
    assert old.wants == (C, B)
    assert old.haves == (A,)
    assert old.shallow == {A}
    assert old.deepen == Deepen(depth=3, relative=True)
    assert old.done
    assert old.options >= DETAILED
    new = talk.read_arguments(
        [b"thin-pack", b"no-progress", f"want {C}".encode(), b"deepen-since 5", b"deepen-not v1", b"done"]
    )
    assert new.deepen == Deepen(since_seconds=5, without=("v1",))
    assert new.options == {"thin-pack", "no-progress", "done"}


@pytest.mark.parametrize(
    "argument",
    [b"want x", b"want " + b"A" * 40, b"have", b"deepen -1", b"deepen " + b"9" * 5000, b"filter blob:none",
     b"want-ref refs/heads/main", b"", b"deepen \xd9\xa3"],
)  # fmt: skip
def test_arguments_that_nobody_sends(argument: bytes) -> None:
    with pytest.raises(UnreadableRequest):
        talk.read_arguments([argument])


@given(st.lists(st.one_of(st.binary(max_size=60), st.sampled_from([b"want " + A.encode(), b"done"]))))
def test_any_arguments_are_a_fetch_or_refused(arguments: list[bytes]) -> None:
    try:
        fetch = talk.read_arguments(arguments)
    except UnreadableRequest:
        return
    assert set(fetch.wants) <= {A}


@pytest.mark.parametrize("head", [["command=push"], ["command=fetch", "object-format=sha256"]])
def test_commands_that_are_not_spoken(head: list[str]) -> None:
    with pytest.raises(UnreadableRequest):
        talk.read_command(join([*head, Mark.FLUSH]))
    assert talk.read_command(b"0000") is None


def test_a_want_that_is_not_here() -> None:
    with pytest.raises(NotOurs, match=OTHER):
        talk.check_wants(GRAPH, Fetch((C, OTHER)))


def test_a_clone_is_answered_with_the_pack() -> None:
    reply = talk.reply(GRAPH, Fetch((C,), options=DETAILED, done=True), Boundary())
    assert (said(reply.words), reply.pack_follows) == (["NAK"], True)
    reply = talk.reply_2(GRAPH, Fetch((C,), done=True), Boundary())
    assert (said(reply.words), reply.pack_follows) == (["packfile"], True)


def test_haves_are_acknowledged_until_they_are_enough() -> None:
    reply = talk.reply(GRAPH, Fetch((C,), (OTHER,), options=DETAILED), Boundary())
    assert (said(reply.words), reply.pack_follows) == (["NAK"], False)
    reply = talk.reply(GRAPH, Fetch((C,), (A,), options=DETAILED), Boundary())
    assert said(reply.words) == [f"ACK {A} common", f"ACK {A} ready", "NAK", f"ACK {A}"]
    assert reply.pack_follows
    without = frozenset({"multi_ack_detailed"})
    reply = talk.reply(GRAPH, Fetch((C,), (A,), options=without), Boundary())
    assert (said(reply.words)[-1], reply.pack_follows) == ("NAK", False)
    reply = talk.reply(GRAPH, Fetch((C,), (A, OTHER), options=without, done=True), Boundary())
    assert said(reply.words) == [f"ACK {A} common", f"ACK {OTHER} ready", f"ACK {A}"]


def test_the_simplest_client_gets_one_acknowledgement() -> None:
    reply = talk.reply(GRAPH, Fetch((C,), (A, B)), Boundary())
    assert (said(reply.words), reply.pack_follows) == ([f"ACK {A}"], False)
    reply = talk.reply(GRAPH, Fetch((C,), (A, B), done=True), Boundary())
    assert (said(reply.words), reply.pack_follows) == ([f"ACK {A}"], True)
    reply = talk.reply(GRAPH, Fetch((C,), (OTHER,)), Boundary())
    assert (said(reply.words), reply.pack_follows) == (["NAK"], False)


def test_protocol_2_says_ready_and_goes_on() -> None:
    reply = talk.reply_2(GRAPH, Fetch((C,), (OTHER,)), Boundary())
    assert (said(reply.words), reply.pack_follows) == (["acknowledgments", "NAK", "FLUSH"], False)
    deep = Fetch((C,), (B, OTHER), frozenset({B}), Deepen(depth=3))
    reply = talk.reply_2(GRAPH, deep, Boundary(new=(A,), gone=(B,)))
    assert said(reply.words) == [
        "acknowledgments", f"ACK {B}", "ready", "DELIMITER",
        "shallow-info", f"shallow {A}", f"unshallow {B}", "DELIMITER", "packfile",
    ]  # fmt: skip
    assert reply.pack_follows
    waiting = Fetch((C,), (B,), options=frozenset({"wait-for-done"}))
    assert not talk.reply_2(GRAPH, waiting, Boundary()).pack_follows
    assert said(talk.reply_2(GRAPH, Fetch(()), Boundary()).words) == ["FLUSH"]


def test_a_shallow_client_first_asks_where_its_history_ends() -> None:
    reply = talk.reply(GRAPH, Fetch((C,), deepen=Deepen(depth=1), options=DETAILED), Boundary(new=(C,)))
    assert (said(reply.words), reply.pack_follows) == ([f"shallow {C}", "FLUSH"], False)
