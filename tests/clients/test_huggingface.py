"""The newest huggingface_hub and datasets, unmodified, against a node: only an address and a token are set.

Each test is one story in the client's own process; HF_HUB_DISABLE_XET is set because nodes do not speak Xet.
"""

from collections.abc import Callable

Client = Callable[..., str]

PREPARE = """
import os, hashlib
from pathlib import Path
from huggingface_hub import HfApi, hf_hub_download, snapshot_download
from huggingface_hub.errors import *
api = HfApi()
"""


def test_a_folder_goes_up_and_comes_back(client: Client) -> None:
    client(
        PREPARE
        + """
url = api.create_repo("lab/texts", repo_type="dataset")
assert url.repo_id == "lab/texts", url
assert api.create_repo("lab/texts", repo_type="dataset", exist_ok=True) == url
folder = Path("folder")
files = {"README.md": b"---\\nlanguage:\\n- ary\\nlicense: cc-by-4.0\\n---\\n# Texts\\n", "a b.txt": b"text",
         "data/\\u0643\\u062a\\u0627\\u0628.txt": "\\u0633\\u0644\\u0627\\u0645".encode(), "deep/er/x.json": b"{}",
         "empty.txt": b"", "data/\\u2d30.tsv": b"a\\tb\\n"}
files["weights.bin"] = os.urandom(1024) * (12 * 1024)
for path, data in files.items():
    (folder / path).parent.mkdir(parents=True, exist_ok=True)
    (folder / path).write_bytes(data)
commit = api.upload_folder(repo_id="lab/texts", repo_type="dataset", folder_path=folder, commit_message="Fill")
assert set(api.list_repo_files("lab/texts", repo_type="dataset")) == {*files, ".gitattributes"}
info = api.dataset_info("lab/texts", files_metadata=True)
assert info.sha == commit.oid and info.card_data.license == "cc-by-4.0" and "language:ary" in info.tags
sizes = {item.rfilename: item.size for item in info.siblings}
assert all(sizes[path] == len(data) for path, data in files.items())
large = next(item for item in info.siblings if item.rfilename == "weights.bin")
assert large.lfs.sha256 == hashlib.sha256(files["weights.bin"]).hexdigest()
back = Path(snapshot_download("lab/texts", repo_type="dataset"))
for path, data in files.items():
    assert (back / path).read_bytes() == data, path
again = api.upload_folder(repo_id="lab/texts", repo_type="dataset", folder_path=folder)
assert again.oid == commit.oid
assert len(api.list_repo_commits("lab/texts", repo_type="dataset")) == 2
report = api.verify_repo_checksums("lab/texts", repo_type="dataset", local_dir=back)
assert report.checked_count == len(files) + 1 and not report.mismatches and not report.missing_paths, report
"""
    )


def test_a_cut_download_is_resumed_by_range(client: Client) -> None:
    client(
        PREPARE
        + """
import httpx2
data = os.urandom(3_000_000)
api.create_repo("lab/large")
api.upload_file(repo_id="lab/large", path_in_repo="w.bin", path_or_fileobj=data)
answers = []
real = httpx2.Response.iter_bytes
def cut(response, chunk_size=None):
    if response.request.method == "GET":
        answers.append((response.status_code, response.headers.get("content-range")))
    if answers != [(200, None)]:
        yield from real(response, chunk_size)
        return
    yield next(real(response, 1_000_000))
    raise httpx2.ReadTimeout("the line was cut")
httpx2.Response.iter_bytes = cut
assert Path(hf_hub_download("lab/large", "w.bin")).read_bytes() == data
assert answers == [(200, None), (206, "bytes 1000000-2999999/3000000")], answers
"""
    )


def test_trees_paths_and_history(client: Client) -> None:
    client(
        PREPARE
        + """
from huggingface_hub import CommitOperationAdd, CommitOperationCopy, CommitOperationDelete
api.create_repo("lab/trees", private=False)
add = [CommitOperationAdd(f"d{n % 3}/{n:04}.txt", b"%d" % n) for n in range(1100)]
add.append(CommitOperationAdd("w.safetensors", b"\\0weights"))
api.create_commit("lab/trees", add, commit_message="Many")
tree = list(api.list_repo_tree("lab/trees", recursive=True))
assert len(tree) == 1100 + 3 + 2
top = list(api.list_repo_tree("lab/trees", expand=True))
assert {item.path: item.last_commit.title for item in top}["d0"] == "Many"
found = api.get_paths_info("lab/trees", ["d1", "w.safetensors", "nothing"], expand=True)
assert [item.path for item in found] == ["d1", "w.safetensors"]
assert found[1].lfs.size == 8
api.create_commit("lab/trees", [
    CommitOperationCopy("w.safetensors", "copy.safetensors"), CommitOperationCopy("d0/0000.txt", "zero.txt"),
    CommitOperationDelete("d1/"), CommitOperationDelete("d0/0003.txt")], commit_message="Change\\n\\nfor a reason")
assert api.file_exists("lab/trees", "copy.safetensors") and not api.file_exists("lab/trees", "d1/0001.txt")
assert not api.file_exists("lab/trees", "d0/0003.txt") and api.file_exists("lab/trees", "zero.txt")
api.delete_file("zero.txt", "lab/trees")
commits = api.list_repo_commits("lab/trees")
assert [commit.title for commit in commits][1:] == ["Change", "Many", "initial commit"]
assert commits[1].message == "for a reason"
assert api.file_exists("lab/trees", "zero.txt", revision=commits[1].commit_id)
try:
    api.create_commit("lab/trees", [CommitOperationAdd("x", b"x")], commit_message="Late",
                      parent_commit=commits[1].commit_id)
    raise SystemExit("not refused")
except HfHubHTTPError as error:
    assert error.response.status_code == 412, error
api.create_branch("lab/trees", branch="feature/x", revision=commits[2].commit_id)
api.create_branch("lab/trees", branch="feature/x", exist_ok=True)
api.create_tag("lab/trees", tag="v1", revision="feature/x", tag_message="First")
refs = api.list_repo_refs("lab/trees", include_pull_requests=True)
assert {ref.name for ref in refs.branches} == {"main", "feature/x"} and refs.tags[0].name == "v1"
api.upload_file(repo_id="lab/trees", path_in_repo="on branch.txt", path_or_fileobj=b"b", revision="feature/x")
path = hf_hub_download("lab/trees", "on branch.txt", revision="feature/x")
assert Path(path).read_bytes() == b"b" and not api.file_exists("lab/trees", "on branch.txt")
assert api.file_exists("lab/trees", "d1/0001.txt", revision="refs/tags/v1")
api.delete_branch("lab/trees", branch="feature/x")
api.delete_tag("lab/trees", tag="v1")
assert api.revision_exists("lab/trees", "main") and not api.revision_exists("lab/trees", "v1")
"""
    )


def test_repositories_are_found(client: Client) -> None:
    client(
        PREPARE
        + """
card = b"---\\nlanguage: zgh\\ntags: [tifinagh]\\npipeline_tag: text-classification\\nlibrary_name: jazari\\n---\\n"
for number in range(3):
    api.create_repo(f"lab/found-{number}")
    api.upload_file(repo_id=f"lab/found-{number}", path_in_repo="README.md", path_or_fileobj=card)
found = list(api.list_models(search="found", author="lab", filter="tifinagh", full=True))
assert [item.id for item in found] == [f"lab/found-{n}" for n in (2, 1, 0)], found
assert found[0].pipeline_tag == "text-classification" and found[0].library_name == "jazari"
assert found[0].siblings and found[0].card_data.language == "zgh"
assert len(list(api.list_models(search="found", limit=2))) == 2
assert list(api.list_datasets(search="found")) == []
assert api.model_info("lab/found-0", expand=["sha", "tags"]).sha
assert api.repo_exists("lab/found-0") and not api.repo_exists("lab/nothing")
who = api.whoami()
assert who["name"] == "amina" and who["orgs"][0]["name"] == "lab"
space = api.create_repo("lab/proto", repo_type="space", space_sdk="static")
assert api.space_info("lab/proto").id == "lab/proto"
api.delete_repo("lab/proto", repo_type="space")
assert not api.repo_exists("lab/proto", repo_type="space")
try:
    api.delete_repo("lab/proto", repo_type="space")
    raise SystemExit("not refused")
except RepositoryNotFoundError:
    pass
"""
    )


def test_errors_are_the_clients_own(client: Client) -> None:
    client(
        PREPARE
        + """
def raises(kind, call, *given, **options):
    try:
        call(*given, **options)
    except kind as error:
        return error
    raise SystemExit(f"{kind} was not raised")
api.create_repo("lab/secret", repo_type="dataset", private=True)
api.upload_file(repo_id="lab/secret", repo_type="dataset", path_in_repo="a.txt", path_or_fileobj=b"a")
assert Path(hf_hub_download("lab/secret", "a.txt", repo_type="dataset")).read_bytes() == b"a"
for name, token in (("nobody", False), ("driss", os.environ["DRISS_TOKEN"])):
    other = HfApi(token=token)
    raises(RepositoryNotFoundError, other.dataset_info, "lab/secret")
    raises(RepositoryNotFoundError, other.hf_hub_download, "lab/secret", "a.txt", repo_type="dataset",
           cache_dir=name)
    assert not other.repo_exists("lab/secret", repo_type="dataset")
    assert not list(other.list_datasets(search="secret"))
raises(EntryNotFoundError, hf_hub_download, "lab/secret", "nothing", repo_type="dataset")
raises(RevisionNotFoundError, hf_hub_download, "lab/secret", "a.txt", repo_type="dataset", revision="nothing")
raises(RepositoryNotFoundError, snapshot_download, "lab/nothing")
reader = HfApi(token=os.environ["BADR_TOKEN"])
assert reader.auth_check("lab/secret", repo_type="dataset") is None
error = raises(HfHubHTTPError, reader.upload_file, repo_id="lab/secret", repo_type="dataset", path_in_repo="b",
               path_or_fileobj=b"b")
assert error.response.status_code == 403 and "contributor" in str(error), error
error = raises(HfHubHTTPError, HfApi(token="wrong").whoami)
assert error.response.status_code == 401
error = raises(BadRequestError, api.create_repo, "alone")
assert "org/alone, where org is one of lab" in str(error), error
raises(HfHubHTTPError, api.upload_file, repo_id="lab/secret", repo_type="dataset", path_in_repo="A.TXT",
       path_or_fileobj=b"b")
raises(ValueError, api.upload_file, repo_id="lab/secret", repo_type="dataset", path_in_repo="README.md",
       path_or_fileobj=b"---\\na: [\\n---\\n")
"""
    )


def test_a_filesystem(client: Client) -> None:
    client(
        PREPARE
        + """
from huggingface_hub import HfFileSystem
api.create_repo("lab/files", repo_type="dataset")
fs = HfFileSystem()
with fs.open("datasets/lab/files/data/a.txt", "w") as file:
    file.write("salam\\n" * 1000)
assert fs.ls("datasets/lab/files", detail=False) == ["datasets/lab/files/.gitattributes", "datasets/lab/files/data"]
assert fs.info("datasets/lab/files/data/a.txt")["size"] == 6000
with fs.open("datasets/lab/files/data/a.txt", "rb") as file:
    file.seek(3000)
    assert file.read(6) == b"salam\\n"
assert fs.glob("datasets/lab/files/**/*.txt") == ["datasets/lab/files/data/a.txt"]
fs.cp_file("datasets/lab/files/data/a.txt", "datasets/lab/files/b.txt")
assert fs.read_text("datasets/lab/files@main/b.txt").startswith("salam")
fs.rm("datasets/lab/files/data", recursive=True)
assert not fs.exists("datasets/lab/files/data/a.txt")
assert fs.find("datasets/lab/files") == ["datasets/lab/files/.gitattributes", "datasets/lab/files/b.txt"]
"""
    )


def test_a_dataset_of_parquet_loads(client: Client) -> None:
    client(
        PREPARE
        + """
from datasets import Dataset, DatasetDict, load_dataset
import pyarrow as pa, pyarrow.parquet as pq
rows = {"text": ["\\u0633\\u0644\\u0627\\u0645", "salam", "\\u2d30\\u2d63\\u2d53\\u2d4d"], "label": [0, 1, 2]}
api.create_repo("lab/corpus", repo_type="dataset")
for split in ("train", "test"):
    pq.write_table(pa.table(rows), f"{split}.parquet")
    api.upload_file(repo_id="lab/corpus", repo_type="dataset", path_or_fileobj=f"{split}.parquet",
                    path_in_repo=f"data/{split}-00000-of-00001.parquet")
loaded = load_dataset("lab/corpus")
assert loaded["train"].to_dict() == rows and set(loaded) == {"train", "test"}
assert next(iter(load_dataset("lab/corpus", split="test", streaming=True)))["text"] == rows["text"][0]
pushed = DatasetDict({"train": Dataset.from_dict(rows)})
pushed.push_to_hub("lab/pushed")
assert load_dataset("lab/pushed", split="train").to_dict() == rows
assert load_dataset("lab/pushed", split="train", revision=api.dataset_info("lab/pushed").sha).num_rows == 3
"""
    )


def test_the_command_line(client: Client) -> None:
    client(
        PREPARE
        + """
import subprocess, sys
def hf(*arguments):
    run = subprocess.run([str(Path(sys.executable).with_name("hf")), *arguments], capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    return run.stdout
Path("up").mkdir()
Path("up/a.txt").write_text("a")
hf("repos", "create", "lab/cli", "--repo-type", "dataset")
hf("upload", "lab/cli", "up", ".", "--repo-type", "dataset")
hf("download", "lab/cli", "a.txt", "--repo-type", "dataset", "--local-dir", "down")
assert Path("down/a.txt").read_text() == "a"
assert "amina" in hf("auth", "whoami")
"""
    )


def test_what_the_programme_made_loads_for_anybody(client: Client) -> None:
    client(
        PREPARE
        + """
from datasets import load_dataset
loaded = load_dataset("jazari/maroc-texts")
assert {"train", "test"} <= set(loaded) and loaded["train"].num_rows > loaded["test"].num_rows > 100, loaded
assert "text" in loaded["train"].column_names and all(row.strip() for row in loaded["train"]["text"])
card = Path(hf_hub_download("jazari/maroc-texts", "README.md", repo_type="dataset")).read_text()
assert "licen" in card
model = Path(snapshot_download("jazari/lid"))
assert (model / "README.md").read_text().startswith("---") and len(list(model.iterdir())) > 2
assert api.model_info("jazari/lid").sha == model.name
""",
        signed_in=False,
    )
