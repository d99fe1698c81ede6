import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from jazari.ledger import InvalidNote, WrongKey, load_or_create_key
from jazari.ledger.notes import parse_note, verify_note

ORIGIN = "root.example/ledger"


def test_a_key_is_made_once_and_kept_for_its_owner_alone(tmp_path: Path) -> None:
    path = tmp_path / "secrets" / "ledger.key"
    first = load_or_create_key(path, ORIGIN)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert [file.name for file in path.parent.iterdir()] == ["ledger.key"]
    again = load_or_create_key(path, ORIGIN)
    assert str(again.key) == str(first.key)
    verify_note(parse_note(again.sign("text\n").encode()), first.key)


def test_processes_that_start_at_once_get_one_key(tmp_path: Path) -> None:
    with ThreadPoolExecutor(8) as pool:
        keys = set(pool.map(lambda _: str(load_or_create_key(tmp_path / "key", ORIGIN).key), range(16)))
    assert len(keys) == 1


def test_the_key_of_another_log_is_refused(tmp_path: Path) -> None:
    load_or_create_key(tmp_path / "key", ORIGIN)
    with pytest.raises(WrongKey, match="is the key of the log root"):
        load_or_create_key(tmp_path / "key", "other.example/ledger")


@pytest.mark.parametrize(
    "change",
    [
        lambda text: "",
        lambda text: text[:40],
        lambda text: text.replace("PRIVATE+KEY+", ""),
        lambda text: text[:-6] + ("AAAAA" if text[-6:-1] != "AAAAA" else "BBBBB") + "\n",
        lambda text: text + text,
    ],
)
def test_a_damaged_key_is_refused_and_left_alone(tmp_path: Path, change: object) -> None:
    path = tmp_path / "key"
    load_or_create_key(path, ORIGIN)
    damaged = change(path.read_text())  # type: ignore[operator]
    path.write_text(damaged)
    with pytest.raises(WrongKey):
        load_or_create_key(path, ORIGIN)
    assert path.read_text() == damaged


def test_a_name_that_cannot_be_a_keys_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InvalidNote, match="cannot name a key"):
        load_or_create_key(tmp_path / "key", "a log of ours")
    assert not (tmp_path / "key").exists()
