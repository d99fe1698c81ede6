import os
import select
import signal
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

import pytest

from jazari.core import Database, Run
from jazari.factory import Factory, cleaners
from jazari.factory.cleaners import ATTEMPTS, Cleaners
from jazari.factory.errors import CleanerLost
from jazari.factory.personal import redact
from jazari.factory.records import Gates, PersonalKind

TEXTS = ["عيط ليا ف 0661234567 إلا بغيتي شي حاجة", "Écrivez à amal@example.ma, s'il vous plaît.", "", "12 34"]
LANGUAGES = ["ary_Arab", "fra_Latn", "fra_Latn", "eng_Latn"]
ROOT = Path(__file__).parents[2]
PATIENCE_SECONDS = 60
PARENT = """
import sys
from functools import partial
from pathlib import Path
from jazari.factory import cleaners
from jazari.factory.records import Gates
from tests.factory.test_cleaners import wait_for_ever

cleaners._ALONE_CHARACTERS = 0
with cleaners.Cleaners(Gates(), None, partial(wait_for_ever, pipe=Path(sys.argv[1])), 2) as busy:
    busy.clean(["one text"], ["eng_Latn"])
"""

Redacted = tuple[str, dict[PersonalKind, int]]


def end_process(text: str, *, times: int, folder: Path) -> Redacted:
    """Kills the process that cleans so many times, each noted in a folder, before it does its work."""
    if len(list(folder.iterdir())) < times:
        (folder / str(os.getpid())).touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return redact(text)


def say_process(text: str) -> Redacted:
    """The number of the process in place of the text."""
    return str(os.getpid()), {}


def wait_for_ever(text: str, *, pipe: Path) -> Redacted:
    """Says which process is cleaning, and never ends."""
    pipe.write_text(str(os.getpid()))
    while True:
        signal.pause()


@pytest.fixture
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Processes are started at the first text, and know these tests."""
    monkeypatch.setattr(cleaners, "_ALONE_CHARACTERS", 0)
    monkeypatch.setenv("PYTHONPATH", str(ROOT))


@pytest.mark.usefixtures("at_once")
def test_processes_clean_as_this_one_does() -> None:
    with Cleaners(Gates(), None, redact) as alone, Cleaners(Gates(), None, redact, cores=2) as others:
        expected = alone.clean(TEXTS, LANGUAGES)
        assert expected.to_pylist()[0]["text"] == "عيط ليا ف [PHONE] إلا بغيتي شي حاجة"
        with ThreadPoolExecutor(4) as threads:
            found = list(threads.map(others.clean, [TEXTS] * 8, [LANGUAGES] * 8))
    assert all(array.equals(expected) for array in found)


def test_what_is_soon_done_starts_no_process() -> None:
    with Cleaners(Gates(), None, say_process, cores=2) as few:
        outcomes = few.clean(TEXTS, LANGUAGES).to_pylist()
    assert {row["text"] for row in outcomes} == {str(os.getpid())}


@pytest.mark.usefixtures("at_once")
def test_a_batch_whose_process_is_killed_is_done_by_another(tmp_path: Path) -> None:
    once = partial(end_process, times=ATTEMPTS - 1, folder=tmp_path)
    with Cleaners(Gates(), None, redact) as alone, Cleaners(Gates(), None, once, cores=2) as others:
        assert others.clean(TEXTS, LANGUAGES).equals(alone.clean(TEXTS, LANGUAGES))
    assert len(list(tmp_path.iterdir())) == ATTEMPTS - 1


@pytest.mark.usefixtures("at_once")
def test_a_batch_that_ends_every_process_is_one_clear_error(tmp_path: Path) -> None:
    always = partial(end_process, times=ATTEMPTS, folder=tmp_path)
    with Cleaners(Gates(), None, always, cores=2) as others:
        with pytest.raises(CleanerLost, match=r"same 4 documents \(status -9.*JAZARI_CORES=1") as lost:
            others.clean(TEXTS, LANGUAGES)
        assert lost.value.facts == {"documents": 4, "status": -signal.SIGKILL}
        assert others.clean(TEXTS, LANGUAGES).to_pylist()[3]["personal"] == []


@pytest.mark.parametrize("sent", [signal.SIGKILL, signal.SIGTERM])
def test_no_process_outlives_the_one_that_builds(tmp_path: Path, sent: signal.Signals) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    command = [sys.executable, "-c", PARENT, str(pipe)]
    with subprocess.Popen(command, env={**os.environ, "PYTHONPATH": str(ROOT)}) as parent:
        child = os.pidfd_open(int(pipe.read_text()))
        parent.send_signal(sent)
    ended, _, _ = select.select([child], [], [], PATIENCE_SECONDS)
    os.close(child)
    assert ended


@pytest.mark.usefixtures("at_once")
def test_a_build_on_two_cores_writes_the_same_bytes(
    make_factory: Callable[..., Factory], folder: Path, database: Database
) -> None:
    written = []
    for cores in (1, 2):
        factory = make_factory(home=folder / f"on-{cores}", cores=cores)
        factory.produce(factory.recipe(), Run(database))
        written.append({path.name: path.read_bytes() for path in factory.folder.glob("clean-*")})
    assert written[0] == written[1]
    assert len(written[0]) == 4
