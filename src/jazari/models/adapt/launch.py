"""A training shared by several processes of this machine, started by torchrun."""

import json
import os
import subprocess
import sys
from pathlib import Path

from jazari.models.adapt.learning import Told
from jazari.models.errors import TrainingFailed


def learn_together(folder: Path, processes: int, told: Told) -> None:
    """As `learn`, by so many processes. Raises TrainingFailed with what the first that failed said.

    On several machines with a folder that all see, the same command by hand: `torchrun --nnodes ... -m
    jazari.models.adapt.learning FOLDER`.
    """
    command = [
        sys.executable, "-m", "torch.distributed.run", "--standalone", f"--nproc-per-node={processes}",
        "-m", "jazari.models.adapt.learning", str(folder),
    ]  # fmt: skip
    faults: list[str] = []
    # One thread a process: they share the cores.
    environment = {"OMP_NUM_THREADS": "1", **os.environ}
    with subprocess.Popen(
        command,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
    ) as process:
        assert process.stdout is not None
        try:
            for line in process.stdout:
                match _facts(line):
                    case [int(done), int(steps), float(loss)]:
                        told(done, steps, loss)
                    case [str(fault)]:
                        faults.append(fault)
                    case _:
                        sys.stderr.write(line)
        except BaseException:
            process.terminate()
            raise
    if process.returncode:
        raise TrainingFailed(
            f"{processes} processes shared the training, which ended with status {process.returncode}: "
            f"{faults[0] if faults else 'they said why on stderr'}; the same command goes on from the last kept step",
            processes=processes,
        )


def _facts(line: str) -> object:
    """What a process says as JSON; None for anything else."""
    try:
        return json.loads(line)
    except ValueError:
        return None
