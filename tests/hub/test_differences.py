"""Differences of texts and of revisions, checked against `patch` and by rebuilding one side from the other."""

import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from starlette.testclient import TestClient

from jazari.hub import Add, Copy, Delete, Hub, PathNotFound, RevisionNotFound
from jazari.hub.differences import common_ancestor, compared, differences, git_diff, path_history, text_change
from jazari.hub.difftext import EDITS_LIMIT, counts, hunks, split_lines, unified

NAME = "lab/darija"
LINES = st.lists(st.sampled_from(["a", "b", "c", "", "d\u2028e", "f\r"]), max_size=12)
TEXTS = st.builds(lambda lines, end: "\n".join(lines) + end, LINES, st.sampled_from(["", "\n"]))


def rebuilt(before: str, after: str) -> str:
    """`after`, made of `before` and the hunks alone."""
    old, made, place = split_lines(before), [], 0
    for hunk in hunks(before, after):
        start = int(hunk.header.split()[1].removeprefix("-").split(",")[0])
        first = start - 1 if any(line.old for line in hunk.lines) else start
        made += old[place:first]
        place = first
        for line in hunk.lines:
            if line.sign != "+":
                assert old[place] == line.text
                place += 1
            if line.sign != "-":
                made.append(line.text)
    return "".join([*made, *old[place:]])


def longest_common(one: list[str], other: list[str]) -> int:
    row = [0] * (len(other) + 1)
    for left in one:
        before = row
        row = [0]
        for place, right in enumerate(other):
            row.append(before[place] + 1 if left == right else max(row[place], before[place + 1]))
    return row[-1]


@given(TEXTS, TEXTS)
def test_hunks_rebuild_a_text_with_as_few_lines_as_can_be(before: str, after: str) -> None:
    assert rebuilt(before, after) == after
    old, new = split_lines(before), split_lines(after)
    came, went = counts(hunks(before, after))
    assert came + went == len(old) + len(new) - 2 * longest_common(old, new)


def test_beyond_the_limit_everything_between_is_replaced() -> None:
    before = "same\n" + "".join(f"a{n}\n" for n in range(EDITS_LIMIT)) + "end\n"
    after = "same\n" + "".join(f"b{n}\n" for n in range(EDITS_LIMIT)) + "end\n"
    assert rebuilt(before, after) == after
    assert counts(hunks(before, after)) == (EDITS_LIMIT, EDITS_LIMIT)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("a\nb\nc\n", "a\nB\nc"),
        ("", "new\n"),
        ("gone\nstays\n", "stays\n"),
        ("".join(f"{n}\n" for n in range(50)), "".join(f"{n}\n" for n in range(1, 60))),
    ],
)
def test_patch_understands_what_is_written(tmp_path: Path, before: str, after: str) -> None:
    (tmp_path / "f").write_text(before)
    difference = "--- f\n+++ f\n" + "".join(unified(hunks(before, after)))
    subprocess.run(["patch", "-s", "f"], input=difference.encode(), cwd=tmp_path, check=True)
    assert (tmp_path / "f").read_text() == after


@pytest.fixture
def two(hub: Hub) -> tuple[str, str]:
    """Two revisions: a file added, one changed, one renamed, one removed, one that became a folder."""
    hub.create_repository("dataset", NAME, by="lab")
    files = {
        "kept.txt": "kept\n",
        "a/b/changed.py": "one\ntwo\n",
        "old.txt": "moved\n",
        "gone.txt": "x\n",
        "turn": "t\n",
    }
    first = hub.commit(
        "dataset", NAME, [Add(path, text.encode()) for path, text in files.items()], message="First", by="lab"
    )
    second = hub.commit(
        "dataset",
        NAME,
        [
            Add("a/b/changed.py", b"one\n2\n"),
            Delete("old.txt"),
            Add("deep/new.txt", b"moved\n"),
            Delete("gone.txt"),
            Add("added.bin", b"\0\1"),
            Delete("turn"),
            Add("turn/inside.txt", b"inside\n"),
        ],
        message="Second",
        by="lab",
    )
    return first.sha, second.sha


def test_every_way_that_a_file_can_change(hub: Hub, two: tuple[str, str]) -> None:
    before, after = (hub.resolve("dataset", NAME, sha) for sha in two)
    changes = differences(hub, before, after)
    assert [(change.how, change.path) for change in changes] == [
        ("changed", "a/b/changed.py"),
        ("added", "added.bin"),
        ("renamed", "deep/new.txt"),
        ("removed", "gone.txt"),
        ("removed", "turn"),
        ("added", "turn/inside.txt"),
    ]
    assert differences(hub, after, after) == []
    by_path = {change.path: text_change(hub.objects, change) for change in changes}
    assert by_path["a/b/changed.py"].counts == (1, 1)
    assert by_path["added.bin"].is_text is False
    everything = differences(hub, None, before)
    assert {change.how for change in everything} == {"added"}


def test_git_applies_the_whole_difference(hub: Hub, two: tuple[str, str], tmp_path: Path) -> None:
    folder = tmp_path / "work"
    before, after = (hub.resolve("dataset", NAME, sha) for sha in two)
    changes = [change for change in differences(hub, before, after) if change.path != "added.bin"]
    for file in hub.files("dataset", NAME, before.sha):
        path = folder / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(hub.objects.get(file.sha256))
    text = "".join(git_diff(hub.objects, changes))
    subprocess.run(["git", "apply", "-"], input=text.encode(), cwd=folder, check=True)
    there = {
        path.relative_to(folder).as_posix(): path.read_text() for path in folder.rglob("*") if path.is_file()
    }
    wanted = {
        f.path: hub.objects.get(f.sha256).decode()
        for f in hub.files("dataset", NAME)
        if f.path != "added.bin"
    }
    assert there == wanted


def test_a_comparison_of_three_dots_begins_where_both_meet(hub: Hub, two: tuple[str, str]) -> None:
    hub.create_branch("dataset", NAME, "feature/x", start=two[0])
    hub.commit("dataset", NAME, [Add("side.txt", b"s")], message="Side", branch="feature/x", by="lab")
    before, after = compared(hub, "dataset", NAME, "main...feature%2Fx")
    assert before is not None
    assert before.sha == two[0]
    assert [change.path for change in differences(hub, before, after)] == ["side.txt"]
    direct, _ = compared(hub, "dataset", NAME, "main..feature/x")
    assert direct is not None
    assert direct.sha == two[1]
    assert common_ancestor(hub, after, after) == after
    for wrong in ("main", "..", "main...", "main..nothing"):
        with pytest.raises(RevisionNotFound):
            compared(hub, "dataset", NAME, wrong)


def test_a_path_has_the_revisions_that_changed_it(hub: Hub, two: tuple[str, str]) -> None:
    for number in range(3):
        hub.commit("dataset", NAME, [Add(f"n{number}", b"")], message=f"Other {number}", by="lab")
    hub.commit("dataset", NAME, [Copy("a/b/copy.py", "a/b/changed.py")], message="Copy", by="lab")
    titles = [item.title for item in path_history(hub, "dataset", NAME, "main", "a/b/changed.py")]
    assert titles == ["Second", "First"]
    assert [item.title for item in path_history(hub, "dataset", NAME, "main", "a/b")] == [
        "Copy",
        "Second",
        "First",
    ]
    assert [item.title for item in path_history(hub, "dataset", NAME, "main", "gone.txt", limit=1)] == [
        "Second"
    ]
    assert path_history(hub, "dataset", NAME, "main", "a/b/changed.py", skip=5) == []
    with pytest.raises(PathNotFound):
        path_history(hub, "dataset", NAME, "main", "a/b/never")


def test_pages_and_wire(anyone: TestClient, client: TestClient, hub: Hub, two: tuple[str, str]) -> None:
    root = f"/datasets/{NAME}"
    page = anyone.get(f"{root}/compare/{two[0]}...main")
    assert page.status_code == 200
    assert "deep/new.txt" in page.text
    assert "@@ -1,2 +1,2 @@" in page.text
    shape = anyone.get(f"{root}/compare/{two[0]}...main.json").json()
    assert (shape["count"], shape["before"]["sha"]) == (6, two[0])
    assert anyone.get(f"{root}/commit/{two[1][:10]}").status_code == 200
    assert anyone.get(f"{root}/commit/main.json").json()["count"] == 6
    assert anyone.get(f"{root}/commits/main/a/b/changed.py.json").json()["revisions"][0]["sha"] == two[1]
    assert anyone.get(f"{root}/commits/main/never").status_code == 404
    assert anyone.get(f"{root}/compare/main").status_code == 404
    raw = anyone.get(f"/api{root}/compare/{two[0]}..main")
    assert raw.headers["content-type"].startswith("text/plain")
    assert "rename from old.txt\nrename to deep/new.txt\n" in raw.text
    assert anyone.get(f"/api{root}/compare/nothing..main").headers["x-error-code"] == "RevisionNotFound"
