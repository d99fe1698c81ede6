"""Histories asked by the rules, and by the slowest reading of what they promise."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jazari.hub.smart.errors import NotOurs
from jazari.hub.smart.graph import (
    ancestors,
    boundary,
    every_want_meets,
    missing,
    parents_first,
    within_depth,
)
from jazari.hub.smart.records import Boundary, Deepen, Fetch, Graph, Node


@st.composite
def graphs(draw: st.DrawFn) -> dict[str, Node]:
    """Histories with branches and merges; a commit's number is also when it was made."""
    graph: dict[str, Node] = {}
    for number in range(draw(st.integers(1, 12))):
        known = list(graph)
        parents = draw(st.lists(st.sampled_from(known), unique=True, max_size=2)) if known else []
        graph[f"c{number}"] = Node("", tuple(parents), number)
    return graph


def some(graph: Graph, min_size: int = 0) -> st.SearchStrategy[list[str]]:
    return st.lists(st.sampled_from(sorted(graph)), unique=True, min_size=min_size)


def line(length: int) -> dict[str, Node]:
    return {f"c{n}": Node("", (f"c{n - 1}",) if n else (), n) for n in range(length)}


def before(graph: Graph, commit: str) -> set[str]:
    return {commit}.union(*(before(graph, parent) for parent in graph[commit].parents))


@given(graphs(), st.data())
def test_ancestors_are_all_before(graph: Graph, data: st.DataObject) -> None:
    tips = data.draw(some(graph))
    assert ancestors(graph, [*tips, "unknown"]) == set().union(*(before(graph, tip) for tip in tips))
    cut = set(data.draw(some(graph)))
    ended = {name: replace(node, parents=()) if name in cut else node for name, node in graph.items()}
    assert ancestors(graph, tips, cut) == ancestors(ended, tips)


@given(graphs(), st.data())
def test_parents_come_first(graph: Graph, data: st.DataObject) -> None:
    chosen = set(data.draw(some(graph)))
    order = parents_first(graph, chosen)
    assert len(order) == len(chosen)
    assert set(order) == chosen
    for place, commit in enumerate(order):
        assert not set(graph[commit].parents) & set(order[place:])


@given(graphs(), st.data())
def test_haves_are_enough_when_each_want_meets_one(graph: Graph, data: st.DataObject) -> None:
    wants, common = data.draw(some(graph)), data.draw(some(graph))
    meets = bool(common) and all(before(graph, want) & set(common) for want in wants)
    assert every_want_meets(graph, wants, set(common), frozenset()) == meets


@given(graphs(), st.data())
def test_a_fetch_brings_what_is_wanted_and_not_had(graph: Graph, data: st.DataObject) -> None:
    wants, haves = data.draw(some(graph)), data.draw(some(graph))
    commits, had = missing(graph, Fetch(tuple(wants), tuple(haves)), frozenset())
    assert had == ancestors(graph, haves)
    assert set(commits) == ancestors(graph, wants) - had


@given(graphs(), st.data())
def test_a_shallow_client_is_whole_after_every_fetch(graph: Graph, data: st.DataObject) -> None:
    """Each commit of the client is an end, or has all of its parents there."""
    has: set[str] = set()
    shallow: frozenset[str] = frozenset()
    for _ in range(3):
        wants = tuple(data.draw(some(graph, min_size=1)))
        depth = data.draw(st.none() | st.integers(1, 5))
        deepen = Deepen(depth=depth, relative=bool(has) and data.draw(st.booleans()))
        fetch = Fetch(wants, tuple(sorted(has)), shallow, deepen)
        ends = boundary(graph, fetch, {})
        shallow = shallow | set(ends.new) - set(ends.gone)
        shallow -= set(ends.gone)
        commits, _ = missing(graph, fetch, ends.cut)
        has |= set(commits)
        assert set(wants) <= has
        assert shallow <= has
        assert all(commit in shallow or set(graph[commit].parents) <= has for commit in has)


@given(graphs(), st.integers(1, 6), st.data())
def test_depth_counts_commits_on_the_shortest_way(graph: Graph, depth: int, data: st.DataObject) -> None:
    tips = data.draw(some(graph, min_size=1))
    reached = level = set(tips)
    for _ in range(depth - 1):
        level = {parent for commit in level for parent in graph[commit].parents}
        reached = reached | level
    assert within_depth(graph, tips, depth) == reached


def test_a_line_is_shortened_and_lengthened() -> None:
    graph = line(6)
    one = boundary(graph, Fetch(("c5",), deepen=Deepen(depth=1)), {})
    assert one == Boundary(frozenset({"c5"}), new=("c5",))
    more = boundary(graph, Fetch(("c5",), ("c5",), frozenset({"c5"}), Deepen(depth=2, relative=True)), {})
    assert (more.new, more.gone) == (("c3",), ("c5",))
    whole = boundary(graph, Fetch(("c5",), ("c5",), frozenset({"c5"}), Deepen(depth=2**31 - 1)), {})
    assert (whole.new, whole.gone, whole.cut) == ((), ("c5",), frozenset())
    young = boundary(graph, Fetch(("c5",), deepen=Deepen(since_seconds=4)), {})
    assert young.new == ("c4",)
    without = boundary(graph, Fetch(("c5",), deepen=Deepen(without=("v1",))), {"refs/tags/v1": "c2"})
    assert without.new == ("c3",)


def test_a_history_of_nothing_is_refused() -> None:
    with pytest.raises(NotOurs, match="young"):
        boundary(line(3), Fetch(("c2",), deepen=Deepen(since_seconds=9)), {})
    with pytest.raises(NotOurs, match="'v9'"):
        boundary(line(3), Fetch(("c2",), deepen=Deepen(without=("v9",))), {})
