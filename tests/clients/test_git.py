"""git and git-lfs, unmodified: clones, pulls, shallow clones and large files; and another implementation of git."""

import os
import shutil
import subprocess
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from dulwich import porcelain
from dulwich.refs import Ref

from tests.clients.conftest import Served, Tellers

Git = Callable[..., str]

NAME, HIDDEN = "lab/history", "datasets/lab/hidden-weights"
PROTOCOLS = ("0", "1", "2")
LFS = shutil.which("git-lfs") is not None
needs_lfs = pytest.mark.skipif(not LFS, reason="git-lfs is not on this machine (apt install git-lfs)")


@pytest.fixture(scope="module")
def history(tellers: Tellers, tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """The commits of `lab/history`, newest first."""
    return tellers.of("2", "git").tell("a_history", tmp_path_factory.mktemp("history")).split()


@pytest.fixture
def git(tmp_path: Path) -> Git:
    """git as somebody without any configuration has it: gives what it printed, or why it failed where it must."""
    environment = {
        "PATH": os.environ["PATH"],
        "HOME": str(tmp_path),
        "GIT_CONFIG_NOSYSTEM": "1",
        "GIT_TERMINAL_PROMPT": "0",
        "LC_ALL": "C.UTF-8",
    }

    def run(*arguments: str, fails: bool = False) -> str:
        command = ["git", "-c", "advice.detachedHead=false", *arguments]
        done = subprocess.run(
            command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False
        )
        assert (done.returncode != 0) == fails, (arguments, done.stdout, done.stderr)
        return done.stderr if fails else done.stdout

    if LFS:
        run("lfs", "install")
    return run


def knowing(token: str) -> str:
    """The setting of a credential helper that was told a token."""
    return f"credential.helper=!f() {{ echo username=anyone; echo password={token}; }}; f"


def test_clones_are_whole_and_pulls_bring_what_is_new(
    served: Served, tellers: Tellers, history: list[str], git: Git, tmp_path: Path
) -> None:
    address = f"{served.address}/{NAME}"

    def speaking(protocol: str, *arguments: str) -> str:
        return git("-c", f"protocol.version={protocol}", *arguments)

    for protocol in PROTOCOLS:
        speaking(protocol, "clone", address, f"clone-{protocol}")
        clone = ("-C", f"clone-{protocol}")
        git(*clone, "fsck", "--full", "--strict")
        assert git(*clone, "rev-list", "main").split() == history
        assert git(*clone, "tag").split() == ["v1"]
        assert git(*clone, "rev-parse", "--abbrev-ref", "origin/HEAD").strip() == "origin/main"
        assert git(*clone, "log", "-1", "--format=%an %s", "origin/feature/x").startswith("lab ")
        speaking(protocol, "clone", "--depth", "2", f"{address}.git", f"shallow-{protocol}")
        assert git("-C", f"shallow-{protocol}", "rev-list", "HEAD").split() == history[:2]
    assert (tmp_path / "clone-2/data/كتاب.txt").read_text() == "سلام"
    assert git("-C", "clone-2", "show", "HEAD:w.bin").startswith("version https://git-lfs")
    newest = tellers.of("2", "git").tell("one_more_commit", tmp_path).strip()
    for protocol in PROTOCOLS:
        clone, shallow = ("-C", f"clone-{protocol}"), ("-C", f"shallow-{protocol}")
        speaking(protocol, *clone, "pull", "--ff-only")
        assert git(*clone, "rev-list", "HEAD").split() == [newest, *history]
        git(*clone, "fsck", "--full", "--strict")
        speaking(protocol, *shallow, "pull", "--ff-only")
        assert git(*shallow, "rev-list", "HEAD").split() == [newest, *history[:2]]
        speaking(protocol, *shallow, "fetch", "--deepen", "1")
        assert git(*shallow, "rev-list", "HEAD").split() == [newest, *history[:3]]
        speaking(protocol, *shallow, "fetch", "--unshallow")
        assert git(*shallow, "rev-list", "HEAD").split() == [newest, *history]
        git(*shallow, "fsck", "--full", "--strict")


def test_another_git_clones_too(served: Served, history: list[str], tmp_path: Path) -> None:
    said = BytesIO()
    with porcelain.clone(f"{served.address}/{NAME}", tmp_path / "clone", errstream=said) as clone:
        walked = {entry.commit.id.decode() for entry in clone.get_walker()}
        assert set(history) <= walked
        assert clone.refs[Ref(b"refs/tags/v1")].decode() == history[0]


def test_a_hidden_repository_wants_a_token(served: Served, history: list[str], git: Git) -> None:
    address = f"{served.address}/{HIDDEN}"
    assert "could not read Username" in git("clone", address, "nobody", fails=True)
    assert "Authentication failed" in git("-c", knowing("wrong"), "clone", address, "wrong", fails=True)
    stranger = git("-c", knowing(served.tokens["driss"]), "clone", address, "stranger", fails=True)
    assert "there is no dataset 'lab/hidden-weights' here" in stranger
    git("-c", knowing(served.tokens["badr"]), "clone", address, "reader")
    assert git("-C", "reader", "show", "HEAD:w.bin").startswith("version https://git-lfs")


def test_push_says_where_to_go_instead(served: Served, history: list[str], git: Git) -> None:
    amina = f"{served.address.replace('://', '://amina:' + served.tokens['amina'] + '@')}/{NAME}"
    git("clone", "--depth", "1", amina, "clone")
    git("-C", "clone", "checkout", "--orphan", "new")
    git("-C", "clone", "-c", "user.name=a", "-c", "user.email=a@b.invalid", "commit", "--message", "Mine")
    assert "commit with `hf upload`" in git("-C", "clone", "push", "origin", "new", fails=True)


@needs_lfs
def test_git_lfs_brings_the_large_files(served: Served, history: list[str], git: Git, tmp_path: Path) -> None:
    git("clone", f"{served.address}/{NAME}", "open")
    assert (tmp_path / "open/w.bin").read_bytes() == b"\0weights 2"
    assert git("-C", "open", "status", "--short") == ""
    git("-C", "open", "lfs", "fsck")
    git("-C", "open", "checkout", history[2])
    assert (tmp_path / "open/w.bin").read_bytes() == b"\0weights 0"
    known = ("-c", knowing(served.tokens["badr"]))
    git(*known, "clone", f"{served.address}/{HIDDEN}", "hidden")
    assert (tmp_path / "hidden/w.bin").read_bytes() == b"\0secret"
