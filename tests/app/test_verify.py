"""`jazari ledger verify`: sound where nothing was touched; one changed byte is found and its place is named."""

import json
import shutil
import sqlite3
import subprocess
import urllib.request
from pathlib import Path

import pytest

from tests.processes import Home, running

SOUND = "every hash, signature and entry is right"


def figures_printed(verified: str) -> dict[str, str]:
    """Each indicator's value as `verify` prints it."""
    lines = (
        line.removeprefix("indicator ") for line in verified.splitlines() if line.startswith("indicator ")
    )
    return {name: rest.split()[0] for name, _, rest in (line.partition(": ") for line in lines)}


def sizes(folder: Path) -> list[tuple[str, int]]:
    return sorted((str(path), path.stat().st_size) for path in folder.rglob("*") if path.is_file())


def spoil(path: Path, place: int) -> None:
    """Change one byte, to another digit or letter where it was one, so that the text stays well-formed."""
    data = bytearray(path.read_bytes())
    data[place] ^= 1
    path.write_bytes(data)


def found(home: Home, *arguments: str) -> str:
    """What `verify` says of a log that is not sound."""
    finished: subprocess.CompletedProcess[str] = home.run("ledger", "verify", *arguments)
    assert finished.returncode == 1
    assert SOUND not in finished.stdout
    assert "Traceback" not in finished.stderr
    return finished.stdout + finished.stderr


def test_the_node_itself_a_copy_of_its_files_and_its_address_are_sound(copy: Home, tmp_path: Path) -> None:
    own = copy.done("ledger", "verify")
    shutil.copytree(copy.folder / "files" / "ledger", tmp_path / "elsewhere")
    stranger = Home(tmp_path / "nothing")
    from_folder = stranger.done("ledger", "verify", "--from", str(tmp_path / "elsewhere"))
    with running(copy, "serve"):
        from_address = stranger.done("ledger", "verify", "--from", f"{copy.address}/ledger")
        with urllib.request.urlopen(f"{copy.address}/roadmap.json") as page:
            shown = {row["indicator"]: row["number"] for row in json.load(page)["figures"]}
    assert not stranger.folder.exists()
    for text in (own, from_folder, from_address):
        assert SOUND in text
        printed = figures_printed(text)
        assert printed == {name: "-" if number is None else f"{number:g}" for name, number in shown.items()}
    assert sum(number is not None for number in shown.values()) >= 10


@pytest.mark.parametrize(
    ("path", "place", "named"),
    [
        ("tile/entries", 400, "tile/entries/000.p"),
        ("tile/0", 40, "tile/0/000.p"),
        ("checkpoint", -5, "checkpoint"),
        ("checkpoint", 40, "checkpoint"),
    ],
)
def test_one_changed_byte_of_a_file_is_found(copy: Home, path: str, place: int, named: str) -> None:
    ledger = copy.folder / "files" / "ledger"
    file = next(each for each in (ledger / path, *sorted((ledger / path).rglob("*"))) if each.is_file())
    spoil(file, place)
    before = sizes(ledger)
    said = found(copy)
    assert named in said
    assert named in found(copy, "--from", str(ledger))
    assert sizes(ledger) == before
    if path == "tile/entries":
        assert "entry" in said


def test_one_changed_byte_of_an_entry_in_the_database_is_found(copy: Home) -> None:
    connection = sqlite3.connect(copy.folder / "jazari.db")
    ((data,),) = connection.execute('SELECT data FROM ledger_entry WHERE "index" = 3')
    connection.execute('UPDATE ledger_entry SET data = ? WHERE "index" = 3', (data.replace(b"2", b"3", 1),))
    connection.commit()
    connection.close()
    said = found(copy)
    assert "ledger_entry" in said
    assert "3" in said


def test_another_key_than_the_one_insisted_on_is_found(copy: Home) -> None:
    folder = str(copy.folder / "files" / "ledger")
    key = (copy.folder / "files" / "ledger" / "key").read_text().strip()
    assert SOUND in copy.done("ledger", "verify", "--from", folder, "--key", key)
    other = key[:-2] + ("A=" if key[-2:] != "A=" else "B=")
    assert found(copy, "--from", folder, "--key", other)
