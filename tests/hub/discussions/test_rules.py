from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jazari.hub.discussions.errors import Flood, InvalidText
from jazari.hub.discussions.rules import (
    FLOOD_WINDOW,
    as_title,
    check_comment,
    check_flood,
    check_title,
    merge,
    merge_appended,
)

Tree = dict[str, str]

paths = st.sampled_from(["a", "b", "a/x", "a/y", "b/x", "c/d/e", "c/d", "c"])
trees = st.dictionaries(paths, st.sampled_from(["1", "2", "3"])).filter(
    lambda tree: not any(other.startswith(f"{path}/") for path in tree for other in tree)
)
"""Files by path, where no file lies below another."""


def changes(before: Tree, after: Tree) -> dict[str, str | None]:
    return {
        path: after.get(path) for path in before.keys() | after.keys() if before.get(path) != after.get(path)
    }


def applied(tree: Tree, made: dict[str, str | None]) -> Tree:
    return {path: oid for path, oid in {**tree, **made}.items() if oid is not None}


@settings(max_examples=50)
@given(trees, trees, trees)
def test_a_merge_keeps_what_each_side_did(base: Tree, ours: Tree, theirs: Tree) -> None:
    mine, their = changes(base, ours), changes(base, theirs)
    plan = merge(mine, their)
    merged = applied(ours, dict(plan.changes))
    if plan.conflicts:
        for path in plan.conflicts:
            assert path in mine or path in their
        return
    for path in base.keys() | ours.keys() | theirs.keys():
        wanted = theirs.get(path) if path in their else ours.get(path)
        assert merged.get(path) == wanted
    assert not any(other.startswith(f"{path}/") for path in merged for other in merged)


@settings(max_examples=50)
@given(trees, trees, trees)
def test_a_merge_does_not_depend_on_who_is_first(base: Tree, ours: Tree, theirs: Tree) -> None:
    mine, their = changes(base, ours), changes(base, theirs)
    one, other = merge(mine, their), merge(their, mine)
    assert one.conflicts == other.conflicts
    if not one.conflicts:
        assert applied(ours, dict(one.changes)) == applied(theirs, dict(other.changes))


@given(trees, trees)
def test_one_side_alone_never_conflicts(base: Tree, side: Tree) -> None:
    made = changes(base, side)
    assert merge({}, made).conflicts == merge(made, {}).conflicts == merge(made, made).conflicts == ()
    assert applied(base, dict(merge({}, made).changes)) == side
    assert merge(made, made).changes == merge(made, {}).changes == {}


lines = st.lists(st.text("ab* ", min_size=1, max_size=3).filter(str.strip), max_size=4).map(
    lambda found: "".join(f"{line}\n" for line in found)
)


@given(lines, lines, lines)
def test_lines_that_both_sides_added_are_all_there(base: str, ours: str, theirs: str) -> None:
    merged = merge_appended(base, base + ours, base + theirs)
    assert merged is not None
    assert merged.startswith(base + ours)
    assert set(merged.splitlines()) == set((base + ours + theirs).splitlines())


def test_lines_that_one_side_took_away_are_a_conflict() -> None:
    assert merge_appended("a\nb\n", "a\nb\nc\n", "b\n") is None
    assert merge_appended("a", "a\nb\n", "ab\n") is None
    assert merge_appended("", "a", "b\n") == "a\nb\n"


@given(st.text())
def test_a_commits_first_line_always_makes_a_title(text: str) -> None:
    title = as_title(text)
    assert len(title) <= 200
    assert "\n" not in title
    assert "\0" not in title


@given(st.text())
def test_a_title_or_comment_is_taken_once_trimmed_or_refused(text: str) -> None:
    for check, least, most in ((check_title, 3, 200), (check_comment, 1, 65_536)):
        try:
            taken = check(text)
        except InvalidText:
            continue
        assert check(taken) == taken
        assert least <= len(taken) <= most


NOW = datetime(2026, 11, 22, tzinfo=UTC)


@given(st.timedeltas(min_value=timedelta(0), max_value=timedelta(days=1)))
def test_a_flood_ends_when_its_window_does(ago: timedelta) -> None:
    if ago >= FLOOD_WINDOW:
        check_flood(NOW - ago, NOW)
        return
    with pytest.raises(Flood) as refused:
        check_flood(NOW - ago, NOW)
    seconds = refused.value.facts["retry_after_seconds"]
    assert isinstance(seconds, int)
    check_flood(NOW - ago, NOW + timedelta(seconds=seconds))


def test_who_wrote_little_is_not_slowed_down() -> None:
    check_flood(None, NOW)
