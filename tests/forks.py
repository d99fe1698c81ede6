"""A process that has loaded the command line and forks for each command, since loading it takes seconds.

A line in on stdin: {"arguments", "environment", "files": [stdin, stdout, stderr]}; a line out: the exit status.
"""

import json
import os
import sys

from jazari.cli import main


def serve() -> None:
    """Answer requests until stdin ends; a child leaves the loop and ends as any command does."""
    while request := sys.stdin.buffer.readline():
        child = os.fork()
        if child == 0:
            given = json.loads(request)
            for number, path in enumerate(given["files"]):
                os.dup2(os.open(path, os.O_RDWR), number)
            os.environ.clear()
            os.environ.update(given["environment"])
            sys.argv = ["jazari", *given["arguments"]]
            main()
            return
        _, status = os.waitpid(child, 0)
        sys.stdout.write(f"{os.waitstatus_to_exitcode(status)}\n")
        sys.stdout.flush()


serve()
