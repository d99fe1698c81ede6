"""The node's data folder: who may use it, and the secrets it makes for itself."""

import fcntl
import os
import secrets
import signal
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from jazari.core.errors import HomeLocked, StorageFull


@contextmanager
def locked_home(home: Path, role: str) -> Iterator[None]:
    """Hold the home for one process of a `role` (`server`, `worker`) until it ends, however it ends.

    Raises HomeLocked naming the process that holds it. The lock is the system's (flock), so a killed process
    leaves none behind.
    """
    make_home(home)
    with _writing(home):
        (home / "locks").mkdir(exist_ok=True)
        file = (home / "locks" / role).open("a+")
    with file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            file.seek(0)
            holder = file.read().strip() or "?"
            raise HomeLocked(
                f"the data folder {home} is already used by a running {role} (process {holder}); stop it, or "
                "set JAZARI_HOME to another folder",
                home=str(home),
                role=role,
                process=holder,
            ) from None
        file.seek(0)
        file.truncate()
        file.write(f"{os.getpid()}\n")
        file.flush()
        yield


@contextmanager
def _writing(home: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise StorageFull(
            f"the data folder {home} cannot be written ({error.strerror}); set JAZARI_HOME to one that can"
        ) from error


def make_home(home: Path) -> None:
    """Make the data folder where it is not there. Raises StorageFull where nothing can be written.

    It is its owner's alone: the database and its copies hold what citizens wrote.
    """
    with _writing(home):
        home.mkdir(mode=0o700, parents=True, exist_ok=True)


def is_locked(home: Path, role: str) -> bool:
    """Whether a process of that role runs on this home now."""
    try:
        with locked_home(home, role):
            return False
    except HomeLocked:
        return True


@contextmanager
def one_at_a_time(lock: Path) -> Iterator[None]:
    """Do this block alone among all processes that name this lock file, once whoever is at it has ended.

    The lock is the system's (flock), so a killed process leaves none behind. Raises OSError.
    """
    lock.parent.mkdir(parents=True, exist_ok=True)
    with lock.open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


def write_secret(home: Path, name: str, data: bytes) -> Path:
    """Keep `data` in `home/secrets/<name>`, readable by its owner alone; gives the file.

    Raises FileExistsError where it is kept already: a secret is never overwritten.
    """
    path = home / "secrets" / name
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    descriptor = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(data)
    return path


def home_secret(home: Path, name: str) -> bytes:
    """32 random bytes made once for this node and kept in `home/secrets/<name>`, readable by its owner alone."""
    with suppress(FileExistsError):
        write_secret(home, name, secrets.token_bytes(32).hex().encode())
    return bytes.fromhex((home / "secrets" / name).read_text())


def end_with_parent(parent: int) -> None:
    """End this process when `parent` is its parent no longer: a killed process leaves no orphan that serves."""

    def watch() -> None:
        while os.getppid() == parent:
            time.sleep(0.2)
        os.kill(os.getpid(), signal.SIGTERM)
        time.sleep(5)
        os._exit(1)

    threading.Thread(target=watch, daemon=True, name="end-with-parent").start()


def cores_given() -> int:
    """How many cores of the machine this process may run on."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
