"""Histories for git to read: a first part, and one commit more. Each story says which commits it made."""

from collections.abc import Mapping
from typing import Any

from huggingface_hub import CommitOperationAdd, CommitOperationDelete, HfApi

NAME = "lab/history"
HIDDEN = "lab/hidden-weights"
api = HfApi()


def a_history(tokens: Mapping[str, str]) -> None:
    api.create_repo(NAME)
    add = [CommitOperationAdd(f"data/d{n % 3}/{n}.txt", b"%d\n" % n) for n in range(60)]
    add.append(CommitOperationAdd("data/كتاب.txt", "سلام".encode()))
    api.create_commit(NAME, add, commit_message="Many\n\nof them")
    for number in range(3):
        change: list[Any] = [
            CommitOperationAdd("data/d0/0.txt", b"again %d\n" % number),
            CommitOperationAdd("w.bin", b"\0weights %d" % number),
            CommitOperationDelete(f"data/d1/{3 * number + 1}.txt"),
        ]
        api.create_commit(NAME, change, commit_message=f"Change {number}")
    api.create_tag(NAME, tag="v1")
    api.create_branch(NAME, branch="feature/x")
    api.upload_file(repo_id=NAME, path_in_repo="b", path_or_fileobj=b"b", revision="feature/x")
    api.create_repo(HIDDEN, repo_type="dataset", private=True)
    api.upload_file(repo_id=HIDDEN, repo_type="dataset", path_in_repo="w.bin", path_or_fileobj=b"\0secret")
    print(*(commit.commit_id for commit in api.list_repo_commits(NAME)))


def one_more_commit(tokens: Mapping[str, str]) -> None:
    print(api.upload_file(repo_id=NAME, path_in_repo="data/d2/2.txt", path_or_fileobj=b"more\n").oid)
