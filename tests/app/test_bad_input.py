"""Bad input, each with one clear sentence and nothing lost: what newcomers, operators and strangers do wrong."""

import http.client
import json
import os
import shutil
import sqlite3
import subprocess
import sys
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests.processes import Home, free_port, running

PACK = Path(__file__).parent.parent.parent / "countries" / "morocco"


@pytest.fixture(scope="module")
def home(complete: Home, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Home]:
    """A node that serves, without its programme."""
    home = complete.beginning(tmp_path_factory.mktemp("node") / "home")
    with running(home, "serve"):
        yield home


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    """A copy of the pack, to be spoiled."""
    copy = tmp_path / "pack"
    shutil.copytree(PACK, copy)
    return copy


def resident_bytes(home: Home) -> int:
    """Memory of the server's own process and of its children."""
    pid = (home.folder / "locks" / "server").read_text().strip()
    children = (Path("/proc") / pid / "task" / pid / "children").read_text().split()
    return sum(
        int((Path("/proc") / each / "statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")
        for each in (pid, *children)
    )


def sentence(finished: subprocess.CompletedProcess[str]) -> str:
    """The one line that a failing command says."""
    assert finished.returncode == 1, finished.stdout + finished.stderr
    assert "Traceback" not in finished.stderr
    return finished.stderr.strip().splitlines()[-1]


def test_an_invalid_pack_names_file_key_value_and_remedy(pack: Path, tmp_path: Path) -> None:
    text = (pack / "regions.toml").read_text()
    (pack / "regions.toml").write_text(text.replace("population = 4_030_222", "population = -5"))
    finished = Home(tmp_path / "home").run("country", "verify", str(pack))
    assert finished.returncode == 1
    for part in ("regions.toml", "population", "-5", "write the census figure"):
        assert part in finished.stderr
    assert not (tmp_path / "home" / "jazari.db").exists()


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"topic\ttext\nfood\tL'eau est ti\xe8de ce soir\n", "fra_Latn.tsv"),
        (b"topic\ttext\n", "fra_Latn.tsv"),
        (b"", "fra_Latn.tsv"),
    ],
)
def test_a_source_that_cannot_be_read_is_named(pack: Path, tmp_path: Path, content: bytes, said: str) -> None:
    (pack / "corpus" / "fra_Latn.tsv").write_bytes(content)
    home = Home(tmp_path / "home", more={"JAZARI_COUNTRY": str(pack)})
    finished = home.run("programme", "run")
    assert finished.returncode == 1
    assert "Traceback" not in finished.stderr
    assert said in finished.stderr


def test_a_full_disk_is_said_and_what_was_there_stays(tmp_path: Path) -> None:
    """A file size limit stands in for a full disk: writes fail in the middle, as they do there."""
    home = Home(tmp_path / "home")
    home.done("people", "create", "amina")
    limited = (
        "import resource, signal, sys; signal.signal(signal.SIGXFSZ, signal.SIG_IGN);"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (300_000, 300_000));"
        "sys.argv = ['jazari', 'programme', 'run'];"
        "from jazari.cli import main; main()"
    )
    finished = subprocess.run(
        [sys.executable, "-c", limited], env=home.environment, capture_output=True, text=True, check=False
    )
    assert "free some" in sentence(finished)
    home.done("programme", "run")
    assert "every hash, signature and entry is right" in home.done("ledger", "verify")
    assert "amina" in home.done("people", "list")


def test_a_second_server_on_the_same_folder_is_refused(home: Home) -> None:
    other = Home(home.folder)
    assert "already used by a running server" in sentence(other.run("serve"))


def test_a_wrong_token(home: Home) -> None:
    request = urllib.request.Request(
        f"{home.address}/api/v1/people/me", headers={"Authorization": "Bearer jzr_wrong"}
    )
    with pytest.raises(urllib.error.HTTPError) as refused:
        urllib.request.urlopen(request)
    assert refused.value.code == 401
    error = json.loads(refused.value.read())["error"]
    assert error["code"].startswith("accounts.")
    assert "token" in error["message"]


def test_an_unknown_case_code(home: Home) -> None:
    page = urllib.request.urlopen(f"{home.address}/cases?lang=en")
    cookies = "; ".join(value.split(";")[0] for value in page.headers.get_all("Set-Cookie", []))
    text = page.read().decode()
    csrf = text.split('name="csrf" value="')[1].split('"')[0]
    form = urllib.parse.urlencode({"csrf": csrf, "code": "0000-0000-0000-0000-0000"}).encode()
    request = urllib.request.Request(f"{home.address}/cases?lang=en", form, headers={"Cookie": cookies})
    with pytest.raises(urllib.error.HTTPError) as refused:
        urllib.request.urlopen(request)
    assert refused.value.code == 404
    assert "code" in refused.value.read().decode()


def test_a_100_megabyte_form_is_refused_and_nothing_of_it_kept(home: Home) -> None:
    connection = http.client.HTTPConnection("127.0.0.1", home.port)
    before = resident_bytes(home)
    parts = (b"text=", *(b"a" * (1 << 20) for _ in range(100)))
    headers = {"Content-Type": "application/x-www-form-urlencoded", "Content-Length": str((100 << 20) + 5)}
    connection.request("POST", "/apply?lang=en", iter(parts), headers)
    answer = connection.getresponse()
    assert answer.status == 413
    assert "too large" in answer.read().decode()
    connection.close()
    assert resident_bytes(home) - before < 50 << 20
    with urllib.request.urlopen(f"{home.address}/health") as health:
        assert health.status == 200


def test_a_taken_address_is_said(home: Home, tmp_path: Path) -> None:
    other = Home(tmp_path / "home", port=home.port)
    finished = other.run("up")
    assert finished.returncode == 1
    assert str(home.port) in sentence(finished)


def test_wrong_usage_is_exit_2(home: Home) -> None:
    assert home.run("ledger", "show").returncode == 2
    assert home.run("nothing").returncode == 2


def test_a_home_that_cannot_be_used(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert str(tmp_path / "file") in sentence(Home(tmp_path / "file" / "home").run("people", "list"))
    assert "cannot be written" in sentence(Home(Path("/proc/jazari")).run("people", "list"))


@pytest.mark.parametrize("text", ["listen = [", 'lisen = "127.0.0.1:1"', "workers = 0", "caf\xe9"])
def test_a_settings_file_with_a_mistake(tmp_path: Path, text: str) -> None:
    (tmp_path / "jazari.toml").write_bytes(text.encode("latin-1"))
    finished = Home(tmp_path).run("people", "list")
    said = sentence(finished)
    assert finished.stderr.count("\n") == 1
    assert "jazari.toml" in said or "JAZARI_" in said
    assert [path.name for path in tmp_path.iterdir()] == ["jazari.toml"]


def test_a_settings_file_that_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "jazari.toml").mkdir()
    assert "jazari.toml cannot be read" in sentence(Home(tmp_path).run("people", "list"))


def test_a_database_of_a_newer_version_is_left_alone(copy: Home) -> None:
    with closing(sqlite3.connect(copy.folder / "jazari.db")) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    for command in (("up",), ("serve",), ("work",), ("programme", "run"), ("ledger", "verify")):
        assert "newer than this version's" in sentence(copy.run(*command))


def test_a_file_that_is_no_database(tmp_path: Path) -> None:
    home = Home(tmp_path / "home")
    home.folder.mkdir()
    (home.folder / "jazari.db").write_bytes(b"not a database" * 100)
    assert "jazari.db is damaged" in sentence(home.run("people", "list"))
    assert (home.folder / "jazari.db").read_bytes() == b"not a database" * 100


def test_a_postgresql_that_does_not_answer(tmp_path: Path) -> None:
    address = f"postgresql://nobody:hidden@127.0.0.1:{free_port()}/jazari"
    finished = Home(tmp_path / "home", more={"JAZARI_DATABASE": address}).run("up")
    assert "is it running?" in sentence(finished)
    assert "127.0.0.1" in finished.stderr
    assert "hidden" not in finished.stderr
    assert finished.stderr.count("\n") == 1


@pytest.mark.parametrize("name", ["nothing", "jazari/nothing", f"model:jazari/lid@{'0' * 40}"])
def test_a_model_that_is_not_there(complete: Home, name: str) -> None:
    assert "nothing" in sentence(complete.run("models", "run", name)) or "0000" in name
