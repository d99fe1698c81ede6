"""A process that forks for each request a child that does something to a hub and is killed at a chosen moment.

A line in: {"action", "url", "folder", "cut", "limit"}; a line out: what the child acknowledged, then its status. The
child is killed with -9 before its `cut`-th look at the database or the store. It has loaded all but used nothing.
"""

import hashlib
import json
import os
import resource
import signal
import sys
from collections.abc import Callable
from datetime import timedelta
from functools import partial
from typing import Any

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlalchemy import event

from jazari.core import Database, JazariError, Objects, Store, find_country, load_country
from jazari.hub import KINDS, Add, Hub, Upkeep, uploads
from jazari.ledger import Ledger, Signer
from jazari.trust import KINDS as TRUST_KINDS
from jazari.trust import Trust
from tests.hub.upkeep.chunks import commit as commit_chunks

KEY = Ed25519PrivateKey.from_private_bytes(b"k" * 32)
COUNTRY = load_country(find_country("morocco"))
NAME = "lab/darija"


def open_upkeep(database: Database, store: Store) -> Upkeep:
    ledger = Ledger(database, store, Signer("hub.test", KEY), (*KINDS, *TRUST_KINDS))
    hub = Hub(database, Objects(store), ledger)
    return Upkeep(hub, store, ledger, Trust(database=database, ledger=ledger, country=COUNTRY))


def commit(upkeep: Upkeep, number: int, acknowledge: Callable[[str], None]) -> None:
    data = b"\0%d" % number
    sha256 = Objects(upkeep.hub.objects.store).put(data)
    upkeep.hub.receive("dataset", NAME, sha256, len(data), [data])
    adds = [Add("d/a.bin", sha256=sha256, lfs=True), Add("t.txt", b"text %d" % number)]
    acknowledge(upkeep.hub.commit("dataset", NAME, adds, message="Cut", by="lab").sha)


def chunks(upkeep: Upkeep, number: int, acknowledge: Callable[[str], None]) -> None:
    files = {"c.bin": [b"same chunk " * 50, b"%d chunk " % number * 50]}
    acknowledge(commit_chunks(upkeep.hub, "dataset", NAME, files))


def parts(upkeep: Upkeep, number: int, acknowledge: Callable[[str], None]) -> None:
    """A large file that comes in three parts."""
    uploads.PART_BYTES = 1 << 20
    data = number.to_bytes(8, "big") * (5 << 16)
    sha256, sizes = hashlib.sha256(data).hexdigest(), uploads.part_sizes(len(data))
    for position, size in enumerate(sizes):
        start = sum(sizes[:position])
        part = [data[start : start + size]]
        upkeep.hub.receive_part("dataset", NAME, sha256, len(data), position + 1, part)
    upkeep.hub.join_parts("dataset", NAME, sha256, len(data))
    add = Add("p.bin", sha256=sha256, lfs=True)
    acknowledge(upkeep.hub.commit("dataset", NAME, [add], message="Cut", by="lab").sha)


def collect(upkeep: Upkeep, number: int, acknowledge: Callable[[str], None]) -> None:
    upkeep.collect(older_than=timedelta(0))


def redact(upkeep: Upkeep, number: int, acknowledge: Callable[[str], None]) -> None:
    upkeep.redact("dataset", NAME, "secret.txt", reason="personal-data")


def large(upkeep: Upkeep, number: int, acknowledge: Callable[[str], None]) -> None:
    upkeep.hub.receive("dataset", NAME, "0" * 64, 1 << 22, (b"x" * (1 << 16) for _ in range(64)))


ACTIONS = {
    "commit": commit,
    "chunks": chunks,
    "parts": parts,
    "collect": collect,
    "redact": redact,
    "large": large,
}


def child(request: dict[str, Any], acknowledge: Callable[[str], None]) -> None:
    if request["limit"]:
        # A file size limit stands in for a full disk: writes fail in the middle, as they do there.
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (request["limit"], request["limit"]))
    looks = 0

    def look(*_: object) -> None:
        nonlocal looks
        looks += 1
        if looks == request["cut"]:
            os.kill(os.getpid(), signal.SIGKILL)

    database, store = Database(request["url"]), Store.open(request["folder"])
    event.listen(database.engine, "before_cursor_execute", look)
    event.listen(database.engine, "commit", look)
    for name in ("put", "take", "delete"):
        plain = getattr(Store, name)

        def counted(*given: Any, _plain: Any = plain) -> Any:
            look()
            return _plain(*given)

        setattr(Store, name, counted)
    ACTIONS[request["action"]](open_upkeep(database, store), request["cut"], acknowledge)


def serve() -> None:
    """Answer requests until stdin ends."""
    while line := sys.stdin.readline():
        request = json.loads(line)
        reader, writer = os.pipe()
        pid = os.fork()
        if pid == 0:
            told = os.fdopen(writer, "w", buffering=1)
            try:
                child(request, partial(print, file=told))
            except JazariError as error:
                print(f"! {error.message}", file=told)
                os._exit(3)
            except BaseException:
                sys.excepthook(*sys.exc_info())
                os._exit(4)
            os._exit(0)
        os.close(writer)
        with os.fdopen(reader) as said_there:
            said = said_there.read().splitlines()
        status = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
        print(json.dumps({"said": said, "status": status}), flush=True)


if __name__ == "__main__":
    serve()
