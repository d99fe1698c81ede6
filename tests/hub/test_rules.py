import subprocess
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace
from urllib.parse import quote

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from jazari.hub.errors import InvalidChange, InvalidName, InvalidPath, PathCollision, UnsatisfiableRange
from jazari.hub.records import DataClass, Repository
from jazari.hub.rules import (
    DEFAULT_ATTRIBUTES,
    REGULAR_LIMIT_BYTES,
    attributes_line,
    check_collisions,
    check_path,
    check_ref_name,
    ignored,
    may_download,
    may_read,
    may_write,
    member_of,
    parse_range,
    pull_number,
    refs_meant,
    split_name,
    split_revision,
    stored_as_lfs,
    tracked_by_lfs,
)


@pytest.mark.parametrize("name", ["root/darija", "r0/a", "Jazari-Root/lid_v1.2", "a.b/c-d"])
def test_names_as_on_hugging_face(name: str) -> None:
    assert "/".join(split_name(name)) == name


@pytest.mark.parametrize(
    "name",
    ["", "alone", "a/b/c", "/b", "a/", "a--b/c", "a/b--c", "a..b/c", "a/b.git", ".a/b", "a/-b", "a/b.", "a b/c",
     "a/ب", f"a/{'x' * 97}", "a/b\n", "a/../b", "datasets/x", "API/x", "_a/b"],
)  # fmt: skip
def test_other_names_are_refused(name: str) -> None:
    with pytest.raises(InvalidName):
        split_name(name)


@pytest.mark.parametrize(
    "path", ["a", "data/train 01.parquet", "نصوص/كتاب.txt", ".gitattributes", "a/.b", "git", "…"]
)
def test_paths_that_may_be(path: str) -> None:
    assert check_path(path) == path


@pytest.mark.parametrize(
    "path",
    ["", "/a", "a/", "a//b", ".", "..", "a/../b", "../a", "a/./b", ".git/config", "a/.GIT/x", ".g\u200dit/x",
     ".git. /x", "git~1/x", ".git::$INDEX_ALLOCATION/x", "a ", "a./b", "a\nb", "a\x00b", "a\\b", "a\x7f",
     "x" * 256, "x/" * 600 + "y", "\ud800"],
)  # fmt: skip
def test_paths_that_may_not(path: str) -> None:
    with pytest.raises(InvalidPath):
        check_path(path)


@given(st.text(max_size=40))
def test_an_accepted_path_never_climbs(path: str) -> None:
    try:
        check_path(path)
    except InvalidPath:
        return
    assert all(part not in ("", ".", "..") for part in path.split("/"))
    assert not path.startswith("/")


@pytest.mark.parametrize("names", [["README.md", "readme.md"], ["café", "cafe\u0301"], ["Straße", "STRASSE"]])
def test_names_that_collide(names: list[str]) -> None:
    with pytest.raises(PathCollision):
        check_collisions("data", names)


def test_names_that_differ_do_not_collide() -> None:
    check_collisions("", ["a", "b", "كتاب", "كتب", "ⴰ"])


@pytest.mark.parametrize("name", ["main", "v1.0", "feature/x", "fix-1"])
def test_ref_names(name: str) -> None:
    assert check_ref_name(name) == name


@pytest.mark.parametrize(
    "name",
    [
        "",
        "a b",
        "a..b",
        "/a",
        "a/",
        "-a",
        "a.lock",
        "a//b",
        "a~1",
        "@",
        "a@{b",
        ".a",
        "refs/x",
        "a" * 40,
        "abcdef1",
    ],
)
def test_other_ref_names_are_refused(name: str) -> None:
    with pytest.raises(InvalidName):
        check_ref_name(name)


segment = st.text(st.characters(codec="utf-8", exclude_characters="/"), min_size=1, max_size=8)


@given(st.lists(segment, min_size=1, max_size=3), st.lists(segment, max_size=3))
def test_revision_and_path_come_back(revision: list[str], path: list[str]) -> None:
    assume(revision[0] != "refs")
    raw = "/".join([quote("/".join(revision), safe=""), *(quote(part, safe="") for part in path)])
    assert split_revision(raw) == ("/".join(revision), "/".join(path))
    whole = quote("/".join(revision), safe="") + "/" + quote("/".join(path), safe="")
    assert split_revision(whole) == ("/".join(revision), "/".join(path))


def test_a_bare_ref_may_carry_its_slashes() -> None:
    assert split_revision("refs/heads/main/data/a.txt") == ("refs/heads/main", "data/a.txt")


def test_what_is_kept_as_a_large_file() -> None:
    tracked = tracked_by_lfs(DEFAULT_ATTRIBUTES)
    assert stored_as_lfs("data/train.parquet", 10, b"PAR1", tracked)
    assert stored_as_lfs("big.txt", REGULAR_LIMIT_BYTES + 1, b"text", tracked)
    assert stored_as_lfs("thing", 10, b"a\0b", tracked)
    assert stored_as_lfs("saved_model/1/x.index", 10, b"a", tracked)
    assert not stored_as_lfs("README.md", 10, b"text", tracked)
    assert not stored_as_lfs("empty.parquet", 0, b"", tracked)
    assert not stored_as_lfs("exact.txt", REGULAR_LIMIT_BYTES, b"text", tracked)


@given(st.text(st.sampled_from("ab[]*?\\ \"#!'./كé-"), min_size=1, max_size=12))
def test_an_attributes_line_tracks_its_path_and_survives(path: str) -> None:
    try:
        check_path(path)
    except InvalidPath:
        return
    tracked = tracked_by_lfs(DEFAULT_ATTRIBUTES + attributes_line(path))
    assert tracked.match_file(path)
    assert not tracked.match_file(path + "x")
    assert not tracked.match_file("other/" + path + "y")


def test_git_reads_our_attributes_lines(tmp_path: Path) -> None:
    paths = ["big.txt", "a b/كتاب.bin", 'q"uote', "st*r[1]?", "#hash", "!not", "dir/é x.txt"]
    (tmp_path / ".gitattributes").write_text("".join(attributes_line(path) for path in paths), "utf-8")
    subprocess.run(["git", "init", "-q"], cwd=tmp_path, check=True)
    asked = "\0".join([*paths, "other/big.txt", "star1x", ""]).encode()
    answer = subprocess.run(
        ["git", "check-attr", "-z", "--stdin", "filter"],
        cwd=tmp_path,
        input=asked,
        capture_output=True,
        check=True,
    ).stdout.decode()
    fields = answer.split("\0")
    assert dict(zip(fields[0::3], fields[2::3], strict=False)) == {
        **dict.fromkeys(paths, "lfs"), "other/big.txt": "unspecified", "star1x": "unspecified",
    }  # fmt: skip


def test_gitignore() -> None:
    spec = ignored("*.log\n!keep.log\nbuild/\n")
    assert [spec.match_file(path) for path in ("a.log", "keep.log", "build/x", "src/x")] == [
        True,
        False,
        True,
        False,
    ]


@pytest.mark.parametrize(
    ("header", "expected"),
    [(None, None), ("bytes=0-", (0, 100)), ("bytes=0-0", (0, 1)), ("bytes=90-200", (90, 100)), ("bytes=-10", (90, 100)),
     ("bytes=-200", (0, 100)), ("bytes=5-2", None), ("bytes=0-1,4-5", None), ("items=0-1", None), ("bytes=-", None)],
)  # fmt: skip
def test_ranges(header: str | None, expected: tuple[int, int] | None) -> None:
    assert parse_range(header, 100) == expected


@pytest.mark.parametrize(
    ("header", "size"), [("bytes=100-", 100), ("bytes=0-", 0), ("bytes=-0", 100), ("bytes=-5", 0)]
)
def test_ranges_past_the_end(header: str, size: int) -> None:
    with pytest.raises(UnsatisfiableRange):
        parse_range(header, size)


@given(st.integers(0, 1000), st.integers(0, 1000), st.integers(1, 1000))
def test_a_range_is_python_slicing(first: int, last: int, size: int) -> None:
    data = bytes(index % 256 for index in range(size))
    try:
        found = parse_range(f"bytes={first}-{last}", size)
    except UnsatisfiableRange:
        assert first >= size
        return
    if found is None:
        assert last < first
    else:
        assert data[slice(*found)] == data[first : last + 1]


def repository(data_class: DataClass = "open", private: bool = False) -> Repository:
    at = datetime(2026, 1, 1, tzinfo=UTC)
    return Repository(1, "dataset", "lab/x", private, "", data_class, None, at, at, "0" * 40, 0, 0)


def test_who_may_read_and_write() -> None:
    ranks = ("reader", "contributor", "reviewer", "steward")

    def someone(role: str, organisation: str = "lab") -> SimpleNamespace:
        def can(wanted: str, org: str) -> bool:
            return org == organisation and ranks.index(wanted) <= ranks.index(role)

        return SimpleNamespace(person_id="p", name="somebody", roles={organisation: role}, can=can)

    assert may_read(repository(), None)
    for hidden in (
        repository(private=True),
        repository("internal"),
        repository("personal"),
        repository("sensitive"),
    ):
        assert not may_read(hidden, None)
        assert not may_read(hidden, someone("steward", "elsewhere"))
        assert may_read(hidden, someone("reader"))
    assert not may_write("lab", None)
    assert not may_write("lab", someone("reader"))
    assert may_write("lab", someone("contributor"))
    assert not may_write("lab", someone("steward", "elsewhere"))
    assert member_of(someone("reader")) == {"lab"}
    assert member_of(None) == frozenset()


def test_gated_files_are_for_members_and_those_granted() -> None:
    def someone(organisation: str) -> SimpleNamespace:
        return SimpleNamespace(
            person_id="p", name="p", roles={organisation: "reader"}, can=lambda role, org: org == organisation
        )

    gated = replace(repository(), gated="manual")
    assert may_download(repository(), None, granted=False)
    assert not may_download(gated, None, granted=False)
    assert not may_download(gated, someone("elsewhere"), granted=False)
    assert may_download(gated, someone("elsewhere"), granted=True)
    assert may_download(gated, someone("lab"), granted=False)
    hidden = replace(gated, private=True)
    assert not may_download(hidden, someone("elsewhere"), granted=True)


@pytest.mark.parametrize("line", ["!", "\\", "a\\", "[z-a]"])
def test_what_git_cannot_read_in_a_pattern_file_is_left_out(line: str) -> None:
    assert ignored(f"{line}\n*.tmp\n").match_file("a.tmp")
    assert tracked_by_lfs(f"{line} filter=lfs\n*.big filter=lfs\n").match_file("a.big")


def test_a_pattern_that_could_take_hours_is_refused() -> None:
    with pytest.raises(InvalidChange):
        ignored("*a*a*a*a*a*a*b")
    with pytest.raises(InvalidChange):
        tracked_by_lfs("*a*a*a*a*a*a*b filter=lfs")


@given(st.text(), st.integers(1, 10**8))
def test_what_a_revision_names(text: str, number: int) -> None:
    assert pull_number(f"refs/pr/{number}") == number
    assert refs_meant(f"refs/pr/{number}") == [("pr", str(number))]
    assert refs_meant(f"refs/tags/{text}") == [("tag", text)]
    assert pull_number(f"refs/heads/{text}") is None
    if not text.startswith("refs/"):
        assert refs_meant(text) == [("branch", text), ("tag", text)]
        assert pull_number(text) is None
    assert all(pull_number(f"refs/pr/{wrong}") is None for wrong in ("", "0", "01", "1/2", "1\n", "٣"))
