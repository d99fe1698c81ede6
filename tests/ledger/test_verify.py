import shutil
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from jazari.core import Database, Store, metadata
from jazari.ledger import Entry, Ledger, Problem, UnreadableLog, verify_log
from jazari.ledger.notes import Checkpoint
from jazari.ledger.records import VerifyReport, encode_entry
from jazari.ledger.rules import leaf_hash, root_of
from jazari.ledger.tiles import decode_bundle, encode_bundle
from tests.ledger.conftest import KINDS, MEASURE, ORIGIN, append, measured, signer

KEY = str(signer().key)
FILES = (
    "checkpoint",
    "key",
    "tile/0/000",
    "tile/0/001.p/34",  # of an earlier checkpoint
    "tile/0/001.p/44",
    "tile/1/000.p/1",
    "tile/entries/000",
    "tile/entries/001.p/34",
    "tile/entries/001.p/44",
)


@pytest.fixture(scope="module")
def log_300(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The published files of 300 entries, checkpointed at 290 on the way."""
    home = tmp_path_factory.mktemp("log")
    database = Database(f"sqlite:///{home / 'test.db'}")
    metadata.create_all(database.engine)
    ledger = Ledger(database, Store.open(str(home / "files")), signer(), KINDS)
    append(ledger, 290)
    ledger.publish()
    append(ledger, 10)
    ledger.publish()
    database.close()
    return home / "files" / "ledger"


@pytest.fixture
def log(log_300: Path, tmp_path: Path) -> Path:
    return shutil.copytree(log_300, tmp_path / "copy")


def places(report: VerifyReport) -> set[str]:
    return {problem.place for problem in report.problems}


def rewrite(log: Path, entries: list[bytes]) -> None:
    """Publish other entries under the same key, as a dishonest or careless operator would."""
    shutil.rmtree(log / "tile")
    leaves = [leaf_hash(entry) for entry in entries]
    for level, data in (("0", b"".join(leaves)), ("entries", encode_bundle(entries))):
        file = log / "tile" / level / "000.p" / str(len(entries))
        file.parent.mkdir(parents=True)
        file.write_bytes(data)
    note = signer().sign(str(Checkpoint(ORIGIN, len(entries), root_of(leaves))))
    (log / "checkpoint").write_text(note)


def test_a_sound_log_is_found_sound(log: Path) -> None:
    seen: list[tuple[int, int]] = []
    report = verify_log(log, kinds=KINDS, progress=lambda done, total, _message: seen.append((done, total)))
    assert report.sound
    assert (report.origin, report.size, report.key, report.pinned) == (ORIGIN, 300, KEY, False)
    assert report.kinds == {"services.measure": 300}
    assert (report.unknown, report.unsigned) == ({}, ())
    assert [entry.index for entry in report.entries] == list(range(300))
    assert report.entries[299].ref == f"entry:{ORIGIN}/299"
    assert report.entries[5].body == measured(5)
    assert seen[0] == (0, 300)
    assert seen[-1] == (300, 300)


def test_a_log_is_found_in_the_folder_above_it_too(log_300: Path) -> None:
    assert verify_log(log_300.parent, key=KEY, kinds=KINDS).pinned
    assert verify_log(str(log_300.parent), kinds=KINDS).sound
    assert verify_log(Store.open(str(log_300.parent)), kinds=KINDS).sound


def test_the_listed_files_are_all_there_are(log_300: Path) -> None:
    found = {path.relative_to(log_300).as_posix() for path in log_300.rglob("*") if path.is_file()}
    assert found == set(FILES)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sampled_from(FILES), st.data())
def test_one_changed_byte_anywhere_is_found_and_the_file_named(
    log_300: Path, name: str, data: st.DataObject
) -> None:
    file = log_300 / name
    sound = file.read_bytes()
    position = data.draw(st.integers(0, len(sound) - 1))
    change = data.draw(st.integers(1, 255))
    try:
        file.write_bytes(sound[:position] + bytes([sound[position] ^ change]) + sound[position + 1 :])
        report = verify_log(log_300, kinds=KINDS)
    finally:
        file.write_bytes(sound)
    assert not report.sound
    assert places(report) == {name}
    if name.startswith("tile/0/"):
        first = 256 if "001" in name else 0
        assert report.problems[0].entry_index == first + position // 32


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.integers(0, 299), st.floats(0, 1, exclude_max=True), st.integers(1, 255))
def test_one_changed_byte_of_an_entry_is_found_and_the_entry_named(
    log_300: Path, index: int, part: float, change: int
) -> None:
    name, first = ("tile/entries/000", 0) if index < 256 else ("tile/entries/001.p/44", 256)
    file = log_300 / name
    sound = file.read_bytes()
    entries, _ = decode_bundle(sound)
    start = len(encode_bundle(entries[: index - first]))
    position = start + int(part * (2 + len(entries[index - first])))
    try:
        file.write_bytes(sound[:position] + bytes([sound[position] ^ change]) + sound[position + 1 :])
        report = verify_log(log_300, kinds=KINDS)
    finally:
        file.write_bytes(sound)
    assert places(report) == {name}
    assert index in [problem.entry_index for problem in report.problems]
    assert index not in [entry.index for entry in report.entries]


@pytest.mark.parametrize("name", [name for name in FILES if name.startswith("tile") and "34" not in name])
@pytest.mark.parametrize(
    "change", [lambda data: data[:-1], lambda data: data + b"\0", lambda data: b"", None]
)
def test_a_cut_longer_or_missing_file_is_named(
    log: Path, name: str, change: Callable[[bytes], bytes] | None
) -> None:
    file = log / name
    if change is None:
        file.unlink()
    else:
        file.write_bytes(change(file.read_bytes()))
    assert name in places(verify_log(log, kinds=KINDS))


def test_the_full_tile_stands_in_for_a_partial_one(log: Path, tmp_path: Path) -> None:
    checkpoint_of_290 = signer().sign(str(Checkpoint(ORIGIN, 290, root_of(_leaves(log)[:290]))))
    (log / "checkpoint").write_text(checkpoint_of_290)
    report = verify_log(log, kinds=KINDS)
    assert (report.sound, report.size) == (True, 290)
    assert set(report.unsigned) == {"tile/0/001.p/44", "tile/entries/001.p/44"}


def test_two_changed_files_are_both_named(log: Path) -> None:
    for name, position in (("tile/entries/000", 5000), ("tile/0/001.p/44", 40)):
        data = bytearray((log / name).read_bytes())
        data[position] ^= 1
        (log / name).write_bytes(data)
    assert places(verify_log(log, kinds=KINDS)) == {"tile/entries/000", "tile/0/001.p/44"}


def test_a_root_that_is_neither_the_tiles_nor_the_entries_is_refused(log: Path) -> None:
    (log / "checkpoint").write_text(signer().sign(str(Checkpoint(ORIGIN, 300, bytes(32)))))
    assert places(verify_log(log, kinds=KINDS)) == {"checkpoint"}
    (log / "checkpoint").write_text(signer().sign(str(Checkpoint(ORIGIN, 0, bytes(32)))))
    assert places(verify_log(log, kinds=KINDS)) == {"checkpoint"}


def test_the_key_is_the_given_one_or_the_one_beside(log: Path) -> None:
    other = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k"
    assert places(verify_log(log, key=other, kinds=KINDS)) == {"key"}
    assert places(verify_log(log, key="nonsense", kinds=KINDS)) == {"key"}
    (log / "key").unlink()
    assert places(verify_log(log, kinds=KINDS)) == {"key"}
    assert verify_log(log, key=KEY, kinds=KINDS).sound
    assert places(verify_log(log, key=other, kinds=KINDS)) == {"checkpoint"}


def test_kinds_unknown_here_are_counted_and_said(log: Path) -> None:
    report = verify_log(log, kinds=())
    assert report.sound
    assert (report.unknown, report.kinds, report.entries) == ({"services.measure": 300}, {}, ())


AT = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
GOOD = encode_entry(AT, MEASURE.name, "root", measured(1))


@pytest.mark.parametrize(
    ("bad", "what"),
    [
        (GOOD.replace(b"MA-04", b"Rabat"), "region"),
        (GOOD.replace(b'"days":1', b'"days":-1'), "days"),
        (GOOD.replace(b'"days":1', b'"days":1,"email":"a@b.ma"'), "email"),
        (GOOD.replace(b":", b": "), "canonical"),
        (GOOD.replace(b"09:00", b"08:59"), "moment"),
        (b"plain text", "JSON"),
    ],
)
def test_an_entry_that_should_not_be_there_is_named_though_its_hash_is_right(
    log: Path, bad: bytes, what: str
) -> None:
    rewrite(log, [GOOD, bad, GOOD])
    report = verify_log(log, kinds=KINDS)
    (problem,) = report.problems
    assert (problem.place, problem.entry_index) == ("tile/entries/000.p/3", 1)
    assert what in problem.what


def test_further_checks_get_the_entries_and_add_their_findings(log: Path) -> None:
    def count(entries: Sequence[Entry]) -> Iterator[Problem]:
        yield Problem("indicators", f"{len(entries)} entries counted")

    report = verify_log(log, kinds=KINDS, also=[count])
    assert report.problems == (Problem("indicators", "300 entries counted"),)


@pytest.fixture
def address(log: Path) -> Iterator[str]:
    class Handler(SimpleHTTPRequestHandler):
        def __init__(self, *given: object) -> None:
            super().__init__(*given, directory=str(log.parent))  # type: ignore[arg-type]

        def log_message(self, format: str, *arguments: object) -> None:  # noqa: A002
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}/{log.name}"
    server.shutdown()
    thread.join()
    server.server_close()


def test_a_log_is_checked_over_http(log: Path, address: str) -> None:
    report = verify_log(address, key=KEY, kinds=KINDS)
    assert (report.sound, report.size) == (True, 300)
    assert verify_log(address + "/", kinds=KINDS).sound
    (log / "tile/1/000.p/1").write_bytes(bytes(32))
    assert places(verify_log(address, kinds=KINDS)) == {"tile/1/000.p/1"}
    (log / "tile/1/000.p/1").write_bytes(bytes(10_000))
    assert places(verify_log(address, kinds=KINDS)) == {"tile/1/000.p/1"}
    with pytest.raises(UnreadableLog, match="there is no log at"):
        verify_log(address + "/nowhere", kinds=KINDS)


def test_where_no_log_is_that_is_said(tmp_path: Path) -> None:
    with pytest.raises(UnreadableLog, match="neither `checkpoint` nor `ledger/checkpoint` is there"):
        verify_log(tmp_path, kinds=KINDS)
    with pytest.raises(UnreadableLog, match="cannot be read"):
        verify_log("http://127.0.0.1:9/", kinds=KINDS)
    with pytest.raises(UnreadableLog, match="is not an address"):
        verify_log("http:///ledger", kinds=KINDS)


def _leaves(log: Path) -> list[bytes]:
    data = (log / "tile/0/000").read_bytes() + (log / "tile/0/001.p/44").read_bytes()
    return [data[i : i + 32] for i in range(0, len(data), 32)]
