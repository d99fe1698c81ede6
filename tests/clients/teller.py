"""Loads a client once, in the client's own environment, and tells each story in a process forked from that.

Started as `python teller.py MODULE`, the module one of stories/. A line in on stdin: {"story", "folder", "tokens"},
none for nobody; a line out: the exit status. What the story prints stands in the folder's files `out` and `err`.
"""

import atexit
import importlib
import json
import os
import sys
import threading
import traceback
from collections.abc import Mapping
from pathlib import Path
from types import ModuleType
from typing import NoReturn


def tell(module: ModuleType, story: str, folder: Path, tokens: Mapping[str, str]) -> int:
    """One story, in its own folder."""
    os.chdir(folder)
    for number, name in ((1, "out"), (2, "err")):
        os.dup2(os.open(name, os.O_WRONLY | os.O_CREAT), number)
    try:
        getattr(module, story)(tokens)
    except BaseException:
        traceback.print_exc()
        return 1
    return 0


def serve(name: str) -> None:
    """Answer requests until stdin ends."""
    sys.path.insert(0, str(Path(__file__).parent / "stories"))
    module = importlib.import_module(name)
    while request := sys.stdin.buffer.readline():
        child = os.fork()
        if child == 0:
            given = json.loads(request)
            status = tell(module, given["story"], Path(given["folder"]), given["tokens"])
            _end(status)
        _, status = os.waitpid(child, 0)
        sys.stdout.write(f"{os.waitstatus_to_exitcode(status)}\n")
        sys.stdout.flush()


def _end(status: int) -> NoReturn:
    """As a client's process ends: what waits in its threads is waited for, what is registered is run.

    Not further: C++ threads of pyarrow do not survive a fork, and taking them down ends the process now and then.
    """
    threading._shutdown()  # type: ignore[attr-defined]  # what Python itself calls at its end
    atexit._run_exitfuncs()
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(status)


if __name__ == "__main__":
    serve(sys.argv[1])
