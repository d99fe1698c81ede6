import hashlib
import os
import subprocess
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from jazari.core import ObjectMismatch, Objects
from jazari.hub import Add, Copy, Delete, Hub, ParentMoved, PathNotFound, RepositoryExists, RepositoryNotFound
from jazari.hub.errors import (
    FileTooLarge,
    InvalidChange,
    InvalidName,
    InvalidPath,
    ObjectUnknown,
    PathCollision,
    RefExists,
    RefNotFound,
    RevisionNotFound,
    WriteRefused,
)
from jazari.hub.git import format_pointer
from jazari.hub.listing import Listing
from jazari.hub.store import get_objects
from jazari.hub.tables import git_objects, revisions
from jazari.ledger import Ledger

NAME = "lab/darija"
CARD = "---\nlanguage: [ary]\nlicense: cc-by-4.0\npretty_name: Darija\n---\n# Darija\n"


@pytest.fixture
def repository(hub: Hub) -> str:
    hub.create_repository("dataset", NAME, by="lab")
    return NAME


def commit(hub: Hub, *operations: Any, **options: Any) -> Any:
    return hub.commit(
        "dataset", NAME, operations, message=options.pop("message", "Change"), by="lab", **options
    )


def test_a_new_repository_has_a_first_revision(hub: Hub, ledger: Ledger) -> None:
    made = hub.create_repository("dataset", NAME, licence="CC-BY-4.0", data_class="internal", by="lab")
    assert [file.path for file in hub.files("dataset", NAME)] == [".gitattributes"]
    assert hub.resolve("dataset", NAME).sha == made.head
    assert (made.organisation, made.is_public, made.ref) == ("lab", False, f"dataset:{NAME}@{made.head}")
    (entry,) = ledger.entries()
    assert (entry.kind, entry.by) == ("hub.repository-created", "lab")
    assert entry.body.model_dump() == {"ref": made.ref, "data_class": "internal", "licence": "CC-BY-4.0"}


def test_a_name_is_taken_once_whatever_its_case(hub: Hub, repository: str) -> None:
    for name in (NAME, "lab/Darija"):
        with pytest.raises(RepositoryExists):
            hub.create_repository("dataset", name, by="lab")
    assert hub.create_repository("dataset", NAME, exist_ok=True, by="lab").name == NAME
    assert hub.create_repository("model", NAME, by="lab").kind == "model"
    with pytest.raises(InvalidName):
        hub.create_repository("model", "lab/../x", by="lab")


def test_a_revision_is_an_entry_with_what_it_was_made_from(hub: Hub, ledger: Ledger, repository: str) -> None:
    source = hub.create_repository("dataset", "lab/source", by="lab")
    first = commit(hub, Add("README.md", CARD.encode()), Add("a.txt", b"abc"), made_from=[source.ref])
    entry = next(iter(ledger.entries(kind="hub.revision-published")))
    assert entry.body.model_dump() == {
        "ref": first.ref,
        "made_from": (source.ref,),
        "licence": "CC-BY-4.0",
        "data_class": "open",
        "files": 3,
        "size_bytes": first.size_bytes,
    }
    assert first.size_bytes == sum(file.size_bytes for file in hub.files("dataset", NAME))
    assert [revision.ref for revision in hub.used_by(source.ref)] == [first.ref]
    assert [revision.ref for revision in hub.used_by("dataset:lab/source")] == [first.ref]
    assert hub.resolve("dataset", NAME).made_from == (source.ref,)
    assert [entry.kind for entry in ledger.entries(about=f"dataset:{NAME}")] == [
        "hub.repository-created",
        "hub.revision-published",
    ]


def test_the_same_files_make_no_revision_and_no_entry(hub: Hub, ledger: Ledger, repository: str) -> None:
    first = commit(hub, Add("a.txt", b"abc"))
    size = ledger.size()
    assert commit(hub, Add("a.txt", b"abc")).sha == first.sha
    assert commit(hub, Add("a.txt", sha256=hashlib.sha256(b"abc").hexdigest())).sha == first.sha
    assert ledger.size() == size


def test_files_come_go_and_are_copied(hub: Hub, repository: str) -> None:
    commit(hub, Add("d/a.txt", b"a"), Add("d/b.parquet", b"PAR1b"), Add("c.txt", b"c"))
    last = commit(hub, Copy("copy.parquet", "d/b.parquet"), Delete("d", folder=True), Delete("c.txt"))
    assert {file.path for file in hub.files("dataset", NAME)} == {".gitattributes", "copy.parquet"}
    assert hub.read("dataset", NAME, last.sha, "copy.parquet") == b"PAR1b"
    assert (last.files, last.size_bytes) == (2, sum(file.size_bytes for file in hub.files("dataset", NAME)))
    with pytest.raises(PathNotFound) as caught:
        commit(hub, Delete("nothing"))
    assert caught.value.facts["sha"] == last.sha


def test_git_agrees_on_every_object(hub: Hub, objects: Objects, repository: str, tmp_path: Path) -> None:
    commit(hub, Add("نصوص/أ.txt", b"a"), Add("data/x.parquet", b"PAR1"), message="عنوان\n\nشرح")
    head = commit(hub, Add("b", b"b"), Delete("نصوص/أ.txt"))
    folder = tmp_path / "git"

    def git(*arguments: str, data: bytes = b"") -> str:
        run = subprocess.run(["git", *arguments], cwd=folder, input=data, capture_output=True, check=True)
        return run.stdout.decode()

    folder.mkdir()
    git("init", "-q", "--bare")
    with hub.database.reading() as connection:
        kept = list(connection.execute(select(git_objects)))
    for row in kept:
        found = git("hash-object", "-w", "--literally", "-t", row.type, "--stdin", data=row.data)
        assert found.strip() == row.sha
    for file in [*hub.files("dataset", NAME), *hub.files("dataset", NAME, head.parent or "")]:
        data = objects.get(file.sha256)
        data = format_pointer(file.sha256, len(data)) if file.is_lfs else data
        assert git("hash-object", "-w", "--stdin", data=data).strip() == file.git_oid
    git("update-ref", "refs/heads/main", head.sha)
    assert git("fsck", "--strict", "--full") == ""
    assert git("log", "--format=%H %an <%ae> %s", "main").splitlines()[0] == (
        f"{head.sha} lab <lab@organisations.invalid> Change"
    )
    assert git("-c", "core.quotepath=off", "ls-tree", "-r", "--name-only", "main").split() == [
        file.path for file in hub.files("dataset", NAME)
    ]


def test_large_files_are_pointers_that_attributes_name(hub: Hub, repository: str) -> None:
    commit(hub, Add("x.parquet", b"PAR1"), Add("blob", b"a\0b"), Add("small.txt", b"text"))
    files = {file.path: file for file in hub.files("dataset", NAME)}
    assert {path for path, file in files.items() if file.is_lfs} == {"x.parquet", "blob"}
    assert files["blob"].etag == files["blob"].sha256
    text = hub.read("dataset", NAME, "main", ".gitattributes").decode()
    assert text.endswith("/blob filter=lfs diff=lfs merge=lfs -text\n")
    assert "x.parquet" not in text


def test_a_parent_that_moved_is_a_conflict(hub: Hub, repository: str) -> None:
    start = hub.resolve("dataset", NAME).sha
    second = commit(hub, Add("a", b"1"), parent=start[:7])
    with pytest.raises(ParentMoved):
        commit(hub, Add("a", b"2"), parent=start)
    assert hub.resolve("dataset", NAME).sha == second.sha


def test_of_two_commits_at_once_one_wins(hub: Hub, repository: str) -> None:
    start = hub.resolve("dataset", NAME).sha

    def write(name: str) -> object:
        try:
            return commit(hub, Add(name, name.encode()), parent=start)
        except ParentMoved as error:
            return error

    with ThreadPoolExecutor(4) as pool:
        results = list(pool.map(write, ["a", "b", "c", "d"]))
    assert sum(isinstance(result, ParentMoved) for result in results) == 3
    assert len(hub.revisions("dataset", NAME)) == 2


@pytest.mark.parametrize(
    ("operations", "error"),
    [
        ([Add("../x", b"")], InvalidPath),
        ([Add("a", b"1"), Add("a", b"2")], InvalidChange),
        ([Add("a")], InvalidChange),
        ([Add("a", b"1"), Add("A", b"2")], PathCollision),
        ([Add("a", sha256="0" * 64)], ObjectUnknown),
        ([Add("a", format_pointer("0" * 64, 3))], InvalidChange),
        ([Add("a", b"x" * (10 * 1024 * 1024 + 1), lfs=False)], FileTooLarge),
        ([Copy("b", "nothing")], InvalidChange),
    ],
)
def test_a_bad_change_leaves_everything_as_it_was(
    hub: Hub, ledger: Ledger, repository: str, operations: list[Any], error: Any
) -> None:
    before = hub.resolve("dataset", NAME), ledger.size()
    with pytest.raises(error):
        commit(hub, Add("good", b"good"), *operations)
    assert (hub.resolve("dataset", NAME), ledger.size()) == before


def test_made_from_must_be_refs(hub: Hub, ledger: Ledger, repository: str) -> None:
    with pytest.raises(InvalidChange, match="somewhere"):
        commit(hub, Add("a", b"1"), made_from=["somewhere"])
    assert len(hub.revisions("dataset", NAME)) == 1


def test_branches_and_tags(hub: Hub, repository: str) -> None:
    first = commit(hub, Add("a", b"1"))
    hub.create_tag("dataset", NAME, "v1", message="First")
    hub.create_branch("dataset", NAME, "feature/x")
    on_branch = commit(hub, Add("a", b"2"), branch="feature/x")
    assert hub.read("dataset", NAME, "main", "a") == b"1"
    for name in ("feature/x", "refs/heads/feature/x", on_branch.sha, on_branch.sha[:8]):
        assert hub.read("dataset", NAME, name, "a") == b"2"
    for name in ("v1", "refs/tags/v1"):
        assert hub.resolve("dataset", NAME, name).sha == first.sha
    assert [(ref.type, ref.name) for ref in hub.refs("dataset", NAME)] == [
        ("branch", "feature/x"), ("branch", "main"), ("tag", "v1"),
    ]  # fmt: skip
    with pytest.raises(RefExists):
        hub.create_branch("dataset", NAME, "feature/x")
    with pytest.raises(RevisionNotFound):
        hub.create_tag("dataset", NAME, "v2", at="nothing")
    with pytest.raises(RevisionNotFound):
        commit(hub, Add("a", b"3"), branch="v1")
    with pytest.raises(WriteRefused):
        hub.delete_branch("dataset", NAME, "main")
    hub.delete_branch("dataset", NAME, "feature/x")
    hub.delete_tag("dataset", NAME, "v1")
    with pytest.raises(RefNotFound):
        hub.delete_tag("dataset", NAME, "v1")


def test_history_by_pages_and_last_changes(hub: Hub, repository: str) -> None:
    made = [commit(hub, Add("a", b"%d" % n), *([Add("d/b", b"b")] if n == 1 else [])) for n in range(4)]
    line = hub.revisions("dataset", NAME)
    assert [revision.sha for revision in line[:4]] == [revision.sha for revision in reversed(made)]
    assert hub.revisions("dataset", NAME, limit=2, skip=1) == line[1:3]
    changes = hub.last_changes("dataset", NAME, "main", ["a", "d", "d/b", ".gitattributes"])
    assert {path: revision.sha for path, revision in changes.items()} == {
        "a": made[3].sha, "d": made[1].sha, "d/b": made[1].sha, ".gitattributes": line[-1].sha,
    }  # fmt: skip


def test_a_tree_by_pages(hub: Hub, repository: str) -> None:
    commit(hub, *[Add(f"d{n % 3}/{n:02}", b"%d" % n) for n in range(30)], Add("z", b"z"))
    whole = hub.tree("dataset", NAME, recursive=True)
    assert [entry.path for entry in whole][:3] == [".gitattributes", "d0", "d0/00"]
    assert len(whole) == 1 + 3 + 30 + 1
    assert [entry for skip in range(0, 40, 10) for entry in
            hub.tree("dataset", NAME, recursive=True, skip=skip, limit=10)] == whole  # fmt: skip
    assert len(hub.tree("dataset", NAME, "main", "d1")) == 10
    with pytest.raises(PathNotFound):
        hub.tree("dataset", NAME, "main", "z")


def test_listings_find_what_may_be_seen(hub: Hub, repository: str) -> None:
    commit(hub, Add("README.md", CARD.encode()))
    hub.create_repository("dataset", "lab/secret", private=True, by="lab")
    hub.create_repository("dataset", "other/cases", data_class="personal", by="other")
    hub.create_repository("model", "lab/lid", by="lab")

    def names(*given: Any, **options: Any) -> set[str]:
        return {repository.name for repository in hub.repositories(*given, **options)}

    public = frozenset[str]()
    assert names(members_of=public) == {NAME, "lab/lid"}
    assert names("dataset", members_of=frozenset({"lab"})) == {NAME, "lab/secret"}
    assert names() == {NAME, "lab/secret", "other/cases", "lab/lid"}
    assert names(tags=["language:ary"]) == names(tags=["license:cc-by-4.0"]) == {NAME}
    assert names(search="DARIJA ary") == {NAME}
    assert names(search="%") == set()
    assert names(organisation="other") == {"other/cases"}
    for everything in (Listing(members_of=None), Listing(members_of=None, sort="downloads", ascending=True)):
        page = hub.listed(everything, limit=2)
        last = getattr(page[-1], everything.sort), page[-1].key
        rest = hub.listed(everything, limit=9, after=last)
        assert {repository.name for repository in [*page, *rest]} == names()
        assert len(page) + len(rest) == 4


def test_a_private_repository_leaves_no_entry(hub: Hub, ledger: Ledger) -> None:
    hub.create_repository("dataset", NAME, private=True, by="lab")
    commit(hub, Add("a", b"1"))
    hub.delete_repository("dataset", NAME, by="lab")
    assert ledger.size() == 0


def test_deleting_forgets_the_repository_and_says_so(hub: Hub, ledger: Ledger, repository: str) -> None:
    head = commit(hub, Add("a", b"1"))
    hub.delete_repository("dataset", NAME, by="lab")
    with pytest.raises(RepositoryNotFound):
        hub.repository("dataset", NAME)
    last = list(ledger.entries())[-1]
    assert (last.kind, last.body.model_dump()) == ("hub.repository-deleted", {"ref": head.ref})
    hub.create_repository("dataset", NAME, by="lab")
    with pytest.raises(RevisionNotFound):
        hub.resolve("dataset", NAME, head.sha)


def test_large_bytes_are_checked_as_they_come(hub: Hub, objects: Objects, repository: str) -> None:
    data = os.urandom(3000)
    sha256 = hashlib.sha256(data).hexdigest()
    known = hub.repository("dataset", NAME)
    with pytest.raises(ObjectMismatch):
        hub.receive("dataset", NAME, sha256, 3000, [data[:-1], bytes([data[-1] ^ 1])])
    with pytest.raises(FileTooLarge):
        hub.receive("dataset", NAME, sha256, 2999, [data])
    assert objects.size(sha256) is None
    assert not hub.may_link(known, sha256, 3000, None)
    hub.receive("dataset", NAME, sha256, 3000, [data])
    assert hub.may_link(known, sha256, 3000, None)
    assert not hub.may_link(known, sha256, 2999, None)


def test_knowing_a_hash_opens_nothing_of_a_hidden_repository(hub: Hub, repository: str) -> None:
    hub.create_repository("dataset", "other/hidden", private=True, by="other")
    data = b"PAR1 secret"
    hub.commit("dataset", "other/hidden", [Add("x.parquet", data)], message="x", by="other")
    sha256 = hashlib.sha256(data).hexdigest()
    assert not hub.may_link(hub.repository("dataset", NAME), sha256, len(data), None)
    assert not hub.holds(hub.repository("dataset", NAME), sha256)


def test_the_person_stays_out_of_git(hub: Hub, repository: str) -> None:
    revision = commit(hub, Add("a", b"1"), person="person-7")
    with hub.database.reading() as connection:
        assert b"person-7" not in get_objects(connection, [revision.sha])[revision.sha]
        kept = connection.execute(select(revisions.c.person).where(revisions.c.sha == revision.sha)).scalar()
    assert kept == "person-7"
