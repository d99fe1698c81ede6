import json
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
import typer
from sqlalchemy import text
from typer.testing import CliRunner, Result

from jazari.core import Store
from jazari.ledger import Entry, Ledger, commands
from tests.ledger.conftest import KINDS, ORIGIN, append, signer


@dataclass
class Node:
    ledger: Ledger


def counted(entries: Iterable[Entry]) -> Iterable[str]:
    return [f"indicator measures {sum(1 for _ in entries)}"]


@pytest.fixture
def app(ledger: Ledger) -> typer.Typer:
    @contextmanager
    def open_node() -> Iterator[Node]:
        yield Node(ledger)

    return commands(open_node, KINDS, counted)


def run(app: typer.Typer, *arguments: str) -> Result:
    return CliRunner().invoke(app, list(arguments))


def test_a_sound_node_verifies_and_recomputes(app: typer.Typer, ledger: Ledger) -> None:
    append(ledger, 3)
    result = run(app, "verify")
    assert result.exit_code == 0
    assert result.stdout.splitlines()[0] == f"{ORIGIN}: 3 entries, every hash, signature and entry is right"
    assert "        3  services.measure" in result.stdout
    assert "indicator measures 3" in result.stdout
    append(ledger, 2)  # what is pending is published, then checked too
    facts = json.loads(run(app, "verify", "--json").stdout)
    assert (facts["sound"], facts["size"], facts["problems"]) == (True, 5, [])
    assert facts["computed"] == ["indicator measures 5"]
    assert facts["root"] == ledger.publish().root.hex()


def test_a_changed_byte_on_disk_fails_and_names_the_place(
    app: typer.Typer, ledger: Ledger, tmp_path: Path
) -> None:
    append(ledger, 3)
    ledger.publish()
    append(ledger, 1)  # pending: publishing it would write the tile anew, and must not come first
    file = tmp_path / "files" / "ledger" / "tile" / "entries" / "000.p" / "3"
    data = file.read_bytes()
    file.write_bytes(data.replace(b'"days":2', b'"days":3'))
    for arguments in (["verify"], ["verify", "--from", str(tmp_path / "files")]):
        result = run(app, *arguments)
        assert result.exit_code == 1
        assert "tile/entries/000.p/3, entry 2: it is not the entry under the signed root" in result.stdout
        assert "indicator" not in result.stdout
    facts = json.loads(run(app, "verify", "--json").stdout)
    assert facts["problems"][0]["entry_index"] == 2


def test_a_changed_row_fails_and_is_named(app: typer.Typer, ledger: Ledger) -> None:
    append(ledger, 3)
    ledger.publish()
    with ledger.database.transaction() as connection:
        connection.execute(text('UPDATE ledger_entry SET data = :data WHERE "index" = 1'), {"data": b"{}"})
    result = run(app, "verify")
    assert result.exit_code == 1
    assert "ledger_entry, entry 1: its bytes are not the ones that were appended" in result.stdout
    append(ledger, 1)
    assert run(app, "verify").exit_code == 1


def test_a_log_that_cannot_be_published_is_said(app: typer.Typer, ledger: Ledger, store: Store) -> None:
    append(ledger, 2)
    ledger.publish()
    with ledger.database.transaction() as connection:
        connection.execute(text("DELETE FROM ledger_mention"))
        connection.execute(text("DELETE FROM ledger_entry"))
        connection.execute(text("DELETE FROM ledger_head"))
    result = run(app, "verify")
    assert result.exit_code == 1
    assert "it counts 0 entries, 2 are published" in result.stdout
    store.delete("ledger/checkpoint")
    append(ledger, 1)
    assert run(app, "verify").exit_code == 0


def test_any_log_is_verified_without_a_node(ledger: Ledger, tmp_path: Path) -> None:
    append(ledger, 2)
    ledger.publish()

    @contextmanager
    def no_node() -> Iterator[Node]:
        raise AssertionError("a log elsewhere is checked without opening a node")
        yield

    app = commands(no_node, KINDS, counted)
    folder = str(tmp_path / "files" / "ledger")
    assert "as published with the log" in run(app, "verify", "--from", folder).stdout
    result = run(app, "verify", "--from", folder, "--key", str(signer().key))
    assert (result.exit_code, "as published" in result.stdout) == (0, False)
    other = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k"
    result = run(app, "verify", "--from", folder, "--key", other)
    assert result.exit_code == 1
    assert "key: it is not the key that was given" in result.stdout


def test_many_problems_are_cut_short_in_talk_but_not_in_json(app: typer.Typer, ledger: Ledger) -> None:
    append(ledger, 30)
    ledger.publish()
    with ledger.database.transaction() as connection:
        connection.execute(text("UPDATE ledger_entry SET data = :data"), {"data": b"{}"})
    assert "and 10 more" in run(app, "verify").stdout
    assert len(json.loads(run(app, "verify", "--json").stdout)["problems"]) == 30


def test_entries_are_listed_and_shown(app: typer.Typer, ledger: Ledger) -> None:
    append(ledger, 4)
    lines = run(app, "list", "--limit", "2").stdout.splitlines()
    assert [line.split()[0] for line in lines] == ["2", "3"]
    assert lines[1].endswith(f"entry:{ORIGIN}/3")
    found = [json.loads(line) for line in run(app, "list", "--json", "--about", "MA-04").stdout.splitlines()]
    assert [entry["index"] for entry in found] == [0, 1, 2, 3]
    assert run(app, "list", "--kind", "evals.evaluation").stdout == ""
    assert run(app, "show", "1").stdout == ledger.record(1).data.decode() + "\n"
    shown = json.loads(run(app, "show", "1", "--json").stdout)
    assert shown["leaf_hash"] == ledger.record(1).leaf_hash.hex()
    assert run(app, "show", "x").exit_code == 2
    missing = run(app, "show", "4")
    assert missing.exit_code == 1
    assert str(missing.exception) == "there is no entry 4; this log has 4"


def test_publish_prints_the_checkpoint(app: typer.Typer, ledger: Ledger) -> None:
    append(ledger, 2)
    said = run(app, "publish").stdout
    assert said == str(ledger.publish())
    assert json.loads(run(app, "publish", "--json").stdout)["size"] == 2
