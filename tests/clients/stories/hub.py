"""What huggingface_hub does with a node, the same for its lines 0.x, 1.x and 2.x.

A story raises where something is not as it should be. Repositories are named after the line: all share one node.
"""

import hashlib
import importlib
import os
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import huggingface_hub
from huggingface_hub import (
    CommitOperationAdd,
    CommitOperationCopy,
    CommitOperationDelete,
    HfApi,
    HfFileSystem,
    hf_hub_download,
    snapshot_download,
)
from huggingface_hub.errors import (
    BadRequestError,
    EntryNotFoundError,
    GatedRepoError,
    HfHubHTTPError,
    RepositoryNotFoundError,
    RevisionNotFoundError,
)

Tokens = Mapping[str, str]

LINE = huggingface_hub.__version__.partition(".")[0]
HTTP = {"0": "requests", "1": "httpx", "2": "httpx2"}[LINE]
WORD = {"0": "zero", "1": "one", "2": "two"}[LINE]
api = HfApi()


def lab(name: str) -> str:
    """A repository of this line's own."""
    return f"lab/{WORD}-{name}"


def noise(size_bytes: int) -> bytes:
    """Bytes that neither compress nor repeat."""
    return os.urandom(size_bytes)


def raises(kind: type[Exception], call: Callable[..., object], *given: Any, **options: Any) -> Any:
    """The error that a call must end with."""
    try:
        call(*given, **options)
    except kind as error:
        return error
    raise AssertionError(f"{kind.__name__} was not raised")


def a_folder_goes_up_and_comes_back(tokens: Tokens) -> None:
    name = lab("texts")
    url = api.create_repo(name, repo_type="dataset")
    assert url.repo_id == name, url
    assert api.create_repo(name, repo_type="dataset", exist_ok=True) == url
    folder = Path("folder")
    files = {
        "README.md": b"---\nlanguage:\n- ary\nlicense: cc-by-4.0\n---\n# Texts\n",
        "a b.txt": b"text",
        "data/كتاب.txt": "سلام".encode(),
        "deep/er/x.json": b"{}",
        "empty.txt": b"",
        "data/ⴰ.tsv": b"a\tb\n",
        "weights.bin": noise(1024) * (12 * 1024),
    }
    for path, data in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(data)
    commit = api.upload_folder(repo_id=name, repo_type="dataset", folder_path=folder, commit_message="Fill")
    assert set(api.list_repo_files(name, repo_type="dataset")) == {*files, ".gitattributes"}
    info = api.dataset_info(name, files_metadata=True)
    assert info.sha == commit.oid
    assert info.card_data is not None
    assert info.card_data.license == "cc-by-4.0"
    assert "language:ary" in (info.tags or [])
    siblings = {item.rfilename: item for item in info.siblings or []}
    assert all(siblings[path].size == len(data) for path, data in files.items())
    large = siblings["weights.bin"].lfs
    assert large is not None
    assert large.sha256 == hashlib.sha256(files["weights.bin"]).hexdigest()
    back = Path(snapshot_download(name, repo_type="dataset"))
    for path, data in files.items():
        assert (back / path).read_bytes() == data, path
    again = api.upload_folder(repo_id=name, repo_type="dataset", folder_path=folder)
    assert again.oid == commit.oid
    assert len(api.list_repo_commits(name, repo_type="dataset")) == 2
    if hasattr(api, "verify_repo_checksums"):
        report = api.verify_repo_checksums(name, repo_type="dataset", local_dir=back)
        assert report.checked_count == len(files) + 1
        assert not report.mismatches
        assert not report.missing_paths


def part_of_a_repository_comes_to_a_folder(tokens: Tokens) -> None:
    name = lab("part")
    api.create_repo(name)
    add = [CommitOperationAdd(path, path.encode()) for path in ("a.txt", "b.json", "d/a.txt", "d/c.bin")]
    api.create_commit(name, add, commit_message="Files")
    some = Path(snapshot_download(name, allow_patterns=["*.txt"], ignore_patterns=["d/*"], local_dir="some"))
    assert [path.name for path in some.iterdir() if path.is_file()] == ["a.txt"]
    assert not (some / "d").exists()
    whole = Path(snapshot_download(name, local_dir="whole"))
    assert (whole / "d/c.bin").read_bytes() == b"d/c.bin"
    api.upload_folder(repo_id=name, folder_path=whole, delete_patterns="*.json", ignore_patterns=["*", "!x"])
    assert not api.file_exists(name, "b.json")


def many_files_go_up_in_several_commits(tokens: Tokens) -> None:
    name = lab("many")
    Path("many/d").mkdir(parents=True)
    for number in range(60):
        Path(f"many/d/{number}.txt").write_text(str(number))
    Path("many/w.safetensors").write_bytes(noise(100_000))
    api.create_repo(name)
    api.upload_folder(repo_id=name, folder_path="many")
    assert len(api.list_repo_files(name)) == 62
    assert (
        Path(hf_hub_download(name, "w.safetensors")).read_bytes() == Path("many/w.safetensors").read_bytes()
    )


def a_changed_large_file_goes_up_again(tokens: Tokens) -> None:
    name = lab("changed")
    api.create_repo(name)
    data = bytearray(noise(4_000_000))
    Path("w.bin").write_bytes(data)
    first = api.upload_file(repo_id=name, path_in_repo="w.bin", path_or_fileobj="w.bin")
    data[2_000_000:2_000_100] = bytes(100)
    Path("w.bin").write_bytes(data)
    api.upload_file(repo_id=name, path_in_repo="w.bin", path_or_fileobj="w.bin")
    api.upload_file(repo_id=name, path_in_repo="of bytes.bin", path_or_fileobj=bytes(data))
    assert Path(hf_hub_download(name, "w.bin")).read_bytes() == data
    before = Path(hf_hub_download(name, "w.bin", revision=first.oid)).read_bytes()
    assert before != data
    assert before[:2_000_000] == data[:2_000_000]
    with HfFileSystem().open(f"{name}/w.bin", block_size=65_536) as file:
        file.seek(1_999_990)
        assert file.read(20) == data[1_999_990:2_000_010]
    stored = {item.path: item for item in api.list_repo_tree(name)}
    assert stored["w.bin"].lfs.sha256 == stored["of bytes.bin"].lfs.sha256  # type: ignore[union-attr]


def a_cut_download_is_resumed(tokens: Tokens) -> None:
    name = lab("cut")
    data = noise(3_000_000)
    api.create_repo(name)
    api.upload_file(repo_id=name, path_in_repo="w.bin", path_or_fileobj=data)
    http: Any = importlib.import_module(HTTP)
    response_type = http.Response
    reading = "iter_content" if LINE == "0" else "iter_bytes"
    real = getattr(response_type, reading)
    answers: list[tuple[int, str | None]] = []

    def cut(response: Any, *given: Any, **options: Any) -> Iterator[bytes]:
        if response.request.method == "GET":
            answers.append((response.status_code, response.headers.get("content-range")))
        if answers != [(200, None)]:
            yield from real(response, *given, **options)
            return
        yield next(real(response, 1_000_000))
        raise http.ReadTimeout("the line was cut")

    setattr(response_type, reading, cut)
    assert Path(hf_hub_download(name, "w.bin")).read_bytes() == data
    assert answers == [(200, None), (206, "bytes 1000000-2999999/3000000")], answers


def trees_paths_and_history(tokens: Tokens) -> None:
    name = lab("trees")
    api.create_repo(name, private=False)
    add = [CommitOperationAdd(f"d{n % 3}/{n:04}.txt", b"%d" % n) for n in range(1100)]
    api.create_commit(name, [*add, CommitOperationAdd("w.safetensors", b"\0weights")], commit_message="Many")
    assert len(list(api.list_repo_tree(name, recursive=True))) == 1100 + 3 + 2
    top: dict[str, Any] = {item.path: item for item in api.list_repo_tree(name, expand=True)}
    assert top["d0"].last_commit.title == "Many"
    found: list[Any] = api.get_paths_info(name, ["d1", "w.safetensors", "nothing"], expand=True)
    assert [item.path for item in found] == ["d1", "w.safetensors"]
    assert found[1].lfs.size == 8
    changes: list[Any] = [
        CommitOperationCopy("w.safetensors", "copy.safetensors"),
        CommitOperationCopy("d0/0000.txt", "zero.txt"),
        CommitOperationDelete("d1/"),
        CommitOperationDelete("d0/0003.txt"),
    ]
    api.create_commit(name, changes, commit_message="Change\n\nfor a reason")
    there = ["copy.safetensors", "zero.txt"]
    gone = ["d1/0001.txt", "d0/0003.txt"]
    assert all(api.file_exists(name, path) for path in there)
    assert not any(api.file_exists(name, path) for path in gone)
    api.delete_file("zero.txt", name)
    commits = api.list_repo_commits(name)
    assert [commit.title for commit in commits][1:] == ["Change", "Many", "initial commit"]
    assert commits[1].message == "for a reason"
    assert api.file_exists(name, "zero.txt", revision=commits[1].commit_id)
    late = [CommitOperationAdd("x", b"x")]
    error = raises(HfHubHTTPError, api.create_commit, name, late, commit_message="Late",
                   parent_commit=commits[1].commit_id)  # fmt: skip
    assert error.response.status_code == 412, error
    api.super_squash_history(name, commit_message="All in one")
    assert [commit.title for commit in api.list_repo_commits(name)] == ["All in one"]
    assert api.file_exists(name, "copy.safetensors")


def branches_and_tags(tokens: Tokens) -> None:
    name = lab("refs")
    api.create_repo(name)
    first = api.upload_file(repo_id=name, path_in_repo="a.txt", path_or_fileobj=b"a")
    api.upload_file(repo_id=name, path_in_repo="b.txt", path_or_fileobj=b"b")
    api.create_branch(name, branch="feature/x", revision=first.oid)
    api.create_branch(name, branch="feature/x", exist_ok=True)
    assert raises(HfHubHTTPError, api.create_branch, name, branch="feature/x").response.status_code == 409
    api.create_tag(name, tag="v1", revision="feature/x", tag_message="First")
    refs = api.list_repo_refs(name, include_pull_requests=True)
    assert {ref.name for ref in refs.branches} == {"main", "feature/x"}
    assert [(ref.name, ref.target_commit) for ref in refs.tags] == [("v1", first.oid)]
    api.upload_file(repo_id=name, path_in_repo="on branch.txt", path_or_fileobj=b"b", revision="feature/x")
    assert Path(hf_hub_download(name, "on branch.txt", revision="feature/x")).read_bytes() == b"b"
    assert not api.file_exists(name, "on branch.txt")
    assert not api.file_exists(name, "b.txt", revision="refs/tags/v1")
    api.delete_branch(name, branch="feature/x")
    api.delete_tag(name, tag="v1")
    assert api.revision_exists(name, "main")
    assert not api.revision_exists(name, "v1")


def repositories_are_found_moved_and_deleted(tokens: Tokens) -> None:
    card = b"---\nlanguage: zgh\ntags: [tifinagh]\npipeline_tag: text-classification\nlibrary_name: jazari\n---\n"
    names = [lab(f"found-{number}") for number in range(3)]
    for name in names:
        api.create_repo(name)
        api.upload_file(repo_id=name, path_in_repo="README.md", path_or_fileobj=card)
    found = list(api.list_models(search=f"{WORD}-found", author="lab", filter="tifinagh", full=True))
    assert {item.id for item in found} == set(names)
    assert found[0].pipeline_tag == "text-classification"
    assert found[0].library_name == "jazari"
    assert found[0].siblings
    assert len(list(api.list_models(search=f"{WORD}-found", limit=2))) == 2
    assert [item.id for item in api.list_models(search=f"{WORD}-found", sort="created_at")] == names[::-1]
    assert list(api.list_datasets(search=f"{WORD}-found")) == []
    assert api.model_info(names[0], expand=["sha", "tags"]).sha
    api.move_repo(names[0], lab("moved"))
    assert api.file_exists(lab("moved"), "README.md")
    api.update_repo_settings(lab("moved"), private=True)
    assert api.model_info(lab("moved")).private
    assert not HfApi(token=tokens["driss"]).repo_exists(lab("moved"))
    who = api.whoami()
    assert who["name"] == "amina"
    assert "lab" in {organisation["name"] for organisation in who["orgs"]}
    api.create_repo(lab("proto"), repo_type="space", space_sdk="static")
    assert api.space_info(lab("proto")).id == lab("proto")
    api.delete_repo(lab("proto"), repo_type="space")
    assert not api.repo_exists(lab("proto"), repo_type="space")
    raises(RepositoryNotFoundError, api.delete_repo, lab("proto"), repo_type="space")
    own = api.create_repo(f"{WORD}-own").repo_id
    assert own == f"amina/{WORD}-own"


def errors_are_the_clients_own(tokens: Tokens) -> None:
    name = lab("secret")
    api.create_repo(name, repo_type="dataset", private=True)
    api.upload_file(repo_id=name, repo_type="dataset", path_in_repo="a.txt", path_or_fileobj=b"a")
    assert Path(hf_hub_download(name, "a.txt", repo_type="dataset")).read_bytes() == b"a"
    for who, token in (("nobody", False), ("driss", tokens["driss"])):
        other = HfApi(token=token)
        raises(RepositoryNotFoundError, other.dataset_info, name)
        raises(
            RepositoryNotFoundError, other.hf_hub_download, name, "a.txt", repo_type="dataset", cache_dir=who
        )
        assert not other.repo_exists(name, repo_type="dataset")
        assert not list(other.list_datasets(search=f"{WORD}-secret"))
    raises(EntryNotFoundError, hf_hub_download, name, "nothing", repo_type="dataset")
    raises(RevisionNotFoundError, hf_hub_download, name, "a.txt", repo_type="dataset", revision="nothing")
    raises(RepositoryNotFoundError, snapshot_download, lab("nothing"))
    change = {"repo_id": name, "repo_type": "dataset", "path_in_repo": "b", "path_or_fileobj": b"b"}
    reader = HfApi(token=tokens["badr"])
    reader.auth_check(name, repo_type="dataset")
    error = raises(HfHubHTTPError, reader.upload_file, **change)
    assert error.response.status_code == 403
    assert "contributor" in str(error), error
    error = raises(HfHubHTTPError, HfApi(token=tokens["amina-reads"]).upload_file, **change)
    assert error.response.status_code == 403
    assert "--scope write" in str(error), error
    wrong = HfApi(token="hf_wrong")
    # The 0.x line raises requests' own error here; what all of them are is an OSError.
    assert raises(OSError, wrong.whoami).response.status_code == 401
    error = raises(HfHubHTTPError, wrong.dataset_info, name)
    assert error.response.status_code == 401, error
    assert "Invalid credentials" in str(error), error
    raises(HfHubHTTPError, api.create_repo, "elsewhere/x")
    collides = change | {"path_in_repo": "A.TXT"}
    assert "A.TXT" in str(raises(BadRequestError, api.upload_file, **collides))
    broken = change | {"path_in_repo": "README.md", "path_or_fileobj": b"---\na: [\n---\n"}
    raises(ValueError, api.upload_file, **broken)


def a_filesystem(tokens: Tokens) -> None:
    root = f"datasets/{lab('files')}"
    api.create_repo(lab("files"), repo_type="dataset")
    fs: Any = HfFileSystem()
    with fs.open(f"{root}/data/a.txt", "w") as file:
        file.write("salam\n" * 1000)
    assert fs.ls(root, detail=False) == [f"{root}/.gitattributes", f"{root}/data"]
    assert fs.info(f"{root}/data/a.txt")["size"] == 6000
    with fs.open(f"{root}/data/a.txt", "rb") as file:
        file.seek(3000)
        assert file.read(6) == b"salam\n"
    assert fs.cat_file(f"{root}/data/a.txt", start=-5) == b"alam\n"
    assert fs.glob(f"{root}/**/*.txt") == [f"{root}/data/a.txt"]
    fs.cp_file(f"{root}/data/a.txt", f"{root}/b.txt")
    assert fs.read_text(f"{root}@main/b.txt").startswith("salam")
    fs.mv(f"{root}/b.txt", f"{root}/c.txt")
    fs.put(__file__, f"{root}/story.py")
    fs.get(f"{root}/story.py", "story.py")
    assert Path("story.py").read_bytes() == Path(__file__).read_bytes()
    assert fs.isdir(f"{root}/data")
    fs.rm(f"{root}/data", recursive=True)
    assert not fs.exists(f"{root}/data/a.txt")
    assert fs.find(root) == [f"{root}/.gitattributes", f"{root}/c.txt", f"{root}/story.py"]
    assert [path for path, _, _ in fs.walk(root)] == [root]
    raises(FileNotFoundError, fs.read_text, f"{root}/nothing")


def discussions_and_pull_requests(tokens: Tokens) -> None:
    name = lab("talk")
    api.create_repo(name)
    talk = api.create_discussion(name, "Where does this come from?", description="Please **say**.")
    api.comment_discussion(name, talk.num, "From the archive.")
    api.rename_discussion(name, talk.num, "Where from?")
    api.change_discussion_status(name, talk.num, "closed", comment="Said.")
    told = api.get_discussion_details(name, talk.num)
    assert (told.title, told.status, told.author) == ("Where from?", "closed", "amina")
    kinds = [event.type for event in told.events]
    assert kinds.count("comment") >= 2
    assert {"title-change", "status-change"} <= set(kinds)
    driss = HfApi(token=tokens["driss"])
    change = [CommitOperationAdd("fix.txt", b"fixed"), CommitOperationAdd("w.bin", noise(50_000))]
    proposed = driss.create_commit(name, change, commit_message="Fix it", create_pr=True)
    number = proposed.pr_num
    assert number is not None
    assert proposed.pr_revision == f"refs/pr/{number}"
    assert Path(hf_hub_download(name, "fix.txt", revision=proposed.pr_revision)).read_bytes() == b"fixed"
    assert not api.file_exists(name, "fix.txt")
    assert [item.num for item in api.get_repo_discussions(name, discussion_type="pull_request")] == [number]
    assert "fix.txt" in (api.get_discussion_details(name, number).diff or "")
    assert raises(HfHubHTTPError, driss.merge_pull_request, name, number).response.status_code == 403
    api.merge_pull_request(name, number, comment="Thank you")
    assert api.file_exists(name, "fix.txt")
    assert api.get_discussion_details(name, number).status == "merged"
    refs = api.list_repo_refs(name, include_pull_requests=True)
    assert [ref.ref for ref in refs.pull_requests or []] == [f"refs/pr/{number}"]


def access_is_asked_for_and_given(tokens: Tokens) -> None:
    name = lab("gated")
    api.create_repo(name)
    api.upload_file(repo_id=name, path_in_repo="a.txt", path_or_fileobj=b"a")
    api.update_repo_settings(name, gated="manual")
    driss = HfApi(token=tokens["driss"])
    assert driss.model_info(name).gated == "manual"
    raises(GatedRepoError, driss.hf_hub_download, name, "a.txt", cache_dir="driss")
    raises(GatedRepoError, driss.auth_check, name)
    api.grant_access(name, "driss")
    assert [request.username for request in api.list_accepted_access_requests(name)] == ["driss"]
    driss.auth_check(name)
    assert Path(driss.hf_hub_download(name, "a.txt", cache_dir="driss")).read_bytes() == b"a"
    api.reject_access_request(name, "driss", rejection_reason="No longer")
    raises(GatedRepoError, driss.hf_hub_download, name, "a.txt", cache_dir="again")


def the_command_line(tokens: Tokens) -> None:
    name = lab("command")

    def hf(*arguments: str) -> str:
        command = [str(Path(sys.executable).with_name("hf")), *arguments]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        assert done.returncode == 0, (arguments, done.stdout, done.stderr)
        return done.stdout

    Path("up/d").mkdir(parents=True)
    Path("up/a.txt").write_text("a")
    Path("up/d/w.bin").write_bytes(noise(50_000))
    hf("repo" if LINE == "0" else "repos", "create", name, "--repo-type", "dataset")
    if LINE == "1":
        hf("upload-large-folder", name, "up", "--repo-type", "dataset", "--no-report", "--no-bars")
    else:
        hf("upload", name, "up", ".", "--repo-type", "dataset", "--commit-message", "Up")
    if LINE == "2":
        hf("repos", "tag", "create", name, "v1", "--repo-type", "dataset")
        hf("repos", "branch", "create", name, "feature/x", "--repo-type", "dataset")
        hf("repos", "delete-files", name, "d/*", "--repo-type", "dataset")
        assert "amina" in hf("auth", "whoami")
        assert name in hf("datasets", "ls", "--author", "lab", "--search", "command", "--format", "json")
        assert "jazari/lid" in hf("models", "ls", "--quiet")
    revision = "v1" if LINE == "2" else "main"
    hf(
        "download",
        name,
        "--repo-type",
        "dataset",
        "--revision",
        revision,
        "--include",
        "d/*",
        "--local-dir",
        "down",
    )
    assert Path("down/d/w.bin").read_bytes() == Path("up/d/w.bin").read_bytes()
    assert not Path("down/a.txt").exists()
    if LINE == "2":
        hf("repos", "delete", name, "--repo-type", "dataset", "--yes")
        assert not api.repo_exists(name, repo_type="dataset")
