"""What is taken out is gone from every revision, every file and every byte of the home."""

from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jazari.core import Database
from jazari.hub import Add, Delete, Hub, Upkeep
from jazari.hub.errors import RevisionReplaced
from jazari.hub.upkeep import NothingToRedact
from jazari.hub.upkeep.errors import InvalidRedaction
from jazari.hub.upkeep.rules import lines_of, without_lines
from jazari.ledger import Ledger
from tests.conftest import SetClock

NAME = "lab/darija"
SECRET = b"CIN AB123456 of somebody"


@pytest.fixture
def repository(hub: Hub, clock: SetClock) -> str:
    hub.create_repository("dataset", NAME, by="lab")
    return NAME


def commit(hub: Hub, *operations: Add | Delete, branch: str = "main", made_from: tuple[str, ...] = ()) -> str:
    return hub.commit(
        "dataset", NAME, operations, message="Change", by="lab", branch=branch, made_from=made_from
    ).sha


def redact(upkeep: Upkeep, path: str, **options: object):  # type: ignore[no-untyped-def]
    return upkeep.redact("dataset", NAME, path, reason="personal-data", **options)  # type: ignore[arg-type]


def sound(upkeep: Upkeep) -> bool:
    return not [problem for part in upkeep.verify() for problem in part.problems]


def bytes_with(folder: Path, secret: bytes) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file() and secret in path.read_bytes()]


def test_every_version_goes_from_every_branch_tag_and_byte(
    hub: Hub, upkeep: Upkeep, ledger: Ledger, repository: str, tmp_path: Path
) -> None:
    first = commit(hub, Add("people.csv", SECRET + b"\nrow"), Add("data.bin", b"\0data"))
    hub.create_tag("dataset", NAME, "v1", at=first)
    hub.create_branch("dataset", NAME, "work", start=first)
    other = commit(hub, Add("copy.csv", SECRET + b"\nrow"), branch="work")
    second = commit(hub, Add("people.csv", SECRET + b"\nrow\nmore"))
    last = commit(hub, Delete("people.csv"))
    assert bytes_with(tmp_path, SECRET)

    done = redact(upkeep, "people.csv")

    assert not bytes_with(tmp_path, SECRET)
    assert set(done.replaced) == {first, other, second, last}
    assert (done.revisions, done.objects) == (4, 2)
    assert sound(upkeep)
    for revision, path in (("v1", "people.csv"), ("work", "copy.csv"), (done.replaced[second], "people.csv")):
        text = hub.read("dataset", NAME, revision, path).decode()
        assert "personal-data" in text
        assert "2026-11-22" in text
    assert hub.read("dataset", NAME, "main", "data.bin") == b"\0data"
    for old in (first, second, last, first[:12]):
        with pytest.raises(RevisionReplaced, match="on request"):
            hub.resolve("dataset", NAME, old)
    assert [revision.message for revision in hub.revisions("dataset", NAME)][:3] == ["Change"] * 3
    assert hub.repository("dataset", NAME).head == done.replaced[last]
    entry = next(iter(ledger.entries(kind="hub.content-redacted")))
    assert entry.body.model_dump() == {
        "ref": done.ref,
        "reason": "personal-data",
        "files": 2,
        "revisions": 4,
        "objects": 2,
    }
    assert commit(hub, Add("next.txt", b"next"))
    with pytest.raises(NothingToRedact, match="already"):
        redact(upkeep, "people.csv")


def test_only_the_lines_with_the_text_go(hub: Hub, upkeep: Upkeep, repository: str, tmp_path: Path) -> None:
    commit(
        hub, Add("rows.csv", b"one\n" + SECRET + b"\r\nthree"), Add("rows.parquet", b"\0" + SECRET + b"\nx")
    )
    redact(upkeep, "rows.csv", texts=["AB123456"])
    lines = hub.read("dataset", NAME, "main", "rows.csv").splitlines()
    assert (lines[0], lines[2]) == (b"one", b"three")
    assert b"taken out: personal-data" in lines[1]
    # Another file is another content: it is asked for by its own path.
    assert bytes_with(tmp_path, SECRET)
    redact(upkeep, "rows.parquet")
    assert not bytes_with(tmp_path, SECRET)
    assert hub.file("dataset", NAME, "main", "rows.parquet").is_lfs
    assert sound(upkeep)


def test_one_revision_s_content_goes_wherever_it_is(hub: Hub, upkeep: Upkeep, repository: str) -> None:
    first = commit(hub, Add("a.txt", b"first"))
    second = commit(hub, Add("a.txt", b"second"), Add("b.txt", b"first"))
    done = redact(upkeep, "a.txt", revision=first)
    assert hub.read("dataset", NAME, done.replaced[second], "a.txt") == b"second"
    assert b"taken out" in hub.read("dataset", NAME, done.replaced[second], "b.txt")
    again = redact(upkeep, "a.txt", revision=done.replaced[second])
    assert again.objects == 1
    with pytest.raises(RevisionReplaced) as raised:
        hub.resolve("dataset", NAME, second)
    assert raised.value.facts["replacement"] == again.replaced[done.replaced[second]]


def test_a_card_leaves_no_trace_in_the_database(
    hub: Hub, upkeep: Upkeep, repository: str, database: Database, tmp_path: Path
) -> None:
    card = b"---\npretty_name: Zineb Alaoui of Fes\n---\n# Card\n"
    for number in range(5):
        commit(hub, Add("README.md", card + b"%d" % number))
    redact(upkeep, "README.md")
    assert "Zineb" not in str(hub.repository("dataset", NAME).card)
    assert not hub.repositories("dataset", search="Zineb")
    if database.is_sqlite:
        assert not bytes_with(tmp_path, b"Zineb")


def test_who_else_has_it_keeps_it_and_is_named(hub: Hub, upkeep: Upkeep, repository: str) -> None:
    for kind, path in (("model", "m.bin"), ("dataset", "t.txt")):
        hub.create_repository(kind, f"lab/{kind}", by="lab")  # type: ignore[arg-type]
        data = b"\0large" if path == "m.bin" else b"small"
        hub.commit(kind, f"lab/{kind}", [Add(path, data)], message="Fill", by="lab")  # type: ignore[arg-type]
    commit(hub, Add("large.bin", b"\0large"), Add("small.txt", b"small"))
    assert redact(upkeep, "large.bin").shared == ("model:lab/model",)
    assert redact(upkeep, "small.txt").shared == ("dataset:lab/dataset",)
    assert hub.read("model", "lab/model", "main", "m.bin") == b"\0large"
    assert hub.read("dataset", "lab/dataset", "main", "t.txt") == b"small"
    assert not hub.holds(hub.repository("dataset", NAME), hub.objects.put(b"\0large"))
    assert sound(upkeep)


def test_what_was_made_from_it_is_named(hub: Hub, upkeep: Upkeep, repository: str) -> None:
    source = commit(hub, Add("a.txt", SECRET))
    hub.create_repository("model", "lab/lid", by="lab")
    ref = f"dataset:{NAME}@{source}"
    made = hub.commit("model", "lab/lid", [Add("m.bin", b"\0m")], message="Train", by="lab", made_from=[ref])
    assert redact(upkeep, "a.txt").made_from == (made.ref,)


def test_a_run_that_was_cut_off_is_finished_by_the_next(
    hub: Hub, upkeep: Upkeep, repository: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    commit(hub, Add("a.txt", SECRET))
    with monkeypatch.context() as patched:
        calls = []

        def die(*_: object) -> int:
            calls.append(1)
            if len(calls) == 2:
                raise KeyboardInterrupt
            return 0

        patched.setattr("jazari.hub.upkeep.redaction.finish_purges", die)
        with pytest.raises(KeyboardInterrupt):
            redact(upkeep, "a.txt")
    assert bytes_with(tmp_path, SECRET)
    assert any("taken out" in problem.what for part in upkeep.verify() for problem in part.problems)
    upkeep.collect(older_than=timedelta(days=4000))
    assert not bytes_with(tmp_path, SECRET)
    assert sound(upkeep)


def test_bytes_of_somebody_who_uploaded_them_again_stay(
    hub: Hub, upkeep: Upkeep, repository: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    commit(hub, Add("a.bin", b"\0twice"))
    with monkeypatch.context() as patched:
        patched.setattr("jazari.hub.upkeep.redaction.finish_purges", lambda *_: 0)
        redact(upkeep, "a.bin")
    hub.create_repository("model", "lab/again", by="lab")
    hub.commit("model", "lab/again", [Add("a.bin", b"\0twice")], message="Fill", by="lab")
    upkeep.collect()
    assert hub.read("model", "lab/again", "main", "a.bin") == b"\0twice"
    assert sound(upkeep)


def test_a_private_repository_is_redacted_without_a_fact(hub: Hub, upkeep: Upkeep, ledger: Ledger) -> None:
    hub.create_repository("dataset", NAME, by="lab", private=True)
    commit(hub, Add("a.txt", SECRET))
    redact(upkeep, "a.txt")
    assert ledger.size() == 0


@pytest.mark.parametrize("texts", [["ab"], [""], ["x" * 3] * 1 + ["a"]])
def test_texts_too_short_to_mean_something_are_refused(
    hub: Hub, upkeep: Upkeep, repository: str, texts: list[str]
) -> None:
    commit(hub, Add("a.txt", SECRET))
    with pytest.raises(InvalidRedaction):
        redact(upkeep, "a.txt", texts=texts)


def test_a_large_file_without_lines_is_not_taken_for_text() -> None:
    with pytest.raises(InvalidRedaction, match="not text"):
        list(lines_of(b"x" * (1 << 20) for _ in range(17)))


@given(st.binary(max_size=200), st.integers(1, 50))
def test_lines_are_the_file_again(data: bytes, size: int) -> None:
    chunks = [data[start : start + size] for start in range(0, len(data), size)]
    assert b"".join(lines_of(chunks)) == data
    assert b"".join(without_lines(lines_of(chunks), [], b"")) == data


@given(
    st.lists(st.binary(max_size=20)), st.binary(min_size=1, max_size=3).filter(lambda text: b"\n" not in text)
)
def test_no_line_with_the_text_is_left(lines: list[bytes], text: bytes) -> None:
    data = b"\n".join(lines)
    instead = b"\x00" if text != b"\x00" else b"\x01"
    rest = b"".join(without_lines(lines_of([data]), [text], instead))
    assert text.rstrip(b"\r\n") == b"" or text not in rest or text in instead
    assert rest.count(b"\n") == data.count(b"\n")
